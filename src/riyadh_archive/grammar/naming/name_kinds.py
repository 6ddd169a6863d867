"""What the words of a name and those beside it tell of its kind: a person, a place, an organization or a nationality.

In: tokens and where a name starts and ends. Out: its kind, None where nothing tells.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from riyadh_archive.grammar.naming.body_names import contains_organization_word
from riyadh_archive.grammar.naming.capitals import PREFIXED, SAINTS
from riyadh_archive.grammar.naming.meeting import meets
from riyadh_archive.grammar.naming.runs import Run
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of, is_country_like_body, is_nationality
from riyadh_archive.lexicon.given_names import gender_of, is_given_name
from riyadh_archive.lexicon.naming import is_known_body, naming_words
from riyadh_archive.lexicon.places import is_place_head, is_place_opener, place_kind_of_head, place_named
from riyadh_archive.lexicon.tables import REMEMBERED
from riyadh_archive.lexicon.titles import can_end_title, is_title_word

_INITIALS = re.compile(r"(?:[A-Z]\.)+")
"""Letters before a surname: "M.K. Nair"."""
_PARTICLES = lexicon.words("name_particles")
LONGEST_NAME = 6
"""Words of a person's name at most, particles included; those that tell whose child somebody is are not counted."""
_CLANS = frozenset(("Al", "El", "Aal"))
"""Words in capitals before the name of a clan: "Obaid Humaid Al Noor"."""


def is_short_enough(words: Sequence[str]) -> bool:
    """Whether a person's name may have so many words: "Hamad Bin Nasser Bin Khalifa Al Noor" has seven, and may.

    Marks of a nickname are no words.

    >>> is_short_enough("Hamad Bin Nasser Bin Khalifa Al Noor".split()), is_short_enough("A B C D E F G".split())
    (True, False)
    """
    own = (word for word in words if word not in _CLANS and word.lower() not in naming_words("child_of"))
    return sum(word[0].isalnum() for word in own) <= LONGEST_NAME


def is_patronymic(words: Sequence[str]) -> bool:
    """Whether a name tells inside whose child somebody is, or of which clan: "Hamad bin Salim", "Obaid Humaid Al Noor".

    >>> is_patronymic(["Hamad", "Bin", "Salim"]), is_patronymic(["Dar", "Al", "Arkan"])
    (True, False)
    """
    child = any(word.lower() in naming_words("father_of") for word in words[1:-1])
    return child or (len(words) > _OF_CLAN and words[-2] in _CLANS)


_OF_CLAN = 3


@lru_cache(maxsize=REMEMBERED)
def is_body(words: tuple[str, ...]) -> bool:
    """Whether the words are the name of a body: an organization word in it that is no title before a person's name."""
    if len(words) == 2 and words[1] in naming_words("surname_bodies") and gender_of(words[0]) in ("m", "f"):
        return bool(place_named(words[0]))  # Lena Power, but Georgia Power
    if _is_family_with_body(words):
        return False
    return (
        contains_organization_word(words[-1:])
        or (len(words) > 1 and (words[0] in naming_words("body_openers") or is_body_first(words)))
        or (contains_organization_word(words) and any(w in ("of", "for", "on", "and") for w in words))
        or "&" in words[1:-1]
        or _is_branch(words)
        or (contains_organization_word(words[:1]) and len(words) > 1 and not is_title_word(words[0]))
    )


def _is_branch(words: tuple[str, ...]) -> bool:
    """Whether a country closes the name of a well-known body of several words: "Human Rights Watch | Chile"."""
    several = len(words) > 2 and country_of(words[-1]) is not None
    return several and is_known_body(" ".join(words[:-1]))


def is_body_first(words: tuple[str, ...]) -> bool:
    """Whether a name of several words that could be a house's is a body's: "Lorn High Court", but not "Lorn Court"."""
    if len(words) < 2:
        return False
    head, before = words[-1], words[-2]
    return (
        head in naming_words("bodies_first")
        or (head == "Court" and before in naming_words("court_words"))
        or (head == "District" and before in ("School", "Schools", "Fire", "Transit", "Water", "Hospital"))
        or (head in ("District", "Local", "Lodge", "Chapter") and all(map(_is_body_letters, words[:-1])))
        or (head in ("Guard", "Guards", "Patrol") and before in naming_words("guards"))
        or (head in ("Center", "Centre") and before in naming_words("center_words"))
        or (before, head) == ("Real", "Estate")
    )


def _is_body_letters(word: str) -> bool:
    """Whether a word is the letters of a body: "ATU District 12" is a part of a union, "US District" of none."""
    return word.isupper() and word.isalpha() and _LETTERS[0] <= len(word) <= _LETTERS[1] and not country_of(word)


_LETTERS = (3, 6)


