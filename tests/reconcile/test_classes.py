"""What is tied through others is of one class, named by its first, in whatever order it was joined."""

import random

from riyadh_archive.reconcile.classes import Classes


def test_classes_do_not_depend_on_the_order_of_joining() -> None:
    rng = random.Random(3)
    pairs = [(rng.randrange(60), rng.randrange(60)) for _ in range(40)]
    found = []
    for _ in range(5):
        rng.shuffle(pairs)
        classes = Classes(range(60))
        for a, b in pairs:
            classes.join(a, b)
        found.append([classes.first(thing) for thing in range(60)])
    assert all(one == found[0] for one in found)
    assert all(found[0][a] == found[0][b] for a, b in pairs)
    assert all(first <= thing and found[0][first] == first for thing, first in enumerate(found[0]))


def test_what_nothing_joins_stays_apart() -> None:
    classes = Classes(["a", "b", "c"])
    classes.join("a", "c")
    assert classes.are_one("c", "a")
    assert not classes.are_one("a", "b")
