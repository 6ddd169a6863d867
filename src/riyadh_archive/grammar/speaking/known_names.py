"""Names that the readers of names have found, for calling a speaker what the rest of the article's reading calls him.

In: where a person is named, and the fullest name of that person. Out: that name for a place in the text, so that a speaker
printed as "Prosecutor Fiona Byrne" or "Kazakhstan's Deni" is the person "Fiona Byrne" or "Deni" of the list of names.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.speakers import given_names


class KnownName(NamedTuple):
    """Where a person is named (`start`, `end` in code points) and the person's fullest name in the article."""

    start: int
    end: int
    name: str


class KnownNames:
    """The names of one article, by place."""

    def __init__(self, names: Sequence[KnownName]) -> None:
        self.names = sorted(names)
        self.starts = [name.start for name in self.names]

    def name_at(self, span: tuple[int, int], printed: str = "") -> str | None:
        """The name of whoever is named at the end of `span`; a role before the name and letters behind it do no harm.

        None where `printed`, the name as read there, has a given name that the known name lacks.

        >>> KnownNames([KnownName(10, 21, "Fiona Byrne")]).name_at((0, 24))
        'Fiona Byrne'
        """
        start, end = span
        at = bisect_left(self.starts, end) - 1
        if at < 0 or self.names[at].end <= start:
            return None
        found = self.names[at]
        given = printed.partition(" ")[0]
        if printed.endswith(" " + found.name) and (is_given_name(given) or given in given_names()):
            return None
        return found.name if end - found.end <= _LETTERS and found.start >= start else None


_LETTERS = 8
"""Code points that honors take behind a name: ", Jr." or " KC"."""
