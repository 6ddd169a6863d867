"""Topic `venue`: where an event took place, with the places that hold it from near to far.

Only events that took place count; a place in the name of a person's office or of another event is no venue.
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.placing.acted_venue import acted_place, forum_town
from riyadh_archive.extract.placing.dateline_venue import dateline_venue
from riyadh_archive.grammar.happening.events import PRINCIPAL, EventMention
from riyadh_archive.grammar.naming.places import PlaceMention, completed
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.lexicon.places import place_kind_of_head
from riyadh_archive.model import Claim, VenueValue

_VENUE_NOUNS = frozenset(("venue", "site", "host", "location"))
_REACH = 8


def extract_venue(reading: Reading) -> Iterator[Claim]:
    """One claim for each event with a place, and for each place that is called the venue or host of the principal event."""
    for event in reading.events:
        if _is_before_now(reading, event) or _is_answered(reading, event):
            continue
        if event.place is not None and not event.planned and (event.key == "" or event.kind not in _NOT_AT_A_PLACE):
            place = reading.places[event.place]
            yield _claim(reading, event, place, (event.first, event.last), f"place of an event: {event.noun}")
    yield from _named_venues(reading)
    if (acted := acted_place(reading)) is not None:
        place = acted[1]
        yield _claim(reading, acted[0], place, (place.first, place.last), "place where its people act")
    if (forum := forum_town(reading)) is not None:
        yield _of_town(reading, *forum)
        return
    if (found := dateline_venue(reading)) is not None:
        event, at = found
        yield make_claim(
            reading,
            "venue",
            subject=reading.event_label(event),
            value=VenueValue(place=at.chain[0], within=at.chain[1:]),
            spans=[(at.start, at.end)],
            anchor=(at.start, at.end),
            event=event.key,
            rule="dateline of a report from the place",
        )


def _of_town(reading: Reading, event: EventMention, town: str, span: tuple[int, int]) -> Claim:
    chain = completed((town,))
    rows = reading.tokens
    return make_claim(
        reading,
        "venue",
        subject=reading.event_label(event),
        value=VenueValue(place=chain[0], within=chain[1:]),
        spans=[(rows.starts[span[0]], rows.ends[span[1]])],
        anchor=(rows.starts[span[1]], rows.ends[span[1]]),
        event=event.key,
        rule="town that its forum is named by",
    )


def _is_before_now(reading: Reading, event: EventMention) -> bool:
    """Whether a verb in the perfect tells of an earlier time: "The two have met before, in Moscow"."""
    rows = reading.tokens
    perfect = event.verbal and rows.lowers[event.head - 1] in ("have", "has", "had")
    return perfect and not {"before", "previously", "twice", "once"}.isdisjoint(
        rows.lowers[event.head + 1 : event.head + 3]
    )


def _is_answered(reading: Reading, event: EventMention) -> bool:
    """Whether another event was done for this one: "in revenge for the killing of their leader by a bomb in Lima"."""
    rows = reading.tokens
    if event.verbal:
        return False
    commas = 0
    for k in range(event.head - 1, rows.sentence_starts[rows.sentences[event.head]], -1):
        if rows.lowers[k] == "for" and rows.lowers[k - 1] in event_words("occurrence", "answering"):
            return commas in (0, 2)
        aside = not _RELATIVES.isdisjoint(rows.lowers[max(0, k - _REACH) : k])
        if rows.classes[k] in ";:" or (rows.classes[k] in "VC" and not aside):
            return False
        commas += rows.words[k] == ","
    return False


_RELATIVES = frozenset(("who", "whose", "which", "that"))


_NOT_AT_A_PLACE = frozenset(("war", "agreement"))
"""Kinds of event whose place is their subject more than their venue ("the war in Ukraine")."""


def _claim(reading: Reading, event: EventMention, place: PlaceMention, span: tuple[int, int], rule: str) -> Claim:
    rows = reading.tokens
    return make_claim(
        reading,
        "venue",
        subject=reading.event_label(event),
        value=VenueValue(place=place.chain[0], within=place.chain[1:]),
        spans=[(rows.starts[span[0]], rows.ends[span[1]])],
        anchor=(rows.starts[place.first], rows.ends[place.last]),
        event=event.key,
        attributed_to=reading.attribution(event.head),
        rule=rule,
    )


def _named_venues(reading: Reading) -> Iterator[Claim]:
    """ "the choice of Saudi Arabia as the venue for these talks", "Oman hosted the talks", "parents filled Wells School"."""
    rows = reading.tokens
    hosting = event_words("occurrence", "hosting")
    principal = [e for e in reading.principal_events() if e.place is None]
    for place in reading.places:
        after = rows.lowers[place.last + 1 : place.last + 4]
        named = "as" in after[:1] and bool(_VENUE_NOUNS & set(after[1:]))
        hosts = bool(after) and after[0] in hosting and rows.classes[place.last + 1] in "CVo"
        if not (named or hosts):
            if principal and _is_filled(reading, place):
                yield _claim(reading, principal[0], place, (place.first, place.last), "place that people filled")
            continue
        for event in reading.events_among(place.last + 1, place.last + _REACH + 1):
            own = event.key == PRINCIPAL and not event.planned and event.place is None
            if own and rows.sentences[event.head] == rows.sentences[place.first]:
                yield _claim(reading, event, place, (place.first, event.head), "place named as the venue or host")
                break


def _is_filled(reading: Reading, place: PlaceMention) -> bool:
    """Whether the people who came filled the building: "200 parents packed into the gymnasium of Wells Middle School"."""
    rows = reading.tokens
    if place_kind_of_head(place.chain[0].split()[-1]) != "building" or reading.is_placed:
        return False
    k = place.first - 1
    start = max(rows.sentence_starts[rows.sentences[place.first]], place.first - _REACH)
    while k > start and (rows.classes[k] in "DI" or rows.lowers[k] in event_words("places", "modifiers")):
        k -= 1
    return rows.lowers[k] in event_words("places", "filling")
