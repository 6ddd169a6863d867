"""The persons that an article names outside quotation marks: their full names, mentions, gender and roles as printed.

In: the rows of a speech view and its mentions. Out: `Person` records by surname. Two persons of one surname in one
article are kept as one here; telling them apart is the work of the readers of names.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from riyadh_archive.grammar.links import BEFORE_ASIDE, INVERTED, SUBJECT
from riyadh_archive.grammar.mentions import FULL_NAME, NAME, PERSON, Mention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import speakers
from riyadh_archive.lexicon import words as lexicon

_TITLE_TELLS, _NAME_TELLS, _ROLE_TELLS = 3, 2, 1
"""How much a title (Mrs.), a given name and a role (spokeswoman) tell of a gender; a pronoun beside it is not read."""
_CONTEXT = 8
"""Rows around a name in which a role noun tells its gender."""
_LONGEST_NAME = 40
"""Code points; a longer "name" is a headline or a list."""

# How sure it is that a name is a person's.
UNSURE, POSSIBLE, LIKELY, SURE = 0, 1, 2, 3


@dataclass(slots=True, eq=False)
class Person:
    """A name of an article: `full` its fullest printed form, `certainty` that it is a person's: UNSURE to SURE.

    `roles` are lower-cased words of roles printed right before or after the name.
    """

    surname: str
    full: str = ""
    certainty: int = UNSURE
    male: int = 0
    female: int = 0
    mentions: list[Mention] = field(default_factory=list)
    roles: list[frozenset[str]] = field(default_factory=list)

    @property
    def gender(self) -> speakers.Gender | None:
        """The gender that the words around the name tell, None where they tell none or both."""
        return "m" if self.male > self.female else "f" if self.female > self.male else None


def find_people(text: str, rows: Tokens, mentions: Sequence[Mention]) -> dict[str, Person]:
    """Every name that may be a person's, by its surname (last word), in the order of first mention."""
    people: dict[str, Person] = {}
    for mention in mentions:
        if mention.kind in (PERSON, FULL_NAME, NAME) and mention.surname and _may_be_person(rows, mention):
            person = people.setdefault(mention.surname, Person(mention.surname))
            person.mentions.append(mention)
            person.certainty = max(person.certainty, _certainty(rows, mention))
            _read_gender(rows, mention, person)
            _read_roles(rows, mention, person)
            full = text[rows.starts[mention.first] : rows.ends[mention.last]]
            if mention.last > mention.first and len(full) < _LONGEST_NAME and len(full) > len(person.full):
                person.full = full
    return people


def _may_be_person(rows: Tokens, mention: Mention) -> bool:
    surname = mention.surname or ""
    if surname in speakers.listed("not_persons") and mention.kind != PERSON:
        return False
    determined = mention.first > 0 and rows.classes[mention.first - 1] == lexicon.DETERMINER
    return surname[1:2] != "-" and (mention.titled or not determined)


def _certainty(rows: Tokens, mention: Mention) -> int:
    """What tells that this mention names a person: a title, a given name, an age, "who", speaking."""
    if mention.kind == PERSON or mention.titled or rows.words[mention.first] in speakers.given_names():
        return SURE
    after = mention.last + 1
    if after + 1 < len(rows):
        who = rows.lowers[after] == "who"
        if who or (rows.words[after] == "," and (rows.lowers[after + 1] == "who" or rows.classes[after + 1] == "M")):
            return SURE
    inverted = lexicon.inverted_forms()
    for verb, name, reports in mention.links:
        if reports and name.startswith((SUBJECT, INVERTED, BEFORE_ASIDE)) and rows.lowers[verb] in inverted:
            return SURE if mention.kind == FULL_NAME else LIKELY
    return POSSIBLE if any(link.reports for link in mention.links) else UNSURE


def _read_gender(rows: Tokens, mention: Mention, person: Person) -> None:
    votes: list[tuple[speakers.Gender | None, int]] = [
        (speakers.gender_of_title(rows.lowers[i].rstrip(".")), _TITLE_TELLS)
        for i in range(mention.base, mention.first + 1)
    ]
    if mention.last > mention.first:
        votes.append((speakers.gender_of_given_name(rows.words[mention.first]), _NAME_TELLS))
    votes.append((_gender_of_role_beside(rows, mention), _ROLE_TELLS))
    person.male += sum(weight for gender, weight in votes if gender == "m")
    person.female += sum(weight for gender, weight in votes if gender == "f")


def _gender_of_role_beside(rows: Tokens, mention: Mention) -> speakers.Gender | None:
    """The gender told by a role before the name or in the aside after it: "Congresswoman X", "X, a mother of two"."""
    start = max(rows.sentence_starts[mention.sentence], mention.first - _CONTEXT)
    near = [*range(mention.first - 1, start - 1, -1)]
    after = mention.last + 1
    if after < len(rows) and rows.words[after] == ",":
        near += range(after + 1, min(after + _CONTEXT, rows.sentence_starts[mention.sentence + 1]))
    for i in near:
        if rows.classes[i] == lexicon.ROLE and (gender := speakers.gender_of_role(rows.lowers[i])):
            return gender
    return None


def _read_roles(rows: Tokens, mention: Mention, person: Person) -> None:
    """Keep the words of the role before the name, "Russian Foreign Minister | X", and after it, "X, the mayor,"."""
    before = frozenset(rows.lowers[i].rstrip(".") for i in range(mention.base, mention.first))
    if before:
        person.roles.append(before)
    after, end = mention.last + 1, rows.sentence_starts[mention.sentence + 1]
    if after >= end or rows.words[after] != ",":
        return
    words: list[str] = []
    for i in range(after + 1, min(end, after + 1 + _CONTEXT)):
        if rows.classes[i] not in "DoHM":
            break
        words.append(rows.lowers[i])
    if words and any(word in lexicon.role_nouns() for word in words):
        person.roles.append(frozenset(words))
