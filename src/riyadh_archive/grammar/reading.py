"""A `Reading`: what the grammar found in one article, made once and shared by every topic.

In: an `Article` with its blocks. Out: tokens, quotations, names, dates, numbers and events, all with offsets into
`article.text`. Topic extractors get a Reading and never scan the raw text anew.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any

from riyadh_archive.grammar.agreeing.agreements import quoted_tokens
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.dates import DateMention
from riyadh_archive.grammar.happening.events import PRINCIPAL, EventMention
from riyadh_archive.grammar.naming.defendants import find_defendants
from riyadh_archive.grammar.naming.names import Entity, NameMention
from riyadh_archive.grammar.naming.places import PlaceMention
from riyadh_archive.grammar.referring.marks import Stretch
from riyadh_archive.grammar.speaking.attribution import attribution_of
from riyadh_archive.grammar.speaking.quotation import Quotation
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.model import Article, Block, LocalName

_first = attrgetter("first")
EARLY_BLOCKS = 2
"""The number of the last block, the title among them, in which a report tells the day of what it is about."""


@dataclass(frozen=True)
class Reading:
    """One article, read. All tuples are in text order; `blocks` are those of the body, indexed by `tokens.blocks`.

    `saying` are the tokens that are verbs of saying, `labels` what people call each event with a noun, by its key.
    """

    article: Article
    blocks: tuple[Block, ...]
    tokens: Tokens
    stretches: tuple[Stretch, ...]
    quotations: tuple[Quotation, ...]
    mentions: tuple[NameMention, ...]
    entities: tuple[Entity, ...]
    places: tuple[PlaceMention, ...]
    dates: tuple[DateMention, ...]
    numbers: tuple[NumberMention, ...]
    events: tuple[EventMention, ...]
    names: tuple[LocalName, ...]
    saying: tuple[int, ...]
    labels: dict[str, str]

    @cached_property
    def answered(self) -> dict[Any, Any]:
        """What rules have asked of this reading; see `grammar.once`."""
        return {}

    def words(self, first: int, last: int) -> str:
        """The printed text from token `first` to token `last`, both included."""
        return self.article.text[self.tokens.starts[first] : self.tokens.ends[last]]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The span `start`..`end` (code points) without white space at both ends."""
        text = self.article.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def quoted(self, i: int) -> bool:
        """Whether token i stands inside quotation marks."""
        return self.marked[i] == 1

    @cached_property
    def marked(self) -> bytes:
        """One byte a token: 1 where it stands inside quotation marks."""
        return quoted_tokens(self.tokens, self.stretches)

    @cached_property
    def mention_firsts(self) -> list[int]:
        """The first token of each mention, to look up mentions by token."""
        return [mention.first for mention in self.mentions]

    @cached_property
    def event_heads(self) -> list[int]:
        """The head of each event, to look up events by token."""
        return [event.head for event in self.events]

    @cached_property
    def countries_named(self) -> Counter[str]:
        """How often the article names each country, by its places and nationalities."""
        ends = (place.chain[-1] for place in self.places if place.chain)
        counts = Counter(end for end in ends if country_of(end) == end)
        counts.update(c for m in self.mentions if m.kind == "adjective" and (c := country_of(m.text)))
        return counts

    def holds(self, offset: int) -> bool:
        """Whether a token stands at the code point, which is not so in what is no part of the article."""
        k = self.token_at(offset)
        return k < len(self.tokens) and self.tokens.starts[k] <= offset < self.tokens.ends[k]

    def token_at(self, offset: int) -> int:
        """The last token that starts at or before `offset` (code points)."""
        return max(0, bisect_right(self.tokens.starts, offset) - 1)

    def mentions_among(self, first: int, stop: int) -> tuple[NameMention, ...]:
        """The names that begin among tokens first..stop-1, in order."""
        firsts = self.mention_firsts
        return self.mentions[bisect_left(firsts, first) : bisect_left(firsts, stop)]

    def mentions_from(self, first: int, count: int) -> tuple[NameMention, ...]:
        """The next `count` names that begin at token `first` or behind it, in order."""
        at = bisect_left(self.mention_firsts, first)
        return self.mentions[at : at + count]

    def mentions_before(self, stop: int, count: int) -> tuple[NameMention, ...]:
        """The last `count` names that begin before token `stop`, in order."""
        at = bisect_left(self.mention_firsts, stop)
        return self.mentions[max(0, at - count) : at]

    def mention_at(self, i: int) -> NameMention | None:
        """The name that token i belongs to."""
        return next((m for m in self.mentions_before(i + 1, 1) if m.last >= i), None)

    def numbers_among(self, first: int, stop: int) -> tuple[NumberMention, ...]:
        """The numbers that begin among tokens first..stop-1, in order."""
        firsts = self._number_firsts
        return self.numbers[bisect_left(firsts, first) : bisect_left(firsts, stop)]

    def numbers_from(self, first: int, count: int) -> tuple[NumberMention, ...]:
        """The next `count` numbers that begin at token `first` or behind it, in order."""
        at = bisect_left(self._number_firsts, first)
        return self.numbers[at : at + count]

    def number_at(self, i: int) -> NumberMention | None:
        """The number that begins at token i."""
        return next((m for m in self.numbers_from(i, 1) if m.first == i), None)

    @cached_property
    def _number_firsts(self) -> list[int]:
        return [number.first for number in self.numbers]

    def people(self, first: int, stop: int) -> list[NameMention]:
        """The persons, known as names of the article, whose names begin among tokens first..stop-1, in order."""
        return [m for m in self.mentions_among(first, stop) if m.kind == "person" and m.entity >= 0]

    @cached_property
    def people_named(self) -> frozenset[str]:
        """The names of the persons of the article."""
        return frozenset(entity.name for entity in self.entities if entity.kind == "person")

    @cached_property
    def role_words(self) -> dict[str, frozenset[str]]:
        """The lower-case words of the roles that the article gives to those of a name, by the name; none for most."""
        words: dict[str, frozenset[str]] = {}
        for entity in self.entities:
            if entity.roles:
                words[entity.name] = words.get(entity.name, frozenset()) | set(" ".join(entity.roles).lower().split())
        return words

    def events_among(self, first: int, stop: int) -> tuple[EventMention, ...]:
        """The events whose heads stand among tokens first..stop-1, in order."""
        heads = self.event_heads
        return self.events[bisect_left(heads, first) : bisect_left(heads, stop)]

    def events_from(self, first: int, count: int) -> tuple[EventMention, ...]:
        """The next `count` events whose heads are token `first` or stand behind it, in order."""
        at = bisect_left(self.event_heads, first)
        return self.events[at : at + count]

    def events_before(self, stop: int, count: int) -> tuple[EventMention, ...]:
        """The last `count` events whose heads stand before token `stop`, in order."""
        at = bisect_left(self.event_heads, stop)
        return self.events[max(0, at - count) : at]

    def dates_from(self, start: int, count: int) -> tuple[DateMention, ...]:
        """The next `count` dates that begin at code point `start` or behind it, in order."""
        at = bisect_left(self._date_starts, start)
        return self.dates[at : at + count]

    def dates_among(self, start: int, stop: int) -> tuple[DateMention, ...]:
        """The dates that begin among the code points start..stop-1, in order."""
        starts = self._date_starts
        return self.dates[bisect_left(starts, start) : bisect_left(starts, stop)]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.start for date in self.dates]

    def places_from(self, first: int, count: int) -> tuple[PlaceMention, ...]:
        """The next `count` places whose names begin at token `first` or behind it, in order."""
        at = bisect_left(self.places, first, key=_first)
        return self.places[at : at + count]

    def place_at(self, i: int) -> PlaceMention | None:
        """The place whose name begins at token i."""
        return next((place for place in self.places_from(i, 1) if place.first == i), None)

    @cached_property
    def defendants(self) -> tuple[int, ...]:
        """The entities of those whom the article has charged, convicted, cleared or sentenced, in text order."""
        return find_defendants(self.tokens, self.mentions)

    def attribution(self, i: int) -> str | None:
        """The person or body that the article says token i from, None for its own voice."""
        return attribution_of(self.article.text, self.tokens, self.mentions, self.entities, self.saying, i)

    def principal_events(self) -> tuple[EventMention, ...]:
        """The mentions of the event the article is mainly about, planned ones left out."""
        return self._principal_events

    @cached_property
    def _principal_events(self) -> tuple[EventMention, ...]:
        return tuple(e for e in self.events if e.key == PRINCIPAL and not e.planned)

    @cached_property
    def principal_by_noun(self) -> tuple[EventMention, ...]:
        """The first mention of the principal event by each of its nouns and verbs: a report has few of them."""
        first: dict[tuple[str, str], EventMention] = {}
        for event in self._principal_events:
            first.setdefault((event.kind, event.noun), event)
        return tuple(first.values())

    @cached_property
    def is_placed(self) -> bool:
        """Whether a mention of the principal event has a place."""
        return any(event.place is not None for event in self._principal_events)

    @cached_property
    def event_kinds(self) -> frozenset[str]:
        """The kinds of all events that the article tells of."""
        return frozenset(event.kind for event in self.events)

    def event_at_place(self, place: PlaceMention) -> EventMention | None:
        """The first event that has the place."""
        return self._events_at_places.get(place.first)

    @cached_property
    def _events_at_places(self) -> dict[int, EventMention]:
        return {self.places[e.place].first: e for e in reversed(self.events) if e.place is not None}

    @cached_property
    def first_dated(self) -> EventMention | None:
        """The first mention of the principal event that has a date."""
        return next((event for event in self._principal_events if event.date is not None), None)

    @cached_property
    def written(self) -> str | None:
        """When the article was written as far as it tells (EDTF): its own date, else the latest of those in it."""
        dates = (mention.date for mention in self.dates if mention.date[:4].isdigit() and not mention.ahead)
        return self.article.published or max(dates, default=None)

    @cached_property
    def principal_days(self) -> frozenset[str]:
        """The dates that mentions of the principal event have."""
        return frozenset(
            self.dates[n].date
            for event in self._principal_events
            for n in (*((event.date,) if event.date is not None else ()), *event.more_dates)
        )

    @cached_property
    def principal_years(self) -> frozenset[str]:
        """The years of those dates, as printed or resolved; "XXXX" where one is open."""
        return frozenset(day[:4] for day in self.principal_days)

    @cached_property
    def principal_weekdays(self) -> frozenset[str]:
        """The days of the week that early mentions of the principal event have; none where one has a date as well."""
        early = [e for e in self._principal_events if self.tokens.blocks[e.head] <= EARLY_BLOCKS]
        dates = {n for e in early if e.date is not None for n in (e.date, *e.more_dates)}
        words = frozenset(self.tokens.words[self.token_at(self.dates[n].start)] for n in dates)
        return words if weekdays().keys() >= words else frozenset()

    @cached_property
    def event_towns(self) -> tuple[tuple[str, ...], ...]:
        """The chains of the places of the principal event, and of its dateline, that a table knows; each once."""
        own = [self.places[e.place].chain for e in self.principal_events() if e.place is not None]
        datelines = [block for block in self.article.blocks if block.kind == "dateline"]
        lines = [
            (name.name,)
            for name in self.names
            if name.kind == "place" and any(b.start < name.mentions[0].end <= b.end for b in datelines)
        ]
        return tuple(chain for chain in dict.fromkeys((*own, *lines)) if any(place_named(part) for part in chain))

    def event_label(self, event: EventMention) -> str:
        """What people call the event of a mention: its commonest noun, and its place or day where that sets it apart.

        One label serves every mention with the same key, so that claims of one event share their subject.
        """
        return self.labels.get(event.key, event.kind)
