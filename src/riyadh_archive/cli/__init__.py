"""The command `archive`: arguments in, an answer on stdout, everything else on stderr.

Exit code 0 for an answer (an empty one too), 1 for an error of ours, 2 for usage, 3 for a find of `conflicts --check`.
"""

import sys

from riyadh_archive.cli.commands import app

__all__ = ["app", "main"]


def main() -> None:
    """The entry point of the command `archive`."""
    for stream in (sys.stdout, sys.stderr):
        if not (stream.encoding or "").lower().startswith("utf") and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    app(prog_name="archive")
