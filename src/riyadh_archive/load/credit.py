"""Photo credits at the end of captions, and the captions themselves.

`REUTERS/Ana Silva/Pool`, `(AP Photo/Ana Silva)`, `[Ana Silva/AFP]`, `Photo: Ana Silva`, `Image source, Getty Images`.
"""

import re

from riyadh_archive.lexicon.page import fold, page_words
from riyadh_archive.load import shape
from riyadh_archive.load.lines import Unit

MAX_CREDIT = 160
"""Characters. Credits name a person, an agency and a pool; the longest seen has about 90."""

MAX_CREDIT_WORDS = 14

_STARTS = re.compile(
    r"[.!?][\"'”’)]?\s+|\s[|–—-]\s|(?=[(\[][^()\[\]]*[)\]]\.?$)"
    r"|(?=\b(?:Photo|Image|Picture|Credit|Photograph|PHOTO|Courtesy)\b[^:.]{0,20}:)"
)
_CAPTION_SIGN = re.compile(r"\s?[:|]|,|\s?[–—]|\s-\s")
_HINTS = ("/", "©", "|", " via ", "hoto", "HOTO", "mage", "redit", "ictur", "ourtesy")
"""What every credit but a bare agency or a bracket has: most lines end here, before they are cut up."""

BARE_CREDIT = 40
"""Characters of a line that may be the name of an agency alone."""

_DATED = re.compile(r",?\s\(?[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}\)?\.?$")
"""The day that closes a wire caption: `… in Nairobi, Kenya, March 3, 2021.`"""


_DATE_ALONE = re.compile(r"[a-z\d)]\.\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},|\d{1,2}\s[A-Z][a-z]{2,8})\s\d{4}\.?$")
"""A day that is a sentence: `… in Nairobi. March 3, 2021.`"""
LONGEST_CAPTION = 600
"""Code points: a line-up of eight ministers with their offices has 450."""


def find_credit(text: str) -> int | None:
    """Where the photo credit begins that closes `text`; 0 where the whole line is one, None without one.

    >>> find_credit("Rescuers search the rubble in Izmir. REUTERS/Ana Silva")
    37
    """
    base = max(0, len(text) - MAX_CREDIT)
    tail = text[base:]
    if len(text) > BARE_CREDIT and not any(hint in tail for hint in _HINTS) and tail.rstrip(".")[-1:] not in (")", "]"):
        return None
    places = ([0] if base == 0 else []) + [match.end() for match in _STARTS.finditer(tail)]
    return next((base + place for place in places if _is_credit(tail[place:])), None)


def is_caption(unit: Unit) -> bool:
    """Whether the line says itself that it describes a picture: a credit, a mark of place, "File photo:".

    >>> is_caption(Unit(0, 50, "The queen (left) greets the mayor of Ghent.", 0, 0))
    True
    """
    words = page_words()
    folded = fold(unit.text[:400])
    if folded.startswith(words.words["credits.caption_openers"]):
        return True
    begins = words.words["credits.caption_begins"]
    if folded.startswith(begins) and any(
        folded.startswith(word) and _CAPTION_SIGN.match(folded, len(word)) for word in begins
    ):
        return True
    if "(" not in folded or folded[0] in '"“' or unit.words > 80:
        return False
    return any(mark in folded for mark in words.words["credits.positions"]) and not shape.has_inner_stop(
        unit.text[:400]
    )


def is_caption_by_date(text: str) -> bool:
    """Whether a line closes with a full date that is a sentence of its own, as nothing but captions do.

    >>> is_caption_by_date("Envoy Ana Lim and Mayor Olu Tan in Ghent. March 3, 2021.")
    True
    """
    return len(text) < LONGEST_CAPTION and bool(_DATE_ALONE.search(text[-40:]))


def is_dated_caption(text: str) -> bool:
    """Whether `text` closes with place and full date, as the captions of agencies do."""
    return bool(_DATED.search(text[-40:]))


def _is_credit(text: str) -> bool:
    core = text.strip().strip("()[]. ")
    if not core or len(core.split()) > MAX_CREDIT_WORDS:
        return False
    folded = fold(core)
    return (
        folded.startswith("©")
        or _opens_as_credit(core, folded)
        or _names_agency(core, folded)
        or _names_photographer(text)
    )


def _opens_as_credit(core: str, folded: str) -> bool:
    """`Photo: Ana Silva`, `Photo by Ana Silva`, `Image source, AFP`; not "Photo shows a man"."""
    begins = page_words().words["credits.begins"]
    if not folded.startswith(begins):
        return False
    for word in begins:
        rest = core[len(word) :]
        if not folded.startswith(word) or not rest.strip(" :|,"):
            continue
        if rest[0] in ":|" or rest.startswith((" :", " |")):
            return len(rest) < 90 and not shape.has_inner_stop(rest)
        if (word.endswith(" by") or word in ("image source", "courtesy")) and rest[0] in " ,":
            return rest.strip(" ,")[:1].isupper() or rest.startswith(" of ")
    return False


def _names_photographer(text: str) -> bool:
    """`(Ana Silva/Island Images)`: in brackets, a person and a body whose last word is of the trade."""
    parts = text.strip(" .")[1:-1].split("/")
    if len(parts) != 2 or text.strip(" .")[0] not in "([" or not all(_is_name(part) for part in parts if part):
        return False
    trade = page_words().sets["credits.trade"]
    return any(part.strip() and fold(part).split()[-1] in trade for part in parts)


def _names_agency(core: str, folded: str) -> bool:
    """`Ana Silva/AFP via Getty Images`, `AP Photo/Ana Silva`, `Getty Images`: every part a name, one an agency."""
    known = page_words().sets["credits.photo_agencies"]
    if folded in known:
        return True
    parts = [part.strip() for part in re.split(r"/| via |\|", core) if part.strip()]
    if len(parts) < 2 or not all(_is_name(part) for part in parts):
        return False
    outlets = page_words().outlets
    return any(fold(part) in known or fold(part) in outlets for part in parts)


def _is_name(part: str) -> bool:
    words = part.split()
    return len(words) <= 5 and words[0][0].isupper() and sum(word[0].islower() for word in words) <= 1
