"""Who can be a speaker: given names, titles and words of bodies and places, from `speakers.toml`."""

from functools import cache, lru_cache
from typing import Literal

from riyadh_archive.lexicon.tables import REMEMBERED
from riyadh_archive.lexicon.toml import read_words

Gender = Literal["m", "f"]
_FILE = "speakers.toml"


@cache
def listed(key: str) -> frozenset[str]:
    """The words of one list of `speakers.toml`, as printed there."""
    return frozenset(read_words(_FILE, key))


@cache
def given_names() -> frozenset[str]:
    """Every listed given name, capitalized."""
    return listed("male_names") | listed("female_names")


@lru_cache(maxsize=REMEMBERED)
def gender_of_given_name(word: str) -> Gender | None:
    """The gender that a given name tells, None for unknown or shared names.

    >>> gender_of_given_name("Boris"), gender_of_given_name("Wren")
    ('m', None)
    """
    return _one_of(word, "male_names", "female_names")


@lru_cache(maxsize=REMEMBERED)
def gender_of_title(word: str) -> Gender | None:
    """The gender that a title tells, lower-cased and without its period.

    >>> gender_of_title("mrs"), gender_of_title("dr")
    ('f', None)
    """
    return _one_of(word, "male_titles", "female_titles")


@cache
def roles_of_title(word: str) -> frozenset[str]:
    """The nouns by which the bearer of a title is called, lower-cased and without its period.

    >>> sorted(roles_of_title("rev")), sorted(roles_of_title("mr"))
    (['cleric', 'pastor', 'reverend'], [])
    """
    pairs = (pair.split(":") for pair in listed("roles_of_titles"))
    return frozenset(role for title, role in pairs if title == word)


@cache
def offices_of_calling(noun: str) -> tuple[frozenset[str], ...]:
    """The offices whose holder is called so, each as the words of its title: the diplomat is a foreign minister.

    >>> [sorted(words) for words in offices_of_calling("jurist")], offices_of_calling("bridge")
    ([['judge'], ['justice']], ())
    """
    pairs = (pair.split(":") for pair in sorted(listed("offices_of_callings")))
    return tuple(frozenset(office.split("+")) for calling, office in pairs if calling == noun)


@lru_cache(maxsize=REMEMBERED)
def gender_of_role(noun: str) -> Gender | None:
    """The gender that a lower-cased role noun tells.

    >>> gender_of_role("spokeswoman"), gender_of_role("chairman"), gender_of_role("judge")
    ('f', 'm', None)
    """
    if noun.endswith("woman") or noun in listed("female_roles"):
        return "f"
    return "m" if noun.endswith("man") or noun in listed("male_roles") else None


def _one_of(word: str, male: str, female: str) -> Gender | None:
    is_male, is_female = word in listed(male), word in listed(female)
    if is_male == is_female:
        return None
    return "m" if is_male else "f"
