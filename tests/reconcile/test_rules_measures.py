"""Measures: one act with other actors, the same measures with other reasons."""

import pytest
from invented import Story

from riyadh_archive.model import Conflict, MeasureValue
from riyadh_archive.reconcile.rules.acts import measures


def told(*values: MeasureValue) -> Story:
    """A story of one article for each measure, a, b and so on."""
    story = Story(**dict.fromkeys("abcd"[: len(values)]))
    for article, value in zip("abcd", values, strict=False):
        story.measure(article, value, f"{value.actors} {value.measure} {value.target} {value.reasons} {value.result}")
    return story


def conflicts(*values: MeasureValue) -> list[Conflict]:
    return [c for c in told(*values).reconciled().conflicts if c.topic == "measures"]


def measure(
    actors: str, what: str, *reasons: str, target: str | None = None, result: str | None = None
) -> MeasureValue:
    return MeasureValue(actors=tuple(actors.split("+")), measure=what, target=target, reasons=reasons, result=result)


LEAK = "a long leak of cables to papers in Lima that nobody had been able to stop for a year"
CLOSED = "forcing growers to close packing plants in Tacna and Ilo"


def test_one_act_with_other_actors() -> None:
    (conflict,) = conflicts(
        measure("Chile", "a quota on grapes", result=CLOSED),
        measure(
            "Santiago+Lima", "quotas on table grapes", result="which made growers shut packing plants in Tacna and Ilo"
        ),
    )
    assert (conflict.kind, conflict.severity) == ("contradiction", "medium")
    assert [side.label for side in conflict.sides] == ["Chile", "Santiago and Lima"]


def test_a_cause_and_an_aim_are_no_other_reasons() -> None:
    cause = measure("Chile", "sanctions", "its war with the lakes", target="Peru")
    aim = measure("Chile", "sanctions", "deal further blows to its mines", target="Peru")
    other = measure("Chile", "sanctions", "a row over eels", target="Peru")
    assert conflicts(cause, aim) == []
    assert len(conflicts(cause, other)) == 1


def test_one_act_on_so_many_is_that_of_one_government() -> None:
    (conflict,) = conflicts(
        measure("the Boluarte administration", "expulsion of 35 Chilean envoys", target="35 Chilean envoys"),
        measure("Castillo administration", "expulsion of 35 Chilean envoys", target="35 Chilean envoys"),
    )
    assert conflict.kind == "contradiction"


def test_one_act_on_a_target_in_many_words_is_that_of_one_government() -> None:
    for target, count in (("dozens of Chilean envoys", 1), ("several Chilean envoys", 0)):
        ours = measure("Boluarte administration", f"expulsion of {target}", target=target)
        theirs = measure("Castillo administration", f"expulsion of {target}", LEAK, target=target)
        assert len(conflicts(ours, theirs)) == count


def governed(ours: MeasureValue, theirs: MeasureValue) -> list[Conflict]:
    """The conflicts of two reports of a story that knows both governments."""
    story = told(ours, theirs)
    for article, leader in (("a", "Castillo"), ("b", "Boluarte")):
        story.administration(article, leader, "Peru", current=False)
    return [c for c in story.reconciled().conflicts if c.topic == "measures"]


def test_one_measure_over_one_thing_is_that_of_one_government() -> None:
    ours = measure("Castillo administration", "wide sanctions", "the raid on Arica in 2022", target="Chile")
    theirs = measure("Boluarte administration", "sanctions", "its raid on Arica in 2022", target="Chile")
    (conflict,) = governed(ours, theirs)
    assert conflict.kind == "contradiction"
    assert [side.label for side in conflict.sides] == ["Boluarte administration", "Castillo administration"]
    later = measure("Boluarte administration", "sanctions", "new poisoning of the lake", target="Chile")
    assert governed(ours, later) == []


