"""Indirect speech: whose clause, and what is no clause of anybody's."""

import pytest

from riyadh_archive.grammar.referring.marks import read_stretches
from riyadh_archive.grammar.speaking.quotations import read_quotations
from riyadh_archive.grammar.tokens import read_tokens


def reported(text: str) -> list[tuple[str | None, str]]:
    spans = [(0, len(text))]
    found = read_quotations(text, read_tokens(text, spans), read_stretches(text, spans))
    return [(q.speaker, " ".join(text[a:b] for a, b in q.parts)) for q in found if q.kind == "indirect"]


@pytest.mark.parametrize(
    ("text", "speaker", "clause"),
    [
        ("Lena Roth said the port would open in May.", "Lena Roth", "the port would open in May"),
        ("Lena Roth told local reporters there were ten shelters.", "Lena Roth", "there were ten shelters"),
        ("Lena Roth said the port could open, but chided the crew.", "Lena Roth", "the port could open"),
        ("Lena Roth said the port could open, but cost more.", "Lena Roth", "the port could open, but cost more"),
        (
            "Lena Roth said the port had closed, and blocked the road.",
            "Lena Roth",
            "the port had closed, and blocked the road",
        ),
        (
            "Joe Lind met Emmanuel Macron. The French leader annoyed Lind when he said the port was closed.",
            "Emmanuel Macron",
            "the port was closed",
        ),
        (
            "Joe Lind met Emmanuel Macron. The crew annoyed Lind when he said the port was closed.",
            "Joe Lind",
            "the port was closed",
        ),
        ("Lena Roth said that the port would open in May.", "Lena Roth", "the port would open in May"),
        ("Lena Roth said on Friday that the port was safe.", "Lena Roth", "the port was safe"),
        ("Lena Roth told reporters the port was safe.", "Lena Roth", "the port was safe"),
        ("Lena Roth told the Harbor Post that the port was safe.", "Lena Roth", "the port was safe"),
        ("Lena Roth, who runs the port, warned that the ice was thin.", "Lena Roth", "the ice was thin"),
        ("The port would open in May, Lena Roth said.", "Lena Roth", "The port would open in May"),
        ("The port would open in May, said Lena Roth.", "Lena Roth", "The port would open in May"),
        ("The port would open in May, police said in a statement.", "police", "The port would open in May"),
        ("According to Lena Roth, the port was safe.", "Lena Roth", "the port was safe"),
        ("The port was safe, according to Lena Roth.", "Lena Roth", "The port was safe"),
        ("Police said two men were held.", "Police", "two men were held"),
        ("Lena Roth told Norland’s Alto Television the port was safe.", "Lena Roth", "the port was safe"),
        ("His family told The Harbor Post Jonas died on Friday.", "His family", "Jonas died on Friday"),
        ("Publicist Harlan Boll said no funeral was planned.", "Harlan Boll", "no funeral was planned"),
        ("Lena Roth claimed the league lost its title.", "Lena Roth", "the league lost its title"),
        ("The ministry denied that the ship had sunk.", "The ministry", "denied that the ship had sunk"),
        ("The ministry denied the ship had sunk.", "The ministry", "denied the ship had sunk"),
        (
            "“No bread,” Roth said, adding that he had got no aid so far, Reuters reported.",
            "Roth",
            "he had got no aid so far",
        ),
        ("And, Roth said, the port would open.", "Roth", "the port would open"),
        ("Lena Roth left early. She said she was tired.", "Lena Roth", "she was tired"),
        ("A spokesman for the airline said any delay was short.", "A spokesman for the airline", "any delay was short"),
        ("Lena Roth thanked the crew and said the port was safe.", "Lena Roth", "the port was safe"),
        ("Lena Roth told him the port was safe.", "Lena Roth", "the port was safe"),
        ("Lena Roth told her audience the port was safe.", "Lena Roth", "the port was safe"),
        ("Lena Roth and Jonas Lind said the port was safe.", "Lena Roth and Jonas Lind", "the port was safe"),
        (
            "The port was safe, according to Dutch and Danish engineers.",
            "Dutch and Danish engineers",
            "The port was safe",
        ),
        (
            "One pastor backing Mr. Cole, Dan Whitaker of Hope Church in Marion, said he had made calls.",
            "Dan Whitaker",
            "he had made calls",
        ),
    ],
)
def test_reported_clauses(text: str, speaker: str, clause: str) -> None:
    assert reported(text) == [(speaker, clause)]


@pytest.mark.parametrize(
    "text",
    [
        "Lena Roth said little about the port.",
        "Lena Roth announced the winner on Friday.",
        "Lena Roth denied the charges.",
        "He disliked remarks which the lawyer claimed Judge Roth made at a sitting.",
        "It indicates that the ice was thin.",
        "The cracks suggest that the ice was thin.",
        'Lena Roth said the port was "safe as houses" in May.',
        "The port opened in May.",
        "Lena Roth was told that the port was shut.",
        "Lena Roth isn't saying the port was shut.",
        "Lena Roth has not said that the port was shut.",
        "Lena Roth told them how the port was run.",
        "Lena Roth explained why the port was shut.",
        "Lena Roth told a meeting of sailors few of them would return.",
        "The tone he said he took was mild.",
        "Groups like Red Dawn, which claimed the attack, are slipping away.",
        "The storm near Lakor, which claimed dozens of lives and left scores of people hurt, was the worst.",
        "Lena Roth claimed responsibility for the loss, which was heavy.",
        "With the polls in disarray after the storm, Lena Roth claimed the prize.",
        "Lena Roth left the port; bemoaned the cold and said it was late.",
    ],
)
def test_what_is_no_reported_clause(text: str) -> None:
    assert reported(text) == []


