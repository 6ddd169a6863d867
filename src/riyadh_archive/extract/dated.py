"""What a date is of where no event stands by it: a noun that it owns, its verb with what follows, or the words around it.

"its 2008 | promise", "today's | meetings"; "the office was | created in 1995"; "| mayor of Hexby from 2009 to 2017"; "On
Monday, | the mayor resigned". In: the reading and one of its dates. Out: the clause as evidence, and a few words for it.
"""

from collections.abc import Container

from riyadh_archive.grammar.dates import DateMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attribution import attributing_verbs
from riyadh_archive.lexicon.words import WHO, words

_LONGEST_CLAUSE = 14
"""Tokens on the left of a date among which its verb is looked for."""
_LONGEST = 6
"""Tokens of the words that tell what a date is of."""
_LONGEST_SUBJECT = 10
"""Tokens before a verb that may all belong to its subject, or before a date without a verb from the mark before them."""
_BOUNDS = ',;:."()STW'
_OPENING = 3
"""Tokens before a date that still opens its clause: "But late on | Monday"."""
_POSSESSIVES = frozenset(("its", "his", "her", "their", "the", "a", "an", "our", "this", "that", "whose"))
_AROUND = frozenset(
    ("earlier", "late", "later", "early", "next", "last", "this", "past", "coming", "following", "previous")
)
"""Words that belong to a date, not to what it is of."""
_LIMITS = frozenset(("since", "until", "till", "through"))
_OWNED, _TRAILING = "oHGMVR", 'IDJTSWA.,;:-("'


def dated_clause(reading: Reading, mention: DateMention) -> tuple[int, int, str]:
    """Start and end of the clause of a date that hangs on no event, in code points, and its subject in printed words."""
    rows = reading.tokens
    first, last = reading.token_at(mention.start), reading.token_at(mention.end - 1)
    sentence = rows.sentence(rows.sentences[first])
    if (stop := _owned(reading, first, last, sentence)) is not None:
        return mention.start, rows.ends[stop - 1], reading.words(last + 1, stop - 1)
    clause = range(_clause_start(reading, first, last, sentence), sentence.stop)
    verb = _verb_before(reading, first, clause)
    if verb is None:
        return _nominal(reading, mention, (first, last), clause)
    begin = _opening(reading, verb, clause)
    passive = rows.lowers[verb - 1] in ("was", "were", "been")  # the ambassador, who was recalled in March
    if rows.lowers[verb] in attributing_verbs() and not passive:
        return rows.starts[begin], mention.end, "statement"
    stop = _trimmed(reading, verb + 1, first)
    said = f"{_who(reading, begin, verb)}{reading.words(verb, stop - 1)}{_from_or_to(reading, first)}"
    return rows.starts[begin], mention.end, said


def _from_or_to(reading: Reading, first: int) -> str:
    """The word before a date that makes it a beginning or an end, with a blank before it: "ran | until"; else nothing."""
    word = reading.tokens.lowers[first - 1]
    return f" {word}" if word in _LIMITS else ""


def _opening(reading: Reading, verb: int, clause: range) -> int:
    """Where the words begin that lead up to a verb: behind a mark, at "who", or so many words back."""
    rows = reading.tokens
    begin = verb
    while begin > clause.start and verb - begin < _LONGEST_SUBJECT and rows.classes[begin - 1] not in _BOUNDS:
        begin -= 1
    return begin - 1 if begin > clause.start and rows.classes[begin - 1] == WHO else begin


def _who(reading: Reading, begin: int, verb: int) -> str:
    """The subject that stands before a verb, with a blank behind it; nothing for a pronoun or one that goes too far back."""
    rows = reading.tokens
    if rows.classes[begin] == WHO:
        named = reading.mentions_before(begin, 1)
        near = bool(named) and begin - named[0].last <= 2 and rows.sentences[named[0].last] == rows.sentences[begin]
        return f"{named[0].text} {_between(reading, begin + 1, verb)}" if near else ""
    bounded = begin == 0 or rows.sentences[begin - 1] != rows.sentences[begin] or rows.classes[begin - 1] in _BOUNDS
    while begin < verb and (rows.classes[begin] in "DJRS" or rows.words[begin] in words("bullets")):
        begin += 1
    return _between(reading, begin, verb) if bounded and rows.classes[begin] not in "PIA" else ""


def _between(reading: Reading, begin: int, verb: int) -> str:
    """The printed words before a verb, with a blank behind them."""
    return f"{reading.words(begin, verb - 1)} " if begin < verb else ""


def _owned(reading: Reading, first: int, last: int, sentence: range) -> int | None:
    """Where the noun ends that a date stands before as an owner or an adjective: today's | meetings; None without one."""
    rows = reading.tokens
    led = first > sentence.start and (rows.lowers[first - 1] in _POSSESSIVES or rows.possessives[first - 1])
    behind = range(last + 1, min(sentence.stop, last + 1 + _LONGEST))
    if not (led or rows.possessives[last]) or not behind or rows.classes[last + 1] not in "oHG":
        return None
    stop = next(
        (k for k in behind if rows.classes[k] not in _OWNED or (rows.classes[k] == "G" and k > behind.start)),
        behind.stop,
    )
    while stop - 1 > last + 1 and rows.classes[stop - 1] in "VGR":
        stop -= 1
    if stop - 2 > last and stop < sentence.stop and rows.classes[stop - 1] == "o" and _goes_on_as_verb(reading, stop):
        stop -= 1
    return stop


