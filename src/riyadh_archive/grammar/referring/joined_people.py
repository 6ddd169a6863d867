"""Names of one article that are one person's: the name at birth, the middle or end of a long one, another spelling, a headline.

In: the rows and the `People` found by name. Out: nothing; the mentions of the one become those of the other.
"""

from rapidfuzz.distance import OSA

from riyadh_archive.grammar.referring.people import NAMESAKES, People, Person
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon.given_names import is_given_name


def join_people(rows: Tokens, people: People) -> None:
    """Join what is one person's, the surest first."""
    _join_names_at_birth(rows, people)
    _join_inner_names(people)
    _join_ends_of_names(people)
    _join_other_spellings(people)
    _join_headlines(people)


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
        alike = full.get(_without_vowels(person.surname), ())[:NAMESAKES]
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
    ends = [p for p in people if " " in p.full and p.given and _is_no_given(p.given)] if long else []
    for person in ends:
        named = [
            whole
            for whole in people.of_surname(person.surname)
            if whole is not person and whole.full.endswith(f" {person.full}")
        ]
        if len(named) == 1 and named[0].mentions[0].first < person.mentions[0].first:
            people.join(person, named[0])


def _is_no_given(word: str) -> bool:
    """Whether a word opens no other name of the same surname: Ortiz; Al, of which a list knows Al Gore's alone."""
    return word in _ARTICLES or not is_given_name(word)


_ARTICLES = frozenset(("Al", "El"))


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
