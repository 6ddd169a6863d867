"""One record with its evidence marked in its context, and all that is known of why it is told."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from riyadh_archive.render.document import article_document, document, write_json, write_lines
from riyadh_archive.render.records import draw_claim, draw_evidence, draw_origins
from riyadh_archive.render.visible import visible

if TYPE_CHECKING:
    from riyadh_archive.citing import Head
    from riyadh_archive.render.sink import Sink


def write_shown(
    shown: Any, stream: TextIO, *, form: str, heads: "Mapping[str, Head]", width: int | None = None
) -> None:
    """Write what `archive show` found in a `Format`; an article's JSON has its claims and versions as well."""
    if form == "table":
        from riyadh_archive.render.sink import Sink

        _draw(Sink(stream, width=width), shown, heads)
    elif form == "csv":
        _write_csv(shown, stream)
    else:
        told = document(shown.record)
        if shown.kind == "article":
            told = article_document(shown.record) | {"claims": [document(claim) for claim in shown.claims]}
            told["versions"] = document(shown.versions)
        elif shown.kind == "conflict":
            from riyadh_archive.render.reasoning import reasoning

            told = told | {"reasoning": reasoning(shown, heads)}
        if form == "json":
            write_json(told, stream)
        else:
            write_lines([told], stream)


def write_places(shown: Any, stream: TextIO) -> None:
    """Write `path:line:column` of each piece of evidence, a line each, for editors; the same place once."""
    from riyadh_archive.render.context import line_and_column

    for article, place in dict.fromkeys((article, place.start) for article, place in _places(shown)):
        line, column = line_and_column(shown.texts[article], place)
        stream.write(f"{visible(shown.files[article])}:{line}:{column}\n")


def _places(shown: Any) -> Iterator[tuple[str, Any]]:
    if shown.kind == "conflict":
        yield from ((place.article, place) for side in shown.record.sides for place in side.evidence)
    else:
        yield from ((claim.article, place) for claim in shown.claims for place in claim.evidence)


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
        from riyadh_archive.render.reasoning import draw_reasoning

        draw_reasoning(sink, shown, heads)
    elif shown.kind == "article":
        _draw_article(sink, shown, heads)
    else:
        if shown.kind == "group":
            count = shown.record.independent_sources
            sink.line((shown.record.label, "bold"), f"  ({count} independent source{'' if count == 1 else 's'})")
            draw_origins(sink, shown.record.articles, heads)
        for claim in shown.claims:
            sink.blank()
            draw_claim(sink, claim, heads)
            draw_evidence(sink, ((claim.article, place) for place in claim.evidence), shown, heads)


def _from_here(file: str) -> str:
    """The path of a file, from the current folder where it lies below."""
    path = Path(file)
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else file


def _draw_article(sink: "Sink", shown: Any, heads: "Mapping[str, Head]") -> None:
    from riyadh_archive.citing import copied
    from riyadh_archive.render.marked import draw_marked

    article, head = shown.record, heads[shown.record.id]
    sink.line((head.label, "bold"))
    origin = copied(head, heads)
    told = (article.lineage_reason or "").partition(": ")[2] or article.lineage_reason
    reason = f": {told}" if origin and told else ""
    told = {
        "id": article.id,
        "title": article.title,
        "published": article.published,
        "by": ", ".join(article.authors),
        "agency": article.agency,
        "dateline": article.dateline,
        "url": article.url,
        "site": article.site,
        "language": article.language,
        "captured": article.captured,
        "text": article.extent and ("full, from a feed" if article.extent == "full" else "a summary, from a feed"),
        "extracted by": article.extractor,
        "file": _from_here(shown.files[article.id]),
        "story": article.story,
        "copies": origin and origin + reason,
        "versions": "; ".join(map(_of_version, reversed(shown.versions))),
    }
    for name, words in told.items():
        if words:
            sink.line(f"{name}: ", words, indent=2, hang=2)
    sink.blank()
    draw_marked(sink, article, shown.claims)
    sink.blank()
    for number, claim in enumerate(shown.claims, 1):
        draw_claim(sink, claim, heads, number=number)


def _of_version(version: Any) -> str:
    return f"{version.version} of {version.published or 'no date'}, {version.sha256[:12]}"
