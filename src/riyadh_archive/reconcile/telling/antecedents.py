"""Whom a "he" or "she" beside a quotation can mean, by where the people of the story are named in the article.

In: a quotation whose speaker a pronoun names, and the names of the story. Out: whether somebody else may be meant, or nobody
else can be. Paragraphs end at line ends; offsets are code points in the article's text.
"""

from bisect import bisect_left
from collections.abc import Iterator

from riyadh_archive.lexicon.given_names import gender_of
from riyadh_archive.model import Article, Claim, Evidence, QuoteValue
from riyadh_archive.reconcile.calling.names import NameIndex

_PRONOUNS = {"he": "m", "she": "f"}


def may_mean(claim: Claim, speaker: str, names: NameIndex, article: Article) -> bool:
    """Whether the words that name the speaker of a quotation may mean `speaker` instead: the article names that person.

    A "he" takes up somebody who is named before it; where its paragraph names whom the reader took it for, nobody whom only
    earlier paragraphs name. A "she" means no man.
    """
    pronoun = _pronoun(claim)
    if pronoun is None:
        return names.is_named_in(claim.article, speaker)
    if _is_other_gender(pronoun, speaker):
        return False
    theirs, ours = (_last_before(claim, name, names, pronoun.start) for name in (speaker, _speaker(claim)))
    start = _paragraph(article, pronoun.start)
    return theirs is not None and not (theirs < start <= (-1 if ours is None else ours))


def is_clear(claim: Claim, names: NameIndex, article: Article) -> bool:
    """Whether a pronoun can mean nobody but the speaker that the reader took it for.

    He is the only fitting name of its paragraph before it, or where it names nobody that of the paragraph before; names
    inside the quotation do not count.
    """
    pronoun = _pronoun(claim)
    if pronoun is None:
        return False
    named = {
        (place, name.name)
        for name in names.names
        if name.kind == "person" and not _is_other_gender(pronoun, name.name)
        for place in _starts(claim.article, name.name, names)
        if place < pronoun.start and not any(e.start <= place < e.end for e in claim.evidence)
    }
    start = _paragraph(article, pronoun.start)
    here = {name for place, name in named if place >= start}
    before = _paragraph(article, len(article.text[:start].rstrip()))
    return (here or {name for place, name in named if place >= before}) == {_speaker(claim)}


def _pronoun(claim: Claim) -> Evidence | None:
    """The "he" or "she" that names the speaker of a quotation; None where other words do."""
    assert isinstance(claim.value, QuoteValue)
    mention = claim.value.mention
    return mention if mention is not None and mention.text.casefold() in _PRONOUNS else None


def _speaker(claim: Claim) -> str:
    assert isinstance(claim.value, QuoteValue)
    return claim.value.speaker or ""


def _is_other_gender(pronoun: Evidence, name: str) -> bool:
    gender = gender_of(name.split(" ")[0])
    return gender in ("m", "f") and gender != _PRONOUNS[pronoun.text.casefold()]


def _paragraph(article: Article, at: int) -> int:
    """Where the paragraph begins that the offset `at` lies in."""
    return article.text.rfind("\n", 0, at) + 1


def _starts(article: str, name: str, names: NameIndex) -> Iterator[int]:
    for place, local in names.person(name):
        if place == article:
            yield from (mention.start for mention in local.mentions)


def _last_before(claim: Claim, name: str, names: NameIndex, at: int) -> int | None:
    """The last place before `at` where the article names somebody; None where it does not."""
    starts = sorted(_starts(claim.article, name, names))
    before = bisect_left(starts, at)
    return starts[before - 1] if before else None
