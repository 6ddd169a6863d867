"""Whose a penalty is: the person who got the years, the fine or the life sentence.

In: the reading and the words of the penalty. Out: the name, or None where nothing tells or several may be meant.

    sentenced Ana Lim to nine years and her son, Jo Lim, to two   Ana Lim; Jo Lim
    six months for Ana Lim                                        Ana Lim
    Lim's nine-year sentence                                      Ana Lim
    The judge gave him nine years                                 the one defendant of the report
"""

from typing import Protocol

from riyadh_archive.extract.attending.subjects import subjects
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words
from riyadh_archive.lexicon.measures import measure_words

WHOSE = 40
"""Tokens back to the name of who was sentenced, over his age, town and trade."""
BESIDE = 4
"""Tokens between a name and its penalty: "Bushra Bibi, | to | seven years" has two."""
BEHIND = 7
"""Tokens behind the number to whose it is: "six months of imprisonment in a labor camp | for Ana Lim" has five."""
LISTED = 24
"""Tokens of an item of a list before its penalty: "- Ana Lim, former head of the agency of intelligence – 16 years"."""


class Penal(Protocol):
    """The tokens of a penalty: a number of years, "life imprisonment"."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...


def convict(reading: Reading, m: Penal) -> str | None:
    """Who got a penalty, the surest way first."""
    found = _behind(reading, m) or _listed(reading, m) or _beside(reading, m)
    if found is not None and not _is_judge(reading, reading.entities[found.entity].name):
        return reading.entities[found.entity].name
    if _of_several(reading, m):
        return None
    name = _by_verb(reading, m)
    return _sole(reading, m) if name is None or _is_judge(reading, name) else name


def _is_judge(reading: Reading, name: str) -> bool:
    """Whether somebody of that name passes sentences: “He is jailed for nine years,” Judge Ana Lim said."""
    return not measure_words("verdicts", "judging").isdisjoint(reading.role_words.get(name, ()))


def _of_several(reading: Reading, m: Penal) -> bool:
    """Whether the sentence tells of people without names: "| They | were sentenced to three years"."""
    start = max(reading.tokens.sentence_starts[reading.tokens.sentences[m.first]], m.first - WHOSE)
    return not _SEVERAL.isdisjoint(reading.tokens.lowers[start : m.first])


_SEVERAL = frozenset(("they", "them", "each"))


def is_beside_person(reading: Reading, m: Penal) -> bool:
    """Whether the number stands right behind a name, or closes an item of a list that a name opens."""
    return _beside(reading, m) is not None or _listed(reading, m) is not None


def _behind(reading: Reading, m: Penal) -> NameMention | None:
    """ "three months of imprisonment for | Ana Lim"."""
    rows = reading.tokens
    stop = min(rows.sentence(rows.sentences[m.last]).stop, m.last + BEHIND)
    for k in range(m.last + 1, stop - 1):
        if rows.lowers[k] in ("for", "to", "on", "upon"):
            k += rows.lowers[k + 1] in ("his", "her", "the")  # a year for | his wife, Ana Lim
            found = next((n for n in reading.people(k + 1, k + 6) if n.np_first == k + 1 and not n.possessive), None)
            return None if found is not None and _is_crime(reading, found) else found
        if rows.lowers[k] not in figure_words("penalties", "forms"):
            return None
    return None


def _is_crime(reading: Reading, name: NameMention) -> bool:
    """Whether what looks like a person is what the sentence is for: "11 years for | Corvex Fraud", "for | Corvex | fraud"."""
    return not figure_words("penalties", "crimes").isdisjoint(reading.tokens.lowers[name.last : name.last + 2])


def _beside(reading: Reading, m: Penal) -> NameMention | None:
    """The person right before the number: "Ana Lim, to | seven years", "Lim got | 19 years", "Lim's | 25-year sentence"."""
    rows = reading.tokens
    before = reading.people(max(m.first - BESIDE - 6, 0), m.first)
    name = before[-1] if before else None
    if name is None or rows.sentences[name.last] != rows.sentences[m.first] or m.first - name.last - 1 > BESIDE:
        return None
    between = rows.lowers[name.last + 1 : m.first]
    return name if all(word in figure_words("penalties", "links") for word in between) else None


def _listed(reading: Reading, m: Penal) -> NameMention | None:
    """The person that opens an item of a list: "- Ana Lim, former chief of police – | 16 years"."""
    rows = reading.tokens
    if rows.words[m.first - 1 : m.first] not in (["–"], ["—"], ["-"], [":"]):
        return None
    start = rows.sentence_starts[rows.sentences[m.first]]
    people = reading.people(max(start, m.first - LISTED), m.first)
    opens = people and people[0].np_first - start <= 1
    return people[0] if opens else None


def _by_verb(reading: Reading, m: Penal) -> str | None:
    """The object or the subject of the verb that sentences, where one with a name stands there."""
    rows = reading.tokens
    floor = max(rows.sentence_starts[rows.sentences[m.first]], m.first - WHOSE)
    verb = _verb(reading, m, floor)
    if verb is None:
        return _failing(reading, m, floor)
    objects = [n for n in reading.people(verb + 1, m.first) if not n.possessive and not _is_harmed(reading, verb, n)]
    if objects:
        return reading.entities[objects[-1].entity].name
    if not _is_passive(reading, verb):
        return described(reading, verb + 1, m.first)
    found = [n for n in subjects(reading, verb) if n.entity >= 0]
    if not any(n.entity in reading.defendants for n in found):
        named = [n for n in reading.people(floor, verb) if not n.possessive]
        tried = [n for n in named if n.entity in reading.defendants]
        found = tried or found or ([] if len({n.entity for n in named}) > 1 else named)
    if found:
        return reading.entities[found[-1].entity].name
    return described(reading, max(floor, verb - SUBJECT), verb)


MOST = 400
"""Names of a report among which the one with a role is looked for."""
SUBJECT = 6
"""Tokens before a passive verb in which "his wife", "the former minister" stands."""


def _verb(reading: Reading, m: Penal, floor: int) -> int | None:
    """The last verb of sentencing before the number: "sentenced", not the noun of "three life sentences"."""
    rows = reading.tokens
    return next(
        (
            k
            for k in range(m.first - 1, floor - 1, -1)
            if rows.lowers[k] in figure_words("penalties", "verbs")
            and (rows.lowers[k] != "sentences" or any(n.np_first == k + 1 for n in reading.people(k + 1, k + 8)))
        ),
        None,
    )


def _failing(reading: Reading, m: Penal, floor: int) -> str | None:
    """The defendant named last before the number, as the subject of its clause: "Lim would have to spend | six months"."""
    rows = reading.tokens
    people = [n for n in reading.people(floor, m.first) if n.entity in reading.defendants and not n.possessive]
    if not people or rows.classes[people[-1].last + 1] not in "AVCR":
        return None
    return reading.entities[people[-1].entity].name


def described(reading: Reading, first: int, stop: int) -> str | None:
    """The one defendant whom words without a name mean: "the former premier", "his wife"."""
    rows = reading.tokens
    stop = next((k for k in range(first, stop) if rows.lowers[k] in ("to", "for", "and", "a")), stop)
    head = next((rows.lowers[k] for k in range(stop - 1, first - 1, -1) if rows.classes[k] in "oH"), None)
    if head is None:
        return None
    found = {
        n.entity: None for n in reading.mentions[:MOST] if n.entity in reading.defendants and head in _role(reading, n)
    }
    return reading.entities[next(iter(found))].name if len(found) == 1 else None


def _role(reading: Reading, name: NameMention) -> frozenset[str]:
    """The words that tell who somebody is, before the name: "his wife, | Ana Lim", "former premier | Jo Hart"."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[name.first]], name.np_first - 2)
    apposed = rows.lowers[start : name.first]
    return frozenset((*(name.role or "").lower().split(), *apposed))


