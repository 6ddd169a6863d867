"""Forms in which papers give words to speakers: interviews, transcripts, signatures, unnamed speakers, closing clauses."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from readings import read as read_article
from test_quotations import read, speakers

from riyadh_archive.grammar.referring.turns import read_turns

INTERVIEW = """Mara Delgado, the novelist, has a new book out this week.
Q: Why did you write it?
A: Because nobody else would have.
Q: And will there be another?
A: “Ask me in a year,” my mother used to say."""


def test_in_an_interview_the_person_introduced_answers() -> None:
    turns = [q for q in read(INTERVIEW) if q.kind == "speech"]
    assert [q.speaker for q in turns] == [None, "Mara Delgado", None, "Mara Delgado"]
    assert INTERVIEW[slice(*turns[1].parts[0])] == "Because nobody else would have."


TRANSCRIPT = "WALLIS: Governor, why now?\nDANE: Because the money is gone.\nWALLIS: Where did it go?"


def test_turns_of_a_transcript() -> None:
    assert speakers(TRANSCRIPT) == ["WALLIS", "DANE", "WALLIS"]
    assert speakers("Ruth Dane took office in May.\n" + TRANSCRIPT)[1] == "Ruth Dane"


@pytest.mark.parametrize(
    "text",
    [
        "NOTE: The times are local.\nSOURCE: The ministry.\nThe port is shut.",
        "NOTE: One.\nNOTE: Two.\nNOTE: Three.",
        "Q: Who pays?\nNobody knows.",
        "A: The first point.\nB: The second point.",
        "WALLIS: Only one speaks.\nDANE: And one answers.",
    ],
)
def test_labels_that_are_no_exchange(text: str) -> None:
    assert speakers(text) == []


@given(
    st.lists(st.sampled_from(["Q:", "A:", "DANE:", "WALLIS:", " ", "\n", "so it is", '"']), max_size=30).map("".join)
)
@example('Q: Q:\n"\nA: Q:')
def test_turns_lie_inside_their_blocks(text: str) -> None:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    for turn in read_turns(text, spans):
        start, end = spans[turn.block]
        assert turn.label[0] < turn.label[1] <= turn.start < turn.end == end
        assert turn.label[1] <= start == turn.start if turn.goes_on else start <= turn.label[0]


FORMS = [
    # unnamed, kept as printed
    (
        "A police source, speaking on condition of anonymity, said the driver “never braked”.",
        ["A police source, speaking on condition of anonymity"],
    ),
    ("“We lost the thread,” a person familiar with the talks said.", ["a person familiar with the talks"]),
    (
        "Two officials briefed on the matter said the deal was “as good as dead”.",
        ["Two officials briefed on the matter"],
    ),
    ("“It is over,” said a banker close to the firm, adding nothing.", ["a banker close to the firm"]),
    ("“It is over,” said a banker who asked not to be named.", ["a banker who asked not to be named"]),
    ("“It is over,” said a banker who left early.", ["a banker"]),
    ("“It is over,” said a banker with a smile.", ["a banker"]),
    ('"Stop!" someone shouted. "Stop the bus!"', ["someone"]),
    # a clause that closes behind the words
    ("Judge Anna Frey jailed him. He had shown 'no remorse', she said.", ["Anna Frey"]),
    ("He had shown “no remorse”, Judge Anna Frey said.", ["Anna Frey"]),
    ("The fans had sung “all night long”, the landlord recalled.", ["the landlord"]),
    # signatures and headings of statements
    ("“This is not over” — Greta Lund, mayor", ["Greta Lund"]),
    ("Liam Carrick (Everton manager): “We dug in.”", ["Liam Carrick"]),
    ("Greta Lund: “This is not over.”", ["Greta Lund"]),
    # a name in apposition to a role
    ("Her mother, Sunita, said: “She was our light.”", ["Sunita"]),
    ("“You can't win them all,” Anna Frey's coach, Piet de Boer, said.", ["Piet de Boer"]),
    ("“The roof just went,” recalled Ahmed, 34, who lost his brother.", ["Ahmed"]),
    (
        "Police Chief Tom Reyes said the suspect, Luis Mora, 23, told detectives he was “just holding it.”",
        ["Luis Mora"],
    ),
    # documents and bodies
    ("The letter, signed by 40 mayors, calls the cuts “cruel.”", ["The letter"]),
    ("The company said in a filing that it expected “material losses”.", ["The company"]),
    ("In her ruling, Judge Mary Oduya wrote that the plan was “arbitrary and capricious.”", ["Mary Oduya"]),
    ("“It is a scandal”, the daily Le Soir wrote in an editorial.", ["Le Soir"]),
    ('The ministry, in a statement carried by the state agency, described it as "a cowardly act".', ["The ministry"]),
    # British, Indian and Gulf style
    ("Mr Justice Cole told him: “You are a coward.” He added: “You will serve ten years.”", ["Cole", "Cole"]),
    ('"It\'s a massive result," Everton boss Liam Carrick told Sky Sports. "We dug in."', ["Liam Carrick"]),
    ('Speaking to reporters here, Union Minister Ravi Menon said, "It will help 12 lakh farmers."', ["Ravi Menon"]),
    ('His Highness Sheikh Saif bin Zayed said: "The country is proud of its sons."', ["Saif bin Zayed"]),
    ("Sara al-Falasi opened the hall. “We are proud,” al-Falasi said.", ["Sara al-Falasi"]),
    ("Meanwhile, Iranian Foreign Minister Abbas Karimi tweeted that it was “baseless.”", ["Abbas Karimi"]),
    ("The Kremlin's spokesman Dmitri Orlov dismissed the report as “nonsense”.", ["Dmitri Orlov"]),
    # nested marks
    ("\"The sign said 'No entry',\" Anna Frey told the inquest.", ["Anna Frey", "The sign"]),
    ("'The pipe was \"rotten through\", and nobody cared,' said Ian Prowse. 'We told them.'", ["Ian Prowse"]),
    ("'I told them \"stop\", but they went on,' the driver told the court.", ["the driver"]),
    ("Asked if he would resign, the minister said “absolutely not.”", ["the minister"]),
    ("“It is over,” said the minister late in the evening.", ["the minister"]),
    ("“It is over,” said the minister early Sunday.", ["the minister"]),
    ("Critics have called it “a white elephant.”", ["Critics"]),
    # who speaks in small letters behind a name, and broadcasters of a state
    ("“The road is closed,” Greek emergency services said.", ["Greek emergency services"]),
    ("The lake froze. “The road is closed,” rescue services said.", ["rescue services"]),
    ("For years “the road is closed,” growers said.", ["growers"]),
    ("“The road is closed,” Sudrian state television said, adding that talks went on.", ["Sudrian state television"]),
    ("“The road is closed,” Sudrian state TV said.", ["Sudrian state TV"]),
    ("“The road is closed,” the rail operator said.", ["the rail operator"]),
    ("The union railed at the plan: “It is a disgrace.”", ["The union"]),
]


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text[:50] for text, _ in FORMS])
def test_forms(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


AGREED = [
    "Prosecutor Fiona Byrne said the case was “open and shut”.",
    "Anita Roy KC, mitigating, called him “a dreamer”. Declan Shaw KC said: “You stole.”",
    "Rival Karen Whitlock laughed. “Never,” Whitlock said.",
    "Capt. Nestor Quintero steered. Teresa Quintero lost two sons. “I want them home,” she said.",
]


@pytest.mark.parametrize("text", AGREED)
def test_quotations_and_names_call_a_person_the_same(text: str) -> None:
    reading = read_article(text)
    names = {entity.name for entity in reading.entities if entity.kind == "person"}
    spoken = {quotation.speaker for quotation in reading.quotations if quotation.kind == "speech"}
    assert spoken
    assert spoken <= names
