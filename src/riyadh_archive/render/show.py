"""One record with its evidence marked in its context, and all that is known of why it is told."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from riyadh_archive.render.document import article_document, document, write_json, write_lines
from riyadh_archive.render.visible import visible

if TYPE_CHECKING:
    from riyadh_archive.citing import Head
    from riyadh_archive.render.sink import Part, Sink

_INDENT = 4


def write_shown(
    shown: Any, stream: TextIO, *, form: str, heads: "Mapping[str, Head]", width: int | None = None
) -> None:
    """Write what `archive show` found in a `Format`; an article's JSON has its claims as well."""
    if form == "table":
        from riyadh_archive.render.sink import Sink

        _draw(Sink(stream, width=width), shown, heads)
    elif form == "csv":
        _write_csv(shown, stream)
    else:
        told = document(shown.record)
        if shown.kind == "article":
            told = article_document(shown.record) | {"claims": [document(claim) for claim in shown.claims]}
        elif shown.kind == "conflict":
            from riyadh_archive.render.reasoning import reasoning

            told = told | {"reasoning": reasoning(shown, heads)}
            told["versions"] = document(shown.versions)
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


def _rule(claim: Any) -> str:
    """The rule that found a claim, without the colon behind which it has nothing more to tell."""
    return str(claim.rule).rstrip(": ")


def draw_claim(sink: "Sink", claim: Any, heads: "Mapping[str, Head]", *, number: int | None = None) -> None:
    """A claim: what it says of what, the rule that found it, and what it was resolved from."""
    denied = " denied" if claim.stance == "denied" else ""
    begin = f"[{number}] " if number else ""
    if claim.topic == "quotes":
        sink.line(begin, ("quotes: ", "bold"), *_quotation(sink, claim), hang=2)
        sink.line((f"{claim.id}, {_surety(claim.value)}rule {_rule(claim)}", "dim"), indent=2, hang=2)
        return
    sink.line(begin, (f"{claim.topic}{denied}: ", "bold"), _in_words(document(claim.value), claim.topic), hang=2)
    whose = f", said by {claim.attributed_to}" if claim.attributed_to else ""
    sink.line((f"{claim.id} of {claim.subject or 'the event'}{whose}, rule {_rule(claim)}", "dim"), indent=2, hang=2)
    if source := getattr(claim.value, "resolved_from", None):
        sink.line((f"resolved from {_resolved(source, heads)}", "dim"), indent=2, hang=2)


def _quotation(sink: "Sink", claim: Any) -> "list[Part]":
    """Who said what to whom and where, and by which words the article names the speaker there."""
    from riyadh_archive.render.quotes import circumstances, in_kind, in_parts

    value, evidence = claim.value, claim.evidence
    said = in_parts(sink, evidence) if len(evidence) > 1 and value.kind == "speech" else in_kind(sink, value)
    named = f", named there as {sink.mark('“')}{value.mention.text}{sink.mark('”')}" if value.mention else ""
    who = value.speaker or ("given to nobody" if value.kind == "term" else "not attributed")
    return [who, ": ", *said, circumstances(value), named]


def _surety(value: Any) -> str:
    """How sure the reader is of the speaker and that somebody speaks at all."""
    return "" if value.score is None else f"score {value.score:.2f} of 1, "


def _resolved(source: str, heads: "Mapping[str, Head]") -> str:
    if source == "published":
        return "the day on which the article was published"
    return heads[source].label if source in heads else f"its own words “{source}”"


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _in_words(value: Mapping[str, Any], topic: str) -> str:
    """The fields of a value that say something; the one that the topic is called by without its name."""
    told = []
    for name, field in value.items():
        if field not in (None, "", [], {}) and name != "resolved_from":
            words = ", ".join(map(str, field)) if isinstance(field, list) else field
            words = words["text"] if isinstance(words, dict) else words
            told.append(str(words) if name == topic else f"{name} {_DAYS[field] if name == 'weekday' else words}")
    return "; ".join(told)


def draw_evidence(sink: "Sink", places: Iterable[tuple[str, Any]], shown: Any, heads: "Mapping[str, Head]") -> None:
    """Each piece of evidence: where it stands, and two lines of its article."""
    from riyadh_archive.render.context import in_context, line_and_column

    for article, place in places:
        short = heads[article].short if article in heads else article
        line, column = line_and_column(shown.texts[article], place.start)
        sink.line((f"{short}, line {line}, column {column} [{place.start}:{place.end}]", "dim"), indent=_INDENT)
        words = in_context(sink, shown.texts[article], place, width=sink.width - _INDENT - 2)
        sink.line(*words, indent=_INDENT + 2)


def draw_origins(sink: "Sink", ids: Sequence[str], heads: "Mapping[str, Head]") -> None:
    """Which of the articles are independent sources, and why the others add nothing."""
    origins: dict[str, list[Head]] = {}
    for id_ in ids:
        if id_ in heads:
            origins.setdefault(heads[id_].lineage or id_, []).append(heads[id_])
    for lineage, told in origins.items():
        first = next((head for head in told if head.id == lineage), told[0])
        sink.line(f"independent: {first.label}", indent=2, hang=2)
        for head in told:
            if head is not first:
                reason = head.lineage_reason or "of one origin with it"
                sink.line(f"adds nothing: {head.label}: {reason}", indent=4, hang=2)
            elif head.lineage_reason:
                sink.line(f"({head.lineage_reason})", indent=4, hang=2)
