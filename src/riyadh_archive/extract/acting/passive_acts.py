"""Acts of imposing told in the passive: "restrictions were imposed by …", "the diplomats expelled by …", "schools were closed".

In: the reading, the token of the verb and its chain. Out: an `Act`, or None where nothing that can be imposed was.
"""

from riyadh_archive.extract.acting.act import Act, with_measure, without_article
from riyadh_archive.extract.acting.act_objects import forbidden_deed, is_span, passive_target
from riyadh_archive.extract.acting.actors import Range, phrase_before
from riyadh_archive.extract.acting.agents import agent_behind
from riyadh_archive.extract.acting.imposing import Chain, measure_before, target_after
from riyadh_archive.extract.acting.timing import past_when
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import singular
from riyadh_archive.lexicon.measures import MeasureVerb, measure_words

ALONE = frozenset("ban outlaw prohibit sanction blacklist deport expel seal impound".split())
"""Verbs that nobody takes for the state of a thing: "has been banned"."""


def passive_act(reading: Reading, i: int, verb: MeasureVerb, chain: Chain, floor: int) -> Act | None:
    """The act of a passive verb at token i; None where nothing that can be imposed is its subject."""
    rows = reading.tokens
    act = Act(i, negated=chain.negated, first=chain.start, last=i, rule=f"{verb.verb}, passive")
    at = chain.start - 1
    if rows.lowers[at] == "and" and chain.start < i:
        return None  # "declared martial law and | was removed": who was is told before
    if at < floor or (rows.classes[at] == "I" and chain.start < i):
        return None  # "at risk of being deported"
    if rows.classes[at] in "WT":
        at -= 1
        at -= at >= floor and rows.classes[at] == ","
    elif rows.classes[at] == ",":
        at = at - 1 if chain.start == i else _before_aside(reading, at, floor)
    if verb.noun is None:
        phrase = phrase_before(reading, at, floor=floor)
        measure = _measure_in(reading, phrase) or (
            measure_before(reading, at, floor) if rows.classes[at] not in ",)" else None
        )
        if measure is None or _has_verb(reading, measure[1] + 1, at):
            return None
        act.first = measure[0]
        act.target = target_after(reading, i + 1)
        found = with_measure(reading, act, measure, lifts=verb.lifts)
        return _with_target(reading, _by_agent(reading, found)) if found else None
    target = passive_target(reading, at, floor, verb)
    if target is None:
        return None
    act.target, act.first, act.noun = target, target[0], singular(verb.noun.split()[0])
    forbidden = verb.verb in measure_words("actors", "forbidding") and rows.lowers[i + 1 : i + 2] == ["from"]
    if forbidden and (deed := forbidden_deed(reading, (i, i))) is not None:
        act.told_alone = chain.start < i
        act.noun, act.measure, act.last = "ban", f"ban on {reading.words(*deed[1])}", deed[1][1]
        return act
    act.measure = f"{verb.noun} {without_article(reading, target)}"
    act.told_alone = chain.start < i and (verb.verb in ALONE or _is_timed(reading, i))
    return _by_agent(reading, act)


def _before_aside(reading: Reading, comma: int, floor: int) -> int:
    """The token before the clause that a comma ends: "The cap on staff|, which closed two missions, | was imposed by"."""
    rows = reading.tokens
    opened = next((k for k in range(comma - 1, max(floor, comma - _LONGEST_ASIDE), -1) if rows.words[k] == ","), None)
    return opened - 1 if opened is not None and rows.classes[opened + 1] == "W" else comma


_LONGEST_ASIDE = 20
"""Tokens of such a clause: "which forced Chad to shutter its consulates in Lod and Brus" has eleven."""


def _is_timed(reading: Reading, i: int) -> bool:
    """Whether "until Friday", "for two weeks", "indefinitely" stands right behind the verb: it was done to last."""
    rows = reading.tokens
    behind = rows.lowers[i + 1 : i + 2]
    return is_span(reading, i + 1) or behind in (["until"], ["till"], ["indefinitely"], ["temporarily"])


def _by_agent(reading: Reading, act: Act) -> Act:
    """The passive act with the actor behind "by"."""
    act.actor = agent_behind(reading, act.verb)
    if act.actor is not None:
        act.last = max(act.last, act.actor[1])
    return act


def _with_target(reading: Reading, act: Act) -> Act:
    """The act with whom it hits behind the agent: "sanctions imposed by Japan | on Mali"."""
    if act.target is None and act.actor is not None and act.actor[0] > act.verb:
        act.target = target_after(reading, past_when(reading, act.actor[1] + 1))
        act.last = max(act.last, act.target[1]) if act.target else act.last
    return act


def _measure_in(reading: Reading, phrase: Range | None) -> Range | None:
    """The phrase itself where its head is a noun for a measure: "These measures", before an aside too."""
    if phrase is None:
        return None
    measure = measure_before(reading, phrase[1], phrase[0])
    return measure if measure and measure[1] == phrase[1] else None


def _has_verb(reading: Reading, first: int, last: int) -> bool:
    """Whether a finite verb stands between a measure and its participle, which then belongs to something else."""
    return any(reading.tokens.classes[k] in "VCA" for k in range(first, last + 1))
