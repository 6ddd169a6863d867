"""Quotations as claims: one claim an utterance, its evidence one span for each stretch inside marks.

In: a `Reading`. Out: claims of the topic `quotes` in text order. Nothing is decided here: who spoke, and whether anybody
did, is read by `grammar/speaking/quotations.py`. Evidence is never cut, however long: a cut quotation is a false one.
"""

from collections.abc import Iterator

from riyadh_archive.grammar.reading import Reading
from riyadh_archive.grammar.speaking.quotation import Quotation
from riyadh_archive.model import Claim, QuoteValue, stable_id

_SUBJECT_WORDS = 8
"""The subject shows so many of the first words."""
_SCORE_DIGITS = 2


def extract_quotes(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each quotation: speech, indirect speech, and terms that nobody is said to have said."""
    for quotation in reading.quotations:
        yield _claim(reading, quotation)


def _claim(reading: Reading, quotation: Quotation) -> Claim:
    text = reading.article.text
    said = " ".join(text[start:end] for start, end in quotation.parts)
    fields = {
        "id": stable_id(reading.article.id, "quotes", "asserted", quotation.parts),
        "article": reading.article.id,
        "topic": "quotes",
        "subject": _subject(said),
        "value": QuoteValue.model_validate(
            {
                "speaker": quotation.speaker,
                "mention": None if quotation.mention is None else _evidence(text, quotation.mention),
                "text": said,
                "kind": quotation.kind,
                "addressee": quotation.addressee,
                "channel": quotation.channel,
                "score": round(quotation.score, _SCORE_DIGITS),
                "quoted_by": quotation.quoted_by,
            }
        ),
        "attributed_to": quotation.speaker,
        "evidence": [_evidence(text, part) for part in quotation.parts],
        "rule": quotation.rule,
    }
    return Claim.model_validate(fields)  # in one go: a record made for each part takes a sixth longer


def _evidence(text: str, span: tuple[int, int]) -> dict[str, object]:
    """The fields of the `Evidence` of a span."""
    start, end = span
    return {"start": start, "end": end, "text": text[start:end]}


def _subject(said: str) -> str:
    """The first words of what was said, with an ellipsis where there are more.

    >>> _subject("The bridge will open again before winter, and not a day later.")
    'The bridge will open again before winter, and …'
    """
    words = said.split()
    return " ".join(words[:_SUBJECT_WORDS]) + (" …" if len(words) > _SUBJECT_WORDS else "")
