"""What a share in percent is of: "40 percent of voters", "tariffs of 25%", "turnout was 51.7%", "raised wages by 4.5%".

In: the reading and a number in percent. Out: an `Amount`, without `of` where nothing tells what it is a share of.
"""

from riyadh_archive.extract.measuring.amount import Amount, named
from riyadh_archive.extract.measuring.clauses import (
    governing_noun,
    noun_before_goal,
    object_of,
    same_sentence,
    state_before,
    subject_of,
    verb_before,
)
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.figures import figure_words

LONGEST_JOINED = 16
"""Tokens between the two verbs of one subject: "Inflation stood at 3.6% in June and will peak" has six."""
LONGEST_TOPIC = 4
"""Tokens of what a share in apposition is of: "Annual consumer price inflation" has four."""
LONGEST_RATED = 3
"""Nouns of "a 38% minimum wage raise"."""
_ONE = frozenset(("a", "an", "the"))
"""Words before a share by which nouns behind it are one thing of that size: "a | 38% pay raise"."""
_CHANGES = frozenset("raise rise increase hike cut reduction discount bonus stake".split())
"""Heads of such nouns: "a 17 percent corporate tax rate" is one of many that are proposed."""
LONGEST_VOTING = 3
"""Tokens of "voting to leave", "in favor"."""


def read_share(reading: Reading, m: NumberMention) -> Amount:
    """The share that a number in percent tells."""
    rows = reading.tokens
    if m.of and rows.lowers[m.first - 1 : m.first] == ["to"] and (moved := told_by_verb(reading, m)) is not None:
        return Amount(moved[0].lower(), m.unit, moved[0], min(moved[1], m.start), m.end)
    if m.of:
        return Amount(f"share of {m.of.lower()}", m.unit, m.of, m.start, m.end)
    if governing := governing_noun(reading, m.first):
        return named(reading, m, governing)
    if (behind := _rated(reading, m)) is not None:
        return Amount(behind.lower(), m.unit, behind, m.start, m.end)
    if voting := _voting(reading, m) or _done_by(reading, m):
        return voting
    if (told := told_by_verb(reading, m)) is None and (told := _in_apposition(reading, m)) is None:
        return Amount("percent", m.unit, None, m.start, m.end)
    of, start = told
    return Amount(of.lower(), m.unit, of, min(start, rows.starts[m.first]), m.end)


def told_by_verb(reading: Reading, m: NumberMention) -> tuple[str, int] | None:
    """(words, code point) of what rises, falls or is so much: "former inflation" of "slowed to 3.2 percent from 4".

    "wages" of "raised wages to", "change of wages" of "raised wages by 4.5 percent"; None where no verb tells it.
    """
    rows = reading.tokens
    verb = state_before(reading, m.first) or verb_before(reading, m.first)
    if verb is None and (noun := noun_before_goal(reading, m.first)) is not None:
        return reading.words(*noun), rows.starts[noun[0]]
    if verb is None:
        return None
    if rows.lowers[verb] in figure_words("figure_contexts", "contesting") and rows.lowers[m.first - 1] == "to":
        return None  # "lost the state 36 percent to 51 percent"
    link = rows.lowers[verb + 1 : m.head]
    goal, former = "to" in link or "at" in link, rows.lowers[m.first - 1] == "from"
    told = object_of(reading, verb, m.first) if goal or former or "by" in link else None
    is_state = rows.classes[verb] == lexicon.AUXILIARY
    if told is not None and rows.lowers[told[1]] in ("up", "down"):
        told = None  # pay will go up by 30 percent
    told = told or (_subject(reading, verb) if goal or former or _changes(reading, verb) else None)
    if told is None:
        return None
    noun_words = reading.words(*told)
    plain = goal or is_state or rows.lowers[verb] in figure_words("figure_contexts", "reaching")
    of = f"former {noun_words}" if former else noun_words if plain else f"change of {noun_words}"
    return of, min(rows.starts[told[0]], rows.starts[verb])


