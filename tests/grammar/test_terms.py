"""Terms of a deal, points that one party settles, lists of agreed things, and agreeing not to do something."""

import pytest

from riyadh_archive.extract.principles import extract_principles
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, PrincipleValue


def points(text: str) -> list[str]:
    block = Block(kind="paragraph", start=0, end=len(text))
    found = [c.value for c in extract_principles(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))]
    return [v.text for v in found if isinstance(v, PrincipleValue)]


POINTS = [
    (
        "The agreements included a commitment to hold annual drills, share radar pictures and build a port.",
        ["hold annual drills", "share radar pictures", "build a port"],
    ),
    ("The agreements included a commitment to peace.", ["a commitment to peace"]),
    (
        "The agreement stipulates, among other things, a swap of deeds and that Chad will not oppose the port.",
        ["a swap of deeds", "Chad will not oppose the port"],
    ),
    ("The accord stipulates, among other things, that Chad will free two men.", ["Chad will free two men"]),
    ("The agreement provides, among other things, for an open border.", ["an open border"]),
    (
        "Under the accord, Chad will not claim the well, but will keep the road.",
        ["Chad will not claim the well", "keep the road"],
    ),
    (
        "Under the accord, Chad will pay for the well but not for the road.",
        ["Chad will pay for the well"],
    ),
    (
        "A truce was reached in Oslo. Under the first phase, lasting 30 days, the rebels will free 40 miners.",
        ["the rebels will free 40 miners"],
    ),
    (
        "Under the accord, the rebels will free 40 miners. Chad will open two roads and withdraw its troops.",
        ["the rebels will free 40 miners", "Chad will open two roads", "withdraw its troops"],
    ),
    (
        "The session closed with a deal under which rich states are to provide 2 billion dollars a year.",
        ["rich states are to provide 2 billion dollars a year"],
    ),
    ("Wages will rise by 6 percent under the agreement.", ["Wages will rise by 6 percent"]),
    (
        "Under the settlement, Brill Foods agreed to clean up the site, to pay for tests and to stop dumping waste.",
        ["clean up the site", "pay for tests", "stop dumping waste"],
    ),
    ("Brill Foods agreed to pay $3 million to settle the lawsuit.", ["pay $3 million to settle the lawsuit"]),
    (
        "Both sides agreed to continue to work under the current contract until May.",
        ["continue to work under the current contract until May"],
    ),
    ("The two firms agreed not to raise the fee.", ["not to raise the fee"]),
    (
        "Rail unions and the port settled the dispute, agreeing on a 4 percent raise, an extra day off and no layoffs.",
        ["a 4 percent raise", "an extra day off", "no layoffs"],
    ),
    ("Chad and Mali said in a joint statement on Monday that they had agreed to cut fees.", ["cut fees"]),
    (
        "The delegations settled on two principles. They would restore trade, and appoint a panel.",
        ["restore trade", "appoint a panel"],
    ),
    (
        "Both sides agreed to a 40-euro raise. The agreement, signed on Thursday, also provides for a shorter week.",
        ["a 40-euro raise", "a shorter week"],
    ),
    (
        "The firm and the union agreed to a raise. The firm also agreed to hire 20 welders.",
        ["a raise", "hire 20 welders"],
    ),
    (
        "Both sides agreed to cut fees. They also expressed readiness to link their banks.",
        ["cut fees", "link their banks"],
    ),
    ("Councilors agreed to lease a vacant firehouse.", ["lease a vacant firehouse"]),
    (
        "The council agreed to pave a road near Lod, where homes flooded on May 3, and to name a park.",
        ["pave a road near Lod", "name a park"],
    ),
    ("The states closed the summit on Sunday with a deal to triple aid.", ["triple aid"]),
    (
        "A treaty commits both sides to share data. Chad will move its base, build a road and are to meet.",
        ["share data", "Chad will move its base", "build a road", "meet"],
    ),
    (
        "The deal ends the strike. The district agreed to hire 40 nurses.",
        ["hire 40 nurses"],
    ),
    ("The town council agreed to buy a fire engine.", ["buy a fire engine"]),
]


@pytest.mark.parametrize(("text", "expected"), POINTS)
def test_points(text: str, expected: list[str]) -> None:
    assert points(text) == expected


NONE = [
    "The agreement provides, among other things, a view of the town.",
    "The agreement faces, among other things, a vote.",
    "The strike went on. The district agreed to hire 40 nurses.",
    "The deal collapsed. The district agreed to hire 40 nurses.",
    "The envoys worked on a treaty under which Chad would become neutral.",
    "The proposed agreement provides for a raise.",
    "The brothers settled in Peru.",
    "The firm also agreed to hire 20 welders.",
    "Under the proposed deal, the rebels would free 40 miners.",
    "The rebels rejected a deal under which miners would be freed.",
    "Brill Foods agreed to pay $3 million.",
    "If the rebels return, they will be tried under the agreement.",
    "Under the bridge, the boats will wait.",
    "Fees will rise under pressure from the deal makers.",
    "Ruiz will not go under. In May the bank closed.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_points(text: str) -> None:
    assert points(text) == []


def test_a_bloc_is_no_country() -> None:
    text = "Leaders met in Abuja. The bloc decided to send a mediator to Chad."
    block = Block(kind="paragraph", start=0, end=len(text))
    (claim,) = extract_principles(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))
    assert isinstance(claim.value, PrincipleValue)
    assert claim.value.parties == ()
