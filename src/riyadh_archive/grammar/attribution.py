"""Whose words a clause is given as: "Rubio said the sides agreed …", "…, Russia's foreign ministry said".

In: tokens and names. Out: for a token, the person or body that the article says it from, or None for its own voice.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from riyadh_archive.grammar.names import Entity, NameMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon

_NOUN_PHRASE = frozenset("oHGM")
LONGEST_SUBJECT = 7


def attribution_of(
    rows: Tokens, mentions: Sequence[NameMention], entities: Sequence[Entity], i: int
) -> str | None:
    """Who says what stands at token i, by the reporting verbs of its sentence; the nearest one before it wins.

    A reporting verb governs what follows it in its sentence; at the sentence's end (", X said") it governs what precedes.
    """
    tokens = rows.sentence(rows.sentences[i])
    before = [k for k in tokens if rows.classes[k] == lexicon.REPORTING and k < i]
    for verb in reversed(before):
        speaker = subject_of(rows, mentions, entities, verb)
        if speaker and _takes_clause(rows, verb):
            return speaker
    closing = [k for k in tokens if rows.classes[k] == lexicon.REPORTING and k > i]
    if closing and _closes_sentence(rows, closing[-1], tokens):
        return subject_of(rows, mentions, entities, closing[-1])
    return None


def subject_of(rows: Tokens, mentions: Sequence[NameMention], entities: Sequence[Entity], verb: int) -> str | None:
    """The name or noun phrase that is the subject of the verb at token `verb`: right before it, adverbs aside."""
    k = verb - 1
    while k >= 0 and rows.sentences[k] == rows.sentences[verb] and rows.classes[k] in "RA":
        k -= 1
    if k < 0 or rows.sentences[k] != rows.sentences[verb]:
        return None
    mention = _mention_at(mentions, k)
    if mention is not None and mention.kind != "adjective" and not mention.possessive:
        return entities[mention.entity].name if mention.entity >= 0 else mention.text
    if rows.classes[k] == lexicon.ROLE:
        first = k
        while first > 0 and k - first < LONGEST_SUBJECT and rows.sentences[first - 1] == rows.sentences[k]:
            if not (rows.is_capitalized(first - 1) or rows.classes[first - 1] in _NOUN_PHRASE):
                break
            first -= 1
        return " ".join(rows.words[first : k + 1])
    return None


def _mention_at(mentions: Sequence[NameMention], token: int) -> NameMention | None:
    at = bisect_right(mentions, token, key=lambda m: m.first) - 1
    return mentions[at] if at >= 0 and mentions[at].last >= token else None


def mentions_between(mentions: Sequence[NameMention], first: int, stop: int) -> Sequence[NameMention]:
    """The mentions whose name starts at tokens first..stop-1, in text order."""
    return mentions[bisect_left(mentions, first, key=lambda m: m.first) : bisect_left(mentions, stop, key=lambda m: m.first)]


def _takes_clause(rows: Tokens, verb: int) -> bool:
    """Whether a clause or quotation follows the verb, not a mere object ("told reporters" counts, "praised Britain" not)."""
    after = rows.classes[verb + 1 : verb + 2]
    return bool(after) and after[0] not in ".;" and rows.lowers[verb] not in ("called", "praised", "urged", "met")


def _closes_sentence(rows: Tokens, verb: int, tokens: range) -> bool:
    """Whether the verb stands in a closing ", X said": a comma or mark before its subject, little after it."""
    rest = [k for k in tokens if k > verb and rows.classes[k] not in '."']
    opening = [k for k in range(max(tokens.start, verb - LONGEST_SUBJECT - 1), verb) if rows.classes[k] in ',"']
    return len(rest) <= LONGEST_SUBJECT * 2 and bool(opening)
