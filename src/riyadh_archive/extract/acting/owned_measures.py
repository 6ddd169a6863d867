"""Measures that a noun phrase gives to a government: "US sanctions on Iran", "Norway's ban on whaling".

In: the reading and the token of the noun. Out: an `Act`, or None where the measure is only planned or nobody owns it.
"""

from riyadh_archive.extract.acting.act import Act, without_article
from riyadh_archive.extract.acting.actors import Range, is_actor, phrase_after
from riyadh_archive.extract.acting.imposing import group_after, is_supposed, target_after
from riyadh_archive.extract.acting.motives import opens_reason
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.measures import measure_noun, measure_words

NOMINAL = "act as a noun"
PLANNED = 4
"""Tokens before an act as a noun in which "possible" or "calls for the" makes it none."""
BY_REACH = 12
"""Tokens from "closure" to "of" behind who did it: "closure by the military government in Niamey of" has seven."""


def read_named(reading: Reading, i: int, floor: int) -> Act | None:
    """A measure of a named government: "US sanctions on Iran", "Norway's ban on whaling"; planned ones are none."""
    rows = reading.tokens
    noun = measure_noun(rows.lowers[i], rows.lowers[i - 1] if i > floor else "")
    if noun is None or is_supposed(reading, i, floor):
        return None
    if noun in measure_words("nominal", "acts") and rows.lowers[i + 1 : i + 2] in (["of"], ["by"]):
        return _done_by(reading, i, noun, floor)
    target = target_after(reading, i + 1)
    if target is not None and rows.lowers[target[1] + 1 : target[1] + 2] == ["by"]:
        return _set_by(reading, i, noun, target)
    owner = next((m for k in range(i - 1, max(floor, i - 6) - 1, -1) if (m := reading.mention_at(k))), None)
    if target is None or owner is None or owner.kind is None:
        return None
    between = range(owner.last + 1, i)
    attached = owner.possessive or owner.kind == "adjective" or owner.side or owner.kind == "place"
    if (
        not attached
        or any(rows.classes[k] not in "oHMx" for k in between)
        or (owner.kind == "person" and not owner.possessive)
    ):
        return None
    words = rows.lowers[max(floor, owner.np_first - 4) : i]
    if any(w in measure_words("actors", "possible") for w in words):
        return None
    act = Act(i, actor=(owner.first, owner.last), target=target, first=owner.first, last=target[1], noun=noun)
    act.measure, act.rule = reading.words(between.start, i) if between else rows.words[i], "measure of a government"
    return act


def _done_by(reading: Reading, i: int, noun: str, floor: int) -> Act | None:
    """The act of "the seizure of six houses by Peru"; None where nobody is named or it is only possible."""
    rows = reading.tokens
    before = rows.lowers[max(floor, i - PLANNED) : i]
    if any(w in measure_words("actors", "possible") for w in before):
        return None
    parts = _by_first(reading, i) if rows.lowers[i + 1] == "by" else _of_first(reading, i)
    if parts is None:
        return None
    actor, target = parts
    last = max(target[1], actor[1] if actor is not None else target[1])
    measure = f"{noun} of {without_article(reading, target)}"
    return Act(i, measure=measure, noun=noun, actor=actor, target=target, first=i, last=last, rule=NOMINAL)


def _of_first(reading: Reading, i: int) -> tuple[Range | None, Range] | None:
    """(actor, target) of "the closure of | the consulate | by | Peru"; without an actor where the reason is told."""
    rows = reading.tokens
    target = group_after(reading, i + 2)
    if target is None:
        return None
    owner = reading.mention_at(i - 1) if i and rows.possessives[i - 1] else None
    if owner is not None and is_actor(reading, (owner.first, owner.last)):
        return (owner.first, owner.last), target  # Bangkok's closure of two checkpoints
    if rows.lowers[target[1] + 1 : target[1] + 2] != ["by"]:
        hit = any(rows.lowers[k] in measure_words("objects", "expulsion") for k in range(target[0], target[1] + 1))
        told = rows.lowers[i] in ("expulsion", "expulsions") and hit and opens_reason(reading, target[1] + 1)
        return (None, target) if told else None
    actor = phrase_after(reading, target[1] + 2)
    return (actor, target) if actor is not None and is_actor(reading, actor) else None


def _by_first(reading: Reading, i: int) -> tuple[Range | None, Range] | None:
    """(actor, target) of "the closure by | Peru | of | the consulate"."""
    rows = reading.tokens
    of = next((k for k in range(i + 3, min(i + BY_REACH, len(rows))) if rows.lowers[k] == "of"), None)
    if of is None or rows.sentences[of] != rows.sentences[i]:
        return None
    actor, target = (i + 2, of - 1), group_after(reading, of + 1)
    if any(rows.classes[k] in ",;:.VCA" for k in range(i + 2, of)) or target is None or not is_actor(reading, actor):
        return None
    return actor, target


def is_set_by(reading: Reading, i: int) -> bool:
    """Whether "curbs on judges | by" stands at token i: who set it is told beside what was done to it later."""
    target = target_after(reading, i + 1)
    return target is not None and reading.tokens.lowers[target[1] + 1 : target[1] + 2] == ["by"]


def _set_by(reading: Reading, i: int, noun: str, target: Range) -> Act | None:
    """The measure of "the curbs on judges | by the Lim government"."""
    rows = reading.tokens
    actor = phrase_after(reading, target[1] + 2)
    before = rows.lowers[max(0, i - PLANNED) : i]
    if actor is None or not is_actor(reading, actor) or any(w in measure_words("actors", "possible") for w in before):
        return None
    first = i
    while first > 0 and rows.classes[first - 1] in "oHM" and rows.sentences[first - 1] == rows.sentences[i]:
        first -= 1
    act = Act(i, actor=actor, target=target, first=first, last=actor[1], noun=noun)
    act.measure, act.rule = reading.words(first, i), NOMINAL
    return act
