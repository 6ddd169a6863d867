"""The commands, one function each: arguments to `Archive`, its answer to `render`."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from riyadh_archive.archive import LOCAL_FILE, Archive, named_path
from riyadh_archive.cli.options import ArchiveOption, FormatOption, QuickCommand, QuickGroup, choice
from riyadh_archive.errors import ArchiveError, NotFoundError
from riyadh_archive.query import check_date, is_minor
from riyadh_archive.render.answer import Answer, write_answer
from riyadh_archive.render.visible import visible
from riyadh_archive.version import __version__
from riyadh_archive.vocabulary import KINDS, NAME_KINDS, NAMES_TOPIC, SEVERITIES

if TYPE_CHECKING:
    from riyadh_archive.pipeline import Added

_MOST_NAMED = 10
"""So many articles that were there already are named one by one; more are counted."""


app = typer.Typer(
    cls=QuickGroup,
    help="Several reports of one event: what each claims, where they differ, and who copied whom.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"archive {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Options that stand before a command."""


@app.command(cls=QuickCommand, epilog="Example: archive claims --topic attendees")
def claims(
    topic: Annotated[
        str | None, typer.Option(help="One topic; attendees and principles are shown as a matrix.")
    ] = None,
    source: Annotated[str | None, typer.Option(help="Claims that this outlet or article makes.")] = None,
    person: Annotated[str | None, typer.Option(help="Claims about or by this person or body.")] = None,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="Claims of what happened then: 2025-02-18, 2025-02.")
    ] = None,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
) -> None:
    """What the articles claim, and how many independent sources say so."""
    _check_date(on)
    with _answering(), _opened(archive) as opened:
        groups = opened.claims(topic=topic, source=source, person=person, on=on)
        _write(opened, "claims", groups, form, nothing="no claims match", topic=topic)


@app.command(cls=QuickCommand, epilog="Example: archive conflicts --min-severity medium")
def conflicts(
    kind: Annotated[str | None, choice("--kind", KINDS, "One kind of conflict.")] = None,
    min_severity: Annotated[str, choice("--min-severity", SEVERITIES, "Leave out what is less grave.")] = "low",
    topic: Annotated[str | None, typer.Option(help="One topic of claims, or names.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="List spellings, titles and omissions too.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Exit with 3 where a conflict is listed.")] = False,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
) -> None:
    """Where the articles differ, the gravest first, each side with its words."""
    with _answering(), _opened(archive) as opened:
        found = opened.conflicts(kind=kind, min_severity=min_severity, topic=topic)
        asked = everything or kind == "omission" or topic == NAMES_TOPIC
        listed = [conflict for conflict in found if asked or not is_minor(conflict)]
        _write(opened, "conflicts", listed, form, nothing="no conflicts match")
        if len(found) > len(listed):
            _say(f"{len(found) - len(listed)} left out (variants of names and titles, omissions); --all lists them")
    if check and listed:
        raise typer.Exit(3)


@app.command(cls=QuickCommand, epilog="Example: archive quote Rubio")
def quote(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A person or body in any spelling; a surname will do.")],
    form: FormatOption = "table",
    archive: ArchiveOption = None,
) -> None:
    """What somebody said, in the fullest wording, and how each article prints it."""
    with _answering(), _opened(archive) as opened:
        _write(opened, "quote", opened.quote(name), form, nothing=f"nothing that {name} said is quoted")


@app.command(cls=QuickCommand, epilog="Example: archive articles")
def articles(
    text: Annotated[bool, typer.Option("--text", help="The texts as well.")] = False,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
) -> None:
    """What is in the archive, and which article copies or rewrites which."""
    with _answering(), _opened(archive) as opened:
        _write(opened, "articles", opened.articles(), form, nothing="the archive is empty", text=text)


@app.command(cls=QuickCommand, epilog="Example: archive names --kind person")
def names(
    kind: Annotated[str | None, choice("--kind", NAME_KINDS, "People, places or organizations alone.")] = None,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
) -> None:
    """People, places and organizations: every spelling, and who prints which."""
    with _answering(), _opened(archive) as opened:
        _write(opened, "names", opened.names(kind=kind), form, nothing="no names match")


@app.command(cls=QuickCommand, epilog="Example: archive timeline")
def timeline(form: FormatOption = "table", archive: ArchiveOption = None) -> None:
    """What happened when: every dated statement, in order."""
    with _answering(), _opened(archive) as opened:
        _write(opened, "timeline", opened.timeline(), form, nothing="no article gives a date")


@app.command(cls=QuickCommand, epilog="Example: archive show 001")
def show(
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="The id of an article, claim, group or conflict, or its beginning.")
    ],
    form: FormatOption = "table",
    archive: ArchiveOption = None,
) -> None:
    """One article, claim, group or conflict, with its evidence marked in its context."""
    from riyadh_archive.render.show import write_shown

    with _answering(), _opened(archive) as opened:
        write_shown(opened.show(id_), sys.stdout, form=form, heads=opened.heads())


