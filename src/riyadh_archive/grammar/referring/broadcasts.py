"""Turns of a broadcast that its own host and reporters speak: what they say is the report, not what it quotes.

In: the text and its stretches, turns of a transcript among them. Out: the stretches without those turns.

    SCOTT PELHAM, HOST: Officials met in Oslo. Our correspondent, Mia Karim, joins us.
    MIA KARIM: Minister A led the delegation.
"""

from collections.abc import Sequence

from riyadh_archive.grammar.referring.marks import Stretch
from riyadh_archive.lexicon.words import words

INTRODUCED = 40
"""Code points before a reporter's name in which the host says what she is: "Our diplomatic correspondent, | Mia Karim"."""
LOOKED_AT = 3
"""Times a name is looked for in what the host says."""


def without_reports(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches that quote somebody: all but the turns of the host and of the reporters whom the host introduces."""
    turns = [(text[slice(*s.turn.label)], text[s.turn.label[1] : s.start]) for s in stretches if s.turn is not None]
    hosts = {_surname(label) for label, between in turns if _is_staff(between)}
    if not hosts:
        return list(stretches)
    lower = text.lower()
    own = hosts | {_surname(label) for label in {label for label, _ in turns} if _is_introduced(lower, label.lower())}
    return [s for s in stretches if s.turn is None or _surname(text[slice(*s.turn.label)]) not in own]


def _surname(label: str) -> str:
    return label.split()[-1] if label.strip() else ""


def _is_staff(between: str) -> bool:
    """Whether ", HOST:" or ", BYLINE:" stands between a label and its words."""
    return not words("broadcast_staff").isdisjoint(between.lower().strip(" ,:").split())


def _is_introduced(lower: str, label: str) -> bool:
    """Whether the full name stands behind the word for a reporter."""
    at = lower.find(label) if " " in label else -1
    for _ in range(LOOKED_AT):
        if at < 0:
            return False
        before = lower[max(0, at - INTRODUCED) : at].replace(",", " ").split()
        if not words("reporters_by_role").isdisjoint(before):
            return True
        at = lower.find(label, at + 1)
    return False
