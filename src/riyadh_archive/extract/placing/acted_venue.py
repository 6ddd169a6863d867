"""The building or square in which the people of a report act, as venue of its event; and the town that names its forum.

In: a reading whose principal event people come to, and that nothing puts in a building. Out: a place, or None.

    Frei greeted her colleague on the steps of the Moneda Palace       Moneda Palace
    held talks on the sidelines of the Antalya Diplomacy Forum         Antalya
"""

from riyadh_archive.extract.attending.elsewhere import is_elsewhere, is_other_town
from riyadh_archive.extract.attending.occasion import is_attendable, near_event
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.grammar.happening.attachment import preposition_of
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL, EventMention
from riyadh_archive.grammar.happening.lede_place import what_of
from riyadh_archive.grammar.naming.places import PlaceMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_lists
from riyadh_archive.lexicon.conduct import conduct_words, deeds
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.words import REPORTING

ACT_REACH = 14
"""Tokens from the verb to the preposition: "took the oath of office before Chief Justice A | at Elm Square"."""


def acted_place(reading: Reading) -> tuple[EventMention, PlaceMention] | None:
    """The principal event and the first building or square that somebody acts in as people at an event do."""
    own = [event for event in reading.principal_events() if is_attendable(event) and event.kind != "match"]
    housed = any(e.place is not None and _is_built(reading.places[e.place]) for e in reading.principal_events())
    if not own or housed:
        return None
    for place in reading.places:
        abroad = bool(reading.event_towns) and is_other_town(place.chain, reading.event_towns)
        if _is_built(place) and not abroad and not reading.quoted(place.first) and _is_acted_at(reading, place):
            return own[0], place
    return None


def _is_built(place: PlaceMention) -> bool:
    """Whether the place is a building, or a square or park in the open."""
    kind = what_of(place.chain)
    return kind == "building" or (
        kind in ("street", None) and place.chain[0].split()[-1].lower() in conduct_words("squares")
    )


def _is_acted_at(reading: Reading, place: PlaceMention) -> bool:
    """Whether a verb of the clause before the place is what somebody did at the event itself."""
    rows = reading.tokens
    before = preposition_of(rows, place) or _into(reading, place)
    if before is None or reading.blocks[rows.blocks[place.first]].kind != "paragraph":
        return False
    start = max(rows.sentence_starts[rows.sentences[place.first]], before - ACT_REACH)
    for k in range(before - 1, start - 1, -1):
        beside = rows.lowers[k] in ("before", "after") and rows.classes[k + 1] in "VG"
        if beside or rows.classes[k] in 'W";:':
            return False
        if rows.classes[k] in "VC" or rows.lowers[k] in conduct_words("bodily"):
            other = any(not is_attendable(e) for e in reading.events_among(k + 1, before))
            return not other and _is_act(reading, k)  # sentenced him for the rampage | at Elm Court
    return False


def _into(reading: Reading, place: PlaceMention) -> int | None:
    """The "into" or "onto" right before the place, an article between: people go there and stay."""
    rows = reading.tokens
    k = place.first - 1 - (rows.classes[place.first - 1] == "D")
    gone = not conduct_words("going").isdisjoint(rows.lowers[max(0, k - GOING_REACH) : k])
    return k if rows.lowers[k] in ("into", "onto", "to") and gone else None


GOING_REACH = 3
"""Tokens before "into" in which the verb stands: "carried the coffin into"."""


def _is_act(reading: Reading, verb: int) -> bool:
    """Whether the verb is one of an act at the event, in its time and town."""
    rows = reading.tokens
    word = rows.lowers[verb]
    if word in conduct_words("apart") or rows.classes[verb] == REPORTING:
        return False
    if not (
        word in deeds() or word in conduct_words("bodily") or word in conduct_words("going") or attendance_lists(word)
    ):
        return False
    unreal = conduct_words("undone") | event_words("modality", "planned_auxiliaries")
    if not unreal.isdisjoint(rows.lowers[max(0, verb - 3) : verb]):
        return False
    near = near_event(reading, verb)
    own = near is not None and near.key == PRINCIPAL
    return own and not in_other_time(reading, verb) and not is_elsewhere(reading, verb)


def forum_town(reading: Reading) -> tuple[EventMention, str, tuple[int, int]] | None:
    """The town that the forum is named by, on whose sidelines the principal event was, and the tokens of its name."""
    rows = reading.tokens
    own = reading.principal_events()
    if not own or any(event.place is not None for event in own):
        return None
    for i in rows.where(conduct_words("margins")):
        if rows.lowers[i - 1 : i + 3] != ["the", rows.lowers[i], "of", "the"] or reading.quoted(i):
            continue
        known = place_named(rows.words[i + 3]) if i + 4 < len(rows) else None
        near = near_event(reading, i)
        named = known is not None and known.kind == "city" and rows.is_capitalized(i + 4)
        if known and named and near is not None and near.key == PRINCIPAL and not in_other_time(reading, i):
            return own[0], known.name, (i, i + 3)
    return None
