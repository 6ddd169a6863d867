"""What the page says about the article: when, by whom, from where, for whom. What it does not say stays None."""

import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

from riyadh_archive.lexicon.page import fold, page_words
from riyadh_archive.load.byline import Byline, is_name, parse_byline, parse_sign_off, parse_signature
from riyadh_archive.load.dateline import Dateline
from riyadh_archive.load.dates import checked_day
from riyadh_archive.load.sheet import Sheet
from riyadh_archive.load.signed import parse_signed_date

ENOUGH = 3
"""Weight at which signs agree on an outlet: a biography and one more; being told something by a source is one alone."""

MASTHEAD_WORDS = 3
"""`BBC News`, `BBC Homepage`; a longer line that opens with an outlet is of something else."""

_ADDRESS = re.compile(r"https?://[^\s<>\"']{4,500}", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:©|copyright(?:\s*\(c\)|\s*©)?)\s*(?:\d{4}(?:\s?-\s?\d{4})?\s*)?(?:by\s+)?([A-Z][^.,|©]{1,40})", re.IGNORECASE
)
_DAY_IN_PATH = re.compile(r"/((?:19|20)\d{2})(?:[/-](\d{2})(?:[/-](\d{2}))?)?(?=[/-])")
"""`/2025/06/26/` in the address of an article."""

