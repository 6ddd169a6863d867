"""How every command asks: the archive opened, its answer written, errors told in one line with their exit code."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from typing import TextIO

import typer

from riyadh_archive.archive import Archive, named_path
from riyadh_archive.cli.paging import paged
from riyadh_archive.errors import FAULTS, ArchiveError, NotFoundError, blamed
from riyadh_archive.render.answer import Answer, write_answer
from riyadh_archive.render.visible import visible

MOST_NAMED = 10
"""So many articles that were there already are named one by one; more are counted."""


def check_usage(date: str | None) -> None:
    """A date that is none is a mistake of usage."""
    from riyadh_archive.query import check_date

    try:
        check_date(date)
    except ValueError as error:
        say(str(error))
        raise typer.Exit(2) from None


def check_words(asked: str | None) -> None:
    """Words to look for of which there are none are a mistake of usage."""
    if asked is None:
        return
    from riyadh_archive.query import has_words

    try:
        has_words(asked)
    except ValueError as error:
        say(str(error))
        raise typer.Exit(2) from None


@contextmanager
def asking(ctx: typer.Context, archive: str | None, no_pager: bool) -> Iterator[tuple[Archive, TextIO]]:
    """An archive, all answers of one state of it, and where to write them."""
    with (
        answering(archive),
        Archive(named_path(archive), validate=False, warn=say) as opened,
        opened.reading(),
        paged(wanted=not (no_pager or ctx.obj)) as out,
    ):
        yield opened, out


def tell_apart(opened: Archive, asked: str | None) -> None:
    """Whom a name may mean, where these are several: the answer holds them all."""
    meant = opened.called(asked) if asked is not None else ()
    if len(meant) > 1:
        say(f"{asked} may be {', '.join(meant[:MOST_NAMED])}{' and others' if len(meant) > MOST_NAMED else ''}")


def write(
    opened: Archive,
    out: TextIO,
    answer: Answer,
    records: Iterable[object],
    form: str,
    *,
    nothing: str,
    topic: str | None = None,
    text: bool = False,
) -> None:
    """Write the records; those of an iterator as they come, unless the form wants them all."""
    heads = opened.heads() if form == "table" else {}
    ahead = iter(records)
    first = list(islice(ahead, 1))
    write_answer(answer, chain(first, ahead), out, form=form, heads=heads, topic=topic, text=text)
    if not first:
        say(nothing)


def is_streamed(form: str, *filters: str | None) -> bool:
    """Whether a form has a line or more for each record, and nothing of the whole; and no filter is set."""
    return form in ("csv", "jsonl") and all(asked is None for asked in filters)


def say(line: str) -> None:
    """One line on stderr, safe to show."""
    print(visible(f"archive: {line}"), file=sys.stderr)


@contextmanager
def answering(archive: str | None = None) -> Iterator[None]:
    """Errors of ours as one line and an exit code; a reader that has closed the pipe is none.

    What a damaged record of `archive` provokes is told as damage.
    """
    try:
        yield
        sys.stdout.flush()
    except (typer.Exit, typer.Abort):
        raise
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
    except ArchiveError as error:
        say(str(error))
        usage = isinstance(error, NotFoundError) and error.what == "topic"
        raise typer.Exit(2 if usage else 1) from None
    except OSError as error:
        say(f"{error.filename or 'output'}: {error.strerror or error}")
        raise typer.Exit(1) from None
    except FAULTS as error:
        say(_told_fault(error, archive))
        raise typer.Exit(1) from None


def _told_fault(error: Exception, archive: str | None) -> str:
    """What to say of an error that nobody expected: where the archive is damaged, that; else it is ours."""
    path = named_path(archive)
    try:
        with Archive(path) as opened:
            fault = opened.fault()
    except (*FAULTS, OSError) as damage:
        return str(damage) if isinstance(damage, ArchiveError) else f"{path}: the file is damaged"
    if fault is not None:
        return f"{path}: the file is damaged ({fault}); take another copy, or remove it and build it anew"
    return f"{blamed(error)}; `archive verify` tells whether the archive is whole"
