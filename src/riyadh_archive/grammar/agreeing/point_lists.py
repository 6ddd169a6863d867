"""Announced lists: "agreed on four principles" and the list that follows, in the sentence, the next ones or in lines.

In: tokens, quoted flags, and where the announcement stands. Out: the parts of the list in order, and whether all
that was announced is there: only then do the parts have numbers. Commas and "and" within a part or inside quotation
marks do not divide it.
"""

from dataclasses import dataclass
from typing import NamedTuple

from riyadh_archive.grammar.agreeing.list_parts import enumerated, past_marker, split_parts, trimmed
from riyadh_archive.grammar.agreeing.point_starts import starts_with_action
from riyadh_archive.grammar.agreeing.point_text import Extent, is_dash
from riyadh_archive.grammar.agreeing.told_points import rated_part, sentences_of_list
from riyadh_archive.grammar.tokens import QUOTE_MARK, Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

_NOUN_AHEAD = 7
"""Tokens from the start of the complement to its count noun: "a set of four broad guiding principles"."""
_LONGEST_LIST = 400
"""Tokens of a list within one sentence."""
_MOST_PARTS = 40
"""Parts of a list; more lines than that are no list of points."""
_OPENER_AHEAD = 10
"""Tokens in which the sentence of the list shows its verb: "The principles, released in English, are"."""
_ORDINAL_AHEAD = 16
"""Tokens from "The first" to its "is": ", Secretary of State Ann Lim told Oslo's public radio," has eleven."""
_RUN_IN_HEAD = 5
"""Tokens of a head that opens its line, its mark with it: "Justice and home affairs." has five."""
_LISTING = ("will", "would", "must", "shall")
_LISTERS = ("they", "both", "the", "each")
Range = tuple[int, int]
_COUNTS = {word: n for n, word in enumerate(lexicon.listed("counts"), 2)}
_POINTED_WORDS = ("point", "part", "step")
_POINTED = tuple(f"-{word}" for word in _POINTED_WORDS)


@dataclass(frozen=True, slots=True)
class Announcement:
    """The noun at token `noun` that promises a list, and how many parts; `count` is None for "the following"."""

    noun: int
    count: int | None


class ListedPoints(NamedTuple):
    """The parts of a list; complete where their number is the announced one, or none was announced."""

    extents: tuple[Extent, ...]
    is_complete: bool


def find_announcement(tokens: Tokens, first: int) -> Announcement | None:
    """The announcement at the head of the complement that starts at token `first`: "four principles"."""
    end = min(tokens.sentence_starts[tokens.sentences[first] + 1], first + _NOUN_AHEAD)
    count: int | None = None
    for i in range(first, end):
        lower = tokens.lowers[i]
        if (
            lower == "following"
            and i > first
            and tokens.classes[i - 1] in "oH"
            and tokens.words[i + 1 : i + 2] != [":"]
        ):
            return None  # a truce following talks in Oslo
        if lower in ("following", "follows"):
            return Announcement(i, count)
        if tokens.classes[i] == ":":
            return Announcement(i, count)
        if lower.endswith(_POINTED) or (lower in _POINTED_WORDS and tokens.words[i - 1] == "-"):
            return _plan(tokens, i, end)
        if count is not None and (tokens.words[i] == "-" or tokens.classes[i] == classes.PREPOSITION):
            count = None  # a 90-day pause on measures
        elif (number := count_of(lower)) is not None:
            count = number
        elif count is not None and lower in lexicon.words("list_nouns"):
            return Announcement(i, count)
    return None


def is_point_plan(tokens: Tokens, noun: int) -> bool:
    """Whether "three-point" or "10-point" stands right before the noun at token `noun`."""
    return noun > 0 and tokens.lowers[noun - 1].endswith("point")


def _plan(tokens: Tokens, i: int, end: int) -> Announcement | None:
    """ "a three-point plan", "a 10-point agreement"."""
    count = count_of(tokens.lowers[i - 2] if tokens.words[i - 1] == "-" else tokens.lowers[i].partition("-")[0])
    for j in range(i + 1, min(end, i + 4)):
        if tokens.lowers[j] in lexicon.words("point_plans"):
            return Announcement(j, count)
    return None


def count_of(lower: str) -> int | None:
    """The number a count word or digits stand for, from 2 to 99.

    >>> count_of("three"), count_of("12"), count_of("many")
    (3, 12, None)
    """
    if lower.isascii() and lower.isdigit() and len(lower) <= 2:
        return int(lower) if int(lower) > 1 else None
    return _COUNTS.get(lower)


