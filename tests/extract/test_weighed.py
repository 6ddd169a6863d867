"""Who was there by the weight of all that is told of them, where no single clause says it, and where they do not count."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.extract.attending.standing import verb_of
from riyadh_archive.extract.attending.weighed import KNOWN, read_weighed
from riyadh_archive.grammar import read_article
from riyadh_archive.lexicon.weights import attendance_weights
from riyadh_archive.load.text import load_text
from riyadh_archive.model import AttendeeValue

KNOWN_THERE = (
    "Hundreds came to the funeral of the poet Ove Bratt at the cathedral in Bergen on Friday.\n\nHis widow, Kari Bratt, wept. "
    "President Viola Amherd knelt before the coffin. The pianist Sara Lund sang from the balcony. Father Ivo Dal led the "
    "prayers. Grace Odera, Jan Frei and Uta Roth sat in the front row.\n\n"
)
THERE = {"Bratt", "Amherd", "Lund", "Dal", "Odera", "Frei", "Roth", "Hundreds"}
WEIGHED = [
    (
        "The actor Paulo Lins handed his hat to a boy, and the singer Grace Wanjiru handed flowers to the widow.",
        "Lins Wanjiru",
    ),
    ("Photographers cheered as Paulo Lins greeted the crowd by the door and the ministers filed past.", "Lins"),
    ("The widow was comforted by Paulo Lins, who slid into the pew beside her.", "Lins"),
    ("The poet was a friend of the actor Paulo Lins.", ""),
    ("The widow had invited the actor Paulo Lins to greet the crowd by the coffin.", ""),
    ("The mourners were led in by a nurse, once an aide to President Paulo Lins.", ""),
    ("The actor Paulo Lins praised him on social media.", ""),
    ("The actor Paulo Lins welcomed the news.", ""),
    ("The choir chosen by President Paulo Lins wept and hugged the widow by the coffin.", ""),
    ("The singer of the first hymn was told by the head of the parish press service, Paulo Lins.", ""),
    (
        "He foiled a plot to kill President Grace Wanjiru, her aide Paulo Lins and the singer Chad Tipton, who wept by the"
        " coffin.",
        "",
    ),
    (
        "A spokesman said that its Foreign Minister Paulo Lins, presidential aide Chad Tipton and Grace Wanjiru, who leads the"
        " choir, will be part of the team.",
        "",
    ),
    ("Flowers from Paulo Lins’s garden lay on the coffin.", ""),
    ("“I cried with Paulo Lins,” she said.", ""),
    ("The actor Paulo Lins, who is in Lima, could not come.", ""),
    ("The actor Paulo Lins will sing at a concert next month.", ""),
    ("The mayor hopes for a meeting between Paulo Lins and Grace Wanjiru.", ""),
]


def weighed_in(text: str) -> set[str]:
    """The last names of those who count as there by weight."""
    claims = extract_attendees(read(text, "2025-05-10"))
    return {c.value.name.split()[-1] for c in claims if c.rule == "weighed" and isinstance(c.value, AttendeeValue)}


@pytest.mark.parametrize(("text", "present"), WEIGHED)
def test_who_was_there_by_weight(text: str, present: str) -> None:
    claims = extract_attendees(read(KNOWN_THERE + text + "\n", "2025-05-10"))
    values = [c.value for c in claims if isinstance(c.value, AttendeeValue) and c.value.presence != "absent"]
    assert {v.name.split()[-1] for v in values} - THERE == set(present.split())


def test_some_of_them_by_weight_alone() -> None:
    assert any(weighed_in(KNOWN_THERE + text + "\n") for text, present in WEIGHED if present)


def test_a_report_that_puts_few_at_its_event_is_not_weighed() -> None:
    lede = "Hundreds came to the funeral of the poet Ove Bratt at the cathedral in Bergen on Friday.\n\n"
    assert not any(weighed_in(lede + text + "\n") for text, _ in WEIGHED)


def test_whom_a_clause_keeps_away_is_not_weighed() -> None:
    reading = read(KNOWN_THERE + WEIGHED[0][0] + "\n", "2025-05-10")
    number = {entity.name: n for n, entity in enumerate(reading.entities)}
    there = {number[name] for name in ("Kari Bratt", "Viola Amherd", "Sara Lund", "Uta Roth")}
    assert len(there) >= KNOWN
    weighed = {reading.entities[a.persons[0].entity].name for a in read_weighed(reading, there, {number["Paulo Lins"]})}
    assert "Paulo Lins" not in weighed
    assert "Grace Wanjiru" in {reading.entities[a.persons[0].entity].name for a in read_weighed(reading, there, ())}


VERBS = [
    ("Ana Ruiz sang.", "sang", ()),
    ("Ana Ruiz, a nurse from Lima, sang.", "sang", ("apposed",)),
    ("Ana Ruiz (D-Lima) has often sung.", "sung", ("has",)),
    ("Ana Ruiz, who sang, left.", "sang", ("who",)),
    ("Ana Ruiz and Jan Frei did not sing.", "sing", ("listed", "did", "not")),
    ("Ana Ruiz’s dog barked.", None, ()),
]


@pytest.mark.parametrize(("text", "verb", "how"), VERBS)
def test_the_verb_of_a_person(text: str, verb: str | None, how: tuple[str, ...]) -> None:
    reading = read(text + "\n")
    found, told = verb_of(reading, reading.mentions[0])
    assert (None if found is None else reading.tokens.words[found], told) == (verb, how)


def test_the_table_is_small_and_speaks_both_ways() -> None:
    weights = attendance_weights()
    assert 100 < len(weights) < 2000
    assert weights["beside: same sentence"] > 0 > weights["at another place"]


TALKS = (
    "Talks between Chad and Mali end in Lorn\n\nOn 3 May 2025 the talks of the delegations of Chad and Mali ended at the Elm "
    "Palace in Lorn. They took an hour and led to several agreements. So said the head of the Chadian delegation, Ivo Roth. "
    "Malian Defense Minister Rui Tahir, who headed the Malian delegation, agreed.\n\nFirst, prisoners will be exchanged. "
    "Second, Mali asked for direct negotiations {} Presidents Leo Roa and Paulo Lins. Roth noted the request.\n\nIn addition "
    "to Roth, the Chadian delegation was represented by Deputy Foreign Minister Ana Lim, Deputy Defense Minister Tom Ash and "
    "General Eva Moss.\n"
)


@pytest.mark.parametrize("link", ["at the level of", "between"])
def test_who_is_only_asked_to_meet_is_not_weighed(link: str) -> None:
    reading = read_article(load_text(TALKS.format(link).encode(), name="x.txt"))
    assert {c.value.name for c in extract_attendees(reading) if isinstance(c.value, AttendeeValue)}.isdisjoint(
        {"Leo Roa", "Paulo Lins"}
    )
