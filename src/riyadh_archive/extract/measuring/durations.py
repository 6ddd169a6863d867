"""What lasted how long: a meeting, a sentence, a strike, a quarrel; and by when something must be done.

In: the reading and a number with a unit of time. Out: a `Duration`, or None where nothing tells what lasted ("in a week").
"""

from typing import NamedTuple

from riyadh_archive.extract.measuring.clauses import (
    clause_before,
    governing_noun,
    same_sentence,
    subject_of,
    verb_before,
)
from riyadh_archive.extract.measuring.in_power import IN_POWER, read_in_power
from riyadh_archive.extract.measuring.penalties import SENTENCE, read_penalty
from riyadh_archive.extract.measuring.punished import read_banned, read_court_ban
from riyadh_archive.extract.measuring.taking import (
    BURNING,
    FIRES,
    NEEDING,
    RESPONSE,
    is_of_jury,
    is_response,
    jury_before,
    ordered_before,
    takes,
)
from riyadh_archive.grammar.counting.numbers import NumberMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon import words as lexicon
from riyadh_archive.lexicon.events import event_nouns
from riyadh_archive.lexicon.figures import figure_words

LONGEST_TASK = 4
"""Tokens of what took so long: "to read the verdict" has four."""
GIVEN = 4
"""Tokens between "gave" and the time: "gave the two envoys 48 hours" has three."""
LONGEST_FIRST, FIRST_OF = 16, 6
"""Tokens before "in six years" in which "first" may stand, and behind that the word for a meeting: "first formal summit"."""
LONGEST_ASIDE = 14
"""Tokens of an aside between a verb and its time: "faced Ana Lim, the veteran foreign minister of Norland, for" has six."""
LONGEST_OBJECT = 5
"""Tokens of what is closed or paused for a time: "all flights to and from Norland" would have six."""
ENDED = 16
"""Tokens between the verb and the time: "ended with no agreement in Lima late on Monday | after 20 hours" has ten."""
ALONE = 10
"""Tokens behind the time in which "with only interpreters in the room" makes it that of a meeting without aides."""
OPENING = 10
"""Tokens between "For three weeks," and the verb of its clause: "For three weeks, the mayor's aide refused" has six."""


TO_LAST = 16
"""Tokens between an event and "to last": "a ceasefire in the strip that is to begin on Sunday and to last" has eleven."""
ANTECEDENT_VERB = 3
"""Tokens from "It" to its verb: "It had taken"."""
_ROUND = ["round", "of"]
LASTED = frozenset(("lasted", "took", "taken", "continued"))
WHICH_REACH = 16
"""Tokens between an event and "which lasted": "the meeting in Lima on Monday between the two ministers, which" has nine."""


class Duration(NamedTuple):
    """The claim subject, the words of what lasted, and where (code points) the evidence begins."""

    subject: str
    of: str
    start: int


DESCRIBED = 5
"""Tokens behind the first word that describes what lasted in which its noun stands."""
LONGEST_PERIOD = 8
"""Tokens from "within" to the length of a period: "within a maximum period of not more than two months"."""


