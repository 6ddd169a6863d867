"""`archive search`: words in articles and claims; `archive changes`: what became of claims from version to version."""

from typing import Annotated

import typer

from riyadh_archive.cli import completing
from riyadh_archive.cli.asking import asking, say
from riyadh_archive.cli.options import ArchiveOption, FormatOption, NoPagerOption, SourceOption, StoryOption

_MOST = 50
"""So many articles are listed unless --limit asks for more: who has to read more needs more words."""


def search(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS...", help='All of them; "in quotation marks" in this order; beg* begins.'),
    ],
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="List so many articles, the best first.")] = _MOST,
    source: SourceOption = None,
    story: StoryOption = None,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """Articles that have all the words, each passage with them marked, and the claims about them."""
    from riyadh_archive.render.found import write_found

    asked = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    with asking(ctx, archive, no_pager) as (opened, out):
        try:
            found = opened.search(asked, most=limit + 1, source=source, story=story)
        except ValueError as error:
            say(str(error))
            raise typer.Exit(2) from None
        write_found(found[:limit], out, form=form, heads=opened.heads() if form == "table" else {})
        if not found:
            say("no article has all these words")
        elif len(found) > limit:
            say(f"more than {limit} articles have these words; a greater --limit lists more")


def changes(
    ctx: typer.Context,
    id_: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            show_default=False,
            autocompletion=completing.articles,
            help="An article, by its id or the beginning of it. Without one: every article with versions.",
        ),
    ] = None,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """Which claims came, went or changed when an article was replaced by a new version."""
    from riyadh_archive.render.found import write_changes

    with asking(ctx, archive, no_pager) as (opened, out):
        told = opened.changes(id_)
        write_changes(told, out, form=form)
        if not told:
            say("no article has an older version" if id_ is None else "this article has no older version")
