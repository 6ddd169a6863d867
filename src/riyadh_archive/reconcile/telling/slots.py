"""What stands in one place of sentences that two reports tell alike, and what it tells of their differences.

In: the `Slot`s that `parallel` finds. Out: the claims that differ there, side by side, and whether a sentence is turned
round.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from riyadh_archive.lexicon.toml import read_table
from riyadh_archive.model import Citation, Claim
from riyadh_archive.reconcile.classes import Classes
from riyadh_archive.reconcile.content import word_list
from riyadh_archive.reconcile.values import clusters
from riyadh_archive.text import iter_words


@dataclass(frozen=True, slots=True)
class Slot:
    """Two claims of one topic at the same place of two parallel sentences, the first of the article smaller by id.

    `changes` are the printed words that stand for one another there and differ, "" for none; () where both print the same.
    `verbatim` says whether the sentences are the same but for a few words.
    """

    a: Claim
    b: Claim
    changes: tuple[tuple[str, str], ...] = ()
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Swap:
    """Two stretches of words, of names or of values, that stand for one another in sentences that are the same otherwise.

    `alone`: nothing else at all differs between the two sentences.
    """

    a: Citation
    b: Citation
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Parallels:
    """What stands in one place of the parallel sentences of a story, in order of articles and places.

    `swaps` are names, `values` numbers and days that differ in sentences told word for word, `turned` sentences that are
    the same but for a "not", a refusal or a word for the opposite, `people` the ends of full names that are, with their
    titles, all that differs in one.
    `contexts` are the content words of the sentences in which each claim stands, by claim id.
    """

    slots: tuple[Slot, ...] = ()
    swaps: tuple[Swap, ...] = ()
    values: tuple[Swap, ...] = ()
    turned: tuple[Swap, ...] = ()
    people: tuple[Swap, ...] = ()
    contexts: Mapping[str, frozenset[str]] = field(default_factory=dict)


def turns_round(slot: Slot) -> bool:
    """Whether one of two sentences that are the same otherwise says that it is not so: "did", "did not"; "refused"."""
    return slot.verbatim and sum(_turning(ours) + _turning(theirs) for ours, theirs in slot.changes) % 2 == 1


def are_opposite(ours: str, theirs: str) -> bool:
    """Whether two stretches that stand for one another turn a sentence round: by a "not", a refusal or an opposite.

    >>> are_opposite("", "failed to"), are_opposite("defied", "obeyed"), are_opposite("worst", "best")
    (True, True, True)
    >>> are_opposite("refused", "declined"), are_opposite("not", "never"), are_opposite("big", "red")
    (False, False, False)
    """
    pairs = _opposites()
    against = any((x.key, y.key) in pairs for x in iter_words(ours) for y in iter_words(theirs))
    return (_turning(ours) + _turning(theirs)) % 2 == 1 or (against and _turning(ours) == _turning(theirs))


@cache
def _opposites() -> frozenset[tuple[str, str]]:
    """The pairs of words that deny one another, in both orders."""
    lines = read_table("comparing.toml")["opposites"].strip().split("\n")
    sides = [[side.split() for side in line.split("/")] for line in lines]
    return frozenset(pair for ours, theirs in sides for x in ours for y in theirs for pair in ((x, y), (y, x)))


@lru_cache(maxsize=4096)
def _turning(words: str) -> int:
    """How many words there turn a sentence round."""
    turning = word_list("negations") | word_list("refusals")
    return sum(word.key in turning for word in iter_words(words))


def told_apart(slots: Sequence[Slot], meet: Callable[[Claim, Claim], bool]) -> list[list[list[Claim]]]:
    """For each slot where articles differ the claims in it by value: those that `meet` together, two classes or more.

    A claim is in where it differs from another, or stands there in an article that has none that does.
    """
    apart = [slot for slot in slots if slot.changes and not meet(slot.a, slot.b)]
    claims = {claim.id: claim for slot in slots for claim in (slot.a, slot.b)}
    differing = {claim.id for slot in apart for claim in (slot.a, slot.b)}
    told = {claims[id_].article for id_ in differing}
    found = []
    kept = [claims[id_] for id_ in sorted(claims) if id_ in differing or claims[id_].article not in told]
    for members in tied(kept, slots):
        sides = clusters(members, meet)
        if len(sides) > 1 and any(claim.id in differing for claim in members):
            found.append(sides)
    return found


def tied(claims: Sequence[Claim], slots: Iterable[Slot]) -> list[list[Claim]]:
    """The claims in the classes that slots tie, directly or through others of them; classes by their first claim."""
    classes = Classes(claim.id for claim in claims)
    known = {claim.id for claim in claims}
    for slot in slots:
        if slot.a.id in known and slot.b.id in known:
            classes.join(slot.a.id, slot.b.id)
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[classes.first(claim.id)].append(claim)
    return list(found.values())
