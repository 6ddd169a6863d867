"""Which quotations of a story print one utterance.

In: final claims. Out: the utterance of each quotation of speech, by claim id. A phrase of a few words ("very useful") belongs
to the one utterance that holds it and never ties two: many sentences hold it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from riyadh_archive.model import Claim, QuoteValue
from riyadh_archive.reconcile.classes import Classes
from riyadh_archive.reconcile.content import content_of
from riyadh_archive.reconcile.pairing import crowd_pairs
from riyadh_archive.reconcile.quoted_words import keys_of
from riyadh_archive.reconcile.quoting.align import is_same_utterance, relation_of
from riyadh_archive.reconcile.reports import claim_order
from riyadh_archive.text import WORD, compare_key

PHRASE_WORDS = 5
"""A quotation of up to five words is a phrase that several utterances may hold."""
SENTENCE_WORDS = 6
"""From six words on the words themselves tell an utterance, whoever is said to have said it."""
LEAST_WORDS = 2
"""Words that two quotations in one place of two sentences have in common at least."""
TELLING_WORDS = 4
"""Words of a short quotation that tell it from others, two of them with content."""
ALMOST, ALMOST_WORDS = 0.85, 8
"""Share and number of the words that two long quotations have in common in order, so that they cannot be two."""
SURE_PRONOUN = 0.9
"""The surety from which a "she said" counts as much as a name."""
MOST_ABLE = 300
"""Of a speaker with more sentences than these a phrase is looked for where its rarest word stands, if that is rare."""
RAREST = 6
"""Printings of one utterance share one of the six rarest words of either, and are looked up by these."""


def match_printings(claims: Iterable[Claim], ties: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """The utterance of each quotation of speech by claim id: the smallest id of the claims that print it.

    `ties` are the ids of quotations that stand in one place of sentences told alike: there half of the words are enough.
    """
    speech = sorted(
        (c for c in claims if isinstance(c.value, QuoteValue) and c.value.kind == "speech"), key=claim_order
    )
    utterances = Classes(claim.id for claim in speech)
    told = _Told(speech)
    firsts: dict[tuple[str | None, str], Claim] = {}
    for claim in speech:
        first = firsts.setdefault((speaker_of(claim), compare_key(text_of(claim))), claim)
        if first.id != claim.id and (speaker_of(claim) is not None or _length(claim) >= SENTENCE_WORDS):
            utterances.join(first.id, claim.id)
    sentences = [claim for claim in firsts.values() if _length(claim) > PHRASE_WORDS]
    for a, b in _iter_near(sentences):
        if not utterances.are_one(a.id, b.id) and prints_one(a, b) and not told.by_another(a, b):
            utterances.join(a.id, b.id)
    by_id = {claim.id: claim for claim in speech}
    for first_id, second_id in ties:
        if first_id in by_id and second_id in by_id and _is_half(by_id[first_id], by_id[second_id]):
            utterances.join(first_id, second_id)
    phrases = [claim for claim in firsts.values() if _length(claim) <= PHRASE_WORDS]
    printed = _articles_by_words(speech) if len(phrases) > 1 else {}
    for a, b in _iter_near(phrases):
        if not utterances.are_one(a.id, b.id) and _is_one_phrase(a, b, printed):
            utterances.join(a.id, b.id)
    for phrase, able in _iter_able(phrases, sentences):
        holders = {utterances.first(c.id) for c in able if holds_phrase(c, phrase) and not told.is_within(phrase, c)}
        if len(holders) == 1:
            utterances.join(phrase.id, holders.pop())
    return {claim.id: utterances.first(claim.id) for claim in speech}


class _Told:
    """The quotations that stand within others: “He told me, ‘Go home,’” said Ann Lund."""

    def __init__(self, speech: Iterable[Claim]) -> None:
        self.inner: dict[str, list[Claim]] = defaultdict(list)
        for claim in speech:
            if isinstance(claim.value, QuoteValue) and claim.value.quoted_by is not None:
                self.inner[claim.article].append(claim)

    def by_another(self, a: Claim, b: Claim) -> bool:
        """Whether the words that two quotations share are those that one of them quotes, or one stands in the other."""
        if not self.inner:
            return False
        return any(
            self.is_within(part, whole) and (part.id == other.id or prints_one(part, other))
            for whole, other in ((a, b), (b, a))
            for part in self.inner.get(whole.article, ())
        )

    def is_within(self, part: Claim, whole: Claim) -> bool:
        """Whether a quotation stands within another of its article."""
        if not self.inner or part.article != whole.article:
            return False
        start, end = part.evidence[0].start, part.evidence[-1].end
        return any(one.start < start and end <= one.end for one in whole.evidence)


def _iter_able(phrases: Sequence[Claim], sentences: Sequence[Claim]) -> Iterator[tuple[Claim, Sequence[Claim]]]:
    """Each phrase with the sentences of its speaker; of somebody with very many, those that have its rarest word."""
    said: dict[str | None, list[Claim]] = defaultdict(list)
    having: dict[tuple[str | None, str], list[Claim]] = defaultdict(list)
    for sentence in sentences:
        said[speaker_of(sentence)].append(sentence)
    for speaker, many in said.items():
        for sentence in many if len(many) > MOST_ABLE else ():
            for word in dict.fromkeys(keys_of(text_of(sentence))):
                having[speaker, word].append(sentence)
    for phrase in phrases:
        speaker = speaker_of(phrase)
        able = said.get(speaker, [])
        if len(able) > MOST_ABLE:
            able = min((having.get((speaker, word), []) for word in keys_of(text_of(phrase))), key=len, default=[])
        yield phrase, able if len(able) <= MOST_ABLE else ()


def _articles_by_words(speech: Iterable[Claim]) -> dict[str, set[str]]:
    """The articles that print each wording."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in speech:
        found[compare_key(text_of(claim))].add(claim.article)
    return found


