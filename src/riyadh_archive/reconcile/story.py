"""Which articles tell of one event.

In: the articles of a cell (`ties`), as sketches. Out: the stories among them. Two reports belong together when they share
rare words and names, most of all in their leads, and neither their dates nor their main names speak against it. Stories
grow from the most alike to the less, and only while the whole of one is like the whole of the other, so that no chain of
half-alike reports ties two events. The order of the articles makes no difference; the time is linear in their number.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from riyadh_archive.model import Article, Claim, LocalName, stable_id
from riyadh_archive.reconcile.event_day import Day, EventDays, event_days
from riyadh_archive.reconcile.event_marks import event_marks
from riyadh_archive.reconcile.features import Profile, product, read_gist, weigh_gists
from riyadh_archive.reconcile.memory_ties import MemoryTies
from riyadh_archive.reconcile.ties import DAYS_APART, SAME_WORDS, Cells, Sketch

_ALIKE = 0.305
"""Two stories become one at this likeness of their wholes or more: the least that kept 95 of 100 pairs right."""
_LONE = 0.18
"""A report that is alone belongs to the story that it is so like on the whole, if no other comes near."""
_FAR_LESS = 0.7
"""Of 27 reports that were alone and like one story so much more than any other, 24 were of it."""
_SAME_DAYS = 2
"""In so many days a place seldom sees two events of a kind."""
_COMPARED = 0.08
"""Pairs of articles below this likeness are taken as not alike at all."""
_LOOKED_UP = 40
"""Heaviest words of an article by which others are looked up."""
_SHARED = 2
"""Reports of one event share this many of them at least."""
_ALL_PAIRS = 150
"""Articles of a cell in which all pairs are compared; a larger one is joined in rounds, in time linear in its size."""
_NEAR = 30
"""Articles of a large cell that one is compared with because of a word, and in all, at most."""
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
_MIXING, _MODULUS = 2654435761, 2**32
"""Knuth's multiplier: the nearest prime to the golden section of the modulus."""


@dataclass(slots=True)
class _Story:
    """A growing story: its members' places in the list, and what they say of days."""

    members: list[int]
    published: list[int]
    principal: Counter[Day]
    named: Counter[Day]
    names: Counter[str]
    words: Counter[str]
    inner: float = 1.0
    ties: dict[int, float] = field(default_factory=dict)


def sketch_article(article: Article, names: Iterable[LocalName], claims: Iterable[Claim] = ()) -> Sketch:
    """What is kept of an article to find its story; only the spans of `Article.body`, and its claims, are read."""
    gist = read_gist(article, names)
    return Sketch(article.id, replace(gist, said=gist.said | event_marks(claims)), event_days(article))


def assign_stories(articles: Sequence[Article], names: Mapping[str, Sequence[LocalName]]) -> dict[str, str]:
    """The story id of every article, by article id.

    `names` are the names read in each article, by article id; they may be missing. An article that is like no other is a
    story of its own.
    """
    ties = MemoryTies()
    sketches = [sketch_article(article, names.get(article.id, ())) for article in articles]
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
    stories = {at: _start(at, profiles[at], sketch.days) for at, sketch in enumerate(ordered)}
    is_large = len(ordered) > _ALL_PAIRS
    said = [sketch.gist.said for sketch in ordered]
    for (a, b), likeness in _iter_near(profiles) if is_large else _iter_pairs(profiles):
        more = 0.0 if said[a].isdisjoint(said[b]) else SAME_WORDS
        stories[a].ties[b] = stories[b].ties[a] = min(likeness + more, 1.0)
    if is_large:
        _merge_rounds(stories, profiles)
    else:
        _merge_all(stories)
    _take_in_singles(stories)
    return tuple(tuple(ordered[at].article for at in sorted(story.members)) for _, story in sorted(stories.items()))


def _start(at: int, profile: Profile, days: EventDays) -> _Story:
    return _Story(
        [at],
        [days.published.ordinal] if days.published else [],
        Counter([days.principal] if days.principal else []),
        Counter(days.named),
        Counter(profile.names),
        Counter(profile.vector.keys()),
    )


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


