"""Which story of an archive one more report belongs to, the stories being left as they are.

In: the report and the articles of the archive, each with its story. Out: the story that is most like the report, and
whether it is like enough. A report that may be wrong about its day or place is still to be compared, so these count for
less here than where stories are made: what speaks against a story is another day far away that the report never names.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from riyadh_archive.model import Article, LocalName
from riyadh_archive.reconcile.event_day import Day, EventDays, event_days
from riyadh_archive.reconcile.features import Profile, read_profiles

_ALIKE = 0.15
"""A report is like its story at .3 or more when it is whole, at .15 when it is three sentences long; strangers reach .1."""
_CLEARLY = 1.5
"""How much more like one story than the next a report must be; two stories as near are two rounds of one affair."""
_SURE = 0.3
"""The likeness at which stories are made one: then no other story needs to be far behind."""
_MISDATED_DAYS = 9
"""A wrong date is off by days; the next meeting of the same people is weeks away."""


@dataclass(frozen=True, slots=True)
class Attached:
    """The nearest story, how alike report and story are, in [0, 1], and whether the report belongs to it."""

    story: str
    likeness: float
    fits: bool


def find_story(
    report: Article, articles: Sequence[Article], names: Mapping[str, Sequence[LocalName]]
) -> Attached | None:
    """The story of `articles` that `report` is most like; None where they have no word in common.

    `names` are the names read in each article and in the report, by article id. The order of `articles` makes no
    difference; the time is linear in their number.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    *profiles, ours = read_profiles([*ordered, report], names)
    stories: dict[str, list[int]] = defaultdict(list)
    for at, article in enumerate(ordered):
        stories[article.story].append(at)
    alike = {story: _likeness(ours, [profiles[at] for at in members]) for story, members in stories.items()}
    ranked = sorted((story for story in alike if story and alike[story] > 0), key=lambda story: (-alike[story], story))
    if not ranked:
        return None
    days = event_days(report)
    near = (story for story in ranked if not _is_apart(days, [event_days(ordered[at]) for at in stories[story]]))
    best = next(near, None)
    if best is None or alike[best] < _ALIKE:
        return Attached(ranked[0], alike[ranked[0]], fits=False)
    clear = alike[best] >= _SURE or all(alike[best] >= _CLEARLY * alike[other] for other in ranked if other != best)
    return Attached(best, alike[best], fits=clear)


def _likeness(report: Profile, members: Sequence[Profile]) -> float:
    """The cosine of the report and the sum of the reports of a story, in [0, 1]."""
    whole: Counter[str] = Counter()
    for profile in members:
        whole.update(profile.vector)
    norm = math.sqrt(sum(weight * weight for weight in whole.values()))
    return sum(weight * whole[key] for key, weight in report.vector.items()) / norm if norm else 0.0


def _is_apart(report: EventDays, members: Sequence[EventDays]) -> bool:
    """Whether the report is of a day weeks away from every day that the story is of, and never names one of them."""
    ours = [report.principal] if report.principal else []
    theirs = sorted({day.principal for day in members if day.principal}, key=_in_calendar)
    if not ours or not theirs:
        return False
    return all(day.distance(ours[0]) > _MISDATED_DAYS for day in theirs) and not any(
        day.distance(named) == 0 for day in theirs for named in report.named
    )


def _in_calendar(day: Day) -> tuple[int, int, int]:
    return day.year or 0, day.month, day.day
