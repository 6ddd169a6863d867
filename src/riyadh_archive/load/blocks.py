"""A text in, its lines sorted and cut into blocks: title, paragraphs, headings, captions, and what stands around them.

The order of the steps is the order of certainty: first what a line says of itself, then the end of the page, which is
found by what follows nothing, then the head, then what is left between.
"""

import re
from collections.abc import Callable, Iterator

from riyadh_archive.lexicon.page import fold
from riyadh_archive.load import furniture, shape
from riyadh_archive.load.byline import is_sign_off, parse_byline
from riyadh_archive.load.credit import find_credit, is_caption, is_caption_by_date, is_dated_caption
from riyadh_archive.load.dateline import Dateline, parse_dateline
from riyadh_archive.load.dates import MAX_DATE_LINE, MAX_OTHER_WORDS, PageDate, parse_date_line
from riyadh_archive.load.head import sort_head
from riyadh_archive.load.keys import mark_keys
from riyadh_archive.load.lines import Unit, read_units
from riyadh_archive.load.live import mark_entries
from riyadh_archive.load.middle import is_heading, sort_middle
from riyadh_archive.load.sheet import Sheet
from riyadh_archive.load.signed import parse_signed_date
from riyadh_archive.load.tail import cut_biography, cut_comments, cut_lists, sort_tail
from riyadh_archive.model import Block, BlockKind

REPEATED_WORDS = 5
"""A line of at least five words that is printed twice in a row is a caption and its copy for another screen."""

DATELINE_WORDS = 10
"""Two places with their countries, a date and an agency."""

TURNS = 3
"""Lines that open with a name in capitals and a colon: fewer may be `WATCH:` and `UPDATE:`."""

HEAD_LINES = 6
"""Some pages print their date under the standfirst or the first paragraph, none deeper."""

OUTLET_DATE_WORDS = 9
"""Four of an outlet, four of a date with its weekday, and one to spare."""

_COMMA = re.compile(r",\s")
_SEPARATED = re.compile(r"\s[|•·–—-]\s")

EARLY = 3
"""A dateline without agency and date is looked for in the first three paragraphs alone."""


def sort_lines(text: str) -> Sheet:
    """The lines of `text`, each with its kind."""
    sheet = Sheet(text, read_units(text))
    _mark_lines(sheet)
    mark_keys(sheet)
    _mark_repeated(sheet)
    cut_biography(sheet)
    cut_comments(sheet)
    cut_lists(sheet)
    _mark_bare_datelines(sheet)
    mark_entries(sheet)
    sort_head(sheet)
    _mark_lone_date(sheet)
    _mark_dated_captions(sheet)
    _mark_turns(sheet)
    sort_tail(sheet)
    sort_middle(sheet)
    return sheet


def sort_extracted(text: str) -> Sheet:
    """The lines of a text that is an article and nothing more, as extractors and exports give it, each with its kind.

    Only what lines say of themselves takes them out of the article: by-lines, dates, notices.
    """
    sheet = Sheet(text, read_units(text))
    _mark_lines(sheet)
    for place, unit in enumerate(sheet.units):
        if sheet.kinds[place] == "boilerplate" and furniture.is_url(unit.core):
            sheet.kinds[place] = "paragraph"
    _mark_bare_datelines(sheet)
    mark_entries(sheet)
    _mark_lone_date(sheet)
    _mark_turns(sheet)
    for place in range(len(sheet.units)):
        sheet.settle([place], "heading" if is_heading(sheet, place) else "paragraph")
    return sheet


def cut_blocks(sheet: Sheet) -> tuple[tuple[Block, ...], tuple[Dateline, ...]]:
    """The blocks of a sorted page in text order, and the datelines cut off its paragraphs."""
    blocks: list[Block] = []
    datelines: list[Dateline] = []
    paragraphs = 0
    for unit, kind in zip(sheet.units, sheet.kinds, strict=True):
        if kind == "dateline" and (alone := _bare_dateline(unit, sheet.text)):
            datelines.append(alone)
        if kind == "paragraph":
            paragraphs += 1
            if found := parse_dateline(unit.text, sheet.text, early=paragraphs <= EARLY and not datelines):
                datelines.append(found)
                blocks.append(Block(kind="dateline", start=unit.start, end=unit.start + found.end))
                unit = Unit(unit.start + found.sentence, unit.end, unit.text[found.sentence :], 0, 0)
        blocks.extend(_with_credit(unit, kind or "paragraph"))
    return tuple(blocks), tuple(datelines)


def _with_credit(unit: Unit, kind: BlockKind) -> Iterator[Block]:
    at = find_credit(unit.text) if kind == "caption" else None
    if at:
        yield Block(kind="caption", start=unit.start, end=unit.start + len(unit.text[:at].rstrip(" |–—-")))
        yield Block(kind="credit", start=unit.start + at, end=unit.end)
    else:
        yield Block(kind=kind, start=unit.start, end=unit.end)


def _mark_lines(sheet: Sheet) -> None:
    """Settle what lines say of themselves, whatever stands around them; equal lines are read once."""
    known: dict[str, tuple[BlockKind | None, PageDate | None]] = {}
    for place, unit in enumerate(sheet.units):
        if unit.text not in known:
            known[unit.text] = _read_alone(unit)
        sheet.kinds[place], date = known[unit.text]
        if date:
            sheet.dates[place] = date


