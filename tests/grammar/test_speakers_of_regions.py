"""Speakers as papers of many regions print them: the nameless who go on speaking, paragraphs left open, offices in brackets."""

import pytest
from test_quotations import read, speakers

NAMELESS = [
    # who was quoted last, without a name, is who adds to it
    (
        "Chairman Aminu Bello came. “We will bring them home,” he said.\nAnother official who asked not to be named said, "
        "“It is a bad day.”\nHe added, “They rode for six hours.”",
        ["Aminu Bello", "Another official who asked not to be named", "Another official who asked not to be named"],
    ),
    (
        "Chairman Aminu Bello confirmed the raid.\nA trader told us, “We ran.”\nHe said, “My shop is gone.”",
        ["A trader", "A trader"],
    ),
    ("Chairman Aminu Bello came. A trader stood by.\nBello said: “Go.” He added: “Now.”", ["Aminu Bello"] * 2),
    ("“It went in a minute,” said a rescuer.\n“We carried the old,” they said.", ["a rescuer"] * 2),
    ("“It went in a minute,” said a woman.\n“We carried the old,” they said.", ["a woman", None]),
    # far behind the word for somebody
    (
        "A referee gave no goal.\nThe coach explained that his aide had shown him the ball, which the left-back of the other "
        "side had not seen in the rain. He praised the use of film for the good of the game.\n“We rest,” he said.",
        ["The coach"],
    ),
    # the name that somebody wants to be called by
    ("“They came at night,” said a trader who asked to be identified only as Hasan.", ["Hasan"]),
    (
        "“They came at night,” said a trader who asked not to be identified.",
        ["a trader who asked not to be identified"],
    ),
    # "who" stands for what is right before it, in its own sentence
    ("It runs to Bridgeton.\n“I walked,” another commuter who did not wish to be named said.", ["another commuter"]),
    # who asks does not answer
    ("“Did you go?” asked Eve Ward, defending.\n“No,” replied the witness.", ["Eve Ward", "the witness"]),
    ("“It rained,” said Eve Ward. Asked about snow, the miller replied: “No.”", ["Eve Ward", "the miller"]),
    # a place in front, and the office of somebody else
    ("After the win at Estoria, the coach of Vale spoke.\n“We won,” said the manager, who sang.", ["the manager"]),
    ("In the end Estoria, the coach of Vale, spoke.\n“We won,” said the manager.", ["Estoria"]),
]


