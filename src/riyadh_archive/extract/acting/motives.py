"""Why a measure was taken and what it led to: the phrases behind "over", "in response to", "after", ", forcing".

In: the reading and the tokens of a clause behind the measure. Out: reasons as printed, each coordinate one, and the words of
the result. Walks stay in the sentence and are bounded by LONGEST_REASON.
"""

from itertools import pairwise

from riyadh_archive.extract.acting.grounds import TOLD, is_asked, is_owed, on_grounds, states_ground
from riyadh_archive.extract.acting.reason_bounds import (
    closing_mark,
    goes_on_with_measure,
    joins_another,
    opens_anew,
    told_further,
)
from riyadh_archive.grammar.counting.counted import opens_lapse
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.lexicon.figures import currency_signs, figure_words, numerals, units
from riyadh_archive.lexicon.measures import cues, measure_verbs, measure_words

LONGEST_REASON = 40
"""Tokens of all reasons of a measure together."""
LONGEST_CLAUSE_START = 7
"""Tokens of a subject with its verb behind ", and"."""
VIEW_REACH = 6
"""Tokens of "what the foreign ministry called"."""
_TIME_OPENERS = frozenset(
    "past last next first recent weekend holidays midnight time now life good years decades months weeks days".split()
)
_POSSESSIVES = frozenset("his her their its my our your".split())
_KEPT_CUES = frozenset(("accusing", "alleging", "calling", "describing", "to"))
"""Cues whose own words tell the reason: "accusing it of theft", "to | prevent looting"."""
_NEAR = frozenset(("accused", "suspected"))
_NEAR_REACH = 4
"""Tokens from whom a measure hits to what he is "accused of": "that the ministry has" stands between."""
_JUDGED = (("a", "move"), ("a", "step"), ("a", "blow"), ("a", "sign"))
"""What "in" opens where a measure is judged: "over the raid | in a move welcomed by"."""
_LEADING = frozenset("further thus thereby hence".split())
_VOID = frozenset(("all", "that", "which", "years", "it"))


def read_reasons(
    reading: Reading, first: int, stop: int, *, punishing: bool = False, until: int | None = None
) -> tuple[tuple[str, ...], int]:
    """(reasons, last token) of the first reason phrase among tokens first..stop-1; ((), first - 1) without one.

    Behind a `punishing` verb every "for" tells why. `until` is the token at which the cue must have come.
    """
    rows, lapsed, imposed = reading.tokens, False, False
    for at in range(first, stop if until is None else min(stop, until)):
        if (
            rows.lowers[at] == "and"
            and rows.classes[at - 1] == ","
            and (_is_other(reading, at + 1, stop) or opens_anew(reading, at + 1))
        ):
            break  # what another does has its own reasons
        lapsed = rows.classes[at] != "," and (lapsed or opens_lapse(rows, at))
        if lapsed:
            continue  # hours after summoning the consul over the plot
        cue, is_clause = longest_cue(reading, at)
        if cue and cue[0] in _NEAR and at - first > _NEAR_REACH:
            continue  # some other man accused of theft
        imposed = imposed or (_imposes_another(reading, at) and rows.lowers[at - 1] not in ("and", ","))
        if (
            cue
            and cue[0] in ("over", "following", "after")
            and (imposed or (at > first and _imposes_another(reading, at - 1)))
        ):
            continue  # to skirt the limits imposed | over the war, lifted the ban it had put on Peru | over the war
        if cue == ("for",) and joins_another(reading, first, at):
            continue  # recalled its envoy and scrapped a waiver | for Chileans
        if cue and _gives_reason(reading, at, len(cue), punishing=punishing):
            begin = at + (cue[0] == "to") if cue[0] in _KEPT_CUES else _past_view(reading, at + len(cue))
            begin += cue == ("saying",) and rows.lowers[begin] == "that"
            end = _end(reading, begin, stop, whole=is_clause)
            if end - 2 >= begin and rows.words[end] in weekdays() and rows.lowers[end - 1] == "on":
                end -= 2  # over its war in Chad on Friday
            if end - begin == 1 and rows.lowers[end] in measure_words("reasons", "parties"):
                continue  # in a response to its neighbor | after the raid
            if end >= begin:
                parts = [(begin, end)] if is_clause else _coordinates(reading, begin, end)
                return tuple(reading.words(a, b) for a, b in parts), end
    return (), first - 1


