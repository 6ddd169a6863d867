"""Acts of imposing in one clause: active ("Russia imposed a cap on …"), passive ("were imposed by …"), and as a noun.

In: the reading and the token of a verb or noun for a measure. Out: an `Act`, its parts as token ranges, or None where
nothing was imposed: the verb is only possible or supposed, or has no measure or nobody who could impose it.
"""

from dataclasses import dataclass

from riyadh_archive.extract.actors import Range, is_actor, mention_at, phrase_after, phrase_before
from riyadh_archive.extract.imposing import (
    NOUN_REACH,
    Chain,
    group_after,
    is_supposed,
    measure_after,
    measure_before,
    past_amount,
    read_chain,
    target_after,
)
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import singular
from riyadh_archive.lexicon.measures import MeasureVerb, measure_noun, measure_words

_PASSIVE_BEHIND = frozenset("by on against upon in over after for from since during following at".split())
_PLACED = (("in", "place"), ("into", "place"), ("into", "effect"), ("into", "force"))
IT_REACH = 40
"""Tokens between a subject and the "it" that takes it up in its sentence."""
_NOUNS_TOO = frozenset("cap ban bar limit fine sanction freeze block halt embargo blockade levy".split())
"""Verbs whose third person is more often a plural noun."""


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


def read_act(reading: Reading, i: int, verb: MeasureVerb, floor: int, former: Range | None) -> Act | None:
    """The act that the verb at token i tells, if it tells one."""
    chain = read_chain(reading, i, floor)
    if verb.form == "ing" or chain.unreal or is_supposed(reading, i, floor):
        return None
    participle = verb.form in ("past", "participle")
    if participle and (chain.passive or _is_reduced(reading, i, chain, verb)):
        return _passive(reading, i, verb, chain, floor)
    if not _is_finite(reading, i, verb, chain):
        return None
    return _active(reading, i, verb, chain, floor, former)


def _is_reduced(reading: Reading, i: int, chain: Chain, verb: MeasureVerb) -> bool:
    """Whether "restrictions imposed by …", "diplomats expelled by …" stand without auxiliary."""
    rows = reading.tokens
    if chain.start != i or i == 0 or i + 1 >= len(rows) or rows.sentences[i + 1] != rows.sentences[i]:
        return False
    if verb.noun is not None:
        return rows.lowers[i + 1] == "by"
    if rows.classes[i - 1] == ",":
        return rows.lowers[i + 1] == "by"
    measure = measure_noun(rows.lowers[i - 1], rows.lowers[i - 2] if i > 1 else "")
    return measure is not None and rows.lowers[i + 1] in _PASSIVE_BEHIND


def _is_finite(reading: Reading, i: int, verb: MeasureVerb, chain: Chain) -> bool:
    """Whether an active form tells an act: "imposed", "will impose", "voted to impose"; "bans" is a noun more often."""
    rows = reading.tokens
    if verb.form == "base":
        return chain.finite
    if verb.form == "third" and verb.verb in _NOUNS_TOO:
        follows = rows.classes[i + 1] if i + 1 < len(rows) else "."
        named = chain.start == i and i > 0 and (m := mention_at(reading, i - 1)) is not None and m.kind != "adjective"
        return named and (follows in "DM" or (follows == "o" and rows.is_capitalized(i + 1)))
    return verb.form != "participle" or chain.start < i


def _active(reading: Reading, i: int, verb: MeasureVerb, chain: Chain, floor: int, former: Range | None) -> Act | None:
    if (own := _imposed_by_it(reading, chain.start, floor)) is not None:
        act = Act(i, actor=own[0], negated=chain.negated, first=own[1][0], last=i, rule=f"{verb.verb}, active")
        act.target = target_after(reading, i + 1) if verb.noun is None else None
        return _with_measure(reading, act, own[1], lifts=verb.lifts) if verb.noun is None else None
    actor = _subject(reading, chain.start, floor, former)
    if actor is None:
        return None
    act = Act(i, actor=actor, negated=chain.negated, first=actor[0], rule=f"{verb.verb}, active")
    if verb.noun is None:
        placed = tuple(reading.tokens.lowers[i + 1 : i + 3]) in _PLACED
        return _with_measure(reading, act, measure_after(reading, i + 1 + 2 * placed), lifts=verb.lifts)
    target = group_after(reading, i + 1 + (reading.tokens.lowers[i + 1 : i + 2] == ["out"]))
    if target is None or not _is_object(reading, target, verb) or _is_sport(reading, actor, verb):
        return None
    act.target, act.last, act.noun = target, target[1], singular(verb.noun.split()[0])
    act.measure = f"{verb.noun} {reading.words(*target)}"
    return act