def read_duration(reading: Reading, m: NumberMention) -> Duration | None:
    """What a stretch of time is told of, the surest way first."""
    if (ruler := read_in_power(reading, m)) is not None:
        return Duration(f"{IN_POWER}{ruler[0]}", f"{IN_POWER}{ruler[0]}", ruler[1])
    if not _is_of_another_thing(m) and (penalty := read_penalty(reading, m)):
        subject = "sentence" if penalty.startswith(SENTENCE) else penalty.partition(" of ")[0]
        return Duration(subject, penalty, m.start)
    if (court_ban := read_court_ban(reading, m)) is not None:
        return Duration(court_ban, court_ban, m.start)
    if m.of and m.of.lower().split()[-1] in figure_words("figure_contexts", "not_lasting"):
        return None  # ten-year yields
    if m.of and m.of.lower().endswith("ing") and m.of.lower() not in event_nouns():
        ended = _ended_after(reading, m)  # ended their meeting after four hours of haggling
        if ended is not None:
            return ended
    if m.of:
        of = (
            "talks"
            if m.of.lower() in figure_words("figure_contexts", "haggling")
            else _event_behind(reading, m) or m.of
        )
        return _delay(reading, m) or _lasted(of, m.start)
    if (ahead := read_to_last(reading, m)) is not None:
        return ahead
    if (within := _within(reading, m)) is not None and m.first - within > 1 and (due := _due(reading, within)):
        return due  # within a maximum period of two months
    if noun := governing_noun(reading, m.first):
        if reading.tokens.lowers[noun[1]] == "number":
            return None  # "reduced the number of days"
        return _lasted(_without_parties(reading, *noun), reading.tokens.starts[noun[0]])
    if (came := verb_before(reading, m.first)) is not None and is_response(reading, m, came):
        return Duration(RESPONSE, RESPONSE, reading.tokens.starts[came])
    if (jury := jury_before(reading, m)) is not None:
        return _lasted("deliberations", reading.tokens.starts[jury])
    return (
        _first_in(reading, m)
        or _deadline(reading, m)
        or _opening(reading, m)
        or _ended_after(reading, m)
        or _by_verb(reading, m)
    )


def _without_parties(reading: Reading, first: int, last: int) -> str:
    """The words of what lasted, of a meeting without the countries that held it: "Russian-US | talks"."""
    rows = reading.tokens
    held = event_nouns().get(rows.lowers[last]) in ("meeting", "call")
    parties = held and all(rows.is_capitalized(k) or rows.classes[k] == "-" for k in range(first, last))
    return reading.words(last if parties else first, last)


def _event_behind(reading: Reading, m: NumberMention) -> str | None:
    """The event that lasted, behind the words that describe it: "four days of intense, secret | talks"."""
    rows = reading.tokens
    if m.of is None or m.of.lower() in event_nouns() or not rows.words[m.last].islower():
        return None
    for event in reading.events_among(m.last + 1, m.last + DESCRIBED):
        between = rows.classes[m.last + 1 : event.head]
        if not event.verbal and same_sentence(reading, m.last, event.head) and all(c in "oRVG,J" for c in between):
            return rows.words[event.head]
    return None


def _first_in(reading: Reading, m: NumberMention) -> Duration | None:
    """ "the first summit between the two powers in six years": how long there was none."""
    rows = reading.tokens
    if m.unit != "year" or rows.lowers[m.first - 1 : m.first] not in (["in"], ["for"]):
        return None
    floor = max(rows.sentence_starts[rows.sentences[m.first]], m.first - LONGEST_FIRST)
    at = next((k for k in range(m.first - 2, floor - 1, -1) if rows.lowers[k] == "first"), None)
    near = range(at + 1, min(at + FIRST_OF, m.first)) if at is not None else range(0)
    kinds = {event_nouns().get(rows.lowers[k]) for k in near} & {"meeting", "visit"}
    if at is None or len(kinds) != 1:
        return None
    told = f"time since the last {kinds.pop()}"
    return Duration(told, told, rows.starts[at])


def _is_of_another_thing(m: NumberMention) -> bool:
    """Whether "30 minutes of deliberations" tells itself what lasted, so that no sentence did."""
    if not m.of:
        return False
    words = set(m.of.lower().split())
    if words in ({"house", "arrest"}, {"supervised", "release"}):
        return False
    return not words & (figure_words("figure_contexts", "prison") | figure_words("figure_contexts", "sentencing"))


def _lasted(what: str, start: int) -> Duration:
    return Duration(f"duration of {what.lower()}", what, start)


def _delay(reading: Reading, m: NumberMention) -> Duration | None:
    """ "within three minutes of the first call": no length of what stands behind "of", but the time since then."""
    rows = reading.tokens
    opening = rows.lowers[max(m.first - 1, 0) : m.head]
    if "within" not in opening or not same_sentence(reading, m.first - 1, m.first):
        return None
    what = f"time after {m.of}"
    return Duration(what.lower(), what, m.start)


