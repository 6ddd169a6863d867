"""Quotations as claims: fields, evidence and ids."""

import pytest
from readings import read

from riyadh_archive.extract.quotes import extract_quotes
from riyadh_archive.model import Claim, QuoteValue


def quotes(text: str) -> list[tuple[Claim, QuoteValue]]:
    found = []
    for claim in extract_quotes(read(text)):
        assert isinstance(claim.value, QuoteValue)
        found.append((claim, claim.value))
    return found


def test_one_claim_an_utterance_with_a_span_for_each_stretch() -> None:
    text = '"The ferry sank," Lena Roth told the Harbor Post, "in four minutes."'
    ((claim, value),) = quotes(text)
    assert [text[e.start : e.end] for e in claim.evidence] == ["The ferry sank,", "in four minutes."]
    assert value.text == "The ferry sank, in four minutes."
    assert (value.speaker, value.kind, value.addressee) == ("Lena Roth", "speech", "the Harbor Post")
    assert value.mention is not None
    assert text[value.mention.start : value.mention.end] == value.mention.text == "Lena Roth"
    assert (claim.topic, claim.stance, claim.attributed_to) == ("quotes", "asserted", "Lena Roth")
    assert claim.subject == "The ferry sank, in four minutes."
    assert value.score is not None
    assert 0 <= value.score <= 1


def test_evidence_is_never_cut() -> None:
    words = "and the water rose " * 100
    ((claim, value),) = quotes(f'"It began at noon {words}slowly," Lena Roth said.')
    assert claim.evidence[0].text == value.text
    assert len(value.text) > 1900


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ('The "ghost ship" sank.', ["term"]),
        ('They left the previously agreed "two-on-two" format. Lena Roth nodded.', ["term"]),
        ('The "ghost ship" sank. "We saw nothing," said Lena Roth.', ["term", "speech"]),
        ("Nothing was said.", []),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [value.kind for _, value in quotes(text)] == kinds


def test_terms_have_no_speaker() -> None:
    ((claim, value),) = quotes('Lena Roth is the author of "Ghost Ship".')
    assert (value.kind, value.speaker, value.mention, claim.attributed_to) == ("term", None, None, None)


def test_ids_tell_places_apart_and_do_not_change() -> None:
    text = '"No," said Lena Roth.\n"No," said Jonas Lind.'
    first, second = (claim.id for claim, _ in quotes(text))
    assert first != second
    assert [first, second] == [claim.id for claim, _ in quotes(text)]


def test_words_beside_the_body_are_not_read() -> None:
    assert [value.speaker for _, value in quotes('# "We won," says Roth\n"We won," Lena Roth said.')] == [
        "Lena Roth"
    ] * 2