def _past_view(reading: Reading, begin: int) -> int:
    """The token behind "what it says is", "what Oslo called": whose view a reason is does not belong to it."""
    rows = reading.tokens
    if rows.lowers[begin : begin + 1] != ["what"]:
        return begin
    for k in range(begin + 2, min(begin + VIEW_REACH, len(rows))):
        if rows.classes[k] in "C":
            be = rows.lowers[k + 1 : k + 2]
            return k + 2 if be in (["is"], ["was"], ["are"], ["were"], ["as"]) else k + 1
    return begin


def longest_cue(reading: Reading, at: int) -> tuple[tuple[str, ...] | None, bool]:
    """The longest reason cue at token `at`, and whether a clause follows it: "because of" before "because"."""
    if on_grounds(reading, at):
        return (reading.tokens.lowers[at],), False
    clause, noun = _cue(reading, at, "clause_cues") or _purpose(reading, at), _cue(reading, at, "noun_cues")
    return (clause, True) if clause and len(clause) >= len(noun or ()) else (noun, False)


def read_result(reading: Reading, first: int, stop: int) -> tuple[str | None, int]:
    """(words, last token) of what a measure led to, behind a comma; (None, first - 1) without it."""
    rows = reading.tokens
    for at in range(first, stop):
        if rows.classes[at - 1] == "," and (cue := _cue(reading, at, "result_cues")):
            begin, end = at + len(cue), at + len(cue)
            while end < min(stop, begin + LONGEST_REASON) and rows.classes[end] not in '.;:"-(':
                if rows.classes[end] == "," and _ends_clause(reading, end):
                    break
                end += 1
            if end > begin:
                return reading.words(begin, end - 1), end - 1
    return None, first - 1


def opens_reason(reading: Reading, at: int) -> bool:
    """Whether a reason begins at token `at`: a cue that gives one here."""
    cue, _ = longest_cue(reading, at)
    return cue is not None and _gives_reason(reading, at, len(cue))


def _cue(reading: Reading, at: int, key: str) -> tuple[str, ...] | None:
    lowers = reading.tokens.lowers
    for cue in cues(key).get(lowers[at], ()):
        if tuple(lowers[at : at + len(cue)]) == cue:
            return cue
    return None


def _purpose(reading: Reading, at: int) -> tuple[str, ...] | None:
    """ "to plug" where a verb of purpose stands behind "to": "froze hiring | to plug a hole"; a noun may own the "to"."""
    lowers = reading.tokens.lowers
    if lowers[at] != "to" or at + 2 >= len(lowers) or lowers[at + 1] not in measure_words("reasons", "purposes"):
        return None
    return None if is_owed(reading, at) else ("to", lowers[at + 1])


def _gives_reason(reading: Reading, at: int, length: int, *, punishing: bool = False) -> bool:
    """Whether a cue gives a reason here: "over" and "after" are often of time, "for" of purpose or time."""
    rows = reading.tokens
    cue, begin = rows.lowers[at], at + length
    if on_grounds(reading, at):
        return True
    if cue in TOLD and length == 1:
        return rows.classes[at - 1] == "," and states_ground(reading, cue, begin)
    if begin >= len(rows) or rows.sentences[begin] != rows.sentences[at] or rows.classes[begin] in ",.;":
        return False
    if cue == "to" and is_asked(reading, at):
        return False  # asked Santiago | to reduce its staff
    if length > 1 or cue in ("because", "citing", "accusing", "alleging"):
        return True
    k = begin + (rows.classes[begin] == lexicon.DETERMINER)
    if k < len(rows) and _tells_time(reading, k, begin):
        return False
    counted = rows.lowers[begin] in numerals() or rows.classes[begin] == lexicon.NUMBER
    if cue in ("for", "over") and (counted or rows.words[begin] in currency_signs()):
        return False  # "banned for six matches", "worth over $2 billion"
    if cue == "for" and {"over", "citing", "because", "owing", "due"} & set(rows.lowers[begin : begin + 5]):
        return False  # "suspended visas for its citizens over the killing"
    if cue == "for" and rows.is_capitalized(begin) and country_of(rows.words[begin]) and not rows.possessives[begin]:
        return False  # suspended visas for Chad
    if cue == "for" and told_further(reading, begin):
        return False  # travel for holders of passports in reprisal for a law
    if cue == "for" and not punishing:
        head = rows.lowers[begin]
        words = rows.lowers[begin : begin + 5]
        noun = any(w in measure_words("reasons", "for_nouns") for w in words)
        return (head.endswith("ing") and head not in ("during",)) or noun
    if cue == "after" and _is_after_meeting(reading, begin):
        return False
    if cue == "after" and _is_after_prison(reading, begin):
        return False
    if cue == "after" and rows.lowers[begin] == "it" and begin + 1 < len(rows):
        return rows.classes[begin + 1] in "VCA" or rows.lowers[begin + 1].endswith("ed")  # after it axed 4,000 trains
    return rows.lowers[begin] not in _VOID


