"""Whose words a clause is given as: "Rubio said the sides agreed …", "…, Russia's foreign ministry said".

In: tokens and names. Out: for a token, the person or body that the article says it from, or None for its own voice.
"""

from bisect import bisect_right
from collections.abc import Sequence

from riyadh_archive.grammar.names import Entity, NameMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.attribution import attributing_verbs

_NOUN_PHRASE = frozenset("oHGM")
LONGEST_SUBJECT = 7


def attribution_of(
    text: str, rows: Tokens, mentions: Sequence[NameMention], entities: Sequence[Entity], i: int
) -> str | None:
    """Who says what stands at token i, by the reporting verbs of its sentence; the nearest one before it wins.

    A reporting verb governs the clause behind it ("said that …", not "said after talks"); at the sentence's end
    (", X said") it governs what precedes.
    """
    tokens = rows.sentence(rows.sentences[i])
    verbs = [k for k in tokens if rows.lowers[k] in attributing_verbs() and not rows.is_capitalized(k)]
    for verb in reversed([k for k in verbs if k < i]):
        if _governs(rows, verb, i, tokens):
            speaker = subject_of(text, rows, mentions, entities, verb)
            if speaker:
                return speaker
    closing = [k for k in verbs if k > i]
    if closing and _closes_sentence(rows, closing[-1], tokens):
        return subject_of(text, rows, mentions, entities, closing[-1])
    return None


def subject_of(
    text: str, rows: Tokens, mentions: Sequence[NameMention], entities: Sequence[Entity], verb: int
) -> str | None:
    """The name or noun phrase that is the subject of the verb at token `verb`: right before it, adverbs aside."""
    k = verb - 1
    while k >= 0 and rows.sentences[k] == rows.sentences[verb] and rows.classes[k] in "RA":
        k -= 1
    if k < 0 or rows.sentences[k] != rows.sentences[verb]:
        return None
    mention = _mention_at(mentions, k)
    if mention is not None and mention.kind in ("person", "organization", "place") and not mention.possessive:
        return entities[mention.entity].name if mention.entity >= 0 else mention.text
    if rows.classes[k] != lexicon.ROLE:
        return None
    first = k
    while first > 0 and k - first < LONGEST_SUBJECT and rows.sentences[first - 1] == rows.sentences[k]:
        if not (rows.is_capitalized(first - 1) or rows.classes[first - 1] in _NOUN_PHRASE):
            break
        first -= 1
    return text[rows.starts[first] : rows.ends[k]]


def _mention_at(mentions: Sequence[NameMention], token: int) -> NameMention | None:
    at = bisect_right(mentions, token, key=lambda m: m.first) - 1
    return mentions[at] if at >= 0 and mentions[at].last >= token else None


def _governs(rows: Tokens, verb: int, i: int, tokens: range) -> bool:
    """Whether token i stands in the clause that the verb introduces: behind "that", or behind the verb where a finite
    verb follows and no preposition does ("announced the decision after talks" introduces no clause)."""
    that = next((k for k in range(verb + 1, min(verb + 7, tokens.stop)) if rows.classes[k] == lexicon.THAT), None)
    if that is not None:
        return i > that
    after = rows.classes[verb + 1] if verb + 1 < tokens.stop else "."
    if after in "I.;":
        return False
    return any(rows.classes[k] in "VAC" for k in range(verb + 1, tokens.stop))


def _closes_sentence(rows: Tokens, verb: int, tokens: range) -> bool:
    """Whether the verb stands in a closing ", X said": a comma or mark before its subject, no clause behind it."""
    after = rows.classes[verb + 1] if verb + 1 < tokens.stop else "."
    opening = [k for k in range(max(tokens.start, verb - LONGEST_SUBJECT - 1), verb) if rows.classes[k] in ',"']
    if not opening or after not in ".I,ROHo":
        return False
    return all(rows.classes[k] not in "VACT" for k in range(verb + 1, tokens.stop))
