"""Which event a date belongs to: "Tuesday's talks", "the February 18 meeting", "talks in Paris on February 17".

In: event mentions and dates. Out: the mentions with `date` and their span widened over it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from riyadh_archive.grammar.dates import DateMention
from riyadh_archive.grammar.happening.attachment import (
    ACTING_KINDS,
    CAPTION_REACH,
    CLOSE,
    FINITE,
    REACH,
    befallen,
    before_since,
    between,
    is_aim,
)
from riyadh_archive.grammar.happening.event_heads import EventMention
from riyadh_archive.grammar.happening.event_words import is_adjectival
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.events import event_words

_FOLLOWING = frozenset(("follow", "follows", "followed"))
_GATHERING = frozenset(("sat", "sit", "gathered", "convened", "assembled"))


def tokens_of_dates(rows: Tokens, dates: Sequence[DateMention]) -> list[tuple[int, int]]:
    """The first and last token of each date."""
    spans = []
    for mention in dates:
        first = min(bisect_right(rows.ends, mention.start), len(rows) - 1)
        spans.append((first, max(first, bisect_left(rows.starts, mention.end) - 1)))
    return spans


def attach_dates(
    rows: Tokens,
    heads: Sequence[EventMention],
    day_at: Sequence[tuple[int, int]],
    captions: frozenset[int],
    far: frozenset[int] = frozenset(),
    bounds: frozenset[int] = frozenset(),
) -> list[EventMention]:
    """The events with their dates; `far` are the numbers of those dates that are a month or a year.

    `bounds` are the numbers of those on which something begins, which are days of an event right before them alone.
    """
    found = list(heads)
    owner: dict[int, int] = {}
    for number, span in enumerate(day_at):
        if number - 1 in owner and are_joined(rows, day_at[number - 1], span):
            same = owner[number] = owner[number - 1]
            more = (*found[same].more_dates, number)
            found[same] = found[same]._replace(more_dates=more, last=max(found[same].last, span[1]))
            continue
        reach = CAPTION_REACH if rows.blocks[span[0]] in captions else REACH
        at = _event_of_date(rows, found, span, reach, far=number in far)
        if at is not None and number in bounds and _begins_else(rows, found[at].head, day_at[number][0]):
            continue  # announced at the talks a cut in duties with effect from May 14
        if at is not None and found[at].date is None:
            event = found[at]
            first, last = min(event.first, day_at[number][0]), max(event.last, day_at[number][1])
            found[at] = event._replace(date=number, first=first, last=last)
            owner[number] = at
    return found


def _begins_else(rows: Tokens, head: int, first: int) -> bool:
    """Whether something else than the event before it begins on a day: a comma or a noun stands between them."""
    inner = (k for k in range(head + 1, first) if not rows.is_capitalized(k) and rows.lowers[k] != "effect")
    return any(rows.classes[k] in ",:;oHM" for k in inner)


def are_joined(rows: Tokens, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether only "and", "to", a comma or a dash stands between two dates."""
    between = rows.lowers[before[1] + 1 : after[0]]
    return len(between) == 1 and between[0] in ("and", "to", "through", ",", "-", "–")


HOURS = 5
"""Tokens of "in the early hours of" before a day, which a date by itself has not."""


_HAPPENED = frozenset(("happened", "occurred"))
"""Verbs whose subject is the event, however many words its people take: "the crash between … and … happened on Friday"."""


