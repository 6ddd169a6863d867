"""The end of a page: what stands after the last paragraph, found from the end upward."""

from riyadh_archive.lexicon.page import fold, page_words
from riyadh_archive.load import furniture, shape
from riyadh_archive.load.byline import Biography, parse_biography, parse_byline
from riyadh_archive.load.sheet import Sheet

LIST_LENGTH = 3
"""Headlines after the last paragraph: one or two may be a cut paragraph, three are a list of links."""

BIOGRAPHY_LINES = 25
"""A biography stands among the last lines: only notices, links and labels follow it."""

AFTER_BIOGRAPHY = 0.25
"""What follows a biography is short beside the article; a person introduced in mid-article has most of it behind."""

NEAR_END = 0.1
"""A heading for comments without a comment that can be told: what follows is less than a tenth of the article."""

MIN_PROSE = 3
"""Paragraphs that must stand before a mark of the end is believed: pages have the same labels at the top."""

LONG_WORDS = 25
"""A paragraph of the article itself; the summaries under links are shorter."""


def cut_biography(sheet: Sheet) -> None:
    """Settle a closing biography of the author, the line with the name before it, and everything after it."""
    length = len(sheet.text)
    for place in range(max(MIN_PROSE, len(sheet.units) - BIOGRAPHY_LINES), len(sheet.units)):
        unit = sheet.units[place]
        if not sheet.is_open(place) or length - unit.end > AFTER_BIOGRAPHY * unit.start:
            continue
        found = parse_biography(unit.core)
        if found and (named := _confirmed(sheet, place, found)) is not None:
            sheet.author, sheet.employer = found.author, found.outlet
            sheet.kinds[place] = "boilerplate"
            if named != place:
                sheet.kinds[named] = "byline"
            sheet.settle(range(place + 1, len(sheet.units)), "boilerplate")
            return


def _confirmed(sheet: Sheet, place: int, found: Biography) -> int | None:
    """The line with the author's name before the biography, or the biography's own where the by-line has the name
    or the article speaks of nobody of that name; None where the person is of the news."""
    for above in range(place - 1, max(place - 4, -1), -1):
        if sheet.units[above].folded == fold(found.author):
            return above
    for unit in sheet.units[:12]:
        byline = parse_byline(unit.text) if unit.words < 20 else None
        if byline and found.author in byline.authors:
            return place
    surname = found.author.split()[-1]
    told = fold(sheet.units[place].text)
    if surname in sheet.text[: sheet.units[place].start] or f"{surname.lower()} was " in told:
        return None
    return place if any(phrase in told for phrase in page_words().words["people.career"]) else None


def cut_comments(sheet: Sheet) -> None:
    """Settle what readers wrote under the article, from its heading to the end."""
    prose = sheet.prose_places()
    if len(prose) < MIN_PROSE:
        return
    last_reply = max((place for place in range(len(sheet.units)) if _is_reply(sheet, place)), default=-1)
    for place in range(prose[MIN_PROSE - 1] + 1, len(sheet.units)):
        unit = sheet.units[place]
        if not furniture.is_comments_heading(unit):
            continue
        if place < last_reply or len(sheet.text) - unit.end < NEAR_END * unit.start:
            sheet.settle(range(place, len(sheet.units)), "boilerplate")
            return


def _is_reply(sheet: Sheet, place: int) -> bool:
    """What stands at a reader's comment: "Reply", "3 hours ago"."""
    unit = sheet.units[place]
    return unit.words <= 4 and (fold(unit.text) in page_words().sets["page.replies"] or unit.text.endswith(" ago"))


def cut_lists(sheet: Sheet) -> None:
    """Settle a list of links with summaries at the end: its heading, headlines, and no long paragraph after it."""
    prose = sheet.prose_places()
    if len(prose) < MIN_PROSE:
        return
    last_long = max((place for place in prose if sheet.units[place].words >= LONG_WORDS), default=prose[-1])
    for place in range(max(last_long, prose[MIN_PROSE - 1]) + 1, len(sheet.units)):
        if furniture.is_list_heading(sheet.units[place]):
            rest = range(place, len(sheet.units))
            heads = sum(sheet.is_open(at) and shape.is_headline(sheet.units[at]) for at in rest)
            if heads > LIST_LENGTH and heads >= sum(sheet.is_prose(at) for at in rest):
                sheet.settle(rest, "boilerplate")
            return


def sort_tail(sheet: Sheet) -> None:
    """Settle everything after the last paragraph."""
    start = _tail_start(sheet)
    if start == 0:
        return
    places = [place for place in range(start, len(sheet.units)) if sheet.is_open(place)]
    if places and sheet.units[start - 1].text.endswith(":"):
        sheet.settle(places, "paragraph")
        return
    listed = _has_list(sheet, places)
    for place in places:
        sheet.kinds[place] = "boilerplate" if _is_link(sheet, place, listed) else "paragraph"


def _tail_start(sheet: Sheet) -> int:
    """The place after the last paragraph; 0 where the page has none."""
    for place in range(len(sheet.units) - 1, -1, -1):
        if not _is_after_end(sheet, place):
            return place + 1
    return 0


def _is_after_end(sheet: Sheet, place: int) -> bool:
    unit = sheet.units[place]
    if sheet.kinds[place] is not None:
        return sheet.kinds[place] not in ("title", "paragraph", "heading", "caption")
    if place in sheet.dates or shape.is_label(unit) or shape.is_headline(unit):
        return unit.text[0] not in "\"“'‘" or not unit.closed
    return _is_doubtful_headline(sheet, place) or _is_notice(sheet, place)


def _is_doubtful_headline(sheet: Sheet, place: int) -> bool:
    """A line that ends in "U.S." between two headlines is a third."""
    if not 0 < place < len(sheet.units) - 1 or not shape.is_doubtful(sheet.units[place].text):
        return False
    return all(shape.is_headline(sheet.units[near]) for near in (place - 1, place + 1))


def _is_notice(sheet: Sheet, place: int) -> bool:
    """A closing paragraph to the visitor of the page, which quotes nobody."""
    unit = sheet.units[place]
    if any(mark in unit.text for mark in '"“”') or not furniture.speaks_to_reader(unit):
        return False
    return place > MIN_PROSE


def _has_list(sheet: Sheet, places: list[int]) -> bool:
    heads = [
        place for place in places if shape.is_headline(sheet.units[place]) and not shape.is_label(sheet.units[place])
    ]
    return len(heads) >= LIST_LENGTH or any(furniture.is_list_heading(sheet.units[place]) for place in places)


def _is_link(sheet: Sheet, place: int, listed: bool) -> bool:
    """Whether a line after the last paragraph is page and not article: labels and dates always, headlines in a list or
    in title case; an item of a list of points in sentence case stays article."""
    unit = sheet.units[place]
    if place in sheet.dates or shape.is_label(unit) or _is_notice(sheet, place):
        return True
    if unit.lead:
        return shape.is_title_case(unit.core)
    return listed or shape.is_title_case(unit.core)
