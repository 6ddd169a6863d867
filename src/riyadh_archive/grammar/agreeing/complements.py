"""What is agreed: the complement of a verb or noun of agreeing, past the dates, places and partners that stand between.

In: tokens and the verb. Out: where the complement starts and in which form: "to | restore …", "on | a truce", "that |
the border should …", "a | ceasefire". An opinion ("agreed that he was right") is no complement of this kind.
"""

from typing import NamedTuple

from riyadh_archive.grammar.agreeing.firmness import Form
from riyadh_archive.grammar.agreeing.point_starts import is_action_gerund
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

_COMPLEMENT_AHEAD = 28
"""Tokens between the verb and its complement: "agreed at the end of two days of talks in Geneva on Friday to"."""
_SAYING = 14
"""Tokens of ", the Kenyan foreign minister, Ann Lim, told reporters," between a modal and its verb."""
_DEAL_AHEAD = 5
"""Tokens up to the noun of "a new five-year deal to"."""
_MODAL_AHEAD = 14
"""Tokens in which a clause after "agreed that" shows the modal that makes it a course: "the border should"."""
_COURSES = lexicon.words("courses")
_AGREED_OBJECTS = lexicon.words("agreed_objects")
_MONTHS = lexicon.words("months")
_ENDS_OF_PHRASE = frozenset((",", ".", ";", ":", classes.PREPOSITION, classes.REPORTING, classes.AUXILIARY))
_POSSESSIVES = lexicon.words("possessives")


class Complement(NamedTuple):
    """Where the point starts, in which form, and the tokens of "with …" before it."""

    first: int
    form: Form
    partner: tuple[int, int] | None = None
    in_principle: bool = False


def complement_of(tokens: Tokens, verb: int) -> Complement | None:
    """What is agreed: after "to", "on", "that" or directly, past dates, places and "with …"."""
    end = min(tokens.sentence_starts[tokens.sentences[verb] + 1], verb + _COMPLEMENT_AHEAD)
    i = verb + 1
    partner: tuple[int, int] | None = None
    in_principle = tokens.lowers[verb + 1 : verb + 3] == ["in", "principle"]
    while i < end - 1:
        class_, lower = tokens.classes[i], tokens.lowers[i]
        if class_ in (QUOTE_MARK, classes.ADVERB) or lower in ("upon", "jointly", "itself", "themselves"):
            i += 1
        elif lower == "this" and tokens.lowers[i + 1] in ("week", "month", "year", "morning", "afternoon", "weekend"):
            i += 2
        elif tokens.lowers[i + 2 : i + 3] in (["later"], ["earlier"]) and lower in ("a", "an", "two", "three", "some"):
            i += 3  # agreed a day later to
        elif lower == "to":
            return _infinitive(tokens, i + 1, end, partner, in_principle)
        elif lower == "that":
            return Complement(i + 1, "clause", partner, in_principle) if is_course(tokens, i + 1, end) else None
        elif (lower == "on" and not _is_date(tokens, i + 1)) or (lower == "for" and _is_for_a_deal(tokens, i + 1, end)):
            return _object(tokens, i + 1, end, partner, in_principle)
        elif class_ == ",":
            i = _past_aside(tokens, i, end)
        elif class_ in (classes.PREPOSITION, classes.OTHER) and (lower != "like") and _opens_phrase(tokens, i):
            following = _past_phrase(tokens, i, end)
            if lower == "with":
                partner = (i + 1, following - 1)
            i = following
        else:
            return _direct_object(tokens, verb, i, in_principle)
    return None


def _is_for_a_deal(tokens: Tokens, i: int, end: int) -> bool:
    """Whether "agreed for | an immediate ceasefire" stands at token i: no time for which, no purpose."""
    if tokens.classes[i] != classes.DETERMINER:
        return False
    deal = next((k for k in range(i + 1, min(i + _DEAL_AHEAD, end)) if tokens.lowers[k] in _AGREED_OBJECTS), None)
    return deal is not None and all(tokens.classes[k] in "oHGca" for k in range(i + 1, deal))


def _infinitive(
    tokens: Tokens, i: int, end: int, partner: tuple[int, int] | None, in_principle: bool
) -> Complement | None:
    """The complement after "to": a verb, or the thing that was agreed to."""
    while i < end - 1 and tokens.classes[i] in (classes.ADVERB, QUOTE_MARK):
        i += 1
    class_ = tokens.classes[i]
    if class_ == classes.NUMBER and tokens.classes[i + 1] in ".,;)":
        return None  # approved the agreement by 10 votes to 1
    if class_ == classes.PREPOSITION and tokens.lowers[i] in ("in", "at", "on") and tokens.is_capitalized(i + 1):
        return None  # the deal that they agreed to in Lima
    if tokens.lowers[i] in ("disagree", "differ"):
        return None
    if class_ == classes.OBJECT_PRONOUN or tokens.lowers[i] in ("it", "this", "that", "these"):
        return None
    if tokens.lowers[i - 2] == "not":
        return Complement(i - 2, "base", partner, in_principle)  # "agreed | not to raise the fee"
    nominal = class_ in (classes.DETERMINER, classes.NUMBER, classes.GERUND) or tokens.lowers[i] in _POSSESSIVES
    form: Form = "gerund" if is_action_gerund(tokens, i) else "noun" if nominal else "base"
    return Complement(i, form, partner, in_principle)


