"""Finds the persons that an article names: which names may be a person's, with their given name, gender, roles and certainty.

In: the rows of a speech view and its mentions. Out: `People`.
"""

from collections.abc import Sequence
from typing import Literal

from riyadh_archive.grammar.naming.person_names import is_before_given, is_child_of
from riyadh_archive.grammar.referring.joined_people import join_people
from riyadh_archive.grammar.referring.links import BEFORE_ASIDE, INVERTED, SUBJECT
from riyadh_archive.grammar.referring.mentions import FULL_NAME, NAME, PERSON, Mention
from riyadh_archive.grammar.referring.people import LIKELY, POSSIBLE, SURE, UNSURE, People, Person
from riyadh_archive.grammar.referring.printed_roles import is_apposed, read_roles, role_ahead
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import speakers
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.countries import country_of, named_country
from riyadh_archive.lexicon.given_names import gender_of, is_given_name
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.places import place_kind_of_head

_TITLE_TELLS, _NAME_TELLS, _ROLE_TELLS = 3, 2, 1
"""How much a title (Mrs.), a given name and a role (spokeswoman) tell of a gender; a pronoun beside it is not read."""
_CONTEXT = 8
"""Rows around a name in which a role noun tells its gender."""
_LONGEST_NAME = 56
"""Code points; a longer "name" is a headline or a list."""


def find_people(text: str, rows: Tokens, mentions: Sequence[Mention]) -> People:
    """Every name that may be a person's, in the order of first mention."""
    people = People()
    for mention in mentions:
        if mention.kind in (PERSON, FULL_NAME, NAME) and mention.surname and _may_be_person(rows, mention):
            first, last = _bare_name(rows, mention)
            given, gender = _given_name(rows, mention, first), _gender_of_title(rows, mention)
            person = people.add(mention, given, gender, by=_named_by(rows, mention))
            person.certainty = max(person.certainty, _certainty(rows, mention))
            _read_gender(rows, mention, person)
            read_roles(rows, mention, person.roles)
            full = text[rows.starts[first] : rows.ends[last]]
            if (
                last > first
                and rows.words[first][0].isupper()
                and len(full) < _LONGEST_NAME
                and len(full) > len(person.full)
                and not _is_run_on(person.full, full)
            ):
                person.full, person.named = full, (rows.starts[first], rows.ends[last])
    join_people(rows, people)
    return people


def _named_by(rows: Tokens, mention: Mention) -> Literal["father", "title"] | None:
    """Whether the last word of a name is the father's name, or a given name behind a title: Hamad bin | Salim |, King Salim."""
    before = mention.last - 1
    if before < 0 or rows.sentences[before] != mention.sentence:
        return None
    if is_child_of(rows.words[before]) and before > mention.first:
        return "father"
    return "title" if mention.titled and is_before_given(rows.words[before]) else None


def _is_run_on(known: str, full: str) -> bool:
    """Whether a longer name is a known one behind other capitals: on Question Time Ann Lund, where Time Lund is nobody."""
    given, _, rest = known.partition(" ")
    opening = full.partition(" ")[0]
    return bool(rest) and is_given_name(given) and not is_given_name(opening) and not full.startswith(given[0])


def _bare_name(rows: Tokens, mention: Mention) -> tuple[int, int]:
    """The rows of the name without a role before it and the letters of honors behind: "Prosecutor | Fiona Byrne | KC"."""
    first, last = mention.first, mention.last
    while last > first + 1 and rows.words[last] in naming_words("letters"):
        last -= 1 + (rows.words[last - 1] == ",")
    if rows.lowers[first] == "former" and last - first >= _FORMER:
        first = last - 1 - is_given_name(rows.words[last - 2])  # Former Lantern | Ringo Starr
    while last - first > 1 and (_tells_what(rows.lowers[first]) or _stands_before_given_name(rows, first, last)):
        first += 1
    return first, last


_FORMER = 3
"""Rows from "Former" to a surname, over the name of a band or club and a given name."""


def _tells_what(lower: str) -> bool:
    """Whether a word in front of a name tells what its bearer is: Farmer, Linebacker; not the Doctors of a body."""
    return lower in _DESCRIBING and lower not in lexicon.plural_roles()


_DESCRIBING = (lexicon.role_nouns() | lexicon.words("describing_nouns")) - lexicon.words("titles_as_names")
_AT_LARGE = frozenset(word.capitalize() for word in lexicon.words("people_at_large"))


