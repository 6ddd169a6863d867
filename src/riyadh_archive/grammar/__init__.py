"""Reads English news: an `Article` in, a `Reading` out. It knows the language and the trade, and no particular event."""

from riyadh_archive.grammar.counting.numbers import read_numbers
from riyadh_archive.grammar.counting.years import without_counts
from riyadh_archive.grammar.dates import read_dates, without_quoted
from riyadh_archive.grammar.happening.events import event_labels, read_events
from riyadh_archive.grammar.naming.acronyms import read_acronyms
from riyadh_archive.grammar.naming.dateline_names import dateline_names
from riyadh_archive.grammar.naming.entities import gather_entities, local_names
from riyadh_archive.grammar.naming.name_reach import reach_names
from riyadh_archive.grammar.naming.name_reader import read_mentions
from riyadh_archive.grammar.naming.nicknames import read_nicknames
from riyadh_archive.grammar.naming.place_signs import tell_places
from riyadh_archive.grammar.naming.places import read_places
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.referring.broadcasts import without_reports
from riyadh_archive.grammar.referring.marks import read_stretches
from riyadh_archive.grammar.speaking.attribution import attributing_tokens
from riyadh_archive.grammar.speaking.known_names import KnownName
from riyadh_archive.grammar.speaking.quotations import read_quotations
from riyadh_archive.grammar.tokens import read_tokens
from riyadh_archive.grammar.updates import writing_day
from riyadh_archive.model import BODY_KINDS, Article

__all__ = ["Reading", "read_article"]


def read_article(article: Article) -> Reading:
    """Everything the grammar finds in the body of an article. Never raises for any text."""
    text = article.text
    blocks = tuple(block for block in article.blocks if block.kind in BODY_KINDS)
    spans = [(block.start, block.end) for block in blocks]
    kinds = [block.kind for block in blocks]
    tokens = read_tokens(text, spans)
    stretches = read_stretches(text, spans)
    named, letters = read_acronyms(text, tokens, read_mentions(text, tokens, kinds))
    named, bearers = read_nicknames(tokens, named)
    datelines = dateline_names(article)
    named = tell_places(tokens, named, [name.name for name in datelines])
    mentions, entities = gather_entities(reach_names(tokens, named), letters, bearers)
    places = read_places(tokens, mentions)
    quoting = without_reports(text, stretches)
    inside = [(stretch.start, stretch.end) for stretch in quoting]
    told = read_dates(text, spans, published=article.published, written=writing_day(article))
    dates = without_quoted(without_counts(told, tokens), inside)
    known = [
        KnownName(m.start, m.end, entities[m.entity].name) for m in mentions if m.kind == "person" and m.entity >= 0
    ]
    events = read_events(tokens, places, dates, kinds, inside)
    return Reading(
        article=article,
        blocks=blocks,
        tokens=tokens,
        stretches=tuple(quoting),
        quotations=read_quotations(text, tokens, stretches, known),
        mentions=mentions,
        entities=entities,
        places=places,
        dates=dates,
        numbers=read_numbers(text, tokens),
        events=events,
        names=(*datelines, *local_names(text, mentions, entities)),
        saying=attributing_tokens(tokens),
        labels=event_labels(events, places),
    )
