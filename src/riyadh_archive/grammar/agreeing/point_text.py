"""How far an agreed point reaches, into which points a coordination divides, how firm each is, and on what it depends.

In: tokens and which of them are quoted, and the token where a complement starts ("to | restore ties and …"). Out: token
ranges. A comma or "and" inside quotation marks never ends or divides a point. Every scan is bounded, so that one
endless line stays linear.
"""

from typing import NamedTuple

from riyadh_archive.grammar.agreeing.firmness import Form, matches, strength_of, weaker
from riyadh_archive.grammar.agreeing.point_starts import LONGEST_POINT, next_point
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.model import Strength

_ATTRIBUTION_AHEAD = 25
"""Tokens after a comma in which ", Foreign Minister Ann Smith of Norway said" shows its verb."""
_CLAUSE_AHEAD = 7
"""Tokens after "and" in which a new clause shows its verb: "and the two leaders will"."""
_LONGEST_ASIDE = 25
"""Tokens of ", where 311 homes flooded on March 27," between two points."""
_LIST_AHEAD = 12
"""Tokens after a comma in which a list of nouns shows its "and"."""
_AFTER_AS = lexicon.words("after_as")


_ACCUSING = frozenset(("accusing", "alleging", "claiming", "charging", "brought", "filed"))
"""What a case is about, and no part of what was agreed to end it."""


class Extent(NamedTuple):
    """Tokens `first`..`last` of one point; `condition` is the token where the words that it depends on start, `denied`
    whether the point itself says that it will not be."""

    first: int
    last: int
    strength: Strength = "agree"
    condition: int | None = None
    denied: bool = False


def read_extents(tokens: Tokens, quoted: bytes, first: int, *, form: Form) -> list[Extent]:
    """The points in the complement that starts at token `first`, in order; at least one."""
    end = min(tokens.sentence_starts[tokens.sentences[first] + 1], first + LONGEST_POINT)
    inside = bool(quoted[first - 1]) and bool(quoted[first]) and not _closes_behind_verb(tokens, first)
    found: list[Extent] = []
    start = i = first
    while i < end:
        if inside and not quoted[i]:
            break
        if not inside and quoted[i] and not closes_after_comma(tokens, quoted, i):
            i += 1
        elif (
            (following := next_point(tokens, i, end, form)) is not None
            and (form == "noun" or _has_object(tokens, start, i))
            and not _is_relative(tokens, start, i, following)
            and not _is_between(tokens, start, i)
        ):
            found.append(_extent(tokens, start, i - 1))
            start = i = following
        elif i > first and _ends_point(tokens, start, i, end, form):
            break
        else:
            i += 1
    found.append(_extent(tokens, start, _before_measure(tokens, start, i)))
    if form in ("base", "gerund") and not inside and (behind := _behind_relative(tokens, i, end)) is not None:
        return [*_with_shared_strength(tokens, found, form), *read_extents(tokens, quoted, behind, form=form)]
    return _with_shared_strength(tokens, found, form)


def _closes_behind_verb(tokens: Tokens, first: int) -> bool:
    """Whether only the verb of a point stands in marks: “immediately | lift” its pause on exports."""
    if first + 2 >= len(tokens) or tokens.classes[first + 1] != QUOTE_MARK:
        return False
    return tokens.classes[first + 2] == classes.DETERMINER or tokens.lowers[first + 2] in lexicon.words("possessives")


def _before_measure(tokens: Tokens, start: int, stop: int) -> int:
    """The last token of a point without how long after something it was agreed: "a truce | two years | after the war"."""
    at = stop - 1
    if (
        stop >= len(tokens)
        or tokens.lowers[stop] not in ("after", "before", "since")
        or tokens.lowers[at] not in _SPANS
    ):
        return at
    while at > start and (tokens.classes[at - 1] in "DM" or tokens.lowers[at - 1] in _MEASURING):
        at -= 1
    return at - 1 if start < at < stop - 1 else stop - 1


_SPANS = frozenset(
    ("hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades")
)
_MEASURING = frozenset(("more", "than", "less", "nearly", "almost", "over", "about", "just", "some"))


