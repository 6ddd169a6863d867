"""Quotations of a headline, with the speaker whom the text below gives to the same words: ‘We go on’, says mayor.

In: the quotations of an article. Out: the same, those of the first line completed.
"""

import re
from collections.abc import Sequence
from itertools import islice

from riyadh_archive.grammar.speaking.quotation import Quotation

_HEADLINES = 10
"""Quotations of a headline that are looked for in the text below; one line of more is a text without lines."""
_HEADLINE_WORDS = 3
"""Fewer words may stand below in another mouth."""
_ARTICLES = frozenset(("the", "a", "an"))
"""Headlines leave them out."""
_AS_BELOW = "in a headline or lede, as the text below gives the words"


def attribute_headlines(text: str, ends: tuple[int, int], quotations: Sequence[Quotation]) -> list[Quotation]:
    """The quotations, those of the headline and the lede with the speaker that the text below gives them.

    `ends` are the offsets at which the first line and the first paragraph end.
    """
    found, (first, lede) = list(quotations), ends
    for end, leading in (
        (first, (at for at, q in enumerate(quotations) if _is_headline(text, q, first))),
        (lede, (at for at, q in enumerate(quotations) if q.parts[0][0] >= first and _is_lede(q, lede))),
    ):
        told = list(islice(leading, _HEADLINES))
        below = _below(text, end, found) if told else []
        for at in told:
            found[at] = _as_below(text, found[at], below)
    return found


def _is_lede(quotation: Quotation, end: int) -> bool:
    """Whether words stand in the lede and no verb gives them to anybody: jailed for his ‘cold and cruel’ crimes."""
    return quotation.parts[0][0] < end and quotation.kind != "indirect" and quotation.verb is None


def _is_headline(text: str, quotation: Quotation, end: int) -> bool:
    """Whether words of the first line stand in marks; a label in small letters or before a colon: ‘Cannot go on’: he quits."""
    if quotation.parts[0][0] >= end:
        return False
    start, behind = quotation.parts[0][0], quotation.parts[-1][1] + 1
    label = text[behind : behind + 1] == ":" or text[start].islower()  # no name of a work
    return quotation.kind == "speech" or (quotation.kind == "term" and label)


def _below(text: str, end: int, found: Sequence[Quotation]) -> list[tuple[Quotation, list[str]]]:
    """The speech of the text below the headline whose speaker is known, with the bare words of its parts."""
    return [
        (q, [_bare_words(text[slice(*part)]) for part in q.parts])
        for q in found
        if q.speaker and q.kind == "speech" and q.parts[0][0] >= end
    ]


def _as_below(text: str, quotation: Quotation, below: Sequence[tuple[Quotation, list[str]]]) -> Quotation:
    """Words of a headline with the speaker that the text below gives them: ‘We go on’, says mayor."""
    words = _bare_words(text[slice(*quotation.parts[0])])
    if len(words.split()) < _HEADLINE_WORDS:
        return quotation
    for other, parts in below:
        if any(f" {words} " in f" {part} " for part in parts):
            return quotation._replace(kind="speech", speaker=other.speaker, score=other.score, rule=_AS_BELOW)
    return quotation


def _bare_words(text: str) -> str:
    return " ".join(word for word in re.findall(r"\w+", text.lower()) if word not in _ARTICLES)
