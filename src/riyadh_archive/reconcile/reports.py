"""`Reports`: all the reports of one story, as every later step of reconciling looks at them.

In: articles with their lineage and final claims. Out: counts of independent origins, what is said of the event in each
article, and the short names by which explanations call the articles.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from riyadh_archive.citing import without_hash
from riyadh_archive.lexicon.doings import same_things
from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.lexicon.offices import days_of
from riyadh_archive.model import (
    TOPICS,
    AdministrationValue,
    Article,
    Claim,
    DateValue,
    FigureValue,
    PrincipleValue,
    Span,
    Topic,
)
from riyadh_archive.reconcile.calling.names import NameIndex
from riyadh_archive.reconcile.telling.slots import Slot, Swap
from riyadh_archive.text import iter_words

PRINCIPAL = ""
"""The event of every article of a story that the story is about."""
UNNAMED = ": "
"""How the rule of a date or place ends that no word for the event stands beside; an invented rule names none."""


def is_day(edtf: str) -> bool:
    """Whether an EDTF date is one full day that the calendar has.

    >>> is_day("2024-02-29"), is_day("2023-02-29"), is_day("XXXX-02-18")
    (True, False, False)
    """
    return days_of(edtf) == (edtf, edtf)


def claim_order(claim: Claim) -> tuple[object, ...]:
    """A sort key that content alone decides: article, topic, place in the text, id."""
    start = claim.evidence[0].start if claim.evidence else -1
    return claim.article, TOPICS.index(claim.topic), start, claim.id


@dataclass(frozen=True)
class Reports:
    """The reports of a story. `articles` in order of id, `claims` in `claim_order`.

    `events` gives the event of the story that each claim hangs on, by claim id ("" the principal one, None for none);
    `utterances` the utterance that each quotation of speech prints; `slots` the claims that stand in one place of
    sentences that two reports tell alike, `swaps` the names and `values` the numbers and days that stand for one another there,
    `turned` those that are the same but for a word for the opposite, `people` the full names that are all that differs in
    such sentences, `contexts` the content words of the sentences of each claim.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    names: NameIndex
    events: Mapping[str, str | None]
    utterances: Mapping[str, str]
    slots: tuple[Slot, ...] = ()
    swaps: tuple[Swap, ...] = ()
    turned: tuple[Swap, ...] = ()
    values: tuple[Swap, ...] = ()
    people: tuple[Swap, ...] = ()
    contexts: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def _by_id(self) -> dict[str, Article]:
        return {article.id: article for article in self.articles}

    @cached_property
    def _by_topic(self) -> dict[str, tuple[Claim, ...]]:
        found: dict[str, list[Claim]] = {topic: [] for topic in TOPICS}
        for claim in self.claims:
            found[claim.topic].append(claim)
        return {topic: tuple(claims) for topic, claims in found.items()}

    def article(self, article_id: str) -> Article:
        """The article of that id."""
        return self._by_id[article_id]

    def is_caption(self, article_id: str, place: Span) -> bool:
        """Whether a place lies in a caption: what it says is of the picture."""
        return any(b.kind == "caption" and b.start <= place.start < b.end for b in self._by_id[article_id].blocks)

    def topic(self, topic: Topic) -> tuple[Claim, ...]:
        """The claims of a topic, in `claim_order`."""
        return self._by_topic[topic]

    def topic_in(self, article_id: str, topic: Topic) -> Sequence[Claim]:
        """The claims of a topic that one article has, in `claim_order`."""
        return self._by_place.get((article_id, topic), ())

    @cached_property
    def _by_place(self) -> dict[tuple[str, str], list[Claim]]:
        found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[claim.article, claim.topic].append(claim)
        return dict(found)

    def figures_between(self, article_id: str, start: int, end: int) -> list[Claim]:
        """The figures of an article of which some evidence begins between two code points, in `claim_order`."""
        places = self._figure_places.get(article_id, [])
        near = places[bisect_left(places, (start, 0)) : bisect_left(places, (end, 0))]
        figures = self.topic_in(article_id, "figures")
        return [figures[at] for at in sorted({at for _, at in near})]

    @cached_property
    def _figure_places(self) -> dict[str, list[tuple[int, int]]]:
        found: dict[str, list[tuple[int, int]]] = {}
        for article in self.articles:
            figures = enumerate(self.topic_in(article.id, "figures"))
            found[article.id] = sorted((e.start, at) for at, claim in figures for e in claim.evidence)
        return found

    def slots_of(self, topic: Topic) -> Sequence[Slot]:
        """The slots of claims of a topic."""
        return self._slots_by_topic.get(topic, ())

    @cached_property
    def _slots_by_topic(self) -> dict[str, list[Slot]]:
        found: dict[str, list[Slot]] = defaultdict(list)
        for slot in self.slots:
            found[slot.a.topic].append(slot)
        return dict(found)

    def event(self, claim: Claim) -> str | None:
        """The event of the story that a claim hangs on."""
        return self.events.get(claim.id)

    @cached_property
    def _principal_days(self) -> dict[str, tuple[str, ...]]:
        """The days that each article gives the principal event; the finest dates where some are finer than others."""
        told: dict[str, set[str]] = {}
        for claim in self.topic("date"):
            assert isinstance(claim.value, DateValue)
            if self.event(claim) == PRINCIPAL and claim.stance == "asserted" and "X" not in claim.value.date:
                told.setdefault(claim.article, set()).add(claim.value.date)
        finest = {article: max(map(len, days)) for article, days in told.items()}
        return {a: tuple(sorted(d for d in days if len(d) == finest[a])) for a, days in told.items()}

    @cached_property
    def story_day(self) -> tuple[str, ...]:
        """The day of the principal event that most articles give, the finest where they differ; () for unknown."""
        counts = Counter(day for days in self._principal_days.values() for day in days)
        return (min(counts, key=lambda d: (-len(d), -counts[d], d)),) if counts else ()

    def principal_days(self, article_id: str) -> tuple[str, ...]:
        """When the principal event was, in EDTF: by the article itself, else by most of the others; () for unknown."""
        return self._principal_days.get(article_id) or self.story_day

    @cached_property
    def governing(self) -> dict[str, str]:
        """The country of each leader, by folded name, whom all reports that name one hold for its only one in office."""
        told: dict[str, set[str]] = defaultdict(set)
        for claim in self.topic("administration"):
            value = claim.value
            if isinstance(value, AdministrationValue) and value.current and value.country:
                told[value.country].add(fold_name(value.administration))
        return {leaders.pop(): country for country, leaders in told.items() if len(leaders) == 1}

    @cached_property
    def point_numbers(self) -> dict[str, tuple[int, ...]]:
        """The numbered points that each article reports as agreed, in order, by article id; none has no entry."""
        found: dict[str, set[int]] = {}
        for claim in self.topic("principles"):
            number = claim.value.number if isinstance(claim.value, PrincipleValue) else None
            if number is not None and claim.stance == "asserted":
                found.setdefault(claim.article, set()).add(number)
        return {article: tuple(sorted(numbers)) for article, numbers in found.items()}

    @cached_property
    def numbers_together(self) -> dict[str | None, list[set[float | int | None]]]:
        """The numbers that each article gives in a unit, where it gives more than one, by the unit."""
        told: dict[tuple[str, str | None], set[float | int | None]] = defaultdict(set)
        for claim in self.topic("figures"):
            if isinstance(claim.value, FigureValue):
                told[claim.article, claim.value.unit].add(claim.value.quantity)
        found: dict[str | None, list[set[float | int | None]]] = defaultdict(list)
        for (_, unit), numbers in told.items():
            if len(numbers) > 1:
                found[unit].append(numbers)
        return found

    def are_told_together(self, a: FigureValue, b: FigureValue) -> bool:
        """Whether some article gives both numbers in the unit of the first: then they are of two things."""
        return any({a.quantity, b.quantity} <= numbers for numbers in self.numbers_together.get(a.unit, ()))

    @cached_property
    def figure_keys(self) -> dict[str, tuple[object, ...]]:
        """What makes two figures comparable, by claim id, as far as it is worked out: each is compared with many."""
        return {}

    @cached_property
    def events_of_figures(self) -> dict[str, frozenset[str]]:
        """The events other than that of the story that the figures of each subject are of, by the subject."""
        found: dict[str, set[str]] = defaultdict(set)
        for claim in self.topic("figures"):
            if (event := self.event(claim)) not in (None, PRINCIPAL):
                found[claim.subject].add(str(event))
        return {subject: frozenset(events) for subject, events in found.items()}

    @cached_property
    def bearers(self) -> dict[str, frozenset[str]]:
        """The canonical names of those who have a role with a word in it, by the word, those for one thing by the first."""
        found: dict[str, set[str]] = defaultdict(set)
        for name in self.names.names:
            for _, local in self.names.members[name.id] if name.kind == "person" else ():
                for word in (w for role in local.roles for w in iter_words(role)):
                    found[same_things().get(word.key, word.key)].add(name.name)
        return {word: frozenset(names) for word, names in found.items()}

    def origins(self, article_ids: Iterable[str]) -> int:
        """How many independent origins the articles have: those of one lineage count once."""
        return len({self._by_id[i].lineage or i for i in article_ids})

    @cached_property
    def _numbers(self) -> dict[str, str]:
        """The number that an id begins with ("001" of `001_4a013bf4`), or the beginning of a hash; else the whole id."""
        parted = map(_parted, self._by_id)
        heads = {id_: head if tail and head.isdecimal() else without_hash(id_) for id_, head, tail in parted}
        counts = Counter(heads.values())
        return {id_: head if counts[head] == 1 else id_ for id_, head in heads.items()}

    def short_name(self, article_id: str) -> str:
        """The article for people: the number its id begins with, or the id, and its source where it names one."""
        article = self._by_id[article_id]
        source = article.source or article.agency
        return f"{self._numbers[article_id]} {source}" if source else self._numbers[article_id]

    def short_names(self, article_ids: Sequence[str]) -> str:
        """The articles for people, joined as in a sentence."""
        return join_words([self.short_name(i) for i in article_ids])


def _parted(article_id: str) -> tuple[str, str, str]:
    head, _, tail = article_id.partition("_")
    return article_id, head, tail


def join_words(words: Sequence[str], *, last: str = "and") -> str:
    """The words as one phrase.

    >>> join_words(["a", "b", "c"])
    'a, b and c'
    """
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
