"""Reads several reports of one event, keeps what each claims with its exact words, and shows where they differ.

>>> from riyadh_archive import Archive
>>> with Archive() as archive:
...     groups = archive.claims(topic="date")
"""

from typing import TYPE_CHECKING, Any

from riyadh_archive.version import __version__

if TYPE_CHECKING:
    from riyadh_archive.archive import Archive
    from riyadh_archive.errors import ArchiveError, LoadError, NotFoundError, StoreError
    from riyadh_archive.model import Article, Claim, Conflict, Evidence, Group, Name, Statement, Utterance

__all__ = [
    "Archive",
    "ArchiveError",
    "Article",
    "Claim",
    "Conflict",
    "Evidence",
    "Group",
    "LoadError",
    "Name",
    "NotFoundError",
    "Statement",
    "StoreError",
    "Utterance",
    "__version__",
]

_HOMES = {
    "archive": ("Archive",),
    "errors": ("ArchiveError", "LoadError", "NotFoundError", "StoreError"),
    "model": ("Article", "Claim", "Conflict", "Evidence", "Group", "Name", "Statement", "Utterance"),
}


def __dir__() -> list[str]:
    """The public names, those that are not imported yet as well."""
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: a quick question must not wait for what it does not need."""
    from importlib import import_module

    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
