"""Jobs that go, by whatever words reports tell of them, and numbers of people that no jobs are cut of."""

import pytest

from riyadh_archive.extract.figures import extract_figures
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, FigureValue

CUT = [
    ("The mill eliminated 900 sales and packing positions.", [(900, "sales packing jobs cut")]),
    ("The mill was cutting about 900 posts.", [(900, "jobs cut")]),
    ("The mill is laying off about 900 people.", [(900, "jobs cut")]),
    ("Mill Laying Off 900 Employees", [(900, "jobs cut")]),
    ("The mill will reduce its global workforce by roughly 900 positions.", [(900, "jobs cut")]),
    ("The mill is laying off 3% of its staff, affecting some 900 employees.", [(900, "jobs cut")]),
    ("The mill cut 900 workers in 2023.", [(900, "jobs cut")]),
    ("It announced 900 redundancies.", [(900, "jobs cut")]),
    ("It announced 900 job cuts.", [(900, "jobs cut")]),
    ("About 900 staff will be made redundant.", [(900, "jobs cut")]),
    ("Another 900 workers were let go.", [(900, "jobs cut")]),
    ("The mine lost 12 workers in the blast.", []),
    ("The storm cut power to 900 workers.", []),
    ("The rule is affecting 900 workers.", []),
    ("The mill will create 900 jobs.", []),
    ("The coach cut three players.", []),
]


@pytest.mark.parametrize(("text", "cut"), CUT)
def test_jobs_that_go(text: str, cut: list[tuple[int, str]]) -> None:
    block = Block(kind="paragraph", start=0, end=len(text))
    claims = extract_figures(read_article(Article(id="a", sha256="", text=text, blocks=(block,))))
    told = [c.value for c in claims if c.subject == "cut jobs"]
    assert [(v.quantity, v.of) for v in told if isinstance(v, FigureValue)] == cut
