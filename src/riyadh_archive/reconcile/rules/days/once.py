"""Days of what comes once: a death, a birth, an arrest, the launch and the landing of a spacecraft.

Two days are of one death where one person died by both, and of one flight where the sentences have words in common, name no
two craft, and the days lie near or differ in one part alone: "July 14" and "July 24", "2023" and "2022". A report that tells
both is of two. Somebody may be arrested or charged again: a day or a month that differs alone, in one year, is told.
In: date claims. Out: conflicts.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from riyadh_archive.grammar.happening.events import days_meet
from riyadh_archive.lexicon.calendar import months
from riyadh_archive.model import Claim, Conflict, DateValue
from riyadh_archive.reconcile.content import content_of
from riyadh_archive.reconcile.differing import phrase_pattern, words_in
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports, is_day, join_words
from riyadh_archive.reconcile.rules.set_apart import sentence_around
from riyadh_archive.reconcile.rules.values import RELATIVE
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.values import by_article, clusters
from riyadh_archive.text import iter_words

LIVES = {"died": "once_died", "was born": "once_born"}
PASSES = {
    "was arrested": "once_arrested",
    "was charged": "once_charged",
    "was extradited": "once_extradited",
    "disappeared": "once_vanished",
}
FLIGHTS = {"was launched": "once_launched", "landed": "once_landed"}
"""What comes once to a person, as a rule to a person and to a craft, with the list of words for it."""
NAME_REACH = 24
"""Code points between a name and its verb: "Ana Lim, 88, | died", "Ana Lim has | died"."""
VERB_REACH = 20
"""Code points before the words of a day in which "born on", "launched from" stand."""
NEAR_DAYS = 10
"""Launches further apart are of two flights, unless a day or a year alone differs."""
_ENDED = re.compile(r"[.!?;\n]")
_AHEAD = re.compile(r"\b(?:to be|due|set to|scheduled|expected|planned|will|would)\b")
_OPEN = re.compile(r"XXXX-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-\d\d")
_CRAFT = re.compile(r"\b([A-Z][A-Za-z]+)[- ]?(\d+|[IVX]+)\b")


def once_conflicts(reports: Reports) -> Iterator[Conflict]:
    """One conflict for each death, birth, launch and landing that reports put on other days."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in reports.topic("date"):
        if claim.stance == "asserted" and (kind := _kind(claim, reports)):
            told[kind].append(claim)
    dead = {name for claim in told.get("died", ()) if (name := _person(claim, reports))}
    for kind, claims in sorted(told.items()):
        passes = kind in PASSES
        of_person = passes or kind in LIVES
        things = (
            _by_person(claims, set() if passes else dead, reports, named_alone=passes) if of_person else {"": claims}
        )
        for person, members in sorted(things.items()):
            sole = sorted(_iter_sole(by_article(members), reports), key=_date)
            linked = sole if of_person else _of_one_flight(sole, reports)
            found = clusters(linked, _are_of_one_pass if passes else _meet)
            if len(found) > 1:
                yield _conflict(f"{person} {kind}" if person else f"it {kind}", found, reports, doubtful=passes)


def _are_of_one_pass(a: Claim, b: Claim) -> bool:
    """Whether two days are one, or so far apart that they are of two arrests: another year, day and month."""
    ours, theirs = _date(a).split("-"), _date(b).split("-")
    slip = len(ours) == len(theirs) and ours[0] == theirs[0]
    return not slip or sum(x != y for x, y in zip(ours, theirs, strict=True)) != 1


def _iter_sole(told: Mapping[str, Sequence[Claim]], reports: Reports) -> Iterator[Claim]:
    """The claim of each report that tells one day; of two, that which it tells alone of somebody by name where others know
    the second."""
    for article, own in told.items():
        if len({_date(c) for c in own}) == 1:
            yield own[0]
            continue
        others = [c for a, claims in told.items() if a != article for c in claims]
        odd = [c for c in own if not any(_meet(c, other) for other in others)]
        near = others and all(_are_near(odd[0], other) for other in others) if odd else False
        if len(odd) == 1 and (_person(odd[0], reports) or reports.event(odd[0]) == PRINCIPAL or near):
            yield odd[0]


def _kind(claim: Claim, reports: Reports) -> str | None:
    """Which of them the one evidence of a day tells; None for none or two, and for what is only told by "today"."""
    text = f"{_lead(claim, reports)}{claim.evidence[0].text}"
    kinds = {**LIVES, **PASSES, **FLIGHTS}
    found = [kind for kind, key in kinds.items() if phrase_pattern(key).search(text)]
    words = {word.key for word in iter_words(text)}
    if len(found) != 1 or _AHEAD.search(text) or not words.isdisjoint(RELATIVE) or words_in(text, "relations"):
        return None
    if found[0] in LIVES or found[0] in PASSES:
        told = _MONTH.match(_date(claim)) or _OPEN.match(_date(claim)) or found[0] == "was born"
        return found[0] if told else None
    flown = words_in(reports.article(claim.article).text, "spacecraft")
    return found[0] if flown and is_day(_date(claim)) else None


def _lead(claim: Claim, reports: Reports) -> str:
    """The words right before those of a day that belong to its verb: "| born on | May 3", "| was | arrested on May 3"."""
    place = claim.evidence[0]
    before = _ENDED.split(reports.article(claim.article).text[max(0, place.start - VERB_REACH) : place.start])[-1]
    lead = _LEAD.search(before)
    return lead.group() if lead else ""


