"""Where a dispute or measure comes from: "a spat that predates the war", "the row stems from a border survey".

In: a reading and the tokens of a sentence. Out: a measures claim whose reason is the origin. "predates X" is kept with its
verb, since it tells what is *not* the reason.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from riyadh_archive.extract.acting.motives import origin_end
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.measures import measure_words
from riyadh_archive.model import Claim, MeasureValue

NOUN_REACH = 8
"""Tokens between the dispute and its verb: "The row over fishing in the strait dates back to …" has six."""


@cache
def origin_verbs() -> frozenset[str]:
    """The verbs like "stems" and "predates"."""
    return measure_words("origins", "kept") | measure_words("origins", "dropped")


def read_origin(reading: Reading, verbs: Iterable[int], tokens: range) -> Iterator[Claim]:
    """The origins that `verbs` tell in the sentence of `tokens`, each with what follows in its clause as evidence."""
    rows = reading.tokens
    for i in verbs:
        lower = rows.lowers[i]
        kept = lower in measure_words("origins", "kept") and (
            lower.startswith("pred") or rows.lowers[i + 1 : i + 2] == ["back"]
        )
        if not kept and not _is_dropped(reading, i):
            continue
        noun = _noun(reading, i, tokens.start)
        end = origin_end(reading, i + 1, tokens.stop)
        if noun is None or end <= i:
            continue
        opening = i if kept else i + 1 + (rows.lowers[i + 1] in ("from", "with", "out", "in", "after"))
        value = MeasureValue(measure=reading.words(*noun), reasons=(reading.words(opening, end),))
        yield make_claim(
            reading,
            "measures",
            subject=rows.lowers[noun[1]],
            value=value,
            spans=[(rows.starts[noun[0]], rows.ends[end])],
            anchor=(rows.starts[i], rows.ends[i]),
            attributed_to=said_by(reading, i),
            rule="origin of a dispute",
        )


def _is_dropped(reading: Reading, i: int) -> bool:
    """Whether a verb like "stems" is followed by its "from", or "began" by "after"."""
    rows = reading.tokens
    if rows.lowers[i] not in measure_words("origins", "dropped"):
        return False
    if rows.lowers[i].startswith("result"):
        return rows.lowers[i + 1 : i + 2] == ["from"]  # what it resulted in came of it
    return rows.lowers[i + 1 : i + 2] in (["from"], ["with"], ["out"], ["in"], ["after"]) and i + 1 < len(rows)


def _noun(reading: Reading, verb: int, floor: int) -> tuple[int, int] | None:
    """The noun phrase for the dispute before its verb: "a diplomatic spat that", "The row over fishing"."""
    rows = reading.tokens
    for head in range(verb - 1, max(floor, verb - NOUN_REACH) - 1, -1):
        if rows.classes[head] in ',;:."VC':
            return None
        if rows.lowers[head] in measure_words("origins", "nouns"):
            first = head
            while first > floor and head - first < NOUN_REACH and rows.classes[first - 1] in "oH":
                first -= 1
            return first, head
    return None
