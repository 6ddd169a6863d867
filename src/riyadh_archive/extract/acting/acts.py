"""Acts of imposing in one clause: active ("Russia imposed a cap on …"), passive ("were imposed by …"), and as a noun.

In: the reading and the token of a verb or noun for a measure. Out: an `Act`, its parts as token ranges, or None where
nothing was imposed: the verb is only possible or supposed, or has no measure or nobody who could impose it.
"""

from dataclasses import replace

from riyadh_archive.extract.acting.act import Act, with_measure, without_article
from riyadh_archive.extract.acting.act_objects import (
    forbidden_deed,
    is_object,
    is_sport,
    told_done,
    told_to_do,
)
from riyadh_archive.extract.acting.act_parts import is_task, ordered_away, relative_object
from riyadh_archive.extract.acting.actors import Range, phrase_before
from riyadh_archive.extract.acting.agents import actor_of_gerund, agent_behind, imposed_before, subject_before
from riyadh_archive.extract.acting.blacklists import listed_act
from riyadh_archive.extract.acting.imposing import (
    Chain,
    group_after,
    is_supposed,
    measure_after,
    past_bound,
    past_fine,
    past_sum,
    read_chain,
    target_after,
)
from riyadh_archive.extract.acting.motives import opens_reason
from riyadh_archive.extract.acting.passive_acts import passive_act
from riyadh_archive.extract.acting.timing import past_when
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.figures import currency_signs, singular
from riyadh_archive.lexicon.measures import MeasureVerb, measure_noun, measure_verbs, measure_words, other_deeds

_PASSIVE_BEHIND = frozenset("by on against upon in over after for from since during following at".split())
_PLACED = (("in", "place"), ("into", "place"), ("into", "effect"), ("into", "force"))
_BEINGS = frozenset("is are was were".split())
_SAID_REACH = 8
"""Tokens from "said" to "was": "said on Sunday that the northern province was" has six between."""
THREAT_REACH = 14
"""Tokens from a verb to the "if" on which it depends: "fined up to A$49.5 million for each case if" has ten."""
_ACTIVE_ALONE = frozenset(("add", "agree", "charge", "hit", "include", "respond", "retaliate", "counter", "follow"))
"""Verbs of imposing that in the passive tell much else: "was hit by a ban on", "fees charged by a bank"."""
_ANSWERING = frozenset(("respond", "retaliate", "counter", "follow"))
_LISTING_ALONE = frozenset(("include", "designate"))
"""Verbs that impose nothing but a place on a list."""
_AGREEING = "agree"
"""What a body of several members does before sanctions are its own: "the envoys agreed to a new round of sanctions"."""
_DEALING = frozenset(("slap", "hit", "target"))
_DEALT_REACH = 12
"""Tokens from "hit" to "with": "hit the owners of the two ferries with" has seven."""
EXPELLING = measure_verbs()["expel"]
"""The verb whose act "ordered two diplomats out" tells."""
TARGET_BACK = 8
"""Tokens of "curbs on the exports of rice and flour" before "imposed by"."""
_NOUNS_TOO = frozenset("cap ban bar limit fine sanction freeze block halt embargo blockade levy".split())
"""Verbs whose third person is more often a plural noun."""


def read_act(reading: Reading, i: int, verb: MeasureVerb, floor: int, former: Act | None) -> Act | None:
    """The act that the verb at token i tells, if it tells one."""
    if is_supposed(reading, i, floor) or _is_threatened(reading, i):
        return None
    if verb.form == "ing" and verb.verb == "include":
        return None  # 16 firms, including Norlin
    if verb.form == "ing" and reading.tokens.lowers[i - 1] in ("started", "began", "resumed") and i - 1 > floor:
        return _active(reading, i, replace(verb, form="past"), read_chain(reading, i - 1, floor).start, floor, former)
    if verb.form == "ing" and not _is_progressive(reading, i, floor):
        return _active(reading, i, verb, i, floor, former)
    chain = read_chain(reading, i, floor)
    if "being" in reading.tokens.lowers[chain.start : i] and not _BEINGS & set(reading.tokens.lowers[chain.start : i]):
        return None  # those being expelled
    if chain.unreal and not _is_announced(reading, i, chain, floor):
        return None
    participle = verb.form in ("past", "participle")
    if participle and chain.passive and verb.verb in _DEALING:
        return _dealt_to(reading, i, verb, chain, floor)
    if participle and chain.passive and verb.verb in _ACTIVE_ALONE:
        return None  # measures added by the senators
    if participle and verb.verb not in _ACTIVE_ALONE and (chain.passive or _is_reduced(reading, i, chain, verb)):
        return passive_act(reading, i, verb, chain, floor)
    if participle and verb.verb == "fine" and (joined := _joined_passive(reading, i, floor)) is not None:
        return passive_act(reading, i, verb, joined, floor)
    if verb.form == "ing":
        verb = replace(verb, form="past")  # "is recalling" tells what "recalled" does
    if not (_is_finite(reading, i, verb, chain) or chain.unreal or _is_second(reading, i, verb, former)):
        return None
    act = _active(reading, i, verb, chain.start, floor, former)
    if act is not None:
        act.negated = chain.negated
    return act


