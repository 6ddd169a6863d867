"""Topic `date`: when something happened, for every date in the article's own text.

The subject is the event the date hangs on ("talks", "call"), "statement" for the day somebody spoke, else the words of the
clause. The evidence is the printed clause; where year or day come from elsewhere, `resolved_from` says so.
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.dated import dated_clause
from riyadh_archive.grammar.dates import OPEN_DAY, OPEN_YEAR, DateMention
from riyadh_archive.grammar.happening.events import PRINCIPAL, EventMention
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.model import Claim, DateValue


def extract_date(reading: Reading) -> Iterator[Claim]:
    """One claim for each date that the article could resolve at least to a weekday, a month or a year."""
    ordered = sorted(
        reading.events, key=lambda e: (e.key == PRINCIPAL, not e.planned, bool(e.noun))
    )  # what a date is of above all comes last, by its name where it has one
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
    start, end, subject = dated_clause(reading, mention)
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
