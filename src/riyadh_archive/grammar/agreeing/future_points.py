"""Points told as what both sides will do, or have done together: "both countries will appoint teams".

In: tokens, the modal or verb, and the points found before it. Out: agreed points.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.agreeing.agreed_point import (
    AgreedPoint,
    is_near_meeting,
    is_question,
    is_told_by_paper,
    joint_paper,
    points_of,
    points_of_list,
)
from riyadh_archive.grammar.agreeing.complements import Complement
from riyadh_archive.grammar.agreeing.openness import antecedent_of, read_standing
from riyadh_archive.grammar.agreeing.parties import Subject, party_names, read_subject
from riyadh_archive.grammar.agreeing.point_lists import find_announcement
from riyadh_archive.grammar.agreeing.refusals import follows_a_point, is_discussion
from riyadh_archive.grammar.agreeing.terms import goes_on_with_terms, points_of_term
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes
from riyadh_archive.lexicon.calendar import weekdays

_ATTRIBUTION_TAIL = 20
"""Tokens of ", Treasury Secretary Scott Bessent said after two days of talks in Geneva." and the like."""


def points_of_future(tokens: Tokens, quoted: bytes, modal: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "both countries will appoint teams": parties named as a whole, and a thing one does on purpose.

    Right behind an agreed point "The delegations will meet again" goes on with what was agreed.
    """
    if goes_on_with_terms(tokens, modal, before):
        yield from points_of_term(tokens, quoted, tokens.sentence_starts[tokens.sentences[modal]], modal)
        return
    listed = tokens.words[modal + 1 : modal + 2] == [":"]
    follows = listed or follows_a_point(tokens, modal, before)
    subject, by_themselves = _joint_subject(tokens, modal, before, joint=follows)
    if subject is None or modal + 1 == len(tokens) or is_question(tokens, modal):
        return
    standing = read_standing(tokens, subject, modal)
    if standing is None:
        return
    if listed:
        yield from points_of_list(tokens, quoted, modal, subject, standing)
        return
    told = by_themselves or standing.speaker_verb is not None
    if tokens.lowers[modal] == "would" and not (told or _is_said_at_the_end(tokens, modal)):
        return
    if is_discussion(tokens, modal + 1):
        return  # "will explore ways to cut tariffs": what is cut is read there
    plan = is_joint_plan(tokens, modal)
    first, negated = _verb_behind(tokens, modal + 1 + plan)
    if _announces(tokens, first) and standing.stance == "asserted":
        yield from points_of(tokens, quoted, modal, subject, standing, Complement(first + 1, "noun"), "both will")
    elif _is_on_purpose(tokens, first) and (
        told
        or plan
        or is_near_meeting(tokens, modal)
        or _is_said_at_the_end(tokens, first)
        or is_in_summary(tokens, modal)
        or is_told_by_paper(tokens, modal)
    ):
        standing = standing._replace(stance="denied") if negated else standing
        yield from points_of(tokens, quoted, modal, subject, standing, Complement(first, "base"), "both will")


def _same_parties(tokens: Tokens, pronoun: Subject, before: Sequence[AgreedPoint]) -> Subject | None:
    """Who "they" are in "Ottawa and Delhi will set up a panel; they will also …": the parties of the clause before."""
    last = before[-1] if before else None
    if last is None or last.subject is None or tokens.sentences[pronoun.first] - tokens.sentences[last.verb] > 1:
        return None
    if _is_next_of_several(tokens, pronoun.first):
        return last.subject._replace(verb=pronoun.verb)
    if tokens.sentences[last.verb] != tokens.sentences[pronoun.first]:
        return None
    joined = tokens.words[pronoun.first - 1] == ";" or tokens.lowers[pronoun.first - 2 : pronoun.first] in (
        [";", "and"],
        [",", "and"],
    )
    return last.subject._replace(verb=pronoun.verb) if joined else None


def _is_next_of_several(tokens: Tokens, they: int) -> bool:
    """Whether "Second," or "And fourth," opens the sentence of "they", in the paragraph of the sentence before."""
    start = tokens.sentence_starts[tokens.sentences[they]]
    opening = tokens.lowers[start + (tokens.lowers[start] == "and") : they]
    ordinal = len(opening) == 2 and opening[0] in lexicon.words("ordinals") and opening[1] == ","
    return ordinal and start > 0 and tokens.blocks[start - 1] == tokens.blocks[start]