def _joined_passive(reading: Reading, i: int, floor: int) -> Chain | None:
    """What stands before the verb that "and | fined $900" joins, where that is passive: "A was jailed for a year and"."""
    rows = reading.tokens
    joined = rows.lowers[i - 1] == "and" and rows.words[i + 1 : i + 2] != [] and rows.words[i + 1] in currency_signs()
    verbs = (k for k in range(i - 2, floor, -1) if rows.classes[k] in (lexicon.VERB, lexicon.REPORTING))
    verb = next(verbs, None) if joined else None
    chain = read_chain(reading, verb, floor) if verb is not None else None
    return chain if chain is not None and chain.passive else None


def _is_progressive(reading: Reading, i: int, floor: int) -> bool:
    """Whether "is", "are" stands before a participle: "is | recalling cars"; "was closing" told what was interrupted.

    Behind "said" it tells what is done: "said it was | closing the port".
    """
    rows = reading.tokens
    at = i - 1
    while at > floor and (rows.classes[at] == lexicon.ADVERB or rows.lowers[at] in ("now", "also")):
        at -= 1
    said = rows.lowers[at] in ("was", "were") and lexicon.REPORTING in rows.classes[max(floor, at - _SAID_REACH) : at]
    return at > floor and (rows.lowers[at] in ("is", "are") or said)


def _is_threatened(reading: Reading, i: int) -> bool:
    """Whether "if" follows a verb of the future: "will be fined up to $3 million | if they fail"."""
    rows = reading.tokens
    if "will" not in rows.lowers[max(i - 3, 0) : i]:
        return False
    stop = min(i + THREAT_REACH, rows.sentence_starts[rows.sentences[i] + 1])
    return bool({"if", "unless"} & set(rows.lowers[i:stop]))


def _is_announced(reading: Reading, i: int, chain: Chain, floor: int) -> bool:
    """Whether "announced that it would" stands before a verb: what will be done, told as from the past."""
    rows = reading.tokens
    if [w for w in rows.lowers[chain.start : i] if w in measure_words("actors", "unreal")] != ["would"]:
        return False
    said = next(
        (k for k in range(chain.start - 1, max(floor, chain.start - _SAID_REACH) - 1, -1) if rows.classes[k] in "CV"),
        None,
    )
    stop = min(i + THREAT_REACH, rows.sentence_starts[rows.sentences[i] + 1])
    return (
        said is not None
        and rows.lowers[said] in measure_words("actors", "announcing")
        and not {"if", "unless"} & set(rows.lowers[i:stop])
    )


def _is_reduced(reading: Reading, i: int, chain: Chain, verb: MeasureVerb) -> bool:
    """Whether "restrictions imposed by …", "diplomats expelled by …" stand without auxiliary."""
    rows = reading.tokens
    if chain.start != i or i == 0 or i + 1 >= len(rows) or rows.sentences[i + 1] != rows.sentences[i]:
        return False
    if verb.noun is not None:
        return rows.lowers[i + 1] == "by"
    if rows.classes[i - 1] == ",":
        return rows.lowers[i + 1] == "by" or _is_told_beside(reading, i)
    if rows.lowers[i + 1] == "by" and not any(rows.classes[k] in "VCA,;" for k in range(max(i - TARGET_BACK, 0), i)):
        return True  # the curbs on judges imposed by
    if rows.lowers[past_when(reading, i + 1)] == "by" and not any(
        rows.classes[k] in "VCA,;" for k in range(max(i - TARGET_BACK, 0), i)
    ):
        return True  # an embargo on trade imposed in January 2022 by
    measure = measure_noun(rows.lowers[i - 1], rows.lowers[i - 2] if i > 1 else "")
    return measure is not None and rows.lowers[i + 1] in _PASSIVE_BEHIND


