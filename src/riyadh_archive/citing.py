"""How an article is named to people: by its number and its source ("001 Reuters"), never by a hash.

In go the ids of an archive and what its articles say of themselves, out come heads with a short id that is a prefix of
one article alone, so that what a table shows is also what `archive show` takes.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_OPENING_WORDS = 5
"""So many first words tell two reports without a source apart and still fit beside a number in 80 columns."""
_LONGEST_PART = 12
"""A longer part is a hash or a run-on slug, and its beginning tells as much."""
_PART = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Head:
    """What tables need to know of an article. `opening` is its title or the beginning of its body."""

    id: str
    short: str
    source: str | None
    opening: str
    derived_from: tuple[str, ...]
    lineage: str
    story: str
    lineage_reason: str | None = None

    @property
    def label(self) -> str:
        """The article in few words: number and source, or number and first words where it names no source."""
        return f"{self.short} {self.source or first_words(self.opening)}".rstrip()


def first_words(text: str) -> str:
    """The first words of `text` in quotation marks; nothing for an empty text.

    >>> first_words("Dam bursts above the old town of Arl after rain")
    '“Dam bursts above the old”'
    """
    words = text.split()[:_OPENING_WORDS]
    return f"“{' '.join(words)}”" if words else ""


def short_ids(ids: Iterable[str]) -> dict[str, str]:
    """For each id the shortest of its beginnings, ending with a whole part, that no other id begins with.

    >>> short_ids(["001_4a01", "002_9d9b", "flood-arl-1", "flood-brin"])
    {'001_4a01': '001', '002_9d9b': '002', 'flood-arl-1': 'flood-arl', 'flood-brin': 'flood-brin'}
    """
    ordered = sorted(ids)
    beside = zip(ordered, ["", *ordered], [*ordered[1:], ""], strict=False)
    return {id_: _shortest(id_, neighbors) for id_, *neighbors in beside}


def _shortest(id_: str, neighbors: Iterable[str]) -> str:
    """In sorted order only the neighbors can share a beginning that no other id shares."""
    ends = (min(part.end(), part.start() + size) for part in _PART.finditer(id_) for size in (_LONGEST_PART, len(id_)))
    begins = (id_[:end] for end in ends)
    return next((begin for begin in begins if not any(other.startswith(begin) for other in neighbors)), id_)


def without_hash(id_: str) -> str:
    """An id up to the beginning of its first part that is a hash or a run-on slug.

    >>> without_hash("flood-arl"), without_hash("dam_7bb1ca90354313840329d2f569ea")
    ('flood-arl', 'dam_7bb1ca903543')
    """
    long = next((part for part in _PART.finditer(id_) if part.end() - part.start() > 2 * _LONGEST_PART), None)
    return id_ if long is None else id_[: long.start() + _LONGEST_PART]


def copied(head: Head, heads: Mapping[str, Head]) -> str | None:
    """Who copied whom, for people: "002 rewrites 001"; None for an article that copies none."""
    origins = [heads[id_].short if id_ in heads else id_ for id_ in head.derived_from]
    return f"{head.short} rewrites {' and '.join(origins)}" if origins else None
