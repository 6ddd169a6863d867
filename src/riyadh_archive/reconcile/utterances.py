"""Utterances: what somebody said, with every printing of it.

In: the quotations of a story. Out: one `Utterance` for each thing said, in the fullest wording printed, and its
printings in order of article and place, each with its relation to that wording and the words that differ. What is
reported without marks is one for each speaker and wording: other words may be another reporter's.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from riyadh_archive.model import Claim, Printing, QuoteValue, Relation, Utterance
from riyadh_archive.reconcile.quoted_words import count_said
from riyadh_archive.reconcile.quoting.align import align_words, relation_of
from riyadh_archive.reconcile.quoting.beside_marks import edits_beside_marks
from riyadh_archive.reconcile.reports import Reports
from riyadh_archive.reconcile.rules.quotes import utterances
from riyadh_archive.text import compare_key


def gather_utterances(reports: Reports) -> tuple[Utterance, ...]:
    """The utterances in order of speaker (unknown ones last) and text, reported ones among them."""
    found = [_utterance(claims, reports) for claims in (*utterances(reports), *_reported(reports))]
    return tuple(sorted(found, key=lambda u: (u.speaker is None, u.speaker or "", u.text, u.printings[0].article)))


def _reported(reports: Reports) -> list[list[Claim]]:
    """The claims of indirect speech, those of one speaker in the same words together."""
    found: dict[tuple[str | None, str], list[Claim]] = {}
    for claim in reports.topic("quotes"):
        if (value := _value(claim)).kind == "indirect":
            found.setdefault((value.speaker, compare_key(value.text)), []).append(claim)
    return list(found.values())


def _value(claim: Claim) -> QuoteValue:
    assert isinstance(claim.value, QuoteValue)
    return claim.value


def _utterance(claims: Sequence[Claim], reports: Reports) -> Utterance:
    fullest = claims[0]
    if len(claims) > 1:
        words = Counter(compare_key(_value(c).text) for c in claims)

        def fullness(c: Claim) -> tuple[int, int, str, str, str]:
            text = _value(c).text
            return -count_said(text), -words[compare_key(text)], text, c.article, c.id

        fullest = min(claims, key=fullness)
    speaker = _speaker(claims, fullest, reports)
    text = _value(fullest).text
    printings = sorted(
        (p for c in claims for p in _printings(c, fullest, speaker, reports)), key=lambda p: (p.article, p.start)
    )
    articles = tuple(sorted({claim.article for claim in claims}))
    return Utterance(
        speaker=speaker,
        text=text,
        articles=articles,
        independent_sources=reports.origins(articles),
        printings=tuple(printings),
        kind=_value(fullest).kind,
    )


def _speaker(claims: Sequence[Claim], fullest: Claim, reports: Reports) -> str | None:
    """Whom most independent sources give the words to, of several the one of the most articles or of the fullest wording."""
    given: dict[str, set[str]] = {}
    for claim in claims:
        if (name := _value(claim).speaker) is not None:
            given.setdefault(name, set()).add(claim.article)
    if len(given) < 2:
        return next(iter(given), None)
    own = _value(fullest).speaker
    return min(given, key=lambda n: (-reports.origins(tuple(sorted(given[n]))), -len(given[n]), n != own, n))


def _printings(claim: Claim, fullest: Claim, speaker: str | None, reports: Reports) -> Iterator[Printing]:
    """One printing for each stretch inside marks; a stretch of a longer quotation is compared by itself."""
    value, text = _value(claim), _value(fullest).text
    for at, evidence in enumerate(claim.evidence):
        relation: Relation = relation_of(text, evidence.text)
        other = value.speaker is not None and speaker is not None and value.speaker != speaker
        edits = align_words(text, evidence.text) if relation == "altered" else ()
        if claim is not fullest and value.kind != "indirect":
            edits += edits_beside_marks(claim, at, reports.article(claim.article).text, fullest)
        yield Printing(
            article=claim.article,
            start=evidence.start,
            end=evidence.end,
            text=evidence.text,
            relation="speaker" if other and relation != "altered" else relation,
            attributed_to=value.speaker,
            addressee=value.addressee,
            channel=value.channel,
            edits=edits,
        )
