"""The persons and groups beside a word of absence: the list or group before it, behind it, or the subject of its verb.

In: a reading and a token. Out: first and last token of each, in text order.
"""

from collections.abc import Sequence
from typing import TypeAlias

from riyadh_archive.extract.attending.behind import persons_behind
from riyadh_archive.extract.attending.groups import group_from, group_until, joins_adjectives
from riyadh_archive.extract.attending.missing import before_home
from riyadh_archive.extract.attending.subjects import antecedent
from riyadh_archive.grammar.naming.lists import persons_from, persons_until
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.countries import country_of

MOST_COUNTRIES = 8
Group: TypeAlias = tuple[int, int]
"""First and last token of a person's name or of a group's words."""


def who_from(reading: Reading, i: int) -> list[Group]:
    """The persons of the list that starts at token i, else the group that does, with what "nor" adds to either."""
    rows = reading.tokens
    people = persons_from(rows, reading.mentions, i)
    if (
        people
        and rows.words[people[-1].first - 1] == ","
        and rows.classes[people[-1].last + 1 : people[-1].last + 2] == ["C"]
    ):
        people = people[:-1]  # the talks, held without its allies, Ana Lim reports
    found = [words_of(person) for person in people]
    if not found and (group := group_from(reading, i)) is not None:
        found = [group]
    if found and rows.lowers[found[-1][1] + 1 : found[-1][1] + 2] == ["nor"]:
        return [*found, *who_from(reading, found[-1][1] + 2)]
    return found


def who_until(reading: Reading, stop: int) -> list[Group]:
    """The persons of the list that ends before token `stop`, else the group that does, with one that "and" joins to it."""
    rows = reading.tokens
    people = [words_of(person) for person in persons_until(rows, reading.mentions, stop)]
    if people or (group := group_until(reading, stop)) is None:
        return people
    k = group[0] - 1
    while k > 0 and rows.lowers[k] in ("its", "their", "his", "her", "the", "other", "of", "from"):
        k -= 1
    names = all(rows.is_capitalized(n) for n in (k - 1, *range(group[0], group[1] + 1)))
    if k > 0 and rows.lowers[k] == "and" and (named := persons_until(rows, reading.mentions, k)):
        return [*map(words_of, named), group]  # the premier, A, and European leaders were excluded
    joined = group_until(reading, k) if k > 0 and rows.lowers[k] == "and" and (k < group[0] - 1 or names) else None
    return [group] if joined is None else [joined, group]


def words_of(person: NameMention) -> Group:
    """The tokens, first and last, of a name."""
    return person.first, person.last


def is_negation(word: str) -> bool:
    """Whether a word denies the verb behind it.

    >>> is_negation("doesn't"), is_negation("no")
    (True, False)
    """
    return word in ("not", "never") or word.endswith(("n't", "n’t"))


def who_is_subject(reading: Reading, verb: int) -> Sequence[Group]:
    """Who the verb at token `verb` is about, "he" and "she" taken back to the person, "who" to the name before it."""
    rows = reading.tokens
    stop = before_verb(reading, verb)
    clause = clause_start(reading, verb)
    if rows.lowers[stop - 1 : stop] in (["he"], ["she"]):
        opening = persons_from(rows, reading.mentions, clause)[:1]
        return [words_of(person) for person in antecedent(reading, stop - 1) or opening]
    if rows.lowers[stop - 1 : stop] in (["it"], ["they"]):
        return _who_said(reading, stop - 1)
    if rows.classes[stop - 1 : stop] == ["W"]:
        stop -= 2 if rows.classes[stop - 2 : stop - 1] == [","] else 1
        return [words_of(person) for person in persons_until(rows, reading.mentions, stop)[-1:]]
    if rows.lowers[stop - 1 : stop] in (["and"], ["but"]):  # The minister A was abroad and missed the meeting
        opening = persons_behind(reading, clause)
        if not opening:
            return _countries(reading, clause)
        if rows.classes[opening[-1].last + 1] not in "CVA":  # A, beside B, was abroad
            opening = opening[:1]
        home = {"of", "from", "himself", "herself"}
        last = opening[-1].last + 1
        return [words_of(p) for p in opening] if rows.classes[last] in "CVA," or rows.lowers[last] in home else []
    if stop > 1 and rows.classes[stop - 1] == "-":
        return [words_of(person) for person in persons_until(rows, reading.mentions, stop - 1)]  # three – A, B and C –
    stop = before_home(reading, stop)
    return who_until(reading, stop) or _before_participle(reading, stop)


