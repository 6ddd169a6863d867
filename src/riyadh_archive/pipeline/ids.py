"""Which id every article has when several want one: decided by the articles alone, never by the order of adding.

Of the articles that want an id the first by file and bytes has it, the others get it with the first free numbers:
`flood`, `flood-2`, `flood-3`. An id that some article wants for itself is never given to another with a number.
"""

import re
from collections.abc import Callable, Iterable

from riyadh_archive.store import Place

_NUMBERED = re.compile(r"(.+)-[0-9]+", re.DOTALL)


def rank(base: str, file: str | None, sha256: str) -> tuple[str, str, str]:
    """What articles are ordered by: of two, the smaller has the better claim to an id and to its bytes."""
    return base, file or "", sha256


def assigned(members: Iterable[Place], is_wanted: Callable[[str], bool]) -> dict[str, str]:
    """The id of each article, by its sha256, for the articles that want one id; `is_wanted` tells if another wants an id.

    >>> assigned([Place("", "flood", "/b", "1"), Place("", "flood", "/a", "2")], lambda id_: id_ == "flood-2")
    {'2': 'flood', '1': 'flood-3'}
    """
    ids: dict[str, str] = {}
    number = 1
    for place in sorted(members, key=lambda place: rank(*place[1:])):
        id_ = place.base
        while number > 1 and is_wanted(id_ := f"{place.base}-{number}"):
            number += 1
        ids[place.sha256] = id_
        number += 1
    return ids


def touched(base: str) -> tuple[str, ...]:
    """The ids whose articles may change theirs when an article that wants `base` comes or goes.

    >>> touched("flood-2")
    ('flood', 'flood-2')
    """
    numbered = _NUMBERED.fullmatch(base)
    return (numbered[1], base) if numbered else (base,)
