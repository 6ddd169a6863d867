"""The words of a quotation as printed, with the marks that editors leave in it.

In: the text inside quotation marks. Out: its words in order, each with whether it stands in an editor's brackets; "…",
". . ." and "[...]" are words of their own, for an omission. A capital that an editor set in brackets (`[T]he`) is a plain
capital.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from riyadh_archive.lexicon.toml import read_table, read_words
from riyadh_archive.reconcile.content import word_list
from riyadh_archive.text import WORD, split_words, word_key

_GAP = "\0"
"""What stands in no key of a word."""
OMISSION = "…"
"""The key of every mark of an omission."""
_SPELLED = 5
"""Words of fewer letters are spelled alike everywhere: "four" is no "for"."""
_MOST_CHARACTERS = 40_000
"""Nobody is quoted at greater length; what follows in a longer stretch is not compared."""
_TOKEN = re.compile(
    r"(?P<cut>[\[(]\s?(?:…|\.\.\.|\. \. \.)\s?[\])]|…|\.\.\.+|\.(?:[ \xa0\u202f]\.){2,3})"
    r"|(?P<masked>\b[^\W\d_]{1,3}\*{1,10}\w{0,10})"
    rf"|(?P<capital>\[\w\]\w+)|(?P<open>\[)|(?P<close>\])|{WORD.pattern}"
)
_EDITED = re.compile(r"[\[\]…*]|\.[ \xa0\u202f]?\.")
"""Whether an editor left a mark; most quotations have words alone, which are found in half the time."""


class QuotedWord(NamedTuple):
    """A word inside quotation marks: `text[start:end]` with its `key` for comparing.

    `bracketed` says whether it stands in an editor's brackets, `capital` whether it has a capital not owed to its place.
    """

    key: str
    start: int
    end: int
    bracketed: bool = False
    capital: bool = False


@lru_cache(maxsize=4096)
def read_quoted(text: str) -> tuple[QuotedWord, ...]:
    """The words of a quotation in order, marks of omission among them.

    >>> [word.key for word in read_quoted("[T]he dam … held [firm]")]
    ['the', 'dam', '…', 'held', 'firm']
    """
    found: list[QuotedWord] = []
    bracketed, masked = False, word_list("masked_words")
    token = _TOKEN if _EDITED.search(text) else WORD
    for match in token.finditer(text, 0, _MOST_CHARACTERS):
        kind = match.lastgroup
        if kind in ("open", "close"):
            bracketed = kind == "open"
        elif kind == "cut":
            found.append(QuotedWord(OMISSION, match.start(), match.end()))
        else:
            printed, (start, end) = match.group(), match.span()
            if kind == "masked" or printed.lower() in masked:
                found.append(QuotedWord(_masked(printed), start, end, bracketed))
                continue
            capital = printed[0].isupper() and printed != "I" and not _begins(text, start, found)
            found.append(QuotedWord(_key(printed), start, end, bracketed, capital))
    return tuple(found)


def _masked(printed: str) -> str:
    """The key of a coarse word, whichever of its letters an outlet prints: f***, f**king and the word itself are one.

    >>> _masked("D***")
    'd*'
    """
    return printed[0].lower() + "*"


@lru_cache(maxsize=65536)
def _key(printed: str) -> str:
    return plain_spelling(word_key(printed.replace("[", "").replace("]", "")))


def _begins(text: str, start: int, before: Sequence[QuotedWord]) -> bool:
    """Whether the word at `start` begins a sentence: it is the first, or a point stands before it that is no abbreviation's.

    Words `before` it: "Mr. | Olsen", "J. | Olsen".
    """
    if not before:
        return True
    gap = text[before[-1].end : start]
    if not any(mark in gap for mark in ".!?"):
        return False
    return len(before[-1].key) > 1 and before[-1].key not in word_list("title_words")


@lru_cache(maxsize=65536)
def plain_spelling(key: str) -> str:
    """A folded word in one form for British and American spelling, and for a number in digits; for comparing, never shown.

    >>> plain_spelling("harbour") == plain_spelling("harbor"), plain_spelling("four"), plain_spelling("eighty-one")
    (True, '4', '81')
    """
    if key in _numbers():
        return _numbers()[key]
    tens, dash, units = key.partition("-")
    if dash and tens in _numbers() and (units in _numbers() or units == "one"):
        value, rest = int(_numbers()[tens]), int(_numbers().get(units, 1))
        return str(value + rest) if value % _TEN == 0 and rest < _TEN else key
    if len(key) >= _SPELLED and key not in word_list("spelling_kept"):
        for ending, instead in _endings().get(key[-1], ()):
            if key.endswith(ending):
                return key.removesuffix(ending) + instead
    return key


_TEN = 10


@cache
def _numbers() -> dict[str, str]:
    words = read_words("comparing.toml", "spelled_numbers")
    return dict(zip(words[::2], words[1::2], strict=True))


@cache
def _endings() -> dict[str, list[tuple[str, str]]]:
    """British endings with the American ones, by their last letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in read_table("comparing.toml")["spelling_endings"].strip().split("\n"):
        ending, instead = line.split()
        found.setdefault(ending[-1], []).append((ending, instead))
    return found


@lru_cache(maxsize=4096)
def keys_of(text: str) -> tuple[str, ...]:
    """The keys of the words of a quotation in order, marks of omission among them."""
    return tuple([word.key for word in read_quoted(text)])


def printed_stretch(text: str, words: Sequence[QuotedWord]) -> str:
    """The printed form of neighboring `words` of `text`, with the brackets around them."""
    if not words:
        return ""
    start, end = words[0].start, words[-1].end
    if words[0].bracketed and text[max(0, start - 1) : start] == "[":
        start -= 1
    if words[-1].bracketed and text[end : end + 1] == "]":
        end += 1
    return text[start:end]


def split_at_omissions(words: Sequence[QuotedWord]) -> list[list[str]]:
    """The keys of the stretches between marks of omission, empty ones left out."""
    cuts = [-1, *(at for at, word in enumerate(words) if word.key == OMISSION), len(words)]
    pieces = ([word.key for word in words[start + 1 : end]] for start, end in pairwise(cuts))
    return [piece for piece in pieces if piece]


def find_run(keys: Sequence[str], run: Sequence[str], start: int = 0) -> int:
    """Where `run` begins in `keys`, at `start` or later; -1 where it does not stand there. Takes linear time.

    >>> find_run(["a", "b", "a", "c"], ["a", "c"])
    2
    """
    if not run:
        return start if start <= len(keys) else -1
    if len(keys) - start < len(run) or run[0] not in keys:
        return -1
    whole = joined(keys[start:])
    at = whole.find(joined(run))
    return start + whole.count(_GAP, 0, at) if at >= 0 else -1


def joined(keys: Sequence[str]) -> str:
    """Keys as one string, each between two gaps, so that a run of them is found as a part of it.

    >>> joined(["b", "a"]) in joined(["a", "b", "a"]), joined(["b"]) in joined(["ab"])
    (True, False)
    """
    return _GAP + _GAP.join(keys) + _GAP


@lru_cache(maxsize=4096)
def count_said(text: str) -> int:
    """How much of a quotation was said, in words: what an editor put into brackets was not, and counts against it.

    >>> count_said("He burned the ledger"), count_said("He burned the [account] ledger")
    (4, 3)
    """
    inserted = sum(len(split_words(found)) for found in _BRACKETED.findall(text) if len(found) > len("[T]"))
    return len(split_words(text)) - 2 * inserted


_BRACKETED = re.compile(r"\[[^\[\]]{0,200}\]")
