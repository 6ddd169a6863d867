"""The persons, places and organizations of a story under all their spellings.

In: the names that each article prints. Out: a `NameIndex`: one `Name` for each, and the canonical form of whatever an
article prints. The canonical name is the fullest form, in the spelling that most articles print, without titles.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.offices import is_surname_of_holder
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.spelling import fold_name
from riyadh_archive.model import Citation, LocalName, Name, NameKind, stable_id
from riyadh_archive.reconcile.calling.name_forms import form_of, thing_key
from riyadh_archive.reconcile.calling.persons import Person, as_person, join_persons
from riyadh_archive.reconcile.calling.short_forms import short_forms
from riyadh_archive.reconcile.calling.told_kinds import Member, told_kinds
from riyadh_archive.text import squeeze_spaces

_ACRONYM_LETTERS = 3
"""Initials of fewer letters than three fit too many bodies to name one."""

_MOST_LETTERS = 8

SOLE_READING = 3
"""Where three articles print a full name in one form, a longer form of a single article is sooner misread than fuller."""
_JOINED = re.compile(r", | and ")


@dataclass(frozen=True)
class NameIndex:
    """The names of a story. `names` in order of kind and name; `members` are the local names of each, by its id."""

    names: tuple[Name, ...] = ()
    members: Mapping[str, tuple[Member, ...]] = field(default_factory=dict)
    by_article: Mapping[tuple[str, str], str] = field(default_factory=dict)
    by_form: Mapping[str, str] = field(default_factory=dict)

    def canonical(self, article: str, printed: str) -> str:
        """The canonical form of a name as `article` prints it; the printed words where no name of the story fits."""
        form = form_of(printed)
        return self.by_article.get((article, form)) or self.by_form.get(form) or printed

    def canonical_attendee(self, article: str, printed: str) -> str:
        """The same, and for a surname that an article prints alone the one person of the story who bears it."""
        name = self.canonical(article, printed)
        if name != printed or " " in printed or self.person(name) or country_of(printed) or place_named(printed):
            return name
        bearers = self._bearers.get(fold_name(printed), ())
        return bearers[0] if len(bearers) == 1 else name

    @cached_property
    def _bearers(self) -> dict[str, list[str]]:
        """The persons of full names by the key of their surname."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in self.names:
            if name.kind == "person" and " " in name.name:
                found[fold_name(name.name.split()[-1])].append(name.name)
        return found

    def surname_of_holder(self, article: str, printed: str) -> str:
        """The surname of the holder of an office whose name the article misspells: "Natanyahu" where others have it right."""
        if is_surname_of_holder(printed):
            return printed
        meant = self._holders.get((article, fold_name(printed)), set())
        return next(iter(meant)) if len(meant) == 1 else printed

    @cached_property
    def _holders(self) -> dict[tuple[str, str], set[str]]:
        """Surnames of holders of offices by article and the key of the surname that it prints for one of them."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for name in self.names:
            bearers = [(article, local.surname) for article, local in self.members[name.id] if local.surname]
            known = (
                {surname for _, surname in bearers if is_surname_of_holder(surname)} if name.kind == "person" else ()
            )
            for article, surname in bearers if known else ():
                found[article, fold_name(surname)].update(known)
        return found

    def canonical_speaker(self, article: str, printed: str) -> str:
        """The canonical form of a speaker's name, or of each of several people who speak as one: "Holt and Musa Diallo"."""
        name = self.canonical(article, printed)
        parts = _JOINED.split(name)
        if len(parts) == 1 or self.person(name):
            return name
        names = [self.canonical(article, part) for part in parts]
        return f"{', '.join(names[:-1])} and {names[-1]}" if all(map(self.person, names)) else name

    @cached_property
    def _persons(self) -> dict[str, tuple[Member, ...]]:
        return {n.name: self.members[n.id] for n in reversed(self.names) if n.kind == "person"}

    def person(self, name: str) -> tuple[Member, ...]:
        """The local names of the person whose canonical name is `name`; () for anybody else."""
        return self._persons.get(name, ())

    def is_named_in(self, article: str, name: str) -> bool:
        """Whether `article` names the person whose canonical name is `name`."""
        return any(place == article for place, _ in self.person(name))

    def mentions_of(self, kind: NameKind) -> Mapping[str, Sequence[Citation]]:
        """The mentions of all names of a kind, by article, in text order."""
        return self._by_kind.get(kind, {})

    @cached_property
    def _by_kind(self) -> dict[NameKind, dict[str, list[Citation]]]:
        found: dict[NameKind, dict[str, list[Citation]]] = defaultdict(lambda: defaultdict(list))
        told = ((name.kind, mention) for name in self.names for mention in name.mentions)
        for kind, mention in sorted(told, key=lambda row: (row[1].article, row[1].start)):
            found[kind][mention.article].append(mention)
        return {kind: dict(mentions) for kind, mentions in found.items()}

    @cached_property
    def _place_mentions(self) -> dict[str, list[tuple[int, str]]]:
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for name in self.names:
            for mention in name.mentions if name.kind == "place" else ():
                found[mention.article].append((mention.start, name.name))
        return {article: sorted(mentions) for article, mentions in found.items()}

    def places_in(self, article: str, spans: Iterable[tuple[int, int]]) -> frozenset[str]:
        """The canonical names of the places that an article names in some spans, given as start and end in code points."""
        told = self._place_mentions.get(article, [])
        return frozenset(
            name
            for start, end in spans
            for _, name in told[bisect_left(told, (start, "")) : bisect_left(told, (end, ""))]
        )

    def side_of(self, name: str) -> str | None:
        """The country or body that most articles give a person; None where none gives one."""
        return _most(local.side for _, local in self.person(name) if local.side)

    def role_of(self, name: str) -> str | None:
        """The office that most articles print for a person, the longest among equals; None where none prints one."""
        return _most(role for _, local in self.person(name) for role in local.roles)


