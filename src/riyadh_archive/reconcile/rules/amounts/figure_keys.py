"""What a figure counts, as a key: figures of one key are compared.

In: a claim of the topic `figures` and the reports of its story. Out: what is counted, in which unit, of which event or person.
"""

import re
from itertools import pairwise

from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.model import Claim
from riyadh_archive.reconcile.differing import same_of, word_list, words_in
from riyadh_archive.reconcile.reports import PRINCIPAL, Reports
from riyadh_archive.reconcile.rules.counts import COUNTED, figure_of
from riyadh_archive.reconcile.values import kinds_told, stems
from riyadh_archive.text import iter_words

VOTE_SHARE = "vote share of "
OWN = (
    VOTE_SHARE,
    f"first-round {VOTE_SHARE}",
    "age of ",
    "time in power of ",
    "prison sentence of ",
    "fine of ",
    "supervised release of ",
    "ban of ",
    "points of ",
)
"""How what a figure is of begins that somebody has: an age, a sentence, a fine."""
DURATION = "duration of "
"""How the subject of a figure for how long something took begins."""
BEFORE = 12
"""Code points before the words of a duration in which "first", "news" may stand."""
TALKS, ALONE = "talks", "talks alone"
"""What a duration is of where people talked for so long, with their aides or without."""
BURNING = ("fire", "blaze")
"""What else lasts once for a story that is of one: firefighters took four hours over the fire."""
EACH = "exchanged each"
"""Subject of what each side gave."""
CHAMBER, SEATED = "size of parliament", ("member", "seat")
"""What is counted once for a country: how many sit in its parliament, and in which units."""
MARGIN = "winning margin"
"""Subject of by how much a match was won: one in each unit."""
JOBS = "cut jobs"
"""Subject of the jobs that go: of a plant, or of the whole company."""
ONCE = (
    "time since the last meeting",
    "time since the last visit",
    "agreed points",
    "crowd",
    JOBS,
    MARGIN,
    "exchanged",
    EACH,
    "speed",
    "capacity",
    "compensation per victim",
    "valuation",
    "height of fall",
    "category",
    "winds",
    "people on board",
    "passengers on board",
    "people inside",
    "hostages",
    "patients inside",
    "response time",
    "committee members",
    "score after extra time",
    "on trial",
    "sentenced to death",
)
"""Subjects that are counted once for an event: how long there was none, points agreed on, those who came, jobs that go, how
fast it was."""
SEATS = "parliament seats of "
"""How what a party holds is told; reports call it by its name, or by the letters of it."""
PRICE = "takeover price"
"""Subject of what is paid for a company: counted once in each currency."""
LENGTH, LENGTHS = "length", ("day", "week", "month", "year")
"""Units in which one sentence may be told: 50 months, four years and two months."""
STOLEN, LOOT = "stolen", ("loot", "looted_art")
"""Subject of how much thieves took, and the words for it that stand for one another: pieces, items, jewels."""
TURNOUT = "turnout"
_WHOLE = stems("national total overall annual headline")
"""Words of a whole that reports put to it or not: "national revenue"."""
_TURNOUT_WORDS = stems("turnout voter election overall final total")
"""Words with which the turnout is told as that of the whole vote."""
POINTS = "agreed points"
DISTANCE = "distance from "
"""How the subject of a distance begins; one report tells how far the site is, the next how far the suspect came."""
DEPTH = "depth"
"""Subject of what an event has once in each unit: a quake has one depth, which is printed in kilometers and in miles."""
LASTING = ("lasted", "lasting", "took", "went")
MEASURES_OF_EVENTS = ("magnitude",)
"""Units in which an event is measured once."""


def figure_key(claim: Claim, reports: Reports) -> tuple[object, ...]:
    """What is counted, in which unit, of which event, the principal one where none is named; an age is its bearer's."""
    known = reports.figure_keys.get(claim.id)
    if known is None:
        known = reports.figure_keys[claim.id] = _key(claim, reports)
    return known


