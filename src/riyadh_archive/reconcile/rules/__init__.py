"""What the comparing of each topic knows, one module a topic: which claims match, what a group says, what conflicts."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from riyadh_archive.model import Claim, Conflict, Value
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules import attendees, quotes
from riyadh_archive.reconcile.rules.acts import measures
from riyadh_archive.reconcile.rules.agreed import principles
from riyadh_archive.reconcile.rules.amounts import figures
from riyadh_archive.reconcile.rules.days import date
from riyadh_archive.reconcile.rules.offices import administration
from riyadh_archive.reconcile.rules.places import venue
from riyadh_archive.reconcile.values import Match


class TopicRules(Protocol):
    """The functions that the module of a topic has."""

    def keys(self, claim: Claim, reports: Reports) -> tuple[object, ...]:
        """Keys of a claim: only claims that share one are compared."""

    def match(self, a: Claim, b: Claim, reports: Reports) -> Match | None:
        """Score and reason where two claims say the same; symmetric but for the words of the reason."""

    def value(self, members: Sequence[Claim], reports: Reports) -> Value:
        """What a group of claims says: the finest, commonest value."""

    def label(self, value: Value, subject: str) -> str:
        """A value in one line for people."""

    def conflicts(self, reports: Reports) -> Iterator[Conflict]:
        """The conflicts among the claims of the topic."""


RULES: dict[str, TopicRules] = {
    "administration": administration,
    "date": date,
    "venue": venue,
    "attendees": attendees,
    "principles": principles,
    "quotes": quotes,
    "measures": measures,
    "figures": figures,
}
"""The rules by topic."""
