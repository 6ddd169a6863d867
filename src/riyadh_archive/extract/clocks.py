"""The time of day at which the event of a report was, of the topic `figures`: "the quake struck at 4:52 a.m.".

In: a reading. Out: a claim for each clock that stands in the clause of the principal event, in minutes after midnight; "about",
"shortly after" and a bare hour are told as near. When it was reported, when help came and what another time zone shows is
none.
"""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice, pairwise

from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.happening.events import PRINCIPAL, EventMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.model import Claim, FigureValue
from riyadh_archive.text import iter_from

CLOCK = "time of day"
"""The subject of such claims."""
DEPARTURE = "time of departure"
"""The subject of when the vehicle set out that met with the accident: "the ferry left Varn at 11 a.m."."""
MINUTES = "minute after midnight"
"""Their unit."""
KINDS = frozenset(("quake", "attack", "crash", "fire", "robbery", "storm"))
"""Kinds of event that are told by the clock, for they come at one moment."""
DEED_KINDS = KINDS | {"arrest", "detention"}
"""Kinds of event before which somebody did what is told by the clock: the man was arrested who entered a bank at 10:05."""
LEDE = 3
"""Sentences at the head of a report, its title among them, in which such an event makes the report one of it."""
OPENING = 5
"""Tokens from the head of a clause within which its clock opens it: "Today at about 10:05 | a man entered"."""
REACH = 18
"""Tokens between the word for the event and the clock."""
BEFORE = 4
"""Tokens before a clock in which "at about", "shortly after" stand."""
MOST_CLOCKS = 60
"""Clocks of an article that are read; a timetable has more."""
_HALF_DAY, _HOUR = 12, 60
_CLOCK = re.compile(
    r"\b(?:(?P<h12>1[0-2]|0?[1-9])(?:[:.](?P<m12>[0-5]\d))?\s?(?P<half>[apAP])(?:\.[mM]\b\.?|[mM]\b)|(?P<h24>[01]\d|2[0-3])[:h](?P<m24>[0-5]\d)\b"
    r"|(?P<word>noon|midnight)\b"
    r"|(?P<off>half|quarter|five|ten|twenty|twenty-five) (?P<side>past|to|after)"
    r" (?P<spelled>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r" (?:in the|on \w{3,6}day)\s(?P<when>morning|afternoon|evening)\b"
    r"|(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<past>[0-5]\d))?\s(?:in the|on \w{3,6}day)\s(?P<part>morning|afternoon|evening)\b)"
)
_STARTS = re.compile(r"[\dnmhqft](?:(?<=\d)|(?=oon|idnight|alf |uarter |ive |en |wenty))")
"""Where a clock can begin: 10:05, noon, midnight, half past nine."""
_OFF = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_SPELLED = "twelve one two three four five six seven eight nine ten eleven".split()
_ELSEWHERE = re.compile(
    r"\.?\s?\(?(?:GMT|UTC|Z\b|Greenwich|Universal|[ECMP][SD]?T\b|Eastern|Central|Pacific|CET|BST|IST)"
)
_NEAR = frozenset(
    (
        "about",
        "around",
        "roughly",
        "nearly",
        "almost",
        "shortly",
        "just",
        "soon",
        "approximately",
        "before",
        "after",
        "by",
    )
)
_OF_OTHERS = frozenset(
    (
        "reported", "called", "call", "calls", "alerted", "arrived", "said", "told", "until", "from", "ended", "extinguished",
        "contained", "died", "pronounced", "issued", "lifted", "found", "arrested", "due", "scheduled", "between", "responded",
        "left", "departed", "aftershock", "closed", "control", "rescued", "to", "since",
    )
)  # fmt: skip


def _is_of_others(words: Sequence[str]) -> bool:
    """Whether one of the words makes the clock that of something else: "was reported", "took off"."""
    return not _OF_OTHERS.isdisjoint(words) or any(
        one == "took" and two != "place" for one, two in pairwise((*words, ""))
    )