NAMELESS += [
    # whom somebody questions
    (
        "Questioned by his lawyer Nadia Wong, the teenager said he was “cross that Sven Ong blamed him”.\nHe said: “I knew.”",
        ["the teenager", "the teenager"],
    ),
    ("Nadia Wong sat.\nThe ex-Prime Minister concluded: “I will stay on.”", ["Nadia Wong"]),
    # whose speech is announced as a whole
    (
        "Ada Lund resigned in Leith.\nBelow is the full text of her speech in Harbor Street:\n“I came at a hard time.”",
        ["Ada Lund"],
    ),
    (
        "Ivo Marsh met the press. Ada Lund left.\nHere is Lund's statement in full:\n“I came at a hard time.”",
        ["Ada Lund"],
    ),
    ("Ada Lund left.\nIvo Marsh spoke of her speech in Harbor Street:\n“She came at a hard time.”", ["Ivo Marsh"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMELESS, ids=[text[-50:] for text, _ in NAMELESS])
def test_the_nameless(text: str, expected: list[str | None]) -> None:
    found = speakers(text)
    assert len(found) == len(expected)
    for name, wanted in zip(found, expected, strict=True):
        assert name == wanted or (name or "").startswith(wanted or "\0")


ASIDES = [
    # an aside that no comma closes
    ("Leela, a young teacher walking with her son to the bus stop said, “It is hard to breathe.”", ["Leela"]),
    ("Arun Bose, a potter living in a hut near the dam with his two children said, “We leave at dawn.”", ["Arun Bose"]),
    ("Ana Cruz met the mayor on Monday, and her son said, “We leave at dawn.”", ["her son"]),
    # what a document says
    ("The owners closed the mill.\nTheir submission to the council said: “We could not pay.”", ["Their submission"]),
    # somebody of no gender in the paragraph before
    ("A resident with two children felt lost.\n“It is too much,” they said.", ["A resident"]),
    ("Residents met the board.\nIt rained. A resident felt lost.\n“It is too much,” they said.", [None]),
    ("The former Olympic gold medalist said there was “no joy in this for me”.", ["The former Olympic gold medalist"]),
    # the officer of a body whose letters stand in brackets
    ("“No one was hurt,” said Department of Relief (DOR) Secretary Ted Orr.", ["Ted Orr"]),
    ("Coast Fraud Commission (CFC) Chairman Ola Bello said: “We have nine.”", ["Ola Bello"]),
    ("“We have nine,” said the Coast Fraud Commission (CFC). Ola Bello left.", ["Coast Fraud Commission"]),
    # who says something is who adds to it, not what it is about
    ("CEO Shing Chow said its Series E will open more towns, adding “we believe it is far from over.”", ["Shing Chow"]),
    ("The line opens in May, said Ada Lund, adding that “nobody will walk to the mill again.”", ["Ada Lund"]),
    # no small child, and no "it" that stands for nothing
    (
        "Briton Lois Orr is moving home. Her daughter Scarlett, 6, goes to the Lorn School, which costs more, Mrs Orr said.\n"
        "“I’m horrified,” she said.",
        ["Lois Orr"],
    ),
    ("Lois Orr is moving home. Her daughter Scarlett, 16, left school.\n“I’m horrified,” she said.", ["Scarlett"]),
    (
        "Coach Andy Farr cut a sad figure.\nIt was obvious he was proud of his players for going so close.\n"
        "“I don’t know what to think.\n“We had a chance.”",
        ["Andy Farr"],
    ),
    # a headline leaves the article out
    ("‘Cannot deliver harvest’: Ada Lund quits\n“I cannot deliver the harvest we need,” Lund said.", ["Ada Lund"] * 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ASIDES)
def test_asides_and_documents(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


OPEN = [
    # a paragraph left open belongs to whoever is told below
    (
        "Mayor Ada Lund praised the crews.\n“We lost the market in an hour.\n“Then we ran,” fire chief Ivo Marsh said.",
        ["Ivo Marsh"],
    ),
    (
        "Coach Tal Reid watched.\n“I have seen none like it.\n“We were down.\n“Then it rained,” said captain Nina Roth.",
        ["Nina Roth"],
    ),
    (
        "“All it means is that they are not ready.\n“We have held all labor hostage.\n“We are walking out,” "
        "the General Secretary of the Teachers' League (TL), Angel Orr told the media.",
        ["Angel Orr"],
    ),
    # unless its own paragraph tells
    ("Coach Tal Reid said: “I have seen none.\n“We were down,” said captain Nina Roth.", ["Tal Reid", "Nina Roth"]),
    (
        "Coach Tal Reid watched.\n“I have seen none.”\n“We were down,” said captain Nina Roth.",
        ["Tal Reid", "Nina Roth"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OPEN)
def test_paragraphs_left_open(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


BRACKETS = [
    ("“We look weekly,” said Chief Engineer (Major Dams) K. Varma.", ["K. Varma"]),
    ("Chief Engineer (roads), K. Varma told the Post it was an “ongoing task for all of us”.", ["K. Varma"]),
    ("The chief engineer (he is new) said it was an “ongoing task for all of us”.", ["The chief engineer"]),
    ("“It is full of holes,” said Suresh A, a baker.", ["Suresh A"]),
    ("“It is full of holes,” said Suresh. A baker agreed.", ["Suresh"]),
]


@pytest.mark.parametrize(("text", "expected"), BRACKETS)
def test_offices_and_initials(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_a_street_sweeper_is_no_meteorologist() -> None:
    text = "“We cannot sleep,” Ana Cruz, {}told us.\nIt was “weaker than it was”, the state meteorologist said."
    assert speakers(text.format("a street sweeper, ")) == ["Ana Cruz", "the state meteorologist"]
    assert speakers(text.format("")) == ["Ana Cruz"] * 2


CURLED = [
    # single marks of another hand
    ("“It was time,” Ada Lund said.\n‘I’m old, and I don’t mind,’ Lund said.", ["It was time,", "I’m old, and I don’t mind,"]),
    ("“It was the players’ night,” Ada Lund said of the girls’ side, whose fans’ song rang.", ["It was the players’ night,"]),
    ("“He told me ‘no’ twice,” Ada Lund said in the ’90s.", ["He told me ‘no’ twice,"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CURLED)
def test_single_marks_beside_double_ones(text: str, expected: list[str]) -> None:
    assert [
        text[slice(*one.parts[0])] for one in read(text) if one.kind == "speech" and one.quoted_by is None
    ] == expected


@pytest.mark.parametrize(
    "text",
    [
        "He agreed that the search was made on the “footprint” theory.",
        "Government clinics are struggling with people streaming in and unannounced “load shedding” or cuts.",
    ],
)
def test_a_word_or_two_that_nobody_says_are_a_label(text: str) -> None:
    found = read(text)
    assert [one.kind for one in found if one.kind != "indirect"] == ["term"]


@pytest.mark.parametrize(
    "text",
    [
        "Scholars named it Noctus alba, which means “white night face,” for its pale head.",
        "Ada Lund wrote an essay. Titled “The Hardest Thing,” she says farewell in it.",
        "Ada Lund told us what went into “Look To The East, Look To The West” – her first in ten years.",
    ],
)
def test_titles_and_meanings_are_nobodys_words(text: str) -> None:
    found = read(text)
    assert [one.kind for one in found if one.kind != "indirect"] == ["term"]


def test_what_somebody_calls_a_thing_between_article_and_noun_is_his_word() -> None:
    (said,) = [
        one
        for one in read("Envoy Ana Lim added that it would be a “wholly unworkable” plan.")
        if one.kind != "indirect"
    ]
    assert (said.kind, said.speaker) == ("speech", "Ana Lim")


TITLED = [
    # the rank of a player, who is no coach of his
    (
        "Ivan Marsh beat Ana Ruiz in Paris. He thanked his coach Ivo Roe.\n“It was long,” said the world number two.",
        "Ivan Marsh",
    ),
    ("Ana Ruiz won again in Lorn.\n“I ran,” said the world No. 1.", "Ana Ruiz"),
    ("The world wept. “I ran,” said Ana Ruiz.", "Ana Ruiz"),
    # councillors and constables are called without their titles, a shop keeps its letters
    ("Crs Marsh, Roe and Ruiz were there.\nCr Marsh spoke against it: “It is too tall.”", "Marsh"),
    ("PC Wendy Roe told the court the tale was “hardly plausible”.", "Wendy Roe"),
    ("PC World said that sales had been “good enough”.", "PC World"),
    # a country is nobody, and its adjective speaks for nobody
    ("It hit Chad, Sri Lanka and Peru.\nBudi Ilham, 60, ran. “It came fast,” he said.", "Budi Ilham"),
    ("Ivo Roe came. The Peruvian economy, he said, keeps a “fairly high rate of growth”.", "Ivo Roe"),
    # who is quoted, with "as" or without
    ("He was there. Tom Roe was quoted by the Gazette stating, “If it is so, we are lost.”", "Tom Roe"),
    ("The Gazette, quoted by all, is stating “it will close”.", "Gazette"),
    # the office of the next in a list
    (
        "Treasurer Joe Marsh, Prime Minister Tony Roe and Envoy Ann Ruiz sat.\nThe Prime Minister said the rest was “noise”.",
        "Tony Roe",
    ),
    # a given name that is a man's here
    ("Busra Ilham, 60, lost his house. “It came fast,” he said.", "Busra Ilham"),
    ("Ann Roe, 60, sold the house. “It came fast,” he said.", None),
    # an age without an article, and a signature with a participle
    ("“They burned all we had.”\n— 40-year-old man surrounded by children in Lorn", "40-year-old man"),
]


@pytest.mark.parametrize(("text", "expected"), TITLED, ids=[text[-60:] for text, _ in TITLED])
def test_who_is_called_by_rank_title_and_place(text: str, expected: str | None) -> None:
    assert [one.speaker for one in read(text) if one.kind == "speech"][-1] == expected


def test_a_signature_tells_nothing_of_the_words_below() -> None:
    text = "“We ran.”\n— Ada Roe, a nurse in Lorn\n“Nothing is left here.”\n“Thousands came today.”\n— Hassan, a miner"
    assert speakers(text)[0] == "Ada Roe"
    assert speakers(text)[-1] == "Hassan"


WRITTEN = [
    # a letter or statement is its writer's, a lawyer is not his client
    ("Ann Roe resigned. “I can no longer serve,” her letter said.", "Ann Roe"),
    ("Ann Roe resigned. “I can no longer serve,” Roe's statement read.", "Ann Roe"),
    ("Ann Roe resigned. “We can no longer wait,” her lawyer said.", "her lawyer"),
    # an officer of police
    ("According to Superintendent of Police Shiv Dayal Rao, he fled. “He ran east,” SP Rao said.", "Shiv Dayal Rao"),
    (
        "According to Superintendent of Police Rakesh Kumar Rao, he fled. “He ran east,” SP Rao said.",
        "Rakesh Kumar Rao",
    ),
    ("Commissioner of Police Lorn State Command declined. “He ran east,” a guard said.", "a guard"),
    # the verb in -ing is the subject's, behind what is told of the object
    ("Judge Marek held Mr Orr in contempt stating that “it is not the first time”.", "Marek"),
    # who was called by a role goes on speaking under one pronoun
    (
        "“They threatened me,” the witness told the judges.\nHe said he felt guilty about a colleague. “I had to tell it,” he "
        "told the judges.",
        "the witness",
    ),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN, ids=[text[-60:] for text, _ in WRITTEN])
def test_who_writes_and_goes_on_speaking(text: str, expected: str) -> None:
    assert [one.speaker for one in read(text) if one.kind == "speech"][-1] == expected


def test_names_with_their_clubs_stand_above_the_words() -> None:
    text = (
        "What the coaches said\n“We had chance after chance.”\nIvo Marsh (Bolton)\n“We were poor.”\nAna Roe (Lorn Town)\n"
        "“They reached a peak.”"
    )
    assert speakers(text)[-2:] == ["Ivo Marsh", "Ana Roe"]
    assert speakers(text + "\nTom Berg (Alten)")[-2:] == ["Ana Roe", "Tom Berg"]


def test_a_coach_answers_for_his_team() -> None:
    text = (
        "Marek Orr on the defeat\nCan you say how your side lost?\nIt was hard for our defense.\n"
        "You have not tested the keeper. Was that you or he?\nOur game was weak. I think we defend badly.\n"
        "Why are you not at home?\nNo, I am here. We had a flight."
    )
    assert [one.speaker for one in read(text) if one.rule == "an answer"] == ["Marek Orr"] * 3


OF_TWO = [
    # an office with two fields is one minister's, before whom nobody stands
    ("Peruvian Sports and Youth Minister Ada Roe said the pool was “ready”.", "Ada Roe"),
    ("Tom Berg and Youth Minister Ada Roe said the pool was “ready”.", "Tom Berg and Ada Roe"),
    # of two of one surname the one named last in the paragraph
    (
        "Abdul Rahim and Noor Rahim came. Abdul Rahim dug.\n“It is gone,” Noor Rahim said. “We ran,” Rahim said.",
        "Noor Rahim",
    ),
    # a line of a list with its signature
    ("- Tom Berg said: “We will appeal.”\n- “It is a dark day for all” – Ada Roe, a nurse", "Ada Roe"),
    ("• Tom Berg said: “We will appeal.”\n• “It is a dark day for all” – Ada Roe, a nurse", "Ada Roe"),
]


@pytest.mark.parametrize(("text", "expected"), OF_TWO, ids=[text[-60:] for text, _ in OF_TWO])
def test_one_of_two_speakers(text: str, expected: str) -> None:
    assert [one.speaker for one in read(text) if one.kind == "speech"][-1] == expected


def test_a_statement_from_somebody_and_bills_in_parliament() -> None:
    (said,) = read("“We were wrong,” read a statement on Monday from Ann Roe.")
    assert (said.speaker, said.mention_text) == ("Ann Roe", "a statement")
    (told,) = read("In a terse statement, Ann Roe said she had “done her best” to get her bill through parliament.")
    assert told.channel == "In a terse statement"
    text = (
        "Ivo Roe came. Roe left Lorn.\nThe full statement of Roe as posted on Instagram:\n“I ran.\n“I am sorry for it.”"
    )
    assert {one.speaker for one in read(text)} == {"Ivo Roe"}
