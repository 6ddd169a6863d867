"""Addresses in, what was fetched from them out, ready to be added."""

from collections.abc import Iterable

from riyadh_archive.errors import LoadError
from riyadh_archive.pipeline.stages import Failure, Input


def fetch_inputs(addresses: Iterable[str], *, allow_private: bool = False) -> tuple[list[Input], list[Failure]]:
    """The pages at `addresses`, one after the other, and what could not be fetched."""
    if not (listed := list(dict.fromkeys(addresses))):
        return [], []
    from riyadh_archive.load.fetching import fetch_entry

    inputs: list[Input] = []
    failures: list[Failure] = []
    for address in listed:
        try:
            entry = fetch_entry(address, allow_private=allow_private)
        except LoadError as error:
            failures.append(Failure(address, error.why))
        else:
            inputs.append(
                Input(
                    entry.name,
                    data=entry.data,
                    part=entry.part,
                    base=entry.base,
                    format=entry.format,
                    captured=entry.captured,
                )
            )
    return inputs, failures
