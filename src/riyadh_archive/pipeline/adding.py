"""Adding to an archive: every input read alone, then every story that changed reconciled."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING

from riyadh_archive.errors import LoadError, StoreError
from riyadh_archive.model import LocalName
from riyadh_archive.pipeline.collecting import rare_collection
from riyadh_archive.pipeline.inputs import Added, iter_inputs, iter_new, iter_parts
from riyadh_archive.pipeline.keeping import keep
from riyadh_archive.pipeline.stages import (
    FAULTS,
    ArticleRead,
    Failure,
    Input,
    StoryRead,
    blamed,
    read_input,
    reconcile_read,
)
from riyadh_archive.pipeline.workers import map_jobs, workers
from riyadh_archive.store import Store

if TYPE_CHECKING:
    from riyadh_archive.reconcile import Reconciled

_CHUNK = 16
"""Files handed to a process at a time: enough to hide the passing, few enough to keep all cores busy to the end."""


@rare_collection()
def add(store: Store, paths: Iterable[Path], *, data: Iterable[Input] = (), root: Path | None = None) -> Added:
    """Add files, folders and bytes to an archive and reconcile the stories they touch.

    Bytes that are there already are only counted. A file that was added before and has changed replaces its article,
    which keeps its id. Another file with the name of an article gets its id with a suffix. `root` makes the paths that
    articles remember relative to it. Raises StoreError.
    """
    told = Added()
    inputs = list(
        iter_new(store, [*iter_inputs(paths, told), *(part for each in data for part in iter_parts(each, told))], told)
    )
    with workers(len(inputs)) as pool:
        for input_, outcome in zip(inputs, map_jobs(read_input, inputs, pool, chunk=_CHUNK), strict=True):
            _add_one(store, input_, outcome, root=root, told=told)
        told.failures += reconcile(store, pool)
    return told


def _add_one(store: Store, input_: Input, outcome: ArticleRead | Failure, *, root: Path | None, told: Added) -> None:
    if isinstance(outcome, Failure):
        if outcome.skipped:
            told.skipped[outcome.why] += 1
        else:
            told.failures.append(outcome)
        return
    try:
        keep(store, _placed(outcome, input_, root), input_.file, told)
    except StoreError:
        raise
    except FAULTS as error:
        told.failures.append(Failure(input_.name, blamed(error)))


def _placed(read: ArticleRead, input_: Input, root: Path | None) -> ArticleRead:
    """The same with the path of the article relative to `root`."""
    if root is None or input_.path is None:
        return read
    path = input_.path.resolve().relative_to(root.resolve()).as_posix()
    return read._replace(article=read.article.model_copy(update={"path": path}))


def reconcile(store: Store, pool: Executor | None = None) -> list[Failure]:
    """Assign every article to a story and renew the answers of the stories that changed; returns what failed.

    In one transaction, so that no other command can add an article between what is read and what is written.
    """
    if all(store.stories().values()):
        return []
    with store.writing():
        return _reconcile(store, pool)


def _reconcile(store: Store, pool: Executor | None) -> list[Failure]:
    from riyadh_archive.reconcile import assign_stories

    before = store.stories()
    if all(before.values()):
        return []
    articles = {article.id: article for article in store.articles()}
    names: dict[str, tuple[LocalName, ...]] = {**dict.fromkeys(articles, ()), **store.local_names()}
    known, now = _members(before), _members(assign_stories(tuple(articles.values()), names))
    stories = [
        StoryRead(
            story,
            tuple(articles[id_] for id_ in ids),
            store.extracted_claims(ids),
            {id_: names[id_] for id_ in ids},
        )
        for story, ids in now.items()
        if known.get(story) != ids
    ]
    told = zip(stories, map_jobs(reconcile_read, stories, pool, chunk=1), strict=True)
    return [failure for story, answer in told if (failure := _keep_story(store, story, answer))]


def _members(stories: Mapping[str, str]) -> dict[str, list[str]]:
    """The sorted article ids of every story, by story in order; an article without a story is in none."""
    members: dict[str, list[str]] = {}
    for article_id, story in sorted(stories.items(), key=lambda pair: (pair[1], pair[0])):
        if story:
            members.setdefault(story, []).append(article_id)
    return members


def _keep_story(store: Store, story: StoryRead, answer: "Reconciled | str") -> Failure | None:
    """Write the answers of a story; a `Failure` where there are none or they do not fit together."""
    name = f"the story of {story.articles[0].id}"
    if isinstance(answer, str):
        return Failure(name, answer)
    try:
        store.save_story(
            story.story,
            articles=answer.articles,
            claims=answer.claims,
            groups=answer.groups,
            conflicts=answer.conflicts,
            names=answer.names,
            utterances=answer.utterances,
            timeline=answer.timeline,
        )
    except ValueError as error:
        return Failure(name, blamed(error))
    return None


def build(store: Store, paths: Sequence[Path], *, root: Path) -> None:
    """Fill an empty archive with files that must all be good. Raises LoadError for the first that is not."""
    told = add(store, paths, root=root)
    if told.failures:
        raise LoadError(told.failures[0].name, told.failures[0].why)
