"""What the shell offers when Tab is pressed: words of options, topics, persons and ids; nothing where anything fails."""

from collections.abc import Callable, Iterable
from typing import Any

from riyadh_archive.archive import Archive, named_path
from riyadh_archive.errors import ArchiveError
from riyadh_archive.render.visible import visible
from riyadh_archive.vocabulary import NAMES_TOPIC, TOPICS

Complete = Callable[[Any, list[str], str], list[str]]


def one_of(words: Iterable[str]) -> Complete:
    """Offers the words that begin with what is typed."""

    def complete(ctx: Any, args: list[str], incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    return complete


topics = one_of(TOPICS)
conflict_topics = one_of((*TOPICS, NAMES_TOPIC))


def persons(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """People and bodies of the archive, by the beginning of any word of their names."""
    found = _ask(ctx, lambda archive: [name.name for name in archive.names() if name.kind != "place"])
    typed = incomplete.casefold()
    tails = dict.fromkeys(tail for name in found for tail in _tails(name) if tail.casefold().startswith(typed))
    return [incomplete + tail[len(incomplete) :] for tail in tails]


def _tails(name: str) -> list[str]:
    """The name from each of its words on: shells offer only what begins as it was typed."""
    words = name.split()
    return [" ".join(words[at:]) for at in range(len(words))]


def sources(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Outlets and short ids of articles."""
    heads = _ask(ctx, lambda archive: archive.heads().values())
    told = dict.fromkeys([*(head.source for head in heads if head.source), *(head.short for head in heads)])
    return [incomplete + name[len(incomplete) :] for name in told if name.casefold().startswith(incomplete.casefold())]


def articles(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Short ids of articles, which stand for their stories as well."""
    heads = _ask(ctx, lambda archive: archive.heads().values())
    return [head.short for head in heads if head.short.startswith(incomplete)]


def ids(ctx: Any, args: list[str], incomplete: str) -> list[str]:
    """Ids of articles; of conflicts, groups and claims once a character is typed, as they are hundreds."""
    return _ask(ctx, lambda archive: archive.ids(incomplete) if incomplete else archive.heads())


def _before(ctx: Any) -> str | None:
    """The archive that stands before the command."""
    return ctx.parent.params.get("archive") if ctx.parent is not None else None


def _ask(ctx: Any, question: Callable[[Archive], Iterable[Any]]) -> list[Any]:
    """Asks the archive that the command line names; a string that a terminal would obey is not offered."""
    try:
        with Archive(named_path(ctx.params.get("archive") or _before(ctx)), validate=False) as archive:
            return [told for told in question(archive) if not isinstance(told, str) or told == visible(told)]
    except (ArchiveError, OSError):
        return []
