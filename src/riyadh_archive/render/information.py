"""What an archive is, for people and programs."""

import csv
from dataclasses import asdict
from typing import Any, TextIO

from riyadh_archive.render.document import write_json, write_lines
from riyadh_archive.render.visible import csv_cell

_TOLD = {"unfinished": "not compared yet", "statements": "dated statements"}
"""What people read for the names of some fields."""


def _told(name: str, value: object) -> str:
    """A value for people: "741,376 bytes", "1,204"."""
    if value is None:
        return ""
    number = f"{value:,}" if isinstance(value, int) else str(value)
    return f"{number} bytes" if name == "size" else number


def write_information(told: Any, stream: TextIO, *, form: str) -> None:
    """Write what an archive is in a `Format`; counts stand beside the other fields."""
    fields = asdict(told)
    fields |= fields.pop("counts")
    if form == "table":
        from riyadh_archive.render.sink import Sink

        sink = Sink(stream)
        for name, value in fields.items():
            sink.line((f"{_TOLD.get(name, name.replace('_', ' '))}: ", "bold"), _told(name, value), hang=2)
    elif form == "csv":
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(fields)
        writer.writerow([csv_cell(value) for value in fields.values()])
    else:
        (write_json if form == "json" else write_lines)(fields if form == "json" else [fields], stream)
