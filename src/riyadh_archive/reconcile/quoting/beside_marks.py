"""What the marks of two printings of one utterance hold in and leave out: words moved out of the marks, and other breaks.

In: a claim with its article's text, and the fullest wording of the utterance. Out: edits of the types `moved` (words of the
fullest wording that this printing has right beside its marks, as its own) and `split` (words of the reporter between two
stretches that the fullest wording has in one). Neither changes what was said.

    “I told them that the dam would hold”    I told them that the dam “would hold”      moved: the dam
    “We are late, and we are tired”          “We are late,” she said, “and we are …”    split: she said,
"""

import re
from collections.abc import Iterator, Sequence

from riyadh_archive.model import Claim, Edit, Evidence
from riyadh_archive.reconcile.content import word_list
from riyadh_archive.reconcile.quoted_words import QuotedWord, find_run, printed_stretch, read_quoted

_LOOKED_AT = 160
"""Characters beside the marks that are compared: about a line and a half."""
_LEAST_MOVED = 2
"""Words moved, one of them with content: a lone "the" or "dam" before the marks is the reporter's own."""
_LONGEST_BREAK = 220
"""Characters between two stretches of one utterance; more is no break but another paragraph."""
_MARKS = " \t\r\n\xa0\"“”„«»'‘’`"

_ENDS = re.compile(r"[\n\"“”„«»]")
"""What stands beyond a line's end or another mark is not beside the words."""


def edits_beside_marks(claim: Claim, at: int, text: str, fullest: Claim) -> tuple[Edit, ...]:
    """The edits of stretch `at` of a claim; `text` is that of its article."""
    here = claim.evidence[at]
    found = [*_breaks(claim, at, text, fullest)]
    for stretch in fullest.evidence:
        whole, part = read_quoted(stretch.text), read_quoted(here.text)
        place = find_run([word.key for word in whole], [word.key for word in part])
        if part and place >= 0 and len(part) < len(whole):
            found += _moved(stretch.text, whole[:place], _before(text, here), -1)
            found += _moved(stretch.text, whole[place + len(part) :], _after(text, here), 1)
            break
    return tuple(found)


def _before(text: str, here: Evidence) -> str:
    return _ENDS.split(text[max(0, here.start - _LOOKED_AT) : here.start].rstrip("\"“„«‘'`"))[-1]


def _after(text: str, here: Evidence) -> str:
    return _ENDS.split(text[here.end : here.end + _LOOKED_AT].lstrip("\"”»’'"))[0]


def _moved(full: str, outside: Sequence[QuotedWord], beside: str, step: int) -> Iterator[Edit]:
    """The words that `outside` (of the fullest wording) and `beside` (of the article) share right at the marks.

    `step` is -1 for what stands before the marks, 1 for what stands behind.
    """
    ours, theirs = outside[::step], read_quoted(beside)[::step]
    shared = 0
    while shared < min(len(ours), len(theirs)) and ours[shared].key == theirs[shared].key:
        shared += 1
    words = ours[:shared][::step]
    if shared >= _LEAST_MOVED and any(word.key not in word_list("empty_words") for word in words):
        yield Edit(
            op="moved", ours=printed_stretch(full, words), theirs=printed_stretch(beside, theirs[:shared][::step])
        )


def _breaks(claim: Claim, at: int, text: str, fullest: Claim) -> Iterator[Edit]:
    """The break before a stretch, where the fullest wording has the words on both sides of it in one."""
    if at == 0:
        return
    before, here = claim.evidence[at - 1], claim.evidence[at]
    between = text[before.end : here.start]
    if len(between) > _LONGEST_BREAK or not between.strip(_MARKS + ",."):
        return
    run = [word.key for stretch in (before, here) for word in read_quoted(stretch.text)]
    if any(
        run and find_run([word.key for word in read_quoted(stretch.text)], run) >= 0 for stretch in fullest.evidence
    ):
        yield Edit(op="split", ours="", theirs=between.strip(_MARKS))
