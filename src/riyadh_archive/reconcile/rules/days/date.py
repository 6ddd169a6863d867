"""Dates: when something was.

Dates are sets of days: two of one event say the same where one holds the other, and contradict one another where they
have no day in common. Only days of the event that the story is about are compared, and only between articles none of
whose days meet: a report that dates two days of a long event contradicts neither.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from riyadh_archive.grammar.happening.event_heads import ANY_EVENT
from riyadh_archive.grammar.happening.events import days_meet
from riyadh_archive.lexicon.calendar import months, weekday_name, weekdays
from riyadh_archive.lexicon.events import event_nouns, event_words
from riyadh_archive.model import Claim, Conflict, ConflictKind, DateValue, Severity, Value
from riyadh_archive.reconcile.content import content_of, stem
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import PRINCIPAL, UNNAMED, Reports, is_day, join_words
from riyadh_archive.reconcile.rules.days.court_kinds import courts_meet
from riyadh_archive.reconcile.rules.days.crime_days import crime_days, odd_case_days
from riyadh_archive.reconcile.rules.days.event_acts import (
    are_acts_in_turn,
    opens_with_act,
    opens_with_toll,
    opens_with_vote,
    tell_one_vote,
)
from riyadh_archive.reconcile.rules.days.event_length import days_told
from riyadh_archive.reconcile.rules.days.firsts import first_conflicts
from riyadh_archive.reconcile.rules.days.foundings import founding_conflicts
from riyadh_archive.reconcile.rules.days.next_meeting import next_meeting_conflicts
from riyadh_archive.reconcile.rules.days.no_date import no_date_conflicts
from riyadh_archive.reconcile.rules.days.once import once_conflicts
from riyadh_archive.reconcile.rules.days.plans import plan_conflicts
from riyadh_archive.reconcile.rules.days.saying_days import opens_on, told_and_said
from riyadh_archive.reconcile.rules.days.signing_days import signing_days
from riyadh_archive.reconcile.rules.days.stretches import is_within_stretch, stretch_conflicts
from riyadh_archive.reconcile.rules.days.verdict_days import verdict_days
from riyadh_archive.reconcile.rules.set_apart import sentence_around
from riyadh_archive.reconcile.rules.values import RELATIVE
from riyadh_archive.reconcile.sides import copying, make_conflict, make_side, told_by
from riyadh_archive.reconcile.telling.parallel import is_value_word
from riyadh_archive.reconcile.telling.slots import told_apart
from riyadh_archive.reconcile.values import Match, by_article, clusters, commonest, kinds_told, shared, stems
from riyadh_archive.text import iter_words

_BESIDE_DAYS = re.compile(
    r"\b(?:(?:that|which) \w+|last (?:night|evening)|through (?!(?:\w+ )?(?:\d|"
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|night|day|month|year|end))))"
)
"""What tells no bound of days: "the deal | that ends | the war", "tore | through a | village | last night"."""
MET = ("meeting", "agreement")
"""Kinds of event of which one report is about the one, the next about the other: talks and the deal that came of them."""
ENOUGH_UNNAMED = 2
"""Reports of so many origins that give one day in their first sentences are as good as one that names the event."""
ALIKE_STEMS, ALIKE_SHARE = 2, 0.6
"""Number and share of the common words of the shorter of two clauses that the other has too, before they tell one thing."""
OF_POLITICS = ("", "meeting", "agreement", "election", "visit", "announcement", "call")
"""Kinds of event whose day a deal or a vote may tell, and none; of others it is another's: a ferry, a trial, a match."""
YEAR_DIGITS = 4
FAR_DAYS = 14
"""Days further apart than two weeks are of two events of one kind, sooner than one report's mistake."""


def _date(claim: Claim) -> str:
    assert isinstance(claim.value, DateValue)
    return claim.value.date


