"""How a topic extractor makes a claim, and how claims that say the same thing become one with several evidences."""

from collections.abc import Iterable

from riyadh_archive.grammar.reading import Reading
from riyadh_archive.model import Claim, Stance, Topic, Value, stable_id

LONGEST_EVIDENCE = 600
"""Code points of one piece of evidence: about two long sentences; more is no longer something a reader checks at a glance."""
CLAUSE = 12
"""Tokens of its clause kept on either side of the words that a claim is about."""


def make_claim(
    reading: Reading,
    topic: Topic,
    *,
    subject: str,
    value: Value,
    spans: Iterable[tuple[int, int]],
    rule: str,
    anchor: tuple[int, int] | None = None,
    event: str | None = None,
    stance: Stance = "asserted",
    attributed_to: str | None = None,
) -> Claim:
    """A claim on the words at `spans` (start, end in code points).

    `anchor` is the span of the words that name the value itself, needed where several claims share one clause: the id
    hashes article, topic, stance, anchor and spans, never the value or the rule.
    """
    places = [_bounded(reading, start, end, anchor) for start, end in spans]
    text = reading.article.text
    return Claim.model_validate(  # in one go: making its evidence first takes a sixth longer
        {
            "id": stable_id(reading.article.id, topic, stance, anchor, places),
            "article": reading.article.id,
            "topic": topic,
            "subject": subject,
            "event": event,
            "value": value,
            "stance": stance,
            "attributed_to": attributed_to,
            "evidence": [{"start": start, "end": end, "text": text[start:end]} for start, end in places],
            "rule": rule,
        }
    )


def _bounded(reading: Reading, start: int, end: int, anchor: tuple[int, int] | None) -> tuple[int, int]:
    """The span of the evidence; one that is too long is cut to the words around its anchor."""
    if end - start > LONGEST_EVIDENCE:
        middle = anchor[0] if anchor else start
        start = max(start, middle - LONGEST_EVIDENCE // 2)
        end = min(end, start + LONGEST_EVIDENCE)
    return reading.trimmed(start, end)


def clause_span(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Start and end (code points) of the words around tokens first..last: to the next comma or mark, `CLAUSE` tokens at most.

    A name and a title alone tell a reader nothing; what is said to be done does. One word in brackets is no end: "Lim (C) met".
    """
    rows = reading.tokens
    sentence = rows.sentence(rows.sentences[first])
    start, end = first, last
    while start > max(sentence.start, first - CLAUSE) and rows.classes[start - 1] not in ',;:"-(':
        start -= 3 if rows.words[start - 3 : start : 2] == ["(", ")"] and start - 3 > sentence.start else 1
    while end + 1 < min(sentence.stop, last + CLAUSE) and rows.classes[end + 1] not in ',.;:"-)':
        end += 3 if rows.words[end + 1 : end + 4 : 2] == ["(", ")"] else 1
    return rows.starts[start], rows.ends[end]


def merge_claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims of one article that say the same (topic, subject, event, stance, value) joined into one.

    What the article says in its own voice and also gives to somebody is one claim in its own voice; two speakers stay two.
    The merged claim has every evidence once, in text order, the rule of the first, and an id made of the ids it joins.
    """
    found: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.topic, claim.subject, claim.event, claim.stance, claim.value), []).append(claim)
    return tuple(_merged(same) for alike in found.values() for same in _by_voice(alike))


def _by_voice(alike: list[Claim]) -> list[list[Claim]]:
    if len(alike) == 1:
        return [alike]
    if any(claim.attributed_to is None for claim in alike):
        return [sorted(alike, key=lambda c: c.attributed_to is not None)]
    voices: dict[str | None, list[Claim]] = {}
    for claim in alike:
        voices.setdefault(claim.attributed_to, []).append(claim)
    return list(voices.values())


def _merged(same: list[Claim]) -> Claim:
    if len(same) == 1:
        return same[0]
    evidence = sorted({(e.start, e.end): e for c in same for e in c.evidence}.values(), key=lambda e: (e.start, e.end))
    joined = stable_id(*sorted({c.id for c in same}))
    return same[0].model_copy(update={"id": joined, "evidence": tuple(evidence)})
