"""The words of the page around an article, read from `page.toml` once: furniture, by-lines, credits, agencies, outlets.

Every phrase is lower case with a straight apostrophe; `fold` brings printed words to that form without changing their
length, so that a place found in the folded text is a place in the text.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon.toml import read_table

FILE = "page.toml"


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words a line may hold and still be nothing but a date. `months` gives 1 to 12."""

    months: dict[str, int]
    weekdays: frozenset[str]
    published: frozenset[str]
    updated: frozenset[str]
    fillers: frozenset[str]
    relative: frozenset[str]
    relative_ends: frozenset[str]


@dataclass(frozen=True, slots=True)
class PageWords:
    """Everything `page.toml` holds. `agencies` and `outlets` lead from a printed form to the name an answer uses.

    `pairs` are openings of a line with a phrase it must also hold, `openings` their first halves. Tuples are in the
    order of the file and serve `str.startswith` and searching; frozen sets serve `in` alone.
    """

    dates: DateWords
    agencies: dict[str, str]
    outlets: dict[str, str]
    words: dict[str, tuple[str, ...]]
    sets: dict[str, frozenset[str]]
    pairs: tuple[tuple[str, str], ...]
    openings: tuple[str, ...]


def fold(text: str) -> str:
    """`text` in lower case with straight apostrophes, of the same length.

    >>> fold("Editor’s Picks")
    "editor's picks"
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.replace("’", "'")


def _strings(table: dict[str, Any], key: str) -> tuple[str, ...]:
    found = table.get(key)
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        raise LexiconError(FILE, key, "expected a list of words")
    return tuple(found)


def _by_form(table: dict[str, Any]) -> dict[str, str]:
    """The name for every printed form of `table`; the first name that lists a form keeps it."""
    names: dict[str, str] = {}
    for name in table:
        for form in _strings(table, name):
            names.setdefault(form, name)
    return names


def _date_words(table: dict[str, Any]) -> DateWords:
    months = table.get("months")
    if not isinstance(months, list) or len(months) != 12:
        raise LexiconError(FILE, "dates.months", "expected twelve lists of names")
    return DateWords(
        months={name: number for number, names in enumerate(months, 1) for name in names},
        weekdays=frozenset(_strings(table, "weekdays")),
        published=frozenset(_strings(table, "published")),
        updated=frozenset(_strings(table, "updated")),
        fillers=frozenset(_strings(table, "fillers")),
        relative=frozenset(_strings(table, "relative")),
        relative_ends=frozenset(_strings(table, "relative_ends")),
    )


@lru_cache(maxsize=1)
def page_words() -> PageWords:
    """The one reading of `page.toml`. Raises LexiconError where the file has not the expected form."""
    tables = read_table(FILE)
    words: dict[str, tuple[str, ...]] = {}
    for name in ("people", "credits", "dateline", "page", "headline"):
        table = tables.get(name)
        if not isinstance(table, dict):
            raise LexiconError(FILE, name, "the table is missing")
        words |= {f"{name}.{key}": _strings(table, key) for key in table if key != "pairs"}
    pairs = tuple((f"{start} ", held) for start, held in tables["page"]["pairs"])
    return PageWords(
        dates=_date_words(tables["dates"]),
        agencies=_by_form(tables["agencies"]),
        outlets=_by_form(tables["outlets"]),
        words=words,
        sets={key: frozenset(listed) for key, listed in words.items()},
        pairs=pairs,
        openings=tuple(dict.fromkeys(start for start, _ in pairs)),
    )