def _object(tokens: Tokens, i: int, end: int, partner: tuple[int, int] | None, in_principle: bool) -> Complement | None:
    while i < end - 1 and tokens.classes[i] in (classes.ADVERB, QUOTE_MARK):
        i += 1
    if (
        tokens.classes[i] in ",.;"
        or tokens.lowers[i] in ("it", "what", "whether", "how", "who")
        or _is_vague(tokens, i)
        or tokens.lowers[i : i + 2] in (["an", "issue"], ["the", "sidelines"], ["the", "margins"], ["the", "eve"])
        or (tokens.lowers[i] == "the" and tokens.lowers[i + 1] in ("morning", "afternoon", "evening", "night"))
    ):
        return None
    if (action := _action_of_deal(tokens, i)) is not None:
        return Complement(action, "base", partner, in_principle)
    if tokens.lowers[i] in ("was", "is") and tokens.lowers[i + 1 : i + 2] == ["to"] and i + 2 < end:
        return Complement(i + 2, "base", partner, in_principle)  # the first thing they agreed on was to
    return Complement(i, "gerund" if is_action_gerund(tokens, i) else "noun", partner, in_principle)


def _is_vague(tokens: Tokens, i: int) -> bool:
    """ "agreed on things.": nothing follows that would say which."""
    i += tokens.lowers[i] in ("those", "these", "such", "the")
    if tokens.lowers[i] in ("a", "several", "many", "some", "most"):  # a whole number of matters
        of = next((k for k in range(i + 1, min(i + 4, len(tokens) - 1)) if tokens.lowers[k] == "of"), i)
        return tokens.lowers[of + 1] in lexicon.words("vague_objects") and (of > i or tokens.lowers[i] != "a")
    after = tokens.classes[i + 1] if i + 1 < len(tokens) else "."
    return tokens.lowers[i] in lexicon.words("vague_objects") and after in (".", ",", ":", ";", "J", QUOTE_MARK)


def _action_of_deal(tokens: Tokens, i: int) -> int | None:
    """The verb in "agreed a deal to | sell the striker": a deal to do it is agreed, and so is doing it."""
    for j in range(i, min(i + _DEAL_AHEAD, len(tokens) - 2)):
        if tokens.lowers[j] in lexicon.words("deals"):
            return j + 2 if tokens.lowers[j + 1] == "to" else None
    return None


def _direct_object(tokens: Tokens, verb: int, i: int, in_principle: bool) -> Complement | None:
    """ "agreed a ceasefire", "agree truce"; only for nouns that name something which can be agreed."""
    base = lexicon.forms("agreeing_verbs").get(tokens.lowers[verb])
    if base in ("pledge", "promise") and i == verb + 1:
        return Complement(i, "noun") if _is_offered(tokens, i) else None
    if base != "agree" or i != verb + 1:
        return None
    if (action := _action_of_deal(tokens, i)) is not None:
        return Complement(action, "base", None, in_principle)
    near = tokens.lowers[i : i + 6]
    named = any(lower in lexicon.words("agreed_objects") for lower in near) or _is_settled_thing(tokens, i)
    return Complement(i, "noun", None, in_principle) if named and tokens.classes[i] not in "PSVCA" else None


def _is_settled_thing(tokens: Tokens, i: int) -> bool:
    """Whether what British print has agreed stands at token i: "agreed | a three-year exemption from the levy"; no time."""
    if tokens.lowers[i] not in ("a", "an") or tokens.classes[i + 1] not in "oHM":
        return False
    return not lexicon.words("times_later") & set(tokens.lowers[i + 1 : i + 4])


def _is_offered(tokens: Tokens, i: int) -> bool:
    """Whether what two promise each other starts at token i: "closer cooperation on", "mutual support for"."""
    return any(lower in lexicon.words("offered") for lower in tokens.lowers[i : i + 3])


def is_course(tokens: Tokens, i: int, end: int) -> bool:
    """Whether the clause at token i is a decision, "the border should reopen", and no opinion, "he was right"."""
    if {"community", "world", "everyone", "everybody", "nobody"} & set(tokens.lowers[i : min(end, i + 3)]):
        return False  # that the international community should do more
    return any(lower in _COURSES for lower in tokens.lowers[i : min(end, i + _MODAL_AHEAD)])


def _is_date(tokens: Tokens, i: int) -> bool:
    return (
        tokens.classes[i] == classes.ADVERB
        or tokens.lowers[i] in _MONTHS
        or (tokens.classes[i] == classes.NUMBER and tokens.lowers[min(i + 1, len(tokens) - 1)] in _MONTHS)
    )


def _opens_phrase(tokens: Tokens, i: int) -> bool:
    """A preposition, "last week", "this month" or the bare month before a day: nothing that is agreed itself."""
    lower = tokens.lowers[i]
    if tokens.classes[i] == classes.PREPOSITION:
        return True
    return lower in ("last", "late", "early", "next") or lower in _MONTHS


def _past_phrase(tokens: Tokens, i: int, end: int) -> int:
    """The first token behind the prepositional phrase at token i: the next preposition, "to", "that" or comma."""
    i += 1
    while i < end:
        class_, lower = tokens.classes[i], tokens.lowers[i]
        if lower in ("to", "that") or class_ in _ENDS_OF_PHRASE:
            return i
        i += 1
    return end


def past_saying(tokens: Tokens, comma: int) -> int | None:
    """The token behind ", he said," at the comma; None where no such aside stands there."""
    if tokens.words[comma : comma + 1] != [","]:
        return None
    stop = min(tokens.sentence_starts[tokens.sentences[comma] + 1] - 1, comma + _SAYING)
    closing = next((k for k in range(comma + 2, stop) if tokens.classes[k] == ","), None)
    said = closing is not None and classes.REPORTING in tokens.classes[comma + 1 : closing]
    return closing + 1 if closing is not None and said else None


def _past_aside(tokens: Tokens, comma: int, end: int) -> int:
    """Behind the second comma of an aside, ", in a statement issued in Oslo,"; the end where there is none."""
    i = comma + 1
    while i < end and tokens.classes[i] != ",":
        i += 1
    return i + 1
