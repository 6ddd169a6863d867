"""Who was at the event by the weight of all that the report tells of them, where no one clause says it.

In: a reading and the persons whom clauses put there or keep away. Out: `Attendance`s at the principal event.

    Ms. Duarte hoisted her toddler onto her hip and sang along.     no rule knows the verbs; the words around her do

Only a report that puts several people at its event is read this way: a column or an analysis has nobody to stand beside.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from riyadh_archive.extract.attending.attendance import Attendance
from riyadh_archive.extract.attending.occasion import near_event
from riyadh_archive.extract.attending.outsiders import Circle
from riyadh_archive.extract.attending.standing import Surroundings, doubts_about, features_of, verb_of
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL, EventMention
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.conduct import conduct_words
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.weights import attendance_weights
from riyadh_archive.lexicon.words import REPORTING

LIKELY = 2.0
"""Log-odds from which somebody counts as having been there: of names that rules leave open four in five are right from here
on, in reports that the weights were not fitted on."""
KNOWN = 3
"""People whom clauses have to put at the event: of reports with fewer most are columns, where this would guess."""
ASKED = 3
"""Tokens from a verb of asking to a name: "invited the actor"."""
MENTIONS = 6
"""Mentions of one person that are weighed; later ones tell background."""


def read_weighed(reading: Reading, there: Collection[int], away: Collection[int]) -> Iterator[Attendance]:
    """Each person of the article, `there` and `away` (by entity) left out, whose mentions weigh enough, the likeliest first."""
    own = reading.principal_events()
    event = near_event(reading, own[0].head) if own and len(there) >= KNOWN else None
    if (
        event is None
        or event.key != PRINCIPAL
        or event.kind not in attendance_words("kinds") | conduct_words("weighed_kinds")
    ):
        return
    open_to = _mentions(reading, there, away)
    if not open_to:
        return
    weights = attendance_weights()
    known = frozenset(m.first for m in reading.mentions if m.kind == "person" and m.entity in there)
    around, circle = Surroundings(reading, own[0].kind, known), Circle(reading, there)
    for mentions in open_to.values():
        telling = (person for person in mentions if not _tells_nothing(reading, person, event))
        weighed = [(_weigh(around, person, weights), -person.first, person) for person in telling]
        for weight, _, person in sorted(weighed, reverse=True):
            if weight < LIKELY:
                break
            verb, how = verb_of(reading, person)
            at = person.last if verb is None else verb
            unsaid = (
                circle.is_above(person.entity)
                or not conduct_words("present").isdisjoint(how)
                or _is_interviewer(reading, person)
                or _is_no_name(reading, person)
            )
            if not (
                unsaid
                or _speaks_for_others(reading, person)
                or _only_speaks(reading, person, at)
                or _is_of_some_event(reading, person)
                or _is_aimed_at(reading, person)
                or _is_to_come(reading, person)
            ):
                yield Attendance((person,), event, at, "weighed")


def _mentions(reading: Reading, there: Collection[int], away: Collection[int]) -> Mapping[int, list[NameMention]]:
    """The first mentions of each person who is known neither as there nor as away, by entity."""
    found: dict[int, list[NameMention]] = {}
    for mention in reading.mentions:
        known = mention.entity in there or mention.entity in away
        if mention.kind == "person" and mention.entity >= 0 and not known:
            found.setdefault(mention.entity, []).append(mention)
    return {entity: mentions[:MENTIONS] for entity, mentions in found.items()}


def _tells_nothing(reading: Reading, person: NameMention, event: EventMention) -> bool:
    """Whether a mention puts nobody anywhere, whatever stands around it: in quotation marks, "Lim's", "the wife of A"."""
    rows = reading.tokens
    return (
        person.possessive
        or reading.quoted(person.first)
        or not _owned().isdisjoint(rows.lowers[person.last + 1 : person.last + 2])
        or (event.kind != "match" and rows.lowers[person.np_first - 1] in conduct_words("tying"))
        or (event.kind == "meeting" and _comments(reading, person))
        or _is_asked(reading, person)
    )


def _is_asked(reading: Reading, person: NameMention) -> bool:
    """Whether somebody is only asked to come: "The host had invited | A | to take part in the talks"."""
    rows = reading.tokens
    before = rows.lowers[max(0, person.np_first - ASKED) : person.np_first]
    return not conduct_words("bidding").isdisjoint(before) and rows.lowers[person.last + 1 : person.last + 2] == ["to"]


def _weigh(around: Surroundings, person: NameMention, weights: Mapping[str, float]) -> float:
    """The log-odds that the person was there: the weights of all that holds, in a fixed order."""
    known = sorted(features_of(around, person) & weights.keys())
    weight = sum(weights[feature] for feature in known)
    if weight < LIKELY:
        return weight
    return weight + sum(weights.get(doubt, 0.0) for doubt in doubts_about(around.reading, person))


def _is_no_name(reading: Reading, person: NameMention) -> bool:
    """Whether nothing tells that the name is a person's: no given name, no title or office; "Estrella led 2-0" is a team."""
    rows = reading.tokens
    behind = person.last + 1
    if any(
        rows.classes[k] == "M" and rows.words[k + 1] in _DASHES
        for k in range(behind, min(behind + SCORE_REACH, len(rows) - 1))
    ):
        return True
    entity = reading.entities[person.entity]
    first = entity.name.split()[0]
    return not (entity.roles or is_given_name(first) or first[1:2] == "." or person.np_first < person.first)


