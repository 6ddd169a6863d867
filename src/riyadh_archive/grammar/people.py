"""The persons that an article names outside quotation marks: their full names, mentions, gender and roles as printed.

In: the rows of a speech view and its mentions. Out: `People`. Two full names of one surname whose given names cannot be
one person's are two persons; a surname alone is the one of them that the article has named most so far.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from riyadh_archive.grammar.links import BEFORE_ASIDE, INVERTED, SUBJECT
from riyadh_archive.grammar.mentions import FULL_NAME, NAME, PERSON, Mention
from riyadh_archive.grammar.printed_roles import is_apposed, read_roles, role_ahead
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import speakers
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.lexicon.given_names import gender_of, is_given_name, same_given
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.places import place_kind_of_head

_TITLE_TELLS, _NAME_TELLS, _ROLE_TELLS = 3, 2, 1
"""How much a title (Mrs.), a given name and a role (spokeswoman) tell of a gender; a pronoun beside it is not read."""
_CONTEXT = 8
"""Rows around a name in which a role noun tells its gender."""
_LONGEST_NAME = 40
"""Code points; a longer "name" is a headline or a list."""

_NAMESAKES = 40
"""People of one surname among whom a further name is looked for; in a longer list only the same given name is the same."""
_SHORTEST_GIVEN = 4
"""Letters; of shorter unknown words one may be a title: Cr, Coy, Sgt."""

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
    mentions: list[Mention] = field(default_factory=list)
    roles: list[frozenset[str]] = field(default_factory=list)

    @property
    def gender(self) -> speakers.Gender | None:
        """The gender that the words around the name tell, None where they tell none or both."""
        return "m" if self.male > self.female else "f" if self.female > self.male else None

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
    """Whether two first words that no list knows are given names of two persons: Elwen and Geraint, not Coun and Ken."""
    if one[0] == other[0] or min(len(one), len(other)) < _SHORTEST_GIVEN:
        return False
    keys = (one.lower().rstrip("."), other.lower().rstrip("."))
    return speakers.listed("titles").isdisjoint(keys) and lexicon.role_nouns().isdisjoint(keys)


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
        return self._by_surname.get(surname, [])[:_NAMESAKES]

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

    def add(self, mention: Mention, given: str | None, gender: speakers.Gender | None) -> Person:
        """Note a mention by name; `given` is None for a surname alone, whose title may tell a gender."""
        surname = mention.surname or ""
        namesakes = self._by_surname.setdefault(surname, [])
        fit = [person for person in namesakes[:_NAMESAKES] if person.may_be(given, gender)]
        if not fit and len(namesakes) > _NAMESAKES and (known := self._by_name.get((surname, given))) is not None:
            fit.append(known)
        if not fit:
            fit.append(Person(surname))
            namesakes.append(fit[0])
            self._by_name[surname, given] = fit[0]
        person = fit[0] if len(fit) == 1 else max(fit, key=lambda one: len(one.mentions))
        person.given = person.given or given
        person.mentions.append(mention)
        self._of[mention.first] = person
        return person


def find_people(text: str, rows: Tokens, mentions: Sequence[Mention]) -> People:
    """Every name that may be a person's, in the order of first mention."""
    people = People()
    for mention in mentions:
        if mention.kind in (PERSON, FULL_NAME, NAME) and mention.surname and _may_be_person(rows, mention):
            first, last = _bare_name(rows, mention)
            person = people.add(mention, _given_name(rows, mention, first), _gender_of_title(rows, mention))
            person.certainty = max(person.certainty, _certainty(rows, mention))
            _read_gender(rows, mention, person)
            read_roles(rows, mention, person.roles)
            full = text[rows.starts[first] : rows.ends[last]]
            if (
                last > first
                and rows.words[first][0].isupper()
                and len(full) < _LONGEST_NAME
                and len(full) > len(person.full)
            ):
                person.full, person.named = full, (rows.starts[first], rows.ends[last])
    _join_names_at_birth(rows, people)
    _join_inner_names(people)
    _join_ends_of_names(people)
    _join_other_spellings(people)
    _join_headlines(people)
    return people


