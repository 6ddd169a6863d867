"""Which articles tell of one event.

In: the articles of a cell (`ties`), as sketches. Out: the stories among them. Two reports belong together when they share
rare words and names, most of all in their leads, and neither their dates nor their main names speak against it. Stories
grow from the most alike to the less, and only while the whole of one is like the whole of the other, so that no chain of
half-alike reports ties two events. The order of the articles makes no difference; the time is linear in their number.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from riyadh_archive.model import Article, Claim, LocalName, stable_id
from riyadh_archive.reconcile.joining.event_day import Day, EventDays, event_days, parse_day
from riyadh_archive.reconcile.joining.event_marks import event_marks
from riyadh_archive.reconcile.joining.features import Profile, product, read_gist, weigh_gists
from riyadh_archive.reconcile.joining.growing_story import GrowingStory, are_apart, join_into, likeness_of, start_story
from riyadh_archive.reconcile.joining.memory_ties import MemoryTies
from riyadh_archive.reconcile.joining.nearest import join_nearest
from riyadh_archive.reconcile.joining.setting import day_of_disaster, read_setting
from riyadh_archive.reconcile.joining.ties import SAME_WORDS, Cells, Sketch

_ALIKE = 0.305
"""Two stories become one at this likeness of their wholes or more: the least that kept 95 of 100 pairs right."""
_COMPARED = 0.08
"""Pairs of articles below this likeness are taken as not alike at all."""
_LOOKED_UP = 40
"""Heaviest words of an article by which others are looked up."""
_FIRST_DAYS, _STILL_TOLD = 3, 30
"""Days after a disaster in which most of its reports appear, and in which others still count its dead."""
_SHARED = 2
"""Reports of one event share this many of them at least."""
_ALL_PAIRS = 150
"""Articles of a cell in which all pairs are compared; a larger one is joined in rounds, in time linear in its size."""
_NEAR = 30
"""Articles of a large cell that one is compared with because of a word, and in all, at most."""
_MIXING, _MODULUS = 2654435761, 2**32
"""Knuth's multiplier: the nearest prime to the golden section of the modulus."""


def sketch_article(article: Article, names: Iterable[LocalName], claims: Iterable[Claim] = ()) -> Sketch:
    """What is kept of an article to find its story; only the spans of `Article.body`, and its claims, are read."""
    gist, told = read_gist(article, names), list(claims)
    marked = replace(gist, said=gist.said | event_marks(told))
    return Sketch(article.id, marked, _as_of_event(event_days(article), told), read_setting(told))


def _as_of_event(days: EventDays, claims: Iterable[Claim]) -> EventDays:
    """The days of a late report that dates the disaster it tells of: it is compared with those of the first days."""
    day = parse_day(day_of_disaster(claims) or "")
    if days.published is None or day is None or not _FIRST_DAYS < days.published.ordinal - day.ordinal <= _STILL_TOLD:
        return days
    first = date.fromordinal(day.ordinal + _FIRST_DAYS)
    return replace(days, published=Day(first.month, first.day, first.year), principal=day)


def assign_stories(
    articles: Sequence[Article],
    names: Mapping[str, Sequence[LocalName]],
    claims: Mapping[str, Sequence[Claim]] | None = None,
) -> dict[str, str]:
    """The story id of every article, by article id.

    `names` and `claims` are those read in each article, by article id; they may be missing. An article that
    is like no other is a story of its own.
    """
    ties = MemoryTies()
    sketches = [
        sketch_article(article, names.get(article.id, ()), (claims or {}).get(article.id, ())) for article in articles
    ]
    for at, sketch in enumerate(sketches):
        ties.add(at, sketch)
    cells = Cells(ties)
    found: dict[str, str] = {}
    for at, sketch in enumerate(sketches):
        if sketch.article not in found:
            for story in find_stories([sketches[other] for other in cells.around(at)]):
                found.update(dict.fromkeys(story, story_id(story)))
    return found


def story_id(articles: Iterable[str]) -> str:
    """The id of the story of these articles; it depends on the smallest of their ids alone."""
    return stable_id("story", min(articles))


def find_stories(cell: Iterable[Sketch]) -> tuple[tuple[str, ...], ...]:
    """The stories in a cell: the ids of the articles of each, in order; the order of `cell` makes no difference."""
    ordered = sorted(cell, key=lambda sketch: sketch.article)
    if len(ordered) == 1:
        return ((ordered[0].article,),)
    profiles = weigh_gists([sketch.gist for sketch in ordered])
    stories = {at: start_story(at, profiles[at], sketch.days, sketch.setting) for at, sketch in enumerate(ordered)}
    is_large = len(ordered) > _ALL_PAIRS
    said = [sketch.gist.said for sketch in ordered]
    for (a, b), likeness in _iter_near(profiles) if is_large else _iter_pairs(profiles):
        more = 0.0 if said[a].isdisjoint(said[b]) else SAME_WORDS
        stories[a].ties[b] = stories[b].ties[a] = min(likeness + more, 1.0)
    if is_large:
        _merge_rounds(stories, profiles)
    else:
        _merge_all(stories)
    join_nearest(stories)
    return tuple(tuple(ordered[at].article for at in sorted(story.members)) for _, story in sorted(stories.items()))


