"""Who speaks in the press of courts, sport, councils and live pages: positive cases beside negative ones."""

import pytest
from test_quotations import read, read_marked, speakers

CASES = [
    # a role behind the name that no comma closes
    ("Asha Odo, chair of the Traders Council of Kisu said: “We will stay.”", ["Asha Odo"]),
    ("Rosa Lind, 45, a nurse from Oslo told the court: “I saw nothing of it.”", ["Rosa Lind"]),
    ("Dee Cole, head of planning and development office said she was glad. “We keep our word.”", ["Dee Cole"]),
    ("Fola Ade, Secretary General of the Relief Council of Lagos wrote: “He did it alone.”", ["Fola Ade"]),
    ("Ivo Marsh, the mayor said, would go. “I am sure of it.”", ["the mayor"]),
    # an office and a comma before the holder's name
    (
        "Embattled Kisu Governor, Otieno Ouma Wanga, has blasted it.\n“We stay,” explained the Governor.",
        ["Otieno Ouma Wanga"],
    ),
    ("June 4 – Embattled Kisu Mayor, Ode Abel, has spoken.\n“We stay,” said the Mayor.", ["Ode Abel"]),
    ("Speaker Alex ole Kisio rose. “Go home,” the Speaker said. “I will stay,” Kisio added.", ["Alex ole Kisio"] * 2),
    # names behind what somebody was or is
    ("Former Lantern Ringo Blake told us: “He was my friend.”", ["Ringo Blake"]),
    ("Paceman Umesh Patil said: “We bowled well.”", ["Umesh Patil"]),
    ("Obaid Mohammad Haddad, a baker, said: “I have a decent job.”", ["Obaid Mohammad Haddad"]),
    ("MP Nora Lund spoke. On Question Time Lund seemed tired.\n“It is over,” Lund said.", ["Nora Lund"]),
    ("Taking to Twitter Musa Danladi praised him, saying, “He did it by himself and well.”", ["Musa Danladi"]),
    # names alone on a line, above what their words are on
    (
        "Two spoke after the race.\n\nAda Pinto\n\nOn why the race was lost\n\n“We ran badly and then better."
        "\n\nAlex Lind\n\nOn the club’s show:\n\n“We are glad of the win.”\n\nOn the Opposition:\n\n“They ran hard all day.”",
        ["Ada Pinto", "Alex Lind", "Alex Lind"],
    ),
    (
        "Ada Pinto spoke after the race.\n\nOn Monday Lind said it was over:\n\n“We ran badly and then better.”",
        ["Lind"],
    ),
    # common nouns that begin a sentence
    (
        "Ana Lim met Bo Reed as talks went on.\n\nTalks began with blame of Reed, to which he responded, “I will stay on.”",
        ["Bo Reed"],
    ),
    (
        "Ana Lim met Bo Reed.\n\nThings got testy after Lim challenged Reed, telling him, “With respect, this is our hall.”",
        ["Ana Lim"],
    ),
    (
        "Leaders will meet to discuss “the state of things,” according to the Chilean presidency.",
        ["the Chilean presidency"],
    ),
    # families
    ("In Leeds, Lund's family said in a statement: “We miss him every day.”", ["Lund's family"]),
    (
        "His family said: “We lost him too soon.” The family doctor said: “It was quick.”",
        ["His family", "The family doctor"],
    ),
    # bodies behind “it”
    (
        "The Institute of Bakers has praise for it. In a statement, it says: “It is a boost.”",
        ["The Institute of Bakers"],
    ),
    # those who are made to speak
    (
        "It even prompted a senior chess writer from Bath to utter, “It looks like home.”",
        ["a senior chess writer from Bath"],
    ),
    ("The row led one angry voter to shout: “Go home!”", ["one angry voter"]),
    # what is thrown in is no part of a name, and a given name is none of an office
    ("The bench however said, “There is no point in it.”", ["The bench"]),
    ("“It is amazing,” said Dean Lomar of Leeds. “We named it,” Lomar said.", ["Dean Lomar"] * 2),
    ("Cllrs Eda Fenn and Al Ray rose. Cllr Fenn said it was “a poor show”.", ["Eda Fenn"]),
    # somebody called by the first name alone
    (
        "Rita Moss Arena Tour\nRita Moss sang.\nRita paused, and the singer looked tired. “I am so happy,” she said.",
        ["Rita Moss"],
    ),
    # a headline in which somebody speaks of himself, and one with a title
    ("Founder Ana Cruz: “I'm the Anti-Pastry Pastry Chef”\nThe shop is new.", ["Ana Cruz"]),
    ("Singer Ana Cruz: “The Long Road Home”\nThe shop is new.", []),
    # works that are listed, and a work before its maker
    ("Jon Arte sang on shows such as “The Ann Lund Show,” “It's Us,” “Sal,” and “Up” for years.", []),
    ("“Night Out” producer Ivo Schlatz said he wanted “funny and magic people” then.", ["Ivo Schlatz"]),
    ("“Not me,” goalkeeper Ivo Lund said.", ["Ivo Lund"]),
    # a participle with its speaker behind “by”
    ("The band–once described by Di Gilmore as “the best there was”–played on.", ["Di Gilmore"]),
    # another's clause behind “while”
    (
        "The union Dock called it “a betrayal”, while Lia Sperling, the head of the union ETF, claimed it was “a fine day”.",
        ["Dock", "Lia Sperling"],
    ),
    # no man is a firm or a union, and a party in the possessive is no part of a name
    (
        "The SNP's Gavin Newman said the owner of the firm, DP World, had a “bad record”. He said: “It is wrong.”",
        ["Gavin Newman"] * 2,
    ),
    # who is told of last speaks in the next paragraph, unless it is told what he said
    (
        "The mayor spoke after the chief executive Peter Hebden apologized to them.\n“I am sorry for all of it.”",
        ["Peter Hebden"],
    ),
    # a program is nobody's words, and a firm that acts tells
    ("Tim Cole, known for his work on “The Carol Lind Show,” died, his agent, Howard Brigg, confirmed.", []),
    ("The firm axed 800 men today, telling them “cheaper men” would come.", ["The firm"]),
    # two paragraphs of words alone, and who speaks below
    (
        "Andy Whit said they do not know it.\n“They do not know how.”\n“I am sure they do.”\nDan Liss said he was sad.",
        ["Andy Whit"],
    ),
    # a photographer in a credit, somebody new behind “such as”
    (
        "A sketch. Source: Jake Armstrong\nLocals, such as Maja Dell, are worried.\n“It is tall,” she said.",
        ["Maja Dell"],
    ),
    ("General manager of North Sydney Council Penny Hollis said it was “a goal”.", ["Penny Hollis"]),
    # an office over a division
    (
        "Minister for Petroleum Division Musadik Marek spoke. “Our party is ready,” the minister said.",
        ["Musadik Marek"],
    ),
    # words that are listed
    ("They use words such as “busy,” “calm” and “increase.” Fans know them.", []),
    # a closing mark of the other kind
    ("“It was wrong.\n“The rule of law will prevail in it,’ Moyo said.", ["Moyo"]),
    # who is told of does not speak
    ("Ann Lund is “the wrong woman for the job”, the union leader tells members.", ["the union leader"]),
    # the accused
    ("A clerk accused of theft wept as he told police he was “really sorry” for it.", ["A clerk"]),
    ("Ivo Marsh, 40, pleaded not guilty.\nAnn Lund watched.\nThe defendant said he was “at home”.", ["Ivo Marsh"]),
    ("Ivo Marsh, 40, was charged with theft.\nThe accused told the jury: “I never saw it.”", ["Ivo Marsh"]),
    ("Ivo Marsh and Al Ray saw it.\nThe defendant said he was “at home”.", ["The defendant"]),
    (
        "Theft trial\nThe man accused of robbing Tim Mill has told a court he “feels bad”.\nJack Farr was calm.",
        ["Jack Farr"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_who_speaks(text: str, expected: list[str]) -> None:
    assert [quotation.speaker for quotation in read_marked(text) if quotation.kind == "speech"] == expected


def test_a_teaser_does_not_end_what_somebody_says() -> None:
    text = (
        "“We lost it,” Ann Lund said. “There is much to mend.\nMarsh wins the cup!\nIvo Marsh ends in style.\n"
        "“If we learn from it, all is well.”"
    )
    assert {quotation.speaker for quotation in read_marked(text)} == {"Ann Lund"}


SIGNED = [
    (
        "Greta Lund, head of the Leeds Society, said:\nThis will be a relief for thousands.\nIt is a good day.\n"
        "– Greta Lund, Leeds Society\nThe council met.",
        ["This will be a relief for thousands. It is a good day."],
    ),
    ("We want control of the budget.\n– Nora Lund\nThe council met.", ["We want control of the budget."]),
    # a text that is signed below is its writer's own, and a line of a report is nobody's
    ("The budget is tight.\nWe want control of it.\n– Nora Lund", []),
    ("The council met late.\n– Nora Lund, Leeds\nIt rose at nine.", []),
]


@pytest.mark.parametrize(("text", "expected"), SIGNED, ids=[text[:30] for text, _ in SIGNED])
def test_paragraphs_that_a_line_with_a_dash_signs(text: str, expected: list[str]) -> None:
    said = [" ".join(text[start:end] for start, end in quotation.parts) for quotation in read_marked(text)]
    assert said == expected


def test_labels_with_party_place_and_time_are_those_of_turns() -> None:
    text = (
        "PELHAM: We are joined by two members.\nSEN. TRENT LOWE (R), OHIO: I do not think so.\nPELHAM: So it goes on.\n"
        "LOWE: I hope so.\n[13:30:00] ANN MOSS, KBN CORRESPONDENT (voice-over): It goes on."
    )
    said = [quotation.speaker for quotation in read_marked(text)]
    assert said == ["PELHAM", "Trent Lowe", "PELHAM", "Trent Lowe", "ANN MOSS"]


def test_labels_with_the_time_of_the_recording() -> None:
    text = (
        "Full transcript\nAnn Lund: (00:01)\nThank you all.\n(00:30)\nAnd we will win.\nSpeaker 2 (00:45):\nWhat of the port?\n"
        "Ann Lund (1:01:02): It stays."
    )
    found = [(one.speaker, len(one.parts)) for one in read(text)]
    assert found == [("Ann Lund", 2), ("Speaker 2", 1), ("Ann Lund", 1)]
    assert read("Program\nAnn Lund (10:30):\nThe port of Alten.\nDinner (19:00)") == ()


def test_an_age_and_a_role_before_a_name_and_a_name_before_a_dash() -> None:
    assert speakers("“It is gone,” said 28-year-old villager Salah Anchar. “All of it.”") == ["Salah Anchar"]
    text = "His spokesman, Ben Anders -- a former editor -- criticizes the paper, calling it “a mixture of malice”."
    assert speakers(text) == ["Ben Anders"]


def test_they_are_who_spoke_not_those_by_whom_they_were_asked() -> None:
    text = "Co-workers who were questioned by the police said it never happened.\nThey told us: “She was not there.”"
    assert speakers(text)[-1] == "Co-workers"
    text = "Teachers were sent home by the ministry. They said: “We will be back.”"
    assert speakers(text)[-1] == "Teachers"
