"""Reports that are left alone when the stories of a cell have grown.

A brief shares few words with the long reports of its event. It goes to the story of its days that it is like far more than
any other; where several come near, it stays alone.
"""

from collections.abc import Mapping

from riyadh_archive.reconcile.growing_story import GrowingStory, are_apart, join_into

_LONE = 0.18
"""A report that is alone belongs to the story that it is so like on the whole, if no other comes near."""
_FAR_LESS = 0.7
"""Of 27 reports that were alone and like one story so much more than any other, 24 were of it."""
_SAME_DAYS = 2
"""In so many days a place seldom sees two events of a kind."""


def take_in_singles(stories: dict[int, GrowingStory]) -> None:
    """Put each report that is left alone into the story of its days that it is like, if it is like no other nearly as much.

    What it is like is the mean of its likeness to the articles of a story. Of two single reports each must be the other's.
    """
    chosen: dict[int, int] = {}
    for at, story in sorted(stories.items()):
        if len(story.members) == 1 and story.published and (other := _only_near(stories, at)) is not None:
            chosen[at] = other
    both = {at for at, other in chosen.items() if chosen.get(other) == at}
    single = {at for at, story in stories.items() if len(story.members) == 1}
    for at, other in sorted(chosen.items()):
        wanted = at in both if other in single else True
        if wanted and at in stories and other in stories and _of_one_time(stories[at], stories[other]):
            join_into(stories, other, at)


def _of_one_time(single: GrowingStory, other: GrowingStory) -> bool:
    """Whether a report came out about when those of a story did, and nothing tells the two apart."""
    (day,) = set(single.published)
    near = bool(other.published) and min(other.published) - _SAME_DAYS <= day <= max(other.published) + _SAME_DAYS
    return near and not are_apart(single, other, likeness=0.0)


def _only_near(stories: Mapping[int, GrowingStory], at: int) -> int | None:
    """The story that a single report is like enough, and far more than any other."""
    near = sorted(
        ((tie / len(stories[other].members), -other) for other, tie in stories[at].ties.items()), reverse=True
    )
    if not near or near[0][0] < _LONE:
        return None
    second = near[1][0] if len(near) > 1 else 0.0
    return -near[0][1] if second <= near[0][0] * _FAR_LESS else None
