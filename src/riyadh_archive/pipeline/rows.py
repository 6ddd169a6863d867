"""What is read and reconciled, made ready for the archive in the process that did it.

Rows pass between processes ten times as fast as records; what is left to the one process that writes is writing.
"""

from collections.abc import Sequence
from typing import NamedTuple

from riyadh_archive.model import Article, Claim, LocalName
from riyadh_archive.pipeline.stages import ArticleRead, Failure, Input, StoryRead, read_input, reconcile_read
from riyadh_archive.reconcile import Reconciled, Sketch, sketch_article
from riyadh_archive.store import AnswerRows, ArticleRows, Origin, answer_rows, article_rows, fields_of


class ReadRows(NamedTuple):
    """An article ready to be written, with its sketch, and its answers as long as it is a story of its own.

    `alone` is None where it was not asked for or failed: its story is then reconciled, and told, with the others.
    """

    rows: ArticleRows
    sketch: Sketch
    alone: AnswerRows | None
    faults: tuple[str, ...] = ()


class StoryRows(NamedTuple):
    """A story whose answers are to be written: its id, and its articles with what each gave alone."""

    story: str
    articles: tuple[ArticleRows, ...]

    def versions(self) -> tuple[tuple[str, str], ...]:
        """Which articles, by id and by the sha256 of their bytes."""
        return tuple((rows.article["id"], rows.article["sha256"]) for rows in self.articles)


def read_rows(input_: Input) -> ReadRows | Failure:
    """Load, read and extract one input; a `Failure` for whatever it provokes."""
    read = read_input(input_)
    return read if isinstance(read, Failure) else rows_of(read, input_.file, alone=input_.alone)


def rows_of(read: ArticleRead, file: str | None = None, *, alone: bool = True) -> ReadRows:
    """The rows of an article that was read, from this file; with its answers `alone`."""
    article = read.article
    told = _reconciled("", [read]) if alone else ""
    rows = article_rows(article, read.names, read.claims, Origin(article.id, file, read.data, _address(article)))
    sketch = sketch_article(article, read.names, read.claims)
    _ = sketch.keys, sketch.outline  # worked out here, they pass to the process that writes
    return ReadRows(rows, sketch, None if isinstance(told, str) else _answer_rows(told), read.faults)


def _address(article: Article) -> str | None:
    """The address under which a feed has an article, or a page was captured; None for what came otherwise."""
    return article.url if article.format in ("feed", "warc") or article.captured else None


def reconcile_rows(story: StoryRows) -> AnswerRows | str:
    """The answers of a story, or why there are none."""
    told = _reconciled(story.story, [read_of(rows) for rows in story.articles])
    return told if isinstance(told, str) else _answer_rows(told)


def read_of(rows: ArticleRows) -> ArticleRead:
    """What was read in an article, from its rows; without the bytes it was read from."""
    fields, names, claims = fields_of(rows)
    article = Article.model_validate({field: value for field, value in fields.items() if field in Article.model_fields})
    return ArticleRead(article, tuple(map(LocalName.model_validate, names)), tuple(map(Claim.model_validate, claims)))


def _reconciled(story: str, reads: Sequence[ArticleRead]) -> Reconciled | str:
    claims = tuple(claim for read in reads for claim in read.claims)
    names = {read.article.id: read.names for read in reads}
    return reconcile_read(StoryRead(story, tuple(read.article for read in reads), claims, names))


def _answer_rows(told: Reconciled) -> AnswerRows:
    return answer_rows(
        articles=told.articles,
        claims=told.claims,
        groups=told.groups,
        conflicts=told.conflicts,
        names=told.names,
        utterances=told.utterances,
        timeline=told.timeline,
    )._replace(faults=told.faults)
