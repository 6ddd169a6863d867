"""Whose words they are, told by the clause: participles, passives, asides, offices before a name, descriptions, bodies."""

import pytest
from test_quotations import read, read_marked, speakers

CLAUSES = [
    # small letters in a headline are the words of who says them below; a title's are not
    (
        "Port in ‘cold and cruel lies’ row\nRuth Dane spoke. “These are cold and cruel lies about us,” she said.",
        ["Ruth Dane"],
    ),
    ("Port in ‘Cold and Cruel Lies’ row\nIvo Marsh left.", []),
    # the names that a who-clause tells of; a name behind it that is the subject
    (
        "Another driver, Peter Le Blanc, who tried to help free Mr Holm and Mr Tate, said it was a “scene of chaos”.",
        ["Peter Le Blanc"],
    ),
    ("Ruth Dane, who met Ivo Marsh, the mayor, said it was a “bad sign for us all”.", ["Ruth Dane"]),
    ("In a note to Ivo Marsh, who lost, Ruth Dane, 40, said it was a “bad sign for us all”.", ["Ruth Dane"]),
    # what it is said in and the day stand before the verb
    ("The trade ministry in a statement on Monday said, “We shall not stop here.”", ["The trade ministry"]),
    # a dateline says nothing; a label with a dash does
    (
        "LORN CITY -- President Lund, opening the museum on Saturday, said it would tell of “joy and fear, and of hope.”",
        ["Lund"],
    ),
    ("LORN, Norvania (NP) — Tom Reid, opening the museum, said it would tell of “joy and of fear.”", ["Tom Reid"]),
    ("Ruth Dane wept.\nRUTH DANE — “We ran well, and we lost.”", ["Ruth Dane"]),
    # the service before a rank; a month that is a day's
    ("“We waited for a better one,” said Air Force 1st Lt. Tyler Marsh.", ["Tyler Marsh"]),
    (
        "A March 2, 2015 exchange of Tom Reid and Ruth Dane has Reid saying, “We shall have to dump all those files.”",
        ["Tom Reid"],
    ),
    # whom something shows or has speaking
    ("The new ad uses footage of Ruth Dane asking, “Why are we not ahead, you might ask?”", ["Ruth Dane"]),
    ("The notes have Marsh saying, “We shall have to dump all those files.”", ["Marsh"]),
    ("Ruth Dane spoke to voters of Vale, saying, “We shall win.”", ["Ruth Dane"]),
    # a verb in the progressive and a colon
    ("Ivo Marsh was thinking: “My God, what have I done?” Others saw it in his stare.", ["Ivo Marsh"]),
    # a program has a small word in its name
    ("Lund said on ABC's “This Week with Tom Holm.” Later he went home.", []),
    # what somebody is acquitted of is not said by him; who is quoted by another says it
    ("Ivo Marsh was acquitted on “charges of fraud and theft of public funds” on Monday.", []),
    ("Ivo Marsh was accused of “arrogance” by ministers.", ["ministers"]),
    ("The police chief, Tom Beck, was quoted by the agency as saying “we have no leads at all”.", ["Tom Beck"]),
    ("The chief, Tom Beck, praised it. “We have no leads at all,” the agency quoted him as saying.", ["Tom Beck"]),
    ("Tom Beck praised it. “We have no leads at all,” the agency told him, saying no more.", ["the agency"]),
    # two of one surname whose given names are alike, and one in two spellings
    (
        "“We must go on with the talks,” said Gulab Rahim, an elder. “I lost two sons,” said Ghulam Rahim, a farmer.",
        ["Gulab Rahim", "Ghulam Rahim"],
    ),
    ("Jabir Rahim wept. “It is over now,” said Jaabir Rahim, a farmer. “We ran,” Rahim said.", ["Jaabir Rahim"]),
    # as what somebody describes a thing, some words behind; from whom a court has heard
    (
        "Two men had their note described by Judge Ann Holm at Vale District Court last week as “mealy-mouthed and weak”.",
        ["Ann Holm"],
    ),
    ("The house described by Ann Holm was sold. It serves as “a home for all of us” now.", None),
    ("An inquest has heard from a nurse there is “no sign at all of any fall or of any fight”.", ["a nurse"]),
    # documents by their pages, and according to what a sentence opens
    ("A 12-page report by the council says the dam was “unsafe for many years”.", ["A 12-page report"]),
    ("According to the 12-count indictment, he ran a “vast and brazen scheme”.", ["the 12-count indictment"]),
    ("According to court papers, Marsh called the scheme “our little game.”", ["Marsh"]),
    ("According to Ruth Dane, the film “The Long Night” was shown.", []),
    # whose relative comes next does not speak
    (
        "“I was in the kitchen,” recalls Lund. “And then it fell.” Her brother, Ivo, nods. “It was so loud we could not hear a "
        "thing.”",
        ["Lund", "Ivo"],
    ),
    # name and trade above the words, line by line
    (
        "We asked readers.\nAsiya Roth\nTeacher based in Lorn\n“It was raining hard, close to the fort.”\nTom Reid\nWorks at a "
        "bank in Vale\n“The rain came down when we were at work.”",
        ["Asiya Roth", "Tom Reid"],
    ),
    # a title to come, and what a role before a name of both tells
    ("Senator-elect Jing Estrol agreed.\n“There is no rule,” Estrol said.", ["Jing Estrol"]),
    (
        "Alten man Kelly Roe was visiting Lorna when fires broke out.\n“We have three dogs,” he said.",
        ["Kelly Roe"],
    ),
    ("Norvania's first female chairman Ann Roe spoke.\n“We have three dogs,” she said.", ["Ann Roe"]),
    # what happens while somebody speaks, and whose way of putting it words are
    ("Ruth Moss meets me.\nRuth says, “Ah please take some of these!” as I point to an onion.", ["Ruth Moss"]),
    ("The plan was “dead on arrival”, as Ann Lund put it.", ["Ann Lund"]),
    ("Ann Lund spoke. She said Chad and Peru agreed to “share with the other side the terms of it”.", ["Ann Lund"]),
    ("Chad and Peru agreed to “share with the other side the terms of it”, Ann Lund said.", ["Ann Lund"]),
    ("The plan was “dead on arrival”, as Ann Lund told the court.", ["Ann Lund"]),
    ("Lena Roth called the plan “dead on arrival”, as Ann Lund vowed to go on.", ["Lena Roth"]),
    ("Lena Roth called the plan “dead on arrival”, as Ann Lund promised more.", ["Lena Roth"]),
    # who wrote right above, in an obituary
    (
        "Lane Moss dead at 60\nActor Lane Moss has died at the age of 60.\nIvo Marsh wrote of their work at sea. He said on "
        "air: “It was a dear time for me.”\nHe added: “Nothing is lost in the end.”",
        ["Ivo Marsh"],
    ),
    # a thing of the paragraph above says nothing
    (
        "“It rained all night long,” Adil Roth said. Soon his house broke, and part of his roof collapsed.\n“Some of my goats "
        "died when it caved in. We were afraid.”",
        ["Adil Roth"],
    ),
    # nor does a heading in capitals
    (
        "Ivo Marsh, the coach, met the press.\n“We know that it was not right. We own it.\nPLAYERS ON THE HALVEN DEFEAT\n"
        "“They had their own view of it all.”",
        ["Ivo Marsh"],
    ),
    # someone without a name signs behind a dash
    (
        "Pleas from Norvania\n“They sent us tents and then took all of them away.”\n— a nurse in the camp at Alten\n"
        "“There are many of us here, too many to count.”\n— Hassan, a baker in Roe",
        ["a nurse", "Hassan"],
    ),
    # whom a speaker with an aside tells of, and who speaks behind what somebody with an aside did
    (
        "Judge Leo Roth, who read for hours, said Ivo Marsh, “driven by a blind rage,” broke the door.",
        ["Leo Roth"],
    ),
    ("Leo Roth, who read for hours, was right, said Ivo Marsh, “and he will stay here.”", ["Ivo Marsh"]),
    # the head of a division with a given name in its name, and a name behind a hyphen
    ("Leo Brandt, chief of the South Carolina Fire Division, said that there were “no winners”.", ["Leo Brandt"]),
    (
        "Fire chief Tom Reid told of it, saying: “It is so.”\nVale Air CEO Kim E-bae bowed. “We bow our heads,” he said.",
        ["Tom Reid", "Kim E-bae"],
    ),
    # whom somebody's aside is about, and by whom those are hurt whose mother speaks
    ("Ivo Marsh KC, defending Ann Roth, said she had “kept her word”. Ruth Dane wept.", ["Ivo Marsh"]),
    (
        "Ann Roth, 33, did not come to court.\n\nThe mother of one of the boys killed by Roth said it was one “last act of "
        "spite”.",
        ["The mother of one of the boys"],
    ),
    ("The government in exile said it would “work with all sides”, according to the statement.", ["The government"]),
    # a detective by letters, who has spoken to another; the officer
    (
        "DCI Tom Reid of Vale police spoke.\nHe told the coroner Ivo Marsh that a call came at nine.\n"
        "“They were sent to the top floor,” the officer said.",
        ["Tom Reid"],
    ),
    # a given name that is a title too, an office behind a body's letters, and the end of a name behind Al
    (
        "Mr. Sultan Adil bin Hadda Al Mazni, VTB Chairman, thanked all. Mr. Al Mazni stated that “it is a start”.\nAs it was, "
        "the VTB Chairman noted that “this is fine”.",
        ["Sultan Adil bin Hadda Al Mazni"],
    ),
    ("Sultan Adil of Norvania said that “it is a start”.", ["Sultan Adil"]),
    (
        "Sheikh Sultan bin Salem Al Mazni, Director of the Department of Crops and Town Growth, said: “It is so.”",
        ["Sultan bin Salem Al Mazni"],
    ),
    # the subject of the sentence before, behind a phrase that leads in
    (
        "Former mayor Leo Brandt argued that the deal proved talks were possible.\nDespite the warm welcome, Tom Reid left "
        "without one. Speaking to us briefly, he insisted that there was “real movement”.",
        ["Tom Reid"],
    ),
    # a rank and a given name before a surname that is a trade too; what is asked about
    (
        "Boats are out, said Capt. Ben Baker of the Coast Guard, despite the rain.\n“It is hard,” he said.",
        ["Ben Baker"],
    ),
    (
        "Vale coach Tom Reid speaking to Radio Two: “We ran well.”\nOn Ivo Marsh: “The cramp was the only reason.”",
        ["Tom Reid"],
    ),
    # a sheriff's office, and the ministry of a country, by their names
    ("Lund County Sheriff's Office has reported “grave floods” in the area.", ["Lund County Sheriff's Office"]),
    (
        "The terms pleased all sides, said a Norvanian government statement.\nSylvania's foreign ministry, meanwhile, dug "
        "in. It rejected the terms, stating that “a plain no is not enough”.",
        ["Sylvania's foreign ministry"],
    ),
    # who tells what others agreed to, whose verb is thrown in, and who says of himself what he is
    (
        "Orr told local media that the talks had “gone well”, adding that both sides had agreed to “weigh all interests”.",
        ["Orr"],
    ),
    ("Ruth Dane praised both sides, who agreed to “weigh all interests”.", None),
    ("Ruth Dane's cut was not, said Mr Marsh, made ‘in haste or anger’.", ["Marsh"]),
    ("The minister said that she was “appalled” by it.", ["The minister"]),
    # who answers in a clause behind a preposition
    (
        "Whether Ivo Marsh will speak drew a comment from President Lena Roth, who said in a post on Blather on Monday the "
        "judge should make the 30-year-old “tell all he knows”.",
        ["Lena Roth"],
    ),
    # what a verb in -ing opens with does not speak
    (
        "The senator, David Orr, asked for guards.\n“I ask for ten more.”\n"
        "Confirming the raids, the county's officer, Tom Reid, told us that ten were hurt.",
        ["David Orr"],
    ),
    (
        "The Senator representing East Vale, Alhaji Sani Orr, has raised an alarm.\nThe senator described the raids as grim.\n"
        "“They have gone on for weeks.”",
        ["Sani Orr"],
    ),
    # a verb in -ing behind a comma goes on with the subject of its sentence, not with its object
    ("Coach Dana Ruiz defended the umpires, saying the call was “right on the night”.", ["Dana Ruiz"]),
    ("The minister thanked the unions, adding that talks would be “long and hard”.", ["The minister"]),
    ("Ruth Dane rejected claims that the yard was unsafe, insisting it was “as safe as a church”.", ["Ruth Dane"]),
    ("Dana Ruiz said that the bank, calling itself “a friend of farmers”, had closed.", None),
    # a passive with "once" and the one who said it
    ("Ivo Marsh was once told by a teacher that his singing was “a crime against music”.", ["a teacher"]),
    # what a body calls so is its own word
    ("The farmers' union rejected what it called “a tax on rain”.", ["The farmers' union"]),
    # who passes on a statement did not make it
    (
        "Senator Ana Reyes, in a statement by her press aide, Ivo Marsh, said: “We will vote no.”",
        ["Ana Reyes"],
    ),
    ("A spokesman for the port, Ivo Marsh, said: “We are open.”", ["Ivo Marsh"]),
    # offices before and behind a name
    ("“Rates are up,” said Vikram Rao, Group Chief Executive Officer, adding that it was “a start”.", ["Vikram Rao"]),
    ("City head of rowing Tom Reid said the course was “as fair as it gets”.", ["Tom Reid"]),
    ("Director of policy Ann Lund called the plan “a road to nowhere”.", ["Ann Lund"]),
    ("The friend of singer Tom Reid said the course was “as fair as it gets”.", ["The friend of singer Tom Reid"]),
    # as somebody put it
    ("Lena Roth left the stage because, as she put it, “nobody was listening any more”.", ["Lena Roth"]),
    # a role beside the pronoun is the same person; a role with a name of the other gender is not meant
    (
        "Lena Roth sang for years. Born in Fife, the daughter of a miner, she said fame was “a coat that never fit”.",
        ["Lena Roth"],
    ),
    (
        "Lena Roth sang for years.\n\nHer teacher, the band leader Adam Krol, was strict. “He made me,” she recalled.",
        ["Lena Roth"],
    ),
    # a body's whole name
    ("The Norwegian Folk Review called it “a door that opens on the sea”.", ["Norwegian Folk Review"]),
    # quoted by another
    (
        "The paper quoted the former harbor minister, Dr Seth Lund, as saying in 2016 that “every port must pay”.",
        ["Seth Lund"],
    ),
    ("“I want flour on the shelves,” a statement quoted the premier, Asif Gill, as saying.", ["Asif Gill"]),
    ("Asif Gill was quoted as saying that it was “a start”.", ["Asif Gill"]),
    # the clause that a comma ends names another person than the subject of the verb behind it
    ("Pressed by her manager, Ivo Marsh, the defendant replied: “You’ve got no proof.”", ["the defendant"]),
    # a phrase behind its head
    ("It was, as the woman beside me muttered, “a bit much”.", ["the woman"]),
    # behind "after" stands a clause with its own subject
    ("Tory spokesman Ivo Marsh left after Ann Lund told the panel that it was “the back end of May”.", ["Ann Lund"]),
    # what a report says of something
    ("The council's report of 1988 described the books as ‘lamentable’.", ["The council's report"]),
    # an excellency is a person
    ("Her Excellency Mariam Al Ketbi spoke. Her Excellency said the palm was “the tree of life”.", ["Mariam Al Ketbi"]),
    # who adds something has spoken before
    (
        "“They are hurting,” said Lee Carver, 43.\n\nBut referee Simon Madden waved it away.\n\n“I saw it,” added the "
        "43-year-old.",
        ["Lee Carver"],
    ),
    # a topic
    (
        "Rosa Luz bakes.\n\n“My kids love it,” Emily Voss said.\n\nAs for Luz, she said she would open. “It is bread,” "
        "she said.",
        ["Emily Voss", "Rosa Luz"],
    ),
    ("Graeme Marsh resigned. “It sank,” the Highlands MSP said.", ["Graeme Marsh"]),
    # letters of an office, and what somebody was, are no part of a name
    ("CFO Nolu Mokoena said the books were “open to all”.", ["Nolu Mokoena"]),
    ("Ex-champion Victor Ikpe faulted it. According to Ikpe, “you don’t sell your best man”.", ["Victor Ikpe"]),
    # a pronoun tells the gender of a name that no list knows
    (
        "Xandra Moq smiled. “I gave it up,” she said.\n\nZebul Rast wrote the film. “I saw her fight,” he recalled.\n\n"
        "“It had no roof,” she said.",
        ["Xandra Moq", "Zebul Rast", "Xandra Moq"],
    ),
    # a role that acts behind a phrase, and a place that is nobody
    (
        "Calvin Moss began to speak when a woman in the second row stood up. “Show us the books,” she shouted.",
        ["a woman"],
    ),
    (
        "Aoife Lund gave evidence that the man, of Ballymore, sat on a wall. “He offered me tea,” she said.",
        ["Aoife Lund"],
    ),
    (
        "Dr Ana Grant, the member for St Andrew South, spoke at the gate. “Who will build the rail?” she asked.",
        ["Ana Grant"],
    ),
    # the gaffer is the one coach
    (
        "Super Hawks coach, Ferdi Okoro, dropped Ahmed Garba. Garba has not played.\n\n“I am no banker,” the gaffer quipped.",
        ["Ferdi Okoro"],
    ),
    # another word for the one holder of an office
    (
        "Peruvian Foreign Minister Ana Ruiz met banker Ivo Dal.\n\n“It was useful,” the top Peruvian diplomat said.",
        ["Ana Ruiz"],
    ),
    ("Ambassador Ana Ruiz met Foreign Minister Ivo Dal.\n\n“It was useful,” the diplomat said.", ["the diplomat"]),
    # ranks and parties before a name
    ("SP Ben Okoro said the raid was “overdue by years”.", ["Ben Okoro"]),
    # a name given by description, and one that only tells where
    ("One of the girls, identified simply as Blessing, said it was “a long night”.", ["Blessing"]),
    (
        "Parading the suspect at the command headquarters, Ikeja, on Friday, the officer, Ben Okoro, said it was “over”.",
        ["Ben Okoro"],
    ),
    # her counterpart opens the sentence
    ("Lone Kjaer spoke. Her counterpart, Jukka Salo, was brief. “At four all agree,” he said.", ["Jukka Salo"]),
    # a statement reads on in its author's name
    ("In a statement, Paolo Diaz asked for calm. “I have nothing but thanks,” it read.", ["Paolo Diaz"]),
    # what a clause says of somebody's husband makes nobody a man
    (
        "Counsel Nirup Desai spoke. “It is late,” he said.\n\nRamila Vas, who lost her husband, was in court. “I want him "
        "back,” she told us.",
        ["Nirup Desai", "Ramila Vas"],
    ),
    # a deputy and his name
    (
        "The Deputy Speaker, Ama Kusi, who was in the chair, rose. “Members, the country is watching,” she cautioned.",
        ["Ama Kusi"],
    ),
    ("“Government welcomes this,” added the Honourable Calle Moss, Minister of Water.", ["Calle Moss"]),
    # described
    ("Tomas Vance, 21, scored on his debut. “I shut my eyes,” the rookie said.", ["Tomas Vance"]),
    ("Independent TD Mattie Kinsella said the service was “a sieve”.", ["Mattie Kinsella"]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES, ids=[text[:50] for text, _ in CLAUSES])
def test_whose_clause_it_is(text: str, expected: list[str] | None) -> None:
    said = [quotation.speaker for quotation in read_marked(text) if quotation.kind == "speech"]
    assert [name for name in said if name] == said
    if expected is not None:
        assert [name for at, name in enumerate(said) if not at or said[at - 1] != name] == expected


TOLD = [
    ("The court fined the firm, observing that its lawyers “cannot play with lives”.", ["speech"]),
    ("Ana Reyes warned that the ward was “near collapse”.", ["speech"]),
    ("A relative, who gave no name, said she had seen “people wheeled past the tables”.", ["speech"]),
    ("Ana Reyes sat in the so-called “silent room”.", ["term"]),
    ("The minister said that she was “appalled” by it.", ["speech"]),
]


@pytest.mark.parametrize(("text", "kinds"), TOLD)
def test_part_of_a_told_clause_is_speech(text: str, kinds: list[str]) -> None:
    assert [quotation.kind for quotation in read_marked(text)] == kinds


LISTENERS = [
    ("Speaking to the Harbor Post outside the court, Ana Reyes said: “I will not stop now.”", "the Harbor Post"),
    ("Ana Reyes, who spoke to reporters on Friday, said: “I will not stop now.”", "reporters"),
    ("Ana Reyes, who spoke with the president on Friday, said: “I will not stop now.”", None),
    ("Ana Reyes, speaking exclusively to Radio Alto, said: “I will not stop now.”", "Radio Alto"),
    ("Ana Reyes warned the system was “at the end of its road”.", None),
    ("Ana Reyes, speaking on Alto Sports, called it “the best over of the year”.", "Alto Sports"),
    ("Ana Reyes, speaking on Friday, called it “the best over of the year”.", None),
    ("“No,” Ana Reyes whispered to her lawyer.", "her lawyer"),
    ("“No,” Ana Reyes said to be heard.", None),
    ("Ana Reyes, talking of her father, said: “I will not stop now.”", None),
]


@pytest.mark.parametrize(("text", "addressee"), LISTENERS, ids=[text[:50] for text, _ in LISTENERS])
def test_whom_a_verb_of_speaking_names(text: str, addressee: str | None) -> None:
    assert read_marked(text)[0].addressee == addressee


def test_a_title_with_a_colon_is_no_label() -> None:
    text = "Lena Roth paints. “Lena Roth: White Rooms” runs until May."
    assert [quotation.kind for quotation in read(text)] == ["term"]


def test_a_possessive_does_not_close_a_sentence_in_single_marks() -> None:
    text = "Dr Ann Lund said: ‘Our crews’ first look was short. We go back at dawn.’\n\nShe said: ‘It is dry.’"
    assert text[slice(*read(text)[0].parts[0])].endswith("back at dawn.")
    assert speakers(text) == ["Ann Lund", "Ann Lund"]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("In an emailed response, Ana Reyes said the claim was “plainly false”.", "In an emailed response"),
        ("In response to a question, Ana Reyes said the claim was “plainly false”.", None),
    ],
)
def test_a_response_is_a_channel_behind_a_determiner(text: str, channel: str | None) -> None:
    assert read_marked(text)[0].channel == channel


