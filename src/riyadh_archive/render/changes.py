"""One printing of an utterance with what differs from the fullest wording marked, by signs and by color.

`[-words-]` stand only in the fullest wording, `{+words+}` only in the printing, and `{!number!}` after them tells of a change
that is graver than other words. In: both wordings, and the edits that reconciling found. Out: parts for the sink.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from riyadh_archive.render.sink import Part
from riyadh_archive.text import WORD, compare_key, word_key

GRAVE = ("number", "name", "negation", "tense")
"""The types of edit that change what was said, and not its wording alone."""
BESIDE_MARKS = ("moved", "split")
"""The types of edit that tell what stands outside the marks; the words inside are unchanged."""
_MOST_WORDS = 2000
"""Comparing takes the square of the words at worst; longer than any statement that a newspaper prints in marks."""
_DROPPED = ("[-", "-]", "red")
_ADDED = ("{+", "+}", "green")
_GRAVER = ("{!", "!}", "bold yellow")
_EDGES = re.compile(r"^\W+|\W+$")
_PRINTED = re.compile(rf"\[\w\]\w+|{WORD.pattern}")
"""A word, one with an editor's capital included: [T]he."""
_Word = tuple[str, int, int]


def changed_words(full: str, printed: str, edits: Sequence[Any] = ()) -> list[Part]:
    """The printed words, those that differ from the fullest wording in marks; typography and case do not count.

    What the printing leaves out before its first word and after its last is not marked. `edits` are those from `full` to
    `printed`, in order; where they cannot be found in the two, or there are none, the words are compared here, without
    the types of the changes.

    >>> changed_words("We will never sign this paper, never.", "We will not sign this paper")
    ['We will ', ('[-never-]', 'red'), ' ', ('{+not+}', 'green'), ' sign this paper']
    """
    parts = _typed(full, printed, edits) if edits else None
    return _joined(_compared(full, printed) if parts is None else parts)


def _typed(full: str, printed: str, edits: Sequence[Any]) -> list[Part] | None:
    """The printing with the edits marked where they stand; None where the two texts do not walk along with them.

    Words that differ without an edit are one word in two spellings to whoever found the edits.
    """
    ours, theirs = _words(full), _words(printed)
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return None
    parts: list[Part] = []
    left = right = shown = 0
    for edit in edits:
        gone, come = _keys(edit.ours), _keys(edit.theirs)
        whole = edit.op == "passage" or (edit.op == "trim" and not right)
        while not _stands(ours, left, gone, theirs, right, come, whole):
            left, right = left + 1, right + 1
            if left > len(ours) or right > len(theirs):
                return None
        start, end = _place(printed, theirs, right, len(come), edit.theirs)
        parts += [printed[shown:start], *_marked_edit(edit, printed[start:end])]
        left, right, shown = left + len(gone), right + len(come), end
    if len(ours) - left != len(theirs) - right:
        return None
    return [*parts, printed[shown:]]


def _words(text: str) -> list[_Word]:
    """The words of a text: the key by which they are compared, start and end."""
    return [(word_key(re.sub(r"[\[\]]", "", m.group())), m.start(), m.end()) for m in _PRINTED.finditer(text)]


def _keys(text: str) -> list[str]:
    return [key for key, _, _ in _words(text)]


def _stands(
    ours: Sequence[_Word],
    left: int,
    gone: Sequence[str],
    theirs: Sequence[_Word],
    right: int,
    come: Sequence[str],
    whole: bool,
) -> bool:
    """Whether an edit stands at these two places: words that both sides share are passed over first.

    A `whole` passage may begin with the word that the next one begins with: "We lost. We ran".
    """
    if not whole and left < len(ours) and right < len(theirs) and ours[left][0] == theirs[right][0]:
        return False
    here = (
        [key for key, _, _ in ours[left : left + len(gone)]],
        [key for key, _, _ in theirs[right : right + len(come)]],
    )
    return here == (list(gone), list(come))


def _place(printed: str, words: Sequence[_Word], at: int, count: int, shown: str) -> tuple[int, int]:
    """Where the `count` words from `at` on are printed, brackets that the edit has included; an empty place for none."""
    if not count:
        start = words[at][1] if at < len(words) else len(printed)
        return start, start
    start, end = words[at][1], words[at + count - 1][2]
    start -= shown.startswith("[") and printed[start - 1 : start] == "["
    return start, end + (shown.endswith("]") and printed[end : end + 1] == "]")


def _marked_edit(edit: Any, printed: str) -> Iterator[Part]:
    """The words of an edit in marks, blanks between them; nothing of what is cut off at an edge.

    Of whole sentences that the printing leaves out no more is shown than that they are.
    """
    gone = "…" if edit.op == "passage" else edit.ours
    told = [(gone, _DROPPED)] if edit.ours and edit.op != "trim" else []
    told += [(printed, _ADDED)] if printed else []
    told += [(edit.op, _GRAVER)] if edit.op in GRAVE else []
    for at, (words, marks) in enumerate(told):
        yield " " if at else ""
        yield _in_marks(words, marks)
    yield " " if told and not printed else ""


def _in_marks(words: str, marks: tuple[str, str, str]) -> Part:
    before, after, style = marks
    return f"{before}{words}{after}", style


def _compared(full: str, printed: str) -> list[Part]:
    """The printing with its differences marked, words between blanks compared one by one."""
    ours, theirs = full.split(), printed.split()
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return [printed]
    matcher = SequenceMatcher(None, _bare(ours), _bare(theirs), autojunk=False)
    parts: list[Part] = []
    codes = matcher.get_opcodes()
    for at, (op, a, a_end, b, b_end) in enumerate(codes):
        if op == "equal":
            parts += [part for word in theirs[b:b_end] for part in (" ", word)]
            continue
        if 0 < at < len(codes) - 1 or op == "replace":
            parts += _marked(ours[a:a_end], _DROPPED)
        parts += _marked(theirs[b:b_end], _ADDED)
    return parts[1:]


def _bare(words: Sequence[str]) -> list[str]:
    """Words as they are compared, without the marks around them."""
    return [_EDGES.sub("", compare_key(word)) or word for word in words]


def _marked(words: Sequence[str], marks: tuple[str, str, str]) -> list[Part]:
    return [" ", _in_marks(" ".join(words), marks)] if words else []


def _joined(parts: Sequence[Part]) -> list[Part]:
    """Neighbors without a style as one part, empty ones left out."""
    joined: list[Part] = []
    for part in parts:
        if not part:
            continue
        if joined and isinstance(part, str) and isinstance(joined[-1], str):
            joined[-1] += part
        else:
            joined.append(part)
    return joined
