"""What attacks are told by, from `attacks.toml`: kinds of weapon, how it ended for the attacker, what people died of."""

from functools import cache

from riyadh_archive.lexicon.toml import read_table

_FILE = "attacks.toml"


@cache
def attack_words(key: str) -> frozenset[str]:
    """The words of one list, as `attackers`, `harming`."""
    return frozenset(read_table(_FILE)["words"][key].split())


@cache
def dying_words(key: str) -> frozenset[str]:
    """The words of one list about deaths, as `fatal`."""
    return frozenset(read_table(_FILE)["dying"][key].split())


@cache
def _weapons() -> dict[str, frozenset[str]]:
    """The kinds that each word for a weapon may mean."""
    lines = [line.split() for line in str(read_table(_FILE)["weapons"]).strip().split("\n")]
    found = {word: frozenset((line[0],)) for line in lines for word in line[1:]}
    return found | {word: frozenset((word, *kinds.split())) for word, kinds in read_table(_FILE)["broader"].items()}


@cache
def _deaths() -> dict[str, str]:
    return {word: kind for kind, words in read_table(_FILE)["deaths"].items() for word in words.split()}


def weapon_words() -> frozenset[str]:
    """Every word for a weapon."""
    return frozenset(_weapons())


def death_words() -> frozenset[str]:
    """Every word for what somebody died of."""
    return frozenset(_deaths())


def kinds_of_weapon(words: tuple[str, ...]) -> frozenset[str]:
    """The kinds that lower-cased words may mean: a gun may be any firearm.

    >>> sorted(kinds_of_weapon(("a", "hunting", "rifle"))), "handgun" in kinds_of_weapon(("gun",))
    (['rifle'], True)
    """
    return frozenset().union(*(_weapons().get(word, frozenset()) for word in words))


def weapons_named(words: tuple[str, ...]) -> frozenset[str]:
    """The kinds of which words name the kind itself: "gun" names none but "gun"."""
    kinds = (_weapons().get(word, frozenset()) for word in words)
    return frozenset(
        word if len(found) > 1 else next(iter(found)) for word, found in zip(words, kinds, strict=True) if found
    )


def kinds_of_death(words: tuple[str, ...]) -> frozenset[str]:
    """What lower-cased words say that somebody died of.

    >>> sorted(kinds_of_death(("a", "gunshot", "wound")))
    ['gunshot']
    """
    return frozenset(_deaths()[word] for word in words if word in _deaths())


@cache
def maker_words() -> frozenset[str]:
    """The makers of aircraft, in small letters."""
    return frozenset(read_table(_FILE)["aircraft"]["makers"].split())


@cache
def end_hints() -> dict[str, frozenset[str]]:
    """Words that a report hardly prints where the attacker's end was another, by the kind of end."""
    return {kind: frozenset(words.split()) for kind, words in read_table(_FILE)["hints"].items()}
