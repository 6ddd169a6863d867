"""Pure string functions that keep offsets: words, typography, shingles and shared runs.

In goes any text, out come words with their place in it (code points, half-open) and the measures by which two texts are
compared. Nothing here knows English or news; nothing reads a file; everything is linear in the length of its input.
"""

import re
import unicodedata
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T", bound=Hashable)

_FOLDS = (
    ("'", "‘’‚‛′ʼ`´＇"),
    ('"', "“”„‟″«»〝〞＂"),
    ("-", "‐‑‒–—―−﹘﹣－⸺⸻"),
    (" ", "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"),
    (" ", "".join(map(chr, range(0x2000, 0x200B)))),
)
_TYPOGRAPHY = {ord(old): new for new, olds in _FOLDS for old in olds}
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_DROP_INVISIBLE = dict.fromkeys(map(ord, _INVISIBLE))

_LETTER = rf"[\w\u0300-\u036f{_INVISIBLE}]"
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?!\w)"  # 1,000.5 and 18th
    rf"|\w{_LETTER}*(?:['’ʼ]\w{_LETTER}*)*"  # café, don’t
)
"""One word: hyphens and slashes divide ("high-level" is two), apostrophes inside a word do not."""


class Word(NamedTuple):
    """A word and its place: `text[start:end]` is the printed form, `key` the form in which words are compared."""

    key: str
    start: int
    end: int


class Run(NamedTuple):
    """A stretch that two sequences share: where it starts in each, and its length, in items."""

    a: int
    b: int
    length: int


def fold_typography(text: str) -> str:
    """Give quotes, dashes and spaces their plain form, one character for one, so that offsets hold.

    >>> fold_typography("“It’s — done”")
    '"It\\'s - done"'
    """
    return text.translate(_TYPOGRAPHY)


