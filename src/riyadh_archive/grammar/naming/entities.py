"""Which mentions of one article name the same person, place or organization.

In: name mentions. Out: the mentions with kind and entity filled, and the entities. A surname alone goes to the one person
of that surname; two given names that are not forms of one another stay two persons.
"""

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from riyadh_archive.grammar.naming.acronyms import spelled_forms
from riyadh_archive.grammar.naming.capitals import PREFIXED
from riyadh_archive.grammar.naming.names import Entity, NameMention
from riyadh_archive.grammar.naming.person_names import (
    is_before_given,
    is_child_of,
    same_person,
    short_names,
    split_name,
)
from riyadh_archive.grammar.naming.settled_kinds import settled_kinds, shorter_forms
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.given_names import fold_name, gender_of, is_given_name
from riyadh_archive.lexicon.naming import body_key
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.spelling import strip_marks
from riyadh_archive.lexicon.tables import REMEMBERED
from riyadh_archive.lexicon.titles import gender_of_title
from riyadh_archive.model import LocalName

MOST_OF_SURNAME = 40
"""People of one surname whose given names are compared; in a longer list only the same name is the same person."""


@dataclass(slots=True, eq=False)
class _Cluster:
    """A person, place or body as far as its mentions are known; two are the same only where they are one."""

    kind: str
    surname: str | None
    given: str | None
    kin_at: int | None = None
    by_given: bool = False
    members: list[int] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    first: int = sys.maxsize

    def add(self, i: int, role: str | None) -> None:
        """Note mention number `i` and the last word of its role; `first` is the earliest of them."""
        self.members.append(i)
        self.titles.update((role or "").split()[-1:])
        if i < self.first:
            self.first = i


def gather_entities(
    mentions: Sequence[NameMention], letters: Mapping[str, str], bearers: Mapping[str, str]
) -> tuple[tuple[NameMention, ...], tuple[Entity, ...]]:
    """The mentions with their kind and entity, and the entities in the order of their first mention.

    `letters` are the bodies' long names by the letters that the article gives for them, `bearers` the full names of
    persons by their other ones.
    """
    kinds = settled_kinds(mentions)
    bodies = {m.text: i for i, m in enumerate(mentions) if kinds[i] == "organization"}
    titled = frozenset(m.text for m in mentions if m.role and " " not in m.text and not _is_kin(m.role))
    found = _Clusters({**shorter_forms(bodies), **spelled_forms(bodies), **letters}, bearers, titled)
    order = sorted(range(len(mentions)), key=lambda i: (mentions[i].text in bearers, -len(mentions[i].text.split()), i))
    for i in order:
        kind = kinds[i]
        if kind in ("person", "place", "organization"):
            found.of(i, mentions[i], str(kind)).add(i, mentions[i].role)
    clusters = sorted(found.all, key=lambda c: min(c.members))
    home = {i: number for number, c in enumerate(clusters) for i in c.members}
    settled = tuple(m.settled(kinds[i], home.get(i, -1)) for i, m in enumerate(mentions))
    entities = [_entity(settled, c) for c in clusters]
    return settled, tuple(_with_possessor_side(settled, entities, e) for e in entities)


def _with_possessor_side(mentions: Sequence[NameMention], entities: Sequence[Entity], entity: Entity) -> Entity:
    """The entity with the side of whoever its role belongs to: "President Trump's envoy" is on the side of Trump.

    Also of the country whose it is: "Peru's Ana Lim".
    """
    if entity.side is not None or entity.kind != "person":
        return entity
    for i in entity.mentions:
        for other in mentions[max(0, i - 3) : i]:
            if other.possessive and other.first >= mentions[i].np_first and other.entity >= 0:
                side = entities[other.entity].side or country_of(other.text)
                if side is not None:
                    return entity._replace(side=side)
            if other.possessive and other.last == mentions[i].np_first - 1 and (side := country_of(other.text)):
                return entity._replace(side=side)  # Peru's Ana Lim
    return entity


