"""The place in the lede that is where the news happened: "Two ministers shook hands in a palace in Lisbon".

In: tokens, the events read and the places. Out: one place with the tokens of its clause, or None where the lede puts
nothing anywhere, or only tells where somebody spoke, came from or went.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from riyadh_archive.grammar.happening.attachment import preposition_of
from riyadh_archive.grammar.happening.event_heads import ANNOUNCED, OCCASIONS, EventMention
from riyadh_archive.grammar.naming.places import PlaceMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.attribution import attributing_verbs
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.countries import capital_of, country_of
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.places import place_kind_of_head, place_named
from riyadh_archive.model import BlockKind

EARLY_PARAGRAPHS = 2
LEDE_CLAUSE = 12
"""Tokens of the lede kept before a day or place as its evidence."""


def lede_blocks(kinds: Sequence[BlockKind]) -> frozenset[int]:
    """The first paragraphs, by the number of their block; `kinds` are those of the blocks that `rows.blocks` counts."""
    return frozenset(islice((number for number, kind in enumerate(kinds) if kind == "paragraph"), EARLY_PARAGRAPHS))


def lede_place(
    rows: Tokens,
    events: Sequence[EventMention],
    places: Sequence[PlaceMention | None],
    kinds: Sequence[BlockKind],
    kind: str,
) -> tuple[int, int, int] | None:
    """The first town or building in the lede that something is put at, and that belongs to no other event.

    A meeting is held in a building, wherever the report names it: "was joined at the table in Wells Palace". Of `places`
    those that cannot be meant are None. Where the lede puts nothing in a town, a state or an island will do, and at last
    the town whose police tell of it: "Police in Salem are looking for".
    """
    taken = {e.place for e in events if not _is_occasion(rows, e)}
    named = [(n, p) for n, p in enumerate(places) if p is not None and n not in taken and not _is_owner(rows, p)]
    free = [(n, p) for n, p in named if not _is_country(p)]
    local = [(n, p) for n, p in free if _is_local(rows, p)]
    streets = [(n, p) for n, p in local if what_of(p.chain) == "street" and len(p.chain) == 1]
    ways = {n for n, _ in streets}
    towns = [(n, p) for n, p in local if n not in ways]
    wide = [(n, p) for n, p in free if what_of(p.chain) in _WIDE_KINDS]
    lede = lede_blocks(kinds)
    of_lede = [(n, p) for n, p in towns if rows.blocks[p.first] in lede]
    return (
        _first(rows, towns, lede, kind)
        or _of_police(rows, of_lede)
        or _of_board(rows, of_lede)
        or _first(rows, wide, lede, kind)
        or _first(rows, streets, lede, kind)
        or _first(rows, [(n, p) for n, p in named if _is_country(p)], lede, kind)
    )


def _is_owner(rows: Tokens, place: PlaceMention) -> bool:
    """Whether an unknown name owns what follows, as a person does: "stakes in | Bako's firms"."""
    return rows.possessives[place.last] and len(place.chain) == 1 and place_named(place.chain[0]) is None


def _is_country(place: PlaceMention) -> bool:
    """Whether a place is a country, and no city as well: Singapore is one town."""
    country = country_of(place.chain[0])
    return country is not None and capital_of(country) != country


def _is_occasion(rows: Tokens, event: EventMention) -> bool:
    """Whether the news befell an event: where "a van struck marchers at a parade in Salem", the parade's place is its own."""
    return (
        bool(event.first)
        and not event.verbal
        and bool({"at", "during"} & set(rows.lowers[event.first - 3 : event.first]))
    )


