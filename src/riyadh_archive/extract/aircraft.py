"""Which aircraft crashed, of the topic `measures`: the maker's name with the model behind it.

In: a reading whose principal event is a crash. Out: a claim for each make that the report names; of another year's crash,
none.

    the jet, an Embraer 190, ran off the runway     aircraft: Embraer 190
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import clause_span, make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.extract.weapons import is_of_old
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attacks import maker_words
from riyadh_archive.model import Claim, MeasureValue

AIRCRAFT = "aircraft"
"""The subject of such claims."""
_SPEAKING = frozenset(
    ("said", "says", "spokesman", "spokeswoman", "engineers", "shares", "statement", "declined", "company")
)
"""Words behind a maker's name by which it is the firm."""


def extract_aircraft(reading: Reading) -> Iterator[Claim]:
    """The makes, in text order."""
    own = reading.principal_events()
    if not own or own[0].kind != "crash":
        return
    rows = reading.tokens
    for i in rows.where(maker_words()):
        last = i + 1
        modeled = last < len(rows) and rows.sentences[last] == rows.sentences[i]
        modeled = modeled and any(char.isdigit() for char in rows.words[last])
        if not (modeled and rows.is_capitalized(i)) or reading.quoted(i) or is_of_old(reading, i):
            continue
        if not _SPEAKING.isdisjoint(rows.lowers[last + 1 : last + 3]):
            continue
        yield make_claim(
            reading,
            "measures",
            subject=AIRCRAFT,
            value=MeasureValue(measure=AIRCRAFT, target=reading.words(i, last)),
            spans=[clause_span(reading, i, last)],
            anchor=(rows.starts[i], rows.ends[last]),
            event="",
            attributed_to=said_by(reading, i),
            rule="make of an aircraft",
        )


_FLYING = frozenset(("aircraft", "plane", "jet", "airliner", "airplane", "helicopter", "series", "fleet"))
_LOWEST_MODEL = 100
"""No maker numbers a model lower: "10-12 planes" are some planes."""


def is_model(reading: Reading, m: NumberMention) -> bool:
    """Whether a number before a noun is that of a model, and counts none: "a Boeing | 737 plane", "a | 737-800 aircraft"."""
    if m.quantity is None or m.quantity < _LOWEST_MODEL or m.head == 0:
        return False
    numbered = m.high is not None and m.unit in _FLYING
    return numbered or reading.tokens.lowers[m.head - 1] in maker_words()
