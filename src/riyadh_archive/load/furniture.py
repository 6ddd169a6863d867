"""Lines that belong to the page wherever they stand: buttons, sharing, notices, invitations, links to articles."""

import re

from riyadh_archive.lexicon.page import fold, page_words
from riyadh_archive.load import shape
from riyadh_archive.load.lines import Unit

WHOLE_WORDS = 8
"""A whole line of the word list has at most this many words."""

INVITATION_WORDS = 45
"""Invitations and notices that begin with a listed phrase are short; a longer line may be prose that begins alike."""

_URL = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_PART = re.compile(r"[a-z-]+")
_TRAIL_SIGN = re.compile("[/>»›]")
_STEP = re.compile(r"\s[/>»›]\s")
_QUOTE = re.compile(r"[\"“”]")


def is_furniture(unit: Unit) -> bool:
    """Whether the line is furniture of the page, told by its words.

    >>> is_furniture(Unit(0, 20, "Share Tweet Email", 0, 0)), is_furniture(Unit(0, 20, "Share prices fell.", 0, 0))
    (True, False)
    """
    if not shape.has_letters(unit.text):
        return True
    if unit.words > INVITATION_WORDS:
        return False
    folded = unit.folded
    return _is_listed(folded, unit.words) or is_url(unit.core) or _is_trail(folded) or _is_invitation(folded)


def is_url(line: str) -> bool:
    """Whether the line is one address and nothing else."""
    return bool(_URL.match(line))


def is_list_heading(unit: Unit) -> bool:
    """Whether the line is what stands over links to other articles: "Most Read", "Next In World".

    >>> is_list_heading(Unit(0, 13, "Next In World", 0, 0))
    True
    """
    if unit.words > 6 or unit.closed:
        return False
    folded = unit.folded.strip(" :|»›>")
    words = page_words()
    if folded in words.sets["page.list_whole"]:
        return True
    starts = words.words["page.list_starts"]
    return folded.startswith(starts) and any(folded.startswith(f"{start} ") for start in starts)


def is_comments_heading(unit: Unit) -> bool:
    """Whether the line opens what readers wrote: "Leave a reply", "Comments (12)", "34 comments"."""
    core = unit.folded.strip(" :0123456789()")
    return unit.words <= 5 and core in page_words().sets["page.comments"]


def speaks_to_reader(unit: Unit) -> bool:
    """Whether a closing paragraph addresses the visitor of the page and quotes nobody."""
    folded = fold(unit.text)
    return any(phrase in folded for phrase in page_words().words["page.addressing"])


def _is_listed(folded: str, count: int) -> bool:
    core = folded.strip(" .:|!»›>→-–—[]()")
    words = page_words()
    if count <= WHOLE_WORDS and core in words.sets["page.whole"]:
        return True
    sharing = words.sets["page.sharing"]
    first = _PART.search(core)
    if first is None or not (first.group() in sharing or len(first.group()) == 1):
        return False
    parts = _PART.findall(core)
    return 1 < len(parts) <= 20 and all(part in sharing or len(part) == 1 for part in parts) and core.isascii()


def _is_trail(folded: str) -> bool:
    """The way from the home page to this one: `Home / India / Jaipur`, `News > World > Africa`."""
    if _TRAIL_SIGN.search(folded) is None:
        return False
    parts = _STEP.split(folded)
    return len(parts) > 2 and (parts[0] in ("home", "news") or ">" in folded or "»" in folded or "›" in folded)


def _is_invitation(folded: str) -> bool:
    if _QUOTE.search(folded):
        return False
    words = page_words()
    if folded.startswith(words.words["page.starts"]) and _ends_at_word(folded):
        return True
    if folded.startswith(words.openings) and any(
        folded.startswith(start) and held in folded for start, held in words.pairs
    ):
        return True
    return any(phrase in folded for phrase in words.words["page.contains"])


def _ends_at_word(folded: str) -> bool:
    """Whether the phrase that opens the line is not the beginning of a longer word ("click hereafter")."""
    return any(
        folded.startswith(start) and not (start[-1].isalpha() and folded[len(start) : len(start) + 1].isalpha())
        for start in page_words().words["page.starts"]
    )
