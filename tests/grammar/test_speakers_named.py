"""Speakers whose name stands elsewhere or behind several offices: one table, each case with its lookalikes."""

import pytest
from test_quotations import speakers
from test_speaking_abroad import reported

NAMED = [
    # the role of a lede, named in the next paragraph behind where it was said
    ("Rail would “change lives”, an engineer said.\nIn a talk with Nord, Leo Brandt, chief engineer, said no.", ["Leo Brandt"]),
    ("Rail would “change lives”, a witness said.\nIn a statement, police chief Leo Brandt, 50, said no.", ["a witness"]),
    ("“It is a lie,” a miner said.\nAda Lund, 34, a miner from Lorn, said the bridge was safe.", ["Ada Lund"]),
    ("“It is a lie,” a miner said.\nAda Lund, the mayor of Lorn, said the bridge was safe.", ["a miner"]),
    # the last words of a long name, unless they begin with a given name
    ("Claudia Ortiz Pardo left. “It is done,” Ortiz Pardo said.", ["Claudia Ortiz Pardo"]),
    ("Anna Maria Lopez left. Maria Lopez stayed. “It is done,” Maria Lopez said.", ["Maria Lopez"]),
    # a headline is nobody's full name
    ("Larkspur Phone Launch Ends in Chaos\nIt rained. “All of us are safe,” Larkspur stated.", ["Larkspur"]),
    # two offices of one person; two people
    ("“We go on and on,” said author and broadcaster Ada Roe.", ["Ada Roe"]),
    ("“We go on and on,” said writer, actor and director Ada Roe.", ["Ada Roe"]),
    ("Founder and CEO Ada Roe said: “We go.”", ["Ada Roe"]),
    ("Chief Minister and JMM leader Ravi Kumar said: “We go.”", ["Ravi Kumar"]),
    ("Residents and councillor Ada Roe called it “a fraud”.", ["Residents and councillor Ada Roe"]),
    # somebody too old to play is the coach
    ("Coach Ivo Lund named Ben Roth in his side. The 61-year-old was upbeat. “We are fit,” he said.", ["Ivo Lund"]),
    ("Coach Ivo Lund named Ben Roth in his side. The 19-year-old was delighted. “I am fit,” he said.", ["Ben Roth"]),
    # counsel without an article
    ("“He cannot say no,” said Ann Lund KC. “He is a simple man,” counsel told the court.", ["Ann Lund", "Ann Lund"]),
    ("“He is poor,” said Ann Lund KC, defending. “What did he do?” counsel for Orr asked.", ["Ann Lund", "counsel for Orr"]),
    # no child, any parent
    ("Ada Roe sued. Any parent would. “I am angry,” she said.", ["Ada Roe"]),
    # verbs in the present that look like nouns
    ("“Safety comes first,” the minister posts on X.", ["the minister"]),
    ("“Safety comes first,” jokes the owner.", ["the owner"]),
    # who answers whom somebody has told something
    ("“Do not run,” Judge Ann Roe told the accused, Liam Orr, who replied: “I won’t, judge.”", ["Ann Roe", "Liam Orr"]),
    ("“Will you go?” Ann Roe asked her son, who answered: “No.”", ["Ann Roe", "her son"]),
    # a body before an aside, and what it calls so
    ("The Nigeria Labour Congress, NLC, has condemned what it called “wicked policies”.", ["Nigeria Labour Congress"]),
    # whose message the words are
    ("Ivo Lund coached on. “Whoever comes, let them come,” was the coach’s message.", ["the coach"]),
    # words alone in their paragraph are those of whom the paragraph before is about
    ("Ivo Lund said no.\nBut Ada Roe, 44, has no plans to stop.\n“I’ll be here until they carry me out.”", ["Ada Roe"]),
    ("Ada Roe scored twice.\nCoach Ivo Lund was thrilled with her.\n“She ran all day.”", ["Ivo Lund"]),
    # a headline that tells what somebody was told
    ("‘Not a drop to waste’: Town bodies told to recycle\nThe board met.", [None]),
    ("Man ‘could not say no to his brother’, court told\nA man was jailed.", []),
    # in court, by name
    ("Pat Orr sold up. Judge Ivo Lund rose. Outside court Mr Orr said little. “I knew his mother,” he said.", ["Pat Orr"]),
    # what others agreed to, as somebody tells it
    ("The unions agreed to “suspend the strike”, mediator Ada Roe said.", ["Ada Roe"]),
    ("The ministers agreed to “address irritants” between them, according to the Kremlin.", ["Kremlin"]),
    ("Lund agreed that it was “a mess of our own making”.", ["Lund"]),
    # an office whose one bearer is named behind; others of it
    ("Mill burns\n“We lost the roof,” the fire chief said.\nFire Chief Ivo Lund left.", ["Ivo Lund"]),
    ("Flood\n“It came at night,” the governor said.\nThe rain fell.\nGov. Ada Lund flew over it.", ["Ada Lund"]),
    ("Mill burns\n“We lost the roof,” the owner said.\nFire Chief Ivo Lund left.", ["the owner"]),
    ("No\n“It is late,” the minister said.\nDanish minister Ada Roe met Swedish minister Liv Berg.", ["the minister"]),
    ("No\n“You lied to us,” the judge said.\nAn earlier judge, Ann Roe, had cleared it.", ["the judge"]),
    ("No\n“It came at night,” a mayor said.\nMayor Ada Roe of Lund and Mayor Ivo Berg of Lorn met.", ["a mayor"]),
    # an obituary's paragraph that begins with a pronoun is about the dead
    (
        "Liv Berg, singer, dies aged 88\n“She was fearless,” said her pupil Ada Roe.\nShe sang on. “Who cared?” she asked.",
        ["Ada Roe", "Liv Berg"],
    ),
    ("Liv Berg, singer, dies aged 88\nHer pupil Ada Roe rang us. “I owe her all,” she said.", ["Ada Roe"]),
    # a verb that no list holds
    ("Ada Roe came second. “I was second,” she says.\nLiv Berg demurs. “She was first,” she says.", ["Ada Roe", "Liv Berg"]),
    # a signature on the line below; no signature
    ("Notes\n“Salmon are home.”\n– Ada Roe, minister\n“We do watch.”\n– Ivo Lund, chief", ["Ada Roe", "Ivo Lund"]),
    ("Notes\n“Wild salmon are home.”\nAda Roe, biologist\n“We keep watch.”\nIvo Lund, mayor of Lorn", ["Ada Roe", "Ivo Lund"]),
    ("Notes\nAda Roe spoke at noon.\n“Every mile counts,” she said.\n– With files from Ivo Lund", ["Ada Roe"]),
    # a politician by the party; another's party
    ("Local MLA Sudhir Rao was cross. “Cheques do not plough,” the Congress leader said.", ["Sudhir Rao"]),
    ("MLA Sudhir Rao spoke. The Congress wept. “Cheques do not plow,” the Congress leader said.", ["the Congress leader"]),
    # whom evidence or a loss makes a witness or a widow
    ("Ivo Lund gave evidence on Monday. “I saw a flash,” the witness said.", ["Ivo Lund"]),
    ("Detective Ivo Lund came at noon. “I saw him run,” the witness told him.", ["the witness"]),
    ("Ada Roe lost her husband in May. “I miss him,” the widow said.", ["Ada Roe"]),
    # a word that is talked about; words that somebody used
    ("The term “side channel” refers to a smaller arm.", []),
    ("Judge Ann Roe used the words “a disgrace to the uniform”.", ["Ann Roe"]),
    # which body called it so
    ("Asked about the union, which called the offer “an insult”, Roth shrugged.", ["the union"]),
    ("The ruling angered Amnesty International, which said it was “a licence to kill”.", ["Amnesty International"]),
    # a single name in apposition
    ("Women wait. One of them, Khady, has come to smoke fish. “My husband is in Spain,” she says.", ["Khady"]),
    # two offices, the second of a body
    ("“We go on and on,” said historian and member of the academy Ada Roe.", ["Ada Roe"]),
    # a peer by the title
    ("“Publish and be damned,” wrote the Duke of Alten, who did not smile.", ["the Duke of Alten"]),
    ("“Publish and be damned,” wrote Duke Ortiz, who did not smile.", ["Duke Ortiz"]),
    # a king is not the prince who is his son
    (
        "Crown Prince Hamad bin Salim met King Salim. “We are glad,” King Salim said.\n“So am I,” Hamad bin Salim said.",
        ["Salim", "Hamad bin Salim"],
    ),
    # what somebody is, right behind the name
    ("From Ada Roe, a potter: “It is the clay that decides.”", ["Ada Roe"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[text[-60:] for text, _ in NAMED])
def test_who_is_named(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


REPORTED = [
    ("Echoing Roth, Ada Lund, a deputy, told Nord that the problem was sand.", [("Ada Lund", "the problem was sand")]),
    (
        "Ana Ruiz told Ivo Marsh KC, defending, that the wound was old.",
        [("Ana Ruiz", "the wound was old")],
    ),
    (
        "Roth told the committee's chair, Ada Lund, that the ship was late.",
        [("Roth", "the ship was late")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTED, ids=[text[:50] for text, _ in REPORTED])
def test_what_is_reported(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected
