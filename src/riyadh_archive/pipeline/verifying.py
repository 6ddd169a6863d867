"""An archive checked against itself: the file, the bytes of every article, every piece of evidence; and built anew."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from riyadh_archive.errors import ArchiveError, LoadError
from riyadh_archive.lexicon.added import adding
from riyadh_archive.lexicon.reference import read_reference
from riyadh_archive.model import Article, Evidence
from riyadh_archive.pipeline.adding import reconcile
from riyadh_archive.pipeline.keeping import put
from riyadh_archive.pipeline.linking import StoredTies
from riyadh_archive.pipeline.rows import rows_of
from riyadh_archive.pipeline.stages import ArticleRead, blamed, read_alone
from riyadh_archive.store import Store, encoded

if TYPE_CHECKING:
    from riyadh_archive.model import Claim


def first_fault(store: Store) -> str | None:
    """The first thing in an archive that is not as it was written; None for a whole one."""
    if fault := store.first_fault():
        return f"the file is damaged: {fault}"
    articles = {article.id: article for article in store.articles()}
    for article in articles.values():
        data = store.stored_bytes(article.id)
        if hashlib.sha256(encoded(article.text) if data is None else data).hexdigest() != article.sha256:
            return f"article {article.id}: the text is not that of the bytes that were read (sha256 {article.sha256})"
    for where, article_id, evidence in _evidence(store, articles):
        if articles[article_id].text[evidence.start : evidence.end] != evidence.text:
            return f"{where}: text[{evidence.start}:{evidence.end}] of article {article_id} is not its evidence"
    return None


def _evidence(store: Store, articles: dict[str, Article]) -> Iterator[tuple[str, str, Evidence]]:
    """Every piece of evidence that an archive holds: what it is of, its article, and itself."""
    for claim in (*store.extracted_claims(articles), *store.claims()):
        for evidence in _of_claim(claim):
            yield f"claim {claim.id}", claim.article, evidence
    for conflict in store.conflicts():
        for side in conflict.sides:
            yield from ((f"conflict {conflict.id}", citation.article, citation) for citation in side.evidence)
    for name in store.names():
        yield from ((f"name {name.name}", citation.article, citation) for citation in name.mentions)
    for statement in store.statements():
        yield from ((f"statement of {statement.date}", citation.article, citation) for citation in statement.mentions)
    for utterance in store.utterances():
        yield from ((f"quotation {utterance.text!r}", citation.article, citation) for citation in utterance.printings)
    for article_id, names in store.local_names().items():
        yield from ((f"name {name.name}", article_id, mention) for name in names for mention in name.mentions)


def _of_claim(claim: "Claim") -> tuple[Evidence, ...]:
    mention = getattr(claim.value, "mention", None)
    return (*claim.evidence, mention) if isinstance(mention, Evidence) else claim.evidence


def rebuilt(store: Store) -> Store:
    """A new archive in memory, made by this version of the program from the bytes that `store` keeps.

    Articles keep their ids and paths. Raises LoadError for bytes that cannot be read any more.
    """
    fresh = Store(None)
    ties = StoredTies(fresh)
    try:
        for article in store.articles():
            put(fresh, ties, rows_of(_read_again(article, store.stored_bytes(article.id))))
        for failure in reconcile(fresh):
            raise LoadError(failure.name, failure.why)
    except ArchiveError:
        fresh.close()
        raise
    return fresh


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
