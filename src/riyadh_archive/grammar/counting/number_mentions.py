"""A number with what it counts or measures, as the readers of numbers hand it on.

In: tokens and a span of them. Out: a `NumberMention`.
"""

from typing import Literal, NamedTuple, TypeAlias

from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.model import Comparator

NumberKind = Literal[
    "count", "duration", "period", "ago", "money", "percent", "length", "measure", "magnitude", "age", "score"
]
Measured: TypeAlias = tuple[NumberKind, str | None, int, str | None]
"""Kind, unit, last token of the phrase, and what is counted or measured as printed."""


class NumberMention(NamedTuple):
    """A number at tokens `first`..`last` (comparator and counted noun included) and code points `start`..`end`.

    `head` is the first token of the numeral itself. `quantity` is None for a vague one ("dozens", "years"), `high` is
    the upper end of a range or the other number of a score. `unit` is a normalized singular ("hour", "person",
    "dollar"), `of` what is counted or measured as printed. A `period` is a stretch up to now or from now ("the past
    decade"), an `ago` a point in time.
    """

    start: int
    end: int
    first: int
    last: int
    head: int
    kind: NumberKind
    quantity: float | int | None
    high: float | int | None = None
    comparator: Comparator = "="
    unit: str | None = None
    of: str | None = None
    currency: str | None = None


def new_mention(
    text: str,
    rows: Tokens,
    span: tuple[int, int],
    head: int,
    kind: NumberKind,
    quantity: float | int | None,
    unit: str | None,
    of: str | None,
) -> NumberMention:
    """A mention of the tokens `span`; "~" where the quantity is None."""
    first, last = span
    sign: Comparator = "~" if quantity is None else "="
    return NumberMention(rows.starts[first], rows.ends[last], first, last, head, kind, quantity, None, sign, unit, of)


def lower_at(rows: Tokens, i: int) -> str:
    """The lower-cased word of token i, "" where there is none."""
    return rows.lowers[i] if 0 <= i < len(rows) else ""
