"""What is to come on a day that reports print, from `plans.toml`."""

from functools import cache

from riyadh_archive.lexicon.toml import read_table

_FILE = "plans.toml"
TRUCE = "start of the ceasefire"
"""The kind of the day on which a ceasefire begins: of no person, and in force on both sides at once."""


@cache
def plan_words(key: str) -> frozenset[str]:
    """One list of words, as `coming`."""
    table = read_table(_FILE)
    return frozenset((table["words"] | table["next_meeting"])[key].split())


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    """The phrases with blanks around them and their kinds, the longest first."""
    kinds = read_table(_FILE)["kinds"]
    found = [(f" {phrase} ", kind) for kind in kinds for phrase in kinds[kind]]
    return tuple(sorted(found, key=lambda row: (-len(row[0]), row)))


def begins_truce(words: str) -> bool:
    """Whether lower-cased words with single blanks tell that a ceasefire begins.

    >>> begins_truce("a truce in the east starting on may"), begins_truce("will vote on the truce on may")
    (True, False)
    """
    told = words.replace("cease fire", "ceasefire").split()
    at = next((n for n, word in enumerate(told) if word in plan_words("truces")), len(told))
    return not plan_words("beginning").isdisjoint(told[at + 1 :]) and plan_words("staged").isdisjoint(told)


def plan_of(words: str) -> str | None:
    """The kind of what is to come that lower-cased words with single blanks name.

    >>> plan_of("he will be sworn in on october 4"), plan_of("he spoke on monday")
    ('inauguration', None)
    """
    if begins_truce(words):
        return TRUCE
    padded = f" {words} "
    return next((kind for phrase, kind in _phrases() if phrase in padded), None)


@cache
def _meeting_signs() -> tuple[str, ...]:
    """A word of everything by which `is_next_meeting` tells a meeting."""
    openers = (phrase.split()[0] for phrase in read_table(_FILE)["next_meeting"]["phrases"])
    return tuple(sorted({*plan_words("meeting"), *openers}))


def may_tell_next_meeting(sentence: str) -> bool:
    """Whether the words of a printed sentence can speak of a further meeting; a cheap look before they are told apart.

    >>> may_tell_next_meeting("The Talks were long."), may_tell_next_meeting("The port was closed.")
    (True, False)
    """
    lower = sentence.lower()
    return not sentence.isascii() or any(sign in lower for sign in _meeting_signs())


def is_next_meeting(words: str) -> bool:
    """Whether lower-cased words with single blanks speak of a further meeting.

    >>> is_next_meeting("a second round of talks will be held in lima"), is_next_meeting("the second round was won by ana lim")
    (True, True)
    >>> is_next_meeting("the meeting will be held in lima")
    False
    """
    padded = f" {words} "
    if any(f" {phrase} " in padded for phrase in read_table(_FILE)["next_meeting"]["phrases"]):
        return True
    told = words.split()
    further, between, meeting = (plan_words(key) for key in ("further", "between", "meeting"))
    for at, word in enumerate(told):
        if word in further:
            behind = at + 1
            while behind < len(told) and told[behind] in between and told[behind] not in meeting:
                behind += 1
            if behind < len(told) and told[behind] in meeting:
                return True
    return False
