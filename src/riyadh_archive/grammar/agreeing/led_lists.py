"""Lists that a lead-in about what was agreed opens: "The sides settled the following:", "Among the accords reached: …".

In: tokens and a colon. Out: agreed points, one for each line with a bullet or number, or each part of the sentence. A lead-in
that tells of demands, proposals or of what is still open gives none; neither do lists of those who signed.
"""

from collections.abc import Iterator, Sequence

from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint
from riyadh_archive.grammar.agreeing.list_parts import Range, last_divided, past_marker, split_parts
from riyadh_archive.grammar.agreeing.made_deals import is_heading_of_deal, stands_near_a_deal, tells_of_deal
from riyadh_archive.grammar.agreeing.point_lists import lines_behind
from riyadh_archive.grammar.agreeing.told_points import LONGEST_PARTS, modal_of, rated_part
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes
from riyadh_archive.model import Stance

RULE = "parts of a deal"
_LEAD_IN = 40
"""Tokens before the colon that tell what is listed: "In a statement issued after … they listed what they had settled" has
twenty."""
_COLONS_APART = 8
"""Tokens between two colons of running text; closer ones stand in a table."""
_FEWEST = 3
"""Tokens of a part that says what will be done: "No new tariffs"; shorter ones are names."""


def points_of_led_list(
    tokens: Tokens, quoted: bytes, colon: int, before: Sequence[AgreedPoint]
) -> Iterator[AgreedPoint]:
    """Points of "they listed what they had settled:" and lines, and of "Among the accords reached: opening …, naming …"."""
    number = tokens.sentences[colon]
    end = tokens.sentence_starts[number + 1]
    near = range(max(colon - _COLONS_APART, 0), min(colon + 1 + _COLONS_APART, end))
    if quoted[colon] or any(tokens.words[k] == ":" for k in near if k != colon):
        return
    if not _leads_in(tokens, number, colon, before):
        return
    if colon + 1 == end:
        parts = lines_behind(tokens, end)
    elif _is_plural(tokens, number, colon):
        parts = split_parts(tokens, quoted, colon + 1, min(end, colon + LONGEST_PARTS), None)
        parts = last_divided(tokens, parts)
        parts = parts if all(_opens_part(tokens, first) for first, _ in parts) else []
    else:
        return
    if len(parts) > 1 and not _are_names(tokens, parts) and not _are_papers(tokens, parts):
        for first, last in parts:
            extent = rated_part(tokens, first, last)
            stance: Stance = "denied" if extent.denied else "asserted"
            yield AgreedPoint(first, extent, colon, None, (), stance, rule=RULE)


def points_under_heading(
    tokens: Tokens, quoted: bytes, what: int, before: Sequence[AgreedPoint]
) -> Iterator[AgreedPoint]:
    """Points of the lines with a mark behind "What was agreed?": one a line."""
    number = tokens.sentences[what]
    end = tokens.sentence_starts[number + 1]
    if what != tokens.sentence_starts[number] or end >= len(tokens) or not is_heading_of_deal(tokens, number):
        return
    parts = lines_behind(tokens, end) if past_marker(tokens, end) is not None else []
    for first, last in parts if len(parts) > 1 else ():
        extent = rated_part(tokens, first, last)
        yield AgreedPoint(first, extent, what, None, (), "denied" if extent.denied else "asserted", rule=RULE)


def _leads_in(tokens: Tokens, number: int, colon: int, before: Sequence[AgreedPoint]) -> bool:
    """Whether the words before the colon tell of what is agreed, and nothing leaves it open."""
    first = max(tokens.sentence_starts[number], colon - _LEAD_IN)
    lowers = set(tokens.lowers[first:colon])
    open_ = (lexicon.words("negations") | lexicon.words("modals") | lexicon.words("undone")) - {"to"}
    if (
        open_ & lowers
        or lexicon.words("wished") & lowers
        or tokens.lowers[colon - 1] in ("by", "between", "from", "of")
    ):
        return False
    if lexicon.words("agreed_before_colon") & lowers or tells_of_deal(tokens, number, colon):
        return True
    if lexicon.words("list_nouns") & lowers and {"main", "key", "chief", "central"} & lowers:
        return stands_near_a_deal(tokens, tokens.sentence_starts[number], before)
    papers = lexicon.words("papers") | lexicon.words("deals")
    parts = bool(papers & lowers) and bool(lexicon.words("list_nouns") & lowers)
    return parts and stands_near_a_deal(tokens, tokens.sentence_starts[number], before)


def _is_plural(tokens: Tokens, number: int, colon: int) -> bool:
    """Whether several agreed things are announced: "Among the accords reached", "Also agreed"."""
    lowers = tokens.lowers[max(tokens.sentence_starts[number], colon - _LEAD_IN) : colon]
    several = any(lower in lexicon.words("several_deals") for lower in lowers)
    agreed = any(lower in lexicon.words("agreed_before_colon") for lower in lowers)
    listed = agreed and any(lower in lexicon.words("list_nouns") for lower in lowers)
    asked = lowers[:1] == ["what"]  # What was agreed in Lima: …
    return (
        lowers[:1] == ["among"] or asked or several or listed or lowers[-2:] in (["also", "agreed"], ["was", "agreed"])
    )


def _opens_part(tokens: Tokens, first: int) -> bool:
    """Whether a thing or a deed begins at token `first`: "opening a consulate", "a hotline", "visa-free travel"."""
    return tokens.classes[first] in (classes.DETERMINER, classes.NUMBER, classes.GERUND, classes.OTHER)


def _are_names(tokens: Tokens, parts: list[Range]) -> bool:
    """Whether the list is of those who signed, and not of what: short parts that begin with a name."""
    short = sum(last - first + 1 < _FEWEST or _is_bare_name(tokens, first, last) for first, last in parts)
    return short * 2 > len(parts)


def _are_papers(tokens: Tokens, parts: list[Range]) -> bool:
    """Whether the papers themselves are told apart, and not what they say: "one between A and B, another with C"."""
    return [tokens.lowers[first] for first, _ in parts[:2]] == ["one", "another"]


def _is_bare_name(tokens: Tokens, first: int, last: int) -> bool:
    if modal_of(tokens, first, last) is not None:
        return False
    return all(tokens.is_capitalized(i) or not tokens.words[i].isalpha() for i in range(first, last + 1))