def keys(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """Dates of one event are compared; those of none by the words of what they date."""
    event = reports.event(claim)
    return (("event", event),) if event is not None else tuple(("of", s) for s in sorted(stems(claim.subject)))


def match(a: Claim, b: Claim, reports: Reports) -> Match | None:
    """One date of one thing: equal, or one within the other where all finer dates of the story agree."""
    ours, theirs = _date(a), _date(b)
    if reports.event(a) != reports.event(b) or not days_meet(ours, theirs):
        return None
    if reports.event(a) is None and (ours[:4] != theirs[:4] or not _named_alike(a, b)):
        return None
    if ours == theirs:
        return 1.0, f"both give {ours}"
    fine = [d for d in _days(a, reports) if days_meet(d, ours) or days_meet(d, theirs)]
    if not all(days_meet(x, y) for x, y in combinations(fine, 2)):
        return None
    coarse, fine_one = sorted((ours, theirs), key=lambda d: (len(d) - d.count("X"), d))
    return 0.8, f"{coarse} holds {fine_one}"


def _days(claim: Claim, reports: Reports) -> list[str]:
    """Every date that the story gives the thing that `claim` dates."""
    event = reports.event(claim)
    same = (c for c in reports.topic("date") if reports.event(c) == event and c.stance == claim.stance)
    if event is None:
        same = (c for c in same if _named_alike(c, claim))
    return sorted({_date(c) for c in same})


def _named_alike(a: Claim, b: Claim) -> bool:
    """Whether two dates of no event are of one thing: most of the shorter words for it stand in the longer ones too."""
    ours, theirs = stems(a.subject), stems(b.subject)
    both = shared(ours, theirs)
    return both >= 1 and both >= ALIKE_SHARE * min(len(ours), len(theirs))


def value(members: Sequence[Claim], reports: Reports) -> Value:
    """The finest date, the commonest of these."""
    longest = max(len(_date(c)) - _date(c).count("X") for c in members)
    return commonest(c.value for c in members if len(_date(c)) - _date(c).count("X") == longest)


def label(value: Value, subject: str) -> str:
    """`2025-02-18 — talks in Riyadh`."""
    assert isinstance(value, DateValue)
    return f"{value.date} — {subject}"


def conflicts(reports: Reports) -> Iterator[Conflict]:
    """The days that articles without a common day give the principal event, then other dates in sentences told alike."""
    seen: set[str] = set()
    for conflict in _of_event(reports):
        seen |= {claim for side in conflict.sides for claim in side.claims}
        yield conflict
    dated = [slot for slot in reports.slots_of("date") if slot.a.stance == slot.b.stance == "asserted"]
    dated = [slot for slot in dated if not any(_is_of_picture(c, reports) for c in (slot.a, slot.b))]
    dated = [slot for slot in dated if courts_meet(slot.a, slot.b)]
    dated = [slot for slot in dated if not slot.changes or any(say_other_days(*change) for change in slot.changes)]
    dated = [slot for slot in dated if not _is_day_elsewhere(slot.a, slot.b, reports)]
    for sides in told_apart(dated, lambda a, b: days_meet(_date(a), _date(b))):
        if not all(claim.id in seen for side in sides for claim in side):
            seen |= {claim.id for side in sides for claim in side}
            yield _conflict(sides, reports)
    for verdict in verdict_days(reports):
        if not all(claim.id in seen for side in verdict for claim in side):
            yield _conflict(verdict, reports)
    for signing in signing_days(reports):
        if not all(claim.id in seen for side in signing for claim in side):
            seen |= {claim.id for side in signing for claim in side}
            yield _conflict(signing, reports)
    for crime in (*crime_days(reports), *odd_case_days(reports)):
        if not all(claim.id in seen for side in crime for claim in side):
            yield _conflict(crime, reports, "discrepancy")
    yield from stretch_conflicts(reports)
    yield from first_conflicts(reports)
    yield from next_meeting_conflicts(reports)
    yield from no_date_conflicts(reports)
    yield from founding_conflicts(reports)
    for conflict in (*once_conflicts(reports), *plan_conflicts(reports)):
        if not all(claim in seen for side in conflict.sides for claim in side.claims):
            yield conflict


def say_other_days(ours: str, theirs: str) -> bool:
    """Whether two stretches name other weekdays, months, days or years: what a reader made of them does not count.

    >>> say_other_days("on Thursday", "on Friday"), say_other_days("January", "Jan."), say_other_days("yesterday", "May 6")
    (True, False, False)
    """
    left, right = _day_words(ours), _day_words(theirs)
    return any(left[kind] != right[kind] for kind in left if kind in right)


def _day_words(text: str) -> dict[str, frozenset[str]]:
    """The words for days in a stretch, by what they name."""
    numbers = {name.lower(): number for name, number in months().items()}
    found: dict[str, set[str]] = defaultdict(set)
    for word in iter_words(text):
        key = word.key.rstrip(".stndrh") if word.key[:1].isdigit() else word.key
        if key in numbers:
            found["month"].add(str(numbers[key]))
        elif key.isdecimal():
            found["year" if len(key) == YEAR_DIGITS else "day"].add(key)
        elif key.endswith("day") and is_value_word(key):
            found["weekday" if key not in RELATIVE else key].add(key)
    return {kind: frozenset(keys) for kind, keys in found.items()}


def _of_event(reports: Reports) -> Iterator[Conflict]:
    """At most one conflict for each stage and kind of event by which articles call the principal one.

    A day that no word for the event stands beside is compared with all of them.
    """
    days = _of_these_years([c for c in reports.topic("date") if _tells_day(c, reports)], reports)
    naming = {c.id for c in days if _names_event(c) or _is_of_hearing(c, reports) or opens_with_toll(c, reports)}
    sure = {c.article for c in days if c.id in naming}
    told = by_article(c for c in days if c.article not in sure or c.id in naming)
    called = _told_by_kind({a: _called(claims) for a, claims in told.items()})
    acting = {
        a
        for a, claims in told.items()
        if any(opens_with_act(c, reports) or opens_with_vote(c, reports) for c in claims)
    }
    court = _court_days(reports)
    full = frozenset(_date(c) for c in days if _is_in_digits(c))

    def meet(a: Claim, b: Claim) -> bool:
        acts = court.get(a.article, frozenset()) & {_date(b)} or court.get(b.article, frozenset()) & {_date(a)}
        if opens_on(a, _date(b), reports) or opens_on(b, _date(a), reports):
            return True
        return bool(acts and (_is_of_court(a) or _is_of_court(b))) or _meet(a, b, reports, full)

    seen: set[str] = set()
    sittings = _by_sitting(told, called, reports)
    names = sorted({called[a] for a in told if a in sure} or set(called.values()))
    for name, own in [
        *((name, called) for name in names),
        *((name, sittings) for name in sorted(set(sittings.values()))),
    ]:
        articles = [
            a for a in told if own.get(a) == name or (own is called and a not in sure and _may_be_of(name, a, acting))
        ]
        for lot in told_and_said(_of_one_stage(articles, told, reports), told):
            found = clusters(lot, lambda a, b: any(meet(x, y) for x in told[a] for y in told[b]))
            found = [
                c
                for c in found
                if sure.intersection(c)
                or reports.origins(c) >= ENOUGH_UNNAMED
                or all(any(opens_with_act(x, reports) for x in told[a]) for a in c)
                or any(
                    _are_of_one(told, c, other) or _are_of_one_vote(told, c, other, reports)
                    for other in found
                    if other is not c
                )
            ]
            sides = [[c for a in cluster for c in told[a]] for cluster in found]
            whole = [c for side in sides for c in side]
            if len(sides) < 2 or is_within_stretch(whole) or _within_its_days(found, sides, reports):
                continue
            told_anew = any(c.article not in seen for side in sides for c in side)
            if told_anew and (_gap([[_date(c) for c in side] for side in sides]) or 0) <= FAR_DAYS:
                seen |= {c.article for side in sides for c in side}
                yield _conflict(sides, reports)


def _of_these_years(days: Sequence[Claim], reports: Reports) -> list[Claim]:
    """The claims but for those of a day more than a year before the last one, or the last report: of an event long ago."""
    full = [_date(c) for c in days if is_day(_date(c))]
    full += [day for a in reports.articles if is_day(day := (a.published or "")[:DAY])]
    last = max(map(date.fromisoformat, full), default=None)
    return [
        c for c in days if not is_day(_date(c)) or last is None or (last - date.fromisoformat(_date(c))).days <= YEAR
    ]


YEAR = 366


def _may_be_of(name: tuple[str, ...], article: str, acting: Collection[str]) -> bool:
    return name[0] in OF_POLITICS or article not in acting


def _by_sitting(
    told: Mapping[str, Sequence[Claim]], called: Mapping[str, tuple[str, ...]], reports: Reports
) -> dict[str, tuple[str, ...]]:
    """The reports of a trial by the sitting they are of: the verdict, the sentence, else one reported on the same day.

    One calls it the hearing, the next the sentencing or the trial; those of other days may be of other hearings.
    """
    found: dict[str, tuple[str, ...]] = {}
    for article, claims in told.items():
        if called[article][0] == TRIAL:
            stages = {stage for c in claims if (stage := _stage(c, reports))}
            published = (reports.article(article).published or "")[:DAY]
            sitting = stages.pop() if len(stages) == 1 else "" if stages else published
            if sitting:
                found[article] = (TRIAL, sitting)
    return found


TRIAL, DAY = "trial", 10
"""The kind of event that has several sittings, and the characters of a day in full."""


def _of_one_stage(articles: Sequence[str], told: Mapping[str, Sequence[Claim]], reports: Reports) -> list[str]:
    """The articles, of a trial those of the sentence alone where others tell the day of the verdict: they are two days."""
    stages = {a: {_stage(c, reports) for c in told[a]} for a in articles}
    if not any(VERDICT in s for s in stages.values()) or not any(SENTENCE in s for s in stages.values()):
        return list(articles)
    return [a for a in articles if VERDICT not in stages[a]]


VERDICT, SENTENCE = "verdict", "sentence"
_STAGES = {
    VERDICT: frozenset(("convicted", "conviction", "guilty", "acquitted", "cleared")),
    SENTENCE: frozenset(("sentenced", "jailed", "sentence", "sentencing")),
}


def _stage(claim: Claim, reports: Reports) -> str | None:
    """Which act of a court a day is that of, by the words of its evidence, sentence or subject; None for both or none."""
    for text in (" ".join(e.text for e in claim.evidence), sentence_around(claim, reports), claim.subject):
        words = {word.key for word in iter_words(text)}
        found = [stage for stage, own in _STAGES.items() if not own.isdisjoint(words)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _within_its_days(found: Sequence[Sequence[str]], sides: Sequence[Sequence[Claim]], reports: Reports) -> bool:
    """Whether the days lie as near as the event was long by a report: "two days of talks", "the second day of the summit"."""
    longest = max((days_told(reports.article(a).text) for articles in found for a in articles), default=1)
    if longest == 1:
        return False
    gap = _gap([[_date(c) for c in claims] for claims in sides])
    if gap is not None:
        return gap < longest
    week = [{day for c in claims if (day := _weekday(c)) is not None} for claims in sides]
    apart = (abs(x - y) for ours, theirs in combinations(week, 2) for x in ours for y in theirs)
    return any(min(days, len(weekdays()) - days) < longest for days in apart)  # Saturday and Sunday lie one day apart


def _told_by_kind(called: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The kinds, with "the incident" and "the tragedy" of one report as the kind by which all others call the event.

    What befalls people in a moment is of one kind: the tanker that one report has explode, the next has collide.
    """
    sudden = {(kind,) for kind in event_words("occurrence", "sudden")}
    first = min(sudden & set(called.values()), default=None)
    one = {a: first if first is not None and kind in sudden else kind for a, kind in called.items()}
    kinds = {kind for kind in one.values() if kind[0] != ANY_EVENT}
    whole = next(iter(kinds)) if len(kinds) == 1 else None
    return {a: whole if whole is not None and kind == (ANY_EVENT,) else kind for a, kind in one.items()}


def _court_days(reports: Reports) -> dict[str, frozenset[str]]:
    """The days on which each article tells of an act of a court: the verdict on Thursday, the sentence on Friday."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in reports.topic("date"):
        if claim.stance == "asserted" and _is_of_court(claim):
            found[claim.article].add(_date(claim))
    return {article: frozenset(days) for article, days in found.items()}


def _is_of_court(claim: Claim) -> bool:
    words = {word.key for e in claim.evidence for word in iter_words(e.text)}
    return not _COURT_ACTS.isdisjoint(words)


def _is_of_hearing(claim: Claim, reports: Reports) -> bool:
    """Whether the sentence around a full day tells what a court did on it: "The court on Friday (May 3) gave its verdict"."""
    if (
        claim.event is None
        or not is_day(_date(claim))
        or {event_nouns().get(w) for w in _words_for(claim)} != {"trial"}
    ):
        return False
    return not _COURT_ACTS.isdisjoint(word.key for word in iter_words(sentence_around(claim, reports)))


_COURT_ACTS = frozenset(
    "convicted conviction guilty verdict sentenced jailed sentence sentencing pleaded acquitted acquittal".split()
)
"""Words of acts that a court does on different days of one trial."""


def _are_of_one(told: Mapping[str, Sequence[Claim]], ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the words of two days tell one thing in their own order: "passed the budget", "the budget was passed"."""
    left, right = ([_common_words(c) for article in articles for c in told[article]] for articles in (ours, theirs))
    return any(len(a & b) >= ALIKE_STEMS and shared(a, b) >= ALIKE_SHARE for a in left for b in right)


def _are_of_one_vote(
    told: Mapping[str, Sequence[Claim]], ours: Sequence[str], theirs: Sequence[str], reports: Reports
) -> bool:
    """Whether two days are told by reports that open with one vote."""
    left, right = ([c for article in articles for c in told[article]] for articles in (ours, theirs))
    return any(tell_one_vote(a, b, reports) for a in left for b in right)


def _common_words(claim: Claim) -> frozenset[str]:
    """The content words around a day, without names: two things of one day have their people and places in common."""
    words = (word for e in claim.evidence for word in e.text.split() if word[:1].islower())
    return frozenset(content_of(" ".join(words)))


def _called(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The kind of event that the claims of an article are of by their words, and its stage."""
    nouns = event_nouns()
    words = {word for claim in claims for word in _words_for(claim)}
    kinds = {nouns.get(word, word) for word in words if word in nouns or len(words) == 1}
    stages = frozenset().union(*(words_in(c.subject, "stages") for c in claims))
    return (min(kinds, default=""), *sorted(stages))


def _tells_day(claim: Claim, reports: Reports) -> bool:
    """Whether a claim gives the day of the principal event, and not of its beginning or end, nor of a picture."""
    named = is_day(_date(claim)) or _names_event(claim) or opens_with_act(claim, reports)
    named = named or opens_with_vote(claim, reports) or opens_with_toll(claim, reports)
    told = named and _weekday(claim) is not None
    if reports.event(claim) != PRINCIPAL or claim.stance == "denied" or not told:
        return False
    if _is_of_picture(claim, reports) or _is_of_one_more(claim):
        return False
    unnamed = claim.rule.endswith(UNNAMED) and not _met_words(claim)
    if unnamed and _is_of_meeting(claim) and any(words_in(e.text, "giving_out") for e in claim.evidence):
        return False  # a statement issued on Monday of talks that ended on Sunday
    return not any(words_in(_BESIDE_DAYS.sub("", e.text), "bounding") for e in claim.evidence)


_ONE_MORE = re.compile(
    r"\b(?:another|(?:a|one) (?:second|third|fourth|fifth|sixth)) ([a-z]+)(?: ([a-z]+))?", re.IGNORECASE
)


def _is_of_one_more(claim: Claim) -> bool:
    """Whether the day is that of one more of them: "a fourth fire broke out on Friday", "another quake hit on Monday"."""
    found = (told for e in claim.evidence for told in _ONE_MORE.finditer(e.text))
    kinds = {event_nouns().get((word or "").lower()) for told in found for word in told.groups()}
    return not event_words("occurrence", "befalling").isdisjoint(kinds)


def _is_of_picture(claim: Claim, reports: Reports) -> bool:
    """Whether a caption alone gives the day: a picture may be of another one."""
    return all(reports.is_caption(claim.article, e) for e in claim.evidence)


def _is_of_meeting(claim: Claim) -> bool:
    return "meeting" in kinds_told(claim.subject)


def _meet(a: Claim, b: Claim, reports: Reports, full: Collection[str]) -> bool:
    """Whether two days may be one, or of two votes; of a report without a date only the weekday is known.

    `full` are the days that reports print in digits: who says "on Thursday" of one of them was not printed anew.
    """
    if a.article != b.article and are_acts_in_turn(a, b, reports):
        return True
    if is_day(_date(a)) and is_day(_date(b)):
        if _is_day_elsewhere(a, b, reports):
            return True
        anew = (_is_reprinted(x, y) and _date(x) not in full for x, y in ((a, b), (b, a)))
        return days_meet(_date(a), _date(b)) or any(anew)
    ours, theirs = _weekday(a), _weekday(b)
    return ours is None or theirs is None or ours == theirs or _are_two_votes(a, b, reports)


_ZONE = re.compile(r",? ?\((?:[\w.]+ ){0,2}time\)|,? ?\([A-Z]{2,4}\)")
"""Behind a day in which part of the world it was that day: "on Sunday (NZ time)"."""


def _is_day_elsewhere(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether one of two days that follow one another is told as that of a part of the world."""
    ends = [(reports.article(c.article).text, e.end) for c in (a, b) for e in c.evidence]
    return _gap([[_date(a)], [_date(b)]]) == 1 and any(_ZONE.match(text, end) for text, end in ends)


def _is_reprinted(late: Claim, early: Claim) -> bool:
    """Whether a report says "on Thursday" of the Thursday some weeks before: it was printed anew under a later date."""
    assert isinstance(late.value, DateValue)
    bare = late.value.resolved_from is not None and not _is_in_digits(late)
    apart = (date.fromisoformat(_date(late)) - date.fromisoformat(_date(early))).days
    return bare and late.value.weekday is not None and apart > 0 and apart % len(weekdays()) == 0


def _is_in_digits(claim: Claim) -> bool:
    """Whether a day is printed in digits, and not as "on Thursday"."""
    return any(any(map(str.isdigit, e.text)) for e in claim.evidence)


def _are_two_votes(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two weekdays are of votes without a place in common: a campaign has a primary in Ohio, and one in Iowa."""
    nouns = event_nouns()
    if not all(any(nouns.get(word) == "election" for word in _words_for(c)) for c in (a, b)):
        return False
    ours, theirs = (reports.names.places_in(c.article, [(e.start, e.end) for e in c.evidence]) for c in (a, b))
    return ours.isdisjoint(theirs)


def _weekday(claim: Claim) -> int | None:
    """The weekday of a day, as printed or by the calendar: 0 for Monday; None where neither tells."""
    assert isinstance(claim.value, DateValue)
    day = claim.value.date
    return date.fromisoformat(day).weekday() if is_day(day) else claim.value.weekday


def _day_name(claim: Claim) -> str:
    """The day for people: in numbers, "10-01" or "April" where no year is told, or the weekday where nothing else is known."""
    day, weekday = _date(claim), _weekday(claim)
    if day != (of_year := day.removeprefix("XXXX-")) and "XX" not in of_year:
        return of_year if "-" in of_year else next(name for name, at in months().items() if at == int(of_year))
    return weekday_name(weekday) if not is_day(day) and "-XX" in day and weekday is not None else day


def _names_event(claim: Claim) -> bool:
    """Whether the words of the date name the event; else the reader took it for the event's by its place in the report."""
    if not claim.rule.endswith(UNNAMED) or _is_of_court(claim):
        return True
    called = {word.key for word in iter_words(claim.subject)} & event_nouns().keys()
    if called and any(words_in(e.text, "acts_of_meeting") and not words_in(e.text, "leaving") for e in claim.evidence):
        return True
    words = {stem(word) for word in called}
    return bool(_met_words(claim)) or any(
        stem(word.key) in words for e in claim.evidence for word in iter_words(e.text)
    )


def _words_for(claim: Claim) -> list[str]:
    """The words by which a claim calls what it dates: its own for a meeting or what came of it, else the subject's."""
    return _met_words(claim) or [word.key for word in iter_words(claim.subject)]


def _met_words(claim: Claim) -> list[str]:
    """The words for a meeting or what came of it beside a day that was given to one: "the deal was signed on Sunday"."""
    nouns = event_nouns()
    if not claim.rule.endswith(UNNAMED) or kinds_told(claim.subject).isdisjoint(MET):
        return []
    return [word.key for e in claim.evidence for word in iter_words(e.text) if nouns.get(word.key) in MET]


def _gap(sides: Sequence[Sequence[str]]) -> int | None:
    """The least number of days between the days of two sides; None where one is no full day."""
    if not all(is_day(day) for side in sides for day in side):
        return None
    return min(
        abs((date.fromisoformat(x) - date.fromisoformat(y)).days)
        for ours, theirs in combinations(sides, 2)
        for x in ours
        for y in theirs
    )


def _conflict(found: Sequence[Sequence[Claim]], reports: Reports, kind: ConflictKind = "contradiction") -> Conflict:
    sides = [
        make_side(join_words(sorted({_day_name(c) for c in claims}), last="or"), claims, reports) for claims in found
    ]
    next_day = _gap([[_date(c) for c in claims] for claims in found]) == 1 or _weekdays_follow(found)
    severity: Severity = "medium" if next_day or kind == "discrepancy" else "high"
    what = "it was" if all(reports.event(c) == PRINCIPAL for claims in found for c in claims) else _subject(found)
    said = told_by(sides, reports)
    zone = " The days follow one another: reports in two time zones may both be right." if next_day else ""
    return make_conflict(
        kind,
        severity,
        "date",
        label=f"When {what}: {join_words([side.label for side in sides], last='or')}",
        explanation=f"Reports of one event date it differently: {said}.{zone}{copying(sides, reports)}",
        sides=sides,
    )


def _weekdays_follow(found: Sequence[Sequence[Claim]]) -> bool:
    """Whether reports of which one has no date tell two weekdays that follow one another."""
    days = {_weekday(c) for claims in found for c in claims}
    undated = not all(is_day(_date(c)) for claims in found for c in claims)
    known = sorted(day for day in days if day is not None)
    return undated and len(known) == len(found) and known[-1] - known[0] in (1, len(weekdays()) - 1)


def _subject(found: Sequence[Sequence[Claim]]) -> str:
    """What the claims date, in the words that most of them have."""
    return f"“{commonest(c.subject for claims in found for c in claims)}” was"
