"""What became of those whom a number counts, where several words tell it: "claimed the lives of 12", "12 lost their lives".

In: the reading and a number. Out: an `Outcome`, or None. The phrases are those of the tables; every walk is bounded and stays
in the sentence.

    the flood claimed the lives of | 12 villagers             killed
    | 27 people, mostly women, | lost their lives             killed
    | nine passengers | sustained injuries                    injured
    took | 15 people | into custody                           arrested
    sentenced | five men | to death                           sentenced to death
"""

from riyadh_archive.extract.measuring.outcome import Outcome
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.phrases import match_phrases
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import fate_phrases, figure_words

ASIDE = 18
"""Tokens between a count and what became of them: ", most of them women and children from a village near the border,"."""
WHERE = 5
"""Tokens of "on the ground" between a count and an aside."""
SKIPPED = 4
"""Words of "have all since been" before the phrase itself."""
BEFORE = 6
"""Tokens of "claiming the lives of at least another" before the number."""
_OPENS = frozenset((",", "(", "–", "—", "-", "--"))
_CLOSES = {"(": frozenset(")"), ",": frozenset(","), **dict.fromkeys(("–", "—", "-", "--"), frozenset("–—-") | {"--"})}
_SUBJECT_OF = frozenset(
    (
        "that",
        "and",
        "but",
        "as",
        "when",
        "while",
        "where",
        "after",
        "said",
        "says",
        "all",
        "which",
        "the",
        "other",
        ",",
        ":",
        "–",
    )
)
"""Words behind which a count is a subject, so that an aside behind it is its own: not "carrying 12 people, …, was"."""


def read_fate(reading: Reading, m: NumberMention) -> Outcome | None:
    """The outcome that a phrase before or behind a number tells."""
    return _before(reading, m) or _around(reading, m) or _behind(reading, m)


def past_aside(reading: Reading, m: NumberMention) -> int:
    """The token behind an aside of a counted subject, where its verb stands: "27 people, mostly women, | died"."""
    rows, at = reading.tokens, m.last + 1
    sentence = rows.sentence(rows.sentences[m.last])
    opens = next((k for k in range(at, min(at + WHERE, sentence.stop)) if rows.words[k] in _OPENS), None)
    if opens is None or not (opens == at or rows.lowers[at] in ("on", "in", "at", "aboard")):
        return at
    closes, stop = _CLOSES[rows.words[opens]], min(opens + ASIDE, sentence.stop - 1)
    told = not figure_words("fates", "verbs").isdisjoint(rows.lowers[opens + 3 : stop + 1])
    if not told or not _is_subject(reading, m, sentence.start):
        return at
    for k in range(opens + 2, stop):
        if rows.classes[k] in '.;:"':
            break
        if rows.words[k] in closes and rows.lowers[k + 1] in figure_words("fates", "verbs"):
            return k + 1
    return at


def _is_subject(reading: Reading, m: NumberMention, start: int) -> bool:
    return m.first == start or reading.tokens.lowers[m.first - 1] in _SUBJECT_OF


def is_left_out(reading: Reading, m: NumberMention) -> bool:
    """Whether a number counts those whom it did not befall: "all but two were killed", "must return all 28 dead"."""
    rows = reading.tokens
    if _is_given_back(reading, m):
        return True
    before = rows.lowers[max(m.first - 2, 0) : m.first]
    return before in (["all", "but"], ["everyone", "but"], ["all", "except"], ["all", "bar"], ["all", "save"])


def _is_given_back(reading: Reading, m: NumberMention) -> bool:
    """Whether somebody gives back the dead that are counted, which is no toll: "returned | four | of the 28 bodies"."""
    rows = reading.tokens
    if m.unit != "body" and rows.lowers[m.last + 1 : m.last + 2] != ["dead"]:
        return False
    at = m.first - 1
    while at > 0 and rows.lowers[at] in ("all", "the", "only", "another"):
        at -= 1
    return at >= 0 and (rows.lowers[at] in _RETURN or rows.lowers[max(at - 1, 0) : at + 1] in _HAND_OVER)


