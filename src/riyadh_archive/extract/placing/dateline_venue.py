"""The dateline's town as venue: "TBILISI (Newswire) — Thousands marched on Sunday" was in Tbilisi.

In: a reading whose principal event nothing puts anywhere. Out: one place with its span, or None. A dateline is often only
where the reporter sits, so the report has to say "here", or be of a kind of event that is reported from where it is (a
trial, a protest, a funeral), with no other place or people in its lede and nobody else's report behind it.
"""

from bisect import bisect_left
from typing import NamedTuple

from riyadh_archive.grammar.happening.attachment import preposition_of
from riyadh_archive.grammar.happening.event_heads import EventMention
from riyadh_archive.grammar.naming.places import canonical_place, completed
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.countries import country_of, is_nationality
from riyadh_archive.lexicon.naming import naming_words

HERE_REACH = 2
"""Paragraphs in which "here" may say that the event is in the dateline's town."""
LEDE = 2
"""Paragraphs in which no other place may stand."""
_REPORTED_THERE = frozenset(("trial", "protest"))


class DatelinePlace(NamedTuple):
    """The places of a dateline from near to far, and the code points of the first one."""

    chain: tuple[str, ...]
    start: int
    end: int


def dateline_venue(reading: Reading) -> tuple[EventMention, DatelinePlace] | None:
    """The principal event and the dateline's place, where the event can be nowhere else."""
    own = reading.principal_events()
    place = _place(reading) if own and all(event.place is None for event in own) else None
    if place is None or not _is_first_hand(reading):
        return None
    end = max(_early(reading, LEDE), default=0)
    if not any(event.noun and event.head <= end for event in own):
        return None
    kind = max((e.kind for e in own), key=[e.kind for e in own].count)
    local = kind in _REPORTED_THERE or any(e.noun in attendance_words("reported_there") for e in own)
    rows = reading.tokens
    if kind == "trial" and not any(rows.lowers[k] in attendance_words("sits") for k in _early(reading, LEDE)):
        return None
    alone = local and _is_alone(reading, place, of_court=kind == "trial")
    if (
        alone
        or _says_here(reading)
        or (kind in attendance_words("kinds") | {"agreement"} and _is_named(reading, place, kind))
    ):
        return own[0], place
    return None


def _place(reading: Reading) -> DatelinePlace | None:
    printed = reading.article.dateline
    if not printed or "/" in printed:
        return None
    span = _dateline(reading)
    names = [
        n
        for n in reading.names
        if n.kind == "place" and span[0] <= n.mentions[0].start and n.mentions[0].end <= span[1]
    ]
    if not names or country_of(names[0].name):
        return None
    chain = completed(tuple(dict.fromkeys(canonical_place(name.name) for name in names)))
    return DatelinePlace(chain, names[0].mentions[0].start, names[0].mentions[0].end)


def _dateline(reading: Reading) -> tuple[int, int]:
    """The code points of the dateline."""
    spans = [(block.start, block.end) for block in reading.article.blocks if block.kind == "dateline"]
    return spans[0] if spans else (0, 0)


def _early(reading: Reading, paragraphs: int) -> range:
    """The tokens of the first paragraphs."""
    numbers = [n for n, block in enumerate(reading.blocks) if block.kind == "paragraph"][:paragraphs]
    blocks = reading.tokens.blocks
    inside = [k for k in range(len(blocks)) if blocks[k] in numbers] if numbers else []
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _is_first_hand(reading: Reading) -> bool:
    """Whether the lede rests on nobody's report: "state media said", "the news agency reported" is told from afar."""
    rows, early = reading.tokens, _early(reading, LEDE)
    agencies = attendance_words("second_hand")
    return not any(rows.lowers[k] in agencies and not reading.quoted(k) for k in early)


def _says_here(reading: Reading) -> bool:
    """Whether "here" stands behind a verb or a noun of the first paragraphs, outside quotation marks."""
    rows, early = reading.tokens, _early(reading, HERE_REACH)
    return any(
        _is_this_town(rows, k)
        or (
            rows.lowers[k] == "here"
            and rows.words[k] == "here"
            and not reading.quoted(k)
            and rows.classes[k - 1] in "VoH"
        )
        for k in early
    )


def _is_this_town(rows: Tokens, k: int) -> bool:
    """Whether "in this Red Sea resort" stands at token k: the reporter is in it."""
    if rows.lowers[k] != "this" or rows.lowers[k - 1] != "in":
        return False
    after = rows.lowers[k + 1 : k + TOWN_REACH]
    return not naming_words("towns").isdisjoint(after) or not _TOWNS.isdisjoint(after)


_TOWNS = frozenset(("resort", "city", "town", "village", "capital", "port"))
TOWN_REACH = 5
"""Tokens behind "this" in which the noun for a town stands: "this wind-swept Red Sea resort"."""


def _is_named(reading: Reading, place: DatelinePlace, kind: str) -> bool:
    """Whether the lede names the town in passing: "on the sidelines of the Munich forum", "drove into the French capital".

    A match needs its host as well, for the country of a side is named everywhere.
    """
    rows, early = reading.tokens, _early(reading, LEDE)
    if kind == "match":
        hosts = any(rows.lowers[k] in ("host", "hosts", "home") for k in early)
        country = any(set(p.chain) & set(place.chain) for p in reading.places if p.first in early)
        town = place.chain[0].split()
        home = any(rows.words[k : k + len(town)] == town for k in early)  # DENVER - The Denver Nuggets beat
        return (home or (hosts and country)) and _is_alone(reading, place, of_court=True)
    town = place.chain[0].removesuffix(" City").split()
    titles = (n for n, block in enumerate(reading.blocks) if block.kind == "title")
    title = next((range(bisect_left(rows.blocks, n), bisect_left(rows.blocks, n + 1)) for n in titles), range(0))
    named = any(rows.words[k : k + len(town)] == town for k in (*title, *early))
    return named or any(p.first in early and p.chain[0] == place.chain[0] for p in reading.places)


def _is_alone(reading: Reading, place: DatelinePlace, *, of_court: bool) -> bool:
    """Whether the lede names no place but those of the dateline, and no foreign people; a court's may be any but its own."""
    rows, early = reading.tokens, _early(reading, LEDE)
    for other in reading.places:
        unknown = len(place.chain) == 1 and country_of(other.chain[0]) and preposition_of(rows, other) is None
        if other.first in early and not set(other.chain) & set(place.chain) and not unknown:
            return False
    for k in early:
        if is_nationality(rows.words[k]) and country_of(rows.words[k]) not in place.chain:
            after = rows.lowers[k + 1 : k + 2]
            if not of_court or not after or after[0] in attendance_words("of_court"):
                return False
    return True
