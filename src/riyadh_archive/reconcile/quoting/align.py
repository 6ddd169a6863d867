"""Two printings of what somebody said: what was changed inside the marks, and whether they are one utterance at all.

In: the words of two quotations. Out: typed edits, the relation of the one to the other, or a yes or no. Typography, the
first letter's case and final punctuation are no difference. `ours` is the fuller wording, `theirs` the printing compared.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Indel, Opcode

from riyadh_archive.model import Edit, Relation
from riyadh_archive.reconcile.content import word_list
from riyadh_archive.reconcile.quoted_words import (
    QuotedWord,
    count_said,
    find_run,
    joined,
    keys_of,
    printed_stretch,
    read_quoted,
    split_at_omissions,
)
from riyadh_archive.reconcile.quoting.edit_types import is_left_out, type_of
from riyadh_archive.reconcile.quoting.passages import Passage, pair_passages
from riyadh_archive.reconcile.quoting.sameness import is_same_utterance

__all__ = ["align_words", "is_same_utterance", "relation_of"]

_SENTENCE_END = re.compile(r"[.!?][\"”’]? ")
_LIMITING = frozenset(("only", "hardly", "barely", "scarcely", "almost", "nearly", "perhaps", "maybe"))
"""Words without which the sentence behind them says more than was said: Only the firm knew."""
_MOST_PAIRS = 4_000_000
"""Word pairs that an alignment may weigh; two longer texts are one change as a whole."""


def relation_of(ours: str, theirs: str) -> Relation:
    """How the printing `theirs` relates to the wording `ours`: never "speaker", which words alone cannot tell.

    >>> relation_of("We won't sell the port, not now", "we won’t sell the port.")
    'excerpt'
    >>> relation_of("We won't sell the port", "We won't sell [the harbor]")
    'altered'
    """
    if ours == theirs:
        return "identical"
    if keys_of(ours) == keys_of(theirs):
        return "identical"
    for whole, part in ((ours, theirs), (theirs, ours)):
        if _holds(whole, part):
            lost = _loses_negation(whole, read_quoted(whole), part, read_quoted(part))
            return "altered" if lost else "excerpt"
    unchanged = leaves_sentences_out(ours, theirs) or leaves_sentences_out(theirs, ours) or _overlap(ours, theirs)
    return "excerpt" if unchanged or _are_parts(ours, theirs) else "altered"


def _are_parts(ours: str, theirs: str) -> bool:
    """Whether two printings reach over one another by whole sentences: “Two. Three, and more” – “One. Two. Three,”.

    Neither sets a sentence between those of the other, nor prints them in another order.
    """
    passages = pair_passages(ours, read_quoted(ours), theirs, read_quoted(theirs))
    if not _REACHING.fullmatch("".join("b" if p.ours and p.theirs else "o" if p.ours else "t" for p in passages)):
        return False
    edits = align_words(ours, theirs)
    more = (edit.theirs for edit in edits if not edit.ours)
    return all(e.op == "passage" or is_left_out(e) for e in edits) and not any(_holds(ours, told) for told in more)


_REACHING = re.compile(r"t(?:b+o?)+|(?:o?b+)+t")
"""Passages in order that both, ours or theirs alone print: theirs has more at one edge, ours nothing there."""


def _overlap(ours: str, theirs: str) -> bool:
    """Whether two printings are parts of one sentence that reach over one another: “it is best for us”, “best for us all”."""
    if not ours[:1].islower() and ours.rstrip()[-1:] != ",":
        return False
    return all(map(is_left_out, align_words(ours, theirs)))


def leaves_sentences_out(whole: str, part: str) -> bool:
    """Whether all that a printing does is to leave out sentences, or the ends of them: nothing within is another."""
    if not _SENTENCE_END.search(whole) or count_said(part) > count_said(whole):
        return False
    return all(is_left_out(edit) for edit in align_words(whole, part))


def _loses_negation(ours: str, whole: Sequence[QuotedWord], theirs: str, part: Sequence[QuotedWord]) -> bool:
    """Whether a part begins as a sentence of its own behind a "not" or "only" of the whole: "Not one of us" – "One of us".

    In small letters the "not" may stand before the marks: he would never “sell the port”.
    """
    keys, pieces = [word.key for word in whole], split_at_omissions(part)
    losing = word_list("negations") | _LIMITING
    if losing.isdisjoint(keys):
        return False
    at = find_run(keys, pieces[0], 0) if pieces and part[0].key == pieces[0][0] else 0
    if at <= 0 or keys[at - 1] not in losing or ours[whole[at - 1].end] == ",":
        return False
    return theirs[part[0].start].isupper() and ours[whole[at].start].islower()


def _holds(whole: str, part: str) -> bool:
    """Whether `part` is printed in `whole` unchanged, in order, with nothing left out but at its omission marks.

    What an editor put into brackets was not said: then it is not.
    """
    stretches = _stretches(part)
    if stretches is None:
        return False
    said, start = _joined(whole), 0
    for stretch in stretches:
        at = said.find(stretch, start)
        if at < 0:
            return False
        start = at + len(stretch) - 1
    return True


@lru_cache(maxsize=4096)
def _joined(text: str) -> str:
    """The keys of the words of a quotation, joined."""
    return joined(keys_of(text))


@lru_cache(maxsize=4096)
def _stretches(text: str) -> tuple[str, ...] | None:
    """What stands between the marks of omission, joined likewise; None where an editor put words into brackets."""
    words = read_quoted(text)
    if any(word.bracketed for word in words):
        return None
    return tuple(map(joined, split_at_omissions(words)))


@lru_cache(maxsize=4096)
def align_words(ours: str, theirs: str) -> tuple[Edit, ...]:
    """The differences between two printings in order, each with the words of both sides as printed.

    `op` is one of those of `edit_types.type_of`, or `passage`: whole sentences that one of the two does not print.
    """
    a, b = read_quoted(ours), read_quoted(theirs)
    edits: list[Edit] = []
    negated = []
    for passage in pair_passages(ours, a, theirs, b):
        for left, right in _iter_differences(a, b, passage):
            gone, come = a[left.start : left.stop], b[right.start : right.stop]
            at_edge = right.start == 0 or right.stop == len(b)
            if passage.is_whole:
                op = "trim" if at_edge and not come else "passage"
            else:
                begun = not come and (left.start, right.start) == (passage.ours.start, passage.theirs.start)
                lost = begun and _begins_turned(ours, a[left.start : left.stop + 1], theirs, b[right.start :])
                op = _type(lost, (ours, gone), (theirs, come), at_edge=at_edge)
                op = "trim" if op == "added" and _goes_on(ours, len(a), left, b, right) else op
            edits.append(Edit(op=op, ours=printed_stretch(ours, gone), theirs=printed_stretch(theirs, come)))
            negated.append((_negated(gone), _negated(come)))
    return tuple(_without_moved(edits, negated))


def _goes_on(ours: str, size: int, left: range, b: Sequence[QuotedWord], right: range) -> bool:
    """Whether theirs only has more at an edge where ours was cut out of a sentence: “best for us” – “It is best for us all.”"""
    begins = left.stop == 0 == right.start and ours[:1].islower()
    return begins or (left.start == size and right.stop == len(b) and ours.rstrip()[-1:] == ",")


def _negated(words: Sequence[QuotedWord]) -> Counter[tuple[str, str]]:
    """The words that negate, each with the word behind it."""
    keys = [word.key for word in words]
    return Counter((a, b) for a, b in pairwise([*keys, ""]) if a in word_list("negations"))


def _without_moved(
    edits: Sequence[Edit], negated: Sequence[tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]]
) -> Iterator[Edit]:
    """The edits; one that only moves a negation with its word has lost and gained none: "decide | without Peru | on"."""
    gone: Counter[tuple[str, str]] = sum((ours for ours, _ in negated), Counter())
    come: Counter[tuple[str, str]] = sum((theirs for _, theirs in negated), Counter())
    moved = gone & come
    for edit, (ours, theirs) in zip(edits, negated, strict=True):
        left, right = (own.total() - sum(min(own[k], moved[k]) for k in own) for own in (ours, theirs))
        of_moved = edit.op == "negation" and left == right and not moved.keys().isdisjoint(ours.keys() ^ theirs.keys())
        yield edit.model_copy(update={"op": "changed"}) if of_moved else edit


def _begins_turned(ours: str, a: Sequence[QuotedWord], theirs: str, b: Sequence[QuotedWord]) -> bool:
    """Whether theirs begins behind a "not" of the words that only ours has; `a` ends with the first word that both have."""
    return bool(b) and len(a) > 1 and a[-1].key == b[0].key and _loses_negation(ours, a, theirs, b[:1])


def _type(
    lost: bool, ours: tuple[str, Sequence[QuotedWord]], theirs: tuple[str, Sequence[QuotedWord]], *, at_edge: bool
) -> str:
    """The type of a difference within a passage: a "No," that opens an answer denies nothing of what follows."""
    gone, come = ours[1], theirs[1]
    plain = _without_interjections(*ours), _without_interjections(*theirs)
    op = "negation" if lost else type_of(*(plain if any(plain) else (gone, come)), at_edge=at_edge)
    if lost and gone[-1].key in _LIMITING:
        return "dropped"
    if op == "negation" and not any(plain):
        return "added" if come else "dropped"
    return op


def _without_interjections(text: str, words: Sequence[QuotedWord]) -> list[QuotedWord]:
    """The words without a "No," that opens an answer and denies nothing of what follows."""
    return [word for word in words if word.key != "no" or text[word.end : word.end + 1] != ","]


def _iter_differences(
    a: Sequence[QuotedWord], b: Sequence[QuotedWord], passage: Passage
) -> Iterator[tuple[range, range]]:
    """The stretches of ours and of theirs that stand for one another and differ, in order, as ranges of words."""
    ours, theirs = ([word.key for word in words[at.start : at.stop]] for words, at in zip((a, b), passage, strict=True))
    first, second = passage.ours.start, passage.theirs.start
    if passage.is_whole or (len(ours) * len(theirs) > _MOST_PAIRS and ours != theirs):
        if ours or theirs:
            yield passage
        return
    left = right = 0
    for block in _from_edges(list(Indel.opcodes(ours, theirs)), ours):
        if block.tag != "equal" or _is_stray(ours, theirs, block):
            continue
        if (left, right) != (block.src_start, block.dest_start):
            yield range(first + left, first + block.src_start), range(second + right, second + block.dest_start)
        left, right = block.src_end, block.dest_end
    if (left, right) != (len(ours), len(theirs)):
        yield range(first + left, first + len(ours)), range(second + right, second + len(theirs))


def _from_edges(blocks: list[Opcode], ours: Sequence[str]) -> list[Opcode]:
    """The blocks, with what is left out at an edge where it may: | I said that | I saw it, not I | said that I |."""
    if len(blocks) > 2 and [block.tag for block in blocks[:3]] == ["delete", "equal", "delete"]:
        common, stop = blocks[1], blocks[2].src_end
        size = common.src_end - common.src_start
        if ours[stop - size : stop] == ours[common.src_start : common.src_end]:
            blocks[:3] = [Opcode("delete", 0, stop - size, 0, 0), Opcode("equal", stop - size, stop, 0, size)]
    elif len(blocks) > 1 and (blocks[0].tag, blocks[1].tag) == ("equal", "delete"):
        kept, gone = blocks[0].src_end, blocks[1].src_end - blocks[1].src_start
        if ours[gone : gone + kept] == ours[:kept]:
            blocks[:2] = [Opcode("delete", 0, gone, 0, 0), Opcode("equal", gone, gone + kept, 0, kept)]
    if len(blocks) > 1 and (blocks[-2].tag, blocks[-1].tag) == ("delete", "equal"):
        start, there, last = blocks[-2].src_start, blocks[-1].dest_start, blocks[-1]
        middle = start + last.src_end - last.src_start
        if ours[start:middle] == ours[last.src_start : last.src_end]:
            after = Opcode("delete", middle, last.src_end, last.dest_end, last.dest_end)
            blocks[-2:] = [Opcode("equal", start, middle, there, last.dest_end), after]
    return blocks


def _is_stray(ours: Sequence[str], theirs: Sequence[str], block: Opcode) -> bool:
    """Whether what two differences have between them is a lone "the" or "to" that only happens to be in both."""
    inside = block.src_start and block.dest_start and block.src_end < len(ours) and block.dest_end < len(theirs)
    return bool(inside) and block.src_end - block.src_start == 1 and ours[block.src_start] in word_list("empty_words")
