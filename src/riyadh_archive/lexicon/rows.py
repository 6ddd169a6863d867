"""The rows of the tables on countries, offices and memberships, as records. Days are ISO 8601, both ends inclusive."""

from dataclasses import dataclass
from typing import Literal

CountryKind = Literal["country", "territory", "body", "former"]
Days = tuple[str, str]
"""The first and the last day of a set of days, as ISO 8601."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country or body. `code` is ISO 3166-1 alpha-2 or "", `capital` None where there is none.

    `aliases` are other names, `adjectives` the adjectives and words for the people ("Dutch", "Danes"), `metonyms` pairs
    of a place that stands for the government and the part of it that is meant ("" for the government as a whole).
    An alias or metonym that begins with "the" is one only with its article.
    """

    name: str
    code: str
    kind: CountryKind
    capital: str | None
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    metonyms: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Office:
    """One term of one person in one office.

    `administration` is the name a newspaper gives the government, "" where the office gives none (secretary of state).
    `start` and `end` are ISO days; `end` is None for who is in office as far as the table knows. `term` is the ordinal
    of the term where terms are counted. `source` is the page that lists the holders.
    """

    country: str
    office: str
    holder: str
    administration: str
    start: str
    end: str | None
    term: int | None
    source: str


@dataclass(frozen=True, slots=True)
class Membership:
    """One stretch of membership. `since` is None where it is in dispute, `until` None where it lasts."""

    body: str
    member: str
    since: str | None
    until: str | None
    source: str
