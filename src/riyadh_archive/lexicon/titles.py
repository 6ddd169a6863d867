"""Titles before a name and words for what people do: is this word one, which gender does it tell, are two titles one.

Titles are printed in capitals and stand before a name ("Foreign Minister", "Gen."); roles are printed in lower case
("spokeswoman", "prosecutors"). `normalize_role` gives the form under which two printed titles are compared.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, cast, get_args

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon.countries import countries, country_of
from riyadh_archive.lexicon.tables import REMEMBERED, parse_list, parse_rows, read_text

TitlePlace = Literal["head", "part", "link"]
Gender = Literal["m", "f", "u"]

_WORDS_FILE = "title_words.tsv"
_ROLES_FILE = "roles.tsv"
_SPELLINGS_FILE = "title_spellings.tsv"
_LINKS = frozenset({"of", "for", "on", "to"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_LONGEST_COUNTRY = 4
"""No country that stands before a title is longer than four words ("Democratic Republic of Congo")."""


@dataclass(frozen=True, slots=True)
class TitleWord:
    """A word of titles. `place`: "head" can close a title, "part" cannot, "link" is a small word inside one."""

    word: str
    gender: Gender
    place: TitlePlace


@dataclass(frozen=True, slots=True)
class Role:
    """A word for what a person is or does: `one` is the word it is compared under, `gender` None where it tells none."""

    word: str
    plurals: tuple[str, ...]
    one: str
    gender: Literal["m", "f"] | None


def parse_title_words(text: str, file: str = _WORDS_FILE) -> dict[str, TitleWord]:
    """Title words by themselves; LexiconError for a gender or place that is none."""
    words: dict[str, TitleWord] = {}
    for word, gender, place in parse_rows(text, file, columns=("word", "gender", "place")):
        if gender not in get_args(Gender) or place not in get_args(TitlePlace):
            raise LexiconError(file, word, f"gender {gender!r} or place {place!r} is none of those allowed")
        words[word] = TitleWord(word, cast(Gender, gender), cast(TitlePlace, place))
    return words


def parse_roles(text: str, file: str = _ROLES_FILE) -> dict[str, Role]:
    """Roles by their singular and by every plural; LexiconError for a gender that is none or a role given twice."""
    roles: dict[str, Role] = {}
    for word, plurals, one, gender in parse_rows(text, file, columns=("role", "plurals", "one", "gender")):
        if gender not in ("m", "f", ""):
            raise LexiconError(file, word, f"gender {gender!r} is neither m nor f")
        if word in roles and roles[word].word == word:
            raise LexiconError(file, word, "stands twice")
        role = Role(word, parse_list(plurals), one or word, cast(Literal["m", "f"] | None, gender or None))
        roles[word] = role
        for plural in role.plurals:
            roles.setdefault(plural, role)
    return roles


@cache
def _title_words() -> dict[str, TitleWord]:
    return parse_title_words(read_text(_WORDS_FILE))


@cache
def _roles() -> dict[str, Role]:
    return parse_roles(read_text(_ROLES_FILE))


@cache
def _spellings() -> dict[str, str]:
    return dict(parse_rows(read_text(_SPELLINGS_FILE), _SPELLINGS_FILE, columns=("word", "one")))


def _title_word(word: str) -> TitleWord | None:
    """A word's row, with or without its point, also out of headline capitals; a "Mother-of-three" is a mother.

    A "Senator-elect" is a senator to be.
    """
    bare = word.rstrip(".").partition("-of-")[0].removesuffix("-elect").removesuffix("-designate")
    words = _title_words()
    return words.get(bare) or (words.get(bare.capitalize()) if bare.isupper() and len(bare) > 1 else None)


@lru_cache(maxsize=REMEMBERED)
def is_title_word(word: str) -> bool:
    """Whether `word` may occur inside a title before a name: a capitalized word, or a small one such as "of".

    >>> [is_title_word(word) for word in ("Foreign", "Gen.", "of", "minister", "Riyadh")]
    [True, True, True, False, False]
    """
    return _title_word(word) is not None


@lru_cache(maxsize=REMEMBERED)
def can_end_title(word: str) -> bool:
    """Whether a title can close with `word`, so that a name may follow ("Minister", but not "Prime").

    >>> can_end_title("Minister"), can_end_title("Prime")
    (True, False)
    """
    found = _title_word(word)
    return found is not None and found.place == "head"


@lru_cache(maxsize=REMEMBERED)
def is_role(word: str) -> bool:
    """Whether `word` in lower case, singular or plural, says what people are or do.

    >>> [is_role(word) for word in ("spokeswoman", "envoys", "Envoy", "table")]
    [True, True, False, False]
    """
    return word in _roles()


def singular_of_role(word: str) -> str | None:
    """The singular of a role ("spokesmen": "spokesman"); None for a word that is no role."""
    role = _roles().get(word)
    return role.word if role else None


def gender_of_title(word: str) -> Literal["m", "f"] | None:
    """The gender that a title word or a role tells; None where it tells none or is not known.

    >>> gender_of_title("Mrs."), gender_of_title("King"), gender_of_title("spokeswoman"), gender_of_title("President")
    ('f', 'm', 'f', None)
    """
    title = _title_word(word)
    if title and title.gender != "u":
        return title.gender
    role = _roles().get(word.lower())
    return role.gender if role else None


@cache
def _bodies() -> frozenset[str]:
    return frozenset(country.name for country in countries() if country.kind == "body")


def _without_country(words: list[str]) -> list[str]:
    """`words` without a country, its adjective or its possessive in front; a body (NATO) tells offices apart and stays."""
    for length in range(min(_LONGEST_COUNTRY, len(words) - 1), 0, -1):
        phrase = re.sub(r"['’]s$", "", " ".join(words[:length]))
        country = country_of(phrase)
        if country:
            head = [country.lower()] if country in _bodies() else []
            return head + words[length:]
    return words


def _one_word(word: str) -> list[str]:
    """A word of a title in lower case, spelled in one way, in the singular."""
    bare = word.lower().replace(".", "").replace("’", "'").strip(",;:()\"'")
    spelled = _spellings().get(bare, bare)
    role = _roles().get(spelled)
    return (role.one if role else spelled).split()


@lru_cache(maxsize=REMEMBERED)
def normalize_role(text: str) -> str:
    """The form under which two printed titles are compared: case, spelling, gender and country are folded away.

    A country in front or after "of" is dropped, for a person's side is compared by itself; a body (NATO) stays.
    "Minister of X" and "X minister" give one form. Not for printing.

    >>> normalize_role("U.S. national-security advisor") == normalize_role("National Security Adviser")
    True
    >>> normalize_role("Russian Minister of Foreign Affairs"), normalize_role("spokeswoman for the State Department")
    ('foreign minister', 'state department spokesperson')
    """
    words = [word for word in re.sub(r"[-‐‑–_/]", " ", text).split() if word]
    first = next((place for place, word in enumerate(words) if word.lower() not in _ARTICLES), len(words))
    words = _without_country(words[first:])
    cut = next((place for place, word in enumerate(words) if place and word.lower() in _LINKS), None)
    before, after = (words, []) if cut is None else (words[:cut], words[cut + 1 :])
    after = [word for word in after if word.lower() not in _ARTICLES]
    after = [] if after and country_of(" ".join(after)) not in (None, *sorted(_bodies())) else after
    head = 2 if before[-1:] and before[-1].lower() == "general" else 1
    folded = [part for word in (*before[:-head], *after, *before[-head:]) for part in _one_word(word)]
    return " ".join(folded).replace("foreign affairs minister", "foreign minister")
