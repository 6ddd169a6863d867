"""One person under two names: "Judge Edward Davila" in one report, "Judge Edward Davies" in another.

Two full names that share the first or the last word may be of two people. They are taken for one where no report prints what
is other in both, and something besides ties them: one age, one sole role at the event, or the same names on either side in a
list. In: the reports of a story. Out: discrepancies.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.model import Citation, Conflict, FigureValue, LocalName, Name
from riyadh_archive.reconcile.differing import same_of, word_list
from riyadh_archive.reconcile.reports import Reports, join_words
from riyadh_archive.reconcile.sides import cited_side, copying, make_conflict, told_by
from riyadh_archive.text import iter_words

MOST_NAMESAKES = 12
"""People of one first or last name that are compared with one another; a story that has more is a roll of names."""
AGE = "age of "
"""How what a figure is of begins where it is somebody's age."""


def conflicts(reports: Reports, known: Sequence[Conflict]) -> Iterator[Conflict]:
    """One discrepancy for each two names; what `known` conflicts over names cite already is left out."""
    if len(reports.articles) < 2:
        return
    people = {n.name: n for n in reports.names.names if n.kind == "person" and " " in n.name}
    told = [e for c in known if c.topic == "names" and c.kind != "variant" for s in c.sides for e in s.evidence]
    pairs = list(_pairs(people))
    if not pairs:
        return
    ages, neighbors, words = _ages(reports), _neighbors(reports), dict[str, list[str]]()
    for one, other in pairs:
        tied = bool(ages.get(one, set()) & ages.get(other, set())) or _share_a_role(one, other, reports)
        tied = tied or len(neighbors.get(one, set()) & neighbors.get(other, set())) > 1
        tied = tied or _is_alone_orphan(people[one], people[other], reports, words)
        if not tied or not _are_strange(people[one], people[other], reports, words):
            continue
        if not all(_is_cited(people[name], told) for name in (one, other)):
            yield _conflict(people[one], people[other], reports)


def _is_cited(name: Name, told: Sequence[Citation]) -> bool:
    """Whether some words that are cited already name the person."""
    return any(e.article == m.article and e.start <= m.start < e.end for e in told for m in name.mentions)


def _pairs(people: Mapping[str, Name]) -> Iterator[tuple[str, str]]:
    """The full names that share their first or their last word, and not both."""
    alike: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name in sorted(people):
        words = [fold_name(word) for word in name.split()]
        alike[0, words[0]].append(name)
        alike[-1, words[-1]].append(name)
    seen: set[tuple[str, str]] = set()
    for (end, _), names in sorted(alike.items()):
        for pair in combinations(names, 2) if 1 < len(names) <= MOST_NAMESAKES else ():
            ours, theirs = (fold_name(name.split()[-1 - end]) for name in pair)
            one, other = (set(_folded(name.split())) for name in pair)
            if one <= other or other <= one:
                continue  # Neo-Nazi Tom Ash is Tom Ash
            if ours != theirs and ours[:1] and pair not in seen and not (ours in theirs or theirs in ours):
                seen.add(pair)
                yield pair


def _are_strange(a: Name, b: Name, reports: Reports, known: dict[str, list[str]]) -> bool:
    """Whether no article that names one of them prints the word by which the other is told from him.

    A surname that an article prints alone, where nobody of it has that surname in full, is that of the other: "Judge Edward
    Davies" is told once, and then "Davila". `known` keeps the words of articles that were looked at.
    """
    ours, theirs = (_folded(n.name.split()) for n in (a, b))
    at = 0 if ours[-1] == theirs[-1] else -1
    for article in sorted({m.article for n in (a, b) for m in n.mentions}):
        if article not in known:
            known[article] = _words(article, reports)
        words = known[article]
        if ours[at] in words and theirs[at] in words and (at == 0 or not _is_orphan(words, a, b, article)):
            return False
    return True


