"""Who is meant by a pronoun, a kin word or a role over several paragraphs: one table, each case with its lookalikes."""

import pytest
from test_quotations import speakers

MEANT = [
    # a sentence that ends in a colon is its subject's, whatever it does
    ("Ana Cruz told fans to “stay calm”. Her coach, Leo Brandt, went on air: “Bad.”", ["Ana Cruz", "Leo Brandt"]),
    # whose remarks they are that somebody else is asked about
    ("Asked about remarks by Mayor Ana Cruz that the firm “knows only the whip”, Leo Brandt laughed.", ["Ana Cruz"]),
    # who comes in by name, with a clause of his own, is who speaks next
    (
        "“It sold badly,” said Leo Brandt. It did.\nThe record was cut with the drummer Amadou Bah, who played on the first. "
        "He recalls a quiet room. “You heard the rain,” he says.",
        ["Leo Brandt", "Amadou Bah"],
    ),
    ("The case goes on before Judge Paul Orr, who sent all home. “Not a word,” he told them.", ["Paul Orr"]),
    # a paragraph that goes on with "he" means whom it opened with
    (
        "“We were lucky,” said Ana Cruz.\nRosa Lind saw the wave. She ran. The bus stood on its roof, and nobody "
        "was in it. It was noon. The sea was flat. “I counted them twice,” she said.",
        ["Ana Cruz", "Rosa Lind"],
    ),
    # nobody who is only told of speaks of himself by his surname
    (
        "“It was a grave crime,” Justice Paul Orr said. “She is dead.”\nBrandt was given 18 years.\nHe wept.\n"
        "Leo Brandt was led away.\n“I know that Mr Brandt will probably die in jail.”",
        ["Paul Orr"] * 2,
    ),
    # somebody's kin and counsel
    ("He is survived by a son, Leo Brandt.\n“He never sat down,” his son said.", ["Leo Brandt"]),
    ("Leo Brandt is a baker.\n“He never sat down,” his son said.", ["his son"]),
    ("Opening, defense counsel Rosa Lind rose.\n“It was dark,” counsel said.", ["Rosa Lind"]),
    # an office by another adjective, near its one bearer; another's office
    ("Kremlin Spokesman Ivan Petrov said no.\n“The door is open,” the presidential spokesman noted.", ["Ivan Petrov"]),
    ("Kremlin Spokesman Ivan Petrov said no.\n“The door is open,” the deputy spokesman noted.", ["the deputy spokesman"]),
    ("Kremlin Spokesman Ivan Petrov said no.\n“The door is open,” the German spokesman noted.", ["the German spokesman"]),
    ("Gov. Rosa Lind flew in. She signed the order.\n“I signed it,” the Democrat said.", ["Rosa Lind"]),
    # a body called again by its own noun or a wider one; another body is another, and no wire service is a union
    ("“No,” the airline said.\nIt flew on.\n“It was fog,” the company said.", ["the airline", "the airline"]),
    ("“No,” the union said.\nIt struck.\n“It was fog,” the company said.", ["the union", "the company"]),
    ("“No,” the AP reported.\nPilots struck.\n“It was fog,” the union said.", ["AP", "the union"]),
    ("“No,” the Pilots' Guild said.\nIt struck.\n“It was fog,” the union said.", ["Pilots' Guild"] * 2),
    ("Leo Brandt will join Ana Cruz, broadcaster CNN reported.\n“It was fog,” the broadcaster said.", ["CNN"]),
    # those who spoke last are "they"
    ("Two aides “wept”, officials said. They said the mayor “saw it”.", ["officials"] * 2),
    ("Two aides told officials “all”. They said the mayor “saw it”.", ["Two aides"] * 2),
    ("“Heat is learned,” the authors wrote. They caution that the reef is “smaller than a car park”.", ["the authors"] * 2),
    # a lede without a name, told at the beginning of the next paragraph
    ("A farmer accused of arson said he “only meant to scare them”.\nLeo Brandt (58), of Knock, denies it.", ["Leo Brandt"]),
    ("A farmer accused of arson said he “only meant to scare them”.\nLeo Brandt heard the case.", ["A farmer"]),
    ("A widow said he “only meant to scare them”.\nLeo Brandt (58), of Knock, denies it.", ["A widow"]),
    # who gave no more than one name, behind where he was
    (
        "“No,” said Leo Brandt. He sat.\nIt rained.\nA driver at Lund Park, who identified himself as Danjuma, told us that "
        "trade was slow.\n“I go twice a day,” he said.",
        ["Leo Brandt", "Danjuma"],
    ),
    # the name at birth
    (
        "Ada Lund, who drew maps, died on Monday. Ms. Lund was 94. Ms. Lund drew for forty years.\n"
        "Ada Ruth Marsh was born in Leeds, the younger of two daughters.\n“I liked rivers,” she wrote.",
        ["Ada Lund"],
    ),
    # the body that is the subject of the sentence before
    ("The court gave the State time till Friday to write to the Board. “We shall see to it,” it said.", ["The court"]),
    # a description that the article has not used is who was told of right before; who is at hand is not
    ("Cr Ana Cruz saw the fire. “It roared,” the Green member said.", ["the Green member"]),
    ("Labor’s Ana Cruz saw the split. “They cannot agree,” the Green leader said.", ["Ana Cruz"]),
    ("Det Con Ana Cruz found the saddle.\n“One question stopped it,” the officer said.", ["Ana Cruz"]),
    ("Labor’s Ana Cruz saw the split. “They cannot agree,” the judge said.", ["the judge"]),
    ("The Green leader left. Labor’s Ana Cruz saw it. “They cannot agree,” the Green leader said.", ["the Green leader"]),
    ("Mayor Ana Cruz saw the split. “They cannot agree,” the striking welder said.", ["the striking welder"]),
    ("Left-arm spinner Ana Cruz took six.\n“Dust,” said Leo Brandt. “I ate,” said the spinner.", ["Leo Brandt", "Ana Cruz"]),
    # the nameless by the same noun, or as the man
    ("A senior party figure was blunt. “Take his phone,” the figure said.", ["A senior party figure"]),
    ("A former reeve wept. “I hear it,” a former reeve said. “She says no,” the man said.", ["a former reeve"] * 2),
    # whose infinitive it is
    ("Bell took six, leaving captain Leo Brandt to rue a “horror hour” in the sun.", ["Leo Brandt"]),
    ("Ana Cruz said she hoped, only for Leo Brandt to insist that “there is no hope left”.", ["Leo Brandt"]),
    # nobody is no one
    ("Leo Brandt worked for hours. Nobody spoke.\n“I never played,” he said.", ["Leo Brandt"]),
    # whom a "who" or "they" stands for
    ("A minister who called the pilots “spoiled princes in jets” left.", ["A minister"]),
    ("In a letter, nine former pilots demanded a vote. “We have buried friends,” they wrote.", ["nine former pilots"]),
    # the time of an entry is no part of an office
    ("14.20 Minister for Local Government Ciarán Tuohy said: “Stay off the pier.”", ["Ciarán Tuohy"]),
    # somebody's kin by one name
    ("Mayor Leo Brandt bowed.\nHer grandson, Takumi, opened the inn. It is full, he said, “but small.”", ["Takumi"]),
    # what stands before a name is no part of it, and its bearer is who goes on
    (
        "It snowed.\n“That one is on me, all of it,” coach Leo Brandt said.\nLinebacker Jerrod Amos was not so sure. "
        "“We got two,” he said.",
        ["Leo Brandt", "Jerrod Amos"],
    ),
    # a name from the middle of a longer one
    ("Dr Benedict Koh Wee Liang bowed. “Come after six,” Koh wrote.", ["Benedict Koh Wee Liang"]),
    # whoever was something before, and the nameless
    ("Boss Ana Cruz sat. “It runs,” she said. Pressed on it, the former consultant replied: “Yes.”", ["Ana Cruz"] * 2),
    ("A person close to the board said that patience was “not a renewable resource”.", ["A person close to the board"]),
    # the message that reads on
    ("Leo Brandt kept the message. “All the best for the year,” it read.", ["the message"]),
    ("The owner, Ana Cruz, put a sign on her door. It reads: “Closed for good and all.”", ["a sign"]),
    # what a body calls so, whoever says the rest
    ("Norvania is ready if they drop what it called the “language of threats”, its envoy said.", ["Norvania"]),
    # the one of an essay who is called by one name
    (
        "Sal cuts hair. “It was the towels,” Sal said. Sal knows. Sal nods. Sal calls it “a plain Tuesday”.\n"
        "Senator Carl Delgado said prices were “coming down fast”.\nI paid. The bell rang. It rained. A bus went by. "
        "Nobody got off. The rain fell on. “Tell them,” he said as he brushed my coat.",
        ["Sal", "Sal", "Carl Delgado", "Sal"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MEANT, ids=[text[-60:] for text, _ in MEANT])
def test_who_is_meant(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_the_one_person_of_a_portrait_is_meant_where_nobody_else_is() -> None:
    text = (
        "Ida Farr keeps sheep. Farr is 41.\nFarr sang once. “I sang,” Farr says.\n“Salt sold,” says Farr.\n"
        "One fan, Beth Nkem, writes. “I write,” says Nkem. “She wrote back.”\n"
        "Will she tour? There is a pause. A kettle clicks off. A dog sighs. The rain goes on. “I may,” she says."
    )
    assert speakers(text)[-1] == "Ida Farr"


def test_two_spellings_of_a_long_surname_are_one_person_of_one_gender() -> None:
    text = (
        "Premier Stefan Ruizenskyy postponed his trip on Monday. Ruizenskiy said he wanted no fuss. "
        "“One call is not enough for a lasting peace,” {} added."
    )
    assert speakers(text.format("he")) == ["Stefan Ruizenskyy"]
    assert speakers(text.format("she")) == [None]
    assert speakers(text.format("Ruizenskiy")) == ["Stefan Ruizenskyy"]