def _is_after_prison(reading: Reading, begin: int) -> bool:
    """Whether "she is released", "Lim's release" begins at token `begin`: when a penalty goes on, and not why."""
    near = reading.tokens.lowers[begin : begin + 5]
    is_freed = any(one in ("is", "are") and two in ("released", "freed") for one, two in pairwise(near))
    return is_freed or not {"release", "imprisonment"}.isdisjoint(near[:3])


def _is_after_meeting(reading: Reading, begin: int) -> bool:
    """Whether "talks with Peru", "a call", "Ana Lim meeting" begins at token `begin`, and no clause: when, not why."""
    rows = reading.tokens
    stop = min(begin + _EVENT_REACH, rows.sentence_starts[rows.sentences[begin] + 1])
    at = next(
        (k for k in range(begin, stop) if event_nouns().get(rows.lowers[k]) in ("meeting", "visit", "call")), None
    )
    return (
        at is not None
        and set(rows.classes[begin:at]) <= set("oHDRMPG")
        and rows.classes[at + 1 : at + 2]
        not in (
            ["V"],
            ["C"],
            ["A"],
        )
    )


_EVENT_REACH = 7
"""Tokens from "after" to the word for a meeting: "a phone call" has three."""


def _tells_time(reading: Reading, k: int, begin: int) -> bool:
    rows = reading.tokens
    lower = rows.lowers[k]
    if rows.words[k].rstrip(".") in months() or rows.words[k] in weekdays() or lower in _TIME_OPENERS:
        return True
    counted = (
        rows.classes[begin] == lexicon.NUMBER
        or rows.lowers[begin] in numerals()
        or rows.lowers[begin] in ("a", "an", "several", "few")
    )
    if any(rows.lowers[w : w + 2] == ["period", "of"] for w in range(begin, begin + 4)):
        return True  # "for an initial period of 90 days"
    near = [w for w in range(begin, min(begin + 4, len(rows))) if units().get(rows.lowers[w]) in _durations()]
    timed = bool(near) and rows.lowers[near[0] + 1 : near[0] + 2] != ["of"]  # "after three nights of riots" tells why
    return (counted and timed) or (
        rows.classes[k] == lexicon.NUMBER and rows.words[k].isdigit() and len(rows.words[k]) == 4
    )


def _durations() -> frozenset[str]:
    return figure_words("unit_kinds", "duration")


def _ends_clause(reading: Reading, comma: int) -> bool:
    """Whether a comma ends the phrase: a relative clause, a speaker, a result or a participle follows."""
    rows = reading.tokens
    after = comma + 1
    if after >= len(rows) or rows.sentences[after] != rows.sentences[comma]:
        return True
    if rows.lowers[after] == "including":
        return False
    if rows.classes[after + 1 : after + 2] == ["G"] and (
        rows.classes[after] == lexicon.ADVERB or rows.lowers[after] in _LEADING
    ):
        return True  # , further straining ties
    if rows.classes[after] in "WSPG" or rows.lowers[after] in measure_words("reasons", "stops"):
        return True
    if _cue(reading, after, "result_cues"):
        return True
    tail = rows.classes[after : after + 9]
    return lexicon.REPORTING in tail[: tail.index(",") if "," in tail else 9]