def is_building(rows: Tokens, run: Run) -> bool:
    """Whether the last word makes a place of the name: "Hofburg Palace", but not "Judge Helen Park", "Mr. Hall".

    Other languages name a place by its first word: "Palais de Justice".
    A given name and a surname that is such a word ("Lena Hall") are a place only behind "at", "in" or "the".
    """
    first, head = rows.words[run.first], rows.words[run.last]
    if run.last > run.first and first in naming_words("place_openers"):
        return True
    if run.last == run.first and _is_place_as_it_stands(head):
        return True
    if run.last == run.first or not is_place_head(head) or first.rstrip(".") in naming_words("honorifics"):
        return False
    ruler = first in naming_words("ship_titles") and place_kind_of_head(head) == "street"  # Prince Hamza Street
    if not ruler and is_title_word(first) and is_given_name(rows.words[run.first + 1]) and first not in SAINTS:
        return False
    if run.last > run.first + 1 or head not in naming_words("surname_heads") or not is_given_name(first):
        return True
    before = rows.lowers[max(0, run.first - 1) : run.first]
    return before == ["the"] or (
        before != ["of"] and rows.classes[run.first - 1] == lexicon.PREPOSITION and bool(before)
    )


@lru_cache(maxsize=REMEMBERED)
def _is_place_as_it_stands(word: str) -> bool:
    """Whether one word tells itself that it is a street or house: "Prinsengracht", "Lorn-Arena"."""
    name, dash, head = word.rpartition("-")
    if dash and name and is_place_head(head) and head not in naming_words("surname_heads"):
        return True
    return any(word.endswith(end) and len(word) > len(end) + 2 for end in naming_words("place_endings"))


def number_before(rows: Tokens, i: int) -> int | None:
    """The token of the number right before token i: "[117]th Street", "[5]th District Court"; None without one."""
    at = i - 1
    if at > 0 and rows.lowers[at] in ("st", "nd", "rd", "th") and rows.starts[at] == rows.ends[at - 1]:
        at -= 1
    if at < 0 or rows.classes[at] != lexicon.NUMBER or rows.sentences[at] != rows.sentences[i]:
        return None
    directed = (
        at > 0 and rows.words[at - 1] in naming_words("directions") and rows.sentences[at - 1] == rows.sentences[i]
    )
    return at - 1 if directed else at


def number_behind(rows: Tokens, run: Run) -> bool:
    """Whether a number behind a single word makes it a place: "Route | 43", "Calle | 72"."""
    after = run.last + 1
    if run.first != run.last or rows.words[run.first] not in naming_words("numbered") or after >= len(rows.words):
        return False
    return rows.words[after].isdigit() and rows.sentences[after] == rows.sentences[run.last]


def place_kind(phrase: str) -> str:
    """The kind of a phrase that a table of countries or places holds."""
    if is_nationality(phrase):
        return "adjective"
    return "organization" if is_country_like_body(phrase) else "place"


