"""People who do something with their bodies in the report of an event: "A climbed onto a trailer", "“Shame!” shouted B".

In: a reading whose principal event people come to. Out: `Attendance`s at it. Whoever walks, weeps or waves in such a report
was there, unless the clause puts the act elsewhere, at another time or into the past of somebody.
"""

from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.behind import persons_behind
from riyadh_archive.extract.attending.company import with_whom
from riyadh_archive.extract.attending.elsewhere import is_elsewhere
from riyadh_archive.extract.attending.occasion import (
    MANY_SPORT_WORDS,
    is_attendable,
    is_met,
    is_of_a_chamber,
    is_of_sport,
    near_of_kind,
)
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.grammar.naming.lists import persons_from, persons_until
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import QUOTE_MARK
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.conduct import conduct_words

_BEFORE = frozenset(
    ("had", "has", "have", "having", "to", "would", "will", "could", "may", "might", "should", "not", "never")
)
SPEECH_REACH = 9
"""Tokens before the comma of "she said, leaning on her tractor" in which the verb stands."""
MATCH_REACH = 12
"""Tokens before a match's scorer in which a word of scoring stands: "led twice in the first half through A"."""


def read_bodily(reading: Reading) -> Iterator[Attendance]:
    """Everybody whom an act of the body puts at the principal event, and at a match whoever plays."""
    own = [event for event in reading.principal_events() if is_attendable(event) or event.kind == "election"]
    own = own or [event for event in reading.principal_events() if is_met(reading, event)]
    if not own:
        return
    rows = reading.tokens
    match = own[0].kind == "match" and is_of_sport(reading)
    if own[0].kind == "election" and not is_of_a_chamber(reading):
        return
    playing = conduct_words("playing") | conduct_words("counting") if match else frozenset()
    for i in rows.where(conduct_words("bodily") | playing):
        if rows.lowers[i] in conduct_words("counting") and "M" not in rows.classes[i + 1 : i + 5]:
            continue
        if rows.lowers[i] == "led" and "with" not in rows.lowers[i + 1 : i + 5]:
            continue
        if rows.lowers[i] == "had" and rows.classes[i + 1 : i + 2] == ["V"]:
            continue  # took 4-31, made 67
        if not reading.quoted(i) and rows.words[i].islower():
            people = _doers(reading, i)
            if match and people and rows.lowers[i] in conduct_words("playing"):
                people = [*people, *persons_from(rows, reading.mentions, i + 1)]
            if people and not is_elsewhere(reading, i) and not in_other_time(reading, i):
                event = near_of_kind(reading, i, "any")
                yield from made([*people, *with_whom(reading, i)], event, i, "acted with the body there")
    for i in range(len(rows)) if match and is_of_sport(reading, MANY_SPORT_WORDS) else ():
        if rows.classes[i] == "V" and rows.lowers[i] not in conduct_words("off_field") and not reading.quoted(i):
            people = _doers(reading, i) if rows.words[i].islower() and not rows.lowers[i].endswith("ing") else []
            if people and not is_elsewhere(reading, i) and not in_other_time(reading, i):
                yield from made(people, near_of_kind(reading, i, "match"), i, "played")
    for i in rows.where(conduct_words("leaning")):
        voice = rows.lowers[i - 1] in ("voice", "eyes", "hands") and rows.words[i - 3] == ","
        if (voice or rows.words[i - 1] == ",") and not reading.quoted(i) and not is_elsewhere(reading, i):
            yield from made(
                _speakers(reading, i - 4 if voice else i - 2),
                near_of_kind(reading, i, "any"),
                i,
                "acted with the body there",
            )
    for i in rows.where(conduct_words("chatting")):
        being = rows.lowers[i - 1] in ("is", "are", "was", "were") and not reading.quoted(i)
        figurative = bool((conduct_words("unbodily") | {"for", "by"}) & set(rows.lowers[i + 1 : i + 2]))
        if being and not figurative and not is_elsewhere(reading, i):
            people = [*persons_until(rows, reading.mentions, i - 1), *with_whom(reading, i)]
            yield from made(people, near_of_kind(reading, i, "any"), i, "acted with the body there")
    if own[0].kind == "trial":
        yield from _askers(reading)
    for i in rows.where(conduct_words("scorers")) if match else ():
        if not reading.quoted(i) and not in_other_time(reading, i) and _tells_of_a_goal(reading, i):
            yield from made(persons_from(rows, reading.mentions, i + 1), near_of_kind(reading, i, "match"), i, "scored")


