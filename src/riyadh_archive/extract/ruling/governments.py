"""Governments named by who leads them: "the Biden administration", "the cabinet of Ana Lim", "a government led by Ana Lim".

In: a reading and the token of a word for a government, a term or an era. Out: claims on administrations.
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import clause_span, make_claim
from riyadh_archive.extract.ruling.credited import before_title, credit
from riyadh_archive.extract.ruling.leaders import (
    Leader,
    known_leader_at,
    leader_before,
    leader_of_pronoun,
    named_person_at,
)
from riyadh_archive.extract.ruling.regional import REGION, by_party, is_of_region, under_region
from riyadh_archive.extract.ruling.tenure import current_term, is_current, is_of_the_past
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.administration import administration_words, leader_titles, ordinal_value, phrases_before
from riyadh_archive.lexicon.offices import in_office, terms_of
from riyadh_archive.model import AdministrationValue, Claim

OWNER_AHEAD = 8
"""Tokens between "government of" and the name: "of his predecessor, the late Prime Minister" has seven."""
OFFICE_REACH = 4
"""Tokens between a leader and the office under him: "Lim's Middle East envoy" has two."""
LED_THEN = 4
"""Tokens in ", then led by" before its "led"."""
LED_BACK = 6
LED_AHEAD = 14
"""Tokens between a government and "led by": "government, which took power in July under" has six."""
_PAST_MARKS = frozenset(("past", "previous", "former", "earlier", "prior"))
_TITLE_WORDS = frozenset(word for title in leader_titles() for word in title)


def by_government(reading: Reading, i: int, floor: int, noun: int | None = None) -> Iterator[Claim]:
    """ "the Biden administration", "the first Trump administration", "Merkel's cabinet", "the previous Polish government"."""
    rows = reading.tokens
    if rows.lowers[i + 1 : i + 2] and rows.lowers[i + 1] in administration_words("nouns"):
        return  # "Scott Morrison's Coalition | government" is read at its last word
    noun = i if noun is None else noun
    last = noun - 1
    while last > floor and noun - last < 3 and rows.words[last].islower() and not rows.possessives[last]:
        last -= 1
    named = last >= floor and (last == noun - 1 or rows.possessives[last])
    if named and rows.possessives[last - 1] and last - 1 >= floor and not rows.possessives[last]:
        last -= 1  # "Premier Lim's NDP government"
    leader = leader_before(reading, last) if named else None
    if leader is not None and is_of_region(reading, leader.first):
        if rows.lowers[leader.first - 1] not in _TITLE_WORDS:  # a premier is told of by the title
            current = is_current(reading, leader, leader.first, i)
            yield credit(reading, leader._replace(country=None), leader.first, current=current, rule=REGION, end=i)
        return
    if leader is None or (noun == i and rows.is_capitalized(i) and not rows.is_capitalized(last)):
        yield from _by_words_around(reading, i, floor)
        return
    if rows.lowers[i] in ("regime", "coalition") and leader.country is None:
        return
    if leader.country is None and not administration_words("premises").isdisjoint(rows.lowers[i + 1 : i + 2]):
        return  # the Palm Court | government complex
    if rows.lowers[i] == "coalition" and tuple((leader.country or "").split()) in phrases_before("without_coalitions"):
        return
    marks, start, country = before_title(reading, leader.first, floor)
    if (titled := _title_before(reading, leader.first, floor)) < leader.first:
        marks |= before_title(reading, titled, floor)[0] & (
            administration_words("gone") | administration_words("coming")
        )
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
    yield credit(
        reading, leader, min(start, leader.first), current=current, rule="government by leader", end=i, term=ordinal
    )


def _by_words_around(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """The government whose leader stands behind it, before "whose", or for "his"; else one called by its time alone."""
    found = _by_owner(reading, i, floor) or _by_whose(reading, i, floor) or _by_pronoun(reading, i, floor)
    if found is not None:
        yield found
    elif of_party := list(by_party(reading, i, floor)):
        yield from of_party
    else:
        yield from of_the_past(reading, i, floor)


def _by_owner(reading: Reading, i: int, floor: int) -> Claim | None:
    """ "the administration of his predecessor Ana Lim", "the previous government, led by Ana Lim"; None for no leader.

    A title before the name makes it a leader by title, which is read there.
    """
    rows = reading.tokens
    at = _owner_start(reading, i)
    if at is None:
        return None
    marks = set(before_title(reading, i, floor)[0])
    stop = at + OWNER_AHEAD
    while at < min(stop, len(rows)) and rows.sentences[at] == rows.sentences[i] and _is_before_name(reading, at):
        marks.add(rows.lowers[at])
        at += 1
    leader = known_leader_at(reading, at) if not marks & _TITLE_WORDS else None
    if (
        leader is None
        and (marks & administration_words("gone") or rows.classes[at - 1] == lexicon.ROLE)
        and not marks & _TITLE_WORDS
    ):
        leader = named_person_at(reading, at)
    if leader is None:
        return None
    then = "then" in rows.lowers[i + 1 : i + LED_THEN]
    gone = then or bool(marks & (administration_words("gone") | {"predecessor"}))
    current = not gone and is_current(reading, leader, i, leader.last)
    return credit(reading, leader, i, current=current, rule="government of a leader", end=leader.last)


def _owner_start(reading: Reading, i: int) -> int | None:
    """The token behind "government of", "government, led by", "government, which took power in May under"."""
    rows = reading.tokens
    if rows.lowers[i + 1 : i + 2] == ["of"]:
        return i + 2
    for k in range(i + 1, min(i + LED_AHEAD, len(rows) - 1)):
        if rows.sentences[k] != rows.sentences[i]:
            return None
        if rows.lowers[k] in ("led", "headed") and rows.lowers[k + 1] == "by" and k <= i + 3:
            return k + 2
        if rows.lowers[k] == "under" and rows.lowers[i + 1 : i + 3] == [",", "which"]:
            return k + 1
    return None


def _is_before_name(reading: Reading, at: int) -> bool:
    """Whether token `at` may stand between "of" and the name: an article, "his predecessor", "Mr.", a title."""
    rows = reading.tokens
    lower = rows.lowers[at].rstrip(".")
    known = administration_words("gone") | administration_words("plain") | administration_words("before_names")
    return rows.classes[at] in "DPH" or lower in known or lower in _TITLE_WORDS


def _by_whose(reading: Reading, i: int, floor: int) -> Claim | None:
    """ "under Ana Lim, whose administration launched": the leader before the comma."""
    rows = reading.tokens
    if i - 3 < floor or rows.lowers[i - 2 : i] != [",", "whose"]:
        return None
    leader = leader_before(reading, i - 3)
    if leader is None or leader.country is None:
        return None
    gone = before_title(reading, leader.first, floor)[0] & administration_words("gone")
    titled = _title_before(reading, leader.first, floor)
    gone |= before_title(reading, titled, floor)[0] & administration_words("gone")
    current = not gone and is_current(reading, leader, leader.first, i)
    return credit(reading, leader, leader.first, current=current, rule="government by leader")


def _title_before(reading: Reading, first: int, floor: int) -> int:
    """The first token of the title right before token `first`; `first` where none stands there."""
    while first > floor and reading.tokens.lowers[first - 1] in _TITLE_WORDS:
        first -= 1
    return first


def _by_pronoun(reading: Reading, i: int, floor: int) -> Claim | None:
    """ "his first administration", "her second term": the numbered one of the leader named before."""
    rows = reading.tokens
    ordinal = ordinal_value(rows.lowers[i - 1]) if i - 2 >= floor else None
    if ordinal is None or rows.lowers[i - 2] not in ("his", "her"):
        return None
    leader = leader_of_pronoun(reading, i - 2)
    if leader is None:
        return None
    current = current_term(reading, leader, ordinal)
    leader = leader._replace(first=i - 2, last=i - 2)
    return credit(reading, leader, i - 2, current=current, rule="numbered term", end=i, term=ordinal)


def _is_of_governing(reading: Reading, i: int) -> bool:
    """Whether one of the two words from token i on is one for governing: under her | watch, but not her | plan."""
    governing = administration_words("nouns") | administration_words("terms") | administration_words("governing")
    return not governing.isdisjoint(reading.tokens.lowers[i : i + 2])


def by_under(reading: Reading, i: int) -> Iterator[Claim]:
    """ "under Mr. Lim", "under Ana Lim": a leader the table knows, looked back on where out of office."""
    rows = reading.tokens
    yield from under_region(reading, i)
    if {"power", "office"} & set(rows.lowers[max(i - LED_BACK, 0) : i]):
        return  # "which took power in July under Ana Lim" tells of the one in office
    polite = bool(rows.lowers[i + 1 : i + 2]) and rows.lowers[i + 1].rstrip(".") in administration_words("before_names")
    at = i + 1 + polite
    leader = known_leader_at(reading, at, polite=polite)
    if leader is None or (rows.possessives[leader.last] and not _is_of_governing(reading, leader.last + 1)):
        return
    published = reading.article.published
    out = published is not None and (in_office(leader.administration, country=leader.country, date=published) is False)
    past = is_of_the_past(reading, rows.sentence(rows.sentences[i]))
    current = is_current(reading, leader, i, leader.last) and not (past and (out or published is None))
    current = current and not _is_left_office(reading, i)
    yield credit(reading, leader, i, current=current, rule="under a leader", end=leader.last)


def _is_left_office(reading: Reading, i: int) -> bool:
    """Whether who served is told to have left: "a former minister | under Ana Lim"."""
    rows = reading.tokens
    for k in range(i - 1, max(i - LEFT, -1), -1):
        if rows.lowers[k] in ("former", "ex", "then", "onetime"):
            return True
        if rows.classes[k] in ',.;:-("VC':
            return False
    return False


LEFT = 8
"""Tokens between "former" and "under": "former minister for women and the family | under" has six."""


def by_succession(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "succeeding Ana Lim", "his predecessor, Ana Lim", "Ana Lim, Rao's predecessor": a leader the table knows, gone."""
    rows = reading.tokens
    at = i + 1 + (rows.words[i + 1 : i + 2] == [","])
    leader = known_leader_at(reading, at)
    if leader is None and rows.lowers[i] == "predecessor":
        comma = next((k for k in range(i - 1, max(floor, i - OFFICE_REACH) - 1, -1) if rows.words[k] == ","), None)
        before = reading.mention_at(comma - 1) if comma is not None and comma > floor else None
        leader = known_leader_at(reading, before.first) if before is not None else None
    if leader is None:
        return
    yield credit(reading, leader, leader.first, current=False, rule="leader before another")
    if rows.lowers[i] == "predecessor" and i > floor and rows.lowers[i - 1] in ("his", "her"):
        heir = leader_of_pronoun(reading, i - 1)
        if heir is not None and heir.country == leader.country and heir.administration != leader.administration:
            current = is_current(reading, heir, heir.first, heir.last)
            yield credit(reading, heir, heir.first, current=current, rule="leader behind another")


