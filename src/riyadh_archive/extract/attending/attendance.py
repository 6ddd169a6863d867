"""What a clause tells about attending: persons or a group, the event, and the word that puts them there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from riyadh_archive.grammar.happening.event_heads import EventMention
from riyadh_archive.grammar.naming.names import NameMention


class Attendance(NamedTuple):
    """`persons` or `group` (first and last token) at `event` for `side`, by the word at token `at`."""

    persons: tuple[NameMention, ...]
    event: EventMention
    at: int
    rule: str
    group: tuple[int, int] | None = None
    side: str | None = None


def made(
    persons: Sequence[NameMention], event: EventMention | None, at: int, rule: str, side: str | None = None
) -> Iterator[Attendance]:
    """The attendance of `persons` at an event, told at token `at`; nothing without persons or event.

    `side` is the country for which a heading above says that they came.
    """
    if persons and event is not None:
        yield Attendance(tuple(persons), event, at, rule, None, side)
