"""The parts of a clause that tells an act with two answers: who did it, what it was done to, and whether it was done.

In: a reading and the token of a verb. Out: a `Doing`, or None where the verb tells no such act: it is only possible, of
another time, or has none of its words behind it. Every walk is bounded and stays in the sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from riyadh_archive.extract.acting.actors import Range, phrase_before
from riyadh_archive.extract.acting.doing_names import NOBODY, called
from riyadh_archive.extract.acting.doing_phrase import Chain, is_of_other_time, matched, read_chain
from riyadh_archive.extract.acting.imposing import group_after, is_time
from riyadh_archive.grammar.once import once
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.attribution import attributing_verbs
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.doings import Phrase, doing_words, phrases, questions, verb_forms

CLAUSE = 16
"""Tokens of the clause that tells what was admitted."""
THROUGH = frozenset(("to", "of", "from", "against", "with", "for", "on", "in", "over"))
"""Prepositions behind an act that leads to its thing: "vote for", "plead guilty to", "appeal against"."""
FAR_SUBJECT = 60
"""Tokens back to the verb of the sentence whose subject a later "…, beating United" has."""
LONGEST_SUBJECT = 14
"""Tokens of a subject with its phrases: "a day of mourning for the victims of the crash" has ten."""
DETAILS = 10
"""Tokens of a charge."""


@dataclass(slots=True)
class Doing:
    """One act: `actor` and `thing` by name or words, tokens `first`..`last` as its evidence.

    `details` are the words of a charge, `voice` who denies it, `yes` the answer that it gives; `refused`
    where somebody refused to do it, `others` the people who are named as doing it with the actor.
    """

    question: str
    actor: str | None
    thing: str | None
    yes: bool
    coming: bool
    first: int
    last: int
    details: str | None = None
    voice: str | None = None
    refused: bool = False
    others: tuple[str, ...] = ()


_BE = frozenset(("is", "was", "are", "were", "been", "being"))
"""Behind these a base form is an adjective."""


def read_doings(reading: Reading, i: int) -> Iterator[Doing]:
    """The acts that the verb at token i tells, one for each question that it answers, by the longest phrase of each."""
    rows = reading.tokens
    verb, form = verb_forms()[rows.lowers[i]]
    tokens = rows.sentence(rows.sentences[i])
    if rows.possessives[i] or (rows.is_capitalized(i) and i > tokens.start):
        return
    if form == "base" and i > tokens.start and rows.lowers[i - 1] in _BE:
        return  # the sky was | clear
    fits: dict[str, tuple[Phrase, int, Range | None]] = {}
    for phrase in phrases()[verb]:
        if phrase.question not in fits and (found := matched(reading, i, phrase, tokens.stop)) is not None:
            fits[phrase.question] = (phrase, *found)
    if any(end == i + 1 and inside is None for _, end, inside in fits.values()):
        fits = {question: fit for question, fit in fits.items() if fit[1] > i}  # who passed away passed nothing
    if not fits or is_of_other_time(reading, i, tokens):
        return
    chain = read_chain(reading, i, tokens.start, form)
    for fit in fits.values() if chain is not None else ():
        if chain is not None and (doing := _with_parts(reading, i, fit, chain, tokens)) is not None:
            yield doing


def _with_parts(
    reading: Reading, i: int, fit: tuple[Phrase, int, Range | None], chain: Chain, tokens: range
) -> Doing | None:
    phrase, end, inside = fit
    rows = reading.tokens
    if chain.passive and rows.lowers[i] in doing_words("outliving"):
        return None
    question = questions()[phrase.question]
    main = not chain.finite or rows.lowers[chain.start] == "without"  # A left | without signing
    subject = subject_phrase(reading, chain.start, tokens.start, form_ing=rows.lowers[i].endswith("ing") and main)
    convicted = question.of == "person"
    if subject is None and not chain.finite and rows.lowers[i].endswith("s"):
        return None  # "offers to the striker" are nouns
    after = inside or (None if convicted and chain.passive else _object(reading, end, through=not question.itself))
    if convicted and after is not None:
        after = _to_name(reading, after)
    if question.clause and not chain.passive:
        after = _clause(reading, end, tokens.stop) or after
    if question.things and chain.passive:
        subject = _thing_before(reading, subject, question.things, chain, tokens.start)
    elif question.things:
        after = _thing_behind(reading, end, after, question.things, tokens.stop)
    negated = chain.negated
    for part in (subject, after):
        negated = negated != (part is not None and not question.clause and _is_none(reading, part))
    actor, thing = _roles(reading, subject, after, phrase, chain, i)
    if question.things and not _has_word(
        reading, subject if chain.passive or phrase.undergone else after, question.things
    ):
        return None
    voice, denied = _denier(reading, subject, chain.start, tokens.start)
    if actor is None and thing is None and question.of != "any":
        return None
    parts = [part for part in (subject, after) if part is not None]
    first = _neither(reading, min([chain.start, *(part[0] for part in parts)]), tokens.start)
    last = max([i, end, *(part[1] for part in parts), _agent_end(reading, i) if chain.passive and actor else i])
    details = _details(reading, last, tokens.stop) if question.of == "person" else None
    yes = phrase.yes != (negated != denied)
    coming = chain.coming or phrase.coming
    doers = (i + 2, last) if chain.passive else subject
    others = _with_actor(reading, doers, actor)
    return Doing(question.name, actor, thing, yes, coming, first, last, details, voice, chain.refused, others)


def _with_actor(reading: Reading, doers: Range | None, actor: str | None) -> tuple[str, ...]:
    """The other people of "by Ana Lim and Tom Ash", by name; () where somebody is named who is not one of a list."""
    if doers is None or actor is None or "and" not in reading.tokens.lowers[doers[0] : doers[1] + 1]:
        return ()
    found = reading.people(doers[0], doers[1] + 1)
    names = [reading.entities[m.entity].name for m in found]
    if any(m.possessive for m in found) or actor not in names:
        return ()
    return tuple(dict.fromkeys(name for name in names if name != actor))


def _agent_end(reading: Reading, i: int) -> int:
    """The last token of "by Ana Lim" behind the verb at token i; i where nothing of the kind stands there."""
    by = reading.tokens.lowers[i + 1 : i + 2] == ["by"]
    agent = group_after(reading, i + 2) if by else None
    return agent[1] if agent is not None and not is_time(reading, agent[0]) else i


def _thing_behind(reading: Reading, end: int, after: Range | None, things: frozenset[str], stop: int) -> Range | None:
    """The object up to the thing that a question is about: "proposed a further | meeting", which looks like a verb."""
    rows = reading.tokens
    if _has_word(reading, after, things):
        return after
    for k in range(end + 1, min(end + 1 + DETAILS // 2, stop)):
        if rows.lowers[k] in things:
            first = end + 1 + (rows.classes[end + 1] == lexicon.DETERMINER and k > end + 1)
            return first, k
        if rows.classes[k] not in "DRoHM":
            break
    return after


def _thing_before(
    reading: Reading, subject: Range | None, things: frozenset[str], chain: Chain, floor: int
) -> Range | None:
    """The subject back to the thing that a question is about: "no date for a meeting of Ana Lim and Tom Ash | was set"."""
    rows = reading.tokens
    if _has_word(reading, subject, things):
        return subject
    for k in range(chain.start - 1, max(floor, chain.start - LONGEST_SUBJECT) - 1, -1):
        if rows.classes[k] in 'VCS,;:"(':
            break
        if rows.lowers[k] in things:
            first = k
            while first > floor and rows.classes[first - 1] in "DoHMR":
                first -= 1
            return first, chain.start - 1
    return subject


def _roles(
    reading: Reading, subject: Range | None, after: Range | None, phrase: Phrase, chain: Chain, i: int
) -> tuple[str | None, str | None]:
    """Who did it and what it was done to."""
    rows = reading.tokens
    if chain.passive:
        if questions()[phrase.question].of == "actor" and not phrase.yes:
            return called(reading, subject), None  # the keeper was sent off
        by = i + 1 < len(rows) and rows.lowers[i + 1] == "by" and not phrase.undergone
        agent = group_after(reading, i + 2) if by else None
        return (called(reading, agent) if agent else None), called(reading, subject)
    if phrase.undergone or (after is None and questions()[phrase.question].itself):
        return None, called(reading, subject)
    actor = called(reading, subject)
    if actor is None and subject is not None and rows.lowers[subject[1]] in ("he", "she", "it", "they"):
        actor = _speaker(reading, i, subject[1])
    return actor, called(reading, after)


def _speaker(reading: Reading, i: int, pronoun: int) -> str | None:
    """Who says of himself what he does: "the ministry said | it would appeal"."""
    rows = reading.tokens
    saying = pronoun - 1 - (rows.classes[pronoun - 1] == lexicon.THAT)
    return reading.attribution(i) if saying >= 0 and rows.lowers[saying] in attributing_verbs() else None


def _to_name(reading: Reading, part: Range) -> Range:
    """The phrase up to the first person that it names: "former mayor Ana Lim | of two counts"."""
    for mention in reading.mentions_from(part[0], 3):
        if mention.kind == "person" and mention.last <= part[1]:
            return part[0], mention.last
    return part


@once
def subject_phrase(reading: Reading, start: int, floor: int, *, form_ing: bool) -> Range | None:
    """The noun phrase before a verb whose chain begins at token `start`; the subject of the verb before "and"."""
    rows = reading.tokens
    at = start - 1
    if at < floor:
        return None
    if form_ing:
        verb = next((k for k in range(max(floor, at - FAR_SUBJECT), at) if rows.classes[k] in "VCA"), None)
        if verb is None or verb == floor or (rows.lowers[start] == "without" and rows.classes[verb] == "A"):
            return None  # the law was adopted | without consulting
        return phrase_before(reading, verb - 1, floor=floor)
    if rows.classes[at] in "WT":
        at -= 1
        at -= at >= floor and rows.classes[at] == ","
        at -= 2 * (
            at - 2 >= floor and rows.classes[at] == lexicon.NUMBER and rows.classes[at - 1] == ","
        )  # Lim, 41, who
    elif rows.lowers[at] in ("and", "but", "then", "or"):
        for k in range(at - 1, max(floor, at - CLAUSE - DETAILS) - 1, -1):
            if rows.classes[k] in "VC" and k > floor:
                first = k
                while first > floor and (rows.classes[first - 1] in "AR" or _is_on_day(reading, first)):
                    first -= 1
                return phrase_before(reading, first - 1, floor=floor) if first > floor else None
        return None
    if at < floor:
        return None
    return _whole_subject(reading, at, floor) or phrase_before(reading, at, floor=floor)


def _is_on_day(reading: Reading, first: int) -> bool:
    """Whether "on" of "A judge | on Tuesday | convicted" stands before token `first`."""
    rows = reading.tokens
    return rows.lowers[first - 1] == "on" and rows.words[first] in weekdays()


def _whole_subject(reading: Reading, last: int, floor: int) -> Range | None:
    """The subject with all that belongs to it, from the beginning of its clause: "the plants in Tours", "a day of mourning".

    None where the clause opens otherwise than with it, or the phrase ends in a person's name.
    """
    rows = reading.tokens
    first = last + 1
    while first > floor and last - first < LONGEST_SUBJECT and rows.classes[first - 1] not in 'VCcASTWK,;:"().-':
        first -= 1
    while first <= last and (rows.classes[first] in "JR" or rows.words[first] in _BULLETS):
        first += 1
    inner = [k for k in range(first, last + 1) if rows.classes[k] == lexicon.PREPOSITION]
    ended = reading.mention_at(last)
    if not inner or inner[0] == first or (ended is not None and ended.kind == "person"):
        return None
    opens = first == floor or rows.classes[first - 1] in 'SCT,;:"' or rows.words[first - 1] in _BULLETS
    return (first, last) if opens and rows.classes[first] in "DoHMP" else None


_BULLETS = frozenset(("•", "·", "*", "–", "-"))


def _object(reading: Reading, end: int, *, through: bool) -> Range | None:
    """The noun group behind a phrase, with `through` past one preposition."""
    rows = reading.tokens
    first = end + 1
    if first < len(rows) and through and rows.lowers[first] in THROUGH and rows.sentences[first] == rows.sentences[end]:
        first += 1
    if first >= len(rows) or rows.sentences[first] != rows.sentences[end]:
        return None
    first += rows.lowers[first] == "live" and first + 1 < len(rows)  # live | ammunition
    if rows.lowers[first - 1] == "to" and first - 1 > end and rows.classes[first] not in "DoHMPOx":
        return None
    found = group_after(reading, first)
    if found is None or is_time(reading, found[0]) or rows.lowers[found[0]] in ("last", "next", "this"):
        return None
    last = found[1]
    while (
        last + 1 < len(rows)
        and rows.classes[last + 1] == lexicon.GERUND
        and rows.sentences[last + 1] == rows.sentences[end]
    ):
        last += 1  # national | mourning
    return found[0], last


def _clause(reading: Reading, end: int, stop: int) -> Range | None:
    """The words behind a verb of admitting or denying, to the next mark."""
    rows = reading.tokens
    last = end
    while last + 1 < min(stop, end + CLAUSE) and rows.classes[last + 1] not in ',.;:"(':
        last += 1
    return (end + 1, last) if last > end else None


def _details(reading: Reading, last: int, stop: int) -> str | None:
    """The charge behind "of" or "with": "of | all charges"."""
    rows = reading.tokens
    if last + 2 >= stop or rows.lowers[last + 1] not in ("of", "with", "on"):
        return None
    end = last + 2
    while end + 1 < min(stop, last + DETAILS) and rows.classes[end + 1] not in ',.;:"(VCSAW':
        end += 1
    return reading.words(last + 2, end)


def _is_none(reading: Reading, part: Range) -> bool:
    """Whether a phrase says that there was none: "no alert", "nobody", "neither side", "neither Lim nor | Bako"."""
    rows = reading.tokens
    opening = rows.lowers[max(part[0] - 1, 0) : part[0] + 1]
    return any(word in NOBODY for word in opening) or opening[0] == "nor"


def _neither(reading: Reading, first: int, floor: int) -> int:
    """The "neither" of "neither Ana Lim nor | Idris Bako signed", without which the words say the opposite; else `first`."""
    rows = reading.tokens
    if first == floor or rows.lowers[first - 1] != "nor":
        return first
    back = range(first - 2, max(floor, first - CLAUSE) - 1, -1)
    return next((k for k in back if rows.lowers[k] == "neither"), first - 1)


def _has_word(reading: Reading, part: Range | None, words: frozenset[str]) -> bool:
    return part is not None and not words.isdisjoint(reading.tokens.lowers[part[0] : part[1] + 1])


def _denier(reading: Reading, subject: Range | None, start: int, floor: int) -> tuple[str | None, bool]:
    """Who denies what the clause tells: "the ministry denied that | the road had been closed"; and whether anybody does."""
    rows = reading.tokens
    k = subject[0] if subject else start
    while k > floor and rows.classes[k - 1] in "DR":
        k -= 1
    k -= k > floor and rows.classes[k - 1] == lexicon.THAT
    if k <= floor or rows.lowers[k - 1] not in doing_words("denying"):
        return None, False
    first = k - 1
    while first > floor and rows.classes[first - 1] in "AR":
        first -= 1
    negated = not doing_words("negations").isdisjoint(rows.lowers[first : k - 1])
    who = phrase_before(reading, first - 1, floor=floor) if first > floor else None
    return (called(reading, who) if who else None), not negated
