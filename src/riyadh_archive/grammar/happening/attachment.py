"""Which event a place belongs to: "the Riyadh talks", "talks between A and B in Paris on Monday".

In: bare event mentions and places. Out: the mentions with `place` and their span widened over it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from riyadh_archive.grammar.happening.event_heads import BACKGROUND_KINDS, EventMention
from riyadh_archive.grammar.naming.places import PlaceMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.lexicon.countries import country_of, is_nationality
from riyadh_archive.lexicon.events import event_words
from riyadh_archive.lexicon.places import place_kind_of_head, place_named

REACH = 16
"""Tokens between an event and its place or date at most: "talks between … and … in Saudi Arabia on Tuesday" has twelve."""

CAPTION_REACH = 90
"""The same in a caption, where a list of people with their offices may stand between."""

TO_VISITED = 6
"""Tokens between a verb of visiting and the name of its object: "toured the flooded town of"."""
FOR = 7
"""Tokens between "for" and the event that somebody went for: "for a hastily arranged crisis meeting" has four."""
SINCE = 8
"""Tokens between "since" and the event it names: "since the start of the full-scale invasion" has six."""
WHO_REACH = 6
"""Tokens before a preposition in which "who" makes the place somebody's: "who is in college in Oregon, has not attended"."""
CLOSE = 4
"""Tokens from a date or another event to the noun that it modifies at most: "Tuesday's long, difficult talks"."""

ACTING_KINDS = frozenset(("quake", "storm", "attack", "crash", "fire"))
"""Kinds of event that do something themselves: the day on which floods killed people is the day of the floods."""

FINITE = frozenset(
    (lexicon.REPORTING, lexicon.VERB, lexicon.AUXILIARY, lexicon.WHO, lexicon.THAT, lexicon.SUBORDINATOR)
)


def attach_places(
    rows: Tokens, heads: Sequence[EventMention], places: Sequence[PlaceMention], captions: frozenset[int]
) -> list[EventMention]:
    """The events with their places, each the first that is its own; `captions` are the numbers of blocks that are some."""
    found = list(heads)
    for number, place in enumerate(places):
        if _is_named_behind(rows, place, places[number + 1 : number + 2]):
            continue
        at = _event_of_place(rows, found, place, captions)
        if at is not None and found[at].place is None:
            event = found[at]
            first, last = min(event.first, place.first), max(event.last, place.last)
            found[at] = event._replace(place=number, first=first, last=last)
    return found


def _is_named_behind(rows: Tokens, place: PlaceMention, behind: Sequence[PlaceMention]) -> bool:
    """Whether a place only owns the town that is named right behind it: "near | Peru's second-largest city, Arequipa".

    Without a comma too: "at his home in | Peru's old capital Cusco", "in | Peru's port city of Callao".
    """
    if not behind or not rows.possessives[place.last]:
        return False
    first = behind[0].first
    link = rows.lowers[first - 1] in (",", "of")
    apposed = rows.lowers[first - 1 - link] in _TOWNS
    return apposed and first - place.last <= APPOSED and rows.sentences[first] == rows.sentences[place.last]


