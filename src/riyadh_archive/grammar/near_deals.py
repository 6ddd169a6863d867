"""What one side takes upon itself beside a deal: "The firm pledged to hire 20 welders", "A panel will be appointed".

In: tokens, a verb or modal, and the points found before it. Out: agreed points. Away from a deal that stands, one party's
pledge or plan is no point; neither is what a single person promises, which the reader of claims leaves out.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.agreed_point import AgreedPoint, is_question, points_of
from riyadh_archive.grammar.complements import Complement, complement_of
from riyadh_archive.grammar.openness import read_standing
from riyadh_archive.grammar.parties import Subject, party_names, read_subject
from riyadh_archive.grammar.point_starts import starts_with_action
from riyadh_archive.grammar.point_text import read_extents
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

SIDE = "one side of a deal"
NEXT = "goes on with a deal"
_SENTENCES_BACK = 2
"""Sentences back in which a deal is told of that one side's pledge belongs to."""
_TOKENS_BACK = 110
_ACRONYM = range(2, 7)
_LONGEST_TERM_SUBJECT = 16
"""Tokens before the modal of a term: "A monitoring cell of 40 officers from Kenya and Djibouti" has nine."""
_OF_DEAL = 5
"""Tokens behind a verb in which the deal is its object: "approve the final peace accord" has four."""
_NUMBER_AHEAD = 10
_TASK_AHEAD = 8
"""Tokens from "instructed" to the task: "instructed the forum's senior trade officials to" has six."""
_PARTICIPLES = frozenset((classes.VERB, classes.ADVERB, classes.REPORTING, classes.OTHER))
"""Classes of what stands behind "will be" in a passive: "exempted", "fully", "announced", "written"."""
_GETTING = frozenset(("gets", "receives"))
_PERSONS = frozenset(("he", "she", "i", "who", "you", "we", "that", "this", "there", "what"))


