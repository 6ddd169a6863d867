"""The terms of a deal: "Under the deal, the rebels will leave the city. The army will lift the siege."

In: tokens and "under", or the modal of a sentence that goes on with terms. Out: agreed points. A deal that is hoped for,
close, broken or only proposed has none.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint, is_near_meeting, is_question
from riyadh_archive.grammar.agreeing.firmness import Form
from riyadh_archive.grammar.agreeing.made_deals import settles_behind, stands_near_a_deal, tells_of_deal
from riyadh_archive.grammar.agreeing.near_deals import is_side
from riyadh_archive.grammar.agreeing.parties import Subject, jointness_of, party_names, read_subject
from riyadh_archive.grammar.agreeing.point_text import read_extents
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

RULE = "terms of a deal"
_TERMS_AHEAD = 16
"""Tokens from "under" to the comma: "Under the terms of a peace agreement signed in Pretoria in November,"."""
_MOST_TERMS = 6
"""Clauses of one sentence that are read as terms of one deal."""
_CLAUSE_AHEAD = 14
"""Tokens from the start of a term to its "will"."""
_DEAL_AHEAD = 5
"""Tokens from "under" to the deal: "under the terms of a settlement" has four."""
_LONGEST_ASIDE = 20
"""Tokens of an aside behind the deal: ", lasting 42 days,"."""
_COLONS_APART = 12
"""Tokens between two colons of running text; closer ones stand in a table."""
_AGREEING_BACK = 24
"""Tokens from "agreed" to the colon: "what has been agreed so far, after months of talks in Lod, is modest:"."""
_WHO_AGREED = 8
"""Tokens of ", the leaders of the two parties decided." before the verb."""
_SUBJECT_AHEAD = 8
"""Tokens of a subject before its verb in the present: "the state railway's holding company" has five."""
_IN_SUBJECT = frozenset("DoHMIaR")
"""Classes of the words of such a subject."""
_RISING = frozenset(("go", "goes", "rise", "rises", "fall", "falls", "drop", "drops"))
_RETURN_BACK = 4
"""Sentences from a deal to "In return,": what one side gets may be told in several before it."""
_TERM_MODALS = frozenset(("will", "would", "must", "shall"))


def points_of_terms(tokens: Tokens, quoted: bytes, under: int) -> Iterator[AgreedPoint]:
    """Points of "Under the deal, the rebels will leave the city and the army will lift the siege".

    Of "a deal under which the rebels will leave" and "The rebels will leave under the deal", too.
    """
    if is_question(tokens, under):
        return
    end = tokens.sentence_starts[tokens.sentences[under] + 1]
    if tokens.lowers[under + 1 : under + 3] in (["its", "terms"], ["their", "terms"]):
        start = under + 3 + (tokens.words[under + 3] == ",") if stands_near_a_deal(tokens, under, ()) else None
    elif tokens.lowers[under + 1 : under + 3] == ["it", ","]:
        start = under + 3 if stands_near_a_deal(tokens, under, ()) else None
    elif tokens.lowers[under + 1 : under + 2] == ["which"] or tokens.lowers[under] == "whereby":
        start = under + 1 + (tokens.lowers[under] != "whereby") if _is_made(tokens, under) else None
    elif under == tokens.sentence_starts[tokens.sentences[under]] or tokens.classes[under - 1] in (",", "J", "T", "C"):
        start = _behind_opening(tokens, under, end)
    else:
        yield from _trailing(tokens, quoted, under, end)
        return
    if start is not None:
        yield from _terms_from(tokens, quoted, start, end)


def points_of_exchange(tokens: Tokens, quoted: bytes, i: int, before: Sequence[AgreedPoint]) -> Iterator[AgreedPoint]:
    """Points of "In return, the union will drop its suit" near a deal, and of "As part of the deal, the firm must"."""
    opening = tokens.sentence_starts[tokens.sentences[i]]
    end = tokens.sentence_starts[tokens.sentences[i] + 1]
    if tokens.lowers[opening] == "for" and i == opening + 2 and stands_near_a_deal(tokens, i, before):
        yield from _for_its_part(tokens, quoted, i + 1 + (tokens.classes[i + 1] == ","), end)
        return
    if tokens.lowers[i - 1 : i + 2] == ["as", "part", "of"] and i > opening + 1 and not is_question(tokens, i):
        yield from _trailing(tokens, quoted, i + 1, end)
        return
    if i != opening + 1 or is_question(tokens, i):
        return
    if tokens.lowers[i] in ("part", "per", "to"):
        start = _behind_opening(tokens, i, end) if tokens.lowers[opening] in ("as", "according") else None
    else:
        near = tokens.lowers[opening] == "in" and stands_near_a_deal(tokens, i, before, back=_RETURN_BACK)
        start = i + 1 + (tokens.classes[i + 1] == ",") if near else None
    if start is not None and start < end and tokens.lowers[start] not in lexicon.words("months"):
        yield from _for_its_part(tokens, quoted, start, end)


def _for_its_part(tokens: Tokens, quoted: bytes, start: int, end: int) -> Iterator[AgreedPoint]:
    """What "For its part the union | has dropped its claim" tells: a thing that is done, or a term with a modal."""
    if term_modal(tokens, start, end) is not None or present_verb(tokens, start, end) is not None:
        yield from _terms_from(tokens, quoted, start, end)
        return
    did = lexicon.forms("action_verbs")
    near = range(start + 1, min(end, start + _CLAUSE_AHEAD))
    verb = next((k for k in near if tokens.lowers[k] in did and tokens.lowers[k].endswith("ed")), None)
    if verb is not None and tokens.lowers[verb] not in ("agreed", "called"):
        for point in points_of_term(tokens, quoted, start, verb):
            yield point._replace(extent=point.extent._replace(strength="done"))


def _terms_from(tokens: Tokens, quoted: bytes, start: int, end: int) -> Iterator[AgreedPoint]:
    """The terms of one sentence from token `start` on, clause by clause."""
    for _ in range(_MOST_TERMS):
        modal = term_modal(tokens, start, end)
        modal = modal or present_verb(tokens, start, end)
        if modal is None or modal == start:
            return
        points = list(points_of_term(tokens, quoted, start, modal))
        yield from points
        start = points[-1].extent.last + 1
        listed = start < end and tokens.classes[start] in ",;" and "and" in tokens.lowers[start:end]
        while start < end and (tokens.classes[start] in ",;" or tokens.lowers[start] in ("and", "while")):
            start += 1
        if start >= end or not (listed or tokens.lowers[start - 1] in ("and", "while")):
            return


def points_of_term(tokens: Tokens, quoted: bytes, start: int, modal: int) -> Iterator[AgreedPoint]:
    """The points of one clause that starts at token `start`: "the rebels will leave the city and free the mayor"."""
    parties = party_names(tokens, start, modal)
    form: Form = "finite" if tokens.lowers[modal] in _present_verbs() else "clause"
    for n, extent in enumerate(read_extents(tokens, quoted, modal, form=form)):
        whole = extent._replace(first=start) if n == 0 else extent
        yield AgreedPoint(whole.first, whole, modal, None, parties, rule=RULE)


def term_modal(tokens: Tokens, start: int, end: int) -> int | None:
    """The "will", "must", "are to" near the start of a clause that makes it a term."""
    for i in range(start, min(end - 1, start + _CLAUSE_AHEAD)):
        if tokens.words[i + 1] == ":":
            return None
        if tokens.lowers[i] in _TERM_MODALS:
            return i
        if tokens.lowers[i] in ("is", "are") and tokens.lowers[i + 1] == "to":
            return i
        if tokens.lowers[i] in ("has", "have") and _has_time(tokens, i):
            return i
    return None


def _has_time(tokens: Tokens, i: int) -> bool:
    """Whether "has | ninety days to" stands at token i: what is to be done in that time."""
    return tokens.lowers[i + 2 : i + 4] in (["days", "to"], ["weeks", "to"], ["months", "to"], ["years", "to"])


@cache
def _present_verbs() -> frozenset[str]:
    """What a side does by a deal, told as of now: "keeps", "accepts", "wins"."""
    return lexicon.words("gaining").union(lexicon.third_persons())


def present_verb(tokens: Tokens, start: int, end: int) -> int | None:
    """The "keeps", "accepts" of a clause whose subject starts at token `start`; nothing but that stands before it."""
    for i in range(start + 1, min(end - 1, start + _SUBJECT_AHEAD)):
        if _is_present_passive(tokens, i):
            return i
        if tokens.lowers[i] in _RISING and tokens.lowers[i + 1] in ("up", "down", "by", "to"):
            return i
        plain = tokens.words[i].islower() and tokens.classes[i - 1] not in (classes.DETERMINER, classes.PREPOSITION)
        if plain and tokens.lowers[i] in _present_verbs() and tokens.classes[i + 1] in "oHDMPRaI":
            return i
        if tokens.classes[i] not in _IN_SUBJECT:
            return None
    return None


def _is_present_passive(tokens: Tokens, i: int) -> bool:
    """Whether "is reinstated", "are extended" stands at token i."""
    done = i + 1 + (tokens.lowers[i + 1] == "also")
    verb = lexicon.forms("action_verbs").get(tokens.lowers[done]) if done < len(tokens) else None
    return tokens.lowers[i] in ("is", "are") and verb is not None and tokens.lowers[done] != verb


def points_behind_colon(
    tokens: Tokens, quoted: bytes, colon: int, before: Sequence[AgreedPoint]
) -> Iterator[AgreedPoint]:
    """Points of "struck a compromise on the debt: the bloc will borrow …": what the deal is, in whole clauses."""
    number = tokens.sentences[colon]
    end = tokens.sentence_starts[number + 1]
    if quoted[colon] or colon + 3 >= end or ":" in tokens.words[max(colon - _COLONS_APART, 0) : colon]:
        return
    if not (tells_of_deal(tokens, number, colon, closed=True) or _tells_of_agreeing(tokens, number, colon)):
        return
    if not (before and before[-1].extent.last > colon):
        yield from _terms_from(tokens, quoted, colon + 1, end)


def _tells_of_agreeing(tokens: Tokens, number: int, colon: int) -> bool:
    """Whether "what was agreed is modest:", "the parties were unanimous:" stands before the colon, and no refusal."""
    first = max(tokens.sentence_starts[number], colon - _AGREEING_BACK)
    lowers = set(tokens.lowers[first:colon])
    open_ = lexicon.words("negations") | lexicon.words("modals") | lexicon.words("undone")
    return bool(lexicon.words("agreed_before_colon") & lowers) and not (open_ - {"to"}) & lowers


def points_told_before(
    tokens: Tokens, quoted: bytes, verb: int, before: Sequence[AgreedPoint]
) -> Iterator[AgreedPoint]:
    """Points of "Votes will need a majority of two thirds, the parties decided.": who agreed stands behind."""
    end = tokens.sentence_starts[tokens.sentences[verb] + 1]
    start = tokens.sentence_starts[tokens.sentences[verb]]
    comma = next((k for k in range(verb - 1, max(start, verb - _WHO_AGREED), -1) if tokens.words[k] == ","), None)
    if end - verb > 2 or comma is None or is_question(tokens, verb):
        return
    subject = Subject(comma + 1, verb - 1, verb, jointness_of(tokens, comma + 1, verb - 1))
    if subject.is_joint and subject.first <= subject.last:
        yield from _terms_from(tokens, quoted, start, comma)


def points_of_present_side(
    tokens: Tokens, quoted: bytes, adverb: int, before: Sequence[AgreedPoint]
) -> Iterator[AgreedPoint]:
    """Points of "Lithuania also takes on the training", "The U.S., in turn, lowers its duties" right behind a deal."""
    turn = tokens.lowers[adverb] != "also"
    if turn and (tokens.lowers[adverb - 1] != "in" or tokens.words[adverb - 2 : adverb + 2 : 3] != [",", ","]):
        return
    verb = adverb + 1 + turn
    first = tokens.sentence_starts[tokens.sentences[adverb]]
    last = adverb - 1 - 2 * turn
    if (
        verb + 1 >= len(tokens)
        or tokens.lowers[verb] not in _present_verbs()
        or last - first > _SUBJECT_AHEAD
        or last < first
    ):
        return
    subject = Subject(first, last, verb, jointness_of(tokens, first, last))
    known = is_side(tokens, subject) and not is_question(tokens, verb)
    near = bool(before) and before[-1].stance == "asserted"
    if known and near and tokens.sentences[verb] - tokens.sentences[before[-1].extent.last] <= 1:
        yield from points_of_term(tokens, quoted, first, verb)


def goes_on_with_terms(tokens: Tokens, modal: int, before: Sequence[AgreedPoint]) -> bool:
    """Whether "Israel will free prisoners" goes on with the terms that the sentence before it in its paragraph tells."""
    if not before or before[-1].rule not in (RULE, "commits both") or tokens.lowers[modal] != "will":
        return False
    last = before[-1].extent.last
    next_one = tokens.sentences[modal] - tokens.sentences[last] == 1
    start = tokens.sentence_starts[tokens.sentences[modal]]
    plain = not any(tokens.classes[i] in (*classes.REPORTING, *classes.VERB, ",", '"') for i in range(start, modal))
    pronoun = tokens.classes[start] == classes.PRONOUN
    near = modal - start < _CLAUSE_AHEAD
    return next_one and plain and near and not pronoun and tokens.blocks[modal] == tokens.blocks[last]


def settles(tokens: Tokens, verb: int) -> bool:
    """Whether one party's agreeing closes a case: "Under the settlement, the firm agreed to", "agreed to pay … to settle"."""
    sentence = tokens.sentence(tokens.sentences[verb])
    opening = tokens.lowers[sentence.start : verb]
    if opening[:1] in (["under"], ["in"], ["as"]) and _names_a_deal(opening[1:_TERMS_AHEAD]):
        return True
    return settles_behind(tokens, verb)