@app.command(epilog="Example: archive add reports/ --archive reports.db")
def add(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files and folders; - for standard input.")],
    archive: ArchiveOption = None,
) -> None:
    """Read articles into an archive; ./archive.db is made where none is named."""
    with _answering():
        path = named_path(archive)
        if path is None:
            path = Path(LOCAL_FILE)
            _say(f"making {path.absolute()}")
        files = [name for name in paths if name != "-"]
        data = {"standard-input": sys.stdin.buffer.read()} if "-" in paths else {}
        with Archive(path, create=True) as opened:
            told = opened.add(files, data=data)
        _report(told, path)
    if told.failures:
        raise typer.Exit(1)


@app.command(hidden=True, epilog="Example: archive export data")
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write into.")],
    archive: ArchiveOption = None,
) -> None:
    """Write articles.jsonl, claims.jsonl and conflicts.jsonl, sorted."""
    with _answering(), _opened(archive) as opened:
        for path in opened.export(folder):
            _say(f"wrote {path}")


def _report(told: "Added", path: Path) -> None:
    """Counts and failures of an `archive add`."""
    for failure in told.failures:
        _say(f"{failure.name}: {failure.why}")
    if len(told.known) <= _MOST_NAMED:
        for article_id in told.known:
            _say(f"already there: {article_id}")
    counts: dict[str, Sequence[object]] = {
        "added": told.added,
        "replaced by a new version": told.replaced,
        "already there": told.known,
        "failed": told.failures,
    }
    _say(", ".join(f"{len(ids)} {what}" for what, ids in counts.items() if ids or what == "added") + f" in {path}")


def _check_date(date: str | None) -> None:
    """A date that is none is a mistake of usage."""
    try:
        check_date(date)
    except ValueError as error:
        _say(str(error))
        raise typer.Exit(2) from None


def _opened(archive: str | None) -> Archive:
    return Archive(named_path(archive), validate=False, warn=_say)


def _write(
    opened: Archive,
    answer: Answer,
    records: Sequence[object],
    form: str,
    *,
    nothing: str,
    topic: str | None = None,
    text: bool = False,
) -> None:
    heads = opened.heads() if form == "table" else {}
    write_answer(answer, records, sys.stdout, form=form, heads=heads, topic=topic, text=text)
    if not records:
        _say(nothing)


def _say(line: str) -> None:
    """One line on stderr, safe to show."""
    print(visible(f"archive: {line}"), file=sys.stderr)


@contextmanager
def _answering() -> Iterator[None]:
    """Errors of ours as one line and an exit code; a reader that has closed the pipe is none."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
    except ArchiveError as error:
        _say(str(error))
        usage = isinstance(error, NotFoundError) and error.what == "topic"
        raise typer.Exit(2 if usage else 1) from None
    except OSError as error:
        _say(f"{error.filename or 'output'}: {error.strerror or error}")
        raise typer.Exit(1) from None