def _join_headlines(people: People) -> None:
    """Give what a headline says of somebody, read as a name, to that person: Ruiz Postpones Trip, for Ana Ruiz."""
    for person in [p for p in people if p.full and all(mention.block == 0 for mention in p.mentions)]:
        whole = people.named(person.full.split()[0])
        if whole is not None and whole is not person and whole.full and whole.mentions[-1].block > 0:
            people.join(person, whole)


def _join_other_spellings(people: People) -> None:
    """Give a long surname alone to the one person whose full name has it in another spelling: Zelenskiy, for V. Zelenskyy."""
    bare = [p for p in people if not p.full and len(p.surname) >= _LONG_SURNAME]
    full: dict[str, list[Person]] = {}
    for person in people if bare else ():
        if person.full:
            full.setdefault(_without_vowels(person.surname), []).append(person)
    for person in bare:
        alike = full.get(_without_vowels(person.surname), ())[:_NAMESAKES]
        near = [p for p in alike if OSA.distance(p.surname, person.surname) == 1]
        if len(near) == 1 and near[0].mentions[0].first < person.mentions[0].first:
            people.join(person, near[0])


_LONG_SURNAME = 7
"""Letters of a surname from which two spellings that differ in a vowel are one name."""


def _without_vowels(surname: str) -> str:
    return "".join(letter for letter in surname.lower() if letter not in "aeiouyj")


def _join_ends_of_names(people: People) -> None:
    """Give the last words of a long name to the one person who has them: Ortiz Pardo, for Claudia Ortiz Pardo.

    Not where they begin with a given name: Maria Lopez is not Anna Maria Lopez.
    """
    long = [person for person in people if person.full.count(" ") >= _LONG_NAME - 1]
    ends = [p for p in people if " " in p.full and p.given and not is_given_name(p.given)] if long else []
    for person in ends:
        named = [
            whole
            for whole in people.of_surname(person.surname)
            if whole is not person and whole.full.endswith(f" {person.full}")
        ]
        if len(named) == 1 and named[0].mentions[0].first < person.mentions[0].first:
            people.join(person, named[0])


def _join_inner_names(people: People) -> None:
    """Give a name of one word to the one person in the middle of whose full name it stands: Koh, for Benedict Koh Wee Liang."""
    inner: dict[str, Person | None] = {}
    for person in people:
        for word in person.full.split()[1:-1] if person.full.count(" ") >= _LONG_NAME else ():
            inner[word] = None if word in inner else person
    for person in [p for p in people if not p.full] if inner else ():
        whole = inner.get(person.surname)
        if whole is not None and whole.mentions[0].first < person.mentions[0].first:
            people.join(person, whole)


_LONG_NAME = 3
"""Blanks in a name of four words."""


def _join_names_at_birth(rows: Tokens, people: People) -> None:
    """Give the name that somebody was born with to the person of that given name whom the article is about.

    Ada Lund, who drew maps, died …; | Ada Ruth Marsh | was born in Leeds; Born | Ada Marsh | in Leeds
    """
    beside = {i + step for i in rows.where({"born"}) for step in (-2, 1)}
    if not beside:
        return
    born = [p for p in people if p.full and p.given and (p.mentions[0].last in beside or p.mentions[0].first in beside)]
    for person in born:
        first = person.mentions[0].first
        named = [p for p in people if p.given == person.given and p.full and p.mentions[0].first < first]
        if len(named) == 1 and len(named[0].mentions) >= _LEAST_NAMED > len(person.mentions):
            people.join(person, named[0])


_LEAST_NAMED = 3
"""Mentions of the person whom an article is about; the name at birth has fewer."""