def _imposed_by_it(reading: Reading, start: int, floor: int) -> tuple[Range, Range] | None:
    """The actor and the measure of "Washington kept the levy | it imposed in March": the subject that "it" takes up."""
    rows = reading.tokens
    it = start - 1
    if it - 1 < floor or rows.lowers[it] != "it":
        return None
    noun = measure_noun(rows.lowers[it - 1], rows.lowers[it - 2] if it > 1 else "")
    measure = measure_before(reading, it - 1, floor) if noun else None
    actor = _taken_up(reading, it, floor) if measure else None
    return (actor, measure) if actor is not None and measure is not None else None


def _taken_up(reading: Reading, it: int, floor: int) -> Range | None:
    """The state or body that "it" at token `it` stands for: the nearest one before it that is a subject."""
    rows = reading.tokens
    for k in range(it - 1, max(floor, it - IT_REACH) - 1, -1):
        if rows.classes[k] not in "VCA" or rows.classes[k - 1] in "VCA" or k == floor:
            continue
        phrase = phrase_before(reading, k - 1, floor=floor)
        mention = mention_at(reading, phrase[1]) if phrase else None
        if phrase and is_actor(reading, phrase) and not (mention is not None and mention.kind == "person"):
            return phrase
    return None


def _is_sport(reading: Reading, actor: Range, verb: MeasureVerb) -> bool:
    """Whether a team or player "limited" the other one to so many points."""
    if verb.verb not in measure_words("actors", "weak"):
        return False
    mention = mention_at(reading, actor[1])
    played = mention is not None and mention.kind in ("person", "organization")
    return played or reading.tokens.lowers[actor[1]] in measure_words("actors", "sporting")


def _is_object(reading: Reading, target: Range, verb: MeasureVerb) -> bool:
    """Whether the object is one that the verb can hit: "closed the consulate", not "closed the session"."""
    rows = reading.tokens
    first, last = target
    stop = next((k for k in range(first, last + 1) if rows.classes[k] == "I"), last + 1)
    if rows.classes[first] in "PO" and stop - first == 1:
        return False
    head = rows.lowers[stop - 1]
    if head in ("it", "itself", "themselves") or stop <= first:
        return False
    return not verb.objects or any(rows.lowers[k] in verb.objects for k in range(first, last + 1))


def _with_measure(reading: Reading, act: Act, measure: Range | None, *, lifts: bool) -> Act | None:
    """The act with its noun phrase for the measure, and the target behind it."""
    if measure is None:
        return None
    rows = reading.tokens
    act.imposed = True
    act.noun = measure_noun(rows.lowers[measure[1]], rows.lowers[measure[1] - 1]) or ""
    act.measure = _named_before(reading, measure, act.noun) or reading.words(*measure)
    if lifts:
        act.noun, act.measure = f"lifting of {act.noun}", f"lifting of {act.measure}"
    act.last = max(act.last, measure[1])
    act.target = act.target or target_after(reading, past_amount(reading, measure[1] + 1))
    if act.target:
        act.last = max(act.last, act.target[1])
        if not lifts and measure[0] == measure[1] and act.noun in measure_words("", "of_something"):
            act.measure = f"{act.measure} on {_head_of(reading, act.target)}"
    return act


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


