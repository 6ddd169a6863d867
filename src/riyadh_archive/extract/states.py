"""What people are told to be, where that answers whether they were arrested; and what there will be none of.

In: a reading. Out: claims of the topic `measures` on the questions that verbs answer too.

    Ana Lim is on the run                  arrest: Ana Lim; denied
    Ana Lim remains in custody             arrest: Ana Lim
    there will be no appeal                appeal; denied
    the minister said there was no inquiry inquiry; denied
"""

from collections.abc import Iterator

from riyadh_archive.extract.acting.doing_names import called
from riyadh_archive.extract.acting.doing_phrase import is_of_other_time
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.model import Claim, MeasureValue, Stance

BEFORE = 12
"""Tokens between a name and "is on the run", an aside included."""
PHRASE = 4
"""Tokens between "no" and the noun: "no further judicial inquiry"."""
_STATES: dict[str, tuple[str, Stance]] = {
    "on the run": ("arrest", "denied"),
    "at large": ("arrest", "denied"),
    "in hiding": ("arrest", "denied"),
    "in custody": ("arrest", "asserted"),
    "behind bars": ("arrest", "asserted"),
    "under arrest": ("arrest", "asserted"),
}
_LAST = frozenset(phrase.split()[-1] for phrase in _STATES)
_BE = frozenset(("is", "was", "remains", "remained", "are"))
_THINGS = {"appeal": "appeal", "inquiry": "inquiry", "investigation": "inquiry"}
"""Nouns for what is done or not, and the question that it answers."""
_NONE = frozenset(("no",))
_SOME = frozenset(("a", "an"))


def extract_states(reading: Reading) -> Iterator[Claim]:
    """The claims, in text order."""
    rows = reading.tokens
    for i in rows.where(_LAST | _THINGS.keys()):
        tokens = rows.sentence(rows.sentences[i])
        if reading.quoted(i) or is_of_other_time(reading, i, tokens):
            continue
        if rows.lowers[i] in _THINGS:
            yield from _there(reading, i, tokens.start)
        else:
            yield from _state(reading, i, tokens.start)


def _state(reading: Reading, i: int, start: int) -> Iterator[Claim]:
    """Whoever is said to be in a state that ends at token i."""
    rows = reading.tokens
    told = next(
        (
            (n, _STATES[phrase])
            for n in (3, 2)
            if (phrase := " ".join(rows.lowers[max(start, i - n + 1) : i + 1])) in _STATES
        ),
        None,
    )
    if told is None:
        return
    at = i - told[0]
    at -= rows.lowers[at] in ("still", "now", "currently")
    if at <= start or rows.lowers[at] not in _BE:
        return
    people = [m for m in reading.people(max(start, at - BEFORE), at) if m.last < at]
    name = reading.entities[people[0].entity].name if len({m.entity for m in people}) == 1 else None
    if name is None or people[0].possessive:
        name = called(reading, (at - 1, at - 1)) if rows.lowers[at - 1] in ("he", "she") else None
    if name is not None:
        yield _claim(reading, told[1][0], told[1][1], (min(people[0].first if people else at - 1, at - 1), i), name)


def _there(reading: Reading, i: int, start: int) -> Iterator[Claim]:
    """ "There will be no | appeal", "there was an | inquiry"; nothing where it is not said that there is."""
    rows = reading.tokens
    no = next((k for k in range(i - 1, max(start, i - PHRASE) - 1, -1) if rows.lowers[k] in _NONE | _SOME), None)
    if no is None or no - 2 < start:
        return
    before = rows.lowers[max(start, no - 4) : no]
    if "there" not in before or before[-1] not in ("be", "is", "was"):
        return
    stance: Stance = "denied" if rows.lowers[no] in _NONE else "asserted"
    if {"will", "would"} & set(before):
        yield _claim(reading, _THINGS[rows.lowers[i]], stance, (no - 2, i), None, coming=True)


def _claim(
    reading: Reading, question: str, stance: Stance, part: tuple[int, int], name: str | None, *, coming: bool = False
) -> Claim:
    rows = reading.tokens
    first, last = part
    return make_claim(
        reading,
        "measures",
        subject=question,
        value=MeasureValue(measure=question, target=name),
        spans=[(rows.starts[first], rows.ends[last])],
        anchor=(rows.starts[last], rows.ends[last]),
        stance=stance,
        attributed_to=said_by(reading, last),
        rule="act to come:" if coming else "act done:",
    )