OTHER_ACTS = {
    "a country and its government": (
        measure("Peru", "expulsion of 35 Chilean envoys", target="35 Chilean envoys"),
        measure("the Castillo administration", "expulsion of 35 envoys of Chile", LEAK, target="35 Chilean envoys"),
    ),
    "as few from each": (
        measure("the Boluarte administration", "expulsion of 3 Chilean envoys", target="3 Chilean envoys"),
        measure("the Castillo administration", "expulsion of 3 envoys of Chile", LEAK, target="3 Chilean envoys"),
    ),
    "no result in common": (
        measure("Chile", "a quota on grapes", result=CLOSED),
        measure("Peru", "a quota on grapes", result="leaving trucks at the border"),
    ),
    "no result": (
        measure("the European Union", "sanctions", target="Belarus"),
        measure("Canada", "sanctions", target="Belarus"),
    ),
    "one actor in two names": (
        measure("Chile", "a quota on grapes", result=CLOSED),
        measure("Santiago", "a quota on grapes", result=CLOSED),
    ),
    "actors that nobody names": (
        measure("Chile", "a quota on grapes", result=CLOSED),
        measure("both sides", "a quota on grapes", result=CLOSED),
    ),
}


@pytest.mark.parametrize("values", OTHER_ACTS.values(), ids=OTHER_ACTS)
def test_acts_that_contradict_nothing(values: tuple[MeasureValue, ...]) -> None:
    assert conflicts(*values) == []


def test_the_same_measures_with_other_reasons() -> None:
    (conflict,) = conflicts(
        measure(
            "past Chilean governments",
            "restrictions",
            "fruit fly outbreaks",
            "unpaid duties",
            target="Peruvian growers",
        ),
        measure("past Chilean governments", "these measures", "a maritime dispute", "unpaid duties"),
    )
    assert (conflict.kind, conflict.severity) == ("discrepancy", "medium")
    assert conflict.sides[0].label == "fruit fly outbreaks and unpaid duties"


def test_a_word_that_many_reasons_share_makes_none_of_them_one() -> None:
    raid = measure("Chile", "expulsion of envoys", "a cyber attack on its parliament building", target="envoys")
    (conflict,) = conflicts(
        raid, measure("Chile", "expulsion of envoys", "the armed attack on its embassy in Lod", target="envoys")
    )
    assert conflict.label == "Reason for expulsion of envoys by Chile"


SAME_REASONS = {
    "the same reason in other words": (
        measure("Chile", "limits", "an outbreak of fruit flies", target="Peruvian growers"),
        measure("Chile", "limits", "fruit fly outbreaks in Tacna", target="growers in Peru"),
    ),
    "one telling word": (
        measure("Chile", "expulsion of envoys", "a nerve agent attack on an ex-spy", target="envoys"),
        measure("Chile", "expulsion of envoys", "The Poisoning of an Ex-Spy in Lod", target="envoys"),
    ),
    "another kind of measure on the same country": (
        measure("Chile", "sanctions on Peru", "fruit flies", target="Peru"),
        measure("Chile", "expulsion of two Peruvian envoys", "a maritime dispute", target="two Peruvian envoys"),
    ),
    "another target": (
        measure("Chile", "limits", "fruit flies", target="Peruvian growers"),
        measure("Chile", "limits", "a maritime dispute", target="trawlers from Ecuador"),
    ),
    "other actors": (
        measure("Chile", "limits", "fruit flies", target="growers"),
        measure("Bolivia", "limits", "a maritime dispute", target="growers"),
    ),
    "no reason": (
        measure("Chile", "limits", "fruit flies", target="growers"),
        measure("Chile", "limits", target="growers"),
    ),
}


@pytest.mark.parametrize("values", SAME_REASONS.values(), ids=SAME_REASONS)
def test_reasons_that_differ_in_nothing(values: tuple[MeasureValue, ...]) -> None:
    assert conflicts(*values) == []


def test_the_same_measure_of_the_same_actors_is_one_group() -> None:
    story = told(
        measure("Chile", "a cap on imports", target="Peruvian grapes"),
        measure("Santiago", "a cap on imports", target="grapes from Peru"),
        measure("Bolivia", "a cap on imports", target="grapes from Peru"),
    )
    assert sorted(group.articles for group in story.reconciled().groups) == [("a", "b"), ("c",)]