def _behind_opening(tokens: Tokens, under: int, end: int) -> int | None:
    """The token behind "Under the deal, reached on Friday,"; None where no deal is named."""
    comma = next((i for i in range(under, min(end, under + _TERMS_AHEAD)) if tokens.classes[i] == ","), None)
    if comma is None or not _names_terms(tokens, under, comma):
        return _behind_bare_opening(tokens, under, end)
    if comma + 1 < end and tokens.classes[comma + 1] in (classes.GERUND, classes.VERB, classes.WHO):
        closing = (i for i in range(comma + 1, min(end, comma + _LONGEST_ASIDE)) if tokens.classes[i] == ",")
        comma = next(closing, comma)
    return comma + 1


def _behind_bare_opening(tokens: Tokens, under: int, end: int) -> int | None:
    """The token behind "Under the pact" where no comma stands: "Under the pact | the company keeps its mill"."""
    deals = lexicon.words("deals")
    noun = next((i for i in range(under + 1, min(end, under + _DEAL_AHEAD)) if tokens.lowers[i] in deals), None)
    if noun is None or noun + 1 >= end or lexicon.words("unmade") & set(tokens.lowers[under:noun]):
        return None
    opens = tokens.classes[noun + 1] == classes.DETERMINER or tokens.is_capitalized(noun + 1)
    return noun + 1 if opens and under == tokens.sentence_starts[tokens.sentences[under]] else None