def by_office(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "Mr. Lim's envoy", "Ana Lim's secretary of state": who has such people governs."""
    rows = reading.tokens
    for k in range(i - 1, max(floor, i - OFFICE_REACH) - 1, -1):
        if not rows.possessives[k]:
            continue
        leader = leader_before(reading, k)
        polite = leader is not None and rows.lowers[leader.first - 1].rstrip(".") in administration_words(
            "before_names"
        )
        known = leader is not None and known_leader_at(reading, leader.first, polite=polite) is not None
        if leader is not None and known and not {"former", "ex"} & set(rows.lowers[k + 1 : i]):
            current = is_current(reading, leader, leader.first, i)
            yield credit(reading, leader, leader.first, current=current, rule="office under a leader", end=i)
        return


def by_time(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "in Ana Lim's time", "during the Lim era": a leader the table knows, gone."""
    rows = reading.tokens
    leader = leader_before(reading, i - 1) if i > floor else None
    eras = rows.lowers[i] in ("era", "reign", "heyday")  # the time of his visit is none
    if eras and rows.lowers[i + 1 : i + 2] == ["of"] and (of := known_leader_at(reading, i + 2)) is not None:
        yield credit(reading, of, i, current=False, rule="time of a leader", end=of.last)
        return
    if leader is None or leader.country is None or not terms_of(leader.administration, leader.country):
        return
    if leader.first > floor and rows.lowers[leader.first - 1] in ("in", "during", "from", "since", "under", "the"):
        yield credit(reading, leader, leader.first, current=False, rule="time of a leader", end=i)


def _is_staff(reading: Reading, i: int) -> bool:
    return reading.tokens.lowers[i + 1 : i + 2] != [] and reading.tokens.lowers[i + 1] in administration_words("staff")


def of_the_past(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "past US administrations", "the previous Polish government": governments that are called by nothing but their time."""
    rows = reading.tokens
    _, start, country = before_title(reading, i, floor)
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


def by_term(reading: Reading, i: int, floor: int) -> Iterator[Claim]:
    """ "Trump's second term", "President Macron's first term"."""
    rows = reading.tokens
    ordinal = ordinal_value(rows.lowers[i - 1]) if i - 2 >= floor else None
    if (own := _by_pronoun(reading, i, floor)) is not None:
        yield own
    if ordinal is None or not rows.possessives[i - 2]:
        return
    leader = leader_before(reading, i - 2)
    if leader is None or leader.country is None:
        return
    current = current_term(reading, leader, ordinal)
    yield credit(reading, leader, leader.first, current=current, rule="numbered term", end=i, term=ordinal)


def by_era(reading: Reading, i: int) -> Iterator[Claim]:
    """ "Obama-era rules": an administration that is looked back on."""
    name = reading.tokens.words[i].rpartition("-")[0]
    terms = terms_of(name)
    if terms and len({term.country for term in terms}) == 1:
        leader = Leader(terms[0].administration, terms[0].country, i, i)
        yield credit(reading, leader, i, current=False, rule="era of a leader")
