"""Who did an act: the subject before its verb, "it", "…, which", the subject of the clause before, the agent behind "by".

In: the reading and the token where the chain of a verb begins. Out: a token range, or None where nobody who could act stands.
"""

from riyadh_archive.extract.acting.actors import Range, is_actor, phrase_after, phrase_before
from riyadh_archive.extract.acting.imposing import NOUN_REACH, measure_before, read_chain
from riyadh_archive.extract.acting.timing import time_start
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.measures import measure_noun, measure_verbs, measure_words
from riyadh_archive.lexicon.words import ADVERB, role_nouns

IT_REACH = 40
"""Tokens between a subject and the "it" that takes it up in its sentence."""
RELATIVE_REACH = 12
"""Tokens of "that | the government of his predecessor, Ana Lim, | imposed"."""
_TARGET_BACK = 6
"""Tokens of "on all imports of fuel" between a measure and "that"."""
_PAPER_REACH = 10
"""Tokens from "signed" to the decree: "signed a new and far more sweeping presidential | proclamation" has seven between."""
LONGEST_MAIN = 60
"""Tokens from the start of a sentence to a participle that still belongs to its subject."""


def subject_before(reading: Reading, start: int, floor: int, former: Range | None) -> Range | None:
    """The actor before a verb whose chain begins at `start`: a noun phrase, "…, which", or the subject of "… and"."""
    rows = reading.tokens
    at = start - 1
    if at < floor:
        return None
    if rows.classes[at] in "WT":
        at -= 1
        at -= at >= floor and rows.classes[at] == ","
    elif rows.lowers[at] in ("and", "but", "then") or (rows.classes[at] == "," and former is not None):
        return _behind_former(reading, at, floor, former) or _shared_subject(reading, at, floor)
    if rows.lowers[at] == "it" and at == floor:
        return _of_sentence_before(reading, at)
    if rows.lowers[at] == "it" and at > floor:
        if former is not None and rows.classes[at - 1] == "," and _is_led_in(reading, at, floor):
            return former
        opening = time_start(reading, at, floor)  # "when in December 2016 it expelled"
        if floor and time_start(reading, at, floor - 1) == floor:
            return _of_sentence_before(reading, at)
        joined = rows.classes[opening - 1] in "STC:" or rows.lowers[opening - 1] in ("and", "but")
        return _taken_up(reading, at, floor) if joined else None
    if rows.lowers[at] in ("its", "their"):
        return _taken_up(reading, at, floor)
    if rows.lowers[at] in ("he", "she"):
        return _sayer(reading, at, floor)
    phrase = phrase_before(reading, at, floor=floor)
    if phrase and (signed := _signer(reading, phrase[1], floor)) is not None:
        return signed
    return phrase if phrase and is_actor(reading, phrase) else None


def _sayer(reading: Reading, he: int, floor: int) -> Range | None:
    """Who announced that "he" did it: "The premier announced that | he | …"; None where another person stands between."""
    told = he - 1 > floor and reading.tokens.classes[he - 1] == "T"
    phrase = _main_subject(reading, he - 1, floor) if told else None
    return phrase if phrase and not reading.people(phrase[1] + 1, he) else None


def _is_led_in(reading: Reading, it: int, floor: int) -> bool:
    """Whether only circumstances stand between "and" and "it": ", and in 2018, over the murder of a spy, | it"."""
    rows = reading.tokens
    joint = next((k for k in range(it - 1, max(floor, it - IT_REACH), -1) if rows.lowers[k] == "and"), None)
    return joint is not None and rows.classes[joint - 1] == "," and not set(rows.classes[joint:it]) & set("VCATWS")


def _behind_former(reading: Reading, at: int, floor: int, former: Range | None) -> Range | None:
    """The actor of the act before, or a new subject with an aside: "Chad banned melons, and Peru, since then, | closed"."""
    if former is None or reading.tokens.classes[at] != ",":
        return former
    phrase = phrase_before(reading, at, floor=floor)
    return phrase if phrase and phrase[0] > former[1] and is_actor(reading, phrase) else former