def _event_of_place(
    rows: Tokens, heads: Sequence[EventMention], place: PlaceMention, captions: frozenset[int]
) -> int | None:
    """The event a place belongs to: "the Riyadh talks", "talks … in Saudi Arabia", "the meeting took place at the palace".

    A country right before the noun is a party to the event or its subject, no place: "the Ukraine war", "US elections".
    """
    after = place.last + 1
    for k in between(heads, after, after + 1):
        if rows.sentences[after] != rows.sentences[place.last]:
            break  # the town that ends a title is not that of the "Talks" below
        of_what = heads[k].kind == "agreement" and getattr(place_named(place.chain[0]), "kind", "city") != "city"
        if (
            not country_of(place.chain[0])
            and not of_what
            and (not heads[k].verbal or heads[k].noun in _FALLEN or _is_court_heard(rows, heads[k], place))
        ):
            return k
    before = preposition_of(rows, place)
    if before is None:
        if (led := _behind_goal(rows, heads, place)) is not None:
            return led
        if (told := _where_it_was(rows, heads, place)) is not None:
            return told
        visited = _visited(rows, heads, place)
        if visited is not None:
            return visited
        rocked = _rocked(rows, heads, place)
        return rocked if rocked is not None else _struck(rows, heads, place)
    if country_of(place.chain[0]) and (_is_attributive(rows, place) or rows.lowers[place.first - 1] == "at"):
        return None
    if rows.lowers[before - 1] in event_words("places", "talked_of"):
        return None  # discussed trade and the situation in the strait
    caption = rows.blocks[before] in captions
    reach = CAPTION_REACH if caption else REACH
    near = between(heads, max(rows.sentence(rows.sentences[before]).start, before - reach), before)
    if not near:
        return _event_after_place(rows, heads, place)
    event = heads[near[-1]]
    if len(near) > 1 and heads[near[-2]].kind == "meeting" and rows.lowers[before] == "at" and is_aim(rows, event):
        return near[-2]  # met to discuss the war at the Old Palace
    if event.kind == "agreement" and before == event.head + 1 and country_of(place.chain[0]):
        return None  # "a truce in Colombia" is what was agreed on, not where
    if rows.lowers[event.head] in _STILLED and before <= event.head + _STILLED_REACH:
        return None  # so is "a ceasefire arrangement in the strait"
    own_verb = _own_verb(rows, event) if event.kind in ACTING_KINDS and not event.verbal else None
    reached = _reaches(rows, event.head, before, lists=caption, own_verb=own_verb)
    if event.kind == "war" and before == event.head + 1 and country_of(place.chain[0]):
        return near[-1]  # the highest talks since the war in Chad began
    return befallen(rows, heads, before_since(rows, heads, near[-1])) if reached else None


def is_aim(rows: Tokens, event: EventMention) -> bool:
    """Whether an event is a war that people are about to end or to speak of: "efforts to end the three-year-old | war"."""
    before = rows.lowers[max(0, event.head - _AIM) : event.head]
    return event.kind == "war" and not event_words("occurrence", "aims").isdisjoint(before)


_AIM = 5
"""Tokens of "end the three-year-old" before a war."""
_STILLED = frozenset(("ceasefire", "cease-fire", "truce", "armistice"))
_STILLED_REACH = 2
"""Tokens from a truce to "in": "ceasefire arrangement in"."""
_FALLEN = ("collapsed", "collapses")
"""Verbs right behind the place of what fell: "a bridge in Brus collapsed"."""


def _is_court_heard(rows: Tokens, event: EventMention, place: PlaceMention) -> bool:
    """Whether the place is the court that heard: "Leeds Crown Court heard", not "the collapse of a bridge in Leeds heard"."""
    return event.noun == "heard" and rows.lowers[place.last] in ("court", "inquest", "tribunal", "inquiry", "bailey")


def _behind_goal(rows: Tokens, heads: Sequence[EventMention], place: PlaceMention) -> int | None:
    """The event for which somebody went to the place: "who had traveled to Paris on Monday for an urgent meeting with"."""
    if not place.first or rows.lowers[place.first - 1] != "to" or rows.lowers[place.first - 2] not in _WENT:
        return None
    k = place.last + 1
    if rows.lowers[k : k + 1] == ["on"]:
        k += 1
    k += rows.words[k : k + 1] != [] and rows.words[k] in weekdays()
    if rows.lowers[k : k + 1] != ["for"]:
        return None
    for at in between(heads, k + 1, k + 1 + FOR)[:1]:
        event = heads[at]
        inside = rows.sentences[event.head] == rows.sentences[place.last] and not event.verbal and event.place is None
        return at if inside and event.kind == "meeting" else None
    return None


def _where_it_was(rows: Tokens, heads: Sequence[EventMention], place: PlaceMention) -> int | None:
    """The event that a clause puts at the place: "said the mayor of Lorn, where the crash occurred", "where the bus sank"."""
    k = place.last + 1
    if rows.lowers[k : k + 2] != [",", "where"] or rows.classes[k + 2 : k + 3] != [lexicon.DETERMINER]:
        return None
    for at in between(heads, k + 3, k + 3 + CLOSE)[:1]:
        event = heads[at]
        named = all(rows.classes[j] in "oHVG" for j in range(k + 3, event.head))
        behind = rows.lowers[event.head + 1 : event.head + 2]
        told = event.verbal or not _WAS.isdisjoint(behind)
        return at if named and told and event.place is None and not event.planned else None
    return None


_WAS = frozenset("occurred happened took unfolded struck began was were hit".split())
"""Verbs that tell that an event was: "where the talks | took place"."""
_WENT = frozenset(("traveled", "travelled", "flown", "flew", "went", "gone", "come", "came", "rushed", "hurried"))