def _is_one_phrase(a: Claim, b: Claim, printed: Mapping[str, set[str]]) -> bool:
    """Whether two short quotations print one: in other mouths the same words, of one speaker all words but one.

    An article that prints both wordings quotes two remarks.
    """
    ours, theirs = keys_of(text_of(a)), keys_of(text_of(b))
    if speaker_of(a) != speaker_of(b):
        return ours == theirs and len(ours) >= TELLING_WORDS and _shared_content(a, b) >= LEAST_WORDS
    longer = max(len(ours), len(theirs))
    if speaker_of(a) is None or longer <= LEAST_WORDS or LCSseq.similarity(ours, theirs) < longer - 1:
        return False
    both = printed[compare_key(text_of(a))] & printed[compare_key(text_of(b))]
    return not both and _shared_content(a, b) > 0


def _shared_content(a: Claim, b: Claim) -> int:
    """How many content words of one quotation stand in the other too."""
    theirs = frozenset(_content_of(text_of(b)))
    return sum(key in theirs for key in _content_of(text_of(a)))


@lru_cache(maxsize=4096)
def _content_of(text: str) -> tuple[str, ...]:
    return tuple(content_of(text))


def _is_half(a: Claim, b: Claim) -> bool:
    """Whether half of the words of the longer quotation, two at least, stand in the other in order.

    What either says of its own is less than what both say: “It is a disgrace”, “It is a relief” share a frame alone.
    """
    ours, theirs = keys_of(text_of(a)), keys_of(text_of(b))
    shared = min(_shared_content(a, b), _shared_content(b, a))
    own = min(len(_content_of(text_of(a))), len(_content_of(text_of(b)))) - shared
    if own > 0 and own >= shared:
        return False
    kept = LCSseq.similarity(ours, theirs)
    return kept >= max(LEAST_WORDS, max(len(ours), len(theirs)) / 2)


def text_of(claim: Claim) -> str:
    """The quoted words of a claim."""
    assert isinstance(claim.value, QuoteValue)
    return claim.value.text


def speaker_of(claim: Claim) -> str | None:
    """The speaker of a quotation, None for nobody named."""
    assert isinstance(claim.value, QuoteValue)
    return claim.value.speaker


def prints_one(a: Claim, b: Claim) -> bool:
    """Whether two quotations print one utterance: of one speaker by likeness, else by the words alone. Symmetric."""
    if _may_be_one(speaker_of(a), speaker_of(b)):
        return is_same_utterance(text_of(a), text_of(b))
    if min(_length(a), _length(b)) < SENTENCE_WORDS:
        return False
    if None in (speaker_of(a), speaker_of(b)):
        return is_same_utterance(text_of(a), text_of(b), retold=False)
    return relation_of(text_of(a), text_of(b)) != "altered" or _is_almost(a, b)


