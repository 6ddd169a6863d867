"""Words of agreeing, from `agreements.toml`: verbs and their forms, parties to talks, conditions, announced lists."""

from functools import cache

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon.toml import read_table, read_words
from riyadh_archive.lexicon.words import inflect

_FILE = "agreements.toml"

AGREE = "agree"
INTEND = "intend"
"""What a verb of agreeing says about its complement: it is agreed, or only intended."""

Phrase = tuple[str, ...]


@cache
def words(*keys: str) -> frozenset[str]:
    """The words of one list of `agreements.toml`, or of several as one, in British spelling too.

    >>> "recognise" in words("action_verbs")
    True
    """
    return frozenset(form for key in keys for word in read_words(_FILE, key) for form in _spellings(word))


def _spellings(word: str) -> tuple[str, ...]:
    """The word, and its British spelling where "-ize" gives one."""
    return (word, f"{word[:-3]}ise") if word.endswith("ize") else (word,)


def listed(key: str) -> tuple[str, ...]:
    """The words of one list of `agreements.toml`, in their order there."""
    return read_words(_FILE, key)


@cache
def forms(key: str) -> dict[str, str]:
    """Every form of the verbs of one list, with its base form.

    >>> forms("agreeing_verbs")["undertook"]
    'undertake'
    """
    irregular = read_table(_FILE)["irregular_forms"]
    found: dict[str, str] = {}
    for verb in read_words(_FILE, key):
        for spelling in _spellings(verb):
            for form in inflect(spelling, irregular.get(verb, "")):
                found.setdefault(form, verb)
    return found


@cache
def third_persons() -> dict[str, str]:
    """The third person of every verb with which a point can begin, with its base form.

    >>> third_persons()["bans"]
    'ban'
    """
    return {form: base for form, base in forms("action_verbs").items() if form != base and form.endswith("s")}


@cache
def verbs_of_agreeing() -> dict[str, str]:
    """Every form of a verb whose complement is a point, with `AGREE` or `INTEND`."""
    found = dict.fromkeys(forms("intending_verbs"), INTEND)
    found.update(dict.fromkeys(forms("agreeing_verbs"), AGREE))
    return found


@cache
def phrases(key: str) -> dict[str, tuple[Phrase, ...]]:
    """The phrases of one list by their first word, the longest first.

    Raises LexiconError when the list is missing or holds something else than strings.
    """
    value = read_table(_FILE).get(key)
    if not isinstance(value, list) or not all(isinstance(phrase, str) and phrase for phrase in value):
        raise LexiconError(_FILE, key, "expected a list of phrases")
    found: dict[str, list[Phrase]] = {}
    for phrase in value:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(group, key=lambda p: (-len(p), p))) for first, group in found.items()}
