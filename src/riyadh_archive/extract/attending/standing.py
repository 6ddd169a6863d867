"""What a report tells around a person's name that speaks for or against having been at its event.

In: a reading, a mention of a person and the names of those who are known to have been there. Out: features, each a short
phrase that is one line of the table of weights (`lexicon/attendance_weights.tsv`): "verb: wept", "word: statement".
"""

from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import chain

from riyadh_archive.extract.attending.elsewhere import is_elsewhere
from riyadh_archive.extract.attending.occasion import near_event
from riyadh_archive.extract.attending.other_time import in_other_time
from riyadh_archive.grammar.happening.event_heads import PRINCIPAL
from riyadh_archive.grammar.naming.lists import persons_from
from riyadh_archive.grammar.naming.names import NameMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.attendance import attendance_lists
from riyadh_archive.lexicon.calendar import months, weekdays
from riyadh_archive.lexicon.conduct import conduct_words
from riyadh_archive.lexicon.given_names import is_given_name
from riyadh_archive.lexicon.tables import REMEMBERED

APPOSITION = 16
"""Tokens of what commas or brackets enclose between a name and its verb."""
OBJECT = 8
"""Tokens behind a verb in which its objects are told."""
EARLY = 2
"""Paragraphs that are told apart; the rest is later."""
VERB_BEFORE = 10
"""Tokens before a name in which the verb stands whose object it may be."""
SENTENCE = 25
"""Tokens to either side of a name whose words are looked at: longer sentences are lists."""
_CONDUCT = ("bodily", "court_verbs", "off_field", "aloof", "meanwhile", "addressing", "distant", "playing", "inverting")
"""Lists of verbs that speak for a place of the act; each is a feature of its own."""

_SCENERY = (
    "loci",
    "comers",
    "rows",
    "sites",
    "off_floor",
    "prizes",
    "goals",
    "sittings",
    "bodily",
    "meanwhile",
    "distant",
)
"""Lists of words for what is around people at an event, and for what is not."""


class Surroundings:
    """One article as its features need it; `there` are the first tokens of those known to have been at the event."""

    def __init__(self, reading: Reading, kind: str, there: Collection[int]) -> None:
        self.reading, self.kind = reading, kind
        rows = reading.tokens
        self.sentences = frozenset(rows.sentences[k] for k in there)
        self.blocks = frozenset(rows.blocks[k] for k in there)
        self.many = min(
            len({reading.mentions[n].entity for n, k in enumerate(reading.mention_firsts) if k in there}), 8
        )
        paragraphs = (n for n, block in enumerate(reading.blocks) if block.kind == "paragraph")
        self.paragraphs = {block: place for place, block in enumerate(paragraphs)}
        self.events: dict[int, list[str]] = {}
        for event in reading.events:
            what = "own" if event.key == PRINCIPAL else "planned" if event.planned else "other"
            self.events.setdefault(rows.sentences[event.head], []).append(what + (" act" if event.verbal else ""))


def features_of(around: Surroundings, person: NameMention) -> frozenset[str]:
    """Every feature of one mention but those of `doubts_about`; those that the table does not know weigh nothing."""
    found = {"a name"}
    found.update(_where(around, person), _of_name(around, person), _of_sentence(around, person))
    verb, how = verb_of(around.reading, person)
    found.update(f"how: {one}" for one in how)
    if verb is not None:
        found.update(_of_verb(around, verb, how))
    else:
        found.update(_as_object(around, person))
    return frozenset(chain(found, (f"{one} | {around.kind}" for one in found if one.startswith(_BY_KIND))))


def doubts_about(reading: Reading, person: NameMention) -> Iterator[str]:
    """The features that cost most to read; they only speak against somebody, and are read where the others suffice."""
    near = near_event(reading, person.last)
    if near is None or near.key != PRINCIPAL:
        yield "near: another event"
    verb, _how = verb_of(reading, person)
    if verb is not None and in_other_time(reading, verb):
        yield "at another time"
    if verb is not None and is_elsewhere(reading, verb):
        yield "at another place"


