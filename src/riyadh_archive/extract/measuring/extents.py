"""How far, deep, wide or fast: "10 km deep", "80 km north of Oslo", "winds of 120 kph", "minus 18 degrees".

In: the reading and a length, area, weight or speed. Out: an `Amount`; without more words the extent of nothing in particular.
"""

from riyadh_archive.extract.measuring.amount import Amount, named
from riyadh_archive.extract.measuring.clauses import clause_before, governing_noun, same_sentence
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import dimensions, figure_words

WINDS = "winds"
"""Subject of how strong the wind was."""
_WINDS = frozenset(("wind", "winds", "gust", "gusts", "gusted", "gusting"))
SPEED = "speed"
"""Subject of how fast something moved."""
CONVERTED_WITHIN = 6
"""Tokens of a length told anew in brackets: "(about 235 miles)"."""
LONGEST_PLACE = 4
"""Tokens of a place that a distance is told from: "Mount Everest", "the Egyptian border"."""


def read_extent(reading: Reading, m: NumberMention) -> Amount:
    """ "10 km deep", "60 acres of land"; without more words the extent of nothing in particular."""
    rows = reading.tokens
    if m.unit and m.unit.endswith("per hour"):
        return _speed(reading, m)
    at = _past_conversion(reading, m)
    behind = rows.lowers[at] if at > m.last else ""
    dimension = dimensions().get(behind)
    if dimension:
        return Amount(dimension, m.unit, dimension, m.start, rows.ends[at])
    under = rows.lowers[m.last + 1 : m.last + (3 if rows.lowers[m.last + 2 : m.last + 3] == ["ground"] else 4)]
    if under[:1] in (["below"], ["beneath"], ["under"]) and under[1:] in (
        ["the", "surface"],
        ["the", "ground"],
        ["ground"],
    ):
        return Amount("depth", m.unit, "depth", m.start, rows.ends[m.last + len(under)])
    if (
        behind == "from"
        and m.unit in _FAR
        and (where := _place_behind(reading, at - 1))
        and _is_site(reading, m, where[1])
    ):
        of = f"distance from {reading.words(*where)}"
        return Amount(of.lower(), m.unit, of, m.start, rows.ends[where[1]])
    if behind in figure_words("figure_contexts", "directions") and (where := _place_behind(reading, at)):
        of = f"distance from {reading.words(*where)}"
        return Amount(of.lower(), m.unit, of, m.start, rows.ends[where[1]])
    if (rise := _rise(reading, m)) is not None:
        return rise
    fell = next((k for k in reversed(clause_before(reading, m.first)) if rows.classes[k] in "VC"), None)
    fallen = behind in _DOWN and m.of is None and m.unit in ("meter", "foot")
    if fallen and fell is not None and rows.lowers[fell] in _FALLING:
        return Amount("height of fall", m.unit, "fall", rows.starts[fell], m.end)
    if (labeled := _labeled(reading, m)) is not None:
        return labeled
    first = m.first - (rows.lowers[m.first - 1 : m.first] in (["just"], ["only"]))
    opening = rows.lowers[first - 2 : first] if first > 1 else []
    if len(opening) > 1 and opening[1] in ("of", "at", "as", "was", "is") and opening[0] in dimensions().values():
        return Amount(opening[0], m.unit, opening[0], rows.starts[first - 2], m.end)
    if m.unit in ("degree", "degree Fahrenheit") and m.of is None:
        return Amount("temperature", m.unit, "temperature", m.start, m.end)
    return Amount(m.of.lower() if m.of else "extent", m.unit, m.of, m.start, m.end)


def _past_conversion(reading: Reading, m: NumberMention) -> int:
    """The token behind a length and its conversion, from either: "376 kilometers (235 miles) | north of Oslo"."""
    rows, at = reading.tokens, min(m.last + 1, len(reading.tokens) - 1)
    if rows.words[at] == "(":
        closing = rows.words[at : at + CONVERTED_WITHIN]
        at += closing.index(")") + 1 if ")" in closing else 0
    elif rows.words[at] == ")" and rows.words[m.first - 1] == "(":
        at += 1
    return at if same_sentence(reading, m.last, at) else m.last


def _rise(reading: Reading, m: NumberMention) -> Amount | None:
    """By how much water rose: "the creek rose | 26 feet in an hour", "a surge of"; not to what mark it rose."""
    rows = reading.tokens
    verb = m.first - 1 - (rows.lowers[m.first - 1 : m.first] == ["by"])
    if m.unit not in ("foot", "meter") or m.of is not None or rows.lowers[verb] not in _ROSE:
        return None
    before = clause_before(reading, m.first)
    if not _WATERS.isdisjoint(rows.lowers[k] for k in before):
        return Amount("rise of the water", m.unit, "rise of the water", rows.starts[verb], m.end)
    return None


_ROSE = frozenset("rose rise rises risen rising surged surging swelled climbed".split())
_WATERS = frozenset("river rivers water waters creek stream lake floodwaters level levels which".split())
_FAR = frozenset(("kilometer", "mile"))
_SITE = frozenset(
    "located situated centered centred lies lay is was struck hit occurred happened epicenter epicentre crashed fell"
    " sank".split()
)


def _is_site(reading: Reading, m: NumberMention, last: int) -> bool:
    """Whether a distance tells where something is, and not how far anybody came: "about 17 km from Ica", not "from Ica to"."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[m.first]], m.first - SITE)
    return rows.lowers[last + 1 : last + 2] != ["to"] and not _SITE.isdisjoint(rows.lowers[start : m.first])


SITE = 8
"""Tokens between "was located" or "epicenter" and the distance."""
LABEL = 4
"""Tokens of a label before its colon: "Depth of focus:" has three."""


def _labeled(reading: Reading, m: NumberMention) -> Amount | None:
    """ "Depth of focus: 12 km", "Height: 30 m"."""
    rows = reading.tokens
    if m.first < 2 or rows.lowers[m.first - 1] != ":":
        return None
    start = max(rows.sentence_starts[rows.sentences[m.first - 1]], m.first - 1 - LABEL)
    told = [lower for lower in rows.lowers[start : m.first - 1] if lower in dimensions().values()]
    return Amount(told[0], m.unit, told[0], m.start, m.end) if len(told) == 1 else None


_FALLING = frozenset(("plunged", "fell", "dropped", "tumbled", "rolled", "plummeted", "plunging", "falling"))
_DOWN = frozenset(("into", "down", "to", "from", "off", "onto"))


def _place_behind(reading: Reading, at: int) -> tuple[int, int] | None:
    """The place of "north of | Mount Everest"; None where none is named."""
    rows = reading.tokens
    first = at + 2
    if not same_sentence(reading, at, first) or rows.lowers[at + 1] not in ("of", "from"):
        return None
    first += rows.lowers[first] == "the"
    last = first
    while same_sentence(reading, at, last) and last - first < LONGEST_PLACE and rows.is_capitalized(last):
        last += 1
    return (first, last - 1) if last > first else None


def _speed(reading: Reading, m: NumberMention) -> Amount:
    """ "winds of 120 kph", "moving at 178 km per hour", "where the limit is 80 kph"."""
    if not _WINDS.isdisjoint(reading.tokens.lowers[k] for k in clause_before(reading, m.first)):
        return Amount(WINDS, m.unit, WINDS, m.start, m.end)
    if noun := governing_noun(reading, m.first):
        return named(reading, m, noun)
    limited = "limit" in (reading.tokens.lowers[k] for k in clause_before(reading, m.first))
    what = "speed limit" if limited else SPEED
    return Amount(what, m.unit, what, m.start, m.end)
