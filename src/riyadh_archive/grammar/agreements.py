"""Agreed points: what two parties or a meeting agreed, pledged, signed or said they both will do, clause by clause.

In: tokens and which of them stand inside quotation marks. Out: `AgreedPoint`s in text order, as token ranges. A wish of
one party, a refusal without a point, an agreement that is still hoped for, and agreeing with an opinion give nothing; a
point that was refused or not agreed is kept as denied. Lists of points are read by `point_lists`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from riyadh_archive.grammar.agreed_point import AgreedPoint, is_near_meeting, is_question, points_of, points_of_list
from riyadh_archive.grammar.complements import Complement, complement_of
from riyadh_archive.grammar.deals import points_of_commitment, points_of_deal, points_of_readiness
from riyadh_archive.grammar.marks import Stretch
from riyadh_archive.grammar.openness import Standing, antecedent_of, read_standing
from riyadh_archive.grammar.parties import Subject, party_names, read_subject, verb_group_start
from riyadh_archive.grammar.point_lists import find_announcement, is_point_plan
from riyadh_archive.grammar.point_text import Extent
from riyadh_archive.grammar.refusals import follows_a_point, is_discussion, points_of_discussion, points_of_refusal
from riyadh_archive.grammar.terms import goes_on_with_terms, points_of_term, points_of_terms, settles
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

_MAIN_CLAUSE_AHEAD = 60
"""Tokens from the start of a sentence in which its main verb is looked for."""
_ATTRIBUTION_TAIL = 20
"""Tokens of ", Treasury Secretary Scott Bessent said after two days of talks in Geneva." and the like."""
_STRONG = frozenset(("quantified", "plural", "body", "names"))
_OWN_AGREEMENT = frozenset(("agree", "consent"))
_POSSESSIVES = lexicon.words("possessives")


def quoted_tokens(tokens: Tokens, stretches: Sequence[Stretch]) -> bytes:
    """One byte a token: 1 where it stands inside quotation marks. Stretches are in text order and do not overlap."""
    found = bytearray(len(tokens))
    last = 0
    for stretch in stretches:
        first = bisect_left(tokens.starts, stretch.start, last)
        last = bisect_left(tokens.starts, stretch.end, first)
        found[first:last] = b"\1" * (last - first)
    return bytes(found)


def read_agreed_points(tokens: Tokens, quoted: bytes) -> tuple[AgreedPoint, ...]:
    """Every agreed point of an article, in text order; `quoted[i]` is 1 where token i stands inside quotation marks."""
    verbs, deals, plans = lexicon.verbs_of_agreeing(), lexicon.words("deals"), lexicon.words("point_plans")
    readiness, refusing, discussing = lexicon.words("readiness"), lexicon.forms("refusing"), lexicon.forms("discussing")
    found: list[AgreedPoint] = []
    taken = -1
    for i in tokens.where(_openers()):
        if i <= taken:
            continue
        lower = tokens.lowers[i]
        if lower in deals or (lower in plans and is_point_plan(tokens, i)):
            points = list(points_of_deal(tokens, quoted, i))
        elif lower == "under":
            points = list(points_of_terms(tokens, quoted, i))
        elif lower in readiness and tokens.lowers[i + 1 : i + 2] == ["to"]:
            points = list(points_of_readiness(tokens, quoted, i, after_point=follows_a_point(tokens, i, found)))
        elif lower in lexicon.words("committing") and (points := list(points_of_commitment(tokens, quoted, i))):
            pass
        elif lower in verbs:
            points = list(_from_verb(tokens, quoted, i, found))
        elif lower in refusing:
            points = list(points_of_refusal(tokens, quoted, i, found))
        elif lower in discussing:
            points = list(points_of_discussion(tokens, quoted, i))
        elif lower in ("will", "would"):
            points = list(_from_future(tokens, quoted, i, found))
        elif lower in lexicon.words("fulfilling"):
            points = list(_from_fulfilled(tokens, quoted, i))
        else:
            continue
        found.extend(points)
        taken = max([taken, *(point.extent.last for point in points)])
    return tuple(found)


@cache
def _openers() -> frozenset[str]:
    """Every word that `read_agreed_points` looks at."""
    listed = (lexicon.words(key) for key in ("deals", "point_plans", "readiness", "fulfilling", "committing"))
    inflected = (lexicon.forms(key) for key in ("refusing", "discussing"))
    return frozenset(("under", "will", "would")).union(lexicon.verbs_of_agreeing(), *inflected, *listed)


def _from_verb(tokens: Tokens, quoted: bytes, verb: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points after "agreed", "pledged", "plan": "The U.S. and China agreed on Monday to cut tariffs"."""
    subject = _subject_of(tokens, verb)
    if subject is None or is_question(tokens, verb) or not _may_be_verb(tokens, verb):
        return
    standing = read_standing(tokens, subject, verb)
    if standing is None:
        return
    complement = complement_of(tokens, verb)
    if _is_passive(tokens, subject, verb):
        yield from _from_passive(tokens, quoted, verb, subject, standing, complement)
    elif complement is not None and (
        _counts_as_joint(tokens, verb, subject, complement) or _agreed_besides(tokens, verb, complement, before)
    ):
        yield from points_of(tokens, quoted, verb, subject, standing, complement, "agreed to")


