"""What stands in one place of sentences that two reports tell alike, and what it tells of their differences.

In: the `Slot`s that `parallel` finds. Out: the claims that differ there, side by side, and whether a sentence is turned
round.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from riyadh_archive.model import Citation, Claim
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
    """Two stretches of words, of names or of values, that stand for one another in sentences that are the same otherwise."""

    a: Citation
    b: Citation


@dataclass(frozen=True, slots=True)
class Parallels:
    """What stands in one place of the parallel sentences of a story, in order of articles and places.

    `swaps` are names, `values` numbers and days that differ in sentences told word for word.
    `contexts` are the content words of the sentences in which each claim stands, by claim id.
    """

    slots: tuple[Slot, ...] = ()
    swaps: tuple[Swap, ...] = ()
    values: tuple[Swap, ...] = ()
    contexts: Mapping[str, frozenset[str]] = field(default_factory=dict)


def turns_round(slot: Slot) -> bool:
    """Whether one of two sentences that are the same otherwise says that it is not so: "did", "did not"; "refused"."""
    return slot.verbatim and sum(_turning(ours) + _turning(theirs) for ours, theirs in slot.changes) % 2 == 1


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
    ties = {frozenset((slot.a.id, slot.b.id)) for slot in slots}
    found = []
    kept = [claims[id_] for id_ in sorted(claims) if id_ in differing or claims[id_].article not in told]
    for members in clusters(kept, lambda a, b: frozenset((a.id, b.id)) in ties):
        sides = clusters(members, meet)
        if len(sides) > 1 and any(claim.id in differing for claim in members):
            found.append(sides)
    return found
