"""The persons that an article names outside quotation marks: their full names, mentions, gender and roles as printed.

In: the rows of a speech view and its mentions. Out: `People`. Two full names of one surname whose given names cannot be
one person's are two persons; a surname alone is the one of them who spoke last in its
paragraph, or else whom the article has named most so far.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from riyadh_archive.grammar.referring.mentions import Mention
from riyadh_archive.lexicon import speakers
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.given_names import same_given

NAMESAKES = 40
"""People of one surname among whom a further name is looked for; in a longer list only the same given name is the same."""
_SHORTEST_GIVEN = 4
"""Letters; of shorter unknown words one may be a title: Cr, Coy, Sgt."""

_TOLD_BY_NAME = 2
"""What one mention of a given name tells of a gender."""

# How sure it is that a name is a person's.
UNSURE, POSSIBLE, LIKELY, SURE = 0, 1, 2, 3


@dataclass(slots=True, eq=False)
class Person:
    """A name of an article: `full` its fullest printed form, `certainty` that it is a person's: UNSURE to SURE.

    `named` is where the full name is printed (code points). `roles` are lower-cased words of roles printed right before or
    after the name.
    """

    surname: str
    given: str | None = None
    full: str = ""
    named: tuple[int, int] | None = None
    certainty: int = UNSURE
    male: int = 0
    female: int = 0
    by: Literal["father", "title"] | None = None
    mentions: list[Mention] = field(default_factory=list)
    roles: list[frozenset[str]] = field(default_factory=list)

    @property
    def gender(self) -> speakers.Gender | None:
        """The gender that the words around the name tell, None where they tell none or both."""
        return "m" if self.male > self.female else "f" if self.female > self.male else None

    @property
    def is_titled(self) -> bool:
        """Whether more than the given name tells the gender."""
        return max(self.male, self.female) > _TOLD_BY_NAME * len(self.mentions)

    def learn_gender(self, gender: speakers.Gender) -> None:
        """Note the gender of a pronoun that means this person, where nothing else tells one: later pronouns go by it."""
        if self.gender is None:
            self.male += gender == "m"
            self.female += gender == "f"

    def may_be(self, given: str | None, gender: speakers.Gender | None) -> bool:
        """Whether a further name with this surname can be this person's."""
        if given is None or self.given is None:
            return gender is None or self.gender is None or gender == self.gender
        same = same_given(self.given, given)
        return self.given == given or bool(same) or (same is None and not _are_two_names(self.given, given))


def _are_two_names(one: str, other: str) -> bool:
    """Whether two first words that no list knows are given names of two persons: Elwen and Geraint, not Coun and Ken.

    Two with one first letter may be spellings or forms of one: Jabir and Jaabir, but not Gulab and Ghulam.
    """
    if min(len(one), len(other)) < _SHORTEST_GIVEN:
        return False
    ours, theirs = (_NO_CONSONANT.sub("", name.lower()) for name in (one, other))
    if one[0] == other[0] and (ours.startswith(theirs) or theirs.startswith(ours)):
        return False
    keys = {one.lower().rstrip("."), other.lower().rstrip(".")} - lexicon.words("titles_as_names")
    return speakers.listed("titles").isdisjoint(keys) and lexicon.role_nouns().isdisjoint(keys)


def _nearness(person: Person, mention: Mention) -> tuple[int, int]:
    """What makes one of several namesakes likely to be meant: having spoken last in the paragraph, else named most."""
    last = person.mentions[-1] if person.mentions else None
    here = last is not None and last.block == mention.block and any(link.reports for link in last.links)
    return (last.first if last is not None and here else -1), len(person.mentions)


_NO_CONSONANT = re.compile(r"[aeiouyhj'’-]|(.)(?=\1)")
"""What spellings of one name in other letters differ in: vowels, "h", one letter for two."""


class People:
    """The persons of one article, in the order of first mention, with the mentions that name each."""

    def __init__(self) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        self._by_name: dict[tuple[str, str | None], Person] = {}
        self._of: dict[int, Person] = {}

    def __iter__(self) -> Iterator[Person]:
        return (person for namesakes in self._by_surname.values() for person in namesakes)

    def named(self, surname: str) -> Person | None:
        """The person of a surname; of several the one with the most mentions."""
        return max(self._by_surname.get(surname, ()), key=lambda person: len(person.mentions), default=None)

    def of_surname(self, surname: str) -> Sequence[Person]:
        """The first persons of a surname, in the order in which they are named."""
        return self._by_surname.get(surname, [])[:NAMESAKES]

    def introduced(self, blocks: int) -> Person | None:
        """The person with a full name whom the first `blocks` blocks name most often, the first of several."""
        counts = [(sum(m.block < blocks for m in person.mentions), person) for person in self if person.full]
        count, person = max(counts, key=lambda one: one[0], default=(0, None))
        return person if count else None

    def of(self, mention: Mention) -> Person | None:
        """The person whom a mention by name means."""
        return self._of.get(mention.first)

    def is_plainly_person(self, mention: Mention) -> bool:
        """Whether a name is plainly a person's: one of known gender, or called by the surname alone as well."""
        person = self.of(mention) or self.named(mention.surname or "")
        if person is None:
            return False
        return bool(person.gender or (person.full and any(m.first == m.last for m in person.mentions)))

    def join(self, person: Person, other: Person) -> None:
        """Make the mentions of a person those of another, who is the same."""
        self._by_surname[person.surname].remove(person)
        other.mentions = sorted([*other.mentions, *person.mentions], key=lambda mention: mention.first)
        self._of.update(dict.fromkeys((mention.first for mention in person.mentions), other))

    def add(
        self,
        mention: Mention,
        given: str | None,
        gender: speakers.Gender | None,
        *,
        by: Literal["father", "title"] | None = None,
    ) -> Person:
        """Note a mention by name; `given` is None for a surname alone, whose title may tell a gender.

        `by` tells that the surname is the father's name ("Hamad bin Salim"), or a given name behind its title ("King
        Salim"): the one is not the other.
        """
        surname = mention.surname or ""
        namesakes = self._by_surname.setdefault(surname, [])
        apart = {"father": "title", "title": "father"}.get(by or "", "")
        fit = [p for p in namesakes[:NAMESAKES] if p.may_be(given, gender) and not (apart and p.by == apart)]
        if not fit and len(namesakes) > NAMESAKES and (known := self._by_name.get((surname, given))) is not None:
            fit.append(known)
        if not fit:
            fit.append(Person(surname))
            namesakes.append(fit[0])
            self._by_name[surname, given] = fit[0]
        person = fit[0] if len(fit) == 1 else max(fit, key=lambda one: _nearness(one, mention))
        person.given = person.given or given
        person.by = person.by or by
        person.mentions.append(mention)
        self._of[mention.first] = person
        return person
