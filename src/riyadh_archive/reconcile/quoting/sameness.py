"""Whether two quotations of one speaker print one utterance.

In: two quotations. Out: yes or no. One utterance is printed in the same words, in a part of them, in mostly the same words
in their order, or plainly in other words for the same things in about the same order. Two sentences of one speaker on one
subject share that subject and little more: they are two utterances.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from riyadh_archive.lexicon.toml import read_table, read_words
from riyadh_archive.reconcile.content import stem, word_list
from riyadh_archive.reconcile.quoted_words import OMISSION, find_run, read_quoted, split_at_omissions
from riyadh_archive.reconcile.tense import base_of, spelled_out

_EXCERPT_WORDS = 2
"""A single word is anybody's; two words with content, inside a longer printing, are taken from it."""
_SAME_WORDS = 0.7
"""Share of the shorter printing's words, and of its content words, that the longer one has in the same order."""
_FEWEST_CONTENT = 3
"""Below this many content words a printing is the same only in the same words, with no more than as many between."""
_ALL_BUT_FEW, _ALL_BUT_FEW_WORDS = 0.8, 5
"""Share of all words of the longer printing, and their number, that prove it with half of the content words."""
_TURNED_WORDS, _TURNED_CONTENT = 4, 2
"""Words and content words of a short remark that is printed with a "not" and without: "I will (not) seek revenge"."""
_WORDS_MORE = 2
"""Words that one of two remarks with another answer may have besides: "did not give an inch", "gave more than an inch"."""
_FRAME_WORDS, _LONGEST_FRAME = 8, 20
"""Words of two remarks that one frame makes one: a shorter frame is anybody's ("We will fight for jobs", "for peace")."""
_ENDS_OF_PRONOUNS = (("thing", "something"), ("body", "somebody"), ("one", "somebody"))
_SAME_NUMBER = {"any": "some", "no": "some"}
_CLAUSE_ENDS = re.compile(r"[,;:.!?–—]| but ")
_ALL_BUT_ONE = 8
"""So many words with but one of them changed are one utterance, however few have content."""
_NEARLY, _NEARLY_WORDS = 0.85, 12
"""Share and number of the words of an excerpt with a word or two changed, however long the printing that it is taken from."""
_DOING = frozenset(("do", "does", "did"))
_SENTENCES = re.compile(r"(?<=[.!?…]) *(?=[A-Z])")
_INVERTED_SHARE = 0.75
"""Share of the words of a remark, in their basic forms, that stands in the order of the other."""
_LONG_RUN = 6
"""Words in one run; with all content words shared it shows that one was the model of the other."""
_SAME_THINGS, _FEWEST_THINGS = 0.6, 3
"""Share of the weight of the poorer printing's content words, and their number, that the other has in some word or other:
two sentences on one subject share the subject and the object at most."""
_IN_ORDER = 0.5
"""Share of those that must stand in the same order: a translator moves a phrase, not every word."""
_FRAME_WEIGHT = 0.3
"""Weight of a word that frames what is said ("I believe", "begins to") beside one that says it."""
_REMEMBERED = 1 << 15
"""Quotations at hand, some 30 MB: a story of hundreds of reports has thousands, each compared with many."""
_MOST_WORDS = 200
"""Longer quotations are compared word by word alone: what is said in other words is said in a sentence or two."""


def is_same_utterance(a: str, b: str, *, retold: bool = True) -> bool:
    """Whether two quotations, taken to be of one speaker, print one utterance. The order of the two makes no difference.

    Without `retold` only the same words count, and not other words for the same things.

    >>> is_same_utterance("The talks were useful.", "the talks [with the miners] were useful")
    True
    >>> is_same_utterance("The talks were useful.", "The talks go on.")
    False
    """
    ours, theirs = _spoken(a), _spoken(b)
    if not ours.words or not theirs.words:
        return False
    if ours.words == theirs.words:
        return True
    if _is_excerpt(ours.pieces, theirs.words) or _is_excerpt(theirs.pieces, ours.words):
        return True
    if len(ours.words) >= _ALL_BUT_FEW_WORDS and sorted(ours.words) == sorted(theirs.words) and len(ours.content) > 1:
        return True  # "first the light went, then the boat" in another order
    if _turned(ours.words) != _turned(theirs.words) and _is_turned_round(ours.words, theirs.words):
        return True
    if has_turned_clause(a, b) or has_turned_clause(b, a) or _keeps_frame(ours.words, theirs.words):
        return True
    if _is_nearly_held(ours, theirs) or _has_inverted(a, b) or _has_inverted(b, a):
        return True
    if _tells_otherwise(ours, theirs):
        return False
    if _is_mostly(ours, theirs):
        return True
    return retold and _turned(ours.words) == _turned(theirs.words) and _says_the_same(ours, theirs)


