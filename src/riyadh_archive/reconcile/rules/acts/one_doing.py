"""Whether two claims on one question tell of one act: those who did it, or what it was done to, are surely the same.

In: claims of acts with their reports. Out: yes or no, and for two phrases None where the words decide nothing.
"""

import re
from functools import lru_cache

from riyadh_archive.grammar.happening.events import days_meet
from riyadh_archive.lexicon.countries import country_of, government_of
from riyadh_archive.lexicon.doings import doing_words, questions, same_things
from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.lexicon.figures import is_plural, numerals
from riyadh_archive.lexicon.given_names import fold_name
from riyadh_archive.model import Claim, MeasureValue
from riyadh_archive.reconcile.content import word_list
from riyadh_archive.reconcile.differing import words_in
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.values import shared, stems
from riyadh_archive.text import iter_words

ALIKE = 0.5
"""Half of the words of the fewer in common: "the charges" and "all charges of fraud"."""
TOLD_STEMS = 2
"""Words for a thing that tell it whoever acts: "the threat level", not "a statement"."""
LONGEST_ROLE = 4
"""Words of a role that stands for who has it: "the ferry captain"."""
CLAUSE_STEMS = 2
"""Words that two clauses of admitting and denying have in common at least."""


def doing_value(claim: Claim) -> MeasureValue:
    """The value of a claim of an act."""
    assert isinstance(claim.value, MeasureValue)
    return claim.value


