"""Words for being at an event, from `attendance.toml`."""

from functools import cache

from riyadh_archive.lexicon.toml import read_table, read_words

_FILE = "attendance.toml"


@cache
def attendance_words(key: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(read_words(_FILE, key))


@cache
def attendance_phrases(key: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of one list, each as its words."""
    return tuple(tuple(phrase.split()) for phrase in read_table(_FILE)[key].split("|"))
