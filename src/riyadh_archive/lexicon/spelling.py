"""Brings the spellings of one name together: transliterations, diacritics, apostrophes and articles of Arabic names.

`fold_name` gives a key; two spellings of one name mostly share it, and two different names of the news do not. It is
a key for comparing, never a form to print. Rules that would merge short names (Khan and Han) leave them alone.
"""

import re
import unicodedata
from functools import cache, lru_cache

from riyadh_archive.lexicon.tables import parse_list, parse_rows, read_text

_FILE = "surname_spellings.tsv"
_COLUMNS = ("name", "spellings")
_LONGEST_SHORT_NAME = 4
"""Names of up to four letters are kept as they are spelled: among them one letter tells people apart (Khan, Han)."""

_LETTERS = str.maketrans(
    {
        "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "dj", "ð": "d", "þ": "th", "ı": "i", "ə": "e",
        "'": "", "’": "", "‘": "", "ʼ": "", "ʻ": "", "ʿ": "", "ʾ": "", "`": "", "´": "", "′": "", ".": "",
    }
)  # fmt: skip

_ARTICLE = re.compile(r"\b(?:al|el|ul|as|ash|an|at|ad|ar|az)-(?=\w)|\b(?:al|el) (?=\w)")
"""Arabic articles: al-Sisi, El-Sissi, as-Sadr, Al Thani."""

_STEPS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\b[iy]e|(?<=[aeou])[iy]e", "e"),  # Yevgeny, Evgeny; Alekseyev, Alekseev
        (r"shch|sch|ch(?=t)", "sh"),  # Shcherbakov, Schröder
        (r"tch|tsch", "ch"),  # Tchaikovsky
        (r"kh", "h"),  # Akhmed, Ahmed
        (r"gh", "g"),  # Baghdadi
        (r"dh", "d"),  # Riyadh's Dhawahiri
        (r"tz", "ts"),  # Tzipi
        (r"ph", "f"),  # Stephan, Stefan
        (r"ck|q", "k"),  # Qassem, Kassem
        (r"x", "ks"),  # Alexei, Aleksei
        (r"ou|oo", "u"),  # Mahmoud, Mahmud
        (r"ee", "i"),  # Rasheed, Rashid
        (r"[iy]j", "i"),  # Zelenskij
        (r"[iy]+", "i"),  # Zelenskyy, Zelenskiy, Yurii
        (r"(?<=[a-z])ue", "u"),  # Mueller, Müller
        (r"(?<=[a-z])oe", "o"),  # Schroeder, Schröder
        (r"(?<=[a-z])ae", "a"),  # Traenkle, Tränkle
        (r"([a-z])\1+", r"\1"),  # Hassan, Hasan
        (r"(?<=[aeiou])h\b", ""),  # Abdullah, Abdulla
        (r"(?<=[a-z]{3})of\b", "ov"),  # Romanoff, Romanov
    )
)


def strip_marks(text: str) -> str:
    """`text` with plain Latin letters: no diacritics, case kept for letters that are plain already.

    >>> strip_marks("Erdoğan"), strip_marks("Łódź")
    ('Erdogan', 'Lodz')
    """
    if text.isascii():
        return text
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return plain if plain.isascii() else plain.translate(_MARKED)


_MARKED = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "ı": "i",
        "đ": "d",
        "Đ": "D",
        "ß": "ss",
        "ð": "d",
        "Þ": "Th",
        "þ": "th",
        "æ": "ae",
        "Æ": "Ae",
        "’": "'",
    }
)


_TOUCHED = re.compile(r"[kgdps]h|t[zc]|sch|ck|[xqy]|ou|oo|[aoiue]e|i[ij]|h$|of$|([a-z])\1")
"""Whether any of the steps has something to do; most names are spared the walk through all of them."""


def _fold_word(word: str) -> str:
    if len(word) <= _LONGEST_SHORT_NAME:
        return word.replace("yy", "y").replace("y", "i")
    if not _TOUCHED.search(word):
        return word
    for pattern, replacement in _STEPS:
        word = pattern.sub(replacement, word)
    return word


def _fold_spelling(text: str) -> str:
    """The key of one spelling by rule alone; the table of odd spellings is not asked."""
    marked = text.lower().translate(_LETTERS)
    plain = marked.strip()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    if plain.isalpha():
        return _fold_word(plain)
    words = _ARTICLE.sub("", plain).replace("-", " ").split()
    return "".join(_fold_word(word) for word in words)


def parse_spellings(text: str, file: str = _FILE) -> dict[str, str]:
    """The key of a name by the rule key of each of its odd spellings."""
    rows = parse_rows(text, file, columns=_COLUMNS)
    return {_fold_spelling(other): _fold_spelling(name) for name, others in rows for other in parse_list(others)}


@cache
def _key_of_spelling() -> dict[str, str]:
    return parse_spellings(read_text(_FILE))


def name_keys(name: str) -> tuple[str, ...]:
    """What a name can be looked up by, letters and digits alone: each of its words, its last two, and all of it, folded.

    >>> name_keys("Ban Ki-moon")
    ('ban', 'kimoon', 'bankimoon')
    """
    words = [_word_key(word) for word in name.split()]
    return tuple(dict.fromkeys(key for key in (*words, "".join(words[-2:]), "".join(words)) if key))


@lru_cache(maxsize=65536)
def _word_key(word: str) -> str:
    return "".join(filter(str.isalnum, fold_name(word.removesuffix("'s").removesuffix("’s"))))


@lru_cache(maxsize=65536)
def fold_name(text: str) -> str:
    """A key that is the same for the spellings of one name; spaces and hyphens do not count.

    >>> fold_name("Zelensky") == fold_name("Zelenskyy") == fold_name("Zelenskiy"), fold_name("el-Sissi")
    (True, 'sisi')
    >>> fold_name("Müller") == fold_name("Mueller"), fold_name("Rubin") == fold_name("Rubio")
    (True, False)
    """
    key = _fold_spelling(text)
    return _key_of_spelling().get(key, key)
