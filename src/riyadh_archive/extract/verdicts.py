"""Verdicts, of the topic `measures`: who was found guilty of what, and who was not.

In: a reading. Out: a claim for each person and charge; what a court cleared somebody of is denied. A plea of not guilty, what
could follow, and what a court of appeal undid are none.

    Jonas Beck was found guilty of fraud and of perjury   two claims
    he was cleared of arson                               one, denied
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from riyadh_archive.extract.ages import is_officer_of_court, only_person_before
from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.measuring.convicts import described
from riyadh_archive.extract.measuring.offenses import CHARGES, clears_in_part
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import WordTest
from riyadh_archive.lexicon.figures import outcome_classes
from riyadh_archive.lexicon.measures import measure_words
from riyadh_archive.model import Claim, MeasureValue

VERDICT = "verdict"
"""The subject of these claims."""
LONGEST_CHARGE = 12
"""Tokens of a charge: "conspiring to pervert the course of public justice" has eight."""
MODAL_REACH = 3
SUBJECT_REACH = 40
_OPENERS = frozenset(("of", "to", "on"))
_GUILTY = "guilty"


def extract_verdicts(reading: Reading) -> Iterator[Claim]:
    """The verdicts of an article in text order."""
    rows = reading.tokens
    for i in rows.where(_WORDS):
        verdict = _verdict(reading, i)
        bare = _bare(reading, i) if verdict is None else None
        person = _person(reading, i) if verdict is not None or bare is not None else None
        if person is None or _is_undone(reading, i):
            continue
        if verdict is None:
            yield _whole(reading, i, person, cleared=bool(bare))
            continue
        cleared, opener = verdict
        for first, last in _charges(reading, opener):
            if cleared and rows.lowers[last] in CHARGES and clears_in_part(reading, i):
                continue  # acquitted on four other charges
            value = MeasureValue(measure=f"verdict of guilty of {reading.words(first, last)}", target=person)
            yield make_claim(
                reading,
                "measures",
                subject=VERDICT,
                value=value,
                spans=[(rows.starts[i - 1 if rows.lowers[i] == _GUILTY else i], rows.ends[last])],
                anchor=(rows.starts[first], rows.ends[last]),
                stance="denied" if cleared else "asserted",
                attributed_to=said_by(reading, i),
                rule="verdict",
            )


def _whole(reading: Reading, i: int, person: str, *, cleared: bool) -> Claim:
    """The verdict as a whole, where no charge is told: "Ana Lim was acquitted"."""
    rows = reading.tokens
    first = max(i - 1 - (rows.lowers[i - 1] == "not"), rows.sentence_starts[rows.sentences[i]])
    return make_claim(
        reading,
        "measures",
        subject=VERDICT,
        value=MeasureValue(measure="verdict of guilty", target=person),
        spans=[(rows.starts[first], rows.ends[_past_object(reading, i)])],
        anchor=(rows.starts[i], rows.ends[i]),
        stance="denied" if cleared else "asserted",
        attributed_to=said_by(reading, i),
        rule="verdict",
    )


def _bare(reading: Reading, i: int) -> bool | None:
    """Whether a verdict without a charge clears; None for none: "was acquitted", "the judge convicted | Ana Lim"."""
    rows = reading.tokens
    lower = rows.lowers[i]
    if not _is_real(reading, i) or lower not in measure_words("verdicts", "bare") or clears_in_part(reading, i):
        return None
    if lower == _GUILTY:
        cleared = rows.lowers[i - 1 : i] == ["not"]
        return cleared if _telling(reading, i - 1 - cleared) in measure_words("verdicts", "declaring") else None
    passive = rows.lowers[i - 1 : i] in (["was"], ["were"]) and rows.lowers[i + 1 : i + 2] != ["and"]
    both = rows.lowers[i - 1 : i] in (["was"], ["were"]) and rows.lowers[i + 1 : i + 3] == ["and", "discharged"]
    active = _past_object(reading, i) > i and rows.classes[i - 1] not in "AI"
    return lower in measure_words("verdicts", "clearing") if passive or both or active else None


def _telling(reading: Reading, k: int) -> str:
    """The word before the verdict that ends at token k, "to be" and the person aside: "| declared | Ana Lim to be"."""
    lowers = reading.tokens.lowers
    return _before_object(reading, k - 2 if lowers[k - 1 : k + 1] == ["to", "be"] else k)


def _may_tell(lower: str) -> bool:
    return lower in measure_words("verdicts", "words")


_WORDS = WordTest(_may_tell)


def _verdict(reading: Reading, i: int) -> tuple[bool, int] | None:
    """(whether it clears, the token before the charge) of a verdict whose telling word is token i; None for none."""
    rows = reading.tokens
    lower = rows.lowers[i]
    opener = _past_object(reading, i) + 1 if lower != _GUILTY else i + 1
    if rows.lowers[opener : opener + 1] == ["by"]:
        opener += 2 + (rows.classes[opener + 1 : opener + 2] == ["D"])  # convicted | by a jury | of theft
    while opener < len(rows) and opener < i + 5 and _is_when(reading, opener):
        opener += 1
    if opener + 1 >= len(rows) or rows.sentences[opener + 1] != rows.sentences[i] or not _is_real(reading, i):
        return None
    if rows.lowers[opener] not in _OPENERS:
        return None
    if lower != _GUILTY:
        return lower in measure_words("verdicts", "clearing"), opener
    cleared = rows.lowers[i - 1 : i] == ["not"]
    telling = _telling(reading, i - 1 - cleared)
    told = telling in measure_words("verdicts", "declaring") or (
        not cleared and telling in measure_words("verdicts", "guilty")
    )
    return (cleared, opener) if told else None


def _is_when(reading: Reading, k: int) -> bool:
    """Whether "last | week", "on | Monday" stands at token k, and not "on | four charges of"."""
    lowers = reading.tokens.lowers
    when = measure_words("verdicts", "when")
    return lowers[k] in when and (lowers[k] != "on" or lowers[k + 1 : k + 2] == [] or lowers[k + 1] in when)


def _past_object(reading: Reading, i: int) -> int:
    """The last token of the person right behind token i: "convicted | Jonas Beck", "cleared | him"; i where none is."""
    if reading.tokens.lowers[i + 1 : i + 2] in (["him"], ["her"]):
        return i + 1
    near = reading.mentions_from(i + 1, NATIONS)  # convicted | British | businessman Tom Ash
    return next((m.last for m in near if m.np_first == i + 1 and m.kind == "person"), i)


NATIONS = 3
"""Names from the one right behind the verb, among which stands that of whom the verdict is on."""


def _before_object(reading: Reading, k: int) -> str:
    """The word at token k, or before the person that ends there: "found | Jonas Beck"."""
    found = reading.mention_at(k)
    lowers = reading.tokens.lowers
    apposed = k > 0 and lowers[k] == ","  # found | the accused, Jonas Beck, | not guilty
    found = reading.mention_at(k - 1) if apposed else found
    if found is not None and found.last == k - apposed and found.kind == "person":
        k = found.np_first - 1
        k -= apposed and lowers[k] == ","
    k -= lowers[k] in _ON_TRIAL
    return lowers[k - (lowers[k] == "the")] if k > 0 else ""  # found | the banker Jonas Beck


_ON_TRIAL = ("accused", "defendant", "him", "her")


def _is_real(reading: Reading, i: int) -> bool:
    """Whether nothing makes it a thing that may be: "if convicted of", "could be found guilty of"."""
    rows = reading.tokens
    stop = i - 1 if rows.lowers[i] == _GUILTY and rows.lowers[i - 1 : i] == ["not"] else i
    near = range(max(i - MODAL_REACH - 1, rows.sentence_starts[rows.sentences[i]]), stop)
    return not any(rows.lowers[k] in measure_words("verdicts", "unreal") for k in near)


def _is_undone(reading: Reading, i: int) -> bool:
    """Whether the sentence tells of an appeal, or of another year: one verdict then follows another."""
    tokens = reading.tokens.sentence(reading.tokens.sentences[i])
    if measure_words("verdicts", "undoing").intersection(reading.tokens.lowers[tokens.start : tokens.stop]):
        return True
    start, stop = reading.tokens.starts[tokens.start], reading.tokens.ends[tokens.stop - 1]
    text = reading.article.text  # "in 2010" is the verdict's year, "a 2010 murder" the crime's
    days = [d for d in reading.dates_among(start, stop) if d.resolved_from is None]
    years = [d.date[:4] for d in days if d.precision != "year" or _IN_YEAR.search(text, max(0, d.start - 6), d.start)]
    return any(year.isdigit() and year != (reading.article.published or year)[:4] for year in years)


_IN_YEAR = re.compile(r"\b(?:in|since|of|by|late|early) \Z", re.IGNORECASE)


def _person(reading: Reading, i: int) -> str | None:
    """Whom the verdict is on: the person named last before it in its sentence, or the one whom a pronoun there means."""
    rows = reading.tokens
    floor = max(rows.sentence_starts[rows.sentences[i]], i - SUBJECT_REACH)
    first = bisect_left(reading.mention_firsts, floor)
    stop = bisect_right(reading.mentions, i + 2, key=lambda m: m.np_first)
    people = [m for m in reading.mentions[first:stop] if m.kind == "person" and m.entity >= 0 and not m.possessive]
    people = [m for m in people if m.np_first < i or rows.lowers[m.np_first - 1] != "by"]  # not guilty by Judge A
    tried = [
        m
        for m in people
        if m.entity in reading.defendants or not (is_officer_of_court(reading, m) or _is_victim(reading, m))
    ]
    if tried:
        return reading.entities[tried[-1].entity].name
    if (told := described(reading, max(floor, i - SUBJECT), i)) is not None:
        return told
    opening, behind = rows.lowers[rows.sentence_starts[rows.sentences[i]]], "".join(rows.lowers[i + 1 : i + 2])
    if rows.lowers[i] == _GUILTY and (found := rows.lowers[i - 1 - (rows.lowers[i - 1] == "not")]) in _ON_TRIAL:
        behind = found if found in _PRONOUNS else "him"  # found | the accused | guilty
    pronoun = behind if behind in ("him", "her") else opening  # the court convicted | him
    aged = opening == "the" and "year-old" in rows.lowers[rows.sentence_starts[rows.sentences[i]] : i]
    meant = only_person_before(reading, rows.sentences[i], pronoun) if pronoun in _PRONOUNS or aged else None
    alone = len(reading.defendants) == 1 and pronoun in _PRONOUNS
    if meant is not None and alone and meant.entity not in reading.defendants:
        return reading.entities[reading.defendants[0]].name  # shot Ana Lim; as | he | was convicted
    if meant is not None and not is_officer_of_court(reading, meant):
        return reading.entities[meant.entity].name
    sole = len(reading.defendants) == 1 and (people or meant or behind in _PRONOUNS)  # Judge A convicted | him
    return reading.entities[reading.defendants[0]].name if sole else None


def _is_victim(reading: Reading, name: NameMention) -> bool:
    """Whether the person is whom somebody killed: "for the killing of his neighbor | Ana Lim"."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[name.first]], name.np_first - KILLING)
    return any(outcome_classes("verbs").get(rows.lowers[k]) == "killed" for k in range(start, name.np_first))