def _joint_subject(
    tokens: Tokens, modal: int, before: Sequence[AgreedPoint], *, joint: bool
) -> tuple[Subject | None, bool]:
    """The parties as a whole that will do it, None for others; and whether "they" tell it of themselves."""
    subject = read_subject(tokens, modal)
    by_themselves = subject is not None and subject.jointness == "pronoun"
    if subject is not None and by_themselves:
        subject = antecedent_of(tokens, subject) or _same_parties(tokens, subject, before)
        named = subject is not None and len(party_names(tokens, subject.first, subject.last)) > 1
        several = named or (subject is not None and joint_paper(tokens, subject.last + 1, modal) is not None)
    else:
        several = subject is not None and (
            (subject.jointness == "plural" and (joint or is_in_summary(tokens, modal)))
            or (joint and subject.jointness == "names" and len(party_names(tokens, subject.first, subject.last)) > 1)
            or (subject.jointness in ("names", "plural") and _names_countries(tokens, subject, modal))
            or (subject.jointness in ("country", "plural") and is_told_by_paper(tokens, modal))
        )
    if subject is None or not (several or subject.jointness == "quantified"):
        return None, by_themselves
    if tokens.lowers[subject.last] in lexicon.words("players"):
        return None, by_themselves
    return subject._replace(jointness="quantified"), by_themselves


def _verb_behind(tokens: Tokens, first: int) -> tuple[int, bool]:
    """The verb behind adverbs, "each", marks and "not" from token `first` on, and whether it is denied."""
    negated = False
    while first < len(tokens) - 1 and (
        tokens.classes[first] in (classes.ADVERB, QUOTE_MARK)
        or tokens.lowers[first] in ("each", "first", "then")
        or _is_not(tokens, first)
    ):
        negated |= _is_not(tokens, first)
        first += 1
    return first, negated


def _names_countries(tokens: Tokens, subject: Subject, modal: int) -> bool:
    """Whether two countries or more will do it, as somebody says: "Peru and Chile will set up a panel, they said"."""
    several = len(party_names(tokens, subject.first, subject.last)) > 1
    said = tokens.lowers[modal] in ("will", "would") and (
        _is_said_at_the_end(tokens, modal) or _is_told_of_talks(tokens, subject, modal) or is_in_summary(tokens, modal)
    )
    return several and (said or tokens.lowers[modal] == "are" or _is_together(tokens, modal))


def _is_told_of_talks(tokens: Tokens, subject: Subject, modal: int) -> bool:
    """Whether "The minister said" stands before the parties, near talks; what analysts say is a forecast."""
    said = subject.first - 1 - (tokens.classes[subject.first - 1] == classes.THAT)
    start = tokens.sentence_starts[tokens.sentences[modal]]
    if said <= start or tokens.classes[said] != classes.REPORTING:
        return False
    told = tokens.lowers[max(start, said - _ATTRIBUTION_TAIL) : said]
    return not lexicon.words("opinion_holders") & set(told) and is_near_meeting(tokens, modal)


_SUMMARY_BACK = 12
"""Sentences below "Here is what they settled": a report of takeaways has two or three a point."""
_SUMMARY_AHEAD = 16
"""Tokens of such a sentence: "Here is what the two delegations settled after four hours of talks." has twelve."""
_SETTLED = frozenset(("agreed", "settled", "agree", "decided"))


def is_in_summary(tokens: Tokens, i: int) -> bool:
    """Whether "Here is what they settled" stands a few sentences above token i."""
    number = tokens.sentences[i]
    for n in range(number - 1, max(number - _SUMMARY_BACK, 0) - 1, -1):
        first = tokens.sentence_starts[n]
        lowers = tokens.lowers[first : min(tokens.sentence_starts[n + 1], first + _SUMMARY_AHEAD)]
        if lowers[:1] in (["here"], ["here's"]) and "what" in lowers[:4]:
            return bool(_SETTLED & set(lowers)) and not lexicon.words("negations") & set(lowers)
    return False


