"""What the disaster that a report is of came from, of the topic `measures`.

In: a reading whose principal event befalls people: a fire, a crash, an explosion. Out: a claim for each cause that the
report tells of it, with the words for the cause as its reason; a cause that is ruled out is denied. What may have been, or
is still looked into, is none.

    the blaze was caused by an electrical fault     cause: an electrical fault
    investigators blame a squall                    cause: a squall
    police ruled out arson                          cause: arson; denied
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import clause_span, make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.causes import cause_phrases, cause_words, kinds_of_cause, words_of_cause
from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.model import Claim, MeasureValue

CAUSE = "cause"
"""The subject of such claims."""
KINDS = frozenset(("crash", "fire", "attack", "storm", "disaster", "outbreak"))
"""Kinds of event that have a cause which reports tell."""
LONGEST = 9
"""Tokens of a cause: "a fault in the wiring of the kitchen on the second floor" is cut."""
CLAUSE = 14
"""The same where a clause tells it: "when sparks from a pyrotechnic device reached the foam of the ceiling" has twelve."""
EFFECT = 7
"""Tokens before "was caused by", or behind "caused", in which the word for what befell stands."""
OPENING = 4
"""Tokens at the head of a sentence in which its subject stands: "The fire that killed 27 … was caused by"."""
_FORMER = ("last", "ago", "previous", "similar", "another")
_YEAR = 4
NEAR = 12
"""Tokens to either side in which a word leaves it open whether it was so."""


def extract_causes(reading: Reading) -> Iterator[Claim]:
    """The causes of the principal event, in text order."""
    own = reading.principal_events()
    if not own or own[0].kind not in KINDS or not reading.tokens.used(words_of_cause()):
        return
    told = {reading.tokens.lowers[e.head] for e in own if e.noun}
    for i in reading.tokens.where(_openers()):
        if reading.quoted(i):
            continue
        for first, last, denied in _read(reading, i, told):
            if (claim := _claim(reading, i, (first, last), denied=denied, kind=own[0].kind)) is not None:
                yield claim


_PLAIN = frozenset(("set", "led", "because", "as", "when", "after"))
"""Words that may open or end the words for a cause besides: "set alight", "led to", "sank because", "began when"."""


def _openers() -> frozenset[str]:
    phrases = cause_phrases("caused").keys() | cause_phrases("ruling_out").keys()
    return frozenset(phrases) | cause_words("causing") | cause_words("blaming") | cause_words("nouns") | _PLAIN


def _read(reading: Reading, i: int, told: set[str]) -> Iterator[tuple[int, int, bool]]:
    """The tokens of each cause that the word at token i may tell, and whether it is ruled out."""
    rows = reading.tokens
    lower = rows.lowers[i]
    tokens = rows.sentence(rows.sentences[i])
    effect = range(max(tokens.start, i - EFFECT), i)
    if (end := _phrase_end(reading, i, "ruling_out", tokens.stop)) is not None:
        yield *_behind(reading, end, tokens.stop), True
    elif _is_open(reading, i, tokens):
        return
    elif (end := _phrase_end(reading, i, "caused", tokens.stop)) is not None:
        opening = range(tokens.start, min(tokens.start + OPENING, i))
        passive = rows.lowers[i - 1] in ("was", "were", "been")
        if _has_effect(reading, effect, told) or (passive and any(rows.lowers[k] in event_nouns() for k in opening)):
            yield *_behind(reading, end, tokens.stop), _is_negated(reading, i, tokens.start)
    elif lower in cause_words("nouns") and rows.lowers[max(i - 2, 0) : i] in (["was", "the"], ["were", "the"]):
        yield *_before(reading, i - 2, tokens.start), False
    elif lower in cause_words("nouns"):
        verb = next((k for k in range(i + 1, min(i + EFFECT, tokens.stop)) if rows.lowers[k] in ("was", "is")), None)
        if verb is not None and rows.lowers[verb + 1 : verb + 2] != ["not"]:
            yield *_behind(reading, verb + 1, tokens.stop), False
    elif lower in _PLAIN - {"set", "led"}:
        yield from _of_happening(reading, i, tokens, told)
    elif lower == "led":
        if rows.lowers[i + 1 : i + 2] == ["to"] and _has_effect(
            reading, range(i + 2, min(i + EFFECT, tokens.stop)), told
        ):
            yield *_before(reading, i, tokens.start), _is_negated(reading, i, tokens.start)
    elif lower == "blame" and rows.lowers[i - 1] == "to":
        if rows.lowers[i - 2] in ("was", "were", "is"):
            yield *_before(reading, i - 2, tokens.start), False
    elif lower == "set" and rows.lowers[i + 1 : i + 2] == ["off"]:
        if _has_effect(reading, range(i + 2, min(i + EFFECT, tokens.stop)), told):
            yield *_before(reading, i, tokens.start), _is_negated(reading, i, tokens.start)
    elif lower == "set":
        near = rows.lowers[i + 1 : min(i + EFFECT, tokens.stop)]
        lit = {"alight", "ablaze"} & set(near) or near[:2] == ["fire", "to"]
        if lit or any(near[k : k + 2] == ["on", "fire"] for k in range(len(near))):
            yield *_before(reading, i, tokens.start), _is_negated(reading, i, tokens.start)
    elif lower in cause_words("blaming"):
        yield *_behind(reading, i + 1, tokens.stop), False
    elif lower in cause_words("causing") and _has_effect(reading, range(i + 1, min(i + EFFECT, tokens.stop)), told):
        yield *_before(reading, i, tokens.start), _is_negated(reading, i, tokens.start)


def _of_happening(reading: Reading, i: int, tokens: range, told: set[str]) -> Iterator[tuple[int, int, bool]]:
    """The cause behind "because", or behind "when" and "after" right behind a verb of beginning: "the fire started when"."""
    rows = reading.tokens
    effect = range(max(tokens.start, i - EFFECT), i)
    end = _phrase_end(reading, i, "happening", tokens.stop)
    befell = rows.lowers[i] == "after" and rows.lowers[i + 1] in cause_words("suffering")
    verbs = cause_words("happened" if befell or end is not None else "begun")
    at = next((k for k in reversed(effect) if rows.lowers[k] in verbs), None)
    if at is None or (end is None and at != i - 1) or _is_negated(reading, at, tokens.start):
        return
    if rows.lowers[i] == "as" and end is None:
        return
    others = {rows.lowers[k] for k in effect if rows.lowers[k] in event_nouns()} - told - cause_words("effects")
    if not others and _has_effect(reading, effect, told):
        first, last = _clause_behind(reading, end or i + 1, tokens.stop)
        clause = rows.lowers[first : last + 1]
        kinds = kinds_of_cause(tuple(clause)) - cause_words("circumstances")
        reckless = not cause_words("reckless").isdisjoint(clause)
        told_there = not (cause_words("causing") | {"set"}).isdisjoint(clause)  # that verb tells it
        if end is not None or befell or ((kinds or reckless) and not told_there):
            yield first, last, False


def _clause_behind(reading: Reading, first: int, stop: int) -> tuple[int, int]:
    """The tokens from `first` to the next mark, verbs included."""
    rows = reading.tokens
    last = first
    while last + 1 < min(stop, first + CLAUSE) and rows.classes[last + 1] not in ',.;:"(':
        last += 1
    return first, min(last, stop - 1)


def _phrase_end(reading: Reading, i: int, key: str, stop: int) -> int | None:
    """The token behind a phrase of a list that begins at token i."""
    lowers = reading.tokens.lowers
    for phrase in cause_phrases(key).get(lowers[i], ()):
        if i + len(phrase) < stop and tuple(lowers[i : i + len(phrase)]) == phrase:
            return i + len(phrase)
    return None


def _is_open(reading: Reading, i: int, tokens: range) -> bool:
    """Whether a word near leaves it open or tells of another fire than that of the news, or the sentence asks."""
    rows = reading.tokens
    near = rows.lowers[max(tokens.start, i - NEAR) : min(tokens.stop, i + NEAR)]
    former = any(w in _FORMER or (len(w) == _YEAR and w.isdigit()) for w in near)
    return former or not cause_words("open").isdisjoint(near) or "?" in near


def _is_negated(reading: Reading, i: int, floor: int) -> bool:
    return not {"not", "never", "n't", "wasn't", "wasn’t"}.isdisjoint(reading.tokens.lowers[max(floor, i - 3) : i])


def _has_effect(reading: Reading, tokens: range, told: set[str]) -> bool:
    """Whether a word for what befell stands among the tokens, nearest to the verb: "it", "the fire", "the crash that"."""
    rows = reading.tokens
    words = [rows.lowers[k] for k in tokens if rows.classes[k] in "oHaPGVW"]
    return any(w in told or w in cause_words("effects") or w in ("it", "which") or w in event_nouns() for w in words)


def _behind(reading: Reading, first: int, stop: int) -> tuple[int, int]:
    """The tokens from `first` to the next mark or verb."""
    rows = reading.tokens
    last = first
    while last + 1 < min(stop, first + LONGEST) and rows.classes[last + 1] not in ',.;:"(CVWSTJ':
        if rows.lowers[last + 1] == "for":
            break  # blamed overcrowding | for the crush
        last += 1
    return first, min(last, stop - 1)


def _before(reading: Reading, i: int, floor: int) -> tuple[int, int]:
    """The tokens of the clause before the verb at token i, without its auxiliaries."""
    rows = reading.tokens
    last = i - 1
    while last > floor and (rows.classes[last] in "AR" or rows.lowers[last] in ("to", "thought", "believed", "likely")):
        last -= 1
    first = max(last, floor)
    while first > max(floor, last - LONGEST) and rows.classes[first - 1] not in ',.;:"(CVWST':
        first -= 1
    if rows.lowers[first] in _PLAIN and first < last:
        first += 1  # began | after sparks set the roof alight
    return first, max(last, first)


def _claim(reading: Reading, i: int, part: tuple[int, int], *, denied: bool, kind: str) -> Claim | None:
    """The claim of a cause whose words tell what kind it is of; a fire is no cause of a fire."""
    rows = reading.tokens
    first, last = part
    words = tuple(rows.lowers[first : last + 1])
    kinds = kinds_of_cause(words) - ({"flames"} if kind == "fire" else set())
    if not kinds or (denied and kinds.isdisjoint(cause_words("deniable"))):
        return None
    while first < last and rows.classes[first] in (lexicon.DETERMINER, lexicon.ADVERB):
        first += 1
    return make_claim(
        reading,
        "measures",
        subject=CAUSE,
        value=MeasureValue(measure=CAUSE, reasons=(reading.words(first, last),)),
        spans=[clause_span(reading, min(i, part[0]), max(i, last))],
        anchor=(rows.starts[i], rows.ends[i]),
        event="",
        stance="denied" if denied else "asserted",
        attributed_to=said_by(reading, i),
        rule="cause of what befell",
    )
