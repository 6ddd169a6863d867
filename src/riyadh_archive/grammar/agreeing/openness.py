"""Whether something was agreed at all: not agreed, hoped for, or agreed, and on whose word.

In: tokens, the subject and the verb of agreeing. Out: a `Standing`, or None where the clause leaves the matter open
("if both sides agree", "could agree", "he hopes they agree").
"""

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from riyadh_archive.grammar.agreeing.parties import Subject, read_subject, verb_group_start
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes
from riyadh_archive.model import Stance

_MAIN_CLAUSE_AHEAD = 60
"""Tokens from the start of a sentence in which its main verb is looked for."""
_GOVERNING_BACK = 45
"""Tokens back to the verb that "and that …" hangs on: about the length of one full clause."""
_TELLING_AHEAD = 8
"""Tokens between "said" and "they": "said in a joint statement on Monday that they" has six."""
_TELLING = (classes.THAT, classes.ADVERB, classes.PREPOSITION, classes.DETERMINER)
_STATEMENTS = lexicon.words("statements")
_REFUSED = frozenset(("could", "can", "would"))
"""Modals that with "not" tell of what was not agreed; "may not agree" leaves it open."""
_REPORTING = (classes.REPORTING, classes.REPORTING_ING)


class Standing(NamedTuple):
    """`stance` of the point, whether an adverb weakens the agreeing, and the reporting verb that governs the clause."""

    stance: Stance = "asserted"
    hedged: bool = False
    speaker_verb: int | None = None


def read_standing(tokens: Tokens, subject: Subject | None, verb: int) -> Standing | None:
    """How the clause stands; None where nothing was agreed yet."""
    start = subject.first if subject else verb
    stance: Stance = "asserted"
    if subject is not None and tokens.lowers[verb - 1] == "without":
        return Standing("denied")  # left the summit with Lim on Friday without securing a deal
    group = tokens.lowers[subject.verb if subject else verb : verb]
    if _is_only_wanted(tokens, verb):
        return None
    if subject is None and (open_before := _before_bare_verb(tokens, verb)) is not None:
        return open_before if open_before.stance == "denied" else None
    if tokens.lowers[verb - 2 : verb] == ["short", "of"]:
        return Standing("denied")
    tried = _tried(group)
    rest = [lower for lower in group if not (tried and lower == "to")]
    if _REFUSED & set(rest) and lexicon.words("negations") & set(rest):
        rest = [lower for lower in rest if lower not in _REFUSED]  # could not agree, would not agree
    if any(lower in lexicon.words("modals") for lower in rest):
        return None
    if (
        tried == "failing"
        or any(lower in lexicon.words("negations") for lower in group)
        or _is_neither(tokens, subject)
    ):
        stance = "denied"
    hedged = any(lower in lexicon.words("weakening") for lower in group)
    return _governed(tokens, start, Standing(stance, hedged))


def _is_only_wanted(tokens: Tokens, verb: int) -> bool:
    """Whether it was only to be: "supposed to end in Peru | agreeing", "Peru should show thanks and | agree"."""
    start = max(tokens.sentence_starts[tokens.sentences[verb]], verb - _WANTED_REACH)
    before = tokens.lowers[start:verb]
    if "supposed" in before and before[before.index("supposed") + 1 :][:1] == ["to"]:
        return set(before[before.index("supposed") :]).isdisjoint((",", ";", "but", "and"))
    should = tokens.lowers[verb - 1 : verb] == ["and"] and "should" in before and tokens.lowers[verb] == "agree"
    return should and ";" not in before


_WANTED_REACH = 16
"""Tokens from "supposed" or "should" to the verb of agreeing."""


def _tried(group: Sequence[str]) -> str | None:
    """ "failing" for "failed to agree", "managing" for "managed to agree", None for a plain verb."""
    for key in ("failing", "managing"):
        if "to" in group and any(lower in lexicon.words(key) for lower in group):
            return key
    return None


def _is_neither(tokens: Tokens, subject: Subject | None) -> bool:
    return subject is not None and tokens.lowers[subject.first] in ("neither", "no", "nor")