def _own_verb(rows: Tokens, event: EventMention) -> int | None:
    """The token of the verb that tells what the event did: "a fire swept through a building in", "a bomb went off in"."""
    for k in range(event.head + 1, min(event.head + CLOSE, len(rows))):
        if rows.sentences[k] != rows.sentences[event.head]:
            return None
        if rows.classes[k] == lexicon.VERB:
            return k
        if rows.classes[k] not in (lexicon.ADVERB, lexicon.AUXILIARY, lexicon.WHO, lexicon.THAT):
            return None
    return None


def befallen(rows: Tokens, heads: Sequence[EventMention], at: int) -> int:
    """The event of the same clause that befell event `at`: "a gunman opened fire at a wedding", "a blast during a race"."""
    event = heads[at]
    befalling = ("in", "during") if event.kind == "storm" else ("at", "during", "outside")
    if at == 0 or event.verbal or not event.first or rows.lowers[event.first - 1] not in befalling:
        return at
    if rows.lowers[event.head - 1] in ("news", "press", "media"):
        return at  # told of the fire at a news conference in Lima on Monday
    before = heads[at - 1]
    near = rows.sentences[before.head] == rows.sentences[event.head] and event.first - before.head <= CLOSE
    return at - 1 if near and before.kind in ACTING_KINDS else at


def before_since(rows: Tokens, heads: Sequence[EventMention], at: int) -> int:
    """The event of the same clause that has come since event `at`: "the first talks since the war in Oslo"; else `at`."""
    event = heads[at]
    if at == 0 or event.verbal or rows.sentences[heads[at - 1].head] != rows.sentences[event.head]:
        return at
    start = max(heads[at - 1].head + 1, event.head - SINCE)
    since = next((k for k in range(start, event.head) if rows.lowers[k] == "since"), None)
    told = since is not None and not any(rows.classes[k] in "CVAP" for k in range(since, event.head))
    return at - 1 if told else at  # not since he ordered the war in 2022


def _is_attributive(rows: Tokens, place: PlaceMention) -> bool:
    """Whether a country only tells whose the noun behind it is: "at a US airbase", "the US Consul General's residence".

    Nobody is "at" a country: "at US request" tells whose too.
    """
    after = place.last + 1
    inside = after < len(rows) and rows.sentences[after] == rows.sentences[place.last]
    owned = rows.classes[place.first - 1] == lexicon.DETERMINER and not rows.possessives[place.last]
    if not (inside and owned and rows.classes[after] in "oH"):
        return False
    last = after
    while last - after < _LONGEST_OFFICE and rows.is_capitalized(last + 1) and not rows.possessives[last]:
        last += 1
    return rows.words[after].islower() or (rows.possessives[last] and rows.classes[last] == lexicon.ROLE)


_LONGEST_OFFICE = 4
"""Words of "Deputy Permanent Trade Representative"."""


def between(heads: Sequence[EventMention], first: int, stop: int) -> range:
    """The indices of the events whose head is one of the tokens `first`..`stop` (half-open)."""
    return range(bisect_left(heads, first, key=_head), bisect_left(heads, stop, key=_head))


_head = attrgetter("head")

_HOMES = frozenset(("born", "raised", "based", "living", "trained", "educated", "collapsed"))
"""Words before a preposition that tell somebody's home: "a 23-year-old born in New Jersey, was never in the match"."""


def _event_after_place(rows: Tokens, heads: Sequence[EventMention], place: PlaceMention) -> int | None:
    """The event of a place that stands before it: "In Geneva, the two sides met", "in court as he was sentenced".

    Without a comma where a pronoun follows: "at the Riverside they beat Leeds".
    """
    if rows.lowers[place.last + 1 : place.last + 2] == ["for"]:
        for k in between(heads, place.last + 2, place.last + 2 + CLOSE)[:1]:  # who was in Geneva for talks with
            met = heads[k].kind == "meeting" and not heads[k].verbal and heads[k].place is None
            return k if met and rows.sentences[heads[k].head] == rows.sentences[place.last] else None
    before = preposition_of(rows, place)
    if before and (
        rows.lowers[before - 1] in _HOMES or lexicon.WHO in rows.classes[max(before - WHO_REACH, 0) : before]
    ):
        return None  # the minister, who was in Tokyo, did not join the talks
    if before and any(
        rows.lowers[k] in ("a", "an") and rows.words[k - 1] == "," for k in range(max(before - 3, 1), before)
    ):
        return None  # his brother, a firefighter in Tokyo, delivered the eulogy
    after = slice(place.last + 1, place.last + 2)
    if rows.lowers[after] not in ([","], ["as"], ["when"], ["where"]) and rows.classes[after] != ["P"]:
        return None
    for k in between(heads, place.last + 1, len(rows))[:1]:
        event = heads[k]
        if rows.lowers[after] == ["as"] and not event.verbal:
            return None  # dockers walk out in Durban as wage talks stall
        if rows.sentences[event.head] != rows.sentences[place.last] or event.head - place.last > REACH or event.planned:
            return None
        inner = range(place.last + 1, event.head)
        speech = any(rows.classes[j] in "CT" or rows.lowers[j] in ("but", "yet") for j in inner)
        return k if not speech and event.kind not in BACKGROUND_KINDS and event.place is None else None
    return None


