"""Titles in capitals before a name and letters behind it: how much of a run of capitals is no part of the name.

In: the words of a run of capitals. Out: how many of them are titles and nationalities ("Russian Foreign Minister | Sergei
Lavrov"), and the run without honors and offices behind ("Anjali Rao | KC", "Larkspur | CEO").
"""

from collections.abc import Sequence
from functools import lru_cache

from riyadh_archive.grammar.naming.body_names import contains_organization_word
from riyadh_archive.grammar.naming.person_names import surname_in_front
from riyadh_archive.grammar.naming.runs import Run
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of, is_nationality
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.places import is_place_head, place_named
from riyadh_archive.lexicon.tables import REMEMBERED
from riyadh_archive.lexicon.titles import can_end_title, is_role, is_title_word

_LONGEST_FIELD = 4
"""Words of the field of an office: "Labour and Social Welfare"."""


def without_letters(rows: Tokens, run: Run) -> Run:
    """The run without the letters of honors and degrees behind a name: "Anjali Rao KC", "John Smith OBE"."""
    last = run.last
    while last > run.first + 1 and rows.words[last] in naming_words("letters"):
        last -= 1
    return run if last == run.last else Run(run.first, last)


def without_former(rows: Tokens, run: Run) -> Run:
    """The run without the word that tells of an office once held, where the office follows: "Former | Hexby mayor"."""
    behind = rows.lowers[run.last + 1 : run.last + 2]
    office = bool(behind) and is_role(behind[0]) and rows.sentences[run.last + 1] == rows.sentences[run.last]
    return Run(run.first + 1, run.last) if office and run.last > run.first and rows.lowers[run.first] in FORMER else run


FORMER = frozenset("former ex longtime onetime then retired incoming outgoing ousted deposed acting interim".split())
"""What stands before an office that somebody no longer or not yet fully holds."""


def without_office(rows: Tokens, run: Run) -> Run:
    """The run without the letters of an office behind a company: "Larkspur CEO"."""
    last = run.last
    while last > run.first and rows.words[last] in naming_words("office_letters"):
        last -= 1
    return run if last == run.last else Run(run.first, last)


@lru_cache(maxsize=REMEMBERED)
def title_length(words: tuple[str, ...]) -> int:
    """How many words before the name are title or nationality: up to the last title word that has a name after it."""
    length = 0
    for i, word in enumerate(words):
        head = can_end_title(word) and not (i and is_given_name(word) and i == len(words) - 2)
        head = head and not (i == 1 and word in _RULERS and is_given_name(words[0]) and len(words) > _RULED)
        head = head and not (i and words[i - 1].lower() in naming_words("child_of"))  # Omar bin | Sultan Al Noor
        head = head and not (word in _RULERS and any(w in naming_words("child_of") for w in words[i + 1 : i + 2]))
        head = (head and not _is_surname(words, i)) or words[max(0, i - 1) : i + 1] == ("Chief", "Executive")
        if head or (all(map(is_title_word, words[length:i])) and _stands_before_full_name(words, i)):
            length = i + 1
        elif i == length and _nationality_length(words, i):
            length = i + _nationality_length(words, i)
    return _over_of(words, length) or _abroad_length(words)


def _abroad_length(words: Sequence[str]) -> int:
    """2 where the field of an office ends in "Foreign Countries" before a full name; else 0: for Foreign Affairs | Ana Ruiz."""
    field = (
        len(words) > _RULED + 1 and words[0] == "Foreign" and words[1] in ("Countries", "Affairs", "States", "Trade")
    )
    return _RULED if field and is_given_name(words[2]) else 0


_RULERS, _RULED = frozenset(("Sultan", "Shah", "Prince", "King", "Malik")), 2
"""Titles that are names too, as in "Omar Sultan Haddad", where a given name stands before."""


def honored_length(words: Sequence[str]) -> int:
    """How many words go before the name behind an honor, or "Member of Parliament", inside a run; 0 without one.

    >>> honored_length("Minister of Rural Development and Cooperatives Datuk Seri Ana Binti".split())
    8
    >>> honored_length("Kota Lorn Member of Parliament Ana Ruiz".split()), honored_length("Bandar Seri Lorn".split())
    (5, 0)
    """
    for i in range(len(words) - 1, 0, -1):
        if words[i - 1] in naming_words("honors_inside") or tuple(words[max(0, i - 3) : i]) == _MEMBER:
            while i + 1 < len(words) and words[i] in naming_words("honors_behind"):
                i += 1
            return i if words[i][0].isupper() and not is_place_head(words[-1]) else 0
    return 0


_MEMBER = ("Member", "of", "Parliament")


