"""A draft checked against an archive: read as one more report of its story, compared in memory, and never written.

In: a store and the bytes of a draft. Out: a `DraftCheck`: for each claim of the draft whether reports of the archive
contradict it, print its quotation otherwise, or support it, and how many independent of one another. The draft itself is no
support, and neither is an older version of it that lies in the archive.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from riyadh_archive.citing import Head
from riyadh_archive.errors import FAULTS, LoadError, NotFoundError, blamed
from riyadh_archive.lexicon.added import added, adding
from riyadh_archive.lexicon.reference import read_reference
from riyadh_archive.model import Article, Conflict
from riyadh_archive.pipeline.findings import Finding, find_all
from riyadh_archive.pipeline.linking import near_stories
from riyadh_archive.pipeline.stages import ArticleRead, Failure, Input, read_alone, read_input
from riyadh_archive.store import Store
from riyadh_archive.text import printable
from riyadh_archive.vocabulary import SEVERITIES, rank

if TYPE_CHECKING:
    from riyadh_archive.reconcile import Reconciled

DRAFT = "draft"
"""The id by which explanations call the draft; where an archive has such an article, the draft gets a number."""
_NEAR = 5


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """What an archive says to a draft.

    `story` is the story that the draft was compared with, None where none fits; `nearest` is then the most alike one.
    `compared` are the articles of the story, `copies` those of them that the draft copies or rewrites, `own` those that are
    the draft itself, read from its file before. `findings` are the gravest first; `spellings` names that the draft prints
    otherwise than the archive; `faults` what was left out because a rule of this program failed, one line each.
    """

    file: str
    story: str | None
    nearest: str | None
    compared: tuple[str, ...]
    copies: tuple[str, ...]
    own: tuple[str, ...]
    findings: tuple[Finding, ...]
    spellings: tuple[Conflict, ...]
    article: Article
    heads: Mapping[str, Head]
    faults: tuple[str, ...] = ()

    def grave(self, min_severity: str = "low") -> tuple[Finding, ...]:
        """The findings that an editor must settle before publishing, of at least that severity."""
        least = rank(min_severity, SEVERITIES)
        return tuple(f for f in self.findings if f.is_grave and rank(f.severity or "", SEVERITIES) <= least)


def check_draft(
    store: Store, path: Path, *, data: bytes | None = None, story: str | None = None, reference: Path | None = None
) -> DraftCheck:
    """Check the draft at `path`, or `data` that came under that name, against the archive.

    `story` names the story to compare with by the beginning of its id or that of an article in it; without it the story that
    is most like the draft is taken. `reference` is a file with a user's own table of background knowledge. Nothing is written.
    Raises LexiconError, LoadError, NotFoundError and StoreError.
    """
    with adding(read_reference(reference) if reference else None):
        return _check(store, path, data=data, story=story)


def _check(store: Store, path: Path, *, data: bytes | None, story: str | None) -> DraftCheck:
    """See `check_draft`; what is known is in force."""
    name = printable(path)
    own = tuple(place.id for place in store.places(file=printable(path.resolve()))) if data is None else ()
    read = _read(Input(name, None if data is not None else path, data), _free_id(store))
    return _checked(store, read, own=own, name=name, story=story)


def _checked(store: Store, read: ArticleRead, *, own: tuple[str, ...], name: str, story: str | None) -> DraftCheck:
    chosen, nearest = (_named_story(store, story), None) if story else _fitting(store, read, own)
    members = store.articles(id_ for id_ in store.members(chosen) if id_ not in own) if chosen else ()
    heads = store.heads()
    compared = _reconciled(store, read, members)
    draft = next(article for article in compared.articles if article.id == read.article.id)
    findings, spellings = find_all(compared, draft.id, _sources(members, own))
    return DraftCheck(
        file=name,
        story=chosen,
        nearest=nearest,
        compared=tuple(article.id for article in members),
        copies=draft.derived_from,
        own=own,
        findings=findings,
        faults=compared.faults,
        spellings=spellings,
        article=draft,
        heads={**{article.id: heads[article.id] for article in members}, draft.id: _head(draft)},
    )


def _read(input_: Input, id_: str) -> ArticleRead:
    """The draft as a report of that id. Raises LoadError where it cannot be read as one."""
    read = read_input(input_)
    if isinstance(read, Failure):
        raise LoadError(read.name, read.why)
    try:
        return read_alone(read.article.model_copy(update={"id": id_}))
    except FAULTS as error:
        raise LoadError(input_.name, blamed(error)) from error


def _sources(members: Sequence[Article], own: Collection[str]) -> dict[str, str]:
    """The reports that can support the draft, each with its origin: those that do not come from the draft itself."""
    from_own = set(own)
    while more := {a.id for a in members if a.id not in from_own and not from_own.isdisjoint(a.derived_from)}:
        from_own |= more
    return {article.id: article.lineage for article in members if article.id not in from_own}


def _free_id(store: Store) -> str:
    numbered = (f"{DRAFT}-{number}" for number in count(2))
    return next(id_ for id_ in chain((DRAFT,), numbered) if not store.places(id=id_))


def _named_story(store: Store, asked: str) -> str:
    """The story that is asked for. Raises NotFoundError where none or several begin so."""
    found = {*store.ids_beginning("story", asked), *map(store.story_of, store.ids_beginning("article", asked))}
    if len(found) != 1:
        known = sorted(found) or store.first_stories(_NEAR)
        raise NotFoundError("single story of" if found else "story", asked, tuple(known[:_NEAR]))
    return found.pop()


def _fitting(store: Store, read: ArticleRead, own: Collection[str]) -> tuple[str | None, str | None]:
    """The story that the draft belongs to, or where none fits the one it is most like."""
    from riyadh_archive.reconcile import find_story, sketch_article

    sketch = sketch_article(read.article, read.names, read.claims)
    found = find_story(sketch, near_stories(store, sketch, without=own))
    if found is None:
        return None, None
    return (found.story, None) if found.fits else (None, found.story)


def _reconciled(store: Store, read: ArticleRead, members: Sequence[Article]) -> "Reconciled":
    """The story with the draft in it. Raises LoadError where comparing fails.

    Its articles are read again where a user's knowledge is in force, as it may find other claims.
    """
    from riyadh_archive.reconcile import reconcile_story

    draft = read.article.id
    names = store.local_names(article.id for article in members) | {draft: read.names}
    try:
        if added().file:
            again = [claim for article in members for claim in read_alone(article).claims]
        else:
            again = [*store.extracted_claims(article.id for article in members)]
        return reconcile_story(
            (*members, read.article), (*again, *read.claims), names, last=draft, faults=[*read.faults]
        )
    except FAULTS as error:
        raise LoadError(draft, blamed(error)) from error


def _head(draft: Article) -> Head:
    return Head(
        id=draft.id,
        short=draft.id,
        source=None,
        opening="",
        derived_from=draft.derived_from,
        lineage=draft.lineage,
        story="",
        lineage_reason=draft.lineage_reason,
    )
