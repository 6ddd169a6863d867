"""Whom a name means, however it is typed: case, surname alone, other spellings, forms of a given name."""

import re
from collections.abc import Callable, Iterable

from riyadh_archive.errors import NotFoundError
from riyadh_archive.query.nearest import nearest_names
from riyadh_archive.store import Store

_POSSESSIVE = re.compile(r"['’]s$")


def find_called(store: Store, asked: str, *, also: Iterable[str]) -> Callable[[str], bool]:
    """A test for the names of people and bodies that are `asked`; see `called_names`. Raises NotFoundError."""
    found = frozenset(called_names(store, asked, also=also))
    return lambda name: name in found


def called_names(store: Store, asked: str, *, also: Iterable[str] = ()) -> tuple[str, ...]:
    """The names of people and bodies that `asked` may mean: case, surname alone and other spellings aside.

    A name is also found by every spelling that some article prints of it. `also` are names besides
    those of the archive's own list. Raises NotFoundError for a name that is nowhere.
    """
    spellings: dict[str, tuple[str, ...]] = {name: (name,) for name in dict.fromkeys(also)}
    spellings |= {n.name: (n.name, *(v.text for v in n.variants)) for n in store.names() if n.kind != "place"}
    found = tuple(name for name, printed in spellings.items() if any(is_called(one, asked) for one in printed))
    if not found:
        raise NotFoundError("name", asked, nearest_names(asked, tuple(spellings)))
    return found


def is_called(name: str, asked: str) -> bool:
    """Whether `asked` is the name, its surname, or some of its words in their order, however it is spelled.

    >>> is_called("Volodymyr Zelenskyy", "zelensky"), is_called("Michael Waltz", "Mike Waltz")
    (True, True)
    >>> is_called("Marco Rubio", "Mark Rubio")
    False
    """
    from riyadh_archive.lexicon.spelling import fold_name

    words, wanted = _POSSESSIVE.sub("", name).split(), _POSSESSIVE.sub("", asked).split()
    if not words or not wanted:
        return False
    if fold_name(" ".join(wanted)) in {fold_name(name), fold_name(" ".join(words[-2:])), fold_name(words[-1])}:
        return True
    left = iter([fold_name(word) for word in words])
    if all(fold_name(word) in left for word in wanted):
        return True
    return len(wanted) > 1 and fold_name(wanted[-1]) == fold_name(words[-1]) and _same_given(words[0], wanted[0])


def _same_given(a: str, b: str) -> bool:
    from riyadh_archive.lexicon.given_names import same_given

    return same_given(a, b) is True