def index_names(names: Mapping[str, Sequence[LocalName]]) -> NameIndex:
    """Join the names of all articles (by article id) into those of the story."""
    members = told_kinds([(article, local) for article in sorted(names) for local in names[article]])
    groups: list[tuple[NameKind, list[Member]]] = [
        ("person", [(p.article, p.local) for p in group]) for group in join_persons(_persons(members))
    ]
    for kind in ("place", "organization"):
        groups += [(kind, group) for group in _join_by_key(kind, members)]
    found = sorted(
        ((_name(kind, group), group) for kind, group in groups), key=lambda n: (n[0].kind, n[0].name, n[0].id)
    )
    return NameIndex(
        names=tuple(name for name, _ in found),
        members={name.id: tuple(group) for name, group in found},
        by_article=_by_article(found),
        by_form=_by_form(found),
    )


def _persons(members: Iterable[Member]) -> list[Person]:
    return [as_person(article, local) for article, local in members if local.kind == "person"]


def _join_by_key(kind: str, members: Iterable[Member]) -> list[list[Member]]:
    """Places and organizations joined by what they name; initials join the one body of the story that has them."""
    groups: dict[str, list[Member]] = defaultdict(list)
    for article, local in members:
        if local.kind == kind:
            groups[thing_key(kind, local.name)].append((article, local))
    for key, longer in short_forms(groups, groups).items():
        if longer in groups:
            groups[longer] += groups.pop(key)
    begun: dict[str, list[str]] = defaultdict(list)
    for key in sorted(groups):
        begun[_initials(key)].append(key)
    given = _given_letters(groups)
    for key in sorted(k for k in groups if len(k) <= _MOST_LETTERS and " " not in k):
        spelled = given.get(key) or (begun.get(key, []) if _ACRONYM_LETTERS <= len(key) <= 6 else [])
        if len(spelled) == 1 and spelled[0] != key and groups[key][0][1].name.isupper():
            groups[spelled[0]] += groups.pop(key)
    return [sorted(groups[key], key=lambda m: (m[0], m[1].name)) for key in sorted(groups)]


