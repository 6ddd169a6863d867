"""Events that an article tells of: talks, calls, trials, quakes, matches — where, when, and which one it is mainly about.

In: tokens, places and dates. Out: one `EventMention` a noun or verb that reports an event, in text order. Mentions with the
key "" belong to the principal event of the article; another key ("call", "meeting@Paris") names another event. A mention
that only plans or imagines is marked `planned`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from riyadh_archive.grammar.dates import OPEN_DAY, DateMention
from riyadh_archive.grammar.places import PlaceMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.events import event_nouns, event_verbs, event_words
from riyadh_archive.lexicon.places import contains
from riyadh_archive.model import BlockKind

PRINCIPAL = ""
REACH = 16
"""Tokens between an event and its place or date at most: "talks between … and … in Saudi Arabia on Tuesday" has twelve."""
CAPTION_REACH = 90
"""The same in a caption, where a list of people with their offices may stand between."""
EARLY_WEIGHT = 3
"""An event named in the title, a caption or the first two paragraphs weighs this much more for being the principal one."""
BACKGROUND_KINDS = frozenset(("war", "agreement", "visit"))
"""Kinds that are seldom the news itself where another event is told: they weigh a third."""

_NO_MEETING = frozenset(("press", "news", "media"))
_FINITE = frozenset((lexicon.REPORTING, lexicon.VERB, lexicon.AUXILIARY, lexicon.WHO, lexicon.THAT, lexicon.SUBORDINATOR))


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event at token `head`; `first`..`last` spans its noun phrase with its place and date.

    `place` is an index into the places, `date` one into the dates of the reading, both None where nothing is attached.
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
    key: str = PRINCIPAL


def read_events(
    rows: Tokens, places: Sequence[PlaceMention], dates: Sequence[DateMention], kinds: Sequence[BlockKind]
) -> tuple[EventMention, ...]:
    """The events in text order; `kinds` are those of the blocks that `rows.blocks` counts."""
    heads = [m for i in range(len(rows)) if (m := _head(rows, i)) is not None]
    day_at = _tokens_of_dates(rows, dates)
    captions = frozenset(number for number, kind in enumerate(kinds) if kind == "caption")
    placed = _attach_places(rows, heads, places, captions)
    dated = _attach_dates(rows, placed, day_at, captions)
    return _keyed(rows, dated, places, dates, kinds)


def _head(rows: Tokens, i: int) -> EventMention | None:
    """The event that token i reports as noun or verb, if it does."""
    lower = rows.lowers[i]
    kind = event_nouns().get(lower)
    verb_kind = event_verbs().get(lower)
    if verb_kind and rows.classes[i] in "CVa" and not rows.is_capitalized(i):
        return EventMention(i, i, i, verb_kind, lower, _planned_verb(rows, i), verbal=True)
    if kind is None or not _is_noun(rows, i):
        return None
    if lower == "meeting" and i + 1 < len(rows) and rows.classes[i + 1] == lexicon.PRONOUN:
        return None
    first = _noun_phrase_start(rows, i)
    return EventMention(i, first, i, kind, lower, _planned_noun(rows, first, i), verbal=False)


def _is_noun(rows: Tokens, i: int) -> bool:
    """Whether the word at token i, which can be a verb as well, is a noun here ("talks in Paris", not "he talks")."""
    before = i - 1 if i and rows.sentences[i - 1] == rows.sentences[i] else None
    if rows.classes[i] in "cPA" or (rows.classes[i] == "V" and not rows.lowers[i].endswith("ing")):
        return False
    if before is None:
        return True
    if rows.lowers[before] in _NO_MEETING or rows.lowers[before] == "to":
        return False
    return rows.classes[before] not in ("PAW" if rows.lowers[before] not in _POSSESSIVE else "AW")


def _other_name(rows: Tokens, i: int, head: int) -> bool:
    """Whether the capitalized token i, with a lower-case word behind it, is no part of the phrase: "Ushakov attend talks"."""
    if not rows.is_capitalized(i) or rows.possessives[i] or rows.classes[i] in "DP":
        return False
    return i + 1 < head and rows.words[i + 1][0].islower()


_POSSESSIVE = frozenset(("his", "her", "its", "their", "our", "my"))


def _noun_phrase_start(rows: Tokens, head: int) -> int:
    """The first token of the noun phrase that ends at `head`, at most eight tokens back."""
    first = head
    while first > 0 and head - first < 8 and rows.sentences[first - 1] == rows.sentences[head]:
        class_ = rows.classes[first - 1]
        if class_ not in "oHGMVDP-" or (class_ == "V" and not rows.lowers[first - 1].endswith("ed")):
            break
        first -= 1
        if class_ in "DP" and not rows.possessives[first]:
            break
        if _other_name(rows, first, head):
            first += 1
            break
    while first < head and rows.classes[first] in "-GV":
        first += 1
    return first


def _planned_noun(rows: Tokens, first: int, head: int) -> bool:
    """Whether the phrase itself says that the event had not taken place: "a potential meeting", "any negotiations"."""
    modifiers = event_words("modality", "planned_modifiers")
    if any(rows.lowers[k] in modifiers for k in range(first, head)):
        return True
    return _planned_clause(rows, first)


def _planned_clause(rows: Tokens, first: int) -> bool:
    """Whether a modal or "to" governs the phrase that starts at `first`: "would be open to talks", "to begin talks".

    A finite verb of the past in between ends the search: "said after talks".
    """
    modal = event_words("modality", "planned_auxiliaries")
    for k in range(first - 1, max(first - 9, -1), -1):
        if rows.sentences[k] != rows.sentences[first] or rows.classes[k] in 'WT;:."(':
            return False
        if rows.lowers[k] in modal:
            return rows.lowers[k] != "to" or k == first - 1 or rows.classes[k + 1] in "VoaRC"
        if rows.classes[k] in "CV" and (rows.lowers[k].endswith("ed") or rows.lowers[k] in _PAST):
            return False
    return False


def _planned_verb(rows: Tokens, i: int) -> bool:
    """Whether an auxiliary of the future, of possibility or "to" governs the verb: "will have met", "to meet"."""
    modal = event_words("modality", "planned_auxiliaries")
    k = i - 1
    while k >= 0 and i - k < 5 and rows.classes[k] in "AR" or k >= 0 and rows.lowers[k] in ("to", "not"):
        if rows.lowers[k] in modal or rows.lowers[k] == "not":
            return True
        k -= 1
    return False


_PAST = frozenset("said told held took met began led wrote spoke made came went saw gave had left".split())


def _attach_places(
    rows: Tokens, heads: Sequence[EventMention], places: Sequence[PlaceMention], captions: frozenset[int]
) -> list[EventMention]:
    found = list(heads)
    for number, place in enumerate(places):
        at = _event_of_place(rows, found, place, captions)
        if at is not None and found[at].place is None:
            event = found[at]
            first, last = min(event.first, place.first), max(event.last, place.last)
            found[at] = replace(event, place=number, first=first, last=last)
    return found


def _event_of_place(
    rows: Tokens, heads: Sequence[EventMention], place: PlaceMention, captions: frozenset[int]
) -> int | None:
    """The event a place belongs to (a country before it is a party, no place): "the Riyadh talks", "talks … in Saudi Arabia", "the meeting took place at the palace"."""
    sentence = rows.sentences[place.first]
    after = place.last + 1
    for k in range(len(heads)):
        head = heads[k].head
        if head == after and not heads[k].verbal and not country_of(place.chain[0]):
            return k
    before = place.first - 1
    if before >= 0 and rows.classes[before] == lexicon.DETERMINER:
        before -= 1
    if before < 0 or rows.lowers[before] not in _LOCATIVE or rows.sentences[before] != sentence:
        return None
    caption = rows.blocks[before] in captions
    reach = CAPTION_REACH if caption else REACH
    best = None
    for k, event in enumerate(heads):
        if event.head < before and rows.sentences[event.head] == sentence and before - event.head <= reach:
            best = k
        elif event.head > before:
            break
    if best is None or not _reaches(rows, heads[best].head, before, lists=caption):
        return None
    return best


_LOCATIVE = frozenset(("in", "at", "near", "outside", "off"))


def _reaches(rows: Tokens, head: int, before: int, *, lists: bool) -> bool:
    """Whether nothing between an event and a preposition cuts them apart: no other clause, no other verb.

    A verb of taking place may stand between: "The meeting took place at …", "the summit, held in …". With `lists` a list
    of people may stand between as well, as captions print it: "a meeting with A, B and C, at the palace".
    """
    verbs, words = event_words("occurrence", "verbs"), event_words("occurrence", "adverbs")
    for k in range(head + 1, before):
        class_, lower = rows.classes[k], rows.lowers[k]
        if lower in verbs or lower in words or (class_ == "A" and rows.lowers[min(k + 1, before)] in verbs):
            continue
        if class_ in _FINITE or class_ in ':;."' or (class_ == "-" and rows.words[k] != "-"):
            return False
        if class_ == "J" and not lists and not _opens_list(rows, head):
            return False
        if class_ == "," and not lists and rows.lowers[k + 1] not in verbs and rows.lowers[k + 1] not in _LOCATIVE and k + 1 != before:
            return False
    return True


def _opens_list(rows: Tokens, head: int) -> bool:
    """Whether "between" or "with" follows the event: an "and" behind it joins its parties, not another noun."""
    return bool({"between", "with", "among", "of"} & set(rows.lowers[head + 1 : head + 4]))


def _tokens_of_dates(rows: Tokens, dates: Sequence[DateMention]) -> list[tuple[int, int]]:
    """The first and last token of each date."""
    spans = []
    i = 0
    for mention in dates:
        while i < len(rows) - 1 and rows.ends[i] <= mention.start:
            i += 1
        last = i
        while last + 1 < len(rows) and rows.starts[last + 1] < mention.end:
            last += 1
        spans.append((i, last))
    return spans


def _attach_dates(
    rows: Tokens,
    heads: Sequence[EventMention],
    day_at: Sequence[tuple[int, int]],
    captions: frozenset[int],
) -> list[EventMention]:
    found = list(heads)
    for number, span in enumerate(day_at):
        at = _event_of_date(rows, found, span, CAPTION_REACH if rows.blocks[span[0]] in captions else REACH)
        if at is not None and found[at].date is None:
            event = found[at]
            first, last = min(event.first, day_at[number][0]), max(event.last, day_at[number][1])
            found[at] = replace(event, date=number, first=first, last=last)
    return found


def _event_of_date(rows: Tokens, heads: Sequence[EventMention], at: tuple[int, int], reach: int) -> int | None:
    """The event a date belongs to: "Tuesday's talks", "the February 18 meeting", "talks in Paris on February 17"."""
    first, last = at
    sentence = rows.sentences[first]
    best = None
    for k, event in enumerate(heads):
        if rows.sentences[event.head] != sentence:
            continue
        gap = event.head - last
        if 0 < gap <= 4 and not event.verbal and all(rows.classes[j] in "oHGVM," for j in range(last + 1, event.head)):
            return k
        if event.head < first and first - event.head <= reach:
            best = k
    if best is None:
        return _event_after_date(rows, heads, last)
    return best if _reaches_date(rows, heads[best].head, first) else None


def _event_after_date(rows: Tokens, heads: Sequence[EventMention], last: int) -> int | None:
    """The event of a date that opens its sentence: "On Monday, the president convened an emergency meeting"."""
    sentence = rows.sentences[last]
    if last + 1 >= len(rows) or last - rows.sentence_starts[sentence] > 3:
        return None
    verbs = event_words("occurrence", "verbs")
    for k, event in enumerate(heads):
        if rows.sentences[event.head] != sentence or event.head <= last:
            continue
        finite = [j for j in range(last + 1, event.first) if rows.classes[j] in "CVA" or rows.lowers[j] in verbs]
        return k if all(rows.lowers[j] in verbs for j in finite) and (finite or event.verbal) else None
    return None


def _reaches_date(rows: Tokens, head: int, first: int) -> bool:
    verbs = event_words("occurrence", "verbs")
    for k in range(head + 1, first):
        class_ = rows.classes[k]
        if rows.lowers[k] in verbs:
            continue
        if class_ in _FINITE or class_ in ':;."':
            return False
    return True


def _keyed(
    rows: Tokens,
    events: Sequence[EventMention],
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
) -> tuple[EventMention, ...]:
    """Every mention with its key: "" where it may be the principal event, else its kind and what sets it apart."""
    kind = _principal_kind(rows, events, kinds)
    place = _most_common_place(rows, events, places, kinds, kind)
    day = _most_common_day(rows, events, dates, kinds, kind)
    return tuple(replace(e, key=_key(e, places, dates, kind=kind, place=place, day=day)) for e in events)


def _weight(rows: Tokens, event: EventMention, kinds: Sequence[BlockKind]) -> int:
    block = rows.blocks[event.head]
    paragraphs = [b for b, k in enumerate(kinds) if k == "paragraph"][:2]
    early = kinds[block] in ("title", "caption") or block in paragraphs
    return EARLY_WEIGHT if early else 1


def _principal_kind(rows: Tokens, events: Sequence[EventMention], kinds: Sequence[BlockKind]) -> str | None:
    weights: Counter[str] = Counter()
    for event in events:
        if not event.planned:
            share = 1 if event.kind in BACKGROUND_KINDS else 3
            weights[event.kind] += share * _weight(rows, event, kinds)
    return min(weights, key=lambda k: (-weights[k], k)) if weights else None


def _most_common_place(
    rows: Tokens,
    events: Sequence[EventMention],
    places: Sequence[PlaceMention],
    kinds: Sequence[BlockKind],
    kind: str | None,
) -> tuple[str, ...]:
    """The chain of the place that most mentions of the principal kind agree with, the finest of them."""
    votes: Counter[tuple[str, ...]] = Counter()
    for event in events:
        if event.kind == kind and event.place is not None and not event.planned:
            votes[places[event.place].chain] += _weight(rows, event, kinds)
    if not votes:
        return ()

    def agreement(chain: tuple[str, ...]) -> int:
        return sum(n for other, n in votes.items() if places_meet(chain, other))

    return min(votes, key=lambda chain: (-agreement(chain), -len(chain), chain))


def _most_common_day(
    rows: Tokens,
    events: Sequence[EventMention],
    dates: Sequence[DateMention],
    kinds: Sequence[BlockKind],
    kind: str | None,
) -> str | None:
    votes: Counter[str] = Counter()
    for event in events:
        if event.kind == kind and event.date is not None and not event.planned:
            value = dates[event.date].date
            if value != OPEN_DAY and dates[event.date].precision == "day":
                votes[value] += _weight(rows, event, kinds)
    printed = Counter(mention.date for mention in dates)
    return min(votes, key=lambda v: (-votes[v], -printed[v], v)) if votes else None


def _key(
    event: EventMention,
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    *,
    kind: str | None,
    place: tuple[str, ...],
    day: str | None,
) -> str:
    chain = places[event.place].chain if event.place is not None else ()
    value = dates[event.date].date if event.date is not None else OPEN_DAY
    if event.kind != kind:
        return event.kind + (f"@{chain[0]}" if chain else "")
    if chain and place and not places_meet(chain, place):
        return f"{event.kind}@{chain[0]}"
    if day is not None and value != OPEN_DAY and not days_meet(value, day):
        return f"{event.kind}:{value}"
    return PRINCIPAL


def places_meet(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two chains can be one place: a name in common, or one known to hold the other.

    >>> places_meet(("Riyadh", "Saudi Arabia"), ("Saudi Arabia",))
    True
    """
    if set(a) & set(b):
        return True
    return contains(a[0], b[0]) is not False or contains(b[0], a[0]) is not False


def days_meet(a: str, b: str) -> bool:
    """Whether two EDTF dates can be one day; an open year meets every year.

    >>> days_meet("XXXX-02-18", "2025-02-18"), days_meet("2025-02", "2025-02-18"), days_meet("2025-02-17", "2025-02-18")
    (True, True, False)
    """
    return all(x == y or "X" in x or "X" in y for x, y in zip(a.split("-"), b.split("-"), strict=False))