@pytest.mark.parametrize(("denied", "count"), [("schools", 1), ("schools in Tacna", 0), ("ports", 0)])
def test_what_is_denied_in_general_is_denied_of_a_part(denied: str, count: int) -> None:
    story = Story(a=None, b=None)
    for article, target, no in (("a", "schools in three districts", False), ("b", denied, True)):
        value = MeasureValue(actors=("government",), measure=f"closure of {target}", target=target)
        said = f"{article * 3} {article * 4} {target}."
        story.claim(article, "measures", value, said, subject="closure", event=None, denied=no)
    assert len([c for c in story.reconciled().conflicts if c.topic == "measures"]) == count


def test_only_the_measure_itself_stands_against_its_denial() -> None:
    story = Story(a=None, b=None)
    story.measure(
        "a", measure("Chile", "closure of two compounds", target="two compounds"), "Chile closed two compounds"
    )
    story.measure("a", measure("Chile", "expulsion of two envoys", target="two envoys"), "Chile expelled two envoys")
    denied = measure("Chile", "closure of two compounds", target="two compounds")
    story.claim("b", "measures", denied, "Chile did not close two compounds", event=None, denied=True)
    (conflict,) = (c for c in story.reconciled().conflicts if c.topic == "measures")
    assert [e.text for side in conflict.sides for e in side.evidence] == [
        "Chile closed two compounds",
        "Chile did not close two compounds",
    ]


def groups(*values: MeasureValue, leaders: tuple[str, ...] = ("Lim",)) -> int:
    """How many groups the measures of one report each make, where the story names these leaders of Chile."""
    story = told(*values)
    for leader in leaders:
        story.administration("a", leader, "Chile")
    return len([g for g in story.reconciled().groups if g.topic == "measures"])


BY_CHILE = measure("Chile", "expulsion of 35 Peruvian envoys", target="35 Peruvian envoys")
BY_LIM = measure("Ana Lim", "expulsion of 35 Peruvian envoys", target="35 Peruvian envoys")
BY_HER_CABINET = measure("Lim cabinet", "expulsion of 35 Peruvian envoys", target="35 Peruvian envoys")
BY_NOBODY = MeasureValue(actors=(), measure="expulsion of 35 Peruvian envoys", target="35 Peruvian envoys")


def test_a_leader_acts_for_her_country_and_a_passive_for_whoever_is_named() -> None:
    assert groups(BY_CHILE, BY_LIM, BY_HER_CABINET, BY_NOBODY) == 1


def test_a_leader_whom_another_report_doubts_is_not_her_country() -> None:
    assert groups(BY_CHILE, BY_LIM, leaders=("Lim", "Ash")) == 2


def test_what_hits_others_is_another_measure_of_nobody() -> None:
    other = MeasureValue(actors=(), measure="expulsion of 35 envoys", target="35 envoys")
    assert groups(BY_CHILE, other) == 2


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (
            measure("Chad", "recall of its envoy", "a raid", target="its envoy"),
            "Chad: recall of its envoy, over a raid",
        ),
        (measure("Chad", "recall of its envoy", target="its envoy"), "Chad: recall of its envoy"),
        (measure("Chad", "recall", target="its envoy"), "Chad: recall, its envoy"),
    ],
)
def test_an_act_with_its_reason_is_told_as_a_measure(value: MeasureValue, label: str) -> None:
    assert measures.label(value, "recall") == label


def test_who_lifts_a_measure_does_not_impose_it() -> None:
    story = Story(a=None)
    for what, subject in (("sanctions", "sanction"), ("lifting of sanctions", "lifting of sanction")):
        story.claim("a", "measures", measure("Chile", what), f"Chile {what}", subject=subject, event=None)
    assert len(story.reconciled().groups) == 2


def test_whom_a_measure_hits_is_named_once_in_its_label() -> None:
    value = MeasureValue(actors=("Chad",), measure="cap on staff", target="staff in Malian missions")
    assert measures.label(value, "cap") == "Chad: cap on staff in Malian missions"
    assert measures.label(value.model_copy(update={"target": "Mali"}), "cap") == "Chad: cap on staff on Mali"
