"""What verbs of agreeing take: "The U.S. and China agreed on Monday to cut tariffs", "a ceasefire was agreed".

In: tokens, the verb and the points found before it. Out: agreed points. One party's wish, and agreeing with an opinion,
give none.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.agreeing.agreed_point import (
    AgreedPoint,
    is_near_meeting,
    is_question,
    is_told_by_paper,
    points_of,
)
from riyadh_archive.grammar.agreeing.complements import Complement, complement_of
from riyadh_archive.grammar.agreeing.made_deals import is_joint_paper, opens_line_of_paper, stands_near_a_deal
from riyadh_archive.grammar.agreeing.openness import Standing, antecedent_of, read_standing, subject_of_main_clause
from riyadh_archive.grammar.agreeing.parties import Subject, party_names, read_subject
from riyadh_archive.grammar.agreeing.point_text import Extent
from riyadh_archive.grammar.agreeing.refusals import follows_a_point
from riyadh_archive.grammar.agreeing.terms import settles
from riyadh_archive.grammar.agreeing.unagreed import open_question, points_in_front
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

_TRADE_AHEAD = 14
"""Tokens from "sell" to whom: "sell its stake in the refinery near Rostock to" has eight."""
_STRONG = frozenset(("quantified", "plural", "body", "names"))
_FORMAL = frozenset(("resolve", "undertake", "commit"))
"""What ministers of several countries do together, and no group of them by itself as it does in vowing or deciding."""
_PLEDGING = frozenset(("commit", "pledge", "promise", "undertake", "vow"))
_OWN_AGREEMENT = frozenset(("agree", "consent", "concur", "assent"))
_DEALS_THEMSELVES = frozenset(("agreement", "deal", "accord", "pact"))
_POSSESSIVES = lexicon.words("possessives")


def points_of_verb(tokens: Tokens, quoted: bytes, verb: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points after "agreed", "pledged", "plan": "The U.S. and China agreed on Monday to cut tariffs"."""
    subject = _subject_of(tokens, verb)
    if subject is None or is_question(tokens, verb) or not _may_be_verb(tokens, verb):
        return
    if _is_attitude(tokens, subject, verb):
        return
    standing = read_standing(tokens, subject, verb)
    if standing is None:
        return
    complement = complement_of(tokens, verb)
    if complement is None and standing.stance == "denied":
        if in_front := list(points_in_front(tokens, verb, subject, standing)):
            yield from in_front
            return
        complement = open_question(tokens, verb)
    if _is_passive(tokens, subject, verb):
        yield from _from_passive(tokens, quoted, verb, subject, standing, complement)
    elif complement is not None and (
        _counts_as_joint(tokens, verb, subject, complement)
        or _agreed_besides(tokens, verb, complement, before)
        or _decided_besides(tokens, verb, subject, before)
        or _refused_besides(tokens, verb, subject, standing, before)
    ):
        yield from points_of(tokens, quoted, verb, subject, standing, complement, "agreed to")


def _is_attitude(tokens: Tokens, subject: Subject, verb: int) -> bool:
    """Whether one body tells where it stands: "the Union is fully committed to supporting it"; both sides agree so."""
    stands = not _STANDING.isdisjoint(tokens.lowers[max(subject.last + 1, verb - _ADVERBS) : verb])
    return stands and tokens.lowers[verb] == "committed" and subject.jointness in ("body", "single", "country")


_STANDING = frozenset(("is", "are", "remains", "remain", "stays", "am"))
_ADVERBS = 3
"""Tokens of "is fully" and the like before "committed"."""


def _agreed_besides(tokens: Tokens, verb: int, complement: Complement, before: Sequence[AgreedPoint]) -> bool:
    """Whether one party of a deal "also agreed to" do something, right behind the points that the deal has."""
    also = "also" in tokens.lowers[max(verb - 2, 0) : verb] or _is_one_side(tokens, verb)
    agreed = lexicon.forms("agreeing_verbs").get(tokens.lowers[verb]) == "agree" and complement.form == "base"
    return also and agreed and (follows_a_point(tokens, verb, before) or _is_one_side(tokens, verb))


def _decided_besides(tokens: Tokens, verb: int, subject: Subject, before: Sequence[AgreedPoint]) -> bool:
    """Whether "We have also decided that" goes on right behind what was agreed, or near the deal that was."""
    if subject.jointness != "pronoun":
        return False
    also = "also" in tokens.lowers[subject.verb : verb]
    return follows_a_point(tokens, verb, before) or (also and stands_near_a_deal(tokens, verb, before))


