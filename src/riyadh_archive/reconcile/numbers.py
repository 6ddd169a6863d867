"""Figures as sets of numbers: "more than four" holds 4.5, and two figures can be one number where the sets meet."""

from math import inf

from riyadh_archive.model import FigureValue

ABOUT = 0.1
"""A figure given as about right is taken to be off by a tenth at most."""
LARGEST = 10**15
"""Nothing that news counts is more; a longer number is a serial number or no number at all, and may mean anything."""
COARSEST = 0.2
"""A number with zeros at its end is off by a fifth at most: "1,000,000" is never what another report has as 500,000."""
ROUNDED_FROM = 1000
"""From a thousand on a number with zeros at its end is read as rounded: "12,000" and "12,300" contradict nothing."""


def bounds(value: FigureValue) -> tuple[float, float]:
    """The least and greatest number that a figure may mean; a vague one may mean any.

    >>> bounds(FigureValue(quantity=4, comparator=">"))
    (4, inf)
    """
    if value.quantity is None or not abs(value.quantity) <= LARGEST:
        return -inf, inf
    if value.comparator == "~":
        return value.quantity * (1 - ABOUT), value.quantity * (1 + ABOUT)
    if value.comparator == "=" and value.quantity >= ROUNDED_FROM:
        return value.quantity - _rounding(value.quantity), value.quantity + _rounding(value.quantity)
    return (-inf if value.comparator == "<" else value.quantity), (inf if value.comparator == ">" else value.quantity)


def _rounding(quantity: float) -> float:
    """How far a number may stand from what was counted: half of what its last digit that is no zero counts, or a fifth of it.

    >>> _rounding(12000), _rounding(1000), _rounding(1213)
    (500.0, 200.0, 0)
    """
    digits = str(int(quantity))
    zeros = len(digits) - len(digits.rstrip("0"))
    return min(10**zeros / 2, COARSEST * quantity) if zeros else 0


_YEAR = "year"
_LONG_TALKS = 3
"""Hours from which on a half one is left out: four hours are four and a half, but one is not one and a half."""


def _is_cut_short(a: FigureValue, b: FigureValue) -> bool:
    """Whether one tells the whole years of the other, or the hours of long talks: "27 years" of 27 years and three months.

    >>> _is_cut_short(FigureValue(quantity=27, unit="year"), FigureValue(quantity=27.25, unit="year"))
    True
    """
    ours, theirs = a.quantity, b.quantity
    if a.unit != b.unit or not (a.unit == _YEAR or (a.unit == "hour" and min(ours or 0, theirs or 0) >= _LONG_TALKS)):
        return False
    if ours is None or theirs is None or ours == theirs or float(ours).is_integer() == float(theirs).is_integer():
        return False
    return float(min(ours, theirs)).is_integer() and int(ours) == int(theirs)


def do_meet(a: FigureValue, b: FigureValue) -> bool:
    """Whether two figures can be one number; "90 minutes" is one and a half hours, "40 minutes" what took 38.

    >>> do_meet(FigureValue(quantity=90, unit="minute"), FigureValue(quantity=1.5, unit="hour"))
    True

    >>> do_meet(FigureValue(quantity=2, unit="hour", comparator="~"), FigureValue(quantity=100, unit="minute"))
    True

    A share or a distance may be told with fewer decimals: 54.57 percent is 54.5 and 54.6, and not 54.3.

    >>> [do_meet(FigureValue(quantity=54.57, unit="percent"), FigureValue(quantity=q, unit="percent")) for q in (54.5, 54.3)]
    [True, False]
    >>> do_meet(FigureValue(quantity=6, unit="mile"), FigureValue(quantity=6.2, unit="mile"))
    True

    Two numbers that are rounded alike and differ are two: nothing is both 2,000 and 3,000.

    >>> do_meet(FigureValue(quantity=2000), FigureValue(quantity=3000))
    False
    """
    if (a.unit == b.unit and a.unit in _TOLD_COARSELY and _rounds_to(a, b)) or _is_cut_short(a, b):
        return True
    (low, high), (least, most) = (_in_minutes(value, coarse=a.unit != b.unit) for value in (a, b))
    touching = low == most or least == high
    return low <= most and least <= high and not (touching and _is_rounded(a) and _is_rounded(b))


_TOLD_COARSELY = ("percent", "mile", "kilometer")
"""Units of what is told with or without decimals: shares, and how deep or far it was."""


def _rounds_to(a: FigureValue, b: FigureValue) -> bool:
    """Whether one of two shares is the other with fewer decimals, rounded or cut: "34", "34.4"; "54.5", "54.57 percent"."""
    (places, coarse), (more, fine) = sorted((_decimals(v.quantity or 0), v.quantity or 0) for v in (a, b))
    if not places:
        return more > 0 and abs(coarse - fine) <= _HALF
    return more > places and (round(fine, places) == coarse or str(fine).startswith(str(coarse)))


def _decimals(number: float) -> int:
    """How many decimals a number is told with: 2 of 54.57."""
    return len(str(number).partition(".")[2]) if number % 1 else 0


_HALF = 0.5


def amount_in_minutes(value: FigureValue) -> float:
    """A stretch of time in minutes, any other quantity as it is; 0 where none is told."""
    return (value.quantity or 0) * _MINUTES.get(value.unit or "", 1)


def _is_rounded(value: FigureValue) -> bool:
    """Whether a number is told as it is, and read as rounded."""
    low, high = bounds(value)
    return value.comparator == "=" and low < high


def _in_minutes(value: FigureValue, *, coarse: bool = False) -> tuple[float, float]:
    """The bounds of a figure, those of a stretch of time in minutes; `coarse` where another unit is compared: "two months"."""
    low, high = bounds(value)
    if value.unit not in _MINUTES or value.quantity is None:
        return low, high
    size = _MINUTES[value.unit]
    slack = _ROUND_MINUTES / 2 if value.unit == "minute" and value.quantity % _ROUND_MINUTES == 0 else 0
    slack += size / 2 if coarse and value.unit in _LONG else 0
    if value.comparator == "~" and value.unit == "hour":
        slack = max(slack, _NEARLY_HOURS - ABOUT * value.quantity * size)
    return low * size - slack, high * size + slack


_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43800, "year": 525600}
_LONG = ("week", "month", "year")
_NEARLY_HOURS = 20
"""Minutes by which hours told as about right may be off: "nearly two hours" of 100 minutes."""
_ROUND_MINUTES = 10
"""Minutes by the ten are read as rounded."""
