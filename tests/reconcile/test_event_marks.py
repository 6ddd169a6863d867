"""What hardly two events have in common: who was hurt, tried or arrested, and a small place where something befell."""

import pytest

from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text
from riyadh_archive.reconcile.joining.event_marks import event_marks
from riyadh_archive.reconcile.joining.story import sketch_article


def marks(text: str) -> frozenset[int]:
    return event_marks(extract_claims(read_article(load_text(text.encode(), name="x.txt"))))


CASES = [
    ("Oskar Lindqvist, 31, was shot at a mill.", "Police named the dead man as Oskar Lindqvist, 33, a miller.", True),
    ("A court jailed Oskar Lindqvist for six years for arson.", "Oskar Lindqvist was convicted of arson.", True),
    ("A quake struck the village of Ubaro on Monday.", "The earthquake struck the village of Ubaro at dawn.", True),
    ("A quake struck the village of Ubaro on Monday.", "A fire destroyed a mill in Ubaro on Monday.", False),
    ("A fire destroyed a mill in London on Monday.", "A blaze gutted a shop in London on Sunday.", False),
    ("A fire destroyed a mill in Porto on Monday.", "A blaze gutted the mill in Porto on Monday.", True),
    ("A strike closed ports in France on Friday.", "A strike halted trains in France on Friday.", False),
    ("The envoys held talks in Geneva on Monday.", "A meeting was held in Geneva on Monday.", True),
    ("The envoys held talks in Geneva on Monday.", "A meeting was held in Geneva on Thursday.", True),
    ("The envoys held talks in Geneva on Monday.", "A meeting was held in Vienna on Monday.", False),
    ("A train derailed near Leeds on Friday.", "The crash near Leeds on Friday hurt nine people.", True),
    ("A court in Leeds opened a trial on Friday.", "The trial in Leeds opened on Monday.", False),
    ("Minister Oskar Lindqvist visited the mill.", "Minister Oskar Lindqvist visited the port.", False),
    ("Two men were arrested.", "Two men were arrested.", False),
]


@pytest.mark.parametrize(("ours", "theirs", "shared"), CASES)
def test_marks_that_two_reports_share(ours: str, theirs: str, shared: bool) -> None:
    assert bool(marks(ours) & marks(theirs)) is shared


def test_marks_go_into_the_sketch() -> None:
    article = load_text(b"Oskar Lindqvist, 31, was shot at a mill.", name="x.txt")
    claims = extract_claims(read_article(article))
    assert event_marks(claims)
    assert event_marks(claims) <= sketch_article(article, (), claims).gist.said