class _Clusters:
    """The clusters of an article, looked up by what a mention may have in common with them."""

    def __init__(self, letters: Mapping[str, str], bearers: Mapping[str, str], titled: frozenset[str]) -> None:
        self.all: list[_Cluster] = []
        self._letters, self._bearers, self._titled = letters, bearers, titled
        self._by_text: dict[str, _Cluster] = {}
        self._by_key: dict[tuple[str, str], list[_Cluster]] = defaultdict(list)
        self._by_name: dict[tuple[str, str, str | None], _Cluster] = {}
        self._by_given: dict[str, list[_Cluster]] = defaultdict(list)
        self._by_part: dict[str, list[_Cluster]] = defaultdict(list)
        self._by_inner: dict[str, list[_Cluster]] = defaultdict(list)
        self._called: dict[str, _Cluster] = {}
        self._reigning: dict[str, _Cluster] = {}

    def of(self, i: int, m: NameMention, kind: str) -> _Cluster:
        """The cluster that mention number `i` belongs to, or a new one."""
        if kind != "person":
            return self._of(i, m, kind)
        if not self._bearers:
            return self._of(i, m, kind)
        known = self._by_text.get(self._bearers.get(m.text, ""))
        cluster = self._of(i, m, kind) if known is None else known
        self._by_text.setdefault(m.text, cluster)
        return cluster

    def _of(self, i: int, m: NameMention, kind: str) -> _Cluster:
        given, surname = split_name(m.text) if kind == "person" else (None, None)
        printed = self._letters.get(m.text, m.text) if kind == "organization" else m.text
        key = (kind, _key(printed, kind, surname))
        if given is None and kind == "person" and self._is_called_like_child(m, self._by_key[key]):
            return self._of_given(i, m)
        if kind == "person" and given is None and (family := self._of_family(i, m, key)):
            return family
        if given is None and kind == "person" and (bearer := self._named_before(i, m.text, key)):
            return bearer
        if given is None and kind == "person" and len(self._by_key[key]) > 1:
            return self._namesake(i, m, key)
        if (same := self._by_name.get((*key, given))) is not None:
            return same
        for cluster in () if self._is_of_his_kin(i, m.text, self._by_key[key]) else self._by_key[key][:MOST_OF_SURNAME]:
            if kind != "person" or given is None or cluster.given is None or same_person(given, cluster.given):
                if cluster.given is None:
                    self._name(cluster, key, given)
                elif given is not None and cluster not in (called := self._by_given[strip_marks(given)]):
                    called.append(cluster)  # Thomas Orr … Tom Orr … | Tom
                return cluster
        if kind == "person":
            if given is None and len(first := self._by_given.get(strip_marks(m.text), [])) == 1:
                first[0].by_given = True
                return first[0]
            if len(full := self._by_part.get(strip_marks(m.text).lower(), [])) == 1:
                return full[0]
        cluster = _Cluster(kind, surname, None, kin_at=i if _is_kin(m.role) else None)
        self.all.append(cluster)
        if kind == "person":
            for part in short_names(m.text):
                self._by_part[part].append(cluster)
            for word in m.text.split()[1:-1]:
                self._by_inner[strip_marks(word)].append(cluster)
        self._by_key[key].append(cluster)
        self._name(cluster, key, given)
        return cluster

    def _is_called_like_child(self, m: NameMention, bearers: Sequence[_Cluster]) -> bool:
        """Whether a title that stands before given names shows that a word is not that of a father in others' names.

        "King Salim" is not Crown Prince Hamad bin Salim; who was called so before by the word alone is.
        """
        if m.text in self._reigning:
            return True
        return bool(bearers) and is_before_given(m.role) and all(is_child_of(c.surname or "") for c in bearers)

    def _of_given(self, i: int, m: NameMention) -> _Cluster:
        """Whoever is called by a title and the given name alone: the one of that given name, else somebody else."""
        named = self._by_given.get(strip_marks(m.text))
        cluster = self._reigning.get(m.text) or (self._called_first(named, i, m.role) if named else None)
        if cluster is None:
            cluster = _Cluster("person", m.text, None)
            self.all.append(cluster)
        self._reigning[m.text] = cluster
        return cluster

    def _called_first(self, named: Sequence[_Cluster], i: int, role: str | None) -> _Cluster:
        """Of those of one given name who is called by it alone: the first who had the title, else whoever was named last."""
        titled = [c for c in named if c.first < i and c.titles.intersection((role or "").split()[-1:])]
        return min(titled, key=lambda c: c.first) if titled else _last_named(named, i)

    def _is_of_his_kin(self, i: int, surname: str, bearers: Sequence[_Cluster]) -> bool:
        """Whether the one full name of a surname is that of the kin, named later, of whom a title goes before it.

        "President Lim spoke. His wife, Ana Lim, stayed at home."
        """
        kin_at = bearers[0].kin_at if len(bearers) == 1 else None
        return surname in self._titled and kin_at is not None and kin_at > i

    def _named_before(self, i: int, surname: str, key: tuple[str, str]) -> _Cluster | None:
        """Whoever was named before mention `i` with the surname as the first of two, where its last bearer comes later.

        "Rui Marín Tapia died. Marín, 48, was a baker. His sister, Ana Marín, wept."
        """
        named = self._by_key[key][:MOST_OF_SURNAME]
        if not named or any(c.first < i for c in named):
            return None
        before = [c for c in self._by_inner.get(strip_marks(surname), ())[:MOST_OF_SURNAME] if c.first < i]
        return before[0] if len(before) == 1 else None

    def _namesake(self, i: int, m: NameMention, key: tuple[str, str]) -> _Cluster:
        """Of several people of a surname the one whom the title before it can mean and who was named last before it.

        Whom the article calls by the given name alone, as a victim or the wife of somebody, is not called by the surname too;
        nor is the father or sister of another of that surname.
        """
        told = gender_of_title(m.role.split()[0]) if m.role else None
        named = self._by_key[key][:MOST_OF_SURNAME]
        if told is None:
            named = [c for c in named if not c.by_given] or named
            named = [c for c in named if c.kin_at is None] or named
        fit = [c for c in named if told is None or c.given is None or gender_of(c.given) in (None, "u", told)] or named
        return max(fit, key=lambda c: max((k for k in c.members if k < i), default=-1))

    def _of_family(self, i: int, m: NameMention, key: tuple[str, str]) -> _Cluster | None:
        """The person named last before mention `i` of those whose full name opens with the surname, "Kovács Béla".

        None where none does, or where the word is a given name that only one bears. Of several Kims the first whom the
        article calls so is the one throughout: it names the others in full.
        """
        surname = m.text
        first = self._by_given.get(strip_marks(surname))
        if first is None or (is_given_name(surname) and len(first) == 1):
            return None
        if is_given_name(surname):
            return self._called.setdefault(surname, self._called_first(first, i, m.role))
        return _last_named((*first, *self._by_key[key]), i)

    def _name(self, cluster: _Cluster, key: tuple[str, str], given: str | None) -> None:
        cluster.given = given
        if given is not None:
            self._by_name.setdefault((*key, given), cluster)
            self._by_given[strip_marks(given)].append(cluster)