def points_of_side(tokens: Tokens, quoted: bytes, verb: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "The firm also promised to hire 20 welders" within two sentences of a deal that was made."""
    subject = read_subject(tokens, verb)
    if subject is None or is_question(tokens, verb) or not is_side(tokens, subject) or _is_noun(tokens, verb):
        return
    complement = complement_of(tokens, verb)
    gerund = complement is not None and tokens.classes[complement.first] == classes.GERUND
    if (
        complement is None
        or not (complement.form in ("base", "gerund") or gerund)
        or not _is_action(tokens, complement.first)
    ):
        return
    if not stands_near_a_deal(tokens, verb, before):
        return
    standing = read_standing(tokens, subject, verb)
    if standing is not None and standing.stance == "asserted":
        yield from points_of(tokens, quoted, verb, subject, standing, complement, SIDE)


def points_of_task(tokens: Tokens, quoted: bytes, verb: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "They also instructed officials to | draft a treaty" by several, right behind what they agreed."""
    subject = read_subject(tokens, verb)
    end = min(tokens.sentence_starts[tokens.sentences[verb] + 1] - 1, verb + _TASK_AHEAD)
    to = next((k for k in range(verb + 2, end) if tokens.lowers[k] == "to"), None)
    if subject is None or to is None or is_question(tokens, verb) or not _is_action(tokens, to + 1):
        return
    near = bool(before) and tokens.sentences[verb] - tokens.sentences[before[-1].extent.last] <= 1
    if not near or not (subject.is_joint or tokens.lowers[subject.last] == "they"):
        return
    standing = read_standing(tokens, subject, verb)
    if standing is not None and standing.stance == "asserted":
        yield from points_of(tokens, quoted, verb, subject, standing, Complement(to + 1, "base"), SIDE)


def _is_noun(tokens: Tokens, verb: int) -> bool:
    """Whether the word is no finite verb: "its pledge to", "a promised visit", "after promising to"."""
    before = tokens.classes[verb - 1] if verb else ""
    finite = tokens.lowers[verb].endswith(("ed", "took", "taken", "sworn")) or tokens.lowers[verb].endswith("s")
    return not finite or before in (classes.DETERMINER, classes.PREPOSITION) or _is_owned(tokens, verb)


def _is_owned(tokens: Tokens, verb: int) -> bool:
    return tokens.possessives[verb - 1] or tokens.lowers[verb - 1] in lexicon.words("possessives")


def _is_action(tokens: Tokens, i: int) -> bool:
    """Whether a verb of doing stands at token i; behind "to" a noun of the same spelling is none: "to post 20 nurses"."""
    lower = tokens.lowers[i]
    if lower in lexicon.words("involuntary") or lower in ("be", "have", "do"):
        return lower == "pay"
    return starts_with_action(tokens, i) or lower in lexicon.words("ambiguous_actions") or _is_verb_by_place(tokens, i)


def _is_verb_by_place(tokens: Tokens, i: int) -> bool:
    """Whether a small word behind "to", with an object behind it, can be nothing but a verb: "to insure all staff"."""
    if tokens.lowers[i].endswith("ing"):
        return tokens.lowers[i - 1] == "to"
    back = i - 1
    while tokens.classes[back] == classes.ADVERB:
        back -= 1
    follows = tokens.classes[i + 1] if i + 1 < len(tokens) else "."
    return tokens.lowers[back] == "to" and tokens.words[i].islower() and follows in "oHDMPx"


def is_side(tokens: Tokens, subject: Subject) -> bool:
    """Whether the phrase is one that can be party to a deal: a body, a country, several people; "it" and "they", too."""
    if subject.is_joint or subject.jointness == "country":
        return True
    lower = tokens.lowers[subject.last]
    if subject.first == subject.last and lower in _PERSONS | {"it", "they"}:
        return lower in ("it", "they")
    if any(tokens.lowers[i] in lexicon.words("opinion_holders") for i in range(subject.first, subject.last + 1)):
        return False
    words = range(subject.first, subject.last + 1)
    if any(_is_body(tokens, i) for i in words):
        return True
    last = tokens.words[subject.last]
    acronym = last.isupper() and len(last) in _ACRONYM
    return acronym or (tokens.is_capitalized(subject.last) and tokens.classes[subject.last] == classes.OTHER)


def _is_body(tokens: Tokens, i: int) -> bool:
    """Whether token i is a word for one that can be a side: "company", "armed group"; no "minister", no "man"."""
    lower = tokens.lowers[i]
    if tokens.possessives[i]:
        return False
    if lower in lexicon.words("one_side"):
        return True
    held = tokens.classes[i] == classes.ROLE or lower in lexicon.words("players")
    return lower in lexicon.words("parties") and not held


def stands_near_a_deal(tokens: Tokens, i: int, before: Sequence[AgreedPoint]) -> bool:
    """Whether a point was agreed, or a deal is told of as made, at most two sentences before token i."""
    number = tokens.sentences[i]
    if before and number - tokens.sentences[before[-1].extent.last] < _SENTENCES_BACK:
        return True
    return any(_tells_of_deal(tokens, n, i) for n in range(number, max(number - _SENTENCES_BACK, 0) - 1, -1))


def _tells_of_deal(tokens: Tokens, number: int, i: int) -> bool:
    """Whether the sentence names a deal that stands, before token i: "signed an accord", "the agreement"."""
    first = max(tokens.sentence_starts[number], i - _TOKENS_BACK)
    lowers = tokens.lowers[first : min(tokens.sentence_starts[number + 1], i)]
    deals = lexicon.words("deals")
    if lexicon.words("unmade") & set(lowers) or lexicon.words("negations") & set(lowers) or lowers[-1:] == ["?"]:
        return False
    closed = any(lower in lexicon.forms("closing") for lower in lowers)
    if {"settled", "resolved"} & set(lowers) and lexicon.words("quarrels") & set(lowers):
        return True
    return any(
        lower in deals and (closed or {"the", "their", "this"} & set(lowers[max(k - 4, 0) : k]))
        for k, lower in enumerate(lowers)
    )


def points_of_next_term(
    tokens: Tokens, quoted: bytes, modal: int, before: Sequence[AgreedPoint]
) -> Iterator[AgreedPoint]:
    """Points of "A panel will be appointed" right behind a point, in its paragraph; of "The firm will pay" in the next, too.

    Who does it is a side or nobody that is told; what somebody says will happen, and what happens by itself, is none.
    """
    if is_question(tokens, modal) or quoted[modal]:
        return
    number = tokens.sentences[modal]
    start = _clause_start(tokens, modal)
    subject = read_subject(tokens, modal)
    if subject is None or tokens.lowers[subject.first] in _PERSONS or _is_aged(tokens, modal):
        return
    if _settles(tokens, modal, subject):
        yield from _term(tokens, quoted, modal, subject, same=True)
        return
    if tokens.words[subject.first - 1] == ";" and before and tokens.sentences[before[-1].extent.last] == number:
        yield from _term(tokens, quoted, modal, subject, same=True)
        return
    if _is_second_clause(tokens, subject.first, before):
        yield from _term(tokens, quoted, modal, subject, same=True)
        return
    if subject.first - start > 1:
        return
    if modal - start > _LONGEST_TERM_SUBJECT and not _is_aside(tokens, modal):
        return
    if number == 0 or not _goes_on(tokens, number, before):
        return
    last = tokens.sentence_starts[number] - 1
    same = tokens.blocks[modal] == tokens.blocks[last]
    gives = tokens.lowers[modal + 1 : modal + 2] and tokens.lowers[modal + 1] in lexicon.words("giving")
    if same or _is_told_side(tokens, subject, before) or (gives and is_side(tokens, subject)):
        yield from _term(tokens, quoted, modal, subject, same=same)


def _is_second_clause(tokens: Tokens, first: int, before: Sequence[AgreedPoint]) -> bool:
    """Whether "while" or ", and" stands before token `first`, in a sentence that has a point or goes on with a deal."""
    number = tokens.sentences[first]
    joined = tokens.lowers[first - 1] == "while" or tokens.lowers[first - 2 : first] == [",", "and"]
    if not joined or first < 2:
        return False
    told = bool(before) and before[-1].stance == "asserted" and tokens.sentences[before[-1].extent.last] == number
    start = tokens.sentence_starts[number]
    same = start > 0 and tokens.blocks[start - 1] == tokens.blocks[start]
    return told or (same and _goes_on(tokens, number, before))


def _goes_on(tokens: Tokens, number: int, before: Sequence[AgreedPoint]) -> bool:
    """Whether the sentence before sentence `number` has an agreed point, or tells of a deal that stands."""
    if before and before[-1].stance == "asserted" and tokens.sentences[before[-1].extent.last] == number - 1:
        return True
    return _tells_of_deal(tokens, number - 1, tokens.sentence_starts[number])


def _clause_start(tokens: Tokens, modal: int) -> int:
    """The token where the clause of the modal begins: behind "said that", or at the head of its sentence."""
    start = tokens.sentence_starts[tokens.sentences[modal]]
    floor = max(start, modal - _LONGEST_TERM_SUBJECT)
    that = next((k for k in range(modal - 1, floor, -1) if tokens.classes[k] == classes.THAT), None)
    said = that is not None and tokens.classes[that - 1] == classes.REPORTING
    return that + 1 if that is not None and said else start


def _is_aged(tokens: Tokens, modal: int) -> bool:
    """Whether ", 54," stands right before the modal: a person is told of."""
    return tokens.classes[modal - 1] == "," and tokens.classes[modal - 2] == classes.NUMBER and modal > 3


def _is_aside(tokens: Tokens, modal: int) -> bool:
    return tokens.classes[modal - 1] == ","


def _settles(tokens: Tokens, modal: int, subject: Subject) -> bool:
    """Whether "The bank will pay $3 million to settle" closes a case by itself."""
    pays = tokens.lowers[modal : modal + 2] == ["will", "pay"]
    return pays and is_side(tokens, subject) and settles_behind(tokens, modal)


def is_other_modal(tokens: Tokens, i: int) -> bool:
    """Whether "shall", "must", "gets", "is to", "are to" stands at token i."""
    if tokens.lowers[i + 1 : i + 3] == ["ruled", "out"]:
        return True
    return tokens.lowers[i] in ("shall", "must", "gets", "receives") or tokens.lowers[i + 1 : i + 2] == ["to"]


def _term(tokens: Tokens, quoted: bytes, modal: int, subject: Subject, *, same: bool) -> Iterator[AgreedPoint]:
    ruled_out = tokens.lowers[modal + 1] == "ruled"
    first = modal + (tokens.lowers[modal] not in _GETTING) + (tokens.lowers[modal] in ("is", "are"))
    negated = tokens.lowers[subject.first] == "no"
    while first < len(tokens) - 1 and (
        tokens.classes[first] == classes.ADVERB or tokens.lowers[first] in ("also", "not")
    ):
        negated |= tokens.lowers[first] == "not"
        first += 1
    passive = ruled_out or (tokens.lowers[first] == "be" and tokens.classes[first + 1] in _PARTICIPLES)
    acts = not _is_person(tokens, subject) and _acts(tokens, first) and (same or is_side(tokens, subject))
    acts = acts or (same and _is_so_much(tokens, first))
    if not passive and lexicon.words("deals") & set(tokens.lowers[first + 1 : first + _OF_DEAL]):
        return  # "Parliament must approve the deal"
    if not (passive and same) and not acts:
        return
    for n, extent in enumerate(read_extents(tokens, quoted, modal, form="clause")):
        whole = extent._replace(first=subject.first) if n == 0 else extent
        parties = party_names(tokens, subject.first, subject.last)
        stance = "denied" if negated and n == 0 else "asserted"
        yield AgreedPoint(whole.first, whole, modal, subject, parties, stance, rule=NEXT)  # type: ignore[arg-type]


def _is_so_much(tokens: Tokens, verb: int) -> bool:
    """Whether "rise by 6 percent", "receive $300" stands at the verb: what a deal brings about, with a number."""
    end = tokens.sentence_starts[tokens.sentences[verb] + 1]
    numbers = any(tokens.classes[k] == classes.NUMBER for k in range(verb, min(end, verb + _NUMBER_AHEAD)))
    brought = tokens.lowers[verb] in lexicon.words("brought_about") or tokens.lowers[verb] in _GETTING
    return numbers and brought


def _acts(tokens: Tokens, i: int) -> bool:
    lower = tokens.lowers[i]
    known = lower in lexicon.words("action_verbs") and lower not in lexicon.words("attending")
    return lower == "pay" or (known and lower not in lexicon.words("involuntary"))


def _is_told_side(tokens: Tokens, subject: Subject, before: Sequence[AgreedPoint]) -> bool:
    """Whether the phrase opens a paragraph with a side of the deal: "The company", "It", a country that was named."""
    lowers = tokens.lowers[subject.first : subject.last + 1]
    if lowers in (["it"], ["they"]):
        return True
    if lowers[:1] == ["the"] and len(lowers) == 2 and lowers[1] in lexicon.words("one_side") | lexicon.words("parties"):
        return True
    named = party_names(tokens, subject.first, subject.last)
    return bool(named) and set(named) <= {name for point in before for name in point.parties}


def _is_person(tokens: Tokens, subject: Subject) -> bool:
    """Whether a person of some office is meant: "President Lim", "the envoy"; no body: "the company"."""
    bodies = lexicon.words("one_side") | lexicon.words("parties")
    words = range(subject.first, subject.last + 1)
    held = any(tokens.classes[i] == classes.ROLE and tokens.lowers[i] not in bodies for i in words)
    return held and not subject.is_joint


_SETTLED_AHEAD = 60
_ENDED_AHEAD = 7
"""Tokens between "ending" and what is ended: "ending a bitter 13-day sit-in" has four."""


def settles_behind(tokens: Tokens, verb: int) -> bool:
    """Whether "to settle", "in settlement of" or ", ending a 13-day strike" follows the verb in its sentence."""
    stop = min(tokens.sentence_starts[tokens.sentences[verb] + 1], verb + _SETTLED_AHEAD)
    lowers = tokens.lowers[verb + 1 : stop]
    for k, lower in enumerate(lowers):
        if lower == "to" and lowers[k + 1 : k + 2] in (["settle"], ["resolve"]):
            return True
        if lower == "in" and lowers[k + 1 : k + 2] == ["settlement"]:
            return True
        if lower in lexicon.words("ending_it") and k and lowers[k - 1] in (",", "and"):
            return bool(lexicon.words("quarrels") & set(lowers[k + 1 : k + _ENDED_AHEAD]))
    return False
