"""Where the stages meet: files in, an archive with its answers out.

load → read → extract is local to an article and runs in several processes when there are many; assigning stories and
reconciling looks at articles together and comes once, at the end. What one article provokes is told and costs that
article alone. Results never depend on the order of adding nor on the number of processes.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from riyadh_archive.errors import ArchiveError, EvidenceError, LoadError, StoreError
from riyadh_archive.model import Article, Claim, LocalName, stable_id
from riyadh_archive.store import Store

if TYPE_CHECKING:
    from riyadh_archive.reconcile import Reconciled

_Job = TypeVar("_Job")
_Done = TypeVar("_Done")

_POOL_FROM = 40
"""With fewer files, starting processes that import the grammar costs more than they save."""
_CHUNK = 16
"""Files handed to a process at a time: enough to hide the passing, few enough to keep all cores busy to the end."""

FAULTS = (
    ArchiveError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    RuntimeError,
    AssertionError,
)
"""What the text of one article can provoke in a stage; errors of the system or the archive file are not."""


@dataclass(frozen=True, slots=True)
class Input:
    """Something to add: a file, or bytes that came without one. `name` is what people call it."""

    name: str
    path: Path | None = None
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be added, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class ArticleRead:
    """An article with what was read in it alone."""

    article: Article
    names: tuple[LocalName, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class StoryRead:
    """The articles of one story with what was read in each alone."""

    story: str
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    names: dict[str, tuple[LocalName, ...]]


@dataclass(slots=True)
class Added:
    """What became of the inputs, by article id, in the order of the inputs; `known` were there already."""

    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)


def add(store: Store, paths: Iterable[Path], *, data: Iterable[Input] = (), root: Path | None = None) -> Added:
    """Add files, folders and bytes to an archive and reconcile the stories they touch.

    Bytes that are there already are only counted. A file that was added before and has changed replaces its article,
    which keeps its id. Another file with the name of an article gets its id with a suffix. `root` makes the paths that
    articles remember relative to it. Raises StoreError.
    """
    told = Added()
    inputs = list(_new_inputs(store, [*_inputs(paths, told), *data], told))
    with _workers(len(inputs)) as pool:
        for input_, outcome in zip(inputs, _map(read_input, inputs, pool, chunk=_CHUNK), strict=True):
            _add_one(store, input_, outcome, root=root, told=told)
        told.failures += reconcile(store, pool)
    return told


def _add_one(store: Store, input_: Input, outcome: ArticleRead | Failure, *, root: Path | None, told: Added) -> None:
    if isinstance(outcome, Failure):
        told.failures.append(outcome)
        return
    try:
        _keep(store, input_, _placed(outcome, input_, root), told)
    except StoreError:
        raise
    except FAULTS as error:
        told.failures.append(Failure(input_.name, _blamed(error)))


def _inputs(paths: Iterable[Path], told: Added) -> Iterator[Input]:
    """The files at `paths`; what cannot be read there is told."""
    from riyadh_archive.load import iter_paths

    for found in iter_paths(paths):
        if isinstance(found, LoadError):
            told.failures.append(Failure(found.path, found.why))
        else:
            try:
                yield _input(found)
            except OSError as error:
                told.failures.append(Failure(str(found), error.strerror or str(error)))


def _input(path: Path) -> Input:
    """The input at `path`; a pipe or device can be read once only, and so is read here. Raises OSError."""
    from riyadh_archive.load.decode import MAX_BYTES

    if path.is_file():
        return Input(str(path), path=path)
    with path.open("rb") as stream:
        return Input(str(path), data=stream.read(MAX_BYTES + 1))


def _new_inputs(store: Store, inputs: Iterable[Input], told: Added) -> Iterator[Input]:
    """The inputs whose bytes are not in the archive, each once."""
    seen: dict[str, str] = {}
    for input_ in inputs:
        try:
            sha256 = _sha256(input_)
        except OSError as error:
            told.failures.append(Failure(input_.name, error.strerror or str(error)))
            continue
        if (known := store.find_article(sha256=sha256) or seen.get(sha256)) is not None:
            told.known.append(known)
        else:
            seen[sha256] = input_.name
            yield input_


def _sha256(input_: Input) -> str:
    """The digest of the bytes of an input. Raises OSError."""
    if input_.path is None:
        return hashlib.sha256(input_.data or b"").hexdigest()
    with input_.path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@contextmanager
def _workers(inputs: int) -> Iterator[Executor | None]:
    """Processes for so many inputs, as many as there are cores; None where one process is quicker."""
    cores = _cores()
    if inputs < _POOL_FROM or cores < 2:
        yield None
        return
    with ProcessPoolExecutor(cores) as pool:
        yield pool


def _map(work: Callable[[_Job], _Done], jobs: Sequence[_Job], pool: Executor | None, *, chunk: int) -> Iterator[_Done]:
    """What `work` makes of each job, in order, by the processes of `pool` or by this one."""
    done = 0
    if pool is not None:
        try:
            for outcome in pool.map(work, jobs, chunksize=chunk):
                yield outcome
                done += 1
        except BrokenProcessPool:
            """A process died, of memory most likely: the rest is done one by one."""
    for job in jobs[done:]:
        yield work(job)


def _cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_input(input_: Input) -> ArticleRead | Failure:
    """Load, read and extract one input; a `Failure` for whatever it provokes."""
    from riyadh_archive.load import load_path, load_text

    try:
        if input_.path is not None:
            return read_alone(load_path(input_.path))
        return read_alone(load_text(input_.data or b"", name=input_.name))
    except LoadError as error:
        return Failure(input_.name, error.why)
    except FAULTS as error:
        return Failure(input_.name, _blamed(error))


def read_alone(article: Article) -> ArticleRead:
    """What can be known of an article alone. Raises EvidenceError where a stage breaks the law of evidence."""
    from riyadh_archive.extract import extract_claims
    from riyadh_archive.grammar import read_article

    reading = read_article(article)
    claims = _told_apart(extract_claims(reading))
    for claim in claims:
        for evidence in claim.evidence:
            if article.text[evidence.start : evidence.end] != evidence.text:
                raise EvidenceError(article.id, evidence.start, evidence.end)
    return ArticleRead(article, reading.names, claims)


def _told_apart(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, a repeated id replaced by one that also depends on what the claim says."""
    apart: dict[str, Claim] = {}
    for claim in claims:
        id_ = claim.id
        while id_ in apart:
            id_ = stable_id(id_, claim.subject, claim.value.model_dump_json())
        apart[id_] = claim if id_ == claim.id else claim.model_copy(update={"id": id_})
    return tuple(apart.values())


