"""How many people a firm employs, how many a ship may carry, and how many of the dead were women or children.

In: the reading and a count. Out: an `Amount`, or None where the words around it tell none of these.

    the company employs 3,200 people         employees
    was licensed to carry 120 people         capacity
    48 people were on board                  people on board
    about 80 people were inside              people inside
    killed 27 workers, nineteen of them women    women killed
    killed 27 people, among them eight children  children killed
"""

from riyadh_archive.extract.measuring.amount import Amount
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_phrases, figure_words, outcome_classes, phrases_by_last, singular

EMPLOYEES = "employees"
CAPACITY = "capacity"
ABOARD, INSIDE = "people on board", "people inside"
"""Subjects of how many a vehicle carried, and how many were in a building, when it befell them."""
_CARRYING = frozenset(("carrying", "carried"))


def read_roll(reading: Reading, m: NumberMention) -> Amount | None:
    """The staff of a firm, or how many something holds."""
    persons = m.unit in _ANYBODY or m.unit in figure_words("nouns", "persons")
    if m.quantity is None or not persons:
        return None
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[m.first]]
    before = tuple(rows.lowers[max(start, m.first - 3) : m.first])
    behind = tuple(rows.lowers[m.last + 1 : m.last + 3])
    if before[-1:] and before[-1] in figure_words("rolls", "employing"):
        return Amount(EMPLOYEES, m.unit or "person", "people", rows.starts[m.first - 1], m.end)
    if m.unit is not None and behind in figure_phrases("rolls", "working"):
        return Amount(EMPLOYEES, m.unit, "people", m.start, rows.ends[m.last + 1])
    phrases = phrases_by_last("rolls", "holding").get(before[-1], ()) if before else ()
    if any(before[-len(phrase) :] == phrase for phrase in phrases):
        return Amount(CAPACITY, "person", CAPACITY, rows.starts[m.first - 2], m.end)
    if _are_hostages(reading, m, before):
        return Amount(HOSTAGES, "hostage", HOSTAGES, m.start, m.end)
    return _on_jury(reading, m) or _there(reading, m, before)


HOSTAGES = "hostages"
"""Subject of how many were taken hostage."""
_TAKING = frozenset("took taking taken takes held holding holds seized seizing seizes".split())


def _are_hostages(reading: Reading, m: NumberMention, before: tuple[str, ...]) -> bool:
    """ "took | eight hostages", "held | twelve people hostage"; those released or still held are fewer."""
    rows = reading.tokens
    if before[-1:] == () or before[-1] not in _TAKING or rows.lowers[m.first - 2 : m.first - 1] == ["still"]:
        return False
    behind = rows.lowers[m.last + 1 : m.last + 2] == ["hostage"]
    return m.unit == "hostage" or (behind and m.unit in ("person", "employee", "customer"))


def _on_jury(reading: Reading, m: NumberMention) -> Amount | None:
    """ "a jury of | eight women and four men", "the seven women and five men of the jury"."""
    rows = reading.tokens
    if m.unit not in ("woman", "man") or m.quantity is None or m.quantity > JURORS:
        return None
    tokens = rows.sentence(rows.sentences[m.first])
    near = rows.lowers[max(tokens.start, m.first - JURY_REACH) : min(tokens.stop, m.last + JURY_REACH)]
    if not {"jury", "jurors", "panel"} & set(near) or not {"woman", "women", "man", "men"} - {
        rows.lowers[m.last]
    } & set(near):
        return None
    of = f"{rows.lowers[m.last]} on the jury"
    return Amount(of, m.unit, of, m.start, m.end)


JURORS, JURY_REACH = 15, 10
"""The most that sit on a jury, and how many tokens off its noun stands."""


