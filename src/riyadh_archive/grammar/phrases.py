"""Whether a phrase of the tables stands at a token, with adverbs, adjectives and names between its words.

In: tokens and the phrase. Out: its last token. Every walk is bounded.
"""

from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.phrases import Phrase

MODIFIERS = 3
"""Words that may stand between two of a phrase: "sat in the packed front row"."""


def match_phrase(rows: Tokens, i: int, phrase: Phrase) -> int | None:
    """The last token of the phrase that opens at token i, None where another phrase stands there."""
    steps = phrase.steps
    if steps and not steps[0].any_ing and steps[0].forms.isdisjoint(rows.lowers[i + 1 : i + 2 + MODIFIERS]):
        return None
    k, end = i, rows.sentence(rows.sentences[i]).stop
    for step in steps:
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
    return (rows.classes[k] == "V" and rows.classes[k - 1] in "DP") or rows.lowers[k] == "than"