def _may_be_one(ours: str | None, theirs: str | None) -> bool:
    """Whether two speakers are one by name, or one has but some words of the other's: "al-Nur", "Khalil al-Nur"."""
    if ours is None or theirs is None:
        return False
    left, right = _words_of_name(ours), _words_of_name(theirs)
    return ours == theirs or left <= right or right <= left


@lru_cache(maxsize=4096)
def _words_of_name(name: str) -> frozenset[str]:
    return frozenset(compare_key(name).split())


def _is_almost(a: Claim, b: Claim) -> bool:
    """Whether two long quotations are the same but for a word or two, whoever is said to have said them."""
    ours, theirs = keys_of(text_of(a)), keys_of(text_of(b))
    kept = LCSseq.similarity(ours, theirs)
    return kept >= max(ALMOST_WORDS, ALMOST * max(len(ours), len(theirs)))


def holds_phrase(whole: Claim, phrase: Claim) -> bool:
    """Whether a phrase is an unchanged part of a longer quotation of the same speaker."""
    return speaker_of(whole) == speaker_of(phrase) and is_same_utterance(text_of(whole), text_of(phrase))


def names_speaker(claim: Claim) -> bool:
    """Whether the words that name the speaker there hold the surname, and are no "she" or "the spokesman"."""
    assert isinstance(claim.value, QuoteValue)
    speaker, mention = claim.value.speaker, claim.value.mention
    if speaker is None or mention is None:
        return False
    surname = compare_key(speaker).split()[-1:]
    return bool(surname) and surname[0] in compare_key(mention.text).replace("'s", "").split()


def settle_speakers(
    claims: Sequence[Claim], utterances: Mapping[str, str], may_mean: Callable[[Claim, str], bool]
) -> tuple[Claim, ...]:
    """The claims with the speaker of a "he said" as the other printings of the same words name him.

    Only where all that name a speaker name one, and `may_mean(claim, speaker)` says that the words there can mean him.
    """
    known: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.id in utterances and names_speaker(claim):
            known[utterances[claim.id]].add(speaker_of(claim) or "")
    return tuple(_settled(c, known.get(utterances.get(c.id, ""), set()), may_mean) for c in claims)


def _settled(claim: Claim, known: set[str], may_mean: Callable[[Claim, str], bool]) -> Claim:
    if len(known) != 1 or names_speaker(claim) or speaker_of(claim) is None or _length(claim) < TELLING_WORDS:
        return claim
    (speaker,) = known
    if speaker == speaker_of(claim) or not may_mean(claim, speaker):
        return claim
    return claim.model_copy(update={"value": claim.value.model_copy(update={"speaker": speaker})})


def is_sure_pronoun(claim: Claim) -> bool:
    """Whether the reader is as sure of whom a "he" or "the minister" means as of a name."""
    assert isinstance(claim.value, QuoteValue)
    value = claim.value
    return value.speaker is not None and value.mention is not None and (value.score or 0.0) >= SURE_PRONOUN


def _length(claim: Claim) -> int:
    return _count_words(text_of(claim))


@lru_cache(maxsize=4096)
def _count_words(text: str) -> int:
    return len(WORD.findall(text))


def _iter_near(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of quotations that share a rare word, each once, the fullest first where many share it."""
    claims = sorted(claims, key=lambda claim: (-_length(claim), text_of(claim), claim.id))
    words = [list(dict.fromkeys(_content_of(text_of(c)))) or [compare_key(text_of(c))] for c in claims]
    articles = [claim.article for claim in claims]
    counts = Counter(word for own in words for word in own)
    rarest = [frozenset(sorted(own, key=lambda w: (counts[w], w))[:RAREST]) for own in words]
    postings: dict[str, list[int]] = defaultdict(list)
    for at, own in enumerate(words):
        for word in own:
            postings[word].append(at)
    seen: set[tuple[int, int]] = set()
    for word, places in postings.items():
        seen |= {(a, b) for a, b in crowd_pairs(places, articles) if word in rarest[a] or word in rarest[b]}
    for a, b in sorted(seen):
        yield claims[a], claims[b]
