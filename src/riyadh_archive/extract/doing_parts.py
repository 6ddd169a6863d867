"""The parts of a clause that tells an act with two answers: who did it, what it was done to, and whether it was done.

In: a reading and the token of a verb. Out: a `Doing`, or None where the verb tells no such act: it is only possible, of
another time, or has none of its words behind it. Every walk is bounded and stays in the sentence.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from riyadh_archive.extract.actors import Range, mention_at, phrase_before
from riyadh_archive.extract.ages import only_person_before
from riyadh_archive.extract.imposing import group_after, is_time
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.attribution import attributing_verbs
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.doings import Form, Phrase, doing_words, phrases, questions, verb_forms

LONGEST_CHAIN = 8
"""Tokens before a verb that belong to it: "has repeatedly refused to agree to" has five."""
GAP = 3
"""Articles and adverbs between two words of a phrase."""
OBJECT_GAP = 6
"""Tokens of an object inside a phrase: "took | the former mayor | into custody"."""
CLAUSE = 16
"""Tokens of the clause that tells what was admitted."""
THROUGH = frozenset(("to", "of", "from", "against", "with", "for", "on", "in", "over"))
"""Prepositions behind an act that leads to its thing: "vote for", "plead guilty to", "appeal against"."""
LONGEST_SUBJECT = 14
"""Tokens of a subject with its phrases: "a day of mourning for the victims of the crash" has ten."""
FAR = 30
"""Tokens to either side in which "if" makes an act a thing that may be."""
NOBODY = frozenset(("no", "nobody", "neither", "none", "nothing"))
DETAILS = 10
"""Tokens of a charge."""


@dataclass(slots=True)
class Doing:
    """One act: `actor` and `thing` by name or words, tokens `first`..`last` as its evidence.

    `details` are the words of a charge, `voice` who denies it, `yes` the answer that it gives.
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


class Chain(NamedTuple):
    """What stands before a verb, from token `start` on."""

    start: int
    passive: bool
    negated: bool
    coming: bool
    finite: bool


def read_doings(reading: Reading, i: int) -> Iterator[Doing]:
    """The acts that the verb at token i tells, one for each question that it answers, by the longest phrase of each."""
    rows = reading.tokens
    verb, form = verb_forms()[rows.lowers[i]]
    tokens = rows.sentence(rows.sentences[i])
    if rows.possessives[i] or (rows.is_capitalized(i) and i > tokens.start):
        return
    fits: dict[str, tuple[Phrase, int, Range | None]] = {}
    for phrase in phrases()[verb]:
        if phrase.question not in fits and (found := _matched(reading, i, phrase, tokens.stop)) is not None:
            fits[phrase.question] = (phrase, *found)
    if not fits or _is_of_other_time(reading, i, tokens):
        return
    chain = _read_chain(reading, i, tokens.start, form)
    for fit in fits.values() if chain is not None else ():
        if chain is not None and (doing := _with_parts(reading, i, fit, chain, tokens)) is not None:
            yield doing


def _matched(reading: Reading, i: int, phrase: Phrase, stop: int) -> tuple[int, Range | None] | None:
    """The last token of a phrase that begins with the verb at token i and its object inside, None where it is not there."""
    rows = reading.tokens
    at, inside, held = i, None, False
    for place, choices in enumerate(phrase.rest):
        if choices is None:
            held = True
            continue
        reach = OBJECT_GAP + GAP if held else GAP
        found = next((k for k in range(at + 1, min(at + 1 + reach, stop)) if rows.lowers[k] in choices), None)
        between = range(at + 1, found) if found is not None else range(0)
        if found is None or any(_parts(reading, k, held=held) for k in between):
            if place in phrase.optional:
                continue
            return None
        if held and found > at + 1:
            inside = (at + 1, found - 1)
        held, at = False, found
    behind = at + 1 < stop and rows.classes[at + 1] in "DoHMPO" and not (at + 1 < stop and is_time(reading, at + 1))
    if phrase.bare and (behind or rows.lowers[at + 1 : at + 2] == ["of"]):
        return None
    return at, inside


