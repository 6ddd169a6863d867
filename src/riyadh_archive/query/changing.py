"""What changed between the versions of an article: which claims came, which went, and which say something else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from riyadh_archive.query.by_id import one_article

if TYPE_CHECKING:
    from riyadh_archive.store import Former, Store

_ALIKE = 60.0
"""Evidence alike in this many parts of a hundred is one passage told anew; below it, one claim went and another came."""
_HOW_FOUND = frozenset(("mention", "score", "resolved_from"))
"""Fields of a value that tell where it stands and how it was found, not what it says."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an article; `version` counts from 1, the newest last."""

    article: str
    version: int
    title: str | None
    published: str | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an article's claims from one version to the next; `changed` are pairs of before and after."""

    article: str
    before: Version
    after: Version
    came: tuple[Any, ...]
    went: tuple[Any, ...]
    changed: tuple[tuple[Any, Any], ...]


def versions(store: "Store", article_id: str) -> tuple[Version, ...]:
    """Every version of an article, the newest last."""
    former = [_version(told) for told in store.former_versions(article_id)]
    return (*former, _version(_newest(store, article_id, len(former) + 1)))


def changes(store: "Store", id_: str | None = None) -> tuple[Change, ...]:
    """The changes of the article whose id begins with `id_`, or of all, by article and version.

    Raises NotFoundError for an id that none or several articles begin with.
    """
    told: dict[str, list[Former]] = {}
    for version in store.former_versions(one_article(store, id_) if id_ is not None else None):
        told.setdefault(version.article, []).append(version)
    for article_id, former in told.items():
        former.append(_newest(store, article_id, len(former) + 1))
    return tuple(_change(before, after) for several in told.values() for before, after in pairwise(several))


def _newest(store: "Store", article_id: str, number: int) -> "Former":
    """The version that answers use, with the claims that it gave alone."""
    from riyadh_archive.store import Former

    (article,) = store.articles([article_id])
    claims = store.extracted_claims([article_id])
    return Former(article_id, number, article.title, article.published, article.sha256, claims)


def _version(told: "Former") -> Version:
    return Version(*told[:-1])


def _change(before: "Former", after: "Former") -> Change:
    old, new = before.claims, after.claims
    kept = {_says(claim) for claim in old} & {_says(claim) for claim in new}
    went = [claim for claim in old if _says(claim) not in kept]
    came = [claim for claim in new if _says(claim) not in kept]
    changed = tuple(_pairs(went, came))
    gone, news = {id(a) for a, _ in changed}, {id(b) for _, b in changed}
    return Change(
        after.article,
        _version(before),
        _version(after),
        tuple(claim for claim in came if id(claim) not in news),
        tuple(claim for claim in went if id(claim) not in gone),
        changed,
    )


def _says(claim: Any) -> tuple[str, ...]:
    """What a claim says, without where: equal for one claim in two versions."""
    value = sorted((name, str(field)) for name, field in vars(claim.value).items() if name not in _HOW_FOUND)
    return claim.topic, claim.subject, claim.stance, claim.attributed_to or "", str(value)


def _pairs(went: Sequence[Any], came: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Claims of one topic told at one place, in other words now; the likest first, each once."""
    from rapidfuzz.fuzz import ratio

    scored = [
        (-score, a, b)
        for a, old in enumerate(went)
        for b, new in enumerate(came)
        if old.topic == new.topic and (score := ratio(_evidence(old), _evidence(new))) >= _ALIKE
    ]
    used_old: set[int] = set()
    used_new: set[int] = set()
    for _, a, b in sorted(scored):
        if a not in used_old and b not in used_new:
            used_old.add(a)
            used_new.add(b)
            yield went[a], came[b]


def _evidence(claim: Any) -> str:
    return " … ".join(place.text for place in claim.evidence)
