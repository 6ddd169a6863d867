"""What people do at an event and nowhere else, from `conduct.toml`."""

from functools import cache

from riyadh_archive.lexicon.phrases import Phrases, by_opener
from riyadh_archive.lexicon.toml import read_table

_FILE = "conduct.toml"
KINDS = ("any", "meeting", "trial", "match", "protest", "launch", "visit", "election", "call")
_REFUSALS = ("withdrew", "unfit", "missing", "prevented", "not_come")


@cache
def deeds() -> dict[str, Phrases]:
    """The phrases of every kind of event by the words that can open them, in the order of the table."""
    table = read_table(_FILE)
    return by_opener({kind: table[kind] for kind in KINDS})


@cache
def refusals() -> dict[str, Phrases]:
    """The phrases by which a subject was not there, by the words that can open them."""
    table = read_table(_FILE)
    return by_opener({kind: table[kind] for kind in _REFUSALS})


@cache
def partings() -> dict[str, Phrases]:
    """The phrases by which somebody stayed for a part of an event, by the words that can open them."""
    return by_opener({"partly": read_table(_FILE)["partly"]})


@cache
def neither_came() -> dict[str, Phrases]:
    """The phrases by which those behind "neither" and "nor" were not there, by the words that can open them."""
    return by_opener({"neither_came": read_table(_FILE)["neither_came"]})


@cache
def conduct_words(key: str) -> frozenset[str]:
    """The words of one list, as `comers`, `postures`, `inverting`, `seats`."""
    return frozenset(read_table(_FILE)[key].split())