def _parts(reading: Reading, k: int, *, held: bool) -> bool:
    """Whether token k cannot stand between two words of a phrase."""
    class_ = reading.tokens.classes[k]
    return class_ in ',.;:"(TWSVC' if held else class_ not in "DRPM" and not (class_ == "o" and _is_plain(reading, k))


def _is_plain(reading: Reading, k: int) -> bool:
    """Whether token k may be an adjective: "escaped | largely | unhurt", "took the | witness | stand"."""
    return reading.tokens.words[k].islower()


def _is_of_other_time(reading: Reading, i: int, tokens: range) -> bool:
    rows = reading.tokens
    near = rows.lowers[max(tokens.start, i - LONGEST_CHAIN) : min(tokens.stop, i + LONGEST_CHAIN)]
    asks = "?" in rows.words[max(tokens.stop - 2, tokens.start) : tokens.stop]
    around = rows.lowers[max(tokens.start, i - FAR) : min(tokens.stop, i + FAR)]
    asks = asks or "if" in around or "unless" in around
    until = "until" in near and "further" not in near
    return asks or until or not doing_words("other_time").isdisjoint(near)


def _read_chain(reading: Reading, i: int, floor: int, form: Form) -> Chain | None:
    """The auxiliaries, refusals and plans before the verb; None where nothing is told as done or to come."""
    rows = reading.tokens
    passive = negated = coming = finite = False
    k = i
    while k > floor and i - k < LONGEST_CHAIN:
        lower = rows.lowers[k - 1]
        if lower in doing_words("unreal"):
            return None
        if lower == "to":
            governing = k - 2
            while governing > floor and _is_when(reading, governing):
                governing -= 1  # refused | on Monday | to sign
            if governing < floor:
                return None
            word = rows.lowers[governing]
            if word in doing_words("refusing"):
                negated = not negated
            elif word in doing_words("planning"):
                coming = True
            elif word not in doing_words("forcing"):
                return None
            k, finite = governing, True
            continue
        if lower in doing_words("denying") and form == "ing" and k == i:
            negated, finite, k = not negated, True, k - 1
            continue
        if not (rows.classes[k - 1] in "AR" or lower in doing_words("coming") or lower in doing_words("negations")):
            break
        if rows.classes[k - 1] in "DP":
            break
        passive = passive or (lower in doing_words("passives") and k == _nearest(reading, i, floor))
        negated = negated != (lower in doing_words("negations"))
        coming = coming or lower in doing_words("coming") or lower.startswith("won")
        finite = True
        k -= 1
    if (form == "base" and not finite) or (form == "third" and not _is_third(reading, i)):
        return None
    if form == "participle" and k == i:
        return None
    passive = passive and form in ("past", "participle")
    if form == "ing" and not finite and not (k > floor and rows.classes[k - 1] == ","):
        return None
    if k == i and k > floor and rows.classes[k - 1] in "DIG" and form != "ing":
        return None
    return Chain(k, passive, negated, coming, finite)


def _is_when(reading: Reading, k: int) -> bool:
    """Whether token k is of a day between a verb and its "to": "on Monday", "yesterday"."""
    rows = reading.tokens
    return rows.words[k] in weekdays() or rows.lowers[k] in ("on", "yesterday", "today", "again")


def _is_third(reading: Reading, i: int) -> bool:
    """Whether a form in -s is a verb: behind a name, a role or a pronoun, not "the original charges"."""
    rows = reading.tokens
    k = i - 1
    while k > 0 and rows.classes[k] == lexicon.ADVERB:
        k -= 1
    return k >= 0 and (rows.is_capitalized(k) or rows.classes[k] in "HPWT,") and not rows.possessives[k]


def _nearest(reading: Reading, i: int, floor: int) -> int:
    """One past the auxiliary nearest to the verb at token i, adverbs between them left out."""
    rows = reading.tokens
    k = i
    while k > floor and (rows.classes[k - 1] == lexicon.ADVERB or rows.lowers[k - 1] in ("not", "never")):
        k -= 1
    return k


