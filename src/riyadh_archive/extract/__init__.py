"""From a `Reading` to claims, one module a topic. A new topic is a new file and one line here.

What an extractor can know is local to its article; reconciling gives canonical names, numbers of points and open years.
"""

from collections.abc import Callable, Iterator

from riyadh_archive.errors import sparing
from riyadh_archive.extract.administration import extract_administration
from riyadh_archive.extract.aircraft import extract_aircraft
from riyadh_archive.extract.among import extract_among
from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.extract.causes import extract_causes
from riyadh_archive.extract.claims import merge_claims
from riyadh_archive.extract.clocks import extract_clocks
from riyadh_archive.extract.date import extract_date
from riyadh_archive.extract.deaths import extract_deaths
from riyadh_archive.extract.doings import extract_doings
from riyadh_archive.extract.ends import extract_ends
from riyadh_archive.extract.figures import extract_figures
from riyadh_archive.extract.justice import extract_justice
from riyadh_archive.extract.leading import extract_leading
from riyadh_archive.extract.measures import extract_measures
from riyadh_archive.extract.principles import extract_principles
from riyadh_archive.extract.quotes import extract_quotes
from riyadh_archive.extract.requests import extract_requests
from riyadh_archive.extract.routes import extract_routes
from riyadh_archive.extract.situations import extract_situations
from riyadh_archive.extract.states import extract_states
from riyadh_archive.extract.venue import extract_venue
from riyadh_archive.extract.verdicts import extract_verdicts
from riyadh_archive.extract.weapons import extract_weapons
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.model import Claim

EXTRACTORS: tuple[Callable[[Reading], Iterator[Claim]], ...] = (
    extract_administration,
    extract_aircraft,
    extract_among,
    extract_attendees,
    extract_causes,
    extract_clocks,
    extract_date,
    extract_deaths,
    extract_doings,
    extract_ends,
    extract_figures,
    extract_justice,
    extract_leading,
    extract_measures,
    extract_principles,
    extract_quotes,
    extract_requests,
    extract_routes,
    extract_situations,
    extract_states,
    extract_venue,
    extract_verdicts,
    extract_weapons,
)


def extract_claims(reading: Reading, faults: list[str] | None = None) -> tuple[Claim, ...]:
    """Every claim of one article, one for each thing it says, in order of topic and first evidence.

    An extractor that fails costs its own claims alone where `faults` is given to be told of it; else it raises.
    """
    read: list[Claim] = []
    for extract in EXTRACTORS:
        with sparing(extract.__name__.removeprefix("extract_"), faults):
            read += list(extract(reading))
    found = merge_claims(read)
    return tuple(sorted(found, key=lambda c: (c.topic, c.evidence[0].start, c.evidence[0].end, c.id)))
