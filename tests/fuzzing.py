"""Generated and mutated inputs, and what must hold for all of them: no traceback, and evidence is what stands in the text.

`FUZZ=1000 pytest tests/test_fuzz.py tests/test_fuzz_formats.py` tries a thousand of each kind, other ones each time.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load import load_articles
from riyadh_archive.model import Article, Claim, LocalName
from riyadh_archive.reconcile import reconcile_story

EXAMPLES = int(os.environ.get("FUZZ", "0"))
"""Examples of each kind; 0 for the few that every run of the tests tries, always the same."""
SEEDS = [path.read_bytes() for path in sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))]
LONGEST = 3000
"""Bytes of a report that are mutated at a time: a stretch has all a whole report has, and is read ten times as quickly."""
Read = tuple[Article, tuple[Claim, ...], tuple[LocalName, ...]]


def tried(few: int) -> settings:
    """The profile of a test that tries a `few` examples, or as many as `FUZZ` asks for."""
    return settings(
        max_examples=EXAMPLES or few,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=not EXAMPLES,
        print_blob=True,
    )


def read(article: Article) -> Read:
    """An article through the stages that look at it alone, every span checked."""
    reading = read_article(article)
    claims = extract_claims(reading)
    spans = [place for claim in claims for place in claim.evidence]
    spans += [mention for named in reading.names for mention in named.mentions]
    spans += [mention for claim in claims if (mention := getattr(claim.value, "mention", None)) is not None]
    assert all(article.text[place.start : place.end] == place.text for place in spans)
    ends = [0, *(block.end for block in article.blocks), len(article.text)]
    assert all(ends[at] <= block.start < block.end <= ends[-1] for at, block in enumerate(article.blocks))
    return article, claims, reading.names


def loaded(name: str, data: bytes) -> list[Article]:
    """The articles of a file; what does not load says why in one line."""
    articles = []
    for found in load_articles(name, data):
        if isinstance(found, Article):
            articles.append(found)
        else:
            assert str(found)
    return articles


def reconciled(articles: Iterable[Article]) -> None:
    """Articles through all stages, as if they told of one event."""
    told: Sequence[Read] = [read(article) for article in {article.id: article for article in articles}.values()]
    if not told:
        return
    kept = tuple(article for article, _, _ in told)
    unique = {claim.id: claim for _, claims, _ in told for claim in claims}
    answer = reconcile_story(kept, tuple(unique.values()), {article.id: names for article, _, names in told})
    texts = {article.id: article.text for article in kept}
    places = [place for conflict in answer.conflicts for side in conflict.sides for place in side.evidence]
    places += [place for utterance in answer.utterances for place in utterance.printings]
    places += [place for named in (*answer.names, *answer.timeline) for place in named.mentions]
    assert all(texts[place.article][place.start : place.end] == place.text for place in places)
    assert all(texts[c.article][p.start : p.end] == p.text for c in answer.claims for p in c.evidence)


def stretch(draw: st.DrawFn, whole: bytes) -> bytes:
    """A part of a file of at most `LONGEST` bytes."""
    begin = draw(st.integers(0, max(0, len(whole) - LONGEST)))
    return whole[begin : begin + LONGEST]


def flip(draw: st.DrawFn, data: bytes, most: int = 20) -> bytes:
    """The bytes with some bits changed."""
    part = bytearray(data)
    for at in draw(st.lists(st.integers(0, len(part) - 1), max_size=most)) if part else ():
        part[at] ^= 1 << draw(st.integers(0, 7))
    return bytes(part)
