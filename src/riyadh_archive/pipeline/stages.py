"""The stages one after the other: an input read alone, a story reconciled; faults told instead of raised.

These functions are what runs in other processes: what goes in and comes out can be passed between them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from riyadh_archive.errors import FAULTS, EvidenceError, LoadError, NotArticleError, blamed
from riyadh_archive.model import Article, Claim, LocalName, stable_id
from riyadh_archive.store import encoded
from riyadh_archive.text import printable

if TYPE_CHECKING:
    from riyadh_archive.load import Entry
    from riyadh_archive.load.entry import Format
    from riyadh_archive.reconcile import Reconciled


@dataclass(frozen=True, slots=True)
class Input:
    """Something to add: a file, an entry of a file, or bytes that came without one.

    `name` is what people call it. An entry has its file as `path`, its own bytes as `data`, and as `part` what tells it
    from the other entries of that file. `base` is the id it wants, `format` how it is to be read; None where these follow
    from the name and the bytes. A fetched page has its address as `part` and no path; `captured` is when it was fetched.
    `alone` asks for its answers as a story of its own.
    """

    name: str
    path: Path | None = None
    data: bytes | None = None
    part: str | None = None
    base: str | None = None
    format: "Format | None" = None
    captured: str | None = None
    alone: bool = True

    @property
    def file(self) -> str | None:
        """Where it was read: the absolute path with the part behind it, or the address; the same is a new version."""
        if self.path is None:
            return self.part if self.captured else None
        return printable(self.path.resolve()) + (f"#{self.part}" if self.part else "")


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be added, and why; `skipped` where it is no article and need not be."""

    name: str
    why: str
    skipped: bool = False


class ArticleRead(NamedTuple):
    """An article with what was read in it alone; `data` are its bytes, None where these are its text in UTF-8."""

    article: Article
    names: tuple[LocalName, ...]
    claims: tuple[Claim, ...]
    data: bytes | None = None
    faults: tuple[str, ...] = ()
    """What was left out because an extractor failed, one line each."""


@dataclass(frozen=True, slots=True)
class StoryRead:
    """The articles of one story with what was read in each alone."""

    story: str
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    names: dict[str, tuple[LocalName, ...]]


def read_input(input_: Input) -> ArticleRead | Failure:
    """Load, read and extract one input; a `Failure` for whatever it provokes."""
    from riyadh_archive.load import load_entry, read_path

    try:
        entry = entry_of(input_)
        data = read_path(entry.path) if entry.data is None and entry.path else entry.data
        return read_alone(load_entry(replace(entry, data=data)), data)
    except NotArticleError as error:
        return Failure(input_.name, error.why, skipped=True)
    except LoadError as error:
        return Failure(input_.name, error.why)
    except FAULTS as error:
        return Failure(input_.name, blamed(error))


def entry_of(input_: Input) -> "Entry":
    """What `load` is to read. Raises LoadError."""
    from riyadh_archive.load import Entry, iter_entries

    if input_.format is not None:
        return Entry(
            input_.name, input_.format, input_.base or "", input_.path, input_.part, input_.data, input_.captured
        )
    for entry in iter_entries(input_.name, input_.path if input_.data is None and input_.path else input_.data or b""):
        if isinstance(entry, LoadError):
            raise entry
        return entry
    raise LoadError(input_.name, "there is no article in it")


def read_alone(article: Article, data: bytes | None = None) -> ArticleRead:
    """What can be known of an article alone; `data` are the bytes it was read from, for its record.

    Raises EvidenceError where a stage breaks the law of evidence.
    """
    from riyadh_archive.extract import extract_claims
    from riyadh_archive.grammar import read_article

    reading = read_article(article)
    faults: list[str] = []
    claims = _told_apart(extract_claims(reading, faults))
    for claim in claims:
        for evidence in claim.evidence:
            if article.text[evidence.start : evidence.end] != evidence.text:
                raise EvidenceError(article.id, evidence.start, evidence.end)
    return ArticleRead(article, reading.names, claims, None if data == encoded(article.text) else data, tuple(faults))


def _told_apart(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, a repeated id replaced by one that also depends on what the claim says."""
    apart: dict[str, Claim] = {}
    for claim in claims:
        id_ = claim.id
        while id_ in apart:
            id_ = stable_id(id_, claim.subject, claim.value.model_dump_json())
        apart[id_] = claim if id_ == claim.id else claim.model_copy(update={"id": id_})
    return tuple(apart.values())


def reconcile_read(story: StoryRead) -> "Reconciled | str":
    """What reconciling makes of a story, or why it fails."""
    from riyadh_archive.reconcile import reconcile_story

    try:
        return reconcile_story(story.articles, story.claims, story.names, faults=[])
    except FAULTS as error:
        return blamed(error)
