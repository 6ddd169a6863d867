"""When two measures are one: the same actors, result or words for the measure and its target.

In: values of measures. Out: their actors in comparable form, the words told, whether they are one act or one measure.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from riyadh_archive.lexicon.countries import country_of, government_of
from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.model import Claim, MeasureValue
from riyadh_archive.reconcile.differing import stems_in, words_in
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.values import shared, stems
from riyadh_archive.text import iter_words

ALIKE = 0.5
"""Half of the fewer words in common: "shutter its consulates in X and Y" and "close consulates in X and Y"."""
TARGET_STEMS = 3
"""Words of a target that tell it from others: "35 diplomats" may be any, "35 Chadian diplomats" not."""
RESULT_STEMS = 2
"""A result of a single common word ("forcing closures") may be that of many acts."""


def measure_value(claim: Claim) -> MeasureValue:
    """The value of a claim of the topic `measures`."""
    assert isinstance(claim.value, MeasureValue)
    return claim.value


def _country(words: str) -> str | None:
    return country_of(words) or government_of(words)


def actors_of(value: MeasureValue) -> tuple[str, ...] | None:
    """The actors in comparable form; None where they are not told, or only as "both sides".

    "Washington", "the U.S." and "past U.S. administrations" are the United States; other names are folded.
    """
    return _told_actors(value.actors)


@lru_cache(maxsize=4096)
def _told_actors(actors: tuple[str, ...]) -> tuple[str, ...] | None:
    found = []
    for actor in actors:
        words = actor.split()
        inside = (c for n in (3, 2, 1) for i in range(len(words)) if (c := _country(" ".join(words[i : i + n]))))
        country = _country(actor) or next(inside, None)
        if country is None and actor == actor.lower():
            return None
        found.append(country or fold_name(actor))
    return tuple(sorted(set(found))) or None


def words_told(*texts: str | None) -> frozenset[str]:
    """Content stems, every word for a country or its government by the country's name."""
    return frozenset(stem for text in texts if text for stem in _words_of(text))


@lru_cache(maxsize=4096)
def _words_of(text: str) -> frozenset[str]:
    found: set[str] = set()
    for word in iter_words(text):
        printed = text[word.start : word.end].removesuffix("'s").removesuffix("’s")
        country = _country(printed)
        found |= {country} if country else stems(printed)
    return frozenset(found)


def is_one_act(a: MeasureValue, b: MeasureValue) -> bool:
    """Whether two measures led to one result and are called by a common word."""
    ours, theirs = words_told(a.result), words_told(b.result)
    same_result = len(ours & theirs) >= RESULT_STEMS and shared(ours, theirs) >= ALIKE
    return same_result and bool(words_told(a.measure, a.target) & words_told(b.measure, b.target))


def is_one_measure(a: MeasureValue, b: MeasureValue) -> bool:
    """Whether two measures of the same actors are one by their words.

    A general word ("these measures", "restrictions") may stand for another where the targets agree or one is untold
    and the actors are told in the same words.
    """
    general = bool(words_in(a.measure, "general_measures") and words_in(b.measure, "general_measures"))
    if a.target and b.target:
        alike = general or shared(_kind_of(a), _kind_of(b)) >= ALIKE
        return alike and shared(words_told(a.target), words_told(b.target)) >= ALIKE
    same_actors = [words_told(x) for x in a.actors] == [words_told(x) for x in b.actors]
    return same_actors and (general or words_told(a.measure) == words_told(b.measure))


def _kind_of(value: MeasureValue) -> frozenset[str]:
    """What kind of measure it is: its words without whom it hits, "expulsion" of "expulsion of 35 envoys"."""
    told = words_told(value.measure)
    return told - words_told(value.target) or told


def one_government(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether the actors are one government, told by its country or by its leader: "Lim", "the Lim cabinet", "Norway".

    Only a leader whom no report of the story doubts stands for the country.
    """
    ours, theirs = (_countries(claim, reports) for claim in (a, b))
    return ours is not None and ours == theirs


def _countries(claim: Claim, reports: Reports) -> frozenset[str] | None:
    found = [_governed(actor, claim.article, reports) for actor in measure_value(claim).actors]
    return frozenset(country for country in found if country) if found and all(found) else None


def _governed(actor: str, article: str, reports: Reports) -> str | None:
    """The country that an actor is or leads: "Norway", "Ana Lim", "the Lim administration"."""
    if country := _country(actor):
        return country
    head, _, last = actor.rpartition(" ")
    name = head if head and words_in(last, "governments") else actor
    surnames = (found.rpartition(" ")[2] for found in (name, reports.names.canonical(article, name)))
    return next((reports.governing[key] for key in map(fold_name, surnames) if key in reports.governing), None)


def is_untold_actors(a: MeasureValue, b: MeasureValue) -> bool:
    """Whether one names nobody, and both hit exactly the same: "35 Chadian envoys have been expelled"."""
    if bool(a.actors) == bool(b.actors):
        return False
    ours, theirs = words_told(a.target), words_told(b.target)
    return ours == theirs and len(ours) >= TARGET_STEMS and shared(_kind_of(a), _kind_of(b)) >= ALIKE


def folded_actors(value: MeasureValue) -> tuple[str, ...]:
    """The actors as countries, else as folded names in order: "Washington" and "the US" are one."""
    return actors_of(value) or tuple(sorted(map(fold_name, value.actors)))


def across(sides: Sequence[Sequence[Claim]]) -> bool:
    """Whether two sides are of different articles: what one article says in two ways it says on purpose."""
    return any(
        {c.article for c in x} - {c.article for c in y} and {c.article for c in y} - {c.article for c in x}
        for x, y in combinations(sides, 2)
    )


def named_in(reason: str, reasons: Sequence[str]) -> bool:
    """Whether one of the reasons has most words of `reason`, or one that few other reasons have."""
    ours = words_told(reason)
    return any(shared(ours, theirs) >= ALIKE or _is_telling(ours & theirs) for theirs in map(words_told, reasons))


def _is_telling(common: frozenset[str]) -> bool:
    """Whether what two reasons share makes them one: "poisoning", and neither "attack" nor a country."""
    return any(_country(stem) is None for stem in common - stems_in(common, "general_reasons"))
