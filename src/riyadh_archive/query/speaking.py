"""Who said what: utterances by speaker and by words, and the speakers with how much is quoted of each."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from riyadh_archive.query.called import called_names, stories_naming
from riyadh_archive.query.filters import chosen_articles, within
from riyadh_archive.store import Store

if TYPE_CHECKING:
    from riyadh_archive.model import Utterance

REPORTED = "indirect"
"""The kind of utterances that no article prints in quotation marks."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted: how many utterances, in which articles, from how many independent sources."""

    speaker: str
    utterances: int
    articles: tuple[str, ...]
    independent_sources: int


def quote(
    store: Store,
    name: str,
    *,
    about: str | None = None,
    indirect: bool = False,
    source: str | None = None,
    story: str | None = None,
) -> "tuple[Utterance, ...]":
    """What everybody of that name said, speaker by speaker, what most sources print first; see `spoken` for the filters.

    What somebody else said is among it where an article gives the words to one of that name.

    Raises NotFoundError for a name that no report prints, ValueError for an `about` without words.
    """
    near = store.utterances(story=stories_naming(store, name))
    called = called_names(store, name, also=(utterance.speaker for utterance in near if utterance.speaker))
    said = [*store.utterances(speaker=called), *(u for u in near if _is_given_elsewhere(u, called))]
    chosen = spoken(store, said, about=about, indirect=indirect, source=source, story=story)
    return tuple(sorted(chosen, key=_place))


def _is_given_elsewhere(utterance: "Utterance", called: "Collection[str]") -> bool:
    """Whether some printing gives the words of another speaker to one of those that are asked for."""
    return utterance.speaker not in called and any(one.attributed_to in called for one in utterance.printings)


def _place(utterance: "Utterance") -> tuple[str, bool, int, int, int]:
    """Where an utterance stands in an answer: of one speaker what more sources print, and more articles, then the longer."""
    sources, articles = utterance.independent_sources, len(utterance.articles)
    return utterance.speaker or "", utterance.kind == REPORTED, -sources, -articles, -len(utterance.text)


def speakers(
    store: Store,
    *,
    about: str | None = None,
    indirect: bool = False,
    source: str | None = None,
    story: str | None = None,
) -> tuple[Speaker, ...]:
    """Everybody who is quoted, who is quoted most first; the counts are of what the filters of `spoken` leave."""
    found: dict[str, list[Utterance]] = {}
    all_said = store.utterances(**within(store, chosen_articles(store, source=source, story=story)))
    for utterance in spoken(store, all_said, about=about, indirect=indirect, source=source, story=story):
        if utterance.speaker:
            found.setdefault(utterance.speaker, []).append(utterance)
    lineages = store.lineages()
    told = [_counted(name, said, lineages) for name, said in found.items()]
    return tuple(sorted(told, key=lambda speaker: (-speaker.utterances, -len(speaker.articles), speaker.speaker)))


def _counted(name: str, said: "Sequence[Utterance]", lineages: dict[str, str]) -> Speaker:
    articles = tuple(sorted({id_ for utterance in said for id_ in utterance.articles}))
    return Speaker(name, len(said), articles, len({lineages.get(id_) or id_ for id_ in articles}))


def spoken(
    store: Store,
    said: "Iterable[Utterance]",
    *,
    about: str | None,
    indirect: bool,
    source: str | None,
    story: str | None,
) -> "list[Utterance]":
    """Those of the utterances `said` that are asked for, in their order.

    `about` are words that one printing has, all of them. Without `indirect` what is reported without quotation marks is
    left out. `source` and `story` are those of `claims`. Raises NotFoundError, and ValueError for an `about` without words.
    """
    wanted = chosen_articles(store, source=source, story=story)
    has = None
    if about is not None:
        from riyadh_archive.query.wording import has_words

        has = has_words(about)

    def is_about(utterance: "Utterance") -> bool:
        return has is None or any(map(has, (utterance.text, *(printing.text for printing in utterance.printings))))

    kept = [u for u in said if (indirect or u.kind != REPORTED) and wanted.tells(u.articles)]
    return [utterance for utterance in kept if is_about(utterance)]