def _key(claim: Claim, reports: Reports) -> tuple[object, ...]:
    value = figure_of(claim)
    if bearer := _bearer(claim, reports):
        return *bearer, LENGTH if value.unit in LENGTHS else stems(value.unit)
    if "prison sentence sought" in (value.of or ""):
        return value.of, PRINCIPAL, LENGTH if value.unit in LENGTHS else stems(value.unit)
    if claim.subject.startswith(SEATS):
        party = claim.subject.removeprefix(SEATS)
        return SEATS, _plain_event(claim, reports), _party(reports.names.canonical(claim.article, party))
    if value.unit in SEATED and claim.rule.startswith(COUNTED) and _is_chamber(value.of):
        return CHAMBER, _of(value.of)
    if claim.subject == MARGIN:
        return MARGIN, reports.event(claim) or PRINCIPAL, stems(value.unit)
    if claim.subject == PRICE:
        return PRICE, reports.event(claim) or PRINCIPAL, value.unit
    if value.unit == "percent" and TURNOUT in stems(value.of) and stems(value.of) <= _TURNOUT_WORDS:
        return TURNOUT, reports.event(claim) or PRINCIPAL
    if claim.subject == CROWD:
        return CROWD, _protest(claim, reports)
    if claim.subject == MEMBERS:
        return MEMBERS, PRINCIPAL
    if claim.subject == STOLEN:
        kind = next((kind for kind in LOOT if value.unit in word_list(kind)), value.unit)
        return STOLEN, reports.event(claim) or PRINCIPAL, kind
    if claim.subject in ONCE:
        return claim.subject, PRINCIPAL if _is_deal_of_event(claim, reports) else reports.event(claim) or PRINCIPAL
    if claim.subject == DEPTH:
        return DEPTH, event_measured(claim, reports), value.unit
    if claim.subject in MEASURES_OF_EVENTS:
        return claim.subject, event_measured(claim, reports)
    if claim.subject.startswith(DURATION) and _is_of_meeting(claim, reports):
        kinds = kinds_told(value.of or "")
        what = next((kind for kind in ("agreement", "visit", "election") if kind in kinds), value.of == ALONE)
        return DURATION, what, _SIZES.get(value.unit or "", value.unit)
    if claim.rule.startswith(COUNTED) and words_in(value.unit, "counted_in_politics"):
        names = " ".join(word for word in (value.of or "").split() if word[:1].isupper())
        return _plain_event(claim, reports), stems(same_of().get(value.unit or "", value.unit)), _of(names)
    if claim.subject.startswith(DISTANCE):
        return reports.event(claim) or PRINCIPAL, stems(value.unit), _of(value.of) - _KINDS_OF_PLACE
    days = claim.subject.startswith(DURATION) and value.unit == "week"
    minutes = claim.subject.startswith(DURATION) and value.unit == "minute"
    counted = same_of().get(value.unit or "", value.unit)
    unit = "day" if days else "hour" if minutes else _CURRENCIES.get(value.unit or "", counted)
    return reports.event(claim) or PRINCIPAL, stems(unit), _of(value.of)


def kinds_of_jobs(claim: Claim) -> frozenset[str]:
    """The stems of the kind of jobs that go, where one is told: "14,000 management roles"."""
    return stems(figure_of(claim).of) - _PLAIN_JOBS


_PLAIN_JOBS = stems("jobs cut")
_KINDS_OF_PLACE = stems("port harbor harbour city town village coast airport")
"""Words for what a place is: "22 km from Lorn Port", "20 km off the town of Lorn"."""
_SIZES = {"minute": "hour", "week": "day", "month": "day", "year": "day"}
"""Units in which one stretch of time may be told."""
_CURRENCIES = {"krona": "crown", "koruna": "crown"}
"""Currencies that reports call by one word."""


def _protest(claim: Claim, reports: Reports) -> str:
    """The protest of which a crowd is told, that of the story where reports name one place of it at most."""
    named = reports.events_of_figures.get(CROWD, frozenset())
    return PRINCIPAL if len(named) <= 1 else reports.event(claim) or PRINCIPAL


def _plain_event(claim: Claim, reports: Reports) -> str:
    """The event of a count, that of the story where nothing but its kind is told: "in the agreement"."""
    event = reports.event(claim) or PRINCIPAL
    return PRINCIPAL if event in event_nouns().values() else event


def event_measured(claim: Claim, reports: Reports) -> str:
    """The event that a strength or a depth is of: a quake of which no other day or place is told is that of the story."""
    event = reports.event(claim)
    bare = claim.event == "quake" and event == f"quake in {claim.article}"
    return PRINCIPAL if event in (None, "quake") or bare else event


def _is_deal_of_event(claim: Claim, reports: Reports) -> bool:
    """Whether points are those of a deal of which no other day or place is told: what came of the talks.

    What stands beside them may be one of the points, such as an election.
    """
    event = reports.event(claim) or ""
    return claim.subject == POINTS and (event.startswith("agreement in ") or not event.startswith("meeting"))


def _is_of_meeting(claim: Claim, reports: Reports) -> bool:
    """Whether a duration is that of the principal event as a whole, or of what two talked about alone."""
    of = figure_of(claim).of or ""
    if of == ALONE:
        return True
    kinds = kinds_told(of)
    if kinds - {None} == {"war"}:
        return False  # talks on ending the three-year conflict
    sure = not kinds.isdisjoint(("agreement", "visit")) or ("meeting" in kinds and reports.event(claim) is not None)
    plain = sure and _plain_event(claim, reports) == PRINCIPAL
    here = reports.event(claim) == PRINCIPAL or _is_bare_meeting(claim, reports) or plain
    return here and _is_event(of) and not (_is_of_session(claim, reports) or _is_within(claim, reports))