def _is_relative(tokens: Tokens, start: int, separator: int, following: int) -> bool:
    """Whether "and impose fines" goes on with "a panel that will watch the truce" and not with "set up"."""
    if tokens.lowers[following - 1] == "to" or tokens.lowers[following].endswith("ing"):
        return False
    inner = range(start + 1, separator)
    return tokens.lowers[separator] == "and" and any(
        tokens.classes[k] in (classes.THAT, classes.WHO) and tokens.lowers[k + 1] in ("will", "would", "can", "could")
        for k in inner
    )


def _is_between(tokens: Tokens, start: int, joint: int) -> bool:
    """Whether the "and" at token `joint` belongs to "between Mali | and | Chad", no "and" standing there before."""
    if tokens.lowers[joint] != "and":
        return False
    before = tokens.lowers[start:joint]
    return "between" in before and "and" not in before[before.index("between") :]


def _lacks_verb(tokens: Tokens, start: int, i: int, form: Form) -> bool:
    """Whether the "and" at token i only joins subjects of a clause: "that Peru and | Chile be exempted"."""
    if form != "clause" or tokens.lowers[i] != "and":
        return False
    return not any(tokens.classes[k] in (classes.AUXILIARY, classes.VERB, classes.REPORTING) for k in range(start, i))


def _behind_relative(tokens: Tokens, comma: int, end: int) -> int | None:
    """The verb behind ", and to" that goes on after an aside: "a dam near Lod, where homes flooded, and to | name a park"."""
    if (
        comma + 1 >= end
        or tokens.classes[comma] != ","
        or tokens.lowers[comma + 1] not in ("where", "which", "who", "with")
    ):
        return None
    for k in range(comma + 2, min(end - 3, comma + _LONGEST_ASIDE)):
        if tokens.classes[k] == ",":
            return k + 3 if tokens.lowers[k + 1 : k + 3] == ["and", "to"] else None
    return None


def closes_after_comma(tokens: Tokens, quoted: bytes, i: int) -> bool:
    """The comma that American print sets before a closing mark separates as one behind it would."""
    after = i + 1
    return (
        tokens.classes[i] == "," and after < len(tokens) and tokens.classes[after] == QUOTE_MARK and not quoted[after]
    )


def _extent(tokens: Tokens, first: int, last: int) -> Extent:
    """The range without separators at its edges, with a closing mark that belongs to it, and its condition."""
    while first < last and tokens.classes[first] in (",", ":"):
        first += 1
    while last > first and (tokens.classes[last] in (",", ";", ":", "-") or tokens.lowers[last] in ("and", "or")):
        last -= 1
    opened = sum(tokens.classes[i] == QUOTE_MARK for i in range(first, last + 1))
    if opened % 2 and first and tokens.classes[first - 1] == QUOTE_MARK:
        first, opened = first - 1, 0
    follows = last + 1
    while opened % 2 and follows < len(tokens) and follows <= last + 2:
        if tokens.classes[follows] == QUOTE_MARK:
            last, opened = follows, 0
        follows += 1
    condition = next((i for i in range(first + 1, last) if opens_condition(tokens, i)), None)
    return Extent(first, last, condition=condition)


def is_dash(tokens: Tokens, i: int) -> bool:
    """Whether token i is a dash between clauses and not the hyphen of "72-hour" or the short dash of "the Chad–Mali border"."""
    if tokens.classes[i] != "-":
        return False
    touches = (
        0 < i < len(tokens) - 1 and tokens.ends[i - 1] == tokens.starts[i] and tokens.ends[i] == tokens.starts[i + 1]
    )
    paired = touches and tokens.words[i] == "–" and all(tokens.words[k][0].isupper() for k in (i - 1, i + 1))
    return not paired and (tokens.words[i] != "-" or not touches)


def opens_condition(tokens: Tokens, i: int) -> bool:
    """Whether words that make a condition start at token i: "if", "subject to", "in exchange for"."""
    if tokens.lowers[i] in ("provided", "providing") and tokens.lowers[i - 1] in ("be", "been", "is", "are", "was"):
        return False  # a passage will be provided
    if tokens.lowers[i : i + 2] in (["once", "and"], ["once", "again"], ["once", "more"]):
        return False  # once and for all
    return matches(tokens, i, "conditions")