def test_an_age_stands_between_a_role_and_its_name() -> None:
    assert speakers("The hobbyist, 17-year-old Kai Lund, said he was “only filming”.") == ["Kai Lund"]


SCRIPTS = [
    ("“Nobody was in danger,” said 李小龙 (Li Xiaolong), the chief engineer.", ["Li Xiaolong"]),
    ("Chief engineer 李小龙 (Li Xiaolong) spoke. “It did what it does,” 李小龙 said.", ["Li Xiaolong"]),
    ("“It did what it does,” engineer 李小龙 said.", ["李小龙"]),
    ("محمد علي said the road was “open to all of us”.", ["محمد علي"]),
]


@pytest.mark.parametrize(("text", "expected"), SCRIPTS)
def test_names_in_letters_without_case(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


LOST_MARKS = [
    ("“We close at noon, said Ann Lund, who owns the shop. She left.", "We close at noon,"),
    ("“We close at noon, said butcher Ann Lund. She left.", "We close at noon,"),
    ("“We close at noon, she said. Ann Lund left.", "We close at noon,"),
    ("“We close at noon, the butcher said.", "We close at noon,"),
    ("“We close at noon, Ann Lund answered.", "We close at noon,"),
    (
        "“We close at noon, the butcher said to us in the rain. It is late.",
        "We close at noon, the butcher said to us in the rain. It is late.",
    ),
    # the mark that opens the paragraph was lost
    ("We close at noon,” butcher Ann Lund said. She left.", "We close at noon,"),
    ("We close at noon,” said Ann Lund.", "We close at noon,"),
    (
        "“We close at noon and say so to all who ask. It is late.",
        "We close at noon and say so to all who ask. It is late.",
    ),
]


@pytest.mark.parametrize(("text", "words"), LOST_MARKS)
def test_a_lost_mark_ends_where_the_attribution_begins(text: str, words: str) -> None:
    assert [text[slice(*part)] for part in read(text)[0].parts] == [words]


NOT_LOST = [
    "The vote,” in the end, was lost, Ann Lund said.",
    "and then the vote,” Ann Lund said.",
    "Ivo Marsh said they close at noon,” Ann Lund said.",
    "The council went on to the next of its points. " * 9 + "We close,” Ann Lund said.",
]


@pytest.mark.parametrize("text", NOT_LOST)
def test_a_stray_mark_opens_no_paragraph(text: str) -> None:
    assert read_marked(text) == []


def test_double_primes_are_marks() -> None:
    assert (
        speakers("Ivo Lund spoke. ″We did not see them soon enough,″ he said. The ″long years″ ended.")[0] == "Ivo Lund"
    )
    assert read_marked("The pipe is 6″ wide and 8″ long.") == []