def _in_apposition(reading: Reading, m: NumberMention) -> tuple[str, int] | None:
    """What opens the sentence before the share: "Inflation, | 211% when she took office,"; "Attendance is down | 37%"."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[m.first]]
    if rows.words[m.first - 1] == "," and 0 < m.first - 1 - start <= LONGEST_TOPIC:
        topic = range(start, m.first - 1)
        if all(rows.classes[k] in "oHDa" for k in topic):
            return reading.words(start + (rows.classes[start] == lexicon.DETERMINER), m.first - 2), rows.starts[start]
    moved = rows.lowers[m.first - 2 : m.first] if m.first > start + 2 else []
    if len(moved) == 2 and moved[0] in ("is", "was", "are", "were") and moved[1] in ("up", "down"):
        noun = subject_of(reading, m.first - 2)
        return (f"change of {reading.words(*noun)}", rows.starts[noun[0]]) if noun is not None else None
    return None


def _subject(reading: Reading, verb: int) -> tuple[int, int] | None:
    """The subject of a verb, or of the one before it that "and" joins: "Inflation was 3% in June and | will peak at"."""
    found = subject_of(reading, verb)
    rows = reading.tokens
    at = verb - 1
    while at > 0 and rows.classes[at] in "RA":
        at -= 1
    if found is not None or rows.lowers[at] not in ("and", "but"):
        return found
    floor = max(rows.sentence_starts[rows.sentences[verb]], at - LONGEST_JOINED)
    former = next((k for k in range(at - 1, floor, -1) if rows.classes[k] in "VC" or _is_state(reading, k)), None)
    return subject_of(reading, former) if former is not None else None


def _is_state(reading: Reading, k: int) -> bool:
    """Whether token k is "was" or the like, or a verb of rising, falling or standing at a level."""
    lower = reading.tokens.lowers[k]
    known = any(lower in figure_words("figure_contexts", key) for key in ("varying", "reaching"))
    return known or lower in ("is", "was", "are", "were")


def _done_by(reading: Reading, m: NumberMention) -> Amount | None:
    """ "the blaze was 11 percent contained", "the plant is 80% complete": how far something is done."""
    rows = reading.tokens
    at, being = m.last + 1, state_before(reading, m.first)
    if being is None or not same_sentence(reading, m.last, at):
        return None
    if (
        rows.lowers[at] not in figure_words("figure_contexts", "degrees_done")
        or (noun := subject_of(reading, being)) is None
    ):
        return None
    of = f"{reading.words(*noun)} {rows.lowers[at]}"
    return Amount(of.lower(), m.unit, of, rows.starts[noun[0]], rows.ends[at])


def _voting(reading: Reading, m: NumberMention) -> Amount | None:
    """ "with 50.46% voting Yes", "52 percent opposed the plan": how people voted or answered."""
    rows = reading.tokens
    at = m.last + 1
    if rows.lowers[at : at + 2] in (["in", "favor"], ["in", "favour"]):
        return Amount("share in favor", m.unit, "votes in favor", m.start, rows.ends[at + 1])
    if not same_sentence(reading, m.last, at) or rows.lowers[at] not in figure_words("figure_contexts", "answering"):
        return None
    last = at
    while (
        last - at < LONGEST_VOTING and same_sentence(reading, at, last + 1) and rows.classes[last + 1] not in ',;:.("J'
    ):
        last += 1
    if last == at:
        return None
    of = reading.words(at, last)
    return Amount(f"share {of.lower()}", m.unit, of, m.start, rows.ends[last])


def _rated(reading: Reading, m: NumberMention) -> str | None:
    """The thing of "a 20% levy", "the 3.5 percent pay raise": the nouns in small letters right behind the share."""
    rows = reading.tokens
    at = m.last + 1
    if not same_sentence(reading, m.last, at) or rows.classes[at] not in "oH" or not rows.words[at].islower():
        return None
    timed = rows.lowers[at] in figure_words("figure_contexts", "not_rated")
    last = at
    while rows.classes[last + 1 : last + 2] in (["o"], ["H"]) and same_sentence(reading, at, last + 1):
        last += 1
    if timed or last - at >= LONGEST_RATED or not all(rows.words[k].islower() for k in range(at, last + 1)):
        return None
    one = last == at or (rows.lowers[m.first - 1] in _ONE and rows.lowers[last] in _CHANGES)
    return reading.words(at, last) if one else None


def _changes(reading: Reading, verb: int) -> bool:
    """Whether a verb without "to" or "by" tells a change or a state of its subject ("rose 3%"), not what it has as object."""
    rows = reading.tokens
    words = ("changing", "reaching", "varying")
    return rows.classes[verb] == "A" or any(rows.lowers[verb] in figure_words("figure_contexts", key) for key in words)
