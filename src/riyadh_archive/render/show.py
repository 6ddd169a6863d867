"""One record with its evidence marked in its context."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TextIO

from riyadh_archive.render.document import article_document, document, write_json, write_lines

if TYPE_CHECKING:
    from riyadh_archive.citing import Head
    from riyadh_archive.render.sink import Part, Sink

_CONTEXT = 70
"""Code points before and after the evidence: about a line on each side."""


def write_shown(shown: Any, stream: TextIO, *, form: str, heads: "Mapping[str, Head]") -> None:
    """Write what `archive show` found in a `Format`; an article's JSON has its claims as well."""
    if form == "table":
        from riyadh_archive.render.sink import Sink

        _draw(Sink(stream), shown, heads)
    elif form == "csv":
        _write_csv(shown, stream)
    else:
        told = document(shown.record)
        if shown.kind == "article":
            told = article_document(shown.record) | {"claims": [document(claim) for claim in shown.claims]}
        if form == "json":
            write_json(told, stream)
        else:
            write_lines([told], stream)


def _write_csv(shown: Any, stream: TextIO) -> None:
    from riyadh_archive.render.csv import write_claims_csv, write_csv

    if shown.kind == "conflict":
        write_csv("conflicts", [shown.record], stream)
    elif shown.kind == "group":
        write_csv("claims", [shown.record], stream)
    else:
        write_claims_csv(shown.claims, stream)


def _draw(sink: "Sink", shown: Any, heads: "Mapping[str, Head]") -> None:
    if shown.kind == "conflict":
        _draw_conflict(sink, shown, heads)
    elif shown.kind == "article":
        _draw_article(sink, shown, heads)
    else:
        if shown.kind == "group":
            count = shown.record.independent_sources
            sink.line((shown.record.label, "bold"), f"  ({count} independent source{'' if count == 1 else 's'})")
        for claim in shown.claims:
            _draw_claim(sink, claim, shown, heads)


def _draw_conflict(sink: "Sink", shown: Any, heads: "Mapping[str, Head]") -> None:
    from riyadh_archive.render.conflicts import draw_head, draw_side

    draw_head(sink, shown.record)
    for side in shown.record.sides:
        sink.blank()
        draw_side(sink, side, heads)
        for place in side.evidence:
            _draw_place(sink, place.article, place, shown.texts, heads)


def _draw_article(sink: "Sink", shown: Any, heads: "Mapping[str, Head]") -> None:
    from riyadh_archive.citing import copied

    article, head = shown.record, heads[shown.record.id]
    sink.line((head.label, "bold"))
    origin = copied(head, heads)
    reason = f": {article.lineage_reason}" if origin and article.lineage_reason else ""
    told = {
        "id": article.id,
        "title": article.title,
        "published": article.published,
        "by": ", ".join(article.authors),
        "agency": article.agency,
        "dateline": article.dateline,
        "url": article.url,
        "copies": origin and origin + reason,
    }
    for name, words in told.items():
        if words:
            sink.line(f"{name}: ", words, indent=2, hang=2)
    for claim in shown.claims:
        _draw_claim(sink, claim, shown, heads)


def _draw_claim(sink: "Sink", claim: Any, shown: Any, heads: "Mapping[str, Head]") -> None:
    """A claim: what it says of what, then its evidence."""
    sink.blank()
    denied = " denied" if claim.stance == "denied" else ""
    sink.line((f"{claim.topic}{denied}: ", "bold"), _in_words(document(claim.value)), hang=2)
    whose = f", said by {claim.attributed_to}" if claim.attributed_to else ""
    sink.line((f"{claim.id} of {claim.subject or 'the event'}{whose}, rule {claim.rule}", "dim"), indent=2, hang=2)
    for place in claim.evidence:
        _draw_place(sink, claim.article, place, shown.texts, heads)


def _in_words(value: Mapping[str, Any]) -> str:
    """The fields of a value that say something."""
    told = []
    for name, field in value.items():
        if field not in (None, "", [], {}):
            words = ", ".join(map(str, field)) if isinstance(field, list) else field
            told.append(f"{name} {words['text'] if isinstance(words, dict) else words}")
    return "; ".join(told)


def _draw_place(sink: "Sink", article: str, place: Any, texts: Mapping[str, str], heads: "Mapping[str, Head]") -> None:
    short = heads[article].short if article in heads else article
    sink.line(
        (f"{short} [{place.start}:{place.end}] ", "dim"), *in_context(sink, texts[article], place), indent=4, hang=2
    )


def in_context(sink: "Sink", text: str, place: Any) -> "list[Part]":
    """The evidence between « and », with what stands around it on its own line of the article, cut between words."""
    begin = text.rfind("\n", max(0, place.start - _CONTEXT), place.start) + 1 or max(0, place.start - _CONTEXT)
    end = text.find("\n", place.end, place.end + _CONTEXT)
    end = min(len(text), place.end + _CONTEXT) if end < 0 else end
    before, after = text[begin : place.start], text[place.end : end]
    if begin and text[begin - 1] != "\n" and " " in before:
        before = before[before.index(" ") + 1 :]
    if end < len(text) and text[end] != "\n" and " " in after:
        after = after[: after.rindex(" ")]
    marked = (f"{sink.mark('«')}{text[place.start : place.end]}{sink.mark('»')}", "bold")
    return [before, marked, after]
