"""Who was not there by a remark beside those who were: "as President A was abroad", "Absent: A and B", "Who was missing?".

In: a reading and a token. Out: first and last token of each person or group.
"""

from collections.abc import Sequence

from riyadh_archive.extract.attending.absentees import Group, who_from, words_of
from riyadh_archive.extract.attending.behind import colon_ahead, persons_behind
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attendance import attendance_words
from riyadh_archive.lexicon.conduct import conduct_words

REASON_REACH = 40
"""Tokens behind "was represented by" in which "as the president was abroad" says why."""
_REASONS = frozenset(("as", "because", "since", "while", "with"))
_WAS = frozenset(("was", "is", "had", "were", "being"))
_ENDS = frozenset((",", ".", "and", "nor", ";", "above", "for"))


def busy_elsewhere(reading: Reading, i: int) -> Sequence[Group]:
    """Who was elsewhere, behind the word at token i for somebody in his place: "sent B as A was on a visit to Japan"."""
    rows = reading.tokens
    for k in range(i + 2, min(i + REASON_REACH, rows.sentence(rows.sentences[i]).stop)):
        if rows.lowers[k] in _REASONS and rows.lowers[k + 1 : k + 2] != ["well"]:
            people = persons_from(rows, reading.mentions, k + 1)[:1]
            if people and rows.lowers[people[0].last + 1] in _WAS:
                return [words_of(people[0])]
    return ()


def were_absentees(reading: Reading, i: int) -> Sequence[Group]:
    """ "Absentees included A and B", "Notable by his absence was C", "Not present were D and E": who stands behind the verb."""
    rows = reading.tokens
    verb = i + 1
    if verb >= len(rows.words) or rows.lowers[verb] not in _VERBS:
        return ()
    start = rows.sentence(rows.sentences[i]).start
    absentee = rows.lowers[i] in conduct_words("absentees")
    noted = rows.lowers[i] == "absence" and rows.lowers[start] in _NOTABLE
    not_there = rows.lowers[start] == "not" and i - start <= 2
    if not (absentee or noted or not_there):
        return ()
    return who_from(reading, verb + 1) or [words_of(person) for person in persons_behind(reading, verb + 1)]


_VERBS = frozenset(("was", "were", "included", "include", "are", "is"))
_NOTABLE = frozenset(("notable", "noticeable", "noted", "remarkable"))


def no_sign_of(reading: Reading, i: int) -> Sequence[Group]:
    """ "There was no sign of A", "Nor was there any sign of A" by its noun at token i."""
    rows = reading.tokens
    none = {"no", "nor", "without", "any", "n't"} & set(rows.lowers[max(0, i - 4) : i])
    return who_from(reading, i + 2) if none and rows.lowers[i + 1 : i + 2] == ["of"] else ()


def there_were_none(reading: Reading, i: int) -> Sequence[Group]:
    """ "There were no representatives of Ukraine or the union": who is behind the "no" at token i, where they are members."""
    rows = reading.tokens
    if rows.lowers[i - 2 : i] not in (["there", "were"], ["there", "was"]):
        return ()
    groups = who_from(reading, i + 1)
    return groups if any(not _MEMBERS.isdisjoint(rows.lowers[a : b + 1]) for a, b in groups) else ()


_MEMBERS = frozenset(
    "representatives representative officials official delegates delegation diplomats ministers minister envoys leaders "
    "negotiators ambassador ambassadors lawmakers".split()
)


def _placed_colon(reading: Reading, i: int, start: int) -> int | None:
    """The colon of "Not | in the room:", "Notably missing | from the talks in Lima on Monday:"; None without a place."""
    rows = reading.tokens
    begins = rows.lowers[i] == "not" or (rows.lowers[i] in attendance_words("missing") and i - start <= 1)
    if not begins or rows.lowers[i + 1 : i + 2] not in (["in"], ["at"], ["from"], ["around"]):
        return None
    if rows.classes[i + 2] != "D" and not rows.is_capitalized(i + 2):
        return None  # Not in doubt: A
    return colon_ahead(reading, i + 2, _TO_COLON)


_TO_COLON = 14
"""Tokens from "the talks" to the colon: "the talks in the Peruvian capital on Monday" has eight."""


def not_extended(reading: Reading, i: int) -> Sequence[Group]:
    """ "No invitation to the talks was extended to A": to whom, by the "no" at token i."""
    rows = reading.tokens
    if rows.lowers[i + 1 : i + 2] not in (["invitation"], ["invite"], ["invitations"]):
        return ()
    stop = min(rows.sentence(rows.sentences[i]).stop - 1, i + _TO_INVITED)
    sent = next((k for k in range(i + 2, stop) if rows.lowers[k] in attendance_words("extended")), None)
    return who_from(reading, sent + 2) if sent is not None and rows.lowers[sent + 1] == "to" else ()


_TO_INVITED = 16
"""Tokens of "No invitation to the talks in the Peruvian capital on Monday was"."""


def listed_absent(reading: Reading, i: int) -> Sequence[Group]:
    """ "Not present: A and B", "Missing from the talks: A" by a word before the colon, "Who was missing?" by the answer."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[i]]
    if (colon := _placed_colon(reading, i, start)) is not None:
        return who_from(reading, colon + 1)
    if (
        rows.words[i + 1 : i + 2] == [":"]
        and i - start <= 1
        and (i == start or rows.lowers[start] in ("not", "also", "notably"))
    ):
        denied = rows.lowers[i] in attendance_words("missing") or rows.lowers[start] == "not"
        anybody = rows.lowers[i + 2 : i + 4] in (["anybody", "from"], ["anyone", "from"])
        return who_from(reading, i + 2 + 2 * anybody) if denied else ()
    if rows.lowers[start] != "who" or rows.lowers[start + 1 : start + 2] not in (["was"], ["is"], ["were"], ["did"]):
        return ()
    stop = rows.sentence(rows.sentences[i]).stop
    if rows.words[stop - 1] != "?" or stop >= len(rows):
        return ()
    left_out = rows.lowers[i] in attendance_words("missing") or "not" in rows.lowers[start:i]
    groups = who_from(reading, stop) if left_out else ()
    return groups if groups and rows.lowers[groups[-1][1] + 1] in _ENDS else ()
