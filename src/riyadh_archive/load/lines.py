"""Text in, lines out: what stands between two line ends, without the white space around it, with its place.

A soft-wrapped file (an editor or a mail program broke every paragraph at some column) is told by the way its lines were
filled, and its lines are put together again; every other file has one unit a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from riyadh_archive.lexicon.page import fold

BULLETS = "•·▪●◦‣∙■□►▶★*-–—"
"""Signs that open an item of a list. A dash or star counts only with a space after it."""

CLOSERS = "\"'”’»)]* \t"
"""What may stand after the full stop of a sentence."""

MIN_WRAP, MAX_WRAP = 40, 110
"""Soft-wrapped files have lines of 60 to 100 columns; narrower ones are lists, wider ones paragraphs."""

MIN_WRAP_PAIRS = 3
"""Lines that must be followed directly by another before a file can be called wrapped: fewer may be chance."""

WRAPPED_SHARE = 0.8
"""In a wrapped file nearly every line was broken because the next word did not fit; headlines are the rest."""

SOLID_LINES = 8
"""Lines that break off within a sentence before a file without empty lines is called wrapped."""

SLACK = 4
"""Columns by which a wrapped line may fall short of the longest: editors differ in counting the last space."""

MOST_LINES = 50_000
"""A day in parliament has a tenth of it; of a text of more lines several are taken for one, as each costs like a paragraph."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_DATE_PREFIX = re.compile(
    r"\s*(?:date|published|pubdate)\s*:?\s+\d{4}-\d{2}-\d{2}(?:T[\d:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?)?(?=\s)",
    re.IGNORECASE,
)
"""A machine's stamp before the first sentence: `date 2025-02-18 Officials met …`."""


@dataclass(slots=True)
class Unit:
    """A line, or the lines of one soft-wrapped paragraph. `text` has the length of the stretch, line ends as spaces.

    `gap` counts the empty lines before it, `lead` the characters of a list sign and the space after it. `core` is the
    text without that sign, `folded` the core as `fold` gives it; `words` counts the words of the text, and `closed`
    tells whether it ends as a sentence does. They are asked for many times over, and never change.
    """

    start: int
    end: int
    text: str
    gap: int
    lead: int
    core: str = field(init=False)
    folded: str = field(init=False)
    words: int = field(init=False)
    closed: bool = field(init=False)

    def __post_init__(self) -> None:
        self.core, self.folded, self.words, self.closed = _read_line(self.text, self.lead)


@lru_cache(maxsize=4096)
def _read_line(text: str, lead: int) -> tuple[str, str, int, bool]:
    """What a line says of itself; a text of hundreds of thousands of lines says little, again and again."""
    core = text[lead:]
    return core, fold(core), len(text.split()), is_closed(text)


def is_closed(text: str) -> bool:
    """Whether `text` ends as a sentence does, with a full stop, question or exclamation mark or an ellipsis.

    >>> is_closed("“We won.”"), is_closed("Talks resume in Geneva"), is_closed("Trade deal signed by the U.S.")
    (True, False, True)
    """
    return text.rstrip(CLOSERS)[-1:] in (".", "!", "?", "…", "‽")


def read_units(text: str) -> list[Unit]:
    """All lines of `text` that hold more than white space, in order; a date a machine printed first stands alone."""
    found: list[Unit] = []
    gap = 0
    for start, end in _line_places(text):
        unit = _unit(text, start, end, gap)
        if unit is None:
            gap += 1
            continue
        found.append(unit)
        gap = 0
    return _unwrap(text, _split_date_prefix(text, _thinned(text, found)))


def _thinned(text: str, units: list[Unit]) -> list[Unit]:
    """The units, or where there are more than `MOST_LINES` so many neighbors as one that there are fewer."""
    if len(units) <= MOST_LINES:
        return units
    size = -(-len(units) // MOST_LINES)
    groups = (units[at : at + size] for at in range(0, len(units), size))
    joined = (_unit(text, group[0].start, group[-1].end, group[0].gap) for group in groups)
    return [unit for unit in joined if unit is not None]


def _line_places(text: str) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(text):
        if match.start() < len(text):
            yield match.start(), match.end()


def _unit(text: str, start: int, end: int, gap: int) -> Unit | None:
    line = text[start:end]
    core = line.strip()
    if not core:
        return None
    start += len(line) - len(line.lstrip())
    flat = core.replace("\r\n", "  ").replace("\n", " ").replace("\r", " ")
    return Unit(start, start + len(core), flat, gap, _lead(core))


def _lead(core: str) -> int:
    """Length of the list sign and its space: 2 in "• World", 0 in "-5 degrees" and in "--".

    >>> _lead("• World"), _lead("-5 degrees")
    (2, 0)
    """
    if core[0] not in BULLETS or len(core) < 3 or (core[0] in "*-–—·" and not core[1].isspace()):
        return 0
    return len(core) - len(core[1:].lstrip())


def _split_date_prefix(text: str, units: list[Unit]) -> list[Unit]:
    if not units or not (match := _DATE_PREFIX.match(text, 0, units[0].end)):
        return units
    first = units[0]
    rest = _unit(text, match.end(), first.end, 0)
    stamp = _unit(text, first.start, match.end(), 0)
    return [unit for unit in (stamp, rest) if unit is not None] + units[1:]


def _unwrap(text: str, units: list[Unit]) -> list[Unit]:
    if not _is_wrapped(units):
        return units
    width = max(len(unit.text) for unit in units)
    groups = [[units[0]]]
    for before, after in pairwise(units):
        if _is_broken(before, after, width):
            groups[-1].append(after)
        else:
            groups.append([after])
    joined = (_unit(text, group[0].start, group[-1].end, group[0].gap) for group in groups)
    return [unit for unit in joined if unit is not None]


def _is_wrapped(units: list[Unit]) -> bool:
    width = max((len(unit.text) for unit in units), default=0)
    pairs = [(before, after) for before, after in pairwise(units) if not after.gap]
    if len(pairs) < MIN_WRAP_PAIRS or not MIN_WRAP <= width <= MAX_WRAP:
        return False
    broken = [before for before, after in pairs if _is_broken(before, after, width)]
    return len(broken) >= WRAPPED_SHARE * len(pairs) or _is_wrapped_solid(pairs, broken, width)


def _is_wrapped_solid(pairs: list[tuple[Unit, Unit]], broken: list[Unit], width: int) -> bool:
    """Whether a file without empty lines is wrapped: its lines break off within sentences, and the short ones end one."""
    open_ended = sum(not unit.closed for unit in broken)
    ends = sum(before.closed and not _is_broken(before, after, width) for before, after in pairs)
    told = open_ended >= SOLID_LINES and len(broken) + ends >= WRAPPED_SHARE * len(pairs)
    return told and len(broken) > ends and open_ended >= WRAPPED_SHARE * len(broken)


def _is_broken(before: Unit, after: Unit, width: int) -> bool:
    """Whether the first word of `after` had no room on the line of `before`: the mark of a wrapped paragraph."""
    if after.gap or after.lead:
        return False
    return len(before.text) + 1 + len(after.text.split(None, 1)[0]) > width - SLACK
