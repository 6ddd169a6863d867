"""Conflicts for people: the sides under each other, each with its words and with who copied whom."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from riyadh_archive.citing import copied
from riyadh_archive.render.sink import Sink

if TYPE_CHECKING:
    from riyadh_archive.citing import Head

_STYLES = {"high": "bold red", "medium": "bold yellow", "low": "bold"}


def draw_conflicts(sink: Sink, conflicts: Sequence[Any], heads: "Mapping[str, Head]") -> None:
    """Each conflict: what it is, what it means, what decides it, and its sides."""
    for at, conflict in enumerate(conflicts):
        if at:
            sink.blank()
        draw_conflict(sink, conflict, heads)


def draw_conflict(sink: Sink, conflict: Any, heads: "Mapping[str, Head]") -> None:
    """One conflict with the words of its sides."""
    draw_head(sink, conflict)
    for side in conflict.sides:
        draw_side(sink, side, heads)
        for place in side.evidence:
            short = heads[place.article].short if place.article in heads else place.article
            words = (sink.mark("“"), place.text, sink.mark("”"))
            sink.line((f"{short}: ", "dim"), *words, indent=6, hang=len(short) + 2)


def draw_head(sink: Sink, conflict: Any) -> None:
    """What a conflict is, what it means, and what decides it."""
    grave = (conflict.severity.upper(), _STYLES.get(conflict.severity, "bold"))
    sink.line(grave, f" {conflict.kind} ", sink.mark("·"), f" {conflict.topic}: ", (conflict.label, "bold"), hang=2)
    sink.line(conflict.explanation, indent=2)
    if conflict.reference:
        sink.line("Known: ", conflict.reference.statement, f" (source: {conflict.reference.source})", indent=2, hang=2)


def draw_side(sink: Sink, side: Any, heads: "Mapping[str, Head]") -> None:
    """A side of a conflict: what it says, who says it, and who of them copied whom."""
    sources = f"{side.independent_sources} independent source{'' if side.independent_sources == 1 else 's'}"
    told = [heads[id_].label if id_ in heads else id_ for id_ in side.articles]
    copies = [origin for id_ in side.articles if id_ in heads and (origin := copied(heads[id_], heads))]
    who = "; ".join([", ".join(told), *copies])
    sink.line(sink.mark("●") + " ", (side.label, "bold"), f" {sink.mark('–')} {who} ({sources})", indent=2, hang=2)