def _deadline(reading: Reading, m: NumberMention) -> Duration | None:
    """ "must pay within 30 days": the deadline of the verb."""
    if (given := _given_time(reading, m)) is not None:
        return given
    within = _within(reading, m)
    return None if within is None else _due(reading, within)


def _within(reading: Reading, m: NumberMention) -> int | None:
    """The "within" before a length of time, and before a period of that length: "within | a period of two months"."""
    rows, words = reading.tokens, figure_words("figure_contexts", "periods")
    start = rows.sentence_starts[rows.sentences[m.first]]
    for k in range(m.first - 1, max(start, m.first - LONGEST_PERIOD) - 1, -1):
        if rows.lowers[k] == "within":
            return k
        if rows.lowers[k] not in words:
            return None
    return None


def _due(reading: Reading, within: int) -> Duration | None:
    """The deadline of the verb before "within"."""
    rows, verb = reading.tokens, verb_before(reading, within)
    if verb is None:
        return None
    lower = rows.lowers[verb]
    told = f"deadline {lower}" if lower.endswith("ed") else f"deadline to {lower}"
    return Duration(told, told, rows.starts[verb])


def _given_time(reading: Reading, m: NumberMention) -> Duration | None:
    """ "has 60 days to comply", "gave them 48 hours to leave": the deadline of what is to be done."""
    rows = reading.tokens
    at = m.last + 1
    if not same_sentence(reading, m.first, at + 1) or rows.lowers[at] != "to" or rows.classes[at + 1] in "DMPx":
        return None
    before = rows.lowers[max(m.first - GIVEN, 0) : m.first]
    if not figure_words("figure_contexts", "giving").intersection(before):
        return None
    told = f"deadline to {rows.lowers[at + 1]}"
    return Duration(told, told, m.start)


def _opening(reading: Reading, m: NumberMention) -> Duration | None:
    """ "For three weeks, the harbor was shut": the verb of the clause that such an opening belongs to."""
    rows = reading.tokens
    floor = rows.sentence_starts[rows.sentences[m.first]]
    if m.first != floor + 1 or rows.lowers[floor] != "for":
        return None
    for k in range(m.last + 1, min(m.last + OPENING, len(rows))):
        if not same_sentence(reading, k, m.last):
            return None
        if rows.classes[k] in (lexicon.VERB, lexicon.REPORTING):
            first = k
            while first - 1 > m.last and rows.classes[first - 1] in "oHARa":
                first -= 1
            nouns = [i for i in range(first, k) if rows.classes[i] in "oHa"]
            what = f"{reading.words(nouns[0], nouns[-1])} {rows.lowers[k]}" if nouns else rows.lowers[k]
            return _lasted(what, m.start)
    return None


def _ended_after(reading: Reading, m: NumberMention) -> Duration | None:
    """ "the talks broke up after 20 minutes", "walked out of the talks after three hours": how long the event was."""
    rows = reading.tokens
    at = m.first - 1 - (rows.lowers[m.first - 1 : m.first] in (["just"], ["lasting"]))
    if at < 1 or rows.lowers[at] not in ("after", "in") or not same_sentence(reading, at, m.first):
        return None
    floor = max(rows.sentence_starts[rows.sentences[at]], at - ENDED)
    verb = next(
        (k for k in range(at - 1, floor - 1, -1) if rows.lowers[k] in figure_words("figure_contexts", "ending")), None
    )
    if verb is None or (rows.lowers[at] == "in" and rows.lowers[verb] not in ("wrapped", "finished", "concluded")):
        return None
    subject = range(verb - 1, max(rows.sentence_starts[rows.sentences[at]], verb - 2 * ENDED) - 1, -1)
    near = [k for k in (*range(verb + 1, at), *subject) if rows.lowers[k] in event_nouns()]
    if m.unit in ("hour", "minute"):  # talks on a settlement of the conflict ended after two hours
        near = [k for k in near if event_nouns()[rows.lowers[k]] not in ("war", "agreement")] or near
    return _lasted(rows.lowers[near[0]], rows.starts[min(near[0], verb)]) if near else None


