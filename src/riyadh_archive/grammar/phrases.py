"""Whether a phrase of the tables stands at a token, with adverbs, adjectives and names between its words.

In: tokens and the phrase. Out: its last token. Every walk is bounded.
"""

from collections.abc import Iterable, Iterator

from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.phrases import Phrase, Phrases

MODIFIERS = 3
"""Words that may stand between two of a phrase: "sat in the packed front row"."""


def match_phrases(rows: Tokens, i: int, phrases: Phrases | tuple[()]) -> Iterator[tuple[Phrase, int]]:
    """Those of the phrases that open at token i, in their order, each with its last token."""
    beside = phrases.beside(rows.lowers[i + 1 : i + 2 + MODIFIERS]) if phrases else ()
    return _iter_matching(rows, i, beside) if beside else iter(())


def _iter_matching(rows: Tokens, i: int, phrases: Iterable[Phrase]) -> Iterator[tuple[Phrase, int]]:
    for phrase in phrases:
        last = _last_of(rows, i, phrase)
        if last is not None:
            yield phrase, last


def _last_of(rows: Tokens, i: int, phrase: Phrase) -> int | None:
    """The last token of the phrase that opens at token i, None where another phrase stands there."""
    k, end = i, rows.sentence(rows.sentences[i]).stop
    for step in phrase.steps:
        stop = min(k + 2 + MODIFIERS, end)
        k += 1
        between = "R" if step.is_particle else "DPRMoH"
        while k < stop - 1 and not step.fits(rows.lowers[k]) and (rows.classes[k] in between or _modifies(rows, k)):
            k += 1
        if k >= stop or not step.fits(rows.lowers[k]):
            return None
    return k


def _modifies(rows: Tokens, k: int) -> bool:
    """Whether token k is a participle before its noun: "the folded flag"."""
    return (rows.classes[k] in "VGc" and rows.classes[k - 1] in "DP") or rows.lowers[k] == "than"