def preposition_of(rows: Tokens, place: PlaceMention) -> int | None:
    """The token of the preposition that puts something at the place, over words like "the coast of southern"."""
    modifiers, locatives = event_words("places", "modifiers"), event_words("places", "locatives")
    k = place.first - 1
    while k >= 0 and place.first - k < 10 and rows.sentences[k] == rows.sentences[place.first]:
        if rows.lowers[k] in locatives and k > 0 and rows.lowers[k - 1] in event_words("places", "posted"):
            return None  # met the ambassador in Peru
        if rows.lowers[k] in locatives or _is_other_locative(rows, k, place):
            return k
        if rows.lowers[k] in _FILLING and place_kind_of_head(place.chain[0].split()[-1]) is not None:
            return k
        apposed = rows.words[k] == "," and k and k == place.first - 1 and rows.lowers[k - 1] in _TOWNS
        owned = rows.possessives[k] and k + 1 < place.first  # in Kenya's capital, Nairobi
        if not (rows.lowers[k] in modifiers or _is_nationality(rows, k) or apposed or owned or _is_epithet(rows, k)):
            return None
        k -= 1
    return None


def _is_epithet(rows: Tokens, k: int) -> bool:
    """Whether token k only paints the place: "at a rain-lashed Elm Park", "at a packed Leeds mall", "in the old quarter of"."""
    if not rows.words[k].islower() or k == 0:
        return False
    if rows.possessives[k - 1]:
        return rows.lowers[k + 1] in _TOWNS  # in Chile's legislative capital, Valparaiso
    if rows.classes[k - 1] not in "DP":
        return False
    return "-" in rows.words[k] or rows.lowers[k] in _PAINTING or rows.lowers[k + 1] in ("quarter", "section")


_PAINTING = frozenset(
    "packed crowded busy popular bustling remote quiet disused abandoned sprawling luxury historic former half-empty".split()
)


_FILLING = frozenset(
    ("filled", "packed", "thronged", "lined", "crowded", "crammed", "squeezed", "toured", "visited", "flooded")
)
"""Verbs of coming together whose object is the place: "thousands packed Elm Park"."""
_RAISED = frozenset(("peninsula", "island", "islands", "plateau", "coast", "beach", "highway", "avenue", "square"))
"""Nouns for what something is on and not in."""


def _is_nationality(rows: Tokens, k: int) -> bool:
    """Whether token k tells or ends a nationality: "the German city of", "the South African city of"."""
    if is_nationality(rows.words[k]) or is_nationality(" ".join(rows.words[k - 1 : k + 1])):
        return True
    return k + 1 < len(rows) and is_nationality(" ".join(rows.words[k : k + 2]))


def _is_other_locative(rows: Tokens, k: int, place: PlaceMention) -> bool:
    """Whether token k puts something at the place by what stands around it.

    "On Mill Road", "marched through Leeds", "lined the streets of Leeds", "blasted off from Kourou", "south of Leeds".
    """
    word, before = rows.lowers[k], rows.lowers[k - 1 : k]
    if word in ("on", "onto"):
        after = rows.lowers[place.last + 1 : place.last + 2]
        known = place_named(place.chain[0])
        if rows.lowers[place.first - 1] == "of" and rows.lowers[place.first - 2] in ("village", "town", "island"):
            return True  # an attack on the village of
        if (
            rows.lowers[k + 2] in _UPON
            and rows.lowers[k + 1] == "the"
            and rows.lowers[place.first - 1] in ("of", "the")
        ):
            return True  # on the steps of the palace
        raised = not _RAISED.isdisjoint((*after, rows.lowers[place.last])) or (
            known is not None and known.kind in ("island", "feature")
        )
        return raised or place_kind_of_head(place.chain[0].split()[-1]) == "street"
    if word == "through":
        return rows.classes[k - 1 : k] == [lexicon.VERB]
    if word == "into":
        return (before[0] in _FILLING or before[0] in _CRASHED) if before else False
    if word == "from":
        return (
            before == ["off"] or "launched" in rows.lowers[max(rows.sentence(rows.sentences[k]).start, k - REACH) : k]
        )
    return word in ("streets", "south", "north", "east", "west") and rows.lowers[k + 1] == "of"


