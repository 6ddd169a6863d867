"""Heads of the form `title: …`, `date: …`, `source: …`, which corpora and scrapers print before an article."""

from riyadh_archive.lexicon.page import fold, page_words
from riyadh_archive.load.lines import Unit
from riyadh_archive.load.sheet import Sheet
from riyadh_archive.model import BlockKind

MAX_KEYS = 12
"""No head has more fields that anybody reads."""

MIN_KEYS = 2
"""One line of the form `date: …` may be a date line of a page; two fields in a row are a head."""

_FIELDS: tuple[tuple[str, BlockKind], ...] = (
    ("title", "title"),
    ("author", "byline"),
    ("source", "boilerplate"),
    ("url", "boilerplate"),
    ("date", "date"),
    ("other", "boilerplate"),
)


def mark_keys(sheet: Sheet) -> None:
    """Settle the fields that open the page and keep their values in `sheet.keys`; the title loses its key."""
    found: list[tuple[str, BlockKind, str]] = []
    for unit in sheet.units[:MAX_KEYS]:
        field = _field(unit)
        if field is None:
            break
        found.append(field)
    if len(found) < MIN_KEYS:
        return
    for place, (name, kind, value) in enumerate(found):
        sheet.kinds[place] = kind
        sheet.keys.setdefault(name, value)
        if name == "title" and sheet.title is None:
            unit = sheet.units[place]
            sheet.title = place
            sheet.units[place] = Unit(unit.end - len(value), unit.end, value, unit.gap, 0)


def _field(unit: Unit) -> tuple[str, BlockKind, str] | None:
    key, colon, value = unit.text.partition(":")
    if not colon or not value.strip() or len(key) > 20:
        return None
    folded = fold(key).strip()
    if folded in page_words().dates.published:
        return "date", "date", value.strip()
    for name, kind in _FIELDS:
        if name != "date" and folded in page_words().sets[f"page.{name}_keys"]:
            return name, kind, value.strip()
    return None
