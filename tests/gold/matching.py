"""The gold, the archive's answers, and when a claim of ours is one of the gold's.

Nothing here scores: `articles`, `claims`, `quotes` and `conflicts` do. Spans meet where they share a code point; names
are compared letter by letter without marks.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from riyadh_archive import pipeline
from riyadh_archive.archive import Archive
from riyadh_archive.bundled import seed_folder, seed_paths
from riyadh_archive.model import Article, Claim, Conflict, Group, Name, Span, Statement, Utterance
from riyadh_archive.store import Store

Json = Mapping[str, Any]
GOLD: dict[str, Any] = json.loads((Path(__file__).parent / "gold.json").read_text(encoding="utf-8"))
ARTICLES: dict[str, Json] = {article["id"]: article for article in GOLD["articles"]}
PERSONS: dict[str, Json] = {person["id"]: person for person in GOLD["entities"]["persons"]}
CLAIMS: dict[str, Json] = {claim["id"]: claim for claim in GOLD["claims"]}
QUOTES: dict[str, Json] = {quote["id"]: quote for quote in GOLD["quotes"]}
LINEAGE: dict[str, str] = {a: line["id"] for line in GOLD["independence"]["lineages"] for a in line["members"]}
TOPICS = {"agreements": "principles", "restrictions": "measures"}
"""The gold's words for topics, where they are not the program's."""
COUNTRIES = {"US": "United States"}


@dataclass(frozen=True)
class Answers:
    """Everything the bundled archive answers. Articles of answers are named as the gold names them, by `gold_id`."""

    articles: tuple[Article, ...]
    groups: tuple[Group, ...]
    conflicts: tuple[Conflict, ...]
    names: tuple[Name, ...]
    statements: tuple[Statement, ...]
    utterances: tuple[Utterance, ...]

    @classmethod
    def build(cls, path: Path) -> "Answers":
        """Build the bundled archive anew at `path` and ask it everything."""
        with Store(path, create=True) as store:
            pipeline.build(store, seed_paths(), root=seed_folder().parent)
            said = store.utterances()
        with Archive(path) as archive:
            return cls(
                articles=archive.articles(),
                groups=archive.claims(),
                conflicts=archive.conflicts(),
                names=archive.names(),
                statements=archive.timeline(),
                utterances=said,
            )

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for group in self.groups for claim in group.claims)

    @cached_property
    def texts(self) -> dict[str, str]:
        return {gold_id(article.id): article.text for article in self.articles}

    def of(self, topic: str, article: str | None = None) -> list[Claim]:
        """Claims of a topic, of one article of the gold or of all."""
        return [c for c in self.claims if c.topic == topic and article in (None, gold_id(c.article))]


def gold_id(article: str) -> str:
    """The gold's name of an article.

    >>> gold_id("003_029329d8f1db759d")
    'a3'
    """
    return f"a{int(article[:3])}"


def gold_claims(topic: str) -> list[Json]:
    return [claim for claim in GOLD["claims"] if claim["topic"] == topic]


def origins(articles: Iterable[str]) -> int:
    """How many independent origins some articles have by the gold."""
    return len({LINEAGE[gold_id(article)] for article in articles})


def overlap(ours: Span, start: int, end: int) -> int:
    """Shared code points; negative is the distance."""
    return min(ours.end, end) - max(ours.start, start)


def near(claim: Claim, gold: Json, *, slack: int = 0) -> bool:
    """Whether some evidence of the two meets, or is closer than `slack` code points."""
    return gold_id(claim.article) == gold["article"] and any(
        overlap(ours, theirs["start"], theirs["end"]) > -slack for ours in claim.evidence for theirs in gold["evidence"]
    )


def forbidden(article: str, span: Span) -> bool:
    """Whether a span reaches into what is not the article."""
    return any(overlap(span, r["start"], r["end"]) > 0 for r in ARTICLES[article]["no_extract_regions"])


def fold(name: str | None) -> str:
    """Small letters, digits and single spaces.

    >>> fold("U.S. Adviser")
    'us adviser'
    """
    return " ".join(
        "".join(ch for ch in (name or "").casefold().replace("-", " ") if ch.isalnum() or ch == " ").split()
    )


def is_person(name: str | None, person: str) -> bool:
    """Whether a name is a spelling of a person's name, or ends in the person's surname."""
    known = PERSONS[person]
    folded = fold(name)
    surname = fold(known["canonical"]).split()[-1]
    return folded in {fold(s) for s in (known["canonical"], *known["all_surfaces"])} or folded.split()[-1:] == [surname]


def is_said_by(name: str | None, who: str | None) -> bool:
    """Whether a name is that of a person or body of the gold; None is nobody."""
    if who is None or name is None:
        return who is None and name is None
    return is_person(name, who) if who in PERSONS else bool(set(fold(name).split()) & _body_words(who))


def _body_words(body: str) -> set[str]:
    """Words that tell a body from others: those of its name but for the country's."""
    names = {org["id"]: org["canonical"] for org in GOLD["entities"]["organisations"]}
    return set(fold(names.get(body, body)).split()) - {"us", "russian"}