def _first(
    rows: Tokens, places: Iterable[tuple[int, PlaceMention]], lede: frozenset[int], kind: str
) -> tuple[int, int, int] | None:
    """The first of the places where something is told to have been or happened."""
    for number, place in places:
        building = what_of(place.chain) == "building"
        if not ((building and kind == "meeting") or rows.blocks[place.first] in lede):
            continue
        start = rows.sentence_starts[rows.sentences[place.first]]
        if {"earlier", "later"} & set(rows.lowers[start : start + 2]):
            continue
        if rows.lowers[start] in ("before", "after", "following") and "," in rows.words[start : place.first]:
            continue  # Before the talks, she laid a wreath at the tomb
        if rows.lowers[start] == "speaking" and "," not in rows.words[start : place.first]:
            continue  # Speaking in Lyon, she said the deal was reached in Rome
        before = preposition_of(rows, place)
        if not before or rows.lowers[before - 1] in attributing_verbs() | event_words("places", "talked_of"):
            continue
        if kind == "meeting" and rows.lowers[before - 1] == "briefing":
            continue  # told a briefing in Lima of what is to come in Rome
        came = rows.lowers[before - 1 : before + 1] == ["off", "from"] and rows.lowers[before - 2] in _TAKEN
        if came and kind != "launch":
            continue  # which took off from Quito
        if kind in _INDOORS and rows.lowers[before] in _AWAY:
            continue  # a paper in Tours, 20 miles north of Paris
        led_up = rows.lowers[clause_start(rows, before) : before]
        acts = not event_words("occurrence", "happening").isdisjoint(led_up)
        dated = _is_dated(rows, place, before) and not _is_holder(rows, before - 1)
        happens = (dated or (acts and not _is_country(place))) and not _is_aside(rows, place, led_up)
        loose = kind == ANNOUNCED or _is_country(place) or _is_holder(rows, before - 1)
        if _is_long_ago(rows, place) or (loose and not happens):
            continue
        if led_up[:1] == ["where"]:
            continue  # moved on to Honduras, where two drowned in Quito
        if building and kind == "meeting" and not _BESIDE.isdisjoint(led_up):
            continue  # Frei, who teaches at Lorn University; had laid a wreath at the tomb
        if not _UNREAL.isdisjoint(led_up):
            continue  # would have done a better job at City Hall
        if kind in OCCASIONS and (_is_background(led_up) or (kind == "trial" and not _STRUCK.isdisjoint(led_up))):
            continue  # demanded justice for those killed when a roof fell in Quito
        if (building and kind == "match") or not _leads_away(led_up):
            return number, clause_start(rows, place.first), place.last
    return None


def _is_dated(rows: Tokens, place: PlaceMention, before: int) -> bool:
    """Whether the day stands right behind the place, and no verb of saying before it: "fired tear gas in Accra on Friday"."""
    classes = rows.classes[clause_start(rows, before) : before]
    if lexicon.VERB not in classes or lexicon.REPORTING in classes or lexicon.THAT in classes:
        return False
    sentence = rows.sentences[place.last]
    for k in range(place.last + 1, min(place.last + _TO_THE_DAY, len(rows))):
        if rows.sentences[k] != sentence:
            return False
        if rows.words[k] in weekdays():
            return True
        if rows.lowers[k] not in _PARTS_OF_DAYS:
            return False
    return False


def _is_background(led_up: Sequence[str]) -> bool:
    """Whether the clause tells what befell somebody before: "killed when", "a man who drowned off"."""
    told = "who" in led_up or "whose" in led_up
    return not _BACKGROUND.isdisjoint(led_up) or (told and not _DOOMED.isdisjoint(led_up))


_DOOMED = frozenset(
    "drowned died shot gunned fell lost injured wounded born raised lived worked vanished crashed".split()
)
_BACKGROUND = frozenset(("when", "since", "killed"))
_INDOORS = frozenset(("meeting", "launch", "agreement", "trial", "announcement"))
"""Kinds of event that are held in a town, never so many miles from it."""
_TAKEN = frozenset(("took", "take", "taken", "takes", "taking", "set", "setting", "cut"))
_AWAY = frozenset("north south east west northeast northwest southeast southwest".split())
_STRUCK = frozenset(("stabbed", "shot", "beaten", "murdered", "raped", "robbed", "strangled", "knifed", "attacked"))
"""What befell a victim at a place, of which a court hears later: "a man stabbed to death outside a Leeds shop"."""
_UNREAL = frozenset(("would", "could", "might", "if"))
_BESIDE = frozenset("who whose had laid lays laying teaches taught works worked studied educated trained".split())
"""Words by which a clause puts somebody in a building beside the meeting, or before it."""
_TO_THE_DAY = 6
"""Tokens from a place to the weekday behind it at most: ", in the early hours of Monday" has more and is too rare."""
_PARTS_OF_DAYS = frozenset(
    ", on late early before dawn the of morning evening night district state region province".split()
)