def read_listed_points(tokens: Tokens, quoted: bytes, announced: Announcement) -> ListedPoints:
    """The list that `announced` promises; empty where none follows."""
    end = tokens.sentence_starts[tokens.sentences[announced.noun] + 1]
    for read in (_in_sentence, _in_lines, _in_sentences, _in_next_sentence, _behind_modal, _in_plain_sentences):
        parts = read(tokens, quoted, announced, end)
        if len(parts) > 1:
            complete = announced.count is None or announced.count == len(parts)
            return ListedPoints(tuple(rated_part(tokens, a, b) for a, b in parts), complete)
    return ListedPoints((), False)


def read_enumerated(tokens: Tokens, quoted: bytes, first: int) -> ListedPoints:
    """The list that nothing but its ordinals announce: "agreed, first, to …; second, to …; and third, to …".

    `first` is the token behind the first "to"; empty where no ordinal stands before it.
    """
    ordinal = first - 3
    if ordinal < 0 or tokens.lowers[ordinal] not in lexicon.words("ordinals") or tokens.classes[ordinal + 1] != ",":
        return ListedPoints((), False)
    end = tokens.sentence_starts[tokens.sentences[first] + 1]
    parts = enumerated(tokens, quoted, ordinal, min(end, ordinal + _LONGEST_LIST))
    return (
        ListedPoints(tuple(rated_part(tokens, a, b) for a, b in parts), True)
        if len(parts) > 1
        else ListedPoints((), False)
    )


def _in_sentence(tokens: Tokens, quoted: bytes, announced: Announcement, end: int) -> list[Range]:
    """The list behind a colon or dash, or of verbs in -ing: "a three-point plan: (1) …; (2) …", "…, including raising …"."""
    if (named := _named_in_it(tokens, announced.noun + 1, end)) is not None:
        parts = split_parts(tokens, quoted, named, min(end, named + _LONGEST_LIST), announced.count)
        return parts if all(tokens.lowers[first].endswith("ing") for first, _ in parts) else []
    for i in range(announced.noun, min(end, announced.noun + _LONGEST_LIST)):
        if (tokens.classes[i] == ":" or is_dash(tokens, i)) and not quoted[i] and i + 1 < end:
            return split_parts(tokens, quoted, i + 1, min(end, i + _LONGEST_LIST), announced.count)
    return []


def _named_in_it(tokens: Tokens, i: int, end: int) -> int | None:
    """The token behind ", including" that begins with a verb in -ing: "four principles, including restoring the missions"."""
    i += i < end and tokens.words[i] == ","
    if i + 1 < end and tokens.lowers[i] == "including" and tokens.lowers[i + 1].endswith("ing"):
        return i + 1
    return None


def _in_lines(tokens: Tokens, quoted: bytes, announced: Announcement, end: int) -> list[Range]:
    """The list in lines of their own, each with a bullet or a number; behind a colon a small letter will do."""
    found: list[Range] = []
    i = end
    bare = tokens.words[end - 1] == ":" and end < len(tokens) and past_marker(tokens, i) is None
    while i < len(tokens) and len(found) < _MOST_PARTS:
        start = _bare_part(tokens, i) if bare else past_marker(tokens, i)
        if start is None or tokens.blocks[i] == tokens.blocks[end - 1]:
            break
        stop = _block_end(tokens, i)
        start = _past_run_in_head(tokens, start, stop)
        sentence_end = tokens.sentence_starts[tokens.sentences[start] + 1]
        found.append(trimmed(tokens, start, min(stop, sentence_end, start + _LONGEST_LIST) - 1))
        i = stop
    return found


def lines_behind(tokens: Tokens, end: int) -> list[Range]:
    """The parts in lines of their own behind the lead-in that ends before token `end`, as `_in_lines` reads them."""
    return _in_lines(tokens, b"", Announcement(end - 1, None), end)


def _past_run_in_head(tokens: Tokens, start: int, stop: int) -> int:
    """The token behind "Migration." in "1. Migration. Asylum-seekers will be …": a head of few words tells no point."""
    behind = tokens.sentence_starts[tokens.sentences[start] + 1]
    headed = behind - start <= _RUN_IN_HEAD and tokens.words[behind - 1] in (".", ":")
    if not headed or behind + 2 >= stop:
        return start
    told = any(c in "VCA" for c in tokens.classes[start:behind]) or starts_with_action(tokens, start)
    return start if told and behind - start > 2 else behind


def _bare_part(tokens: Tokens, i: int) -> int | None:
    """Token i where a line without a bullet begins with a verb: "establish a panel on fish", "Appoint teams"."""
    headed = next((k for k in range(i + 1, min(i + _RUN_IN_HEAD, len(tokens) - 2)) if tokens.words[k] == ":"), None)
    if headed is not None and tokens.blocks[headed] == tokens.blocks[i]:
        return headed + 1  # Checks: goods will move freely
    return i if starts_with_action(tokens, i) or tokens.words[i] == "to" else None


