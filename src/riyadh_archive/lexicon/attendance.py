"""Words for being at an event, from `attendance.toml`."""

from functools import cache

from riyadh_archive.lexicon.conduct import conduct_words, refusals
from riyadh_archive.lexicon.toml import read_table, read_words

_FILE = "attendance.toml"


@cache
def attendance_words(key: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(read_words(_FILE, key))


def attendance_lists(word: str) -> frozenset[str]:
    """The names of the lists that a word is on; asked for once, they tell which of many rules a word opens.

    >>> "attended" in attendance_lists("attending"), attendance_lists("harbor")
    (True, frozenset())
    """
    return _lists_by_word().get(word, frozenset())


@cache
def _lists_by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key in read_table(_FILE):
        for word in attendance_words(key):
            found.setdefault(word, set()).add(key)
    return {word: frozenset(keys) for word, keys in found.items()}


@cache
def attendance_phrases(key: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of one list, each as its words."""
    return tuple(tuple(phrase.split()) for phrase in read_table(_FILE)[key].split("|"))


_PRESENCE = (
    "attended participated took_part hosted led joined accompanied there delegations sat signed comprised "
    "represented heard_from aside sent let names presence hands struck"
).split()
_ABSENCE = (
    "nobody absent_nouns absent_verbs excluded excluding out_of missing not_invited attended participated took_part sent "
    "there away nots excepting signs without seat represented including"
).split()


_GATHERING = "received sat_down drew made_up concluded list_openers side_openers participants benches".split()


@cache
def gathering_words() -> frozenset[str]:
    """Every word by which a clause can bring people together at an event."""
    return frozenset[str]().union(*(attendance_words(key) for key in _GATHERING))


@cache
def presence_openers() -> frozenset[str]:
    """Every word by which a clause can put somebody at an event."""
    return gathering_words().union(*(attendance_words(key) for key in _PRESENCE))


FILLERS = frozenset(
    ("stood", "standing", "filled", "filling", "instead", "place", "deputized", "deputised", "substituted")
)
"""Words by which somebody takes the place of one who was not there: "stood in for", "instead of"."""


def _exceptions() -> set[str]:
    """The first words of what sets somebody apart in two words, and the one that does so behind "all": "everyone | but | A"."""
    return {"but", *(phrase[0] for phrase in attendance_phrases("excepting_pairs"))}


@cache
def absence_openers() -> frozenset[str]:
    """Every word by which a clause can say that somebody was not there."""
    return frozenset(refusals()).union(
        FILLERS,
        _exceptions(),
        conduct_words("seats"),
        conduct_words("absentees"),
        *(attendance_words(key) for key in _ABSENCE),
    )
