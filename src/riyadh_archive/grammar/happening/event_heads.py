"""Nouns and verbs that report an event: "the talks", "an earthquake struck", and whether they only plan or imagine it.

In: tokens. Out: one bare `EventMention` a noun or verb; place, date and key are attached afterwards.
"""

import re
from functools import cache
from typing import NamedTuple

from riyadh_archive.grammar.happening.event_plans import is_planned_noun, is_planned_verb, noun_phrase_start
from riyadh_archive.grammar.happening.event_words import (
    is_adjectival,
    is_ambiguous,
    is_compound,
    is_noun,
    is_of_arms,
    is_plural_noun,
    is_shot_at,
    modifies_event,
    opens_with_object,
)
from riyadh_archive.grammar.phrases import match_phrases
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.events import (
    event_nouns,
    event_phrases,
    event_verbs,
    event_words,
    occasion_phrases,
    opening_participles,
    strong_signs,
)

PRINCIPAL = ""
"""The key of the event that an article is mainly about."""

ANY_EVENT = "incident"
"""The kind of nouns that stand for whatever the report is of ("the incident")."""

ANNOUNCED = "announcement"
"""The kind of event that a report is of where no word names one: something was said, decided or made known."""

OCCASIONS = frozenset(("meeting", "trial", "visit", "launch", "protest", "match"))
"""Kinds of event that people come together for."""

BACKGROUND_KINDS = frozenset(("war", "agreement", "visit", ANY_EVENT, ANNOUNCED))
"""Kinds that are seldom the news itself where another event is told: they weigh a third for being the principal one."""

_CLOSE = 4
"""Tokens on either side of "opened" in which the building stands."""
_FAR = 24
"""Tokens between "gathered" and "to remember" at most."""
_GATHERED = frozenset(
    ("gathered", "gather", "assembled", "filled", "packed", "crowded", "flocked", "converged", "came")
)
_ERUPTED = frozenset(("erupt", "erupts", "erupted", "erupting"))
_VOLCANOES = frozenset(("volcano", "mount", "ash", "lava", "crater", "mt"))
_BEFALLEN = frozenset(
    "accident accidents mishap disaster misfortune tragedy death end fate crash success failure".split()
)
"""What people meet with, and do not meet."""
_COLLAPSED = frozenset(("collapsed", "collapses"))
_BUILT = frozenset(
    "bridge building buildings roof ceiling tower mine dam balcony stage stand wall crane scaffolding tunnel house school"
    " factory block church mosque temple stadium pier overpass viaduct mall hotel skyscraper high-rise".split()
)
"""What falls down by itself, with people in it or under it."""
_BUILT_REACH = 10
"""Tokens of "a part of the Lena Bridge in the city of Brus" before "collapsed"."""
_OPENED = frozenset(("opened", "reopened", "opens", "reopens"))
_TOLD_AT = frozenset(("news", "press"))
"""Words before a conference at which something is made known."""
_SIGNED_PAPERS = frozenset(("declaration", "protocol", "memorandum", "charter", "roadmap"))
"""What is an event where it is signed, and else a text, a way of doing things or a plan."""
_OTHER_HEADS = ("heard", "hears", "meet", "test", "odi", "prix")
"""Words that are events behind some words only."""
_FAREWELL = frozenset(("goodbye", "farewell", "adieu"))
_MOURNED = frozenset(
    "killed victims coffin casket funeral church cathedral died death dead mourners mourning buried burial grave".split()
)
"""Words for leaving somebody, and those that tell that it is for good."""
_NUMBERED = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "opening",
    "final",
    "one-off",
    "boxing",
    "day-night",
)
_CAPITAL_MATCHES = {"Test": frozenset(_NUMBERED), "ODI": frozenset(_NUMBERED), "Prix": frozenset(("grand",))}
"""Matches that are written with a capital, by the words before them: "the third Test", "the Monaco Grand Prix"."""
_COURTS = frozenset(("court", "jury", "tribunal", "inquest", "inquiry"))


class EventMention(NamedTuple):
    """An event at token `head`; `first`..`last` spans its noun phrase with its place and date.

    `place` is an index into the places, `date` one into the dates of the reading, both None where nothing is attached;
    `more_dates` are those joined to it ("on Tuesday and Wednesday").
    """

    head: int
    first: int
    last: int
    kind: str
    noun: str
    planned: bool
    verbal: bool
    place: int | None = None
    date: int | None = None
    more_dates: tuple[int, ...] = ()
    key: str = PRINCIPAL

    @property
    def is_scene(self) -> bool:
        """Whether no word names the event: a caption that shows people at a place."""
        return not self.noun


