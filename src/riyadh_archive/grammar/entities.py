"""Which mentions of one article name the same person, place or organization.

In: name mentions. Out: the mentions with kind and entity filled, and the entities. A surname alone goes to the one person
of that surname; two given names that are not forms of one another stay two persons.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from riyadh_archive.grammar.capitals import PREFIXED, contains_organization_word
from riyadh_archive.grammar.names import Entity, NameMention
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.given_names import fold_name, same_given
from riyadh_archive.lexicon.naming import body_key, naming_words
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.lexicon.tables import REMEMBERED
from riyadh_archive.lexicon.titles import singular_of_role
from riyadh_archive.model import Evidence, LocalName

MOST_OF_SURNAME = 40
"""People of one surname whose given names are compared; in a longer list only the same name is the same person."""
OFTEN = 2
"""Times an unknown capitalized word stands for itself before it is taken for the name of a body."""

_SUFFIXES = lexicon.words("name_suffixes")
_PARTICLES = lexicon.words("name_particles")


@dataclass(slots=True)
class _Cluster:
    kind: str
    surname: str | None
    given: str | None
    members: list[int] = field(default_factory=list)


@lru_cache(maxsize=REMEMBERED)
def split_name(name: str) -> tuple[str | None, str]:
    """(given name, surname) of a person as printed; one word is a surname. Particles belong to the surname.

    >>> split_name("Ursula von der Leyen")
    ('Ursula', 'von der Leyen')
    >>> split_name("George W. Bush"), split_name("Lavrov")
    (('George', 'Bush'), (None, 'Lavrov'))
    """
    words = [w for w in name.replace(",", " ").split() if w.rstrip(".").lower() not in _SUFFIXES]
    if len(words) < 2:
        return None, name
    at = len(words) - 1
    while at > 1 and (
        words[at - 1].lower() in _PARTICLES or words[at - 1] in ("Al", "El", "Bin", "Ben", "Van", "Von", "De")
    ):
        at -= 1
    return words[0], " ".join(words[at:])


def gather_entities(mentions: Sequence[NameMention]) -> tuple[tuple[NameMention, ...], tuple[Entity, ...]]:
    """The mentions with their kind and entity, and the entities in the order of their first mention."""
    kinds = _settled_kinds(mentions)
    found = _Clusters()
    order = sorted(range(len(mentions)), key=lambda i: (-len(mentions[i].text.split()), i))
    for i in order:
        kind = kinds[i]
        if kind in ("person", "place", "organization"):
            found.of(mentions[i], str(kind)).members.append(i)
    clusters = sorted(found.all, key=lambda c: min(c.members))
    home = {i: number for number, c in enumerate(clusters) for i in c.members}
    settled = tuple(m.settled(kinds[i], home.get(i, -1)) for i, m in enumerate(mentions))
    entities = [_entity(settled, c) for c in clusters]
    return settled, tuple(_with_possessor_side(settled, entities, e) for e in entities)


def _with_possessor_side(mentions: Sequence[NameMention], entities: Sequence[Entity], entity: Entity) -> Entity:
    """The entity with the side of whoever its role belongs to: "President Trump's envoy" is on the side of Trump."""
    if entity.side is not None or entity.kind != "person":
        return entity
    for i in entity.mentions:
        for other in mentions[max(0, i - 3) : i]:
            if other.possessive and other.first >= mentions[i].np_first and other.entity >= 0:
                side = entities[other.entity].side or country_of(other.text)
                if side is not None:
                    return entity._replace(side=side)
    return entity


def _settled_kinds(mentions: Sequence[NameMention]) -> list[str | None]:
    """The kind of each mention; an undecided one takes that of a decided one with the same last word."""
    persons = {_last(m) for m in mentions if m.kind == "person"}
    full = [m.text.split() for m in mentions if m.kind == "person" and " " in m.text]
    strong = {name for words in full if not _is_plain_place(name := split_name(" ".join(words))[1].split()[-1])}
    givens = {words[0] for words in full if not (place_named(words[0]) or words[-1].isupper())}
    other = {m.text: m.kind for m in mentions if m.kind in ("place", "organization")}
    alone = Counter(m.text for m in mentions if m.kind is None and not m.modifies and not m.marked)
    located = Counter(m.text for m in mentions if m.kind is None and m.located and not m.modifies)
    guessed = {m.text: _guess(m, persons, other) for m in mentions if m.kind is None and not m.marked}
    persons |= {split_name(text)[1].split()[-1] for text, kind in guessed.items() if kind == "person"} - other.keys()
    kinds: list[str | None] = []
    for m in mentions:
        single = len(m.text.split()) == 1
        if m.kind == "place" and single and m.text in strong and not country_of(m.text) and not m.role:
            kinds.append("person")
        elif m.kind is not None:
            kinds.append(m.kind)
        elif single and (m.text in persons or m.text in givens):
            kinds.append("person")
        elif m.text in other:
            kinds.append(other[m.text])
        else:
            kinds.append(_guess(m, persons, other) or _guess_place(m, alone, located) or _guess_body(m, alone))
    return kinds


def _is_plain_place(name: str) -> bool:
    """Whether a word is known as a place and as nothing else."""
    place = place_named(name)
    return place is not None and not place.ambiguous


def _guess_place(m: NameMention, alone: Counter[str], located: Counter[str]) -> str | None:
    """Whether an unknown word stands behind "in" or "near" in half of its uses: a village that no table holds."""
    if m.marked or m.text.isupper() or not located[m.text]:
        return None
    return "place" if 2 * located[m.text] >= alone[m.text] else None


def _guess_body(m: NameMention, alone: Counter[str]) -> str | None:
    """Whether an unknown word that stands for itself more than once, owns something or has an inner capital names a body.

    Companies and teams are what is left when persons, places and nationalities are told: "Nvidia", "the Colts".
    """
    if m.marked or (m.modifies and alone[m.text] == 0):
        return None
    inner = any(a.islower() and b.isupper() for a, b in pairwise(m.text))
    owner = m.possessive and singular_of_role(m.text.lower()) != m.text.lower()  # a Guide's death
    return "organization" if alone[m.text] >= OFTEN or owner or inner else None


def _guess(m: NameMention, persons: set[str], other: Mapping[str, str | None]) -> str | None:
    words = m.text.split()
    if words[-1] in naming_words("things"):
        return "thing"
    if contains_organization_word(words) or words[-1].rstrip(".") in naming_words("legal_forms"):
        return "organization"
    if words[-1].endswith("s") and len(words) > 1 and place_named(" ".join(words[:-1])):
        return "organization"  # a team: the Lagos Stars
    if m.marked:
        return None  # a heading or slogan in quotation marks
    if len(words) > 1 and any(
        other.get(w) == "place" or _is_plain_place(w) for w in (words[0], words[-1]) if w not in persons
    ):
        return "organization"  # a branch: Larkspur Leeds
    if len(words) in (2, 3) and (words[-1] in persons or not any(w.isupper() and len(w) > 2 for w in words)):
        return "person"
    return None


def _last(m: NameMention) -> str:
    return split_name(m.text)[1].split()[-1]


class _Clusters:
    """The clusters of an article, looked up by what a mention may have in common with them."""

    def __init__(self) -> None:
        self.all: list[_Cluster] = []
        self._by_key: dict[tuple[str, str], list[_Cluster]] = defaultdict(list)
        self._by_name: dict[tuple[str, str, str | None], _Cluster] = {}
        self._by_given: dict[str, list[_Cluster]] = defaultdict(list)

    def of(self, m: NameMention, kind: str) -> _Cluster:
        """The cluster that a mention belongs to, or a new one."""
        given, surname = split_name(m.text) if kind == "person" else (None, None)
        key = (kind, _key(m.text, kind, surname))
        for cluster in self._by_key[key][:MOST_OF_SURNAME]:
            if kind != "person" or given is None or cluster.given is None or same_person(given, cluster.given):
                if cluster.given is None:
                    self._name(cluster, key, given)
                return cluster
        if (same := self._by_name.get((*key, given))) is not None:
            return same
        if kind == "person" and given is None and len(first := self._by_given.get(m.text, [])) == 1:
            return first[0]
        cluster = _Cluster(kind, surname, None)
        self.all.append(cluster)
        self._by_key[key].append(cluster)
        self._name(cluster, key, given)
        return cluster

    def _name(self, cluster: _Cluster, key: tuple[str, str], given: str | None) -> None:
        cluster.given = given
        if given is not None:
            self._by_name.setdefault((*key, given), cluster)
            self._by_given[given].append(cluster)


def same_person(given: str, other: str) -> bool:
    """Whether two given names before one surname may be one person's; unknown pairs count by their spelling alone."""
    known = same_given(given, other)
    return given == other if known is None else known


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
    fullest = max((mentions[i] for i in members), key=lambda m: (len(m.text.split()), -m.start))
    given, surname = split_name(fullest.text) if cluster.kind == "person" else (None, None)
    roles = tuple(dict.fromkeys(m.role for i in members if (m := mentions[i]).role))
    side = next((mentions[i].side for i in members if mentions[i].side), None)
    return Entity(fullest.kind, fullest.text, given, surname, roles, side, tuple(members))  # type: ignore[arg-type]


def local_names(text: str, mentions: Sequence[NameMention], entities: Sequence[Entity]) -> tuple[LocalName, ...]:
    """The entities as they are stored: with the printed words of every mention, a noun for a kind of place among them."""
    return tuple(
        LocalName(
            kind=e.kind,
            name=e.name,
            given=e.given,
            surname=e.surname,
            roles=e.roles,
            side=e.side,
            mentions=tuple(_evidence(text, mentions[i]) for i in e.mentions),
        )
        for e in entities
    )


def _evidence(text: str, mention: NameMention) -> Evidence:
    end = mention.reach or mention.end
    return Evidence(start=mention.start, end=end, text=text[mention.start : end])
