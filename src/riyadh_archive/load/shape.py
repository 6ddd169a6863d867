"""What a line looks like, whatever it says: a sentence, a headline, a label. All places are offsets in the line.

Every test reads its line once, so that a megabyte without a line end costs no more than its length.
"""

import re
from collections.abc import Sequence

from riyadh_archive.lexicon.page import fold, page_words
from riyadh_archive.load.lines import CLOSERS, Unit

LABEL_WORDS = 3
"""Menu items, section names and buttons have one to three words; a headline of three words is rare."""

HEADLINE_WORDS = 25
"""The longest headlines of dailies have about 20 words; a longer line without a full stop is a paragraph cut short."""

HEADING_WORDS = 14
"""Headings inside an article are shorter than headlines."""

QUESTION_WORDS = 16
"""A line that ends in a question or exclamation mark is a headline only while it is short."""

TITLE_CASE_SHARE = 0.75
"""Share of the longer words with a capital: above it a headline is set in title case, below it may be a sentence."""

STEM = 5
"""Letters that stay the same in "acquire" and "acquisition", "convict" and "convicted"."""

_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:[A-Za-z]\.){2,}$")
_TURN = re.compile(r"[A-Z][A-Z .'’-]{1,30}:\s")
"""The name before a turn of a transcript: `WALLACE: You said …`."""

_INNER_STOP = re.compile(r"[.!?][\"'”’)]?\s+[\"'“‘(]?[A-Z]")
_WORD = re.compile(r"[^\W_][\w'’.-]*")


def is_doubtful(text: str) -> bool:
    """Whether the closing full stop may belong to an abbreviation: "deported to the U.S." in a list of headlines."""
    return bool(_ABBREVIATED.search(text[-12:]))


def is_headline(unit: Unit, longest: int = HEADLINE_WORDS) -> bool:
    """Whether the line could be a headline: it begins like one, is short, and has no full stop.

    >>> is_headline(Unit(0, 30, "Floods cut off villages in Assam", 0, 0))
    True
    """
    text = unit.core
    if unit.words > longest or not text or text[-1] in ",;:—–-" or not _begins(text):
        return False
    if not unit.closed:
        return any(char.isalpha() for char in text)
    return text.rstrip(CLOSERS)[-1] in "?!" and unit.words <= QUESTION_WORDS and not _INNER_STOP.search(text)


def is_label(unit: Unit) -> bool:
    """Whether the line is one to three words without a full stop: a menu item, a section name, a button."""
    return unit.words - (1 if unit.lead else 0) <= LABEL_WORDS and not unit.closed and unit.text[-1] not in ":,;"


def is_title_case(text: str) -> bool:
    """Whether nearly every word that a title capitalizes has its capital.

    >>> is_title_case("Trump Appoints Governor as Special Envoy"), is_title_case("Chinese minister meets chip chief")
    (True, False)
    """
    small = page_words().sets["headline.small"]
    words = [word for word in _WORD.findall(text) if word.lower() not in small]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in words)
    return bool(words) and capitals >= TITLE_CASE_SHARE * len(words)


def is_telegraphic(text: str) -> bool:
    """Whether `text` has none of the words that headlines leave out: articles, "was", "said"."""
    dropped = page_words().sets["headline.dropped"]
    return not any(fold(word) in dropped for word in _WORD.findall(text))


def has_inner_stop(text: str) -> bool:
    """Whether a sentence ends inside `text` and another begins."""
    return bool(_INNER_STOP.search(text))


def is_turn(text: str) -> bool:
    """Whether `text` opens with a name in capitals and a colon, as the turns of a transcript do."""
    return bool(_TURN.match(text))


def has_letters(text: str) -> bool:
    """Whether there is anything to read in `text`: "___" and "* * *" have nothing."""
    return any(char.isalnum() for char in text)


def content_words(units: Sequence[Unit]) -> frozenset[str]:
    """The longer words, cut to their stems, and what has a capital or digit: enough to tell what a text is about."""
    words = {word for unit in units for word in _WORD.findall(unit.text)}
    return frozenset(fold(word)[:STEM] for word in words if len(word) >= STEM or not word.islower())


def _begins(text: str) -> bool:
    first = text[0]
    return first.isupper() or first.isdigit() or first in "\"'“‘«($€£#[" or not (first.isascii() or first.islower())