_BY_KIND = ("a name", "block:", "verb:", "verb class:", "role:", "object of class:")
"""Features that are told of each kind of event as well: "verb: told | trial"."""


def _where(around: Surroundings, person: NameMention) -> Iterator[str]:
    """Where in the article and beside whom the name stands."""
    reading = around.reading
    rows = reading.tokens
    block, sentence = rows.blocks[person.first], rows.sentences[person.first]
    kind = reading.blocks[block].kind
    if kind == "paragraph":
        place = around.paragraphs[block]
        yield f"block: {('first', 'second')[place] if place < EARLY else 'later'}"
    else:
        yield f"block: {kind}"
    if sentence in around.sentences:
        yield "beside: same sentence"
    elif sentence - 1 in around.sentences and rows.blocks[rows.sentence_starts[sentence] - 1] == block:
        yield "beside: sentence before"
    elif block in around.blocks:
        yield "beside: same paragraph"
    yield f"known there: {around.many // 2}"


def _of_name(around: Surroundings, person: NameMention) -> Iterator[str]:
    """The words of the phrase that names the person, and right beside it."""
    reading = around.reading
    rows = reading.tokens
    tokens = rows.sentence(rows.sentences[person.first])
    if person.possessive:
        yield "name: possessive"
    if person.modifies:
        yield "name: before a noun"
    if reading.quoted(person.first):
        yield "name: quoted"
    first = max(person.np_first, person.first - SENTENCE)
    yield from (f"role: {rows.lowers[k]}" for k in range(first, person.first))
    for role in reading.entities[person.entity].roles[:2]:
        yield from (f"office: {word}" for word in role.lower().split())
    before = first - 1
    if before < tokens.start:
        yield "before: nothing"
    elif not rows.words[before][0].isupper():
        yield f"before: {rows.lowers[before]}"
        if before > tokens.start:
            yield f"before: {rows.lowers[before - 1]} {rows.lowers[before]}"
    words = person.text.split()
    given = "a given name" if is_given_name(words[0]) else "an initial" if words[0][1:2] == "." else "no given name"
    yield f"name: {given}, {min(len(words), 3)} words"
    if person.text.isupper():
        yield "name: in capitals"
    behind = person.last + 1
    if behind < tokens.stop:
        word = rows.lowers[behind] if rows.classes[behind] not in "oVCGc" else rows.classes[behind]
        yield f"behind: {word}"
        if rows.words[behind] == ",":
            for k in range(behind + 1, min(behind + 7, tokens.stop)):
                if rows.words[k] == ",":
                    break
                if rows.words[k].islower() and rows.classes[k] in "oHa":
                    yield f"apposition: {rows.lowers[k]}"


def _of_sentence(around: Surroundings, person: NameMention) -> Iterator[str]:
    """The words and events of the sentence that the name stands in."""
    rows = around.reading.tokens
    number = rows.sentences[person.first]
    tokens = rows.sentence(number)
    first, stop = max(tokens.start, person.first - SENTENCE), min(tokens.stop, person.last + SENTENCE)
    yield from chain.from_iterable(map(_of_word, rows.words[first:stop]))
    yield from (f"event: {what}" for what in around.events.get(number, ()))


@lru_cache(maxsize=REMEMBERED)
def _of_word(word: str) -> tuple[str, ...]:
    """The features of a word, as printed, and of the lists that it is on; none of a capitalized one but for days and months."""
    if word.islower():
        lists = [*sorted(attendance_lists(word)), *(name for name in _SCENERY if word in conduct_words(name))]
        return (f"word: {word}", *(f"word of: {name}" for name in lists))
    if word in weekdays():
        return ("word: a weekday",)
    if word in months():
        return ("word: a month",)
    return ("word: a year",) if len(word) == 4 and word.isdigit() else ()


