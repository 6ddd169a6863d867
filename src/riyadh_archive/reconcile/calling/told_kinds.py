"""What kind of name each printed one is, by what all reports of a story print.

In: the names of all articles. Out: the same, those that one report read otherwise with the kind that the story knows them by:
a company of the next report, the short form of a hall, another name or the bare surname of a person.
"""

from collections import defaultdict
from collections.abc import Sequence

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.given_names import fold_name, is_given_name
from riyadh_archive.lexicon.naming import is_known_body
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.model import LocalName, NameKind
from riyadh_archive.reconcile.calling.name_forms import form_of, thing_key
from riyadh_archive.reconcile.calling.persons import as_person
from riyadh_archive.reconcile.calling.short_forms import stand_for

_KINDS: tuple[NameKind, ...] = ("organization", "place", "person")

Member = tuple[str, LocalName]
"""A name and the id of the article that prints it."""


def told_kinds(members: Sequence[Member]) -> list[Member]:
    """The names with their kinds in the story."""
    return _as_longer_ones(_as_surnames(_of_one_kind(_by_full_names(members))))


def _by_full_names(members: Sequence[Member]) -> list[Member]:
    """The names, another name of a person with the full one that some article gives for it: "Zed" is "Rui Lobo"."""
    full: dict[str, dict[str, LocalName]] = defaultdict(dict)
    for _, local in members:
        if local.kind != "person" or not local.given:
            continue
        own = {form_of(word) for word in local.name.split()}
        for text in sorted({mention.text for mention in local.mentions}):
            if own.isdisjoint(map(form_of, text.split())):
                full[form_of(text)].setdefault(form_of(local.name), local)
    sure = {other: next(iter(bearers.values())) for other, bearers in full.items() if len(bearers) == 1}
    if not sure:
        return list(members)
    return [
        (article, local)
        if (bearer := sure.get(form_of(local.name))) is None
        else (article, local.model_copy(update={part: getattr(bearer, part) for part in _NAMED}))
        for article, local in members
    ]


_NAMED = ("kind", "name", "given", "surname")


def _of_one_kind(members: Sequence[Member]) -> list[Member]:
    """The names, each with the kind that most articles take it for: a company in the next report is no person in this.

    An organization wins where articles are even, a person last: whoever is one has a role somewhere, or is called by the
    surname alone; a town that begins like a person's name is none.
    """
    taken: dict[str, dict[NameKind, set[str]]] = defaultdict(lambda: defaultdict(set))
    models: dict[tuple[str, NameKind], LocalName] = {}
    persons: set[str] = set()
    for article, local in members:
        form = form_of(local.name)
        taken[form][local.kind].add(article)
        models.setdefault((form, local.kind), local)
        if local.kind == "person" and (local.roles or any(mention.text != local.name for mention in local.mentions)):
            persons.add(form)
    if len(models) == len(taken):
        return list(members)
    settled = []
    for article, local in members:
        kinds = taken[form_of(local.name)]
        sure = [k for k in kinds if k != "person" or form_of(local.name) in persons] or list(kinds)
        kind = min(sure, key=lambda k: (-len(kinds[k]), _KINDS.index(k)))
        if kind != local.kind:
            model = models[form_of(local.name), kind]
            local = local.model_copy(update={"kind": kind, "given": model.given, "surname": model.surname})
        settled.append((article, local))
    return settled


def _as_surnames(members: Sequence[Member]) -> list[Member]:
    """The names, a word that was taken for a body's as the surname of the one person whom another report names in full."""
    if len({article for article, _ in members}) < 2:
        return list(members)
    bearers: dict[str, set[str]] = defaultdict(set)
    homes: dict[str, set[str]] = defaultdict(set)
    for article, local in members:
        if local.kind == "person" and local.given:
            person = as_person(article, local)
            for word in filter(None, (person.surname, person.family)):
                bearers[word].add(form_of(local.name))
                homes[word].add(article)
    others = {fold_name(word) for _, local in members if local.kind != "person" for word in local.name.split()[:-1]}
    return [
        (article, local.model_copy(update={"kind": "person", "given": None, "surname": local.name}))
        if _may_be_surname(local)
        and len(bearers.get(key := fold_name(local.name), ())) == 1
        and article not in homes[key]
        and key not in others
        else (article, local)
        for article, local in members
    ]


def _may_be_surname(local: LocalName) -> bool:
    """Whether nothing but its capital tells what a word is the name of."""
    name = local.name
    known = is_known_body(name) or country_of(name) or place_named(name)
    return local.kind == "organization" and " " not in name and not name.isupper() and not known and not local.side


def _as_longer_ones(members: Sequence[Member]) -> list[Member]:
    """The names, a form with the kind of the fuller one that it stands for: "Marlow" and "Marlow Clinic".

    A person of whom nothing but capitals tells is taken for one with a place or body as well: "Lorn Vale", "Lorn Vale Lodge".
    """
    keys: dict[str, dict[str, NameKind]] = {"place": {}, "organization": {}, "person": {}}
    for _, local in members:
        if local.kind != "person" or _may_be_thing(local):
            keys[local.kind][thing_key("place", local.name)] = local.kind
    places, bodies = keys["place"], keys["organization"]
    turned: dict[str, NameKind] = dict.fromkeys(stand_for(bodies.keys() - places.keys(), places), "place")
    turned |= dict.fromkeys(stand_for(keys["person"].keys() - bodies.keys(), bodies), "organization")
    turned |= dict.fromkeys(stand_for(keys["person"].keys() - places.keys(), places), "place")
    if not turned:
        return list(members)
    return [
        (article, local.model_copy(update={"kind": kind, "given": None, "surname": None}))
        if local.kind != "place"
        and (kind := turned.get(thing_key("place", local.name)))
        and (local.kind != "person" or _may_be_thing(local))
        else (article, local)
        for article, local in members
    ]


def _may_be_thing(local: LocalName) -> bool:
    """Whether a person has no role and no given name that a table knows, and is named in full alone."""
    return not (
        local.roles
        or local.given is None
        or is_given_name(local.given)
        or any(mention.text != local.name for mention in local.mentions)
    )
