"""Whether words that a user looks for stand in a text: case, typography and inflection aside.

The forms compared are rough roots, never shown. They fold the endings of English nouns and verbs and nothing of what a word
means: "sanctioned" finds "sanctions", "Ukraine's" finds "Ukraine", "Ukrainian" does not.
"""

from collections.abc import Callable
from functools import lru_cache

from riyadh_archive.text import split_words

_PLURALS = (("ies", "y", 2), ("ss", "ss", 0), ("us", "us", 0), ("s", "", 3))
"""Endings of plurals and third persons, what stands in their place, and the letters there must be before them."""
_PASTS = (("ied", "y", 2), ("ing", "", 3), ("ed", "", 3))
_SHORTEST = 3
"""No root is made shorter: "die" and "do" stay as they are."""
_VOWELS = frozenset("aeiouy")


def has_words(asked: str) -> Callable[[str], bool]:
    """A test whether a text has all the words of `asked`, in any order. Raises ValueError where `asked` has no word.

    >>> has_words("sanction RUSSIA")("We’re lifting the sanctions on Russia’s banks")
    True
    >>> has_words("ban")("We’re lifting the sanctions on Russia’s banks")
    False
    """
    wanted = {_root(word.key) for word in split_words(asked)}
    if not wanted:
        raise ValueError(f"{asked!r} has no word to look for")
    return lambda text: wanted <= {_root(word.key) for word in split_words(text)}


@lru_cache(maxsize=65536)
def _root(key: str) -> str:
    """The rough root of a folded word.

    >>> {_root(word) for word in ("stop", "stops", "stopped", "stopping")}, _root("policies") == _root("policy")
    ({'stop'}, True)
    """
    from riyadh_archive.lexicon.spelling import strip_marks

    word = strip_marks(key).removesuffix("'s").rstrip("'").replace(".", "")
    if word[:1].isdigit():
        return word
    for endings in (_PLURALS, _PASTS):
        word = _without(word, endings)
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in _VOWELS:
        word = word[:-1]
    while len(word) > _SHORTEST and word.endswith("e"):
        word = word[:-1]
    return word


def _without(word: str, endings: tuple[tuple[str, str, int], ...]) -> str:
    """The word without the first of the endings that it has, where a root with a vowel is left."""
    for ending, instead, least in endings:
        begin = word.removesuffix(ending)
        if begin != word and len(begin) >= least and not _VOWELS.isdisjoint(begin + instead):
            return begin + instead
    return word