def _event_of_date(
    rows: Tokens, heads: Sequence[EventMention], at: tuple[int, int], reach: int, *, far: bool
) -> int | None:
    """The event a date belongs to: "Tuesday's talks", "the February 18 meeting", "talks in Paris on February 17"."""
    first, last = at
    sentence = rows.sentence(rows.sentences[first])
    reach += HOURS * (rows.lowers[first - 2 : first] == ["hours", "of"])
    reach += reach * (not _HAPPENED.isdisjoint(rows.lowers[max(sentence.start, first - reach) : first]))
    best = None
    since = rows.lowers[first - 1] == "since" and first - 1 > sentence.start
    from_then = rows.lowers[first - 1] == "from"
    if (since or far or from_then) and (then := _event_when(rows, heads, last)) is not None:
        return then  # the deal is a change from Friday, when they held a stormy meeting
    if since:
        earlier = between(heads, max(sentence.start, first - reach), first)
        if not earlier or heads[earlier[-1]].kind == "meeting":
            return None  # talks in Oslo, the highest contact since 2018
    for k in between(heads, max(sentence.start, first - reach), min(sentence.stop, last + CLOSE + 1)):
        event = heads[k]
        gap = event.head - last
        if (
            0 < gap <= CLOSE
            and not event.verbal
            and all(rows.classes[j] in "oHGVM," for j in range(last + 1, event.head))
        ):
            return k
        if event.verbal and _is_between(rows, at, event):
            return k
        if event.head < first:
            best = k
    if best is None and (placed := _placed_right_before(rows, heads, sentence.start, first)) is not None:
        return placed
    if best is None:
        met_for = _came_together_for(rows, heads, first, last)
        return met_for if met_for is not None else _event_after_date(rows, heads, last, far=far)
    if (talks := _talks_on(rows, heads, best, first)) is not None:
        return talks
    if heads[best].kind == "war" and not heads[best].verbal and rows.words[last] in weekdays():
        return None  # sanctions over its war in Chad on Friday: no war is dated by the day of the week
    if is_nested(rows, heads[best]) and rows.words[first - 1] == "," and first - 1 > heads[best].head + 1:
        return None  # rescuers work following a blast in Oslo, Norway, 23 March 2024: the day of the picture
    if not heads[best].verbal and is_left_behind(rows, heads[best].head + 1, first):
        return None  # found at the crash site on Friday
    if heads[best].kind in ACTING_KINDS and _is_told_to_press(rows, heads[best].head + 1, first):
        return None  # said that ten had died in the crash at a news conference on Friday
    if _is_counted(rows, heads[best]) and not _befell(rows, heads[best].head, first):
        return None  # the toll of the flood rose on Friday
    if _is_outcome_told(rows, heads[best]):
        return None  # was declared winner of the election on Friday: the count ended then
    acts = heads[best].kind in ACTING_KINDS and not heads[best].verbal
    reached = _reaches_date(rows, heads[best].head, first, acts=acts)
    if not reached:
        return None
    if not far and (tried := _tried_for(rows, heads, best)) is not None:
        return tried
    own = far or _is_of_whom(rows, heads[best], first) or _came_then(rows, heads[best], at)
    of_news = best if own else before_since(rows, heads, best)  # the first talks since the war of May 2021
    return befallen(rows, heads, of_news)


def _came_then(rows: Tokens, event: EventMention, at: tuple[int, int]) -> bool:
    """Whether a verb between tells of the event on a day of the calendar: "since the war | began on | Feb. 24, 2022"."""
    first, last = at
    acted = not {"V", "C"}.isdisjoint(rows.classes[event.head + 1 : first])
    return not event.verbal and acted and not any(word in weekdays() for word in rows.words[first : last + 1])


def _talks_on(rows: Tokens, heads: Sequence[EventMention], at: int, first: int) -> int | None:
    """The talks whose topic alone event `at` is: "talks on the war began on | May 3", "met to end the war in Oslo, | May 3"."""
    topic, talks = heads[at], heads[at - 1] if at else heads[at]
    if topic.verbal or topic.kind != "war" or talks.kind != "meeting" or talks.date is not None:
        return None
    if rows.sentences[talks.head] != rows.sentences[topic.head]:
        return None
    within, behind = range(talks.head + 1, topic.head), range(topic.head + 1, first)
    if is_aim(rows, topic) and all(rows.is_capitalized(k) or rows.lowers[k] in _PLACE_LINKS for k in behind):
        return at - 1
    if talks.verbal or not _WHO.isdisjoint(rows.classes[topic.head : first]):
        return None
    on = any(rows.lowers[k] in ("on", "about", "over") for k in within)
    plain = all(rows.classes[k] not in FINITE or rows.lowers[k].endswith("ing") for k in within)
    return at - 1 if on and plain and any(rows.lowers[k] in _RUN for k in behind) else None


_WHO = frozenset((lexicon.WHO, lexicon.THAT, ","))
_RUN = frozenset(("began", "started", "opened", "resumed", "ended", "concluded"))


def _tried_for(rows: Tokens, heads: Sequence[EventMention], at: int) -> int | None:
    """The sentencing of which event `at` is the bare charge, None where it is none: "was jailed for assault on | Tuesday"."""
    charge = heads[at]
    if at == 0 or charge.verbal or heads[at - 1].kind != "trial" or not heads[at - 1].verbal:
        return None
    if rows.sentences[heads[at - 1].head] != rows.sentences[charge.head]:
        return None
    opener = next((k for k in range(charge.head - 1, heads[at - 1].head, -1) if rows.classes[k] not in "oHV"), 0)
    return at - 1 if rows.lowers[opener] in ("for", "of", "with") else None