_RETURN = ("return", "returns", "returned", "returning")
_HAND_OVER = (["hand", "over"], ["hands", "over"], ["handed", "over"], ["handing", "over"])


def _before(reading: Reading, m: NumberMention) -> Outcome | None:
    """ "claimed the lives of | 12 people", "the deaths of | 14 climbers", "fatally shot | four worshippers"."""
    rows = reading.tokens
    start = max(rows.sentence_starts[rows.sentences[m.first]], m.first - BEFORE)
    stop = m.first
    counted = figure_words("figure_contexts", "before_counted")
    while stop > start and rows.lowers[stop - 1] in counted and rows.lowers[stop - 1] not in ("of", "the"):
        stop -= 1
    if stop == start or rows.lowers[stop - 1] not in figure_words("fates", "last_before"):
        return None
    table = fate_phrases("before")
    for i in range(start, stop):
        for phrase, last in match_phrases(rows, i, table.get(rows.lowers[i], ())):
            if last == stop - 1 and _fits(m, phrase.kind):
                return Outcome(phrase.kind, i, False)
    return None


def _around(reading: Reading, m: NumberMention) -> Outcome | None:
    """ "cost | 12 people | their lives", "took | 15 people | into custody", "the loss of | 12 lives"."""
    rows = reading.tokens
    before = rows.lowers[max(m.first - 1, 0)] if m.first else ""
    behind = rows.lowers[m.last + 1 : m.last + 3]
    if behind in (["their", "lives"], ["their", "life"]) and before in ("cost", "costs", "costing", "claimed"):
        return Outcome("killed", m.last + 2, True)
    if behind == ["to", "death"] and before in ("sentenced", "condemned", "sentences", "sentencing"):
        return Outcome("sentenced to death", m.last + 2, True)
    if behind == ["into", "custody"] and before in ("took", "take", "taking", "taken", "takes"):
        return Outcome("arrested", m.last + 2, True)
    lost = {"lost", "claimed"} & set(rows.lowers[m.last + 1 : m.last + 5])
    if m.unit == "life" and ((lost and rows.sentences[m.last] == rows.sentences[m.last + 1]) or _is_loss(reading, m)):
        return Outcome("killed", m.last, False)
    return None


def _is_loss(reading: Reading, m: NumberMention) -> bool:
    return reading.tokens.lowers[max(m.first - 2, 0) : m.first] == ["loss", "of"]


def _behind(reading: Reading, m: NumberMention) -> Outcome | None:
    """ "| were taken into custody", ", mostly women, | lost their lives", "| who passed away"."""
    rows = reading.tokens
    at = past_aside(reading, m)
    stop = rows.sentence(rows.sentences[m.last]).stop
    table = fate_phrases("behind")
    for k in range(at, min(at + SKIPPED + 1, stop)):
        for phrase, last in match_phrases(rows, k, table.get(rows.lowers[k], ())):
            if _fits(m, phrase.kind) and not _is_negated(reading, at, k):
                return Outcome(phrase.kind, last, True)
        if rows.lowers[k] not in figure_words("fates", "skipped"):
            return None
    return None


def _is_negated(reading: Reading, first: int, last: int) -> bool:
    return not {"not", "never", "nearly", "almost", "may", "might", "could", "n't"}.isdisjoint(
        reading.tokens.lowers[first:last]
    )


def _fits(m: NumberMention, kind: str) -> bool:
    """Whether the outcome is one of what is counted: people are not reduced to rubble, nor bodies brought to safety."""
    if kind in figure_words("fates", "of_things"):
        return m.unit is not None and m.unit not in figure_words("nouns", "persons")
    return m.unit not in figure_words("fates", "of_nobody")