def _shared_subject(reading: Reading, at: int, floor: int) -> Range | None:
    """The subject of the verb before "and": "Norway recalled its envoy and imposed …"."""
    rows = reading.tokens
    for k in range(at - 1, max(floor, at - NOUN_REACH) - 1, -1):
        if rows.classes[k] in "VC":
            phrase = phrase_before(reading, read_chain(reading, k, floor).start - 1, floor=floor)
            if phrase and is_actor(reading, phrase):
                return phrase
    return None


def _of_sentence_before(reading: Reading, it: int) -> Range | None:
    """The state or body that the sentence before in the paragraph has for its subject: "Uefa opened a case. | It fined"."""
    rows = reading.tokens
    number = rows.sentences[it]
    start = rows.sentence_starts[number]
    if number == 0 or rows.blocks[start - 1] != rows.blocks[it]:
        return None
    if start != it and time_start(reading, it, start - 1) != start:
        return None  # On May 3 | it
    before = rows.sentence_starts[number - 1]
    if rows.lowers[before] == "it" and number > 1 and rows.sentence_starts[number - 1] > 0:
        return _of_sentence_before(reading, before)
    found = _main_subject(reading, it, before)
    mention = reading.mention_at(found[1]) if found else None
    person = mention is not None and mention.kind == "person"
    return None if person or found is None or rows.classes[found[1]] in "PO" else found


def _taken_up(reading: Reading, it: int, floor: int) -> Range | None:
    """The state or body that "it" at token `it` stands for: the nearest one before it that is a subject."""
    rows = reading.tokens
    for k in range(it - 1, max(floor, it - IT_REACH) - 1, -1):
        if rows.classes[k] not in "VCA" or rows.classes[k - 1] in "VCA" or k == floor:
            continue
        phrase = phrase_before(reading, time_start(reading, k, floor) - 1, floor=floor)
        mention = reading.mention_at(phrase[1]) if phrase else None
        if phrase and _is_role(rows.lowers[phrase[1]]):
            continue  # a driver is no "it"
        if phrase and is_actor(reading, phrase) and not (mention is not None and mention.kind == "person"):
            return phrase
    return None


def _is_role(lower: str) -> bool:
    return lower in role_nouns() and lower not in measure_words("actors", "nouns")


def imposed_before(reading: Reading, start: int, floor: int) -> tuple[Range, Range] | None:
    """(actor, measure) of a relative clause whose verb's chain begins at `start`: the measure stands before its subject.

    "the levy | it imposed", "levies that the government of Chad | put on tin", "the tariffs Ana Lim | introduced".
    """
    rows = reading.tokens
    if start - 2 < floor:
        return None
    if rows.lowers[start - 1] == "it":
        found = _measure_ending(reading, start - 2, floor)
        actor = _taken_up(reading, start - 1, floor) if found else None
        return (actor, found) if actor is not None and found is not None else None
    opened = next(
        (k for k in range(start - 1, max(floor, start - RELATIVE_REACH), -1) if rows.classes[k] in "TW"), None
    )
    if opened is not None:
        before = opened - 1 - (rows.classes[opened - 1] == ",")
        found = _measure_ending(reading, before, floor) or _measure_on(reading, before, floor)
        actor = phrase_before(reading, start - 1, floor=opened + 1)
    else:
        actor = phrase_before(reading, start - 1, floor=floor)
        found = _measure_ending(reading, actor[0] - 1, floor) if actor and actor[0] > floor else None
    return (actor, found) if actor is not None and found is not None and is_actor(reading, actor) else None


def _measure_ending(reading: Reading, last: int, floor: int) -> Range | None:
    """The noun phrase for a measure whose head is token `last`."""
    rows = reading.tokens
    if last < floor or not measure_noun(rows.lowers[last], rows.lowers[last - 1] if last > floor else ""):
        return None
    return measure_before(reading, last, floor)


def _measure_on(reading: Reading, last: int, floor: int) -> Range | None:
    """The noun phrase for a measure whose target ends at token `last`: "the ban | on fuel trucks | that Peru imposed"."""
    rows = reading.tokens
    on = next((k for k in range(last, max(floor, last - _TARGET_BACK), -1) if rows.classes[k] == "I"), None)
    if on is None or rows.lowers[on] not in ("on", "against") or any(c in ",VCA" for c in rows.classes[on:last]):
        return None
    return _measure_ending(reading, on - 1, floor)