def _names_terms(tokens: Tokens, under: int, comma: int) -> bool:
    """Whether the opening names a deal, or a phase of one that the text around speaks of."""
    lowers = tokens.lowers[under + 1 : comma]
    if _names_a_deal(lowers):
        return True
    if lexicon.words("papers") & set(lowers[:2]) and lowers[:1] == ["the"]:
        return is_near_meeting(tokens, under)
    phased = any(lower in lexicon.words("phases") for lower in lowers)
    return phased and not lexicon.words("unmade") & set(lowers) and is_near_meeting(tokens, under)


def _names_a_deal(lowers: Sequence[str]) -> bool:
    if "statement" in lowers and ("joint" in lowers or lowers[:1] == ["the"]):
        return not lexicon.words("unmade") & set(lowers)
    if "consent" in lowers and "decree" in lowers:
        return True
    filed = lexicon.words("unmade") - {"proposed"} if "settlement" in lowers else lexicon.words("unmade")
    made = not any(lower in filed for lower in lowers)
    return made and any(lower in lexicon.words("deals") for lower in lowers)


def _is_made(tokens: Tokens, under: int) -> bool:
    """Whether the noun before "under which" is a deal that stands: "signed a protocol in Oslo on Friday under which"."""
    floor = max(tokens.sentence_starts[tokens.sentences[under]], under - _TERMS_AHEAD)
    before = tokens.lowers[floor:under]
    closed = any(lower in lexicon.forms("closing") or lower == "issued" for lower in before)
    return ((before[-1:] and before[-1] in lexicon.words("deals")) or closed) and _names_a_deal(before)


def _trailing(tokens: Tokens, quoted: bytes, under: int, end: int) -> Iterator[AgreedPoint]:
    """Points of "Wages will rise by 6 percent | under the agreement"."""
    named = tokens.lowers[under + 1 : min(end, under + _TERMS_AHEAD)]
    nearest = tokens.classes[under + 1 : min(end, under + _DEAL_AHEAD)]
    other = any(c == classes.PREPOSITION and named[k] != "of" for k, c in enumerate(nearest))
    if other or not _names_a_deal(named[:_DEAL_AHEAD]) or not _names_a_deal(named):
        return
    start = tokens.sentence_starts[tokens.sentences[under]]
    modal = term_modal(tokens, start, under)
    subject = read_subject(tokens, modal) if modal is not None else None
    if modal is None or subject is None or subject.jointness == "pronoun" or subject.first >= modal:
        return
    if any(lower in lexicon.words("open_clauses") for lower in tokens.lowers[start:under]):
        return
    yield from points_of_term(tokens, quoted, subject.first, modal)