def test_who_spoke_last_without_marks_is_whom_a_pronoun_means() -> None:
    text = (
        "Lena Roth met Ana Cruz.\nDan Whitaker of Hope Church said the port was shut. He added that the ice was thin."
    )
    assert [speaker for speaker, _ in reported(text)] == ["Dan Whitaker", "Dan Whitaker"]


def test_a_name_inside_an_aside_is_not_passed_over_by_a_pronoun() -> None:
    text = (
        "Paula Sund said the office was small. When Emma Marten, the counsel of a center in Lima, gave a talk, "
        "she said many had raised questions."
    )
    assert [speaker for speaker, _ in reported(text)] == ["Paula Sund", "Emma Marten"]


BESIDE_MARKS = [
    ("“We will fight,” said Karl Holt, who added that the port would stay open.", ["the port would stay open"]),
    ("Karl Holt said the port would open in May, calling the strike “a disgrace”.", ["the port would open in May"]),
    ("Karl Holt said he was “very sorry” but insisted that it had been worse.", ["it had been worse"]),
    ("“It is done,” said Karl Holt, adding that crews were ready.", ["crews were ready"]),
    ("The mayor praised the crews, warning that roads were shut and calling it “bad”.", ["roads were shut"]),
    ("Karl Holt said that the strike was “a disgrace” and that the port would open.", ["the port would open"]),
    ("Karl Holt told us that the port is “shut” and says he will open it.", ["he will open it"]),
    ("“No,” Karl Holt told reporters after a meeting that was held in Bonn.", []),
    ("After the mayor left the hall and the lights went out, Holt said only that it was “late”.", []),
    # no clause that holds marks, and none of somebody who only did something
    ("Karl Holt said the strike was “a disgrace”.", []),
    ("Karl Holt said the port, which he called “a relic”, would open.", []),
    ("“We will fight,” said Karl Holt, adding a prayer.", []),
]


@pytest.mark.parametrize(("text", "clauses"), BESIDE_MARKS, ids=[text[:50] for text, _ in BESIDE_MARKS])
def test_clauses_beside_marks(text: str, clauses: list[str]) -> None:
    assert [clause for _, clause in reported(text)] == clauses


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Holt said the port would open in May, Reuters reported.", "Karl Holt"),
        ("Karl Holt told aides the port would open in May, according to AFP.", "Karl Holt"),
        ("Karl Holt said that the port would open in May, the Lorn news agency reported on Friday.", "Karl Holt"),
        # what somebody else said is part of what the outlet, or a person, reports
        ("The port would open in May, Reuters reported.", "Reuters"),
        ("Crews left when Karl Holt said the port would open in May, Reuters reported.", "Reuters"),
        ("Karl Holt said the port would open in May, Ann Lund said.", "Ann Lund"),
    ],
)
def test_what_an_outlet_passes_on_is_said_by_whom_it_names(text: str, speaker: str) -> None:
    assert [who for who, _ in reported(text)] == [speaker]


def test_two_clauses_of_one_sentence_end_where_the_next_begins() -> None:
    found = reported("Karl Holt said the port would open in May, adding that crews were ready.")
    assert found == [("Karl Holt", "the port would open in May"), ("Karl Holt", "crews were ready")]


def test_who_said_the_first_clause_says_the_second() -> None:
    assert reported("Karl Holt has said the quay is unsafe and says he alone can mend it.")[-1][0] == "Karl Holt"


def test_a_clause_may_begin_with_no() -> None:
    assert reported("Karl Holt said no fine would bring the fish back.") == [
        ("Karl Holt", "no fine would bring the fish back")
    ]
    assert reported("Karl Holt said no and left.") == []


def test_a_clause_may_begin_with_there_and_belong_to_a_name_before_its_phrase() -> None:
    assert reported("Karl Holt said there was no third way.") == [("Karl Holt", "there was no third way")]
    assert reported("Karl Holt said there.") == []
    text = "Lawyer Ana Reyes of Crane Law, who was not in court, said the verdict sent a message."
    assert reported(text) == [("Ana Reyes", "the verdict sent a message")]


def test_a_channel_inside_what_is_reported_is_none_of_the_report() -> None:
    text = "Lena Roth said in a statement that the talks at the forum failed. Ivo Lund said the letter in the post was late."
    found = read_quotations(text, read_tokens(text, [(0, len(text))]), [])
    assert [(q.speaker, q.channel) for q in found] == [("Lena Roth", "in a statement"), ("Ivo Lund", None)]
