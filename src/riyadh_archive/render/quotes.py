"""Quotations for people: the fullest wording once, under it every printing with its changed words marked.

Quotation marks stand around words that an article prints in marks, and around no others.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

from riyadh_archive.render.changes import BESIDE_MARKS, GRAVE, changed_words
from riyadh_archive.render.sink import Part, Sink

if TYPE_CHECKING:
    from riyadh_archive.citing import Head

_LEGEND = "[-words-] stand only in the fullest wording, {+words+} only in this printing"


def draw_quotes(sink: Sink, utterances: Sequence[Any], heads: "Mapping[str, Head]") -> None:
    """Utterances speaker by speaker; a legend where words were changed."""
    speaker = None
    for utterance in utterances:
        if utterance.speaker != speaker:
            if speaker is not None:
                sink.blank()
            speaker = utterance.speaker
            sink.line((speaker or "nobody named", "bold"))
        _draw_utterance(sink, utterance, heads)
    changed = [printing for u in utterances for printing in u.printings if printing.relation == "altered"]
    if changed:
        grave = [op for op in GRAVE if any(edit.op == op for printing in changed for edit in printing.edits)]
        sink.blank()
        sink.line(_LEGEND, f", {{!{grave[0]}!}} tells what was changed" if grave else "", hang=2)


def _draw_utterance(sink: Sink, utterance: Any, heads: "Mapping[str, Head]") -> None:
    """One utterance with its printings."""
    count = utterance.independent_sources
    sink.blank()
    sources = f"  ({count} independent source{'' if count == 1 else 's'})"
    parts = _parts(utterance)
    sink.line(*(in_parts(sink, parts) if parts else in_kind(sink, utterance)), (sources, "dim"), indent=2)
    above: tuple[str, ...] = ()
    for printing in utterance.printings:
        if printing in parts[1:]:
            continue
        label = heads[printing.article].label if printing.article in heads else printing.article
        if printing in parts:
            sink.line(label, f": identical, in {len(parts)} parts", circumstances(printing), indent=4, hang=2)
            continue
        relation, beside = _relation(utterance, printing), circumstances(printing) + _beside(printing)
        if printing.relation != "excerpt" or above != (label, relation, beside):
            sink.line(label, ": " if relation else "", (relation, "italic"), beside, indent=4, hang=2)
        above = (label, relation, beside)
        changes = [edit for edit in printing.edits if edit.op not in BESIDE_MARKS]
        if printing.relation == "excerpt":
            sink.line(sink.mark("“"), printing.text, sink.mark("”"), indent=6)
        elif printing.relation == "altered" or changes:
            words = changed_words(utterance.text, printing.text, changes)
            sink.line(sink.mark("“"), *words, sink.mark("”"), indent=6)


def in_parts(sink: Sink, parts: Sequence[Any]) -> list[Part]:
    """Words that stand in several pairs of marks, as they stand: “We go on,” … “It is over.”"""
    told: list[Part] = []
    for printing in parts:
        told += [(" … ", "dim")] if told else []
        told += [sink.mark("“"), printing.text, sink.mark("”")]
    return told


def _relation(utterance: Any, printing: Any) -> str:
    """How a printing relates to the fullest wording, in words; nothing for the only one."""
    if utterance.kind == "indirect":
        return "reported"
    if printing.relation == "speaker":
        return f"given to {printing.attributed_to}" if printing.attributed_to else "given to somebody else"
    return "" if printing.relation == "identical" and len(utterance.printings) == 1 else str(printing.relation)


def _parts(utterance: Any) -> list[Any]:
    """The printings of one article of which the fullest wording is put together: “We go on,” she said. “It is over.”"""
    by_article: dict[str, list[Any]] = {}
    for printing in utterance.printings:
        by_article.setdefault(printing.article, []).append(printing)
    for found in by_article.values():
        for first, count in combinations(range(min(len(found), _MOST_PARTS) + 1), 2):
            if count - first > 1 and " ".join(one.text for one in found[first:count]) == utterance.text:
                return found[first:count]
    return []


_MOST_PARTS = 12
"""Stretches in marks of one article among which the parts of one utterance are looked for."""


def in_kind(sink: Sink, said: Any) -> list[Part]:
    """The words of an utterance or a quotation's value: in quotation marks, or without where they are only reported."""
    if said.kind == "indirect":
        return [("(reported) ", "italic"), said.text]
    return [sink.mark("“"), said.text, sink.mark("”")]


def _beside(printing: Any) -> str:
    """What the printing has outside its marks that the fullest wording has inside, and what breaks its words in two."""
    told = {"moved": "outside the marks: ", "split": "broken off by "}
    return "".join(f"; {told[edit.op]}{edit.theirs}" for edit in printing.edits if edit.op in BESIDE_MARKS)


def circumstances(said: Any) -> str:
    """To whom and by which channel words were said, as the article prints it; a channel may have begun its sentence."""
    channel = said.channel or ""
    told = [f"to {said.addressee}" if said.addressee else "", channel[:1].lower() + channel[1:]]
    return "".join(f", {words}" for words in told if words)
