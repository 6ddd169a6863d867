"""Options and commands that are read without waiting for pydantic."""

from collections.abc import Callable
from typing import Annotated, Any, get_args

import typer
from typer.core import TyperCommand, TyperGroup

from riyadh_archive.cli import completing
from riyadh_archive.render.answer import Format


class _AsTyped:
    """Takes words and flags as they were typed.

    Typer checks every option with pydantic, whose import takes longer than a quick answer. The attribute set here is
    private to some versions of typer; to others it means nothing.
    """

    def coerce(self, value: object, param: object, ctx: object) -> object:
        """The value itself."""
        return value

    @classmethod
    def give(cls, params: list[Any]) -> list[Any]:
        """The same options, those that are words or flags quick."""
        for param in params:
            if getattr(getattr(param, "type_descriptor", None), "annotation", None) in (str, bool):
                param._runtime_param = cls()
        return params


class QuickCommand(TyperCommand):
    """A command with quick options."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The options of the command."""
        return _AsTyped.give(super().get_params(ctx))


class QuickGroup(TyperGroup):
    """The command before its subcommand, with quick options."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The options that stand before a subcommand."""
        return _AsTyped.give(super().get_params(ctx))


def _one_of(words: tuple[str, ...]) -> Callable[[str | None], str | None]:
    """A check that an option is one of a few words."""

    def check(asked: str | None) -> str | None:
        if asked is not None and asked not in words:
            raise typer.BadParameter(f"{asked!r} is not one of {', '.join(words)}")
        return asked

    return check


def _not_empty(asked: str | None) -> str | None:
    """The file that an option names: an empty name is a variable of a script that was never set."""
    if asked == "":
        raise typer.BadParameter("the name of the file is empty")
    return asked


def choice(name: str, words: tuple[str, ...], told: str) -> Any:
    """An option that takes one of a few words."""
    return typer.Option(
        name,
        metavar=f"[{'|'.join(words)}]",
        callback=_one_of(words),
        autocompletion=completing.one_of(words),
        help=told,
    )


ArchiveOption = Annotated[
    str | None,
    typer.Option(
        "--archive",
        metavar="FILE",
        callback=_not_empty,
        help="The archive to ask; else RIYADH_ARCHIVE, ./archive.db, the bundled one.",
    ),
]
FormatOption = Annotated[str, choice("--format", get_args(Format), "How to print the answer.")]
NoPagerOption = Annotated[bool, typer.Option("--no-pager", help="Never show a long answer in a pager.")]
SourceOption = Annotated[
    str | None, typer.Option(metavar="NAME", autocompletion=completing.sources, help="Told by this outlet or article.")
]
PersonOption = Annotated[
    str | None,
    typer.Option(metavar="NAME", autocompletion=completing.persons, help="About or by this person or body."),
]
StoryOption = Annotated[
    str | None,
    typer.Option(metavar="ID", autocompletion=completing.articles, help="Of this story, or the one of this article."),
]
OnOption = Annotated[
    str | None, typer.Option(metavar="DATE", help="Of what happened then: 2025-02-18, 2025-02 or 2025.")
]
ReferenceOption = Annotated[
    str | None,
    typer.Option(
        "--reference",
        metavar="FILE.toml",
        help="Your own table of offices, capitals and memberships, known beside the package's.",
    ),
]