def _stands_before_given_name(rows: Tokens, first: int, last: int) -> bool:
    """Whether a word is no given name and one follows before the surname: "Rival | Ana Cruz", "Neither | Ana Cruz"."""
    if is_given_name(rows.words[first]) or not _looks_like_word(rows, first):
        return False  # Mouza Ahmad Haddad
    return any(is_given_name(rows.words[i]) for i in range(first + 1, last))


def _looks_like_word(rows: Tokens, row: int) -> bool:
    """Whether a capitalized word is rather an English word than a name: by its ending, or by its use in small letters."""
    lower = rows.lowers[row]
    if lower in lexicon.words("excellencies") or country_of(rows.words[row]) is not None:
        return True  # Her Excellency | Mariam Haddad; Briton | Ann Lund
    return lower.endswith(_WORD_ENDINGS) or lower in lexicon.sentence_openers() or lower in rows.printed or "-" in lower


_WORD_ENDINGS = tuple(
    "er or al ist ian man men woman mate ess ive ing ed ent ant ary ful less ous ic ier ster able".split()
)


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
    if mention.first < mention.last and named_country(" ".join(rows.words[mention.first : mention.last + 1])):
        return False  # Sri Lanka
    if surname in _AT_LARGE or surname[-1:].isdigit():
        return False  # Nobody spoke.
    if mention.first and rows.words[mention.first - 1].rstrip(".") in _SAINTS:
        return False  # the member for St Andrew South
    if mention.base > 1 and rows.words[mention.base - 1] == ":" and rows.lowers[mention.base - 2] in _CREDITS:
        return False  # Picture: Ann Lund
    alone = mention.first == mention.base == mention.last
    if alone and rows.lowers[mention.first - 1] == "in" and rows.words[mention.last + 1 : mention.last + 2] == [","]:
        return False  # at a school in Edgware, north London
    body = mention.titled and rows.lowers[mention.first - 1] in lexicon.words("impersonal_roles")
    if body and mention.first == mention.last:
        return False  # the union Nautilus
    month_or_people = surname.lower() in lexicon.words("month_names") or country_of(surname) is not None
    if mention.first == mention.last and not mention.titled and month_or_people:
        return False
    determined = mention.first > 0 and rows.classes[mention.first - 1] == lexicon.DETERMINER
    return mention.titled or (surname[1:2] != "-" and not determined)


def _is_way(rows: Tokens, mention: Mention) -> bool:
    """Whether a name is that of a street or water: Al Qudra Road."""
    kind = place_kind_of_head(rows.words[mention.last])
    return kind == "street" or (kind in ("feature", "building") and not is_given_name(rows.words[mention.first]))


_WHERE = frozenset(("at", "in", "near", "outside"))
"""Before a place in front of a clause that tells of somebody else."""
_SAINTS = frozenset(("St", "Saint", "Ste", "Sainte"))


_CREDITS = frozenset(("source", "credit", "picture", "pictures", "photo", "photos", "photograph", "image", "pic"))
"""Words before a colon and who took a picture."""
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
    if mention.last > mention.first and is_apposed(rows, mention) and (role := role_ahead(rows, mention)):
        body = not lexicon.words("impersonal_roles").isdisjoint(role)
        return UNSURE if body else SURE  # the curator, Baliram Patil,
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
        (speakers.gender_of_title(rows.lowers[i].rstrip(".")) or _gender_of_role_before(rows, i), _TITLE_TELLS)
        for i in range(mention.base, mention.first + 1)
    ]
    if mention.last > mention.first:
        votes.append((_gender_of_given_name(rows.words[mention.first]), _NAME_TELLS))
    votes.append((_gender_of_role_beside(rows, mention), _ROLE_TELLS))
    person.male += sum(weight for gender, weight in votes if gender == "m")
    person.female += sum(weight for gender, weight in votes if gender == "f")


def _gender_of_role_before(rows: Tokens, row: int) -> speakers.Gender | None:
    """The gender that a role right before a name tells: the Alten | man | Kelly Roe. A chairman may be a woman."""
    gender = speakers.gender_of_role(rows.lowers[row]) if rows.classes[row] == lexicon.ROLE else None
    return gender if gender == "f" or rows.lowers[row] in _MEN else None


_MEN = frozenset(("man", "boy", "gentleman", "lad", "dad", "businessman"))


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
