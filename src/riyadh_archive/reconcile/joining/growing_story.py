"""A story that grows: its reports, and what they say of days and names.

How alike two of them are as wholes, what tells them apart, and how they become one. Articles are numbers here.
"""

import math
from collections import Counter
from dataclasses import dataclass, field

from riyadh_archive.reconcile.joining.event_day import Day, EventDays
from riyadh_archive.reconcile.joining.features import Profile
from riyadh_archive.reconcile.joining.setting import Setting, both
from riyadh_archive.reconcile.joining.ties import days_apart

_OWN_SHARE, _MAIN_SHARE, _KNOWN_SHARE = 0.8, 0.1, 0.34
"""A name is a story's own when it is a main name in this share of its reports or more, and strange to another story
when it is a main name, or printed at all, in at most so many there: reports of a match recall the last opponent."""
_TELLING_MEMBERS = 2
"""The main names of a single report tell its angle as much as its event."""
_SAME_FOR_SURE = 0.45
"""Two reports that share most of their rare words; from .4 to .6 the figures hardly move."""
_MISDATED_DAYS = 9
"""A wrong date in one of two such reports is off by days; the next meeting of the same people is weeks away."""
_EVENT_DAYS_APART = 1
"""Two reports may name the day of one event by local time or by the day its result came out."""


@dataclass(slots=True)
class GrowingStory:
    """A growing story: its members' places in the list, and what they say of days and towns."""

    members: list[int]
    published: list[int]
    principal: Counter[Day]
    named: Counter[Day]
    names: Counter[str]
    words: Counter[str]
    setting: Setting
    inner: float = 1.0
    ties: dict[int, float] = field(default_factory=dict)


def start_story(at: int, profile: Profile, days: EventDays, setting: Setting) -> GrowingStory:
    """The story of one report, by its place in the list."""
    return GrowingStory(
        [at],
        [days.published.ordinal] if days.published else [],
        Counter([days.principal] if days.principal else []),
        Counter(days.named),
        Counter(profile.names),
        Counter(profile.vector.keys()),
        setting,
    )


def likeness_of(a: GrowingStory, b: GrowingStory, tie: float) -> float:
    """How alike two stories are as wholes: the cosine of the sums of their articles' vectors."""
    return tie / math.sqrt(a.inner * b.inner)


def join_into(stories: dict[int, GrowingStory], a: int, b: int) -> None:
    """Put story `b` into story `a`, and what tied others to `b` with it."""
    into, gone = stories[a], stories.pop(b)
    into.inner += gone.inner + 2 * into.ties.pop(b)
    for c, tie in gone.ties.items():
        if c != a:
            del stories[c].ties[b]
            into.ties[c] = stories[c].ties[a] = into.ties.get(c, 0.0) + tie
    _take_in(into, gone)


def _take_in(into: GrowingStory, gone: GrowingStory) -> None:
    """Put what one story says into another."""
    into.members += gone.members
    into.published = _ends(into.published + gone.published)
    into.principal.update(gone.principal)
    into.named.update(gone.named)
    into.names.update(gone.names)
    into.words.update(gone.words)
    into.setting = both(into.setting, gone.setting)


def are_apart(a: GrowingStory, b: GrowingStory, *, likeness: float) -> bool:
    """Whether dates or main names tell two stories apart that are alike otherwise."""
    if _published_apart(a, b, likeness) or (_has_own_name(a, b) and _has_own_name(b, a)):
        return True
    return _days_differ(a, b, sure=likeness >= _SAME_FOR_SURE)


def _published_apart(a: GrowingStory, b: GrowingStory, likeness: float) -> bool:
    published = _ends(a.published + b.published)
    return bool(published) and published[-1] - published[0] > days_apart(likeness)


def _days_differ(a: GrowingStory, b: GrowingStory, *, sure: bool) -> bool:
    """Whether they are about two days, and neither names the other's: a report may tell what came before and after.

    Reports that are alike for sure are of one event also where they print two near days for it: that is a contradiction
    between them, which must not be hidden by keeping them apart.
    """
    ours, theirs = _principal(a), _principal(b)
    if ours is None or theirs is None or ours.distance(theirs) <= _EVENT_DAYS_APART:
        return False
    if sure and ours.distance(theirs) <= _MISDATED_DAYS:
        return False
    return not (_names_day(a, theirs) or _names_day(b, ours))


def _has_own_name(story: GrowingStory, other: GrowingStory) -> bool:
    """Whether one of the main names of `story` is strange to the other: a match's loser, a summit's city."""
    if min(len(story.members), len(other.members)) < _TELLING_MEMBERS:
        return False
    own, main, known = (
        share * len(members)
        for share, members in ((_OWN_SHARE, story.members), (_MAIN_SHARE, other.members), (_KNOWN_SHARE, other.members))
    )
    return any(
        count >= own and other.names[name] <= main and other.words[name] <= known for name, count in story.names.items()
    )


def _ends(days: list[int]) -> list[int]:
    """The first and the last of `days`."""
    return [min(days), max(days)] if days else []


def _principal(story: GrowingStory) -> Day | None:
    """The day that most of its articles speak of most; the earliest among equals."""
    return min(
        story.principal, key=lambda day: (-story.principal[day], day.month, day.day, day.year or 0), default=None
    )


def _names_day(story: GrowingStory, day: Day) -> bool:
    return any(day.distance(named) == 0 for named in story.named)
