"""Topic `administration`: which government an article treats as the one in office, and which it looks back on.

In: a reading. Out: a claim for each leader with a title ("French President Emmanuel Macron"), each government called by its
leader ("the Starmer government"), each numbered term ("Trump's second term") and for "past US administrations". Who is only
elected, only a candidate, or leads no country, gives none.
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import clause_span, make_claim
from riyadh_archive.extract.leaders import Leader, country_before, is_of_another_body, leader_before, leader_behind
from riyadh_archive.extract.settling import settle
from riyadh_archive.extract.tenure import acts_now, current_term, is_current
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.tokens import WordTest
from riyadh_archive.lexicon.administration import administration_words, leader_titles, ordinal_value
from riyadh_archive.lexicon.offices import terms_of
from riyadh_archive.model import AdministrationValue, Claim

ACTING = ", acting"
"""Behind the rule of a claim whose leader or government does something in the news."""

TAIL = 9
"""Tokens behind the name that evidence may take along: ", who took office last month,"."""


def extract_administration(reading: Reading) -> Iterator[Claim]:
    """The administrations that an article names, in text order."""
    claims = [claim for i in reading.tokens.where(_TELLING) for claim in _at(reading, i)]
    yield from settle(reading, claims, ACTING)


def _may_tell(lower: str) -> bool:
    """Whether the word can stand for a leader or a government."""
    listed = any(lower in administration_words(key) for key in ("plural_titles", "nouns", "plurals", "terms"))
    return listed or lower.rpartition("-")[2] in _TITLE_ENDS or lower.endswith("-era")


_TELLING = WordTest(_may_tell)


def _at(reading: Reading, i: int) -> Iterator[Claim]:
    """The claims of the word for a leader or government at token i."""
    rows = reading.tokens
    lower = rows.lowers[i]
    floor = rows.sentence_starts[rows.sentences[i]]
    if lower.rpartition("-")[2] in _TITLE_ENDS or lower in administration_words("plural_titles"):
        yield from _by_title(reading, i, floor)
    elif lower in administration_words("nouns"):
        yield from _by_government(reading, i, floor)
    elif lower in administration_words("plurals"):
        yield from _of_the_past(reading, i, floor)
    elif lower in administration_words("terms"):
        yield from _by_term(reading, i, floor)
    elif lower.endswith("-era") and rows.is_capitalized(i):
        yield from _by_era(reading, i)


_PAST_MARKS = frozenset(("past", "previous", "former", "earlier", "prior"))
_TITLE_ENDS = frozenset(title[-1] for title in leader_titles())


def _by_title(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "U.S. President Donald Trump", "former Prime Minister Liz Truss", "the French president, Emmanuel Macron,"."""
    rows = reading.tokens
    first = _title_start(reading, i, floor)
    if first is None:
        return
    marks, start, country = _before_title(reading, first, floor)
    if marks & administration_words("coming") or rows.lowers[i].endswith("-elect"):
        return
    prefix = rows.lowers[i].partition("-")[0]
    gone = bool(marks & administration_words("gone")) or prefix in ("then", "ex", "former")
    leader = _leader_beside(reading, i, start, country, floor)
    if leader is None or leader.country is None:
        return
    start = min(start, leader.first)
    yield _claim(
        reading,
        leader,
        start,
        current=not gone and is_current(reading, leader, start, leader.last),
        rule="leader by title",
    )
    if rows.lowers[i] in administration_words("plural_titles") and rows.lowers[leader.last + 1 : leader.last + 2] == [
        "and"
    ]:
        other = leader_behind(reading, leader.last + 2, None)
        if other is not None and other.country is not None:
            yield _claim(reading, other, other.first, current=not gone, rule="leader by title")


def _leader_beside(reading: Reading, i: int, start: int, country: str | None, floor: int) -> Leader | None:
    """The leader of the title that ends at token i: behind it, behind a comma, or before it in an apposition.

    A title in small letters ("the prime minister") is one of a leader only with its country, or before the full name of
    a leader that the table knows.
    """
    rows = reading.tokens
    if not rows.words[i].islower():
        return leader_behind(reading, i + 1, country)
    if country is None:
        return _known_leader(reading, i)
    comma = rows.words[i + 1 : i + 2] == [","]
    behind = leader_behind(reading, i + 1 + comma, country)
    if behind is not None:
        return behind
    before = start - 1
    return leader_before(reading, before - 1, country) if before > floor and rows.words[before] == "," else None


def _known_leader(reading: Reading, i: int) -> Leader | None:
    """The leader of "wants prime minister Mark Carney to resign": given and family name, as the table has them."""
    leader = leader_behind(reading, i + 1, None)
    if leader is None or leader.last == leader.first:
        return None
    return leader if terms_of(reading.words(leader.first, leader.last)) else None


