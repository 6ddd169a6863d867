"""How many of something there are, where the number stands alone behind its verb: "Homicides reached 2,082".

In: the reading and a bare number. Out: an `Amount`; None where no plural or index is the subject of a verb of rising,
falling or standing at a level.

    The number of cases rose to 4,300    cases
    the air quality index crossed 1,000  index
    Sanders will gain at least 24        none
"""

from riyadh_archive.extract.measuring.amount import Amount
from riyadh_archive.extract.measuring.clauses import subject_of, verb_before
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.figures import figure_words, is_plural, singular

SMALLEST = 10
"""From so many on a bare number behind "rose to" is a count; below it, it may be a rank or a grade."""
_NUMBER_OF = 6
"""Tokens between "number of" and what is counted: "the number of newly infected dairy cows" has three."""
_BACK = 20


def read_level(reading: Reading, m: NumberMention) -> Amount | None:
    """The amount of a number without a noun that its verb gives to a subject in the plural, or to an index."""
    if m.unit is not None or m.of is not None or m.quantity is None or m.quantity < SMALLEST or m.high is not None:
        return None
    verb = verb_before(reading, m.first)
    if verb is None or not _tells_level(reading, verb, m.first) or _is_taken_on(reading, m):
        return None
    counted, told = _counted_by(reading, _end_of_counted(reading, verb, m.first))
    told = told if counted else subject_of(reading, verb)
    if told is None or ((name := reading.mention_at(told[1])) is not None and name.kind is not None):
        return None
    words = reading.words(*told)
    head = words.split()[-1].lower()
    if not (is_plural(head) or head in figure_words("figure_contexts", "levels")):
        return None
    if head in figure_words("figure_contexts", "not_levels"):
        return None
    return Amount(words.lower(), singular(head), words, reading.tokens.starts[told[0]], m.end)


def _tells_level(reading: Reading, verb: int, number: int) -> bool:
    """Whether the verb is "reached", or "rose to", "stood at" right before the number and its comparator."""
    rows = reading.tokens
    lower = rows.lowers[verb]
    behind = rows.lowers[verb + 1 : number]
    if lower in figure_words("figure_contexts", "reaching"):
        return "by" not in behind and "from" not in behind
    moved = lower in figure_words("figure_contexts", "varying")
    return moved and bool({"to", "at"} & set(behind)) and not {"from", "by"} & set(behind)


def _is_taken_on(reading: Reading, m: NumberMention) -> bool:
    """Whether a noun or verb behind the number goes on with it: "rose to 40 square miles"; "reached 40 last year" does not."""
    rows = reading.tokens
    at = m.last + 1
    if at >= len(rows) or rows.sentences[at] != rows.sentences[m.last]:
        return False
    noun = rows.classes[at] in "oHaVG-" and rows.lowers[at] not in ("last", "this", "next", "late", "early")
    return noun or rows.classes[m.first - 2] == lexicon.NUMBER


def _end_of_counted(reading: Reading, verb: int, number: int) -> int:
    """The token behind what is counted: the verb, or "to" behind its object: "raised the number of passengers | to 15"."""
    rows = reading.tokens
    to = next((k for k in range(number - 1, verb + 2, -1) if rows.lowers[k] in ("to", "at")), verb)
    return to if "number" in rows.lowers[verb:to] else verb


def _counted_by(reading: Reading, verb: int) -> tuple[bool, tuple[int, int] | None]:
    """Whether "the number of" stands before the verb, and the plural behind it."""
    rows = reading.tokens
    floor = max(rows.sentence_starts[rows.sentences[verb]] + 1, verb - _BACK)
    for k in range(verb - 1, floor, -1):
        if rows.lowers[k] == "of" and rows.lowers[k - 1] == "number":
            behind = range(k + 1, min(k + _NUMBER_OF, verb))
            return True, next(((n, n) for n in behind if is_plural(rows.lowers[n]) or rows.classes[n] in "GI"), None)
    return False, None
