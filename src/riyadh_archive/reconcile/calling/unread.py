"""Names that one report of a story tells and another prints unread: in a headline, at the head of a sentence, once alone.

In: articles and the names read in each. Out: the same names with those capitalized words that are a name elsewhere in the
story. A word that the article prints in lower case as well, or that is part of any name read there, is left alone.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.titles import is_role, is_title_word
from riyadh_archive.model import Article, Evidence, LocalName, NameKind, Span

_SHORTEST = 3
"""Letters of a single word that is looked for; shorter ones are initials and parts of other names."""
_LONGEST = 6
"""Words of a name that is looked for."""
_SPREAD = 2
"""Articles that take a single word for a place or a person before it is looked for in a third; a full name needs one."""
_WORD = re.compile(r"[^\W\d_](?:[\w'’.&-]*\w)?")
_POSSESSIVE = re.compile(r"['’]s$")


class _Known(NamedTuple):
    """A form that some report prints as a name: its words, and what it is the name of."""

    words: tuple[str, ...]
    kind: NameKind
    name: str
    given: str | None
    surname: str | None


def with_unread(
    articles: Sequence[Article], names: Mapping[str, Sequence[LocalName]]
) -> dict[str, tuple[LocalName, ...]]:
    """The names of each article, by its id, with those that only other reports of the story tell to be names."""
    found = {id_: tuple(local) for id_, local in names.items()}
    if len(articles) < _SPREAD:
        return found
    known = _known_forms(articles, found)
    firsts = frozenset(words[0] for words in known)
    for article in articles:
        local = found.get(article.id, ())
        found[article.id] = (*local, *_iter_unread(article, local, known, firsts))
    return found


def _known_forms(reports: Sequence[Article], names: Mapping[str, Sequence[LocalName]]) -> dict[tuple[str, ...], _Known]:
    """The forms that are names for sure, by their words; each as most reports take it."""
    told: dict[tuple[str, NameKind], set[str]] = defaultdict(set)
    models: dict[tuple[str, NameKind], LocalName] = {}
    surnames: dict[str, set[str]] = defaultdict(set)
    for article in sorted(names):
        for local in names[article]:
            told[local.name, local.kind].add(article)
            models.setdefault((local.name, local.kind), local)
            if local.surname and local.given and _may_stand_alone(local.surname):
                surnames[local.surname].add(article)
            for mention in local.mentions:
                told[mention.text, local.kind].add(article)
                if mention.text == local.name or local.kind != "person":
                    models.setdefault((mention.text, local.kind), local)
    lower = {word for report in reports for word in _LOWER.findall(report.text)} if surnames else set()
    known: dict[tuple[str, ...], _Known] = {}
    for (text, kind), articles in sorted(told.items(), key=lambda form: (-len(form[1]), form[0])):
        words = tuple(text.split())
        if len(text) >= _SHORTEST and len(words) <= _LONGEST and _is_sure(words, kind, len(articles)):
            model = models.get((text, kind))
            form = _Known(words, kind, text, None, text)
            if model is not None:
                form = _Known(words, kind, model.name, model.given, model.surname)
            known.setdefault(words, form)
    for surname in sorted(surnames):
        if surname.lower() not in lower:
            known.setdefault((surname,), _Known((surname,), "person", surname, None, surname))
    return known


def _may_stand_alone(surname: str) -> bool:
    """Whether a surname that one report prints in full is looked for in others: long, and no word of another use."""
    plain = " " not in surname and len(surname) >= _LONG_SURNAME and surname[0].isupper()
    return plain and not (
        place_named(surname) or is_given_name(surname) or is_role(surname.lower()) or is_title_word(surname)
    )


_LONG_SURNAME = 5
"""Letters; shorter surnames are words at the head of a sentence too often."""
_LOWER = re.compile(r"\b[a-z]{5,}\b")


def _is_sure(words: Sequence[str], kind: NameKind, articles: int) -> bool:
    """Whether a form that so many articles print may be looked for in others; a word for a place may be a plain one too."""
    if len(words) > 1:
        return True
    place = place_named(words[0]) if kind == "place" else None
    unknown = kind == "place" and place is None and len(words[0]) >= _LONG_PLACE and not is_given_name(words[0])
    return (kind == "organization" or unknown or articles >= _SPREAD) and not (place and place.ambiguous)


_LONG_PLACE = 6
"""Letters of a place's name that no table holds and that one report alone tells to be one."""


def _iter_unread(
    article: Article, local: Sequence[LocalName], known: Mapping[tuple[str, ...], _Known], firsts: frozenset[str]
) -> Iterator[LocalName]:
    taken = sorted((m.start, m.end) for name in local for m in name.mentions)
    found: dict[_Known, list[Evidence]] = defaultdict(list)
    for span in article.body:
        for form, start, end in _iter_printed(article.text, span, known, firsts):
            if not _meets(start, end, taken):
                found[form].append(Evidence(start=start, end=end, text=article.text[start:end]))
    for form, mentions in found.items():
        yield LocalName(
            kind=form.kind, name=form.name, given=form.given, surname=form.surname, mentions=tuple(mentions)
        )


def _iter_printed(
    text: str, span: Span, known: Mapping[tuple[str, ...], _Known], firsts: frozenset[str]
) -> Iterator[tuple[_Known, int, int]]:
    """The known forms in a stretch of text with where each starts and ends, left to right, the longest first."""
    words = list(_WORD.finditer(text, span.start, span.end))
    printed = [_POSSESSIVE.sub("", word.group()) for word in words]
    lower = frozenset(word for word in printed if word[0].islower())
    free = 0
    for i, word in enumerate(printed):
        if i < free or word not in firsts:
            continue
        for size in range(_LONGEST, 0, -1):
            form = known.get(tuple(printed[i : i + size])) if i + size <= len(printed) else None
            if form is not None and (size > 1 or word.lower() not in lower):
                start, end = words[i].start(), words[i + size - 1].start() + len(printed[i + size - 1])
                if " ".join(text[start:end].split()) == " ".join(form.words):  # no stop between the words
                    yield form, start, end
                    free = i + size
                break


def _meets(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a stretch meets one of the `taken`, which are in order."""
    at = bisect_right(taken, start, key=itemgetter(0))
    return (at > 0 and taken[at - 1][1] > start) or (at < len(taken) and taken[at][0] < end)
