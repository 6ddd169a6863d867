"""Sentences told alike: what differs in them conflicts whatever it hangs on, and what is told of another thing does not."""

import pytest
from invented import Story

from riyadh_archive.model import Conflict, DateValue, FigureValue, MeasureValue, QuoteValue, VenueValue
from riyadh_archive.reconcile.telling.parallel import find_parallels


def pair(topic: str, values: tuple[object, object], sentences: tuple[str, str], **about: object) -> list[Conflict]:
    story = Story(a=None, b=None)
    for article, value, sentence in zip("ab", values, sentences, strict=True):
        story.claim(article, topic, value, sentence, subject=sentence[:9], event=None, **about)  # type: ignore[arg-type]
    return [c for c in story.reconciled().conflicts if c.topic == topic]


def figure(quantity: float, unit: str) -> FigureValue:
    return FigureValue(quantity=quantity, unit=unit, of=unit)


ALIKE = [
    (
        "The tanker was sailing to Izmir with 31 sailors and a cargo of wheat.",
        "The tanker was bound for Izmir with 58 sailors and a cargo of wheat.",
    ),
    ("Rescuers pulled 31 sailors from the cold water.", "Rescuers pulled 58 sailors from the cold water."),
]
UNLIKE = [
    (
        "The tanker was sailing to Izmir with 31 sailors and a cargo of wheat.",
        "A navy tug with 58 sailors came too late for them.",
    ),
    (
        "The Aurora carried 31 sailors and wheat to Izmir in March.",
        "The Meltem carried 58 sailors and coal to Varna in April.",
    ),
    (
        "Arslan was paid by 31 sailors while Demir was paid by 58 sailors.",
        "Demir, the owner's cousin, was paid by 58 sailors, Arslan said.",
    ),
]


@pytest.mark.parametrize("sentences", ALIKE)
def test_another_number_in_one_slot(sentences: tuple[str, str]) -> None:
    (conflict,) = pair("figures", (figure(31, "sailor"), figure(58, "sailor")), sentences)
    assert {side.label for side in conflict.sides} == {"31", "58"}
    assert conflict.label.startswith("Sailor: ")


@pytest.mark.parametrize("sentences", UNLIKE)
def test_another_number_of_another_thing(sentences: tuple[str, str]) -> None:
    assert pair("figures", (figure(31, "sailor"), figure(58, "sailor")), sentences) == []


def test_another_unit_is_no_other_number() -> None:
    sentences = (
        "The wreck lies 48 kilometers off the coast of Crete.",
        "The wreck lies 30 miles off the coast of Crete.",
    )
    assert pair("figures", (figure(48, "kilometer"), figure(30, "mile")), sentences) == []


DAYS = [
    (
        ("The yard was founded by two brothers in 1987.", "1987"),
        ("The yard was founded by two brothers in 1978.", "1978"),
        1,
    ),
    (
        ("The yard will reopen in the last week of May.", "2021-05"),
        ("The yard will reopen in the last week of June.", "2021-06"),
        1,
    ),
    (
        ("The yard was closed on Monday by a court.", "2021-05-03"),
        ("The yard was closed on Monday by a court.", "2021-05-10"),
        0,
    ),
    (
        ("The yard was closed yesterday by a court.", "2021-05-03"),
        ("The yard was closed on Sunday by a court.", "2021-05-02"),
        0,
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "count"), DAYS)
def test_another_date_in_one_slot(ours: tuple[str, str], theirs: tuple[str, str], count: int) -> None:
    found = pair("date", (DateValue(date=ours[1]), DateValue(date=theirs[1])), (ours[0], theirs[0]))
    assert len(found) == count


PLACES = [("Marble Palace", "Kasbah Palace", 1), ("Kasbah Palace", "Casbah Palace", 0), ("Osaka", "Nairobi", 1)]


@pytest.mark.parametrize(("ours", "theirs", "count"), PLACES)
def test_another_place_in_one_slot(ours: str, theirs: str, count: int) -> None:
    sentences = tuple(f"The ministers dined at the {place} after a long walk." for place in (ours, theirs))
    found = pair("venue", (VenueValue(place=ours), VenueValue(place=theirs)), sentences)  # type: ignore[arg-type]
    assert len(found) == count


def test_a_measure_that_was_not_imposed() -> None:
    story = Story(a=None, b=None)
    value = MeasureValue(actors=("port authority",), measure="ban", target="tankers")
    story.claim("a", "measures", value, "The port authority imposed a ban on tankers.", event=None)
    story.claim("b", "measures", value, "The port authority did not impose a ban on tankers.", event=None, denied=True)
    (conflict,) = story.reconciled().conflicts
    assert (conflict.kind, conflict.severity, conflict.topic) == ("contradiction", "high", "measures")


def test_what_somebody_said_turned_round() -> None:
    story = Story(a=None, b=None)
    for article, words in (("a", "her client would appeal"), ("b", "her client would not appeal")):
        value = QuoteValue(speaker="Marta Ruiz", text=words, kind="indirect")
        story.claim(article, "quotes", value, f"The lawyer, Marta Ruiz, said {words}.", event=None)
    (conflict,) = story.reconciled().conflicts
    assert (conflict.kind, conflict.topic) == ("discrepancy", "quotes")


def test_a_name_that_stands_for_another() -> None:
    story = Story(a=None, b=None)
    sentence = "Harbor master {} told the crew to leave the ship at once."
    for article, name in (("a", "Ilse Brandt"), ("b", "Greta Brandt")):
        story.person(article, name)
        local = story.names[article].pop()
        start = len(story.texts[article]) + sentence.index("{")
        mention = local.mentions[0].model_copy(update={"start": start, "end": start + len(name)})
        story.names[article].append(local.model_copy(update={"mentions": (*local.mentions, mention)}))
        value = QuoteValue(speaker=name, text="the crew to leave the ship at once", kind="indirect")
        story.claim(article, "quotes", value, sentence.format(name), event=None)
    (conflict,) = (c for c in story.reconciled().conflicts if c.topic == "names")
    assert (conflict.kind, {side.label for side in conflict.sides}) == ("discrepancy", {"Ilse Brandt", "Greta Brandt"})
    story.person("a", "Greta Brandt")
    assert [c for c in story.reconciled().conflicts if c.topic == "names"] == []


def test_one_report_is_not_compared_with_itself() -> None:
    story = Story(a=None)
    for number in (31, 58):
        story.figure("a", number, "sailor", "sailor", sentence=f"Rescuers pulled {number} sailors from the cold water.")
    assert find_parallels(story.articles(), story.claims).slots == ()