def _who_said(reading: Reading, pronoun: int) -> Sequence[Group]:
    """Who tells of themselves: "The Union has said | it | will not attend", "Chad said that | they | were not invited"."""
    rows = reading.tokens
    verb = pronoun - 1 - (rows.lowers[pronoun - 1] == "that")
    own = verb > 0 and rows.sentences[verb] == rows.sentences[pronoun] and rows.lowers[verb] in _TELLING
    return who_until(reading, before_verb(reading, verb)) if own else ()


_TELLING = frozenset(("said", "says", "announced", "confirmed", "declared", "insisted"))


def _before_participle(reading: Reading, stop: int) -> list[Group]:
    """The person before what a participle tells between commas: "His brother A, named as the second accused, | failed"."""
    rows = reading.tokens
    if rows.words[stop - 1 : stop] != [","]:
        return []
    opening = next((k for k in range(stop - 2, max(stop - PARTICIPLE, 0), -1) if rows.words[k] == ","), None)
    if opening is None or not rows.lowers[opening + 1].endswith(("ed", "en", "ing", "own", "ade")):
        return []
    person = next(iter(reading.mentions_before(opening, 1)), None)
    named = person is not None and person.kind == "person" and person.last == opening - 1 and not person.possessive
    return [words_of(person)] if person is not None and named else []


PARTICIPLE = 16
"""Tokens of a participle's clause between a name and its verb."""


def clause_start(reading: Reading, verb: int) -> int:
    """The token behind the last semicolon before the verb, else its sentence's first: "A came; B was ill and missed it"."""
    rows = reading.tokens
    start = rows.sentence(rows.sentences[verb]).start
    return next((k + 1 for k in range(verb - 1, start, -1) if rows.words[k] == ";"), start)


def _countries(reading: Reading, start: int) -> list[Group]:
    """The countries that open a sentence: "Mali, Niger and Burkina Faso remain suspended and were not invited"."""
    rows, found = reading.tokens, list[Group]()
    for mention in reading.mentions_from(start, MOST_COUNTRIES):
        if mention.first != start or country_of(mention.text) is None or mention.possessive:
            return []
        found.append((mention.first, mention.last))
        start = mention.last + 1
        if rows.classes[start] in "AVC":
            return found
        start += 1
    return []


def before_verb(reading: Reading, i: int) -> int:
    """The first token of the auxiliaries and adverbs before the verb at token i: "| was not there"."""
    rows = reading.tokens
    k = i - 1
    while k >= 0 and rows.sentences[k] == rows.sentences[i] and (rows.classes[k] in "RA" or rows.lowers[k] == "not"):
        k -= 1
    return k + 1


def with_post(reading: Reading, group: Group) -> Group:
    """The group with the post before a name that tells to whom somebody is sent: "the ambassador to | Norland"."""
    rows = reading.tokens
    at = group[0] - 1 - (group[0] > 0 and rows.classes[group[0] - 1] == "D")
    if (
        at < 1
        or rows.lowers[at] != "to"
        or rows.classes[at - 1] != "H"
        or rows.sentences[at] != rows.sentences[group[0]]
    ):
        return group
    first = at - 1
    while first > 0 and rows.sentences[first - 1] == rows.sentences[at]:
        if rows.classes[first - 1] not in "oH" and not joins_adjectives(reading, first - 1):
            break
        first -= 1
    return first, group[1]
