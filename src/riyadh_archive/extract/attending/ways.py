"""One reader for each way of being at an event: attending, hosting, leading a team, signing, joining, sitting down.

In: a reading and the token of the word that puts people there. Out: `Attendance`s.
"""

from collections.abc import Iterator
from itertools import pairwise

from riyadh_archive.extract.attending.absentees import with_post
from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.company import all_behind, among_them, as_well, by_whom, others_by, with_whom
from riyadh_archive.extract.attending.groups import group_until
from riyadh_archive.extract.attending.occasion import (
    OBJECT_REACH,
    attended_event,
    near_event,
    object_event,
    tells_plans,
)
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.shown import is_followed_by_own
from riyadh_archive.extract.attending.subjects import SUBJECT_REACH, of_staff, subjects
from riyadh_archive.grammar.happening.attachment import ACTING_KINDS
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL, EventMention
from riyadh_archive.grammar.naming.lists import persons_from, persons_until
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_lists, attendance_words
from riyadh_archive.lexicon.countries import country_of

_SIGNED_AT = frozenset(("meeting", "launch", "agreement", "visit"))
_STRUCK_AT = frozenset(("meeting", "agreement"))
_PAPERS = frozenset(("letter", "letters", "petition", "op-ed", "email", "column", "order"))
"""Kinds of event at which papers are signed, and papers that people sign anywhere."""
_APART = frozenset(("by", "for", "race", "in"))
"""What parts "leads" from "delegates" that nobody leads: "leads the race for delegates"."""
_AS_GUESTS = (["as", "guests"], ["as", "observers"], ["as", "guest"], ["as", "observer"], ["as", "a"], ["as", "an"])
_LINKS = frozenset(("video", "videolink", "video-link", "phone", "telephone", "zoom", "conference", "videoconference"))