def _block_end(tokens: Tokens, i: int) -> int:
    block = tokens.blocks[i]
    while i < len(tokens) and tokens.blocks[i] == block:
        i = min(tokens.sentence_starts[tokens.sentences[i] + 1], len(tokens))
    return i


def _in_sentences(tokens: Tokens, quoted: bytes, announced: Announcement, end: int) -> list[Range]:
    """One sentence a part: "First, … . Second, … . Finally, …"."""
    found: list[Range] = []
    number = tokens.sentences[announced.noun] + 1
    while number + 1 < len(tokens.sentence_starts) and len(found) < _MOST_PARTS:
        first, stop = tokens.sentence_starts[number], tokens.sentence_starts[number + 1]
        first += tokens.classes[first] == QUOTE_MARK and first + 3 < stop
        first += bool(found) and tokens.lowers[first] == "and"
        numbered = _behind_the_ordinal(tokens, first, stop)
        if (numbered is None and tokens.lowers[first] not in lexicon.words("ordinals")) or stop - first < 3:
            break
        start = numbered or (first + 2 if tokens.classes[first + 1] in (",", ":") else first + 1)
        edge = next(
            (k - 1 for k in range(start + 1, min(stop, start + _LONGEST_LIST)) if _closes_speech(tokens, k)), stop
        )
        found.append(trimmed(tokens, start, min(edge, start + _LONGEST_LIST) - 1))
        number += 1
    return found


def _closes_speech(tokens: Tokens, k: int) -> bool:
    """Whether the mark at token k ends what is said, its speaker behind it: "…," the ministry said."""
    return tokens.classes[k] == QUOTE_MARK and tokens.classes[k - 1] == ","


def _behind_the_ordinal(tokens: Tokens, first: int, stop: int) -> int | None:
    """The token behind "The third is to", "The first, the envoy said, is": where the part begins; None for no such."""
    if tokens.lowers[first] not in ("the", "a") or tokens.lowers[first + 1] not in lexicon.words("ordinals"):
        return None
    near = range(first + 2, min(stop - 2, first + _ORDINAL_AHEAD))
    being = next((k for k in near if tokens.lowers[k] in ("is", "was", "concerns", "calls", "foresees")), None)
    if being is None:
        return None
    start = being + 1
    while start < stop - 1 and (tokens.classes[start] == '"' or tokens.lowers[start] in ("to", "for", "that")):
        start += 1
    return start


def _in_next_sentence(tokens: Tokens, quoted: bytes, announced: Announcement, end: int) -> list[Range]:
    """The list in the sentence after: "These comprise …, … and …", "The principles are: …"."""
    if end >= len(tokens):
        return []
    stop = tokens.sentence_starts[tokens.sentences[end] + 1]
    if tokens.lowers[end] not in lexicon.words("list_openers"):
        return []
    for i in range(end + 1, min(stop, end + _OPENER_AHEAD)):
        if tokens.lowers[i] in lexicon.words("list_verbs"):
            first = i + 1
            while first < stop and (
                tokens.classes[first] == ":" or tokens.lowers[first] in ("of", "for", "the following")
            ):
                first += 1
            return split_parts(tokens, quoted, first, min(stop, first + _LONGEST_LIST), announced.count)
    return []


def _behind_modal(tokens: Tokens, quoted: bytes, announced: Announcement, end: int) -> list[Range]:
    """The list of verbs in the sentence after: "They would restore …, appoint …, examine … and stay …".

    Without the announced number of parts it may be anything they would do.
    """
    if end >= len(tokens) or announced.count is None or tokens.blocks[end] != tokens.blocks[announced.noun]:
        return []
    stop = tokens.sentence_starts[tokens.sentences[end] + 1]
    if tokens.lowers[end] not in _LISTERS:
        return []
    modal = next((i for i in range(end + 1, min(stop, end + _OPENER_AHEAD)) if tokens.lowers[i] in _LISTING), None)
    if modal is None or modal + 2 >= stop:
        return []
    first = modal + 1 + (tokens.lowers[modal + 1] == "also")
    parts = split_parts(tokens, quoted, first, min(stop, first + _LONGEST_LIST), announced.count)
    return parts if len(parts) == announced.count else []


def _in_plain_sentences(tokens: Tokens, quoted: bytes, announced: Announcement, end: int) -> list[Range]:
    """One plain sentence a part: "… on three points. Tariffs will be cut. A panel will be appointed. …"."""
    return sentences_of_list(tokens, announced.noun, announced.count)