def _has_object(tokens: Tokens, first: int, end: int) -> bool:
    """Whether tokens first..end-1 are more than verbs: "halt and reverse losses" is one point."""
    rest = range(first + 1, end)
    return any(tokens.classes[i] not in (classes.ADVERB, QUOTE_MARK, ",", "J") for i in rest)


_TURNS = lexicon.words("turns")


def _ends_point(tokens: Tokens, start: int, i: int, end: int, form: Form) -> bool:
    """Whether the point that begins at token `start` ends before token i: where it was agreed follows, or another clause."""
    placed = form in ("base", "gerund") or (form == "noun" and tokens.lowers[i] == "at")
    if placed and i > start + 1 and _is_where_agreed(tokens, start, i, end):
        return True
    if form == "noun" and _is_where_and_when(tokens, start, i, end):
        return True
    return _ends_here(tokens, i, end) and not _lacks_verb(tokens, start, i, form)


def _ends_here(tokens: Tokens, i: int, end: int) -> bool:
    """Whether the point ends before token i: punctuation, its circumstances, or another clause."""
    class_, lower = tokens.classes[i], tokens.lowers[i]
    if class_ in ".;:(" or is_dash(tokens, i):
        return True
    if opens_condition(tokens, i):
        return False
    if lower in _ACCUSING and tokens.lowers[i - 1] in lexicon.words("cases"):
        return True  # to settle a lawsuit | accusing it of fraud
    if lower == "in" and tokens.lowers[i + 1 : i + 2] == ["a"] and not _TURNS.isdisjoint(tokens.lowers[i + 2 : i + 4]):
        return True  # to reopen embassies | in a reversal of policy
    if lower in ("in", "under") and _names_the_deal(tokens, i + 1, end):
        return True
    if lower == "as":
        return not (tokens.lowers[min(i + 1, end - 1)] in _AFTER_AS or tokens.lowers[i - 1] in ("such", *_AFTER_AS))
    if class_ == ",":
        return not _is_adverb_aside(tokens, i) and _leaves_at_comma(tokens, i, end)
    if lower == "and" and _tells_on(tokens, i, end):
        return True
    if (
        lower == "or"
        and tokens.classes[min(i + 1, end - 1)] == classes.REPORTING
        and not tokens.lowers[i + 1].endswith(("ed", "id"))
    ):
        return False  # not to use force or | threaten it
    if lower in ("and", "or"):
        return _agrees_besides(tokens, i, end) or (
            not _goes_on_with_verb(tokens, i) and _has_clause(tokens, i + 1, end)
        )
    return lower in lexicon.words("circumstances") or (
        class_ == classes.SUBORDINATOR and lower not in ("how", "why", "what", "whether", "where")
    )


def _agrees_besides(tokens: Tokens, joint: int, end: int) -> bool:
    """Whether "and | resolved to share", "and agreed on" stands at token `joint`: another verb of agreeing."""
    verb = joint + 1 + (tokens.lowers[joint + 1] == "also")
    if tokens.lowers[verb : verb + 1] and tokens.lowers[verb] in lexicon.words("tasking") and verb + 2 < end:
        return tokens.classes[verb + 1] in "DPoHR"  # and tasked their ministers with drafting a plan
    if verb + 1 >= end or not tokens.lowers[verb].endswith(("ed", "took")):
        return False
    return tokens.lowers[verb] in lexicon.verbs_of_agreeing() and tokens.lowers[verb + 1] in ("to", "on", "that")


def _goes_on_with_verb(tokens: Tokens, joint: int) -> bool:
    """Whether "suspend or | cancel the levies it has set" goes on behind the "or" at token `joint` with a verb like it."""
    verbs = lexicon.words("action_verbs")
    return tokens.lowers[joint + 1] in verbs and tokens.lowers[joint - 1] in verbs


def _names_the_deal(tokens: Tokens, i: int, end: int) -> bool:
    """Whether "in | a deal reached on Thursday", "under | the agreement" stands at token i: it says where, not what."""
    if i >= end or tokens.classes[i] != classes.DETERMINER:
        return False
    behind = tokens.lowers[i + 1 : min(end, i + 4)]
    if any(lower in lexicon.words("standing_deals") for lower in behind):
        return False
    return any(lower in lexicon.words("deals") for lower in behind)


