"""Capitals and memberships: what a single report says against what the package or the user knows.

"Sydney, the capital of Australia", "NATO member Austria": one side and a reference. Nothing is said of what nobody knows, of
words in quotation marks, of the past, of hopes and of conditions; a sentence with a year in it is of that year.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from riyadh_archive.lexicon.countries import country_of, is_nationality, named_country
from riyadh_archive.lexicon.known import capital_known, known_words
from riyadh_archive.lexicon.memberships import bodies, is_member
from riyadh_archive.lexicon.places import place_named
from riyadh_archive.model import Article, Citation, Conflict, Reference
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.sides import cited_side, make_conflict
from riyadh_archive.text import fold_typography

_NAME = r"[A-Z][\w.-]{0,30}(?: (?:and |of |the )?[A-Z][\w.-]{0,30}){0,3}"
_BODY = r"[A-Z][A-Za-z0-9]{1,20}(?: [A-Z][a-z]{1,20}){0,2}"
_CAPITALS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<place>{_NAME}), the capital of (?:the )?(?P<country>{_NAME})",
        rf"(?P<country>{_NAME})'s capital(?: city)?,? (?P<place>{_NAME})",
        rf"\b[Tt]he (?P<country>{_NAME}) capital(?: city)?(?: of|,)? (?P<place>{_NAME})",
    )
)
_MEMBERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<body>{_BODY}) member(?: state| country| nation)? (?P<member>{_NAME})",
        rf"(?P<member>{_NAME}), (?:which is |itself )?an? (?P<body>{_BODY}) member\b",
        rf"(?P<member>{_NAME}), (?:which is |itself )?a member of (?:the )?(?P<body>{_BODY})",
    )
)
_OUTSIDERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<member>{_NAME}), which is not an? (?P<body>{_BODY}) member\b",
        rf"(?P<member>{_NAME}), which is not a member of (?:the )?(?P<body>{_BODY})",
    )
)
_LONGEST_WORD = 30
_SENTENCE = re.compile(r"[^.!?\n]{1,600}(?:[.!?](?=\w)[^.!?\n]{0,600}){0,6}")
_YEAR = re.compile(r"\b1\d{3}\b|\b20\d\d\b")
_WORDS = re.compile(r"[a-z-]+")


class Wrong(NamedTuple):
    """A statement against what is known: what it is about, what it says, what is known and by which source."""

    label: str
    said: str
    known: str
    source: str


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each capital and each membership that articles give otherwise than it is known."""
    found: dict[Wrong, list[Citation]] = defaultdict(list)
    for article in reports.articles:
        day = article.published or next(iter(reports.principal_days(article.id)), None)
        for wrong, start, end in _wrong(article, day):
            found[wrong].append(Citation(article=article.id, start=start, end=end, text=article.text[start:end]))
    for wrong, places in sorted(found.items()):
        side = cited_side(wrong.said, places, reports)
        yield make_conflict(
            "contradiction",
            "medium",
            "names",
            label=wrong.label,
            explanation=f"{reports.short_names(side.articles)}: {wrong.said}. What is known says otherwise.",
            sides=[side],
            reference=Reference(statement=wrong.known, source=wrong.source),
        )


def _wrong(article: Article, day: str | None) -> Iterator[tuple[Wrong, int, int]]:
    if "capital" not in article.text and "member" not in article.text:
        return
    for span in article.body:
        paragraph = fold_typography(article.text[span.start : span.end])
        if " capital" not in paragraph and "'s capital" not in paragraph and " member" not in paragraph:
            continue
        marks = [match.start() for match in re.finditer('"', paragraph)]
        for sentence in _SENTENCE.finditer(paragraph):
            if _YEAR.search(sentence[0]) or not known_words("elsewhen").isdisjoint(_WORDS.findall(sentence[0])):
                continue
            for wrong, start, end in _in_sentence(sentence[0], day):
                at = sentence.start() + start
                if bisect_left(marks, at) % 2 == 0:
                    yield wrong, span.start + at, span.start + sentence.start() + end


def _in_sentence(sentence: str, day: str | None) -> Iterator[tuple[Wrong, int, int]]:
    for pattern in _CAPITALS:
        for match in pattern.finditer(sentence):
            if (wrong := _wrong_capital(match["country"], match["place"])) is not None:
                yield wrong, match.start(), match.end()
    for patterns, inside in ((_MEMBERS, True), (_OUTSIDERS, False)):
        for pattern in patterns:
            for match in pattern.finditer(sentence):
                before = (
                    sentence[max(0, match.start("body") - _LONGEST_WORD) : match.start("body")].lower().split()[-1:]
                )
                plain = not inside or known_words("no_members").isdisjoint(before)
                if plain and (wrong := _wrong_member(match["member"], match["body"], inside, day)) is not None:
                    yield wrong, match.start(), match.end()


def _wrong_capital(country: str, place: str) -> Wrong | None:
    """A town of the country that is not its capital, called its capital."""
    name = country_of(country) if is_nationality(country) else _named(country)
    known, town = capital_known(name) if name else None, place_named(place)
    if name is None or known is None or town is None or town.kind != "city" or name not in town.within:
        return None
    capital, source = known
    if capital in (town.name, place, *town.aliases) or place_named(capital) == town:
        return None
    said = f"{town.name} is the capital of {name}"
    return Wrong(f"Capital of {name}: {town.name}", said, f"Capital of {name}: {capital}.", source)


def _wrong_member(member: str, body: str, inside: bool, day: str | None) -> Wrong | None:
    """A country called a member of a body that it is not of, or the other way round."""
    country, club = _named(member), body if body in bodies() else country_of(body) or ""
    if country is None or club not in bodies() or is_member(country, club, day) is not (not inside):
        return None
    rows = [row for row in bodies()[club] if row.member == country] or list(bodies()[club][:1])
    said = f"{country} is {'' if inside else 'not '}a member of {club}"
    when = f" on {day}" if day else ""
    known = f"{'Not a' if inside else 'A'} member of {club}{when}: {country}."
    return Wrong(f"Member of {club}: {country}", said, known, rows[0].source)


def _named(words: str) -> str | None:
    """The country that the words begin with: "Austria", and "Austria" of "Austria and Malta"."""
    parts = words.split()
    for end in range(len(parts), 0, -1):
        if (country := named_country(" ".join(parts[:end]))) is not None:
            return country.name
    return None