def _bare_name(rows: Tokens, mention: Mention) -> tuple[int, int]:
    """The rows of the name without a role before it and the letters of honors behind: "Prosecutor | Fiona Byrne | KC"."""
    first, last = mention.first, mention.last
    while last > first + 1 and rows.words[last] in naming_words("letters"):
        last -= 1 + (rows.words[last - 1] == ",")
    while last - first > 1 and (_tells_what(rows.lowers[first]) or _stands_before_given_name(rows, first, last)):
        first += 1
    return first, last


def _tells_what(lower: str) -> bool:
    """Whether a word in front of a name tells what its bearer is: Farmer, Linebacker; not the Doctors of a body."""
    return lower in _DESCRIBING and lower not in lexicon.plural_roles()


_DESCRIBING = lexicon.role_nouns() | lexicon.words("describing_nouns")
_AT_LARGE = frozenset(word.capitalize() for word in lexicon.words("people_at_large"))


def _stands_before_given_name(rows: Tokens, first: int, last: int) -> bool:
    """Whether a word is no given name and one follows before the surname: "Rival | Ana Cruz", "Neither | Ana Cruz"."""
    return not is_given_name(rows.words[first]) and any(is_given_name(rows.words[i]) for i in range(first + 1, last))


def _given_name(rows: Tokens, mention: Mention, first: int) -> str | None:
    """The first word of the name, None for a surname alone, also with a particle or another small word: "de Vries"."""
    word, lower = rows.words[first], rows.lowers[first]
    alone = lower == (mention.surname or "").lower() or word[0].islower() or lower in lexicon.sentence_openers()
    return None if alone else word


def _gender_of_title(rows: Tokens, mention: Mention) -> speakers.Gender | None:
    titles = (speakers.gender_of_title(rows.lowers[i].rstrip(".")) for i in range(mention.base, mention.first))
    return next((gender for gender in titles if gender), None)


def _may_be_person(rows: Tokens, mention: Mention) -> bool:
    surname = mention.surname or ""
    if surname in speakers.listed("not_persons") and mention.kind != PERSON:
        return False
    if mention.kind != PERSON and mention.first < mention.last and _is_way(rows, mention):
        return False
    if surname in _AT_LARGE or surname[-1:].isdigit():
        return False  # Nobody spoke.
    if mention.first and rows.words[mention.first - 1].rstrip(".") in _SAINTS:
        return False  # the member for St Andrew South
    month_or_people = surname.lower() in lexicon.words("month_names") or country_of(surname) is not None
    if mention.first == mention.last and not mention.titled and month_or_people:
        return False
    determined = mention.first > 0 and rows.classes[mention.first - 1] == lexicon.DETERMINER
    return surname[1:2] != "-" and (mention.titled or not determined)


def _is_way(rows: Tokens, mention: Mention) -> bool:
    """Whether a name is that of a street or water: Al Qudra Road."""
    kind = place_kind_of_head(rows.words[mention.last])
    return kind == "street" or (kind in ("feature", "building") and not is_given_name(rows.words[mention.first]))


_WHERE = frozenset(("at", "in", "near", "outside"))
"""Before a place in front of a clause that tells of somebody else."""
_SAINTS = frozenset(("St", "Saint", "Ste", "Sainte"))


_ONE_OF = 3


def _is_one_of_them(rows: Tokens, comma: int) -> bool:
    """Whether “one of them” or “one of the women” stands before a comma."""
    before = rows.lowers[comma - _ONE_OF - 1 : comma]
    return before[1:] == ["one", "of", "them"] or before[:3] == ["one", "of", "the"]


