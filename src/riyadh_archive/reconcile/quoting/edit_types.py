"""The type of one difference between two printings of an utterance, and how grave a difference of a type is.

In: the words that stand for one another. Out: a type, and by it a severity: it is the kind of change that tells how much
of what was said is another, never the share of the words.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.model import Edit, Severity
from riyadh_archive.reconcile.content import word_list
from riyadh_archive.reconcile.quoted_words import OMISSION, QuotedWord
from riyadh_archive.reconcile.tense import is_other_tense, spelled_out

SEVERITIES: dict[str, Severity] = {
    "trim": "low",
    "omission": "low",
    "bracket": "low",
    "spelling": "low",
    "split": "low",
    "moved": "low",
    "passage": "low",
    "added": "low",
    "dropped": "low",
    "changed": "medium",
    "tense": "medium",
    "name": "medium",
    "number": "medium",
    "negation": "high",
}
"""How grave each type of difference is: an editor's marks and what stands beside the marks change nothing of what was said,
other words may, another tense, name or number does, and a "not" turns it round."""
LEFT_OUT = frozenset(("trim", "omission", "split", "moved"))
"""Types of a part that is printed unchanged: an excerpt."""


def is_left_out(edit: Edit) -> bool:
    """Whether a difference is only that less is printed: an edge, a passage at a mark, or sentences without one.

    >>> is_left_out(Edit(op="passage", ours="We ran.", theirs="")), is_left_out(Edit(op="passage", ours="", theirs="We ran."))
    (True, False)
    """
    return edit.op in LEFT_OUT or (edit.op == "passage" and not edit.theirs)


def gravest_severity(ops: Iterable[str]) -> Severity:
    """The severity of the gravest of several differences; low for none.

    >>> gravest_severity(["bracket", "tense"])
    'medium'
    """
    found = {SEVERITIES[op] for op in ops}
    return next((severity for severity in _FROM_GRAVEST if severity in found), "low")


_FROM_GRAVEST: tuple[Severity, ...] = ("high", "medium")


def type_of(ours: Sequence[QuotedWord], theirs: Sequence[QuotedWord], *, at_edge: bool) -> str:
    """The type of one difference; the gravest that fits, but an editor's marks first.

    `trim` (missing at an edge: an excerpt), `omission` (left out at a mark of omission), `bracket` (an editor's insertion
    or substitution in brackets), `spelling` (a contraction, "%" for "percent"), `negation` (one side has one more),
    `number`, `name` (both sides have one, and another), `tense`, `changed`, `added`, `dropped`.
    """
    if not theirs and at_edge:
        return "trim"
    if theirs and all(word.key == OMISSION for word in theirs):
        return "omission"
    if (theirs and all(word.bracketed for word in theirs)) or (not theirs and all(word.bracketed for word in ours)):
        return "bracket"
    a, b = ([word.key for word in words] for words in (ours, theirs))
    if _spelled(a) == _spelled(b) or ((country := _country(ours)) is not None and country == _country(theirs)):
        return "spelling"  # U.S., United States
    if _count_negations(a) != _count_negations(b):
        return "negation"
    if _differ(list(filter(_is_number, a)), list(filter(_is_number, b))):
        return "number"
    if _differ(_names(ours), _names(theirs)):
        return "name"
    if is_other_tense(a, b):
        return "tense"
    if not ours:
        return "added"
    return "changed" if theirs else "dropped"


def _country(words: Sequence[QuotedWord]) -> str | None:
    """The country that the words name in full or by its letters; None for any other words."""
    if not words or not all(word.capital for word in words):
        return None
    keys = (word.key.removesuffix("'s") for word in words)
    return country_of(" ".join(key.upper() if len(key) <= LETTERS or "." in key else key.capitalize() for key in keys))


LETTERS = 3
"""Letters of "UK", "USA", "UAE": a longer word is a name."""


def _spelled(keys: Sequence[str]) -> list[str]:
    return [word for key in keys for word in spelled_out(key) if word not in word_list("percent_words")]


def _count_negations(keys: Sequence[str]) -> int:
    return sum(key in word_list("negations") for key in keys)


def _differ(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return bool(ours) and bool(theirs) and list(ours) != list(theirs)


def _is_number(key: str) -> bool:
    return key[:1].isdigit() or key in word_list("number_words")


@cache
def _no_names() -> frozenset[str]:
    return word_list("title_words") | word_list("empty_words")


def _names(words: Sequence[QuotedWord]) -> list[str]:
    """The capitalized words that are no titles; a possessive names the same."""
    keys = [word.key.removesuffix("'s") for word in words if word.capital]
    return [key for key in keys if key not in _no_names()]