def _turned(words: Sequence[str]) -> bool:
    return not word_list("negations").isdisjoint(words)


def _is_turned_round(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one of two, its negations aside, is a part of the other: "we will not leave you", "we will leave you if …"."""
    plain = [[_positive(word) for word in words if word not in _negating()] for words in (ours, theirs)]
    shorter, longer = sorted(plain, key=len)
    said = sum(map(_has_content, shorter))
    enough = len(shorter) >= _ALL_BUT_FEW_WORDS or (len(shorter) >= _TURNED_WORDS and said >= _TURNED_CONTENT)
    if not enough or not said:
        return False
    near = len(longer) <= len(shorter) + _WORDS_MORE and len(shorter) >= _ALL_BUT_FEW_WORDS
    return find_run(longer, tuple(shorter), 0) >= 0 or (near and LCSseq.similarity(shorter, longer) == len(shorter))


@cache
def _negating() -> frozenset[str]:
    """Words that a "not" brings and takes with it: "did not give", "gave"."""
    return word_list("negations") | _DOING


def _positive(word: str) -> str:
    """The word that tells the same where nothing is denied: "anything" of "something"; the base of an irregular verb."""
    for ending, whole in _ENDS_OF_PRONOUNS:
        if word.endswith(ending) and word.removesuffix(ending) in ("any", "some", "every", "no"):
            return whole
    return _SAME_NUMBER.get(word) or base_of(word)


def has_turned_clause(ours: str, theirs: str) -> bool:
    """Whether a clause of one with a "not" stands in the other without: "There will not be one army", "one army and one bank".

    >>> has_turned_clause("There will not be one army, but one flag", "There will be one army and one bank")
    True
    """
    other = _spoken(theirs).words
    if _turned(other) or not _turned(_spoken(ours).words):
        return False
    for clause in _CLAUSE_ENDS.split(ours):
        words = _spoken(clause).words
        plain = tuple(word for word in words if word not in word_list("negations"))
        telling = len(plain) >= _ALL_BUT_FEW_WORDS and any(map(_has_content, plain))
        if telling and len(plain) == len(words) - 1 and find_run(other, plain, 0) >= 0:
            return True
    return False


def _keeps_frame(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two remarks of one length open and close alike and differ in a verb or two within.

    "We not only listened but also heard each other", "We not only heard but also obeyed each other".
    """
    longest = max(len(ours), len(theirs))
    if not _FRAME_WORDS <= longest <= _LONGEST_FRAME or abs(len(ours) - len(theirs)) > 1:
        return False
    if base_of(ours[0]) != base_of(theirs[0]):
        return False
    left, right = ([base_of(word) for word in words] for words in (ours, theirs))
    if left[:2] != right[:2] or left[-1] != right[-1]:
        return False
    things, others = (list(filter(_has_content, words)) for words in (left, right))
    if max(len(things), len(others)) - LCSseq.similarity(things, others) > _WORDS_MORE:
        return False
    return LCSseq.similarity(left, right) >= _SAME_WORDS * longest


def _has_inverted(whole: str, part: str) -> bool:
    """Whether one is a sentence of the other with a word or two in another place.

    >>> _has_inverted("We didn't just listen, we heard each other. It rained.", "We not only listened but heard each other")
    True
    """
    words = _spoken(part).words
    if len(_spoken(whole).words) > _MOST_WORDS:
        return False
    return any(_is_inverted(_spoken(sentence).words, words) for sentence in _SENTENCES.split(whole))


def _is_inverted(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two short remarks are one but for the place of a subject and a "did".

    "We not only listened, but also heard each other", "Not only did we listen, but we genuinely heard each other".
    """
    shorter, longer = sorted((_bases(ours), _bases(theirs)), key=len)
    if len(longer) - len(shorter) > _WORDS_MORE:
        return False
    things, others = ([stem(word) for word in words if _has_content(word)] for words in (shorter, longer))
    if len(things) <= 1 or LCSseq.similarity(things, others) < len(things):
        return False
    kept = LCSseq.similarity(list(map(stem, shorter)), list(map(stem, longer)))
    return kept >= _INVERTED_SHARE * len(shorter)


def _bases(words: Sequence[str]) -> list[str]:
    """The basic forms of words, without the "did" of a question or a denial."""
    return [base_of(word) for word in words if word not in _DOING]


class _Spoken(NamedTuple):
    """A quotation for comparing: its plain words, those of its stretches between marks of omission, and those with content.

    `stems` are of the words with content, `weight` is theirs.
    """

    words: tuple[str, ...]
    pieces: tuple[tuple[str, ...], ...]
    content: tuple[str, ...]
    stems: tuple[str, ...]
    weight: float


@lru_cache(maxsize=_REMEMBERED)
def _spoken(text: str) -> _Spoken:
    words = read_quoted(text)
    pieces = tuple(tuple(key for printed in piece for key in _plain(printed)) for piece in split_at_omissions(words))
    plain = tuple(key for word in words for key in _plain(word.key))
    content = tuple(filter(_has_content, plain))
    stems = tuple(map(stem, content))
    return _Spoken(plain, pieces, content, stems, _weight(stems))


@lru_cache(maxsize=65536)
def _plain(key: str) -> tuple[str, ...]:
    """The words of a contraction or possessive; no word for a mark of omission.

    >>> _plain("won't"), _plain("we're"), _plain("bank's")
    (('will', 'not'), ('we', 'are'), ('bank',))
    """
    if key == OMISSION:
        return ()
    return tuple(_interchangeable().get(word, word).removesuffix("'s") for word in spelled_out(key))


@cache
def _interchangeable() -> dict[str, str]:
    """Small words for which another stands as well: anybody, anyone; shall, will."""
    words = read_words("comparing.toml", "interchangeable_words")
    return dict(zip(words[::2], words[1::2], strict=True))


def _is_excerpt(pieces: Sequence[Sequence[str]], whole: Sequence[str]) -> bool:
    """Whether all `pieces` stand in `whole` in order, and say enough to have been taken from there."""
    start = 0
    for piece in pieces:
        found = find_run(whole, piece, start)
        if found < 0:
            return False
        start = found + len(piece)
    words = [key for piece in pieces for key in piece]
    everyday = word_list("everyday_words")
    return len(words) >= _EXCERPT_WORDS and any(key not in everyday for key in words if _has_content(key))


def _has_content(key: str) -> bool:
    return key not in word_list("empty_words")


def _is_nearly_held(ours: _Spoken, theirs: _Spoken) -> bool:
    """Whether a longer printing has nearly all words of a shorter one in order, a run of them together.

    What else the longer one says, with a "not" or without, is no matter: the shorter is taken from it.
    """
    shorter, longer = sorted((ours, theirs), key=lambda spoken: len(spoken.words))
    count, content = len(shorter.words), len(shorter.content)
    if count < _NEARLY_WORDS or LCSseq.similarity(shorter.words, longer.words) < _NEARLY * count:
        return False
    kept = LCSseq.similarity(shorter.content, longer.content) >= _NEARLY * content
    return kept and _longest_run(shorter.words, longer.words) >= _LONG_RUN


def _is_mostly(ours: _Spoken, theirs: _Spoken) -> bool:
    """Whether the shorter stands in the longer but for a few words, by all words and by content words."""
    shorter, longer = sorted((ours.words, theirs.words), key=len)
    kept = LCSseq.similarity(shorter, longer)
    a, b = ours.content, theirs.content
    content = min(len(a), len(b))
    shared = LCSseq.similarity(a, b)
    if kept >= max(_ALL_BUT_FEW_WORDS, _ALL_BUT_FEW * len(longer)) and shared >= content / 2:
        inside = (
            shared > 1 and len(a) == len(b) and shorter[-1] == longer[-1]
        )  # the hardest, the easiest vote of my life
        but_one = kept >= len(longer) - 1 and (len(shorter) >= _ALL_BUT_ONE or inside)
        return but_one or shared == content or shared >= _FEWEST_CONTENT  # a great day for science, for Kenya: two
    if 0 < content == shared and kept >= _ALL_BUT_FEW * len(shorter) and _longest_run(shorter, longer) >= _LONG_RUN:
        return True  # I am no crook and I have never been one, and never have been
    if content < _FEWEST_CONTENT:
        return content > 1 and kept == len(shorter) and len(longer) <= 2 * len(shorter)
    return kept >= _SAME_WORDS * len(shorter) and shared >= _SAME_WORDS * content


def _tells_otherwise(ours: _Spoken, theirs: _Spoken) -> bool:
    """Whether each printing says too much of its own: a "not" and another thing, or more than the few words that both share.

    I do not regret a day in that theater – I regret every day away from my children; the team played well in the first
    half – the team played badly in the second half and lost.
    """
    shared, back = _count_meant(ours.stems, theirs.stems), _count_meant(theirs.stems, ours.stems)
    own, other = len(ours.stems) - shared, len(theirs.stems) - back
    longest = max(len(ours.words), len(theirs.words))
    if not own or not other or LCSseq.similarity(ours.words, theirs.words) >= longest - 1:
        return False
    negations = word_list("negations")
    turned = negations.isdisjoint(ours.words) != negations.isdisjoint(theirs.words)
    return (turned and own + other > shared / 2) or (shared <= _FEWEST_THINGS and own + other > shared)


def _count_meant(stems: Sequence[str], others: Sequence[str]) -> int:
    """How many of the stems are among the others, or stand for one of them."""
    senses, own = _senses(), frozenset(others)
    told = frozenset[int]().union(*(senses[other] for other in own if other in senses))
    return sum(word in own or not told.isdisjoint(senses.get(word, ())) for word in stems)


def _longest_run(a: Sequence[str], b: Sequence[str]) -> int:
    """The number of words in the longest stretch that both have; of long quotations only the first words are looked at."""
    best, ends = 0, [0] * (len(b) + 1)
    for word in a[:_MOST_WORDS]:
        ends = [0, *(ends[j] + 1 if word == other else 0 for j, other in enumerate(b[:_MOST_WORDS]))]
        best = max(best, *ends)
    return best


def _says_the_same(ours: _Spoken, theirs: _Spoken) -> bool:
    """Whether the poorer of two printings says nothing much that the other does not say, in whatever words."""
    if max(len(ours.words), len(theirs.words)) > _MOST_WORDS:
        return False
    poorer, richer = sorted((ours, theirs), key=lambda spoken: (spoken.weight, spoken.stems))
    if len(poorer.stems) < _FEWEST_THINGS:
        return False
    meant = [next((other for other in richer.stems if _means(word, other)), None) for word in poorer.stems]
    things = [word for word, other in zip(poorer.stems, meant, strict=True) if other is not None]
    if len(things) < _FEWEST_THINGS or _weight(things) <= _SAME_THINGS * poorer.weight:
        return False
    in_order = LCSseq.similarity([other for other in meant if other is not None], richer.stems)
    return in_order >= _IN_ORDER * len(things)


@cache
def _senses() -> dict[str, frozenset[int]]:
    """The sets of synonyms that each stem stands in, by their line."""
    found: dict[str, set[int]] = {}
    for line, words in enumerate(read_table("comparing.toml")["synonyms"].strip().split("\n")):
        for word in words.split():
            found.setdefault(stem(word), set()).add(line)
    return {word: frozenset(lines) for word, lines in found.items()}


@cache
def _frames() -> frozenset[str]:
    return frozenset(map(stem, word_list("frame_words")))


def _means(word: str, other: str) -> bool:
    """Whether two stems are one or stand for one another."""
    senses = _senses()
    return word == other or not senses.get(word, frozenset()).isdisjoint(senses.get(other, frozenset()))


def _weight(stems: Sequence[str]) -> float:
    return sum(_FRAME_WEIGHT if word in _frames() else 1.0 for word in stems)
