"""Clauses about what somebody did at an event and could do nowhere else: "A posed beside B", "C was seen leaving".

In: a reading. Out: `Attendance`s at the event that is near. What the sentence puts into another year, or behind an "if",
tells nothing about this event.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.behind import persons_behind
from riyadh_archive.extract.attending.company import with_whom
from riyadh_archive.extract.attending.elsewhere import is_elsewhere
from riyadh_archive.extract.attending.inverted import read_comers, read_inverted, read_so_did
from riyadh_archive.extract.attending.occasion import near_of_kind
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.subjects import SUBJECT_REACH, subjects
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL
from riyadh_archive.grammar.naming.lists import persons_from, persons_until
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.phrases import MODIFIERS, match_phrases
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.conduct import conduct_words, deeds
from riyadh_archive.lexicon.phrases import Phrase, Phrases

PARTICIPLE_REACH = 14
"""Tokens of a participle's clause that opens a sentence: "Opening the meeting in the old town hall, A said"."""
LOCUS_REACH = 16
"""Tokens before a place of the event in which the act stands: "prayed with families for an hour at the site"."""
_LINKS = frozenset(("with", "beside", "alongside", "to", "behind", "between", "opposite"))
_PAIRED = frozenset(("any", "visit", "trial", "election", "match", "call"))
"""Kinds whose acts on somebody tell nothing where nobody stands behind the verb."""
_FAR = frozenset(("television", "tv", "online", "home", "afar", "livestream", "screen", "writing"))
_ON_SCREEN = frozenset(("video", "videolink", "video-link", "link", "zoom"))
_NEXT = (["next", "to"], ["along", "with"], ["together", "with"])
_BEING = frozenset(("was", "were", "been", "being", "is", "are"))
_NEVER_PASSIVE = frozenset(("was", "were", "appeared", "had", "has"))
_DASHES = frozenset(("—", "–", "-", "--"))
_OBLIQUE = frozenset(("without", "with", "for", "of", "by", "to", "from", "than", "like", "after", "about", "against"))


def read_conduct(reading: Reading) -> Iterator[Attendance]:
    """Everybody whom an act, a gesture or a place among those who came puts at the event that is near."""
    for i in reading.tokens.where(_openers()):
        if not reading.quoted(i):
            for attendance in _told_at(reading, i):
                if not in_other_time(reading, i):
                    yield attendance


def _told_at(reading: Reading, i: int) -> Iterator[Attendance]:
    """Whom the word at token i puts there, by each rule that it opens."""
    lower = reading.tokens.lowers[i]
    if acts := deeds().get(lower):
        yield from _done_by(reading, i, acts) if _is_passive(reading, i) else _did(reading, i, acts)
    for read in _readers(lower):
        yield from read(reading, i)


def _is_passive(reading: Reading, i: int) -> bool:
    """Whether the act at token i was done to its subject: "was greeted by", but not "led him by the hand"."""
    rows = reading.tokens
    behind = rows.lowers[i + 1 : i + 4]
    if "by" not in behind or rows.lowers[i] in _NEVER_PASSIVE:
        return False
    near = behind[:0] if rows.classes[i + 1 : i + 2] in (["O"], ["P"]) else behind[:2]
    told_of = behind[:1] == ["by"] or not _BEING.isdisjoint(rows.lowers[max(0, i - 3) : i])
    return "by" in near and told_of and _ON_SCREEN.isdisjoint(behind)  # followed by video


@cache
def _readers(opener: str) -> tuple[Callable[[Reading, int], Iterator[Attendance]], ...]:
    """The readers of the lists that hold a word, in the order of the lists."""
    return tuple(read for key, reads in _by_list() for read in reads if opener in conduct_words(key))


@cache
def _openers() -> frozenset[str]:
    """Every word that `read_conduct` looks at."""
    return frozenset(deeds()).union(*(conduct_words(key) for key, _ in _by_list()))


