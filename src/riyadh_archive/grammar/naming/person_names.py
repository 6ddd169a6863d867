"""The parts of a person's name as printed: given name, surname, and what the person is called for short.

In: a name. Out: its parts, in the order and case of the name or in plain lower case. No article is looked at.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.given_names import is_given_name, same_given
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.spelling import strip_marks
from riyadh_archive.lexicon.tables import REMEMBERED

_SUFFIXES = lexicon.words("name_suffixes")
_PARTICLES = lexicon.words("name_particles")


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
    at = _surname_at(words)
    if at == 1 and (
        words[0] in _SURNAME_OPENERS or (words[0].lower() in _PARTICLES and words[1].lower() in _PARTICLES)
    ):
        return None, " ".join(words)
    return words[0], " ".join(words[at:])


_SYLLABLES = 3
"""Words of a name of East Asia that is printed without a hyphen: "Kim Jong Un"."""


_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:i?ang|i?ong|uang|[aeiu]ng|ian|uan|[aeiu]n|iao|uai|[aeu]i|[ao]o?u?|i[aeu]|u[aeo]|[aeiou])){1,2}"
)
"""One or two syllables of a Chinese given name in Latin letters: "qiang", "lifeng"."""


def surname_in_front(name: str) -> str | None:
    """The first word where it is the surname, None where it is a given name or nothing tells.

    >>> surname_in_front("Noda Yoshihiko"), surname_in_front("Li Qiang"), surname_in_front("Kim Clark")
    ('Noda', 'Li', None)
    """
    words = name.split()
    if len(words) < 2:
        return None
    given = is_given_name(words[0])
    if words[0] in naming_words("family_first") and len(words) <= _SYLLABLES:
        chinese = words[0] not in naming_words("given_too") and _PINYIN.fullmatch(words[1].lower())
        return words[0] if not given or len(words) == _SYLLABLES or "-" in words[1] or chinese else None
    return words[0] if is_given_name(words[-1]) and not given else None


def _surname_at(words: Sequence[str]) -> int:
    """Where the surname begins, with the particles before it; the first word is never looked at."""
    at = len(words) - 1
    while at > 1 and (words[at - 1].lower() in _PARTICLES or words[at - 1] in _SURNAME_OPENERS | _GIVEN_TOO):
        at -= 1
    return at


_SURNAME_OPENERS = frozenset(("Da", "De", "Den", "Der", "Dos", "Du", "Ní", "Nic", "Ó", "Ter", "Uí", "Von"))
"""Words in capitals that open a surname and are no given names: "Ó Briain" is a surname alone."""
_GIVEN_TOO = frozenset(("Al", "El", "Bin", "Ben", "Van"))


@lru_cache(maxsize=REMEMBERED)
def short_names(name: str) -> tuple[str, ...]:
    """What a person of three names or more is called for short, in plain lower case, surname and given name alone left out.

    A first of two surnames, both of them, the given names together, a surname with its particles:

    >>> short_names("Ana Lucía Torres Vega")
    ('torres', 'torres vega', 'ana lucia', 'lucia torres vega')
    >>> short_names("Pim van den Berg"), short_names("Ana Ruiz")
    (('van den berg', 'den berg'), ())
    """
    words = strip_marks(name).split()
    own = [i for i, word in enumerate(words) if word[0].isupper() and len(word.rstrip(".")) > 1]
    if any(word.lower() in naming_words("father_of") for word in words[1:-1]):
        return _short_patronymics(words)
    short = []
    if len(own) == _TWO_SURNAMES and not is_given_name(words[own[1]]):
        short += [words[own[1]], " ".join(words[own[1] :])]
    if len(own) > _TWO_SURNAMES:
        short += [words[own[-2]], " ".join(words[own[-2] :]), " ".join(words[: own[1] + 1])]
        short += [" ".join(words[k:]) for k in own[1:-2]]
    if len(words) > len(own) and len(own) > 1 and words[0].endswith("."):
        short.append(" ".join(words[1:]))  # K. Sukumaran Nair
    half = words[-1].rpartition("-")[2] if len(words) > 1 else ""
    if half != words[-1] and len(half) > _SHORT_HALF:
        short.append(half)  # Janet Lim-Napoles
    at = _surname_at(name.split())
    short += [" ".join(words[k:]) for k in range(at, len(words) - 1)]
    return tuple(part.lower() for part in short)


def _short_patronymics(words: Sequence[str]) -> tuple[str, ...]:
    """What somebody is called for short whose name tells whose child he is: not by his father's name and all behind it.

    >>> _short_patronymics("Hamad bin Salim Al Noor".split())
    ('hamad bin salim', 'al noor')
    """
    fathers = [i for i in range(2, len(words)) if words[i - 1].lower() in naming_words("father_of")]
    first = [" ".join(words[: i + 1]) for i in fathers if i < len(words) - 1]
    at = _surname_at(words)
    return tuple(part.lower() for part in (*first, *(" ".join(words[k:]) for k in range(at, len(words) - 1))))


def is_child_of(surname: str) -> bool:
    """Whether a surname is the name of the father: "bin Salim"."""
    return surname.partition(" ")[0].lower() in naming_words("father_of")


def is_before_given(role: str | None) -> bool:
    """Whether a title ends with a word behind which rulers and their kin have their given names: "Crown Prince", "King".

    >>> is_before_given("Crown Prince"), is_before_given("Prime Minister"), is_before_given(None)
    (True, False, False)
    """
    return (role or "").lower().split()[-1:] != [] and (role or "").split()[-1] in naming_words("before_given")


_SHORT_HALF = 3
"""Letters; a shorter half of a surname with a hyphen is a syllable of a given name: "Lee Jae-hee"."""
_TWO_SURNAMES = 3
"""Names of more words have two given names or two surnames, or both; one of three has two surnames where its second word
is no given name."""


def same_person(given: str, other: str) -> bool:
    """Whether two given names before one surname may be one person's; unknown pairs count by their spelling alone."""
    known = same_given(given, other)
    return given == other if known is None else known