def _placed(read: ArticleRead, input_: Input, root: Path | None) -> ArticleRead:
    """The same with the path of the article relative to `root`."""
    if root is None or input_.path is None:
        return read
    path = input_.path.resolve().relative_to(root.resolve()).as_posix()
    return ArticleRead(read.article.model_copy(update={"path": path}), read.names, read.claims)


def _keep(store: Store, input_: Input, read: ArticleRead, told: Added) -> None:
    """Write what was read, under an id of its own, or as a new version where its file was there before."""
    file = None if input_.path is None else str(input_.path.resolve())
    before = store.find_article(file=file) if file else None
    article_id = before or _free_id(store, read.article.id)
    if article_id != read.article.id:
        read = read_alone(read.article.model_copy(update={"id": article_id}))
    store.add_article(read.article, names=read.names, claims=read.claims, file=file)
    (told.replaced if before else told.added).append(article_id)


def _free_id(store: Store, wanted: str) -> str:
    """The id itself or with the first free suffix: `flood`, `flood-2`, `flood-3`."""
    number, free = 1, wanted
    while store.find_article(id_=free):
        number += 1
        free = f"{wanted}-{number}"
    return free


def reconcile(store: Store, pool: Executor | None = None) -> list[Failure]:
    """Assign every article to a story and renew the answers of the stories that changed; returns what failed."""
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
    told = zip(stories, _map(_reconciled, stories, pool, chunk=1), strict=True)
    return [failure for story, answer in told if (failure := _keep_story(store, story, answer))]


def _members(stories: Mapping[str, str]) -> dict[str, list[str]]:
    """The sorted article ids of every story, by story in order; an article without a story is in none."""
    members: dict[str, list[str]] = {}
    for article_id, story in sorted(stories.items(), key=lambda pair: (pair[1], pair[0])):
        if story:
            members.setdefault(story, []).append(article_id)
    return members


def _reconciled(story: StoryRead) -> "Reconciled | str":
    """What reconciling makes of a story, or why it fails."""
    from riyadh_archive.reconcile import reconcile_story

    try:
        return reconcile_story(story.articles, story.claims, story.names)
    except FAULTS as error:
        return _blamed(error)


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
        return Failure(name, _blamed(error))
    return None


def _blamed(error: Exception) -> str:
    """An error that a stage did not expect, as one line for people."""
    if isinstance(error, ArchiveError):
        return str(error)
    return f"a fault of this program, please report it: {type(error).__name__}: {' '.join(str(error).split())}"


def build(store: Store, paths: Sequence[Path], *, root: Path) -> None:
    """Fill an empty archive with files that must all be good. Raises LoadError for the first that is not."""
    told = add(store, paths, root=root)
    if told.failures:
        raise LoadError(told.failures[0].name, told.failures[0].why)
