"""Points of a list that are told in whole sentences: "Tariffs will be cut. A panel may be appointed. They refused to …".

In: tokens and ranges. Out: where each part stands, how firm it is and whether it says that something will not be.
"""

from riyadh_archive.grammar.agreeing.firmness import strength_of
from riyadh_archive.grammar.agreeing.list_parts import Range, last_divided, split_parts
from riyadh_archive.grammar.agreeing.point_starts import starts_with_action
from riyadh_archive.grammar.agreeing.point_text import Extent, opens_condition, read_extents
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

_MODAL_AHEAD = 16
"""Tokens from the start of a part to its modal: "Tariffs on farm machinery and on spare parts for it will" has ten."""
_MODALS = frozenset(("will", "would", "must", "shall", "may", "might"))
_MOST_SENTENCES = 12
"""A list of more parts than that has lines or numbers of its own."""
_SPEAKER = 10
"""Tokens of the speaker between a comma and "said": ", the Kenyan foreign ministry's spokesman said"."""

_FEWEST_PARTS = 2
"""Parts that a comma and "and" must leave more of: two may be one thing and its aside."""
_DEED_ENDS = ("tion", "ment", "sion", "val", "sal", "wal", "ing")


def sentences_of_list(tokens: Tokens, announcement: int, count: int | None) -> list[Range]:
    """The parts in the sentences after that of token `announcement`, in its paragraph: each with a modal or a refusal.

    Without a count nothing tells where such a list ends, so that there is none.
    """
    found: list[Range] = []
    number = tokens.sentences[announcement] + 1
    while count is not None and len(found) < min(count, _MOST_SENTENCES) and number + 1 < len(tokens.sentence_starts):
        first, stop = tokens.sentence_starts[number], tokens.sentence_starts[number + 1]
        if first >= len(tokens) or tokens.blocks[first] != tokens.blocks[announcement]:
            break
        refused = refusal_at(tokens, first, stop)
        if refused is None and modal_of(tokens, first, stop - 1) is None:
            break
        last = stop - 1 if tokens.classes[stop - 1] == "." else stop
        opening = first + (tokens.lowers[first] in ("and", "also", "finally"))
        parts = _divided(tokens, opening, last) if refused is None and not found else []
        if len(parts) == count:
            return parts
        found.append((opening if refused is None else refused, max(first, last - 1)))
        number += 1
    return found


def _divided(tokens: Tokens, first: int, stop: int) -> list[Range]:
    """The parts between semicolons: "Peru will open a port; name a judge; and lift the ban"."""
    marks = [i for i in range(first, stop) if tokens.words[i] == ";"]
    starts = [first, *(i + 2 if tokens.lowers[i + 1] == "and" else i + 1 for i in marks)]
    return [(start, end - 1) for start, end in zip(starts, [*marks, stop], strict=True) if start < end]


def refusal_at(tokens: Tokens, first: int, stop: int) -> int | None:
    """The token behind "refused to" near the start of first..stop-1: what was refused; None without one."""
    for i in range(first, min(stop - 2, first + _MODAL_AHEAD)):
        if tokens.lowers[i] in lexicon.forms("refusing") and tokens.lowers[i + 1] == "to":
            return i + 2
    return None


def modal_of(tokens: Tokens, first: int, last: int) -> int | None:
    """The first modal of a part that is a clause: "A panel | will be appointed"; None for "to appoint a panel"."""
    if tokens.lowers[first] == "to" or starts_with_action(tokens, first) or tokens.classes[first] == classes.GERUND:
        return None
    return next((i for i in range(first, min(last, first + _MODAL_AHEAD)) if tokens.lowers[i] in _MODALS), None)


def rated_part(tokens: Tokens, first: int, last: int) -> Extent:
    """The part at tokens first..last with its strength, its condition, and whether it denies."""
    last = _before_attribution(tokens, first, last)
    modal = modal_of(tokens, first, last)
    gerund = tokens.classes[_past_adverbs(tokens, first)] == classes.GERUND
    strength = strength_of(tokens, first, "clause" if modal is not None else "gerund" if gerund else "base")
    if strength == "agree" and modal is None and not gerund:
        strength = strength_of(tokens, first, "clause")  # The delegations hope to meet again
    negations = lexicon.words("negations")
    denied = modal is not None and tokens.lowers[modal + 1] in negations
    denied |= first > 1 and tokens.lowers[first - 1] == "to" and tokens.lowers[first - 2] in lexicon.forms("refusing")
    denied |= tokens.lowers[first] in ("no", "not")
    condition = next((i for i in range(first + 1, last) if opens_condition(tokens, i)), None)
    return Extent(first, last, strength, condition, denied)


