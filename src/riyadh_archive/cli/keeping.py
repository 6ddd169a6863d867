"""`archive add` and `archive export`, what is in an archive (`info`), and whether it is whole (`verify`)."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from riyadh_archive.archive import LOCAL_FILE, Archive, named_path
from riyadh_archive.cli.asking import MOST_NAMED, answering, asking, say
from riyadh_archive.cli.options import ArchiveOption, FormatOption, NoPagerOption
from riyadh_archive.cli.progress import progress

if TYPE_CHECKING:
    from riyadh_archive.pipeline import Added

_INTERRUPTED = 130
"""The exit code of a command that Ctrl-C has ended, as shells have it."""


def info(
    ctx: typer.Context,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """Where the archive is, what is in it, by which version of the program, and when."""
    from riyadh_archive.render.information import write_information

    with asking(ctx, archive, no_pager) as (opened, out):
        write_information(opened.info(), out, form=form)


def verify(archive: ArchiveOption = None) -> None:
    """Check every text against its bytes, every evidence against its text, and all of it against a rebuild."""
    with answering(archive), Archive(named_path(archive), warn=say) as opened:
        fault = opened.verify()
        if fault is not None:
            say(f"first difference: {fault}; `archive add` to a new archive builds it anew")
            raise typer.Exit(1)
        counts = opened.info().counts
        print(
            f"whole: {_many(counts['articles'], 'article')}, {_many(counts['claims'], 'claim')}, "
            f"{_many(counts['conflicts'], 'conflict')}"
        )
        if unfinished := counts["unfinished"]:
            verb = "is" if unfinished == 1 else "are"
            say(f"{_many(unfinished, 'article')} of an interrupted add {verb} not compared yet; the next add does it")


def _many(count: int, noun: str) -> str:
    """A count with its noun: "1 conflict", "9 conflicts"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def add(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, folders and web addresses; - for standard input.")
    ],
    archive: ArchiveOption = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from machines of private networks too.")
    ] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, metavar="N", help="Processes that read; as many as there are cores.")
    ] = None,
) -> None:
    """Read articles into an archive; ./archive.db is made where none is named."""
    if "" in paths:
        raise typer.BadParameter("a path is empty", param_hint="'PATH...'")
    with answering(archive):
        path = named_path(archive)
        if path is None:
            path = Path(LOCAL_FILE)
            say(f"making {path.absolute()}")
        files = [name for name in paths if name != "-"]
        data = {"standard-input": sys.stdin.buffer.read()} if "-" in paths else {}
        try:
            with Archive(path, create=True) as opened, progress(files) as watch:
                told = opened.add(files, data=data, allow_private=allow_private, jobs=jobs, watch=watch)
        except KeyboardInterrupt:
            say(f"stopped; what was read stays in {path}, and the same command adds the rest")
            raise typer.Exit(_INTERRUPTED) from None
        _report(told, path)
    if told.failures:
        raise typer.Exit(1)


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write into.")],
    archive: ArchiveOption = None,
) -> None:
    """Write articles.jsonl, claims.jsonl and conflicts.jsonl, sorted."""
    with answering(archive), Archive(named_path(archive), validate=False, warn=say) as opened:
        for path in opened.export(folder):
            say(f"wrote {path}")


def _report(told: "Added", path: Path) -> None:
    """Counts and failures of an `archive add`."""
    for failure in told.failures:
        say(f"{failure.name}: {failure.why}")
    if len(told.known) <= MOST_NAMED:
        for article_id in told.known:
            say(f"already there: {article_id}")
    for why, count in sorted(told.skipped.items()):
        say(f"{count} skipped: {why}")
    counts: dict[str, Sequence[object]] = {
        "added": told.added,
        "replaced by a new version": told.replaced,
        "already there": told.known,
        "failed": told.failures,
    }
    say(", ".join(f"{len(ids)} {what}" for what, ids in counts.items() if ids or what == "added") + f" in {path}")