def _placed_right_before(rows: Tokens, heads: Sequence[EventMention], start: int, first: int) -> int | None:
    """The event whose place stands right before the date: "A meets with B and C at the Old Palace, in Lima, Peru, Tuesday".

    However long the list of those who met is, what follows the place is the day there.
    """
    for k in reversed(between(heads, start, first)[-_LOOKED_BACK:]):
        event = heads[k]
        rest = range(event.last + 1, first)
        if event.place is not None and all(rows.is_capitalized(j) or rows.lowers[j] in _PLACE_LINKS for j in rest):
            return k
    return None


def _is_of_whom(rows: Tokens, event: EventMention, first: int) -> bool:
    """Whether only "of Chad on" stands between event and date: "since the invasion of Chad on | May 24", not "in Oslo on"."""
    rest = range(event.head + 2, first)
    told = rows.lowers[event.head + 1] == "of" and rows.lowers[first - 1] == "on"
    return told and all(rows.is_capitalized(k) or rows.lowers[k] in ("the", "on") for k in rest)


_LOOKED_BACK = 3
"""Events of a sentence that are asked for their place."""
_PLACE_LINKS = frozenset((",", "in", "on", "at", "the"))


def _event_when(rows: Tokens, heads: Sequence[EventMention], last: int) -> int | None:
    """The event of the clause that tells what was then: "the first talks since May 2021, when the two ministers met"."""
    at = last + 1 + (rows.words[last + 1 : last + 2] == [","])
    if rows.lowers[at : at + 1] != ["when"]:
        return None
    stop = rows.sentence(rows.sentences[last]).stop
    behind = between(heads, at, min(stop, at + REACH))
    return next((k for k in behind if heads[k].verbal or rows.lowers[heads[k].first] in ("a", "an")), None)


def is_left_behind(rows: Tokens, after: int, date: int) -> bool:
    """Whether the noun behind an event, before a date, is what it left: "the crash site on Monday", "quake survivors"."""
    inside = after < date and rows.sentences[after] == rows.sentences[date]
    return inside and rows.lowers[after] in event_words("occurrence", "left_behind")


def _is_told_to_press(rows: Tokens, after: int, date: int) -> bool:
    """Whether an event is told of at a news conference, whose day follows: "killed in the fire | at a briefing on Monday"."""
    told = (k for k in range(after + 1, date) if rows.lowers[k] in event_words("occurrence", "press_meetings"))
    return any({"at", "during", "in"} & set(rows.lowers[max(after, k - PRESS) : k]) for k in told)


PRESS = 4
"""Tokens of "at a joint news" before "conference"."""


def _is_counted(rows: Tokens, event: EventMention) -> bool:
    """Whether a toll of the event is told: "the death toll from Sunday's floods rose to 71 on Tuesday", the day of counting."""
    start = max(rows.sentence_starts[rows.sentences[event.head]], event.head - OUTCOME_REACH)
    before = rows.lowers[start : event.head]
    return any(one in ("toll", "tally", "count") and two in ("from", "of", "in") for one, two in pairwise(before))


def _befell(rows: Tokens, head: int, first: int) -> bool:
    """Whether a clause of its own tells the day: "the toll of the floods | that struck Lorn on Friday rose"."""
    own = event_words("occurrence", "verbs") | event_words("places", "striking")
    told = rows.lowers[head + 1] in ("that", "which") and rows.lowers[head + 2] in own
    return told and head + 2 < first and not any(rows.classes[k] in FINITE for k in range(head + 3, first))


def _is_outcome_told(rows: Tokens, event: EventMention) -> bool:
    """Whether a verb of telling and "winner of", "result of" stand before an event: the day is that of the telling."""
    if event.verbal:
        return False
    start = max(rows.sentence_starts[rows.sentences[event.head]], event.head - OUTCOME_REACH)
    of = next((k for k in range(event.head - 1, start, -1) if rows.lowers[k] == "of"), None)
    if of is None or rows.lowers[of - 1] not in event_words("occurrence", "outcomes"):
        return False
    return not event_words("occurrence", "declaring").isdisjoint(rows.lowers[start : of - 1])


OUTCOME_REACH = 12
"""Tokens between "declared" and the event: "declared the winner of the country's second presidential election" has seven."""


