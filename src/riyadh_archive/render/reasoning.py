"""A conflict with its whole reasoning: the rule, each side's words and sources, and what would settle it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from riyadh_archive.render.conflicts import draw_head, draw_side
from riyadh_archive.render.show import draw_claim, draw_evidence, draw_origins

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
    "names": "spellings and titles of one name",
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


def draw_reasoning(sink: "Sink", shown: Any, heads: "Mapping[str, Head]") -> None:
    """What differs and by which rule; each side with its sources, claims and evidence; what would settle it."""
    conflict = shown.record
    draw_head(sink, conflict)
    sink.line(f"rule: {conflict.topic}: {_COMPARED.get(conflict.topic, conflict.topic)}", indent=2, hang=2)
    sink.line(f"{conflict.kind}: {_MEANINGS.get(conflict.kind, '')}", indent=2, hang=2)
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
    if settled := _SETTLED.get(conflict.topic):
        sink.line(f"what would settle it: {settled}", indent=2, hang=2)