_LEAD = re.compile(r"\b(?:[Bb]orn (?:on|in)|launched (?:from|at)|was|been) \Z")


def _date(claim: Claim) -> str:
    assert isinstance(claim.value, DateValue)
    return claim.value.date


def _by_person(
    claims: Sequence[Claim], dead: Collection[str], reports: Reports, *, named_alone: bool
) -> Mapping[str, list[Claim]]:
    """The claims by the person whom each names right before its verb; the others as the one's whom all reports tell of.

    With `named_alone` these are left out.
    """
    named: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        named[_person(claim, reports) or ""].append(claim)
    nameless = named.pop("", [])
    meant = set(dead or named)
    if len(meant) == 1 and set(named) <= meant and not named_alone:
        named[min(meant)].extend(nameless)
    return named


def _person(claim: Claim, reports: Reports) -> str | None:
    """The canonical name of the person named right before the verb of a day, or right behind "Born"."""
    lead = _lead(claim, reports)
    text = f"{lead}{claim.evidence[0].text}"
    patterns = (phrase_pattern(key) for key in (*LIVES.values(), *PASSES.values()))
    verb = next((m for pattern in patterns if (m := pattern.search(text))), None)
    if verb is None:
        return None
    at = claim.evidence[0].start - len(lead) + verb.start()
    for mention in reports.names.mentions_of("person").get(claim.article, ()):
        if mention.end <= at <= mention.end + NAME_REACH:
            between = reports.article(claim.article).text[mention.end : at]
            if not words_in(between, "relations") and not _OTHER_SUBJECT.search(between):
                return reports.names.canonical(claim.article, mention.text)
    return _before_aside(claim.article, at, reports)


def _before_aside(article: str, at: int, reports: Reports) -> str | None:
    """The person who opens the sentence of a verb at code point `at`, with an aside behind: "Ana Lim, a singer, | died"."""
    sentence = _SENTENCE.split(reports.article(article).text[max(0, at - LONGEST_ASIDE) : at])[-1]
    if not _ASIDE_ENDED.search(sentence):
        return None
    opens = at - len(sentence)
    people = reports.names.mentions_of("person").get(article, ())
    first = next((m for m in people if opens <= m.start <= opens + TITLE and m.end < at), None)
    return reports.names.canonical(article, first.text) if first is not None else None


LONGEST_ASIDE, TITLE = 300, 24
"""Code points of such an aside, and of what stands before the name: "The British singer"."""
_SENTENCE = re.compile(r"[.!?]\s|\n")
_ASIDE_ENDED = re.compile(r",(?: (?:has|had))?\s*\Z")


_OTHER_SUBJECT = re.compile(r"\b(?:that|said|says|and|when|confirmed|the|a|whose)\b|[.’']")


def _of_one_flight(claims: Sequence[Claim], reports: Reports) -> list[Claim]:
    """The claims that some other one may be of one flight with, each with a day of its own."""
    return [c for c in claims if any(_are_of_one_flight(c, other, reports) for other in claims if other is not c)]


def _are_of_one_flight(a: Claim, b: Claim, reports: Reports) -> bool:
    if _meet(a, b):
        return True
    days = [{_date(c) for c in reports.topic_in(x.article, "date")} for x in (a, b)]
    if _date(a) in days[1] or _date(b) in days[0] or not _differ_in_one(_date(a), _date(b)):
        return False
    sentences = [sentence_around(c, reports) for c in (a, b)]
    craft = [{m.groups() for m in _CRAFT.finditer(sentence) if m[1] not in months()} for sentence in sentences]
    ours, theirs = ({name for name, _ in names} for names in craft)
    if any((craft[0] ^ craft[1]) & {(name, n) for name, n in craft[0] | craft[1] if name in ours & theirs}):
        return False  # Selene-2, Selene-3
    left, right = (frozenset(content_of(sentence)) for sentence in sentences)
    return len(left & right) >= SHARED


SHARED = 2
"""Content words that the sentences of two days have in common at least."""


def _differ_in_one(ours: str, theirs: str) -> bool:
    """Whether two days lie near one another, or differ in their year, month or day alone.

    >>> _differ_in_one("2023-07-14", "2023-07-24"), _differ_in_one("2023-07-14", "2022-07-14")
    (True, True)
    >>> _differ_in_one("2023-07-14", "2022-08-11")
    False
    """
    a, b = (date.fromisoformat(day) for day in (ours, theirs))
    same = [(x.year, x.month, x.day) for x in (a, b)]
    return abs((a - b).days) <= NEAR_DAYS or sum(x == y for x, y in zip(*same, strict=True)) == _BUT_ONE


_BUT_ONE = 2


def _are_near(a: Claim, b: Claim) -> bool:
    """Whether two days lie near one another, of one year where a report tells none."""
    ours, theirs = (_date(c).replace("XXXX", _date(other)[:4]) for c, other in ((a, b), (b, a)))
    return is_day(ours) and is_day(theirs) and _differ_in_one(ours, theirs)


def _meet(a: Claim, b: Claim) -> bool:
    return days_meet(_date(a), _date(b))


def _conflict(what: str, found: Sequence[Sequence[Claim]], reports: Reports, *, doubtful: bool = False) -> Conflict:
    sides = [make_side(join_words(sorted({_date(c) for c in claims})), claims, reports) for claims in found]
    said = told_by(sides, reports)
    return make_conflict(
        "discrepancy" if doubtful else "contradiction",
        "medium",
        "date",
        label=f"When {what}: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports put what comes once on other days: {said}.{copying(sides, reports)}",
        sides=sides,
    )