def _before_bare_verb(tokens: Tokens, verb: int) -> Standing | None:
    """What an infinitive or gerund without a subject hangs on; None where the verb stands free (a headline)."""
    before = tokens.lowers[verb - 1] if verb else ""
    if before in ("to", "without", "of", "from", "for"):
        return Standing()
    return None


def _governed(tokens: Tokens, start: int, standing: Standing) -> Standing | None:
    """The standing with what the clause that starts at token `start` hangs on."""
    i = start - 1
    floor = tokens.sentence_starts[tokens.sentences[start]]
    if "without" in tokens.lowers[max(floor, i) : start + 1]:
        return Standing("denied", standing.hedged, standing.speaker_verb)
    coordinated = False
    while i >= floor and (tokens.classes[i] in (classes.THAT, QUOTE_MARK, ",") or tokens.lowers[i] == "and"):
        coordinated |= tokens.lowers[i] == "and" and tokens.classes[i + 1] == classes.THAT
        i -= 1
    if i < floor:
        return standing
    if coordinated:
        i = _reporting_before(tokens, i, floor)
    if i < floor:
        return standing
    lower = tokens.lowers[i]
    if _is_hope(tokens, start, floor):
        return None
    if lower in lexicon.words("open_clauses") or lower in lexicon.forms("wishing"):
        return None
    if lower in lexicon.forms("denying"):
        return Standing("denied", standing.hedged, i)
    if tokens.classes[i] in _REPORTING:
        return Standing(standing.stance, standing.hedged, i)
    if tokens.classes[start - 1] == classes.THAT:
        return Standing(standing.stance, standing.hedged, _reported_with_object(tokens, i, floor))
    return standing


def _is_hope(tokens: Tokens, start: int, floor: int) -> bool:
    """Whether "it is his hope that, coming from Oslo," stands before token `start`: somebody's wish for all."""
    lowest = max(floor + 1, start - _GOVERNING_BACK)
    that = next((k for k in range(start - 1, lowest - 1, -1) if tokens.classes[k] == classes.THAT), None)
    if that is None or tokens.lowers[that - 1] not in lexicon.words("hopes"):
        return False
    return tokens.lowers[that - 2] in lexicon.words("possessives") | {"my", "their", "the"}


def _reporting_before(tokens: Tokens, i: int, floor: int) -> int:
    lowest = max(floor, i - _GOVERNING_BACK)
    while i >= lowest and tokens.classes[i] not in _REPORTING:
        i -= 1
    return i if i >= lowest else floor - 1


def _reported_with_object(tokens: Tokens, i: int, floor: int) -> int | None:
    """ "told reporters in Oslo that": the verb stands a few words before "that"."""
    found = _reporting_before(tokens, i, floor)
    return found if found >= floor else None


def antecedent_of(tokens: Tokens, pronoun: Subject) -> Subject | None:
    """Who "they" are in "the two firms said they had agreed": those who say it, where they are several."""
    i = pronoun.first - 1
    floor = tokens.sentence_starts[tokens.sentences[pronoun.first]]
    lowest = max(floor, i - _TELLING_AHEAD)
    while i > lowest and (tokens.classes[i] in _TELLING or tokens.lowers[i] in _STATEMENTS):
        i -= 1
    if i < floor or tokens.classes[i] not in _REPORTING:
        return None
    found = read_subject(tokens, i)
    if found is None or not found.is_joint:
        return None
    return Subject(found.first, found.last, pronoun.verb, found.jointness)


def subject_of_main_clause(tokens: Tokens, verb: int) -> Subject | None:
    """Who met, in "the two leaders ended their talks after agreeing to meet again" and "met and agreed to"."""
    gerund = tokens.classes[verb] in (classes.REPORTING_ING, classes.GERUND)
    if not verb or (gerund and tokens.lowers[verb - 1] not in (",", "after", "by")):
        return None
    for i in islice(tokens.sentence(tokens.sentences[verb]), _MAIN_CLAUSE_AHEAD):
        if i >= verb:
            return None
        if tokens.classes[i] in (classes.REPORTING, classes.VERB, classes.AUXILIARY):
            found = read_subject(tokens, i)
            if found is not None:  # "Rail unions settled": the first word only looks like a verb
                return found._replace(verb=verb_group_start(tokens, verb))
    return None
