"""Block quotes: a paragraph without marks that a paragraph before it introduces, with a verb of saying and a colon.

    In a message to members, the union's secretary wrote:
    We did not choose this strike, and we will not be the ones to prolong it.

    We stay out until the court has ruled.
    – Asha Lund, secretary of the Dockers' Union

In: the text and the spans of its blocks. Out: the indices of such paragraphs. Behind a colon one paragraph alone is taken,
since nothing tells where the words end; but where a line with a dash signs them below, all down to it are.
"""

import re
from collections.abc import Sequence

_INTRODUCES = re.compile(
    r"\b(?:said|says|wrote|writes|posted|tweeted|added|read|reads|stated|replied|responded|asked|explained"
    r"|continued|recalled|concluded|(?:butted|cut|chimed) in|statement|message|letter|post|email|note|follows|full"
    r"|thus)\b[^.:\n]{0,60}:\s*\Z"
)
_LOOKED_AT = 100
"""Code points at the end of a paragraph in which a verb and a colon may introduce the next."""
_LEAST_WORDS = 6
_LONGEST = 1500
"""Code points of such a paragraph."""
_LONGEST_SIGNATURE = 120
_SIGNATURE = re.compile(r"[–—-]{1,2} ?[A-Z][\w.'’-]+(?: (?:[a-z]{2,3} )?[A-Z][\w.'’-]*){1,3}(?:, [^.!?:\n]{3,80})?")
"""– Asha Lund; – Asha Lund, secretary of the Dockers' Union"""
_MOST_SIGNED, _NEAR = 6, 2
"""Blocks above a signature; those of them one of which must speak in the first person."""
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|[Ww]e|[Mm]y|[Oo]ur|us|me)\b")
_MARKS = re.compile('["“”„«»‘]')


def read_block_quotes(text: str, spans: Sequence[tuple[int, int]]) -> list[int]:
    """The blocks that are somebody's words as a whole, in order."""
    found: set[int] = set()
    for block in range(1, len(spans)):
        if _introduces(text, *spans[block - 1]) and _is_quoted(text[slice(*spans[block])].strip()):
            found.add(block)
        elif _signs(text, *spans[block]):
            found.update(_signed(text, spans, block))
    return sorted(found)


def _signs(text: str, start: int, end: int) -> bool:
    """Whether a line is a dash and a name with what its bearer is."""
    return end - start <= _LONGEST_SIGNATURE and _SIGNATURE.fullmatch(text[start:end].strip()) is not None


def _signed(text: str, spans: Sequence[tuple[int, int]], line: int) -> list[int]:
    """The blocks that the signature in block `line` signs: down from a colon, or those right above it in the first person."""
    above: list[int] = []
    for block in range(line - 1, max(-1, line - 1 - _MOST_SIGNED), -1):
        said = text[slice(*spans[block])].strip()
        if _introduces(text, *spans[block]):
            return above
        if not _is_quoted(said, least=1):
            break
        above.append(block)
    if not any(start < end for start, end in spans[line + 1 :]):
        return []  # who signs a column or letter, not who is quoted in it
    own = next((at for at, block in enumerate(above) if not _FIRST_PERSON.search(text, *spans[block])), len(above))
    return above[: max(own, 1)] if any(_FIRST_PERSON.search(text, *spans[block]) for block in above[:_NEAR]) else []


def _introduces(text: str, start: int, end: int) -> bool:
    while end > start and text[end - 1].isspace():
        end -= 1
    return (
        end > start and text[end - 1] == ":" and _INTRODUCES.search(text, max(start, end - _LOOKED_AT), end) is not None
    )


def _is_quoted(line: str, *, least: int = _LEAST_WORDS) -> bool:
    """Whether a paragraph is plain sentences of its own."""
    whole = bool(line) and len(line) <= _LONGEST and line[0].isupper() and line[-1] in ".!?…"
    return whole and len(line.split()) >= least and _MARKS.search(line) is None