def _is_aside(rows: Tokens, place: PlaceMention, led_up: Sequence[str]) -> bool:
    """Whether the clause only tells of somebody: "a writer jailed in Quito won", "who opened a clinic in Quito"."""
    after = place.last + 1
    modifies = (
        after < len(rows) and rows.sentences[after] == rows.sentences[place.last] and rows.classes[after] in "VCA"
    )
    return modifies or not _RELATIVE.isdisjoint(led_up)


_RELATIVE = frozenset(("who", "whose", "which", "that"))


def _is_long_ago(rows: Tokens, place: PlaceMention) -> bool:
    """Whether a year or another season is told behind the place: "in Quito in 2004", "in Quito last summer", "years ago"."""
    after = rows.lowers[place.last + 1 : place.last + 5]
    if after[:1] == ["last"] and after[1:2] != ["night"] and after[1:2] != ["week"]:
        return True
    return "ago" in after or (after[:1] == ["in"] and len(after) > 1 and after[1].isdigit() and len(after[1]) == 4)


def _is_local(rows: Tokens, place: PlaceMention) -> bool:
    """Whether a place is a town or something in one, and where no table knows it, whether its nouns or its holder say so."""
    what = what_of(place.chain)
    if rows.words[place.first - 1] == "County":
        return False  # County Waterford is no town
    if what is not None:
        return what in _LOCAL_KINDS or (what == "country" and not _is_country(place))
    if rows.lowers[place.first - 1] in ("in", "near"):
        return True
    after = rows.lowers[place.last + 1 : place.last + 2]
    if rows.lowers[place.first] in naming_words("towns"):
        return True  # the Port of Tarin
    headed = rows.lowers[place.first - 1] == "of" and rows.lowers[place.first - 2] in naming_words("towns")
    return headed or len(place.chain) > 1 or not _nouns().isdisjoint(after)


def _nouns() -> frozenset[str]:
    """The nouns that tell behind a name that it is a place: "Ubaro village", "the Ubaro mine"."""
    return naming_words("place_heads", "houses")


def _of_police(rows: Tokens, places: Iterable[tuple[int, PlaceMention]]) -> tuple[int, int, int] | None:
    """The town whose police, or whose firefighters, the lede is told by: they tell of what is in their town."""
    for number, place in places:
        before = preposition_of(rows, place)
        if before and rows.lowers[before - 1] in _WATCHES and rows.lowers[before] == "in":
            return number, before - 1, place.last
    return None


def _of_board(rows: Tokens, places: Iterable[tuple[int, PlaceMention]]) -> tuple[int, int, int] | None:
    """The town whose council or school board the lede is of: it sits there."""
    for number, place in places:
        after = rows.lowers[place.last + 1 : place.last + 4]
        if after[:1] and (after[0] in _BOARDS or (after[0] in _OF_TOWNS and after[1:2] and after[1] in _BOARDS)):
            return number, place.first, place.last
    return None


_BOARDS = frozenset(("council", "board", "commission", "selectboard", "aldermen", "trustees"))
_OF_TOWNS = frozenset(("school", "city", "town", "county", "village", "borough", "planning", "zoning", "municipal"))
_WATCHES = frozenset(("police", "detectives", "firefighters", "officers", "rescuers", "voters"))
_WIDE_KINDS = frozenset(("state", "county", "region"))


