"""Agreed points: what two parties or a meeting agreed, pledged, signed or said they both will do, clause by clause.

In: tokens and which of them stand inside quotation marks. Out: `AgreedPoint`s in text order, as token ranges. A wish of
one party, a refusal without a point, an agreement that is still hoped for, and agreeing with an opinion give nothing; a
point that was refused or not agreed is kept as denied. Lists of points are read by `point_lists`.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint
from riyadh_archive.grammar.agreeing.agreeing_verbs import points_of_verb
from riyadh_archive.grammar.agreeing.approvals import points_of_approval, points_of_gain
from riyadh_archive.grammar.agreeing.counted_points import points_counted
from riyadh_archive.grammar.agreeing.deal_terms import points_of_it, points_of_paper
from riyadh_archive.grammar.agreeing.deals import (
    points_of_clauses,
    points_of_commitment,
    points_of_deal,
    points_of_pledge,
    points_of_readiness,
)
from riyadh_archive.grammar.agreeing.existing_deals import points_of_agreed_parts, points_of_cleft
from riyadh_archive.grammar.agreeing.future_points import is_joint_plan, points_of_fulfilled, points_of_future
from riyadh_archive.grammar.agreeing.led_lists import points_of_led_list, points_under_heading
from riyadh_archive.grammar.agreeing.near_deals import points_of_side, points_of_task
from riyadh_archive.grammar.agreeing.next_terms import is_other_modal, points_of_next_term
from riyadh_archive.grammar.agreeing.point_lists import is_point_plan
from riyadh_archive.grammar.agreeing.refusals import follows_a_point, points_of_discussion, points_of_refusal
from riyadh_archive.grammar.agreeing.terms import (
    points_behind_colon,
    points_of_exchange,
    points_of_present_side,
    points_of_terms,
    points_told_before,
)
from riyadh_archive.grammar.agreeing.unagreed import points_without_deal
from riyadh_archive.grammar.referring.marks import Stretch
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon

Points = Iterable[AgreedPoint]
Reader = Callable[[Tokens, bytes, int, Sequence[AgreedPoint]], Points]
"""Reads the points that a word of its kind gives, with those found before it."""

_OTHER_MODALS = frozenset(("shall", "must", "is", "are", "was", "were", "may", "gets", "receives", "get", "receive"))
_TO_TERMS = (["come", "to"], ["came", "to"], ["coming", "to"])


def quoted_tokens(tokens: Tokens, stretches: Sequence[Stretch]) -> bytes:
    """One byte a token: 1 where it stands inside quotation marks. Stretches are in text order and do not overlap."""
    found = bytearray(len(tokens))
    last = 0
    for stretch in stretches:
        first = bisect_left(tokens.starts, stretch.start, last)
        last = bisect_left(tokens.starts, stretch.end, first)
        found[first:last] = b"\1" * (last - first)
    return bytes(found)


def read_agreed_points(tokens: Tokens, quoted: bytes) -> tuple[AgreedPoint, ...]:
    """Every agreed point of an article, in text order; `quoted[i]` is 1 where token i stands inside quotation marks."""
    readers = _readers()
    found: list[AgreedPoint] = []
    taken = -1
    for i in tokens.where(readers.keys()):
        if i <= taken:
            continue
        for read in readers[tokens.lowers[i]]:
            if points := list(read(tokens, quoted, i, found)):
                found.extend(points)
                taken = max(taken, *(point.extent.last for point in points))
                break
    return tuple(found)


@cache
def _readers() -> Mapping[str, tuple[Reader, ...]]:
    """The readers of every word that can open points; the first that finds some wins."""
    words = lexicon.words
    kinds: list[tuple[Iterable[str], Reader]] = [
        (words("deals"), lambda t, q, i, _: points_of_deal(t, q, i)),
        (words("deals"), lambda t, q, i, _: points_without_deal(t, q, i)),
        (words("list_nouns"), points_counted),
        (words("point_plans"), lambda t, q, i, _: points_of_deal(t, q, i) if is_point_plan(t, i) else ()),
        (words("papers"), points_of_paper),
        (("it",), points_of_it),
        (("according",), lambda t, q, i, found: points_of_exchange(t, q, i + 1, found) if i + 1 < len(t) else ()),
        (("under",), lambda t, q, i, _: points_of_terms(t, q, i)),
        (words("readiness"), _of_readiness),
        (("support",), _of_readiness),
        (words("pledges"), points_of_pledge),
        (("include", "includes", "included"), points_of_clauses),
        (words("committing"), lambda t, q, i, _: points_of_commitment(t, q, i)),
        (("terms",), lambda t, q, i, _: points_of_deal(t, q, i) if t.lowers[i - 2 : i] in _TO_TERMS else ()),
        (("what",), lambda t, q, i, _: points_of_cleft(t, q, i)),
        (("what",), points_under_heading),
        (("which", "whereby"), _of_which),
        (("agreed", "taken", "made", "reached"), lambda t, q, i, _: points_of_agreed_parts(t, q, i)),
        (lexicon.verbs_of_agreeing(), points_of_verb),
        (lexicon.verbs_of_agreeing(), points_of_side),
        (("agreed", "decided", "resolved", "determined"), points_told_before),
        (("signed", "sign", "signs", "gave", "give", "gives", "given"), points_of_approval),
        (words("gaining_past"), points_of_gain),
        (lexicon.forms("refusing"), points_of_refusal),
        (lexicon.forms("discussing"), lambda t, q, i, _: points_of_discussion(t, q, i)),
        (("will", "would"), points_of_future),
        (_OTHER_MODALS, lambda t, q, i, found: points_of_future(t, q, i, found) if _is_joint(t, i) else ()),
        (("will", "would"), points_of_next_term),
        (_OTHER_MODALS, lambda t, q, i, found: points_of_next_term(t, q, i, found) if is_other_modal(t, i) else ()),
        (words("tasking"), points_of_task),
        (words("exchanging"), points_of_exchange),
        (("turn", "exchange", "also"), points_of_present_side),
        ((":",), points_behind_colon),
        ((":",), points_of_led_list),
        (words("fulfilling"), lambda t, q, i, _: points_of_fulfilled(t, q, i)),
    ]
    found: defaultdict[str, list[Reader]] = defaultdict(list)
    for listed, read in kinds:
        for word in listed:
            found[word].append(read)
    return {word: tuple(readers) for word, readers in found.items()}


def _is_joint(tokens: Tokens, modal: int) -> bool:
    return tokens.lowers[modal] == "shall" or is_joint_plan(tokens, modal)


def _of_which(tokens: Tokens, quoted: bytes, which: int, found: Sequence[AgreedPoint]) -> Points:
    """Points of "an arrangement by which", "a deal whereby": as those behind "under which"."""
    if tokens.lowers[which] == "whereby":
        return points_of_terms(tokens, quoted, which)
    return points_of_terms(tokens, quoted, which - 1) if tokens.lowers[which - 1] == "by" else ()


def _of_readiness(tokens: Tokens, quoted: bytes, noun: int, found: Sequence[AgreedPoint]) -> Points:
    if tokens.lowers[noun : noun + 2] != ["support", "for"] and tokens.lowers[noun + 1 : noun + 2] != ["to"]:
        return ()
    return points_of_readiness(tokens, quoted, noun, after_point=follows_a_point(tokens, noun, found))