def _is_where_agreed(tokens: Tokens, start: int, i: int, end: int) -> bool:
    """Whether "in | landmark talks", "at talks in Lima" stands at token i: where it was agreed, and no part of the point.

    Not with "engage in talks", "include Chad in talks", "a seat at talks".
    """
    placed = tokens.lowers[i] == "at"
    joining = lexicon.words("taking_part" if placed else "joining")
    if not (placed or tokens.lowers[i] == "in") or not joining.isdisjoint(tokens.lowers[start:i]):
        return False
    held = lexicon.words("negotiations", "gatherings") if placed else lexicon.words("negotiations")
    passed = "oRD" if placed else "oR"
    at = i + 1
    while at < min(end, i + _TALKS_AHEAD) and tokens.classes[at] in passed and tokens.lowers[at] not in held:
        at += 1
    return at < end and tokens.lowers[at] in held


def _is_where_and_when(tokens: Tokens, start: int, i: int, end: int) -> bool:
    """Whether "in | Lima on Monday" stands at token i behind a thing: where and when it was signed, not "talks in Lima on"."""
    if tokens.lowers[i] != "in" or not tokens.is_capitalized(i + 1):
        return False
    on = next((k for k in range(i + 2, min(i + _TALKS_AHEAD, end - 1)) if tokens.lowers[k] == "on"), None)
    if on is None or tokens.words[on + 1] not in weekdays():
        return False
    kinds = {event_nouns().get(tokens.lowers[k]) for k in range(start, i)}
    return kinds <= {None, "agreement"}


_TALKS_AHEAD = 4
"""Tokens of "in marathon overnight talks" before the noun, or of "in Port Moresby" before the day."""


def _is_adverb_aside(tokens: Tokens, comma: int) -> bool:
    """Whether a comma stands on either side of an adverb behind the verb: "to launch | , immediately, | talks on"."""
    adverb = comma + 1 if tokens.words[comma + 2 : comma + 3] == [","] else comma - 1
    if tokens.words[adverb - 1] != "," or adverb + 2 >= len(tokens) or not tokens.lowers[adverb].endswith("ly"):
        return False
    return tokens.classes[adverb + 2] in "oDHM"


def _tells_on(tokens: Tokens, joint: int, end: int) -> bool:
    """Whether "and | signed a declaration" stands at token `joint`: what else was done, and no part of the point."""
    verb = joint + 1
    told = (
        verb + 1 < end and tokens.classes[verb] in (classes.VERB, classes.REPORTING) and tokens.classes[verb + 1] == "D"
    )
    return told and tokens.lowers[verb].endswith("ed") and tokens.classes[joint - 1] in "oH"


def _leaves_at_comma(tokens: Tokens, comma: int, end: int) -> bool:
    i = comma + 1
    while i < end and tokens.classes[i] == QUOTE_MARK:
        i += 1
    if i >= end or (lower := tokens.lowers[i]) in lexicon.words("departures"):
        return True
    if _is_year_of_date(tokens, comma, end):
        return False
    if opens_condition(tokens, i) or _is_between_adjectives(tokens, comma, end):
        return False
    if lower == "since" or (lower == "both" and _has_clause(tokens, i + 1, end)):
        return True  # to promote trade, both Lima and Quito are keen
    if tokens.classes[i] in (classes.WHO, classes.GERUND, classes.REPORTING, classes.REPORTING_ING, "."):
        return True
    if lower in ("and", "or"):
        return _has_clause(tokens, i + 1, end)
    if _is_last_of_list(tokens, i, end):
        return False
    ahead = tokens.classes[i : min(end, i + _ATTRIBUTION_AHEAD)]
    if QUOTE_MARK in ahead:  # “agreed on a swift, orderly return,” said Ann Smith
        ahead = ahead[: ahead.index(QUOTE_MARK)]
    return classes.REPORTING in ahead or not _lists_nouns(tokens, i, min(end, i + _LIST_AHEAD))


