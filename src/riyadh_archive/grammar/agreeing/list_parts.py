"""The parts of a list in one stretch of tokens: by "(1)", by semicolons, by parts of one shape, by commas and "and".

In: tokens, quoted flags and a range. Out: the parts in order, without separators at their edges. Commas and "and" inside
quotation marks do not divide.
"""

from collections.abc import Callable

from riyadh_archive.grammar.agreeing.point_text import closes_after_comma
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

Range = tuple[int, int]
_ROMAN = frozenset(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"))
_BULLETS = "•-*–—·▪●◦"


def split_parts(tokens: Tokens, quoted: bytes, first: int, end: int, count: int | None) -> list[Range]:
    """The parts of the list in tokens first..end-1: by enumerators, else semicolons, else commas and "and".

    Of the ways that give two parts or more, the first that gives `count` parts wins, else the first.
    """
    ways = [
        enumerated(tokens, quoted, first, end),
        _divided(tokens, quoted, first, end, lambda i: tokens.classes[i] == ";"),
        _parallel(tokens, quoted, first, end),
        _divided(tokens, quoted, first, end, lambda i: tokens.classes[i] == ","),
        _divided(tokens, quoted, first, end, lambda i: _is_separator(tokens, quoted, i)),
        _divided(
            tokens, quoted, first, end, lambda i: _is_separator(tokens, quoted, i) and bool(_shape(tokens, i + 1))
        ),
    ]
    some = [parts for parts in ways if len(parts) > 1]
    return next((parts for parts in some if len(parts) == count), some[0] if some else [])


def last_divided(tokens: Tokens, parts: list[Range]) -> list[Range]:
    """The parts, the last one of "a truce, the return of the displaced and the release of all" divided, too."""
    if len(parts) < 2 or tokens.lowers[parts[-1][0] - 1] == "and":
        return parts
    first, last = parts[-1]
    joint = next((k for k in range(first + 1, last) if tokens.lowers[k] == "and"), None)
    return [*parts[:-1], (first, joint - 1), (joint + 1, last)] if joint is not None else parts


def enumerated(tokens: Tokens, quoted: bytes, first: int, end: int) -> list[Range]:
    """The parts (first and last token) of first..end-1 behind bullets, numbers or ordinals: "(1) …; (2) …"."""
    starts = []
    for i in range(first, end):
        at_edge = i == first or tokens.classes[i - 1] in (",", ";", ":", ".") or tokens.lowers[i - 1] == "and"
        if not quoted[i] and (at_edge or tokens.classes[i] == "(") and (start := past_marker(tokens, i)) is not None:
            starts.append((i, start))
    if not starts:
        return []
    edges = [marker for marker, _ in starts[1:]] + [end]
    return [trimmed(tokens, start, edge - 1) for (_, start), edge in zip(starts, edges, strict=True) if start < edge]


def _divided(tokens: Tokens, quoted: bytes, first: int, end: int, separates: Callable[[int], bool]) -> list[Range]:
    """The ranges between the tokens that separate, quotations skipped."""
    found: list[Range] = []
    start = first
    for i in range(first, end):
        if (not quoted[i] or closes_after_comma(tokens, quoted, i)) and separates(i) and i > start:
            found.append(trimmed(tokens, start, i - 1))
            start = i + 1
    if start < end:
        found.append(trimmed(tokens, start, end - 1))
    return _with_whole_names(tokens, [part for part in found if part[0] <= part[1]])


def _with_whole_names(tokens: Tokens, parts: list[Range]) -> list[Range]:
    """The parts, none of them the second of two names: "restoring the missions in Lima and | Quito" is one."""
    whole = parts[:1]
    for first, last in parts[1:]:
        named = tokens.lowers[first - 1] == "and" and _is_name(tokens, first, last)
        if named and tokens.is_capitalized(first - 2) and not _is_name(tokens, *whole[-1]):
            whole[-1] = whole[-1][0], last
        else:
            whole.append((first, last))
    return whole


def _is_name(tokens: Tokens, first: int, last: int) -> bool:
    """Whether every word from token `first` to `last` has a capital: "Lima", "New York"."""
    return all(tokens.is_capitalized(k) for k in range(first, last + 1))


def _is_separator(tokens: Tokens, quoted: bytes, i: int) -> bool:
    if tokens.classes[i] == ",":
        return True
    return tokens.lowers[i] == "and" and tokens.classes[i - 1] != "," and not _ends_quoted_part(tokens, i)


def _ends_quoted_part(tokens: Tokens, i: int) -> bool:
    """ "…," and: the comma before the mark has divided already."""
    return tokens.classes[i - 1] == QUOTE_MARK and tokens.classes[i - 2] == ","


def _parallel(tokens: Tokens, quoted: bytes, first: int, end: int) -> list[Range]:
    """Divided only where a part of the same shape follows: "-ing … , -ing … and -ing", "to … , to … and to …"."""
    shape = _shape(tokens, first)
    if shape is None:
        return []

    def separates(i: int) -> bool:
        return _is_separator(tokens, quoted, i) and _shape(tokens, i + 1) == shape

    return _divided(tokens, quoted, first, end, separates)


def _shape(tokens: Tokens, i: int) -> str | None:
    """What a part starts with, past "and", marks and adverbs: a gerund, "to", a verb, "a"."""
    while i < len(tokens) - 1 and (tokens.classes[i] in (QUOTE_MARK, classes.ADVERB) or tokens.lowers[i] == "and"):
        i += 1
    lower = tokens.lowers[i]
    if tokens.classes[i] == classes.GERUND:
        return "ing"
    if lower == "to":
        return "to"
    if lower in lexicon.words("action_verbs") - lexicon.words("ambiguous_actions"):
        return "base"
    return None


def trimmed(tokens: Tokens, first: int, last: int) -> Range:
    """The range without "and", separators and the full stop at its edges, with a mark that closes a quotation in it."""
    marks = sum(tokens.classes[i] == QUOTE_MARK for i in range(first, last + 1))
    if marks % 2 and first < last and tokens.classes[first] == QUOTE_MARK and tokens.classes[first - 1] == ",":
        first, marks = first + 1, marks - 1
    while first < last and (tokens.classes[first] in ",;:" or tokens.lowers[first] in ("and", "or")):
        first += 1
    if marks % 2 and (closing := _closing_mark(tokens, last)):
        return first, closing
    while last > first and (tokens.classes[last] in ",;.:" or tokens.lowers[last] in ("and", "or")):
        last -= 1
    return first, last


def _closing_mark(tokens: Tokens, last: int) -> int | None:
    """The mark that closes a quotation right behind token `last`, a comma or full stop between them."""
    for i in range(last + 1, min(last + 3, len(tokens))):
        if tokens.classes[i] == QUOTE_MARK:
            return i
        if tokens.classes[i] not in ",.":
            return None
    return None


def past_marker(tokens: Tokens, i: int) -> int | None:
    """The token behind the bullet or number at token i: "•", "-", "1.", "2)", "(3)", "first,"; None where there is none."""
    if i + 2 >= len(tokens):
        return None
    if not tokens.words[i].strip(_BULLETS):  # "•", "--", "***"
        return i + 1
    if tokens.classes[i] == "(" and tokens.classes[i + 2] == ")" and _is_enumerator(tokens.lowers[i + 1]):
        return i + 3 if i + 3 < len(tokens) else None
    if tokens.classes[i] == classes.NUMBER and tokens.words[i + 1] in (".", ")", ":"):
        return i + 2
    if tokens.words[i].rstrip(".") in _ROMAN and (tokens.words[i].endswith(".") or tokens.words[i + 1] in (".", ")")):
        return i + 1 + (not tokens.words[i].endswith("."))
    if tokens.lowers[i] in lexicon.words("ordinals") and tokens.classes[i + 1] == ",":
        return i + 2
    return None


def _is_enumerator(lower: str) -> bool:
    return (
        (lower.isdigit() and len(lower) <= 2) or (len(lower) == 1 and lower.isalpha()) or lower in ("ii", "iii", "iv")
    )