def _is_told_beside(reading: Reading, i: int) -> bool:
    """Whether "the visa requirement for drivers, | introduced in March for security reasons," stands at token i."""
    rows = reading.tokens
    first = max(i - TARGET_BACK, rows.sentence_starts[rows.sentences[i]])
    clause = next((k + 1 for k in range(i - 2, first - 1, -1) if rows.classes[k] in "VCA,;"), first)
    named = any(measure_noun(rows.lowers[k], rows.lowers[k - 1]) for k in range(max(clause, 1), i - 1))
    behind = past_when(reading, i + 1)
    return named and (behind > i + 1 or opens_reason(reading, behind))


def _is_finite(reading: Reading, i: int, verb: MeasureVerb, chain: Chain) -> bool:
    """Whether an active form tells an act: "imposed", "will impose", "voted to impose"; "bans" is a noun more often."""
    rows = reading.tokens
    if verb.form == "base":
        return chain.finite
    if verb.form == "third" and verb.verb in _NOUNS_TOO:
        inside = i + 1 < len(rows) and rows.sentences[i + 1] == rows.sentences[i]
        follows = rows.classes[i + 1] if inside else "."
        named = chain.start == i and i > 0 and (m := reading.mention_at(i - 1)) is not None and m.kind != "adjective"
        upon = follows == "o" and rows.is_capitalized(i + 1)
        if upon and rows.is_capitalized(i):
            upon = reading.mention_at(i + 1) is not None  # "Peru Sanctions Package" in a title
        return named and (follows in "DM" or upon)
    return verb.form != "participle" or chain.start < i


def _is_second(reading: Reading, i: int, verb: MeasureVerb, former: Act | None) -> bool:
    """Whether "and" joins a bare verb to one before it: "will ban scooters and | fine owners"."""
    if verb.form != "base" or former is None or reading.tokens.lowers[i - 1] != "and":
        return False
    other = measure_verbs().get(reading.tokens.lowers[former.verb])
    return other is not None and other.form == "base"


def _active(reading: Reading, i: int, verb: MeasureVerb, start: int, floor: int, former: Act | None) -> Act | None:
    """The act of "Norway | banned trawlers", "Norway responded, | banning trawlers"; its verb's chain begins at `start`."""
    former_actor = former.actor if former else None
    if verb.form == "ing":
        actor = actor_of_gerund(reading, i, floor, former_actor)
    else:
        actor = subject_before(reading, start, floor, former_actor)
    if verb.noun is None:
        return _imposing(reading, i, verb, start, floor, actor)
    if actor is None:
        return None
    act = Act(i, actor=actor, first=actor[0], last=i, rule=f"{verb.verb}, active")
    if verb.form == "ing":
        act.first = i
    relative = relative_object(reading, i, actor, floor) if verb.form in ("past", "third") else None
    target = relative or group_after(
        reading,
        past_sum(
            reading, past_bound(reading, i + 1 + (reading.tokens.lowers[i + 1 : i + 2] in (["out"], ["off"], ["down"])))
        ),
    )
    if former is not None and former.target and _is_taken_up(reading, i + 1):
        return _hitting(reading, act, verb, former.target, i + 1)
    if target is None or is_sport(reading, actor, verb):
        return None
    deed = forbidden_deed(reading, target) if verb.verb in measure_words("actors", "forbidding") else None
    if deed is None and not is_object(reading, target, verb, actor):
        other = other_deeds(verb)
        if other is None or not is_object(reading, target, other, actor):
            return None
        verb = other
    if deed is None:
        return _hitting(reading, act, verb, target, target[1])
    whom, what = deed
    act.target, act.noun, act.measure, act.last = whom, "ban", f"ban on {reading.words(*what)}", what[1]
    return act


def _is_taken_up(reading: Reading, i: int) -> bool:
    """Whether "him", "her" or "them" at token i stands for whom the act before hit: "banned the captain and fined | him"."""
    rows = reading.tokens
    if i >= len(rows) or rows.lowers[i] not in ("him", "her", "them", "it"):
        return False
    return rows.classes[i + 1 : i + 2] != ["o"]


def also_fined(reading: Reading, act: Act) -> Act | None:
    """The second of "fined Apple 500 million euros and | Meta 200 million euros"; None where one alone was fined."""
    rows = reading.tokens
    if act.noun != "fine" or act.target is None or act.imposed:
        return None
    joint = past_fine(reading, act.target[1] + 1)
    if rows.lowers[joint : joint + 1] != ["and"]:
        return None
    target = group_after(reading, joint + 1)
    if target is None or past_fine(reading, target[1] + 1) == target[1] + 1:
        return None
    other = replace(act, target=target, first=target[0], last=target[1])
    other.measure = f"fine on {without_article(reading, target)}"
    return other