def read_heads(rows: Tokens) -> list[EventMention]:
    """Every event in text order; "struck" right behind "a quake" is the same event and no second one."""
    found: list[EventMention] = []
    for i in rows.where(_heads()):
        event = event_head(rows, i)
        if event is None or (not event.verbal and modifies_event(rows, i)):
            continue
        before = found[-1] if found else None
        if event.verbal and before and before.kind == event.kind and 0 < i - before.head <= 2 and not before.verbal:
            continue
        found.append(event)
    return found


@cache
def _heads() -> frozenset[str]:
    """Every word that `event_head` can take for an event."""
    return frozenset(event_nouns()).union(
        event_verbs(),
        opening_participles(),
        occasion_phrases(),
        strong_signs(),
        _COLLAPSED,
        _OPENED,
        _GATHERED,
        _CONVENED,
        _OTHER_HEADS,
        _SIGNED_PAPERS,
    )


def _is_headline(rows: Tokens, i: int) -> bool:
    """Whether a title tells in the present what happened: "Premiers meet in Lima", not "Premiers to meet"."""
    return i > 0 and rows.sentences[i] == 0 and rows.classes[i - 1] in "oHR" and rows.words[i].islower()


def _is_to_mourn(rows: Tokens, i: int) -> bool:
    """Whether people gather in memory of somebody: "gathered in the square on Friday to remember the victims"."""
    stop = min(i + _FAR, rows.sentence(rows.sentences[i]).stop - 1)
    mourning = event_words("occurrence", "mourning")
    return any(rows.lowers[k] == "to" and rows.lowers[k + 1] in mourning for k in range(i + 1, stop))


def _is_of_leaders(rows: Tokens, i: int) -> bool:
    """Whether those who gather at a place are leaders: "leaders of the 21 economies gathered at the hall in Lima"."""
    start = max(rows.sentence(rows.sentences[i]).start, i - _LEADERS_REACH)
    placed = rows.lowers[i + 1 : i + 2] in (["at"], ["in"], ["around"])
    leaders = event_words("occurrence", "conferring")
    stop = min(i + _FAR, rows.sentence(rows.sentences[i]).stop)
    if any(event_nouns().get(rows.lowers[k]) not in (None, "meeting", "visit") for k in range(i + 1, stop)):
        return False  # gathered in Oslo for the state funeral
    return placed and rows.classes[i - 1] in "oHM" and not leaders.isdisjoint(rows.lowers[start:i])


_LEADERS_REACH = 10
"""Tokens between "leaders" and "gathered", a clause that tells of whom they are between."""
_CONVENED = frozenset(("gathered", "gather", "gathers", "assembled", "assemble", "convened", "convene"))


def _is_of_panel(rows: Tokens, i: int) -> bool:
    """Whether a panel hears what it is told: "a Senate panel looking into the fire heard conflicting accounts on Thursday"."""
    start = max(rows.sentence(rows.sentences[i]).start, i - _LEADERS_REACH)
    testimony = not event_words("occurrence", "heard_things").isdisjoint(rows.lowers[i + 1 : i + 1 + _CLOSE])
    return testimony and not event_words("occurrence", "panels").isdisjoint(rows.lowers[start:i])


def _is_of_building(rows: Tokens, i: int) -> bool:
    """Whether it is a building that collapsed: "part of a bridge in Brus collapsed", not "the talks collapsed"."""
    start = max(rows.sentence_starts[rows.sentences[i]], i - _BUILT_REACH)
    comma = next((k for k in range(i - 1, start, -1) if rows.classes[k] in ",;:C"), None)
    if comma is not None and comma < i - 1:
        start = comma  # struck a pier in Brus, | and the bridge collapsed
    return not _BUILT.isdisjoint(rows.lowers[start:i])


def _is_building_opened(rows: Tokens, i: int) -> bool:
    """Whether "opened" tells of a building: "the hospital reopened on Saturday", "opened a rebuilt school"."""
    sentence = rows.sentence(rows.sentences[i])
    around = rows.lowers[max(sentence.start, i - _CLOSE) : min(sentence.stop, i + 1 + _CLOSE)]
    return bool(event_words("occurrence", "opened_houses") & set(around)) and rows.lowers[i + 1 : i + 2] != ["fire"]


def event_head(rows: Tokens, i: int) -> EventMention | None:
    """The event that token i reports as noun or verb, if it does."""
    return _by_neighbors(rows, i) or _by_phrase(rows, i) or _by_word(rows, i)


