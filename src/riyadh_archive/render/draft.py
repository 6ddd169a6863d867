"""What an archive says to a draft: for people, as JSON, as CSV, and as annotations of the lines of its file.

In: a `DraftCheck`. Out: text on a stream. Lines and columns count from 1, columns in code points, as editors count.
"""

import csv
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Literal, TextIO

from riyadh_archive.render.checked import TITLES, against, label_of, place_of
from riyadh_archive.render.context import line_and_column
from riyadh_archive.render.document import document, write_json, write_lines
from riyadh_archive.render.visible import csv_cell, visible

DraftFormat = Literal["table", "json", "jsonl", "csv", "github"]

_COLUMNS = (
    *("status", "severity", "grave", "topic", "label", "line", "column", "text", "independent_sources", "articles"),
    *("against", "explanation", "reference", "reference_source"),
)
_LEVELS = {"contradicted": "warning", "differs": "warning", "changed": "warning", "disputed": "notice", "new": "notice"}
"""How an annotation of each status is marked where it keeps nobody from publishing; what is supported has none."""


def write_draft(check: Any, stream: TextIO, *, form: str, min_severity: str = "low", width: int | None = None) -> None:
    """Write a check in a `DraftFormat`; findings that are grave and at least of `min_severity` are errors of `github`."""
    if form == "json":
        write_json(draft_document(check), stream)
    elif form == "jsonl":
        write_lines(_finding_documents(check), stream)
    elif form == "csv":
        _write_csv(check, stream)
    elif form == "github":
        for line in _annotations(check, min_severity):
            stream.write(line + "\n")
    else:
        from riyadh_archive.render.drafted import draw_draft
        from riyadh_archive.render.sink import Sink

        draw_draft(Sink(stream, width=width), check)


def draft_document(check: Any) -> dict[str, Any]:
    """A check as JSON: the story, the articles compared, and the findings."""
    told = {name: document(getattr(check, name)) for name in ("file", "story", "nearest", "compared", "copies", "own")}
    return {**told, "findings": list(_finding_documents(check)), "spellings": document(check.spellings)}


def _finding_documents(check: Any) -> Iterator[dict[str, Any]]:
    for finding in check.findings:
        line, column = place_of(check, finding)
        told = {field.name: document(getattr(finding, field.name)) for field in fields(finding)}
        yield {**told, "grave": finding.is_grave, "line": line, "column": column}


def _write_csv(check: Any, stream: TextIO) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for finding in check.findings:
        line, column = place_of(check, finding)
        references = [c.reference for c in finding.conflicts if c.reference]
        row: dict[str, object] = {
            **{name: getattr(finding, name) for name in ("status", "severity", "topic", "label")},
            "grave": finding.is_grave,
            "line": line,
            "column": column,
            "text": " … ".join(place.text for place in finding.evidence),
            "independent_sources": finding.independent_sources,
            "articles": "; ".join(finding.articles),
            "against": "; ".join(against(check, finding)),
            "explanation": " ".join(conflict.explanation for conflict in finding.conflicts),
            "reference": " ".join(reference.statement for reference in references),
            "reference_source": " ".join(reference.source for reference in references),
        }
        writer.writerow([_cell(row[column], stream) for column in _COLUMNS])


def _cell(value: object, stream: TextIO) -> object:
    return csv_cell(visible(value) if isinstance(value, str) and stream.isatty() else value)


def _annotations(check: Any, min_severity: str) -> Iterator[str]:
    """A workflow command a finding: `::error file=draft.txt,line=3,col=5,…::what is wrong`."""
    grave = check.grave(min_severity)
    for finding in check.findings:
        level = "error" if finding in grave else _LEVELS.get(finding.status)
        if level is None:
            continue
        places = finding.evidence[:1]
        line, column = place_of(check, finding)
        where = {"file": check.file, "line": str(line), "col": str(column)}
        for place in places:
            last_line, last_column = line_and_column(check.article.text, place.end)
            where |= {"endLine": str(last_line)}
            where |= {"endColumn": str(last_column)} if last_line == line else {}
        where["title"] = f"{TITLES[finding.status].capitalize()}: {finding.topic}"
        told = ",".join(f"{name}={escaped(value, property_=True)}" for name, value in where.items())
        yield f"::{level} {told}::{escaped(_message(check, finding))}"


def _message(check: Any, finding: Any) -> str:
    told = [finding.label, *(conflict.explanation for conflict in finding.conflicts)]
    told += [f"Known: {c.reference.statement} ({c.reference.source})" for c in finding.conflicts if c.reference]
    if finding.rewording:
        printed = finding.rewording.printed
        told.append(f"{label_of(check.heads, printed.article)} prints: “{printed.text}”")
    return "\n".join(told)


def escaped(text: str, *, property_: bool = False) -> str:
    """Text for a workflow command: what would end it, or with `property_` end a property, is spelled in percents.

    >>> escaped("50% more:\\nno", property_=True), escaped("a, b: c")
    ('50%25 more%3A%0Ano', 'a, b: c')
    """
    for char in "%\r\n" + (":," if property_ else ""):
        text = text.replace(char, f"%{ord(char):02X}")
    return visible(text)
