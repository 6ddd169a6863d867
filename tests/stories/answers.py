"""A folder of invented reports, its hand-made gold, and what an archive of them answers.

A gold quotes an article by its words: every place where they stand is meant. Several wordings are parted by a bar.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from riyadh_archive import pipeline, query
from riyadh_archive.lexicon.spelling import fold_name
from riyadh_archive.model import Article, Claim, Conflict, Name, Span
from riyadh_archive.pipeline.rows import StoryRows, reconcile_rows
from riyadh_archive.query.exporting import iter_claims
from riyadh_archive.store import Store

HERE = Path(__file__).parent
STORIES = tuple(sorted(path.parent for path in HERE.glob("*/gold.toml")))


@dataclass(frozen=True)
class Story:
    """One story: its gold and its answers, articles under the names of their files."""

    gold: dict[str, Any]
    articles: dict[str, Article]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    names: tuple[Name, ...]
    failures: tuple[str, ...]

    @property
    def name(self) -> str:
        return str(self.gold["name"])

    def of(self, topic: str, article: str) -> list[Claim]:
        """The claims of one topic of one article."""
        return [claim for claim in self.claims if claim.topic == topic and claim.article == article]

    def places(self, article: str, words: str) -> list[Span]:
        """Every place of the article where one of the wordings stands, at least one."""
        text = self.articles[article].text
        found = [
            Span(start=at.start(), end=at.end()) for one in words.split("|") for at in re.finditer(re.escape(one), text)
        ]
        assert found, f"{self.name}/{article} does not print {words!r}"
        return found


def read_story(folder: Path, *, together: bool = False) -> Story:
    """Build an archive of the reports of a folder in memory and ask it everything.

    `together` compares the reports as those of one story even where the archive would keep them apart.
    """
    gold = tomllib.loads((folder / "gold.toml").read_text(encoding="utf-8"))
    with Store(None) as store:
        told = pipeline.add(store, sorted(folder.glob("*.txt")))
        if together:
            keep_together(store)
        return Story(
            gold,
            {article.id: article for article in query.articles(store)},
            list(iter_claims(store)),
            query.conflicts(store),
            query.names(store),
            tuple(f"{failure.name}: {failure.why}" for failure in told.failures),
        )


def keep_together(store: Store) -> None:
    """Save the answers for all articles as those of one story."""
    told = reconcile_rows(StoryRows("one", store.article_rows(store.stories())))
    assert not isinstance(told, str), told
    store.put_answers("one", told)


def meet(spans: Iterable[Span], others: Iterable[Span]) -> bool:
    """Whether a span shares a code point with one of the others."""
    kept = list(others)
    return any(a.start < b.end and b.start < a.end for a in spans for b in kept)


def same_name(ours: str | None, wanted: str) -> bool:
    """Whether two printed names are one, marks, case and transliteration aside.

    >>> same_name("Otavio Barbalho", "Otávio Barbalho"), same_name("Ana Lim", "Ina Lim")
    (True, False)
    """
    return ours is not None and fold_name(ours) == fold_name(wanted)


def spelled(gold: dict[str, Any], name: str) -> list[str]:
    """Every spelling of a person or body of the gold."""
    return [name, *gold["people"].get(name, ()), *gold.get("bodies", {}).get(name, ())]


def is_one_of(gold: dict[str, Any], ours: str | None, wanted: str) -> bool:
    """Whether a name of ours is a person or body of the gold (one of several, parted by bars) under some spelling."""
    return any(same_name(ours, one) for name in wanted.split("|") for one in spelled(gold, name))


def entries(table: Iterable[dict[str, Any]], key: str) -> Iterator[tuple[str, Any]]:
    """Article and entry of a list of tables of the gold."""
    for part in table:
        for entry in part.get(key, ()):
            yield part["article"], entry
