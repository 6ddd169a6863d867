"""Whether a deal that stands is told of: "signed an accord", "a truce was reached", "the agreement"; none that is hoped for.

In: tokens and where to look. Out: yes or no. Every look is bounded by a sentence and by a number of tokens.
"""

from collections.abc import Sequence

from riyadh_archive.grammar.agreeing.agreed_point import AgreedPoint
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes

_SENTENCES_BACK = 2
"""Sentences back in which a deal is told of that one side's pledge belongs to."""
_TOKENS_BACK = 110
_CLOSING_BEFORE = 9
"""Tokens from "signed" to its noun: "clinched a hard-fought and long awaited five-year trade pact" has eight."""
_CLOSING_BEHIND = 14
"""Tokens from a deal to "was signed": "An agreement on sharing the Lod water intake in dry years was initialed"."""
_NAMED = 4
"""Tokens from "Joint" to "Statement": "Joint Leaders' Statement" has two."""
_MARKER = 4
"""Tokens of "(iii)" and the word before it, in another line."""
_HEADING = 10
"""Tokens of a heading: "What did the two sides agree on in Lod?" has ten."""
_TITLE = 12
"""Tokens in which the title of a paper says "Joint Statement"."""
_QUALIFIED = 4
"""Tokens before a deal in which "a proposed", "no", "close to a" tell what it is."""
_SETTLED_AHEAD = 60
_ENDED_AHEAD = 7
"""Tokens between "ending" and what is ended: "ending a bitter 13-day sit-in" has four."""
_SIGNED = frozenset(("signed", "inked", "initialed", "initialled"))
_DEFINITE = frozenset(("the", "their", "this", "that"))
BEING = frozenset(("was", "were", "been", "is", "are"))
"""Forms of "to be" before a participle or behind "there"."""


def stands_near_a_deal(tokens: Tokens, i: int, before: Sequence[AgreedPoint], *, back: int = _SENTENCES_BACK) -> bool:
    """Whether a point was agreed, or a deal is told of as made, at most `back` sentences before token i."""
    number = tokens.sentences[i]
    if before and number - tokens.sentences[before[-1].extent.last] < back:
        return True
    if any(tells_of_deal(tokens, n, i) for n in range(number, max(number - back, 0) - 1, -1)):
        return True
    return is_joint_paper(tokens)


def is_joint_paper(tokens: Tokens) -> bool:
    """Whether the text is what the parties issued together: "Joint Statement of the Second Dialogue" is its title."""
    opening = tokens.lowers[:_TITLE]
    joint = opening.index("joint") if "joint" in opening else None
    if joint is None or not tokens.words[joint].istitle() or joint + 1 >= len(opening):
        return False
    papers = lexicon.words("joint_papers")
    named = (k for k in range(joint + 1, min(joint + _NAMED, len(opening))) if opening[k] in papers)
    return any(tokens.is_capitalized(k) for k in named)


def tells_of_deal(tokens: Tokens, number: int, i: int, *, closed: bool = False) -> bool:
    """Whether sentence `number` names a deal that stands, before token i: "signed an accord", "the agreement".

    With `closed` only one that the sentence tells to have been signed or reached.
    """
    first = max(tokens.sentence_starts[number], i - _TOKENS_BACK)
    stop = min(tokens.sentence_starts[number + 1], i)
    lowers = tokens.lowers[first:stop]
    if is_heading_of_deal(tokens, number):
        return True
    if lexicon.words("undone") & set(lowers) or lowers[-1:] == ["?"] or (not closed and _negated(lowers)):
        return False
    if "after" in lowers and lexicon.words("yielding") & set(lowers) and lexicon.words("quarrels") & set(lowers):
        return True
    ended = (
        {"settled", "resolved"} if closed else {"settled", "resolved", "ended", "averted", "suspended", "lifted", "off"}
    )
    if ended & set(lowers) and lexicon.words("quarrels") & set(lowers):
        return True
    if any(
        lowers[k : k + 2] in (["come", "to"], ["came", "to"]) for k, word in enumerate(lowers[2:]) if word == "terms"
    ):
        return True  # Bern and Lima have come to terms
    if "documents" in lowers and _SIGNED & set(lowers[: lowers.index("documents")]):
        return True
    deals = lexicon.words("deals") | lexicon.words("papers") if "joint" in lowers else lexicon.words("deals")
    if deals.isdisjoint(lowers):
        return False
    stands = is_closed if closed else is_made
    return any(lower in deals and stands(tokens, k) for k, lower in enumerate(lowers, first))


