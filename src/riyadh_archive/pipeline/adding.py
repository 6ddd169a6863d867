"""Adding to an archive: every input read alone and written at once, then every story that changed reconciled.

What is in stays in: a command that is broken off at any moment leaves a whole archive, and the next one does the rest.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from riyadh_archive.errors import FAULTS, LoadError, StoreError, blamed
from riyadh_archive.pipeline.collecting import rare_collection
from riyadh_archive.pipeline.inputs import Added, iter_inputs, iter_new, iter_parts
from riyadh_archive.pipeline.keeping import keep
from riyadh_archive.pipeline.linking import Alone, StoredTies, plan_stories
from riyadh_archive.pipeline.rows import ReadRows, StoryRows, read_rows, reconcile_rows
from riyadh_archive.pipeline.stages import Failure, Input
from riyadh_archive.pipeline.workers import POOL_FROM, map_jobs, workers
from riyadh_archive.store import AnswerRows, Store

if TYPE_CHECKING:
    from concurrent.futures import Executor

_CHUNK, _STORIES = 8, 2
"""Files and stories handed to a process at a time: enough to hide the passing, few enough to keep all cores busy."""
_LARGE = 2_000
"""Articles from which on an archive is large: every one more changes pages all over the file. Below, each has a transaction of
its own, as each story has."""
_TOGETHER, _SECONDS = 100, 2.0
"""Articles or stories of a large archive written in one transaction, each with a savepoint, and how long it waits for them: a
page that many change is written once."""

_Done = TypeVar("_Done")
_Answered = tuple[str, tuple[tuple[str, str], ...], AnswerRows | str]
"""A story, its articles by id and sha256, and its answers, or why there are none."""


class Watch(Protocol):
    """Is told how far adding is."""

    def added(self, told: Added) -> None:
        """What became of the inputs so far; after each."""

    def compared(self, done: int, stories: int) -> None:
        """How many of the stories that changed have been compared."""


@rare_collection()
def add(
    store: Store,
    paths: Iterable[Path],
    *,
    data: Iterable[Input] = (),
    root: Path | None = None,
    jobs: int | None = None,
    watch: Watch | None = None,
) -> Added:
    """Add files, folders and bytes to an archive and reconcile the stories they touch.

    Bytes that are there already are only counted. A file that was added before and has changed replaces its article,
    which keeps its id. Another file with the name of an article gets its id with a suffix. `root` makes the paths that
    articles remember relative to it. `jobs` processes read and reconcile, as many as there are cores for None. Raises
    StoreError.
    """
    told = Added()
    held = store.holds(_LARGE)
    parts = chain(iter_inputs(paths, told), (part for each in data for part in iter_parts(each, told)))
    inputs = iter_new(store, parts, told)
    first = list(islice(inputs, POOL_FROM))
    ties = StoredTies(store)
    with workers(len(first), jobs) as pool:
        asked = (replace(input_, alone=not ties.mostly_linked) for input_ in chain(first, inputs))
        done = map_jobs(read_rows, asked, pool, chunk=_CHUNK)
        for several in _iter_together(done, lambda: held + len(told.added) >= _LARGE):
            with store.writing():
                for input_, outcome in several:
                    _add_one(store, ties, input_, _placed(outcome, input_, root), told=told)
            if watch:
                watch.added(told)
        told.failures += reconcile(store, pool, alone=ties.alone, watch=watch)
    return told


def _add_one(store: Store, ties: StoredTies, input_: Input, outcome: ReadRows | Failure, *, told: Added) -> None:
    if isinstance(outcome, Failure):
        if outcome.skipped:
            told.skipped[outcome.why] += 1
        else:
            told.failures.append(outcome)
        return
    try:
        with store.trying():
            keep(store, ties, outcome, told)
        told.failures += [Failure(input_.name, fault) for fault in outcome.faults]
    except StoreError:
        raise
    except FAULTS as error:
        told.failures.append(Failure(input_.name, blamed(error)))


def _iter_together(done: Iterable[_Done], is_large: Callable[[], bool]) -> Iterator[list[_Done]]:
    """What is done, in its order: one at a time, and several where the archive is large."""
    several: list[_Done] = []
    began = time.monotonic()
    for each in done:
        several.append(each)
        if not is_large() or len(several) >= _TOGETHER or time.monotonic() - began >= _SECONDS:
            yield several
            several, began = [], time.monotonic()
    if several:
        yield several


def _placed(read: ReadRows | Failure, input_: Input, root: Path | None) -> ReadRows | Failure:
    """The same with the path of the article relative to `root`."""
    if root is None or input_.path is None or isinstance(read, Failure):
        return read
    path = input_.path.resolve().relative_to(root.resolve()).as_posix()
    return read._replace(rows=read.rows._replace(article={**read.rows.article, "path": path}))


def reconcile(
    store: Store, pool: "Executor | None" = None, *, alone: Alone | None = None, watch: Watch | None = None
) -> list[Failure]:
    """Find the stories of the articles that came or went and renew the answers of those that changed; what failed.

    A story is written in one transaction, with others where the archive is large, unless another command has changed it
    since it was read: then that command, or the next, does it. `alone` are answers of single articles that are known
    already.
    """
    plan_stories(store)
    failures = _keep_stories(store, _iter_alone(store, alone or {}))
    planned = store.planned()
    done = 0
    large = store.holds(_LARGE) >= _LARGE
    answered = map_jobs(reconcile_rows, _iter_stories(store, planned), pool, chunk=_STORIES)
    for several in _iter_together(answered, lambda: large):
        failures += _keep_stories(store, ((story.story, story.versions(), answers) for story, answers in several))
        done += len(several)
        if watch:
            watch.compared(done, len(planned))
    return failures


def _keep_stories(store: Store, stories: Iterable[_Answered]) -> list[Failure]:
    """Write the answers of several stories; those that could not be written."""
    with store.writing():
        return [failure for each in stories for failure in _keep_story(store, *each)]


def _iter_alone(store: Store, alone: Alone) -> Iterator[_Answered]:
    """The stories of one article whose answers are known already."""
    for story in store.planned() if alone else ():
        versions = store.planned_articles(story)
        if len(versions) == 1 and (answers := alone.pop(versions[0], None)):
            yield story, versions, answers


def _iter_stories(store: Store, stories: Iterable[str]) -> Iterator[StoryRows]:
    """Stories whose answers are to be written, with their articles; what another command has written meanwhile is none."""
    for story in stories:
        with store.snapshot():
            read = StoryRows(story, store.article_rows(id_ for id_, _ in store.planned_articles(story)))
        if read.articles:
            yield read


def _keep_story(
    store: Store, story: str, versions: tuple[tuple[str, str], ...], answers: AnswerRows | str
) -> Iterator[Failure]:
    """Write the answers of a story; a `Failure` where there are none, some were left out, or they do not fit together."""
    why = answers if isinstance(answers, str) else "; ".join(answers.faults)
    try:
        with store.trying():
            if not isinstance(answers, str) and store.planned_articles(story) == versions:
                store.put_answers(story, answers)
    except ValueError as error:
        why = blamed(error)
    if why:
        yield Failure(f"the story of {versions[0][0]}", why)


def build(store: Store, paths: Sequence[Path], *, root: Path) -> None:
    """Fill an empty archive with files that must all be good. Raises LoadError for the first that is not."""
    told = add(store, paths, root=root)
    if told.failures:
        raise LoadError(told.failures[0].name, told.failures[0].why)