def _with_parts(
    reading: Reading, i: int, fit: tuple[Phrase, int, Range | None], chain: Chain, tokens: range
) -> Doing | None:
    phrase, end, inside = fit
    rows = reading.tokens
    question = questions()[phrase.question]
    subject = _subject(reading, chain.start, tokens.start, form_ing=rows.lowers[i].endswith("ing") and not chain.finite)
    convicted = question.of == "person"
    if subject is None and not chain.finite and rows.lowers[i].endswith("s"):
        return None  # "offers to the striker" are nouns
    after = inside or (None if convicted and chain.passive else _object(reading, end, through=not question.itself))
    if convicted and after is not None:
        after = _to_name(reading, after)
    if question.clause and not chain.passive:
        after = _clause(reading, end, tokens.stop) or after
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
    first = min([chain.start, *(part[0] for part in parts)])
    last = max([i, end, *(part[1] for part in parts)])
    details = _details(reading, last, tokens.stop) if question.of == "person" else None
    yes = phrase.yes != (negated != denied)
    coming = chain.coming or phrase.coming
    return Doing(question.name, actor, thing, yes, coming, first, last, details, voice)


def _roles(
    reading: Reading, subject: Range | None, after: Range | None, phrase: Phrase, chain: Chain, i: int
) -> tuple[str | None, str | None]:
    """Who did it and what it was done to."""
    rows = reading.tokens
    if chain.passive:
        if questions()[phrase.question].of in ("actor", "doer") and not phrase.yes:
            return _called(reading, subject), None  # the keeper was sent off
        by = i + 1 < len(rows) and rows.lowers[i + 1] == "by" and not phrase.undergone
        agent = group_after(reading, i + 2) if by else None
        return (_called(reading, agent) if agent else None), _called(reading, subject)
    if phrase.undergone or (after is None and questions()[phrase.question].itself):
        return None, _called(reading, subject)
    actor = _called(reading, subject)
    if actor is None and subject is not None and rows.lowers[subject[1]] in ("he", "she", "it", "they"):
        actor = _speaker(reading, i, subject[1])
    return actor, _called(reading, after)


def _speaker(reading: Reading, i: int, pronoun: int) -> str | None:
    """Who says of himself what he does: "the ministry said | it would appeal"."""
    rows = reading.tokens
    saying = pronoun - 1 - (rows.classes[pronoun - 1] == lexicon.THAT)
    return reading.attribution(i) if saying >= 0 and rows.lowers[saying] in attributing_verbs() else None


def _to_name(reading: Reading, part: Range) -> Range:
    """The phrase up to the first person that it names: "former mayor Ana Lim | of two counts"."""
    at = bisect_left(reading.mentions, part[0], key=lambda m: m.first)
    for mention in reading.mentions[at : at + 3]:
        if mention.kind == "person" and mention.last <= part[1]:
            return part[0], mention.last
    return part


def _subject(reading: Reading, start: int, floor: int, *, form_ing: bool) -> Range | None:
    """The noun phrase before a verb whose chain begins at token `start`; the subject of the verb before "and"."""
    rows = reading.tokens
    at = start - 1
    if at < floor:
        return None
    if form_ing:
        verb = next((k for k in range(floor, at) if rows.classes[k] in "VCA"), None)
        return phrase_before(reading, verb - 1, floor=floor) if verb is not None and verb > floor else None
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
                while first > floor and rows.classes[first - 1] in "AR":
                    first -= 1
                return phrase_before(reading, first - 1, floor=floor) if first > floor else None
        return None
    if at < floor:
        return None
    return _whole_subject(reading, at, floor) or phrase_before(reading, at, floor=floor)


def _whole_subject(reading: Reading, last: int, floor: int) -> Range | None:
    """The subject with all that belongs to it, from the beginning of its clause: "the plants in Tours", "a day of mourning".

    None where the clause opens otherwise than with it, or the phrase ends in a person's name.
    """
    rows = reading.tokens
    first = last + 1
    while first > floor and last - first < LONGEST_SUBJECT and rows.classes[first - 1] not in 'VCcASTWK,;:"().-':
        first -= 1
    while first <= last and rows.classes[first] in "JR":
        first += 1
    inner = [k for k in range(first, last + 1) if rows.classes[k] == lexicon.PREPOSITION]
    ended = mention_at(reading, last)
    if not inner or inner[0] == first or (ended is not None and ended.kind == "person"):
        return None
    opens = first == floor or rows.classes[first - 1] in 'SCT,;:"'
    return (first, last) if opens and rows.classes[first] in "DoHMP" else None


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
    """Whether a phrase says that there was none: "no alert", "nobody", "neither side"."""
    rows = reading.tokens
    opening = rows.lowers[max(part[0] - 1, 0) : part[0] + 1]
    return any(word in NOBODY for word in opening)


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
    return (_called(reading, who) if who else None), not negated


