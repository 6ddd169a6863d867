"""Whether two stretches of words are one verb in two tenses: "is" and "was", "agree" and "have agreed", "will" and "would".

In: the folded words of both sides of a difference. Out: yes or no. Helping verbs and endings tell the tense, so that a
plural ("takes" – "take") is no other tense.
"""

from collections.abc import Sequence
from functools import cache

from riyadh_archive.lexicon.toml import read_table

_PRONOUNS = frozenset(("i", "you", "he", "she", "it", "we", "they", "that", "there", "this", "who", "what"))
_PAST, _ING = "past", "ing"
_SHORTEST = 2
"""A base has two letters at least: "do", "go"."""


def spelled_out(key: str) -> tuple[str, ...]:
    """The words of a contraction; a possessive is one word.

    >>> spelled_out("won't"), spelled_out("we're"), spelled_out("it's"), spelled_out("bank's")
    (('will', 'not'), ('we', 'are'), ('it', 'is'), ("bank's",))
    """
    if key in ("won't", "can't", "cannot"):
        return ({"won't": "will"}.get(key, "can"), "not")
    if key.endswith("n't"):
        return (key[:-3], "not")
    stem, mark, ending = key.rpartition("'")
    joined = read_table("tenses.toml")["joined"].get(mark + ending)
    if not stem or joined is None or (ending == "s" and stem not in _PRONOUNS):
        return (key,)
    return (stem, str(joined))


def base_of(word: str) -> str:
    """The base of a verb form that no rule gives, any other word as it is.

    >>> base_of("gave"), base_of("bank")
    ('give', 'bank')
    """
    return _irregular().get(word, word)


def is_other_tense(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two stretches have the same words but for the tense of a verb.

    >>> is_other_tense(["is"], ["was"]), is_other_tense(["have", "agreed"], ["agree"]), is_other_tense(["is"], ["are"])
    (True, True, False)
    """
    a, b = ([word for key in keys for word in spelled_out(key)] for keys in (ours, theirs))
    left, right = ([word for word in words if word not in _helpers()] for words in (a, b))
    if len(left) != len(right) or not all(map(_is_one_verb, left, right)):
        return False
    return _times(a) != _times(b)


@cache
def _helpers() -> dict[str, str]:
    table = read_table("tenses.toml")["helpers"]
    return {word: str(time) for time, words in table.items() for word in words.split()}


@cache
def _irregular() -> dict[str, str]:
    """The base of every past form that no rule gives."""
    lines = read_table("tenses.toml")["irregular_verbs"].strip().split("\n")
    return {form: base for base, *forms in map(str.split, lines) for form in forms}


def _times(words: Sequence[str]) -> frozenset[str]:
    """What the words tell of the time of the act."""
    found = {_helpers().get(word) or _time_of(word) for word in words}
    return frozenset(found - {"present"})


def _time_of(word: str) -> str:
    if word in _irregular() or word.endswith("ed"):
        return _PAST
    return _ING if word.endswith("ing") else "present"


def _is_one_verb(a: str, b: str) -> bool:
    return a == b or not _bases(a).isdisjoint(_bases(b))


def _bases(word: str) -> frozenset[str]:
    """What the base of a verb form may be: "stopped" is of "stopp", "stoppe" or "stop"."""
    found = {word, _irregular().get(word, word)}
    for ending, instead in (("ied", "y"), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("s", "")):
        if word.endswith(ending):
            found.add(word.removesuffix(ending) + instead)
    found |= {base[:-1] for base in found if base[-1:] == base[-2:-1]}
    found |= {base.removesuffix("es") for base in found if base.endswith("es")}
    return frozenset(base for base in found if len(base) >= _SHORTEST)