def attended_by(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "The talks were attended by A", "hosted by A": of guests at a house, hosts alone make no meeting."""
    event = near_event(reading, i)
    by_hosts = "hosted" in attendance_lists(reading.tokens.lowers[i])
    if event is not None and is_followed_by_own(reading, event):
        return  # The talks came a day after a summit attended by A
    if event is not None and (event.kind in attendance_words("kinds") or not by_hosts):
        yield from made(all_behind(reading, i + 2), event, i, "was attended by")


def attended(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A and B attended the talks", "A was the highest-ranking official to attend"."""
    if (being := _being_the_most(reading, i)) is not None:
        ends = reading.tokens.classes[i + 1 : i + 2] in (["."], [","])
        own = any(e.key == PRINCIPAL for e in reading.events_among(i + 1, i + 1 + OBJECT_REACH))
        event = near_event(reading, i) if ends or own else None
        return made(subjects(reading, being), event, being, "attended")
    return _subjects_at(reading, i, attended_event(reading, i + 1), "attended")


def _being_the_most(reading: Reading, i: int) -> int | None:
    """The "was" of one of several who came, where the verb at token i is behind "to": "was the only minister to attend"."""
    rows = reading.tokens
    if rows.lowers[i - 1] != "to":
        return None
    start = max(rows.sentence(rows.sentences[i]).start, i - MOST_REACH)
    was = next((k for k in range(i - 2, start, -1) if rows.lowers[k] in _BEING), None)
    if was is None or "not" in rows.lowers[was:i] or rows.lowers[was + 1] != "the":
        return None
    return was if any(_is_superlative(word) for word in rows.lowers[was + 2 : i - 1]) else None


MOST_REACH = 12
"""Tokens from "was" to "attend": "was the most senior member of the Chilean government to"."""
_BEING = frozenset(("was", "were", "became"))
_ALONE = frozenset(("first", "only", "last", "most", "sole"))


def _is_superlative(word: str) -> bool:
    """Whether a word sets one apart from others: "first", "most", "highest-ranking"."""
    return word in _ALONE or word.partition("-")[0].endswith("est")


def took_part(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A took part in the talks"."""
    return _subjects_at(reading, i, attended_event(reading, i + 2), "took part")


def hosted(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A hosted the talks", "A chaired them", "A hosted the event", "A hosted the ceremony with B and C"."""
    rows = reading.tokens
    it = rows.lowers[i + 1 : i + 2] in (["it"], ["them"]) or rows.lowers[i + 1 : i + 3] == ["the", "event"]
    between = rows.lowers[i] == "mediating" and rows.lowers[i + 1 : i + 2] == [
        "between"
    ]  # with A mediating between them
    event = near_event(reading, i) if it or between else object_event(reading, i + 1)
    hosts = subjects(reading, i)
    beside = hosts and event is not None and not it and rows.lowers[event.head + 1 : event.head + 2] == ["with"]
    company = all_behind(reading, event.head + 2) if beside and event is not None else []
    return made([*hosts, *company], event, i, "hosted or chaired")


def represented(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "Peru was represented by A, and Chile by B", "A represented Peru"."""
    rows = reading.tokens
    people = by_whom(reading, i) or _in_place_of(reading, i)
    second = next((who for who in people if "by" in rows.lowers[who.last + 1 : who.last + 3]), None)
    if second is not None:
        others = all_behind(reading, rows.lowers.index("by", second.last) + 1)
        people = [*(who for who in people if who is not second), *others]
    return made([*people, *others_by(reading, people)], near_event(reading, i), i, "was represented by")


def aside_by(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "attended, among others, by A", "on their side, by B"."""
    return made(
        all_behind(reading, reading.tokens.lowers.index("by", i) + 1), near_event(reading, i), i, "was attended by"
    )


def heard_from(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "The commission heard from A, a nurse, and from B": whom a body that sits hears."""
    rows = reading.tokens
    sits = attendance_words("chambers") | _SITTING
    at = _source(reading, i)
    if at is None or rows.lowers[i - 1] not in sits or in_other_time(reading, i):
        return
    people = all_behind(reading, at + 1)[: None if at == i + 1 else 1]
    stop = rows.sentence(rows.sentences[i]).stop
    again = (
        next((k for k in range(people[-1].last + 1, stop - 1) if rows.lowers[k] == "from"), None) if people else None
    )
    more = all_behind(reading, again + 1) if again is not None and rows.lowers[again - 1] == "and" else []
    yield from made([*people, *more], near_event(reading, i), i, "was heard")


def _source(reading: Reading, i: int) -> int | None:
    """The "from" behind "heard" at token i, what was said between: "heard an emotional appeal | from A"."""
    rows = reading.tokens
    for k in range(i + 1, min(i + HEARD, len(rows))):
        if rows.lowers[k] == "from":
            return k if k == i + 1 or rows.lowers[k - 1] in attendance_words("pleas") else None
        if rows.classes[k] not in "DPHoGV":
            return None
    return None


HEARD = 6
"""Tokens from "heard" to "from": "heard a short and emotional appeal from"."""
_SITTING = frozenset(
    ("court", "courtroom", "inquiry", "inquest", "tribunal", "panel", "hearing", "jury", "jurors", "senators")
)


def _in_place_of(reading: Reading, i: int) -> list[NameMention]:
    """Who stood for somebody else: "Prince A represented King B"; a lawyer represents his client in court."""
    event = near_event(reading, i)
    rows = reading.tokens
    if event is None or event.kind == "trial" or in_other_time(reading, i):
        return []
    at = i + 1 + (rows.lowers[i + 1 : i + 2] == ["the"])
    sided = rows.lowers[at + 1 : at + 2] != [] and rows.lowers[at + 1] in attendance_words("delegations")
    if sided and country_of(rows.words[at]) is not None:
        return subjects(reading, i)  # A and B represented the Chilean side of the talks
    mention = next(iter(reading.mentions_among(at, at + 1)), None)
    body = mention is not None and mention.kind in ("place", "organization") and not mention.possessive
    ended = mention is not None and (
        rows.classes[mention.last + 1 : mention.last + 2] in (["."], [";"], [","], ["J"])
        or (
            rows.lowers[mention.last + 1 : mention.last + 2] == ["at"]
            and object_event(reading, mention.last + 2) is not None
        )
    )
    return subjects(reading, i) if (body and ended) or persons_from(rows, reading.mentions, i + 1) else []


def _subjects_at(reading: Reading, i: int, event: EventMention | None, rule: str) -> Iterator[Attendance]:
    """The subjects of the verb at token i: persons, or else a group that a capitalized word names."""
    if event is None:
        return
    people = subjects(reading, i)
    if people:
        yield Attendance((*people, *with_whom(reading, i)), event, i, rule)
        return
    rows = reading.tokens
    yield from made(_with_several(reading, i), event, i, rule)
    k = i
    while k > 0 and rows.classes[k - 1] in "RA":
        k -= 1
    group = group_until(reading, k) if not of_staff(reading, k) else None
    if group is not None and not rows.lowers[i].endswith("ing") and not _is_nobody(reading, group[0]):
        yield Attendance((), event, i, rule, with_post(reading, group))
        if (joined := _joined_country(reading, group[0])) is not None:
            yield Attendance((), event, i, rule, joined)


def _with_several(reading: Reading, i: int) -> list[NameMention]:
    """Who came with people whom no name tells: "Rebel leaders took part along with A", "Ten heads attended, including A"."""
    rows = reading.tokens
    before = set(rows.lowers[rows.sentence_starts[rows.sentences[i]] : i])
    denied = before & (attendance_words("nobody") | attendance_words("nots") | _FEW)
    return [] if denied else [*as_well(reading, i), *among_them(reading, i)]


_FEW = frozenset(("few", "other", "others", "would", "will"))


def _is_nobody(reading: Reading, first: int) -> bool:
    """Whether "no", "nobody from the", "not a single" stands before the phrase at token `first`."""
    before = reading.tokens.lowers[max(0, first - 4) : first + 1]
    return bool(attendance_words("nobody") & set(before)) or ("not" in before and "single" in before)


def led(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A led the army's delegation", "negotiators led by A" at the event, "A and B led the talks"."""
    rows = reading.tokens
    after = rows.lowers[i + 1 : i + 7]
    event = near_event(reading, i)
    if event is not None and event.kind in ACTING_KINDS:
        return  # led the team that dug out a girl after the quake
    if after[:1] == ["by"]:
        before = rows.lowers[_opening(reading, i) : i]
        if ("not", "include") in pairwise(before):
            return  # The team did not include B, though aides from the ministry, led by A, drafted the text
        told = set(before) & attendance_words("delegations")
        if told or _is_people_led(reading, i) or _talks_before(reading, i) is not None:  # The Pokot were led by A
            own = _oneself(reading, i + 2)
            people = [*own, *all_behind(reading, i + 2 + 2 * len(own))]
            yield from made([*people, *others_by(reading, people)], event, i, "led a delegation")
    elif any(after[n] in attendance_words("delegations") and not _APART & set(after[:n]) for n in range(len(after))):
        people = subjects(reading, i)
        company = [*as_well(reading, i), *among_them(reading, i + 1)] if people else []
        yield from made([*people, *company], event, i, "led a delegation")
    elif (talks := object_event(reading, i + 1)) is not None and not talks.verbal and talks.kind == "meeting":
        yield from made(subjects(reading, i), talks, i, "hosted or chaired")


def _oneself(reading: Reading, i: int) -> list[NameMention]:
    """The speaker whom "himself" at token i means: "A recalled that the team was led by himself and B"."""
    rows = reading.tokens
    if rows.lowers[i : i + 1] not in (["himself"], ["herself"]):
        return []
    return persons_from(rows, reading.mentions, rows.sentence_starts[rows.sentences[i]])[:1]


def _opening(reading: Reading, i: int) -> int:
    """Where the subject of a later verb of token i's sentence begins: "The team, which came by air, was led by A"."""
    rows = reading.tokens
    return max(rows.sentence(rows.sentences[i]).start, i - LONG_SUBJECT)


EVENT_BEFORE = 8
"""Tokens from an event to "included": "the discussion in Oslo on Monday, which also included" has seven."""
LONG_SUBJECT = 30
"""Tokens from "The delegation" to "and also included", a relative clause and those who lead it between."""


def _is_people_led(reading: Reading, i: int) -> bool:
    """Whether a people, or at talks a country, is subject of "led": "The Pokot were led by", "Chile: headed by"."""
    rows = reading.tokens
    k = i - 1 - (rows.classes[i - 1] == "R")
    if k > 0 and rows.lowers[k] == "were" and rows.is_capitalized(k - 1):
        return True
    told = (
        k > 0
        and (rows.lowers[k] in ("was", "is") or rows.words[k] == ":")
        and country_of(rows.words[k - 1]) is not None
    )
    event = near_event(reading, i) if told else None
    return event is not None and event.kind == "meeting" and not in_other_time(reading, i)


def _talks_before(reading: Reading, i: int) -> EventMention | None:
    """The talks that are subject of a verb at token i: "talks in Oslo, which were led by A | and included | B"."""
    rows = reading.tokens
    events = [e for e in reading.events_among(_opening(reading, i), i) if not e.verbal]
    if not events or events[-1].noun not in attendance_words("together") or events[-1].planned:
        return None
    inside = range(events[-1].head + 1, i)
    return events[-1] if not any(rows.classes[k] in "C;:" for k in inside) else None


def joined(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A joined B", "A was joined by B", "A joined the talks", "A joined by video link"."""
    rows = reading.tokens
    remote = rows.lowers[i + 1 : i + 2] == ["by"] and bool(_LINKS & set(rows.lowers[i + 2 : i + 5]))
    if remote or rows.lowers[i + 1 : i + 2] in (["via"], ["remotely"], ["virtually"], ["online"], ["from"]):
        alone = persons_until(rows, reading.mentions, i)[-1:] if rows.lowers[i] == "joining" else []
        alone = alone if rows.words[i - 1] != "," else []  # with A present and B | joining by phone
        yield from made(alone or subjects(reading, i), near_event(reading, i), i, "joined from afar")
        return
    if (
        rows.lowers[i : i + 2] == ["joined", "the"]
        and rows.classes[i + 2 : i + 3] == ["H"]
        and _names_event(reading, i)
    ):
        yield from made(subjects(reading, i), near_event(reading, i), i, "joined somebody there")
        return  # joined the president at the table, on the tour
    if rows.lowers[i] == "joined" and rows.lowers[i + 1 : i + 2] in (["him"], ["her"], ["them"]):
        if rows.lowers[i + 2 : i + 3] in ([], ["."], [","], ["at"], ["for"], ["on"]) and not in_other_time(reading, i):
            yield from made(subjects(reading, i), near_event(reading, i), i, "joined somebody there")
        return
    if rows.lowers[i] in ("face", "faces"):  # A and B face C across the table
        people, company = subjects(reading, i), persons_from(rows, reading.mentions, i + 1)
        yield from made(
            [*people, *company] if people and company and company[0].np_first == i + 1 else [],
            near_event(reading, i),
            i,
            "joined somebody there",
        )
        return
    if rows.lowers[i] == "joined" and rows.lowers[i + 1 : i + 3] in _AS_GUESTS:
        yield from made(subjects(reading, i), near_event(reading, i), i, "joined the event")
        return
    if _joins_team(reading, i):
        yield from made(subjects(reading, i), near_event(reading, i), i, "joined somebody there")
        return
    by = _by(reading, i)
    company = all_behind(reading, by + 1) if by is not None else persons_from(rows, reading.mentions, i + 1)
    if by is None and company and company[-1].modifies and rows.lowers[company[-1].first - 1] in ("the", "a", "an"):
        return  # joined the Trump campaign
    if by is None and company and rows.lowers[company[-1].last + 1 : company[-1].last + 3] in _TO_COME:
        return  # Joining A and B will be C
    if by is not None and tells_plans(reading, rows.sentence_starts[rows.sentences[i]], i):
        return  # was expected to meet officials, joined by A
    if by is not None and rows.lowers[i] == "welcomed" and not subjects(reading, i):
        return  # The plan was welcomed by A
    if company:
        more = others_by(reading, company) if by is not None else []
        yield from made([*subjects(reading, i), *company, *more], near_event(reading, i), i, "joined somebody there")
    else:
        yield from made(subjects(reading, i), object_event(reading, i + 1), i, "joined the event")


def _joins_team(reading: Reading, i: int) -> bool:
    """Whether a country's side stands behind the verb, in a report of talks: "joined the Chilean team", not "on" it."""
    rows = reading.tokens
    if rows.lowers[i + 1 : i + 2] == ["on"]:
        return False
    team = next((k for k in range(i + 2, min(i + 5, len(rows))) if rows.lowers[k] in _SIDES), None)
    event = near_event(reading, i) if team is not None else None
    if team is None or event is None or event.kind != "meeting" or in_other_time(reading, i):
        return False
    return any(country_of(rows.words[k]) is not None for k in range(i + 1, team))


_SIDES = frozenset(("team", "side", "delegation"))


def _names_event(reading: Reading, i: int) -> bool:
    """Whether "at", "on" or "for" stands soon behind the verb at token i: "joined the president at a review meeting"."""
    after = reading.tokens.lowers[i + 3 : i + 6]
    return bool({"at", "on", "for"} & set(after)) and not in_other_time(reading, i)


_TO_COME = (["will", "be"], ["would", "be"], ["is", "to"], ["are", "to"])


def _by(reading: Reading, i: int) -> int | None:
    """The token "by" of a passive, a place or time between: "was joined at the table by A"."""
    rows = reading.tokens
    for k in range(i + 1, min(i + 2 * SUBJECT_REACH, len(rows))):
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in 'CVAW";:.':
            return None
        if rows.lowers[k] == "by":
            return k
    return None


def signed(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "The accord was signed at the palace by A and B", "A and B signed the accord", "the deal struck by A and B"."""
    by = _by(reading, i)
    if reading.tokens.lowers[i] in attendance_words("struck"):
        people = all_behind(reading, by + 1) if by is not None else _who_struck(reading, i)
        event = near_event(reading, i) if len(people) > 1 and not in_other_time(reading, i) else None
        if event is not None and event.kind in _STRUCK_AT:
            yield from made(people, event, i, "signed")
        return
    if in_other_time(reading, i) or (reading.tokens.classes[i - 1] == "W" and not _looked_on(reading, i)):
        return  # A signed the first treaty with B in 1993
    event = near_event(reading, i)
    if event is None or event.kind not in _SIGNED_AT or _PAPERS & set(reading.tokens.lowers[max(0, i - 4) : i + 4]):
        return
    if by is not None:
        yield from made(all_behind(reading, by + 1), event, i, "signed")
    elif (people := subjects(reading, i)) and (
        reading.tokens.lowers[i] != "sign" or (len(people) > 1 and not _is_ahead(reading, i))
    ):
        yield from made([*people, *with_whom(reading, i)], event, i, "signed")


def _is_ahead(reading: Reading, i: int) -> bool:
    """Whether a day to come stands in the sentence: "A and B sign it on Monday", printed on Friday."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[i])
    return any(mention.ahead for mention in reading.dates_among(rows.starts[tokens.start], rows.ends[tokens.stop - 1]))


def _who_struck(reading: Reading, i: int) -> list[NameMention]:
    """Those who come to terms by the verb at token i: "A and B | reached | a broad agreement", "have struck a deal"."""
    rows = reading.tokens
    stop = min(i + DEAL_REACH, rows.sentence(rows.sentences[i]).stop)
    deal = next((k for k in range(i + 1, stop) if rows.lowers[k] in attendance_words("deals")), stop)
    return subjects(reading, i) if deal < stop and set(rows.classes[i + 1 : deal]) <= set("DMoJ") else []


DEAL_REACH = 6
"""Tokens from "reached" to the deal: "reached a first and only broad agreement"."""


def _looked_on(reading: Reading, i: int) -> bool:
    """Whether somebody saw it done: "A, who | witnessed | the ceremony"."""
    rows = reading.tokens
    seen = rows.lowers[i + 1 : i + 2] == ["the"] and not _SEEN.isdisjoint(rows.lowers[i + 2 : i + 5])
    return seen and rows.lowers[i] == "witnessed"


_SEEN = frozenset(("ceremony", "signing", "event", "deal", "accord", "agreement"))


def sat_down(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A sat beside B", "Across from them sat A and B", "A stood in the square with B"."""
    rows = reading.tokens
    follows = rows.lowers[i + 1 : i + 2]
    if follows == ["by"]:  # signed it, watched by A
        yield from made(all_behind(reading, i + 2), near_event(reading, i), i, "watched it")
        return
    inverted = persons_from(rows, reading.mentions, i + 1)
    if inverted and not subjects(reading, i):
        yield from made(inverted, near_event(reading, i), i, "sat there")
    elif follows == ["in"] and rows.lowers[i + 2 : i + 3] in (["on"], ["as"]):
        yield from _subjects_at(reading, i, near_event(reading, i), "sat in on it")
    elif in_other_time(reading, i):
        return  # A, who sat next to B in Oslo in 2018
    elif follows in (["beside"], ["next"], ["alongside"], ["opposite"]) or _at_a_side(reading, i + 1):
        people = subjects(reading, i)
        company = [*persons_from(rows, reading.mentions, i + 2), *as_well(reading, i)] if people else []
        yield from made([*people, *company], near_event(reading, i), i, "sat beside somebody there")
    elif company := with_whom(reading, i):
        yield from made([*subjects(reading, i), *company], near_event(reading, i), i, "sat there with somebody")


def _at_a_side(reading: Reading, i: int) -> bool:
    """Whether "to the president's left", "at Vega's side" stands at token i: beside somebody at the table."""
    rows = reading.tokens
    after = rows.lowers[i + 1 : i + 5]
    return rows.lowers[i : i + 1] in (["to"], ["at"], ["on"], ["by"]) and bool({"left", "right", "side"} & set(after))


def comprised(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "The delegation was led by A and included B and C", "the team, which also comprised B"."""
    rows = reading.tokens
    start = _opening(reading, i)
    if rows.lowers[start:i] in (["it"], ["it", "also"]) and start > 0:
        start = rows.sentence_starts[rows.sentences[start - 1]]
        start = start if rows.sentences[start] != rows.sentences[i] else i
        before = set(rows.lowers[start : start + SUBJECT_REACH])  # The team was led by A. It also included B
    else:
        before = set(rows.lowers[start:i])
    if before & {"delegation", "delegations", "team", "side", "crowd", "audience", "guests", "congregation"}:
        people = all_behind(reading, i + 1)
        yield from made(people, near_event(reading, i), i, "the delegation included")
        return
    if rows.lowers[i - 1] in attendance_words("together") and _is_event(reading, i - 1):
        yield from made(_named_by_side(reading, i), near_event(reading, i), i, "the event included")
        return
    if rows.lowers[i - 1] == "and" and (talks := _talks_before(reading, i)) is not None:
        led = bool({"led", "chaired", "hosted"} & set(rows.lowers[talks.head : i]))
        yield from made(all_behind(reading, i + 1) if led else [], talks, i, "the event included")
        return
    event = near_event(reading, i) if rows.lowers[i - 1] in ("which", "that", "also") else None
    occasions = attendance_words("occasions")
    near = range(i - 2, max(i - EVENT_BEFORE, 0) - 1, -1)
    heads = (k for k in near if event is not None and (_is_event(reading, k) or rows.lowers[k] in occasions))
    head = next(heads, None)
    if event is not None and head is not None and set("CVA;:").isdisjoint(rows.classes[head + 1 : i]):
        people = all_behind(reading, i + 1)
        yield from made(people, event, i, "the event included")  # the talks in Oslo, which included A


def _named_by_side(reading: Reading, i: int) -> list[NameMention]:
    """The persons behind "The talks included", also those of each side: ": from Chile—A and B; from Peru—C"."""
    rows = reading.tokens
    people = all_behind(reading, i + 1)
    if rows.words[i + 1 : i + 2] != [":"]:
        return people
    stop = min(rows.sentence(rows.sentences[i]).stop, i + SIDES_REACH)
    for k in range(i + 2, stop):
        if rows.lowers[k] in ("from", "for") and rows.words[k - 1] in (":", ";"):
            dash = next((n for n in range(k + 1, min(k + 5, stop)) if rows.words[n] in ("—", "–", "-", ":")), None)
            people = [*people, *(persons_from(rows, reading.mentions, dash + 1) if dash is not None else [])]
    return people


SIDES_REACH = 60
"""Tokens of those of both sides: "from Chile—Foreign Minister A and adviser B; from the U.S.—Secretary of State C" has 24."""


def _is_event(reading: Reading, k: int) -> bool:
    """Whether token k is the word for an event."""
    return bool(reading.events_among(k, k + 1))


def was_there(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A was present", "B was there, as were C and D", "E was in court along with F", "G, present at the talks,"."""
    rows = reading.tokens
    if rows.lowers[i] == "present" and (apposed := _apposed_at(reading, i)):
        yield from made(apposed, near_event(reading, i), i, "was there")
        return
    if rows.lowers[i] == "court" and rows.lowers[i - 1] != "in":
        return
    if rows.lowers[i] == "side" and not (rows.possessives[i - 1] or rows.lowers[i - 1] in ("his", "her")):
        return
    verbs = attendance_words("was") | attendance_words("sat")
    verb = next(
        (k for k in range(i - 1, max(i - 5 - 3 * (rows.lowers[i] == "table"), -1), -1) if rows.lowers[k] in verbs), None
    )
    if verb is None or rows.sentences[verb] != rows.sentences[i] or "not" in rows.lowers[verb:i]:
        return
    if rows.lowers[i] in ("table", "room") and {"his", "her", "their"} & set(rows.lowers[verb:i]):
        return  # watched it from his kitchen table
    subject = verb + 1 if rows.classes[verb] == "A" else verb
    people = subjects(reading, subject)
    if people:
        company = [*as_well(reading, i), *(with_whom(reading, i) if rows.lowers[i] in ("court", "there") else [])]
        yield from made([*people, *company], near_event(reading, i), i, "was there")
    elif rows.lowers[i] in attendance_words("group_there") and (
        rows.classes[i + 1 : i + 2] in (["."], [","]) or _is_at_event(reading, i + 1)
    ):
        yield from _subjects_at(reading, subject, near_event(reading, i), "was there")


def _apposed_at(reading: Reading, i: int) -> list[NameMention]:
    """The persons before ", also | present | in the meeting"."""
    rows = reading.tokens
    comma = i - 1 - (rows.lowers[i - 1] == "also")
    told = rows.words[comma] == "," and rows.lowers[i + 1 : i + 2] in (["in"], ["at"], ["during"])
    there = told and (object_event(reading, i + 2) is not None or rows.lowers[i + 3 : i + 4] in (["room"], ["hall"]))
    return persons_until(rows, reading.mentions, comma) if there and comma > 0 else []


def _is_at_event(reading: Reading, i: int) -> bool:
    """Whether "at the talks", "for the discussions" stands at token i."""
    return reading.tokens.lowers[i : i + 1] in (["at"], ["for"]) and object_event(reading, i + 1) is not None


def _joined_country(reading: Reading, first: int) -> tuple[int, int] | None:
    """The country that opens a sentence before "and" and the group at token `first`: "Both Chad and | the EU came"."""
    rows = reading.tokens
    link = first - 1 - (rows.lowers[first - 1] == "the")
    start = rows.sentence_starts[rows.sentences[first]]
    opening = start + (rows.lowers[start] == "both")
    place = reading.mention_at(link - 1) if link > opening and rows.lowers[link] == "and" else None
    if place is None or place.first != opening or country_of(place.text) is None:
        return None
    return place.first, place.last