def _read_alone(unit: Unit) -> tuple[BlockKind | None, PageDate | None]:
    date = parse_date_line(unit.core)
    kind = _own_kind(unit, date)
    if date is None and kind in (None, "byline") and _SEPARATED.search(unit.text[:MAX_DATE_LINE]):
        return _read_separated(unit, kind)
    if date is None and kind in (None, "byline") and (signed := parse_signed_date(unit.core)) is not None:
        return "byline", signed[1]
    if date is None and kind == "byline":
        date = _date_behind(unit, lambda before: parse_byline(before) is not None)
    return kind, date


def _date_behind(unit: Unit, fits: Callable[[str], bool]) -> PageDate | None:
    """The full date that closes a line after a comma, where what stands before it `fits`: `By Ana Silva, March 3, 2021`."""
    for comma in _COMMA.finditer(unit.core[:MAX_DATE_LINE]):
        date = parse_date_line(unit.core[comma.end() :].strip())
        if date and date.iso:
            return date if fits(unit.core[: comma.start()]) else None
    return None


def _read_separated(unit: Unit, kind: BlockKind | None) -> tuple[BlockKind | None, PageDate | None]:
    """A line of parts, each a by-line or a date: `By Ana Silva | March 3, 2021`."""
    parts = [part for part in _SEPARATED.split(unit.core) if part.strip()]
    read = [(parse_date_line(part), parse_byline(part)) for part in parts]
    dates = [date for date, _ in read if date]
    if not dates or not all(date or byline for date, byline in read):
        return kind, None
    return "byline" if len(dates) < len(parts) else "date", min(
        dates, key=lambda date: (date.iso is None, date.updated)
    )


def _own_kind(unit: Unit, date: PageDate | None) -> BlockKind | None:
    if date and date.labeled:
        return "boilerplate" if date.bare else "date"
    if is_sign_off(unit.core):
        return "byline"
    if furniture.is_furniture(unit) and not (date and date.iso):
        return "boilerplate"
    if not unit.closed and parse_byline(unit.core):
        return "byline"
    credit = find_credit(unit.text)
    if credit == 0 and date and date.iso:
        return None  # NPA | Lorn | July 4, 2014
    if credit is not None:
        return "credit" if credit == 0 else "caption"
    return "caption" if is_caption(unit) else None


def _mark_repeated(sheet: Sheet) -> None:
    """A sentence printed twice in a row is a caption; its copies, there or later, count for nothing."""
    captions: dict[str, int] = {}
    for place, unit in enumerate(sheet.units):
        folded = fold(unit.text) if unit.lead else unit.folded
        if folded in captions and sheet.kinds[place] in (None, "caption"):
            sheet.kinds[place] = "boilerplate"
        elif sheet.kinds[place] == "caption" or _is_doubled(sheet, place):
            sheet.kinds[place] = "caption"
            captions[folded] = place


def _is_doubled(sheet: Sheet, place: int) -> bool:
    if place + 1 >= len(sheet.units) or not sheet.is_open(place) or sheet.units[place].words < REPEATED_WORDS:
        return False
    return sheet.units[place].text == sheet.units[place + 1].text and sheet.units[place].closed


def _mark_bare_datelines(sheet: Sheet) -> None:
    """A dateline may stand in a line of its own: `Mumbai, Nov 11 -`."""
    for place, unit in enumerate(sheet.units[:HEAD_LINES]):
        if sheet.is_open(place) and _bare_dateline(unit, sheet.text):
            sheet.kinds[place] = "dateline"


def _bare_dateline(unit: Unit, text: str) -> Dateline | None:
    """The dateline that fills `unit`; read with a sentence put after it."""
    if unit.words > DATELINE_WORDS or unit.text[-1] not in ")-–—:":
        return None
    found = parse_dateline(f"{unit.text} A", text, early=True)
    return found if found and found.sentence > len(unit.text) else None


def _mark_turns(sheet: Sheet) -> None:
    """The turns of a transcript are paragraphs, closed or not."""
    turns = [place for place, unit in enumerate(sheet.units) if sheet.is_open(place) and shape.is_turn(unit.text)]
    if len(turns) >= TURNS:
        sheet.settle(turns, "paragraph")


def _mark_lone_date(sheet: Sheet) -> None:
    """A date without a label just under the first lines is the page's, where no other line is a date: several are the
    headings of a timeline."""
    if not sheet.dates:
        _read_outlet_dates(sheet)
    bare = [place for place in sheet.dates if sheet.is_open(place) and not sheet.dates[place].bare]
    if len(bare) == 1 and bare[0] < HEAD_LINES and not any(kind == "date" for kind in sheet.kinds):
        sheet.kinds[bare[0]] = "date"


def _read_outlet_dates(sheet: Sheet) -> None:
    """`Lakeside Courier, 4 June 2025`: a few capitalized words before a full date, under the title."""
    for place, unit in enumerate(sheet.units[:HEAD_LINES]):
        if not place or sheet.kinds[place] not in (None, "heading", "boilerplate") or unit.words > OUTLET_DATE_WORDS:
            continue
        if date := _date_behind(unit, _is_outlet_like):
            sheet.dates[place], sheet.kinds[place] = date, None


def _is_outlet_like(before: str) -> bool:
    words = before.split()
    return 0 < len(words) <= MAX_OTHER_WORDS and all(word[0].isupper() for word in words)


def _mark_dated_captions(sheet: Sheet) -> None:
    """Lines before the paragraph with the dateline that close with place and full date are captions."""
    before: list[int] = []
    for place in sheet.prose_places()[:EARLY]:
        if parse_dateline(sheet.units[place].text, sheet.text, early=True):
            sheet.settle(before, "caption")
            return
        if is_caption_by_date(sheet.units[place].text):
            sheet.settle([place], "caption")
        elif is_dated_caption(sheet.units[place].text):
            before.append(place)
