"""The sentences of a report, each as the words with their places.

In: an article. Out: its sentences in order. One sentence is never more than a paragraph. Read by their punctuation alone,
which is enough for comparing one report with another.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from riyadh_archive.text import Word, split_words

_SENTENCE_END = re.compile(r"[.!?…]['\")\]]*\s")
_ABBREVIATED = re.compile(r"(?:\b[A-Z][a-z]{0,3}|\.[A-Z]|\b[ap]\.m)$")
"""What stands before a period that ends no sentence: "Mr", "U.S", "Sen", "p.m"."""


@lru_cache(maxsize=2048)
def split_sentences(text: str) -> tuple[tuple[Word, ...], ...]:
    """The words of each sentence of a paragraph, whose typography is folded; remembered, for several rooms ask.

    >>> [[word.key for word in words] for words in split_sentences("Sen. Ruiz left. He said so.")]
    [['sen', 'ruiz', 'left'], ['he', 'said', 'so']]
    """
    return tuple(_iter_sentences(text))


def _iter_sentences(text: str) -> Iterator[tuple[Word, ...]]:
    start = 0
    for end in (*(m.end() for m in _SENTENCE_END.finditer(text) if not _is_abbreviated(text, m)), len(text)):
        yield split_words(text, start, end)
        start = end


def _is_abbreviated(text: str, end: re.Match[str]) -> bool:
    before = text[max(0, end.start() - 6) : end.start()]
    return text[end.start()] == "." and bool(_ABBREVIATED.search(before)) and text[end.end() : end.end() + 1] != ""