def _leads_away(words: Sequence[str]) -> bool:
    """Whether the words before a place put what follows elsewhere; "put their names to the document" goes nowhere."""
    return any(
        w in _ELSEWHERE and not (w == "to" and (words[k - 1] == "names" or not _ENDS.isdisjoint(words[k + 1 : k + 3])))
        for k, w in enumerate(words)
    )


_ENDS = frozenset(("death", "deaths", "rest", "ground"))
"""What "to" leads nowhere with: "was stabbed to death in", "was laid to rest in"."""


def _is_holder(rows: Tokens, i: int) -> bool:
    """Whether token i is somebody with an office at the place behind it, and no paper: "the governor in Riga said"."""
    return rows.classes[i] == "H" and rows.lowers[i] not in ("document", "statement", "report")


def what_of(chain: Sequence[str]) -> str | None:
    """What kind of place a chain begins with: building, street, city; None where nothing tells."""
    known = place_named(chain[0])
    words = chain[0].split()
    head = words[0] if words[1:2] == ["of"] else words[-1]  # Museum of Modern Art
    return known.kind if known is not None else place_kind_of_head(head)


_ELSEWHERE = frozenset(
    "to remained stayed stays remains born based influence away grew raised lives lived studied".split()
)
"""Words by which a clause puts somebody at another place than the news: "who stayed in Lima"."""


def court_place(rows: Tokens, places: Sequence[PlaceMention]) -> tuple[int, int, int] | None:
    """The first court that is named: "At the Federal Court in Sydney, …", "handed down by the Federal Court".

    Or whose town is: "was led out of a Salem County courtroom", "a Salem judge", "a court in the port of Salem". A court that
    somebody will go to is none.
    """
    for number, place in enumerate(places):
        at = place.last + 1
        at += rows.lowers[at : at + 1] != [] and rows.words[at].islower() and rows.lowers[at] in _KINDS_OF_COURT
        room = rows.lowers[at : at + 1] != [] and rows.lowers[at] in _BENCHES and rows.words[at].islower()
        room = room and not _is_country(place)
        held = _holds_court(rows, place) and not _is_country(place)
        named = place.chain[0].endswith("Court") or place.chain[0].split()[-1] in naming_words("court_houses")
        if (named and not _is_ahead(rows, place)) or room or held:
            return number, clause_start(rows, place.first), place.last
    return None


_BENCHES = frozenset(("courtroom", "courthouse", "jury", "judge", "court", "magistrate", "magistrates"))
_KINDS_OF_COURT = frozenset(
    "regional district federal criminal city state county circuit appeals high civil sessions military".split()
)
"""What may stand between a town and its court: "the Salem | regional | court"."""
_COURTS = frozenset(("court", "tribunal", "judge", "judges", "jury", "magistrate", "magistrates"))
_GOING_ON = frozenset("appeal appealed appealing turn turned take taken go petition refer referred".split())


def _holds_court(rows: Tokens, place: PlaceMention) -> bool:
    """Whether the place is where a court sits: "a court in | the southern city of Salem", "the district court of | Salem"."""
    if rows.lowers[place.first - 2 : place.first] == ["court", "of"]:
        return True
    before = preposition_of(rows, place)
    return before is not None and before > 0 and rows.lowers[before] == "in" and rows.lowers[before - 1] in _COURTS


def _is_ahead(rows: Tokens, place: PlaceMention) -> bool:
    """Whether somebody will go to that court or goes on to it: "would appeal to the Supreme Court"."""
    start = clause_start(rows, place.first)
    led_up = rows.lowers[start : place.first]
    return "to" in led_up[-2:] and not _GOING_ON.isdisjoint(led_up)


_LOCAL_KINDS = frozenset(("building", "street", "district", "city", "island", "feature"))


def clause_start(rows: Tokens, token: int) -> int:
    """The first token of the clause: back to a comma or mark, at most `LEDE_CLAUSE` tokens."""
    first = token
    while first > 0 and token - first < LEDE_CLAUSE and rows.sentences[first - 1] == rows.sentences[token]:
        if rows.classes[first - 1] in ',;:."':
            break
        first -= 1
    return first
