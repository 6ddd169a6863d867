"""Short stretches in marks that nobody says, beside those of the same form that somebody does."""

import pytest
from test_quotations import read_marked

UNSAID = [
    "Peru and Chad signed a two-page “standstill on the river” agreement on Monday.",
    "They hope to sign an “end of fire” accord, mediator Obi Marsh said.",
    "Pia Holm wrote to the mayor, urging him to say “thank you” to the crew.",
    "Pia Holm refused to say “sorry” to the crew.",
    "Signs full of words such as “how,” “why” and “if” hung there, Pia Holm said.",
    "Pia Holm wore terms like “never again” on her coat.",
    "Sources “familiar with the matter” told Harbor News on Monday that Holm left.",
]
SAID = [
    ("Obi Marsh called it a “very bad” deal for Peru.", "Obi Marsh"),
    ("Obi Marsh signed and called it a “very bad” deal.", "Obi Marsh"),
    ("Pia Holm went on to say “thank you” to the crew.", "Pia Holm"),
    ("Pia Holm told the crew to say “we will never again sail without a light”.", "Pia Holm"),
    ("Pia Holm hit back at the crew with words such as “vile” and “cruel”.", "Pia Holm"),
    ("Pia Holm spoke of the crew with terms such as “we will never sail with them”.", "Pia Holm"),
    ("She is “familiar with the matter,” said Ivo Lund.", "Ivo Lund"),
    ("Sources “hoped for a lot more,” said Ivo Lund.", "Ivo Lund"),
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_nobody_says_is_a_term(text: str) -> None:
    assert {q.kind for q in read_marked(text)} == {"term"}


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_what_somebody_says_is_speech(text: str, speaker: str) -> None:
    assert {(q.kind, q.speaker) for q in read_marked(text)} == {("speech", speaker)}
