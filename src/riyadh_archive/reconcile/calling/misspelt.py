"""Misspelt surnames: words of an article that are a letter or two off a long surname that it prints right elsewhere.

In: articles and the names read in each. Out: the same names with those words as names of their own, so that they join
whom they mean. A word that is part of any name is left alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from rapidfuzz.distance import OSA

from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.model import Article, Evidence, LocalName

_LETTERS = 8
"""A surname of so many letters has no neighbors; among shorter ones two letters tell two families apart."""
_OFF = 2
"""Letters by which a slip of the pen is off at most."""
_BEGINNING = 4
"""A slip seldom falls on the first letters, by which a reader knows the name."""
_WORD = re.compile(r"[A-Z](?<!\w.)[a-z]{7,24}\b")


def with_misspelt(
    articles: Sequence[Article], names: Mapping[str, Sequence[LocalName]]
) -> dict[str, tuple[LocalName, ...]]:
    """The names of each article, by its id, with its misspelt surnames."""
    found = {id_: tuple(local) for id_, local in names.items()}
    for article in articles:
        known = found.get(article.id, ())
        found[article.id] = (*known, *_iter_misspelt(article, known))
    return found


def _iter_misspelt(article: Article, names: Sequence[LocalName]) -> Iterator[LocalName]:
    surnames = [n.surname for n in names if n.kind == "person" and n.given and n.surname and len(n.surname) >= _LETTERS]
    if not surnames:
        return
    begun: dict[str, set[str]] = defaultdict(set)
    sized: dict[tuple[str, int], list[str]] = defaultdict(list)
    for surname in dict.fromkeys(surnames):
        begun[surname[:_BEGINNING]].add(surname)
        letters = len(fold_name(surname))
        for length in range(letters - _OFF, letters + _OFF + 1):
            sized[surname[:_BEGINNING], length].append(surname)
    found = [
        word
        for span in article.body
        for word in _WORD.finditer(article.text, span.start, span.end)
        if word.group()[:_BEGINNING] in begun and word.group() not in begun[word.group()[:_BEGINNING]]
    ]
    if not found:
        return

    @cache
    def is_slip(printed: str) -> bool:
        near = sized.get((printed[:_BEGINNING], len(fold_name(printed))), ())
        return any(_is_slip(printed, surname) for surname in near)

    taken = {m.start for name in names for m in name.mentions}
    parts = {word for name in names for m in name.mentions for word in m.text.split()}
    for word in found:
        printed = word.group()
        if word.start() not in taken and printed not in parts and is_slip(printed):
            mention = Evidence(start=word.start(), end=word.end(), text=printed)
            yield LocalName(kind="person", name=printed, surname=printed, mentions=(mention,))


def _is_slip(printed: str, surname: str) -> bool:
    """Whether a word is a surname with a slip of the pen.

    >>> _is_slip("Quimabaoo", "Quimabao"), _is_slip("Washington", "Harrington")
    (True, False)
    """
    if printed[:_BEGINNING] != surname[:_BEGINNING] or (printed.startswith(surname) and printed.endswith("s")):
        return False
    return printed != surname and OSA.distance(fold_name(printed), fold_name(surname), score_cutoff=_OFF) <= _OFF
