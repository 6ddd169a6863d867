"""Topic `measures`: who imposed what on whom, and why.

In: a reading. Out: a claim for each act of imposing or lifting ("Russia imposed a cap on …", "were imposed by … over …"), for
acts that name their measure ("expelled 15 diplomats"), for measures of a named government ("US sanctions on …"), and for
what a dispute goes back to. What could, should or might be imposed is none; what was not is denied.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from riyadh_archive.extract.actors import Range, is_actor, mention_at, phrase_after, phrase_before, read_actors
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.imposing import (
    NOUN_REACH,
    Chain,
    group_after,
    is_supposed,
    measure_after,
    measure_before,
    read_chain,
    target_after,
)
from riyadh_archive.extract.motives import read_reasons, read_result
from riyadh_archive.extract.origins import read_origin
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import singular
from riyadh_archive.lexicon.measures import MeasureVerb, measure_noun, measure_verbs, measure_words
from riyadh_archive.model import Claim, MeasureValue

CLAUSE_REACH = 70
"""Tokens behind the verb in which agent, reasons and result are looked for."""
_PASSIVE_BEHIND = frozenset("by on against upon in over after for from since during following at".split())
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


def extract_measures(reading: Reading) -> Iterator[Claim]:
    """The measures of an article, in the order of their verbs; nominal ones and origins last in their sentence."""
    rows = reading.tokens
    for number in range(len(rows.sentence_starts) - 1):
        tokens = rows.sentence(number)
        used: set[int] = set()
        former: Range | None = None
        for i in tokens:
            verb = measure_verbs().get(rows.lowers[i])
            act = _act(reading, i, verb, tokens.start, former) if verb and not rows.possessives[i] else None
            if act is not None:
                former = act.actor or former
                act.punishing = verb is not None and verb.verb in measure_words("actors", "punishing")
                used.update(range(act.first, act.last + 1))
                yield from _told(reading, act, tokens)
        for i in tokens:
            if i not in used and (named := _named(reading, i, tokens.start)):
                yield from _told(reading, named, tokens)
        yield from read_origin(reading, tokens)


def _act(reading: Reading, i: int, verb: MeasureVerb, floor: int, former: Range | None) -> Act | None:
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
    actor = _subject(reading, chain.start, floor, former)
    if actor is None:
        return None
    act = Act(i, actor=actor, negated=chain.negated, first=actor[0], rule=f"{verb.verb}, active")
    if verb.noun is None:
        return _with_measure(reading, act, measure_after(reading, i + 1), lifts=verb.lifts)
    target = group_after(reading, i + 1)
    if target is None or not _is_object(reading, target, verb) or _is_sport(reading, actor, verb):
        return None
    act.target, act.last, act.noun = target, target[1], singular(verb.noun.split()[0])
    act.measure = f"{verb.noun} {reading.words(*target)}"
    return act


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
    act.noun = measure_noun(rows.lowers[measure[1]], rows.lowers[measure[1] - 1]) or ""
    act.measure = _named_before(reading, measure, act.noun) or reading.words(*measure)
    if lifts:
        act.noun, act.measure = f"lifting of {act.noun}", f"lifting of {act.measure}"
    act.last = max(act.last, measure[1])
    act.target = act.target or target_after(reading, measure[1] + 1)
    if act.target:
        act.last = max(act.last, act.target[1])
    return act


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
    if target is None or (verb.objects and not any(w in verb.objects for w in rows.lowers[target[0] : target[1] + 1])):
        return None
    act.target, act.first, act.noun = target, target[0], singular(verb.noun.split()[0])
    act.measure = f"{verb.noun} {_plain(reading, target)}"
    return _with_agent(reading, act, i)


def _plain(reading: Reading, phrase: Range) -> str:
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


def _named(reading: Reading, i: int, floor: int) -> Act | None:
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
    if not attached or any(rows.classes[k] not in "oHMx" for k in between) or owner.kind == "person":
        return None
    words = rows.lowers[max(floor, owner.np_first - 4) : i]
    if any(w in measure_words("actors", "possible") for w in words):
        return None
    act = Act(i, actor=(owner.first, owner.last), target=target, first=owner.first, last=target[1], noun=noun)
    act.measure, act.rule = reading.words(between.start, i) if between else rows.words[i], "measure of a government"
    return act


def _told(reading: Reading, act: Act, tokens: range) -> Iterator[Claim]:
    """The claim of an act with its reasons and result, where it says more than that something was imposed."""
    rows = reading.tokens
    stop = min(tokens.stop, act.last + CLAUSE_REACH)
    reasons, end = read_reasons(reading, max(act.last, act.verb) + 1, stop, punishing=act.punishing)
    if not reasons and act.first > tokens.start:
        reasons, _ = _fronted(reading, act, tokens)
    result, result_end = read_result(reading, max(end, act.last) + 1, stop)
    actors = read_actors(reading, act.actor) if act.actor else ()
    if not (actors or reasons or (act.target and act.rule != "measure of a government")):
        return
    value = MeasureValue(
        actors=actors,
        measure=act.measure,
        target=_plain(reading, act.target) if act.target else None,
        reasons=reasons,
        result=result,
    )
    last = max(act.last, act.verb, end, result_end)
    yield make_claim(
        reading,
        "measures",
        subject=act.noun,
        value=value,
        spans=[(rows.starts[act.first], rows.ends[last])],
        anchor=(rows.starts[act.verb], rows.ends[act.verb]),
        stance="denied" if act.negated else "asserted",
        attributed_to=said_by(reading, act.verb),
        rule=act.rule,
    )


def _fronted(reading: Reading, act: Act, tokens: range) -> tuple[tuple[str, ...], int]:
    """The reason that opens the sentence: "After the shelling of the port, Norway imposed …"."""
    rows = reading.tokens
    comma = next((k for k in range(tokens.start, act.first) if rows.classes[k] == ","), None)
    if comma is None or act.first - comma > 3:
        return (), tokens.start
    reasons, end = read_reasons(reading, tokens.start, comma, until=tokens.start + 1)
    return (reasons, end) if end <= comma else ((), tokens.start)
