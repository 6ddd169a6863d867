"""Defendants who hear their verdict: "A was sentenced on Friday to six years", "the judge jailed B for life".

In: a reading of a trial. Out: `Attendance`s. Only the opening of the report tells of the verdict that it is about; who is
tried in his absence, by an appeal court or at another time was not there for it.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.occasion import near_of_kind
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.grammar.happening.event_votes import days_meet
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import QUOTE_MARK
from riyadh_archive.lexicon.conduct import conduct_words

HEARD, FOUND = "heard the verdict", "was found guilty or not"
BY_VERDICT = frozenset((HEARD, FOUND))
"""Rules by which a defendant is taken to have been there for a verdict, where nothing tells of his absence."""
OPENING = 3
"""Paragraphs of a report that tell of its own verdict."""


def read_tried(reading: Reading) -> Iterator[Attendance]:
    """Each defendant whom the opening paragraphs have sentenced, cleared or remanded, and who answers "Not guilty".

    Where the report tells of one who fled or is to be handed over, nobody is taken to have heard the verdict.
    """
    if not any(event.kind == "trial" for event in reading.principal_events()):
        return
    rows = reading.tokens
    if rows.used(conduct_words("tried_away")):
        return
    opening = [n for n, block in enumerate(reading.blocks) if block.kind == "paragraph"][:OPENING]
    for i in rows.where(conduct_words("tried")):
        if rows.blocks[i] not in opening or reading.quoted(i) or _is_not_in_court(reading, i):
            continue
        passive = rows.classes[i - 1] in "AR" and {"was", "were"} & set(rows.lowers[max(0, i - 3) : i])
        people = (
            (subjects(reading, i) or _opening(reading, i)) if passive else persons_from(rows, reading.mentions, i + 1)
        )
        people = [who for who in people if not who.modifies]  # sentenced Acme founder A
        if (rows.classes[i - 1] != "W" or _is_today(reading, i)) and not in_other_time(reading, i):
            yield from made(people, near_of_kind(reading, i, "trial"), i, HEARD)
    for i in rows.where(frozenset(("found",))):
        guilty = "guilty" in rows.lowers[i + 1 : i + 3] and rows.lowers[i - 1] in ("was", "were")
        if (
            guilty
            and rows.blocks[i] in opening
            and not (reading.quoted(i) or _is_not_in_court(reading, i) or in_other_time(reading, i))
        ):
            people = subjects(reading, i) or _opening(reading, i)
            yield from made(people, near_of_kind(reading, i, "trial"), i, FOUND)
    for i in rows.where(frozenset(("guilty",))):
        answers = rows.lowers[i - 1] == "not" and rows.classes[i - 2] == QUOTE_MARK and rows.classes[i - 3] in "CV"
        if answers and reading.quoted(i) and not in_other_time(reading, i - 3):
            yield from made(subjects(reading, i - 3), near_of_kind(reading, i, "trial"), i - 3, "answered the charge")


def _opening(reading: Reading, i: int) -> list[NameMention]:
    """Who opens the sentence where only a clause on him stands before "was": "A, the man who was on trial here, was"."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[i]]
    people = persons_from(rows, reading.mentions, start)[:1]
    if not people or people[0].np_first != start or i - start > LONG_ASIDE:
        return []
    behind = range(people[0].last + 1, i)
    aside = rows.words[behind.start] == "," and any(rows.lowers[k] == "who" for k in behind)
    others = any(m.kind == "person" and m.first in behind for m in reading.people(behind.start, behind.stop))
    return people if aside and not others and not {"said", "says", "told"} & set(rows.lowers[behind.start : i]) else []


LONG_ASIDE = 40
"""Tokens of a sentence up to its verb, who is tried for what between."""


def _is_dated(reading: Reading, i: int) -> bool:
    """Whether a day or month stands behind the verb at token i: "was found guilty in April"."""
    rows = reading.tokens
    stop = min(rows.sentence(rows.sentences[i]).stop, i + LONG_ASIDE // 2)
    return any(date.precision != "year" for date in reading.dates_among(rows.starts[i], rows.ends[stop - 1]))


def _is_today(reading: Reading, i: int) -> bool:
    """Whether a day of the event stands behind the verb at token i: "Traverso, who acquitted A today, says"."""
    rows = reading.tokens
    stop = min(rows.sentence(rows.sentences[i]).stop, i + LONG_ASIDE // 2)
    dates = reading.dates_among(rows.starts[i], rows.ends[stop - 1])
    return any(days_meet(date.date, day) for date in dates if date.precision == "day" for day in reading.principal_days)


def _is_not_in_court(reading: Reading, i: int) -> bool:
    """Whether the sentence of token i tells of an appeal, of absence, or of what is to come."""
    rows = reading.tokens
    told = rows.lowers[rows.sentence_starts[rows.sentences[i]] : rows.sentence(rows.sentences[i]).stop]
    return not conduct_words("not_in_court").isdisjoint(told) or rows.lowers[i - 1] in ("be", "been", "being")
