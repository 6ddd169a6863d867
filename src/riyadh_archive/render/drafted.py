"""A checked draft for people: the findings under a heading for each status, the gravest with the words of both sides."""

from itertools import groupby
from typing import Any

from riyadh_archive.render.changes import changed_words
from riyadh_archive.render.checked import TITLES, counted, label_of, place_of
from riyadh_archive.render.conflicts import draw_side
from riyadh_archive.render.context import in_context
from riyadh_archive.render.sink import Sink

_STYLES = {"contradicted": "bold red", "differs": "bold yellow", "changed": "bold yellow", "disputed": "bold"}
_LEGEND = "[-words-] stand only in the archive's wording, {+words+} only in the draft"
_INDENT = 4


def draw_draft(sink: Sink, check: Any) -> None:
    """With what the draft was compared, then its findings, the gravest first; names in other spellings at the end."""
    _draw_head(sink, check)
    for status, findings in groupby(check.findings, key=lambda finding: finding.status):
        sink.blank()
        sink.line((TITLES[status], _STYLES.get(status, "bold")))
        for finding in findings:
            _draw_finding(sink, check, finding)
    if any(finding.rewording for finding in check.findings):
        sink.blank()
        sink.line(_LEGEND, hang=2)
    for at, conflict in enumerate(check.spellings):
        if not at:
            sink.blank()
            sink.line(("NAMES IN OTHER SPELLINGS", "bold"))
        sink.line(conflict.label, indent=2, hang=2)


def _draw_head(sink: Sink, check: Any) -> None:
    if check.story is None:
        near = f"; the most alike is {check.nearest} (--story compares with it)" if check.nearest else ""
        sink.line(_name(check), f": no story of the archive fits{near}", hang=2)
        return
    told = ", ".join(label_of(check.heads, id_) for id_ in check.compared)
    count = f"{len(check.compared)} article{'' if len(check.compared) == 1 else 's'}"
    sink.line(_name(check), f": compared with {count} of story {check.story}: {told}", hang=2)
    copies = [label_of(check.heads, id_) for id_ in check.copies]
    if copies:
        reason = (check.article.lineage_reason or "").partition(": ")[2]
        sink.line(f"the draft copies or rewrites {' and '.join(copies)}: {reason}", indent=2, hang=2)
    for id_ in check.own:
        sink.line(f"left out: {id_}, which was read from this file", indent=2, hang=2)


def _name(check: Any) -> str:
    return "draft" if check.file == "-" else str(check.file)


def _draw_finding(sink: Sink, check: Any, finding: Any) -> None:
    line, column = place_of(check, finding)
    grave = f"{finding.severity.upper()} " if finding.severity else ""
    sources = f", {counted(finding.independent_sources)}: {_who(check, finding)}" if finding.articles else ""
    sink.line(
        (f"{line}:{column} ", "dim"), f"{grave}{finding.topic}: ", (finding.label, "bold"), sources, indent=2, hang=2
    )
    if finding.status in ("new", "supported"):
        return
    for place in finding.evidence[:1]:
        width = sink.width - _INDENT
        sink.line(*in_context(sink, check.article.text, place, width=width), indent=_INDENT)
    for conflict in finding.conflicts:
        _draw_conflict(sink, check, conflict, worded=finding.rewording is not None)
    if finding.rewording:
        _draw_rewording(sink, check, finding)


def _who(check: Any, finding: Any) -> str:
    """Who says the same, and that the draft has it from them where it copies them all."""
    told = ", ".join(label_of(check.heads, id_) for id_ in finding.articles)
    origins = {check.heads[id_].lineage for id_ in check.copies if id_ in check.heads}
    copied = all(id_ in check.heads and check.heads[id_].lineage in origins for id_ in finding.articles)
    return f"{told}, which the draft copies" if copied else told


def _draw_conflict(sink: Sink, check: Any, conflict: Any, *, worded: bool) -> None:
    sink.line(conflict.explanation, indent=_INDENT)
    if conflict.reference:
        known = f"Known: {conflict.reference.statement} (source: {conflict.reference.source})"
        sink.line(known, indent=_INDENT, hang=2)
    for side in conflict.sides:
        if check.article.id in side.articles or (worded and conflict.topic == "quotes"):
            continue
        draw_side(sink, side, check.heads)
        first: dict[str, Any] = {}
        for place in side.evidence:
            first.setdefault(place.article, place)
        for place in first.values():
            short = check.heads[place.article].short if place.article in check.heads else place.article
            words = (sink.mark("“"), place.text, sink.mark("”"))
            sink.line((f"{short}: ", "dim"), *words, indent=6, hang=len(short) + 2)


def _draw_rewording(sink: Sink, check: Any, finding: Any) -> None:
    """The quotation of the draft with what it changed in the archive's wording marked."""
    printed = finding.rewording.printed
    parts = changed_words(printed.text, finding.claim.value.text, finding.rewording.edits)
    sink.line(f"against {label_of(check.heads, printed.article)}: ", indent=_INDENT)
    sink.line(sink.mark("“"), *parts, sink.mark("”"), indent=_INDENT + 2)