def _is_between(rows: Tokens, at: tuple[int, int], event: EventMention) -> bool:
    """Whether the date stands between subject and verb: "The president on Friday, May 9, 2025, toured the camp"."""
    first, last = at
    comma = last + 1 < event.head and rows.words[last + 1] == ","
    if rows.lowers[last + 1 : last + 2] in (["as"], ["when", "while"]) and rows.lowers[first - 1] == "on":
        return (
            not event.planned and event.head == last + 3 and rows.classes[last + 2] == "P"
        )  # on Friday as they toured
    subject = first > 1 and rows.lowers[first - 1] == "on" and rows.classes[first - 2] in "oH),"
    return subject and not event.planned and event.head == last + 1 + comma


def _came_together_for(rows: Tokens, heads: Sequence[EventMention], first: int, last: int) -> int | None:
    """The event behind the day on which people came together for it: "sat down with them on Monday for crunch talks"."""
    if rows.lowers[last + 1 : last + 2] != ["for"]:
        return None
    start = max(rows.sentence_starts[rows.sentences[first]], first - REACH)
    if _GATHERING.isdisjoint(rows.lowers[start:first]):
        return None
    return next((k for k in between(heads, last + 2, last + 2 + CLOSE) if not heads[k].verbal), None)


def _event_after_date(rows: Tokens, heads: Sequence[EventMention], last: int, *, far: bool) -> int | None:
    """The event of a date that opens its sentence: "On Monday, the president convened an emergency meeting".

    A `far` date, of a month or year, is that of whatever the sentence tells: "In June 2021, 50 were killed in protests".
    """
    sentence = rows.sentences[last]
    start = rows.sentence_starts[sentence]
    early = _HOURS.issuperset(rows.lowers[start : max(start, last - 3)])
    if last + 1 >= len(rows) or (last - start > 3 and not early):
        return None
    if any(rows.classes[j] in FINITE for j in range(start, last)):
        return None  # Officials said on Tuesday that the quake killed 30: the day of the saying
    verbs = event_words("occurrence", "verbs") | event_words("places", "striking") | _STRUCK
    after = list(between(heads, last + 1, rows.sentence(sentence).stop))
    for k in [k for k in after if not is_nested(rows, heads[k])] or after:
        event = heads[k]
        if event.planned:
            continue
        if far:
            return k
        inner = range(last + 1, event.first)
        if event.verbal:
            return None if any(rows.classes[j] in "CT" for j in inner) else k
        finite = [j for j in inner if rows.classes[j] in "CVA" or rows.lowers[j] in verbs]
        struck = rows.lowers[event.first - 1] == "by"
        allowed = verbs if struck else event_words("occurrence", "verbs")
        return k if all(rows.lowers[j] in allowed for j in finite) else None
    return None


_HOURS = frozenset(
    "in on during the early late small hours of morning evening night afternoon just before shortly after".split()
)
_STRUCK = frozenset("was were been shaken devastated gripped stunned".split())
"""Verbs of a place that an event befell: "On Friday the town was rocked | by a blast"."""


def is_nested(rows: Tokens, event: EventMention) -> bool:
    """Whether "following" or "after" puts the event before what the sentence tells: "Today, following his call with B,"."""
    before = rows.lowers[max(event.first - 2, rows.sentence_starts[rows.sentences[event.head]]) : event.first]
    return not event.verbal and not event_words("occurrence", "nesting").isdisjoint(before)


_SUPPOSED = frozenset("is was are were believed thought understood reported to have".split())
"""Words of "is believed to have"."""


def _reaches_date(rows: Tokens, head: int, first: int, *, acts: bool) -> bool:
    """Whether nothing cuts a date from the event before it; with `acts` the event may be what did something ("killed")."""
    verbs = event_words("occurrence", "verbs")
    deeds = event_words("places", "striking") | event_words("places", "harming") if acts else frozenset()
    for k in range(head + 1, first):
        class_ = rows.classes[k]
        if rows.lowers[k] in _SUPPOSED and "have" in rows.lowers[head:first]:
            continue  # the blast is believed to have happened on Friday
        if rows.lowers[k] == "to" and k + 1 < first and rows.classes[k - 1] != lexicon.ROLE:
            return False  # agreed to halt the raids from 15 November
        if rows.lowers[k] in _FOLLOWING:
            return False  # the talks follow a proposal by Lim on Sunday
        if rows.lowers[k] in verbs or (acts and k == head + 1 and class_ == lexicon.VERB):
            continue
        if class_ == lexicon.VERB and is_adjectival(rows, k):
            continue  # tore through a crowded nightclub
        own = deeds | verbs if acts and k == head + 1 else deeds  # a fire that | broke out
        if rows.lowers[k] in deeds or (class_ in "TW" and rows.lowers[min(k + 1, first)] in own):
            continue
        if class_ in FINITE or class_ in ':;."':
            return False
    return True
