"""Sentences that two reports tell alike, and which claims stand in the same slot of both.

In: the articles of a story and their claims. Out: the `Slot`s: two claims of one topic at one place of two parallel
sentences, with whether the words there differ. A rewrite that gets one number or day wrong tells the rest of the sentence
as its model did; what stands in the slot is then told of the same thing, whatever subject the claims carry.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import Indel, LCSseq

from riyadh_archive.model import Article, Citation, Claim, QuoteValue, Topic, VenueValue
from riyadh_archive.reconcile.content import stem, word_list
from riyadh_archive.reconcile.quoted_words import plain_spelling
from riyadh_archive.reconcile.telling.sentences import split_sentences
from riyadh_archive.reconcile.telling.slots import Parallels, Slot, Swap, are_opposite
from riyadh_archive.text import Word, fold_typography

_COMPARED: tuple[Topic, ...] = ("date", "venue", "figures", "measures", "principles", "attendees", "quotes")
"""Topics whose claims are compared by their place in a sentence."""
_BY_VALUE: tuple[Topic, ...] = ("date", "venue", "figures")
"""Topics whose values stand in a few words of their evidence; the others are told by all of it."""
_HALF = 0.5
"""Share of the shorter of two claims of the other topics that must be printed in both."""
_ALIKE = 0.6
"""Share of the shorter sentence's content words, names and numbers aside, that the other has too."""
_SAME_WORDS = 4
"""Content words, names among them, that two parallel sentences share at least."""
_SAME_NAMES = 0.5
"""Share of the names of the one with fewer that the other has too: a form sentence of two matches names other teams."""
_VERBATIM, _VERBATIM_WORDS = 0.7, 5
"""Share and number of all words in order that make even a short sentence one with another."""
_TOLD_WORDS = 8
"""Words in order that two sentences have in common at least where a number alone is compared: "Sanders will pick up at
least 14." is said of every state."""
_LONGEST_GAP = 5
"""Words of either side that may stand for one another in a slot; a longer stretch is told in other words."""
_MOST_CHANGES = 2
"""Numbers, days and names that differ between two parallel sentences; with more they tell of two events."""
_FOR_A_CHANGE = 3
"""Content words in common that outweigh one more change."""
_LONGEST_NAME = 3
"""Words of a name that may stand for another."""
_FULL_NAME, _LONGEST_TITLED = 2, 8
"""Words of a full name at least, and of one with its title that may stand for another: "national security adviser A B"."""
_MOST_WORDS = 120
"""No sentence of a report is longer; a list or a page gone wrong may be."""
_RARE = 6
"""Sentences that a rare word stands in at most: one such word in common is enough to compare two sentences."""
_ASIDES = frozenset(("who", "which", "whose", "whom", "despite", "although", "though", "having"))
"""First words of what one sentence adds of somebody and the other leaves out: "Ana Lim, who had pleaded not guilty, was"."""
_MOST_SENTENCES = 60
"""Sentences that are looked up by one word; a word of more tells nothing."""


@dataclass(slots=True, eq=False)
class _Sentence:
    """A sentence with claims: its words, their places and keys, its content and names, and its claims; equal to none else."""

    article: str
    places: list[tuple[int, int]]
    printed: list[str]
    keys: list[str]
    content: frozenset[str]
    names: frozenset[str]
    claims: list[tuple[Claim, list[int]]]
    """Each with the places of the words that give it its value."""
    told: bool = True
    """Whether evidence begins in it, or a number or day stands there."""


_Likeness = Callable[[_Sentence, _Sentence], float]
"""Remembers what it was asked: the sentences are looked through twice, those with evidence and all."""


def find_parallels(articles: Sequence[Article], claims: Sequence[Claim]) -> Parallels:
    """The slots and swaps of all pairs of parallel sentences; none for a single article."""
    if len(articles) < 2:
        return Parallels()
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.topic in _COMPARED and not (isinstance(claim.value, QuoteValue) and claim.value.kind == "term"):
            by_article[claim.article].append(claim)
    read = (s for article in articles for s in _read(article, by_article[article.id]))
    sentences = list({(s.article, *s.keys): s for s in read}.values())
    printed: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        printed[sentence.article].update(sentence.keys)
    texts = {article.id: article.text for article in articles}
    slots: dict[object, Slot] = {}
    swaps: list[Swap] = []
    values: list[Swap] = []
    turned: list[Swap] = []
    people: list[Swap] = []
    likeness = cache(_likeness)
    for a, b in (*_pairs([s for s in sentences if s.told], likeness), *_beside(sentences, likeness)):
        same, gaps = _aligned(a.keys, b.keys)
        slots.update(((s.a.id, s.b.id, bool(s.changes)), s) for s in _slots(a, b, same, gaps, printed))
        if _is_verbatim(len(same), a, b):
            swaps += _swaps(a, b, gaps, texts)
            if len(same) >= _TOLD_WORDS:
                values += _value_swaps(a, b, gaps, texts)
                turned += _turned(a, b, gaps, texts)
                people += _name_swaps(a, b, gaps, texts)
    return Parallels(
        tuple(slots.values()), tuple(swaps), tuple(values), tuple(turned), tuple(people), _contexts(sentences)
    )


