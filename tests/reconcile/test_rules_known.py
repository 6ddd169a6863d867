"""What one report says of capitals and members against what is known; silence where nothing is."""

import pytest

from riyadh_archive.lexicon.added import adding
from riyadh_archive.lexicon.reference import parse_reference
from riyadh_archive.load import load_text
from riyadh_archive.pipeline.stages import read_alone
from riyadh_archive.reconcile import reconcile_story


def told(text: str) -> list[tuple[str, str]]:
    read = read_alone(load_text(f"Posted on May 6, 2025\n\n{text}\n".encode(), name="a.txt"))
    found = reconcile_story([read.article], read.claims, {read.article.id: read.names}).conflicts
    references = [(c.sides[0].label, c.reference.statement) for c in found if c.reference and c.topic == "names"]
    assert all(place.text in read.article.text for c in found for s in c.sides for place in s.evidence)
    return references


@pytest.mark.parametrize(
    ("sentence", "said", "known"),
    [
        ("The fire began in Sydney, the capital of Australia.", "Sydney is", "Capital of Australia: Canberra."),
        ("Envoys met in the Brazilian capital, Rio de Janeiro.", "Rio de Janeiro is", "Capital of Brazil: Brasília."),
        ("Turkey’s capital Istanbul was calm on Monday.", "Istanbul is", "Capital of Turkey: Ankara."),
        ("He urged NATO member Austria to pay more.", "Austria is a", "Not a member of NATO on 2025-05-06: Austria."),
        ("Norway, a member of the European Union, agreed.", "Norway is a", "Not a member of European Union on"),
        ("Angola, an OPEC member, cut its output.", "Angola is a", "Not a member of OPEC on"),
        ("Finland, which is not a NATO member, closed the road.", "Finland is not a", "A member of NATO on"),
    ],
)
def test_what_is_known_otherwise(sentence: str, said: str, known: str) -> None:
    ((label, statement),) = told(sentence)
    assert label.startswith(said)
    assert statement.startswith(known)


@pytest.mark.parametrize(
    "sentence",
    [
        "The fire began in Canberra, the capital of Australia.",
        "The fire began in Sydney, the former capital of New South Wales.",
        "Lagos, then the capital of Nigeria, was a small town.",
        "In 1960, Lagos, the capital of Nigeria, was a small town.",
        "Envoys met in the Bolivian capital, Sucre.",
        "In the Australian capital, London was not mentioned.",
        "In the German capital, Chancellor Merz spoke.",
        '"We live in Sydney, the capital of Australia," the boy wrote.',
        "He urged NATO member Sweden to pay more.",
        "He met former EU member Britain's envoy.",
        "Would-be NATO member Austria was silent.",
        "Austria would vote on whether it is a NATO member.",
        "Saudi Arabia, a BRICS member, sold oil.",
        "Austria, which is not a NATO member, was silent.",
        "The Northern League member Norland was silent.",
        "NATO member states met in Austria.",
    ],
)
def test_what_nothing_decides(sentence: str) -> None:
    assert told(sentence) == []


def test_a_user_knows_more() -> None:
    entry = {"country": "Bolivia", "capital": "Sucre", "source": "the constitution, article 6"}
    assert told("Envoys met in the Bolivian capital, La Paz.") == []
    with adding(parse_reference({"capital": [entry]}, "own.toml")):
        assert told("Envoys met in the Bolivian capital, La Paz.") == [
            ("La Paz is the capital of Bolivia", "Capital of Bolivia: Sucre.")
        ]