def _by_neighbors(rows: Tokens, i: int) -> EventMention | None:
    """An event by a word that is one beside another word alone: "Paris Open", "two-day meet", "Leeds Crown Court heard"."""
    lower, before = rows.lowers[i], rows.lowers[i - 1] if i else ""
    if rows.words[i] in _CAPITAL_MATCHES and before in _CAPITAL_MATCHES[rows.words[i]]:
        return _noun(rows, i, "match")
    if lower == "meet" and rows.words[i - 1].endswith("-day"):
        return EventMention(i, i, i, "meeting", lower, False, verbal=False)
    if lower == "meet" and (_is_headline(rows, i) or _is_pictured(rows, i)):
        return _verb(rows, i, "meeting")
    if lower == "meeting" and _is_going_on(rows, i):
        return _verb(rows, i, "meeting")
    if lower in _SIGNED_PAPERS and _is_signed(rows, i):
        return _noun(rows, i, "agreement")
    if lower == "conference" and before in _TOLD_AT:
        return _noun(rows, i, ANNOUNCED)
    if lower in ("heard", "hears") and (before in _COURTS or _is_of_panel(rows, i)):
        return EventMention(i, i, i, "trial", lower, False, verbal=True)  # Leeds Crown Court heard on Friday
    return None


def _is_signed(rows: Tokens, i: int) -> bool:
    """Whether what may be a mere text is signed: "signed a joint declaration", "a protocol | signed in Lima"."""
    signing = event_words("occurrence", "signing")
    if rows.lowers[i + 1 : i + 2] and rows.lowers[i + 1] in signing:
        return True
    start = max(rows.sentence_starts[rows.sentences[i]], i - _CLOSE - 1)
    before = next((k for k in range(i - 1, start - 1, -1) if rows.classes[k] not in "DoHMVG"), start - 1)
    return not signing.isdisjoint(rows.lowers[before + 1 : i])


def _is_pictured(rows: Tokens, i: int) -> bool:
    """Whether a picture's words tell of a meeting in the present.

    "A guard looks on as A and B | meet", "A and B | meet in Oslo, June 3, 2021"; not what is to come: "A and B meet on Friday".
    """
    sentence = rows.sentence(rows.sentences[i])
    if not (i > sentence.start and rows.is_capitalized(i - 1)):
        return False
    looking = event_words("occurrence", "looks_on")
    before = [k for k in range(sentence.start, i) if rows.lowers[k] == "as"]
    watched = any(not looking.isdisjoint(rows.lowers[sentence.start : k]) for k in before[:1])
    return watched or any(rows.classes[k] == "M" and _YEAR.fullmatch(rows.words[k]) for k in range(i, sentence.stop))


def _is_going_on(rows: Tokens, i: int) -> bool:
    """Whether "meeting" tells what people do: "The ministers are meeting in Oslo", not "are meeting demand"."""
    if rows.lowers[i - 1] not in _BE or rows.lowers[i + 1 : i + 2] == []:
        return False
    return rows.lowers[i + 1] in _MET_HOW or rows.is_capitalized(i + 1)


_BE = frozenset(("is", "are", "was", "were"))
_MET_HOW = frozenset("in at with on for today this behind here there face-to-face to amid ahead".split())
_YEAR = re.compile(r"(?:19|20)\d\d")


def _by_phrase(rows: Tokens, i: int) -> EventMention | None:
    """An event by several words: "opened fire", "laid to rest", "opened the bridge"."""
    lower = rows.lowers[i]
    if i and (phrase := event_phrases().get((rows.lowers[i - 1], lower))):
        return EventMention(i, i - 1, i, phrase, "attack", is_planned_verb(rows, i - 1), verbal=True)
    if (opening := opening_participles().get(lower)) and opens_with_object(rows, i):
        return EventMention(i, i, i, opening, lower, False, verbal=True)
    occasion = next((p.kind for p, _ in match_phrases(rows, i, occasion_phrases().get(lower, ()))), None)
    if lower in _COLLAPSED and rows.classes[i - 1] not in "PD" and _is_of_building(rows, i):
        return _verb(rows, i, "crash")
    of_club = occasion == "launch" and _FAREWELL & set(rows.lowers[i : i + 3]) and not rows.used(_MOURNED)
    if occasion and not of_club:  # a player says goodbye to his club
        return _verb(rows, i, occasion)
    if lower == "strike" and is_of_arms(rows, i):
        first = noun_phrase_start(rows, i)
        return EventMention(i, first, i, "attack", lower, is_planned_noun(rows, i, i), verbal=False)
    if lower in _GATHERED and _is_to_mourn(rows, i):
        return _verb(rows, i, "launch")
    if lower in _CONVENED and _is_of_leaders(rows, i):
        return _verb(rows, i, "meeting")
    if (sign := strong_signs().get(lower)) and not rows.is_capitalized(i):
        return EventMention(i, i, i, sign, lower, False, verbal=True)
    return _verb(rows, i, "launch") if lower in _OPENED and _is_building_opened(rows, i) else None


