"""Who stands trial in a speech view: the one person whom "the defendant" and "the accused" mean.

In: rows, mentions and people of an article. Out: that person, or None where several are tried or nobody is named.

    Ivo Marsh, 40, pleaded not guilty … | the defendant | said       Ivo Marsh
    A baker accused of fraud wept. Ivo Marsh … | the accused | said  Ivo Marsh, whom the lede means
"""

from collections.abc import Callable, Iterable, Sequence

from riyadh_archive.grammar.referring.mentions import NAMES, ROLE, THING, Mention
from riyadh_archive.grammar.referring.people import LIKELY, People, Person
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.measures import measure_words

CALLED = frozenset(("defendant", "accused"))
_ACCUSED = frozenset(("accused", "suspected", "charged", "convicted", "guilty"))
_PLEADING = frozenset(("pleaded", "pleads", "pled", "pleading"))
_DENYING = frozenset(("denies", "denied", "denying", "admits", "admitted"))
_CRIMES = frozenset(
    "murder murdering manslaughter killing fraud theft assault rape robbery charges charge wrongdoing".split()
)
_BE = frozenset(("was", "were", "is", "are", "been", "be", "being", "stands", "stood"))
_IN_DOCK = (
    _DENYING
    | _PLEADING
    | frozenset(
        (
            "was",
            "is",
            "appeared",
            "stood",
            "faces",
            "faced",
            "sobbed",
            "wept",
            "cried",
            "broke",
            "gave",
            "claimed",
            "claims",
        )
    )
)
_ON_BENCH = frozenset(("hearing", "presiding", "prosecuting", "defending", "representing", "appearing"))
_NEAR = 5
"""Rows from the verb back to its auxiliary, and on to what is denied."""
_MOST_LOOKED_AT = 200
"""Mentions; a report names who is tried sooner."""


def is_accused(rows: Tokens, mention: Mention) -> bool:
    """Whether a role is told to be accused of something: | the man | accused of robbing Ann Lund."""
    behind = rows.lowers[mention.last + 1 : mention.last + 2]
    return mention.kind in (ROLE, THING) and bool(behind) and behind[0] in _ACCUSED


def stands_trial(rows: Tokens, named: Mention) -> bool:
    """Whether what opens a paragraph about somebody may be told of a defendant: Ivo Marsh | wept; not: heard the case."""
    if named.titled or named.verb is None:
        return False
    told = rows.lowers[named.last + 1 : named.verb + 1]
    return not _IN_DOCK.isdisjoint(told) and _ON_BENCH.isdisjoint(told)


def find_accused(
    rows: Tokens, mentions: Sequence[Mention], people: People, meant: Callable[[Mention], Person | None]
) -> Person | None:
    """The one person on trial; `meant` tells who a role of the lede is."""
    found = {id(person): person for person in _tried(rows, mentions[:_MOST_LOOKED_AT], people, meant)}
    return next(iter(found.values())) if len(found) == 1 else None


def _tried(
    rows: Tokens, mentions: Iterable[Mention], people: People, meant: Callable[[Mention], Person | None]
) -> Iterable[Person]:
    for mention in mentions:
        if is_accused(rows, mention) and (person := meant(mention)) is not None:
            yield person
        elif mention.kind in NAMES and not (mention.possessive or mention.after_preposition):
            person, verb = people.of(mention), _verb_of(rows, mention)
            if verb is not None and person is not None and person.certainty >= LIKELY and _is_tried(rows, verb):
                yield person


def _verb_of(rows: Tokens, mention: Mention) -> int | None:
    """The verb of a name, also behind an age: Ivo Marsh, 40, | pleaded; Ivo Marsh, 40, was | charged."""
    if mention.verb is not None:
        return mention.verb
    behind = mention.last + 1
    if rows.classes[behind : behind + 3] != [",", lexicon.NUMBER, ","]:
        return None
    verbs = range(behind + 3, min(behind + 3 + _NEAR, rows.sentence_starts[mention.sentence + 1]))
    return next((row for row in verbs if rows.classes[row] in "CV"), None)


def _is_tried(rows: Tokens, verb: int) -> bool:
    """Whether what is told of a subject makes him a defendant: pleaded, was charged, denies murder."""
    start = rows.sentence_starts[rows.sentences[verb]]
    near, ahead = rows.lowers[max(start, verb - _NEAR) : verb + 1], rows.lowers[verb + 1 : verb + _NEAR]
    if not _PLEADING.isdisjoint(near[-1:]):
        return True
    if near[-1] in _DENYING:
        return not _CRIMES.isdisjoint(ahead)
    return near[-1] in measure_words("justice", "trying") | _ACCUSED and not _BE.isdisjoint(near)
