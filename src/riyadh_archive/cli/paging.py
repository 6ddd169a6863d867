"""A pager as git has it: on a terminal alone, for an answer longer than the screen; `PAGER` and `LESS` are honored."""

import io
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

_LESS = "FRX"
"""What git gives less where LESS is not set: quit on one screen, keep colors, leave the text on the screen."""
_NO_PAGERS = ("", "cat")


class _Screen(io.StringIO):
    """Text for a terminal, kept until its length is known."""

    encoding = property(lambda self: sys.stdout.encoding)

    def isatty(self) -> bool:
        return True


@contextmanager
def paged(*, wanted: bool) -> Iterator[TextIO]:
    """Where an answer is written: stdout, or the pager when the answer is longer than the screen it is for."""
    command = _pager() if wanted and sys.stdout.isatty() else None
    if command is None:
        yield sys.stdout
        return
    screen = _Screen()
    yield screen
    told = screen.getvalue()
    if _is_longer(told, os.get_terminal_size(sys.stdout.fileno())) and _page(command, told):
        return
    sys.stdout.write(told)


def _pager() -> str | None:
    """The pager of the user, else less or more; None where the user wants none, or the terminal can do nothing."""
    command = os.environ.get("PAGER")
    if command is None:
        command = next((name for name in ("less", "more") if shutil.which(name)), "")
    return None if command.strip() in _NO_PAGERS or os.environ.get("TERM") == "dumb" else command


def _is_longer(text: str, size: os.terminal_size) -> bool:
    """Whether the lines of `text`, those wider than the window folded, leave no line for the prompt."""
    width = max(1, size.columns)
    return sum(max(1, -(-len(line) // width)) for line in text.splitlines()) >= size.lines


def _page(command: str, text: str) -> bool:
    """Show the text in the pager; False where there is no such pager. Quitting it early is no error."""
    env = {"LESS": _LESS, "LV": "-c", **os.environ}
    sys.stdout.flush()
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env=env)
        with suppress(BrokenPipeError):
            process.communicate(text.encode(sys.stdout.encoding or "utf-8", "backslashreplace"))
        return process.wait() not in (126, 127)
    finally:
        signal.signal(signal.SIGINT, before)