def extract_clocks(reading: Reading) -> Iterator[Claim]:
    """The clocks of the principal event, in text order."""
    principal = reading.principal_events()
    own = [e for e in principal if e.kind in KINDS]
    deeds = event_words("occurrence", "moments")
    lede = [e for e in reading.events if reading.tokens.sentences[e.head] < LEDE]
    if any(e.kind in DEED_KINDS for e in (*principal, *lede)):
        deeds |= event_words("occurrence", "deeds")
    text = reading.article.text
    crashed = any(e.kind == "crash" for e in own)
    for match in islice(iter_from(_STARTS, _CLOCK, text, 0, len(text)), MOST_CLOCKS):
        if not reading.holds(match.start()):
            continue  # the hour of publishing, between two paragraphs
        if _is_of_several(reading, reading.token_at(match.start()), own):
            continue
        event = _event_at(reading, reading.token_at(match.start()), own)
        zone = _ELSEWHERE.match(text, match.end())
        elsewhere = zone is not None and not text.startswith(" local", zone.end())
        elsewhere = elsewhere or text[match.start() - 1 : match.start()] == "("  # at 11:00 local time (07:30 in Rome)
        event = event or (_moment_at(reading, reading.token_at(match.start()), own) if own else None)
        if event is not None and not elsewhere:
            yield _claim(reading, event.head, match, "clock in the clause of the event")
        elif not elsewhere and (verb := _deed_at(reading, reading.token_at(match.start()), deeds)) is not None:
            yield _claim(reading, verb, match, "clock of a deed")
        elif not elsewhere and crashed and (verb := _left_at(reading, reading.token_at(match.start()))) is not None:
            yield _claim(reading, verb, match, "clock of a departure", subject=DEPARTURE)


_VEHICLES = frozenset(
    "it flight plane aircraft airliner jet helicopter ship vessel ferry boat train bus airplane aeroplane".split()
)
_LEFT = frozenset(("left", "leaving", "departed", "departing", "took", "taken", "taking", "set", "setting"))
"""Verbs of setting out, the last five before "off" or "sail"."""


def _left_at(reading: Reading, k: int) -> int | None:
    """The verb of setting out before the clock at token k, of a vehicle: "The ferry had | left Varn port at 11 a.m."."""
    rows = reading.tokens
    if k >= len(rows) or reading.quoted(k):
        return None
    start = rows.sentence_starts[rows.sentences[k]]
    for v in range(k - 1, max(start, k - REACH), -1):
        lower = rows.lowers[v]
        off = rows.lowers[v + 1] in ("off", "sail")
        if lower in _LEFT and (off or lower in ("left", "leaving", "departed", "departing")):
            known = not _VEHICLES.isdisjoint(rows.lowers[start:v])
            return v if known and rows.lowers[v - 1] not in ("due", "to", "scheduled") else None
        if rows.classes[v] in (lexicon.VERB, lexicon.REPORTING) and lower not in ("off", "sail"):
            return None
    return None


_BEGAN = frozenset(("started", "began", "happened", "occurred", "struck", "hit", "erupted"))


def _moment_at(reading: Reading, k: int, own: list[EventMention]) -> EventMention | None:
    """The principal event with the verb of its moment before token k for a head: "The gas | exploded at 4:50 a.m."."""
    rows = reading.tokens
    if k >= len(rows) or reading.quoted(k) or any(e.date is not None and e.key for e in own):
        return None
    start = max(rows.sentence_starts[rows.sentences[k]], k - REACH)
    moments = event_words("occurrence", "moments")
    verb = next((v for v in range(k - 1, start, -1) if rows.lowers[v] in moments), None)
    if verb is None and (behind := _moment_behind(reading, k, moments)) is not None:
        return own[0]._replace(head=behind, first=behind, last=behind, place=None, date=None)
    if verb is None:
        verb = next((v for v in range(k - 1, start, -1) if _is_then(rows.lowers[v - 1 : v + 2])), None)
    if verb is not None and rows.lowers[verb] == "gave" and rows.lowers[verb + 1] != "way":
        return None
    if verb is None and rows.lowers[start] == "it" and rows.lowers[start + 1] in _BEGAN and k - start <= BEFORE + 1:
        verb = start + 1  # It started at 1:50 a.m.
    if verb is None and rows.lowers[start : start + 2] == ["this", "one"]:  # This one, which occurred around 8:30 a.m.
        verb = next((v for v in range(start + 2, min(start + OPENING + 1, k)) if rows.lowers[v] in _BEGAN), None)
    if verb is None or rows.blocks[verb] != rows.blocks[k]:
        return None
    if _is_of_others(rows.lowers[start:k]) or rows.lowers[verb - 1] in ("had", "have"):
        return None
    return own[0]._replace(head=verb, first=verb, last=verb, place=None, date=None)


