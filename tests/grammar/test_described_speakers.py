"""Speakers that are described and not named: the striker, the group, the statement, a neighbor and the "he" behind one."""

import pytest
from test_quotations import read, speakers

DESCRIBED = [
    # what somebody is who has been named
    ("Tariq Bell scored twice. “I just hit it,” the striker told Radio Wear.", ["Tariq Bell"]),
    ("Rohan Pillay took four wickets. “It turned,” the wicketkeeper-batter said.", ["Rohan Pillay"]),
    ("Ana Cruz won the race. “My legs were gone,” the 24-year-old said.", ["Ana Cruz"]),
    ("Lena Holt lost her house. “All gone,” the mother of two said.", ["Lena Holt"]),
    # who else was there is nobody who has been named
    ("Tariq Bell was fined. “Do not come back,” the judge said.", ["the judge"]),
    ("Lena Holt was hurt. “She was brave,” the mother said.", ["the mother"]),
    # a role that somebody has been given, also by a possessive and over what it is of
    ("Diaz’s lawyer, Saul Perl, rose. “He is innocent,” the lawyer said.", ["Saul Perl"]),
    ("Nolan’s Special Adviser on Media, Idris Gaya, called it “a stunt”.", ["Idris Gaya"]),
    ("The head of the port authority in Leith, Jurg Prohl, called it “a plaster on a wound”.", ["Jurg Prohl"]),
    ("According to the diplomat who leads the group, Pyotr Lanin, “the deal was never kept.”", ["Pyotr Lanin"]),
    ("“She never wore blue,” said the elder, Mairwen.", ["Mairwen"]),
    # an office and its holder
    ("Leader of the Opposition P.J. Kurup alleged that they had “sold the poor”.", ["P.J. Kurup"]),
    ("Minister of Works Bala Danjuma said: “The bridge stands.”", ["Bala Danjuma"]),
    ("The Speaker, M.K. Nayar, rose. The Speaker said no. “The Chair will not allow it,” he ruled.", ["M.K. Nayar"]),
    # by country: the one of that country, or the nearest whom no other was called by
    ("Spain’s Carla Ribes beat Lin Xiaoyu. “I was scared,” joked the Spaniard.", ["Carla Ribes"]),
    ("Max Claes hit Sergio Campos. “On me,” said the Belgian. Campos rose. “Stupid!” the Mexican shouted.", None),
    ("The talks failed. “We are done,” the Belgian said.", ["the Belgian"]),
    # by the letters of an office
    ("Otieno’s Principal Secretary, Dr Paul Ronoh, rose. “Give us time,” pleaded the PS.", ["Paul Ronoh"]),
    # whose name stands behind the comma: the body’s, or the speaker’s own
    ("A spokesperson for the regulator, Ofwater, said: “We will step in.”", ["A spokesperson for the regulator"]),
    ("A spokesperson for the regulator, Dana Moss, said: “We will step in.”", ["Dana Moss"]),
    ("Snap verdict from Ivo Marsh: “Bad sums.”", ["Ivo Marsh"]),
    ("“I will take it,” the actor grinned.", ["the actor"]),
    ("The firm was accused of “breathtaking arrogance towards its customers” by lawmakers.", ["lawmakers"]),
    ("Sgt. Ron Bell said that when he asked Kris Vance about it, she answered, “Which one?”", ["Kris Vance"]),
    (
        "The draft “invites rich countries to consider giving more of it to islands” soon. “Empty,” said Dana Moss.",
        None,
    ),
    # premiers and officers
    (
        "Prime Minister Tariq Malik spoke. The premier said they had “sold the children of this nation”.",
        ["Tariq Malik"],
    ),
    ("Ch Insp Rachel Moor came. “Somebody knows who did this,” the officer said.", ["Rachel Moor"]),
    ("A baker named Murat stood in a queue. “They say talks, talks,” he said.", ["Murat"]),
    ("Zofia Lis asked for fewer words. Marta Kowal thought of it. Kowal’s reply: “Then hum.”", ["Marta Kowal"]),
    # growers, as any noun in the plural that says something
    ("Citrus growers said the timing was “a catastrophe for us”.", ["Citrus growers"]),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED, ids=[text[:50] for text, _ in DESCRIBED])
def test_described_speakers(text: str, expected: list[str] | None) -> None:
    if expected is None:
        expected = MORE[text.split()[0]]
    assert [q.speaker for q in read(text) if q.kind == "speech"] == expected


MORE = {"Max": ["Max Claes", "Sergio Campos"], "The": ["The draft", "Dana Moss"]}