def _is_harmed(reading: Reading, verb: int, name: NameMention) -> bool:
    """Whether the name stands in what the penalty is for: "sentenced to life for killing | Ana Lim"."""
    rows = reading.tokens
    priors = [n.last for n in reading.numbers_from(verb, 4) if n.last < name.first]
    begin = max(priors, default=verb)
    return not figure_words("penalties", "offense_openers").isdisjoint(rows.lowers[begin + 1 : name.np_first])


def _is_passive(reading: Reading, verb: int) -> bool:
    """Whether the subject of the verb got the penalty: "was jailed", "got", in a headline "Ana Lim jailed for"."""
    rows = reading.tokens
    if rows.lowers[verb] in figure_words("penalties", "receiving"):
        return True
    start = max(rows.sentence_starts[rows.sentences[verb]], verb - 3)
    headline = rows.lowers[verb] in _PARTICIPLES and rows.lowers[verb + 1 : verb + 2] in (["to"], ["for"])
    return headline or not figure_words("penalties", "passive").isdisjoint(rows.lowers[start:verb])


_PARTICIPLES = frozenset(("sentenced", "jailed", "imprisoned", "caged"))


def _sole(reading: Reading, m: Penal) -> str | None:
    """The one defendant of the report, where the sentence tells of nobody else who may be meant."""
    if len(reading.defendants) != 1:
        return None
    rows, only = reading.tokens, reading.defendants[0]
    floor = max(rows.sentence_starts[rows.sentences[m.first]], m.first - WHOSE)
    verb = _verb(reading, m, floor)
    near = [*rows.lowers[max(floor, m.first - SUBJECT) : m.last + 1]]
    near += rows.lowers[max(floor, verb - SUBJECT) : verb] if verb is not None else []
    if not figure_words("penalties", "others").isdisjoint(near):
        return None
    own = set(reading.entities[only].name.lower().split())
    others = [n for n in reading.people(floor, m.first) if n.entity != only and not n.possessive]
    if any(_may_be_meant(reading, n) and n.text.lower() not in own for n in others):
        return None
    return reading.entities[only].name


def _may_be_meant(reading: Reading, name: NameMention) -> bool:
    """Whether a penalty may be of that person: no judge or lawyer, nobody of whom "for killing" tells."""
    rows = reading.tokens
    roles = {word for role in reading.entities[name.entity].roles for word in role.lower().split()}
    if not figure_words("penalties", "judges").isdisjoint(roles | set((name.role or "").lower().split())):
        return False
    floor = max(rows.sentence_starts[rows.sentences[name.first]], name.np_first - SUBJECT)
    return figure_words("penalties", "offense_openers").isdisjoint(rows.lowers[floor : name.np_first])
