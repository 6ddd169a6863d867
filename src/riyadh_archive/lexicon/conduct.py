"""What people do at an event and nowhere else, from `conduct.toml`."""

from functools import cache
from typing import NamedTuple

from riyadh_archive.lexicon.toml import read_table

_FILE = "conduct.toml"
KINDS = ("any", "meeting", "trial", "match", "protest", "launch", "visit", "election")


class Deed(NamedTuple):
    """A phrase as the choices for each of its words; `shared` where a person right behind it was there as well."""

    kind: str
    words: tuple[frozenset[str], ...]
    shared: bool


@cache
def deeds() -> dict[str, tuple[Deed, ...]]:
    """The phrases of every kind of event by the words that can open them, in the order of the table."""
    return _by_opener(KINDS)


@cache
def refusals() -> dict[str, tuple[Deed, ...]]:
    """The phrases by which a subject was not there, by the words that can open them."""
    return _by_opener(("withdrew", "missing", "prevented", "not_come"))


def _by_opener(keys: tuple[str, ...]) -> dict[str, tuple[Deed, ...]]:
    found: dict[str, list[Deed]] = {}
    for key in keys:
        for phrase in read_table(_FILE)[key]:
            parts = phrase.split()
            shared = parts[-1] == "+"
            words = tuple(frozenset(part.split("/")) for part in (parts[:-1] if shared else parts))
            for opener in sorted(words[0]):
                found.setdefault(opener, []).append(Deed(key, words, shared))
    return {opener: tuple(rows) for opener, rows in found.items()}


@cache
def conduct_words(key: str) -> frozenset[str]:
    """The words of one list, as `comers`, `postures`, `inverting`, `seats`."""
    return frozenset(read_table(_FILE)[key].split())
