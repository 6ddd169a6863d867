"""Full-text search: articles that have the words, where they stand, and the claims whose evidence has them all.

What a user types is data, never an expression: every word and every phrase in double quotation marks is looked for as it
is, all of them in one article, in any order and case, without diacritics; a star at a word's end stands for any ending.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

from riyadh_archive.query.filters import chosen_articles
from riyadh_archive.query.wording import has_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from riyadh_archive.store import Store

_ASKED = re.compile(r'"([^"]+)"|(\S+)')
_CONTROLS = re.compile(r"[\x00-\x1f]")
"""What SQLite would take for the end of the expression, or nobody can have meant."""
_LINE = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[^\W\d_a-z])")
_LONGEST = 320
"""Code points of a passage; a longer sentence is shown around its first word found."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with words that were looked for: its place in code points, and theirs in `matches`."""

    start: int
    end: int
    text: str
    matches: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An article that has all the words, the passages with them in text order, and the claims about them."""

    article: str
    title: str | None
    source: str | None
    published: str | None
    story: str
    passages: tuple[Passage, ...]
    claims: "tuple[Any, ...]"


def expression(asked: str) -> str:
    """The FTS5 expression of what a user typed. Raises ValueError where it has no word.

    >>> expression('ceasefire "two sides" negotiat*')
    '"ceasefire" "two sides" "negotiat" *'
    >>> expression('NOT "a OR b')
    '"NOT" "a" "OR" "b"'
    """
    terms = []
    for phrase, word in _ASKED.findall(_CONTROLS.sub(" ", asked.encode("utf-8", "replace").decode())):
        words = (phrase or word).replace('"', "")
        if any(char.isalnum() for char in words):
            terms.append(f'"{words.rstrip("*")}" *' if words.endswith("*") else f'"{words}"')
    if not terms:
        raise ValueError(f"{asked!r} has no word to look for")
    return " ".join(terms)


def search(
    store: "Store", asked: str, *, most: int | None = None, source: str | None = None, story: str | None = None
) -> tuple[Found, ...]:
    """The articles that have all the words in their own text or title, the best match first, `most` of them at most.

    Raises ValueError where `asked` has no word, NotFoundError for an unknown source or story.
    """
    wanted = expression(asked)
    chosen = chosen_articles(store, source=source, story=story)
    has_all = has_words(asked.replace('"', " ").replace("*", " "))
    ids = (id_ for id_ in store.matching(wanted) if chosen.tells([id_]))
    found = (one for id_ in ids if (one := _found(store, id_, wanted, has_all)) is not None)
    return tuple(islice(found, most))


def _found(store: "Store", id_: str, wanted: str, has_all: "Callable[[str], bool]") -> Found | None:
    """An article that matches; None where the words stand in the page around it alone."""
    (article,) = store.articles([id_])
    passages = _passages(article.text, store.matches(wanted, id_), article.body)
    if not passages and not has_all(article.title or ""):
        return None
    claims = tuple(c for c in store.claims(article=id_) if has_all(" ".join(place.text for place in c.evidence)))
    head = (article.id, article.title, article.source or article.agency, article.published, article.story)
    return Found(*head, passages, claims)


def _passages(text: str, spans: "Sequence[tuple[int, int]]", body: "Sequence[Any]") -> tuple[Passage, ...]:
    """The sentences of the article itself that have a span in them."""
    starts = [start for start, _ in spans]
    found = []
    for block in body:
        for line in _LINE.finditer(text, block.start, block.end):
            if bisect_left(starts, line.start()) < bisect_left(starts, line.end()):
                found += [_passage(text, spans[a:b], *part) for part, a, b in _sentences(line, starts)]
    return tuple(found)


def _sentences(line: "re.Match[str]", starts: "Sequence[int]") -> "list[tuple[tuple[int, int], int, int]]":
    """The sentences of a line that have spans: their place, and which spans."""
    cuts = [line.start(), *(cut.end() for cut in _SENTENCE.finditer(line.string, line.start(), line.end())), line.end()]
    told = []
    for start, end in pairwise(cuts):
        first, last = bisect_left(starts, start), bisect_right(starts, end - 1)
        if first < last:
            told.append(((start, end), first, last))
    return told


def _passage(text: str, spans: "Sequence[tuple[int, int]]", start: int, end: int) -> Passage:
    if end - start > _LONGEST:
        start = max(start, spans[0][0] - _LONGEST // 3)
        end = min(end, start + _LONGEST)
    words = text[start:end].rstrip()
    return Passage(start, start + len(words), words, tuple(span for span in spans if span[1] <= start + len(words)))