def _is_alone_orphan(a: Name, b: Name, reports: Reports, known: dict[str, list[str]]) -> bool:
    """Whether two people of one first name are one by their surnames in a report: "Dan Reed" once, and then "Hale" alone."""
    ours, theirs = (_folded(n.name.split()) for n in (a, b))
    if ours[0] != theirs[0] or len(ours) != len(theirs):
        return False
    for article in sorted({m.article for n in (a, b) for m in n.mentions}):
        words = known.setdefault(article, []) or _words(article, reports)
        known[article] = words
        if ours[-1] in words and theirs[-1] in words and _is_orphan(words, a, b, article):
            return True
    return False


def _is_orphan(words: Sequence[str], a: Name, b: Name, article: str) -> bool:
    """Whether one surname stands once in an article, with its first name, and the other with no first name of any form."""
    for full, alone in ((a, b), (b, a)):
        surname = _folded(full.name.split())[-1]
        here = [m.text for m in alone.mentions if m.article == article]
        named = not here or any(" " in text for text in here)  # Mike Waltz is Michael Waltz
        behind = _folded(alone.name.split())[-2:]
        named = named or any([one, two] == behind for one, two in pairwise(words))
        if words.count(surname) == 1 and not named:
            return True
    return False


def _words(article: str, reports: Reports) -> list[str]:
    text = reports.article(article).text
    return _folded(text[w.start : w.end] for w in iter_words(text))


def _folded(words: Iterable[str]) -> list[str]:
    return [fold_name(word.removesuffix("’s").removesuffix("'s")) for word in words]


def _ages(reports: Reports) -> dict[str, set[float]]:
    """The ages told of each person, by canonical name."""
    found: dict[str, set[float]] = defaultdict(set)
    for claim in reports.topic("figures"):
        value = claim.value
        if isinstance(value, FigureValue) and (value.of or "").startswith(AGE) and value.quantity is not None:
            found[reports.names.canonical(claim.article, (value.of or "").removeprefix(AGE))].add(value.quantity)
    return found


def _share_a_role(one: str, other: str, reports: Reports) -> bool:
    """Whether both are called by one role that an event has one of: a judge, the driver."""
    ours, theirs = (
        {role for _, local in reports.names.person(name) for role in _sole_roles(local)} for name in (one, other)
    )
    return bool(ours & theirs)


def _sole_roles(local: LocalName) -> Iterator[str]:
    for role in local.roles:
        last = role.split()[-1].lower().removesuffix("’s").removesuffix("'s") if role.split() else ""
        last = same_of().get(last, last)
        if last in word_list("sole_roles"):
            yield "judge" if last in word_list("judges") else last


def _neighbors(reports: Reports) -> dict[str, set[str]]:
    """For each person the words of those named right before and right behind him."""
    mentions = reports.names.mentions_of("person")
    found: dict[str, set[str]] = defaultdict(set)
    for article, places in mentions.items():
        text = reports.article(article).text
        names = [reports.names.canonical(article, m.text) for m in places]
        for at in range(1, len(places)):
            between = text[places[at - 1].end : places[at].start]
            if between.strip() in (",", "and", ", and", "&", ";"):
                found[names[at]].add(f"< {names[at - 1]}")
                found[names[at - 1]].add(f"> {names[at]}")
    return found


def _conflict(a: Name, b: Name, reports: Reports) -> Conflict:
    cited = [
        (
            n.name,
            [Citation(article=m.article, start=m.start, end=m.end, text=m.text) for m in n.mentions if " " in m.text],
        )
        for n in sorted((a, b), key=lambda n: n.name)
    ]
    sides = [cited_side(name, places, reports) for name, places in cited]
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy",
        "medium",
        "names",
        label=f"Whose name it is: {join_words([name for name, _ in cited], last='or')}",
        explanation=f"One person seems to go by different names: {said}.{copying(sides, reports)}",
        sides=sides,
    )
