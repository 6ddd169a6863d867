"""The commands, one function each: arguments to `Archive`, its answer to `render`."""

from typing import Annotated

import typer

from riyadh_archive.cli import completing
from riyadh_archive.cli.asking import (
    asking,
    check_usage,
    check_words,
    is_streamed,
    say,
    tell_apart,
    write,
)
from riyadh_archive.cli.drafting import check_draft
from riyadh_archive.cli.finding import changes, search
from riyadh_archive.cli.keeping import add, export, info, verify
from riyadh_archive.cli.options import (
    ArchiveOption,
    FormatOption,
    NoPagerOption,
    OnOption,
    PersonOption,
    QuickCommand,
    QuickGroup,
    ReferenceOption,
    SourceOption,
    StoryOption,
    choice,
)
from riyadh_archive.query import is_minor
from riyadh_archive.version import __version__
from riyadh_archive.vocabulary import KINDS, NAME_KINDS, NAMES_TOPIC, SEVERITIES

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
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """Options that stand before a command; what is given again behind it counts."""
    ctx.obj = no_pager
    if archive is not None:
        ctx.default_map = {command: {"archive": archive} for command in _commands_of(ctx)}


def _commands_of(ctx: typer.Context) -> list[str]:
    """The names of all commands."""
    return list(getattr(ctx.command, "commands", ()))


@app.command(
    cls=QuickCommand,
    short_help="What the articles claim, and how many sources say it.",
    epilog="Example: archive claims --topic attendees",
)
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
    check_usage(on)
    with asking(ctx, archive, no_pager) as (opened, out):
        groups = (
            opened.iter_claims(topic=topic)
            if is_streamed(form, source, person, on, story)
            else opened.claims(topic=topic, source=source, person=person, on=on, story=story)
        )
        tell_apart(opened, person)
        write(opened, out, "claims", groups, form, nothing="no claims match", topic=topic)


@app.command(
    cls=QuickCommand,
    short_help="Where the articles differ, the gravest first.",
    epilog="Example: archive conflicts --min-severity medium",
)
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
    reference: ReferenceOption = None,
    check: Annotated[bool, typer.Option("--check", help="Exit with 3 where a conflict is listed.")] = False,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """Where the articles differ, the gravest first, each side with its words."""
    check_usage(on)
    filters = {"source": source, "person": person, "on": on, "story": story}
    with asking(ctx, archive, no_pager) as (opened, out):
        found = opened.conflicts(kind=kind, min_severity=min_severity, topic=topic, reference=reference, **filters)
        asked = everything or kind == "omission" or topic == NAMES_TOPIC
        listed = [conflict for conflict in found if asked or not is_minor(conflict)]
        tell_apart(opened, person)
        write(opened, out, "conflicts", listed, form, nothing="no conflicts match")
        if len(found) > len(listed):
            say(f"{len(found) - len(listed)} left out (variants of names and titles, omissions); --all lists them")
    if check and listed:
        raise typer.Exit(3)


@app.command(
    cls=QuickCommand,
    short_help="What somebody said, and how each article prints it.",
    epilog="Example: archive quote Rubio --about sanctions\n\nWho is quoted, and how often: archive quote",
)
def quote(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            show_default=False,
            autocompletion=completing.persons,
            help="A person or body in any spelling; a surname will do. Without one: everybody who is quoted.",
        ),
    ] = None,
    about: Annotated[
        str | None, typer.Option(metavar="WORDS", help="With all these words in one printing, in any form and case.")
    ] = None,
    indirect: Annotated[
        bool, typer.Option("--indirect", help="Also what is reported without quotation marks.")
    ] = False,
    source: SourceOption = None,
    story: StoryOption = None,
    form: FormatOption = "table",
    archive: ArchiveOption = None,
    no_pager: NoPagerOption = False,
) -> None:
    """What somebody said, in the fullest wording, and how each article prints it; or everybody who is quoted."""
    check_words(about)
    with asking(ctx, archive, no_pager) as (opened, out):
        filters = {"about": about, "source": source, "story": story}
        if name is None:
            listed = opened.speakers(indirect=indirect, **filters)
            write(opened, out, "speakers", listed, form, nothing="nobody is quoted so" if about else "nobody is quoted")
            return
        said = opened.quotes(name, indirect=indirect, **filters)
        if len({utterance.speaker for utterance in said}) != 1:
            tell_apart(opened, name)
        nothing = f"nothing that {name} said{f' about {about}' if about else ''} is quoted"
        write(opened, out, "quote", said, form, nothing=nothing)
        if not indirect and not said and (left := opened.quotes(name, indirect=True, **filters)):
            say(f"{len(left)} reported without quotation marks; --indirect shows them")


@app.command(
    cls=QuickCommand,
    short_help="What is in the archive, and which article copies which.",
    epilog="Example: archive articles",
)
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
    check_usage(on)
    with asking(ctx, archive, no_pager) as (opened, out):
        listed = (
            opened.iter_articles()
            if is_streamed(form, source, person, on, story)
            else opened.articles(source=source, person=person, on=on, story=story)
        )
        filtered = any(asked is not None for asked in (source, person, on, story))
        nothing = "no articles match" if filtered else "the archive is empty"
        tell_apart(opened, person)
        write(opened, out, "articles", listed, form, nothing=nothing, text=text)


@app.command(
    cls=QuickCommand,
    short_help="People, places and organizations, and who prints which.",
    epilog="Example: archive names --kind person",
)
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
    with asking(ctx, archive, no_pager) as (opened, out):
        listed = opened.names(kind=kind, person=person, source=source, story=story)
        write(opened, out, "names", listed, form, nothing="no names match")


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
    check_usage(on)
    with asking(ctx, archive, no_pager) as (opened, out):
        listed = opened.timeline(on=on, source=source, story=story)
        write(opened, out, "timeline", listed, form, nothing="no article gives such a date" if on else "no dates")


@app.command(
    cls=QuickCommand,
    short_help="An article, claim, group or conflict with its evidence.",
    epilog="Example: archive show 001",
)
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

    with asking(ctx, archive, no_pager) as (opened, out):
        shown = opened.show(id_)
        if open_at:
            write_places(shown, out)
        else:
            write_shown(shown, out, form=form, heads=shown.heads)


for command, short_help, example in (
    (info, "Where the archive is, what is in it, and when it was made.", "archive info"),
    (verify, "Check texts, evidence and all that was made of them.", "archive verify"),
    (add, "Read articles into an archive.", "archive add reports/ --archive reports.db"),
    (check_draft, "What the archive says to a draft.", "archive check-draft draft.txt --min-severity medium"),
    (search, "Articles that have all the words, the best match first.", 'archive search ceasefire "two sides"'),
    (changes, "Which claims came, went or changed with a new version.", "archive changes flood"),
):
    app.command(cls=QuickCommand, short_help=short_help, epilog=f"Example: {example}")(command)
app.command(hidden=True, epilog="Example: archive export data")(export)
