"""Verdicts: who was found guilty of what, who was cleared, and what is none."""

import pytest

from riyadh_archive.extract.verdicts import extract_verdicts
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, MeasureValue


def verdicts(text: str) -> list[tuple[str, str | None, str]]:
    block = Block(kind="paragraph", start=0, end=len(text))
    article = Article(id="a", sha256="", text=text, published="2024-05-07", blocks=(block,))
    found = []
    for claim in extract_verdicts(read_article(article)):
        assert isinstance(claim.value, MeasureValue)
        charge = claim.value.measure.removeprefix("verdict of guilty of ")
        found.append((claim.stance, claim.value.target, charge))
    return found


CASES = [
    ("Ana Lim, 41, of Ely, was found guilty of two counts of theft on Monday.", [("asserted", "Ana Lim", "theft")]),
    ("Ana Lim was found not guilty of theft.", [("denied", "Ana Lim", "theft")]),
    ("A jury in Ely found Ana Lim not guilty of theft.", [("denied", "Ana Lim", "theft")]),
    ("Jurors convicted Ana Lim of arson.", [("asserted", "Ana Lim", "arson")]),
    ("The judge found the accused, Ana Lim, not guilty of theft.", [("denied", "Ana Lim", "theft")]),
    ("Tom Ash was on trial in Ely. The jury found him not guilty of theft.", [("denied", "Tom Ash", "theft")]),
    (
        "Tom Ash was jailed in Ely. Judge Jo Holt read a verdict finding the accused guilty of theft.",
        [("asserted", "Tom Ash", "theft")],
    ),
    ("Tom Ash was on trial in Ely. If the jury finds him guilty of theft, he faces jail.", []),
    ("Ana Lim was jailed. She was cleared of arson.", [("denied", "Ana Lim", "arson")]),
    ("Ana Lim was jailed. Jurors acquitted her on four charges of arson.", [("denied", "Ana Lim", "arson")]),
    ("Ana Lim was jailed. Jurors acquitted her on four other charges.", []),
    (
        "Ana Lim was convicted last week of theft and of breaking and entering.",
        [("asserted", "Ana Lim", "theft"), ("asserted", "Ana Lim", "breaking and entering")],
    ),
    (
        "Ana Lim was acquitted of theft, but Tom Ash pleaded guilty to arson.",
        [("denied", "Ana Lim", "theft"), ("asserted", "Tom Ash", "arson")],
    ),
    ("The banker wept as Judge Rebecca Holt spoke. He was found guilty of theft.", []),
    ("The banker wept as Judge Rebecca Holt spoke. She was found guilty of theft.", []),
    ("Robert Crane wept. Rebecca Holt spoke. He was found guilty of theft.", [("asserted", "Robert Crane", "theft")]),
    (
        "Tom Ash was found guilty of theft. He robbed Jo Holt as she slept. He gave no sign as he was convicted of arson.",
        [("asserted", "Tom Ash", "theft"), ("asserted", "Tom Ash", "arson")],
    ),
    ("Ana Lim pleaded not guilty to theft.", []),
    ("Ana Lim could be found guilty of theft.", []),
    ("If Ana Lim is convicted of theft, she will appeal.", []),
    ("Ana Lim was cleared of theft by a court of appeal.", []),
    ("In 2019 Ana Lim was convicted of theft.", []),
    ("Ana Lim met Tom Ash in Ely. He was convicted of theft.", [("asserted", "Tom Ash", "theft")]),
    ("Leo Lim met Tom Ash in Ely. He was convicted of theft.", []),
    (
        "Leo Lim was sentenced on Friday. Judge Ana Roe convicted him of theft.",
        [("asserted", "Leo Lim", "theft")],
    ),
    (
        "Leo Lim was jailed. He got two years for the killing of his neighbor Tom Ash after being cleared of murder.",
        [("denied", "Leo Lim", "murder")],
    ),
    ("Ana Lim was convicted by a jury of killing two.", [("asserted", "Ana Lim", "killing two")]),
    ("Nurse Ana Lim wept. The 33-year-old was convicted on Friday of theft.", [("asserted", "Ana Lim", "theft")]),
    ("Ana Lim has not been charged with nor convicted of theft.", []),
    ("The road was cleared of snow.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_verdicts(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert verdicts(text) == expected


WHOLE = [
    ("Ana Lim was acquitted on Monday.", ["denied"]),
    ("The judge convicted Ana Lim on Monday.", ["asserted"]),
    ("The judge declared Ana Lim to be not guilty.", ["denied"]),
    ("A court in Ely held banker Ana Lim guilty in the book case.", ["asserted"]),
    ("Ana Lim was convicted and jailed in another case, of theft.", []),
    ("Ana Lim could be acquitted on Monday.", []),
    ("The man convicted was not Ana Lim.", []),
    ("Ana Lim pleaded not guilty.", []),
]


@pytest.mark.parametrize(("text", "stances"), WHOLE)
def test_a_verdict_without_its_charge_is_of_the_whole(text: str, stances: list[str]) -> None:
    assert [stance for stance, _, charge in verdicts(text) if charge == "verdict of guilty"] == stances
