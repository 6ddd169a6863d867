"""Which of several people spoke: namesakes, nested clauses, letters behind names, subjects before asides."""

import pytest
from test_quotations import speakers

NAMESAKES = [
    (
        "Capt. Nestor Quintero steered the ferry. He survived.\n"
        "Teresa Quintero, a teacher who is not related to the captain, lost two sons. “I want them home,” she said.",
        ["Teresa Quintero"],
    ),
    ('Bill and Ann Farrow farm here. "We lost it all," Ann Farrow said. "All of it."', ["Ann Farrow"]),
    (
        "Omar Rahimi met his sister Leila Rahimi at the gate. “He looked thin,” she said. “I was cold,” he said.",
        ["Leila Rahimi", "Omar Rahimi"],
    ),
    (
        "Greta Lund won. Greta Lund had trained for years. Her brother Nils Lund cried.\n“I felt light,” Lund said.",
        ["Greta Lund"],
    ),
    ('Mr. Jan Novotny and Mrs. Eva Novotny sued. "It is theft," Mrs. Novotny said.', ["Eva Novotny"]),
    ('Mike Hanlon resigned. "I am tired," Michael Hanlon said. "I am done," Hanlon said.', ["Michael Hanlon"] * 2),
    ('J. P. Sandoval resigned. "I am tired," Juan Sandoval said.', ["J. P. Sandoval"]),
    ('Rival Karen Whitlock laughed. "Never," Whitlock said.', ["Karen Whitlock"]),
    ("Mayor Luis de Vega resigned. “Enough,” de Vega said.", ["Luis de Vega"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMESAKES, ids=[text[:50] for text, _ in NAMESAKES])
def test_two_full_names_of_one_surname_are_two_people(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


NESTED = [
    (
        "Andrew Vane opened the case.\n"
        "He told the jury that Mr. Pollard had once boasted to a colleague: “They will sign anything.”",
        ["Pollard"],
    ),
    ("The court heard that Delgado called it “a farce”.", ["Delgado"]),
    ("The jury heard that Rosa Delgado had told police: “I never touched it.”", ["Rosa Delgado"]),
    ("The inquest heard that Dr. Iain Boyd described the ward as “chaos”.", ["Iain Boyd"]),
    ("Police say Marta Silva warned her sister: “Stay away from the quay.”", ["Marta Silva"]),
    ("Anna Frey said the council would call the plan “a gift”.", ["Anna Frey"]),
    ("Anna Frey said that she had called the plan “a gift”.", ["Anna Frey"]),
    ("Anna Frey said the bridge had “no future”.", ["Anna Frey"]),
    ("After Pollard denied everything, “the room went cold,” Anna Frey wrote.", ["Anna Frey"]),
]


@pytest.mark.parametrize(("text", "expected"), NESTED, ids=[text[:50] for text, _ in NESTED])
def test_the_clause_right_before_the_words_wins(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


LETTERS = [
    ("Anita Roy KC, mitigating, called her client “a dreamer, not a thief”.", ["Anita Roy"]),
    (
        "Anita Roy KC spoke first. Declan Shaw KC, prosecuting, said: “You stole.” Ms Roy said he “never meant it”.",
        ["Declan Shaw", "Anita Roy"],
    ),
    ('"It is a long road," said Josephine Wright MBE.', ["Josephine Wright"]),
    ('"The wound was deep," said Dr. Alan Grant, MD.', ["Alan Grant"]),
    ('"We lost the vote," Graham Pell MP said. "We go on," Pell said.', ["Graham Pell", "Graham Pell"]),
    ("Prosecutor Fiona Byrne said the case was “open and shut”.", ["Fiona Byrne"]),
    ("Striker Didier Lomb said the team “gave everything”.", ["Didier Lomb"]),
    (
        "Ines Varga, the IHO Secretary General, warned of storms. “Crews face a hard year because of the ice.”",
        ["Ines Varga"],
    ),
    ("Attorney General Paul Weir, who came late, spoke. “It is bad,” Weir said.", ["Paul Weir"]),
    ("“I like this pitch,” the former North Isles all-rounder said.", ["the former North Isles all-rounder"]),
    (
        "One villager, a postal van driver who wished to remain unknown, recounted his long night. “I held on until dawn.”",
        ["One villager"],
    ),
    ("“We won,” the captain, smiling, said his wife.", ["his wife"]),
    (
        "Bishop Paul Weir, who has lived here for years, wept.\n“They forgot the drains,” Bishop said.",
        ["Paul Weir"],
    ),
    ("Kate Bishop came with Bishop Anne Roe. “They forgot the drains,” Bishop said.", ["Kate Bishop"]),
]


@pytest.mark.parametrize(("text", "expected"), LETTERS, ids=[text[:50] for text, _ in LETTERS])
def test_letters_and_roles_are_no_part_of_a_name(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


SUBJECTS = [
    (
        'Otieno said Kenya would honor the pact "in good faith".\n'
        'The trade secretary, Marcus Rubin, welcomed it in Lima, where he called it "a step".',
        ["Otieno", "Marcus Rubin"],
    ),
    (
        "Estrella Norte will complain, and they did. Ramiro Otero, their coach, was sent off for kicking a bottle."
        " “We were robbed,” he said.",
        ["Ramiro Otero"],
    ),
    (
        "Ramiro Otero was sent off. Iker Soto, whose goal opened the scoring, defended the official."
        " “We stopped running,” he said.",
        ["Iker Soto"],
    ),
    (
        "The jury found Conor Walsh guilty. His lawyer, Padraig Nolan, said his client “will be appealing this.”",
        ["Padraig Nolan"],
    ),
    ("The judge said the minister “had no choice”.", ["The judge"]),
    ("Lena Roth said it was “a disgrace”.", ["Lena Roth"]),
    ("The spokesman, Hamid Aziz, said the port “would reopen within days.”", ["Hamid Aziz"]),
    ("“We go on”, said Hamid Aziz. “It is over”, said the captain.", ["Hamid Aziz", "the captain"]),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS, ids=[text[:50] for text, _ in SUBJECTS])
def test_subjects(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


STAYING = [
    (
        "“Bridges are the foundation of trade for every region,” said Olga Renner, vice president of Halden Services.\n"
        "“Acquiring Varn Bridges boosts our ability to help regions build from the ground up.”\n"
        "“Demand for steel is growing everywhere,” said Peter Lund, chief executive of Varn Bridges.",
        ["Olga Renner", "Olga Renner", "Peter Lund"],
    ),
    (
        "Olga Renner said on Friday that she would go in May, to the surprise of all.\nShe will also marry Ivo Dal.\n"
        "“And to Ivo, let us have a fine day.”\nThe board votes on Sunday. Peter Lund told her he would not.",
        ["Olga Renner"],
    ),
    (
        "The bridge opened late.\n“It will stand for a century.”\n“It cost us too much,” said Peter Lund, a shopkeeper.",
        ["Peter Lund"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STAYING, ids=[text[:50] for text, _ in STAYING])
def test_words_alone_in_a_paragraph_stay_with_who_has_just_spoken(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected
