"""What reports of talks tell beside the talks: who is meeting, what came before them, who goes on about what others did."""

import pytest

from riyadh_archive.extract import extract_claims
from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text
from riyadh_archive.model import (
    AdministrationValue,
    AttendeeValue,
    Claim,
    DateValue,
    FigureValue,
    MeasureValue,
    PrincipleValue,
    QuoteValue,
    VenueValue,
)

OPENED = "Talks on the dam opened in Geneva on Tuesday.\n\n"


def claims(text: str, day: str = "18 February 2025") -> list[Claim]:
    return list(
        extract_claims(read_article(load_text(f"Ministers on the dam\n\n{day}\n\n{text}".encode(), name="x.txt")))
    )


def people(text: str, day: str = "18 February 2025") -> dict[str, str]:
    return {c.value.name: c.value.presence for c in claims(text, day) if isinstance(c.value, AttendeeValue)}


PRESENT = [
    (
        "Envoy Paulo Lins and Minister Ann Lee are meeting in Geneva ahead of a vote on the dam.",
        {"Paulo Lins", "Ann Lee"},
    ),
    ("Envoy Paulo Lins and Minister Ann Lee are meeting resistance in Geneva over the talks.", set()),
    (f"{OPENED}Swiss officials in attendance for the talks in the city include envoy Paulo Lins.", {"Paulo Lins"}),
    (f"{OPENED}Officials in the city say envoy Paulo Lins is ill.", set()),
    (
        f"{OPENED}On the Swiss side are senior civil, military and naval figures, including envoy Paulo Lins.",
        {"Paulo Lins"},
    ),
    (f"{OPENED}On the Swiss side of the lake are old, wet and empty houses, among them that of Paulo Lins.", set()),
    # whose people came is not there
    (f"{OPENED}Aides to envoy Paulo Lins and to Minister Ann Lee attended the talks.", set()),
    (f"{OPENED}Assistants to Paulo Lins, the envoy, and Ann Lee, also participate.", set()),
    (f"{OPENED}The ambassador to Chad, Paulo Lins, and Ann Lee attended the talks.", {"Paulo Lins", "Ann Lee"}),
    # what may happen, and what was answered
    (f"{OPENED}He said that a meeting with Paulo Lins could happen soon.", set()),
    (
        f"{OPENED}He stayed away in response to the talks between Paulo Lins and Ann Lee in Geneva.",
        {"Paulo Lins", "Ann Lee"},
    ),
    (f"{OPENED}He is ready to sign a deal following talks in Geneva led by Paulo Lins.", {"Paulo Lins"}),
    (f"{OPENED}He unveiled a proposed deal following talks in Geneva led by Paulo Lins.", {"Paulo Lins"}),
    # lists behind an apposition, bodies before a noun for several
    (
        f"{OPENED}Chad was represented by Ann Lee, chair of the board and a former nurse, along with Paulo Lins.",
        {"Ann Lee", "Paulo Lins"},
    ),
    (
        f"{OPENED}The Swiss delegation was led by Water Board and Treasury officials Ann Lee and Paulo Lins.",
        {"Ann Lee", "Paulo Lins"},
    ),
    (
        f"{OPENED}Minister Ann Lee and other senior Moro administration officials held talks with Paulo Lins.",
        {"Ann Lee", "Paulo Lins"},
    ),
    (f"{OPENED}They will discuss trade and a meeting between Paulo Lins and Ann Lee.", set()),
    (
        f"{OPENED}They left in the morning, and a meeting between Paulo Lins and Ann Lee followed.",
        {"Paulo Lins", "Ann Lee"},
    ),
    # for a side
    (f"{OPENED}Paulo Lins and adviser Ann Lee represented the Swiss side of the talks.", {"Paulo Lins", "Ann Lee"}),
    (f"{OPENED}Paulo Lins represented the older side of the town.", set()),
    # who speaks of the talks elsewhere
    (f"{OPENED}Envoy Paulo Lins defended Chad's absence from the talks.", set()),
    (f"{OPENED}President Paulo Lins spoke to reporters hours after the talks ended.", set()),
    ("President Paulo Lins speaks to journalists after Chad-Peru talks.", set()),
]


@pytest.mark.parametrize(("text", "present"), PRESENT)
def test_who_is_there_while_the_talks_go_on(text: str, present: set[str]) -> None:
    assert {name for name, presence in people(text).items() if presence == "present"} == present


def test_who_is_on_the_way_to_talks_is_not_there_yet() -> None:
    text = (
        "Ministers Paulo Lins and Ann Lee are heading to Geneva to meet a Swiss team comprising envoy Bo Dahl, adviser Uta "
        "Roth, and banker Leo Sy on Tuesday to prepare the ground for a summit.\n\n"
        "“They leave today,” said chief spokesman Jan Bako while addressing a press briefing in Oslo on Monday."
    )
    told = claims(text, "17 February 2025")
    assert people(text, "17 February 2025") == {}
    assert not [c for c in told if isinstance(c.value, VenueValue) and c.value.place == "Oslo"]
    assert "2025-02-18" in {c.value.date for c in told if isinstance(c.value, DateValue)}
    assert "Bo Dahl" in people(text.replace("are heading", "went"), "20 February 2025")


def test_an_hour_at_which_somebody_spoke_makes_nobody_leave() -> None:
    assert people(f"{OPENED}Envoy Paulo Lins told reporters earlier in the day during a break in the talks.") == {
        "Paulo Lins": "present"
    }


ABSENT = [
    ("The session, which was not attended by Mali or Chad, ended early.", {"Mali", "Chad"}),
    ("The session was attended by envoy Ann Lee.", set()),
    ("The talks went ahead without Mali and its Chadian allies, the ministry reports.", {"Mali", "Chadian allies"}),
    ("The talks went ahead without Mali and ended early.", {"Mali"}),
]


@pytest.mark.parametrize(("text", "absent"), ABSENT)
def test_whom_talks_were_held_without(text: str, absent: set[str]) -> None:
    assert {name for name, presence in people(f"{OPENED}{text}").items() if presence == "absent"} == absent


def test_an_agreement_that_talks_follow_does_not_date_them() -> None:
    text = (
        f"{OPENED}The agenda was the dam, following an agreement between Presidents Ana Lim and Bo Dahl on February 3."
    )
    told = [c for c in claims(text) if isinstance(c.value, DateValue)]
    assert {c.value.date for c in told if c.event == "" and isinstance(c.value, DateValue)} == {"2025-02-18"}


def test_a_truce_is_no_venue() -> None:
    text = f"{OPENED}Its aim is a truce in the Black Sea, or a ceasefire arrangement in the Red Sea."
    assert {c.value.place for c in claims(text) if isinstance(c.value, VenueValue)} == {"Geneva"}


@pytest.mark.parametrize(
    ("text", "current"),
    [
        ("The blame lies with the former American administration and President Joe Biden, she said.", False),
        ("The blame lies with the mayor and President Joe Biden, she said.", True),
    ],
)
def test_whoever_stands_beside_a_former_government_is_history(text: str, current: bool) -> None:
    found = [c.value for c in claims(text) if isinstance(c.value, AdministrationValue)]
    assert [v.current for v in found if v.administration == "Biden"] == [current]


POINTS = [
    ("“We agreed to promote trade, both Oslo and Bern are keen on it,” Ann Lee said.", ["promote trade"]),
    (
        "“We agreed to share data and develop ties, since both Oslo and Bern gain,” Ann Lee said.",
        ["share data", "develop ties"],
    ),
    ("Mali and Chad agreed to open schools in both Lod and Brus.", ["open schools in both Lod and Brus"]),
]


@pytest.mark.parametrize(("text", "points"), POINTS)
def test_both_opens_a_clause_behind_a_point_or_belongs_to_it(text: str, points: list[str]) -> None:
    assert [c.value.text for c in claims(f"{OPENED}{text}") if isinstance(c.value, PrincipleValue)] == points