def fold_case(text: str) -> str:
    """Lower-case `text` one character for one; a letter whose lower case is longer stays, so that offsets hold."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def printable(path: object) -> str:
    """A path as text that can be stored in any locale; bytes of it that are no UTF-8 are spelled out.

    >>> printable("caf\\udcc3\\udca9 \\udcff")
    'café \\\\xff'
    """
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def squeeze_spaces(text: str) -> str:
    """Every run of white space as one blank, none at the edges; offsets do not hold.

    >>> squeeze_spaces("  a \\n\\u00a0 b ")
    'a b'
    """
    return " ".join(text.split())


def compare_key(text: str) -> str:
    """The form in which two strings are equal but for typography, case and white space; offsets do not hold.

    >>> compare_key("The  “Vice‑President’s”") == compare_key('the "vice-president\\'s"')
    True
    """
    plain = unicodedata.normalize("NFKC", text.translate(_DROP_INVISIBLE)).translate(_TYPOGRAPHY)
    return squeeze_spaces(plain.casefold())


def word_key(printed: str) -> str:
    """The form in which a single word is compared: folded, without the commas of a number.

    >>> word_key("Don’t"), word_key("1,500"), word_key("U.S.")
    ("don't", '1500', 'u.s.')
    """
    key = printed.lower() if printed.isascii() else compare_key(printed)
    return key.replace(",", "") if key[:1].isdigit() else key


def iter_words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Yield the words of `text[start:end]` in order, with offsets into `text`.

    >>> [word.key for word in iter_words("The U.S. won’t pay €1,500-a-day.")]
    ['the', 'u.s.', "won't", 'pay', '1500', 'a', 'day']
    """
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        yield Word(word_key(match.group()), match.start(), match.end())


def split_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]` as a tuple; see `iter_words`."""
    return tuple(iter_words(text, start, end))


def shingles(items: Sequence[T], size: int) -> list[tuple[T, ...]]:
    """Every run of `size` neighbors, in order; one shorter run where there are fewer items, none for none.

    >>> shingles("abcd", 3)
    [('a', 'b', 'c'), ('b', 'c', 'd')]
    """
    if not items:
        return []
    return [tuple(items[at : at + size]) for at in range(max(1, len(items) - size + 1))]


def containment(part: Sequence[T], whole: Sequence[T], *, size: int) -> float:
    """The share, in [0, 1], of the shingles of `part` that `whole` has too; 0.0 for an empty `part`."""
    runs = shingles(part, size)
    known = set(shingles(whole, size))
    return sum(run in known for run in runs) / len(runs) if runs else 0.0


def longest_common_run(a: Sequence[T], b: Sequence[T]) -> Run:
    """The longest stretch of neighbors that both have; the first in `b` among equals.

    Works in time linear in both lengths (a suffix automaton of `a`, walked along `b`).

    >>> longest_common_run("the old man".split(), "an old man".split())
    Run(a=1, b=1, length=2)
    """
    automaton = _Automaton(a)
    best = Run(0, 0, 0)
    for a_end, b_end, length in automaton.matches(b):
        if length > best.length:
            best = Run(a_end - length, b_end - length, length)
    return best


def iter_common_runs(a: Sequence[T], b: Sequence[T], *, at_least: int) -> Iterator[Run]:
    """Yield, in the order of `b`, the stretches of `at_least` neighbors or more that `a` has too.

    Stretches do not overlap in `b`; each is the longest that ends where it ends and could not be prolonged.

    >>> list(iter_common_runs("abcxdef", "abcdef", at_least=3))
    [Run(a=0, b=0, length=3), Run(a=4, b=3, length=3)]
    """
    taken, held = 0, Run(0, 0, 0)
    for a_end, b_end, length in _Automaton(a).matches(b):
        if length <= held.length:
            run = _after(held, taken)
            if run.length >= at_least:
                yield run
                taken = run.b + run.length
        held = Run(a_end - length, b_end - length, length)
    if (run := _after(held, taken)).length >= at_least:
        yield run


def _after(run: Run, taken: int) -> Run:
    """The part of `run` that starts at `taken` in `b` or later."""
    cut = min(max(0, taken - run.b), run.length)
    return Run(run.a + cut, run.b + cut, run.length - cut)


class _Automaton:
    """The suffix automaton of a sequence: every run of it is a path from state 0."""

    def __init__(self, items: Sequence[Hashable]) -> None:
        self.next: list[dict[Hashable, int]] = [{}]
        self.link, self.length, self.first_end = [-1], [0], [0]
        last = 0
        for item in items:
            last = self._extend(last, item)

    def _state(self, length: int, first_end: int, moves: dict[Hashable, int], link: int) -> int:
        self.next.append(moves)
        self.length.append(length)
        self.first_end.append(first_end)
        self.link.append(link)
        return len(self.next) - 1

    def _extend(self, last: int, item: Hashable) -> int:
        length = self.length[last] + 1
        new = self._state(length, length, {}, 0)
        at = last
        while at >= 0 and item not in self.next[at]:
            self.next[at][item] = new
            at = self.link[at]
        if at >= 0:
            self.link[new] = self._suffix(at, item)
        return new

    def _suffix(self, at: int, item: Hashable) -> int:
        """The state of the longest earlier suffix that ends in `item`, split off where it was part of a longer one."""
        old = self.next[at][item]
        if self.length[old] == self.length[at] + 1:
            return old
        twin = self._state(self.length[at] + 1, self.first_end[old], dict(self.next[old]), self.link[old])
        self.link[old] = twin
        while at >= 0 and self.next[at].get(item) == old:
            self.next[at][item] = twin
            at = self.link[at]
        return twin

    def matches(self, other: Sequence[Hashable]) -> Iterator[tuple[int, int, int]]:
        """For every end in `other`: an end in the sequence, that end, and the length of the longest run to it."""
        state = length = 0
        for end, item in enumerate(other, 1):
            while state and item not in self.next[state]:
                state = self.link[state]
                length = self.length[state]
            if item in self.next[state]:
                state = self.next[state][item]
                length += 1
            yield self.first_end[state], end, length