_CRASHED = frozenset("crashed plunged plummeted slammed sank tumbled ploughed plowed".split())
"""Verbs of what comes down at a place: "crashed into the Lena River"."""
_UPON = frozenset(("steps", "stage", "lawn", "balcony", "grounds", "terrace", "forecourt", "outskirts"))
_TOWNS = frozenset(("capital", "city", "town", "village", "port", "suburb"))


def _visited(rows: Tokens, heads: Sequence[EventMention], place: PlaceMention) -> int | None:
    """The visit whose object is the place: "toured the flooded town of Chala", "visited Lima"."""
    if not between(heads, place.first - TO_VISITED, place.first):
        return None
    k = place.first - 1
    while k > 0 and place.first - k <= TO_VISITED and (rows.classes[k] in "DoHVM" or rows.lowers[k] == "of"):
        near = between(heads, k, k + 1)
        if near:
            event = heads[near[0]]
            return near[0] if event.kind == "visit" and event.verbal and event.place is None else None
        k -= 1
    return None


def _struck(rows: Tokens, heads: Sequence[EventMention], place: PlaceMention) -> int | None:
    """The event of "an earthquake struck southern Peru": a verb of striking right before the place."""
    modifiers, verbs = event_words("places", "modifiers"), event_words("places", "striking")
    k = place.first - 1
    while k >= 0 and place.first - k < 6 and rows.lowers[k] in modifiers:
        k -= 1
    if rows.lowers[k] == "into":
        k -= 1  # slammed into the island
    if k < 0 or rows.lowers[k] not in verbs or rows.sentences[k] != rows.sentences[place.first]:
        return None
    near = between(heads, max(rows.sentence(rows.sentences[k]).start, k - REACH), k + 1)
    return near[-1] if near else None


def _rocked(rows: Tokens, heads: Sequence[EventMention], place: PlaceMention) -> int | None:
    """The event by which a place was struck: "The town of Brus | was rocked by a blast"."""
    stop = min(place.last + APPOSED + 2, rows.sentence(rows.sentences[place.last]).stop - 1)
    if _BEEN.isdisjoint(rows.lowers[place.last + 1 : max(stop, place.last + 1)]):
        return None
    struck = event_words("places", "striking") | _SHAKEN
    verbs = (k for k in range(place.last + 2, stop) if rows.lowers[k] in struck and rows.lowers[k - 1] in _BEEN)
    verb = next(verbs, None)
    behind = range(verb + 1, min(verb + 1 + CLOSE, stop + 1)) if verb is not None else range(0)
    by = next((k for k in behind if rows.lowers[k] == "by"), None)
    if by is None:
        return None
    for k in between(heads, by + 1, by + 2 + CLOSE)[:1]:
        acts = heads[k].kind in ACTING_KINDS and not heads[k].verbal and heads[k].place is None
        return k if acts and rows.sentences[heads[k].head] == rows.sentences[by] else None
    return None


_BEEN = frozenset(("was", "were", "been"))
_SHAKEN = frozenset(("shaken", "struck", "stunned", "torn", "engulfed", "inundated", "flattened"))
APPOSED = 7
"""Tokens between a country and its town named behind it, and between a town and "by": ", in North Macedonia, was rocked"."""