def _given_letters(groups: Mapping[str, Sequence[Member]]) -> dict[str, list[str]]:
    """The long names by the letters that some article gives for them in brackets."""
    given: dict[str, set[str]] = defaultdict(set)
    for key, members in groups.items():
        for _, local in members:
            for text in sorted({m.text for m in local.mentions}):
                if " " in local.name and text.isupper() and " " not in text and len(text) <= _MOST_LETTERS:
                    given[form_of(text)].add(key)
    return {letters: sorted(keys) for letters, keys in given.items()}


def _initials(key: str) -> str:
    words = [word for word in key.split() if word not in ("of", "the", "and", "for", "on", "in")]
    return "".join(word[0] for word in words) if len(words) >= _ACRONYM_LETTERS else ""


def _most(texts: Iterable[str]) -> str | None:
    """The most frequent text; the longest, then the first of the alphabet among equals."""
    counts = Counter(texts)
    return min(counts, key=lambda text: (-counts[text], -len(text), text), default=None)


def _name(kind: NameKind, group: Sequence[Member]) -> Name:
    mentions = sorted({(a, m.start, m.end, m.text) for a, local in group for m in local.mentions})
    variants: dict[str, set[str]] = defaultdict(set)
    for article, _, _, text in mentions:
        variants[_bare(kind, squeeze_spaces(text))].add(article)
    spellings = sorted((-len(articles), text, sorted(articles)) for text, articles in variants.items())
    name = canonical_form(kind, group)
    return Name.model_validate(  # in one go: a record made for each mention takes twice as long
        {
            "id": stable_id("name", kind, name, mentions[0][:3] if mentions else ""),
            "kind": kind,
            "name": name,
            "variants": [{"text": text, "articles": articles} for _, text, articles in spellings],
            "mentions": [{"article": a, "start": start, "end": end, "text": text} for a, start, end, text in mentions],
        }
    )


def canonical_form(kind: NameKind, group: Sequence[Member]) -> str:
    """The fullest form in the spelling that most articles print; a country by its common name, a place by the commonest."""
    if kind != "person" and (country := country_of(group[0][1].name)):
        return country
    if len(group) == 1:
        only = squeeze_spaces(group[0][1].name)
        return _written_out(only) if kind == "place" else only
    printed: dict[str, set[str]] = defaultdict(set)
    for article, local in group:
        printed[squeeze_spaces(local.name)].add(article)
    common = any(len(articles) >= SOLE_READING and " " in text for text, articles in printed.items())
    told = {text: articles for text, articles in printed.items() if len(articles) > 1 or not common}
    if kind == "place":
        best = min(told, key=lambda text: (_strangeness(text), -len(printed[text]), -len(text.split()), text))
        return _written_out(best)
    return min(told, key=lambda text: (-len(text.split()), -len(printed[text]), text))


def _written_out(place: str) -> str:
    """A place's name; an abbreviation ("Calif.") gives way to what the tables call it."""
    known = place_named(place) if place.endswith(".") else None
    return known.name if known else place


def _bare(kind: NameKind, printed: str) -> str:
    """A printed mention without the town that a house stands in: "Lorn Arena" of "Lorn Arena in Leeds"."""
    return printed if kind == "person" else printed.partition(" in ")[0]


def _strangeness(place: str) -> int:
    """0 for the name under which the tables hold a place, 1 for another name of it ("Calif."), 2 for a place unknown."""
    known = place_named(place)
    return 2 if known is None else int(known.name != place)


def _by_article(found: Sequence[tuple[Name, Sequence[Member]]]) -> dict[tuple[str, str], str]:
    """Canonical name by article and printed form; a form that two names of one article share names none of them."""
    forms: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, group in found:
        for article, local in group:
            for text in {local.name, *(m.text for m in local.mentions)}:
                forms[article, form_of(text)].add(name.name)
    return {key: names.pop() for key, names in forms.items() if len(names) == 1}


def _by_form(found: Sequence[tuple[Name, Sequence[Member]]]) -> dict[str, str]:
    """Canonical name by printed form over the whole story, for forms that only one name has; full names only."""
    forms: dict[str, set[str]] = defaultdict(set)
    for name, group in found:
        for text in {local.name for _, local in group}:
            forms[form_of(text)].add(name.name)
    return {form: names.pop() for form, names in forms.items() if len(names) == 1}
