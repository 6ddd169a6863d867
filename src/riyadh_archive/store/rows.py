"""Records as rows of tables, and rows as records again; no SQL and no file.

A field that is a list or a value becomes one JSON column. Rows are made where the records are made, in whatever process,
and are plain tuples and strings, which pass between processes ten times as fast as records. What is read back becomes a
core type again, or, for commands that only print, a plain record with the same fields (`plain`).
"""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

from riyadh_archive.vocabulary import PERSON_FIELDS

if TYPE_CHECKING:
    from riyadh_archive.model import Article, Claim, Conflict, Group, LocalName, Name, Record, Statement, Utterance

Row = dict[str, Any]


class Origin(NamedTuple):
    """Where an article came from: what of it is no part of the article itself.

    `base` is the id it wants, `file` the absolute path it was read from, `bytes` what was read, None where these are the
    text in UTF-8. `address` is that under which a feed or web archive has it: another with the same is a version of it.
    """

    base: str
    file: str | None = None
    bytes: "bytes | None" = None
    address: str | None = None


class Place(NamedTuple):
    """An article by what tells it from others: its id, the id it wants, its file and its bytes."""

    id: str
    base: str
    file: str | None
    sha256: str


class ArticleRows(NamedTuple):
    """An article ready to be written: its row by column, and the names and claims that it gave alone, as JSON."""

    article: Row
    names: str
    claims: str


class AnswerRows(NamedTuple):
    """The answers of a story ready to be written: the rows of each table of `ANSWERS`, without key and story.

    `lineage` are derived_from, lineage, reason and id of every article of the story; `grouped` tells for each claim the
    number of its group among the groups, None for none; `named` are the words by which its people and bodies are found;
    `faults` what was left out because a rule failed, one line each, which is not written.
    """

    lineage: list[tuple[str, str, str | None, str]]
    grouped: list[int | None]
    rows: dict[str, list[tuple[Any, ...]]]
    named: str
    faults: tuple[str, ...] = ()


ANSWERS = {
    "claim_group": ("id", "topic", "subject", "value", "label", "articles", "independent_sources", "claims"),
    "claim": ("id", "article", "topic", "subject", "event", "value", "stance", "attributed_to", "evidence", "rule"),
    "conflict": ("id", "kind", "severity", "topic", "label", "explanation", "reference", "sides"),
    "name": ("id", "kind", "name", "variants", "mentions"),
    "statement": ("date", "label", "articles", "mentions"),
    "utterance": ("speaker", "text", "articles", "independent_sources", "kind", "printings"),
}
"""The tables of answers in the order of writing, with the columns that are fields of their records."""

JSON_COLUMNS = frozenset(
    [
        "authors",
        "captions",
        "derived_from",
        "extent",
        "body",
        "blocks",
        "mentions",
        "value",
        "evidence",
        "articles",
        "claims",
        "names",
        "reference",
        "sides",
        "variants",
        "printings",
    ]
)

_encode_any = json.JSONEncoder(ensure_ascii=False, default=vars, separators=(",", ":")).encode


def _encode(value: Any) -> str:
    """A field or a list of records as JSON, records as objects of their fields."""
    try:
        return _to_json()(value).decode()
    except ValueError:  # half of a surrogate pair, which no file of text holds
        return _encode_any(value)


@cache
def _to_json() -> Callable[[Any], bytes]:
    """What writes JSON in a third of the time of `json`; who only reads does without."""
    from pydantic_core import to_json

    return to_json


def article_rows(
    article: "Article", names: Sequence["LocalName"], claims: Sequence["Claim"], origin: Origin | None = None
) -> ArticleRows:
    """The rows of an article with what was read in it; without `origin` it wants its own id and came from no file."""
    row = _json_columns({**vars(article), **(origin or Origin(article.id))._asdict()})
    return ArticleRows({**row, "story": None}, _encode(names), _encode(claims))


def fields_of(rows: ArticleRows) -> tuple[Row, list[Row], list[Row]]:
    """The fields of an article, of its names and of its claims, their JSON read."""
    fields = read_row(tuple(rows.article), rows.article.values())
    return {**fields, "story": fields["story"] or ""}, json.loads(rows.names), json.loads(rows.claims)


def answer_rows(
    *,
    articles: Sequence["Article"],
    claims: Sequence["Claim"],
    groups: Sequence["Group"] = (),
    conflicts: Sequence["Conflict"] = (),
    names: Sequence["Name"] = (),
    utterances: Sequence["Utterance"] = (),
    timeline: Sequence["Statement"] = (),
) -> AnswerRows:
    """The rows of the answers of one story."""
    group_of = {claim.id: at for at, group in enumerate(groups) for claim in group.claims}
    told: dict[str, Sequence[Record]] = {
        "claim": claims,
        "conflict": conflicts,
        "name": names,
        "statement": timeline,
        "utterance": utterances,
    }
    rows = {table: [_values(vars(record), ANSWERS[table]) for record in records] for table, records in told.items()}
    rows["claim_group"] = [
        _values({**vars(group), "claims": [claim.id for claim in group.claims]}, ANSWERS["claim_group"])
        for group in groups
    ]
    lineage = [(_encode(a.derived_from), a.lineage, a.lineage_reason, a.id) for a in articles]
    named = " ".join(_named(names, utterances, claims))
    return AnswerRows(lineage, [group_of.get(claim.id) for claim in claims], rows, named)


def _named(names: Sequence["Name"], utterances: Sequence["Utterance"], claims: Sequence["Claim"]) -> list[str]:
    """The keys of everybody whom a story names, each once, in order."""
    from riyadh_archive.lexicon.spelling import name_keys

    printed = {utterance.speaker for utterance in utterances if utterance.speaker}
    printed.update(text for n in names if n.kind != "place" for text in (n.name, *(v.text for v in n.variants)))
    for claim in claims:
        value = vars(claim.value)
        for told in (claim.attributed_to, *(value[field] for field in PERSON_FIELDS if field in value)):
            printed.update((told,) if isinstance(told, str) else told or ())
    return sorted({key for name in printed for key in name_keys(name)})


def _values(fields: Row, columns: Iterable[str]) -> tuple[Any, ...]:
    told = ((column in JSON_COLUMNS, fields[column]) for column in columns)
    return tuple([_encode(value) if listed and value is not None else value for listed, value in told])


def _json_columns(fields: Row) -> Row:
    return {c: _encode(v) if c in JSON_COLUMNS and v is not None else v for c, v in fields.items()}


def read_row(columns: Sequence[str], values: Iterable[Any]) -> Row:
    """One row by column, its JSON read."""
    row = dict(zip(columns, values, strict=True))
    for column in JSON_COLUMNS & row.keys():
        if row[column] is not None:
            row[column] = json.loads(row[column])
    return row


def plain(fields: Any) -> Any:
    """The fields of a record as attributes, all the way down.

    >>> plain({"label": "a", "sides": [{"label": "b"}]}).sides[0].label
    'b'
    """
    if isinstance(fields, dict):
        return SimpleNamespace(**{name: plain(value) for name, value in fields.items()})
    if isinstance(fields, list):
        return tuple(plain(value) for value in fields)
    return fields


def encoded(text: str) -> bytes:
    """The text in UTF-8; a lone surrogate, which no good file holds, does not stop it."""
    return text.encode("utf-8", "surrogatepass")
