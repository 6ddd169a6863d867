"""Whose words a clause is given as: "Rubio said the sides agreed …", "…, Russia's foreign ministry said".

In: tokens and names. Out: for a token, the person or body that the article says it from, or None for its own voice.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from riyadh_archive.grammar.naming.names import Entity, NameMention
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.attribution import attributing_verbs
from riyadh_archive.lexicon.calendar import weekdays
from riyadh_archive.lexicon.naming import naming_words
from riyadh_archive.lexicon.titles import is_role

_first = attrgetter("first")

_NOUN_PHRASE = frozenset("oHGM")
LONGEST_SUBJECT = 7
MOST_VERBS = 12
"""Verbs of saying before a token that are asked; only a list without a full stop has more in one sentence."""
LONGEST_CLAUSE = 120
"""Tokens behind a verb of saying that are looked at: sentences of the news are shorter, lists of a page are not."""


def attributing_tokens(rows: Tokens) -> tuple[int, ...]:
    """Every token that is a verb of saying, in order."""
    return tuple(k for k in rows.where(attributing_verbs()) if not rows.is_capitalized(k))


def attribution_of(
    text: str,
    rows: Tokens,
    mentions: Sequence[NameMention],
    entities: Sequence[Entity],
    verbs: Sequence[int],
    i: int,
) -> str | None:
    """Who says what stands at token i, by the reporting verbs of its sentence; the nearest one before it wins.

    A reporting verb governs the clause behind it ("said that …", not "said after talks"); at the sentence's end
    (", X said") it governs what precedes. `verbs` are the `attributing_tokens`.
    """
    tokens = rows.sentence(rows.sentences[i])
    first, here = bisect_left(verbs, tokens.start), bisect_left(verbs, i)
    for verb in reversed(verbs[max(first, here - MOST_VERBS) : here]):
        if _governs(rows, verb, i, tokens):
            speaker = subject_of(text, rows, mentions, entities, verb)
            if speaker:
                return speaker
    last = bisect_left(verbs, tokens.stop) - 1
    if last >= 0 and verbs[last] > i and _closes_sentence(rows, verbs[last], tokens):
        return subject_of(text, rows, mentions, entities, verbs[last])
    return None


def subject_of(
    text: str, rows: Tokens, mentions: Sequence[NameMention], entities: Sequence[Entity], verb: int
) -> str | None:
    """The name or noun phrase that is the subject of the verb at token `verb`: right before it, adverbs aside."""
    k = verb - 1
    while k >= 0 and rows.sentences[k] == rows.sentences[verb] and rows.classes[k] in "RA":
        k -= 1
    k = _before_paper(rows, k)
    if not _BE.isdisjoint(rows.lowers[k + 1 : verb]) and not rows.lowers[verb].endswith("ing"):
        return None  # 40 people are confirmed dead, and nine
    if k < 0 or rows.sentences[k] != rows.sentences[verb]:
        return None
    mention = _mention_at(mentions, k)
    if mention is not None and mention.kind in ("person", "organization", "place") and not mention.possessive:
        noun = _before_of(rows, mention)
        bearer = _mention_at(mentions, noun) if noun is not None else None
        if bearer is not None and bearer.kind == "person":
            mention = bearer  # Ana Ruiz of Lorn
        elif noun is not None and (head := _head_of(rows, noun)) is not None:
            return text[rows.starts[head] : rows.ends[k]]
        if mention.kind == "place" and _is_part_of_name(rows, mention):
            return text[rows.starts[mention.first - 1] : rows.ends[k]]  # Air India
        return entities[mention.entity].name if mention.entity >= 0 else mention.text
    if rows.classes[k] != lexicon.ROLE:
        return None
    first = k
    while first > 0 and k - first < LONGEST_SUBJECT and rows.sentences[first - 1] == rows.sentences[k]:
        if not (rows.is_capitalized(first - 1) or rows.classes[first - 1] in _NOUN_PHRASE):
            break
        if rows.classes[first - 1] in _NO_NOUN_PHRASE:
            break  # While | unofficial reports
        first -= 1
    return text[rows.starts[first] : rows.ends[k]]


def _before_paper(rows: Tokens, k: int) -> int:
    """The token before what somebody says something in, up to token k: "The ministry | in a statement on Monday | said"."""
    end = k - (rows.words[k + 1 : k + 2] != [] and rows.words[k + 1] in weekdays() and rows.lowers[k] == "on")
    if end < 2 or rows.lowers[end] not in naming_words("papers"):
        return k
    floor = max(rows.sentence_starts[rows.sentences[end]], end - LONGEST_SUBJECT)
    led = next((at for at in range(end - 1, floor, -1) if rows.lowers[at] in ("in", "on")), None)
    plain = led is not None and all(rows.classes[at] in "DPoV" for at in range(led + 1, end))
    return led - 1 if led is not None and plain and led + 1 < end else k


def _is_part_of_name(rows: Tokens, mention: NameMention) -> bool:
    """Whether the word before the name of a place makes it that of a body: "Air | India"."""
    before = mention.first - 1
    if before < 0 or rows.sentences[before] != rows.sentences[mention.first] or rows.possessives[before]:
        return False
    return rows.is_capitalized(before) and rows.classes[before] == "o"


_BE = frozenset(("are", "were", "is", "was", "be", "been", "being"))
_NO_NOUN_PHRASE = frozenset("SCIRWT")


def _before_of(rows: Tokens, m: NameMention) -> int | None:
    """The token before the "of", "in" or "for" that leads to a name: "the mayor | of Lorn"; None without one."""
    at = m.np_first - 1
    if at > 0 and rows.lowers[at] == "the":
        at -= 1
    led = at > 0 and rows.lowers[at] in ("of", "in", "for")
    return at - 1 if led and rows.sentences[at - 1] == rows.sentences[m.first] else None


def _head_of(rows: Tokens, noun: int) -> int | None:
    """Where the phrase of a role or body begins that ends at token `noun`: "the | interior ministry"; None for other nouns."""
    lower = rows.lowers[noun]
    if not (rows.classes[noun] == lexicon.ROLE or is_role(lower) or lower in naming_words("body_nouns")):
        return None
    first = noun
    while first > 0 and noun - first < LONGEST_SUBJECT and rows.sentences[first - 1] == rows.sentences[noun]:
        if rows.classes[first - 1] not in _NOUN_PHRASE:
            break
        first -= 1
    return first


def _mention_at(mentions: Sequence[NameMention], token: int) -> NameMention | None:
    at = bisect_right(mentions, token, key=_first) - 1
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
    return any(rows.classes[k] in "VAC" for k in range(verb + 1, min(tokens.stop, verb + LONGEST_CLAUSE)))


def _closes_sentence(rows: Tokens, verb: int, tokens: range) -> bool:
    """Whether the verb stands in a closing ", X said": a comma or mark before its subject, no clause behind it."""
    after = rows.classes[verb + 1] if verb + 1 < tokens.stop else "."
    opening = [k for k in range(max(tokens.start, verb - LONGEST_SUBJECT - 1), verb) if rows.classes[k] in ',"']
    if not opening or after not in ".I,ROHo" or tokens.stop - verb > LONGEST_CLAUSE:
        return False
    return all(rows.classes[k] not in "VACT" for k in range(verb + 1, tokens.stop))
