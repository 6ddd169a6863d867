"""Names and titles: one person in several spellings, or under several titles.

These are variants: nothing in them contradicts anything, but for two offices of which nobody has both. The words of a
shorter form that are all in a longer one differ in nothing ("Secretary of State" and "U.S. Secretary of State").
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from rapidfuzz.distance import Levenshtein

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.titles import normalize_role
from riyadh_archive.lexicon.toml import read_table
from riyadh_archive.model import Citation, Conflict, LocalName, Name, Side
from riyadh_archive.reconcile.calling.told_kinds import Member
from riyadh_archive.reconcile.content import word_list
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import cited_side, copying, make_conflict, told_by
from riyadh_archive.text import compare_key, split_words

POSSESSIVE = "’s"
LIKE_NAME = 0.5
"""Share of letters in common from which two words may spell one name."""
ROLE_REACH = 120
"""Characters around a name in which its printed title is looked for."""


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """For each person at most one variant of spelling and one of title; then names put for one another."""
    for name in reports.names.names:
        if name.kind == "person":
            members = reports.names.members[name.id]
            yield from _spellings(name, members, reports)
            if len(reports.articles) > 1:
                yield from _titles(name, members, reports)
    yield from _other_names(reports)


def _other_names(reports: Reports) -> Iterator[Conflict]:
    """Two people who stand for one another in a sentence that is told alike, or word for word.

    Who share a surname or a given name are two where one report names both; else one of the reports has the name wrong.
    Others are compared where nothing else, but for their titles, differs between the sentences: forms tell alike what many
    do.
    """
    pairs: dict[tuple[str, str], list[tuple[Citation, Citation]]] = defaultdict(list)
    titled, bearers = set(reports.people), _Bearers(reports)
    for swap in dict.fromkeys((*reports.swaps, *reports.people)):
        ours, theirs = (bearers.of(place) for place in (swap.a, swap.b))
        told_alone = swap.alone or (swap in titled and ours and theirs and not _both_named(ours[0], theirs[0], reports))
        if ours and theirs and (_share_a_name(ours[0], theirs[0]) or (told_alone and _are_two(ours[0], theirs[0]))):
            first, second = sorted((ours, theirs), key=lambda side: side[0])
            pairs[first[0], second[0]].append((first[1], second[1]))
    for (one, other), places in sorted(pairs.items()):
        if not _both_named(one, other, reports) or not _share_a_name(one, other):
            yield _name_conflict((one, other), places, reports)


def _both_named(one: str, other: str, reports: Reports) -> bool:
    """Whether some report names both."""
    ours, theirs = ({article for article, _ in reports.names.person(name)} for name in (one, other))
    return bool(ours & theirs)


def _are_two(a: str, b: str) -> bool:
    """Whether two full names have no word in common, or nearly so.

    >>> _are_two("Ana Lim", "Rosa Quispe"), _are_two("Moamer Kadhafi", "Muammar Gaddafi"), _are_two("Ana Lim", "Lim")
    (True, False, False)
    """
    ours, theirs = compare_key(a).split(), compare_key(b).split()
    if len(ours) < 2 or len(theirs) < 2:
        return False
    return all(Levenshtein.normalized_similarity(x, y) < LIKE_NAME for x in ours for y in theirs)


class _Bearers:
    """The persons of the reports by the places of their full names, looked up once for all comparisons."""

    def __init__(self, reports: Reports) -> None:
        self._mentions: dict[str, list[tuple[int, int, str, Citation]]] = defaultdict(list)
        for order, name in enumerate(n for n in reports.names.names if n.kind == "person"):
            for m in name.mentions:
                if " " in m.text:
                    self._mentions[m.article].append((m.start, order, name.name, m))
        for mentions in self._mentions.values():
            mentions.sort(key=lambda told: told[:2])
        self._longest = {a: max(m.end - m.start for *_, m in told) for a, told in self._mentions.items()}

    def of(self, place: Citation) -> tuple[str, Citation] | None:
        """The person whose full name a stretch is part of, by canonical name, with the mention; None for none."""
        told = self._mentions.get(place.article, [])
        first = place.start - self._longest.get(place.article, 0) - len(POSSESSIVE)
        near = told[bisect_left(told, (first,)) : bisect_left(told, (place.start + 1,))]
        found = [(order, name, m) for _, order, name, m in near if place.end <= m.end + len(POSSESSIVE)]
        return min(found, key=lambda bearer: bearer[0])[1:] if found else None


def _share_a_name(a: str, b: str) -> bool:
    """Whether two names have their first or their last word in common, and not both."""
    ours, theirs = compare_key(a).split(), compare_key(b).split()
    return (ours[0] == theirs[0]) != (ours[-1] == theirs[-1])


def _name_conflict(names: tuple[str, str], places: Sequence[tuple[Citation, Citation]], reports: Reports) -> Conflict:
    sides = [cited_side(name, [pair[i] for pair in places], reports) for i, name in enumerate(names)]
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy",
        "medium",
        "names",
        label=f"Whose name it is: {join_words(names, last='or')}",
        explanation=f"One sentence has different names: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _spellings(name: Name, members: Sequence[Member], reports: Reports) -> Iterator[Conflict]:
    """The full names that differ in a letter, and surnames alone that no full name spells so."""
    found: dict[tuple[str, str], list[Citation]] = defaultdict(list)
    surnames = {local.surname for _, local in members if local.given}
    for article, local in members:
        given = local.given or ""
        told = len(given.strip(".")) > 1 or (not given and local.surname not in surnames)
        if local.mentions and local.surname and told:
            best = next((m for m in local.mentions if m.text == local.name), local.mentions[0])
            found[given, local.surname].append(_cited(article, best.start, best.end, best.text))
    if len(found) > 1:
        sides = [cited_side(_as_printed(key, found[key]), found[key], reports) for key in sorted(found)]
        yield _variant(f"Spellings of {name.name}", "One name is spelled differently", sides, reports)


def _titles(name: Name, members: Sequence[Member], reports: Reports) -> Iterator[Conflict]:
    """The titles in other words or spelling that articles give a person, without the shorter forms of longer ones."""
    found: dict[str, list[Citation]] = defaultdict(list)
    for article, local in members:
        for role in local.roles:
            if words_in(role, "relations") or _words(role) <= words_in(role, "forms_of_address"):
                continue
            if place := _find_role(reports.article(article).text, article, local, role):
                found[role].append(place)
    forms = _distinct(sorted(found))
    cited = {form: [c for role in found if _same_form(role, form) for c in found[role]] for form in forms}
    if len(cited) > 1 and len({c.article for citations in cited.values() for c in citations}) > 1:
        sides = [cited_side(form, cited[form], reports) for form in sorted(cited)]
        one_office = len({normalize_role(form) for form in cited}) == 1
        if clash := _two_offices(cited):
            yield _office_conflict(name.name, [cited_side(form, cited[form], reports) for form in clash], reports)
        what = "One title is spelled differently" if one_office else "One person is given titles in other words"
        yield _variant(f"Titles of {name.name}", what, sides, reports)


def _two_offices(cited: Mapping[str, Sequence[Citation]]) -> tuple[str, str] | None:
    """The two titles that name two offices of one government, where each report has one: "defense minister", "foreign".

    >>> _two_offices({"Finnish Defense Minister": (), "Foreign Minister": ()})
    ('Finnish Defense Minister', 'Foreign Minister')
    """
    if leading := _two_leaders(cited):
        return leading
    held = {form: _office(form) for form in sorted(cited)}
    known = [form for form in held if held[form] is not None]
    if len(known) != len(held) or len({held[form] for form in known}) != 2 or len(known) != 2:
        return None
    ours, theirs = ({place.article for place in cited[form]} for form in known)
    return None if ours & theirs else (known[0], known[1])


def _two_leaders(cited: Mapping[str, Sequence[Citation]]) -> tuple[str, str] | None:
    """The two titles that let one person lead a state in two ways: "Chadian President", "Prime Minister of Chad".

    Of several in other words the first; not where a report has both, nor where a title is of another time.

    >>> _two_leaders({"Chadian President": (), "Chadian Prime Minister": (), "head of the party": ()})
    ('Chadian President', 'Chadian Prime Minister')
    >>> _two_leaders({"Chadian President": (), "Chadian Prime Minister": (), "former minister": ()})
    """
    if any(word_list("former_offices").intersection(word.key for word in split_words(title)) for title in cited):
        return None
    ways = [[form for form in sorted(cited) if _leads_as(form, office)] for office in ("president", "prime minister")]
    ours, theirs = ({place.article for form in forms for place in cited[form]} for forms in ways)
    return (ways[0][0], ways[1][0]) if all(ways) and not ours & theirs else None


def _leads_as(title: str, office: str) -> bool:
    """Whether a title is that office of a country: "Chadian President", "President of Chad"; those of bodies are not.

    >>> _leads_as("South Korean President", "president"), _leads_as("European Commission President", "president")
    (True, False)
    """
    told = title.lower()
    of = told.startswith(f"{office} of ")
    if not (of or told.endswith(f" {office}")):
        return False
    whose = title[len(office) + len(" of ") :] if of else title[: -len(office) - 1]
    printed = [word.removesuffix(POSSESSIVE).removesuffix("'s") for word in whose.split()]
    countries = {country_of(words) for words in (" ".join(printed[:2]), *printed)}
    return bool(countries - {None, *word_list("presided_governments")})


def _office(title: str) -> frozenset[str] | None:
    """The office that a title ends with, by the words that all reports use for it; None for any other title.

    A deputy has another office than who is deputized for: "deputy foreign minister" and "foreign minister" are two.
    """
    words = [word.key for word in split_words(title)]
    deputy = word_list("deputies").intersection(words)
    former = word_list("former_offices").intersection(words) - deputy
    if len(words) < 2 or words[-1] != "minister" or former:
        return None
    held = next((frozenset(line.split()) for line in _portfolios() if words[-2] in line.split()), None)
    return held | {"deputy"} if held is not None and deputy else held


@cache
def _portfolios() -> tuple[str, ...]:
    return tuple(read_table("comparing.toml")["portfolios"].strip().split("\n"))


def _office_conflict(name: str, sides: Sequence[Side], reports: Reports) -> Conflict:
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy",
        "medium",
        "names",
        label=f"Which office {name} has: {join_words([side.label for side in sides], last='or')}",
        explanation=f"One person is given two offices: {said}.{copying(sides, reports)}",
        sides=sides,
    )


def _distinct(roles: Sequence[str]) -> list[str]:
    """One form of each title; a title whose words are all in another is that one shortened."""
    forms: list[str] = []
    for role in sorted(roles, key=lambda r: (-len(_words(r)), r)):
        shorter = any(_words(role) < _words(form) and _is_deputy(role) == _is_deputy(form) for form in forms)
        if not shorter and not any(_same_form(role, form) for form in forms):
            forms.append(role)
    return forms


def _is_deputy(role: str) -> bool:
    return not _words(role).isdisjoint(word_list("deputies"))


def _words(role: str) -> frozenset[str]:
    return frozenset(word.key.replace(".", "") for word in split_words(role))


def _same_form(a: str, b: str) -> bool:
    return compare_key(a).replace(".", "").replace("-", " ") == compare_key(b).replace(".", "").replace("-", " ")


def _find_role(text: str, article: str, local: LocalName, role: str) -> Citation | None:
    """Where the title stands beside a mention of the person; None where it does not stand there as printed."""
    for mention in local.mentions:
        at = text.rfind(role, max(0, mention.start - ROLE_REACH), mention.start)
        at = at if at >= 0 else text.find(role, mention.end, mention.end + ROLE_REACH)
        if at >= 0:
            return _cited(article, at, at + len(role), role)
    return None


def _cited(article: str, start: int, end: int, text: str) -> Citation:
    return Citation(article=article, start=start, end=end, text=text)


def _as_printed(key: tuple[str, str], printed: Sequence[Citation]) -> str:
    """Given name and surname, with what stands between where each report prints it: nobody has "Ana Lobo" for Ana Ruiz Lobo."""
    plain = " ".join(filter(None, key))
    texts = sorted({c.text for c in printed}, key=lambda text: (len(text), text))
    longer = [text for text in texts if len(text.split()) > len(plain.split()) and not _INITIAL.search(text)]
    return texts[0] if key[0] and len(longer) == len(texts) else plain


_INITIAL = re.compile(r"\b\w\.")
"""A middle initial, which tells no spelling."""


def _variant(label: str, what: str, sides: Sequence[Side], reports: Reports) -> Conflict:
    said = told_by(sides, reports)
    return make_conflict(
        "variant",
        "low",
        "names",
        label=f"{label}: {join_words([s.label for s in sides])}",
        explanation=f"{what}: {said}.",
        sides=sides,
    )
