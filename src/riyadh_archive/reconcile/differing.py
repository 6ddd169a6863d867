"""The words by which rules tell a difference from two reports of two things; they lie in `lexicon/differing.toml`."""

from functools import cache

from riyadh_archive.lexicon.toml import read_words
from riyadh_archive.text import iter_words


@cache
def word_list(key: str) -> frozenset[str]:
    """One list of the table; LexiconError where it is missing."""
    return frozenset(read_words("differing.toml", key))


def words_in(text: str | None, key: str) -> frozenset[str]:
    """Which words of a list stand in the text.

    >>> sorted(words_in("the aftershock of the quake", "stages"))
    ['aftershock']
    """
    return frozenset(w.key for w in iter_words(text or "") if w.key in word_list(key))