def _end(reading: Reading, begin: int, stop: int, *, whole: bool) -> int:
    """The last token of the reason that begins at `begin`."""
    rows = reading.tokens
    at, opened = begin, rows.classes[begin] == '"'
    while at < min(stop, begin + LONGEST_REASON):
        class_, lower = rows.classes[at], rows.lowers[at]
        if class_ == '"' and at > begin and not opened and (closing := closing_mark(reading, at, stop)) is not None:
            at = closing + 1
            if rows.classes[closing - 1] in ",.":
                break
            continue
        if (
            class_ in ".;:"
            or (lower == "in" and tuple(rows.lowers[at + 1 : at + 3]) in _JUDGED)
            or (class_ == "-" and rows.words[at] != "-")
            or (at > begin and rows.lowers[at : at + 2] == ["and", "that"])
            or (class_ == '"' and at > begin and not opened)
        ):
            break
        if class_ == "," and (_ends_clause(reading, at) or not _list_goes_on(reading, at, stop, whole=whole)):
            break
        if (
            at > begin
            and not whole
            and (lower in measure_words("reasons", "stops") or _is_main_verb(reading, begin, at))
        ):
            break
        opened_anew = _cue(reading, at, "clause_cues") and not is_owed(reading, at)
        if at > begin and (opened_anew or len(_cue(reading, at, "noun_cues") or ()) > 1):
            break
        if (
            lower == "and"
            and rows.lowers[begin - 1] == "to"
            and rows.lowers[at + 1 : at + 2] != []
            and _is_past(reading, at + 1)
        ):
            break  # to prevent crowds and | suspended two officers
        opened = opened and (class_ != '"' or at == begin)
        at += 1
    last = at - 1
    while last >= begin and rows.classes[last] in ",JID(":
        last -= 1
    return last


def _is_past(reading: Reading, at: int) -> bool:
    rows = reading.tokens
    return at < len(rows) and rows.classes[at] in "VC" and rows.lowers[at].endswith("ed")


def _is_main_verb(reading: Reading, begin: int, at: int) -> bool:
    """Whether a verb goes on with the sentence: "sanctions over its program have crippled …"; a clause has a subject first."""
    rows = reading.tokens
    if rows.classes[at - 1] == lexicon.DETERMINER or rows.lowers[at - 1] in _POSSESSIVES:
        return False  # in response to a cut of its staff
    named = rows.classes[at - 1] in "oH" and at - begin > 1  # over the poisoning affair | soured ties
    modifies = rows.lowers[at].endswith("ed") and rows.classes[at + 1 : at + 2] in (["o"], ["H"]) and not named
    if rows.classes[at] not in "AV" or modifies:
        return False
    subjects = [k for k in range(begin, at) if rows.classes[k] in "WTSP" and rows.lowers[k] not in _POSSESSIVES]
    return not subjects


def _list_goes_on(reading: Reading, comma: int, stop: int, *, whole: bool) -> bool:
    """Whether ", including …" or the rest of "A, B and C" follows a comma."""
    rows = reading.tokens
    if rows.lowers[comma + 1] == "including" and rows.lowers[comma - 1] not in measure_words("reasons", "common_names"):
        return False  # over rights abuses, including officers it accused
    joined = rows.lowers[comma + 1 : comma + 2] == ["and"] and rows.classes[comma + 2 : comma + 3] in (["M"], ["D"])
    if joined and goes_on_with_measure(reading, comma + 2):
        return False  # citing fentanyl, and 19 percent duties on
    if rows.lowers[comma + 1 : comma + 3] == ["and", "to"]:
        return False  # "voted to ban rentals, citing noise, and to fine owners"
    if rows.lowers[comma + 1] in ("and", "or") and _is_clause(reading, comma + 2, stop):
        return False  # "for breaking the rules, and police impounded 40 trucks"
    if rows.lowers[comma + 1] in ("including", "and", "or", "such", "notably", "among"):
        return not whole or rows.lowers[comma + 1] == "including"
    for k in range(comma + 1, min(stop, comma + 9)):
        if rows.classes[k] in "VACWST.;":
            return False
        if rows.lowers[k] in ("and", "or"):
            return not whole
    return False


