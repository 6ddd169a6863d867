"""Forms of speaking that papers of other countries print: descriptions, roundups, interviews without labels, asides."""

import pytest
from test_indirect import reported
from test_quotations import read, speakers

MEANT = [
    # what somebody with a name who has just come in is
    ("Ada Lund, from Hull, East Riding, came home.\nThe teaching assistant, 34, said: “It moved.”", ["Ada Lund"]),
    (
        "One of the victims, Ms Ada Lund, 29, told the Post that she was tired.\n“He lied,” said the nurse.",
        ["Ada Lund"],
    ),
    ("Ada Lund played.\n“Like a saw,” wrote the critic of the Nordlys.", ["the critic of the Nordlys"]),
    ("Deputy Public Prosecutor Nur Aziz rose.\n“He knew full well,” said the DPP.", ["Nur Aziz"]),
    # "they", for one of whom nothing is told
    ("One minister was less sure. “It was awful,” they said.", ["One minister"]),
    ("The hall was cold. “It was awful,” they said.", [None]),
    # who led asks, and counsel listens
    (
        "“Is this how a state treats its poor?” Justice Rao, who headed the panel, asked Solicitor General P. Nair.",
        ["Rao"],
    ),
    # what is put so
    ("He filmed the sea — “which is land, only late,” as Joost Baas put it in a talk.", ["Joost Baas"]),
    ("Ada Lund wrote that it sounded “like a door”.", ["Ada Lund"]),
    ("“Madam,” Leo Roth is said to have told her, “you are late.”", ["Leo Roth"]),
    ("“He rushed,” was all Ada Lund would say.", ["Ada Lund"]),
    ("Aid at the border\nAda Lund left. Doctors Without Borders called it “a disaster”.", ["Doctors Without Borders"]),
    ("The judge emphasised that it was “a grave matter”.", ["The judge"]),
    ("“We are proud,” enthused Ada Lund.\n“So are we,” chorused Leo Roth.", ["Ada Lund", "Leo Roth"]),
    # a role before where somebody is, and the name that a clause gives
    ("A driver at a park in Wuse, who simply gave his name as Emeka, said, “I have been here since dawn.”", ["Emeka"]),
    ("One chef in Lund, who gave no name, stood up. “We close at noon,” he said.", ["One chef"]),
    # the bearer of an office who is the subject right before, though somebody else has just spoken
    (
        "Judge Leo Roth said: “You stole.”\nDet Con Paul Orr said: “A betrayal.”\nThe judge ordered that it be sold. "
        "“It will fetch nothing,” he remarked.",
        ["Leo Roth", "Paul Orr", "Leo Roth"],
    ),
    # a street is nobody
    ("The driver hit a wall on Al Noor Road.\nThe Asian driver rose. “I slept,” he said.", ["The Asian driver"]),
    ("“We got hail,” Chief Executive Mads Holm told us.", ["Mads Holm"]),
    ("SP Energy Networks said it was “an awful night for all of us”.", ["SP Energy Networks"]),
    ("The race, in the words of Mayor Leo Roth, was “dirtier than any before it”.", ["Leo Roth"]),
    ("“What will I tell the child?” asked 79-year-old Ada Lund, a candle vendor.", ["Ada Lund"]),
    ("The authors, writing online, stop short of that. They call it “a hint and no more”.", ["The authors"]),
    ("Her eldest daughter spoke. “She knew it all along,” the 19-year-old said.", ["Her eldest daughter"]),
    (
        "A neighbour, who gave no name, heard her pray. “Five on the dot,” the woman said.",
        ["A neighbour, who gave no name"],
    ),
    ("Head of the county police, Superintendent Ada Lund, said it was “too early to tell”.", ["Ada Lund"]),
    ("Ada Lund pitched it as “a novel about rent”.", ["Ada Lund"]),
    # offices in letters, by other words for them, and in capitals
    ("DCP (North) Arun Hegde said no. “They are mules,” the DCP said.", ["Arun Hegde"]),
    ("Senator Ada Lund rose. The legislator vowed to sue. “In court,” she said.", ["Ada Lund"]),
    ("Pope Leo spoke. “Go where it is cold,” the pontiff said.", ["Leo"]),
    ("Renata Lund, the mayor, spoke.\nLUND: “Rents have doubled since my rival came.”", ["Renata Lund"]),
    ("“The Chair is his office,” Leader of Opposition Yashvir Rana alleged.", ["Yashvir Rana"]),
    # the man or woman of a paragraph that somebody without a name opens
    (
        "Ada Lund was shot.\nA neighbour recalled hearing Lund pray aloud. “Five on the dot,” the woman said.",
        ["A neighbour"],
    ),
    ("Carmen Ruiz took the stand. “Not to her,” the witness said.", ["Carmen Ruiz"]),
    ("Union leaders stormed out of talks they dismissed as “a tea party with biscuits”.", ["Union leaders"]),
    ("The shop told all of it on Sunday. “He gave notice,” it said.", ["The shop"]),
    (
        "Mads Holm, Secretary-General of the council, spoke.\n“Hasty,” said Ada Lund.\nAsked about it, the secretary-general "
        "smiled. “The dead do not mind,” he said.",
        ["Ada Lund", "Mads Holm"],
    ),
    (
        "It was put off, prompting the judge to ask whether he would “retire before the first witness does”.",
        ["the judge"],
    ),
    ("Some 83% of teachers called them “a constant distraction for all”.", ["teachers"]),
    ("MNA Nadia Shah Jalil called it “a graveyard for all of us”.", ["Nadia Shah Jalil"]),
]


