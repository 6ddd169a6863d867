"""The command `archive`: arguments in, an answer on stdout, everything else on stderr.

Exit code 0 for an answer (an empty one too), 1 for an error of ours, 2 for usage, 3 for a find of `conflicts --check`.
"""

import atexit
import gc
import os
import sys

_RARE = 50_000
"""New objects before cycles are looked for: starting makes some 200,000, nearly all of which stay to the end."""


def main() -> None:
    """The entry point of the command `archive`; the commands are imported once collecting is rare."""
    _open_closed_streams()
    gc.set_threshold(_RARE)
    atexit.register(gc.freeze)  # what is left at the end goes with the process, and nobody need take it apart
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # else it searches all that is installed for them
    for stream in (sys.stdout, sys.stderr):
        if not (stream.encoding or "").lower().startswith("utf") and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    from riyadh_archive.cli.commands import app

    try:
        app(prog_name="archive")
    except OSError as error:  # --help and --version, to a full disk
        print(f"archive: output: {error.strerror or error}", file=sys.stderr)
        sys.exit(1)


def _open_closed_streams() -> None:
    """Give a command whose caller has closed a standard stream an empty one, so that no file of ours takes its place."""
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is None:
            os.dup2(os.open(os.devnull, os.O_RDWR), number)
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))
