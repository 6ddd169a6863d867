"""Classes of words that name one agreed point in different reports, from `points.toml`."""

from functools import cache

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon.toml import read_table

_FILE = "points.toml"


@cache
def word_classes(table: str) -> dict[str, tuple[str, ...]]:
    """The words of each class of a table ("acts", "things", "opposites"); "set-up" stands for "set up".

    Raises LexiconError where the table or a class has another form.
    """
    value = read_table(_FILE).get(table)
    if not isinstance(value, dict) or not all(isinstance(words, str) for words in value.values()):
        raise LexiconError(_FILE, table, "expected a table of strings of words")
    return {name: tuple(words.split()) for name, words in value.items()}


@cache
def plain_words(key: str) -> frozenset[str]:
    """One plain list: "neutral", "shells", "weak" or "prepositional"."""
    return frozenset(word_classes("plain")[key])