def are_one_doing(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two claims on one question tell of one act."""
    question = questions()[a.subject]
    ours, theirs = doing_value(a), doing_value(b)
    if a.article == b.article and a.stance != b.stance and question.of != "any":
        return False
    if a.stance != b.stance and any(words_in(value.target, "counted_on") for value in (ours, theirs)):
        return False  # one toll is confirmed, the next one not yet
    if not _days_meet(a, b) or not _details_meet(ours, theirs) or _counted(ours) != _counted(theirs):
        return False
    actors = compare_phrases(
        a, b, ours.actors[0] if ours.actors else None, theirs.actors[0] if theirs.actors else None, reports
    )
    things = compare_phrases(a, b, ours.target, theirs.target, reports, clause=question.clause)
    if actors is False or (things is False and question.of != "actor"):
        return False
    if question.of_charges and a.stance != b.stance and _are_charges_apart(a, b, reports):
        return False
    if question.deciding and not actors and not _decide(ours, theirs):
        return False
    if question.of == "person":
        return bool(things) and (_is_person(a, reports) or _is_person(b, reports))
    if question.of == "told":
        left, right = _words(ours.target or ""), _words(theirs.target or "")
        given_out = {w.key for w in iter_words(ours.target or "")} & doing_words("given_out")
        heads = [_words(_head(value.target or "")) for value in (ours, theirs)]
        same = left == right or (heads[0] == heads[1] and bool(heads[0]))
        told = actors or len(left & right) >= TOLD_STEMS or (same and not given_out)
        told = told and (bool(actors) or not _is_one_of_several(a, b, reports))
        return bool(things) and bool(told)
    if question.of == "doer" and things and _is_told_alone(a, b, reports):
        return True
    if question.mirrored and are_places_apart(a, b, reports):
        return False
    needed = {"actor": (actors,), "thing": (things,), "doer": (actors,), "both": (actors, things), "any": ()}[
        question.of
    ]
    return all(needed)


def _counted(value: MeasureValue) -> frozenset[float]:
    """How many did it, from four on: 25 members who abstained are none of the 364 who voted."""
    words = (w.key.replace(",", "") for actor in value.actors[:1] for w in iter_words(actor))
    numbers = (int(w) if w.isdecimal() and len(w) < _LONGEST_NUMBER else numerals().get(w, 0) for w in words)
    return frozenset(number for number in numbers if number > _FEW)


_FEW, _LONGEST_NUMBER = 3, 10
"""Up to so many are known: "the two sides"; digits of a longer number are no count."""


def _is_one_of_several(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether a person did it in one claim and several people in the other, who may be others: "the richest families paid"."""
    done = [(c, doing_value(c).actors[0]) for c in (a, b) if doing_value(c).actors]
    persons = [bool(reports.names.person(reports.names.canonical(c.article, who))) for c, who in done]
    several = [is_plural(_head(who).split()[-1].lower()) for _, who in done]
    return len(done) > 1 and ((persons[0] and several[1]) or (persons[1] and several[0]))


def _is_told_alone(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether one of two claims names nobody who did it, and words tell what it was done to, which is no person: many people
    praise a minister, and others blame him."""
    ours, theirs = doing_value(a), doing_value(b)
    alone = not ours.actors or not theirs.actors
    told = len(_words(ours.target or "") & _words(theirs.target or "")) >= TOLD_STEMS
    return alone and told and not (_is_person(a, reports) or _is_person(b, reports))


def are_places_apart(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether the words of two claims name places, and no place in common: a primary in Ohio, and one in Iowa."""
    ours, theirs = (reports.names.places_in(c.article, [(e.start, e.end) for e in c.evidence]) for c in (a, b))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _is_person(claim: Claim, reports: Reports) -> bool:
    return bool(reports.names.person(reports.names.canonical(claim.article, doing_value(claim).target or "")))


def _decide(ours: MeasureValue, theirs: MeasureValue) -> bool:
    """Whether those who did it are such as decide on it, or are not told."""
    words = {w.key for value in (ours, theirs) for actor in value.actors for w in iter_words(actor)}
    return not words or not words.isdisjoint(doing_words("deciding"))


def _days_meet(a: Claim, b: Claim) -> bool:
    """Whether a day of the one is a day of the other, or one of them tells none."""
    left, right = (claim.rule.partition(": ")[2].split() for claim in (a, b))
    return not left or not right or any(days_meet(x, y) for x in left for y in right)


def _details_meet(ours: MeasureValue, theirs: MeasureValue) -> bool:
    """Whether two charges are one, or one of them is all of them, or untold."""
    if not ours.reasons or not theirs.reasons:
        return True
    left, right = ours.reasons[0], theirs.reasons[0]
    whole = doing_words("whole")
    if any(w.key in whole for text in (left, right) for w in iter_words(text)):
        return True
    return stems(left) == stems(right)


def _are_charges_apart(a: Claim, b: Claim, reports: Reports) -> bool:
    """Whether two pleas name charges without a word in common: guilty of one crime and not of another is no contradiction."""
    texts = [_charge(claim, reports) for claim in (a, b)]
    if any(w.key in doing_words("whole") for text in texts for w in iter_words(text)):
        return False
    left, right = (stems(text) for text in texts)
    return bool(left) and bool(right) and left.isdisjoint(right)


def _charge(claim: Claim, reports: Reports) -> str:
    """What a plea is to: the thing read, or what "to" opens behind it, up to the clause's end; empty where neither is told."""
    if target := doing_value(claim).target:
        return target if target != doing_value(claim).measure else ""
    end = claim.evidence[0].end
    behind = _CHARGE.match(reports.article(claim.article).text[end : end + _CHARGE_REACH])
    return behind[1] if behind else ""


_CHARGE = re.compile(r"\s+(?:to|of)\s+(.*?)(?:\bbut\b|[.,;:\n]|$)")
_CHARGE_REACH = 120
"""Code points in which a charge stands: "to two counts of causing death by dangerous driving"."""


_BESIDE = re.compile(r" (?:with|at|in|on|to|from|during|without) ")


def compare_phrases(
    a: Claim, b: Claim, left: str | None, right: str | None, reports: Reports, *, clause: bool = False
) -> bool | None:
    """Whether two phrases mean the same: None where one is not told or the words decide nothing."""
    if not left or not right:
        return None
    ours, theirs = reports.names.canonical(a.article, left), reports.names.canonical(b.article, right)
    if fold_name(ours) == fold_name(theirs):
        return True
    persons = [bool(reports.names.person(name)) for name in (ours, theirs)]
    if all(persons):
        return False
    if any(persons) and _is_his_role(*((ours, right) if persons[0] else (theirs, left)), reports):
        return True
    if any(persons) and _is_his_country(*((ours, right) if persons[0] else (theirs, left)), reports):
        return None
    if _are_courts_apart(left, right) or _are_matters_apart(left, right) or _are_events_apart(left, right):
        return False
    common = _words(left) & _words(right)
    if _names(left) and _names(right) and not (_names(left) & _words(right) or _names(right) & _words(left)):
        return False
    if not clause and " with " in f"{left} {right}" and _words(_head(left)).isdisjoint(_words(_head(right))):
        return False  # discussed trade with him, not the dam with him
    if clause:
        return len(common) >= CLAUSE_STEMS and shared(_words(left), _words(right)) >= ALIKE
    if any(persons):
        several = is_plural((right if persons[0] else left).split()[-1].lower())  # the Lims, and Ana Lim
        return True if common and not several and shared(_words(left), _words(right)) == 1 else None
    return bool(common) and shared(_words(left), _words(right)) >= ALIKE


def _are_courts_apart(left: str, right: str) -> bool:
    """Whether one alone is the court that tried: what "the trial court" did, "the High Court" or its judges undid."""
    return len({bool(_TRIAL_COURT.search(phrase)) for phrase in (left, right)}) > 1


def _are_matters_apart(left: str, right: str) -> bool:
    """Whether courts decide on two things: who rejects "his appeal against the verdict" upholds "the verdict"."""
    matters = [
        [w.key for w in iter_words(phrase) if w.key in doing_words("court_matters")][:1] for phrase in (left, right)
    ]
    return all(matters) and matters[0] != matters[1]


def _are_events_apart(left: str, right: str) -> bool:
    """Whether two phrases name events of two kinds: who postpones "his trip to Lima" calls off no "talks in Lima"."""
    kinds = [
        event_nouns().get(_head(phrase).split()[-1].lower()) if phrase.strip() else None for phrase in (left, right)
    ]
    return all(kinds) and kinds[0] != kinds[1]


_TRIAL_COURT = re.compile(r"\b(?:trial|lower|sessions) court", re.IGNORECASE)


def _head(phrase: str) -> str:
    """The words of a phrase before those that tell with whom or where: "the dam | with Ana Lim"."""
    return _BESIDE.split(phrase, maxsplit=1)[0]


def _is_his_role(name: str, phrase: str, reports: Reports) -> bool:
    """Whether a phrase is a role that one person of the story has, and he alone: "the captain" where one report names him."""
    words = [w.key for w in iter_words(phrase) if w.key not in word_list("empty_words")]
    if not words or len(words) > LONGEST_ROLE or _names(phrase):
        return False
    bearers = [reports.bearers.get(same_things().get(w, w), frozenset()) for w in words]
    return frozenset.intersection(*bearers) == {name}


def _is_his_country(name: str, phrase: str, reports: Reports) -> bool:
    """Whether a phrase means the country of a person, who may act for it or not: "Norland" beside its president."""
    country = country_of(phrase) or government_of(phrase)
    return country is not None and reports.names.side_of(name) == country


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    """Content stems without bare words, every word for a country or its government by the country's name."""
    found: set[str] = set()
    for word in iter_words(text):
        printed = text[word.start : word.end].removesuffix("'s").removesuffix("’s")
        country = country_of(printed) or government_of(printed)
        if country or not (word.key in doing_words("bare") or word.key in word_list("empty_words")):
            found |= {country} if country else stems(same_things().get(word.key, printed))
    return frozenset(found)


def _names(text: str) -> frozenset[str]:
    """The stems of the words in capitals: "port of Lakor" is another one than "port of Varn"; "Senate" alone is no name."""
    printed = (word for word in text.split() if word[:1].isupper())
    return _words(" ".join(word for word in printed if word.lower() not in doing_words("deciding")))
