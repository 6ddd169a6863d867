"""The list of persons that begins behind a token, also where a noun phrase that it explains stands before it.

In: a reading and a token. Out: name mentions in text order. Every walk is bounded.
"""

from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.countries import is_nationality

LIST_REACH = 16
"""Tokens between "participants included" and the first person: "the finance ministers of Japan and Canada,"."""


def colon_ahead(reading: Reading, i: int, reach: int) -> int | None:
    """The colon that ends the phrase at token i within `reach` tokens: "At the | table in Lima:"; else None."""
    rows = reading.tokens
    stop = min(rows.sentence(rows.sentences[i]).stop - 1, i + reach)
    at = next((k for k in range(i, stop) if rows.classes[k] in 'CVAW";:.,'), stop)
    return at if rows.words[at] == ":" else None


def persons_behind(reading: Reading, start: int) -> list[NameMention]:
    """The list of persons at token `start`, or behind the noun phrase there that it explains: "its foreign minister, A".

    "His wife A" and "the skier B" are persons of the list too.
    """
    rows = reading.tokens
    if people := persons_from(rows, reading.mentions, start):
        return people
    noun = start
    stop = rows.sentence(rows.sentences[start]).stop if start < len(rows) else start
    for k in range(start, min(start + LIST_REACH, stop - 1)):
        if rows.words[k] == ":" and k > start + 1:
            return persons_from(rows, reading.mentions, k + 1)  # stood the guarantors: A and B
        if rows.sentences[k] != rows.sentences[start] or rows.classes[k] in 'CVAW";:.':
            return []
        if rows.lowers[k] in _EXAMPLES and k > start:
            return persons_from(rows, reading.mentions, k + 1 + (rows.lowers[k] == "such"))  # officials like A and B
        if rows.words[k] == ",":
            first = k + 1 + (rows.lowers[k + 1 : k + 2] == ["including"])  # notable figures, including A and B
            if _names_person(reading, start, k):
                return []
            found = persons_from(rows, reading.mentions, first) or _behind_posts(reading, first)
            if found or not all(rows.words[n].islower() for n in range(start, k)):
                return found
            continue  # senior civil, military and naval figures, including A
        if (
            (rows.classes[k] in "PDoHM" or k == start or _joins(reading, k))
            and k == noun
            and (found := persons_from(rows, reading.mentions, k + 1))
        ):
            return found
        post = rows.lowers[k] == "for" and rows.classes[k - 1] == "H"  # his deputy for trade A
        noun += rows.classes[k] in "PDoHM" or post or _joins(reading, k)
    return []


def _behind_posts(reading: Reading, start: int) -> list[NameMention]:
    """Who has further posts, "and" before the last: "its minister of state, | member of the cabinet and adviser A"."""
    rows = reading.tokens
    person = next((m for m in reading.mentions_from(start, 4) if m.kind == "person"), None)
    if person is None or person.np_first - start > LIST_REACH or rows.lowers[person.np_first - 1] != "and":
        return []
    posts = range(start, person.np_first)
    fits = rows.sentences[person.first] == rows.sentences[start] and rows.classes[start] in "HD"
    return [person] if fits and all(rows.classes[k] in "HoIDJ" for k in posts) else []


def _joins(reading: Reading, k: int) -> bool:
    """Whether token k is the "and" of "the Malian | and | Chadian ministers A and B", "Army | and | Navy officers A and B"."""
    rows = reading.tokens
    if rows.lowers[k] != "and":
        return False
    if is_nationality(rows.words[k - 1]) and is_nationality(rows.words[k + 1]):
        return True
    if not (rows.is_capitalized(k - 1) and rows.is_capitalized(k + 1)):
        return False
    person = next((m for m in reading.mentions_from(k, 3) if m.kind == "person"), None)
    return person is not None and rows.classes[person.first - 1] in "oH" and _is_plural(rows.words[person.first - 1])


def _is_plural(word: str) -> bool:
    """Whether a word counts several: "officials", "members"."""
    return word.islower() and word.endswith("s")


_EXAMPLES = frozenset(("like", "including", "such"))
"""What stands before some of those whom a noun phrase counts."""


def _names_person(reading: Reading, start: int, stop: int) -> bool:
    """Whether a person is named between the tokens, who is no one that the comma behind explains: "the Swiss one by A, B"."""
    people = [m for m in reading.mentions_from(start, 4) if m.kind == "person" and not m.possessive and m.last < stop]
    lowers = reading.tokens.lowers
    return any(lowers[m.np_first - 1] not in ("for", "of") and lowers[m.last] not in _PORTFOLIOS for m in people)


_PORTFOLIOS = frozenset(("affairs", "relations", "trade", "commerce", "transport", "planning", "integration"))
"""Words that close the office of a minister: "the Minister of External Relations, A"."""