def _is_run(reading: Reading, verb: int, subject: tuple[int, int]) -> bool:
    """Whether an event ran on: "the talks | went on for 11 hours", not "the envoy went to Oslo for two days"."""
    rows = reading.tokens
    return rows.lowers[verb] in figure_words("figure_contexts", "running") and _run_event(reading, subject) is not None


def _run_event(reading: Reading, subject: tuple[int, int]) -> int | None:
    """The event that a subject is, or whose party it is: "talks, | talks with the Norlanders | dragged on"."""
    rows = reading.tokens
    if rows.lowers[subject[1]] in event_nouns():
        return subject[1]
    link = subject[0] - 1 - (subject[0] > 0 and rows.classes[subject[0] - 1] == "D")
    tied = link > 0 and rows.lowers[link] in ("with", "between") and same_sentence(reading, link - 1, subject[0])
    return link - 1 if tied and rows.lowers[link - 1] in event_nouns() else None


def _spoke_together(reading: Reading, verb: int) -> bool:
    """Whether two or more spoke, and not by telephone or to a crowd: "they spoke for almost two hours"."""
    rows = reading.tokens
    if rows.lowers[verb] != "spoke":
        return False
    stop = rows.sentence(rows.sentences[verb]).stop
    told = set(rows.lowers[verb : min(stop, verb + OPENING)])
    if told & {"phone", "telephone", "call", "video", "reporters", "journalists", "press", "crowd", "by"}:
        return False
    if rows.lowers[verb + 1] in ("to", "with"):
        return "counterpart" in told
    who = rows.lowers[max(verb - 3, 0) : verb]
    return not {"they", "two", "both", "pair", "leaders", "ministers", "envoys"}.isdisjoint(who) and "to" not in told


def _is_facing(reading: Reading, verb: int) -> bool:
    """Whether people sit opposite one another: "faced Ana Lim", "sat together", "sat across the table"."""
    rows = reading.tokens
    behind = rows.lowers[verb + 1 : verb + 2]
    if rows.lowers[verb] == "sat":
        return behind in (["together"], ["down"], ["opposite"], ["across"], ["facing"], ["face"], ["around"], ["round"])
    named = reading.mention_at(verb + 1) if rows.lowers[verb] == "faced" else None
    return behind == ["each"] or (named is not None and named.kind == "person")