_YEAR_OF_RIGHTS = re.compile(r"(?:©|copyright)(?:\s*\(c\)|\s*©)?\s*((?:19|20)\d{2})\b(?!\s?[-–])", re.IGNORECASE)
_DAY_WITH_YEAR = re.compile(
    r"\b(?:(\d{1,2}) (?=[A-Z][a-z]+ \d))?([A-Z][a-z]{2,8})\.?(?: (\d{1,2}),)? ((?:19|20)\d{2})\b"
)
_TOLD = re.compile(r"\btold ([A-Z][\w/.&-]*(?:\s[A-Z][\w/.&-]*){0,3})")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of an Article that the page gives."""

    title: str | None
    source: str | None
    agency: str | None
    published: str | None
    authors: tuple[str, ...]
    dateline: str | None
    url: str | None


def read_metadata(sheet: Sheet, datelines: tuple[Dateline, ...]) -> Metadata:
    """Everything the sorted page says about its article."""
    bylines = _bylines(sheet)
    agency = _agency(sheet, datelines, bylines)
    url = _url(sheet)
    return Metadata(
        title=None if sheet.title is None else " ".join(sheet.units[sheet.title].text.split()),
        source=agency
        or next((found.outlet for found in datelines if found.outlet), None)
        or _source(sheet, bylines, url),
        agency=agency,
        published=_published(sheet, datelines, url),
        authors=_authors(sheet, bylines),
        dateline=next((found.place for found in datelines if found.place), None),
        url=url,
    )


def _bylines(sheet: Sheet) -> list[tuple[bool, Byline]]:
    """Every by-line, and whether it stands before the first paragraph."""
    found: list[tuple[bool, Byline]] = []
    head = True
    for unit, kind in zip(sheet.units, sheet.kinds, strict=True):
        head = head and kind != "paragraph"
        signed = parse_signed_date(unit.core) if kind == "byline" else None
        line = signed[0] if signed is not None else unit.core
        if kind == "byline" and (byline := _byline(line)):
            found.append((head, byline))
    return found


def _byline(line: str) -> Byline | None:
    return parse_byline(line) or parse_signature(line, dated=True) or _bare_name(line)


def _bare_name(line: str) -> Byline | None:
    return Byline((line,)) if is_name(line) else None


def _authors(sheet: Sheet, bylines: list[tuple[bool, Byline]]) -> tuple[str, ...]:
    """The by-line's names; else the biography's, the sign-off's, those of the article's sections."""
    if named := sheet.keys.get("author"):
        byline = parse_byline(f"By {named}")
        return byline.authors if byline else ()
    head = tuple(dict.fromkeys(name for is_head, line in bylines if is_head for name in line.authors))
    if head or sheet.author:
        return head or (sheet.author or "",)
    signed = tuple(
        dict.fromkeys(
            name
            for unit, kind in zip(sheet.units, sheet.kinds, strict=True)
            if kind == "byline"
            for name in parse_sign_off(unit.core)
        )
    )
    return signed or tuple(dict.fromkeys(name for _, line in bylines for name in line.authors))


def _published(sheet: Sheet, datelines: tuple[Dateline, ...], url: str | None) -> str | None:
    """The day the page gives: one labeled as that of publication before a bare one, an update last; then the
    dateline's, with the year of the address or of the copyright line where it prints none; then the address's."""
    days = [
        (date.updated, not date.labeled, place, date.iso)
        for place, date in sheet.dates.items()
        if date.iso and sheet.kinds[place] in ("date", "byline")
    ]
    if days:
        return min(days)[3]
    if whole := next((found.published for found in datelines if found.published), None):
        return whole
    path = _DAY_IN_PATH.search(url or "")
    day = next((found.day for found in datelines if found.day), None)
    if day and (year := path.group(1) if path else _year_of_rights(sheet) or _year_beside(sheet, day)):
        return checked_day(f"{year}-{day}")
    return checked_day("-".join(path.groups())) if path and path.group(3) else None


def _year_beside(sheet: Sheet, day: str) -> str | None:
    """The year with which the text prints the month and day of the dateline: "July 28" above, "28 July 2025" below.

    It is the last year that the text dates anything by: a report on an anniversary prints an older one.
    """
    months = page_words().dates.months
    found, years = set(), set()
    for match in _DAY_WITH_YEAR.finditer(sheet.text):
        one, month, two, year = match.groups()
        if number := months.get(month.lower()):
            years.add(year)
            if (one or two) and f"{number:02d}-{int(one or two):02d}" == day:
                found.add(year)
    return max(years) if found == {max(years, default=None)} else None


def _year_of_rights(sheet: Sheet) -> str | None:
    """The year of the copyright line; None where it prints several."""
    found = [
        match.group(1)
        for unit, kind in zip(sheet.units, sheet.kinds, strict=True)
        if kind == "boilerplate" and (match := _YEAR_OF_RIGHTS.match(unit.core[:60]))
    ]
    return found[0] if len(set(found)) == 1 else None


def _agency(sheet: Sheet, datelines: tuple[Dateline, ...], bylines: list[tuple[bool, Byline]]) -> str | None:
    """The wire service of the dateline, of a by-line, or of a closing line that is its name alone."""
    for found in datelines:
        if found.agency:
            return found.agency
    for is_head, line in bylines:
        if is_head and line.agency:
            return line.agency
    known = page_words().agencies
    for unit in sheet.units[-6:]:
        core = fold(unit.text).strip(" ()[]-–—/.")
        for opening in ("", "source: "):
            if (
                core.startswith(opening)
                and len(core) < 40
                and core[len(opening) :] in known
                and unit.text.strip("()[]-–—/. ")[0].isupper()
            ):
                return known[core[len(opening) :]]
    return None


def _url(sheet: Sheet) -> str | None:
    """The address that a head names, or that stands alone in a line of the page."""
    if match := _ADDRESS.match(sheet.keys.get("url", "")):
        return match.group()
    for unit, kind in zip(sheet.units, sheet.kinds, strict=True):
        if kind == "boilerplate" and unit.words <= 2 and (match := _ADDRESS.search(unit.text)):
            return match.group()
    return None


def _source(sheet: Sheet, bylines: list[tuple[bool, Byline]], url: str | None) -> str | None:
    """The outlet that answers for the article: its address, its masthead, its copyright line, or signs that agree."""
    if named := sheet.keys.get("source"):
        return known_outlet(named)
    return outlet_of(url) or _from_page(sheet) or _from_signs(sheet, bylines)


def known_outlet(name: str | None) -> str | None:
    """The name that answers use for an outlet, where a list knows it; else the name as given."""
    return name and page_words().outlets.get(fold(name), name)


def outlet_of(url: str | None) -> str | None:
    """The outlet of an address: its name where a list knows it, else the host."""
    if url is None:
        return None
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return None
    return page_words().outlets.get(host, host) or None


_OF_PICTURE = re.compile(r"(?:photos?|images?|pictures?|video|graphics?)\b", re.IGNORECASE)
"""How the rights of a picture are told: "© Photo: Ana Lim"."""


def _from_page(sheet: Sheet) -> str | None:
    """A masthead before the first paragraph, or the owner of the rights after the last."""
    outlets = page_words().outlets
    for unit, kind in zip(sheet.units, sheet.kinds, strict=True):
        if kind == "paragraph":
            break
        if kind == "boilerplate" and unit.words <= MASTHEAD_WORDS and (name := _opens_with_outlet(unit.core)):
            return name
    for unit, kind in zip(sheet.units, sheet.kinds, strict=True):
        if (
            kind == "boilerplate"
            and (match := _RIGHTS.match(unit.core[:120]))
            and not _OF_PICTURE.match(match.group(1))
        ):
            owner = re.split(r"\s+All rights|\s+-\s", match.group(1))[0].strip()
            return outlets.get(fold(owner), owner)
    return None


def _from_signs(sheet: Sheet, bylines: list[tuple[bool, Byline]]) -> str | None:
    """The outlet on which by-lines, biography, notices and "told the outlet" agree; one merely quoted is not enough."""
    weight: Counter[str] = Counter()
    if sheet.employer:
        weight[sheet.employer] += 2
    for _, line in bylines:
        if line.outlet:
            weight[line.outlet] += 2
    outlets = page_words().outlets
    for unit, kind in zip(sheet.units, sheet.kinds, strict=True):
        if kind == "paragraph":
            for told in _TOLD.findall(unit.text) if "told " in unit.text else ():
                if name := outlets.get(fold(told).rstrip(".")):
                    weight[name] += 1
        elif kind == "boilerplate" and (name := _opens_with_outlet(unit.text)):
            weight[name] += 1
    best = max(weight, key=lambda name: (weight[name], name), default=None)
    signed = {sheet.employer, *(line.outlet for _, line in bylines)}
    return best if best in signed and best is not None and weight[best] >= ENOUGH else None


def _opens_with_outlet(line: str) -> str | None:
    words = fold(line[:60]).split()
    return next(
        (page_words().outlets[head] for n in (3, 2, 1) if (head := " ".join(words[:n])) in page_words().outlets), None
    )
