"""Quotations for people: the fullest wording once, under it every printing with its changed words marked."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from riyadh_archive.render.sink import Part, Sink
from riyadh_archive.text import compare_key

if TYPE_CHECKING:
    from riyadh_archive.citing import Head

_MOST_WORDS = 2000
"""Comparing takes the square of the words at worst; longer than any statement that a newspaper prints in marks."""
_DROPPED = ("[-", "-]", "red")
_ADDED = ("{+", "+}", "green")
_EDGES = re.compile(r"^\W+|\W+$")


def draw_quotes(sink: Sink, utterances: Sequence[Any], heads: "Mapping[str, Head]") -> None:
    """Utterances speaker by speaker; a legend where words were changed."""
    speaker, changed = None, False
    for utterance in utterances:
        if utterance.speaker != speaker:
            if speaker is not None:
                sink.blank()
            speaker = utterance.speaker
            sink.line((speaker or "nobody named", "bold"))
        changed |= _draw_utterance(sink, utterance, heads)
    if changed:
        sink.blank()
        sink.line("[-words-] stand only in the fullest wording, {+words+} only in this printing")


def _draw_utterance(sink: Sink, utterance: Any, heads: "Mapping[str, Head]") -> bool:
    """One utterance with its printings; returns whether one of them is changed."""
    count = utterance.independent_sources
    sink.blank()
    sources = f"  ({count} independent source{'' if count == 1 else 's'})"
    sink.line(sink.mark("“"), utterance.text, sink.mark("”"), (sources, "dim"), indent=2)
    for printing in utterance.printings:
        label = heads[printing.article].label if printing.article in heads else printing.article
        sink.line(label, ": ", (printing.relation, "italic"), _circumstances(printing), indent=4, hang=2)
        if printing.relation == "excerpt":
            sink.line(sink.mark("“"), printing.text, sink.mark("”"), indent=6)
        elif printing.relation == "altered" or printing.edits:
            parts = changed_words(utterance.text, printing.text)
            sink.line(sink.mark("“"), *parts, sink.mark("”"), indent=6)
    return any(printing.relation == "altered" for printing in utterance.printings)


def _circumstances(printing: Any) -> str:
    """To whom it was said, and whose words they are there where that is told."""
    told = [f", given to {printing.attributed_to}"] if printing.relation == "speaker" and printing.attributed_to else []
    return "".join([*told, f", to {printing.addressee}" if printing.addressee else ""])


def changed_words(full: str, printed: str) -> list[Part]:
    """The printed words, those that differ from the fullest wording in marks; typography and case do not count.

    What the printing leaves out before its first word and after its last is not marked.

    >>> changed_words("We will never sign this paper, never.", "We will not sign this paper")
    ['We will ', ('[-never-]', 'red'), ' ', ('{+not+}', 'green'), ' sign this paper']
    """
    ours, theirs = full.split(), printed.split()
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return [printed]
    matcher = SequenceMatcher(None, _keys(ours), _keys(theirs), autojunk=False)
    parts: list[Part] = []
    codes = matcher.get_opcodes()
    for at, (op, a, a_end, b, b_end) in enumerate(codes):
        if op == "equal":
            parts += [part for word in theirs[b:b_end] for part in (" ", word)]
            continue
        if 0 < at < len(codes) - 1 or op == "replace":
            parts += _marked(ours[a:a_end], _DROPPED)
        parts += _marked(theirs[b:b_end], _ADDED)
    return _joined(parts[1:])


def _keys(words: Sequence[str]) -> list[str]:
    """Words as they are compared, without the marks around them."""
    return [_EDGES.sub("", compare_key(word)) or word for word in words]


def _marked(words: Sequence[str], marks: tuple[str, str, str]) -> list[Part]:
    before, after, style = marks
    return [" ", (f"{before}{' '.join(words)}{after}", style)] if words else []


def _joined(parts: Sequence[Part]) -> list[Part]:
    """Neighbors without a style as one part."""
    joined: list[Part] = []
    for part in parts:
        if joined and isinstance(part, str) and isinstance(joined[-1], str):
            joined[-1] += part
        else:
            joined.append(part)
    return joined