def _called(reading: Reading, part: Range | None) -> str | None:
    """Who or what a phrase means: a person by name, whoever alone has a role, else the words; None for a pronoun."""
    if part is None:
        return None
    rows = reading.tokens
    first, last = part
    mention = mention_at(reading, last)
    if mention is not None and mention.kind == "person" and mention.entity >= 0 and not mention.possessive:
        return reading.entities[mention.entity].name
    if rows.lowers[last].endswith("year-old"):
        only = only_person_before(reading, rows.sentences[last])
        return reading.entities[only.entity].name if only is not None else None
    if rows.classes[last + 1 : last + 2] == [","] and (named := _apposed(reading, last)) is not None:
        return named
    if rows.classes[last] in (lexicon.PRONOUN, lexicon.OBJECT_PRONOUN) or rows.lowers[last] in ("who", "which", "that"):
        return _meant(reading, last) if first == last else None
    if first == last and rows.lowers[first] in NOBODY:
        return None
    while first < last and (rows.classes[first] in "DR" or rows.lowers[first] in ("its", "their", "his", "her", "no")):
        first += 1
    words = reading.words(first, last)
    if first == rows.sentence_starts[rows.sentences[first]] and rows.classes[first] == lexicon.ROLE:
        words = words[0].lower() + words[1:]  # a capital that the sentence gives is none of a name
    return _by_role(reading, first, last) or words


def _apposed(reading: Reading, last: int) -> str | None:
    """The person who is named behind a phrase: "his co-defendant, lawyer | Ana Lim", "the suspect, identified as | Ana Lim"."""
    rows = reading.tokens
    at = bisect_right(reading.mentions, last, key=lambda m: m.first)
    found = reading.mentions[at] if at < len(reading.mentions) else None
    if found is None or found.kind != "person" or found.entity < 0 or found.possessive:
        return None
    behind = last + 2 in (found.np_first, found.first)
    closed = found.last + 1 >= len(rows) or rows.classes[found.last + 1] in ",.)-;:"
    if not closed:
        return None  # took hostages, Lim said
    introduced = found.np_first <= last + 4 and rows.lowers[found.np_first - 1] in ("as", "named", "called")
    return reading.entities[found.entity].name if behind or introduced else None


def _meant(reading: Reading, k: int) -> str | None:
    """Whom "he" or "she" means: the one person before it in its sentence, else the only one of the sentence before."""
    rows = reading.tokens
    if rows.lowers[k] not in ("he", "she", "him", "her", "who"):
        return None
    floor = rows.sentence_starts[rows.sentences[k]]
    first = bisect_left(reading.mentions, floor, key=lambda m: m.first)
    stop = bisect_right(reading.mentions, k, key=lambda m: m.first)
    people = {m.entity for m in reading.mentions[first:stop] if m.kind == "person" and m.entity >= 0}
    if rows.classes[k] == lexicon.OBJECT_PRONOUN and len(people) == 1:
        people = set()  # "the judge Ana Lim let him go": somebody of the sentences before
    if len(people) == 1:
        return reading.entities[people.pop()].name
    found = only_person_before(reading, rows.sentences[k]) if not people else None
    return reading.entities[found.entity].name if found is not None else None


def _by_role(reading: Reading, first: int, last: int) -> str | None:
    """The one person of the article who has the role that a phrase without a name tells: "the prime minister"."""
    rows = reading.tokens
    if first == 0 or rows.lowers[first - 1] != "the" or any(rows.is_capitalized(k) for k in range(first, last)):
        return None
    role = " ".join(rows.lowers[first : last + 1])
    found = [e for e in reading.entities if e.kind == "person" and any(role in r.lower() for r in e.roles)]
    return found[0].name if len(found) == 1 else None
