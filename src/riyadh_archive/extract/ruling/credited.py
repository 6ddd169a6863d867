"""The claim on an administration, and the words before a leader's title or name that it takes along.

In: a reading and a `Leader`. Out: a claim with its evidence, or (marks such as "former", first token, country).
"""

from riyadh_archive.extract.claims import clause_span, make_claim
from riyadh_archive.extract.ruling.leaders import Leader, country_before
from riyadh_archive.extract.ruling.tenure import acts_now
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.administration import administration_words
from riyadh_archive.model import AdministrationValue, Claim

ACTING = ", acting"
"""Behind the rule of a claim whose leader or government does something in the news."""
TAIL = 9
"""Tokens behind the name that evidence may take along: ", who took office last month,"."""


def credit(
    reading: Reading,
    leader: Leader,
    first: int,
    *,
    current: bool,
    rule: str,
    end: int | None = None,
    term: int | None = None,
) -> Claim:
    """The claim that the article names the administration of `leader`; its evidence is the clause from token `first` on."""
    rows = reading.tokens
    last = _tail(reading, leader.last if end is None else end)
    if current and acts_now(reading, leader, first, leader.last if end is None else end):
        rule += ACTING
    value = AdministrationValue(
        administration=leader.administration, country=leader.country, current=current, term=term
    )
    return make_claim(
        reading,
        "administration",
        subject=f"administration of {leader.country}" if leader.country else "administration",
        value=value,
        spans=[clause_span(reading, first, last)],
        anchor=(rows.starts[leader.first], rows.ends[leader.last]),
        attributed_to=said_by(reading, leader.first),
        rule=rule,
    )


def _tail(reading: Reading, last: int) -> int:
    """The end of the evidence: with ", who took office last month", or with what a possessive belongs to."""
    rows = reading.tokens
    behind = rows.lowers[last + 1 : last + TAIL]
    if behind[:2] == [",", "who"] and {"office", "power", "sworn"} & set(behind):
        stop = behind.index(",", 1) if "," in behind[1:] else len(behind)
        return last + stop
    if rows.possessives[last]:
        at = last
        while (
            at + 1 < len(rows)
            and at - last < 3
            and rows.classes[at + 1] in "oHV"
            and rows.sentences[at + 1] == rows.sentences[last]
        ):
            at += 1
        return at
    return last


def before_title(reading: Reading, first: int, floor: int) -> tuple[frozenset[str], int, str | None]:
    """(marks such as "former", first token of the phrase, country) of what stands before a title."""
    rows = reading.tokens
    marks: set[str] = set()
    country: str | None = None
    start = first
    known = administration_words("gone") | administration_words("coming") | administration_words("plain")
    while start > floor:
        found, begin = country_before(reading, start, floor)
        lower = rows.lowers[start - 1].rstrip(".")
        if found and country is None:
            country, start = found, begin
        elif lower in known:
            marks.add(lower)
            start -= 1
        elif "-" in lower and lower.partition("-")[0] in ("then", "ex"):
            marks.add("then")
            start -= 1
        else:
            break
    if _is_beside_gone(reading, start, floor):
        marks.add("former")
    return frozenset(marks), start, country


def _is_beside_gone(reading: Reading, start: int, floor: int) -> bool:
    """Whether "and" joins what begins at token `start` to a government of the past: "the former cabinet and | President"."""
    rows = reading.tokens
    at = start - 1 - (rows.classes[start - 1] == lexicon.DETERMINER)
    if at - 1 <= floor or rows.lowers[at] != "and" or rows.lowers[at - 1] not in administration_words("nouns"):
        return False
    return not administration_words("gone").isdisjoint(rows.lowers[max(floor, at - _GONE_REACH) : at - 1])


_GONE_REACH = 4
"""Tokens from "former" to the "and" behind a government: "former U.S. administration and" has three."""