def _refused_besides(
    tokens: Tokens, verb: int, subject: Subject, standing: Standing, before: Sequence[AgreedPoint]
) -> bool:
    """Whether "Lima did not agree to joint patrols" stands right behind a point: what one party refuses is not agreed."""
    own = lexicon.forms("agreeing_verbs").get(tokens.lowers[verb]) == "agree"
    party = subject.is_joint or subject.jointness == "country"
    return own and party and standing.stance == "denied" and stands_near_a_deal(tokens, verb, before)


def _is_one_side(tokens: Tokens, verb: int) -> bool:
    """Whether "The district agreed to" opens a sentence right behind one of its paragraph that tells of a deal."""
    start = tokens.sentence_starts[tokens.sentences[verb]]
    if tokens.lowers[start] != "the" or verb != start + 2 or tokens.lowers[start + 1] not in lexicon.words("one_side"):
        return False
    number = tokens.sentences[verb] - 1
    before = tokens.sentence_starts[max(number, 0)]
    told = tokens.lowers[before:start]
    made = bool(lexicon.words("deals") & set(told)) and not lexicon.words("unmade") & set(told)
    return made and number >= 0 and tokens.blocks[before] == tokens.blocks[start]


def _trades_with(tokens: Tokens, complement: Complement) -> bool:
    """Whether what one agreed to do takes another party that is named: "to sell its mill to Brill Foods"."""
    first = complement.first
    if complement.form != "base" or tokens.lowers[first] not in lexicon.words("trading"):
        return False
    end = min(tokens.sentence_starts[tokens.sentences[first] + 1] - 1, first + _TRADE_AHEAD)
    return any(
        tokens.lowers[i] in ("to", "from", "with") and tokens.is_capitalized(i + 1) for i in range(first + 1, end)
    )


def _takes_a_deal(tokens: Tokens, verb: int) -> bool:
    """ "the club have agreed a fee for …": a deal, a fee and terms are agreed with somebody, named or not."""
    if tokens.lowers[verb + 1 : verb + 2] in (["to"], ["on"], ["that"], ["with"]):
        return False
    deals = lexicon.words("deals") | lexicon.words("agreed_objects")
    return any(lower in deals for lower in tokens.lowers[verb + 1 : verb + 6])


def _subject_of(tokens: Tokens, verb: int) -> Subject | None:
    """Who agreed: the phrase before the verb, that of the main clause, or the one that "they" stands for."""
    if opens_line_of_paper(tokens, verb):
        return Subject(verb, verb, verb, "quantified")
    if tokens.lowers[verb - 2 : verb] == ["short", "of"]:  # stopped short of agreeing
        return read_subject(tokens, verb - 3)
    subject = read_subject(tokens, verb)
    if subject is None or tokens.lowers[subject.last] in ("and", "but"):
        return subject_of_main_clause(tokens, verb)
    if subject.jointness == "pronoun":
        return antecedent_of(tokens, subject) or subject
    return subject


def _is_passive(tokens: Tokens, subject: Subject, verb: int) -> bool:
    """ "a truce was agreed", "it was agreed that"."""
    i = verb - 1
    while i > subject.verb and tokens.classes[i] == classes.ADVERB:
        i -= 1
    return i >= subject.verb and tokens.lowers[i] in ("was", "were", "been")


def _from_passive(
    tokens: Tokens, quoted: bytes, verb: int, subject: Subject, standing: Standing, complement: Complement | None
) -> Iterator[AgreedPoint]:
    """Points of "a ceasefire was agreed by both sides" and "it was agreed that observers would go"."""
    impersonal = subject.first == subject.last and tokens.lowers[subject.first] == "it"
    if impersonal and complement is not None:
        yield from points_of(tokens, quoted, verb, None, standing, complement, "it was agreed")
    agreed = lexicon.forms("agreeing_verbs").get(tokens.lowers[verb]) == "agree"
    if classes.REPORTING in tokens.classes[subject.last + 1 : verb]:
        return  # As a source told the paper, the following was agreed
    if tokens.lowers[subject.verb - 1] == "what":
        return  # but what has been agreed is modest
    if agreed and not impersonal and tokens.lowers[subject.first] != "no" and _is_thing(tokens, subject):
        extent = Extent(subject.first, subject.last)
        yield AgreedPoint(subject.first, extent, verb, None, (), standing.stance, standing.speaker_verb)