def led_length(words: Sequence[str]) -> int:
    """How many words go before the name behind an office and the body it is in; 0 without such a name.

    >>> led_length("General Secretary of the Workers Party of China Ana Ruiz".split())
    8
    >>> led_length("Chair of the Trade Committee Ana Ruiz".split()), led_length("Bank of Norland Lorn".split())
    (5, 0)
    """
    of = words.index("of") if "of" in words[1:-1] else 0
    if not of or not can_end_title(words[of - 1]) or not all(map(is_title_word, words[:of])):
        return 0
    for k in range(of + _SHORTEST_BODY, len(words) - 1):
        if words[k - 1] in ("of", "the", "and", "for") or not _is_name_behind(words, k):
            continue
        landed = words[k - 2] in ("of", "the") and country_of(words[k - 1]) and not is_nationality(words[k - 1])
        family = words[k] in naming_words("family_first") and surname_in_front(" ".join(words[k:])) is not None
        if landed or family or is_given_name(words[k]):
            return k
    return 0


_SHORTEST_BODY = 3
"""Words from "of" to the name behind a body of at least two: of | Trade Committee | Ana Ruiz."""
_LONGEST_PERSON = 4
"""Words of a name behind an office and its body."""


def _is_name_behind(words: Sequence[str], k: int) -> bool:
    """Whether the words from k on can be a person's: two to four, no head of a body or a place, no joining word."""
    name = tuple(words[k:])
    heads = is_place_head(name[-1]) or contains_organization_word(name[-1:]) or can_end_title(name[-1])
    return 1 < len(name) <= _LONGEST_PERSON and not heads and not {"of", "the", "and", "for"} & set(name)


def _is_surname(words: Sequence[str], i: int) -> bool:
    """Whether a word of titles closes a full name: "Judge Pamela | King", "Martin | Pope", "Noura bint Saud bin | Sultan"."""
    last = i == len(words) - 1 and i > 0
    if last and words[i - 1] in naming_words("child_of"):
        return True
    return last and words[i] in naming_words("surname_titles") and is_given_name(words[i - 1])


def _stands_before_full_name(words: Sequence[str], i: int) -> bool:
    """Whether word i is one of titles and given name and surname follow: "Deputy Lena Hall", "Prime | Ministers | Ann Orr"."""
    if i + 2 >= len(words) or not words[i][0].isupper() or is_given_name(words[i]) or not is_given_name(words[i + 1]):
        return False
    return is_title_word(words[i]) or words[i].lower() in lexicon.role_nouns()


def _over_of(words: Sequence[str], length: int) -> int:
    """The length of a title with what follows its "of": "Secretary of State", "Governor of New Jersey"."""
    if not 0 < length < len(words) or words[length] != "of":
        return length
    stop = length + 1
    while stop < len(words) and (is_title_word(words[stop]) or words[stop] in ("and", "the")):
        stop += 1
    for size in (3, 2, 1):
        if stop == length + 1 and place_named(" ".join(words[stop : stop + size])) and stop + size < len(words):
            return stop + size
    return _over_field(words, stop)


def _over_field(words: Sequence[str], start: int) -> int:
    """Where the name begins behind the field of an office: "Secretary of Mines | Ana Ruiz"; `start` where none can be told."""
    if start < len(words) - 1 and is_given_name(words[start]) and words[start] not in naming_words("fields_of_office"):
        return start
    for stop in range(start + 1, min(start + _LONGEST_FIELD + 1, len(words) - 1)):
        if is_given_name(words[stop]) and not is_given_name(words[stop - 1]):
            return stop
    return start


def _nationality_length(words: Sequence[str], i: int) -> int:
    """1 or 2 where an adjective of a country, or a country used as one, starts at word i; else 0."""
    for size in (2, 1):
        phrase = " ".join(words[i : i + size])
        if len(words) > i + size - 1 and (is_nationality(phrase) or (country_of(phrase) and len(words) > i + size)):
            return size
    return 0


def has_title(words: Sequence[str]) -> bool:
    """Whether one of the words can close a title before a name."""
    return any(can_end_title(word) for word in words)


def title_text(text: str, rows: Tokens, first: int, last: int) -> str | None:
    """The printed title of the tokens first..last, without a "Dr." that ends it; None where none of them is one."""
    if first < last and rows.words[last].rstrip(".") in naming_words("addresses"):
        last -= 1  # Health Minister | Dr. Ana Lim
    return text[rows.starts[first] : rows.ends[last]] if has_title(rows.words[first : last + 1]) else None


_LONG_OFFICE = 2
"""Words of an office that is no body's name: "Attorney General" has two."""
_RANKS = frozenset(
    ("General", "Colonel", "Admiral", "Major", "Captain", "Marshal", "Lieutenant", "Brigadier", "Commodore")
)


def is_named_behind(words: Sequence[str], length: int) -> bool:
    """Whether a person's name follows a title of `length` words: "Council President Darnell Whitfield"."""
    name = tuple(words[length:])
    if contains_organization_word(name[-1:]):  # Judge Emma House, but King Abdullah University
        surname = len(name) == 2 and name[1] in naming_words("surname_bodies")
        titled = can_end_title(words[length - 1]) and words[length - 1] not in naming_words("ship_titles")
        return surname and titled  # but Norland Air Force, Prince Hamza Street
    if length > _LONG_OFFICE and len(name) == 1 and words[length - 1] in _RANKS:
        return not is_place_head(name[0])  # Norland Chief of Army Staff General Orr
    return is_given_name(name[0]) or (length > 1 and len(name) == 2 and not is_place_head(name[1]))