def _is_other(reading: Reading, first: int, stop: int) -> bool:
    """Whether another acts from token `first` on: "and Chile restricted", "and the board in Lod | closed"."""
    if _is_clause(reading, first, stop):
        return True
    near = range(first + 1, min(stop, first + LONGEST_CLAUSE_START + 1))
    subject = next((k for k in near if reading.tokens.classes[k] in ",.;:"), near.stop)
    return any(_tells_measure(reading, k) for k in range(first + 1, subject))


def _is_clause(reading: Reading, first: int, stop: int) -> bool:
    """Whether a subject and a finite verb stand at token `first`, before the next mark."""
    rows = reading.tokens
    for k in range(first, min(stop, first + LONGEST_CLAUSE_START)):
        if rows.classes[k] in ",.;:IG":
            return False
        if k > first and _tells_measure(reading, k):
            return True
        if rows.classes[k] in "VCA":
            return k > first and not (rows.classes[k] == "V" and rows.classes[k + 1 : k + 2] in (["o"], ["H"]))
    return False


def _imposes_another(reading: Reading, k: int) -> bool:
    """Whether token k is the participle of another measure: "the limits | imposed"."""
    verb = measure_verbs().get(reading.tokens.lowers[k])
    return verb is not None and verb.form in ("past", "participle") and verb.noun is None


def _tells_measure(reading: Reading, k: int) -> bool:
    """Whether token k is a finite verb of imposing: "and Peru | restricted access"."""
    verb = measure_verbs().get(reading.tokens.lowers[k])
    before = reading.tokens.classes[k - 1]
    return verb is not None and verb.form in ("past", "third") and before in "oH" and reading.tokens.words[k].islower()


def _coordinates(reading: Reading, begin: int, end: int) -> list[tuple[int, int]]:
    """The reasons joined by commas and "and"; behind ", including" stand the real ones, before it their common name.

    Without its comma "including" belongs to the one reason: "over abuses including the killing of a rival".
    """
    rows = reading.tokens
    parts: list[tuple[int, int]] = []
    start, between, listed = begin, False, False
    for at in range(begin, end + 2):
        lower = rows.lowers[at] if at <= end else ""
        listed = listed or (lower == "including" and rows.classes[at - 1] != ",")
        between = between or lower in ("between", "both")
        if (
            at > end
            or (lower == "including" and rows.classes[at - 1] == ",")
            or (rows.classes[at] == "," and rows.classes[at + 1 : at + 2] != ['"'])
            or (lower == "and" and not between and not listed and _splits(reading, start, at, end))
        ):
            if at > start:
                parts.append((start, at - 1))
            if at <= end and lower == "including" and parts:
                parts.pop()
            start = at + 1
        elif lower == "and":
            between = False
    return parts


def _splits(reading: Reading, start: int, at: int, end: int) -> bool:
    """Whether "and" joins two reasons: not two names ("Georgia and Ukraine"), nor words in marks, nor a lone adjective."""
    rows = reading.tokens
    if rows.classes[start:at].count('"') % 2:
        return False
    if rows.is_capitalized(at - 1) and rows.is_capitalized(at + 1) and rows.possessives[at + 1]:
        return False  # a raid in Jammu and Kashmir's Lod
    if rows.lowers[at + 1 : at + 2] in (["his"], ["her"]) and rows.is_capitalized(at - 1):
        return False  # the poisoning of Ana Lim and her daughter
    if at - start == 2 and rows.classes[start] == lexicon.DETERMINER and rows.lowers[at + 2 : at + 3] == ["of"]:
        return False  # the arrest and death of a spy
    names = (
        rows.is_capitalized(at - 1)
        and rows.is_capitalized(at + 1)
        and (at + 1 == end or rows.classes[at + 2] not in "oH")
    )
    lone = (
        at - start == 1 and end - at > 1 and rows.classes[at + 1] not in "DP" and not rows.lowers[start].endswith("s")
    )
    return not names and not lone


def origin_end(reading: Reading, begin: int, stop: int) -> int:
    """The last token of what an origin goes back to: its noun group, to the next comma or clause."""
    rows = reading.tokens
    at = begin
    while at < min(stop, begin + LONGEST_REASON) and rows.classes[at] not in ',.;:"(WSA':
        at += 1
    return at - 1
