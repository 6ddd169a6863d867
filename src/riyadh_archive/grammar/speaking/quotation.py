"""The record of a quotation: an utterance in quotation marks or reported without, or another stretch in marks."""

from typing import Literal, NamedTuple

Kind = Literal["speech", "term", "indirect"]


class Quotation(NamedTuple):
    """One utterance, or one term in marks. Spans are (start, end) in code points.

    `parts` are the stretches inside marks, `mention` the words that name the speaker here. `speaker` is the full name
    as this article prints it where it ties the mention to one, else the printed words; None where nothing names anyone,
    and for a term. `score` in [0, 1] is how likely kind and speaker are right. `rule` says in words what decided.
    `quoted_by` is the speaker of the quotation in whose words this one stands: “He told me, ‘Go home.’”
    """

    parts: tuple[tuple[int, int], ...]
    kind: Kind
    score: float
    rule: str
    speaker: str | None = None
    mention: tuple[int, int] | None = None
    mention_text: str | None = None
    mention_type: str | None = None
    verb: tuple[int, int] | None = None
    addressee: str | None = None
    channel: str | None = None
    quoted_by: str | None = None
