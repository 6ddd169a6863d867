"""How firm an agreed point is by its own words: "explore …", "take steps toward …", "they need to …", "the border will …".

In: tokens and the token where the point starts. Out: a strength.
"""

from collections.abc import Callable
from typing import Literal

from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes
from riyadh_archive.model import Strength

Form = Literal["base", "gerund", "noun", "clause", "finite"]
"""What the point starts with: "restore …", "restoring …", "a truce …", "they need to restore …", "bans mines …"."""
STRENGTHS: tuple[Strength, ...] = ("explore", "intend", "agree", "done")
"""From the weakest to the firmest."""
_HEEDED = frozenset(("interests", "concerns", "sensitivities", "wishes"))
HEEDED_REACH = 4
"""Tokens from "consider" to what is heeded: "each other's | interests" has two before it."""
_BEGINNING = lexicon.words("beginning")


def weaker(a: Strength, b: Strength) -> Strength:
    """The weaker of two strengths."""
    return min(a, b, key=STRENGTHS.index)


def matches(tokens: Tokens, i: int, key: str) -> bool:
    """Whether a phrase of the list `key` stands at token i."""
    candidates = lexicon.phrases(key).get(tokens.lowers[i], ())
    return any(tuple(tokens.lowers[i : i + len(phrase)]) == phrase for phrase in candidates)


def strength_of(tokens: Tokens, first: int, form: Form) -> Strength:
    """How firm a point is by its first words: "explore", "take steps toward", "they need to"."""
    if form == "clause":
        return _clause_strength(tokens, first)
    i = _skip(tokens, first, lambda j: tokens.classes[j] in (classes.ADVERB, QUOTE_MARK) or tokens.lowers[j] == "to")
    if matches(tokens, i, "intending_phrases"):
        return "intend"
    lower = tokens.lowers[i]
    if lower in lexicon.forms("action_verbs") and lexicon.forms("action_verbs")[lower] in _BEGINNING:
        to = tokens.lowers[i + 1 : i + 2] == ["to"]
        i += 1 + to
        lower = tokens.lowers[min(i, len(tokens) - 1)]
        if not (to or lower.endswith("ing")):
            return "agree"
        return "intend" if lower in lexicon.forms("intending") else _explored(lower)
    if lower in lexicon.forms("exploring") and not _is_noun_here(tokens, i, form):
        heeds = not _HEEDED.isdisjoint(tokens.lowers[i + 1 : i + 1 + HEEDED_REACH])
        return "agree" if heeds else "explore"  # to consider each other's interests
    if lower in lexicon.forms("intending") and not _is_noun_here(tokens, i, form):
        return "intend"
    return "agree"


def _explored(lower: str) -> Strength:
    return "explore" if lower in lexicon.forms("exploring") else "agree"


def _is_noun_here(tokens: Tokens, i: int, form: Form) -> bool:
    return form == "noun" and tokens.classes[i] != classes.GERUND


def _clause_strength(tokens: Tokens, first: int) -> Strength:
    """ "they need to", "it should", "they hope to": less than "the border will"; a verb of exploring after "will" counts."""
    end = min(len(tokens), first + 14)
    strength: Strength = "agree"
    for i in range(first, end):
        lower = tokens.lowers[i]
        if lower in ("need", "needs", "needed", "should", "ought"):
            return "intend"
        if lower in ("may", "might"):
            return "explore"
        if lower in ("will", "would", "must", "shall"):
            passive = tokens.lowers[i + 1 : i + 2] == ["be"]
            return strength_of(tokens, i + 1 + passive, "base") if i + 1 + passive < len(tokens) else "agree"
        if lower in lexicon.forms("intending") and tokens.lowers[i + 1 : i + 2] == ["to"]:
            strength = "intend"
    return strength


def _skip(tokens: Tokens, i: int, passes: Callable[[int], bool]) -> int:
    while i < len(tokens) - 1 and passes(i):
        i += 1
    return i