def _is_thing(tokens: Tokens, subject: Subject) -> bool:
    """Whether the subject is a thing that can be agreed: no "Much was agreed", no name, no end of a longer phrase."""
    noun = tokens.classes[subject.last] in (classes.OTHER, classes.ROLE)
    whole = tokens.classes[subject.first] != classes.PREPOSITION
    if subject.last - subject.first <= 1 and tokens.lowers[subject.last] in _DEALS_THEMSELVES:
        return False  # the agreement was agreed
    opening = tokens.sentence_starts[tokens.sentences[subject.last]]
    named = tokens.is_capitalized(subject.last) and subject.last != opening
    return noun and whole and not named and tokens.lowers[subject.last] not in lexicon.words("vague_objects")


def _may_be_verb(tokens: Tokens, verb: int) -> bool:
    """No noun: "a plan to", "their pledge to", "agreed terms"."""
    before = tokens.lowers[verb - 1] if verb else ""
    if tokens.classes[verb - 1] == classes.DETERMINER:
        return before in ("all", "both", "each") or before in lexicon.words("counts")
    if tokens.classes[verb - 1] == classes.PREPOSITION:
        return tokens.lowers[verb].endswith("ing") or before == "to"
    return before not in _POSSESSIVES


def _is_body_at_talks(tokens: Tokens, subject: Subject, verb: int) -> bool:
    """Whether "the army has agreed to" stands in a sentence that tells of talks."""
    body = subject.last - subject.first < 3 and tokens.lowers[subject.last] in lexicon.words("one_side")
    return body and is_near_meeting(tokens, verb, sentences=0)


def _is_stated(tokens: Tokens, verb: int) -> bool:
    """Whether "In a statement" stands before the verb in its sentence, or a deal is told of just before."""
    start = max(tokens.sentence_starts[tokens.sentences[verb]], verb - _TRADE_AHEAD)
    return "statement" in tokens.lowers[start:verb] or stands_near_a_deal(tokens, verb, ())


def _is_of_statesmen(tokens: Tokens, subject: Subject, complement: Complement) -> bool:
    """Whether ministers or leaders have resolved to do something: "resolved on Friday to pool purchases"."""
    held = lexicon.words("statesmen") & set(tokens.lowers[subject.first : subject.last + 1])
    return bool(held) and tokens.lowers[complement.first] in lexicon.words("action_verbs")


def _counts_as_joint(tokens: Tokens, verb: int, subject: Subject, complement: Complement) -> bool:
    """Whether two parties or a meeting stand behind the verb; weaker verbs need a clearer sign."""
    base = lexicon.forms("agreeing_verbs").get(tokens.lowers[verb], "")
    kind = subject.jointness
    if complement.form == "clause" and kind not in _STRONG | {"pronoun"}:
        return False  # "Anna and her coach agreed that the season should have ended" is an opinion
    if kind in ("quantified", "body") or (is_joint_paper(tokens) and kind != "pronoun" and base):
        return True
    if base == "settle" and tokens.lowers[verb + 1] == "on" and kind in _STRONG:
        return True
    if base == "concur" and complement.partner is not None:
        return False  # concurred with the findings
    if kind == "plural" and base in _FORMAL and _is_of_statesmen(tokens, subject, complement):
        return True
    if kind == "pronoun" and tokens.words[complement.first] == ":":
        return is_near_meeting(tokens, verb)  # They decided to: …
    if kind == "pronoun" and not tokens.lowers[verb].endswith("ed"):
        return False  # "they agree on taxes" is an opinion
    if base == "agree" and _takes_a_deal(tokens, verb):
        return True
    if kind == "pair" and base in _PLEDGING and complement.form == "base" and _is_stated(tokens, verb):
        return True
    if complement.partner is not None and base in _OWN_AGREEMENT and complement.form == "base":
        return True
    if not base:
        return kind == "names" and len(party_names(tokens, subject.first, subject.last)) > 1
    if base in _OWN_AGREEMENT and subject.is_joint:
        return True
    if base == "agree" and (settles(tokens, verb) or _trades_with(tokens, complement)):
        return True
    if base == "agree" and kind == "single" and complement.form == "base" and _is_body_at_talks(tokens, subject, verb):
        return True
    if kind == "country":
        return base == "agree" and (is_near_meeting(tokens, verb, sentences=0) or is_told_by_paper(tokens, verb))
    return (base in _OWN_AGREEMENT or kind in _STRONG) and kind != "single" and is_near_meeting(tokens, verb)
