"""The head of a page: what stands before the first paragraph. One line of it is the title, the others are about it."""

from riyadh_archive.lexicon.page import fold
from riyadh_archive.load import shape
from riyadh_archive.load.byline import is_name, is_role_line, parse_signature
from riyadh_archive.load.dateline import parse_dateline
from riyadh_archive.load.sheet import Sheet

TITLE_SHARE = 0.34
"""A headline shares at least a third of its longer words with the first paragraphs; a link to another article few."""

OPENING = 8
"""Paragraphs read to see what the article is about."""

LIST_LENGTH = 3
"""From three on, headlines that follow each other are a list of links and not a title with its standfirst."""

CLOSED_TITLE_WORDS = 20
"""Headlines of two sentences, each with its full stop, stay below it too."""


def sort_head(sheet: Sheet) -> None:
    """Settle the title and every line before the first paragraph. Where nothing looks like a title there is none."""
    first = next(iter(sheet.prose_places()), None)
    if sheet.title is not None:
        _settle_title(sheet)
        _settle_before(sheet, first or len(sheet.units))
        return
    if first is None:
        able = [place for place in range(len(sheet.units)) if _could_be_title(sheet, place)]
        long = [place for place in able if not shape.is_label(sheet.units[place])] or able
        sheet.title = long[0] if long else None
        _settle_title(sheet)
        return
    sheet.title = _find_title(sheet, first)
    if sheet.title is None and _is_closed_title(sheet, first):
        sheet.title = first
        first = next((place for place in sheet.prose_places() if place > first), first + 1)
    _settle_title(sheet)
    _settle_before(sheet, first)


def _could_be_title(sheet: Sheet, place: int) -> bool:
    unit = sheet.units[place]
    return sheet.is_open(place) and place not in sheet.dates and not unit.lead and shape.is_headline(unit)


def _find_title(sheet: Sheet, first: int) -> int | None:
    """The headline before `first` that tells what the article tells; a label only where nothing longer is."""
    able = [place for place in range(first) if _could_be_title(sheet, place)]
    long = [place for place in able if not shape.is_label(sheet.units[place])] or able
    if len(long) < 2:
        return long[0] if long and sheet.units[long[0]].words > 1 else None
    about = shape.content_words([sheet.units[place] for place in sheet.prose_places()[:OPENING]])
    shares = [_share(sheet, place, about) for place in long]
    fitting = next((place for place, share in zip(long, shares, strict=True) if share >= TITLE_SHARE), None)
    return fitting if fitting is not None else long[shares.index(max(shares))]


def _share(sheet: Sheet, place: int, about: frozenset[str]) -> float:
    own = shape.content_words([sheet.units[place]])
    return len(own & about) / len(own) if own else 0.0


def _is_closed_title(sheet: Sheet, first: int) -> bool:
    """Whether the first line is a headline that some corpus closed with a full stop.

    It stands alone before a blank line, and either is in title case, or has none of the words that headlines leave
    out, or is followed by a dateline; or it is in title case over a by-line or a date.
    """
    unit = sheet.units[first]
    after = first + 1
    if any(sheet.is_open(place) for place in range(first)) or after >= len(sheet.units) or not sheet.units[after].gap:
        return False
    text = unit.text
    if sheet.kinds[after] in ("byline", "date") and shape.is_title_case(text) and unit.words <= CLOSED_TITLE_WORDS:
        return True
    if unit.words > CLOSED_TITLE_WORDS or shape.has_inner_stop(text) or text[0] in '"“' or text[-1] in '"”':
        return False
    follows = parse_dateline(sheet.units[after].text, sheet.text, early=True)
    return bool(follows) or shape.is_title_case(text) or shape.is_telegraphic(text)


def _settle_title(sheet: Sheet) -> None:
    """Settle the title and every later line that repeats it."""
    if sheet.title is None:
        return
    sheet.kinds[sheet.title] = "title"
    title = fold(sheet.units[sheet.title].text).strip(" .")
    again = [place for place, unit in enumerate(sheet.units) if fold(unit.text[: len(title) + 4]).strip(" .") == title]
    sheet.settle([place for place in again if len(sheet.units[place].text) < len(title) + 4], "boilerplate")


def _settle_before(sheet: Sheet, first: int) -> None:
    start = 0 if sheet.title is None else sheet.title + 1
    _settle_dates(sheet, first)
    if sheet.title is not None:
        sheet.settle(range(sheet.title), "boilerplate")
    _settle_names(sheet, range(start, first))
    _settle_signature(sheet, start, first)
    _settle_lists(sheet, range(start, first))
    for place in range(start, first):
        unit = sheet.units[place]
        if shape.is_label(unit):
            sheet.settle([place], "boilerplate")
        elif shape.is_headline(unit) and not unit.lead and sheet.title is not None:
            sheet.settle([place], "heading")
        else:
            sheet.settle([place], "paragraph")


def _settle_dates(sheet: Sheet, first: int) -> None:
    for place in range(first):
        if place in sheet.dates:
            sheet.settle([place], "boilerplate" if sheet.dates[place].bare else "date")


def _settle_names(sheet: Sheet, places: range) -> None:
    """A name over a job, or under a by-line's job: "Ana Silva" / "Health editor, Lima"."""
    for place in places[:-1]:
        unit, below = sheet.units[place], sheet.units[place + 1]
        if sheet.is_open(place) and is_name(unit.core) and is_role_line(below.text) and shape.is_headline(below, 10):
            sheet.settle([place, place + 1], "byline")
    for place in places[1:]:
        if sheet.kinds[place - 1] == "byline" and is_role_line(sheet.units[place].text) and not sheet.is_prose(place):
            sheet.settle([place], "byline")


def _settle_signature(sheet: Sheet, place: int, first: int) -> None:
    """A by-line without "By" right under the title: "Ana Silva, AFP", "Reuters, LIMA", a name or agency over the date."""
    if sheet.title is None or place >= first or not (sheet.is_open(place) or sheet.kinds[place] == "credit"):
        return
    dated = place + 1 < len(sheet.units) and place + 1 in sheet.dates
    signed = parse_signature(sheet.units[place].core, dated=dated)
    if signed is not None and (signed.agency or (signed.authors and sheet.is_open(place))):
        sheet.kinds[place] = "byline"


def _settle_lists(sheet: Sheet, places: range) -> None:
    run: list[int] = []
    for place in [*places, places.stop]:
        if place < places.stop and _could_be_title(sheet, place):
            run.append(place)
            continue
        if len(run) >= LIST_LENGTH:
            sheet.settle(run, "boilerplate")
        run = []
