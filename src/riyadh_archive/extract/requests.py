"""Who asked for a meeting, told by a noun: "the talks were held at the request of Norland", "came about at its suggestion".

In: a reading. Out: claims of `measures` like those of acts with two answers, for the question who proposed the meeting.
"""

from collections.abc import Iterator

from riyadh_archive.extract.acting.actors import Range, phrase_before
from riyadh_archive.extract.acting.doing_names import called
from riyadh_archive.extract.acting.imposing import group_after
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.doings import doing_words, questions
from riyadh_archive.model import Claim, MeasureValue

PROPOSING = "proposing"
"""The question that such a claim answers."""
CALLING = frozenset(("invited", "summoned"))
"""Verbs by which a host calls people to talks: "Norway | invited | the two sides after a request by Kestria"."""
_UPON = [[word, article] for word in ("after", "following", "upon", "on") for article in ("a", "an", "the")]
PRONOUN = 30
"""Tokens back from "They were held" to the talks."""
CLAUSE = 14
"""Tokens before "at the request" in which the meeting stands: "The talks in Lima on Monday were held" has seven."""


def extract_requests(reading: Reading) -> Iterator[Claim]:
    """The claims in text order."""
    rows = reading.tokens
    for i in rows.where(doing_words("request_nouns")):
        if reading.quoted(i) or (who := _who(reading, i)) is None or (thing := _meeting_before(reading, i)) is None:
            continue
        actor = called(reading, who)
        if actor is None:
            continue
        yield make_claim(
            reading,
            "measures",
            subject=PROPOSING,
            value=MeasureValue(actors=(actor,), measure=PROPOSING, target=_meeting(rows.lowers[thing])),
            spans=[(rows.starts[thing], rows.ends[max(i, who[1])])],
            anchor=(rows.starts[i], rows.ends[i]),
            attributed_to=said_by(reading, i),
            rule="act done:",
        )


def _meeting(word: str) -> str:
    """The word for a meeting, talks where a verb tells that people were called to them."""
    return "talks" if word in CALLING else word


def _who(reading: Reading, i: int) -> Range | None:
    """Whose request it was: "at the request of | Norland", "at | Norland's | request"; None for "at his request".

    Also "after a request by | Norland", "following an initiative from | Norland".
    """
    rows = reading.tokens
    floor = rows.sentence_starts[rows.sentences[i]]
    if (came := _came_from(reading, i)) is not None:
        return group_after(reading, came)
    if rows.lowers[max(i - 2, floor) : i] in _UPON and rows.lowers[i + 1 : i + 2] in (["by"], ["from"], ["of"]):
        return group_after(reading, i + 2)
    if rows.lowers[max(i - 2, floor) : i] == ["at", "the"] and rows.lowers[i + 1 : i + 2] == ["of"]:
        return group_after(reading, i + 2)
    if not (i > floor and rows.possessives[i - 1]):
        return None
    found = phrase_before(reading, i - 1, floor=floor)
    return found if found is not None and found[0] > floor and rows.lowers[found[0] - 1] in ("at", "the") else None


def _came_from(reading: Reading, i: int) -> int | None:
    """The token behind "the initiative for the meeting came from | Norland"."""
    rows = reading.tokens
    if rows.lowers[i + 1 : i + 2] not in (["for"], ["to"]):
        return None
    for k in range(i + 2, min(i + CLAUSE, len(rows) - 2)):
        if rows.classes[k] in ';:",' or rows.sentences[k] != rows.sentences[i]:
            return None
        if rows.lowers[k : k + 2] == ["came", "from"]:
            return k + 2
    return None


def _meeting_before(reading: Reading, i: int) -> int | None:
    """The word for a meeting before it in its clause, which nobody refuses to hold; that of the sentence before for "they"."""
    rows = reading.tokens
    floor = max(rows.sentence_starts[rows.sentences[i]], i - CLAUSE)
    end = _came_from(reading, i)
    if end is not None:
        return next((k for k in range(i + 1, end) if rows.lowers[k] in questions()[PROPOSING].things), None)
    for k in range(i - 1, floor - 1, -1):
        if rows.classes[k] in ';:"' or rows.lowers[k] in doing_words("negations"):
            return None
        if rows.lowers[k] in CALLING:
            return k
        if rows.lowers[k] in questions()[PROPOSING].things:
            return None if k > floor and rows.lowers[k - 1] in ("no", "neither") else k
    start = rows.sentence_starts[rows.sentences[i]]
    if rows.lowers[start] in ("they", "it") and start > 0 and rows.blocks[start - 1] == rows.blocks[start]:
        before = range(start - 1, max(rows.sentence_starts[rows.sentences[start - 1]], start - PRONOUN) - 1, -1)
        return next((k for k in before if rows.lowers[k] in questions()[PROPOSING].things), None)
    return None