@pytest.mark.parametrize(("text", "expected"), MEANT, ids=[text[:40] for text, _ in MEANT])
def test_who_is_meant(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


WHOLE = [
    ("A match report\nLeo Roth, asked again, smiled.\n“I saw no foul.”", ["speech"]),
    ("A match report\nLeo Roth, asked again, smiled. “Ask me Tuesday.”", ["speech"]),
]


@pytest.mark.parametrize(("text", "kinds"), WHOLE)
def test_a_sentence_alone_is_somebodys(text: str, kinds: list[str]) -> None:
    assert [q.kind for q in read(text)] == kinds


ROUNDUP = """Leaders react to the vote
Reactions came in on Friday.
GERMAN CHANCELLOR LEO ROTH, IN A STATEMENT:
"The world has never needed it more."
FOREIGN MINISTRY SPOKESPERSON HU LIANG, AT A BRIEFING:
"We have always supported this."
Ada Lund, director of the Peace Watch
"She inherits three wars."
"""


def test_a_line_above_the_words_names_who_says_them() -> None:
    assert [(name or "").lower() for name in speakers(ROUNDUP)] == ["leo roth", "hu liang", "ada lund"]


INTERVIEW = """The novelist Ada Lund on goats and grief
Your new book took nine years. What happened?
I moved to an island. I bought goats.
My father died, too.
Readers of your first book will be surprised by the jokes.
I was hurt. Then I laughed at my own lines.
Is the aunt based on anyone?
Everyone asks me that! So no.
Do you miss the city?
I miss the noise.
The book is out now."""
EXPLAINER = """What the new law means
Who has to pay?
Everyone who owns a car will have to pay from May.
What if you have no car?
Then you will pay nothing.
Can you appeal?
Yes, within a month, the ministry says."""


def test_an_interview_without_labels() -> None:
    turns = [(q.speaker, INTERVIEW[slice(*q.parts[0])][:6]) for q in read(INTERVIEW) if q.kind == "speech"]
    assert turns[:3] == [(None, "Your n"), ("Ada Lund", "I move"), (None, "Reader")]
    assert [name for name, _ in turns].count("Ada Lund") == 4
    assert [q for q in read(EXPLAINER) if q.kind == "speech"] == []


CALL = """Brightwell Foods earnings call transcript
Operator: Good morning, and welcome to the call.
Dana Whit: Thank you, and good morning to all of you.
Ravi Menon: Thanks, Dana. We had a solid quarter.
We closed one plant in May.
Gert Stahl: Net sales came in at $1.24 billion.
Operator: Our first question comes from Tim Reyes.
Tim Reyes: Hey, guys. Can you talk about prices?
Ravi Menon: Sure, Tim. They are holding."""


def test_the_transcript_of_a_call() -> None:
    said = [q.speaker for q in read(CALL) if q.kind == "speech"]
    assert said == ["Operator", "Dana Whit", "Ravi Menon", "Gert Stahl", "Operator", "Tim Reyes", "Ravi Menon"]


REPORTED = [
    ("Among them was Ada Lund, a farmer who said she had lost 40 cows.", [("Ada Lund", "she had lost 40 cows")]),
    ("Among them was a farmer who said she had lost 40 cows.", []),
    (
        "The agency said the river would crest on Friday, which would be “a record.”",
        [("The agency", "the river would crest on Friday")],
    ),
    (
        "Roth said the so-called “fuse plug” had worked as designed.",
        [("Roth", "the so-called “fuse plug” had worked as designed")],
    ),
    ("Mr. Nair submitted that notices had been put up.", [("Nair", "notices had been put up")]),
    ("Mr. Nair held that paper. He had it all day.", []),
    ("Roth argued that the families had paid and that the plan was “a fig leaf”.", [("Roth", "the families had paid")]),
    (
        "Roth told the council that the group had raised funds and would open “before the snow flies.”",
        [("Roth", "the group had raised funds")],
    ),
    (
        "The agency says more than 200 people are sleeping outside.",
        [("The agency", "more than 200 people are sleeping outside")],
    ),
    ("The agency says more needs to be done by all.", []),
    ("Officials hailed the line, saying it will cut costs.", [("Officials", "it will cut costs")]),
    ("Ada Lund, head of the institute, said the plan reflects the vote.", [("Ada Lund", "the plan reflects the vote")]),
    ("Roth noted on the sidelines of the North Sea Wind Power Forum that it was late.", [("Roth", "it was late")]),
    ("Justice Rao, who headed the panel, asked Solicitor General P. Nair.", []),
    (
        "The agency quoted Ada Lund, the deputy director, as saying the drills were hostile.",
        [("Ada Lund", "the drills were hostile")],
    ),
    ("The agency quoted Ada Lund as saying little.", []),
    (
        "An official at the office, who asked not to be identified, said the door would stay open.",
        [("An official", "the door would stay open")],
    ),
    ("Ada Lund told parliament that the levy would go ahead.", [("Ada Lund", "the levy would go ahead")]),
    ("Ada Lund had said a day earlier that she was ill.", [("Ada Lund", "she was ill")]),
    (
        "Vantor (VNT.ST) cut its forecast and said it would lay off 40 workers.",
        [("Vantor", "it would lay off 40 workers")],
    ),
    (
        "The authors were clear. They argue that the birds share a song, and that it is “a hint of speech”.",
        [("The authors", "the birds share a song")],
    ),
    ("They protested over a system that they say has treated them badly.", []),
    ("Ada Lund said that evening the hall burned.", []),
    (
        "Ada Lund told the hearing in Leith that she had begged him not to sail.",
        [("Ada Lund", "she had begged him not to sail")],
    ),
    (
        "The operator, Western Ferries, has accepted that its rules were weak.",
        [("Western Ferries", "its rules were weak")],
    ),
    ("The operator has accepted the fine.", []),
    ("Aides say privately that the word buys time.", [("Aides", "the word buys time")]),
    (
        "Coach Leo Roth, whose job is at risk, called it “a shame” and said changes were coming.",
        [("Leo Roth", "changes were coming")],
    ),
    (
        "Ada Lund accused him of lying, recalling that his party had voted for it.",
        [("Ada Lund", "his party had voted for it")],
    ),
    ("Ada Lund said in an emailed statement that the fence was weak.", [("Ada Lund", "the fence was weak")]),
    ("Ada Lund said for her part that the find would be moved.", [("Ada Lund", "the find would be moved")]),
    ("Ada Lund claimed no work had begun on it.", [("Ada Lund", "no work had begun on it")]),
    ("Owner Ada Lund said the tom, 16, would move to her farm.", [("Ada Lund", "the tom, 16, would move to her farm")]),
    ("Ada Lund announced the discovery of 59 sealed coffins south of Cairo.", []),
    ("The player turned pundit Ada Lund said the club should appeal.", [("Ada Lund", "the club should appeal")]),
]


@pytest.mark.parametrize(("text", "expected"), REPORTED, ids=[text[:50] for text, _ in REPORTED])
def test_reported_clauses(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Roth said the plan slides",
        "Roth said more than",
        "Roth said no",
        "Roth said that",
        "An aide in Lund,",
        "“No,” as",
        "The agency quoted Roth as saying",
        "Vantor (VNT.ST)",
        "Roth is said to have",
        "They",
        "Head of",
        "DCP (North)",
    ],
)
def test_texts_that_break_off(text: str) -> None:
    assert [q for q in read(text) if q.kind == "indirect"] == []
