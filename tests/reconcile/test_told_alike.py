"""Two short reports read and reconciled whole: what is changed in a sentence that both tell is found."""

import pytest

from riyadh_archive.load import load_text
from riyadh_archive.model import Conflict
from riyadh_archive.pipeline.stages import read_alone
from riyadh_archive.reconcile import reconcile_story

LEAD = "The regatta off Samos ended on Sunday, 8 June 2025, after three days of racing.\n\n"


def conflicts(ours: str, theirs: str, topic: str) -> list[Conflict]:
    texts = {"a.txt": LEAD + ours, "b.txt": LEAD + theirs}
    reports = [read_alone(load_text(text.encode(), name=name)) for name, text in texts.items()]
    articles = [report.article for report in reports]
    claims = [claim for report in reports for claim in report.claims]
    told = reconcile_story(articles, claims, {report.article.id: report.names for report in reports})
    return [conflict for conflict in told.conflicts if conflict.topic == topic]


def labels(found: list[Conflict]) -> list[list[str]]:
    return [[side.label for side in conflict.sides] for conflict in found]


@pytest.mark.parametrize(
    ("ours", "theirs", "wanted"),
    [
        ("Town Hall", "Guild Hall", [["Guild Hall", "Town Hall"]]),
        ("the Piazza Garda", "the Piazza Bellini", [["Piazza Bellini", "Piazza Garda"]]),
        ("Town Hall", "the town hall", []),
        ("Athens", "Greece", []),
        ("Athens", "Lisbon", [["Athens", "Lisbon"]]),
    ],
)
def test_another_place_in_a_sentence_told_alike(ours: str, theirs: str, wanted: list[list[str]]) -> None:
    sentence = (
        '"We were lucky with the wind on the last day of it," Eleni Markou told reporters at {} after the prizes.'
    )
    found = conflicts(sentence.format(ours), sentence.format(theirs), "venue")
    assert labels(found) == wanted
    assert all(conflict.kind == "discrepancy" for conflict in found)


def test_two_places_that_a_report_names_both_are_two() -> None:
    sentence = '"We were lucky with the wind on the last day," Eleni Markou told reporters at {} after the prizes.'
    both = sentence.format("Guild Hall") + " The dinner was at Town Hall."
    assert conflicts(sentence.format("Town Hall"), both, "venue") == []