def _merge_all(stories: dict[int, _Story]) -> None:
    """Join the most alike stories until none are alike enough; equal likeness is settled by the members' order."""
    heap = [
        (-_likeness(story, stories[b], tie), a, b)
        for a, story in sorted(stories.items())
        for b, tie in story.ties.items()
        if a < b
    ]
    heapq.heapify(heap)
    while heap and -heap[0][0] >= _ALIKE:
        likeness, a, b = heapq.heappop(heap)
        if a not in stories or b not in stories or b not in stories[a].ties:
            continue
        if -likeness != _likeness(stories[a], stories[b], stories[a].ties[b]):
            continue
        if _apart(stories[a], stories[b], likeness=-likeness):
            del stories[a].ties[b], stories[b].ties[a]
            continue
        _join(stories, a, b)
        for c, tie in stories[a].ties.items():
            heapq.heappush(heap, (-_likeness(stories[a], stories[c], tie), min(a, c), max(a, c)))


def _take_in_singles(stories: dict[int, _Story]) -> None:
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
            _join(stories, min(at, other), max(at, other))


def _of_one_time(single: _Story, other: _Story) -> bool:
    """Whether a report came out about when those of a story did, and nothing tells the two apart."""
    (day,) = set(single.published)
    near = bool(other.published) and min(other.published) - _SAME_DAYS <= day <= max(other.published) + _SAME_DAYS
    return near and not _apart(single, other, likeness=0.0)


def _only_near(stories: Mapping[int, _Story], at: int) -> int | None:
    """The story that a single report is like enough, and far more than any other."""
    near = sorted(
        ((tie / len(stories[other].members), -other) for other, tie in stories[at].ties.items()), reverse=True
    )
    if not near or near[0][0] < _LONE:
        return None
    second = near[1][0] if len(near) > 1 else 0.0
    return -near[0][1] if second <= near[0][0] * _FAR_LESS else None


def _likeness(a: _Story, b: _Story, tie: float) -> float:
    """How alike two stories are as wholes: the cosine of the sums of their articles' vectors."""
    return tie / math.sqrt(a.inner * b.inner)


def _join(stories: dict[int, _Story], a: int, b: int) -> None:
    """Put story `b` into story `a`, and what tied others to `b` with it."""
    into, gone = stories[a], stories.pop(b)
    into.inner += gone.inner + 2 * into.ties.pop(b)
    for c, tie in gone.ties.items():
        if c != a:
            del stories[c].ties[b]
            into.ties[c] = stories[c].ties[a] = into.ties.get(c, 0.0) + tie
    _take_in(into, gone)


def _take_in(into: _Story, gone: _Story) -> None:
    """Put what one story says into another."""
    into.members += gone.members
    into.published = _ends(into.published + gone.published)
    into.principal.update(gone.principal)
    into.named.update(gone.named)
    into.names.update(gone.names)
    into.words.update(gone.words)


def _merge_rounds(stories: dict[int, _Story], profiles: Sequence[Profile]) -> None:
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
            _join(stories, a, b)
            _add_up(wholes[a], wholes.pop(b))
        changed &= stories.keys()


def _best_pair(stories: Mapping[int, _Story], at: int) -> tuple[int, int] | None:
    """A story and the one most like it, in order; None where those alike enough are told apart by dates or main names."""
    story = stories[at]
    least = _ALIKE * _ALIKE * story.inner
    alike = [
        (-_likeness(story, stories[other], tie), -_mixed(*pair), pair)
        for other, tie in story.ties.items()
        if tie * tie >= least * stories[other].inner and (pair := (min(at, other), max(at, other)))
    ]
    ranked = (
        pair for likeness, _, pair in sorted(alike) if not _apart(*(stories[one] for one in pair), likeness=-likeness)
    )
    return next(ranked, None)


def _complete(stories: Mapping[int, _Story], wholes: Mapping[int, Mapping[str, float]], a: int, b: int) -> None:
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


def _apart(a: _Story, b: _Story, *, likeness: float) -> bool:
    """Whether dates or main names tell two stories apart that are alike otherwise."""
    if _published_apart(a, b) or (_has_own_name(a, b) and _has_own_name(b, a)):
        return True
    return _days_differ(a, b, sure=likeness >= _SAME_FOR_SURE)


def _published_apart(a: _Story, b: _Story) -> bool:
    published = _ends(a.published + b.published)
    return bool(published) and published[-1] - published[0] > DAYS_APART


def _days_differ(a: _Story, b: _Story, *, sure: bool) -> bool:
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


def _has_own_name(story: _Story, other: _Story) -> bool:
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


def _principal(story: _Story) -> Day | None:
    """The day that most of its articles speak of most; the earliest among equals."""
    return min(
        story.principal, key=lambda day: (-story.principal[day], day.month, day.day, day.year or 0), default=None
    )


def _names_day(story: _Story, day: Day) -> bool:
    return any(day.distance(named) == 0 for named in story.named)
