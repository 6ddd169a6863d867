"""`archive check-draft`: a draft against what the archive holds, and an exit code that can stand before publishing."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from riyadh_archive.archive import Archive, named_path
from riyadh_archive.cli import completing
from riyadh_archive.cli.asking import answering, say
from riyadh_archive.cli.options import ArchiveOption, NoPagerOption, ReferenceOption, choice
from riyadh_archive.cli.paging import paged
from riyadh_archive.render.draft import DraftFormat
from riyadh_archive.vocabulary import SEVERITIES

if TYPE_CHECKING:
    from riyadh_archive.pipeline import DraftCheck

FOUND = 3
"""The exit code where something grave was found."""


def check_draft(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The draft; - for standard input.")],
    min_severity: Annotated[str, choice("--min-severity", SEVERITIES, "Exit with 3 from this severity on.")] = "low",
    story: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            autocompletion=completing.articles,
            help="Compare with this story, or the one of this article; else with the one it is most like.",
        ),
    ] = None,
    reference: ReferenceOption = None,
    form: Annotated[str, choice("--format", get_args(DraftFormat), "How to print the answer.")] = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """What the archive says to a draft: contradicted, quoted in other words, supported, or not in the archive.

    Nothing is added. Exit 3 where a contradiction or a discrepancy at or above --min-severity is found.
    """
    from riyadh_archive.render.draft import write_draft

    with answering(archive), Archive(named_path(archive), warn=say) as opened:
        data = sys.stdin.buffer.read() if file == "-" else None
        check = opened.check_draft(Path(file), data=data, story=story, reference=reference)
        with paged(wanted=not (no_pager or ctx.obj) and form == "table") as out:
            write_draft(check, out, form=form, min_severity=min_severity)
        _report(check)
    if check.grave(min_severity):
        raise typer.Exit(FOUND)


def _report(check: "DraftCheck") -> None:
    """How many claims of each kind there are, and where there was nothing to compare with."""
    from riyadh_archive.render.checked import TITLES

    if check.story is None:
        near = f"; the most alike is {check.nearest}, and --story compares with it" if check.nearest else ""
        say(f"no story of the archive fits this draft{near}")
    for id_ in check.own:
        say(f"left out: {id_}, which was read from this file")
    for fault in check.faults:
        say(fault)
    found = [finding.status for finding in check.findings]
    counts = [f"{found.count(status)} {title.lower()}" for status, title in TITLES.items() if status in found]
    say(", ".join(counts) or "no claims found in this draft")
