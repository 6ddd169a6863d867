"""What a date is of where no event stands by it: a noun that it owns, its verb with what follows, or the words around it.

"its 2008 | promise", "today's | meetings"; "the office was | created in 1995"; "| mayor of Hexby from 2009 to 2017"; "On
Monday, | the mayor resigned". In: the reading and one of its dates. Out: the clause as evidence, and a few words for it.
"""

from riyadh_archive.grammar.dates import DateMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attribution import attributing_verbs

_LONGEST_CLAUSE = 14
"""Tokens on the left of a date among which its verb is looked for."""
_LONGEST = 6
"""Tokens of the words that tell what a date is of."""
_OPENING = 3
"""Tokens before a date that still opens its clause: "But late on | Monday"."""
_POSSESSIVES = frozenset(("its", "his", "her", "their", "the", "a", "an", "our", "this", "that", "whose"))
_AROUND = frozenset(
    ("earlier", "late", "later", "early", "next", "last", "this", "past", "coming", "following", "previous")
)
"""Words that belong to a date, not to what it is of."""
_OWNED, _TRAILING = "oHGMVR", 'IDJTSWA.,;:-("'
_YEAR_DIGITS = 4


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
    begin = verb
    while begin > clause.start and verb - begin < _LONGEST and rows.classes[begin - 1] not in ',;:."':
        begin -= 1
    if rows.lowers[verb] in attributing_verbs():
        return rows.starts[begin], mention.end, "statement"
    stop = _trimmed(reading, verb + 1, first)
    return rows.starts[begin], mention.end, reading.words(verb, stop - 1)


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
    begin = max(clause.start, first - _LONGEST)
    stop = first
    while stop > begin and (_leads_on(reading, stop - 1) or _is_year(reading, stop - 1)):
        stop -= 1
        if rows.words[stop].isdigit():
            begin = _phrase_before(reading, stop, clause)
    begin = next((k + 1 for k in range(stop - 3, begin - 1, -1) if rows.classes[k] in ',;"()'), begin)
    while begin < stop and (rows.classes[begin] in 'ID,"J.)' or rows.classes[begin : begin + 2] == ["M", "."]):
        begin += 1
    if begin < stop and first - clause.start >= _OPENING:
        return rows.starts[begin], mention.end, reading.words(begin, stop - 1)
    begin = min(last + 2 if rows.classes[last + 1 : last + 2] == [","] else last + 1, clause.stop - 1)
    stop = _trimmed(reading, begin + 1, clause.stop)
    told = reading.words(begin, stop - 1)
    return mention.start, max(rows.ends[stop - 1], mention.end), told if told[:1].isalnum() else mention.text


def _leads_on(reading: Reading, i: int) -> bool:
    """Whether token i only leads on to a date."""
    return reading.tokens.classes[i] in 'ID,"J()' or reading.tokens.lowers[i] in _AROUND


def _phrase_before(reading: Reading, stop: int, clause: range) -> int:
    """Where the phrase begins that ends before token `stop`: behind a comma, or so many words back."""
    begin = stop
    while begin > max(clause.start, stop - _LONGEST) and reading.tokens.classes[begin - 1] != ",":
        begin -= 1
    return begin


def _is_year(reading: Reading, i: int) -> bool:
    """Whether token i is a year behind a preposition, as before a second one: mayor of Hexby from | 2009 to 2017."""
    rows = reading.tokens
    return i > 0 and rows.words[i].isdigit() and len(rows.words[i]) == _YEAR_DIGITS and rows.classes[i - 1] == "I"