def _certainty(rows: Tokens, mention: Mention) -> int:
    """What tells that this mention names a person: a title, a given name, an age, "who", speaking."""
    if mention.kind == PERSON or mention.titled or rows.words[mention.first] in speakers.given_names():
        return SURE
    if mention.last > mention.first + 1 and _tells_what(rows.lowers[mention.first]):
        return SURE  # Farmer Eusebio Pardo; Linebacker Eusebio Pardo
    if mention.base > 1 and rows.lowers[mention.base - 1] == "named" and rows.classes[mention.base - 2] in "oH":
        return SURE  # a baker named Murat
    if mention.last > mention.first and is_apposed(rows, mention) and role_ahead(rows, mention):
        return SURE  # the curator, Baliram Patil,
    if mention.first == mention.last and _is_kin(rows, mention) and is_apposed(rows, mention):
        return SURE  # her grandson, Takumi,
    comma = mention.base - 1
    if comma > _ONE_OF and rows.words[comma] == "," and _is_one_of_them(rows, comma) and is_apposed(rows, mention):
        return SURE  # One of them, Khady, has come
    after = mention.last + 1
    if after + 1 < len(rows.words):
        who = rows.lowers[after] == "who"
        if rows.words[after] == "," and mention.base and rows.lowers[mention.base - 1] in _WHERE:
            return POSSIBLE  # a driver at Lund Park, who …
        if rows.words[after] == "(" and rows.classes[after + 1] == "M" and mention.kind == FULL_NAME:
            return SURE  # Liam Orr (58)
        if who or (rows.words[after] == "," and (rows.lowers[after + 1] == "who" or rows.classes[after + 1] == "M")):
            return SURE
    inverted = lexicon.inverted_forms()
    for verb, name, reports in mention.links:
        if reports and name.startswith((SUBJECT, INVERTED, BEFORE_ASIDE)) and rows.lowers[verb] in inverted:
            return SURE if mention.kind == FULL_NAME else LIKELY
    acting = mention.verb is not None and is_given_name(rows.words[mention.first])
    if mention.kind == FULL_NAME and gender_of(rows.words[mention.first]) in ("m", "f"):
        return LIKELY
    return POSSIBLE if acting or any(link.reports for link in mention.links) else UNSURE


def _is_kin(rows: Tokens, mention: Mention) -> bool:
    """Whether a kin word of somebody's stands before the comma: her grandson, | Takumi |,"""
    noun = mention.base - 2
    kin = noun > 0 and rows.words[noun + 1] == "," and rows.lowers[noun] in lexicon.words("roles_of_others")
    return kin and (rows.lowers[noun - 1] in _WHOSE or rows.possessives[noun - 1])


_WHOSE = frozenset(("his", "her", "their"))


def _read_gender(rows: Tokens, mention: Mention, person: Person) -> None:
    votes: list[tuple[speakers.Gender | None, int]] = [
        (speakers.gender_of_title(rows.lowers[i].rstrip(".")), _TITLE_TELLS)
        for i in range(mention.base, mention.first + 1)
    ]
    if mention.last > mention.first:
        votes.append((_gender_of_given_name(rows.words[mention.first]), _NAME_TELLS))
    votes.append((_gender_of_role_beside(rows, mention), _ROLE_TELLS))
    person.male += sum(weight for gender, weight in votes if gender == "m")
    person.female += sum(weight for gender, weight in votes if gender == "f")


def _gender_of_given_name(word: str) -> speakers.Gender | None:
    known = speakers.gender_of_given_name(word) or gender_of(word)
    return "m" if known == "m" else "f" if known == "f" else None


def _gender_of_role_beside(rows: Tokens, mention: Mention) -> speakers.Gender | None:
    """The gender told by a role before the name or in the aside after it: "Congresswoman X", "X, a mother of two"."""
    start = max(rows.sentence_starts[mention.sentence], mention.first - _CONTEXT)
    near = [*range(mention.first - 1, start - 1, -1)]
    after = mention.last + 1
    if after < len(rows.words) and rows.words[after] == ",":
        end = min(after + _CONTEXT, rows.sentence_starts[mention.sentence + 1])
        clause = (i for i in range(after + 1, end) if rows.classes[i] in "WCVA")  # Ana Vas, who | lost her husband
        near += range(after + 1, next(clause, end))
    for i in near:
        if rows.classes[i] == lexicon.ROLE and (gender := speakers.gender_of_role(rows.lowers[i])):
            return gender
    return None