def _of_verb(around: Surroundings, verb: int, how: Collection[str]) -> Iterator[str]:
    """The verb whose subject the person is, and what it is done to."""
    reading = around.reading
    rows = reading.tokens
    word, class_ = rows.lowers[verb], rows.classes[verb]
    yield f"verb: {word}"
    yield f"verb class: {class_}{' of who' if 'who' in how else ''}"
    stop = min(verb + 1 + OBJECT, rows.sentence(rows.sentences[verb]).stop)
    for k in range(verb + 1, min(verb + 3, stop)):
        if rows.classes[k] in _FUNCTION:
            yield f"verb, then: {rows.lowers[k]}"
    if verb + 1 < stop:
        yield f"verb: {word} {rows.lowers[verb + 1] if rows.words[verb + 1][0].islower() else 'a name'}"
    yield from (f"verb of: {name}" for name in attendance_lists(word))
    yield from (f"verb of: {name}" for name in _CONDUCT if word in conduct_words(name))
    for k in range(verb + 1, stop):
        if rows.classes[k] in ',;:."VCT':
            break
        if rows.words[k].islower() and rows.classes[k] in "oHa":
            yield f"object: {rows.lowers[k]}"


_FUNCTION = frozenset((lexicon.PREPOSITION, lexicon.DETERMINER, lexicon.OBJECT_PRONOUN, lexicon.PRONOUN, "R"))


def _as_object(around: Surroundings, person: NameMention) -> Iterator[str]:
    """The verb before a name that is subject of none."""
    rows = around.reading.tokens
    start = rows.sentence_starts[rows.sentences[person.first]]
    for k in range(person.np_first - 1, max(person.np_first - 1 - VERB_BEFORE, start - 1), -1):
        if rows.classes[k] in ';:"':
            break
        if rows.classes[k] in "VCc":
            yield f"object of: {rows.lowers[k]}"
            yield f"object of class: {rows.classes[k]}"
            return
    yield "subject of nothing"


def verb_of(reading: Reading, person: NameMention) -> tuple[int | None, tuple[str, ...]]:
    """The token of the verb whose subject the person is, with how it is joined: in a list, behind "who", by auxiliaries."""
    if person.possessive:
        return None, ()
    rows = reading.tokens
    stop = rows.sentence(rows.sentences[person.last]).stop
    listed = persons_from(rows, reading.mentions, person.np_first)
    k = (listed[-1] if listed else person).last + 1
    how = ["listed"] if len(listed) > 1 else []
    if rows.words[k : k + 1] == ["("]:
        k = next((j + 1 for j in range(k + 1, min(k + APPOSITION, stop)) if rows.words[j] == ")"), k)
    if k + 1 < stop and rows.words[k] == "," and rows.classes[k + 1] != lexicon.WHO:
        closed = next((j for j in range(k + 1, min(k + APPOSITION, stop)) if rows.words[j] == ","), None)
        if closed is not None:
            k = closed + 1
            how.append("apposed")
    elif k < stop and rows.words[k] == ",":
        k += 1
    if k < stop and rows.classes[k] == lexicon.WHO:
        k += 1
        how.append("who")
    while k < stop and rows.classes[k] in "RA":
        if rows.classes[k] == lexicon.AUXILIARY or rows.lowers[k] in ("not", "never"):
            how.append(rows.lowers[k])
        k += 1
    return (k if k < stop and _is_verb(reading, k, helped=bool(set(how) - _JOINTS)) else None), tuple(how)


_JOINTS = frozenset(("listed", "apposed", "who"))


def _is_verb(reading: Reading, k: int, *, helped: bool) -> bool:
    """Whether token k is a verb, or a word that no list knows where a verb stands: "A | sponged paint off"."""
    rows = reading.tokens
    return rows.classes[k] in "VCcGa" or helped or (rows.words[k].islower() and rows.classes[k] == lexicon.OTHER)
