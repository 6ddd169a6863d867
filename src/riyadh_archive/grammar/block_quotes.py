"""Block quotes: a paragraph without marks that a paragraph before it introduces, with a verb of saying and a colon.

    In a message to members, the union's secretary wrote:
    We did not choose this strike, and we will not be the ones to prolong it.

In: the text and the spans of its blocks. Out: the indices of such paragraphs. One paragraph alone is taken: where the words
end that follow it, nothing tells.
"""

import re
from collections.abc import Sequence

_INTRODUCES = re.compile(
    r"\b(?:said|says|wrote|writes|posted|tweeted|added|read|reads|stated|replied|responded|statement|message|letter|post|email"
    r"|note|follows|full|thus)\b[^.:\n]{0,60}:\s*\Z"
)
_LOOKED_AT = 100
"""Code points at the end of a paragraph in which a verb and a colon may introduce the next."""
_LEAST_WORDS = 6
_LONGEST = 1500
"""Code points of such a paragraph."""
_MARKS = re.compile('["“”„«»‘]')


def read_block_quotes(text: str, spans: Sequence[tuple[int, int]]) -> list[int]:
    """The blocks that are somebody's words as a whole."""
    return [
        block
        for block in range(1, len(spans))
        if _introduces(text, *spans[block - 1]) and _is_quoted(text[slice(*spans[block])].strip())
    ]


def _introduces(text: str, start: int, end: int) -> bool:
    while end > start and text[end - 1].isspace():
        end -= 1
    return (
        end > start and text[end - 1] == ":" and _INTRODUCES.search(text, max(start, end - _LOOKED_AT), end) is not None
    )


def _is_quoted(line: str) -> bool:
    """Whether a paragraph is plain sentences of its own."""
    whole = bool(line) and len(line) <= _LONGEST and line[0].isupper() and line[-1] in ".!?…"
    return whole and len(line.split()) >= _LEAST_WORDS and _MARKS.search(line) is None