def _is_bare_meeting(claim: Claim, reports: Reports) -> bool:
    """Whether people are said to have talked, or something to have burned, for so long where nothing tells of another event."""
    return figure_of(claim).of in (TALKS, *BURNING) and reports.event(claim) is None


def _is_of_session(claim: Claim, reports: Reports) -> bool:
    """Whether the words tell of one session of several, or of what was said to the press: "the first session lasted"."""
    text = reports.article(claim.article).text
    words = [word.key for e in claim.evidence for word in iter_words(text[max(0, e.start - BEFORE) : e.end])]
    which, what = (word_list(key) for key in ("which_session", "sessions"))
    if "conference" in words and not {"news", "press"}.isdisjoint(words):
        return True
    return any(a in which and b in what for a, b in pairwise(words))


def _is_within(claim: Claim, reports: Reports) -> bool:
    """Whether the words go on with a longer event that the time was spent at: "two days of talks | at a summit"."""
    text = reports.article(claim.article).text
    for e in claim.evidence:
        behind = [word.key for word in iter_words(text[e.end : e.end + WITHIN])][:_WITHIN_WORDS]
        kinds = [event_nouns().get(word) for word in behind[1:]]
        if behind[:1] in (["at"], ["during"]) and "meeting" in kinds:
            return True
    return False


WITHIN, _WITHIN_WORDS = 40, 4
"""Code points and words behind a duration in which "at a three-day summit" stands."""
MEMBERS = "committee members"
CROWD = "crowd"


def _of(text: str | None) -> frozenset[str]:
    """The stems of what a figure is of, words for one thing as one: "share of staff", "of its workforce"; "U.S. troops"."""
    whose = {country_of(word) or word for word in (text or "").split()}
    keys = [same_of().get(word.key, word.key) for word in iter_words(" ".join(sorted(whose)))]
    if "rate" in keys or "rates" in keys:  # the bank's benchmark deposit facility rate
        moved = word_list("moved_rates") if "change" in keys else frozenset()
        keys = [key for key in keys if key not in word_list("policy_rates") | moved] + ["rate"]
    return stems(" ".join(keys)) - _WHOLE


def _is_event(of: str) -> bool:
    """Whether the words for what took so long name an event, or none: "lasted six hours"."""
    told = [word.key for word in iter_words(of) if word.key not in word_list("plain_meetings")]
    if told[:1] == ["opening"] and len(told) > 1:
        return False  # the opening game of a match
    return bool(told or not of) and all(key in event_nouns() or key in LASTING for key in told)


def _bearer(claim: Claim, reports: Reports) -> tuple[str, str] | None:
    """What somebody has, and his canonical name; None for any other figure."""
    of = figure_of(claim).of or ""
    own = next((prefix for prefix in OWN if of.startswith(prefix)), None) or _of_penalty(of)
    name = reports.names.canonical(claim.article, of.removeprefix(own)) if own else None
    if own and name and own.endswith(VOTE_SHARE) and not reports.names.person(name):
        return own, " ".join(sorted(_party(name)))
    if own == "age of " and name and _WHEN.match(reports.article(claim.article).text, claim.evidence[0].end):
        own = "age then of "
    return (own, name) if own and name else None


_WHEN = re.compile(r"(?: years? old| years of age)?,? (?:when|while|as a|at the time)\b")
"""Behind an age that is that of another time: "was 26 | when she moved there"."""


def _is_chamber(of: str | None) -> bool:
    """Whether the words name a parliament and nothing else: "the 150-member | lower house"."""
    return bool(of) and words_in(of, "chambers") == {word.key for word in iter_words(of or "")} != {"house"}


def _party(name: str) -> frozenset[str]:
    """A party however reports call it: "the Harbor Party", "the Harbors"."""
    return stems(name) - _PARTY or stems(name)


_PARTY = stems("party the")


def is_borne(of: str | None) -> bool:
    """Whether a figure is of what somebody has, by the words for it: "age of Ana Lim"."""
    return (bool(of) and (of or "").startswith(OWN)) or is_part_of_penalty(of)


FURTHER = " for another offense"
"""What a penalty is for that a report tells as one more, without a word for what: in the next report it may be for another."""


def is_part_of_penalty(of: str | None) -> bool:
    """Whether it is a penalty that somebody got beside the whole sentence, or the least to be served."""
    return _of_penalty(of or "") is not None


def _of_penalty(of: str) -> str | None:
    """How a penalty that is not the whole begins, up to its bearer: "minimum prison sentence of ", "… for perjury of "."""
    told, link, _ = of.rpartition(" of ")
    return (
        told + link
        if link and told != "prison sentence" and "prison sentence" in told and "sought" not in told
        else None
    )
