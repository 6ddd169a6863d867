"""One agreed point, and how the points of a complement are made: with their parties, strength, stance and number.

In: tokens, the verb, who agreed and where the complement starts. Out: `AgreedPoint`s as token ranges.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from riyadh_archive.grammar.agreeing.complements import Complement, is_course
from riyadh_archive.grammar.agreeing.firmness import Form, weaker
from riyadh_archive.grammar.agreeing.openness import Standing
from riyadh_archive.grammar.agreeing.parties import Subject, party_names
from riyadh_archive.grammar.agreeing.point_lists import (
    Announcement,
    ListedPoints,
    find_announcement,
    read_enumerated,
    read_listed_points,
)
from riyadh_archive.grammar.agreeing.point_starts import starts_with_action
from riyadh_archive.grammar.agreeing.point_text import Extent, read_extents
from riyadh_archive.grammar.agreeing.told_points import divided_nouns, listed_nouns
from riyadh_archive.grammar.tokens import Tokens
from riyadh_archive.lexicon import agreements as lexicon
from riyadh_archive.lexicon import words as classes
from riyadh_archive.model import Stance

_CIRCUMSTANCE = 24
"""Tokens of "during two days of talks in Geneva" between what was agreed and what was agreed besides."""
_OTHER_CLAUSES = frozenset((classes.REPORTING, classes.VERB, classes.WHO, classes.PRONOUN, ";", ":", "."))
_ACTING = frozenset((classes.REPORTING, classes.VERB, classes.WHO))
_CONTEXT_SENTENCES = 2
"""Sentences back in which a meeting makes "they agreed" an agreement between those who met."""


class AgreedPoint(NamedTuple):
    """One point: tokens `extent.first`..`extent.last` are what is agreed, `first` is where its clause starts.

    `verb` is the token that says it is agreed, `speaker_verb` the reporting verb it hangs on ("Rao said the sides
    agreed"), None for none. `number` counts within an announced list, from 1.
    """

    first: int
    extent: Extent
    verb: int
    subject: Subject | None
    parties: tuple[str, ...]
    stance: Stance = "asserted"
    speaker_verb: int | None = None
    number: int | None = None
    rule: str = "agreed to"


def is_question(tokens: Tokens, i: int) -> bool:
    """Whether the sentence of token i ends in a question mark."""
    last = tokens.sentence_starts[tokens.sentences[i] + 1] - 1
    return tokens.words[last] == "?"


def is_near_meeting(tokens: Tokens, i: int, *, sentences: int = _CONTEXT_SENTENCES) -> bool:
    """Whether talks, a summit or a deal are spoken of in the sentence or up to `sentences` before it."""
    number = tokens.sentences[i]
    first = tokens.sentence_starts[max(0, number - sentences)]
    last = tokens.sentence_starts[number + 1]
    meetings = lexicon.words("meetings")
    return any(j != i and tokens.lowers[j] in meetings for j in range(max(first, i - 120), min(last, i + 60)))


def is_told_by_paper(tokens: Tokens, i: int) -> bool:
    """Whether the sentence of token i goes on with ", they said in a joint statement", "according to a joint statement".

    Not with ", said the minister, who signed a joint statement", nor where the paper is only what will be issued.
    """
    at = joint_paper_behind(tokens, i)
    if at is None:
        return False
    if tokens.classes[at + 2 : at + 3] == [classes.REPORTING]:
        return True
    back = range(at - 1, max(i, at - _TO_PAPER), -1)
    link = next((k for k in back if tokens.classes[k] in _ACTING or tokens.lowers[k] == "according"), None)
    return link is not None and tokens.classes[link] not in (classes.VERB, classes.WHO)


def joint_paper_behind(tokens: Tokens, i: int) -> int | None:
    """The token "joint" of a joint statement that the sentence of token i names behind it; None where it names none."""
    return joint_paper(tokens, i, min(tokens.sentence_starts[tokens.sentences[i] + 1], i + _PAPER_AHEAD))


def joint_paper(tokens: Tokens, first: int, stop: int) -> int | None:
    """The first token "joint" of "joint statement", "joint declaration" among tokens first..stop-1; None without one."""
    papers = lexicon.words("joint_papers")
    pairs = enumerate(pairwise(tokens.lowers[first:stop]), first)
    return next((k for k, (one, two) in pairs if one == "joint" and two in papers), None)


_PAPER_AHEAD = 60
"""Tokens from a verb to the end of a long sentence, where the statement is named."""
_TO_PAPER = 6
"""Tokens of "said on Friday in a" before a joint statement, without its end."""


def points_of(
    tokens: Tokens,
    quoted: bytes,
    verb: int,
    subject: Subject | None,
    standing: Standing,
    complement: Complement,
    rule: str,
) -> Iterator[AgreedPoint]:
    """The points of a complement, or of the list that it announces."""
    spans = [(subject.first, subject.last)] if subject else []
    spans += [complement.partner] if complement.partner else []
    parties = tuple(dict.fromkeys(name for a, b in spans for name in party_names(tokens, a, b)))
    first = clause_start(tokens, subject, verb)
    template = AgreedPoint(
        first, Extent(first, first), verb, subject, parties, standing.stance, standing.speaker_verb, None, rule
    )
    if announced := find_announcement(tokens, complement.first):
        yield from _listed(template, read_listed_points(tokens, quoted, announced))
        return
    if (enumerated := read_enumerated(tokens, quoted, complement.first)).extents:
        yield from _listed(template, enumerated)
        return
    intended = lexicon.verbs_of_agreeing().get(tokens.lowers[verb]) == lexicon.INTEND
    hedged = complement.in_principle or standing.hedged or intended
    last = complement.first
    extents = read_extents(tokens, quoted, complement.first, form=complement.form)
    alone = len(extents) == 1 and extents[0].first == extents[0].last and tokens.lowers[extents[0].first - 1] == "to"
    if alone and subject and _has_object_before(tokens, subject):
        return
    if complement.form == "noun" and len(extents) == 1:
        extents = divided_nouns(tokens, extents[0])
        extents = listed_nouns(tokens, quoted, extents[0]) if len(extents) == 1 else extents
    for n, extent in enumerate(extents):
        last = extent.last
        firm = weaker(extent.strength, "intend") if hedged else extent.strength
        rated = extent._replace(strength=firm)
        yield template._replace(first=first if n == 0 else extent.first, extent=rated)
    further = _further(tokens, last + 1, complement.form)
    for extent in read_extents(tokens, quoted, further[0], form=further[1]) if further else ():
        yield template._replace(first=extent.first, extent=extent)


def _has_object_before(tokens: Tokens, subject: Subject) -> bool:
    """Whether what is agreed stands before the subject: "three goals | both sides had agreed to pursue"."""
    return any(
        tokens.lowers[k] in ("both", "the", "they", "we") and tokens.lowers[k - 1].endswith("s")
        for k in range(max(subject.first, 1), subject.last + 1)
        if tokens.classes[k - 1] == "o" and tokens.sentences[k - 1] == tokens.sentences[k]
    )


def clause_start(tokens: Tokens, subject: Subject | None, verb: int) -> int:
    """Where the clause of the verb starts: with its subject, or with itself where another verb of that subject stands between.

    In "The sides agreed to share data, but | failed to agree on the bridge" the first point is none of the second's words.
    """
    if subject is None:
        return verb
    between = range(subject.last + 1, subject.verb)
    joined = any(tokens.lowers[k] in ("and", "but") for k in between)
    told = any(tokens.classes[k] in (classes.VERB, classes.REPORTING) for k in between)
    return subject.verb if joined and told else subject.first


def _is_idle(tokens: Tokens, first: int, end: int) -> bool:
    """Whether "Moscow would want" stands at token `first`: a wish or a state, and nothing that was agreed."""
    modal = next((k for k in range(first, end - 1) if tokens.lowers[k] in lexicon.words("courses")), None)
    return modal is not None and tokens.lowers[modal + 1] in (lexicon.words("involuntary") - {"be", "start"})


def _further(tokens: Tokens, i: int, form: Form) -> tuple[int, Form] | None:
    """Where "… on a swap during the talks in Lod | and that flights will resume" goes on behind a circumstance."""
    end = min(tokens.sentence_starts[tokens.sentences[i - 1] + 1], i + _CIRCUMSTANCE)
    for k in range(i, end - 2):
        if tokens.classes[k] in _OTHER_CLAUSES:
            return None
        if tokens.lowers[k] == "and" and tokens.lowers[k + 1] == "that":
            on_purpose = is_course(tokens, k + 2, end + _CIRCUMSTANCE) and not _is_idle(tokens, k + 2, end)
            return (k + 2, "clause") if on_purpose else None
        if tokens.lowers[k : k + 2] == ["and", "on"] and form == "noun" and tokens.classes[k - 1] == ",":
            return k + 2, "noun"
        if tokens.lowers[k] == "and" and tokens.lowers[k + 1] == "to" and starts_with_action(tokens, k + 2):
            return k + 2, "base"
    return None


def points_of_list(
    tokens: Tokens, quoted: bytes, verb: int, subject: Subject | None, standing: Standing
) -> Iterator[AgreedPoint]:
    """The points of a list that the colon behind token `verb` opens: "Under the treaty the two countries will: …"."""
    parties = party_names(tokens, subject.first, subject.last) if subject else ()
    first = subject.first if subject else verb
    template = AgreedPoint(first, Extent(first, first), verb, subject, parties, standing.stance, standing.speaker_verb)
    yield from _listed(template, read_listed_points(tokens, quoted, Announcement(verb + 1, None)))


def _listed(template: AgreedPoint, listed: ListedPoints) -> Iterator[AgreedPoint]:
    for n, extent in enumerate(listed.extents, 1):
        number = n if listed.is_complete else None
        stance: Stance = "denied" if extent.denied else template.stance
        yield template._replace(first=extent.first, extent=extent, number=number, stance=stance, rule="announced list")
