"""Acts that one report tells and another denies or turns round, from `doings.toml`: questions with two answers."""

from functools import cache
from typing import Literal, NamedTuple

from riyadh_archive.lexicon.toml import read_table
from riyadh_archive.lexicon.words import inflect

_FILE = "doings.toml"
_LISTS = ("plain", "words", "forms")
_FLAGS = (
    "ever",
    "clause",
    "mirrored",
    "deciding",
    "itself",
    "sole",
    "one_side",
    "of_parties",
    "in_person",
    "of_charges",
)
OBJECT = "_"
"""Where the object stands among the words of a phrase."""

Form = Literal["base", "third", "past", "participle", "ing"]


class Question(NamedTuple):
    """What two reports can answer differently: its name and what two acts must have in common to be one (see the table)."""

    name: str
    of: str
    ever: bool = False
    clause: bool = False
    mirrored: bool = False
    deciding: bool = False
    itself: bool = False
    sole: bool = False
    one_side: bool = False
    of_parties: bool = False
    in_person: bool = False
    of_charges: bool = False
    things: frozenset[str] = frozenset()
    asks: str = "Whose doing it was"


class Phrase(NamedTuple):
    """One way to tell an act, from its verb on: the choices for each further word, None for a gap that holds the object.

    `optional` are the places of words that may be missing. `undergone` where the subject is what it is done to, `coming`
    where it tells of what is to come, `yes` the answer it gives, `bare` where no object stands behind it.
    """

    question: str
    rest: tuple[frozenset[str] | None, ...]
    optional: frozenset[int]
    undergone: bool = False
    coming: bool = False
    yes: bool = True
    bare: bool = False


@cache
def questions() -> dict[str, Question]:
    """Every question by its name; those of plain verbs are named by the verb."""
    found: dict[str, Question] = {}
    for name, row in read_table(_FILE).items():
        if name not in _LISTS:
            flags = {key: bool(row.get(key)) for key in _FLAGS}
            things, asks = frozenset(row.get("things", "").split()), row.get("asks", Question.asks)
            found[name] = Question(name, row["of"], things=things, asks=asks, **flags)
    plain = read_table(_FILE)["plain"]
    return found | {verb: Question(verb, plain["of"]) for verb in plain["each"].split()}


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """The phrases by the base form of their verb, those of most words first."""
    found: dict[str, list[Phrase]] = {}
    for name, row in read_table(_FILE).items():
        if name not in _LISTS:
            for answer in ("yes", "no"):
                for printed in row[answer]:
                    verb, phrase = _parse(printed, name, yes=answer == "yes")
                    found.setdefault(verb, []).append(phrase)
    for verb in read_table(_FILE)["plain"]["each"].split():
        found.setdefault(verb, []).append(Phrase(verb, (), frozenset()))
    return {verb: tuple(sorted(rows, key=lambda p: -len(p.rest))) for verb, rows in found.items()}


def _parse(printed: str, question: str, *, yes: bool) -> tuple[str, Phrase]:
    coming, printed = printed.startswith("~"), printed.removeprefix("~")
    undergone, printed = printed.startswith("<"), printed.removeprefix("<")
    verb, *words = printed.removesuffix("!").split()
    rest = tuple(None if word == OBJECT else frozenset(word.rstrip("?").split("/")) for word in words)
    optional = frozenset(i for i, word in enumerate(words) if word.endswith("?"))
    return verb, Phrase(question, rest, optional, undergone, coming, yes, bare=printed.endswith("!"))


@cache
def verb_forms() -> dict[str, tuple[str, Form]]:
    """The verb and form of each word that can open a phrase; a past that is a participle too is "past"."""
    found: dict[str, tuple[str, Form]] = {}
    irregular = read_table(_FILE)["forms"]
    for verb in phrases():
        base, third, *rest = inflect(verb)
        past, participle, ing, *more = irregular[verb].split() if verb in irregular else (rest[0], *rest)
        forms: list[tuple[str, Form]] = [(past, "past"), (participle, "participle"), (ing, "ing"), (base, "base")]
        forms += [(third, "third"), *((word, "ing" if word.endswith("ing") else "past") for word in more)]
        for form, kind in forms:
            found.setdefault(form, (verb, kind))
    return found


@cache
def doing_words(key: str) -> frozenset[str]:
    """The words of one list, as `refusing`, `coming`."""
    return frozenset(read_table(_FILE)["words"][key].split())


@cache
def same_things() -> dict[str, str]:
    """The first word of the list of words for one thing, by each of them and by those of several: "rallies"."""
    lines = read_table(_FILE)["words"]["alike"].strip().split("\n")
    firsts = {word: line.split()[0] for line in lines for word in line.split()}
    return {inflect(word)[1]: first for word, first in firsts.items()} | firsts