def _by_verb(reading: Reading, m: NumberMention) -> Duration | None:
    """ "the talks lasted five hours", "closed for a decade", "it took her 40 minutes to decide"."""
    rows = reading.tokens
    if rows.lowers[m.first - 2 : m.first] == ["meeting", "for"] and m.unit in ("hour", "minute", "day"):
        return _lasted("talks", rows.starts[m.first - 2])  # had their first contact in years, meeting for six hours
    if rows.lowers[m.first - 3 : m.first] == ["in", "talks", "for"]:
        return _lasted("talks", rows.starts[m.first - 2])
    verb = verb_before(reading, m.first)
    if verb is None and (aside := _aside_before(reading, m)) is not None:
        verb = verb_before(reading, aside)
    if verb is None:
        verb = next((k for k in clause_before(reading, m.first) if takes(reading, k)), None)
    if verb is None:
        return None
    if (ordered := ordered_before(reading, m)) is not None:
        return _lasted(rows.lowers[ordered], rows.starts[ordered])
    if (banned := read_banned(reading, m)) is not None:
        return Duration(banned, banned, m.start)
    if rows.lowers[verb] in (*NEEDING, "deliberated") and is_of_jury(reading, m, verb, spent=True):
        return _lasted("deliberations", rows.starts[verb])
    spent = takes(reading, verb)
    subject = subject_of(reading, verb)
    if subject is not None and _is_run(reading, verb, subject):
        event = _run_event(reading, subject) or subject[1]
        return _lasted(rows.lowers[event], rows.starts[min(event, subject[0])])
    if not (spent or rows.lowers[m.first - 1] == "for"):
        return None
    begin = rows.starts[subject[0]] if subject is not None else rows.starts[verb]
    if rows.lowers[verb] in ("spoke", "talked") and _PHONES.intersection(rows.lowers[verb : m.first]):
        return _lasted("call", begin)
    if is_of_jury(reading, m, verb, spent):
        return _lasted("deliberations", rows.starts[verb])
    confer = rows.lowers[verb] in figure_words("figure_contexts", "conferring") or _spoke_together(reading, verb)
    around = range(verb, min(m.last + ALONE, len(rows)))
    if (confer or rows.lowers[verb] in ("spoke", "sat", "spent")) and any(
        _is_alone(reading, k) and same_sentence(reading, k, verb) for k in around
    ):
        return _lasted("talks alone", begin)
    if confer or _is_facing(reading, verb):
        return _lasted("talks", begin)  # the two leaders talked for six hours
    if subject is None:
        return _told_by_verb(reading, m, verb, spent)
    if spent and (of := _event_of(reading, verb, subject)) is not None:
        return _lasted(rows.lowers[of], rows.starts[of])
    if rows.lowers[subject[1]] in FIRES and (spent or rows.lowers[verb] in BURNING):
        return _lasted("fire", rows.starts[subject[0]])
    if rows.lowers[verb] == "spent" and rows.classes[m.last + 1 : m.last + 2] == [lexicon.GERUND]:
        haggled = rows.lowers[m.last + 1] in figure_words("figure_contexts", "haggling")
        return _lasted("talks" if haggled else rows.lowers[m.last + 1], rows.starts[verb])
    noun = _without_parties(reading, *subject)
    if spent:
        return _lasted(noun, rows.starts[subject[0]])
    return _with_object(reading, verb, m.first - 1) or _lasted(f"{noun} {rows.lowers[verb]}", rows.starts[subject[0]])


_PHONES = frozenset(("phone", "telephone"))


def _with_object(reading: Reading, verb: int, stop: int) -> Duration | None:
    """What somebody did to what for so long: "closed | the border", "agreed to | pause strikes", "held | talks" for a week."""
    rows = reading.tokens
    verb = next((k + 1 for k in range(stop - 2, verb, -1) if rows.lowers[k] == "to"), verb)
    first = next((k for k in range(verb + 1, stop) if rows.classes[k] != "D"), stop)
    last = next((k for k in range(first, stop) if rows.classes[k] not in "oHaRD"), stop) - 1
    if first > last or last - first >= LONGEST_OBJECT:
        return None
    if event_nouns().get(rows.lowers[last]) in ("meeting", "visit"):
        return _lasted(rows.lowers[last], rows.starts[verb])
    return _lasted(f"{rows.lowers[verb]} {reading.words(first, last)}", rows.starts[verb])


def _aside_before(reading: Reading, m: NumberMention) -> int | None:
    """The comma that opens an aside before "for" and the time: "faced Ana Lim|, the foreign minister, for six hours"."""
    rows = reading.tokens
    close = m.first - 2
    if rows.lowers[max(close, 0) : m.first] != [",", "for"] or not same_sentence(reading, close, m.first):
        return None
    floor = max(rows.sentence_starts[rows.sentences[close]], close - LONGEST_ASIDE)
    return next((k for k in range(close - 1, floor, -1) if rows.classes[k] == ","), None)


def _event_of(reading: Reading, verb: int, subject: tuple[int, int]) -> int | None:
    """The event that "which" means where what stands nearest is none: "the summit on the border, | which lasted two hours".

    Of people who were at an event it is the event that lasted: "talks between the side led by A and Minister B | lasted".
    """
    rows = reading.tokens
    which = rows.lowers[verb - 1] in ("which", "that")
    if rows.lowers[subject[1]] in event_nouns() or not (which or rows.lowers[verb] == "lasted"):
        return None
    floor = max(rows.sentence_starts[rows.sentences[verb]], verb - WHICH_REACH)
    found = next((k for k in range(subject[0] - 1, floor - 1, -1) if rows.lowers[k] in event_nouns()), None)
    if found is None or not (which or rows.lowers[found + 1] in ("between", "of", "with")):
        return None
    verbs = (k for k in range(found + 1, subject[0]) if rows.classes[k] in "VCA")
    return None if any(which or rows.lowers[k + 1] != "by" for k in verbs) else found