def _before_attribution(tokens: Tokens, first: int, last: int) -> int:
    """The last token before who says so: "to rebuild the bridge, | the envoy told reporters after the talks"."""
    for comma in range(last - 1, first, -1):
        if tokens.classes[comma] != ",":
            continue
        said = next((i for i in range(comma + 1, min(comma + _SPEAKER, last + 1)) if _says(tokens, i)), None)
        if said is not None and all(tokens.classes[i] in "oHDP" for i in range(comma + 1, said)) and said > comma + 1:
            return comma - 1
    return last


def _says(tokens: Tokens, i: int) -> bool:
    return tokens.classes[i] == classes.REPORTING and tokens.lowers[i] in ("said", "says", "told", "added", "announced")


def _past_adverbs(tokens: Tokens, i: int) -> int:
    while i < len(tokens) - 1 and tokens.classes[i] in (classes.ADVERB, '"'):
        i += 1
    return i


def divided_nouns(tokens: Tokens, extent: Extent) -> list[Extent]:
    """The two of "the return of the displaced | and the release of all sailors": deeds by their nouns, each of something."""
    first, last = extent.first, extent.last
    if not _is_deed_of(tokens, first, last):
        return [extent]
    joint = (k for k in range(first + 3, last - 2) if tokens.lowers[k] == "and")
    at = next((k for k in joint if _is_deed_of(tokens, k + 1, last)), None)
    if at is None:
        return [extent]
    return [extent._replace(last=at - 1, condition=None), extent._replace(first=at + 1)]


def _is_deed_of(tokens: Tokens, i: int, last: int) -> bool:
    """Whether "the demarcation of", "an exchange of" stands at token i, an adjective allowed: "the immediate release of"."""
    if i + 3 > last or tokens.lowers[i] not in ("the", "a", "an"):
        return False
    of = next((k for k in range(i + 2, min(i + 4, last)) if tokens.lowers[k] == "of"), None)
    if of is None:
        return False
    noun = tokens.lowers[of - 1]
    return noun.endswith(_DEED_ENDS) or noun in lexicon.words("deed_nouns")


def nominal_points(tokens: Tokens, quoted: bytes, first: int) -> list[Extent]:
    """The things that stand from token `first` on, or behind the colon there: "a truce, the release of all crews and …"."""
    if tokens.words[first] == ":" and first + 1 < len(tokens):
        end = min(tokens.sentence_starts[tokens.sentences[first] + 1], first + LONGEST_PARTS)
        return [rated_part(tokens, *part) for part in split_parts(tokens, quoted, first + 1, end, None)]
    extents = read_extents(tokens, quoted, first, form="noun")
    return listed_nouns(tokens, quoted, extents[0]) if len(extents) == 1 else extents


LONGEST_PARTS = 120
"""Tokens of a list behind a colon, within its sentence."""


def listed_nouns(tokens: Tokens, quoted: bytes, extent: Extent) -> list[Extent]:
    """The parts of "joint patrols on the river, a hotline and the reopening of two bridges"; the whole without such a list.

    Three parts or more, the later ones each with an article or a number of its own and one of them with "a", or each a deed
    of something behind a thing alone, "a truce, the return of ships and the release of all crews": "a ban on guns, the sale
    of beer and the use of drones" bans all three.
    """
    parts = last_divided(tokens, split_parts(tokens, quoted, extent.first, extent.last + 1, None))
    if len(parts) <= _FEWEST_PARTS or not all(_opens_part(tokens, first, last) for first, last in parts[1:]):
        return [extent]
    indefinite = lexicon.words("indefinite") - {"another"}
    told = [tokens.lowers[first] in indefinite or tokens.classes[first] == classes.NUMBER for first, _ in parts]
    if not (any(told[1:]) or _are_deeds(tokens, parts)) or parts[0][1] == parts[0][0]:
        return [extent]
    return [rated_part(tokens, first, last) for first, last in parts]


def _are_deeds(tokens: Tokens, parts: list[Range]) -> bool:
    """Whether deeds follow a deed or a thing of which nothing is told: "a truce | , the return of ships and the …"."""
    first, last = parts[0]
    plain = not any(tokens.classes[k] == classes.PREPOSITION for k in range(first, last + 1))
    return all(_is_deed_of(tokens, *part) for part in parts[1:]) and (plain or _is_deed_of(tokens, first, last))


def _opens_part(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "the return of", "600 trucks", "an end to" begins at token `first`; no aside: "the first of its kind"."""
    second = tokens.lowers[min(first + 1, last)]
    aside = second in lexicon.words("ordinals") or second.endswith("est") or last == first
    return tokens.classes[first] in (classes.DETERMINER, classes.NUMBER) and not aside