@pytest.mark.parametrize(
    ("who", "parties"),
    [
        ("The participants of the talks in Geneva", ()),
        ("The governments in Oslo and Bern", ("Norway", "Switzerland")),
        ("After talks in Geneva both sides", ()),
    ],
)
def test_where_they_met_is_no_party(who: str, parties: tuple[str, ...]) -> None:
    text = f"{OPENED}{who} agreed to restore the staff of their missions."
    assert [c.value.parties for c in claims(text) if isinstance(c.value, PrincipleValue)] == [parties]


SPOKEN = [
    ("Ann Lee confirmed that Mali and Chad had agreed to form panels, adding that “there must be trust.”", "Ann Lee"),
    ("Bo Dahl said that it was good, and Ann Lee said that it was done, adding that “there must be trust.”", "Ann Lee"),
    ("Ann Lee said that Bo Dahl had told parliament it was done, adding that “there must be trust.”", "Ann Lee"),
]


@pytest.mark.parametrize(("text", "speaker"), SPOKEN)
def test_who_adds_is_who_told_of_the_others(text: str, speaker: str) -> None:
    marked = [c.value for c in claims(text) if isinstance(c.value, QuoteValue) and c.value.kind == "speech"]
    assert [v.speaker for v in marked] == [speaker]


LASTED = [
    (
        "Talks on an end of the war and on safety at sea have concluded in Geneva after more than 12 hours.",
        [("talks", 12)],
    ),
    ("The siege of the bank ended after 12 hours.", [("siege", 12)]),
    ("Envoys had their first contact in years, meeting for four hours on Tuesday.", [("talks", 4)]),
    ("The two premiers spoke over the phone for 40 minutes.", [("call", 40)]),
    ("Envoys of both were in talks for around 12 hours.", [("talks", 12)]),
    ("The talks were expected to continue for five hours.", []),
    ("The Chadian-Swiss talks in Geneva lasted five hours.", [("talks", 5)]),
    ("The peace talks in Geneva lasted five hours.", [("peace talks", 5)]),
]


@pytest.mark.parametrize(("text", "lasted"), LASTED)
def test_what_lasted(text: str, lasted: list[tuple[str, float]]) -> None:
    found = [c.value for c in claims(text) if isinstance(c.value, FigureValue) and c.subject.startswith("duration")]
    assert [(v.of, v.quantity) for v in found] == lasted


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("As of 13:00, the talks in Geneva had lasted two hours.", ">"),
        ("The talks in Geneva have already lasted two hours.", ">"),
        ("Details: As of 13:00, the talks in Geneva had lasted two hours.", ">"),
        ("The talks in Geneva lasted two hours.", "="),
    ],
)
def test_how_long_it_has_lasted_until_now_is_a_bound(text: str, comparator: str) -> None:
    assert [c.value.comparator for c in claims(text) if isinstance(c.value, FigureValue)] == [comparator]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Lim’s tense meeting with Bo Dahl in Geneva ended in a quarrel.", {"Ana Lim", "Bo Dahl"}),
        ("Ana Lim’s planned meeting with Bo Dahl in Geneva was called off.", set()),
    ],
)
def test_whose_meeting_it_was(text: str, names: set[str]) -> None:
    assert set(people(text)) == names


def test_he_who_says_it_is_the_one_not_invited() -> None:
    text = f"{OPENED}On his visit to Ankara, Premier Jan Novak mentioned that he had not been invited to the talks."
    assert people(text) == {"Jan Novak": "absent"}


def test_the_town_at_the_end_of_a_title_is_no_part_of_the_words_below() -> None:
    article = load_text(b"Truce signed in Bern\n\n18 February 2025\n\nTalks ended after a day.", name="x.txt")
    venues = [c for c in extract_claims(read_article(article)) if isinstance(c.value, VenueValue)]
    assert not [e.text for c in venues for e in c.evidence if "\n" in e.text]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ministers agreed on a plan to back the dam at a summit held in London on Sunday.", "2025-02-16"),
        ("Ministers have a plan to back the dam at a summit to be held in London on Sunday.", "2025-02-23"),
        ("Ana Lim postponed a visit to Lima, originally set for Thursday.", "2025-02-20"),
        ("A briefing scheduled for Sunday at which she was to speak was canceled.", "2025-02-16"),
        ("A briefing is scheduled for Sunday.", "2025-02-23"),
    ],
)
def test_on_which_side_of_the_report_a_weekday_lies(text: str, day: str) -> None:
    assert day in {c.value.date for c in claims(text) if isinstance(c.value, DateValue)}


