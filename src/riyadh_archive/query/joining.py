"""One name for one person, place or body over all stories of an archive.

In: the names of every story. Out: the same without doubles: a president whom three stories name is listed once. Within a
story reconciling has decided who is who; between stories only what the names themselves tell counts: a place or body by
its name, a person by surname and given name. A surname alone is left to its story, unless it is a leader's whom the
archive names in full.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riyadh_archive.model import Name


def join_names(names: "Iterable[Name]") -> "tuple[Name, ...]":
    """The names, those that are one joined; each stands where its first one stood."""
    groups: dict[tuple[str, ...], list[Name]] = {}
    surnames: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    alone: list[tuple[str, ...]] = []
    for name in names:
        key = _key(name)
        if key not in groups:
            groups[key] = []
            if name.kind == "person" and len(key) > _FULL:
                surnames[key[-1]].append(key)
            elif name.kind == "person":
                alone.append(key)
        groups[key].append(name)
    for key in alone:
        if full := _leader(groups[key][0].name, surnames):
            groups[full] += groups.pop(key)
    for namesakes in surnames.values():
        _join_forms(namesakes, groups)
    _join_spellings(groups)
    _join_kinds(groups)
    return tuple(_joined(group) for group in groups.values())


_FULL = 2
"""The key of a surname alone: the kind and the word; a longer one has a given name as well."""


def _key(name: "Name") -> "tuple[str, ...]":
    """What a name shares with those that are one with it; a person's ends with the surname."""
    from riyadh_archive.lexicon.spelling import fold_name

    if name.kind != "person":
        return name.kind, _thing_key(name.kind, name.name)
    words = tuple(fold_name(word) for word in _syllables(name.name))
    return (name.kind, *words) if len(words) > 1 else (name.kind, name.name)


def _syllables(name: str) -> list[str]:
    """The words of a name, those of a given name behind a surname of East Asia one by one: "Jang Ha-neul", "Jang Ha Neul"."""
    from riyadh_archive.lexicon.naming import naming_words

    words = name.split()
    behind = len(words) == _FULL and words[0] in naming_words("family_first")
    return [words[0], *words[1].split("-")] if behind else words


def _thing_key(kind: str, text: str) -> str:
    """The form in which a place or body is compared."""
    from riyadh_archive.lexicon.naming import body_key
    from riyadh_archive.lexicon.places import place_named
    from riyadh_archive.lexicon.spelling import strip_marks

    place = place_named(text) if kind == "place" else None
    if place:
        return place.name
    bare = text.removeprefix("The ").removeprefix("the ")
    return strip_marks(body_key(bare) if kind == "organization" and bare else bare).lower()


def _join_spellings(groups: "dict[tuple[str, ...], list[Name]]") -> None:
    """Join a place or body to the one other that some report prints so: a "Superior Court" of which a story tells more."""
    printed: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for key, group in groups.items():
        if key[0] != "person":
            for name in group:
                for spelling in name.variants:
                    printed[key[0], _thing_key(key[0], spelling.text)].add(key)
    for key in list(groups):
        others = printed[key] - {key} if key in printed else set()
        if len(others) == 1 and (home := others.pop()) in groups:
            groups[home] += groups.pop(key)


def _join_kinds(groups: "dict[tuple[str, ...], list[Name]]") -> None:
    """Join names that are spelled alike and that two stories take for different kinds, a person's of several words alone."""
    alike: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key, group in groups.items():
        if " " in group[0].name:
            alike[group[0].name].append(key)
    for keys in alike.values():
        home = max(
            keys, key=lambda key: (len({m.article for name in groups[key] for m in name.mentions}), key[0] != "person")
        )
        for key in keys:
            if key != home:
                groups[home] += groups.pop(key)


def _leader(surname: str, surnames: "dict[str, list[tuple[str, ...]]]") -> "tuple[str, ...] | None":
    """The key of the one leader of that surname, where the archive names him in full."""
    from riyadh_archive.lexicon.offices import terms_of
    from riyadh_archive.lexicon.spelling import fold_name

    holders = {term.holder for term in terms_of(surname)}
    namesakes = surnames.get(fold_name(surname), [])
    if len(holders) != 1 or len(namesakes) != 1:
        return None
    words = tuple(fold_name(word) for word in holders.pop().split())
    return namesakes[0] if namesakes[0][1] == words[0] else None


def _join_forms(keys: "Sequence[tuple[str, ...]]", groups: "dict[tuple[str, ...], list[Name]]") -> None:
    """Join the names of one surname whose given names are forms of one name, where all of them fit all the same bearers."""
    given = {key: groups[key][0].name.split()[0] for key in keys}
    first: dict[tuple[bool, ...], tuple[str, ...]] = {}
    for key in keys:
        home = first.setdefault(tuple(_may_be_one(key, other, given) for other in keys), key)
        if home != key:
            groups[home] += groups.pop(key)


def _may_be_one(key: "tuple[str, ...]", other: "tuple[str, ...]", given: "dict[tuple[str, ...], str]") -> bool:
    from riyadh_archive.lexicon.given_names import same_given

    ours, theirs = key[2:-1], other[2:-1]
    middles_differ = ours and theirs and [word[:1] for word in ours] != [word[:1] for word in theirs]
    return not middles_differ and (key[1] == other[1] or same_given(given[key], given[other]) is True)


def _joined(group: "Sequence[Name]") -> "Name":
    """One name of several, a record of their type: the form that most articles print, the spellings and mentions of all."""
    if len(group) == 1:
        return group[0]
    named: dict[str, set[str]] = defaultdict(set)
    for name in group:
        named[name.name].update(id_ for spelling in name.variants for id_ in spelling.articles)
    best = max(group, key=lambda name: (name.kind == group[0].kind, len(named[name.name]), len(name.name)))
    articles: dict[str, set[str]] = defaultdict(set)
    for name in group:
        for spelling in name.variants:
            articles[spelling.text].update(spelling.articles)
    spellings = sorted(articles.items(), key=lambda spelling: (-len(spelling[1]), spelling[0]))
    spelling_type = type(best.variants[0])
    variants = tuple(spelling_type(text=text, articles=tuple(sorted(ids))) for text, ids in spellings)
    mentions = tuple(sorted((m for name in group for m in name.mentions), key=lambda m: (m.article, m.start)))
    return type(best)(id=best.id, kind=best.kind, name=best.name, variants=variants, mentions=mentions)
