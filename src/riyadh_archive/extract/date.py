"""Topic `date`: when something happened, for every date in the article's own text.

The subject is the event the date hangs on ("talks", "call"), "statement" for the day somebody spoke, else the words of the
clause. The evidence is the printed clause; where year or day come from elsewhere, `resolved_from` says so.
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import make_claim
from riyadh_archive.grammar.dates import OPEN_DAY, OPEN_YEAR, DateMention
from riyadh_archive.grammar.events import PRINCIPAL, EventMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.attribution import attributing_verbs
from riyadh_archive.model import Claim, DateValue

LONGEST_CLAUSE = 14
"""Tokens kept on the left of a date as its evidence where no event stands there."""
LONGEST_SUBJECT = 6


def extract_date(reading: Reading) -> Iterator[Claim]:
    """One claim for each date that the article could resolve at least to a weekday, a month or a year."""
    ordered = sorted(
        reading.events, key=lambda e: (e.key == PRINCIPAL, not e.planned)
    )  # what a date is of above all comes last
    owners = {number: e for e in ordered for number in (e.date, *e.more_dates) if number is not None}
    for number, mention in enumerate(reading.dates):
        if mention.date == OPEN_YEAR or (mention.date == OPEN_DAY and mention.weekday is None):
            continue
        event = owners.get(number)
        if event is not None and event.planned and event.key == "":
            event = None
        yield _claim(reading, mention, event)


def _claim(reading: Reading, mention: DateMention, event: EventMention | None) -> Claim:
    first = reading.token_at(mention.start)
    start, end, subject = _clause(reading, mention, first)
    key: str | None = None
    if event is not None:
        start = min(mention.start, reading.tokens.starts[event.first])
        end = max(mention.end, reading.tokens.ends[event.last])
        subject, key = reading.event_label(event), event.key
    return make_claim(
        reading,
        "date",
        subject=subject,
        value=DateValue(date=mention.date, weekday=mention.weekday, resolved_from=mention.resolved_from),
        spans=[(start, end)],
        anchor=(mention.start, mention.end),
        event=key,
        attributed_to=reading.attribution(first),
        rule=f"date of an event: {event.noun}" if event is not None else f"dated clause: {subject}",
    )


def _clause(reading: Reading, mention: DateMention, first: int) -> tuple[int, int, str]:
    """Start, end and subject of a date that hangs on no event: its verb with what follows, or the words around it."""
    rows = reading.tokens
    sentence = rows.sentence(rows.sentences[first])
    verb = _verb_before(reading, first, sentence)
    last = reading.token_at(mention.end - 1)
    attributive = (
        rows.lowers[first - 1 : first] and rows.lowers[first - 1] in _POSSESSIVES and rows.classes[last + 1 : last + 2]
    )
    if verb is None or (attributive and rows.classes[last + 1] in "oHG"):
        return _nominal(reading, mention, first, sentence)
    begin = verb
    while begin > sentence.start and verb - begin < LONGEST_SUBJECT and rows.classes[begin - 1] not in ',;:."':
        begin -= 1
    if rows.lowers[verb] in attributing_verbs():
        return rows.starts[begin], mention.end, "statement"
    return rows.starts[begin], mention.end, _subject(reading, verb, first)


def _subject(reading: Reading, verb: int, first: int) -> str:
    """The printed words from the verb up to the date, its preposition left out."""
    rows = reading.tokens
    stop = first
    while stop > verb + 1 and rows.classes[stop - 1] in "ID,":
        stop -= 1
    return reading.words(verb, min(stop, verb + LONGEST_SUBJECT) - 1)


_POSSESSIVES = frozenset(("its", "his", "her", "their", "the", "a", "an", "our"))


def _verb_before(reading: Reading, first: int, sentence: range) -> int | None:
    rows = reading.tokens
    for k in range(first - 1, max(sentence.start, first - LONGEST_CLAUSE) - 1, -1):
        if rows.classes[k] in "CV":
            return k
        if rows.classes[k] in ';:"':
            return None
    return None


def _phrase_before(reading: Reading, stop: int, sentence: range) -> int:
    """Where the phrase begins that ends before token `stop`: behind a comma, or so many words back."""
    begin = stop
    while begin > max(sentence.start, stop - LONGEST_SUBJECT) and reading.tokens.classes[begin - 1] != ",":
        begin -= 1
    return begin


def _is_year(reading: Reading, i: int) -> bool:
    """Whether token i is a year behind a preposition, as before a second one: mayor of Hexby from | 2009 to 2017."""
    rows = reading.tokens
    return i > 0 and rows.words[i].isdigit() and len(rows.words[i]) == _YEAR_DIGITS and rows.classes[i - 1] == "I"


_YEAR_DIGITS = 4


def _nominal(reading: Reading, mention: DateMention, first: int, sentence: range) -> tuple[int, int, str]:
    """A date without a verb before it: the noun behind it ("its 2008 promise"), else the words that lead up to it."""
    rows = reading.tokens
    last = reading.token_at(mention.end - 1)
    after = [k for k in range(last + 1, min(sentence.stop, last + 1 + LONGEST_SUBJECT)) if rows.classes[k] in "oHGVMCR"]
    if after and after[0] == last + 1:
        return mention.start, rows.ends[after[-1]], reading.words(after[0], after[-1])
    begin = max(sentence.start, first - LONGEST_SUBJECT)
    stop = first
    while stop > begin and (rows.classes[stop - 1] in 'ID,"J' or _is_year(reading, stop - 1)):
        stop -= 1
        if rows.words[stop].isdigit():
            begin = _phrase_before(reading, stop, sentence)
    while begin < stop and (rows.classes[begin] in 'ID,"J.)' or rows.classes[begin : begin + 2] == ["M", "."]):
        begin += 1
    if begin == stop or first - sentence.start < 3:  # On Monday, the mayor resigned
        begin = min(last + 2 if rows.classes[last + 1 : last + 2] == [","] else last + 1, sentence.stop - 1)
        stop = min(sentence.stop, begin + LONGEST_SUBJECT)
        return mention.start, rows.ends[stop - 1], reading.words(begin, stop - 1)
    return rows.starts[begin], mention.end, reading.words(begin, stop - 1)