def kind_of_name(rows: Tokens, first: int, last: int, *, titled: bool) -> str | None:
    """What the name's own words and its neighbors tell of its kind; None where they tell nothing."""
    words = rows.words[first : last + 1]
    whole = " ".join(words)
    if len(words) == 1 and is_nationality(whole):
        return "adjective"
    if rows.lowers[max(0, first - 2) : first] in (["parliament", "for"], ["mp", "for"]) and not rows.possessives[last]:
        return "place"  # the Member of Parliament for | Akim Oda
    if words[0][-1] == "s" and {"Against", "Without"}.intersection(words[1:-1]):
        return "organization"  # Parents Against Violence
    if len(words) > 1 and words[0] in ("Democratic", "Socialist", "Communist") and not is_given_name(words[1]):
        return "organization"  # the Norlandic | Democratic Community
    if (
        rows.lowers[first - 1] in ("of", "for")
        and _is_field(words)
        and (titled or can_end_title(rows.words[first - 2]))
    ):
        return "thing"  # Minister of Rural Development, Minister for | Political, Legal and Security Affairs
    if (
        titled
        and _is_governed(rows, first)
        and (words[0] in _REALMS or is_nationality(words[-1]) or rows.lowers[last + 1 : last + 2] == ["affairs"])
    ):
        return "thing"  # President of the Democratic | Republic of Ardania, Minister of East Ardanian affairs
    if titled and len(words) == 1 and whole.isupper() and len(whole) > 1 and _is_governed(rows, first):
        return "organization"  # Chairman of the | EAC
    if len(words) > 1 and words[0] in _GRADES and rows.classes[last] == lexicon.ROLE:
        return "thing"  # the country's most | Senior Diplomat
    if words[-1] == "Member" or (titled and words[-1] in naming_words("never_persons")):
        return "thing"  # President of the Federative Republic, Minister of External Relations
    if len(words) > 2 and words[-1] in naming_words("programs"):
        return "thing"  # The Ann Lund Show
    if len(words) > 1 and words[-1] in naming_words("treaties"):
        return "thing"  # the Jonah Accords
    if titled and is_short_enough(words):
        return "person"
    if len(words) > 1 and words[0] in naming_words("thing_openers"):
        return "thing"
    if rows.lowers[last + 1 : last + 2] and rows.lowers[last + 1] in naming_words("governed") and not country_of(whole):
        known = place_named(whole)
        return "place" if known is not None and known.kind == "state" else "person"  # the Biden administration
    if is_known_body(whole):
        return "organization"
    if _speaks_or_is_told_of(rows, last) and not (country_of(whole) or whole.isupper()):
        return "person"
    if len(words) == 1 and meets(rows, first) and not (country_of(whole) or place_named(whole)):
        return "person"
    if (
        len(words) > 1
        and (words[0] in naming_words("directions") or words[0] == "New")
        and place_named(" ".join(words[1:]))
    ):
        return "place"
    if len(words) > 1 and _INITIALS.fullmatch(words[0]) and not country_of(words[0]):
        return "person"
    if len(words) > 2 and _is_letters(words[0]) and is_given_name(words[1]) and not is_body(tuple(words)):
        return "person"  # AFM Khalid Hossain
    if _is_family_first(words) or _is_family_with_body(words):
        return "person"
    if is_country_like_body(whole):
        return "organization"
    if country_of(whole) or (place_named(whole) and not (len(words) > 1 and is_given_name(words[0]))):
        return "place"
    if len(words) > 1 and words[0] in naming_words("ship_letters"):
        return "organization"
    if (
        1 < len(words) <= LONGEST_NAME
        and (is_place_opener(words[0]) or "Mount" in words[:-1])
        and not is_given_name(words[0])
    ):
        return None if place_named(" ".join(words[:-1])) else "place"  # Mount Korren, but the San Diego Herons
    if len(words) > 1 and words[-1] in naming_words("directions") and rows.words[last + 1 : last + 2] in _SEATS:
        return "place"  # the Lorn Central | MP
    if _is_state(words):
        return "organization" if is_given_name(words[0]) or _is_american(words[0]) else "place"
    if words[0] in naming_words("base_openers") and _is_base(words):
        return "place"
    if len(words) == _PLAIN and not is_given_name(words[0]) and rows.lowers[last + 1] in naming_words("member_words"):
        return "organization"  # Dawn Forward | member Ana Ruiz
    patronymic = is_patronymic(words) and not is_body(tuple(words)) and not is_place_head(words[-1])
    if len(words) > 1 and is_short_enough(words) and (is_given_name(words[0]) or patronymic):
        return "person"
    if words[-1].rstrip(".") in naming_words("legal_forms"):
        return "organization"
    if any(PREFIXED.match(w) or _is_particle_of_person(words, i) for i, w in enumerate(words) if i):
        return "person"
    if rows.lowers[max(0, first - 1) : first] == ["of"] and rows.lowers[first - 2] in naming_words("place_nouns"):
        return "place"
    if len(words) == 2 and words[1] == "Pole" and words[0] in ("North", "South"):
        return "place"
    if whole in naming_words("letters_of_things"):
        return "thing"
    if words[0].isupper() and len(words[0]) > 1 and len(words) == 1:
        return "organization"
    return "organization" if _closes_report(rows, first, last) else None


def _is_field(words: Sequence[str]) -> bool:
    """Whether words tell what an office is for: "Rural Development", "Political"."""
    return words[-1] in naming_words("fields_of_office") or naming_words("fields").issuperset(words)


_PLAIN = 2
"""Words of an unknown name that is no sentence's own."""
_SEATS = (["MP"], ["MPs"], ["MLA"], ["lawmaker"], ["constituency"], ["seat"])
"""What stands behind the name of a constituency."""


def _is_state(words: Sequence[str]) -> bool:
    """Whether "State" stands behind one name: a part of a country, or in the United States a university."""
    if len(words) != len(("Lorn", "State")) or words[1] != "State":
        return False
    kind = words[0] in naming_words("adjectives", "directions") or is_nationality(words[0]) or is_title_word(words[0])
    return not (kind or words[0].isupper())


def _is_american(word: str) -> bool:
    known = place_named(word)
    return known is not None and known.within[-1:] == ("United States",)


def _is_governed(rows: Tokens, first: int) -> bool:
    """Whether "of" or "of the" stands before the name: what somebody is the head of, and not he."""
    before = rows.lowers[max(first - 3, 0) : first]
    return before[-1:] in (["of"], ["for"]) or before[-2:] == ["of", "the"] or before[:2] == ["of", "the"]