def _agreed_besides(tokens: Tokens, verb: int, complement: Complement, before: Sequence[AgreedPoint]) -> bool:
    """Whether one party of a deal "also agreed to" do something, right behind the points that the deal has."""
    also = "also" in tokens.lowers[max(verb - 2, 0) : verb] or _is_one_side(tokens, verb)
    agreed = lexicon.forms("agreeing_verbs").get(tokens.lowers[verb]) == "agree" and complement.form == "base"
    return also and agreed and (follows_a_point(tokens, verb, before) or _is_one_side(tokens, verb))


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


def _takes_a_deal(tokens: Tokens, verb: int) -> bool:
    """ "the club have agreed a fee for …": a deal, a fee and terms are agreed with somebody, named or not."""
    if tokens.lowers[verb + 1 : verb + 2] in (["to"], ["on"], ["that"], ["with"]):
        return False
    deals = lexicon.words("deals") | lexicon.words("agreed_objects")
    return any(lower in deals for lower in tokens.lowers[verb + 1 : verb + 6])


def _subject_of(tokens: Tokens, verb: int) -> Subject | None:
    """Who agreed: the phrase before the verb, that of the main clause, or the one that "they" stands for."""
    subject = read_subject(tokens, verb)
    if subject is None or tokens.lowers[subject.last] in ("and", "but"):
        return _subject_of_main_clause(tokens, verb)
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
    elif not impersonal and tokens.lowers[subject.first] != "no":
        agreed = lexicon.words("agreed_objects")
        if any(lower in agreed for lower in tokens.lowers[subject.first : subject.last + 1]):
            extent = Extent(subject.first, subject.last)
            yield AgreedPoint(subject.first, extent, verb, None, (), standing.stance, standing.speaker_verb)


def _may_be_verb(tokens: Tokens, verb: int) -> bool:
    """No noun: "a plan to", "their pledge to", "agreed terms"."""
    before = tokens.lowers[verb - 1] if verb else ""
    if tokens.classes[verb - 1] == classes.DETERMINER:
        return before in ("all", "both", "each")
    if tokens.classes[verb - 1] == classes.PREPOSITION:
        return tokens.lowers[verb].endswith("ing") or before == "to"
    return before not in _POSSESSIVES


def _subject_of_main_clause(tokens: Tokens, verb: int) -> Subject | None:
    """Who met, in "the two leaders ended their talks after agreeing to meet again" and "met and agreed to"."""
    gerund = tokens.classes[verb] in (classes.REPORTING_ING, classes.GERUND)
    if not verb or (gerund and tokens.lowers[verb - 1] not in (",", "after", "by")):
        return None
    for i in islice(tokens.sentence(tokens.sentences[verb]), _MAIN_CLAUSE_AHEAD):
        if i >= verb:
            return None
        if tokens.classes[i] in (classes.REPORTING, classes.VERB, classes.AUXILIARY):
            found = read_subject(tokens, i)
            if found is not None:  # "Rail unions settled": the first word only looks like a verb
                return found._replace(verb=verb_group_start(tokens, verb))
    return None