def opens_line_of_paper(tokens: Tokens, verb: int) -> bool:
    """Whether "3. Decided" opens a line of a joint paper: those who issue it are who decided."""
    if not tokens.is_capitalized(verb) or (tokens.blocks[max(verb - _MARKER, 0)] == tokens.blocks[verb] and verb > 2):
        return False
    first = verb
    while first > 0 and tokens.blocks[first - 1] == tokens.blocks[verb]:
        first -= 1
    marked = not any(word.isalpha() and len(word) > 1 for word in tokens.words[first:verb])
    return marked and is_joint_paper(tokens)


def is_heading_of_deal(tokens: Tokens, number: int) -> bool:
    """Whether a line of its own asks or says "What was agreed?", "What is in the deal"."""
    first, stop = tokens.sentence_starts[number], tokens.sentence_starts[number + 1]
    if stop - first > _HEADING or tokens.lowers[first] not in ("what", "what's", "what’s"):
        return False
    alone = stop >= len(tokens) or tokens.blocks[stop] != tokens.blocks[first]
    lowers = set(tokens.lowers[first:stop])
    told = not lexicon.words("agreed_before_colon", "deals").isdisjoint(lowers) or not _AGREE.isdisjoint(lowers)
    return alone and told and lexicon.words("negations", "left_out").isdisjoint(lowers)


_AGREE = frozenset(("agree", "settle"))


def _negated(lowers: Sequence[str]) -> bool:
    return bool(lexicon.words("negations") & set(lowers))


def is_made(tokens: Tokens, noun: int) -> bool:
    """Whether the deal at token `noun` stands: somebody closed it, or it is spoken of as the one that is known."""
    start = tokens.sentence_starts[tokens.sentences[noun]]
    near = tokens.lowers[max(start, noun - _QUALIFIED) : noun]
    if lexicon.words("unmade") & set(near):
        return False
    return bool(_DEFINITE & set(near)) or is_closed(tokens, noun)


def is_closed(tokens: Tokens, noun: int) -> bool:
    """Whether somebody signed or reached the deal at token `noun`."""
    start = tokens.sentence_starts[tokens.sentences[noun]]
    near = set(tokens.lowers[max(start, noun - _QUALIFIED) : noun])
    if (lexicon.words("unmade") | lexicon.words("negations")) & near:
        return False
    if tokens.lowers[noun - 1] == "plea" and noun > start:
        return True  # takes a plea deal
    return _is_closed_before(tokens, noun, start) or _is_closed_behind(tokens, noun)


def _is_closed_before(tokens: Tokens, noun: int, start: int) -> bool:
    """Whether "signed a" stands before the noun, as something done: no "could sign", "failed to sign"."""
    closing = lexicon.forms("closing").keys() | lexicon.words("closing_loosely")
    verb = next(
        (k for k in range(noun - 1, max(start, noun - _CLOSING_BEFORE) - 1, -1) if tokens.lowers[k] in closing), None
    )
    if verb is None or any(tokens.classes[k] in ",;:" for k in range(verb, noun)):
        return False
    open_ = lexicon.words("modals") | lexicon.words("negations")
    return not open_ & set(tokens.lowers[max(start, verb - 2) : verb])


def _is_closed_behind(tokens: Tokens, noun: int) -> bool:
    """Whether "was signed", "reached on Friday" stands behind the noun."""
    stop = min(tokens.sentence_starts[tokens.sentences[noun] + 1], noun + _CLOSING_BEHIND)
    closing = lexicon.forms("closing")
    for k in range(noun + 1, stop):
        if tokens.lowers[k] in closing:
            return k == noun + 1 or tokens.lowers[k - 1] in BEING or tokens.classes[k - 1] == ","
        if tokens.classes[k] in (";", ":", classes.WHO):
            return False
    return False


def settles_behind(tokens: Tokens, verb: int) -> bool:
    """Whether "to settle", "in settlement of" or ", ending a 13-day strike" follows the verb in its sentence."""
    stop = min(tokens.sentence_starts[tokens.sentences[verb] + 1], verb + _SETTLED_AHEAD)
    lowers = tokens.lowers[verb + 1 : stop]
    for k, lower in enumerate(lowers):
        if lower == "to" and lowers[k + 1 : k + 2] in (["settle"], ["resolve"]):
            return True
        if lower == "in" and lowers[k + 1 : k + 2] == ["settlement"]:
            return True
        if lower in lexicon.words("ending_it") and k and lowers[k - 1] in (",", "and"):
            return bool(lexicon.words("quarrels") & set(lowers[k + 1 : k + _ENDED_AHEAD]))
    return False