def actor_of_gerund(reading: Reading, i: int, floor: int, former: Range | None) -> Range | None:
    """Who does what a participle behind the clause tells: "Norway struck back, | closing …", "responded by | closing …".

    None where the sentence only plans or supposes, and for a participle that belongs to a noun ("of closing").
    """
    rows = reading.tokens
    if (signed := _signer(reading, i - 1, floor)) is not None:
        return signed
    led = i - 1
    while led > floor and rows.classes[led] == ADVERB:
        led -= 1  # ", effectively | lifting"
    if led <= floor or not (rows.classes[led] == "," or _answers(reading, i, floor) or _joins(reading, i, floor)):
        return None
    near = range(max(floor, i - LONGEST_MAIN), i)
    before = [rows.lowers[k] for k in near if rows.words[k] != "May" or k == floor]  # in May
    if any(w in measure_words("actors", key) for w in before for key in ("unreal", "planning", "listing")):
        return None
    return former or _main_subject(reading, i, floor)


def _signer(reading: Reading, paper: int, floor: int) -> Range | None:
    """Who "signed | a proclamation" that ends at token `paper`, or owns it: "Lim's order"; None for anything else."""
    rows = reading.tokens
    if paper <= floor or rows.lowers[paper] not in measure_words("actors", "decrees"):
        return None
    for k in range(paper - 1, max(floor, paper - _PAPER_REACH), -1):
        if rows.possessives[k]:
            return phrase if (phrase := phrase_before(reading, k, floor=floor)) and is_actor(reading, phrase) else None
        if rows.lowers[k] in measure_words("actors", "signing"):
            chain = read_chain(reading, k, floor)
            return (
                None
                if chain.unreal or chain.negated or chain.passive
                else subject_before(reading, chain.start, floor, None)
            )
        if rows.classes[k] not in "oHDMRxG":
            return None
    return None


def _answers(reading: Reading, i: int, floor: int) -> bool:
    """Whether "responded by", "hit back by" stands before token i."""
    lowers = reading.tokens.lowers
    return lowers[i - 1] == "by" and any(
        w in measure_words("actors", "answering") for w in lowers[max(floor, i - NOUN_REACH) : i]
    )


def _joins(reading: Reading, i: int, floor: int) -> bool:
    """Whether "and" joins token i to another participle of imposing: behind a comma, "by" or "is"."""
    rows = reading.tokens
    if rows.lowers[i - 1] != "and":
        return False
    for k in range(i - 2, max(floor, i - NOUN_REACH) - 1, -1):
        verb = measure_verbs().get(rows.lowers[k])
        if verb is not None and verb.form == "ing":
            return rows.classes[k - 1] in ",A" or rows.lowers[k - 1] == "by"
    return False


def _main_subject(reading: Reading, i: int, floor: int) -> Range | None:
    """The subject of the first verb of the sentence, where that is one who can act."""
    rows = reading.tokens
    for k in range(floor, min(i, floor + LONGEST_MAIN)):
        if rows.classes[k] in "WT":
            return None
        if rows.classes[k] in "VCA":
            phrase = phrase_before(reading, read_chain(reading, k, floor).start - 1, floor=floor)
            if phrase is not None:  # none before "led" in "The junta, led by Ana Lim, retaliated"
                return phrase if is_actor(reading, phrase) else None
    return None


def agent_behind(reading: Reading, i: int) -> Range | None:
    """The actor behind "by", at most NOUN_REACH tokens behind the verb at token i."""
    rows = reading.tokens
    for k in range(i + 1, min(i + NOUN_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in ",;:.VCAWS":
            return None
        if rows.lowers[k] in ("after", "following", "pending"):
            return None  # expelled after an inquiry by the court
        if rows.lowers[k] == "by":
            actor = phrase_after(reading, k + 1)
            return actor if actor and is_actor(reading, actor) else None
    return None
