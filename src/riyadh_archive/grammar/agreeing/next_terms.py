"""What follows in the next sentences of a deal: "A panel will be appointed", "The firm will pay", "Lima is to lead it".

In: tokens, a modal, and the points found before it. Out: agreed points. In its own paragraph a deal is told on by any
clause that says what will be; in the next one by what a side of it will do. A guess, a person's plan and what happens
by itself are none.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint, is_question
from riyadh_archive.grammar.agreeing.complements import past_saying
from riyadh_archive.grammar.agreeing.made_deals import (
    is_heading_of_deal,
    is_joint_paper,
    settles_behind,
    stands_near_a_deal,
    tells_of_deal,
)
from riyadh_archive.grammar.agreeing.near_deals import NEXT, PERSONS, is_side
from riyadh_archive.grammar.agreeing.parties import Subject, party_names, read_subject
from riyadh_archive.grammar.agreeing.point_text import read_extents
from riyadh_archive.grammar.agreeing.term_clauses import (
    BE,
    BOUND,
    GETTING,
    is_binding,
    is_of_none,
    is_own_term,
    is_side_term,
    is_stand,
)
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes
from riyadh_archive.model import Stance

Reach = Literal["own", "next"]
"""Whether a clause stands in the paragraph that tells of the deal, or in the one behind it."""

_POINTS_BACK = 2
"""Sentences of one paragraph from a point to what goes on with it: one may stand between, as what somebody says."""
_BINDING_BACK = 4
"""Sentences back in which a deal is told of that "must", "are to" and "may not" belong to: what is said of it between."""
_BLOCKS_BACK = 2
"""Paragraphs from a deal to such a term: one with a quotation may stand between."""
_LONGEST_TERM_SUBJECT = 16
"""Tokens before the modal of a term: "A monitoring cell of 40 officers from Kenya and Djibouti" has nine."""
_READING = 8
"""Tokens of ", the final joint communique says." at the end of a sentence."""
_READS = frozenset(("reads", "says", "said", "say", "states", "stated", "stipulates"))
_NONE_BACK = 4
"""Tokens from "no" to its "may": "no new quay wall may" has three."""
_LONGEST_LEAD_IN = 16
"""Tokens of "Under the text, which 80 governments had opposed to the last minute," before the subject."""
_OF_DEAL = 5
"""Tokens behind a verb in which the deal is its object: "approve the final peace accord" has four."""


def points_of_next_term(
    tokens: Tokens, quoted: bytes, modal: int, before: Sequence[AgreedPoint]
) -> Iterator[AgreedPoint]:
    """Points of "A panel will be appointed" behind a point, in its paragraph; of "The firm will pay" in the next, too.

    Who does it is a side or nobody that is told; what somebody says will happen, and what happens by itself, is none.
    """
    if is_question(tokens, modal) or quoted[modal]:
        return
    subject = read_subject(tokens, modal)
    if subject is None and is_of_none(tokens, modal):
        subject = Subject(modal - 1, modal - 1, modal, "single")
    if subject is None or _is_aged(tokens, modal):
        return
    subject = _behind_source(tokens, subject)
    if tokens.lowers[subject.first] in PERSONS and not is_of_none(tokens, modal):
        return
    if _is_of_a_deal(tokens, subject):
        return
    if reach := _reach(tokens, subject, modal, before):
        yield from _term(tokens, quoted, modal, subject, before, reach)


def _reach(tokens: Tokens, subject: Subject, modal: int, before: Sequence[AgreedPoint]) -> Reach | None:
    """How the clause belongs to a deal that was told of; None for one that stands alone."""
    if _settles(tokens, modal, subject) or _is_second_clause(tokens, subject.first, before):
        return "own"
    number = tokens.sentences[modal]
    if tokens.lowers[modal] == "shall" and is_joint_paper(tokens):
        return "own"
    if _is_read_in_paper(tokens, modal) and stands_near_a_deal(tokens, modal, before, back=_BINDING_BACK):
        return "own"
    if tokens.lowers[modal] == "must" and tokens.classes[subject.first - 1] in (classes.THAT, classes.REPORTING):
        return None  # said the party must support her
    if _is_joined(tokens, subject.first) and is_binding(tokens, modal) and _stands_below(tokens, number, before):
        return "own"
    if number == 0 or not _opens_sentence(tokens, subject.first):
        return None
    if modal - subject.first > _LONGEST_TERM_SUBJECT and tokens.classes[modal - 1] != ",":
        return None
    last = tokens.sentence_starts[number] - 1
    if is_binding(tokens, modal) and _stands_below(tokens, number, before):
        return "own" if tokens.blocks[modal] == tokens.blocks[last] else "next"
    if tokens.blocks[modal] == tokens.blocks[last]:
        return "own" if _goes_on(tokens, number, before, _POINTS_BACK) else None
    if is_heading_of_deal(tokens, number - 1):
        return "own"
    return "next" if _goes_on(tokens, number, before, 1) else None


def _is_read_in_paper(tokens: Tokens, modal: int) -> bool:
    """Whether ", the document reads", ", the minutes say" closes the sentence: the deal itself tells it."""
    stop = tokens.sentence_starts[tokens.sentences[modal] + 1]
    tail = tokens.lowers[max(modal, stop - _READING) : stop]
    said = next((k for k, lower in enumerate(tail) if lower in _READS), None)
    if said is None or "," not in tail[:said]:
        return False
    words = set(tail[tail.index(",") : said])
    return bool((lexicon.words("papers") | lexicon.words("deals") | {"minutes"}) & words)


def _stands_below(tokens: Tokens, number: int, before: Sequence[AgreedPoint]) -> bool:
    """Whether the paragraph of sentence `number` or the one above it tells of a deal, not far before."""
    start = tokens.sentence_starts[number]
    lowest = max(0, number - _BINDING_BACK)
    blocks = [tokens.blocks[tokens.sentence_starts[n]] for n in range(lowest, number)]
    near = [n for n, block in enumerate(blocks, lowest) if tokens.blocks[start] - block <= _BLOCKS_BACK]
    told = tokens.sentences[before[-1].extent.last] if before and before[-1].stance == "asserted" else -1
    return any(n == told or tells_of_deal(tokens, n, start, closed=True) for n in near)


def _goes_on(tokens: Tokens, number: int, before: Sequence[AgreedPoint], back: int) -> bool:
    """Whether one of the `back` sentences before sentence `number` has a point, or the last tells of a deal that stands."""
    if before and (before[-1].stance == "asserted" or before[-1].rule == NEXT):
        last = before[-1].extent.last
        near = number - tokens.sentences[last] <= back
        if near and (back == 1 or tokens.blocks[last] == tokens.blocks[tokens.sentence_starts[number]]):
            return True
    return tells_of_deal(tokens, number - 1, tokens.sentence_starts[number], closed=True)


def _is_second_clause(tokens: Tokens, first: int, before: Sequence[AgreedPoint]) -> bool:
    """Whether "while", ", and", ", and that" or ";" stands before token `first`, in a sentence that goes on with a deal."""
    number = tokens.sentences[first]
    told = bool(before) and before[-1].stance == "asserted" and tokens.sentences[before[-1].extent.last] == number
    if first > 1 and tokens.words[first - 1] == ";":
        return told
    behind = first - (tokens.classes[first - 1] == classes.THAT)
    if behind < 2:
        return False
    joined = tokens.lowers[behind - 1] == "while" or tokens.lowers[behind - 2 : behind] == [",", "and"]
    if not joined:
        return told and behind < first and tokens.lowers[behind - 1] == "and"
    start = tokens.sentence_starts[number]
    same = start > 0 and tokens.blocks[start - 1] == tokens.blocks[start]
    return told or (same and _goes_on(tokens, number, before, 1))


def _is_joined(tokens: Tokens, first: int) -> bool:
    """Whether ", and", "while" or ";" stands before token `first`."""
    behind = tokens.lowers[max(first - 2, 0) : first]
    return behind[-1:] in (["while"], [";"]) or behind == [",", "and"]


def _opens_sentence(tokens: Tokens, first: int) -> bool:
    """Whether only "Also,", "In exchange,", "From May," or who says so stands before token `first` in its sentence."""
    start = tokens.sentence_starts[tokens.sentences[first]]
    if first - start <= 1:
        return True
    opening = tokens.classes[start] if tokens.lowers[start] != "with" else "."
    if (
        first - start <= _LONGEST_LEAD_IN
        and tokens.classes[first - 1] == ","
        and opening
        in (
            classes.PREPOSITION,
            classes.ADVERB,
            classes.ACCORDING,
        )
    ):
        return not any(c in (classes.REPORTING, classes.VERB, ".") for c in tokens.classes[start : first - 1])
    said = first - 1 - (tokens.classes[first - 1] == classes.THAT)
    if said < first - 1 and tokens.lowers[said - 1] == "on":
        said -= 2  # announced on Friday that
    told = tokens.classes[said] == classes.REPORTING or tokens.lowers[said] in ("understands", "reveal")
    if not told or said - start > _LONGEST_TERM_SUBJECT:
        return False
    return not lexicon.words("opinion_holders") & set(tokens.lowers[start:said])


def _is_aged(tokens: Tokens, modal: int) -> bool:
    """Whether ", 54," stands right before the modal: a person is told of."""
    return tokens.classes[modal - 1] == "," and tokens.classes[modal - 2] == classes.NUMBER and modal > 3


def _is_of_a_deal(tokens: Tokens, subject: Subject) -> bool:
    """Whether it is the deal that will be something, "The pact will be debated", or an aim that is one: "The goal is to"."""
    telling = lexicon.words("deals") | lexicon.words("aims")
    return tokens.lowers[subject.last] in telling or tokens.lowers[min(subject.first + 1, subject.last)] in telling


def _settles(tokens: Tokens, modal: int, subject: Subject) -> bool:
    """Whether "The bank will pay $3 million to settle" closes a case by itself."""
    pays = tokens.lowers[modal : modal + 2] == ["will", "pay"]
    return pays and is_side(tokens, subject) and settles_behind(tokens, modal)


def is_other_modal(tokens: Tokens, i: int) -> bool:
    """Whether "shall", "must", "gets", "is to", "are to", "was to be" stands at token i."""
    if tokens.lowers[i + 1 : i + 3] == ["ruled", "out"]:
        return True
    if tokens.lowers[i] == "may":
        none = {"no", "neither"} & set(tokens.lowers[max(i - _NONE_BACK, 0) : i])
        return bool(none) or tokens.lowers[i + 1 : i + 2] == ["not"]
    if tokens.lowers[i] in ("is", "are") and tokens.lowers[i + 1 : i + 2] and tokens.lowers[i + 1] in BOUND:
        return True
    if tokens.lowers[i] in ("was", "were"):
        return tokens.lowers[i + 1 : i + 3] == ["to", "be"]
    follows = i + 1 + (tokens.lowers[i + 1 : i + 2] == ["also"])
    return tokens.lowers[i] in ("shall", "must", *GETTING) or tokens.lowers[follows : follows + 1] == ["to"]


def _term(
    tokens: Tokens, quoted: bytes, modal: int, subject: Subject, before: Sequence[AgreedPoint], reach: Reach
) -> Iterator[AgreedPoint]:
    first, negated = _verb_behind(
        tokens, modal, negated=is_of_none(tokens, modal) or tokens.lowers[subject.first] == "no"
    )
    if lexicon.words("deals") & set(tokens.lowers[first + 1 : first + _OF_DEAL]) and tokens.lowers[first] != "be":
        return  # "Parliament must approve the deal"
    if is_stand(tokens, modal, first, subject) or _is_hosting(tokens, first, subject):
        return
    told = is_own_term if reach == "own" else is_side_term
    freed = tokens.lowers[first - 3 : first] == ["not", "have", "to"] and (is_side(tokens, subject) or subject.is_joint)
    if not (freed or _settles(tokens, modal, subject) or told(tokens, modal, first, subject, before)):
        return
    if past_saying(tokens, modal + 1) is not None:  # They would, he said, also set up a hotline
        for extent in read_extents(tokens, quoted, first, form="base"):
            yield AgreedPoint(extent.first, extent, modal, None, (), rule=NEXT)
        return
    for n, extent in enumerate(read_extents(tokens, quoted, modal, form="clause")):
        marked = not tokens.words[subject.first].strip("•-*–—·") and subject.first < modal - 1
        whole = extent._replace(first=subject.first + marked) if n == 0 else extent
        parties = party_names(tokens, subject.first, subject.last)
        stance: Stance = "denied" if negated and n == 0 else "asserted"
        yield AgreedPoint(whole.first, whole, modal, subject, parties, stance, rule=NEXT)


def _behind_source(tokens: Tokens, subject: Subject) -> Subject:
    """The subject without whom it is told by: "According to Hexby Newswire, | Malian troops are to withdraw"."""
    if tokens.lowers[subject.first : subject.first + 2] != ["according", "to"]:
        return subject
    comma = next((k for k in range(subject.first, subject.last) if tokens.words[k] == ","), None)
    return subject if comma is None else subject._replace(first=comma + 1)


def _is_hosting(tokens: Tokens, verb: int, subject: Subject) -> bool:
    """Whether it only tells who hosts the meeting itself: "Peru will | host the talks", "The talks would | be hosted by"."""
    meetings = lexicon.words("meetings")
    if tokens.lowers[verb : verb + 2] == ["be", "hosted"]:
        return tokens.lowers[subject.last] in meetings
    return tokens.lowers[verb] == "host" and not meetings.isdisjoint(tokens.lowers[verb + 1 : verb + _OF_DEAL])


def _verb_behind(tokens: Tokens, modal: int, *, negated: bool) -> tuple[int, bool]:
    """The verb behind "will", "is to", and whether it is negated: "will | not also | strike"."""
    first = past_saying(tokens, modal + 1) or modal + (tokens.lowers[modal] not in GETTING)
    first += tokens.lowers[modal] in BE and tokens.lowers[first] == "also"
    first += tokens.lowers[modal] in BE and tokens.lowers[first] == "to"
    negated |= tokens.lowers[modal] == "may"
    first += 2 * (tokens.lowers[first : first + 2] == ["no", "longer"])
    if tokens.lowers[first : first + 3] == ["not", "have", "to"]:
        return first + 3, False  # Mali will not have to pay
    first += 2 * (tokens.lowers[first : first + 2] == ["have", "to"])
    while first < len(tokens) - 1 and (
        tokens.classes[first] == classes.ADVERB or tokens.lowers[first] in ("also", "not")
    ):
        negated |= tokens.lowers[first] == "not"
        first += 1
    return first, negated