LISTED = "\n\n1. Keep the aid flowing.\n\n2. Meet once a month.\n\n3. Create a “circle of friends” for the dam."


@pytest.mark.parametrize("who", ["The sides", "The meeting", "The conference"])
def test_points_of_a_numbered_list_are_counted_and_their_terms_are_nobodys_words(who: str) -> None:
    told = claims(f"{OPENED}{who} agreed on three points:{LISTED}")
    assert [c.value.number for c in told if isinstance(c.value, PrincipleValue)] == [1, 2, 3]
    assert [c.value.speaker for c in told if isinstance(c.value, QuoteValue)] == [None]


def test_a_line_of_a_list_opens_a_sentence() -> None:
    told = claims(f"{OPENED}Here is what we know:\n\n- There will be a ‘circle of friends’\n\nAnn Lee left.")
    assert [c.value.speaker for c in told if isinstance(c.value, QuoteValue)] == [None]


@pytest.mark.parametrize(
    ("text", "actors", "target"),
    [
        (
            "A cap on staff in Malian missions, which forced Mali to close two of them, was imposed by Chad.",
            ("Chad",),
            "staff in Malian missions",
        ),
        ("Peru will keep sanctions on Chad in place at least until May.", ("Peru",), "Chad"),
        ("A cap on staff in Malian missions, Ann Lee said, was imposed by nobody.", None, None),
    ],
)
def test_who_imposed_what_on_whom(text: str, actors: tuple[str, ...] | None, target: str | None) -> None:
    told = [c.value for c in claims(text) if isinstance(c.value, MeasureValue) and c.subject in ("cap", "sanction")]
    assert [(v.actors, v.target) for v in told] == ([(actors, target)] if target else [])


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Talks between Mali and Chad on ending the war in Peru began on February 17.", {"talks": "2025-02-17"}),
        ("Mali and Chad held talks in Geneva on the war that began on February 3.", {}),
        ("After talks on an agreement signed on February 3 they left.", {"agreement": "2025-02-03"}),
        ("The ministers met in Geneva and will send a text to the press today, February 18.", {}),
        ("The ministers met in Geneva today.", {"meeting": "2025-02-18"}),
    ],
)
def test_of_what_a_day_is_beside_talks(text: str, subjects: dict[str, str]) -> None:
    told = [c for c in claims(text) if isinstance(c.value, DateValue) and c.event is not None]
    assert {c.subject: c.value.date for c in told if isinstance(c.value, DateValue)} == subjects


def test_talks_by_phone_are_a_call() -> None:
    text = "Chad and Peru held talks in Geneva on Tuesday. Paulo Lins held phone talks with Ann Lee on Monday."
    assert not people(text)
    assert {c.subject for c in claims(text) if isinstance(c.value, DateValue)} == {"talks", "call"}


def test_the_side_of_who_leads_a_delegation_is_that_of_it() -> None:
    text = (
        "Talks on visas were held in Geneva. Ambassador Paulo Lins, director of the North America department, headed "
        "the Chadian delegation."
    )
    assert {c.value.side for c in claims(text) if isinstance(c.value, AttendeeValue)} == {"Chad"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Participants were Amina Odera (Peru) and Paulo Lins (left).", {"Amina Odera": "Peru", "Paulo Lins": None}),
        (
            "On the Swiss side was Amina Odera; across from her sat Paulo Lins.",
            {"Amina Odera": "Switzerland", "Paulo Lins": None},
        ),
        ("On the Swiss side: Amina Odera; Paulo Lins.", {"Amina Odera": "Switzerland", "Paulo Lins": "Switzerland"}),
    ],
)
def test_the_side_for_which_somebody_came(text: str, sides: dict[str, str | None]) -> None:
    article = load_text(f"{OPENED}{text}\n".encode(), name="a.txt")
    values = [c.value for c in extract_claims(read_article(article))]
    told = {v.name: v.side for v in values if isinstance(v, AttendeeValue)}
    assert {name: told[name] for name in sides} == sides