POINTING = [
    ("Gov. Hal Berg had left.\n“It is here,” said Patty Holt. Her husband nodded. “Always,” he said.", None),
    ("Mayor Hal Jessen spoke first. Her husband Tom nodded to the mayor. “Always,” she said.", [None]),
    ("The curator, Baliram Patil, denied it. “Let them come,” he told reporters.", ["Baliram Patil"]),
    ("Arun Lal called it “a dust bowl”. The curator, Baliram Patil, denied it. “Let them see,” he said.", None),
    ("Senator Grace Effiong disagreed. According to her, “a bridge does not fall on its own.”", ["Grace Effiong"]),
    # bodies and documents
    ("TransPort called it “reckless” in a statement. “We remain open to talks,” it added.", ["TransPort", "TransPort"]),
    ("Doctors Abroad said the ward was full. “We never saw such numbers,” the group said.", ["Doctors Abroad"]),
    ("The Port Workers’ Union met. The ministry spoke. “We will not go back,” the union said.", None),
    ("Sela Air said in a statement that it was sorry. “Refunds will follow,” the statement added.", ["Sela Air"]),
    ("The RCMP are asking people to stay away. “Please do not look,” the force said.", ["RCMP"]),
    ("Harjit Gole runs it. “What now?” said Gole. The RCMP spoke. “Please do not look,” the force said.", None),
    ("The letter was found. “We survived two wars,” the letter said.", ["the letter"]),
    ("A neighbor heard it. “It shook the house,” it said.", [None]),
]
LAST = {
    0: "Her husband",
    3: "Baliram Patil",
    7: "The Port Workers’ Union",
    10: "RCMP",
}


@pytest.mark.parametrize("row", range(len(POINTING)), ids=[text[:50] for text, _ in POINTING])
def test_pointing_speakers(row: int) -> None:
    text, expected = POINTING[row]
    found = [q.speaker for q in read(text) if q.kind == "speech"]
    if expected is None:
        assert (found[-1] or "").removeprefix("The ") == LAST[row].removeprefix("The ")
    else:
        assert found == expected


