"""Scores of loading and lineage: blocks and their roles, what an article says of itself, who copied whom."""

from collections.abc import Iterator
from itertools import combinations

from riyadh_archive.model import BODY_KINDS, Article

from .matching import ARTICLES, GOLD, LINEAGE, Answers, Json, gold_id, origins, overlap
from .score import Score, score

LONGEST = 700
"""Code points of one piece of evidence: two long sentences."""
KINDS: dict[str, set[str]] = {
    "headline": {"title"},
    "paragraph": {"paragraph"},
    "section_heading": {"heading"},
    "caption": {"caption"},
    "page_date": {"date"},
    "metadata_prefix": {"date"},
    "signoff_credits": {"byline", "credit"},
    "section_byline": {"byline"},
    "author_name": {"byline", "boilerplate"},
    "dateline": {"dateline"},
    "photo_credit": {"credit"},
}
"""Our kinds of block that are right for a kind of the gold; every other kind of the gold is boilerplate."""


def scores(answers: Answers) -> Iterator[Score]:
    by_id = {gold_id(article.id): article for article in answers.articles}
    pairs = [(by_id[id_], gold) for id_, gold in ARTICLES.items()]
    yield score("blocks: kind", (check for pair in pairs for check in _blocks(*pair)))
    yield score("blocks: no boilerplate in the body", (check for pair in pairs for check in _outside(*pair)))
    yield score("articles: head", (check for pair in pairs for check in _head(*pair)))
    yield score("lineage: derived from", (check for article in answers.articles for check in _derived(article)))
    two = combinations(answers.articles, 2)
    yield score(
        "lineage: one origin or two",
        (((a.lineage == b.lineage) == (origins([a.id, b.id]) == 1), f"{a.id} {b.id}") for a, b in two),
    )
    yield score("stories: one event", ((a.story == answers.articles[0].story != "", a.id) for a in answers.articles))


def _kinds(article: Article, start: int, end: int, holes: list[Json]) -> set[str]:
    """The kinds of our blocks on a stretch, leaving the holes out."""
    found = set()
    for at in range(start, end):
        if article.text[at].isspace() or any(hole["start"] <= at < hole["end"] for hole in holes):
            continue
        found.add(next((block.kind for block in article.blocks if block.start <= at < block.end), "none"))
    return found


def _blocks(article: Article, gold: Json) -> Iterator[tuple[bool, str]]:
    seen: set[str] = set()
    inner = [hole for hole in gold["sub_spans"] if hole["kind"] in KINDS]
    for block in (*gold["blocks"], *(hole for hole in inner if hole["kind"] != "metadata_prefix")):
        text = article.text[block["start"] : block["end"]]
        wanted = KINDS.get(block["kind"], {"boilerplate"})
        if block["kind"] == "caption" and text in seen:
            wanted = {"boilerplate"}
        seen.add(text)
        holes = [hole for hole in inner if "role" in block and hole["end"] - hole["start"] < len(text)]
        found = _kinds(article, block["start"], block["end"], holes)
        yield bool(found) and found <= wanted, f"{gold['id']} {block['kind']}: {sorted(found)} {text[:60]!r}"


def _outside(article: Article, gold: Json) -> Iterator[tuple[bool, str]]:
    for region in gold["no_extract_regions"]:
        inside = [b for b in article.blocks if b.kind in BODY_KINDS and overlap(b, region["start"], region["end"]) > 0]
        yield not inside, f"{gold['id']} {region['text'][:60]!r}"


def _head(article: Article, gold: Json) -> Iterator[tuple[bool, str]]:
    """An agency answers for a report where no outlet is named."""
    agency = (gold["agency"] or {}).get("name")
    authors = [b["name"] for b in gold["bylines"] if b["role"].startswith(("reporting", "author"))]
    told = {
        "title": (article.title, (gold["headline"] or {}).get("text")),
        "published": (article.published, (gold["publication_date"] or {}).get("iso")),
        "agency": (article.agency, agency),
        "source": (article.source, (gold["outlet"] or {}).get("name") or agency),
        "authors": (list(article.authors), authors),
        "dateline": (article.dateline, _dateline(gold)),
    }
    for key, (ours, wanted) in told.items():
        yield ours == wanted, f"{gold['id']} {key}: {ours!r}, not {wanted!r}"


def _dateline(gold: Json) -> str | None:
    return gold["dateline"]["evidence"]["text"] if gold["dateline"] else None


def _derived(article: Article) -> Iterator[tuple[bool, str]]:
    told = {d["article"]: d["derived_from"] for d in GOLD["independence"]["derivations"]}
    wanted = [told[gold_id(article.id)]] if told.get(gold_id(article.id)) else []
    ours = [gold_id(id_) for id_ in article.derived_from]
    yield ours == wanted and gold_id(article.lineage) in LINEAGE, f"{gold_id(article.id)} from {ours}, not {wanted}"
