"""Names that one report of a story tells and another prints unread: in a headline, at the head of a sentence, once alone.

In: articles and the names read in each. Out: the same names with those capitalized words that are a name elsewhere in the
story. A word that the article prints in lower case as well, or that is part of any name read there, is left alone.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from riyadh_archive.model import Article, Evidence, LocalName, NameKind

_SHORTEST = 3
"""Letters of a single word that is looked for; shorter ones are initials and parts of other names."""
_LONGEST = 6
"""Words of a name that is looked for."""
_SPREAD = 2
"""Articles that take a single word for a place or a person before it counts as one in a third; a full name needs one."""
_WORD = re.compile(r"[^\W\d_](?:[\w'’.&-]*\w)?")
_POSSESSIVE = re.compile(r"['’]s$")


class _Known(NamedTuple):
    """A form that some report prints as a name: its words, and whose name it is."""

    words: tuple[str, ...]
    kind: NameKind
    name: str


def with_unread(
    articles: Sequence[Article], names: Mapping[str, Sequence[LocalName]]
) -> dict[str, tuple[LocalName, ...]]:
    """The names of each article, by its id, with those that only other reports of the story tell to be names."""
    found = {id_: tuple(local) for id_, local in names.items()}
    if len(articles) < _SPREAD:
        return found
    known = _known_forms(found)
    for article in articles:
        local = found.get(article.id, ())
        found[article.id] = (*local, *_iter_unread(article, local, known))
    return found


def _known_forms(names: Mapping[str, Sequence[LocalName]]) -> dict[str, list[_Known]]:
    """The forms that are names for sure, by their first word, the longest first."""
    told: dict[tuple[str, NameKind], set[str]] = defaultdict(set)
    full: dict[tuple[str, NameKind], set[str]] = defaultdict(set)
    for article in sorted(names):
        for local in names[article]:
            for mention in local.mentions:
                told[mention.text, local.kind].add(article)
                full[mention.text, local.kind].add(local.name)
    known: dict[str, list[_Known]] = defaultdict(list)
    taken: set[str] = set()
    for (text, kind), articles in sorted(told.items(), key=lambda form: (-len(form[1]), form[0])):
        words = tuple(text.split())
        sure = len(words) > 1 or kind == "organization" or len(articles) >= _SPREAD
        if text not in taken and sure and len(words) <= _LONGEST and len(text) >= _SHORTEST:
            taken.add(text)
            known[words[0]].append(_Known(words, kind, text))
    for forms in known.values():
        forms.sort(key=lambda form: (-len(form.words), form.words))
    return known


def _iter_unread(
    article: Article, local: Sequence[LocalName], known: Mapping[str, Sequence[_Known]]
) -> Iterator[LocalName]:
    taken = sorted((m.start, m.end) for name in local for m in name.mentions)
    starts = [start for start, _ in taken]
    found: dict[_Known, list[Evidence]] = defaultdict(list)
    for span in article.body:
        words = list(_WORD.finditer(article.text, span.start, span.end))
        printed = [_POSSESSIVE.sub("", word.group()) for word in words]
        free = 0
        for i, word in enumerate(printed):
            if i < free or not word[0].isupper():
                continue
            for form in known.get(word, ()):
                size = len(form.words)
                if tuple(printed[i : i + size]) == form.words and (size > 1 or word.lower() not in printed):
                    start, end = words[i].start(), words[i + size - 1].start() + len(printed[i + size - 1])
                    if not _meets(start, end, taken, starts):
                        found[form].append(Evidence(start=start, end=end, text=article.text[start:end]))
                        free = i + size
                    break
    for form, mentions in found.items():
        yield LocalName(kind=form.kind, name=form.name, mentions=tuple(mentions))


def _meets(start: int, end: int, taken: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    """Whether a stretch meets a name that was read."""
    at = bisect_right(starts, start)
    return (at > 0 and taken[at - 1][1] > start) or (at < len(taken) and taken[at][0] < end)