CLAIMS = [
    ("Grant said Rae’s claim that the fleet was “in good heart” was wrong.", ["Fiona Rae"]),
    ("Grant said that the fleet was “in good heart”.", ["Hamish Grant"]),
    (
        "The mayor, Cem Tash, stressed that “the door will not stay open,” the Anatol news agency reported.",
        ["Cem Tash"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_whose_claim_it_is(text: str, expected: list[str]) -> None:
    assert speakers("Fiona Rae met Hamish Grant. " + text) == expected


PHRASES = [
    ("“He got lost,” Rae said. “She got none,” Grant shot back.", ["Rae", "Grant"]),
    ("Marisol called off the “Glass Heart” tour.", []),
    ("Colleagues knew her as “the Welsh wizard”.", []),
    ("She said so in her memoir, “Blue”.", []),
    ("The students have named it “Lazarus”.", []),
    ("The students have named it “a disgrace to the school”.", ["The students"]),
]


@pytest.mark.parametrize(("text", "expected"), PHRASES, ids=[text[:50] for text, _ in PHRASES])
def test_verbs_of_two_words_and_names_in_marks(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


TOGETHER = [
    ("“That is low,” replied Dana Moss, “even for him.”", 1),
    ("“We stay,” the union’s secretary, Themba Nkosi, told a rally. “A promise is no payslip!”", 1),
    ("Moss wrote:\n“I know the news.\n“I do not ask you to be glad.”", 1),
    ("Moss said: “We go on.\n“It is over,” said Ida Holt.", 2),
    ("“We go on,” Moss said, and left. “it” was there.", 1),
]


@pytest.mark.parametrize(("text", "count"), TOGETHER, ids=[text[:50] for text, _ in TOGETHER])
def test_more_of_what_was_said(text: str, count: int) -> None:
    found = [q for q in read(text) if q.kind == "speech"]
    assert len(found) == count
    assert found[0].speaker is not None


def test_a_word_behind_the_label_of_a_turn() -> None:
    text = "WALLIS: Governor, why now?\nDANE (laughing): Because the money is gone.\nWALLIS: Where did it go?"
    assert speakers(text) == ["WALLIS", "DANE", "WALLIS"]


def test_two_names_that_no_list_knows_are_two_people() -> None:
    text = "Elwen Pryce, a chemist, married Geraint Pryce. Elwen Pryce said: “I cut it off.”"
    assert speakers(text) == ["Elwen Pryce"]
    assert speakers("Coun Ida Holt came. “We got it wrong,” Coun Holt said.") == ["Ida Holt"]


def test_turns_with_questions_and_with_labels_in_small_letters() -> None:
    briefing = "MS. WALLIS: Good afternoon.\nQ: Has he called?\nMS. WALLIS: He has.\nQ: When?"
    assert len(speakers(briefing)) == 4
    talk = "Interviewer: What did you eat?\nFalk: Bread.\nInterviewer: And now?\nFalk: The same."
    assert speakers(talk) == ["Interviewer", "Falk", "Interviewer", "Falk"]
    assert speakers("Venue: Leeds\nDate: Friday\nVenue: Hull\nPrice: ten pounds") == []


def test_words_of_a_headline_are_whose_they_are_below() -> None:
    text = "‘The river took it all’, says survivor\n“The river took it all in a night,” said Dana Moss."
    assert speakers(text) == ["Dana Moss", "Dana Moss"]
    assert speakers("‘The river took it all’, says survivor\n“Nobody came,” said Dana Moss.") == [
        "survivor",
        "Dana Moss",
    ]


def test_words_of_a_lede_that_no_verb_gives_to_anybody_are_whose_they_are_below() -> None:
    text = "Roth is jailed\nAnn Roth is in jail for her ‘cold and cruel work’.\nThe judge, Ivo Marsh, said: ‘{}’"
    assert speakers(text.format("It was cold and cruel work.")) == ["Ivo Marsh", "Ivo Marsh"]
    assert "Ivo Marsh" not in speakers(text.format("It was warm and kind work."))[:-1]


def test_words_before_the_colon_of_a_headline_are_somebodys() -> None:
    found = read("“We lost the whole street”: town counts cost\n“We stay,” said Dana Moss.")
    assert [(q.kind, q.speaker) for q in found] == [("speech", None), ("speech", "Dana Moss")]
    assert [q.kind for q in read("“The Long Goodbye Of Kings”: a review\n“We stay,” said Dana Moss.")] == [
        "term",
        "speech",
    ]


def test_single_marks_of_a_headline_above_double_ones() -> None:
    text = (
        "Boss ‘cannot look us in the eye’, says mayor\n“We will not pay,” said Dana Moss.\n"
        "“It’s not the crews’ fault,” she said."
    )
    assert [text[slice(*q.parts[0])] for q in read(text)] == [
        "cannot look us in the eye",
        "We will not pay,",
        "It’s not the crews’ fault,",
    ]


def test_what_is_told_is_no_speaker_of_a_headline() -> None:
    headline = "“They took the lamps”: {} of the raid on Lorn\nThe town fell on Sunday."
    assert speakers(headline.format("Grim testimonies")) in ([], [None])


OFFICES_OF_BODIES = [
    ("the Secretary of State", "Ann Lund"),
    ("the head of the U.S. Department of State", "Ann Lund"),
    ("the head of the Foreign Ministry", "Obi Marsh"),
    ("the chief of the Chadian Foreign Ministry", "Obi Marsh"),
    ("the head of the crew at the Foreign Ministry", "the head of the crew"),
    ("the head of the Justice Ministry", "the head of the Justice Ministry"),
    ("the head of the Bank of State", "the head of the Bank of State"),
    ("the clerk of the Foreign Ministry", "the clerk of the Foreign Ministry"),
    ("the voice of the mayor", "the voice of the mayor"),
]


@pytest.mark.parametrize(("called", "speaker"), OFFICES_OF_BODIES)
def test_who_heads_a_ministry_is_its_minister(called: str, speaker: str) -> None:
    told = "U.S. Secretary of State Ann Lund met Chadian Foreign Minister Obi Marsh on Tuesday."
    assert speakers(f"{told}\n“We will open our missions,” {called} said.") == [speaker]


def test_an_envoy_behind_the_letters_of_his_body_speaks() -> None:
    text = "“This is a start,” announced the Lake Union's (LU) High Representative for the Hills, former President Obi Marsh."
    assert speakers(text) == ["Obi Marsh"]


def test_a_man_calling_himself_something_has_that_name() -> None:
    assert speakers("“Nobody has a place here!” wrote a man calling himself Ivo Tide. Others wept.") == ["Ivo Tide"]
    assert speakers("“Nobody has a place here!” wrote a man calling himself brave. Others wept.") != ["brave"]


LETTERS_OF_OFFICES = [
    ("the Lake Air CEO", "Ivo Lund"),
    ("the CEO", "Ivo Lund"),
    ("the Hill Air CEO", "the Hill Air CEO"),
]


@pytest.mark.parametrize(("called", "speaker"), LETTERS_OF_OFFICES)
def test_the_letters_of_an_office_and_whose_it_is(called: str, speaker: str) -> None:
    assert speakers(f"Lake Air CEO Ivo Lund wept on Sunday.\n“We have to wait,” {called} said.") == [speaker]


NAMED_IN_HEADLINES = [
    ("Ivo Lund, CEO of Lake Air, “Sorry To All The Families”", ["Ivo Lund"]),
    ("Ivo Lund, mayor of Leith, “Sorry To All The Families”", ["Ivo Lund"]),
    ("Ivo Lund, “We Stay Until The End Of It”", ["Ivo Lund"]),
    ("Ivo Lund, singer who made, “The Long Way Home”", []),
    ("Ivo Lund, born in Leith, “The Long Way Home”", []),
    ("Ivo Lund, singer of Leith, “The Long Way Home,” dead at 80", []),
]


@pytest.mark.parametrize(("headline", "expected"), NAMED_IN_HEADLINES)
def test_a_name_and_a_comma_give_the_words_of_a_headline(headline: str, expected: list[str]) -> None:
    assert speakers(f"{headline}\nNothing moved on Monday.") == expected
