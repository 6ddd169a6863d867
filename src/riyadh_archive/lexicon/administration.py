"""Words for governments and their leaders (`administration.toml`)."""

from functools import cache

from riyadh_archive.lexicon.toml import read_table, read_words

_FILE = "administration.toml"


@cache
def administration_words(key: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(read_words(_FILE, key))


@cache
def leader_titles() -> tuple[tuple[str, ...], ...]:
    """The titles of leaders as words, longest first."""
    return tuple(sorted((tuple(t.split()) for t in read_table(_FILE)["titles"]), key=lambda t: (-len(t), t)))


@cache
def ordinal_value(word: str) -> int | None:
    """1 for "first" to 5 for "fifth"; None for other words."""
    order = read_words(_FILE, "ordinals")
    return order.index(word) + 1 if word in order else None