def _askers(reading: Reading) -> Iterator[Attendance]:
    """Who asks in court: "objected to a series of questions by A", "under questioning from B"."""
    rows = reading.tokens
    for i in rows.where(conduct_words("asking")):
        if rows.lowers[i + 1 : i + 2] in (["by"], ["from"]) and not reading.quoted(i):
            asked = subjects(reading, i) if rows.classes[i - 1] == "A" else []
            press = rows.lowers[i + 2] in lexicon.words("press_listeners")
            company = [] if press else persons_behind(reading, i + 2)
            yield from made([*asked, *company] if company else [], near_of_kind(reading, i, "trial"), i, "asked there")


def _doers(reading: Reading, i: int) -> list[NameMention]:
    """The subjects of the verb at token i where it tells what happened; behind a quotation those that follow it."""
    rows = reading.tokens
    before, after = rows.lowers[i - 1], rows.lowers[i + 1 : i + 2]
    if rows.classes[i - 1] == QUOTE_MARK or (before == "," and rows.classes[i - 2] == QUOTE_MARK):
        found = persons_from(rows, reading.mentions, i + 1)[:1]
        after_name = found[0].last + 1 if found else len(rows)
        office = rows.classes[after_name : after_name + 1] in (["o"], ["H"]) and rows.words[after_name].islower()
        return persons_from(rows, reading.mentions, after_name)[:1] if office else found  # shouted Ravens chairman A
    anywhere = rows.lowers[i + 1 : i + 3] in (["in", "a"], ["in", "an"], ["on", "a"], ["on", "an"])
    as_it = rows.lowers[i + 1 : i + 2] == ["as"] and rows.classes[i + 2 : i + 3] == ["P"]  # bowed as it passed
    if (after and after[0] in conduct_words("unbodily") and not as_it) or rows.classes[i - 1] == "W" or anywhere:
        return []  # stepped down, a man who walked
    k = i - 1
    while k >= 0 and rows.classes[k] in "RA" and rows.sentences[k] == rows.sentences[i]:
        if rows.lowers[k] in _BEFORE or rows.lowers[k].endswith(("n't", "n’t")):
            return []
        k -= 1
    if before in _BEFORE or (rows.classes[i - 1] == "A" and before not in ("did",)):
        return []
    return [
        who
        for who in subjects(reading, i)
        if rows.lowers[who.np_first - 1] not in ("of", "by", "for", "than", "like", "without")
        and not {"without", "whose"} & set(rows.lowers[max(0, who.np_first - 3) : who.np_first])
    ]


def _speakers(reading: Reading, i: int) -> list[NameMention]:
    """Who said or did what the clause up to token i tells, where the verb is near: "A said, leaning on her tractor"."""
    rows = reading.tokens
    for k in range(i, max(i - SPEECH_REACH, 0), -1):
        if rows.classes[k] in "CV" and rows.sentences[k] == rows.sentences[i]:
            behind = persons_from(rows, reading.mentions, k + 1)[:1] if rows.classes[k] == "C" else []
            return subjects(reading, k) or behind
    return []


def _tells_of_a_goal(reading: Reading, i: int) -> bool:
    """Whether a word of scoring stands before "through", "from" or "by" at token i in its clause."""
    rows = reading.tokens
    start = max(rows.sentence(rows.sentences[i]).start, i - MATCH_REACH)
    return bool(conduct_words("goals") & set(rows.lowers[start:i]))
