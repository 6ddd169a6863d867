"""CSV for spreadsheets: one row a piece of evidence, so that every cell is one word or number; formulas neutralized."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TextIO

from riyadh_archive.render.document import document
from riyadh_archive.render.visible import csv_cell, visible

_PLACE = ("article", "start", "end", "text")
COLUMNS: dict[str, tuple[str, ...]] = {
    "articles": (
        *("id", "title", "source", "agency", "published", "authors", "dateline", "url", "path", "part"),
        *("format", "site", "language", "captions", "captured", "extent", "extractor", "sha256"),
        *("derived_from", "lineage", "lineage_reason", "story"),
    ),
    "claims": (
        *("group", "topic", "subject", "label", "independent_sources", "claim", "stance", "attributed_to", "value"),
        *("rule", *_PLACE),
    ),
    "conflicts": (
        *("conflict", "kind", "severity", "topic", "label", "explanation", "reference", "reference_source"),
        *("side", "side_articles", "independent_sources", *_PLACE),
    ),
    "names": ("id", "kind", "name", "spelling", "articles"),
    "quote": (
        "speaker",
        "utterance",
        "independent_sources",
        *_PLACE,
        "relation",
        "attributed_to",
        "addressee",
        "edits",
        "channel",
        "kind",
    ),
    "speakers": ("speaker", "utterances", "articles", "independent_sources"),
    "timeline": ("date", "label", *_PLACE),
}
"""The columns of every answer, in order."""


def write_csv(answer: str, records: Iterable[Any], stream: TextIO, *, text: bool = False) -> None:
    """The header and rows of an answer; `text` adds the texts of articles."""
    columns = (*COLUMNS[answer], "text") if text and answer == "articles" else COLUMNS[answer]
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    for record in records:
        for row in _ROWS[answer](record):
            writer.writerow([cell(row.get(column), stream) for column in columns])


def write_claims_csv(claims: Iterable[Any], stream: TextIO) -> None:
    """The rows of claims that stand alone: the columns of groups, those of the group itself empty."""
    columns = COLUMNS["claims"]
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row.get(column), stream) for column in columns] for c in claims for row in claim_rows(c))


def cell(value: Any, stream: TextIO) -> object:
    """A cell for spreadsheets; for the eyes at a terminal, which obeys control characters, those spelled out as well."""
    return csv_cell(visible(value) if isinstance(value, str) and stream.isatty() else value)


def _article_rows(article: Any) -> Iterator[dict[str, Any]]:
    fields: dict[str, Any] = document(article)
    yield {
        name: "; ".join(value) if name in ("authors", "captions", "derived_from") else value
        for name, value in fields.items()
    }


def _group_rows(group: Any) -> Iterator[dict[str, Any]]:
    told = {"group": group.id, "label": group.label, "independent_sources": group.independent_sources}
    for claim in group.claims:
        for row in claim_rows(claim):
            yield {**row, **told}


def claim_rows(claim: Any) -> Iterator[dict[str, Any]]:
    """The rows of a claim that stands alone."""
    told = {name: getattr(claim, name) for name in ("topic", "subject", "stance", "attributed_to", "rule", "article")}
    told |= {"claim": claim.id, "value": json.dumps(document(claim.value), ensure_ascii=False)}
    for place in claim.evidence:
        yield {**told, **document(place)}


def _conflict_rows(conflict: Any) -> Iterator[dict[str, Any]]:
    told = {name: getattr(conflict, name) for name in ("kind", "severity", "topic", "label", "explanation")}
    told |= {"conflict": conflict.id}
    if conflict.reference:
        told |= {"reference": conflict.reference.statement, "reference_source": conflict.reference.source}
    for side in conflict.sides:
        told |= {"side": side.label, "side_articles": "; ".join(side.articles)}
        told |= {"independent_sources": side.independent_sources}
        for place in side.evidence or (None,):
            yield {**told, **(document(place) if place else {})}


def _name_rows(name: Any) -> Iterator[dict[str, Any]]:
    for spelling in name.variants:
        told = {"id": name.id, "kind": name.kind, "name": name.name}
        yield {**told, "spelling": spelling.text, "articles": "; ".join(spelling.articles)}


def _utterance_rows(utterance: Any) -> Iterator[dict[str, Any]]:
    told = {"speaker": utterance.speaker, "utterance": utterance.text, "kind": utterance.kind}
    told |= {"independent_sources": utterance.independent_sources}
    for printing in utterance.printings:
        fields = document(printing)
        yield {**told, **fields, "edits": json.dumps(fields["edits"], ensure_ascii=False)}


def _speaker_rows(speaker: Any) -> Iterator[dict[str, Any]]:
    yield {**document(speaker), "articles": "; ".join(speaker.articles)}


def _statement_rows(statement: Any) -> Iterator[dict[str, Any]]:
    for mention in statement.mentions:
        yield {"date": statement.date, "label": statement.label, **document(mention)}


_ROWS: dict[str, Callable[[Any], Iterator[dict[str, Any]]]] = {
    "articles": _article_rows,
    "claims": _group_rows,
    "conflicts": _conflict_rows,
    "names": _name_rows,
    "quote": _utterance_rows,
    "speakers": _speaker_rows,
    "timeline": _statement_rows,
}
