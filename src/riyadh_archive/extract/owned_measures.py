"""Measures that a noun phrase gives to a government: "US sanctions on Iran", "Norway's ban on whaling".

In: the reading and the token of the noun. Out: an `Act`, or None where the measure is only planned or nobody owns it.
"""

from riyadh_archive.extract.act import Act, without_article
from riyadh_archive.extract.actors import is_actor, mention_at, phrase_after
from riyadh_archive.extract.imposing import group_after, is_supposed, target_after
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.measures import measure_noun, measure_words

PLANNED = 4
"""Tokens before an act as a noun in which "possible" or "calls for the" makes it none."""


def read_named(reading: Reading, i: int, floor: int) -> Act | None:
    """A measure of a named government: "US sanctions on Iran", "Norway's ban on whaling"; planned ones are none."""
    rows = reading.tokens
    noun = measure_noun(rows.lowers[i], rows.lowers[i - 1] if i > floor else "")
    if noun is None or is_supposed(reading, i, floor):
        return None
    if noun in measure_words("nominal", "acts") and rows.lowers[i + 1 : i + 2] == ["of"]:
        return _done_by(reading, i, noun, floor)
    target = target_after(reading, i + 1)
    owner = next((m for k in range(i - 1, max(floor, i - 6) - 1, -1) if (m := mention_at(reading, k))), None)
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
    target = group_after(reading, i + 2)
    if target is None or any(w in measure_words("actors", "possible") for w in before):
        return None
    if rows.lowers[target[1] + 1 : target[1] + 2] != ["by"]:
        return None
    actor = phrase_after(reading, target[1] + 2)
    if actor is None or not is_actor(reading, actor):
        return None
    measure = f"{noun} of {without_article(reading, target)}"
    return Act(i, measure=measure, noun=noun, actor=actor, target=target, first=i, last=actor[1], rule="act as a noun")
