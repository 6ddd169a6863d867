"""What disasters come from, from `causes.toml`: kinds of cause by their words, and the words by which reports tell one."""

from functools import cache

from riyadh_archive.lexicon.toml import read_table, read_words

_FILE = "causes.toml"


@cache
def cause_words(key: str) -> frozenset[str]:
    """The words of one list, as `causing`, `open`."""
    return frozenset(read_words(_FILE, key))


@cache
def cause_phrases(key: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of one list by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in str(read_table(_FILE)[key]).strip().split("\n"):
        words = tuple(line.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(phrases) for first, phrases in found.items()}


@cache
def _kinds() -> dict[str, str]:
    """The kind of cause that each word tells."""
    lines = [line.split() for line in str(read_table(_FILE)["kinds"]).strip().split("\n")]
    return {word: line[0] for line in lines for word in line[1:]}


def words_of_cause() -> frozenset[str]:
    """Every word that tells a kind of cause."""
    return frozenset(_kinds())


def kinds_of_cause(words: tuple[str, ...]) -> frozenset[str]:
    """The kinds of cause that lower-cased words tell.

    >>> sorted(kinds_of_cause(("an", "engine", "fire")))
    ['flames', 'machine']
    """
    return frozenset(_kinds()[word] for word in words if word in _kinds())