def _iter_pairs(profiles: Sequence[Profile]) -> Iterator[tuple[tuple[int, int], float]]:
    """The pairs of articles that share heavy words, with their likeness where it counts."""
    postings: dict[str, list[int]] = defaultdict(list)
    for at in range(len(profiles) - 1, -1, -1):
        shared: Counter[int] = Counter()
        for key in islice(profiles[at].vector, _LOOKED_UP):
            shared.update(postings[key])
            postings[key].append(at)
        for other, count in sorted(shared.items()):
            likeness = profiles[at].likeness(profiles[other]) if count >= _SHARED else 0.0
            if likeness >= _COMPARED:
                yield (at, other), likeness


def _merge_all(stories: dict[int, GrowingStory]) -> None:
    """Join the most alike stories until none are alike enough; equal likeness is settled by the members' order."""
    heap = [
        (-likeness_of(story, stories[b], tie), a, b)
        for a, story in sorted(stories.items())
        for b, tie in story.ties.items()
        if a < b
    ]
    heapq.heapify(heap)
    while heap and -heap[0][0] >= _ALIKE:
        likeness, a, b = heapq.heappop(heap)
        if a not in stories or b not in stories or b not in stories[a].ties:
            continue
        if -likeness != likeness_of(stories[a], stories[b], stories[a].ties[b]):
            continue
        if are_apart(stories[a], stories[b], likeness=-likeness):
            del stories[a].ties[b], stories[b].ties[a]
            continue
        join_into(stories, a, b)
        for c, tie in stories[a].ties.items():
            heapq.heappush(heap, (-likeness_of(stories[a], stories[c], tie), min(a, c), max(a, c)))


def _merge_rounds(stories: dict[int, GrowingStory], profiles: Sequence[Profile]) -> None:
    """Join, round by round, all stories that are each the most alike to the other, until none are alike enough.

    Each is compared with those its articles stand near alone; equal likeness is settled by a number of the pair.
    """
    wholes = {at: dict(profile.vector) for at, profile in enumerate(profiles)}
    best: dict[int, tuple[int, int] | None] = {}
    changed = set(stories)
    while changed:
        best |= {at: _best_pair(stories, at) for at in changed}
        pairs = {pair for at in changed if (pair := best[at]) and all(best[each] == pair for each in pair)}
        changed = set()
        for a, b in sorted(pairs):
            changed |= stories[a].ties.keys() | stories[b].ties.keys()
            _complete(stories, wholes, a, b)
            join_into(stories, a, b)
            _add_up(wholes[a], wholes.pop(b))
        changed &= stories.keys()


def _best_pair(stories: Mapping[int, GrowingStory], at: int) -> tuple[int, int] | None:
    """A story and the one most like it, in order; None where those alike enough are told apart by dates or main names."""
    story = stories[at]
    least = _ALIKE * _ALIKE * story.inner
    alike = [
        (-likeness_of(story, stories[other], tie), -_mixed(*pair), pair)
        for other, tie in story.ties.items()
        if tie * tie >= least * stories[other].inner and (pair := (min(at, other), max(at, other)))
    ]
    ranked = (
        pair
        for likeness, _, pair in sorted(alike)
        if not are_apart(*(stories[one] for one in pair), likeness=-likeness)
    )
    return next(ranked, None)


def _complete(stories: Mapping[int, GrowingStory], wholes: Mapping[int, Mapping[str, float]], a: int, b: int) -> None:
    """Tie two stories that are about to be one to all that either is tied to."""
    for one, other in ((a, b), (b, a)):
        for at in stories[other].ties.keys() - stories[one].ties.keys() - {one}:
            stories[one].ties[at] = stories[at].ties[one] = product(wholes[one], wholes[at])


def _add_up(into: dict[str, float], more: Mapping[str, float]) -> None:
    for key, weight in more.items():
        into[key] = into.get(key, 0.0) + weight


def _iter_near(profiles: Sequence[Profile]) -> Iterator[tuple[tuple[int, int], float]]:
    """Each article with those behind it that share most of its heavy words, and how alike they are."""
    postings: dict[str, list[int]] = defaultdict(list)
    for at in range(len(profiles) - 1, -1, -1):
        shared: Counter[int] = Counter()
        for key in islice(profiles[at].vector, _LOOKED_UP):
            shared.update(postings[key][-_NEAR:])
            postings[key].append(at)
        ranked = sorted((other for other, count in shared.items() if count >= _SHARED), key=lambda b: (-shared[b], b))
        for other in ranked[:_NEAR]:
            yield (at, other), profiles[at].likeness(profiles[other])


def _mixed(a: int, b: int) -> int:
    """A number of a pair, all over the place: of many that are equally alike many find each other in one round."""
    return (a * _MIXING ^ b) * _MIXING % _MODULUS