def _title_start(reading: Reading, i: int, floor: int) -> int | None:
    """The first token of the title that ends at token i; None for "minister" alone or a title of something else."""
    rows = reading.tokens
    if rows.lowers[i] in administration_words("plural_titles"):
        return i
    words = rows.lowers[max(floor, i - 1) : i + 1]
    words[-1] = words[-1].rpartition("-")[2]
    head = rows.lowers[i].rpartition("-")[0]
    if head and head.rpartition("-")[2] in administration_words("others") | {"co"}:
        return None
    title = next((t for t in leader_titles() if tuple(words[-len(t) :]) == t), None)
    if title is None:
        return None
    first = i - len(title) + 1
    other = is_of_another_body(reading, first, floor) and not _country_at(reading, first, floor)
    return None if other and not _is_office_of_body(reading, i, first) else first


def _is_office_of_body(reading: Reading, i: int, first: int) -> bool:
    """Whether the table knows the leader at the head of that body: "European Commission President"."""
    body = reading.tokens.lowers[first - 1]
    leader = leader_behind(reading, i + 1, None)
    terms = terms_of(leader.administration, leader.country) if leader else ()
    return any(body in term.office.lower().split() for term in terms)


def _country_at(reading: Reading, first: int, floor: int) -> bool:
    return country_before(reading, first, floor)[0] is not None


def _before_title(reading: Reading, first: int, floor: int) -> tuple[frozenset[str], int, str | None]:
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
    return frozenset(marks), start, country


def _by_government(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "the Biden administration", "the first Trump administration", "Merkel's cabinet", "the previous Polish government"."""
    rows = reading.tokens
    last = i - 1
    while last > floor and i - last < 3 and rows.words[last].islower() and not rows.possessives[last]:
        last -= 1
    if last < floor or (last < i - 1 and not rows.possessives[last]):
        yield from _of_the_past(reading, i, floor)
        return
    leader = leader_before(reading, last)
    if leader is None or (rows.is_capitalized(i) and not rows.is_capitalized(last)):
        yield from _of_the_past(reading, i, floor)
        return
    marks, start, country = _before_title(reading, leader.first, floor)
    ordinal = next(
        (n for k in (start - 1, leader.first - 1) if k >= floor and (n := ordinal_value(rows.lowers[k]))), None
    )
    staff = _is_staff(reading, i)
    if marks & administration_words("coming") or (marks & {"former", "ex"} if staff else marks & {"a", "an", "any"}):
        return  # "a Trump administration would …" imagines one
    leader = leader._replace(country=country or leader.country)
    start = min(start, leader.first)
    if start - 1 >= floor and ordinal_value(rows.lowers[start - 1]):
        start -= 1
    if ordinal is not None:
        current = current_term(reading, leader, ordinal)
    else:
        current = not marks & administration_words("gone") and is_current(reading, leader, start, i)
    yield _claim(
        reading, leader, min(start, leader.first), current=current, rule="government by leader", end=i, term=ordinal
    )


def _is_staff(reading: Reading, i: int) -> bool:
    return reading.tokens.lowers[i + 1 : i + 2] != [] and reading.tokens.lowers[i + 1] in administration_words("staff")


def _of_the_past(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "past US administrations", "the previous Polish government": governments that are called by nothing but their time."""
    rows = reading.tokens
    _, start, country = _before_title(reading, i, floor)
    mark = next((rows.lowers[k] for k in range(start, i) if rows.lowers[k] in _PAST_MARKS), None)
    if country is None or mark is None:
        return
    value = AdministrationValue(administration=f"{mark} {rows.lowers[i]}", country=country, current=False)
    yield make_claim(
        reading,
        "administration",
        subject=f"administration of {country}",
        value=value,
        spans=[clause_span(reading, start, i)],
        anchor=(rows.starts[start], rows.ends[i]),
        attributed_to=said_by(reading, i),
        rule="governments of the past",
    )


def _by_term(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "Trump's second term", "President Macron's first term"."""
    rows = reading.tokens
    ordinal = ordinal_value(rows.lowers[i - 1]) if i - 2 >= floor else None
    if ordinal is None or not rows.possessives[i - 2]:
        return
    leader = leader_before(reading, i - 2)
    if leader is None or leader.country is None:
        return
    current = current_term(reading, leader, ordinal)
    yield _claim(reading, leader, leader.first, current=current, rule="numbered term", end=i, term=ordinal)


def _by_era(reading: Reading, i: int) -> Iterator[Claim]:
    """ "Obama-era rules": an administration that is looked back on."""
    name = reading.tokens.words[i].rpartition("-")[0]
    terms = terms_of(name)
    if terms and len({term.country for term in terms}) == 1:
        leader = Leader(terms[0].administration, terms[0].country, i, i)
        yield _claim(reading, leader, i, current=False, rule="era of a leader")


def _claim(
    reading: Reading,
    leader: Leader,
    first: int,
    *,
    current: bool,
    rule: str,
    end: int | None = None,
    term: int | None = None,
) -> Claim:
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
