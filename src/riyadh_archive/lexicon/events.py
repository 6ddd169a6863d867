"""Nouns and verbs for events by kind, from `events.toml`."""

from functools import cache

from riyadh_archive.lexicon.phrases import Phrases, by_opener
from riyadh_archive.lexicon.toml import read_table
from riyadh_archive.lexicon.words import inflect

_FILE = "events.toml"


@cache
def event_nouns() -> dict[str, str]:
    """The kind of event by each noun, singular and plural ("talks": "meeting")."""
    found: dict[str, str] = {}
    for kind, words in read_table(_FILE)["nouns"].items():
        for word in words.split():
            found.setdefault(word, kind)
            for plural in _plurals(word):
                found.setdefault(plural, kind)
    return found


def _plurals(noun: str) -> tuple[str, ...]:
    if noun.endswith("s"):
        return ()
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return (noun[:-1] + "ies",)
    return (noun + ("es" if noun.endswith(("ch", "sh", "x")) else "s"),)


@cache
def event_verbs() -> dict[str, str]:
    """The kind of event by each verb form that reports one: third person (headlines), past and participle.

    Base forms and -ing forms report none: they stand after "to" and modals, or are nouns of their own.
    """
    table = read_table(_FILE)
    found: dict[str, str] = {}
    for kind, verbs in table["verbs"].items():
        for verb in verbs.split():
            irregular = table["irregular"].get(verb, "").split()
            _, third, *rest = inflect(verb)
            for form in (third, *(irregular or (form for form in rest if not form.endswith("ing")))):
                found.setdefault(form, kind)
    return found


@cache
def event_words(section: str, key: str) -> frozenset[str]:
    """The words of one list, such as ("modality", "planned_modifiers")."""
    return frozenset(read_table(_FILE)[section][key].split())


@cache
def opening_participles() -> dict[str, str]:
    """The kind of event by each participle that reports one where it opens its sentence ("sentencing")."""
    return {word: kind for kind, words in read_table(_FILE)["openings"].items() for word in words.split()}


@cache
def event_phrases() -> dict[tuple[str, str], str]:
    """The kind of event by a verb and the noun behind it that together report one: ("opened", "fire")."""
    return {(verb, noun): kind for key, kind in read_table(_FILE)["phrases"].items() for verb, noun in [key.split()]}


@cache
def compound_heads() -> dict[str, frozenset[str]]:
    """Nouns behind which an event noun of the kind only modifies: fire by "brigade"."""
    return {kind: frozenset(words.split()) for kind, words in read_table(_FILE)["compounds"].items()}


@cache
def occasion_phrases() -> dict[str, Phrases]:
    """The phrases of a verb that report an event, by the words that can open them: "appeared in court" is a trial."""
    return by_opener(read_table(_FILE)["occasions"])


@cache
def strong_signs() -> dict[str, str]:
    """The kind of event by each word that is one by itself: behind a hearse goes a funeral."""
    return {word: kind for kind, words in read_table(_FILE)["strong_signs"].items() for word in words.split()}


@cache
def event_signs() -> dict[str, str]:
    """The kind of event by each word that only reports of such events use: "casket" of a funeral, "jurors" of a trial."""
    return {word: kind for kind, words in read_table(_FILE)["signs"].items() for word in words.split()}
