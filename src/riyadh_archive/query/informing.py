"""What an archive is: where it lies, what is in it, by which version of the program and when."""

from collections.abc import Mapping
from dataclasses import dataclass

from riyadh_archive.store import Store
from riyadh_archive.version import __version__


@dataclass(frozen=True, slots=True)
class Information:
    """An archive as a whole. Times are in UTC, ISO 8601; `size` is in bytes, None for an archive in memory."""

    archive: str
    size: int | None
    made: str
    made_by: str
    changed: str | None
    changed_by: str | None
    program: str
    counts: Mapping[str, int]


def information(store: Store) -> Information:
    """What is told of an archive; `counts` are its records by kind."""
    meta = store.meta()
    return Information(
        archive=store.name,
        size=store.size(),
        made=meta.get("made", ""),
        made_by=meta.get("made_by", ""),
        changed=meta.get("changed"),
        changed_by=meta.get("changed_by"),
        program=__version__,
        counts=store.counts(),
    )