@cache
def _by_list() -> tuple[tuple[str, tuple[Callable[[Reading, int], Iterator[Attendance]], ...]], ...]:
    """The readers of the words of each list."""
    return (
        ("given", (_given_by,)),
        ("loci", (acted_at,)),
        ("hosts_by", (_met_by,)),
        ("comers", (read_comers,)),
        ("inverting", (read_inverted, read_so_did)),
    )


def _did(reading: Reading, i: int, acts: Phrases) -> Iterator[Attendance]:
    """ "A posed for the photograph", "B shared the stage with C": the first phrase of the table that fits."""
    rows = reading.tokens
    for deed, last in match_phrases(rows, i, acts):
        event = near_of_kind(reading, i, deed.kind)
        if event is None or (rows.lowers[i] == "waited" and event.kind == "meeting" and _is_kept_out(reading, i)):
            continue
        if "not" in rows.lowers[i:last]:
            return  # was not on hand
        if "separately" in rows.lowers[i : last + MODIFIERS]:
            return  # met both delegations separately
        remote = not _ON_SCREEN.isdisjoint(
            rows.lowers[i : last + MODIFIERS]
        )  # appeared by video from a jail in another state
        if (is_elsewhere(reading, i) and not remote) or (_is_perfect(reading, i) and not _is_news(reading, i, deed)):
            return
        people = [] if _FAR & set(rows.lowers[last : last + MODIFIERS + 1]) else doers(reading, i)
        company = _company(reading, i, last, deed)
        opens = (
            i == rows.sentence_starts[rows.sentences[i]] or rows.words[i - 1] == ","
        )  # Seated beside A, the king spoke
        if deed.shared and company and not people and (opens or _is_by_office(reading, i)):
            yield from made(company, event, i, "acted there")  # the president embraced A
            return
        alone = deed.kind in _PAIRED and deed.shared and last == i and not company  # A embraced the plan
        if people and not alone:
            yield from made([*people, *company], event, i, "acted there")
            return


