"""By-lines, sign-offs and biographies: who wrote the article, and for whom.

Names are kept as printed. Editors, photographers and helpers are not authors.
"""

import re
from typing import NamedTuple

from riyadh_archive.lexicon.page import fold, page_words

MAX_BYLINE_WORDS = 30
"""A by-line names up to half a dozen people with their places; more words are a sentence."""

_FEW_WORDS = 8
"""A by-line that gives a job alone is no longer."""

MAX_BYLINE = 300
"""Characters; also the bound that keeps a line of a million spaces from being searched for names."""

MAX_SIGN_OFF = 500
"""Characters of a closing `(Reporting by …; Editing by …)` of a team of a dozen."""

_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:\s[\w.'’-]+){1,4}")
_PIECES = re.compile(r"\s*(?:,|;|&|\band\b|\bwith\b|\bAND\b|\|)\s*")
_FROM = re.compile(r"From\s+([^,.;:]{4,60}?)\s+(?:in|at)\s+([A-Z][^,.;:!?\d]{1,40})$")
"""`From Ana Silva in Lima`; without a person's name before the place it is a headline."""

_PLACE_SUFFIX = re.compile(r"\s+(?:in|at|for|of)\s.*$")
_BIOGRAPHY = re.compile(r"(?:\s*,[^,]{2,60},)?\s+(?:is|was|has been|are|writes|covers|reports|works)\s")


class Byline(NamedTuple):
    """What a by-line says: the authors, the agency or outlet that stands in their place, and words on a role."""

    authors: tuple[str, ...]
    agency: str | None = None
    outlet: str | None = None


def parse_byline(line: str) -> Byline | None:
    """The by-line that `line` is, None for any other line.

    >>> parse_byline("By Ana Silva and Tom Reed, Health Correspondents").authors
    ('Ana Silva', 'Tom Reed')
    >>> parse_byline("By our economics editor")
    Byline(authors=(), agency=None, outlet=None)
    >>> parse_byline("By the numbers") is None
    True
    """
    if _names_nobody(line):
        return Byline(())
    rest = _after_by(line) or _after_from(line)
    if rest is None or len(line) > MAX_BYLINE or len(rest.split()) > MAX_BYLINE_WORDS:
        return None
    read = _read_people(rest)
    return read if read.authors or read.agency or read.outlet else None


def _names_nobody(line: str) -> bool:
    """Whether a by-line gives a job alone: "From our correspondent in Paris"."""
    sets, words = page_words().sets, fold(line[:MAX_BYLINE]).replace(",", " ").split()
    if len(line) > MAX_BYLINE or ":" in line or not 1 < len(words) <= _FEW_WORDS or words[0] not in ("by", "from"):
        return False
    jobs = sets["people.jobs"] | sets["people.desks"]
    return words[1] in sets["people.unnamed"] and not jobs.isdisjoint(words[1:])


def _after_by(line: str) -> str | None:
    """What follows "By", "Written by", "Author:"; None for a line that begins otherwise or is a sentence."""
    folded = fold(line[:40])
    if not folded.startswith(page_words().words["people.by"]):
        return None
    for word in sorted(page_words().words["people.by"], key=len, reverse=True):
        if folded.startswith(word) and len(line) > len(word) + 2 and line[len(word)] in " :\t":
            rest = line[len(word) :].strip(" :\t")
            if word in ("author", "authors", "byline") and ":" not in line[: len(word) + 2]:
                return None
            return rest if rest and rest[0].isupper() and not re.search(r"\w{2}[.!?][\"”]?$", rest) else None
    return None


def _after_from(line: str) -> str | None:
    match = _FROM.match(line) if len(line) <= MAX_BYLINE else None
    return match.group(1) if match and all(is_name(name) for name in _PIECES.split(match.group(1))) else None


def _read_people(rest: str) -> Byline:
    words = page_words()
    joined = bool(re.search(r"&|\band\b|\bAND\b|;", rest))
    agency = outlet = None
    authors: list[str] = []
    for place, piece in enumerate(_PIECES.split(rest)):
        name = _PLACE_SUFFIX.sub("", piece).strip(" .")
        agency = agency or words.agencies.get(fold(name))
        outlet = outlet or _outlet_at(name)
        if is_name(name) and not _outlet_at(name) and (place == 0 or joined) and name not in authors:
            authors.append(name)
    return Byline(tuple(authors), agency, outlet)


def _outlet_at(piece: str) -> str | None:
    """The outlet a piece begins with: "BBC News" and "RFE/RL senior correspondent" alike."""
    folded = fold(piece)
    words = folded.split()
    for count in range(min(4, len(words)), 0, -1):
        head = " ".join(words[:count]).removesuffix("'s")
        if head in page_words().outlets or head in page_words().agencies:
            return page_words().outlets.get(head) or page_words().agencies[head]
    return None


def parse_signature(line: str, *, dated: bool) -> Byline | None:
    """The by-line without "By" that a line under the title is; `dated` where a date stands right below it.

    >>> parse_signature("Ana Silva, AFP", dated=False)
    Byline(authors=('Ana Silva',), agency='AFP', outlet=None)
    >>> parse_signature("Reuters, LIMA", dated=False).agency, parse_signature("Ana Silva, Tom Reed", dated=True).authors
    ('Reuters', ('Ana Silva', 'Tom Reed'))
    >>> parse_signature("Ana Silva, Tom Reed", dated=False) is None, parse_signature("Lima, Peru", dated=True) is None
    (True, True)
    """
    if len(line) > MAX_BYLINE or fold(line[:40]).startswith(page_words().words["people.by"]):
        return None
    pieces = [piece.strip() for piece in _SIGNED.split(line)]
    words = page_words()
    agency = next((words.agencies[fold(piece)] for piece in pieces if fold(piece) in words.agencies), None)
    outlet = next((words.outlets[fold(piece)] for piece in pieces if fold(piece) in words.outlets), None)
    authors = tuple(piece for piece in pieces if is_name(piece) and not _outlet_at(piece))
    told = len(authors) + sum(fold(piece) in words.agencies or fold(piece) in words.outlets for piece in pieces)
    placed = len(pieces) == told + 1 and bool(agency) and pieces[-1].isupper()
    if not told or (told != len(pieces) and not placed):
        return None
    sure = dated or placed or (authors and (agency or outlet))
    return Byline(authors, agency, None if agency else outlet) if sure else None


_SIGNED = re.compile(r",\s|\s\|\s|\sand\s|\s/\s")


def is_name(text: str) -> bool:
    """Whether `text` looks like the name of a person: two to five words with capitals, and no job or outlet among them.

    >>> is_name("Lucía de la Cruz"), is_name("Health Editor"), is_name("Monday Morning")
    (True, False, False)
    """
    words = page_words()
    if len(text) > 60 or not _NAME.fullmatch(text):
        return False
    pieces = [fold(piece).strip(".") for piece in text.split()]
    small = words.sets["people.particles"]
    barred = (
        words.sets["people.jobs"]
        | words.dates.weekdays
        | {"news", "staff", "desk", "team", "agencies", "agency", "the", "press", "world"}
    )
    if any(piece in barred or piece.removesuffix("s") in barred for piece in pieces):
        return False
    return all(piece[0].isupper() or fold(piece) in small for piece in text.split())


def is_sign_off(line: str) -> bool:
    """Whether `line` is the closing credit of a wire story, or says who contributed to it.

    >>> is_sign_off("(Reporting by Ana Silva; Editing by Tom Reed)")
    True
    """
    if len(line) > MAX_SIGN_OFF:
        return False
    folded = fold(line).lstrip("([—–- ")
    words = page_words().words
    if folded.startswith(words["people.sign_off"] + words["people.helpers"]):
        return not _is_about_something(line, folded)
    return (
        folded.rstrip(" .)").endswith(words["people.contributed"]) and len(folded.split()) <= 60 and '"' not in folded
    )


def _is_about_something(line: str, folded: str) -> bool:
    """Whether the opening of a credit goes on as a sentence: "With assistance from a tug the ferry made port."."""
    words = page_words().words
    opening = max((word for word in words["people.helpers"] if folded.startswith(word)), key=len, default="")
    rest = line[len(line) - len(folded) + len(opening) :].strip(" :")
    return bool(opening) and rest[:1].islower() and rest.endswith(".")


def parse_sign_off(line: str) -> tuple[str, ...]:
    """The authors of a sign-off, without its editors and helpers.

    >>> parse_sign_off("(Reporting by Ana Silva in Lima and Tom Reed; Editing by Jo Hall)")
    ('Ana Silva', 'Tom Reed')
    """
    authors: list[str] = []
    for clause in re.split(r"[;)]|,\s(?=[Ee]diting|[Aa]dditional|[Ww]riting)", line[:MAX_SIGN_OFF]):
        folded = fold(clause).lstrip("([—–-, ")
        word = next((word for word in page_words().words["people.sign_off"] if folded.startswith(word)), None)
        if word is None:
            continue
        for piece in _PIECES.split(clause[len(clause) - len(folded) + len(word) :].strip(" :")):
            name = _PLACE_SUFFIX.sub("", piece).strip(" .")
            if is_name(name) and name not in authors:
                authors.append(name)
    return tuple(authors)


def is_role_line(line: str) -> bool:
    """Whether a short line under a name tells a job at an outlet: "Middle East editor, Cairo"."""
    pieces = fold(line).replace(",", " ").split()
    return len(pieces) <= 8 and any(piece in page_words().sets["people.jobs"] for piece in pieces)


class Biography(NamedTuple):
    """A closing paragraph on its author; `outlet` is the one the author works for, where it is a known one."""

    author: str
    outlet: str | None


def parse_biography(line: str) -> Biography | None:
    """The author a paragraph introduces, with the job at an outlet; None for any other paragraph.

    Only the form is read here; whether the person is the author, the place in the article has to tell.

    >>> parse_biography("Ana Silva is the BBC's Africa correspondent based in Nairobi.").outlet
    'BBC'
    """
    match = _NAME.match(line[:80])
    for name in _shorter_names(match.group()) if match else ():
        verb = _BIOGRAPHY.match(line, len(name))
        if not verb or not is_name(name):
            continue
        told = fold(line[verb.start() : verb.end() + 200])
        if not any(re.search(rf"\b{job}\b", told) for job in page_words().words["people.jobs"]):
            return None
        return Biography(name, _employer(line[verb.end() : verb.end() + 120]))
    return None


def _shorter_names(text: str) -> list[str]:
    words = text.split(" ")
    return [" ".join(words[:count]) for count in range(len(words), 1, -1)]


def _employer(told: str) -> str | None:
    """The first known outlet of "RFE/RL's correspondent", "a reporter at the Guardian"."""
    words = told.split()
    for place in range(len(words)):
        piece = " ".join(words[place : place + 4]).strip(",.")
        if words[place][0].isupper() and (found := _outlet_at(piece.replace("’s", "").replace("'s", ""))):
            return found
    return None
