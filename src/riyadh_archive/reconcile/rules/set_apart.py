"""Figures that their own sentence tells of another time, of a part, or of another one than the event that reports compare.

"In Varn alone 120 homes were destroyed", "she originally faced 12 counts", "turnout was 55 percent in 2018". In: claims of the
topic `figures` with their reports. Out: whether one is told apart from the event, and whether two are from one another.
"""

import re
from collections.abc import Iterator

from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.model import Claim, FigureValue, VenueValue
from riyadh_archive.reconcile.differing import phrase_pattern, words_in
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports

REACH = 100
"""Code points on either side of a figure in which its sentence is looked at."""
LONG_REACH = 300
"""Code points before a figure in which its sentence opens, however long it is."""
LEDE = 240
"""Code points at the head of an article in which a place is the event's own, wherever it stands."""
NEAR = 45
"""The same for what tells another time: further off it is that of something else in the sentence."""
WHOLE_PENALTY = ("prison sentence of ", "fine of ")
"""How what somebody by name got in court begins: "his wife" there has a name."""
_CLAUSE_ENDED = re.compile(r"[.!?;][”\"’]?\s|\n|, ")
_ENDED = re.compile(r"[.!?;][”\"’]?\s|\n")
_ON_DAY = re.compile(r" on ([A-Z][a-z]+)")
_WORD = re.compile(r"[A-Z][a-z]+")
_PAST_YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince) (?:(?:early|late|mid)[ -])?(?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b")
_PAST_EVENT = re.compile(r"\s*(?:In|During|After) the ((?:19|20)\d\d) [A-Z]?[a-z]+")
_PAST_BESIDE = re.compile(r"\b(?:the|a) ((?:19|20)\d\d) [\w’' -]{3,60},? (?:that|which|when|where) (?:[a-z]+ ){0,3}$")
_PARTLY = re.compile(r"\b(?:[A-Z]\w+|there|one \w+) alone\b|\bat first\b")
_EACH = re.compile(r"\beach(?: (\w+))?|\bapiece\b|\brespectively\b", re.IGNORECASE)
_IS_TO = re.compile(r"\b(?:is|are|was|were) to\b")
_RELATIVE = re.compile(r"\s*(?:[Hh]is|[Hh]er|[Tt]heir) (\w+)")
_NUMBER = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)*")
_BY_HOUR = re.compile(r"\b(?:by|at|as of) (?:\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m|noon|midday|midnight)")
_IN_PLACE = re.compile(
    r"\W*(?:In|At|Around|Near|Outside) (?:the \w+ of )?((?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){0,3}),? [\w ]"
)
_IN_PART = re.compile(r"[^.!?;,\n]{0,24}? in (?:the )?([A-Z]\w+)")


def sentence_around(claim: Claim, reports: Reports) -> str:
    """The sentence of the first evidence of a claim, as far as it stands near."""
    text, place = reports.article(claim.article).text, claim.evidence[0]
    before = _ENDED.split(text[max(0, place.start - REACH) : place.start])[-1]
    return f"{before}{text[place.start : place.end]}{_ENDED.split(text[place.end : place.end + REACH])[0]}"


def is_told_in_part(claim: Claim, reports: Reports) -> bool:
    """Whether a figure is one of a part, of one more, or of what was told at first: "in Varn alone", "originally"."""
    sentence = sentence_around(claim, reports)
    near = _clause_around(claim, reports) if _is_whole_penalty(claim) else sentence  # six years, with another on parole
    apart = words_in(near, "set_apart")
    if apart == _ANOTHER:
        apart = words_in(_beside(claim, reports), "set_apart")
    return bool(apart) or _PARTLY.search(sentence) is not None


def is_of_past_event(claim: Claim, reports: Reports) -> bool:
    """Whether a figure is of an event of another year: "In the 2006 flood, a dam broke, killing 100".

    Or of one that the news is measured against: "the worst since the 2007 Express crash, which | killed 199".
    """
    text, place = reports.article(claim.article).text, claim.evidence[0].start
    before = _ENDED.split(text[max(0, place - LONG_REACH) : place])[-1]
    told = _PAST_EVENT.match(before) or _PAST_BESIDE.search(before)
    published = reports.article(claim.article).published or ""
    return told is not None and told[1] not in f"{published} {' '.join(reports.principal_days(claim.article))}"


def _is_whole_penalty(claim: Claim) -> bool:
    return isinstance(claim.value, FigureValue) and (claim.value.of or "").startswith(WHOLE_PENALTY)


_ANOTHER = frozenset(("another",))
"""The word that tells of something else further off: "12 were killed when the train hit the wagons of another one"."""
BEHIND = 30
"""Code points behind a figure in which "another" sets it apart: "killed 12 in another village"."""


