"""Figures in words for people: what is counted, and how many.

In: figures and their claims. Out: short phrases, such as "Age of Rosa Quispe" and "at least 12". Nothing is compared
by them.
"""

import re
from collections import Counter
from collections.abc import Sequence

from riyadh_archive.model import Claim, FigureValue
from riyadh_archive.reconcile.differing import irregular_plurals, words_in
from riyadh_archive.reconcile.reports import join_words
from riyadh_archive.reconcile.values import stems

_SIGNS = {"=": "", ">": "more than ", "<": "less than ", "~": "about "}
_LEAST = ("at least", "or more", "no fewer than", "no less than")
_MOST = ("at most", "up to", "or less", "or fewer", "no more than", "as many as", "as much as", "a maximum of")
"""Words of a bound that the number itself is in."""
_SAID_BEFORE = ("age of ", "duration of ", "length of ", "depth of ", "height of ")
"""Beginnings of a subject that say more than what the figure is of."""

_LASTING = ("lasted", "lasting", "took")
"""What a figure is of where no noun tells what lasted so long."""


def counted(value: FigureValue, subject: str) -> str:
    """What a figure counts, with a capital.

    >>> counted(FigureValue(quantity=6.8, unit="magnitude", of="quake"), "magnitude")
    'Magnitude'
    >>> counted(FigureValue(quantity=4, unit="hour", of="talks"), "duration of talks")
    'Duration of talks'
    >>> counted(FigureValue(quantity=11, unit="day", of="Lakori siege"), "duration of lakori siege")
    'Duration of Lakori siege'
    >>> counted(FigureValue(quantity=4, unit="hour", of="lasted"), "duration of lasted")
    'How long it lasted'
    """
    if value.of in _LASTING:
        return "How long it lasted"
    measured = value.unit is not None and value.unit == subject
    if value.of and subject.endswith(value.of.lower()):
        subject = subject[: -len(value.of)] + value.of  # in the capitals that are printed
    said = subject if measured or subject.startswith(_SAID_BEFORE) or not value.of else value.of
    return said[:1].upper() + said[1:]


def amount(value: FigureValue, *, sign: str | None = None) -> str:
    """How many, with the unit where what is counted does not tell it.

    >>> amount(FigureValue(quantity=4, comparator=">", unit="hour", of="talks"))
    'more than 4 hours'
    >>> [amount(FigureValue(quantity=hours, unit="hour", of="talks")) for hours in (1.6667, 0.0167, 1.5)]
    ['1 hour 40 minutes', '1 minute', '1.5 hours']
    >>> amount(FigureValue(quantity=41, unit="year", of="age of Rosa Quispe"))
    '41'
    """
    before = _SIGNS[value.comparator] if sign is None else sign
    if value.unit == "hour" and value.quantity is not None and value.quantity * _PARTS % 1:
        parts = zip(divmod(round(value.quantity * 60), 60), ("hour", "minute"), strict=True)
        return before + " ".join(_counted(number, unit) for number, unit in parts if number)
    number = "several" if value.quantity is None else f"{before}{value.quantity:,}"
    unit = value.unit or ""
    told = not unit or unit == "magnitude" or _is_told(unit, value.of or "")
    return number if told else f"{number} {unit if value.quantity == 1 else _plural(unit)}"


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit if number == 1 else _plural(unit)}"


_PARTS = 4
"""Parts of an hour that are told as a number: half and quarter hours."""


_VAGUE = ": several"
_GREAT = re.compile(r"\b(?:(?:tens|hundreds) of )?(?:dozens|scores|hundreds|thousands|millions|billions)\b")
"""A number that only tells how many figures it would have."""


def with_bound(label: str, claims: Sequence[Claim]) -> str:
    """The label of a figure in the words of its claims: "at least" for "more than" and "up to" for "less than" where all
    say so, "dozens" or "thousands" for a number that none of them tells."""
    said = [" ".join(evidence.text.casefold() for evidence in claim.evidence) for claim in claims]
    if _VAGUE in label:
        told = [_GREAT.search(text) for text in said]
        great = sorted({match.group() for match in told if match})
        return label.replace(_VAGUE, f": {join_words(great, last='or')}", 1) if all(told) else label
    for sign, bound, words in ((": more than ", ": at least ", _LEAST), (": less than ", ": up to ", _MOST)):
        if sign in label and all(any(f" {word}" in f" {text}" for word in words) for text in said):
            return label.replace(sign, bound, 1)
    return label


_FAR_BELOW = 2
"""How many times a bound must lie below a number of its side before it goes without saying."""


def amounts(claims: Sequence[Claim]) -> str:
    """The numbers of a side, each once, the commonest first; "at least 12" where the words say so.

    A bound far below a number of the side says nothing beside it: "at least 2" of 175.
    """
    exact = [c.value.quantity or 0 for c in claims if isinstance(c.value, FigureValue) and c.value.comparator == "="]
    counts: Counter[str] = Counter()
    for claim in claims:
        assert isinstance(claim.value, FigureValue)
        if claim.value.comparator == ">" and (claim.value.quantity or 0) < max(exact, default=0) / _FAR_BELOW:
            continue
        words = " ".join(evidence.text.casefold() for evidence in claim.evidence)
        least = claim.value.comparator == ">" and any(f" {bound}" in f" {words}" for bound in _LEAST)
        counts[amount(claim.value, sign="at least " if least else None)] += 1
    return join_words(sorted(counts, key=lambda text: (-counts[text], text)), last="or")


def _is_told(unit: str, of: str) -> bool:
    """Whether what is counted holds the unit: "people killed" the person, "age of …" the year."""
    people = bool(words_in(unit, "people")) and bool(words_in(of, "people"))
    printed = stems(unit) <= stems(of) or stems(_plural(unit)) <= stems(of)
    return of.startswith("age of ") or people or (bool(stems(unit)) and printed)


def _plural(unit: str) -> str:
    """More than one of a unit: "miles", "miles per hour", "inquiries"."""
    measured, per, time = unit.partition(" per ")
    if per:
        return f"{_plural(measured)}{per}{time}"
    if unit in irregular_plurals():
        return irregular_plurals()[unit]
    if not unit[-1:].isalpha() or unit.endswith("s"):
        return unit
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return f"{unit[:-1]}ies"
    return f"{unit}es" if unit.endswith(("ch", "sh", "x")) else f"{unit}s"
