"""A conflict with its whole reasoning: the rule, each side's words and sources, and what would settle it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from riyadh_archive.render.conflicts import draw_head, draw_side
from riyadh_archive.render.records import draw_claim, draw_evidence, draw_origins

if TYPE_CHECKING:
    from riyadh_archive.citing import Head
    from riyadh_archive.render.sink import Sink

_MEANINGS = {
    "contradiction": "cannot both be true as stated",
    "discrepancy": "they differ where a careful editor must look, but both may be true",
    "variant": "the same thing in other words or spelling",
    "omission": "one source reports fewer parts of a numbered whole than another",
}
_COMPARED = {
    "administration": "the governments that reports treat as in office at the date of the event",
    "date": "dates as sets of days: a day lies in its month, and two claims conflict where the sets do not meet",
    "venue": "places as sets: a palace lies in its city, and two claims conflict where neither holds the other",
    "attendees": "who is stated present or absent; silence is no statement",
    "principles": "points of one agreement: their number, their words, and how firmly they were agreed",
    "quotes": "printings of one utterance, word by word and by speaker; typography aside",
    "measures": "actors and reasons of one act, complete where a sentence states them",
    "figures": "numbers of one thing as sets: “more than 40” holds 43",
    "names": "spellings and titles of one name, and what is said of it against what is known",
}
_SETTLED = {
    "administration": "a register of who held the office on that day",
    "date": "a dated record of the event itself: a protocol, a recording, a notice by those who took part",
    "venue": "a record of the place by the hosts, or pictures made there",
    "attendees": "a list of those present by the hosts, or pictures of the meeting",
    "principles": "the text of the agreement, or the readout of each party",
    "quotes": "a recording or transcript of what was said",
    "measures": "the act itself as each party published it, with its date and reasons",
    "figures": "the count of the body that made it, and when it was made",
    "names": "how the person or body writes the name itself",
}


def reasoning(shown: Any, heads: "Mapping[str, Head]") -> dict[str, Any]:
    """Why a conflict is told: the rule, what its kind means, the origins of the sides, and what would settle it."""
    conflict = shown.record
    origins = [_origins(side.articles, heads) for side in conflict.sides]
    return {
        "rule": _COMPARED.get(conflict.topic, conflict.topic),
        "meaning": _MEANINGS.get(conflict.kind, ""),
        "origins": [[heads[id_].id if id_ in heads else id_ for id_ in own] for own in origins],
        "independence": _independence(conflict.sides, origins, heads),
        "settled_by": [*_settled_by(shown, heads)],
    }


def _origins(articles: Iterable[str], heads: "Mapping[str, Head]") -> list[str]:
    """The ids of the articles that those of a side come from in the end, each once, in order."""
    return sorted({(heads[id_].lineage if id_ in heads else "") or id_ for id_ in articles})


def _independence(sides: Sequence[Any], origins: Sequence[Sequence[str]], heads: "Mapping[str, Head]") -> str:
    """How independent the sides are of one another, in a sentence or two."""
    if len(sides) < 2:
        return "one side, against what is known"
    shared = sorted({o for own in origins for o in own if sum(o in other for other in origins) > 1})
    if not shared:
        return "the sides have no origin in common"
    told = [f"{_label(origin, heads)} is an origin of more than one side" for origin in shared]
    rewriting = [
        f"where {_label(id_, heads)} differs from {_labels(heads[id_].derived_from, heads)} it shows no other source"
        for side in sides
        for id_ in side.articles
        if id_ in heads and heads[id_].derived_from and not set(heads[id_].derived_from) <= set(side.articles)
    ]
    return "; ".join([*told, *rewriting])


def _settled_by(shown: Any, heads: "Mapping[str, Head]") -> Iterator[str]:
    """What would settle it: the record that such things leave, then whoever the sides name as having said or heard it."""
    conflict = shown.record
    if settled := _SETTLED.get(conflict.topic):
        yield settled
    if conflict.reference:
        yield f"what is known already: {conflict.reference.source}"
    told: dict[str, list[str]] = {}
    for claim in shown.claims:
        for witness in _witnesses(claim):
            told.setdefault(witness, []).append(claim.article)
    for witness, articles in told.items():
        yield f"{witness} ({_labels(dict.fromkeys(articles), heads)})"


def _witnesses(claim: Any) -> Iterator[str]:
    """Who is said to have told a claim, and to whom and by which channel a quotation was said."""
    if claim.topic != "quotes":
        if claim.attributed_to:
            yield f"{claim.attributed_to}, given as the source"
        return
    if claim.value.addressee:
        yield f"{claim.value.addressee}, to whom it was said"
    if claim.value.channel:
        yield f"what was said {claim.value.channel}"


def _label(article: str, heads: "Mapping[str, Head]") -> str:
    return heads[article].label if article in heads else article


def _labels(articles: Iterable[str], heads: "Mapping[str, Head]") -> str:
    return " and ".join(_label(id_, heads) for id_ in articles)


def draw_reasoning(sink: "Sink", shown: Any, heads: "Mapping[str, Head]") -> None:
    """What differs and by which rule; each side with its sources, claims and evidence; what would settle it."""
    conflict, why = shown.record, reasoning(shown, heads)
    draw_head(sink, conflict)
    sink.line(f"rule: {conflict.topic}: {why['rule']}", indent=2, hang=2)
    sink.line(f"{conflict.kind}: {why['meaning']}", indent=2, hang=2)
    claims = {claim.id: claim for claim in shown.claims}
    for side in conflict.sides:
        sink.blank()
        draw_side(sink, side, heads)
        draw_origins(sink, side.articles, heads)
        for id_ in side.claims:
            if id_ in claims:
                draw_claim(sink, claims[id_], heads)
        draw_evidence(sink, ((place.article, place) for place in side.evidence), shown, heads)
    sink.blank()
    sink.line(f"how independent: {why['independence']}", indent=2, hang=2)
    for at, settled in enumerate(why["settled_by"]):
        sink.line(f"{'and' if at else 'what would settle it'}: {settled}", indent=2, hang=2)
