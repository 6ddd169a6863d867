"""The lines between the first and the last paragraph: paragraphs, the headings over them, links strewn among them."""

import re

from riyadh_archive.load import furniture, shape
from riyadh_archive.load.sheet import Sheet

LIST_LENGTH = 3
"""Headlines in title case that follow each other inside an article: two may be a heading with its subheading."""

LINK_WORDS = 5
"""Links to other articles are whole headlines; shorter lines in a row are a table or a list of names."""

QUESTION_WORDS = 9
"""Headings ask short questions: "What happens next?"."""

_QUOTED = re.compile(r"[\"“'‘`]{1,2}[^\"“”]*[.,!?…][\"”'’]")
"""A line that opens with a whole quoted sentence: `“We won.” — Ana Silva`."""

_JOINING = ("But ", "And ", "So ", "Or ", "Then ")


def sort_middle(sheet: Sheet) -> None:
    """Settle every line that has no kind yet."""
    _settle_link_lists(sheet)
    place = 0
    while place < len(sheet.units):
        if not sheet.is_open(place) or sheet.is_prose(place):
            sheet.settle([place], "paragraph")
            place += 1
            continue
        run = _run_from(sheet, place)
        _settle_run(sheet, run)
        place = run[-1] + 1


def _settle_link_lists(sheet: Sheet) -> None:
    """A heading for lists with the headlines under it; the same words over a paragraph are a heading of the article."""
    for place, unit in enumerate(sheet.units[:-1]):
        if not sheet.is_open(place) or not furniture.is_list_heading(unit):
            continue
        end = place + 1
        while end < len(sheet.units) and sheet.is_open(end) and _is_link(sheet, end):
            end += 1
        if end > place + 1:
            sheet.settle(range(place, end), "boilerplate")


def _is_link(sheet: Sheet, place: int) -> bool:
    unit = sheet.units[place]
    return shape.is_headline(unit) and not sheet.is_prose(place) and not shape.is_turn(unit.text)


def _run_from(sheet: Sheet, place: int) -> list[int]:
    run = [place]
    while run[-1] + 1 < len(sheet.units) and sheet.is_open(run[-1] + 1) and not sheet.is_prose(run[-1] + 1):
        run.append(run[-1] + 1)
    return run


def _settle_run(sheet: Sheet, run: list[int]) -> None:
    """Settle lines between two paragraphs: points after a colon are article, headlines in a row are links, one or two
    short lines are headings."""
    above = sheet.units[run[0] - 1].text if run[0] else ""
    units = [sheet.units[place] for place in run]
    if above.endswith(":") or any(unit.text.endswith(":") and unit.words > LINK_WORDS for unit in units[:-1]):
        sheet.settle(run, "paragraph")
    elif len(run) >= LIST_LENGTH and all(unit.words >= LINK_WORDS and not unit.lead for unit in units):
        titled = sum(shape.is_title_case(unit.text) and not unit.closed for unit in units)
        sheet.settle(run, "boilerplate" if titled == len(run) else "paragraph")
    else:
        for place in run:
            sheet.settle([place], "heading" if len(run) < LIST_LENGTH and is_heading(sheet, place) else "paragraph")


def is_heading(sheet: Sheet, place: int) -> bool:
    """A short line that begins like a headline and stands over something; no list item, no turn of a transcript."""
    unit = sheet.units[place]
    text = unit.text
    if unit.lead or unit.words > shape.HEADING_WORDS or place == len(sheet.units) - 1 or shape.is_turn(text):
        return False
    if _QUOTED.match(text):
        return False
    if unit.closed:
        return _is_closed_heading(text, unit.words)
    return shape.is_headline(unit, shape.HEADING_WORDS)


def _is_closed_heading(text: str, count: int) -> bool:
    """A question without quotation marks, or a word or two in capitals with a full stop ("FULL TEXT.")."""
    if text[0] in "\"“'‘`" or text.startswith(_JOINING):
        return False
    if text.endswith("?"):
        return count <= QUESTION_WORDS
    return text.isupper() and count <= shape.LABEL_WORDS and text.endswith(".")
