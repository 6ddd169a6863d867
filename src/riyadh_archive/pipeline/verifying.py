"""An archive checked against itself: the file, the bytes of every article, every piece of evidence; and built anew."""

import hashlib
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from riyadh_archive.errors import FAULTS, LoadError, blamed
from riyadh_archive.lexicon.added import adding
from riyadh_archive.lexicon.reference import read_reference
from riyadh_archive.model import Article, Evidence
from riyadh_archive.pipeline.adding import reconcile
from riyadh_archive.pipeline.keeping import put
from riyadh_archive.pipeline.linking import StoredTies, read_row
from riyadh_archive.pipeline.rows import rows_of
from riyadh_archive.pipeline.stages import ArticleRead, read_alone
from riyadh_archive.store import Store, encoded

if TYPE_CHECKING:
    from riyadh_archive.model import Claim

_IN_MEMORY = 1000
"""Articles that an archive is rebuilt of in memory: some 30 MB."""
_TOGETHER = 100
"""Articles of a rebuilt archive that are written in one transaction."""


def first_fault(store: Store) -> str | None:
    """The first thing in an archive that is not as it was written; None for a whole one.

    One article is held in memory at a time, and then one story.
    """
    if fault := store.first_fault():
        return f"the file is damaged: {fault}"
    for article in store.iter_articles():
        data = store.stored_bytes(article.id)
        if hashlib.sha256(encoded(article.text) if data is None else data).hexdigest() != article.sha256:
            return f"article {article.id}: the text is not that of the bytes that were read (sha256 {article.sha256})"
        if fault := _sketch_fault(store, article.id) or _first_wrong(
            _read_in(store, article.id), {article.id: article.text}
        ):
            return fault
    for story in store.iter_stories():
        articles = store.articles(store.members(story))
        texts = {article.id: article.text for article in articles}
        fault = _first_wrong(_told_of(store, story), texts)
        if fault := fault or _first_unknown(_named_articles(store, story, articles), texts.keys()):
            return fault
    return None


def _first_wrong(places: Iterator[tuple[str, str, Evidence]], texts: dict[str, str]) -> str | None:
    """The first evidence that is not what its article prints there."""
    for where, article_id, evidence in places:
        if article_id not in texts:
            return f"{where}: there is no article {article_id}"
        if texts[article_id][evidence.start : evidence.end] != evidence.text:
            return f"{where}: text[{evidence.start}:{evidence.end}] of article {article_id} is not its evidence"
    return None


def _first_unknown(named: Iterator[tuple[str, Sequence[str]]], known: Collection[str]) -> str | None:
    """The first article that is named by its id and is not there."""
    for where, article_ids in named:
        for article_id in article_ids:
            if article_id not in known:
                return f"{where}: there is no article {article_id}"
    return None


def _named_articles(store: Store, story: str, articles: Sequence[Article]) -> Iterator[tuple[str, Sequence[str]]]:
    """What of a story names articles by their ids, and these."""
    for article in articles:
        yield f"article {article.id}", (*article.derived_from, *filter(None, [article.lineage]))
    for group in store.groups(story=story):
        yield f"group {group.id}", group.articles
    for conflict in store.conflicts(story=story):
        yield from ((f"conflict {conflict.id}", side.articles) for side in conflict.sides)
    for name in store.names(story=story):
        yield from ((f"name {name.name}", spelling.articles) for spelling in name.variants)
    for statement in store.statements(story=story):
        yield f"statement of {statement.date}", statement.articles
    for utterance in store.utterances(story=story):
        yield f"quotation {utterance.text!r}", utterance.articles


def _sketch_fault(store: Store, article_id: str) -> str | None:
    """What is wrong with the sketch by which the story of an article is found; None for nothing."""
    key = store.key_of(article_id)
    if key is None:
        return f"article {article_id}: there is no sketch of it"
    try:
        _ = read_row(store.read_sketch(key)).keys
        store.read_outline(key)
    except FAULTS:
        return f"article {article_id}: its sketch cannot be read"
    return None


def _read_in(store: Store, article_id: str) -> Iterator[tuple[str, str, Evidence]]:
    """Every piece of evidence that was read in an article alone: what it is of, its article, and itself."""
    for claim in store.extracted_claims([article_id]):
        yield from ((f"claim {claim.id}", article_id, evidence) for evidence in _of_claim(claim))
    for names in store.local_names([article_id]).values():
        yield from ((f"name {name.name}", article_id, mention) for name in names for mention in name.mentions)


def _told_of(store: Store, story: str) -> Iterator[tuple[str, str, Evidence]]:
    """Every piece of evidence in the answers of a story, likewise."""
    for claim in store.claims(story=story):
        yield from ((f"claim {claim.id}", claim.article, evidence) for evidence in _of_claim(claim))
    for conflict in store.conflicts(story=story):
        for side in conflict.sides:
            yield from ((f"conflict {conflict.id}", citation.article, citation) for citation in side.evidence)
    for name in store.names(story=story):
        yield from ((f"name {name.name}", citation.article, citation) for citation in name.mentions)
    for statement in store.statements(story=story):
        yield from ((f"statement of {statement.date}", citation.article, citation) for citation in statement.mentions)
    for utterance in store.utterances(story=story):
        yield from ((f"quotation {utterance.text!r}", citation.article, citation) for citation in utterance.printings)


def _of_claim(claim: "Claim") -> tuple[Evidence, ...]:
    mention = getattr(claim.value, "mention", None)
    return (*claim.evidence, mention) if isinstance(mention, Evidence) else claim.evidence


@contextmanager
def rebuilt(store: Store) -> Iterator[Store]:
    """A new archive made by this version of the program from the bytes that `store` keeps, for as long as it is asked.

    It lies in memory, a large one in a temporary file. Articles keep their ids and paths. Raises LoadError for bytes that
    cannot be read any more.
    """
    with TemporaryDirectory(prefix="archive-", ignore_cleanup_errors=True) as folder:
        is_large = store.holds(_IN_MEMORY + 1) > _IN_MEMORY
        with Store(Path(folder) / "rebuilt.db" if is_large else None, create=True) as fresh:
            ties = StoredTies(fresh)
            articles = store.iter_articles()
            while several := list(islice(articles, _TOGETHER)):
                with fresh.writing():
                    for article in several:
                        put(fresh, ties, rows_of(_read_again(article, store.stored_bytes(article.id))))
            for failure in reconcile(fresh):
                raise LoadError(failure.name, failure.why)
            yield fresh


@contextmanager
def knowing(store: Store, reference: Path | None) -> Iterator[Store]:
    """The archive as it would be if the package knew the table in the file `reference` as well; as it is for None.

    Its articles are read anew in memory, and `store` stays as it is. Raises LexiconError, and LoadError where reading fails.
    """
    if reference is None:
        yield store
        return
    with adding(read_reference(reference)), rebuilt(store) as fresh:
        yield fresh


def _read_again(article: Article, data: bytes | None) -> ArticleRead:
    from riyadh_archive.load import Entry, load_entry
    from riyadh_archive.load.entry import FORMATS

    format_ = next(known for known in FORMATS if known == article.format)
    path = Path(article.path) if article.path else None
    kept = encoded(article.text) if data is None else data
    loaded = load_entry(Entry(article.id, format_, article.id, path, article.part, kept, article.captured))
    try:
        return read_alone(loaded.model_copy(update={"id": article.id}))
    except (ValueError, TypeError, LookupError, ArithmeticError, RuntimeError) as error:
        raise LoadError(article.id, blamed(error)) from error
