"""People whom a list of its own names as those who took part, a line each: "The following are the participants:".

In: a reading. Out: `Attendance`s. The list ends with the first line that opens with nobody and is no short heading.

    The participants are the following:
    SWITZERLAND
    Viola Amherd, 61, president since January.
"""

from bisect import bisect_left
from collections.abc import Iterator

from riyadh_archive.extract.attending.attendance import Attendance, made
from riyadh_archive.extract.attending.company import all_behind
from riyadh_archive.extract.attending.occasion import is_attendable, near_event
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.countries import country_of

SIDE = 4
"""Words of a line that only names a side: "UNITED STATES", "The Swiss delegation:"."""
LONGEST_ROSTER = 200
"""Lines of a roster at most."""
HEADING = 6
"""Tokens of a heading that names a delegation, an hour before it or not."""
INTRODUCTION = 12
"""Tokens before the colon in which the word for those who took part stands."""


def read_roster(reading: Reading) -> Iterator[Attendance]:
    """Each person that opens a line behind the words that introduce such a list."""
    rows = reading.tokens
    for block in sorted(
        {rows.blocks[k] for k in rows.where(attendance_words("rosters") | attendance_words("counting"))}
    ):
        tokens = _tokens_of(reading, block)
        team = _names_team(reading, tokens)
        if not (_introduces(reading, tokens) or team):
            continue
        event = near_event(reading, tokens.stop - 1)
        for number in range(block + 1, min(block + 1 + LONGEST_ROSTER, len(reading.blocks))):
            line = _tokens_of(reading, number)
            if people := _of_side(reading, line):
                yield from made(people, event, line.start, "listed as present")
                continue
            asked = rows.words[tokens[-1]] == "?"  # below a question stand answers as well
            person = None if asked else _opens_with(reading, line) or _leads(reading, line)
            told = bool({rows.classes[k] for k in line} & set("CVA")) and _leads(reading, line) is None
            if team and number == block + 1 and _announces_list(reading, line):
                continue
            if (person is None and (team or len(line) > SIDE)) or (team and told):
                break
            if person is not None:
                yield from made([person], event, person.last, "listed as present", team)


def _introduces(reading: Reading, tokens: range) -> bool:
    """Whether the block ends with a colon behind the word for those who took part, and none is said to be missing."""
    rows = reading.tokens
    if not tokens or rows.words[tokens[-1]] not in (":", "?"):
        return False
    if rows.words[tokens[-1]] == "?" and "who" not in rows.lowers[tokens.start : tokens[-1]]:
        return False
    near = set(rows.lowers[max(tokens.start, tokens[-1] - INTRODUCTION) : tokens[-1]])
    if not attendance_words("counting").isdisjoint(near):
        heads = reading.events_among(tokens.start, tokens.stop)[:2]
        return any(is_attendable(e) and not e.planned for e in heads)  # the talks included: A, the minister
    absent = attendance_words("missing") | {"not", "invited", "expected", "likely"}
    return not attendance_words("rosters").isdisjoint(near) and near.isdisjoint(absent)


def _announces_list(reading: Reading, line: range) -> bool:
    """Whether a line below the heading only says that the list follows: "On Friday the palace released the full list:"."""
    rows = reading.tokens
    absent = attendance_words("missing") | {"not", "invited"}
    words = rows.lowers[line.start : line.stop]
    return bool(line) and words[-1] == ":" and "list" in words and absent.isdisjoint(words)


def _of_side(reading: Reading, line: range) -> list[NameMention]:
    """The persons behind a short label that names a side or the hosts: "For the US: A, B", "Russian delegation: C"."""
    rows = reading.tokens
    colon = next((k for k in line[: SIDE + 1] if rows.words[k] == ":"), None)
    if colon is None or colon == line.start:
        return []
    label = range(line.start, colon)
    hosting = attendance_words("list_openers") | attendance_words("participants")
    hosts = not hosting.isdisjoint(rows.lowers[k] for k in label)
    side = hosts or any(country_of(rows.words[k]) for k in label) or "side" in rows.lowers[line.start : colon]
    denied = not (attendance_words("missing") | {"not", "nobody"}).isdisjoint(rows.lowers[k] for k in label)
    return all_behind(reading, colon + 1) if side and not denied else []


def _names_team(reading: Reading, tokens: range) -> str | None:
    """The country of a heading that only names its delegation: "The Chilean team", "12:44 Peru's delegation"."""
    rows = reading.tokens
    if not tokens or len(tokens) > HEADING or rows.lowers[tokens[-1]] not in attendance_words("delegations"):
        return None
    return country_of(rows.words[tokens[-1] - 1])


def _leads(reading: Reading, line: range) -> NameMention | None:
    """Whom "Led by A", "Headed by the minister, A" in a line of its own names."""
    rows = reading.tokens
    if rows.lowers[line.start : line.start + 2] not in (["led", "by"], ["headed", "by"]):
        return None
    return next(iter(all_behind(reading, line.start + 2)), None)


def _tokens_of(reading: Reading, block: int) -> range:
    blocks = reading.tokens.blocks
    return range(bisect_left(blocks, block), bisect_left(blocks, block + 1))


def _opens_with(reading: Reading, line: range) -> NameMention | None:
    """The person that opens a line, a dash before the name or not."""
    rows = reading.tokens
    start = line.start + (bool(line) and not rows.words[line.start][0].isalnum())
    at = bisect_left(reading.mentions, start, key=lambda mention: mention.last)
    for mention in reading.mentions[at : at + 2]:
        if mention.kind == "person" and mention.np_first <= start <= mention.first and mention.last in line:
            return None if mention.possessive else mention
    return None
