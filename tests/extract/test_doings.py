"""Acts with two answers: who did what, to what, and which answer the report gives; what is none."""

import pytest

from riyadh_archive.extract import extract_claims
from riyadh_archive.extract.doings import extract_doings
from riyadh_archive.extract.requests import extract_requests
from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text
from riyadh_archive.model import Article, Block, MeasureValue

Told = tuple[str, str, str | None, str | None]


def doings(text: str) -> list[Told]:
    block = Block(kind="paragraph", start=0, end=len(text))
    article = Article(id="a", sha256="", text=text, published="2024-05-07", blocks=(block,))
    found = []
    for claim in extract_doings(read_article(article)):
        assert isinstance(claim.value, MeasureValue)
        actor = claim.value.actors[0] if claim.value.actors else None
        found.append((claim.stance, claim.subject, actor, claim.value.target))
    return found


CASES: list[tuple[str, list[Told]]] = [
    ("President Ana Lim signed the treaty.", [("asserted", "signing", "Ana Lim", "treaty")]),
    ("President Ana Lim did not sign the treaty.", [("denied", "signing", "Ana Lim", "treaty")]),
    ("President Ana Lim refused to sign the treaty.", [("denied", "signing", "Ana Lim", "treaty")]),
    ("The court rejected the request.", [("denied", "approval", "court", "request")]),
    ("The request was rejected by the court.", [("denied", "approval", "court", "request")]),
    ("The sky was clear and the road was dry.", []),
    ("Delivering judgment, Justice Ana Lim convicted her on Monday.", []),
    ("The singer Ana Lim passed away on Monday.", [("asserted", "death", None, "Ana Lim")]),
    ("The senate passed the bill on Monday.", [("asserted", "approval", "senate", "bill")]),
    ("The harbor stayed open.", [("asserted", "opening", None, "harbor")]),
    ("The harbor was closed.", [("denied", "opening", None, "harbor"), ("asserted", "close", None, "harbor")]),
    ("Asked about whether the treaty was signed, the minister smiled.", []),
    ("Neither Ana Lim nor Tom Ash signed the treaty.", [("denied", "signing", "Tom Ash", "treaty")]),
    (
        "The Chadian delegation was led by Tom Ash and includes Ana Lim.",
        [("asserted", "leading", "Tom Ash", "Chadian delegation")],
    ),
    ("Nobody signed the treaty.", [("denied", "signing", None, "treaty")]),
    ("The minister, Ana Lim, will step down.", [("asserted", "resignation", "Ana Lim", None)]),
    ("Ana Lim said she would stay on.", [("denied", "resignation", "Ana Lim", None)]),
    ("The suspect, identified as Tom Ash, was arrested.", [("asserted", "arrest", None, "Tom Ash")]),
    (
        "The ministry denied that Tom Ash had been arrested.",
        [("denied", "admission", "ministry", "that Tom Ash had been arrested"), ("denied", "arrest", None, "Tom Ash")],
    ),
    ("Tom Ash denied paying for the trip.", [("denied", "pay", "Tom Ash", "trip")]),
    ("Tom Ash pleaded not guilty to theft.", [("denied", "plea of guilty", "Tom Ash", "theft")]),
    ("Tom Ash entered a not guilty plea.", [("denied", "plea of guilty", "Tom Ash", None)]),
    ("Tom Ash entered a guilty plea.", [("asserted", "plea of guilty", "Tom Ash", None)]),
    ("Teachers called off a strike.", [("denied", "strike", "teachers", None)]),
    (
        "Rovers beat United on Sunday.",
        [("asserted", "victory", "Rovers", "United"), ("denied", "victory", "United", "Rovers")],
    ),
    ("The plants in Ely and Varn will be closed.", [("denied", "opening", None, "plants in Ely and Varn")]),
    ("A day of mourning was declared.", [("asserted", "declare", None, "day of mourning")]),
    ("The minister, Ana Lim, refused on Monday to sign the treaty.", [("denied", "signing", "Ana Lim", "treaty")]),
    ("Tom Ash, a banker, left. The 62-year-old pleaded guilty.", [("asserted", "plea of guilty", "Tom Ash", None)]),
    ("Tom Ash, 64, who did not testify, smiled.", [("denied", "testimony", "Tom Ash", None)]),
    ("Keeper Tom Ash was sent off.", [("denied", "playing", "Tom Ash", None)]),
    ("The police used live ammunition.", [("asserted", "use", "police", "ammunition")]),
    ("The mayor ordered a day of national mourning.", [("asserted", "order", "mayor", "day of national mourning")]),
    ("He has admitted taking hostages, prosecutor Tom Ash said.", [("asserted", "admission", None, "taking hostages")]),
    ("Tom Ash was not known to the police.", [("denied", "being known", None, "Tom Ash")]),
    ("The road will remain closed until further notice.", [("denied", "reopening", None, "road")]),
    ("Peru, whose team was headed by Ana Lim, left.", [("asserted", "leading", "Ana Lim", "Peru's team")]),
    ("Oman suggested the meeting.", [("asserted", "proposing", "Oman", "meeting")]),
    ("No date for the visit was set.", [("denied", "setting a date", None, "date for the visit")]),
    ("Ana Lim could sign the treaty.", []),
    ("If Ana Lim signs the treaty, she will resign.", []),
    ("Ana Lim initially refused to sign the treaty.", []),
    ("Ana Lim has not yet signed the treaty.", []),
    ("Will Ana Lim sign the treaty?", []),
    ("The teachers struck a deal.", []),
    ("He read the original charges against Tom Ash.", []),
    ("Five people walked out of a cave.", []),
    ("He said “Ana Lim signed the treaty” and smiled.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_doings(text: str, expected: list[Told]) -> None:
    found = doings(text)
    assert all(told in found for told in expected)
    assert bool(found) == bool(expected)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The talks in Lagos were held at the request of Norway.", ["Norway"]),
        ("The talks came about at Norway's suggestion.", ["Norway"]),
        ("The meeting took place at the initiative of President Ana Lim.", ["Ana Lim"]),
        ("No meeting was held at the request of Norway.", []),
        ("The bridge was closed at the request of Norway.", []),
        ("The talks ended with a request of Norway for aid.", []),
    ],
)
def test_who_asked_for_a_meeting(text: str, actors: list[str]) -> None:
    block = Block(kind="paragraph", start=0, end=len(text))
    claims = list(extract_requests(read_article(Article(id="a", sha256="", text=text, blocks=(block,)))))
    assert [a for c in claims for a in getattr(c.value, "actors", ())] == actors
    assert all(text[e.start : e.end] == e.text for c in claims for e in c.evidence)


@pytest.mark.parametrize(
    ("sentence", "voice"),
    [
        ("Minister Ana Lim retorted, claiming that Peru had not sold the port.", "Ana Lim"),
        ("Minister Ana Lim reminded the council that Peru sold the port.", "Ana Lim"),
        ("The firm, saying that it had no money, sold the port.", None),
    ],
)
def test_who_says_that_an_act_was_done(sentence: str, voice: str | None) -> None:
    claims = extract_claims(read_article(load_text(sentence.encode(), name="x.txt")))
    assert [c.attributed_to for c in claims if c.topic == "measures" and c.subject == "sell"] == [voice]