_REALMS = frozenset(("Republic", "Kingdom", "State", "Union", "Federation", "Commonwealth", "Emirate"))
_GRADES = frozenset(("Senior", "Top", "Leading", "Council"))
"""Words before an office that only tell its grade, and what is left of a body before it: "Council Senior Director"."""
_PARTS_OF_WORLD = frozenset("North South East West Central Northern Southern Eastern Western Southeast Latin".split())


_EASTS = frozenset((("Middle", "Eastern"), ("Near", "Eastern"), ("Far", "Eastern")))


def is_of_part_of_world(words: Sequence[str]) -> bool:
    """Whether two words tell from which part of a continent something is.

    >>> is_of_part_of_world(["West", "African"]), is_of_part_of_world(["West", "Ham"])
    (True, False)
    """
    two = len(words) == 2 and words[0] in _PARTS_OF_WORLD and words[1] != "Pole"
    two = two and (is_nationality(words[1]) or words[1] in ("African", "Asian", "European"))
    return tuple(words) in _EASTS or (two and not country_of(" ".join(words)))


def _is_letters(word: str) -> bool:
    """Whether a word is two or three initials without points: "AFM Khalid Hossain"."""
    return 1 < len(word) <= 3 and word.isupper() and word.isalpha() and not is_known_body(word) and not country_of(word)


def _closes_report(rows: Tokens, first: int, last: int) -> bool:
    """Whether an outlet closes the sentence that it reports: "…, Hexby Newswire | reported."."""
    before = first > 0 and rows.words[first - 1] == "," and rows.sentences[first - 1] == rows.sentences[last]
    behind = rows.lowers[last + 1 : last + 2] == ["reported"] and rows.classes[last + 2 : last + 3] in ([], ["."])
    return before and behind and not rows.possessives[last]


def _is_base(words: Sequence[str]) -> bool:
    """Whether the words name a base with a name of its own.

    >>> _is_base("Naval Air Station Sigonella".split()), _is_base("Joint Base Charleston".split())
    (True, True)
    >>> _is_base("Joint Chiefs Station".split()), _is_base("Royal Mail".split())
    (False, False)
    """
    opening = next((i for i, word in enumerate(words) if word not in naming_words("base_openers")), len(words) - 1)
    return words[opening] in ("Base", "Station") and 0 < opening < len(words) - 1


def _is_particle_of_person(words: Sequence[str], i: int) -> bool:
    """Whether word i is a small word inside a person's name; before a known place it is one of a thing's: "Copa de Lima"."""
    if words[i] not in _PARTICLES or i + 1 >= len(words):
        return False
    rest = " ".join(words[i + 1 :])
    return words[i] not in _OF or not (country_of(rest) or place_named(rest))


_OF = frozenset(("da", "das", "de", "del", "della", "di", "do", "dos", "du", "des"))
"""Particles that mean "of"."""


def _is_family_first(words: Sequence[str]) -> bool:
    """Whether a surname of East Asia opens a name of two or three words that no table of places or bodies holds."""
    return (
        1 < len(words) <= _LONGEST_FAMILY_FIRST
        and words[0] in naming_words("family_first")
        and not words[-1].isupper()
        and not (is_place_head(words[-1]) or contains_organization_word(words) or place_named(" ".join(words)))
        and not (words[0] in _WORDS_TOO and place_named(words[1]))
    )


def _is_family_with_body(words: Sequence[str]) -> bool:
    """Whether a given name that is a body's word too stands behind a surname of East Asia: "Qin Gang"."""
    return len(words) == 2 and words[1] in naming_words("given_bodies") and words[0] in naming_words("family_first")


_LONGEST_FAMILY_FIRST = 4
_WORDS_TOO = frozenset(
    ("Do", "He", "So", "To", "You", "Soon", "Moon", "Park", "Sun", "Chin", "Pan", "Ping", "Song", "Ton", "Min")
)
"""Surnames that are words of English too."""


def _speaks_or_is_told_of(rows: Tokens, last: int) -> bool:
    """ ", who", ", 26," or "said" behind the name: what follows people, and organizations only when they speak."""
    after = [*rows.classes[last + 1 : last + 4], *"..."]
    if rows.possessives[last] or rows.sentences[last] != rows.sentences[min(last + 1, len(rows.words) - 1)]:
        return False
    if after[0] == "," and after[1] == lexicon.NUMBER and after[2] in ",.":
        return len(rows.words[last + 2]) <= 2
    follows = rows.lowers[last + 1 : last + 3]
    if follows == [",", "whose"]:
        return not lexicon.words("roles_of_others").isdisjoint(rows.lowers[last + 3 : last + 5])
    return follows[:1] == ["who"] or follows == [",", "who"]
