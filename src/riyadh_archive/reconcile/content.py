"""Content words: the words of a text that say what it is about, each as a rough stem.

Comparing articles, sentences and quotations needs one form for "negotiate", "negotiated" and "negotiators"; the stem is
a key for comparing and never shown. Function words give nothing. Word lists lie in `lexicon/comparing.toml`.
"""

from functools import cache, lru_cache

from riyadh_archive.lexicon.toml import read_words
from riyadh_archive.text import WORD, word_key

_FILE = "comparing.toml"

_ENDINGS = (
    ("ational", ""),
    ("ization", "ize"),
    ("isation", "ize"),
    ("iveness", ""),
    ("fulness", ""),
    ("ations", ""),
    ("ating", ""),
    ("ation", ""),
    ("ators", ""),
    ("ative", ""),
    ("ated", ""),
    ("ates", ""),
    ("ator", ""),
    ("ments", ""),
    ("ment", ""),
    ("ities", "ity"),
    ("ness", ""),
    ("ions", ""),
    ("ion", ""),
    ("ings", ""),
    ("ing", ""),
    ("edly", ""),
    ("ally", "al"),
    ("ised", "ize"),
    ("ises", "ize"),
    ("ise", "ize"),
    ("ies", "y"),
    ("ied", "y"),
    ("ate", ""),
    ("ers", ""),
    ("ors", ""),
    ("er", ""),
    ("or", ""),
    ("ed", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
    ("e", ""),
)
"""Endings by length, with what takes their place: "talks" and "talking", "negotiation" and "negotiators" meet."""

_BY_LAST_LETTER = {
    last: tuple(pair for pair in _ENDINGS if pair[0][-1] == last) for last in {ending[-1] for ending, _ in _ENDINGS}
}

_SHORTEST_STEM = 3
"""An ending is cut only where three letters remain: "bring" and "ship" keep theirs."""


@cache
def word_list(key: str) -> frozenset[str]:
    """One list of `comparing.toml`.

    Raises LexiconError when it is missing.
    """
    return frozenset(read_words(_FILE, key))


@lru_cache(maxsize=65536)
def stem(key: str) -> str:
    """The rough stem of a folded word.

    >>> stem("negotiations") == stem("negotiators") == stem("negotiated")
    True
    >>> stem("russia's") == stem("russia")
    True
    """
    word = key.removesuffix("'s").rstrip("'").replace(".", "")
    if word[:1].isdigit():
        return word
    for ending, instead in _BY_LAST_LETTER.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return _undouble(word[: len(word) - len(ending)] + instead)
    return _undouble(word)


def _undouble(word: str) -> str:
    """Without silent last letters and a doubled last consonant: "stopped" and "stop", "agreed" and "agree" meet."""
    while len(word) > _SHORTEST_STEM and word[-1] in "eyi":
        word = word[:-1]
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] in "bdgklmnprtz":
        return word[:-1]
    return word


@lru_cache(maxsize=65536)
def content_stem(printed: str) -> str | None:
    """The stem of a printed word; None for one that carries no content."""
    key = word_key(printed)
    return None if key in word_list("empty_words") else stem(key)


def content_of(text: str) -> list[str]:
    """The content stems of `text`, in order.

    >>> content_of("The delegations did agree to talk.") == content_of("Delegation agreed, talks")
    True
    """
    return [found for printed in WORD.findall(text) if (found := content_stem(printed)) is not None]
