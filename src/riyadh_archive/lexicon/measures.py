"""Verbs and nouns for measures (`measures.toml`): what can be imposed, which verbs impose it, and what introduces a reason."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from riyadh_archive.lexicon.figures import singular
from riyadh_archive.lexicon.toml import read_table
from riyadh_archive.lexicon.words import inflect

Form = Literal["base", "third", "past", "participle", "ing"]
_FILE = "measures.toml"


@dataclass(frozen=True, slots=True)
class MeasureVerb:
    """A form of a verb of imposing or lifting, or of one that names its measure (`noun` with its
    preposition, "ban on", else None).

    `objects` are the nouns that it must have as object; empty where any will do. `form` "past" may be a participle.
    """

    verb: str
    form: Form
    lifts: bool = False
    noun: str | None = None
    objects: frozenset[str] = frozenset()


@cache
def measure_verbs() -> dict[str, MeasureVerb]:
    """The verb of each form that news prints."""
    table = read_table(_FILE)
    found: dict[str, MeasureVerb] = {}
    for verb in table["imposing"].split():
        _add(found, MeasureVerb(verb, "base"))
    for verb, noun in table["direct_any"].items():
        _add(found, MeasureVerb(verb, "base", noun=noun))
    for verb, noun in table["direct_with_object"].items():
        _add(found, MeasureVerb(verb, "base", noun=noun, objects=frozenset(table["objects"][noun.split()[0]].split())))
    for verb in table["lifting"].split():
        if verb not in table["direct_with_object"]:
            _add(found, MeasureVerb(verb, "base", lifts=True))
    for verb in table["direct_also"]:
        _add(found, MeasureVerb(verb, "base", lifts=True))
    return found


@cache
def other_deeds(verb: MeasureVerb) -> MeasureVerb | None:
    """What the verb does to objects that its first meaning does not take: "cut the rate" beside "cut ties"."""
    table = read_table(_FILE)
    noun = table["direct_also"].get(verb.verb)
    if noun is None:
        return None
    objects = frozenset(table["objects"][noun.split()[0]].split())
    return MeasureVerb(verb.verb, verb.form, noun=noun, objects=objects)


def _add(found: dict[str, MeasureVerb], verb: MeasureVerb) -> None:
    irregular = dict(pair.split(":") for pair in read_table(_FILE)["irregular"].get(verb.verb, "").split())
    base, third, *_, past, ing = inflect(verb.verb)
    forms: dict[str, Form] = {base: "base", third: "third"}
    if irregular:
        forms.update(irregular)
    else:
        forms.update({past: "past", ing: "ing"})
    if verb.verb in ("put", "shut", "cut"):
        forms[verb.verb] = "past"
    for form, kind in forms.items():
        found.setdefault(form, MeasureVerb(verb.verb, kind, lifts=verb.lifts, noun=verb.noun, objects=verb.objects))


_DOUBLED = {"bar": ("barred", "barring"), "ban": ("banned", "banning")}


class JusticeVerb(NamedTuple):
    """A form of a verb by which police or courts act on people, and the noun for what it does ("arrest")."""

    noun: str
    form: Form


@cache
def justice_verbs() -> dict[str, JusticeVerb]:
    """What each form of such a verb tells: "jailed" a sentence, "detaining" an arrest."""
    found: dict[str, JusticeVerb] = {}
    for noun in ("arrest", "charge", "sentence", "remand", "fine", "ban"):
        for verb in read_table(_FILE)["justice"][noun].split():
            base, third, *_, past, ing = inflect(verb)
            past, ing = _DOUBLED.get(verb, (past, ing))
            forms: tuple[tuple[str, Form], ...] = ((past, "past"), (ing, "ing"), (base, "base"), (third, "third"))
            for form, kind in forms:
                found.setdefault(form, JusticeVerb(noun, kind))
    return found


@cache
def measure_words(section: str, key: str) -> frozenset[str]:
    """The words of one list of a section; the top lists have section ""."""
    table = read_table(_FILE)
    return frozenset((table[section] if section else table)[key].split())


@cache
def cues(key: str) -> dict[str, list[tuple[str, ...]]]:
    """The phrases of a list of `reasons` as words, by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(p.split()) for p in read_table(_FILE)["reasons"][key]), key=lambda p: (-len(p), p)):
        found.setdefault(phrase[0], []).append(phrase)
    return found


@cache
def _kinds() -> dict[str, frozenset[str]]:
    pairs = (pair.split(":") for pair in read_table(_FILE)["nouns_with_kind"].split())
    return {noun: frozenset(kinds.split(",")) for noun, kinds in pairs}


def may_be_measure(word: str) -> bool:
    """Whether `word` is a noun for a measure by itself or behind the right word ("control" behind "export")."""
    one = "duty" if word == "duties" else singular(word)
    return one in measure_words("", "nouns") or one in _kinds()


def measure_noun(word: str, before: str) -> str | None:
    """The singular of a noun for a measure; None for another word. `before` is the word before it.

    >>> measure_noun("tariffs", "new"), measure_noun("controls", "export"), measure_noun("controls", "remote")
    ('tariff', 'control', None)
    """
    one = "duty" if word == "duties" else singular(word)
    if one == "measure" and before in measure_words("", "of_voters"):
        return None
    if one in measure_words("", "nouns"):
        return one
    return one if before in _kinds().get(one, ()) else None
