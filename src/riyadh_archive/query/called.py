"""Whom a name means, however it is typed: case, surname alone, other spellings, forms of a given name."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from riyadh_archive.errors import NotFoundError
from riyadh_archive.lexicon.countries import country_of
from riyadh_archive.query.nearest import nearest_names, nearest_words
from riyadh_archive.store import Store
from riyadh_archive.vocabulary import PERSON_FIELDS

if TYPE_CHECKING:
    from riyadh_archive.model import Claim

_POSSESSIVE = re.compile(r"['’]s$")


def find_called(store: Store, asked: str, *, also: Iterable[str]) -> Callable[[str], bool]:
    """A test for the names of people and bodies that are `asked`; see `called_names`. Raises NotFoundError."""
    found = frozenset(called_names(store, asked, also=also))
    return lambda name: name in found


def called_names(store: Store, asked: str, *, also: Iterable[str] = ()) -> tuple[str, ...]:
    """The names of people and bodies that `asked` may mean: case, surname alone and other spellings aside.

    A name is also found by every spelling that some article prints of it. `also` are names besides
    those of the archive's own list. Raises NotFoundError for a name that is nowhere.
    """
    return tuple(_spellings_called(store, asked, also))


def meant_names(store: Store, asked: str, *, also: Iterable[str] = ()) -> tuple[str, ...]:
    """The same without names that are only spellings of another one: "Ruiz" beside "Marta Ruiz"."""
    found = _spellings_called(store, asked, also)
    return tuple(n for n in found if not any(n in found[other] for other in found if other != n))


def _spellings_called(store: Store, asked: str, also: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The spellings of each name that `asked` may mean; NotFoundError where there is none."""
    spellings: dict[str, tuple[str, ...]] = {name: (name,) for name in dict.fromkeys(also)}
    for name in store.names(story=stories_naming(store, asked)):
        if name.kind != "place":
            printed = (name.name, *(variant.text for variant in name.variants))
            spellings[name.name] = (*spellings.get(name.name, ()), *printed)
    found: dict[str, tuple[str, ...]] = {}
    for reading in readings_of(asked):
        found = {
            name: printed for name, printed in spellings.items() if any(is_called(one, reading) for one in printed)
        }
        if found:
            break
    if not found:
        raise NotFoundError("name", asked, _near(store, asked))
    return found


def readings_of(asked: str) -> Iterator[str]:
    """A name as it was typed, then without its title or role, then with the surname in front put behind.

    >>> list(readings_of("President Marco Rubio")), list(readings_of("Rubio, Marco"))
    (['President Marco Rubio', 'Marco Rubio', 'Rubio Marco'], ['Rubio, Marco', 'Marco Rubio'])
    """
    from riyadh_archive.lexicon.titles import is_role, is_title_word

    yield asked
    surname, comma, given = asked.partition(",")
    words = f"{given} {surname}".split() if comma else asked.split()
    while len(words) > 1 and (
        is_title_word(words[0].capitalize()) or is_role(words[0].lower()) or country_of(words[0])
    ):
        words = words[1:]
    bare = " ".join(words)
    if bare != asked:
        yield bare
    if len(words) == _GIVEN_AND_SURNAME and not comma:
        yield " ".join(reversed(words))


_GIVEN_AND_SURNAME = 2


def stories_naming(store: Store, asked: str) -> tuple[str, ...]:
    """The stories that may name somebody who is `asked`; no other does."""
    from riyadh_archive.lexicon.spelling import fold_name, name_keys

    keys: list[str] = []
    for reading in readings_of(_POSSESSIVE.sub("", asked)):
        whole = "".join(filter(str.isalnum, fold_name(reading)))
        keys += (whole, *name_keys(reading)[-1:])
        if not _ends_given(reading):
            keys += name_keys(" ".join(reading.split()[-1:]))
    return store.stories_naming(dict.fromkeys(key for key in keys if key))


def _ends_given(name: str) -> bool:
    """Whether a given name stands last and something else before it: thousands of stories name a Sergei.

    >>> _ends_given("Lavrov Sergei"), _ends_given("Sergei Lavrov"), _ends_given("Sergei")
    (True, False, False)
    """
    from riyadh_archive.lexicon.given_names import is_given_name

    words = name.title().split()
    return len(words) > 1 and is_given_name(words[-1]) and not all(map(is_given_name, words[:-1]))


def _near(store: Store, asked: str) -> tuple[str, ...]:
    """The names of the archive that are spelled most like `asked`; of so many that share a word those of the first stories."""
    from riyadh_archive.lexicon.given_names import is_given_name
    from riyadh_archive.lexicon.spelling import name_keys

    known = store.name_words()
    own = [word for word in asked.split() if not is_given_name(word.title())]
    for words in (own, asked.split()):
        keys = dict.fromkeys(key for word in words for key in name_keys(word))
        stories = store.stories_naming(nearest_words(keys, known))
        if found := nearest_names(asked, store.called(stories[:_STORIES_ASKED])):
            return found
    return ()


_STORIES_ASKED = 60
"""Stories in which the names of near words are looked up; more would be felt, and five names are told."""


def people(store: Store, asked: str) -> Iterator[str]:
    """Everybody who speaks or of whom something is claimed, again and again, in the stories that may name `asked`."""
    only = {"story": stories_naming(store, asked)}
    yield from (utterance.speaker for utterance in store.utterances(**only) if utterance.speaker)
    yield from (name for claim in store.claims(**only) for name in people_of(claim))


def people_of(claim: "Claim") -> Iterator[str]:
    """The people and bodies that a claim is about or is attributed to."""
    for field in PERSON_FIELDS:
        told = getattr(claim.value, field, None)
        if isinstance(told, str):
            yield told
        elif told:
            yield from told
    if claim.attributed_to:
        yield claim.attributed_to


def is_called(name: str, asked: str) -> bool:
    """Whether `asked` is the name, its surname, or some of its words in their order, however it is spelled.

    >>> is_called("Volodymyr Zelenskyy", "zelensky"), is_called("Michael Waltz", "Mike Waltz")
    (True, True)
    >>> is_called("Marco Rubio", "Mark Rubio")
    False
    """
    from riyadh_archive.lexicon.spelling import fold_name

    words, wanted = _POSSESSIVE.sub("", name).split(), _POSSESSIVE.sub("", asked).split()
    if not words or not wanted:
        return False
    if fold_name(" ".join(wanted)) in {fold_name(name), fold_name(" ".join(words[-2:])), fold_name(words[-1])}:
        return True
    left = iter([fold_name(word) for word in words])
    if all(fold_name(word) in left for word in wanted):
        return True
    return len(wanted) > 1 and fold_name(wanted[-1]) == fold_name(words[-1]) and _same_given(words[0], wanted[0])


def _same_given(a: str, b: str) -> bool:
    from riyadh_archive.lexicon.given_names import same_given

    return same_given(a, b) is True
