"""One token by itself: its word without 's, its lower-case form and the class that it has without its neighbors.

In: a token as printed. Out: a `ReadWord`. Whole articles repeat their words, so each is looked up once and remembered.
"""

from typing import NamedTuple

from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of, government_of

QUOTE_MARK = '"'
PUNCTUATION_CLASS = {
    ",": ",",
    ":": ":",
    ";": ";",
    ".": ".",
    "?": ".",
    "!": ".",
    "-": "-",
    "--": "-",
    "—": "-",
    "–": "-",
    "―": "-",
    "(": "(",
    "[": "(",
    ")": ")",
    "]": ")",
    "…": "x",
}
MARKS = frozenset(('"', "“", "”", "„", "«", "»", "‹", "›", "‟", "``", "''"))
APOSTROPHES = "'’"

_NAMES_OF_ADVERB_SHAPE = lexicon.words("ly_not_adverbs")
_SHORT = 4
"""Words of up to this length in -ed or -ing are no verb forms: "red", "bed", "king"."""
SURNAME_OR_PRONOUN = "He"
"""A Chinese surname where it stands inside a sentence: "Vice Premier He Lifeng"."""
APOSTROPHE = "'"
"""Class of a lone apostrophe while a block is read; no row keeps it."""
KEPT_WORDS = 1 << 16
"""So many different words are looked up once and remembered: more than an article, or a day of news, has."""


class ReadWord(NamedTuple):
    """A token without its context: without 's, lower-cased, its class, and whether its neighbors must decide that."""

    word: str
    lower: str
    class_: str
    possessive: bool
    doubtful: bool


class _ReadWords(dict[str, ReadWord]):
    """Tokens that have been looked up; a token that is not there yet is looked up now."""

    def __missing__(self, printed: str) -> ReadWord:
        if len(self) >= KEPT_WORDS:
            self.clear()
        read = self[printed] = read_word(printed)
        return read


def read_word(printed: str) -> ReadWord:
    """Look up one token.

    >>> read_word("Moscow's")
    ReadWord(word='Moscow', lower='moscow', class_='o', possessive=True, doubtful=False)
    """
    class_ = PUNCTUATION_CLASS.get(printed)
    if class_ is not None:
        return ReadWord(printed, printed, class_, possessive=False, doubtful=False)
    if printed[0].isalpha():
        return _read_letters(printed)
    if printed[0].isdigit():
        return ReadWord(printed, printed.lower(), lexicon.NUMBER, possessive=False, doubtful=False)
    class_ = QUOTE_MARK if printed in MARKS else APOSTROPHE if printed in APOSTROPHES else "x"
    return ReadWord(printed, printed, class_, possessive=False, doubtful=False)


READ_WORDS = _ReadWords()


def _read_letters(printed: str) -> ReadWord:
    """Look up a word of letters; a country is no verb whatever its shape ("Beijing"), and "US" may be one."""
    word, possessive = _strip_clitic(printed)
    lower = word.lower()
    class_ = lexicon.word_classes().get(lower)
    if class_ is not None:
        named = word == SURNAME_OR_PRONOUN or (class_ == lexicon.AUXILIARY and word[0].isupper())  # May, Will
        return ReadWord(
            word, lower, class_, possessive, named or class_ == lexicon.NOUN_OR_VERB or _may_be_country(word, class_)
        )
    class_ = class_by_shape(lower)
    if class_ == lexicon.OTHER or not word[0].isupper():
        return ReadWord(word, lower, class_, possessive, doubtful=False)
    if country_of(word) or government_of(word):
        return ReadWord(word, lower, lexicon.OTHER, possessive, doubtful=False)
    return ReadWord(word, lower, class_, possessive, doubtful=True)


def _may_be_country(word: str, class_: str) -> bool:
    """Whether a pronoun is printed like a country's short name: "US"."""
    return class_ == lexicon.OBJECT_PRONOUN and len(word) > 1 and word.isupper() and country_of(word) is not None


def _strip_clitic(word: str) -> tuple[str, bool]:
    """The word without 's, 'd, 'm, 're, 've, 'll, and whether the 's can be a possessive.

    >>> _strip_clitic("Moscow's")
    ('Moscow', True)
    >>> _strip_clitic("we're")
    ('we', False)
    """
    if len(word) > 2 and word[-2] in APOSTROPHES:
        if word[-1] in "sS":
            base = word[:-2]
            return base, base.lower() not in _NO_POSSESSOR
        if word[-1] in "dm":
            return word[:-2], False
    if len(word) > 3 and word[-3] in APOSTROPHES and word[-2:] in ("re", "ve", "ll"):
        return word[:-3], False
    return word, False


_NO_POSSESSOR = lexicon.words("subject_pronouns") | {"that", "there", "what", "who", "here", "let"}


_OF_CHILDREN = tuple(f"-of-{count}" for count in ("one", "two", "three", "four", "five", "six", "seven", "eight"))
"""Endings of words for a parent: mother-of-three."""


_MAKER = 7
"""Letters of "maker" and what is made: truckmaker."""


def class_by_shape(word: str) -> str:
    """The class of a word that no list holds, from its ending."""
    lower = word.lower()
    if lower.endswith("ly") and lower not in _NAMES_OF_ADVERB_SHAPE:
        return lexicon.ADVERB
    if lower.endswith(_OF_CHILDREN) or (lower.endswith("maker") and len(lower) > _MAKER):
        return lexicon.ROLE
    if len(lower) > _SHORT and lower.endswith("ed"):
        return lexicon.VERB
    if len(lower) > _SHORT and lower.endswith("ing"):
        return lexicon.GERUND
    return lexicon.OTHER