def _dealt_with(reading: Reading, i: int, verb: MeasureVerb) -> tuple[Range, Range] | None:
    """(whom, measure) of "slapped | the club | with | a fine", "hit Peru with tariffs"; None for other verbs and things."""
    rows = reading.tokens
    if verb.verb not in _DEALING:
        return None
    stop = min(rows.sentence_starts[rows.sentences[i] + 1] - 1, i + _DEALT_REACH)
    at = next((k for k in range(i + 2, stop) if rows.lowers[k] == "with" or rows.classes[k] in ",;:.VCAW"), None)
    if at is None or rows.lowers[at] != "with":
        return None
    measure, whom = measure_after(reading, at + 1), group_after(reading, i + 1)
    if measure is None or whom is None or rows.classes[whom[0]] in "PO":
        return None
    return (whom[0], min(whom[1], at - 1)), measure


def _dealt_to(reading: Reading, i: int, verb: MeasureVerb, chain: Chain, floor: int) -> Act | None:
    """The act of "84 firms | were slapped | with | travel bans"; None where the verb tells something else."""
    if reading.tokens.lowers[i + 1 : i + 2] != ["with"]:
        return None
    whom, measure = phrase_before(reading, chain.start - 1, floor=floor), measure_after(reading, i + 2)
    if measure is None or whom is None or reading.tokens.classes[whom[1]] in "PO":
        return None
    act = Act(i, negated=chain.negated, first=whom[0], last=measure[1], rule=f"{verb.verb}, passive", target=whom)
    act.actor = agent_behind(reading, measure[1])
    return with_measure(reading, act, measure, lifts=False)


def also_imposed(reading: Reading, act: Act) -> Act | None:
    """The second of "imposed a tariff on tin and | a quota on zinc"; None where one alone was imposed."""
    joint = _joint_behind(reading, act)
    if joint is None:
        return None
    if (
        reading.tokens.lowers[joint + 1] in measure_verbs()
        and measure_noun(reading.tokens.lowers[joint + 1], "") is None
    ):
        return None  # issued a ban and | imposed curbs
    measure = measure_after(reading, joint + 1)
    other = replace(act, target=None, first=joint + 1, last=joint + 1, imposed=False)
    found = with_measure(reading, other, measure, lifts=act.noun.startswith("lifting"))
    return found if found is not None and found.target is not None else None


_ASIDE_REACH = 20
"""Tokens of ", citing the flow of drugs," between a measure and the next."""


def _behind_answered(reading: Reading, at: int) -> int:
    """The "with" behind "retaliated | for the new duties | with levies on"; `at` where none stands near."""
    rows = reading.tokens
    if rows.lowers[at : at + 1] not in (["for"], ["to"], ["against"]):
        return at
    near = range(at + 1, min(at + _DEALT_REACH, rows.sentence_starts[rows.sentences[at] + 1]))
    found = next((k for k in near if rows.lowers[k] == "with" or rows.classes[k] in ",.;:VCAW"), at)
    return found if rows.lowers[found] == "with" else at


def _joint_behind(reading: Reading, act: Act) -> int | None:
    """The "and" before a second measure: right behind the target of the first, or behind an aside on why it was taken."""
    rows = reading.tokens
    if not act.imposed or act.target is None:
        return None
    if rows.lowers[act.last + 1 : act.last + 2] == ["and"]:
        return act.last + 1
    stop = min(rows.sentence_starts[rows.sentences[act.last] + 1], act.last + _ASIDE_REACH)
    for k in range(act.last + 2, stop - 2):
        if rows.classes[k] in ";:.VAW":
            return None
        if rows.lowers[k] == "and" and rows.classes[k - 1] == "," and rows.classes[k + 1] in "MD":
            return k
    return None


def _hitting(reading: Reading, act: Act, verb: MeasureVerb, target: Range, last: int) -> Act:
    """The act of a verb that names its measure, upon its target; a rate or duty takes along what it is "on"."""
    noun = verb.noun or ""
    if noun in ("cut in", "rise in") and (taxed := target_after(reading, target[1] + 1)):
        target, last = (target[0], taxed[1]), taxed[1]
    act.target, act.last, act.noun = target, last, singular(noun.split()[0])
    act.measure = f"{noun} {without_article(reading, target)}"
    return act


