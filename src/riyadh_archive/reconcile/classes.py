"""Things in classes that are joined two by two: what is tied through others is of one class too.

In: the things. Out: the first of the class of each, whatever the order in which they were joined.
"""

from collections.abc import Iterable
from typing import Generic, TypeVar

K = TypeVar("K", int, str)


class Classes(Generic[K]):
    """Classes of things that have an order, at first one for each."""

    def __init__(self, things: Iterable[K]) -> None:
        self._above: dict[K, K] = {thing: thing for thing in things}

    def first(self, thing: K) -> K:
        """The first of all things of the class of `thing`.

        >>> classes = Classes("abc")
        >>> classes.join("c", "b")
        >>> classes.first("c"), classes.are_one("a", "b")
        ('b', False)
        """
        above = self._above
        while above[thing] != thing:
            above[thing] = thing = above[above[thing]]
        return thing

    def join(self, a: K, b: K) -> None:
        """Make the classes of two things one."""
        first, second = sorted((self.first(a), self.first(b)))
        self._above[second] = first

    def are_one(self, a: K, b: K) -> bool:
        """Whether two things are of one class."""
        return self.first(a) == self.first(b)
