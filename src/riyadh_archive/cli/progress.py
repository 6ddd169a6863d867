"""How far an `archive add` is, on a terminal: articles, how many a second, time left, errors. Nothing in a pipe."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rich.progress import Progress

    from riyadh_archive.pipeline import Added, Watch


class _Terminal(Protocol):
    def isatty(self) -> bool: ...


@contextmanager
def progress(files: Iterable[str], terminal: _Terminal = sys.stderr) -> "Iterator[Watch | None]":
    """Shows the progress of adding `files` on a terminal; None where there is none."""
    if not terminal.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = [
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=None),
        TextColumn("{task.completed:,.0f}{task.fields[of]}", markup=False),
        TextColumn("{task.fields[rate]}", markup=False),
        TimeRemainingColumn(),
        TextColumn("{task.fields[errors]}", markup=False),
    ]
    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    with Progress(*columns, console=console, transient=True) as bar:
        yield _Bar(bar, _count_files(files))


class _Bar:
    """The two stretches of adding on a bar of rich: articles are read, then stories are compared."""

    def __init__(self, bar: "Progress", files: int) -> None:
        self._bar, self._files = bar, files
        self._reading = bar.add_task("reading", total=files or None, of="", rate="", errors="")
        self._comparing = bar.add_task("comparing", visible=False, of="", rate="", errors="")

    def added(self, told: "Added") -> None:
        """Show what became of the inputs so far."""
        done = len(told.added) + len(told.replaced) + len(told.known) + len(told.failures) + told.skipped.total()
        # A file may hold many articles: then nobody knows how many there are.
        is_known = self._files >= done
        self._bar.update(
            self._reading,
            completed=done,
            total=self._files if is_known else None,
            of=f"/{self._files:,} articles" if is_known else " articles",
            rate=self._rate(),
            errors=f"{len(told.failures):,} errors" if told.failures else "",
        )

    def compared(self, done: int, stories: int) -> None:
        """Show how many of the stories that changed have been compared."""
        told = f"/{stories:,} stories"
        self._bar.update(self._comparing, completed=done, total=stories, of=told, visible=True)

    def _rate(self) -> str:
        speed = self._bar.tasks[0].speed
        return f"{speed:,.0f}/s" if speed else ""


def _count_files(files: Iterable[str]) -> int:
    """How many files there are, folders looked through."""
    from riyadh_archive.load import iter_paths

    return sum(isinstance(found, Path) for found in iter_paths(Path(name) for name in files))
