"""The words by which rules tell a difference from two reports of two things; they lie in `lexicon/differing.toml`."""

import re
from functools import cache

from riyadh_archive.lexicon.toml import read_table, read_words
from riyadh_archive.reconcile.content import content_of
from riyadh_archive.text import word_keys

_FILE = "differing.toml"


@cache
def word_list(key: str) -> frozenset[str]:
    """One list of the table; LexiconError where it is missing."""
    return frozenset(read_words(_FILE, key))


def words_in(text: str | None, key: str) -> frozenset[str]:
    """Which words of a list stand in the text.

    >>> sorted(words_in("the aftershock of the quake", "stages"))
    ['aftershock']
    """
    return word_list(key).intersection(word_keys(text or ""))


@cache
def phrase_pattern(key: str) -> re.Pattern[str]:
    """What finds any of the phrases of a list, between which commas stand, in small letters or capitals."""
    phrases = " ".join(read_words(_FILE, key)).split(",")
    return re.compile(rf"\b(?:{'|'.join(re.escape(phrase.strip()) for phrase in phrases)})\b", re.IGNORECASE)


def stems_in(found: frozenset[str], key: str) -> frozenset[str]:
    """Which of some content stems are of words of a list."""
    return found & _stems_of(key)


@cache
def _stems_of(key: str) -> frozenset[str]:
    return frozenset(content_of(" ".join(sorted(word_list(key)))))


@cache
def tolls() -> dict[str, int]:
    """The outcome that each word for a toll counts, as the number of its line in the list."""
    lines = str(read_table(_FILE)["tolls"]).strip().split("\n")
    return {word: number for number, line in enumerate(lines) for word in line.split()}


@cache
def same_of() -> dict[str, str]:
    """The first word of the list of words for one thing that figures are of, by each of them."""
    lines = str(read_table(_FILE)["same_of"]).strip().split("\n")
    return {word: line.split()[0] for line in lines for word in line.split()}


@cache
def irregular_plurals() -> dict[str, str]:
    """The plural of each unit that has one of its own."""
    words = read_words(_FILE, "plurals")
    return dict(zip(words[::2], words[1::2], strict=True))