def _contexts(sentences: Sequence[_Sentence]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for sentence in sentences:
        for claim, _ in sentence.claims:
            found[claim.id] = found.get(claim.id, frozenset()) | sentence.content
    return found


def _swaps(a: _Sentence, b: _Sentence, gaps: Sequence[tuple[range, range]], texts: Mapping[str, str]) -> Iterator[Swap]:
    alone = _is_one(gaps)
    for ours, theirs in gaps:
        both = ((a, ours), (b, theirs))
        if all(0 < len(words) <= _LONGEST_NAME and all(s.printed[i][:1].isupper() for i in words) for s, words in both):
            left, right = (_cited(s, words, texts) for s, words in both)
            yield Swap(left, right, alone)


def _is_one(gaps: Sequence[tuple[range, range]]) -> bool:
    """Whether two sentences differ in one place alone."""
    return sum(bool(ours or theirs) for ours, theirs in gaps) == 1


def _turned(
    a: _Sentence, b: _Sentence, gaps: Sequence[tuple[range, range]], texts: Mapping[str, str]
) -> Iterator[Swap]:
    """The two sentences, where what they differ in alone turns one of them round."""
    differing = [(x, y) for x, y in gaps if x or y]
    if len(differing) == 1 and max(len(words) for words in differing[0]) <= _LONGEST_GAP:
        ours, theirs = differing[0]
        named = _is_change(a, ours) or _is_change(b, theirs)
        aside = _is_aside(b, theirs, texts) if not ours else not theirs and _is_aside(a, ours, texts)
        if not (named or aside) and are_opposite(_printed(a, ours), _printed(b, theirs)):
            yield Swap(_cited(a, range(len(a.keys)), texts), _cited(b, range(len(b.keys)), texts), alone=True)


def _is_aside(sentence: _Sentence, words: range, texts: Mapping[str, str]) -> bool:
    """Whether words that the other sentence lacks only add something: ", who had pleaded not guilty,", ", not about cuts"."""
    before = texts[sentence.article][: sentence.places[words[0]][0]][-2:].rstrip()
    return sentence.keys[words[0]] in _ASIDES or (len(words) > 1 and before.endswith(","))


def _name_swaps(
    a: _Sentence, b: _Sentence, gaps: Sequence[tuple[range, range]], texts: Mapping[str, str]
) -> Iterator[Swap]:
    """The full names that stand for one another, their titles with them, where no other name, number or day does."""
    told = [(x, y) for x, y in gaps if _is_change(a, x) and _is_change(b, y)]
    if not told or told[-1][0].stop - told[0][0].start > _LONGEST_TITLED or len(told) > _MOST_CHANGES:
        return
    ours, theirs = _full_name(a, told[-1][0]), _full_name(b, told[-1][1])
    if ours and theirs and max(map(len, told[-1])) <= _LONGEST_TITLED:
        yield Swap(_cited(a, ours, texts), _cited(b, theirs, texts))


def _full_name(sentence: _Sentence, words: range) -> range:
    """The last two words of a stretch where they have capitals: "special envoy | Steve Witkoff"; empty for none."""
    name = words[-_FULL_NAME:]
    return name if len(name) == _FULL_NAME and all(sentence.printed[i][:1].isupper() for i in name) else range(0)


def _value_swaps(
    a: _Sentence, b: _Sentence, gaps: Sequence[tuple[range, range]], texts: Mapping[str, str]
) -> Iterator[Swap]:
    """The numbers and days that stand for one another, where they and small words are all that differs."""
    told = [(x, y) for x, y in gaps if _is_value(a, x) and _is_value(b, y)]
    others = [(x, y) for x, y in gaps if (x, y) not in told]
    if len(told) <= _MOST_CHANGES and not any(_is_change(a, x) or _is_change(b, y) for x, y in others):
        yield from (Swap(_cited(a, x, texts), _cited(b, y, texts)) for x, y in told)


def _is_value(sentence: _Sentence, words: range) -> bool:
    return 0 < len(words) <= _LONGEST_NAME and all(is_value_word(sentence.printed[i].lower()) for i in words)


def _cited(sentence: _Sentence, words: range, texts: Mapping[str, str]) -> Citation:
    start, end = sentence.places[words[0]][0], sentence.places[words[-1]][1]
    return Citation(article=sentence.article, start=start, end=end, text=texts[sentence.article][start:end])


def _read(article: Article, claims: Sequence[Claim]) -> Iterator[_Sentence]:
    """The sentences of an article but for endless ones, and short ones without evidence, number or day."""
    places = sorted(
        ((e.start, e.end, claim) for claim in claims for e in claim.evidence), key=lambda p: (p[0], p[1], p[2].id)
    )
    starts = [start for start, _, _ in places]
    for span in article.body:
        first = bisect_left(starts, span.start)
        plain = fold_typography(article.text[span.start : span.end])
        for words in split_sentences(plain):
            last = bisect_left(starts, words[-1].end + span.start) if words else first
            inside, first = places[first:last], last
            if len(words) <= _MOST_WORDS and (inside or len(words) > _TOLD_WORDS or _has_value(words)):
                held = [(c, _range(words, s, e, span.start)) for s, e, c in inside]
                sentence = _sentence(article.id, (plain, span.start), words, held)
                sentence.told = bool(inside) or _has_value(words)
                yield sentence


def _has_value(words: Sequence[Word]) -> bool:
    return any(is_value_word(word.key) for word in words)


def _range(words: Sequence[Word], start: int, end: int, offset: int) -> range:
    """The words that a stretch of the article covers."""
    inside = [i for i, word in enumerate(words) if word.start + offset < end and word.end + offset > start]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _sentence(
    article: str, paragraph: tuple[str, int], words: Sequence[Word], claims: list[tuple[Claim, range]]
) -> _Sentence:
    plain, offset = paragraph
    places = [(word.start + offset, word.end + offset) for word in words]
    printed = [plain[word.start : word.end] for word in words]
    keys = [_key(word.key) for word in words]
    empty = word_list("empty_words")
    kept = [i for i, word in enumerate(words) if word.key not in empty and not is_value_word(word.key)]
    names = frozenset(keys[i] for i in kept if i and printed[i][:1].isupper())
    found = _Sentence(article, places, printed, keys, frozenset(keys[i] for i in kept), names, [])
    found.claims = [(claim, _slot_words(claim, inside, found)) for claim, inside in claims]
    return found


@lru_cache(maxsize=65536)
def _key(key: str) -> str:
    return key if key in word_list("negations") else stem(plain_spelling(key))


@lru_cache(maxsize=65536)
def is_value_word(key: str) -> bool:
    """Whether a folded word is a number or names a day or month.

    >>> is_value_word("1,500"), is_value_word("seven"), is_value_word("tuesday"), is_value_word("bridge")
    (True, True, True, False)
    """
    lists = ("number_words", "months", "days")
    return key[:1].isdigit() or any(key in word_list(name) for name in lists)


def _pairs(sentences: Sequence[_Sentence], likeness: _Likeness) -> Iterator[tuple[_Sentence, _Sentence]]:
    """The parallel sentences: each the best partner of the other among the sentences of its article."""
    scores = dict(_scores(sentences, likeness))
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for (i, j), score in scores.items():
        for one, other in ((i, j), (j, i)):
            key = one, sentences[other].article
            best[key] = max(best.get(key, (0.0, 0)), (score, -other))
    for i, j in sorted(scores):
        if best[i, sentences[j].article][1] == -j and best[j, sentences[i].article][1] == -i:
            yield sentences[i], sentences[j]


def _beside(sentences: Sequence[_Sentence], likeness: _Likeness) -> Iterator[tuple[_Sentence, _Sentence]]:
    """The pairs told word for word of which one has no evidence, number or day: its names and its "not" are compared alone."""
    if not all(s.told for s in sentences):
        yield from ((a, b) for a, b in _pairs(sentences, likeness) if not (a.told and b.told))


def _scores(sentences: Sequence[_Sentence], likeness: _Likeness) -> Iterator[tuple[tuple[int, int], float]]:
    """How alike the pairs of sentences of two articles are, for those that are alike."""
    postings: dict[str, list[int]] = defaultdict(list)
    for i, sentence in enumerate(sentences):
        shared: Counter[int] = Counter()
        rare: set[int] = set()
        for word in sorted(sentence.content):
            if len(postings[word]) <= _MOST_SENTENCES:
                others = [j for j in postings[word] if sentences[j].article != sentence.article]
                shared.update(others)
                rare.update(others if len(postings[word]) <= _RARE else ())
            postings[word].append(i)
        for j, count in sorted(shared.items()):
            if (count > 1 or j in rare) and (score := likeness(sentences[j], sentence)):
                yield (j, i), score


def _likeness(a: _Sentence, b: _Sentence) -> float:
    """How alike two sentences are, in [0, 1]; 0.0 where they are not parallel."""
    kept = LCSseq.similarity(a.keys, b.keys)
    verbatim = kept / max(len(a.keys), len(b.keys))
    if _is_verbatim(kept, a, b):
        return verbatim
    common = a.content & b.content
    ours, theirs = a.content - a.names - b.names, b.content - a.names - b.names
    few = min(len(a.names), len(b.names))
    if len(common) < _SAME_WORDS or (few and len(a.names & b.names) < _SAME_NAMES * few):
        return 0.0
    share = len(ours & theirs) / (min(len(ours), len(theirs)) or 1)
    return (share + verbatim) / 2 if share >= _ALIKE else 0.0


def _is_verbatim(kept: int, a: _Sentence, b: _Sentence) -> bool:
    return kept >= max(_VERBATIM_WORDS, _VERBATIM * max(len(a.keys), len(b.keys)))


def _slots(
    a: _Sentence,
    b: _Sentence,
    same: Mapping[int, int],
    gaps: Sequence[tuple[range, range]],
    printed: Mapping[str, set[str]],
) -> Iterator[Slot]:
    verbatim = _is_verbatim(len(same), a, b)
    known = (set(a.keys), set(b.keys)) if verbatim else (printed[a.article], printed[b.article])
    changed_values = sum(_is_change(a, ours) and _is_change(b, theirs) for ours, theirs in gaps)
    if changed_values > max(_MOST_CHANGES, len(a.content & b.content) / _FOR_A_CHANGE):
        return
    others: dict[Topic, list[tuple[Claim, list[int]]]] = defaultdict(list)
    for claim, words in b.claims:
        others[claim.topic].append((claim, words))
    gaps = [(x, y) for x, y in gaps if 0 < max(len(x), len(y)) <= _LONGEST_GAP]
    for claim, ours in a.claims:
        whole = claim.topic not in _BY_VALUE
        for other, theirs in others.get(claim.topic, ()):
            changed = [(x, y) for x, y in gaps if _has(ours, x, whole) and _has(theirs, y, whole)]
            kept = len({same[i] for i in ours if i in same} & set(theirs))
            if kept >= _HALF * min(len(ours), len(theirs)) if whole else kept or changed:
                changes = tuple((_printed(a, x), _printed(b, y)) for x, y in changed)
                if not whole and _is_known([a.keys[i] for i in ours], [b.keys[j] for j in theirs], known):
                    continue
                yield Slot(claim, other, changes, verbatim)


def _has(words: Sequence[int], gap: range, whole: bool) -> bool:
    """Whether a stretch holds one of the words, or where the whole of them counts is a place among them."""
    if whole and words and not gap:
        return words[0] <= gap.start <= words[-1] + 1
    return any(i in gap for i in words)


def _is_known(ours: Sequence[str], theirs: Sequence[str], known: tuple[set[str], set[str]]) -> bool:
    """Whether one side prints the other's value too: then it tells of two things, and this is the other one.

    In sentences that are told alike in part only the whole of what an article says counts, else its sentence alone.
    """
    if set(ours) == set(theirs):
        return False
    return set(ours) <= known[1] or set(theirs) <= known[0]


def _printed(sentence: _Sentence, words: range) -> str:
    return " ".join(sentence.printed[i] for i in words)


def _is_change(sentence: _Sentence, words: range) -> bool:
    return any(sentence.printed[i][:1].isupper() or is_value_word(sentence.printed[i].lower()) for i in words)


def _aligned(ours: Sequence[str], theirs: Sequence[str]) -> tuple[dict[int, int], list[tuple[range, range]]]:
    """Which word of the one is which of the other, and the stretches between that stand for one another."""
    same: dict[int, int] = {}
    gaps: list[tuple[range, range]] = []
    left = right = 0
    for block in Indel.opcodes(ours, theirs):
        if block.tag == "equal":
            gaps.append((range(left, block.src_start), range(right, block.dest_start)))
            left, right = block.src_end, block.dest_end
            same.update(zip(range(block.src_start, left), range(block.dest_start, right), strict=True))
    gaps.append((range(left, len(ours)), range(right, len(theirs))))
    return same, gaps


def _slot_words(claim: Claim, inside: range, sentence: _Sentence) -> list[int]:
    """The words that give a claim its value: numbers, days, names of places; else all of its words."""
    if isinstance(claim.value, VenueValue):
        place = {key for name in (claim.value.place, *claim.value.within) for key in _keys_of(name)}
        return [i for i in inside if sentence.keys[i] in place]
    if claim.topic in _BY_VALUE:
        return [i for i in inside if is_value_word(sentence.printed[i].lower())]
    return list(inside)


@lru_cache(maxsize=8192)
def _keys_of(name: str) -> tuple[str, ...]:
    return tuple(_key(word.key) for words in split_sentences(fold_typography(name)) for word in words)