def _there(reading: Reading, m: NumberMention, before: tuple[str, ...]) -> Amount | None:
    """Those who were on board or inside: "48 people | were on board", "carrying | 48 people", "48 occupants"."""
    rows = reading.tokens
    at = m.last + 1
    if m.unit == "passenger" and rows.lowers[at : at + 2] == ["and", "crew"]:
        return Amount(ABOARD, "person", ABOARD, m.start, rows.ends[at + 1])
    if (
        before[-1:] == ("with",)
        and before[-2:-1]
        and before[-2] in _CROWDED
        and m.unit in _ANYBODY
        and m.unit != "patient"
    ):
        return Amount(INSIDE, "person", INSIDE, m.start, m.end)
    if (passengers := _passengers(reading, m)) is not None:
        return passengers
    if m.unit == "occupant":
        return Amount(ABOARD, "person", ABOARD, m.start, m.end)
    if at + 1 >= len(rows) or rows.sentences[at] != rows.sentences[m.first] or m.unit not in _ANYBODY:
        return None
    at += rows.lowers[at] in ("were", "was", "are")
    parted = rows.lowers[at : at + 2] == ["on", "board"]
    aboard = parted or rows.lowers[at] in ("aboard", "onboard")
    if (aboard and m.unit != "patient") or (m.unit == "person" and before[-1:] and before[-1] in _CARRYING):
        return Amount(ABOARD, "person", ABOARD, m.start, max(m.end, rows.ends[at + parted] if aboard else m.end))
    ends = rows.lowers[at + 1 : at + 2] in (["."], [","], ["when"], ["at"], ["the"], ["as"], ["and"])
    within = rows.lowers[at] == "inside" and ends
    within = within or (rows.lowers[at : at + 2] == ["in", "the"] and rows.lowers[at + 2 : at + 3] in _BUILDINGS)
    known = m.quantity == 2 and before[-1:] == ("the",)  # a quarrel between the two inside the palace
    if within and not known and m.quantity is not None and m.quantity > 1:
        unit = m.unit if m.unit == "patient" else "person"
        inside = f"{m.unit}s inside" if m.unit == "patient" else INSIDE
        return Amount(inside, unit, inside, m.start, rows.ends[at])
    return None


def _passengers(reading: Reading, m: NumberMention) -> Amount | None:
    """ "carrying | 61 passengers | and six crew members": how many set out, where nothing is told to have befallen them."""
    rows = reading.tokens
    if m.unit != "passenger" or m.quantity is None or m.quantity < _TWO:
        return None
    tokens = rows.sentence(rows.sentences[m.first])
    near = set(rows.lowers[max(tokens.start, m.first - MANNED) : min(tokens.stop, m.last + MANNED)])
    fates = outcome_classes("verbs").keys() | outcome_classes("states").keys()
    told = CREW in near and not near.isdisjoint(_MANNING) and near.isdisjoint(fates)
    return Amount(PASSENGERS, "passenger", PASSENGERS, m.start, m.end) if told else None


PASSENGERS, CREW = "passengers on board", "crew"
MANNED, _TWO = 9, 2
"""Tokens around a number of passengers in which the crew and "carrying" stand; the fewest that are told in the plural."""
_MANNING = frozenset("carrying carried included had board aboard onboard comprising consisting were".split())


_BUILDINGS = [
    [noun] for noun in ("building", "hall", "club", "hospital", "hotel", "theater", "theatre", "church", "factory")
]


_CROWDED = frozenset(("crammed", "packed", "crowded", "jammed", "crowding", "filled"))
_ANYBODY = (None, "person", "occupant", "guest", "patron", "worshipper", "patient")


def read_part(reading: Reading, m: NumberMention, kind: str | None, *, same: bool) -> Amount | None:
    """The women or children among those who were killed or hurt: "nineteen of them women", "four of the dead were children".

    `kind` is what became of those of the number before, `same` whether that stands in the same sentence.
    """
    rows = reading.tokens
    lowers, at = rows.lowers, m.last + 1
    among = lowers[m.first - 2 : m.first] == ["among", "them"] or lowers[m.first - 1 : m.first] == ["including"]
    if among and same and m.unit is not None and kind is not None and m.first > 2:
        if lowers[m.last] in figure_words("rolls", "kinds") and rows.sentences[m.first - 2] == rows.sentences[m.last]:
            of = f"{m.of or lowers[m.last]} {kind}"
            return Amount(of.lower(), m.unit, of, m.start, m.end)
        return None
    if m.unit is not None or lowers[at : at + 1] != ["of"]:
        return None
    at += 1
    if lowers[at : at + 1] in (["them"], ["whom"]):
        told, at = kind, at + 1
    elif lowers[at : at + 1] == ["the"] and at + 1 < len(rows):
        told, at = _fate(lowers[at + 1]), at + 2
    else:
        return None
    at += lowers[at : at + 1] in (["were"], ["are"], ["was"], ["is"])
    if told is None or at >= len(rows) or rows.sentences[at] != rows.sentences[m.first]:
        return None
    if lowers[at] not in figure_words("rolls", "kinds") or rows.classes[at + 1 : at + 2] in (["o"], ["H"]):
        return None
    of = f"{lowers[at]} {told}"
    return Amount(of, singular(lowers[at]), of, m.start, rows.ends[at])


def _fate(lower: str) -> str | None:
    """What became of "the dead", "the victims": these are the killed where nothing else is told of them."""
    if lower in ("captives", "hostages"):
        return "abducted"
    return "killed" if lower in ("victims", "killed") else outcome_classes("nouns").get(lower)