def _by_word(rows: Tokens, i: int) -> EventMention | None:
    """An event by its own verb or noun."""
    lower = rows.lowers[i]
    kind, verb_kind = event_nouns().get(lower), event_verbs().get(lower)
    if lower.startswith("vot") and "election" in (kind, verb_kind) and _is_of_judges(rows, i):
        return None
    if verb_kind and kind and lower.endswith("s") and is_plural_noun(rows, i):
        verb_kind = None  # flash floods killed nine
    if _is_used_otherwise(rows, i, is_verb=verb_kind is not None):
        return None
    if verb_kind and rows.classes[i] not in "AD" and not rows.is_capitalized(i) and rows.lowers[i - 1 : i] != ["the"]:
        return _verb(rows, i, verb_kind)
    if kind is None or not is_noun(rows, i) or is_ambiguous(rows, i, lower) or is_compound(rows, i, kind):
        return None
    if lower == "meeting" and i + 1 < len(rows) and rows.classes[i + 1] == lexicon.PRONOUN:
        return None
    if rows.lowers[i - 2 : i] in _IN_FAVOR:
        return None  # voted in favor of conviction on Tuesday
    return _noun(rows, i, kind)


_IN_FAVOR = (["favor", "of"], ["favour", "of"])


def _is_used_otherwise(rows: Tokens, i: int, *, is_verb: bool) -> bool:
    """Whether a word for an event is used for something else: 130 jailed rebels, a malaria shot, was met with silence."""
    lower = rows.lowers[i]
    if is_verb and (is_adjectival(rows, i) or (lower == "shot" and not is_shot_at(rows, i))):
        return True
    if is_verb and event_verbs()[lower] == "launch" and _is_begun(rows, i):
        return True  # gunmen launched an attack, police launched a search
    if lower in _DEFEATED and _is_voted_down(rows, i):
        return True
    if lower in ("burst", "skid") and (rows.lowers[i + 1 : i + 2] == ["into"] or rows.classes[i + 1 : i + 2] == ["o"]):
        return True  # burst into flames, a burst tire, skid marks
    if lower in _ERUPTED and not (_VOLCANOES & set(rows.lowers[max(i - _FAR, 0) : i + _CLOSE])):
        return True  # a quarrel erupted
    befallen = lower in ("met", "meet", "meets") and rows.lowers[i + 1 : i + 2] == ["with"]
    if befallen and not _BEFALLEN.isdisjoint(rows.lowers[i + 2 : i + 2 + _CLOSE]):
        return True  # the bus met with an accident
    return (
        lower == "met" and i > 0 and rows.lowers[i - 1] in _BEING and rows.lowers[i + 1 : i + 2] in (["with"], ["by"])
    )


_BEING = frozenset(("is", "are", "was", "were", "be", "been", "being"))


def _is_of_judges(rows: Tokens, i: int) -> bool:
    """Whether judges or jurors vote in the sentence of token i: "Two justices | voted | to acquit her on Tuesday"."""
    sentence = rows.sentence(rows.sentences[i])
    near = rows.lowers[max(sentence.start, i - _FAR_VOTED) : min(sentence.stop, i + _FAR_VOTED)]
    return not event_words("occurrence", "judging").isdisjoint(near)


_DEFEATED = frozenset(("defeat", "defeats", "defeated"))


def _is_voted_down(rows: Tokens, i: int) -> bool:
    """Whether what is defeated is a bill or a government, or rebels: "the motion was | defeated | in the Senate"."""
    sentence = rows.sentence(rows.sentences[i])
    near = rows.lowers[max(sentence.start, i - _FAR_VOTED) : min(sentence.stop, i + _FAR_VOTED)]
    return not event_words("occurrence", "voted_down").isdisjoint(near)


_FAR_VOTED = 12
"""Tokens from "defeated" to "the motion"."""


def _verb(rows: Tokens, i: int, kind: str) -> EventMention:
    return EventMention(i, i, i, kind, rows.lowers[i], is_planned_verb(rows, i), verbal=True)


def _noun(rows: Tokens, i: int, kind: str) -> EventMention:
    first = noun_phrase_start(rows, i)
    by_phone = kind == "meeting" and rows.lowers[i - 1] in _BY_PHONE
    kind, noun = ("call", "call") if by_phone else (kind, rows.lowers[i])
    return EventMention(i, first, i, kind, noun, is_planned_noun(rows, first, i), verbal=False)


_BY_PHONE = frozenset(("phone", "telephone"))
"""Before talks that are a call: "held | phone | talks with"."""


def _is_begun(rows: Tokens, i: int) -> bool:
    """Whether what is launched is no ship, book or search engine, but an attack or a search: the next noun tells."""
    begun = event_words("occurrence", "begun")
    near = range(i + 1, min(i + 1 + _CLOSE, rows.sentence(rows.sentences[i]).stop - 1))
    noun = next((k for k in near if rows.lowers[k] in begun), None)
    return noun is not None and (rows.classes[noun + 1] not in "oH" or rows.is_capitalized(noun + 1))
