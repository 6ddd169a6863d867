"""Events that no word names: what a caption shows at a place, and the day and the place that the lede gives to the news.

In: event mentions with place and date. Out: the same, with mentions for captions and for the lede added in text order.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile
from operator import attrgetter

from riyadh_archive.grammar.dates import DateMention
from riyadh_archive.grammar.happening.attachment import ACTING_KINDS, preposition_of
from riyadh_archive.grammar.happening.dating import are_joined, is_left_behind, is_nested, tokens_of_dates
from riyadh_archive.grammar.happening.event_heads import ANNOUNCED, EventMention
from riyadh_archive.grammar.happening.event_votes import early_blocks, may_be_at, most_common_place, places_meet
from riyadh_archive.grammar.happening.lede_place import (
    clause_start,
    court_place,
    lede_blocks,
    lede_place,
    what_of,
)
from riyadh_archive.grammar.happening.principal_kind import told_once_alone
from riyadh_archive.grammar.naming.places import PlaceMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.attribution import attributing_verbs
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.lexicon.measures import measure_verbs, measure_words
from riyadh_archive.model import BlockKind

_head = attrgetter("head")
_start = attrgetter("start")


def with_scenes(
    rows: Tokens,
    events: Sequence[EventMention],
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    kind: str,
) -> list[EventMention]:
    """The events, and one for each caption that names none but a place: what it shows is taken for the principal event.

    "Rescue workers carry a body ashore in Batangas on March 12" shows the disaster that the report is of.
    """
    found = list(events)
    told = {rows.blocks[event.head] for event in events}
    for place_number, place in enumerate(places):
        block = rows.blocks[place.first]
        if kinds[block] != "caption" or block in told or kind == ANNOUNCED:
            continue
        if preposition_of(rows, place) is None or "file" in rows.lowers[place.first : place.last + 20]:
            continue
        told.add(block)
        first, last = bisect_left(rows.blocks, block), bisect_left(rows.blocks, block + 1) - 1
        day = bisect_left(dates, rows.starts[first], key=_start)
        at = day if day < len(dates) and dates[day].start < rows.ends[last] else None
        found.append(EventMention(first, first, last, kind, "", False, verbal=True, place=place_number, date=at))
    return sorted(found, key=_head)


def with_lede(
    rows: Tokens,
    events: list[EventMention],
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    kind: str,
) -> list[EventMention]:
    """The events with the day and the place of the lede given to the principal one where nothing else tells them.

    A report opens with its news: "The council voted on Tuesday", "Two ministers shook hands in a palace in Lisbon".
    """
    own = [e for e in events if e.kind == kind and not e.planned and not _is_of_another_time(e, dates)]
    found = list(events)
    here = most_common_place(rows, events, places, early_blocks(kinds), kind)
    dated = any(e.date is not None and may_be_at(e, places, here) for e in own)
    day = _lede_date(rows, events, places, dates, kinds, kind) if not dated else None
    if day is not None:
        number, first, last = day
        more = _joined_behind(rows, dates, number)
        found.append(EventMention(first, first, last, kind, "", False, verbal=True, date=number, more_dates=more))
    place = None
    told = [places[e.place].chain for e in own if e.place is not None and may_be_at(e, places, here)]
    if kind == "call":
        place = None  # two places at least, and seldom told
    elif not told:
        court = court_place(rows, places) if kind == "trial" else None
        place = court or lede_place(rows, events, _places_of_now(rows, places, dates), kinds, kind)
    elif kind in _IN_HALLS and not any(what_of(chain) == "building" for chain in told):
        halls = [
            place
            if what_of(place.chain) == "building" and all(places_meet(place.chain, chain) for chain in told)
            else None
            for place in places
        ]
        place = lede_place(rows, events, halls, kinds, kind)
    if place is not None:
        number, first, last = place
        on = _day_behind(rows, dates, places[number]) if kind == "trial" and not dated and day is None else None
        on = _full_day_behind(rows, dates, places[number]) if on is None and kind == "meeting" else on
        found.append(EventMention(first, first, last, kind, "", False, verbal=True, place=number, date=on))
    return sorted(found, key=_head)


def _joined_behind(rows: Tokens, dates: Sequence[DateMention], number: int) -> tuple[int, ...]:
    """The numbers of the dates that go on with one: "May 10, | May 11 | and | May 12", "May 10 | and 11"."""
    spans = tokens_of_dates(rows, dates[number:])
    joined = takewhile(lambda pair: are_joined(rows, *pair), pairwise(spans))
    return tuple(number + n for n, _ in enumerate(joined, 1))


def _places_of_now(
    rows: Tokens, places: Sequence[PlaceMention], dates: Sequence[DateMention]
) -> list[PlaceMention | None]:
    """The places, None for those with the day of an earlier year right behind: "they married in Delhi on May 9, 2010"."""
    years = [mention.date[:4] for mention in dates if mention.date[:4].isdigit()]
    latest = max(years, default="")
    old = [
        first
        for (first, _), mention in zip(tokens_of_dates(rows, dates), dates, strict=True)
        if mention.date[:4].isdigit() and mention.date[:4] < latest and mention.precision != "year"
    ]
    found: list[PlaceMention | None] = []
    for place in places:
        at = bisect_left(old, place.last)
        behind = at < len(old) and old[at] <= place.last + YEAR_REACH
        found.append(None if behind and rows.sentences[old[at]] == rows.sentences[place.last] else place)
    return found


YEAR_REACH = 4
"""Tokens from a place to the day of what was there: "in Mumbai, India on October 29, 2010"."""


def _day_behind(rows: Tokens, dates: Sequence[DateMention], place: PlaceMention) -> int | None:
    """The number of the day right behind the court: "At Leeds Crown Court on Friday, the judge said"."""
    for number, (first, _) in enumerate(tokens_of_dates(rows, dates)):
        if first > place.last + 1:
            right = first == place.last + 2 and rows.lowers[first - 1] == "on" and dates[number].precision == "day"
            return number if right else None
    return None


def _full_day_behind(rows: Tokens, dates: Sequence[DateMention], place: PlaceMention) -> int | None:
    """The number of the day with its year that ends the place: "at Old Palace, in Lima, Peru, Tuesday, May 6, 2025"."""
    number = bisect_left(dates, rows.starts[place.last], key=_start)
    if number == len(dates) or dates[number].precision != "day" or dates[number].text[-4:] != dates[number].date[:4]:
        return None
    (first, _), *_rest = tokens_of_dates(rows, dates[number : number + 1])
    rest = range(place.last + 1, first)
    if len(rest) > CHAIN or rows.sentences[first] != rows.sentences[place.last]:
        return None
    return number if all(rows.is_capitalized(k) or rows.lowers[k] in (",", "in", "on") for k in rest) else None


CHAIN = 10
"""Tokens from a building to the day there: ", in Lima, Republic of Peru, on" has eight."""


def _is_of_another_time(event: EventMention, dates: Sequence[DateMention]) -> bool:
    """Whether the event is dated by a month or year alone: the news itself is dated by its day."""
    return event.date is not None and dates[event.date].precision != "day"


def _lede_date(
    rows: Tokens,
    events: Sequence[EventMention],
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    kind: str,
) -> tuple[int, int, int] | None:
    """The first day in the lede that belongs to no other event, or to the agreement that a meeting came to.

    The day on which something was unveiled is that of the news itself: "On Monday, researchers unveiled their trial".
    """
    told_once = told_once_alone(events)
    others = [e for e in events if not (_shares_its_day(e) or (e.kind != kind and e.kind in told_once))]
    taken = {number for e in others for number in (e.date, *e.more_dates)}
    own = {rows.sentences[e.head] for e in events if e.kind == kind}
    polls = kind == "election" and any(
        e.kind == kind and e.noun.lower().startswith(_POLLS) and rows.sentences[e.head] < _NEWS for e in events
    )
    spans, lede = tokens_of_dates(rows, dates), lede_blocks(kinds)
    to_come = {rows.sentences[span[0]] for mention, span in zip(dates, spans, strict=True) if mention.ahead}
    awaited = not own.isdisjoint(to_come)
    for number, (first, last) in enumerate(spans):
        mention = dates[number]
        fits = number not in taken and mention.precision == "day" and not (mention.ahead or mention.bounds)
        fits = fits and rows.blocks[first] in lede and rows.lowers[last + 1 : last + 3] != ["last", "year"]
        if not fits or _is_of_picture(rows, events, first) or (awaited and _is_before_it(rows, first)):
            continue
        if kind == "meeting" and (_is_of_what_began(rows, first) or _tells_of_plans(rows, events, first, last)):
            continue
        if kind == "meeting" and _is_ahead_of_it(rows, last + 1) and _comes_on(rows, first):
            continue
        if kind in _BEFALLING and (_is_aftermath(rows, events, first, kind) or _is_of_state(rows, places, first, last)):
            continue
        if kind == "protest" and rows.sentences[first] not in own and _is_of_measure(rows, first):
            continue
        later = kind in ACTING_KINDS or (kind == "meeting" and rows.sentences[first] not in own)
        spoken = (later and _follows_speech(rows, first)) or _is_at_remains(rows, events, first)
        if not (spoken or (polls and not _is_polling_day(rows, first, last)) or _is_counting(rows, first)):
            return number, clause_start(rows, first), last
    return None


def _tells_of_plans(rows: Tokens, events: Sequence[EventMention], first: int, last: int) -> bool:
    """Whether it is the day on which a meeting is told to come: "The palace on Saturday confirmed that talks would begin"."""
    sentence = rows.sentences[first]
    start = rows.sentence_starts[sentence]
    if not _PRESS_DAYS.isdisjoint(rows.lowers[max(start, first - _NEAR_DAY) : first]):
        return not {"would", "will"}.isdisjoint(rows.lowers[start:first])  # more would come at a briefing on Monday
    told = lexicon.REPORTING in rows.classes[last + 1 : last + 3] or _follows_speech(rows, first)
    return told and any(e.planned and e.kind == "meeting" and rows.sentences[e.head] == sentence for e in events)


def _is_ahead_of_it(rows: Tokens, behind: int) -> bool:
    """Whether what follows a day lies behind it: "on Monday | ahead of talks", "| in the hope of a truce"."""
    words = rows.lowers[behind : behind + 3]
    return words[:2] == ["ahead", "of"] or words[:1] == ["hoping"] or (words[:1] == ["in"] and words[2:] in _HOPES)


_HOPES = (["hope"], ["hopes"])


def _comes_on(rows: Tokens, first: int) -> bool:
    """Whether people arrived on the day, which "ahead of" talks behind it tells to be another: "arrived on | Monday"."""
    start = max(rows.sentence_starts[rows.sentences[first]], first - _ARRIVAL_REACH)
    return not event_words("occurrence", "arriving").isdisjoint(rows.lowers[start:first])


def _is_of_what_began(rows: Tokens, first: int) -> bool:
    """Whether "that began on" tells the day of something else: "held talks on the war that began on March 3"."""
    verb = first - 1 - (rows.lowers[first - 1] in ("on", "in"))
    return rows.lowers[verb - 1 : verb + 1] in (
        ["that", "began"],
        ["which", "began"],
        ["that", "started"],
        ["which", "started"],
    )


def _is_before_it(rows: Tokens, first: int) -> bool:
    """Whether people came or spoke on the day, of what is planned on another: "arrived on Monday for talks" of Tuesday,
    "told a briefing in Lima on Monday"."""
    start = max(rows.sentence_starts[rows.sentences[first]], first - _ARRIVAL_REACH)
    came = not event_words("occurrence", "arriving").isdisjoint(rows.lowers[start:first])
    sentence = rows.sentence_starts[rows.sentences[first]]
    spoken = range(max(sentence, first - _SPOKEN_REACH), first)
    told = lexicon.REPORTING in rows.classes[spoken.start : first]
    return came or (told and not _PRESS.isdisjoint(rows.lowers[spoken.start : first]))


_PRESS_DAYS, _NEAR_DAY = frozenset(("briefing", "conference")), 4
"""What is held for the press, and how many tokens before its day: "a news conference in Lima on"."""
_PRESS = frozenset(("briefing", "reporters", "journalists", "media"))
_SPOKEN_REACH = 16
"""Tokens from "said" to its day: "said the chief spokesman Jan Bako while addressing a press briefing in Lima on"."""


_ARRIVAL_REACH = 12
"""Tokens from "arrived" to its day: "arrived in the Saudi capital with a large team on" has nine."""


def _is_of_measure(rows: Tokens, first: int) -> bool:
    """Whether the sentence of a day tells what was imposed, for which people went out later: "banned the app on May 4"."""
    sentence = rows.sentence(rows.sentences[first])
    for k in sentence:
        verb = measure_verbs().get(rows.lowers[k])
        if verb is not None and verb.form == "past" and rows.classes[k] in _VERBS:
            objects = set(rows.lowers[k + 1 : min(k + _OBJECT_REACH, sentence.stop)])
            if (verb.noun and not verb.objects) or (verb.objects or measure_words("", "nouns")) & objects:
                return True
    return False


_OBJECT_REACH = 6
"""Tokens from a verb of imposing to the noun for the measure: "imposed a sweeping new 26-day ban"."""


def _is_aftermath(rows: Tokens, events: Sequence[EventMention], first: int, kind: str) -> bool:
    """Whether a day tells what people did once it had befallen: "relatives pleaded | Wednesday … after the ferry sank".

    Who died or was hurt on a day after it had befallen did so on the day of it.
    """
    sentence = rows.sentence(rows.sentences[first])
    harmed = next((k for k in range(first - 1, sentence.start - 1, -1) if rows.lowers[k] in _HARMED), None)
    if harmed is not None and rows.lowers[harmed] == "dead" and rows.lowers[harmed - 1] in _FOUND:
        return True
    floor = sentence.start if harmed is None else harmed
    if not event_words("occurrence", "afterwards").isdisjoint(rows.lowers[max(floor, first - _NEAR_VERB) : first]):
        return True
    if harmed is not None:
        return False
    at = bisect_left(events, first, key=_head)
    behind = next((e for e in events[at : at + 4] if e.head < sentence.stop and e.kind == kind), None)
    return behind is not None and not _AFTER.isdisjoint(rows.lowers[first + 1 : behind.head])


def _is_of_state(rows: Tokens, places: Sequence[PlaceMention], first: int, last: int) -> bool:
    """Whether a country that opens the sentence does something on the day: "Peru | on Wednesday | closed its border"."""
    at = first - (rows.lowers[first - 1] == "on")
    start = rows.sentence_starts[rows.sentences[first]]
    number = bisect_left(places, at, key=lambda place: place.first) - 1
    if number < 0 or places[number].last != at - 1 or places[number].first > start + 1:
        return False
    acts = "".join(rows.classes[last + 1 : last + 2]) in _VERBS
    acts = acts and rows.lowers[last + 1] not in event_words("occurrence", "suffering")
    return acts and what_of(places[number].chain) == "country"


_AFTER = frozenset(("after", "following"))
_NEAR_VERB = 8
"""Tokens from the verb to its day: "searched the river below the bridge on"."""
_BEFALLING = frozenset(("crash", "fire", "attack", "storm", "quake", "disaster", "outbreak"))
"""Kinds of event that are over when others act on them."""
_FOUND = frozenset(("found", "pronounced", "declared", "discovered"))
"""Verbs of those who come after it, before "dead": the day on which the gunman was found dead is none of his deed."""
_HARMED = frozenset("died dead killed dies dying injured wounded hurt drowned missing trapped stranded burned".split())


def _is_of_picture(rows: Tokens, events: Sequence[EventMention], first: int) -> bool:
    """Whether a day tells when people were shown after the event: "mourn following a blast in Oslo, Norway, 23 March"."""
    start = rows.sentence_starts[rows.sentences[first]]
    if first - 1 <= start or rows.words[first - 1] != ",":
        return False
    at = bisect_left(events, start, key=_head)
    return any(e.head < first and is_nested(rows, e) for e in events[at : at + 4])


def _is_at_remains(rows: Tokens, events: Sequence[EventMention], first: int) -> bool:
    """Whether the day is that of something done at what the event left: "found at the crash site on Monday"."""
    at = bisect_left(events, first, key=_head) - 1
    return at >= 0 and not events[at].verbal and is_left_behind(rows, events[at].head + 1, first)


def _is_counting(rows: Tokens, first: int) -> bool:
    """Whether the sentence tells of a toll that rose on the day: what it counts was before."""
    words = set(rows.lowers[rows.sentence_starts[rows.sentences[first]] : first])
    return "toll" in words and not words.isdisjoint(event_words("occurrence", "rising"))


def _is_polling_day(rows: Tokens, first: int, last: int) -> bool:
    """Whether people voted or somebody won on the day, and no winner was declared: "conceded defeat | on Sunday" is later."""
    start = rows.sentence_starts[rows.sentences[first]]
    words = set(rows.lowers[start:first])
    if words & event_words("occurrence", "declaring") and words & event_words("occurrence", "outcomes"):
        return False
    tokens = (*range(first - 1, start - 1, -1), *range(last + 1, rows.sentence(rows.sentences[first]).stop))
    verbs = _VOTES | event_words("occurrence", "polling")
    verb = next((k for k in tokens if rows.classes[k] in _VERBS or rows.lowers[k] in verbs), None)
    return verb is not None and rows.lowers[verb] in verbs


_POLLS = ("ballot", "by-elec", "elect", "poll", "referend", "run")
"""How the nouns for an election of the people begin; "a vote" may be that of a board."""
_NEWS = 4
"""Sentences, the title among them, in which such a noun makes an election the news: further down one is only called for."""
_VOTES = frozenset(("vote", "votes", "voting", "polls", "ballots"))
_VERBS = frozenset((lexicon.VERB, lexicon.REPORTING))


def _shares_its_day(event: EventMention) -> bool:
    """Whether the day of the event is that of the news as well: what a meeting came to, what was unveiled."""
    return event.kind == "agreement" or (event.verbal and event.kind == "launch")


_IN_HALLS = frozenset(("meeting", "agreement", "launch"))
"""Kinds of event that are held in a building: the lede's hall says more than the town of the title."""


def _follows_speech(rows: Tokens, first: int) -> bool:
    """Whether a verb of saying stands right before the day: "officials said on Friday" tells when they spoke.

    What they spoke of was before: "said on Monday that the talks had gone well". Who speaks on the day after talks says so:
    "the minister said on Monday after talks in Lima" tells the day of both.
    """
    before = range(max(rows.sentence_starts[rows.sentences[first]], first - 4), first)
    return any(rows.lowers[k] in attributing_verbs() and rows.classes[k] == lexicon.REPORTING for k in before)