def _goes_on_as_verb(reading: Reading, i: int) -> bool:
    """Whether what stands at token i makes a verb of a noun before it: meetings pledge | to, survey shows | that."""
    rows = reading.tokens
    return (rows.lowers[i] == "to" and rows.lowers[i - 2].endswith("s")) or rows.classes[i] in "TP"


def _clause_start(reading: Reading, first: int, last: int, sentence: range) -> int:
    """Where the clause begins that a date opens: "We must act, and | today we took a step"; else the sentence."""
    rows = reading.tokens
    for k in range(first - 1, max(sentence.start, first - _OPENING), -1):
        if rows.classes[k] == "J" and rows.words[k - 1] in ",;":
            return k + 1 if rows.classes[last + 1 : last + 2] and rows.classes[last + 1] in "PDH," else sentence.start
    return sentence.start


def _verb_before(reading: Reading, first: int, clause: range) -> int | None:
    rows = reading.tokens
    for k in range(first - 1, max(clause.start, first - _LONGEST_CLAUSE) - 1, -1):
        if rows.classes[k] in "CV":
            return k
        if rows.classes[k] in ';:"':
            return None
    return None


def _trimmed(reading: Reading, begin: int, stop: int) -> int:
    """Where the words from `begin` to `stop` end without those that lead on to the date; longer ones before a phrase."""
    rows = reading.tokens
    stop = next((k for k in range(begin, stop) if rows.classes[k] in '",;('), stop)
    if stop - begin > _LONGEST - 1:
        stop = begin + _LONGEST - 1
        stop = next((k for k in range(stop, begin, -1) if rows.classes[k] in "ISGT"), stop)
    while stop > begin and (rows.classes[stop - 1] in _TRAILING or rows.lowers[stop - 1] in _AROUND):
        stop -= 1
    return stop


def _nominal(reading: Reading, mention: DateMention, date: tuple[int, int], clause: range) -> tuple[int, int, str]:
    """A date without a verb before it: the words that lead up to it, or those behind it where it opens its clause."""
    rows, (first, last) = reading.tokens, date
    begin = max(clause.start, first - _LONGEST_SUBJECT)
    stop = first
    dated = {
        k
        for d in reading.dates_among(rows.starts[begin], mention.start)
        for k in range(reading.token_at(d.start), reading.token_at(d.end - 1) + 1)
    }
    while stop > begin and (_leads_on(reading, stop - 1) or stop - 1 in dated):
        stop -= 1
    begin = _start_of_phrase(reading, max(clause.start, stop - _LONGEST_SUBJECT), stop, dated)
    while begin < stop and (
        rows.classes[begin] in 'PID,"J.)'
        or rows.lowers[begin] in _AROUND
        or rows.classes[begin : begin + 2] == ["M", "."]
    ):
        begin += 1
    if begin < stop and first - clause.start >= _OPENING and not _acts_behind(reading, last + 1, stop - clause.start):
        return rows.starts[begin], mention.end, reading.words(begin, stop - 1) + _from_or_to(reading, first)
    subject = _after_lead(reading, clause.start, stop)
    ahead = _between(reading, subject, stop)
    begin = min(last + 2 if rows.classes[last + 1 : last + 2] == [","] else last + 1, clause.stop - 1)
    stop = _trimmed(reading, begin + 1, clause.stop)
    told = reading.words(begin + (rows.classes[begin] == "D" and begin + 1 < stop), stop - 1)
    led = "" if rows.classes[begin - 1] == "," or rows.classes[begin] in "PDH" else ahead
    opening = rows.starts[subject] if led else mention.start
    return opening, max(rows.ends[stop - 1], mention.end), led + told if told[:1].isalnum() else mention.text


def _acts_behind(reading: Reading, i: int, length: int) -> bool:
    """Whether token i is the verb of a short subject before the date: "The army on Wednesday | closed the road"."""
    rows = reading.tokens
    return length <= _LONGEST_SUBJECT and "".join(rows.classes[i : i + 1]) in ("V", "A") and rows.words[i].islower()


def _start_of_phrase(reading: Reading, floor: int, stop: int, dated: Container[int]) -> int:
    """Where the words begin that lead up to a date: behind a mark or another date, else so many words back."""
    rows = reading.tokens
    bound = next((k + 1 for k in range(stop - 3, floor - 1, -1) if rows.classes[k] in _BOUNDS or k in dated), None)
    if bound is not None or floor == 0 or rows.sentences[floor - 1] != rows.sentences[floor]:
        return floor if bound is None else bound
    begin = stop - _LONGEST
    within = reading.mentions_before(begin + 1, 1)
    return within[0].first if within and within[0].last >= begin else begin


def _after_lead(reading: Reading, begin: int, stop: int) -> int:
    """Token `begin`, or the first behind the articles and connectives there."""
    return next((k for k in range(begin, stop) if reading.tokens.classes[k] not in 'DJRSI,"'), stop)


def _leads_on(reading: Reading, i: int) -> bool:
    """Whether token i only leads on to a date."""
    return reading.tokens.classes[i] in 'ID,"J()-' or reading.tokens.lowers[i] in _AROUND
