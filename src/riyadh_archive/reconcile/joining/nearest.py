"""What is left apart when the stories of a cell have grown, and is like one other far more than like any third.

A brief shares few words with the long reports of its event, and two handfuls of reports tell it in other words. Each goes to
the story that it is most like, unless another comes near, or days, towns or main names tell the two apart; so a field of
news, in which everything is a little like everything else, stays as it is.
"""

from collections.abc import Iterable, Mapping

from riyadh_archive.reconcile.joining.growing_story import GrowingStory, are_apart, join_into, likeness_of
from riyadh_archive.reconcile.joining.setting import are_elsewhere

_LONE = 0.12
"""A report that is alone belongs to the story that it is so like on the whole, if no other comes near."""
_WHOLES = 0.18
"""Two stories, each of which is the other's nearest, are one when they are so like as wholes."""
_FAR_LESS = 0.75
"""Likeness of the second best, as a part of the best, at most. With these three, 425 reports and opinions of one campaign
were as many stories as without, while of 136 folders of reports of one event each 118 became one story, not 106."""
_SAME_DAYS = 2
"""In so many days a place seldom sees two events of a kind."""


def join_nearest(stories: dict[int, GrowingStory]) -> None:
    """Put each report that is left alone into the story that it is like, then each two stories that are nearest each other.

    What a report is like is the mean of its likeness to the articles of a story. Of two single reports each must be the
    other's. Where two that a report is like become one, neither comes near the other any more, so single ones are asked again.
    """
    _take_in_singles(stories)
    if _join_wholes(stories):
        _take_in_singles(stories)


def _join_wholes(stories: dict[int, GrowingStory]) -> bool:
    """Join each two stories that are nearest each other, and tell whether there were any."""
    before = len(stories)
    wholes = {at: _likenesses(stories, at) for at in stories}
    chosen = _nearest(stories, wholes, _WHOLES)
    for at, other in sorted(chosen.items()):
        if at < other and chosen.get(other) == at and _may_be_one(stories[at], stories[other]):
            join_into(stories, at, other)
    return len(stories) < before


def _take_in_singles(stories: dict[int, GrowingStory]) -> None:
    """Put each report that is left alone into the story that it is like."""
    single = {at for at, story in stories.items() if len(story.members) == 1}
    means = {at: {b: tie / len(stories[b].members) for b, tie in stories[at].ties.items()} for at in single}
    chosen = _nearest(single, means, _LONE)
    for at, other in sorted(chosen.items()):
        wanted = other not in single or chosen.get(other) == at
        if wanted and at in stories and other in stories and _may_be_one(stories[at], stories[other]):
            join_into(stories, other, at)


def _likenesses(stories: Mapping[int, GrowingStory], at: int) -> dict[int, float]:
    """How like each other story is to one as a whole."""
    return {other: likeness_of(stories[at], stories[other], tie) for other, tie in stories[at].ties.items()}


def _nearest(those: Iterable[int], likeness: Mapping[int, Mapping[int, float]], least: float) -> dict[int, int]:
    """For each the story that it is like enough, and far more than any other."""
    found: dict[int, int] = {}
    for at in sorted(those):
        best = sorted(((alike, -other) for other, alike in likeness[at].items()), reverse=True)[:2]
        if best and best[0][0] >= least and all(alike <= best[0][0] * _FAR_LESS for alike, _ in best[1:]):
            found[at] = -best[0][1]
    return found


def _may_be_one(a: GrowingStory, b: GrowingStory) -> bool:
    """Whether nothing tells two stories apart, and each single report says when."""
    single = [one for one in (a, b) if len(one.members) == 1]
    if not all(one.setting.is_dated or one.published for one in single):
        return False
    return _of_one_time(a, b) and not are_elsewhere(a.setting, b.setting) and not are_apart(a, b, likeness=0.0)


def _of_one_time(a: GrowingStory, b: GrowingStory) -> bool:
    """Whether the reports of one came out about when those of the other did, as far as both say."""
    if not a.published or not b.published:
        return True
    return min(a.published) - _SAME_DAYS <= max(b.published) and min(b.published) - _SAME_DAYS <= max(a.published)