KILLING = 4
"""Tokens between "killing" and a name: "killing | of his neighbor"."""
_PRONOUNS = ("he", "she", "him", "her")
SUBJECT = 8
"""Tokens before the verdict in which "the former minister has been" stands."""


def _charges(reading: Reading, opener: int) -> Iterator[tuple[int, int]]:
    """The first and last token of each charge: "of | three counts of manslaughter | and of | perjury"."""
    rows = reading.tokens
    first = opener + 1
    while first < len(rows) and rows.sentences[first] == rows.sentences[opener]:
        last = first
        while last + 1 < len(rows) and last - first < LONGEST_CHARGE and not _ends_charge(reading, last + 1, opener):
            last += 1
        start = _past_counts(reading, first, last)
        if start <= last:
            yield start, last
        after = rows.lowers[last + 1 : last + 3]
        if after[:1] != ["and"] or after[1:] != [rows.lowers[opener]]:
            return
        first = last + 3


def _ends_charge(reading: Reading, k: int, opener: int) -> bool:
    rows = reading.tokens
    if rows.sentences[k] != rows.sentences[opener] or rows.classes[k] in ',.;:-("SWTCA':
        return True
    if rows.lowers[k] == "and" and k + 1 < len(rows):  # "a health and safety offense", not "and was fined"
        return rows.classes[k + 1] in "AVCPDM" or rows.lowers[k + 1] in _OPENERS or rows.is_capitalized(k + 1)
    return rows.lowers[k] in measure_words("verdicts", "after_charge") or (rows.is_capitalized(k) and k > opener + 1)


def _past_counts(reading: Reading, first: int, last: int) -> int:
    """The token behind "three counts of", "all the charges of", "a charge of"."""
    rows = reading.tokens
    for k in range(first, min(first + 4, last)):
        if rows.lowers[k] in CHARGES and rows.lowers[k + 1] == "of":
            return k + 2
    return first
