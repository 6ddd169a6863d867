"""An act of imposing: its parts, and how its noun phrase for the measure is put into words.

In: the reading and token ranges. Out: an `Act` with the words of its measure.
"""

from dataclasses import dataclass

from riyadh_archive.extract.acting.actors import Range
from riyadh_archive.extract.acting.imposing import NOUN_REACH, group_after, past_amount, target_after
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import singular
from riyadh_archive.lexicon.measures import measure_noun, measure_words


@dataclass(slots=True)
class Act:
    """The parts of one act, as token ranges; `measure` and `noun` are words."""

    verb: int
    measure: str = ""
    noun: str = ""
    actor: Range | None = None
    target: Range | None = None
    first: int = 0
    last: int = 0
    negated: bool = False
    rule: str = ""
    punishing: bool = False
    imposed: bool = False
    told_alone: bool = False
    """Whether it says enough without who did it and why: "Trawlers have been banned"."""
    fronted: tuple[str, ...] = ()
    """The reasons that its clause opens with; a second verb of the same actor shares them."""


def with_measure(reading: Reading, act: Act, measure: Range | None, *, lifts: bool) -> Act | None:
    """The act with its noun phrase for the measure, and the target behind it."""
    if measure is None:
        return None
    rows = reading.tokens
    act.imposed = True
    act.noun = measure_noun(rows.lowers[measure[1]], rows.lowers[measure[1] - 1]) or singular(rows.lowers[measure[1]])
    act.measure = _named_before(reading, measure, act.noun) or reading.words(*measure)
    if lifts:
        act.noun, act.measure = f"lifting of {act.noun}", f"lifting of {act.measure}"
    act.last = max(act.last, measure[1])
    if act.target is None and act.noun in measure_words("nominal", "acts") and not lifts:
        act.target = _of_the_act(reading, measure[1] + 1)
        if act.target is not None:
            act.measure = f"{act.noun} of {without_article(reading, act.target)}"
    act.target = act.target or target_after(
        reading, past_amount(reading, measure[1] + 1), of_place=_holds_in_place(act)
    )
    if act.target:
        act.last = max(act.last, act.target[1])
        if not lifts and measure[0] == measure[1] and act.noun in measure_words("", "of_something"):
            act.measure = f"{act.measure} on {_head_of(reading, act.target)}"
    return act


def _of_the_act(reading: Reading, of: int) -> Range | None:
    """What "ordered the closure | of the consulate in Lod" closes."""
    return group_after(reading, of + 1) if reading.tokens.lowers[of : of + 1] == ["of"] else None


def _holds_in_place(act: Act) -> bool:
    """Whether the measure is one of a place: a curfew "in Kano", a state of emergency "across the north"."""
    return act.noun in measure_words("", "of_places")


def _head_of(reading: Reading, target: Range) -> str:
    """The target up to its first preposition: "personnel" of "personnel in U.S. missions"."""
    rows = reading.tokens
    last = next((k - 1 for k in range(target[0] + 1, target[1] + 1) if rows.classes[k] == "I"), target[1])
    return without_article(reading, (target[0], last))


def _named_before(reading: Reading, measure: Range, noun: str) -> str | None:
    """What "these measures" were, where the sentence or the one before names them: "restrictions"."""
    rows = reading.tokens
    first, last = measure
    before = rows.lowers[first - 1] if first else ""
    if noun not in measure_words("", "general") or first != last or before not in ("these", "those", "such", "the"):
        return None
    stop = rows.sentence_starts[max(rows.sentences[last] - 1, 0)]
    for k in range(first - 1, max(stop, first - 2 * NOUN_REACH) - 1, -1):
        found = measure_noun(rows.lowers[k], rows.lowers[k - 1] if k else "")
        if found and found not in measure_words("", "general") and rows.blocks[k] == rows.blocks[first]:
            return rows.words[k].lower()
    return None


def without_article(reading: Reading, phrase: Range) -> str:
    """The words of a phrase without its first article."""
    first = phrase[0] + (reading.tokens.lowers[phrase[0]] in ("the", "a", "an") and phrase[0] < phrase[1])
    return reading.words(first, phrase[1])
