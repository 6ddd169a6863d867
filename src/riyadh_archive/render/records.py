"""A claim, its evidence in two lines of context, and the sources behind it, as every view of a record draws them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from riyadh_archive.render.document import document

if TYPE_CHECKING:
    from riyadh_archive.citing import Head
    from riyadh_archive.render.sink import Part, Sink

_INDENT = 4
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


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
