"""Acts that other reports may deny or turn round, of the topic `measures`: who signed, resigned, was arrested, appealed.

In: a reading. Out: a claim for each act with who did it and what it was done to; what the report says was not done, or the
opposite of which it tells, is denied. What could be done, or was in another time, is none.

    The minister resigned on Monday          resignation: the minister
    Ana Lim refused to sign the treaty       signing: Ana Lim, treaty; denied
    the port remained open                   opening: port
"""

from collections.abc import Iterator

from riyadh_archive.extract.acting.doing_parts import Doing, read_doings
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.measuring.offenses import clears_in_part
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.doings import questions, verb_forms
from riyadh_archive.model import Claim, MeasureValue

DATE_REACH = 14
"""Tokens to either side of a verb in which a date tells when it was."""


def extract_doings(reading: Reading) -> Iterator[Claim]:
    """The acts of an article in text order."""
    for i in reading.tokens.where(verb_forms().keys()):
        if not reading.quoted(i) and not clears_in_part(reading, i):
            for doing in read_doings(reading, i):
                yield from _told(reading, i, doing)


def _told(reading: Reading, i: int, doing: Doing) -> Iterator[Claim]:
    rows = reading.tokens
    question = questions()[doing.question]
    sides = [(actor, doing.thing, doing.yes) for actor in (doing.actor, *doing.others)]
    if question.mirrored and doing.actor and doing.thing:
        sides.append((doing.thing, doing.actor, not doing.yes))
    for actor, thing, yes in sides:
        if actor is not None and actor == thing and _is_pronoun_alone(reading, doing, i):
            continue  # Justice Lim, convicted | her
        value = MeasureValue(
            actors=(actor,) if actor else (),
            measure=doing.question,
            target=thing,
            reasons=(doing.details,) if doing.details else (),
        )
        yield make_claim(
            reading,
            "measures",
            subject=doing.question,
            value=value,
            spans=[(rows.starts[doing.first], rows.ends[doing.last])],
            anchor=(rows.starts[i], rows.ends[i]),
            stance="asserted" if yes else "denied",
            attributed_to=doing.voice or said_by(reading, i),
            rule=f"act {_time(doing)}: {' '.join(_dates(reading, i))}".strip(),
        )


def _is_pronoun_alone(reading: Reading, doing: Doing, i: int) -> bool:
    """Whether the act ends with "him" or "her", who is somebody else than its actor."""
    return doing.last > i and reading.tokens.lowers[doing.last] in ("him", "her", "them")


def _time(doing: Doing) -> str:
    """Whether an act is told as done, as to come or as refused, which may be told of either."""
    return "refused" if doing.refused else "to come" if doing.coming else "done"


def _dates(reading: Reading, i: int) -> list[str]:
    """The dates that stand near in the sentence, in EDTF."""
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[i])
    start = rows.starts[max(tokens.start, i - DATE_REACH)]
    stop = rows.ends[min(tokens.stop - 1, i + DATE_REACH)]
    return [date.date for date in reading.dates_among(start, stop)]