def _counts_as_joint(tokens: Tokens, verb: int, subject: Subject, complement: Complement) -> bool:
    """Whether two parties or a meeting stand behind the verb; weaker verbs need a clearer sign."""
    base = lexicon.forms("agreeing_verbs").get(tokens.lowers[verb], "")
    kind = subject.jointness
    if complement.form == "clause" and kind not in _STRONG | {"pronoun"}:
        return False  # "Anna and her coach agreed that the season should have ended" is an opinion
    if kind in ("quantified", "body"):
        return True
    if kind == "pronoun" and not tokens.lowers[verb].endswith("ed"):
        return False  # "they agree on taxes" is an opinion
    if base == "agree" and _takes_a_deal(tokens, verb):
        return True
    if complement.partner is not None and base in _OWN_AGREEMENT and complement.form == "base":
        return True
    if not base:
        return kind == "names" and len(party_names(tokens, subject.first, subject.last)) > 1
    if base in _OWN_AGREEMENT and subject.is_joint:
        return True
    if base == "agree" and settles(tokens, verb):
        return True
    if kind == "country":
        return base == "agree" and is_near_meeting(tokens, verb, sentences=0)
    return (base in _OWN_AGREEMENT or kind in _STRONG) and kind != "single" and is_near_meeting(tokens, verb)


def _from_future(tokens: Tokens, quoted: bytes, modal: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "both countries will appoint teams": parties named as a whole, and a thing one does on purpose.

    Right behind an agreed point "The delegations will meet again" goes on with what was agreed.
    """
    if goes_on_with_terms(tokens, modal, before):
        yield from points_of_term(tokens, quoted, tokens.sentence_starts[tokens.sentences[modal]], modal)
        return
    subject = read_subject(tokens, modal)
    listed = modal + 1 < len(tokens) and tokens.words[modal + 1] == ":"
    joint = listed or follows_a_point(tokens, modal, before)
    if subject is not None and subject.jointness == "plural" and joint:
        subject = subject._replace(jointness="quantified")
    told_by_themselves = subject is not None and subject.jointness == "pronoun"
    if subject is not None and told_by_themselves:
        subject = antecedent_of(tokens, subject)
    if subject is None or subject.jointness != "quantified" or modal + 1 == len(tokens) or is_question(tokens, modal):
        return
    if tokens.lowers[subject.last] in lexicon.words("players"):
        return
    standing = read_standing(tokens, subject, modal)
    if standing is not None and listed:
        yield from points_of_list(tokens, quoted, modal, subject, standing)
        return
    if standing is None or (tokens.lowers[modal] == "would" and not (told_by_themselves or standing.speaker_verb)):
        return
    if is_discussion(tokens, modal + 1):
        return  # "will explore ways to cut tariffs": what is cut is read there
    first = modal + 1
    negated = False
    while first < len(tokens) - 1 and (tokens.classes[first] in (classes.ADVERB, QUOTE_MARK) or _is_not(tokens, first)):
        negated |= _is_not(tokens, first)
        first += 1
    if _announces(tokens, first) and standing.stance == "asserted":
        yield from points_of(tokens, quoted, modal, subject, standing, Complement(first + 1, "noun"), "both will")
        return
    if not _is_on_purpose(tokens, first) or not (
        told_by_themselves
        or standing.speaker_verb is not None
        or is_near_meeting(tokens, modal)
        or _is_said_at_the_end(tokens, first)
    ):
        return
    if negated:
        standing = standing._replace(stance="denied")
    yield from points_of(tokens, quoted, modal, subject, standing, Complement(first, "base"), "both will")


def _announces(tokens: Tokens, verb: int) -> bool:
    """Whether the verb at token `verb` only opens a list that is announced: "would do four things"."""
    return tokens.lowers[verb] in ("do", "take") and find_announcement(tokens, verb + 1) is not None


def _is_said_at_the_end(tokens: Tokens, i: int) -> bool:
    """ ", the treasury secretary said.": a reporting verb behind the last comma of the sentence."""
    end = tokens.sentence_starts[tokens.sentences[i] + 1]
    tail = range(max(i, end - _ATTRIBUTION_TAIL), end)
    return any(tokens.classes[k] == classes.REPORTING for k in tail) and any(tokens.classes[k] == "," for k in tail)


def _is_not(tokens: Tokens, i: int) -> bool:
    return tokens.lowers[i] in ("not", "never")


def _is_on_purpose(tokens: Tokens, i: int) -> bool:
    lower = tokens.lowers[i]
    listed = lower in lexicon.words("action_verbs") or lower in lexicon.words("exploring") | lexicon.words("intending")
    return lower not in lexicon.words("involuntary") and (listed or lower.startswith("re-"))


def _from_fulfilled(tokens: Tokens, quoted: bytes, verb: int) -> Iterator[AgreedPoint]:
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