def _reaches(rows: Tokens, head: int, before: int, *, lists: bool, own_verb: int | None = None) -> bool:
    """Whether nothing between an event and a preposition cuts them apart: no other clause, no other verb.

    A verb of taking place may stand between: "The meeting took place at …", "the summit, held in …". With `lists` a list
    of people may stand between as well, as captions print it: "a meeting with A, B and C, at the palace". So may
    `own_verb`, the verb of an event that does something itself.
    """
    verbs, words = event_words("occurrence", "verbs"), event_words("occurrence", "adverbs")
    locatives = event_words("places", "locatives")
    start = behind_aside(rows, head + 1, before)
    for k in range(start, before):
        class_, lower = rows.classes[k], rows.lowers[k]
        if lower == "by" and rows.lowers[k + 1].endswith("ing"):
            return False  # opened the museum by ringing a bell from a church in Virginia
        if lower == "to" and rows.classes[k - 1] != lexicon.ROLE and rows.lowers[k - 1] not in _GIVEN_TO:
            return False  # agreed to restore their embassies in Washington, talks to end the war in Ukraine
        if lower in verbs or lower in words or (class_ == "A" and _helps_to_take_place(rows, k, before)):
            continue
        if _is_participle(rows, k) or (own_verb is not None and k <= own_verb):
            continue
        if class_ in FINITE or class_ in ':;."' or (class_ == "-" and rows.words[k] != "-"):
            return False
        if lower in _CLAUSE_OPENERS and any(rows.classes[j] in "AVC" for j in range(k + 1, before)):
            return False  # missed the meeting after his plane was held up in Lagos
        if class_ == "J" and not lists and not _opens_list(rows, head):
            return False
        if (
            class_ == ","
            and not lists
            and rows.lowers[k + 1] not in verbs
            and rows.lowers[k + 1] not in locatives
            and k + 1 != before
            and not _is_inside_date(rows, k)
            and not _is_in_list(rows, head, k, before)
        ):
            return False
    return True


def _helps_to_take_place(rows: Tokens, k: int, stop: int) -> bool:
    """Whether the auxiliary at token k is of a verb of taking place: "has been | held in"."""
    while k < stop and rows.classes[k] == "A":
        k += 1
    return rows.lowers[k] in event_words("occurrence", "verbs")


def behind_aside(rows: Tokens, start: int, stop: int) -> int:
    """The token behind a relative clause between commas at token `start`: "the talks, which lasted an hour, took place".

    Without commas where it only tells how long: "talks that lasted over two hours in Lima".
    """
    if rows.lowers[start + 1 : start + 2] in (["lasted"], ["ran"]) and rows.classes[start] in "WT":
        spans = range(start + 2, min(start + 2 + _HOW_LONG, stop))
        return next((k + 1 for k in spans if rows.lowers[k].rstrip("s") in _TIMES), start)
    if start + 1 >= stop or rows.words[start] != "," or rows.classes[start + 1] not in (lexicon.WHO, lexicon.THAT):
        return start
    closed = next((k for k in range(start + 2, stop) if rows.words[k] == ","), None)
    return start if closed is None else closed + 1


_HOW_LONG = 6
"""Tokens of "a little more than four hours" at most."""
_TIMES = frozenset(("hour", "minute", "day"))


def _is_inside_date(rows: Tokens, comma: int) -> bool:
    """Whether a comma stands between the parts of a date: "met on Wednesday, May 4, 2022 at the palace"."""
    after = rows.words[comma + 1]
    year = after.isdigit() and len(after) == 4 and rows.classes[comma - 1] == lexicon.NUMBER
    return year or (rows.words[comma - 1] in weekdays() and (after.isdigit() or after in months()))


_GIVEN_TO = frozenset(("evidence", "testimony", "goodbye", "farewell", "adieu"))
"""What is given or said to somebody at a place: "gave evidence to the inquiry at Wells House"."""
_CLAUSE_OPENERS = frozenset(("after", "before", "until", "since", "as"))


def _is_participle(rows: Tokens, k: int) -> bool:
    """Whether token k stands before a noun and no clause hangs on it: "behind closed doors"."""
    if rows.classes[k] != lexicon.VERB or not rows.lowers[k].endswith("ed") or k + 1 >= len(rows):
        return False
    return rows.classes[k - 1] in "ID" and rows.classes[k + 1] in "oH" and not rows.is_capitalized(k + 1)


def _is_in_list(rows: Tokens, head: int, comma: int, stop: int) -> bool:
    """Whether a comma parts those who met: "talks between Premier Ana Lim, Idris Bako | and union officials in"."""
    named = rows.is_capitalized(comma + 1) or (rows.lowers[comma + 1] == "the" and rows.is_capitalized(comma + 2))
    return named and _opens_list(rows, head) and "J" in rows.classes[comma + 1 : stop]


def _opens_list(rows: Tokens, head: int) -> bool:
    """Whether "between" or "with" follows the event: an "and" behind it joins its parties, not another noun."""
    return bool({"between", "with", "among", "of"} & set(rows.lowers[head + 1 : head + 4]))