def _is_last_of_list(tokens: Tokens, i: int, end: int) -> bool:
    """Whether the last part of a list stands behind "and" before a comma: ", a swap | and the return of ships, he said".

    Not in ", the minister of trade and industry, Ana Lim, said", ", a first step and a sign of hope, officials said".
    """
    opening = (classes.DETERMINER, classes.NUMBER)
    stop = next((k for k in range(i, min(end, i + _LIST_AHEAD)) if tokens.classes[k] in _ENDS_OF_LIST), i)
    joint = next((k for k in range(i + 1, stop - 1) if tokens.lowers[k] == "and"), None)
    if joint is None or tokens.classes[i] not in opening:
        return False
    head = next((k for k in range(i + 1, joint) if tokens.classes[k] == classes.PREPOSITION), joint)
    if classes.ROLE in tokens.classes[i:head] or tokens.lowers[i + 1] in lexicon.words("ordinals"):
        return False
    return stop + 1 < end and tokens.classes[stop + 1] not in (classes.REPORTING, classes.VERB, classes.AUXILIARY)


_ENDS_OF_LIST = frozenset((",", ".", ";", classes.REPORTING, classes.THAT, classes.WHO, classes.AUXILIARY))
"""What a list of things ends before."""


def _is_between_adjectives(tokens: Tokens, comma: int, end: int) -> bool:
    """Whether a comma stands between two words that describe one thing: "a one-year | , | renewable deal"."""
    if comma + 2 >= end or tokens.classes[comma - 2] != classes.DETERMINER:
        return False
    before, behind = tokens.words[comma - 1], tokens.words[comma + 1]
    described = tokens.classes[comma + 1 : comma + 3] == [classes.OTHER] * 2 and behind.islower()
    return described and before.islower() and ("-" in before or before.endswith(_OF_ADJECTIVES))


_OF_ADJECTIVES = ("al", "able", "ible", "ive", "ous", "ful", "less", "ary")


def _is_year_of_date(tokens: Tokens, comma: int, end: int) -> bool:
    """Whether ", 2026" goes on with a date: "from July 1, 2026"."""
    year = tokens.words[comma + 1]
    return tokens.classes[comma - 1] == classes.NUMBER and len(year) == 4 and year.isdigit() and comma + 1 < end


def _lists_nouns(tokens: Tokens, first: int, end: int) -> bool:
    """Whether nouns go on up to an "and", as in "power, water and roads", and no apposition: ", a firm that makes …"."""
    for i in range(first, end):
        if tokens.lowers[i] in ("and", "or"):
            return True
        if tokens.classes[i] in (classes.THAT, classes.WHO, classes.GERUND, "."):
            return False
    return False


def _has_clause(tokens: Tokens, i: int, end: int) -> bool:
    """Whether a clause with a verb of its own starts at token i: "the two leaders will meet again"."""
    ahead = tokens.classes[i : min(end, i + _CLAUSE_AHEAD)]
    named = i + (ahead[:1] == [classes.DETERMINER])
    follows = tokens.classes[named + 1 : named + 2] == [classes.VERB]
    if follows and tokens.is_capitalized(named) and tokens.lowers[named + 1].endswith("ed"):
        return True  # …, and Chile turned down a demand
    if ahead[:1] == [classes.PRONOUN] and ahead[1:2] in ([classes.VERB], [classes.REPORTING], [classes.AUXILIARY]):
        return True  # …, and they rejected a visit
    if any(lower in ("intend", "intends", "plan", "plans") for lower in tokens.lowers[i + 1 : min(end, i + 4)]):
        return True  # …, and Swiss firms intend to invest
    for k, class_ in enumerate(ahead[ahead[:1] == [classes.THAT] :], i + (ahead[:1] == [classes.THAT])):
        if class_ in (classes.PREPOSITION, classes.THAT, classes.WHO, ",", "."):
            return False  # a monitoring and verification mechanism that will
        if class_ == classes.AUXILIARY and tokens.lowers[k - 1] == "and":
            return False  # for economic and | trade talks and will finalize them
        if class_ in (classes.AUXILIARY, classes.REPORTING):
            return True
    return False


def _with_shared_strength(tokens: Tokens, found: list[Extent], form: Form) -> list[Extent]:
    """Each point with its strength; "take steps toward A and B" weakens all that hang on the phrase."""
    shared: Strength = "agree"
    rated: list[Extent] = []
    for extent in found:
        own = strength_of(tokens, extent.first, form)
        gerund = tokens.classes[extent.first] == classes.GERUND
        if not gerund:
            shared = own if own != "agree" else "agree"
        rated.append(extent._replace(strength=weaker(own, shared) if gerund and form != "gerund" else own))
    return rated
