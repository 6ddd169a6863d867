"""Read-only questions: an open archive and a few filters in, core types out.

The filters work on records that need not be validated (see `ArchiveFile`), so that a question is answered without
pydantic. An unknown topic, source, id or name gives a `NotFoundError` with the nearest ones there are.
"""

from riyadh_archive.query.called import called_names, is_called
from riyadh_archive.query.exporting import exported, extracted, first_difference
from riyadh_archive.query.filters import check_date, is_within, people
from riyadh_archive.query.information import Information, information
from riyadh_archive.query.questions import (
    articles,
    check_topic,
    claims,
    conflicts,
    heads,
    is_minor,
    names,
    sorted_claims,
    timeline,
    without_minor,
)
from riyadh_archive.query.showing import Shown, show
from riyadh_archive.query.speaking import Speaker, quote, speakers
from riyadh_archive.query.wording import has_words

__all__ = [
    "Information",
    "Shown",
    "Speaker",
    "articles",
    "called_names",
    "check_date",
    "check_topic",
    "claims",
    "conflicts",
    "exported",
    "extracted",
    "first_difference",
    "has_words",
    "heads",
    "information",
    "is_called",
    "is_minor",
    "is_within",
    "names",
    "people",
    "quote",
    "show",
    "sorted_claims",
    "speakers",
    "timeline",
    "without_minor",
]