def _beside(claim: Claim, reports: Reports) -> str:
    """What of its sentence stands right beside the first evidence of a claim, and the evidence itself."""
    text, place = reports.article(claim.article).text, claim.evidence[0]
    before = _ENDED.split(text[max(0, place.start - NEAR) : place.start])[-1]
    return f"{before}{text[place.start : place.end]}{_ENDED.split(text[place.end : place.end + BEHIND])[0]}"


def is_told_elsewhere(claim: Claim, reports: Reports) -> bool:
    """Whether the sentence of a figure opens with a place other than those of the event: "In Varn, a hotel fell, killing 9"."""
    told = _IN_PLACE.match(sentence_around(claim, reports))
    if told is None or claim.evidence[0].start < LEDE:
        return False
    venues = [c.value for c in reports.topic_in(claim.article, "venue") if reports.event(c) == PRINCIPAL]
    places = {place for v in venues if isinstance(v, VenueValue) for place in (v.place, *v.within)}
    return bool(places) and not any(told[1] in place or place in told[1] for place in places)


def numbers_around(claim: Claim, reports: Reports) -> frozenset[str]:
    """The numbers that the sentence of a figure prints: "all 67 on board, 64 in the jet and three in the other"."""
    return frozenset(_NUMBER.findall(sentence_around(claim, reports)))


def is_set_apart(claim: Claim, reports: Reports) -> bool:
    """Whether a figure is told of a part, of a relative, or in its clause of another time: "in 2018", "last year"."""
    sentence, clause = sentence_around(claim, reports), _clause_around(claim, reports)
    relative = _RELATIVE.match(sentence)
    if is_told_in_part(claim, reports) or phrase_pattern("phrases_apart").search(clause):
        return True
    if relative and not _is_whole_penalty(claim) and words_in(relative[1], "relations"):
        return True
    days = " ".join(reports.principal_days(claim.article))
    published = reports.article(claim.article).published or ""
    opening = _PAST_YEAR.match(sentence.lstrip())
    years = [*_PAST_YEAR.findall(clause), *([opening[1]] if opening else [])]
    return any(year not in days and not published.startswith(year) for year in years)


def names_other_year(claim: Claim, reports: Reports) -> bool:
    """Whether the sentence of a figure names a year that is not that of the event or the report, however far off."""
    days = " ".join(reports.principal_days(claim.article))
    published = reports.article(claim.article).published or ""
    return any(
        year not in days and not published.startswith(year) for year in _YEAR.findall(sentence_around(claim, reports))
    )


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _clause_around(claim: Claim, reports: Reports) -> str:
    """The words between commas around the first evidence of a claim, `NEAR` code points of them on either side."""
    text, place = reports.article(claim.article).text, claim.evidence[0]
    before = _CLAUSE_ENDED.split(text[max(0, place.start - NEAR) : place.start])[-1]
    return f"{before}{text[place.start : place.end]}{_CLAUSE_ENDED.split(text[place.end : place.end + NEAR])[0]}"


def are_set_apart(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two counts are told of other days of the week, or one of them as that of each side."""
    return are_of_other_days(a, b, reports) or are_shared_otherwise(a, b, reports)


def are_of_other_days(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether the sentences of two claims name days of the week, and none in common."""
    left, right = (frozenset(_iter_days(sentence_around(c, reports))) for c in (a, b))
    return bool(left and right) and left.isdisjoint(right)


def are_shared_otherwise(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether one of two figures alone is told as that of each: "120 prisoners", "75 prisoners each"."""
    left, right = (_is_shared_out(sentence_around(c, reports)) for c in (a, b))
    return left != right


def _is_shared_out(sentence: str) -> bool:
    """Whether a number is that of each side, not of each day or victim."""
    return any(not words_in(found[1], "no_sides") for found in _EACH.finditer(sentence))


def are_promised_otherwise(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether one of two figures alone tells what is to come: "the army will send 40 boats", "it has twelve boats"."""
    left, right = (_is_promised(sentence_around(c, reports)) for c in (a, b))
    return left != right


def _is_promised(sentence: str) -> bool:
    return bool(words_in(sentence, "promised")) or _IS_TO.search(sentence) is not None


def is_of_a_part(claim: Claim, reports: Reports) -> bool:
    """Whether a figure is told up to an hour, or of a town or region that stands behind it: "58 percent by 6 p.m." """
    text, end = reports.article(claim.article).text, claim.evidence[0].end
    local = _IN_PART.match(text, end) or _IN_PART.search(claim.evidence[0].text)
    return bool(_BY_HOUR.search(sentence_around(claim, reports))) or (local is not None and not country_of(local[1]))


def is_on_a_day(claim: Claim, reports: Reports) -> bool:
    """Whether a day of the week stands right behind how long something took: "deliberated for two hours on Thursday"."""
    text, end = reports.article(claim.article).text, claim.evidence[0].end
    found = _ON_DAY.match(text, end)
    return found is not None and found[1] in weekdays()


def _iter_days(sentence: str) -> Iterator[str]:
    """The names of days of the week in a sentence."""
    yield from (word for word in _WORD.findall(sentence) if word in weekdays())
