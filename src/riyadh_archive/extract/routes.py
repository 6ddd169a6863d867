"""Between which places whatever came to grief was going, of the topic `measures`: "was sailing from Lakor to Varn".

In: a reading whose principal event is an accident. Out: a claim for each route in a sentence that tells of going, with both
ends as its target.
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.routes import route_words
from riyadh_archive.model import Claim, MeasureValue

ROUTE = "route"
"""The subject of such claims."""
KINDS = frozenset(("crash",))
"""Kinds of event that befall what is on its way."""
LONGEST_END = 6
"""Tokens between "from" and the place: "the port of", and of the place itself."""
LEFT_REACH = 8
"""Tokens between "left" and "for": "left | the port of Zamboanga bound | for"."""
NEAR = 12
"""Tokens around a route in which the word for going stands."""


def extract_routes(reading: Reading) -> Iterator[Claim]:
    """The routes of the principal event, in text order."""
    own = reading.principal_events()
    if not own or own[0].kind not in KINDS:
        return
    for i in reading.tokens.where({"from", "left", "departed"}):
        if not reading.quoted(i) and (ends := _ends(reading, i)) is not None:
            yield _claim(reading, i, ends)


def _ends(reading: Reading, i: int) -> tuple[int, int, int, int] | None:
    """The tokens of the two places of a route that begins at token i: first and last of either."""
    rows = reading.tokens
    stop = rows.sentence(rows.sentences[i]).stop
    near = rows.lowers[max(rows.sentence_starts[rows.sentences[i]], i - NEAR) : min(stop, i + NEAR)]
    if route_words("going").isdisjoint(near) or route_words("travelers").isdisjoint(near):
        return None
    start = _place(reading, i + 1, stop)
    if start is None:
        return None
    links = ("to",) if rows.lowers[i] == "from" else ("for", "to")
    link = next((k for k in range(start[1] + 1, min(start[1] + LEFT_REACH, stop)) if rows.lowers[k] in links), None)
    if link is None or any(rows.classes[k] in ".;:" for k in range(start[1] + 1, link)):
        return None
    goal = _place(reading, link + 1, stop)
    return (*start, *goal) if goal is not None else None


def _place(reading: Reading, at: int, stop: int) -> tuple[int, int] | None:
    """The first and last token of the place name that begins within `LONGEST_END` tokens of token `at`."""
    rows = reading.tokens
    place = next(iter(reading.places_from(at, 1)), None)
    if (
        place is None
        or place.first >= min(stop, at + LONGEST_END)
        or any(rows.classes[k] in ".,;:VC" for k in range(at, place.first))
    ):
        return None
    last = place.first
    while last < place.last and rows.words[last + 1] != ",":
        last += 1
    return place.first, last


def _claim(reading: Reading, i: int, ends: tuple[int, int, int, int]) -> Claim:
    rows = reading.tokens
    start, goal = reading.words(*ends[:2]), reading.words(*ends[2:])
    return make_claim(
        reading,
        "measures",
        subject=ROUTE,
        value=MeasureValue(measure=ROUTE, target=f"{start} to {goal}"),
        spans=[(rows.starts[i], rows.ends[ends[3]])],
        anchor=(rows.starts[i], rows.ends[i]),
        event="",
        attributed_to=said_by(reading, i),
        rule="route of what came to grief",
    )