_WHAT = frozenset(("killing", "killings", "incident", "tragedy", "disaster", "violence", "drama"))


def _is_then(words: list[str]) -> bool:
    """Whether three words tell that something was then: "killings | took place", "The shooting in Lorn, | happened at"."""
    if not words or words[0] not in _WHAT | {","}:
        return False
    return words[1:] == ["took", "place"] or (len(words) > 1 and words[1] in _BEGAN)


def _moment_behind(reading: Reading, k: int, moments: Set[str]) -> int | None:
    """The verb of the moment behind the clock at token k that opens its clause, or is taken up by "when".

    "Around 1:30 a.m. Tuesday a barge | struck the pier", "at 1:28 a.m. Tuesday when the barge | struck".
    """
    rows = reading.tokens
    sentence = rows.sentence(rows.sentences[k])
    stop = min(sentence.stop, k + REACH)
    when = next((v for v in range(k, min(stop, k + OPENING)) if rows.lowers[v] == "when"), None)
    opens = k - sentence.start < BEFORE and "when" not in rows.lowers[sentence.start : k]
    if (when is None and not opens) or _is_of_others(rows.lowers[max(sentence.start, k - BEFORE) : k]):
        return None
    verb = next((v for v in range(when or k, stop) if rows.lowers[v] in moments), None)
    told = (
        verb is not None
        and not _is_of_others(rows.lowers[k:verb])
        and rows.lowers[verb - 1] not in (*_UNDONE, "was", "were")
    )
    return verb if told else None


_UNDONE = ("had", "have", "has", "would", "will", "to", "not", "been")
"""Words before a verb of what was not done at the hour that is told."""


def _deed_at(reading: Reading, k: int, deeds: Set[str]) -> int | None:
    """The verb of a deed in the clause of the clock at token k: "came through the roof at 3:50", "At 4:20 two men broke in"."""
    rows = reading.tokens
    if k >= len(rows) or reading.quoted(k):
        return None
    sentence = rows.sentence(rows.sentences[k])
    before = range(max(sentence.start, k - REACH), k)
    verb = next((v for v in reversed(before) if rows.lowers[v] in deeds), None)
    between = rows.lowers[before.start if verb is None else max(before.start, verb - BEFORE) : k]
    if verb is None:
        opens = next((v + 1 for v in reversed(before) if rows.lowers[v] == "that"), sentence.start)
        verb = next((v for v in range(k, min(sentence.stop, k + REACH)) if rows.lowers[v] in deeds), None)
        between = rows.lowers[opens : verb or k]
        if verb is None or k - opens > OPENING:
            return None
    if _is_of_others(between) or rows.lowers[verb - 1] in _UNDONE or "after" in between[1:-1]:
        return None
    particles = event_words("occurrence", "deed_particles")
    everyday = rows.lowers[verb] in event_words("occurrence", "everyday_deeds")
    is_deed = not everyday or (verb + 1 < len(rows) and rows.lowers[verb + 1] in particles)
    return verb if verb > sentence.start and is_deed else None


