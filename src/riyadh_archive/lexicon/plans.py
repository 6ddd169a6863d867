"""What is to come on a day that reports print, from `plans.toml`."""

from functools import cache

from riyadh_archive.lexicon.toml import read_table

_FILE = "plans.toml"


@cache
def plan_words(key: str) -> frozenset[str]:
    """One list of words, as `coming`."""
    return frozenset(read_table(_FILE)["words"][key].split())


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    """The phrases with blanks around them and their kinds, the longest first."""
    kinds = read_table(_FILE)["kinds"]
    found = [(f" {phrase} ", kind) for kind in kinds for phrase in kinds[kind]]
    return tuple(sorted(found, key=lambda row: (-len(row[0]), row)))


def plan_of(words: str) -> str | None:
    """The kind of what is to come that lower-cased words with single blanks name.

    >>> plan_of("he will be sworn in on october 4"), plan_of("he spoke on monday")
    ('inauguration', None)
    """
    padded = f" {words} "
    return next((kind for phrase, kind in _phrases() if phrase in padded), None)
