"""What took so long, by who took it: a jury, those who came when they were called, what was ordered for a time.

In: the reading, a number with a unit of time and its verb. Out: whether it is so told.
"""

from riyadh_archive.extract.measuring.clauses import same_sentence
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words

JURY_REACH, SUBJECT = 16, 4
"""Tokens before a verb in which the jury stands, and those who came."""


def takes(reading: Reading, k: int) -> bool:
    """Whether token k says that something took, lasted or spent a time."""
    return reading.tokens.lowers[k] in figure_words("figure_contexts", "spending")


def is_of_jury(reading: Reading, m: NumberMention, verb: int, spent: bool) -> bool:
    """Whether a jury took so long: "The jury of seven women and five men | deliberated", "took 76 hours to reach"."""
    rows = reading.tokens
    before = rows.lowers[max(rows.sentence_starts[rows.sentences[verb]], verb - JURY_REACH) : m.first]
    if figure_words("juries", "names").isdisjoint(before):
        return False
    behind = rows.lowers[m.last + 1 : m.last + 6]
    reached = behind[:1] == ["to"] and bool(figure_words("juries", "reached") & set(behind))
    return rows.lowers[verb] == "deliberated" or (spent and reached) or rows.lowers[verb] in NEEDING


def jury_before(reading: Reading, m: NumberMention) -> int | None:
    """The jury that was out for so long, or came back after it: "The jury | was out for two days"."""
    rows = reading.tokens
    at = m.first - 1
    if at < 0 or m.unit not in ("minute", "hour", "day") or rows.lowers[at] not in ("for", "after", "in", "within"):
        return None
    start = max(rows.sentence_starts[rows.sentences[m.first]], at - JURY_REACH)
    before = rows.lowers[start:at]
    told = figure_words("juries", "away" if rows.lowers[at] == "for" else "returned")
    jury = next((start + n for n, word in enumerate(before) if word in figure_words("juries", "names")), None)
    return jury if jury is not None and not told.isdisjoint(before) else None


FIRES = frozenset(("fire", "blaze", "flames", "inferno"))
BURNING = frozenset(("burned", "burnt", "raged", "blazed", "smoldered", "smouldered"))
NEEDING = frozenset(("needed", "required"))
RESPONSE = "response time"
"""Subject of how long it was until those came who were called."""
_ARRIVING = frozenset(("arrived", "arrive", "reached", "reach", "responded", "show"))
_COMING = frozenset(
    "police officers officer cops firefighters crews ambulances ambulance deputies rescuers patrol patrols".split()
)
_ORDERED = frozenset("emergency curfew mourning ban lockdown truce ceasefire suspension blackout moratorium".split())


def ordered_before(reading: Reading, m: NumberMention) -> int | None:
    """The token of what is declared for so long: "declared a state of | emergency for 60 days"; None for anything else."""
    rows = reading.tokens
    at = m.first - 2
    if (
        at < 0
        or rows.lowers[at + 1] != "for"
        or rows.lowers[at] not in _ORDERED
        or not same_sentence(reading, at, m.last)
    ):
        return None
    return at


def is_response(reading: Reading, m: NumberMention, verb: int) -> bool:
    """ "Officers arrived within four minutes", "police took 19 minutes to reach the scene"."""
    rows = reading.tokens
    if m.unit not in ("minute", "second", "hour"):
        return False
    before = rows.lowers[max(rows.sentence_starts[rows.sentences[verb]], verb - SUBJECT) : verb]
    if _COMING.isdisjoint(before):
        return False
    behind = rows.lowers[m.last + 1 : m.last + 3]
    arrived = rows.lowers[verb] in _ARRIVING and rows.lowers[m.first - 1] in ("within", "in")
    return arrived or (takes(reading, verb) and behind[:1] == ["to"] and not _ARRIVING.isdisjoint(behind))
