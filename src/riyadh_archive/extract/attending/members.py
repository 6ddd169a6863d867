"""Members and officers of an assembly who speak or act in it: "Councilor A called it a gamble", "Green MP B spoke of theft".

In: a reading of a sitting (a vote of a council or a parliament, a hearing). Out: `Attendance`s. What members say on paper, on
the air, in another town or at another time puts none of them there.
"""

from collections.abc import Iterator
from itertools import islice

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.elsewhere import is_elsewhere
from riyadh_archive.extract.attending.occasion import is_met, is_of_a_chamber, near_event
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.grammar.happening.event_heads import EventMention
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.conduct import conduct_words

AFTER = 10
"""Tokens behind a member's verb in which the report tells that it was said on paper or on the air."""
MANY = 20
"""Names of a list that is none of a sentence: they are passed over together."""
APPOSITION = 14
"""Tokens of what commas enclose between a member's name and the verb."""


def read_members(reading: Reading) -> Iterator[Attendance]:
    """Each member or officer of the assembly that the report is of, where a verb tells what was said or done in it."""
    own = reading.principal_events()
    told = bool(own) and is_met(reading, own[0]) and any(_is_early(reading, e) for e in own if e.noun == "conference")
    of_envoys = bool(own) and _is_council_of_envoys(reading, own[0])
    if not own or not (told or of_envoys or _is_sitting(reading, own[0])):
        return
    offices = conduct_words("spokespeople" if told else "envoys" if of_envoys else "members")
    rows, listed = reading.tokens, -1
    for person in reading.mentions:
        if person.kind != "person" or person.possessive or person.first <= listed:
            continue  # once for each list
        verb = _verb(reading, person)
        if verb is None and rows.words[person.last + 1 : person.last + 2] == [","]:
            many = persons_from(rows, reading.mentions, person.np_first)
            listed = many[-2].last if len(many) > MANY else listed
        listeners = rows.lowers[verb + 1 : verb + 2] in (["reporters"], ["journalists"]) if verb is not None else False
        if not _is_member(reading, person, offices) and not (told and listeners):
            continue
        if told and verb is not None and rows.classes[verb] != "C":
            continue
        if verb is not None and not in_other_time(reading, verb) and not is_elsewhere(reading, verb):
            yield from made(
                [
                    *(who for who in subjects(reading, verb) if not who.modifies and rows.classes[who.last + 1] != "H"),
                    person,
                ],
                near_event(reading, verb),
                verb,
                "spoke as a member",
            )


def _is_early(reading: Reading, event: EventMention) -> bool:
    """Whether the event is told in the title or the first two paragraphs."""
    numbers = list(islice((n for n, block in enumerate(reading.blocks) if block.kind == "paragraph"), 2))
    return bool(numbers) and reading.tokens.blocks[event.head] <= numbers[-1]


def _is_sitting(reading: Reading, event: EventMention) -> bool:
    """Whether members sit together at the event: a vote in a chamber, a meeting of a council."""
    if event.kind == "election":
        return is_of_a_chamber(reading)
    return event.kind == "meeting" and event.noun == "meeting" and is_of_a_chamber(reading)


def _is_council_of_envoys(reading: Reading, event: EventMention) -> bool:
    """Whether states sit together by their envoys at the event: a meeting of the Security Council."""
    rows = reading.tokens
    sits = event.kind == "meeting" and any(
        e.noun in ("meeting", "session", "debate") for e in reading.principal_events()
    )
    return sits and any(rows.lowers[k - 1] in ("security", "governing") for k in rows.where(frozenset(("council",))))


def _is_member(reading: Reading, person: NameMention, members: frozenset[str]) -> bool:
    """Whether an office of the assembly stands with the name, here or where the report names the person first."""
    rows = reading.tokens
    if not members.isdisjoint(
        word.removesuffix("s") for word in rows.lowers[max(0, person.np_first - 1) : person.first + 1]
    ):
        return True
    if {"former", "ex", "onetime"} & set(rows.lowers[max(0, person.np_first - 1) : person.first]):
        return False
    council = {"council", "assembly"} & set(rows.lowers[person.np_first : person.first])
    if (council and "leader" in rows.lowers[person.np_first : person.first]) or _is_of_party(reading, person):
        return True
    phrase = {word.removesuffix("s") for word in rows.lowers[max(0, person.np_first - 2) : person.last]}
    if "member" in phrase and phrase & {"council", "board"}:
        return True
    roles = reading.entities[person.entity].roles if person.entity >= 0 else ()
    return any(not members.isdisjoint(role.lower().replace(".", "").split()) for role in roles)


def _is_of_party(reading: Reading, person: NameMention) -> bool:
    """Whether a party owns or opens the name: "Labour's | Ana Ruiz", "Liberal Democrat | Pat Hume"."""
    rows = reading.tokens
    before = range(max(0, person.first - 2), person.first)
    return any(rows.is_capitalized(k) and rows.lowers[k] in conduct_words("parties") for k in before)


def _verb(reading: Reading, person: NameMention) -> int | None:
    """The verb whose subject the person is, in the past and in the open: not "has said", not "said in a statement"."""
    rows = reading.tokens
    listed = persons_from(rows, reading.mentions, person.np_first)
    at = (listed[-1] if listed else person).last + 1
    if rows.words[at : at + 1] == [","]:
        stop = min(at + APPOSITION, rows.sentence(rows.sentences[person.last]).stop)
        at = next((k for k in range(at + 1, stop) if rows.words[k] == ","), at) + 1
    while at < len(rows) and rows.classes[at] == "R":
        at += 1
    if at >= len(rows) or rows.sentences[at] != rows.sentences[person.last] or rows.classes[at] not in "CV":
        return None
    if rows.lowers[at] == "told" and rows.lowers[at + 1 : at + 2] in (["reporters"], ["journalists"]):
        return None if reading.quoted(at) else at
    aloof = reading.quoted(at) or rows.lowers[at] in conduct_words("aloof") or rows.lowers[at].endswith("ing")
    return None if aloof or conduct_words("off_floor") & set(rows.lowers[at + 1 : at + 1 + AFTER]) else at
