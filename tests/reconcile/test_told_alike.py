"""Two short reports read and reconciled whole: what is changed in a sentence that both tell is found."""

import pytest

from riyadh_archive.load import load_text
from riyadh_archive.model import Conflict, QuoteValue
from riyadh_archive.pipeline.stages import read_alone
from riyadh_archive.reconcile import Reconciled, reconcile_story

LEAD = "The regatta off Samos ended on Sunday, 8 June 2025, after three days of racing.\n\n"


def reconciled(ours: str, theirs: str) -> Reconciled:
    texts = {"a.txt": LEAD + ours, "b.txt": LEAD + theirs}
    reports = [read_alone(load_text(text.encode(), name=name)) for name, text in texts.items()]
    articles = [report.article for report in reports]
    claims = [claim for report in reports for claim in report.claims]
    return reconcile_story(articles, claims, {report.article.id: report.names for report in reports})


def conflicts(ours: str, theirs: str, topic: str) -> list[Conflict]:
    return [conflict for conflict in reconciled(ours, theirs).conflicts if conflict.topic == topic]


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


SAID = '"We had never seen such a swell off this cape in June,"'
OTHERS = {
    "only other paragraphs name him": (
        f"Petros Lalas left early. Stavros Kanaris waited. {SAID} he said.\n\nIn the end Nikos Vranas won the cup.",
        f"Petros Lalas left early. Stavros Kanaris waited. {SAID} Nikos Vranas said.\n\nIn the end Nikos Vranas won the cup.",
        "Stavros Kanaris",
    ),
    "an earlier paragraph names him": (
        f"The harbor master, Nikos Vranas, was there.\n\nStavros Kanaris spoke of the waves. {SAID} he said.",
        f"The harbor master, Nikos Vranas, was there.\n\nStavros Kanaris spoke of the waves. {SAID} Vranas said.",
        "Stavros Kanaris",
    ),
}


@pytest.mark.parametrize(("ours", "theirs", "speaker"), OTHERS.values(), ids=list(OTHERS))
def test_he_is_nobody_of_another_paragraph(ours: str, theirs: str, speaker: str) -> None:
    told = reconciled(ours, theirs)
    said = [c.value.speaker for c in told.claims if isinstance(c.value, QuoteValue) and c.article == "a"]
    assert said == [speaker]


def test_other_mouths_where_he_can_be_one_man_alone() -> None:
    ours, theirs, _ = OTHERS["an earlier paragraph names him"]
    assert labels(conflicts(ours, theirs, "quotes")) == [["Stavros Kanaris", "Nikos Vranas"]]


def test_he_may_be_either_of_two_men_of_his_paragraph() -> None:
    both = f"Nikos Vranas met Stavros Kanaris on the pier. {SAID} {{}} said."
    told = reconciled(both.format("he"), both.format("Vranas"))
    assert {c.value.speaker for c in told.claims if isinstance(c.value, QuoteValue)} == {"Nikos Vranas"}
    assert [c for c in told.conflicts if c.topic == "quotes"] == []


POINTS = "The two clubs agreed on two points.\n\n1. The harbor will be dredged.\n\n2. The clubs {} meet again in Chios in May."


def test_a_hope_in_the_place_of_a_promise() -> None:
    (found,) = conflicts(POINTS.format("will"), POINTS.format("hope to"), "principles")
    assert found.kind == "discrepancy"
    assert found.sides[0].label.startswith("agree: ")
    assert not found.sides[1].label.startswith("agree: ")
    assert conflicts(POINTS.format("will"), POINTS.format("shall"), "principles") == []


ROOM = "The cabin of the winning yacht is heated by a stove of type {} that was built in {}."


def values(ours: str, theirs: str) -> list[list[str]]:
    told = reconciled(ours, theirs)
    found = [c for c in told.conflicts if c.label.startswith("Which ") and c.topic in ("figures", "date")]
    assert all(conflict.kind == "discrepancy" for conflict in found)
    return labels(found)


@pytest.mark.parametrize(
    ("ours", "theirs", "wanted"),
    [
        (("802.11", "Kiel"), ("804.11", "Kiel"), [["802.11", "804.11"]]),
        (("14", "Kiel"), ("fourteen", "Kiel"), []),
        (("14.2", "Kiel"), ("14", "Kiel"), []),
        (("14", "Kiel"), ("19", "Bergen"), []),
        (("14", "Kiel"), ("14", "Kiel"), []),
    ],
)
def test_another_number_that_counts_nothing(
    ours: tuple[str, str], theirs: tuple[str, str], wanted: list[list[str]]
) -> None:
    assert values(ROOM.format(*ours), ROOM.format(*theirs)) == wanted


def test_two_numbers_that_both_reports_print_are_of_two_things() -> None:
    both = f"{ROOM.format('14', 'Kiel')} The galley has one of type 19."
    other = f"{ROOM.format('19', 'Kiel')} The galley has one of type 14."
    assert values(both, other) == []


def test_another_weekday_that_no_date_resolves() -> None:
    sentence = "The club keeps its old boats in a shed where members meet every {} to mend the sails."
    assert values(sentence.format("Friday"), sentence.format("Tuesday")) == [["Friday", "Tuesday"]]
    assert values(sentence.format("Friday"), sentence.format("Friday")) == []


def test_a_short_sentence_of_a_form_says_it_of_many_things() -> None:
    assert values("The club can win at least 14.", "The club can win at least 45.") == []


def test_a_number_is_cited_with_the_words_around_it() -> None:
    (found,) = reconciled(ROOM.format("802.11", "Kiel"), ROOM.format("804.11", "Kiel")).conflicts
    texts = {citation.text for side in found.sides for citation in side.evidence}
    assert all("stove of type 80" in text and text.endswith("built in Kiel") for text in texts)