def _subject(reading: Reading, start: int, floor: int, former: Range | None) -> Range | None:
    """The actor before a verb whose chain begins at `start`: a noun phrase, "…, which", or the subject of "… and"."""
    rows = reading.tokens
    at = start - 1
    if at < floor:
        return None
    if rows.classes[at] in "WT":
        at -= 1
        at -= at >= floor and rows.classes[at] == ","
    elif rows.lowers[at] in ("and", "but", "then") or (rows.classes[at] == "," and former is not None):
        return former or _shared_subject(reading, at, floor)
    if rows.lowers[at] == "it" and at > floor and rows.classes[at - 1] in "ST":
        return _taken_up(reading, at, floor)
    phrase = phrase_before(reading, at, floor=floor)
    return phrase if phrase and is_actor(reading, phrase) else None


def _shared_subject(reading: Reading, at: int, floor: int) -> Range | None:
    """The subject of the verb before "and": "Norway recalled its envoy and imposed …"."""
    rows = reading.tokens
    for k in range(at - 1, max(floor, at - NOUN_REACH) - 1, -1):
        if rows.classes[k] in "VC":
            phrase = phrase_before(reading, read_chain(reading, k, floor).start - 1, floor=floor)
            if phrase and is_actor(reading, phrase):
                return phrase
    return None


def _passive(reading: Reading, i: int, verb: MeasureVerb, chain: Chain, floor: int) -> Act | None:
    rows = reading.tokens
    act = Act(i, negated=chain.negated, first=chain.start, last=i, rule=f"{verb.verb}, passive")
    at = chain.start - 1
    if at < floor:
        return None
    if rows.classes[at] in "WT":
        at -= 1
        at -= at >= floor and rows.classes[at] == ","
    elif chain.start == i and rows.classes[at] == ",":
        at -= 1
    if verb.noun is None:
        phrase = phrase_before(reading, at, floor=floor)
        measure = _measure_in(reading, phrase) or (
            measure_before(reading, at, floor) if rows.classes[at] not in ",)" else None
        )
        if measure is None or _has_verb(reading, measure[1] + 1, at):
            return None
        act.first = measure[0]
        act.target = target_after(reading, i + 1)
        found = _with_measure(reading, act, measure, lifts=verb.lifts)
        return _with_agent(reading, found, i) if found else None
    target = phrase_before(reading, at, floor=floor)
    if target is None or rows.classes[target[1]] in "POD":
        return None
    if rows.classes[target[1] + 1] == "I" or (
        verb.objects and not any(w in verb.objects for w in rows.lowers[target[0] : target[1] + 1])
    ):
        return None
    act.target, act.first, act.noun = target, target[0], singular(verb.noun.split()[0])
    act.measure = f"{verb.noun} {without_article(reading, target)}"
    return _with_agent(reading, act, i)


def without_article(reading: Reading, phrase: Range) -> str:
    """The words of a phrase without its first article."""
    first = phrase[0] + (reading.tokens.lowers[phrase[0]] in ("the", "a", "an") and phrase[0] < phrase[1])
    return reading.words(first, phrase[1])


def _measure_in(reading: Reading, phrase: Range | None) -> Range | None:
    """The phrase itself where its head is a noun for a measure: "These measures", before an aside too."""
    if phrase is None:
        return None
    measure = measure_before(reading, phrase[1], phrase[0])
    return measure if measure and measure[1] == phrase[1] else None


def _has_verb(reading: Reading, first: int, last: int) -> bool:
    """Whether a finite verb stands between a measure and its participle, which then belongs to something else."""
    return any(reading.tokens.classes[k] in "VCA" for k in range(first, last + 1))


def _with_agent(reading: Reading, act: Act, i: int) -> Act:
    """The act with the actor behind "by", at most NOUN_REACH tokens behind the verb."""
    rows = reading.tokens
    for k in range(i + 1, min(i + NOUN_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in ",;:.VCAWS":
            break
        if rows.lowers[k] == "by":
            actor = phrase_after(reading, k + 1)
            if actor and is_actor(reading, actor):
                act.actor, act.last = actor, max(act.last, actor[1])
            break
    return act


def read_named(reading: Reading, i: int, floor: int) -> Act | None:
    """A measure of a named government: "US sanctions on Iran", "Norway's ban on whaling"; planned ones are none."""
    rows = reading.tokens
    noun = measure_noun(rows.lowers[i], rows.lowers[i - 1] if i > floor else "")
    if noun is None or is_supposed(reading, i, floor):
        return None
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