def _past_lifting(reading: Reading, at: int) -> int | None:
    """The token behind "the lifting of" at token `at`: "announced | the easing of | curbs on visas"; None without one."""
    rows = reading.tokens
    at += rows.classes[at : at + 1] == [lexicon.DETERMINER]
    lifting = rows.lowers[at : at + 1] != [] and rows.lowers[at] in measure_words("nominal", "liftings")
    return at + 2 if lifting and rows.lowers[at + 1 : at + 2] == ["of"] else None


def _imposing(reading: Reading, i: int, verb: MeasureVerb, start: int, floor: int, actor: Range | None) -> Act | None:
    """The act of a verb that needs its measure: behind it, or before it in "the levy that Norway imposed"."""
    rows = reading.tokens
    own = imposed_before(reading, start, floor) if verb.form != "ing" else None
    placed = tuple(rows.lowers[i + 1 : i + 3]) in _PLACED
    agreed = verb.verb == _AGREEING
    to, deed = ("".join(rows.lowers[k : k + 1]) for k in (i + 1, i + 2))
    joined = to in ("to", "on", "upon")  # agreed to sanctions; the British agree sanctions
    if agreed and joined and deed in measure_verbs():
        return None  # agreed to lift sanctions
    if verb.verb == "sign" and rows.lowers[i + 1 : i + 3] != ["off", "on"]:
        return None  # who signs a decree may be no more than its clerk
    lifted = _past_lifting(reading, past_when(reading, i + 1))
    if lifted is not None and (ended := measure_after(reading, lifted)) is not None:
        act = Act(
            i, actor=actor, first=i if verb.form == "ing" or actor is None else actor[0], rule=f"{verb.verb}, active"
        )
        return with_measure(reading, act, ended, lifts=True)
    measure = measure_after(reading, i + 1 + 2 * (placed or verb.verb == "sign") + (agreed and joined))
    if agreed and (measure is None or rows.lowers[measure[1]] != "sanctions"):
        return None  # agreed to limits: on itself
    if own is not None and (measure is None or rows.lowers[start - 1] == "it"):
        act = Act(i, actor=own[0], first=own[1][0], last=i, rule=f"{verb.verb}, active")
        act.target = target_after(reading, past_when(reading, i + 1))
        return with_measure(reading, act, own[1], lifts=verb.lifts)
    if verb.verb == "put" and rows.lowers[i + 1 : i + 3] == ["an", "end"]:
        return None
    if actor is None or (verb.verb == "add" and rows.classes[i + 1] not in "DM"):
        return None
    if measure is None or rows.classes[measure[0] - 1] != "D":
        listed = listed_act(reading, i, verb, actor)
        if listed is not None:
            return listed
    act = Act(i, actor=actor, first=i if verb.form == "ing" else actor[0], rule=f"{verb.verb}, active")
    if (dealt := _dealt_with(reading, i, verb)) is not None:
        act.target, measure = dealt
        return with_measure(reading, act, measure, lifts=False)
    if verb.verb in _LISTING_ALONE or (verb.verb in _DEALING and verb.verb != "slap"):
        return None  # the storm hit a ban, the package includes tariffs
    if verb.verb in _ANSWERING:
        behind = _behind_answered(reading, past_when(reading, i + 1))
        measure = measure_after(reading, behind + 1) if rows.lowers[behind : behind + 1] == ["with"] else None
    sent = ordered_away(reading, i) if verb.verb == "order" and measure is None else None
    if sent is not None:
        return _hitting(reading, act, EXPELLING, sent, sent[1])
    if measure is None and verb.verb in measure_words("actors", "telling"):
        if (told := told_to_do(reading, i + 1, actor)) is not None and not is_task(reading, verb, told[0]):
            act.target, act.noun, act.last = told[0], "order", told[1][1]
            link = "" if reading.tokens.lowers[told[1][0]] == "not" else "to "
            act.measure = f"order {link}{reading.words(*told[1])}"
            if reading.tokens.classes[told[0][1]] in "PO":
                act.target = None  # him, them
            return act
        if (done := told_done(reading, i + 1)) is not None:
            return _hitting(reading, act, done[1], done[0], done[0][1] + 1)
    other = other_deeds(verb) if measure is None else None
    hit = group_after(reading, i + 1) if other is not None else None
    if other is not None and hit is not None and is_object(reading, hit, other, actor):
        return _hitting(reading, act, other, hit, hit[1])
    return with_measure(reading, act, measure, lifts=verb.lifts)