def _speaks_for_others(reading: Reading, person: NameMention) -> bool:
    """Whether somebody is told as a spokesman, or as by whom a thing was done: "the team chosen by President A"."""
    rows = reading.tokens
    roles = " ".join(reading.entities[person.entity].roles).lower().split()
    by = person.np_first - 1
    start = max(rows.sentence_starts[rows.sentences[person.first]], by - OFFICE_REACH)
    before = rows.lowers[start:by] if rows.words[by] == "," else []  # the head of the press service, A
    if any(word.startswith("spokes") or word == "press" for word in (*roles, *before)):
        return True
    return rows.lowers[by] == "by" and rows.lowers[by - 1] in conduct_words("choosing")


@cache
def _owned() -> frozenset[str]:
    """What is called by a name and is not the person: "the Ruiz administration", "the Julius Odera hall"."""
    return attendance_words("of_a_leader") | conduct_words("sites") | conduct_words("squares") | {"room", "airport"}


def _comments(reading: Reading, person: NameMention) -> bool:
    """Whether somebody is told as one who explains the news: "A, a fellow of the institute, told the paper"."""
    roles = " ".join(reading.entities[person.entity].roles).lower().split()
    return not conduct_words("commentators").isdisjoint(roles)


def _only_speaks(reading: Reading, person: NameMention, at: int) -> bool:
    """Whether somebody spoke to nobody, or in print, or on the air: "A said", "said A", "A praised it on social media"."""
    rows = reading.tokens
    before = person.np_first - 1
    if rows.classes[before] == REPORTING and rows.lowers[before] not in conduct_words("to_somebody"):
        return True
    if rows.classes[at] == REPORTING and rows.lowers[at] not in conduct_words("addressing"):
        return True
    if rows.lowers[at] in conduct_words("reacting") and not persons_from(rows, reading.mentions, at + 1):
        return True  # welcomed the outcome
    stop = min(at + PAPER_REACH, rows.sentence(rows.sentences[at]).stop)
    return not conduct_words("off_floor").isdisjoint(rows.lowers[at + 1 : stop])


def _is_interviewer(reading: Reading, person: NameMention) -> bool:
    """Whether somebody told it to a medium's own: "told the | Varn Herald's | Ana Lim"."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[person.first]], person.first - MEDIUM)
    owner = next((k for k in range(person.first - 1, start, -1) if rows.possessives[k]), None)
    return owner is not None and any(rows.classes[k] == REPORTING for k in range(start, owner))


MEDIUM = 6
"""Tokens of "told the Varn Herald's foreign editor" before the name."""
_DASHES = frozenset(("-", "–"))
SCORE_REACH = 3
"""Tokens behind a team's name in which its score stands: "had led 2-0"."""
OFFICE_REACH = 8
"""Tokens before a name in which its office is told: "the head of the ministry's press service, A" has seven."""
PAPER_REACH = 10
"""Tokens behind a verb in which "in a statement", "on television" stands."""


def _is_of_some_event(reading: Reading, person: NameMention) -> bool:
    """Whether the person only stands behind an event that may be, or for which nobody meets.

    "A potential meeting between A and | B", "in line with the agreement between A and | B".
    """
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[person.first]], person.np_first - EVENT_REACH)
    links = range(person.np_first - 1, start, -1)
    head = next((k for k in links if rows.lowers[k] in ("between", "with") or rows.lowers[k - 1] == "level"), None)
    if head is None or set(rows.classes[head + 1 : person.np_first]) & set("CVAW"):
        return False
    noun = next((e for e in reading.events_from(head - LEVEL, 2) if e.head < head and not e.verbal), None)
    if noun is None:
        return False
    if noun.kind in _APART and noun.key != PRINCIPAL:
        return True
    led_up = rows.lowers[max(start, noun.head - 5) : noun.head]
    return not conduct_words("may_be").isdisjoint(led_up)


def _is_aimed_at(reading: Reading, person: NameMention) -> bool:
    """Whether something is only planned against the person and others in a list: "a plot to kill A, his aide | B | and C"."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[person.first]], person.np_first - EVENT_REACH)
    aims = (k for k in range(person.np_first - 1, start, -1) if rows.lowers[k] in conduct_words("aimed"))
    verb = next(aims, None)
    if verb is None or rows.lowers[verb - 1] != "to":
        return False
    return {"C", "V", "A"}.isdisjoint(rows.classes[verb + 1 : person.np_first])


def _is_to_come(reading: Reading, person: NameMention) -> bool:
    """Whether the person is only to be there: "A, adviser B and C, who leads the fund, | will be | part of the team"."""
    rows = reading.tokens
    behind = range(person.last + 1, min(person.last + EVENT_REACH, rows.sentence(rows.sentences[person.last]).stop - 1))
    return any(
        rows.lowers[k] in ("will", "would") and rows.lowers[k + 1] in conduct_words("joining_in") for k in behind
    )


_APART = frozenset(("agreement", "call"))
"""Kinds of event whose two parties need not be where others meet."""
LEVEL = 5
"""Tokens from an event to the link before those who are to meet: "negotiations | at the level of"."""
EVENT_REACH = 18
"""Tokens before a name in which the event stands that may be."""
