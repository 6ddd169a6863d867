"""Articles linked to their stories as they come and go: the rules of `reconcile.ties` at work on an archive file.

Everything here happens inside a transaction of the caller, or in some of its own that each leave the archive whole; what
an interrupted command has left to do is written in the archive itself.
"""

import json
from collections import Counter, OrderedDict
from collections.abc import Collection, Iterable, Sequence

from riyadh_archive.reconcile import (
    Cells,
    Outline,
    Sketch,
    find_stories,
    near_articles,
    story_id,
    tie_article,
    untie_article,
)
from riyadh_archive.reconcile.joining.event_day import Day, EventDays
from riyadh_archive.reconcile.joining.features import Gist
from riyadh_archive.reconcile.joining.setting import Setting
from riyadh_archive.reconcile.joining.ties import Key
from riyadh_archive.store import AnswerRows, ArticleRows, SketchRow, Store

_KEPT = 20_000
"""Outlines kept at hand: some 20 MB."""
_HELD = 1000
"""Answers of single articles held until their stories are known: some 40 MB; those of others are worked out again."""
_AT_ONCE = 1000
"""Articles whose cells are looked for in one transaction: others can write in between."""

_ALL_READ = 500
"""Articles among which the story of a draft is looked for, and those of the last story: a tenth of a second to read."""

Alone = dict[tuple[str, str], AnswerRows]
"""The answers of articles as stories of their own, by id and sha256."""


class StoredTies:
    """The ties of an archive; see `reconcile.ties.Ties`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._outlines: OrderedDict[int, Outline] = OrderedDict()
        self.alone: Alone = {}
        self._linked: Counter[bool] = Counter()
        self.having, self.beside = store.having, store.beside
        self.put_keys, self.drop_keys = store.put_keys, store.drop_keys
        self.tied, self.tie, self.untie = store.tied, store.tie, store.untie
        self.share, self.touch = store.share, store.touch

    def outline(self, article: int) -> Outline:
        """What of an article is compared."""
        found = self._outlines.get(article)
        if found is None:
            found = self.keep(article, Outline(*self._store.read_outline(article)))
        return found

    def keys(self, article: int) -> list[Key]:
        """What an article is found by."""
        return self.sketch(article).keys

    def sketch(self, article: int) -> Sketch:
        """What is kept of an article."""
        return read_row(self._store.read_sketch(article))

    def keep(self, article: int, outline: Outline) -> Outline:
        """Hold an outline at hand."""
        if len(self._outlines) >= _KEPT:
            self._outlines.popitem(last=False)
        self._outlines[article] = outline
        return outline

    def count(self, is_tied: bool) -> None:
        """Note whether an article was like another."""
        self._linked[is_tied] += 1

    @property
    def mostly_linked(self) -> bool:
        """Whether of the articles linked so far most were like another: the next needs no answers of its own then."""
        return self._linked[True] > self._linked[False]

    def hold(self, rows: ArticleRows, alone: AnswerRows | None) -> None:
        """Hold the answers of an article until it is known whether it is a story of its own."""
        if alone is not None and len(self.alone) < _HELD:
            self.alone[rows.article["id"], rows.article["sha256"]] = alone

    def refresh(self) -> None:
        """Let go what is at hand where another command has written to the archive."""
        if self._store.others_wrote():
            self._outlines.clear()


def link(store: Store, ties: StoredTies, sketch: Sketch) -> bool:
    """Link an article that was just written; False where it is like no other and so a story of its own."""
    ties.refresh()
    article = store.put_sketch(row_of(sketch), sketch.outline)
    ties.keep(article, sketch.outline)
    is_tied = tie_article(ties, article, sketch)
    ties.count(is_tied)
    if not is_tied:
        store.put_cell([article])
    return is_tied


def unlink(store: Store, article_id: str) -> None:
    """Take an article out that is about to be removed or written anew."""
    article = store.key_of(article_id)
    if article is not None:
        ties = StoredTies(store)
        mates = store.cell_mates([article])
        untie_article(ties, article)
        store.part(mates)


def plan_stories(store: Store) -> None:
    """Look for the cells of all articles whose cells may have changed, and for the stories in those that did; the stories
    that changed are planned anew."""
    while True:
        with store.writing():
            touched = store.touched(_AT_ONCE)
            if not touched:
                return
            _plan(store, touched)


def _plan(store: Store, touched: Sequence[int]) -> None:
    ties = StoredTies(store)
    cells = Cells(ties)
    done: set[int] = set()
    waiting = list(reversed(touched))
    while waiting:
        article = waiting.pop()
        if article in done:
            continue
        cell = cells.around(article)
        done |= cell
        if not store.is_cell(cell):
            mates = store.cell_mates(cell) - done
            store.part(mates)
            waiting += sorted(mates)
            for story in find_stories([ties.sketch(each) for each in sorted(cell)]):
                store.plan(story_id(story), story)
        store.put_cell(sorted(cell))


def near_stories(store: Store, sketch: Sketch, *, without: Collection[str] = ()) -> dict[str, list[Sketch]]:
    """The stories that a report which is not in the archive may belong to, with their articles but those `without`.

    Of a small archive all; of a large one those with articles that share the rarest pairs of heavy words with it.
    """
    ties = StoredTies(store)
    if store.holds(_ALL_READ + 1) <= _ALL_READ:
        chosen: Iterable[str] = store.first_stories(_ALL_READ)
    else:
        shared: Counter[str] = Counter()
        near = near_articles(ties, sketch)
        for article, story in sorted(store.stories_with(near).items()):
            shared[story] += near[article]
        chosen = sorted(shared, key=lambda story: (-shared[story], story))
    found: dict[str, list[Sketch]] = {}
    left = _ALL_READ
    for story in chosen:
        if left <= 0:
            break
        members = [row for row in store.story_sketches(story) if row.article not in without]
        if members:
            found[story] = [read_row(row) for row in members]
            left -= len(members)
    return found


def row_of(sketch: Sketch) -> SketchRow:
    """A sketch as a row."""
    days = sketch.days
    listed = [_numbers(days.published), _numbers(days.principal), [_numbers(day) for day in days.named], sketch.setting]
    gist = sketch.gist
    parts = (gist.counts, sorted(gist.proper), sorted(gist.said), listed)
    texts = (json.dumps(part, ensure_ascii=False) for part in parts)
    return SketchRow(sketch.article, *texts)


def read_row(row: SketchRow) -> Sketch:
    """The sketch of a row."""
    published, principal, named, (is_dated, *listed) = json.loads(row.days)
    days = EventDays(_day(published), _day(principal), tuple(filter(None, map(_day, named))))
    gist = Gist(json.loads(row.words), frozenset(json.loads(row.proper)), frozenset(json.loads(row.said)))
    return Sketch(row.article, gist, days, Setting(is_dated, *map(tuple, listed)))


def _numbers(day: Day | None) -> list[int | None] | None:
    return None if day is None else [day.month, day.day, day.year]


def _day(numbers: Iterable[int] | None) -> Day | None:
    return None if numbers is None else Day(*numbers)
