"""The persons that stand behind a verb or a preposition: "attended by the bishop, A, and by B", "flew in with C".

In: a reading and a token. Out: name mentions in text order. Every walk is bounded.
"""

from riyadh_archive.extract.attending.behind import LIST_REACH, persons_behind
from riyadh_archive.extract.attending.subjects import SUBJECT_REACH
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading

_LINKS = frozenset(
    (",", ";", "and", "by", "with", "also", "as", "well", "then", "later", "alongside", "together", "along", "plus")
)
_AS_WELL = frozenset((("along", "with"), ("together", "with"), ("as", "was"), ("as", "were"), ("as", "did")))


def all_behind(reading: Reading, start: int) -> list[NameMention]:
    """The persons at token `start` to the end of their list: "the bank's head, A; its lawyer, B; and by the mayor, C"."""
    rows = reading.tokens
    found = persons_behind(reading, start)
    while found:
        k = last = found[-1].last + 1
        while k < len(rows) and rows.lowers[k] in _LINKS:
            k += 1
        links = set(rows.lowers[last:k])
        more = (
            persons_behind(reading, k) if links & {"and", ";", "well", "alongside", "together", "along", "plus"} else []
        )
        if not more and links == {","}:
            more, links = _behind_apposition(reading, k)
        if not more:
            more, links = _among_them(reading, last)
        if not more or ("and" not in links and rows.classes[more[-1].last + 1 : more[-1].last + 2] not in _ENDS):
            break
        found = [*found, *more]
    return found


def among_them(reading: Reading, start: int) -> list[NameMention]:
    """The persons of "a team of 14, among them A and B" behind token `start`."""
    rows = reading.tokens
    comma = next((k for k in range(start, min(start + SUBJECT_REACH, len(rows))) if rows.words[k] == ","), None)
    return _among_them(reading, comma + 1)[0] if comma is not None and comma + 1 < len(rows) else []


def _among_them(reading: Reading, start: int) -> tuple[list[NameMention], set[str]]:
    """The persons and links of ", and nine ministers, among them A and B" at token `start`."""
    rows = reading.tokens
    for k in range(start, min(start + LIST_REACH, len(rows) - 1)):
        if rows.sentences[k] != rows.sentences[start] or rows.classes[k] in 'CVAW";:.':
            return [], set()
        if rows.lowers[k] == "including" or rows.lowers[k : k + 2] == ["among", "them"]:
            return persons_behind(reading, k + 1 + (rows.lowers[k] == "among")), {"and"}
    return [], set()


def _behind_apposition(reading: Reading, start: int) -> tuple[list[NameMention], set[str]]:
    """The persons and links behind what explains the last one: "A, chief of staff to President B, alongside C"."""
    rows = reading.tokens
    for k in range(start, min(start + LIST_REACH, len(rows) - 1)):
        if rows.sentences[k] != rows.sentences[start] or rows.classes[k] in 'CVAW";:.':
            return [], set()
        if rows.words[k] == ",":
            opens = rows.lowers[k + 1] in _FURTHER
            more = next((j for j in range(k + 1, min(k + 4, len(rows))) if rows.lowers[j] not in _LINKS), k + 1)
            return (persons_behind(reading, more) if opens else []), {"and"} if opens else set()
    return [], set()


_FURTHER = frozenset(("alongside", "along", "together", "and", "plus"))
"""What goes on with the list behind an apposition: "A, chief of staff to B, | along | with C"."""
_ENDS = ([";"], [","], ["."], ["J"])


def by_whom(reading: Reading, i: int) -> list[NameMention]:
    """The persons behind the "by" of a passive at token i, an event or place between: "was represented at the talks by A".

    "Not by A but by B" names B.
    """
    rows = reading.tokens
    instead = "not" in rows.lowers[i + 1 : i + 3]
    for k in range(i + 1, min(i + SUBJECT_REACH * (1 + instead), len(rows))):
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in 'CVAW";:.,':
            return []
        if rows.lowers[k] == "by" and not (instead and rows.lowers[k - 1] != "but"):
            return all_behind(reading, k + 1)
    return []


def others_by(reading: Reading, people: list[NameMention]) -> list[NameMention]:
    """Those of a second side that shares the verb: "was joined by A; B by C and D", "and Peru by its envoy, E"."""
    rows = reading.tokens
    if not people:
        return []
    first = people[-1].last + 1
    stop = min(first + SUBJECT_REACH, len(rows))
    if rows.words[first : first + 1] not in ([";"], [","], ["and"]):
        return []
    for k in range(first + 1, stop):
        if rows.sentences[k] != rows.sentences[first] or rows.classes[k] in 'CVAW":.':
            return []
        if rows.lowers[k] == "by":
            return [*persons_from(rows, reading.mentions, first + 1)[:1], *all_behind(reading, k + 1)]
    return []


def with_whom(reading: Reading, start: int) -> list[NameMention]:
    """The persons after a later "with" of the clause: "met families at the terminal on Friday with A and B"."""
    rows = reading.tokens
    for k in range(start + 1, min(start + 2 * SUBJECT_REACH, len(rows))):
        aside = rows.words[k] == "," and rows.lowers[k + 1 : k + 2] == ["beside"]
        if rows.sentences[k] != rows.sentences[start] or (rows.classes[k] in ',;:."' and not aside):
            return []
        if rows.lowers[k] in ("with", "alongside"):
            joint = rows.lowers[k - 1] in ("together", "along")  # together with the leaders of both sides: A and B
            return persons_behind(reading, k + 1) if joint else persons_from(rows, reading.mentions, k + 1)
        if rows.lowers[k] in ("beside", "near", "behind", "opposite"):
            return (
                persons_behind(reading, k + 1)
                if rows.lowers[k] == "beside"
                else persons_from(rows, reading.mentions, k + 1)
            )
    return []


def as_well(reading: Reading, i: int) -> list[NameMention]:
    """The persons of "along with A", "as was B" in the rest of the sentence."""
    rows = reading.tokens
    for k in range(i + 1, min(i + SUBJECT_REACH, len(rows) - 1)):
        if rows.sentences[k] != rows.sentences[i]:
            return []
        pair = tuple(rows.lowers[k : k + 2])
        if pair in _AS_WELL:
            return persons_from(rows, reading.mentions, k + 2)
    return []
