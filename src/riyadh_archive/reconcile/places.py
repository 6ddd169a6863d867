"""Places as sets: whether two printed places can be one, must be one, or lie apart.

A place is a chain from near to far ("Diriyah Palace", "Riyadh", "Saudi Arabia"). What the gazetteer does not know
excludes nothing: a hall may lie in any city.
"""

from collections.abc import Sequence

from riyadh_archive.lexicon.places import contains, is_small_city, place_named


def chain_of(name: str) -> tuple[str, ...]:
    """A printed place with what the gazetteer knows to lie around it.

    >>> chain_of("Lagos"), chain_of("The Old Mill")
    (('Lagos', 'Nigeria'), ('Old Mill',))
    """
    known = place_named(name)
    return (known.name, *known.within) if known else (name.removeprefix("The ").removeprefix("the "),)


def meet_surely(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one place is known to be, or to lie in, the other."""
    return a[0] in b or b[0] in a or contains(a[0], b[0]) is True or contains(b[0], a[0]) is True


def are_disjoint(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two places are known to lie apart: along the chains stand two of which neither holds the other."""
    if meet_surely(a, b):
        return False
    return any(
        x != y and contains(x, y) is False and contains(y, x) is False
        for i, x in enumerate(a)
        for j, y in enumerate(b)
        if x not in b[j:] and y not in a[i:]
    )


def lie_apart(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two places lie apart, or are one hall that is put into two towns; towns of one name are namesakes.

    >>> lie_apart(("National Theatre", "Lagos", "Nigeria"), ("National Theatre", "Abuja", "Nigeria"))
    True
    """
    if any(len(chain) == 1 and is_small_city(chain[0]) for chain in (a, b)):
        return False  # a town that its report does not take for the known one of that name
    if a[0] == b[0]:
        return min(len(a), len(b)) > 1 and place_named(a[0]) is None and are_disjoint(a[1:], b[1:])
    return are_disjoint(a, b)
