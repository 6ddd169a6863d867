"""Who stands trial in a report: the persons of whom it tells that they were charged, convicted, cleared or sentenced.

In: the tokens and the name mentions of an article. Out: their entities, in text order. A judge who sentences is none, nor is
who was harmed.

    Ana Lim, 50, was found guilty of fraud      Ana Lim
    Judge Jo Hart sentenced Ana Lim to a year   Ana Lim
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from riyadh_archive.grammar.naming.lists import persons_from, persons_until
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.given_names import gender_of
from riyadh_archive.lexicon.measures import measure_words

_first = attrgetter("first")

MOST_VERDICTS = 60
"""Words of sentencing that are looked at: a report of one case has fewer, and what comes later tells of other cases."""
_CHAIN = "RA"
_BE = frozenset("was were been is are be being stands stood".split())
_PLEAS = frozenset(("found", "pleaded", "pled", "pleads", "plead", "not"))
_BEHIND_PASSIVE = frozenset(("to", "of", "in", "for", "on", "with", "over"))


def find_defendants(rows: Tokens, mentions: Sequence[NameMention]) -> tuple[int, ...]:
    """The entities of those whom the article has tried, the first told first."""
    found: dict[int, None] = {}
    bench = {m.entity for m in mentions if m.role and not _BENCH.isdisjoint(m.role.lower().split())}
    for i in rows.where(measure_words("justice", "trying"))[:MOST_VERDICTS]:
        for person in _tried(rows, mentions, i):
            noun = person.modifies and person.first > i  # jails | Lakor Mill | manager
            if person.entity >= 0 and person.entity not in bench and not (person.possessive or noun):
                found.setdefault(person.entity)
    return tuple(found or _whose_trial(rows, mentions, bench) or _meant(rows, mentions, bench))


_BENCH = frozenset("judge justice magistrate prosecutor attorney lawyer counsel".split())
"""Words of the roles of those who sit in court and stand no trial."""
WHOSE = 4
"""Tokens from "Lim's" to "sentence": "Lim's | 50-month federal | sentence" has three."""


def _whose_trial(rows: Tokens, mentions: Sequence[NameMention], bench: set[int]) -> dict[int, None]:
    """Who owns the trial or the sentence of a report that names nobody beside its verbs: "Lim's 50-month sentence"."""
    found: dict[int, None] = {}
    for i in rows.where(measure_words("justice", "of_defendants"))[:MOST_VERDICTS]:
        at = bisect_left(mentions, i, key=_first) - 1
        name = mentions[at] if at >= 0 else None
        near = name is not None and i - name.last <= WHOSE and rows.sentences[name.last] == rows.sentences[i]
        if near and name is not None and name.kind == "person" and name.possessive and name.entity not in bench:
            found.setdefault(name.entity)
    return found


def _meant(rows: Tokens, mentions: Sequence[NameMention], bench: set[int]) -> dict[int, None]:
    """The person named last before the first "acquitted him", "he was convicted", "the 33-year-old was jailed" of a report."""
    for i in rows.where(measure_words("justice", "trying"))[:MOST_VERDICTS]:
        before = rows.lowers[max(i - 3, 0) : i]
        aged = "year-old" in before and "the" in rows.lowers[max(i - AGED, 0) : i]
        if aged or rows.lowers[i + 1 : i + 2] in (["him"], ["her"]) or not {"he", "she"}.isdisjoint(before):
            at = bisect_left(mentions, i, key=_first)
            people = [m for m in mentions[max(at - NEAREST, 0) : at] if m.kind == "person" and m.entity not in bench]
            people = [m for m in people if m.entity >= 0 and rows.blocks[i] - rows.blocks[m.last] <= 1]
            told = {_GENDERS[word] for word in before if word in _GENDERS}
            people = [m for m in people if _may_be(rows, m, told)]
            if people:
                return {people[-1].entity: None}
    return {}


def _may_be(rows: Tokens, name: NameMention, told: set[str]) -> bool:
    """Whether a person is of the gender that is told, if any, and not whom "for the murder of" names."""
    known = gender_of(name.text.split()[0]) if " " in name.text else None
    harmed = rows.lowers[name.np_first - 1] in _UPON and rows.lowers[name.np_first - 2] in _CRIMES
    return not harmed and (not told or known in (*told, "u", None))


_GENDERS = {"he": "m", "she": "f"}
_CRIMES = frozenset(("murder", "killing", "rape", "death", "manslaughter", "assassination", "abduction", "kidnapping"))
AGED = 6
"""Tokens of "the 33-year-old was"."""
NEAREST = 12
"""Names before a pronoun among which the person stands that it means."""


def _tried(rows: Tokens, mentions: Sequence[NameMention], i: int) -> list[NameMention]:
    """Whom the verb at token i is done to."""
    at = bisect_left(mentions, i + 1, key=_first)
    behind = mentions[at] if at < len(mentions) else None
    if behind is not None and behind.kind == "person" and rows.sentences[behind.first] == rows.sentences[i]:
        link = rows.lowers[i + 1 : behind.np_first]
        if not link or (len(link) <= 2 and link[0] in ("the", "former")):
            return persons_from(rows, mentions, behind.np_first)
    if rows.lowers[i - 1] == "being" and rows.lowers[i - 2] in ("after", "before", "despite"):
        return _opening(rows, mentions, i)  # Ana Lim left the court after being | sentenced
    k = i
    while (
        k > 0
        and rows.sentences[k - 1] == rows.sentences[i]
        and (rows.classes[k - 1] in _CHAIN or rows.lowers[k - 1] in _PLEAS)
    ):
        k -= 1
    passive = not _BE.isdisjoint(rows.lowers[k:i]) or not _PLEAS.isdisjoint(rows.lowers[k:i])
    if not passive and "".join(rows.lowers[i + 1 : i + 2]) not in _BEHIND_PASSIVE:
        return []
    return _past_harmed(rows, mentions, persons_until(rows, mentions, k), i)


def _past_harmed(rows: Tokens, mentions: Sequence[NameMention], found: list[NameMention], i: int) -> list[NameMention]:
    """The people, or who opens the sentence where they only tell who was harmed: "Ana Lim, who shot | Jo Hart, was jailed"."""
    before = found[0].np_first - 1 if found else 0
    before -= before > 0 and rows.lowers[before] == "the"
    if not found or rows.lowers[before] == "found":
        return found  # found the banker | Ana Lim | guilty
    if rows.classes[before] not in "VG" and rows.lowers[before] not in _UPON:
        return found
    opening = _opening(rows, mentions, i)
    return opening if opening and opening[0].first < found[0].first else []


def _opening(rows: Tokens, mentions: Sequence[NameMention], i: int) -> list[NameMention]:
    """The first person whom the sentence of token i names, before it."""
    at = bisect_left(mentions, rows.sentence_starts[rows.sentences[i]], key=_first)
    first = next((m for m in mentions[at : at + 3] if m.kind == "person"), None)
    return [first] if first is not None and first.first < i else []


_UPON = frozenset(("of", "against", "killing", "murdering", "attacking", "raping", "shooting", "stabbing"))
