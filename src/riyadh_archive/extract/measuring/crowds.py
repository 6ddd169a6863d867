"""How many people were there: "a crowd of 4,000", "in front of 41,206 fans", "the attendance was announced at 48,210".

In: the reading and a count. Out: the `Amount`, or None. Those who watched an event are one thing under every noun.
"""

from riyadh_archive.extract.measuring.amount import Amount
from riyadh_archive.extract.measuring.clauses import governing_noun, subject_of, verb_before
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words, phrases_by_last

CROWD = "crowd"
"""Subject of how many people watched an event."""

LEAST_CROWD = 500
"""Supporters "before" whom a match is played; fewer may be those who came earlier."""
PUT_REACH = 6
"""Tokens between a crowd and "at": "estimated the crowd outside the assembly at" has three."""


def read_crowd(reading: Reading, m: NumberMention) -> Amount | None:
    """The people whom the noun before the number tells, or who stand behind "in front of"."""
    if m.quantity is None:
        return None
    rows = reading.tokens
    watching = m.unit is None or m.unit in figure_words("figure_contexts", "watchers")
    seen = rows.lowers[m.first - 1 : m.first] == ["before"] and m.unit in ("fan", "spectator", "supporter")
    if seen and m.quantity >= LEAST_CROWD:
        return Amount(CROWD, "person", "people in crowd", m.start, m.end)
    if (m.quantity >= LEAST_CROWD and _watched_it(reading, m)) or _is_crowd(reading, m):
        return Amount(CROWD, "person", "people in crowd", m.start, m.end)
    if watching and _is_watched(reading, m):
        return Amount(CROWD, "person", "people in crowd", m.start, m.end)
    if m.unit is None and _is_told(reading, m):
        return Amount(CROWD, "person", "people in crowd", rows.starts[m.first - 2], m.end)
    if m.unit in _PEOPLE and (_has_come(reading, m) or _is_put(reading, m)):
        return Amount(CROWD, "person", "people in crowd", m.start, m.end)
    verb = verb_before(reading, m.first) if m.unit is None else None
    noun = governing_noun(reading, m.first) or (subject_of(reading, verb) if verb is not None else None)
    if noun is None or rows.lowers[noun[1]] not in figure_words("figure_contexts", "crowds"):
        return None
    if m.unit is not None and m.unit not in figure_words("figure_contexts", "watchers"):
        return None
    start = rows.starts[noun[0]]
    if rows.lowers[noun[1]] in figure_words("figure_contexts", "gates"):
        return Amount(CROWD, "person", "people in crowd", start, m.end)
    of = reading.words(*noun)
    return Amount(of.lower(), "person", f"people in {of}", start, m.end)


_PEOPLE = (None, "person", "protester", "demonstrator", "marcher")
_OUTSIDE = (("were", "outside"), ("are", "outside"), ("gathered", "outside"), ("stood", "outside"), ("outside", "the"))
_COUNTED = frozenset(("counted", "estimated"))
_CAME = (("took", "part"), ("turned", "out"), ("were", "there"))


def _has_come(reading: Reading, m: NumberMention) -> bool:
    """Whether the verb right behind says that they came: "about 8,000 took part", "30,000 people marched"."""
    rows = reading.tokens
    if m.last + 1 >= len(rows) or rows.sentences[m.last + 1] != rows.sentences[m.first]:
        return False
    if m.unit is None and rows.lowers[m.first - 1] in ("drew", "attracted"):
        return True  # a rally drew 1,500
    behind = tuple(rows.lowers[m.last + 1 : m.last + 3])
    before = rows.lowers[max(m.first - 2, 0) : m.first]
    if (m.quantity or 0) >= LEAST_CROWD and (behind in _OUTSIDE or (m.unit != "person" and _COUNTED & set(before))):
        return True  # police counted | 35,000 marchers; about 20,000 people | are outside parliament
    return behind in _CAME or behind[0] in figure_words("figure_contexts", "coming")


def _watched_it(reading: Reading, m: NumberMention) -> bool:
    """Whether those counted saw it: "70,000 fans in the stadium | witnessed the win"."""
    rows = reading.tokens
    if m.unit not in ("fan", "spectator", "supporter"):
        return False
    stop = min(m.last + SAW_REACH, rows.sentence(rows.sentences[m.last]).stop)
    verb = next((k for k in range(m.last + 1, stop) if rows.classes[k] in "VCA,;"), None)
    return verb is not None and rows.lowers[verb] in ("watched", "witnessed", "saw", "cheered")


SAW_REACH = 9
"""Tokens between a crowd and "watched": "fans in the Olympic Stadium in Lakor" has six."""


def _is_crowd(reading: Reading, m: NumberMention) -> bool:
    """Whether "crowd" itself is counted: "a 60,000 | crowd", "the 100,000-strong home crowd"; a house's capacity is none."""
    rows = reading.tokens
    behind = [
        w for w in rows.lowers[m.last : m.last + 3] if w not in ("home", "partisan", "strong", "sell-out", "sellout")
    ]
    told = "crowd" in (m.unit, (m.of or "").rpartition(" ")[2]) or behind[:2][-1:] == ["crowd"]
    return told and (m.quantity or 0) >= LEAST_CROWD and "capacity" not in rows.words[m.last - 1 : m.last + 3]


def _is_put(reading: Reading, m: NumberMention) -> bool:
    """ "Organizers put the crowd at 30,000"."""
    rows = reading.tokens
    if m.first < 2 or rows.lowers[m.first - 1] != "at":
        return False
    for k in range(m.first - 2, max(m.first - 2 - PUT_REACH, 0), -1):
        if rows.sentences[k] != rows.sentences[m.first] or rows.classes[k] in ",;:.":
            return False
        if rows.lowers[k] in figure_words("figure_contexts", "gates"):
            return k == m.first - 2 or rows.lowers[k - 2] in ("put", "estimated")
    return False


def _is_told(reading: Reading, m: NumberMention) -> bool:
    """ "Attendance: 41,206", "the attendance was 41,206"."""
    before = reading.tokens.lowers[max(m.first - 2, 0) : m.first]
    return len(before) == 2 and before[0] in figure_words("figure_contexts", "gates") and before[1] in (":", "was")


def _is_watched(reading: Reading, m: NumberMention) -> bool:
    lowers = reading.tokens.lowers
    phrases = phrases_by_last("figure_contexts", "watched").get(lowers[m.first - 1], ()) if m.first else ()
    return any(tuple(lowers[max(m.first - len(phrase), 0) : m.first]) == phrase for phrase in phrases)
