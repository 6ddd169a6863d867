"""Whether a phrase of the tables stands at a token, with adverbs, adjectives and names between its words.

In: tokens and the phrase. Out: its last token. Every walk is bounded.
"""

from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.phrases import Phrase

MODIFIERS = 3
"""Words that may stand between two of a phrase: "sat in the packed front row"."""
_PARTICLES = frozenset("in for of out up on by to at from with before down off . , because as after".split())


def match_phrase(rows: Tokens, i: int, phrase: Phrase) -> int | None:
    """The last token of the phrase that opens at token i, None where another phrase stands there."""
    k, end = i, rows.sentence(rows.sentences[i]).stop
    for choices in phrase.words[1:]:
        stop = min(k + 2 + MODIFIERS, end)
        k += 1
        between = "R" if choices <= _PARTICLES else "DPRMoH"
        while k < stop - 1 and not _fits(rows, k, choices) and (rows.classes[k] in between or _modifies(rows, k)):
            k += 1
        if k >= stop or not _fits(rows, k, choices):
            return None
    return k


def _modifies(rows: Tokens, k: int) -> bool:
    """Whether token k is a participle before its noun: "the folded flag"."""
    return (rows.classes[k] == "V" and rows.classes[k - 1] in "DP") or rows.lowers[k] == "than"


def _fits(rows: Tokens, k: int, choices: frozenset[str]) -> bool:
    lower = rows.lowers[k]
    return lower in choices or lower.removesuffix("s") in choices or ("*" in choices and lower.endswith("ing"))