def _given_by(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A received the honorary prize from B" where prizes are given: both were there."""
    rows = reading.tokens
    stop = min(i + SUBJECT_REACH, rows.sentence(rows.sentences[i]).stop)
    at = next((k for k in range(i + 1, stop) if rows.lowers[k] == "from"), None)
    event = near_of_kind(reading, i, "launch") if at is not None else None
    givers = persons_from(rows, reading.mentions, at + 1) if at is not None else []
    if (
        event is not None
        and givers
        and rows.used(conduct_words("prizes"))
        and not set(rows.classes[i + 1 : at]) & set("CVAW")
    ):
        yield from made([*doers(reading, i), *givers], event, i, "acted there")


def _is_kept_out(reading: Reading, i: int) -> bool:
    """Whether who waits does so before the door: "waited in the corridor while the two spoke"."""
    rows = reading.tokens
    stop = min(i + SUBJECT_REACH, rows.sentence(rows.sentences[i]).stop)
    return not conduct_words("anterooms").isdisjoint(rows.lowers[i:stop])


def _is_perfect(reading: Reading, i: int) -> bool:
    """Whether the verb at token i only tells what somebody has done before now: "has repeatedly accused"."""
    rows = reading.tokens
    k = i - 1
    while k > 0 and rows.classes[k] == "R":
        k -= 1
    now = "just" in rows.lowers[k:i]  # has just arrived
    return rows.lowers[k] in ("has", "have") and rows.lowers[i] not in ("been", "taken") and not now


def _is_news(reading: Reading, i: int, deed: Phrase) -> bool:
    """Whether the perfect tells the news itself, in the title or the lede of a hearing: "A minister has told the inquiry"."""
    rows = reading.tokens
    news = deed.kind == "trial" and rows.lowers[i - 1] in ("has", "have")
    return news and all(block.kind != "paragraph" for block in islice(reading.blocks, rows.blocks[i]))


def _is_by_office(reading: Reading, i: int) -> bool:
    """Whether somebody told by office alone is the subject of the verb at token i: "the president", "she"."""
    rows = reading.tokens
    return rows.lowers[i - 1] in ("he", "she") or (rows.classes[i - 1] == "H" and rows.lowers[i - 2] == "the")


def _done_by(reading: Reading, i: int, acts: Phrases) -> Iterator[Attendance]:
    """ "The eulogy was delivered by A": an act of the table in the passive, its object before it."""
    rows = reading.tokens
    before = set(rows.lowers[max(rows.sentence(rows.sentences[i]).start, i - SUBJECT_REACH) : i])
    for deed in acts:
        if (
            ({"was", "were"} & before or ("had" in before and rows.lowers[i + 1] == "by"))
            and len(deed.words) > 1
            and deed.words[1] & before
        ):
            by = i + 1 if rows.lowers[i + 1] == "by" else i + 2  # was read out by A
            yield from made(persons_behind(reading, by + 1), near_of_kind(reading, i, deed.kind), i, "acted there")
            return


def acted_at(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A clapped from the front row", "B prayed with families at the site": an act at a place of the event, at token i."""
    rows = reading.tokens
    start = max(rows.sentence(rows.sentences[i]).start, i - LOCUS_REACH)
    link = next((k for k in range(i - 1, max(start, i - MODIFIERS - 2), -1) if rows.classes[k] not in "DPMo"), start)
    own = {"a", "an"} if _is_principal(reading, i) else set()  # opened the road at a ceremony
    other = ({"a", "an", "another", "not", "his", "her", "their"} - own) & set(
        rows.lowers[link:i]
    ) or "not" in rows.lowers[start:i]
    apart = rows.lowers[link] == "from" and rows.lowers[link - 1] in conduct_words("parted_from")
    other = other or apart  # defended Peru's absence from the summit
    physical = rows.lowers[link] in ("to", "toward", "towards") and rows.lowers[i] in conduct_words("stands_at")
    if other or not (physical or rows.lowers[link] in conduct_words("at_loci")):
        return
    for k in range(link - 1, start, -1):
        if rows.classes[k] in 'TW";:,J':
            return
        name_before = rows.classes[k] == "o" and rows.words[k].islower() and rows.words[k - 1][:1].isupper()
        if rows.classes[k] in "CVA" or rows.lowers[k].endswith("ed") or name_before:  # A sang from the balcony
            if rows.classes[k] == "A" and rows.lowers[k] not in ("was", "were"):
                return
            if rows.lowers[k - 1] == "to" and rows.classes[k - 2] in "RVCo":
                continue  # agreed on Friday | to expand trade | at a summit
            passive = rows.classes[k] == "V" and rows.classes[k - 1] == "A"
            if passive and rows.lowers[i + 1 : i + 2] == ["by"]:
                yield from made(persons_behind(reading, i + 2), near_of_kind(reading, i, "any"), k, "acted there")
                return
            people = [] if passive or _is_distant(reading, k, i) else doers(reading, k)
            if name_before and not people:
                continue  # the Lake Turkana wind farm
            if people and not is_elsewhere(reading, k):
                event = near_of_kind(reading, i, "any")
                yield from made([*people, *with_whom(reading, k)], event, k, "acted at a place of it")
            return


def _is_distant(reading: Reading, verb: int, place: int) -> bool:
    """Whether the verb is done at a distance of the place at token `place`; who plays at a graveside is a musician."""
    lowers = reading.tokens.lowers
    music = lowers[verb] in ("played", "plays") and lowers[place] in ("graveside", "altar", "graveyard")
    return lowers[verb] in conduct_words("distant") and not music


def _is_principal(reading: Reading, i: int) -> bool:
    """Whether token i names the event that the article is of."""
    return any(event.key == PRINCIPAL for event in reading.events_among(i, i + 1)[:1])


def _met_by(reading: Reading, i: int) -> Iterator[Attendance]:
    """ "A was met at the gate by B": both were there, where A is a person."""
    rows = reading.tokens
    if rows.lowers[i - 1] not in ("was", "were") or rows.lowers[i : i + 2] == ["met", "with"]:
        return  # A chatted with nurses and was shown the wards by B; the plan of A was met with anger by B
    stop = min(i + 2 * SUBJECT_REACH, rows.sentence(rows.sentences[i]).stop)
    by = next((k for k in range(i + 1, stop) if rows.lowers[k] == "by"), None)
    people = subjects(reading, i) if by is not None else []
    told = bool(people) or rows.lowers[i - 2] in ("and", "he", "she") or _is_by_office(reading, i - 1)
    told = told or (rows.lowers[i - 2] == "they" and by is not None and by > i + 1)  # they were met at the station by A
    company = persons_behind(reading, by + 1) if by is not None and told else []
    if company:
        yield from made([*people, *company], near_of_kind(reading, i, "any"), i, "acted there")


def doers(reading: Reading, i: int) -> list[NameMention]:
    """The subjects of the verb at token i: before it, between dashes before it, or behind a participle's clause.

    "The three — A, B and C — sat", "Opening the meeting, A said". A name that only belongs to a phrase before the verb
    ("filling in for A, B spoke") is none.
    """
    rows = reading.tokens
    start = rows.sentence(rows.sentences[i]).start
    if i == start and (rows.lowers[i].endswith("ing") or rows.lowers[i] == "seated"):
        stop = min(i + PARTICIPLE_REACH, rows.sentence(rows.sentences[i]).stop)
        comma = next((k for k in range(i, stop) if rows.words[k] == ","), None)
        return persons_behind(reading, comma + 1)[:1] if comma is not None else []
    if rows.lowers[i].endswith("ing") and rows.words[i - 1] != ",":
        return []  # the opening session, before closing the summit
    people = subjects(reading, i)
    k = i
    while k > start and rows.classes[k - 1] in "RA":
        k -= 1
    if not people and rows.words[k - 1] in _DASHES:
        people = persons_until(rows, reading.mentions, k - 1)
    return [who for who in people if who.np_first == start or not is_oblique(reading, who, i)]


def is_oblique(reading: Reading, who: NameMention, i: int) -> bool:
    """Whether a person only belongs to a phrase before the verb; "after A was fouled" has A as its subject."""
    rows = reading.tokens
    if "whose" in rows.lowers[max(0, who.np_first - 3) : who.np_first + 1]:
        return True  # A, whose son B sang
    owned = rows.lowers[who.np_first - 1] in ("his", "her", "their")  # with a photograph of her daughter A
    before = rows.lowers[who.np_first - 1 - owned]
    clause = before in ("after", "than", "like") and not {",", "-"} & set(rows.classes[who.last + 1 : i])
    of_whom = rows.classes[who.np_first - 1] in "oH" and before.islower() and rows.lowers[who.np_first - 2] == "of"
    return of_whom or (before in _OBLIQUE and not clause)


def _company(reading: Reading, i: int, last: int, deed: Phrase) -> list[NameMention]:
    """Who was there with the subject: right behind a shared phrase, or behind a later "with", "beside" of the clause."""
    rows = reading.tokens
    if deed.shared and (found := persons_behind(reading, last + 1)):
        return found
    if deed.shared and rows.lowers[last] == "side" and (found := persons_from(rows, reading.mentions, last)):
        return found  # had at his side Kremlin aide A
    if deed.shared and rows.classes[last] == "H" and (found := persons_behind(reading, i + 1)):
        return found  # told the panel's chair, Senator A
    given = rows.lowers[i] in conduct_words("given")
    if rows.words[last + 1 : last + 2] and rows.words[last + 1] in _DASHES:
        return persons_from(rows, reading.mentions, last + 2)  # told the group – A, B and C – that
    for k in range(last + 1, min(last + SUBJECT_REACH, len(rows))):
        if rows.words[k] == "," and rows.lowers[k + 1 : k + 3] in _NEXT:
            return persons_behind(reading, k + 3)  # sat in the front row, next to A
        if rows.sentences[k] != rows.sentences[i] or rows.classes[k] in 'CVAW",;:.':
            return []
        if given and rows.lowers[k] == "from":
            return persons_behind(reading, k + 1)  # received the cup from A
        if rows.lowers[k] in _LINKS and (k > last + 1 or rows.lowers[k] != "to"):
            return persons_behind(reading, k + 1)
    return with_whom(reading, last)
