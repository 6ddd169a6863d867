"""Who is told to be among the dead or the hurt, as an act with two answers of the topic `measures`.

In: a reading. Out: a claim for each person with a name, on the questions "death" and "injury" that verbs answer too.

    Among the dead was the deputy mayor, Ana Lim    death: Ana Lim
    Ana Lim, 39, was among those killed             death: Ana Lim
    Ana Lim is in stable condition                  death: Ana Lim; denied
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.model import Claim, MeasureValue

DEATH, INJURY = "death", "injury"
"""The questions."""
_FATES = {"dead": DEATH, "killed": DEATH, "died": DEATH, "fatalities": DEATH, "injured": INJURY, "wounded": INJURY}
BEHIND = 9
"""Tokens between "among the dead was" and the name: "the deputy mayor of the town," has six."""
BEFORE = 14
"""Tokens between the name and "among the dead", an aside with an age and a town included."""
_BE = frozenset(("was", "is", "were", "are"))
_CONDITIONS = frozenset(("stable", "critical", "serious", "good", "fair", "satisfactory"))
_OPEN = frozenset(
    ("not", "may", "might", "feared", "if", "whether", "could", "believed", "thought", "no", "initially", "earlier")
)


def extract_among(reading: Reading) -> Iterator[Claim]:
    """The persons, in text order."""
    rows = reading.tokens
    for i in rows.where(_TELLING):
        if reading.quoted(i):
            continue
        start = rows.sentence_starts[rows.sentences[i]]
        told = _in_condition(reading, i, start) if rows.lowers[i] == "condition" else _among(reading, i, start)
        if told is not None and _OPEN.isdisjoint(rows.lowers[max(start, i - BEFORE) : i]):
            question, name, yes = told
            first, last = min(name.first, i), max(name.last, i)
            yield make_claim(
                reading,
                "measures",
                subject=question,
                value=MeasureValue(measure=question, target=reading.entities[name.entity].name),
                spans=[(rows.starts[first], rows.ends[last])],
                anchor=(rows.starts[i], rows.ends[i]),
                stance="asserted" if yes else "denied",
                attributed_to=said_by(reading, i),
                rule="act done:",
            )


_TELLING = frozenset((*_FATES, "condition"))


def _among(reading: Reading, i: int, start: int) -> tuple[str, NameMention, bool] | None:
    """The one who is "among the dead", behind it or before it."""
    rows = reading.tokens
    article = i - 1 - (rows.lowers[i - 1] not in ("the", "those"))  # among the | confirmed | dead
    if article < start or rows.lowers[article] not in ("the", "those"):
        return None
    opener = rows.lowers[max(start, article - 2) : article]
    if opener[-1:] != ["among"] and opener != ["one", "of"]:
        return None
    if rows.lowers[i + 1 : i + 2] and rows.lowers[i + 1] in _BE:
        name = _first_person(reading, i + 2, i + 2 + BEHIND)
    else:
        at = article - 1 - (opener[-1] == "of")
        name = _last_person(reading, max(start, at - BEFORE), at) if rows.lowers[at - 1] in _BE else None
    return (_FATES[rows.lowers[i]], name, True) if name is not None else None


def _in_condition(reading: Reading, i: int, start: int) -> tuple[str, NameMention, bool] | None:
    """The one who "is in stable condition": alive."""
    rows = reading.tokens
    at = i - 2 - (rows.lowers[i - 2 : i - 1] in (["a"], ["but"]))
    if rows.lowers[i - 1] not in _CONDITIONS or at <= start or rows.lowers[at] != "in":
        return None
    if rows.lowers[at - 1] not in ("is", "was", "remains", "remained"):
        return None
    name = _last_person(reading, max(start, at - BEFORE), at)
    return (DEATH, name, False) if name is not None else None


def _first_person(reading: Reading, first: int, stop: int) -> NameMention | None:
    rows = reading.tokens
    for name in reading.mentions_from(first, 3):
        if name.last >= stop or rows.sentences[name.last] != rows.sentences[first - 1]:
            return None
        if name.kind == "person" and name.entity >= 0:
            return None if name.possessive else name
    return None


def _last_person(reading: Reading, first: int, stop: int) -> NameMention | None:
    """The one person named there; None for several."""
    found = [name for name in reading.people(first, stop) if name.last < stop]
    sole = len({name.entity for name in found}) == 1 and not found[0].possessive
    return found[0] if sole else None