def _is_alone(reading: Reading, k: int) -> bool:
    """Whether token k says that two met without their aides: "alone", "one on one"."""
    rows = reading.tokens
    return rows.lowers[k] in figure_words("figure_contexts", "alone") or rows.lowers[k : k + 3] == ["one", "on", "one"]


def read_to_last(reading: Reading, m: NumberMention) -> Duration | None:
    """How long an event is to be: "a truce that is to last | 90 days", "the ceasefire will last six weeks"."""
    rows = reading.tokens
    at = m.first - (rows.lowers[m.first] != "last")
    if at < 1 or rows.lowers[at] != "last" or rows.lowers[at - 1] not in ("to", "will", "would", "should"):
        return None
    floor = max(rows.sentence_starts[rows.sentences[at]], at - TO_LAST)
    kinds = ("agreement", "meeting")
    event = next((k for k in range(at - 1, floor - 1, -1) if event_nouns().get(rows.lowers[k]) in kinds), None)
    return _lasted(rows.lowers[event], rows.starts[event]) if event is not None else None


def _event_meant(reading: Reading, verb: int) -> int | None:
    """The last event of the sentence before that "It" or "They" means: "had sought the talks. They | lasted three months"."""
    rows = reading.tokens
    start = rows.sentence_starts[rows.sentences[verb]]
    if rows.lowers[start] not in ("it", "they") or verb > start + ANTECEDENT_VERB or start == 0:
        return None
    if rows.lowers[verb] not in figure_words("figure_contexts", "running") and rows.lowers[verb] not in LASTED:
        return None
    if rows.blocks[start - 1] != rows.blocks[start]:
        return None
    before = range(start - 1, rows.sentence_starts[rows.sentences[start - 1]] - 1, -1)
    many = rows.lowers[start] == "they"
    return next((k for k in before if _is_event(rows.lowers[k], many=many or rows.lowers[k - 2 : k] == _ROUND)), None)


def _is_event(lower: str, *, many: bool) -> bool:
    """Whether a word is one for a meeting, a vote or a deal of the number that the pronoun has."""
    kind = event_nouns().get(lower)
    return kind in ("meeting", "election", "visit", "agreement") and many == (
        lower.endswith("s") and lower != "congress"
    )


def _told_by_verb(reading: Reading, m: NumberMention, verb: int, spent: bool) -> Duration | None:
    """With a pronoun or nothing for a subject: the task that took so long, or the verb of "argued for seven years"."""
    rows = reading.tokens
    if (event := _event_meant(reading, verb)) is not None and rows.lowers[m.last + 1 : m.last + 2] != ["to"]:
        return _lasted(rows.lowers[event], rows.starts[verb])
    if rows.lowers[verb - 1 : verb + 1] == ["to", "continue"]:
        return None  # were expected to continue for two hours
    if not spent:
        return _with_object(reading, verb, m.first - 1) or _lasted(rows.lowers[verb], rows.starts[verb])
    at = m.last + 1
    if not same_sentence(reading, at, m.last) or rows.lowers[at] != "to":
        return _lasted(rows.lowers[verb], rows.starts[verb])
    if at + 1 < len(rows) and rows.classes[at + 1] in "DMx":
        return None  # "took the attendance over five days to a record 373,691"
    end = at
    while end + 1 < len(rows) and end - at < LONGEST_TASK and same_sentence(reading, end + 1, at):
        if rows.classes[end + 1] in ',;:.-("IJ':
            break
        end += 1
    task = reading.words(at, end)
    if FIRES & set(rows.lowers[at:end]) and {"out", "extinguish", "douse"} & set(rows.lowers[at : end + 1]):
        return _lasted("fire", rows.starts[verb])
    return Duration(f"time {task.lower()}", task, rows.starts[verb]) if end > at else None