def _is_kin(role: str | None) -> bool:
    """Whether a role tells whose kin somebody is: "wife", "First Lady"."""
    last = (role or "").lower().split()[-1:]
    return bool(last) and (last[0] == "lady" or last[0] in lexicon.words("roles_of_others"))


def _last_named(clusters: Sequence[_Cluster], i: int) -> _Cluster:
    """The one of the clusters that was named last before mention `i`; the first of them where none was."""
    return max(clusters, key=lambda c: max((k for k in c.members if k < i), default=-1))


@lru_cache(maxsize=REMEMBERED)
def _key(text: str, kind: str, surname: str | None) -> str:
    if kind == "person":
        last = (surname or text).split()[-1]
        return fold_name(PREFIXED.sub(lambda found: found.group()[-1], last))
    if kind == "place":
        place = place_named(text)
        return country_of(text) or (place.name if place else text)
    return country_of(text) or body_key(text.removeprefix("The ").removeprefix("the "))


def _entity(mentions: Sequence[NameMention], cluster: _Cluster) -> Entity:
    members = sorted(cluster.members)
    fullest = mentions[members[0]]
    if len(members) > 1:
        fullest = max((mentions[i] for i in members), key=lambda m: (len(m.text.split()), -m.start))
    given, surname = split_name(fullest.text) if cluster.kind == "person" else (None, None)
    roles = tuple(dict.fromkeys(m.role for i in members if (m := mentions[i]).role))
    side = next((mentions[i].side for i in members if mentions[i].side), None)
    return Entity(fullest.kind, fullest.text, given, surname, roles, side, tuple(members))  # type: ignore[arg-type]


def local_names(text: str, mentions: Sequence[NameMention], entities: Sequence[Entity]) -> tuple[LocalName, ...]:
    """The entities as they are stored: with the printed words of every mention, a noun for a kind of place among them."""
    return tuple(
        LocalName.model_validate(  # in one go: a record made for each mention takes twice as long
            {
                "kind": e.kind,
                "name": e.name,
                "given": e.given,
                "surname": e.surname,
                "roles": e.roles,
                "side": e.side,
                "mentions": [_evidence(text, mentions[i]) for i in e.mentions],
            }
        )
        for e in entities
    )


def _evidence(text: str, mention: NameMention) -> dict[str, object]:
    """The fields of the `Evidence` of a mention."""
    end = mention.reach or mention.end
    return {"start": mention.start, "end": end, "text": text[mention.start : end]}
