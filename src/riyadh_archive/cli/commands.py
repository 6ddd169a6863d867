"""The commands, one function each: arguments to `Archive`, its answer to `render`."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from riyadh_archive.archive import LOCAL_FILE, Archive, named_path
from riyadh_archive.cli import completing
from riyadh_archive.cli.options import (
    ArchiveOption,
    FormatOption,
    NoPagerOption,
    OnOption,
    PersonOption,
    QuickCommand,
    QuickGroup,
    SourceOption,
    StoryOption,
    choice,
)
from riyadh_archive.cli.paging import paged
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
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
    no_pager: NoPagerOption = False,
) -> None:
    """Options that stand before a command."""
    ctx.obj = no_pager


@app.command(cls=QuickCommand, epilog="Example: archive claims --topic attendees")
def claims(
    ctx: typer.Context,
    topic: Annotated[
        str | None,
        typer.Option(
            autocompletion=completing.topics, help="One topic; attendees and principles are shown as a matrix."
        ),
    ] = None,
    source: SourceOption = None,
    person: PersonOption = None,
    on: OnOption = None,
    story: StoryOption = None,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """What the articles claim, and how many independent sources say so."""
    _check_date(on)
    with _asking(ctx, archive, no_pager) as (opened, out):
        groups = opened.claims(topic=topic, source=source, person=person, on=on, story=story)
        _tell_apart(opened, person)
        _write(opened, out, "claims", groups, form, nothing="no claims match", topic=topic)


@app.command(cls=QuickCommand, epilog="Example: archive conflicts --min-severity medium")
def conflicts(
    ctx: typer.Context,
    kind: Annotated[str | None, choice("--kind", KINDS, "One kind of conflict.")] = None,
    min_severity: Annotated[str, choice("--min-severity", SEVERITIES, "Leave out what is less grave.")] = "low",
    topic: Annotated[
        str | None, typer.Option(autocompletion=completing.conflict_topics, help="One topic of claims, or names.")
    ] = None,
    source: SourceOption = None,
    person: PersonOption = None,
    on: OnOption = None,
    story: StoryOption = None,
    everything: Annotated[bool, typer.Option("--all", help="List spellings, titles and omissions too.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Exit with 3 where a conflict is listed.")] = False,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """Where the articles differ, the gravest first, each side with its words."""
    _check_date(on)
    filters = {"source": source, "person": person, "on": on, "story": story}
    with _asking(ctx, archive, no_pager) as (opened, out):
        found = opened.conflicts(kind=kind, min_severity=min_severity, topic=topic, **filters)
        asked = everything or kind == "omission" or topic == NAMES_TOPIC
        listed = [conflict for conflict in found if asked or not is_minor(conflict)]
        _tell_apart(opened, person)
        _write(opened, out, "conflicts", listed, form, nothing="no conflicts match")
        if len(found) > len(listed):
            _say(f"{len(found) - len(listed)} left out (variants of names and titles, omissions); --all lists them")
    if check and listed:
        raise typer.Exit(3)


@app.command(cls=QuickCommand, epilog="Example: archive quote Rubio")
def quote(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            autocompletion=completing.persons,
            help="A person or body in any spelling; a surname will do.",
        ),
    ],
    source: SourceOption = None,
    story: StoryOption = None,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """What somebody said, in the fullest wording, and how each article prints it."""
    with _asking(ctx, archive, no_pager) as (opened, out):
        said = opened.quotes(name, source=source, story=story)
        _tell_apart(opened, name)
        _write(opened, out, "quote", said, form, nothing=f"nothing that {name} said is quoted")


@app.command(cls=QuickCommand, epilog="Example: archive articles")
def articles(
    ctx: typer.Context,
    text: Annotated[bool, typer.Option("--text", help="The texts as well.")] = False,
    source: SourceOption = None,
    person: PersonOption = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Published then: 2025-02-18, 2025-02 or 2025.")] = None,
    story: StoryOption = None,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """What is in the archive, and which article copies or rewrites which."""
    _check_date(on)
    with _asking(ctx, archive, no_pager) as (opened, out):
        listed = opened.articles(source=source, person=person, on=on, story=story)
        filtered = any(asked is not None for asked in (source, person, on, story))
        nothing = "no articles match" if filtered else "the archive is empty"
        _tell_apart(opened, person)
        _write(opened, out, "articles", listed, form, nothing=nothing, text=text)


@app.command(cls=QuickCommand, epilog="Example: archive names --kind person")
def names(
    ctx: typer.Context,
    kind: Annotated[str | None, choice("--kind", NAME_KINDS, "People, places or organizations alone.")] = None,
    person: PersonOption = None,
    source: SourceOption = None,
    story: StoryOption = None,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """People, places and organizations: every spelling, and who prints which."""
    with _asking(ctx, archive, no_pager) as (opened, out):
        listed = opened.names(kind=kind, person=person, source=source, story=story)
        _write(opened, out, "names", listed, form, nothing="no names match")


@app.command(cls=QuickCommand, epilog="Example: archive timeline")
def timeline(
    ctx: typer.Context,
    on: OnOption = None,
    source: SourceOption = None,
    story: StoryOption = None,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """What happened when: every dated statement, in order."""
    _check_date(on)
    with _asking(ctx, archive, no_pager) as (opened, out):
        listed = opened.timeline(on=on, source=source, story=story)
        _write(opened, out, "timeline", listed, form, nothing="no article gives such a date" if on else "no dates")


@app.command(cls=QuickCommand, epilog="Example: archive show 001")
def show(
    ctx: typer.Context,
    id_: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            autocompletion=completing.ids,
            help="The id of an article, claim, group or conflict, or its beginning.",
        ),
    ],
    open_at: Annotated[
        bool, typer.Option("--open-at", help="Print path:line:column of each evidence, for an editor.")
    ] = False,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """One article, claim, group or conflict, with its evidence marked in its context."""
    from riyadh_archive.render.show import write_places, write_shown

    with _asking(ctx, archive, no_pager) as (opened, out):
        shown = opened.show(id_)
        if open_at:
            write_places(shown, out)
        else:
            write_shown(shown, out, form=form, heads=shown.heads)


@app.command(cls=QuickCommand, epilog="Example: archive info")
def info(
    ctx: typer.Context,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """Where the archive is, what is in it, by which version of the program, and when."""
    from riyadh_archive.render.information import write_information

    with _asking(ctx, archive, no_pager) as (opened, out):
        write_information(opened.info(), out, form=form)


@app.command(cls=QuickCommand, epilog="Example: archive verify")
def verify(archive: ArchiveOption = None) -> None:
    """Check every text against its bytes, every evidence against its text, and all of it against a rebuild."""
    with _answering(), Archive(named_path(archive), warn=_say) as opened:
        fault = opened.verify()
        if fault is not None:
            _say(f"first difference: {fault}; `archive add` to a new archive builds it anew")
            raise typer.Exit(1)
        counts = opened.info().counts
        print(f"whole: {counts['articles']} articles, {counts['claims']} claims, {counts['conflicts']} conflicts")
        if counts["unfinished"]:
            _say(f"{counts['unfinished']} articles of an interrupted add are not compared yet; the next add does it")


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
    with _answering(), Archive(named_path(archive), validate=False, warn=_say) as opened:
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


@contextmanager
def _asking(ctx: typer.Context, archive: str | None, no_pager: bool) -> Iterator[tuple[Archive, TextIO]]:
    """An archive, all answers of one state of it, and where to write them."""
    with (
        _answering(),
        Archive(named_path(archive), validate=False, warn=_say) as opened,
        opened.reading(),
        paged(wanted=not (no_pager or ctx.obj)) as out,
    ):
        yield opened, out


def _tell_apart(opened: Archive, asked: str | None) -> None:
    """Whom a name may mean, where these are several: the answer holds them all."""
    meant = opened.called(asked) if asked is not None else ()
    if len(meant) > 1:
        _say(f"{asked} may be {', '.join(meant[:_MOST_NAMED])}{' and others' if len(meant) > _MOST_NAMED else ''}")


def _write(
    opened: Archive,
    out: TextIO,
    answer: Answer,
    records: Sequence[object],
    form: str,
    *,
    nothing: str,
    topic: str | None = None,
    text: bool = False,
) -> None:
    heads = opened.heads() if form == "table" else {}
    write_answer(answer, records, out, form=form, heads=heads, topic=topic, text=text)
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
