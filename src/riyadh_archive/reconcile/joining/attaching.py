"""Which story of an archive one more report belongs to, the stories being left as they are.

In: the report and stories of the archive, as sketches. Out: the story that is most like the report, and
whether it is like enough. A report that may be wrong about its day or place is still to be compared, so these count for
less here than where stories are made: what speaks against a story is another day far away that the report never names.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from riyadh_archive.reconcile.joining.event_day import Day, EventDays
from riyadh_archive.reconcile.joining.features import Profile, weigh_gists
from riyadh_archive.reconcile.joining.ties import Sketch

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


def find_story(report: Sketch, stories: Mapping[str, Sequence[Sketch]]) -> Attached | None:
    """The one of `stories` that `report` is most like; None where they have no word in common with it.

    A story is its articles, by its id. The order of stories and articles makes no difference; the time is linear in the
    number of articles.
    """
    told = {story: sorted(members, key=lambda sketch: sketch.article) for story, members in sorted(stories.items())}
    *profiles, ours = weigh_gists([*(sketch.gist for members in told.values() for sketch in members), report.gist])
    weighed = iter(profiles)
    alike = {story: _likeness(ours, list(islice(weighed, len(members)))) for story, members in told.items()}
    ranked = sorted((story for story in alike if alike[story] > 0), key=lambda story: (-alike[story], story))
    if not ranked:
        return None
    near = (story for story in ranked if not _is_apart(report.days, [sketch.days for sketch in told[story]]))
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