def _event_at(reading: Reading, k: int, own: list[EventMention]) -> EventMention | None:
    """The mention of the principal event in whose clause token k stands, with nothing between that happened at another time."""
    rows = reading.tokens
    if k >= len(rows) or reading.quoted(k):
        return None
    for event in own:
        if (
            rows.sentences[event.head] != rows.sentences[k]
            or rows.blocks[event.head] != rows.blocks[k]
            or abs(event.head - k) > REACH
            or not (event.noun or event.verbal)
        ):
            continue
        between = rows.lowers[min(event.head, k) + 1 : max(event.head, k)]
        if event.noun and k < event.head <= k + _CLOCK_TOKENS and "," not in between:
            return event  # following the | 4:10 p.m. quake
        opens = rows.sentence_starts[rows.sentences[k]]
        if not _is_of_others(between) and not _is_of_others(rows.lowers[max(opens, k - BEFORE) : k]):
            return event if _happens(reading, event, between) else None
    return None


def _is_of_several(reading: Reading, k: int, own: list[EventMention]) -> bool:
    """Whether the clock at token k is that of events that a number counts: "five powerful quakes struck at noon"."""
    heads = {e.head for e in own if e.noun}
    counts = reading.numbers_among(max(k - REACH, 0), k)
    return any(m.last in heads and m.quantity != 1 and m.kind == "count" for m in counts)


_CLOCK_TOKENS = 3
"""Tokens from the beginning of "4:10 p.m." to the noun behind it."""
_FELT = frozenset(("recorded", "felt", "registered"))
"""What a quake was at the moment it happened."""


_RIGHT_BEHIND = frozenset(("recorded", "registered", "at", "shortly", "just"))
"""Words right behind the noun that lead to its clock: "the collision at about 4:10 p.m."."""


def _happens(reading: Reading, event: EventMention, between: list[str]) -> bool:
    """Whether the clause tells that it was then: by the event's own verb or one of happening."""
    happening = (
        event_words("occurrence", "verbs") | event_words("places", "striking") | event_words("occurrence", "happening")
    )
    if event.kind == "quake" and not _FELT.isdisjoint(between):
        return True
    if event.noun and (reading.tokens.lowers[event.head + 1] in _BEGAN | _RIGHT_BEHIND or "there" in between):
        return True  # at about 11 a.m. as the quakes | began, around 11 a.m. there was a quake, a blast recorded at 3
    return event.verbal or not happening.isdisjoint(between) or reading.tokens.lowers[event.head] in happening


def _claim(reading: Reading, head: int, match: re.Match[str], rule: str, *, subject: str = CLOCK) -> Claim:
    rows = reading.tokens
    k = reading.token_at(match.start())
    opens = rows.sentence_starts[rows.sentences[k]]
    near = not _NEAR.isdisjoint(rows.lowers[max(opens, k - BEFORE) : k]) or not (
        match["m12"] or match["m24"] or match["past"] or match["off"]
    )
    return make_claim(
        reading,
        "figures",
        subject=subject,
        value=FigureValue(quantity=minutes(match), comparator="~" if near else "=", unit=MINUTES, of=subject),
        spans=[(min(rows.starts[head], match.start()), max(rows.ends[head], match.end()))],
        anchor=match.span(),
        event=PRINCIPAL,
        attributed_to=said_by(reading, k),
        rule=rule,
    )


def minutes(match: re.Match[str]) -> int:
    """Minutes after midnight.

    >>> [minutes(m) for m in _CLOCK.finditer("at 4:52 p.m., 16:52, noon, 12.05am and a quarter to ten in the evening")]
    [1012, 1012, 720, 5, 1305]
    """
    if match["word"]:
        return _HALF_DAY * _HOUR if match["word"] == "noon" else 0
    if match["off"]:
        hour = _SPELLED.index(match["spelled"]) % _HALF_DAY + _HALF_DAY * (match["when"] != "morning")
        off = _OFF[match["off"]]
        return hour * _HOUR + (-off if match["side"] == "to" else off)
    if match["hour"]:
        return (int(match["hour"]) % _HALF_DAY + _HALF_DAY * (match["part"] != "morning")) * _HOUR + int(
            match["past"] or 0
        )
    if match["h24"]:
        return int(match["h24"]) * _HOUR + int(match["m24"])
    hour = int(match["h12"]) % _HALF_DAY + (_HALF_DAY if match["half"] in "pP" else 0)
    return hour * _HOUR + int(match["m12"] or 0)