def _is_together(tokens: Tokens, modal: int) -> bool:
    """Whether "will together", "will jointly" stands at the modal."""
    return tokens.lowers[modal + 1 : modal + 2] in (["jointly"], ["together"])


def is_joint_plan(tokens: Tokens, i: int) -> bool:
    """Whether "are to" stands at token i behind two countries or more, or both sides: "Peru and Chile are to build"."""
    if tokens.lowers[i] != "are" or tokens.lowers[i + 1 : i + 2] != ["to"]:
        return False
    subject = read_subject(tokens, i)
    return subject is not None and subject.is_joint


def _announces(tokens: Tokens, verb: int) -> bool:
    """Whether the verb at token `verb` only opens a list that is announced: "would do four things"."""
    return tokens.lowers[verb] in ("do", "take") and find_announcement(tokens, verb + 1) is not None


def _is_said_at_the_end(tokens: Tokens, i: int) -> bool:
    """ ", the treasury secretary said.": a reporting verb behind the last comma of the sentence."""
    end = tokens.sentence_starts[tokens.sentences[i] + 1]
    tail = range(max(i, end - _ATTRIBUTION_TAIL), end)
    said = any(tokens.classes[k] == classes.REPORTING or tokens.lowers[k : k + 2] == ["according", "to"] for k in tail)
    return said and any(tokens.classes[k] == "," for k in tail)


def _is_not(tokens: Tokens, i: int) -> bool:
    return tokens.lowers[i] in ("not", "never")


def _is_on_purpose(tokens: Tokens, i: int) -> bool:
    lower = tokens.lowers[i]
    to = i + 1 + (tokens.classes[i + 1 : i + 2] == [classes.ADVERB])
    if lower in lexicon.words("intending_first") and tokens.lowers[to : to + 1] == ["to"]:
        return True
    if lower == "take" and tokens.lowers[i + 1 : i + 2] == ["place"]:
        return False  # the meeting of the two will take place on Tuesday
    if lower == "meet" and _is_on_programme(tokens, i + 1):
        return False  # both will meet on Monday
    if lower in ("make", "give", "deliver") and not _REMARKS.isdisjoint(tokens.lowers[i + 1 : i + 5]):
        return False  # both will make brief opening remarks
    listed = lower in lexicon.words("action_verbs") or lower in lexicon.words("exploring") | lexicon.words("intending")
    return lower not in lexicon.words("involuntary") and (listed or lower.startswith("re-"))


def _is_on_programme(tokens: Tokens, i: int) -> bool:
    """Whether "on Monday", "in Lima on Friday", "for talks" says when or why people meet: a preview; "again" is agreed."""
    end = min(i + _DAY_REACH, tokens.sentence_starts[tokens.sentences[i - 1] + 1])
    ahead = tokens.lowers[i:end]
    dated = any(tokens.words[k] in weekdays() or tokens.lowers[k] == "tomorrow" for k in range(i, end))
    return "again" not in ahead and (dated or ahead[:1] == ["for"])


_DAY_REACH = 6
"""Tokens behind "meet" in which its day stands: "in the Malaysian capital on"."""
_REMARKS = frozenset(("remarks", "statements", "statement", "speech", "speeches", "comments", "address", "addresses"))
"""What leaders make on a day's programme, and no terms of what they agreed."""


def points_of_fulfilled(tokens: Tokens, quoted: bytes, verb: int) -> Iterator[AgreedPoint]:
    """Points of "the two countries have restored relations": done together, as agreed."""
    if tokens.lowers[verb - 1 : verb] not in (["have"], ["has"], ["had"]):
        return
    subject = read_subject(tokens, verb)
    if subject is None or subject.jointness not in ("quantified", "names"):
        return
    standing = read_standing(tokens, subject, verb)
    if standing is None:
        return
    if subject.jointness == "names" and len(party_names(tokens, subject.first, subject.last)) < 2:
        return
    for point in points_of(tokens, quoted, verb, subject, standing, Complement(verb, "base"), "done together"):
        yield point._replace(extent=point.extent._replace(strength="done"))
