"""What `archive search` found, and what changed between versions: for people, as JSON, and as CSV."""

import csv
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from riyadh_archive.render.csv import cell
from riyadh_archive.render.document import document, write_json, write_lines

if TYPE_CHECKING:
    from riyadh_archive.citing import Head
    from riyadh_archive.render.sink import Part, Sink

_SHOWN = 3
"""Passages of an article that a table shows; JSON and CSV have them all."""
_FOUND_COLUMNS = ("article", "title", "source", "published", "story", "start", "end", "text")
_CHANGE_COLUMNS = ("article", "from_version", "to_version", "change", "topic", "claim", "text", "before")


def write_found(
    found: Sequence[Any], stream: TextIO, *, form: str, heads: "Mapping[str, Head]", width: int | None = None
) -> None:
    """Write the articles that have the words in a `Format`; the words stand in marks."""
    if form == "json":
        write_json(document(tuple(found)), stream)
    elif form == "jsonl":
        write_lines(map(document, found), stream)
    elif form == "csv":
        _write_rows(_FOUND_COLUMNS, [row for one in found for row in _found_rows(one)], stream)
    else:
        from riyadh_archive.render.sink import Sink

        sink = Sink(stream, width=width)
        for one in found:
            _draw_found(sink, one, heads)


def _found_rows(found: Any) -> list[dict[str, Any]]:
    """A row a passage; one without a place for an article whose title alone has the words."""
    head = {name: getattr(found, name) for name in _FOUND_COLUMNS[:5]}
    return [{**head, "start": p.start, "end": p.end, "text": p.text} for p in found.passages] or [head]


def _draw_found(sink: "Sink", found: Any, heads: "Mapping[str, Head]") -> None:
    told = (f" {sink.mark('·')} {words}" for words in (found.title, found.published) if words)
    sink.line((heads[found.article].label, "bold"), *told, hang=2)
    for passage in found.passages[:_SHOWN]:
        sink.line(*_marked(sink, passage), indent=2, hang=2)
    left = len(found.passages) - _SHOWN
    if left > 0:
        sink.line((f"{left} more passage{'' if left == 1 else 's'}", "dim"), indent=2)
    if found.claims:
        told_of = ", ".join(f"{claim.topic} {claim.id}" for claim in found.claims)
        sink.line((f"claims: {told_of}", "dim"), indent=2, hang=2)
    sink.blank()


def _marked(sink: "Sink", passage: Any) -> "list[Part]":
    parts: list[Part] = []
    at = passage.start
    for start, end in passage.matches:
        if start >= at:
            words = passage.text[start - passage.start : end - passage.start]
            parts.append(_flat(passage.text[at - passage.start : start - passage.start]))
            parts += [(sink.mark("«"), "cyan"), (words, "bold"), (sink.mark("»"), "cyan")]
            at = end
    return [*parts, _flat(passage.text[at - passage.start :])]


def _flat(text: str) -> str:
    """Text on one line; its own line ends and tabs are blanks."""
    return "".join(" " if char in "\r\n\t" else char for char in text)


def write_changes(changes: Sequence[Any], stream: TextIO, *, form: str, width: int | None = None) -> None:
    """Write what changed between the versions of articles in a `Format`."""
    if form == "json":
        write_json([document(change) for change in changes], stream)
    elif form == "jsonl":
        write_lines(map(document, changes), stream)
    elif form == "csv":
        _write_rows(_CHANGE_COLUMNS, [row for change in changes for row in _change_rows(change)], stream)
    else:
        from riyadh_archive.render.sink import Sink

        sink = Sink(stream, width=width)
        for change in changes:
            _draw_change(sink, change)


def _change_rows(change: Any) -> list[dict[str, Any]]:
    head = {
        "article": change.article,
        "from_version": change.before.version,
        "to_version": change.after.version,
    }
    told = [("came", None, claim) for claim in change.came] + [("went", None, claim) for claim in change.went]
    told += [("changed", before, after) for before, after in change.changed]
    return [
        {
            **head,
            "change": what,
            "topic": claim.topic,
            "claim": claim.id,
            "text": _words(claim),
            "before": _words(before) if before is not None else None,
        }
        for what, before, claim in told
    ]


def _draw_change(sink: "Sink", change: Any) -> None:
    days = [version.published for version in (change.before, change.after)]
    dated = f" ({days[0] or 'no date'} to {days[1] or 'no date'})" if days[0] != days[1] else ""
    sink.line((change.article, "bold"), f", version {change.before.version} to {change.after.version}{dated}")
    for before, after in change.changed:
        sink.line(("~ ", "yellow"), f"{after.topic}: {_words(before)} > {_words(after)}", indent=2, hang=2)
    for claim in change.came:
        sink.line(("+ ", "green"), f"{claim.topic}: {_words(claim)}", indent=2, hang=2)
    for claim in change.went:
        sink.line(("- ", "red"), f"{claim.topic}: {_words(claim)}", indent=2, hang=2)
    if not (change.changed or change.came or change.went):
        sink.line("no claim changed", indent=2)
    sink.blank()


def _words(claim: Any) -> str:
    return _flat(" … ".join(place.text for place in claim.evidence))


def _write_rows(columns: Sequence[str], rows: Sequence[Mapping[str, Any]], stream: TextIO) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(row.get(column), stream) for column in columns])
