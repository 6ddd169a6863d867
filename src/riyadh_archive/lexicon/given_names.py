"""Given names: the gender they tell, whether a word is one, and whether two of them can name one person.

Three-valued answers: `same_given` is False only for two names that the tables know and hold apart (Marco, Mark), and
None where a name is unknown. Spellings are compared without diacritics.
"""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast, get_args

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon.spelling import fold_name, strip_marks
from riyadh_archive.lexicon.tables import REMEMBERED, parse_list, parse_rows, read_text

__all__ = ["Gender", "fold_name", "gender_of", "is_given_name", "same_given"]

Gender = Literal["m", "f", "u"]

_NAMES_FILE = "given_names.tsv"
_FORMS_FILE = "given_name_forms.tsv"


def parse_given_names(text: str, file: str = _NAMES_FILE) -> dict[str, Gender]:
    """Gender by given name; LexiconError for a gender that is none of m, f, u."""
    names = dict(parse_rows(text, file, columns=("name", "gender")))
    for name, gender in names.items():
        if gender not in ("m", "f", "u"):
            raise LexiconError(file, name, f"gender {gender!r} is none of {', '.join(get_args(Gender))}")
    return cast(dict[str, Gender], names)


def parse_forms(text: str, file: str = _FORMS_FILE) -> tuple[tuple[str, ...], ...]:
    """The groups of a table of forms, the full name first; LexiconError for a group of one."""
    groups = []
    for name, forms in parse_rows(text, file, columns=("name", "forms")):
        if not forms:
            raise LexiconError(file, name, "has no other form")
        groups.append((name, *parse_list(forms)))
    return tuple(groups)


@cache
def _gender_by_name() -> dict[str, Gender]:
    return parse_given_names(read_text(_NAMES_FILE))


@cache
def _forms() -> tuple[tuple[str, ...], ...]:
    return parse_forms(read_text(_FORMS_FILE))


@cache
def _groups_by_word() -> dict[str, set[int]]:
    """The numbers of the groups in which a name stands, by the name in plain lower case."""
    groups: dict[str, set[int]] = {}
    for number, forms in enumerate(_forms()):
        for form in forms:
            groups.setdefault(strip_marks(form).lower(), set()).add(number)
    return groups


@cache
def _groups_by_key() -> dict[str, set[int]]:
    """The same by the key of the spelling: for names that stand in no group as they are spelled."""
    groups: dict[str, set[int]] = {}
    for word, numbers in _groups_by_word().items():
        groups.setdefault(fold_name(word), set()).update(numbers)
    return groups


def _groups_of(name: str) -> set[int]:
    plain = strip_marks(name).lower()
    return _groups_by_word().get(plain) or _groups_by_key().get(fold_name(name)) or set()


def _listed(given: str) -> str | None:
    """The form under which a given name stands in the table, also out of headline capitals."""
    plain = strip_marks(given).strip()
    known = _gender_by_name()
    if plain in known:
        return plain
    title = plain.title()
    return title if plain.isupper() and title in known else None


@lru_cache(maxsize=REMEMBERED)
def gender_of(given: str) -> Gender | None:
    """`m`, `f`, or `u` where men and women bear the name; None where it is not known.

    "Jean-Luc" and "Maria Elena" go by their first part where the whole is not known.

    >>> gender_of("Volodymyr"), gender_of("Ursula"), gender_of("Kim"), gender_of("Kremlin")
    ('m', 'f', 'u', None)
    """
    for part in (given, given.partition("-")[0], given.partition(" ")[0]):
        if name := _listed(part):
            return _gender_by_name()[name]
    return None


@lru_cache(maxsize=REMEMBERED)
def is_given_name(word: str) -> bool:
    """Whether a capitalized `word` is a given name, or several with hyphens. Many are also surnames (Grant).

    >>> is_given_name("Anne-Marie"), is_given_name("Anne-Trade")
    (True, False)
    """
    return _listed(word) is not None or ("-" in word and all(_listed(part) for part in word.split("-")))


@lru_cache(maxsize=REMEMBERED)
def same_given(a: str, b: str) -> bool | None:
    """Whether two given names can be one person's: equal, spellings or forms of one name, or an initial of the other.

    False for two names that the tables know to be different, None where one is unknown. Of several given names
    ("Luiz Inácio") one is enough.

    >>> same_given("Mike", "Michael"), same_given("Yuri", "Yury"), same_given("J.", "John"), same_given("Marco", "Mark")
    (True, True, True, False)
    """
    ours, theirs = a.split(), b.split()
    if not ours or not theirs:
        return None
    if len(ours) == len(theirs) == 1:
        return _same_word(ours[0], theirs[0])
    pairs = [(ours[0], theirs[0])]
    if len(ours) == 1 or len(theirs) == 1:
        pairs += [(x, y) for x in ours for y in theirs if len(x.rstrip(".")) > 1 and len(y.rstrip(".")) > 1]
    answers = [_same_word(x, y) for x, y in pairs]
    return True if any(answers) else answers[0]


def _same_word(a: str, b: str) -> bool | None:
    """`same_given` for two single names."""
    ours, theirs = _told(a), _told(b)
    if ours.initial or theirs.initial:
        return _same_initial(a, b)
    if ours.sound == theirs.sound or not ours.groups.isdisjoint(theirs.groups):
        return True
    return False if ours.known and theirs.known else None


def _sounded(key: str) -> str:
    """A folded name with one letter for one sound: Niclas and Niklas, Christina and Kristina.

    >>> _sounded("niclas"), _sounded("christina"), _sounded("cecilia")
    ('niklas', 'kristina', 'cecilia')
    """
    return _HARD_C.sub("k", key)


_HARD_C = re.compile(r"ch(?=r)|c(?![eihy])")


class _Told(NamedTuple):
    """What is known of a single name; see `_is_initial`, `_sounded`, `_groups_of`, `_is_known`."""

    initial: bool
    sound: str
    groups: set[int]
    known: bool


@lru_cache(maxsize=REMEMBERED)
def _told(name: str) -> _Told:
    return _Told(_is_initial(name), _sounded(fold_name(name)), _groups_of(name), _is_known(name))


def _is_initial(name: str) -> bool:
    """Whether a name is an initial ("J.", "J") or several ("J.D.", "JD")."""
    letters = name.replace(".", "").replace("-", "")
    return letters.isupper() and (len(letters) <= 2 or "." in name)


def _same_initial(a: str, b: str) -> bool | None:
    """Whether an initial can be the other name's; a form's initial counts (W. for Bill)."""
    first, second = a.replace(".", ""), b.replace(".", "")
    if _is_initial(a) and _is_initial(b):
        return first.startswith(second) or second.startswith(first)
    initial, name = (first, second) if _is_initial(a) else (second, first)
    letters = {strip_marks(name[:1]).lower()}
    letters |= {form[0].lower() for number in sorted(_groups_of(name)) for form in _forms()[number]}
    if initial[0].lower() in letters:
        return True
    return False if _is_known(name) else None


def _is_known(name: str) -> bool:
    return _listed(name) is not None or bool(_groups_of(name))
