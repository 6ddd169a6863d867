"""Read-only questions: an open archive and a few filters in, core types out.

The filters work on records that need not be validated (see `ArchiveFile`), so that a question is answered without
pydantic. An unknown topic, source, id or name gives a `NotFoundError` with the nearest ones there are. A
question is imported when it is first asked: a quick one must not wait for the others.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from riyadh_archive.query.called import is_called, meant_names, people
    from riyadh_archive.query.changing import Change, Version, changes
    from riyadh_archive.query.exporting import exported, extracted, first_difference
    from riyadh_archive.query.filters import check_date, is_within
    from riyadh_archive.query.informing import Information, information
    from riyadh_archive.query.questions import (
        articles,
        check_topic,
        claims,
        conflicts,
        heads,
        is_minor,
        iter_claims,
        names,
        timeline,
    )
    from riyadh_archive.query.searching import Found, search
    from riyadh_archive.query.showing import Shown, show
    from riyadh_archive.query.speaking import Speaker, quote, speakers
    from riyadh_archive.query.wording import has_words

__all__ = [
    "Change",
    "Found",
    "Information",
    "Shown",
    "Speaker",
    "Version",
    "articles",
    "changes",
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
    "iter_claims",
    "meant_names",
    "names",
    "people",
    "quote",
    "search",
    "show",
    "speakers",
    "timeline",
]

_HOMES = {
    "changing": ("Change", "Version", "changes"),
    "searching": ("Found", "search"),
    "called": ("is_called", "meant_names", "people"),
    "exporting": ("exported", "extracted", "first_difference"),
    "filters": ("check_date", "is_within"),
    "informing": ("Information", "information"),
    "showing": ("Shown", "show"),
    "speaking": ("Speaker", "quote", "speakers"),
    "wording": ("has_words",),
}
"""The modules of the questions; what none of them has is in `questions`."""


def __getattr__(name: str) -> Any:
    """Import a question when it is first asked."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = next((module for module, names in _HOMES.items() if name in names), "questions")
    return getattr(import_module(f"{__name__}.{home}"), name)
