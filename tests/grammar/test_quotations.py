"""Who said what: one table of cases for speakers, one for what is nobody's words, one for how parts belong together."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from riyadh_archive.grammar.referring.marks import read_stretches
from riyadh_archive.grammar.speaking.quotation import Quotation
from riyadh_archive.grammar.speaking.quotations import read_quotations
from riyadh_archive.grammar.tokens import read_tokens


def read(text: str) -> tuple[Quotation, ...]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return read_quotations(text, read_tokens(text, spans), read_stretches(text, spans))


def read_marked(text: str) -> list[Quotation]:
    return [q for q in read(text) if q.kind != "indirect"]


def speakers(text: str) -> list[str | None]:
    return [q.speaker for q in read(text) if q.kind == "speech"]


SPEAKERS = [
    # name after and before, inverted, with titles and roles
    ('"The bridge will hold," Ingrid Vos said.', ["Ingrid Vos"]),
    ('"The bridge will hold," said Ingrid Vos.', ["Ingrid Vos"]),
    ('Ingrid Vos said: "The bridge will hold."', ["Ingrid Vos"]),
    ('Ingrid Vos said the bridge was "as safe as any".', ["Ingrid Vos"]),
    ('"The bridge will hold," said chief engineer Ingrid Vos.', ["Ingrid Vos"]),
    ('"The bridge will hold," said Ingrid Vos, the chief engineer of the port.', ["Ingrid Vos"]),
    ('"The bridge will hold," said the chief engineer, Ingrid Vos.', ["Ingrid Vos"]),
    ('"We will appeal," Justice Minister Tomas Brandt told parliament on Thursday.', ["Tomas Brandt"]),
    ('Tomas Brandt, who leads the ministry, said: "We will appeal."', ["Tomas Brandt"]),
    ('Tomas Brandt, 52, a former judge from Lund, said the ruling was "a disgrace".', ["Tomas Brandt"]),
    ('"I never saw the ball," goalkeeper Diego Salas admitted.', ["Diego Salas"]),
    ('As coach Paul Quigley put it: "We were second everywhere."', ["Paul Quigley"]),
    ('"It is a bad law," said Sen. Joan O\'Malley, R-Ohio.', ["Joan O'Malley"]),
    ('"Not on my watch," said Dr. Samuel Peters Jr., the warden.', ["Samuel Peters Jr."]),
    ('In a statement, Maria Duarte said: "The fund is sound."', ["Maria Duarte"]),
    ('Maria Duarte said in a statement that the fund was "sound".', ["Maria Duarte"]),
    ('According to Maria Duarte, the fund is "in perfect health".', ["Maria Duarte"]),
    ('The fund is "in perfect health", according to Maria Duarte.', ["Maria Duarte"]),
    ('"Read the contract," tweeted Novak.', ["Novak"]),
    ('"Read the contract," Novak wrote on X.', ["Novak"]),
    ('Novak tweeted: "Read the contract."', ["Novak"]),
    ('"Read the contract," Novak replied when asked about the fee.', ["Novak"]),
    ('Asked about the fee, Novak said: "Read the contract."', ["Novak"]),
    ('Ortega blamed "foreign hands" for the strike.', ["Ortega"]),
    ('Ortega called the strike "a betrayal" of the farmers.', ["Ortega"]),
    ('Ortega praised the pilots for "holding their nerve".', ["Ortega"]),
    ('Ortega accused the firm of "playing with lives".', ["Ortega"]),
    ('Ortega nodded to the crowd and said: "We stay."', ["Ortega"]),
    ('Ortega said that when the miners complained, "nobody listened".', ["Ortega"]),
    # names of many kinds
    ('"The runway opens on Friday," Mariam al-Falasi said.', ["Mariam al-Falasi"]),
    ('"We urge restraint," Prince Khalid bin Rashid told reporters.', ["Khalid bin Rashid"]),
    ('"It was freezing," said Ursula van der Meer.', ["Ursula van der Meer"]),
    ('"I closed my eyes and kicked," Kim Min-seo said.', ["Kim Min-seo"]),
    ('Kim Min-seo scored twice. "I closed my eyes and kicked," Kim said.', ["Kim Min-seo"]),
    ('Ravi Deshpande resigned. "I am done," Deshpande said.', ["Ravi Deshpande"]),
    ('"It is finished," J. K. Mensah said.', ["J. K. Mensah"]),
    ('"It is finished," said Maria Lopez Obrador.', ["Maria Lopez Obrador"]),
    ('"We have the ball," said Ronaldinho.', ["Ronaldinho"]),
    # pronouns
    ('Elena Petrova won the seat. "I am grateful," she said.', ["Elena Petrova"]),
    ('Elena Petrova beat Marcus Hill. "I am grateful," she said.', ["Elena Petrova"]),
    ('Elena Petrova beat Marcus Hill. "I am sorry," he said.', ["Marcus Hill"]),
    ("Elena Petrova won the seat.\n“I am grateful,” she said.\n“We go on,” she added.", ["Elena Petrova"] * 2),
    ('Judge Helen Okafor read the sentence. The fire had been "an act of war", she said.', ["Helen Okafor"]),
    ('Mrs. Hartley runs the mill. She called the offer "an insult".', ["Hartley"]),
    # roles, bodies, documents, the unnamed
    ('"We are looking for a gray van," police said.', ["police"]),
    ('Police said: "We are looking for a gray van."', ["Police"]),
    ('"There is no danger," the ministry said.', ["the ministry"]),
    ('"There is no danger," a spokesman for the ministry said.', ["a spokesman for the ministry"]),
    ('"There is no danger," one of the engineers said.', ["one of the engineers"]),
    ('"There is no danger," the head of the union told reporters.', ["the head of the union"]),
    (
        '"We are not ruling anything out," said a senior official who spoke on condition of anonymity.',
        ["a senior official who spoke on condition of anonymity"],
    ),
    ('U.S. officials complained of "a lack of staff".', ["U.S. officials"]),
    ('The report says the dam was "built on sand".', ["The report"]),
    ('The airline said it had "full confidence" in its pilots.', ["The airline"]),
    ('"Lock the gates!" the crowd chanted.', ["the crowd"]),
    ('The Health Ministry said the drug was "safe for all".', ["Health Ministry"]),
    ('"They lied to us," one resident said.', ["one resident"]),
    ('Omar Haddad\'s lawyer said her client was "relieved".', ["Omar Haddad's lawyer"]),
    # a role tied to its bearer
    (
        'Portuguese Foreign Minister Rui Tavares arrived late.\nThe Portuguese foreign minister called the delay "absurd".',
        ["Rui Tavares"],
    ),
    ('Rui Tavares, the mayor, arrived late. "Traffic," the mayor said.', ["Rui Tavares"]),
    (
        'Rui Tavares, 62, spoke of Ana Cruz, 31.\nFarmer Eusebio Lobo was the first to come. "It was late," he said.',
        ["Eusebio Lobo"],
    ),
    ('Mr Justice Haddad took an hour. "You lied," the judge told him.', ["Haddad"]),
    ('Gov. Ana Cruz came by train. "It was late," the governor said.', ["Ana Cruz"]),
    ('Sgt. Ana Cruz and Sgt. Rui Tavares came. "It was late," the sergeant said.', ["the sergeant"]),
    ('Ana Cruz met Dr. Rui Tavares. "It was late," the governor said.', ["the governor"]),
    (
        "Emil Strand is the only hydrologist on the island. “A bathtub with a crack,” the hydrologist said.",
        ["Emil Strand"],
    ),
    (
        "Emil Strand is a hydrologist. Rosa Lind is a hydrologist too. “A bathtub with a crack,” the hydrologist said.",
        ["the hydrologist"],
    ),
    (
        "The prime minister of Norvania, Ada Berg, resigned on Monday. “My time is up,” the prime minister said.",
        ["Ada Berg"],
    ),
    ("Her defender, Omar Haddad, left the court. “We appeal,” the defender said.", ["Omar Haddad"]),
    ("Omar Haddad met the mayor, Ana Cruz and Rui Tavares. “We appeal,” the mayor said.", ["the mayor"]),
    ('Rui Tavares and Ana Cruz, two ministers, arrived late. "Traffic," the minister said.', ["the minister"]),
    # the quotation before, and quotations alone in their paragraphs
    ('"It was over in seconds," Lena Roth said. "I saw the roof lift."', ["Lena Roth"]),
    (
        "Lena Roth saw it all.\n“It was over in seconds,” she said.\n“I saw the roof lift and the cows run.”",
        ["Lena Roth"] * 2,
    ),
    # labels and interviews
    ('Reporter: "Do you regret it?"\nRamos: "Not for a minute."', ["Reporter", "Ramos"]),
    # single marks
    ("'We lost two hulls in the night,' said harbor master Ian Prowse.", ["Ian Prowse"]),
    ("‘The crews can’t go out,’ Ian Prowse said. ‘It’s the worst I’ve seen.’", ["Ian Prowse"]),
    # what others did with the words
    ('Sanna Berg, the captain, told Mikkel Holm: "Turn around."', ["Sanna Berg"]),
    ('"Turn around," Sanna Berg told Mikkel Holm.', ["Sanna Berg"]),
    ('Sanna Berg met Mikkel Holm on Monday. Holm described the meeting as "very cordial".', ["Mikkel Holm"]),
    ('Dana Cole, a friend of Yousef Karam, said the trial was "a farce".', ["Dana Cole"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS, ids=[text[:60] for text, _ in SPEAKERS])
def test_speakers(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


TERMS = [
    "The so-called “bridge of sighs” was closed.",
    "The film “The Long Night Home” won in Locarno.",
    "Her new book, “Winter Roads,” is out in May.",
    "The 37-year-old, nicknamed “Tiny,” lives alone.",
    "He was known as “the Fox” in the yards.",
    "The firm's “green” label was misleading.",
    "The move is being described as “a first step” toward a deal.",
    "The street was dubbed “Little Lagos” long ago.",
    "A song called “Blue Harbor” played twice.",
    "An exhibition titled “Glass and Salt” opens on Friday.",
    "“Miracle” Drug Fails Test",
    "Oslo Capital cut the stock to a “sector perform” grade.",
    "In 2006 Mr. Lindqvist wrote a memoir, “Cold Harbor: A Story of Rope”.",
]


@pytest.mark.parametrize("text", TERMS)
def test_terms_are_given_to_nobody(text: str) -> None:
    (found,) = read(text)
    assert (found.kind, found.speaker, found.mention) == ("term", None, None)


def test_a_name_given_by_somebody_is_speech() -> None:
    (found,) = read("The inquiry was described by Omar Haddad as “a first step” toward the truth.")
    assert found.kind == "speech"


TOGETHER = [
    ('"Honestly," Lena Roth said, "I would not change a thing."', [["Honestly,", "I would not change a thing."]]),
    ('"It is over," Lena Roth said. "We are going home."', [["It is over,", "We are going home."]]),
    ('Lena Roth called it "a mess" and "a shame".', [["a mess", "a shame"]]),
    (
        "Lena Roth said: “The first night was cold.\n“The second was worse.”",
        [["The first night was cold.", "The second was worse."]],
    ),
    ('"I will go," said Lena Roth. "I will stay," said Jonas Lind.', [["I will go,"], ["I will stay,"]]),
    (
        "Calling the claims “a sad farce,” Lena Roth told him he must “look at the dead”.",
        [["a sad farce,"], ["look at the dead"]],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_parts_of_one_utterance(text: str, expected: list[list[str]]) -> None:
    assert [[text[a:b] for a, b in q.parts] for q in read_marked(text)] == expected


@pytest.mark.parametrize(
    ("text", "addressee", "channel"),
    [
        ('"We will sue," Lena Roth told the Harbor Post.', "the Harbor Post", None),
        ('"We will sue," Lena Roth told reporters in Bergen.', "reporters", None),
        ('"We will sue," Lena Roth told the BBC on Sunday.', "the BBC", None),
        ('Lena Roth told Jonas Lind: "We will sue."', "Jonas Lind", None),
        ('"We will sue," Lena Roth said.', None, None),
        ('"We will sue," Lena Roth wrote in a post on X.', None, "in a post on X"),
        ('"We will sue," Lena Roth said at a news conference in Paris.', None, "at a news conference in Paris"),
        ('In a statement, Lena Roth said: "We will sue."', None, "In a statement"),
        (
            '"We will sue," Lena Roth said in an interview with the Harbor Post.',
            None,
            "in an interview with the Harbor Post",
        ),
        ('"We will sue," Lena Roth said in Bergen.', None, None),
    ],
)
def test_addressee_and_channel(text: str, addressee: str | None, channel: str | None) -> None:
    (found,) = read(text)
    assert (found.addressee, found.channel) == (addressee, channel)


def test_spans_of_mention_and_verb() -> None:
    text = 'Elena Petrova won. "I am grateful," she told the hall.'
    (found,) = read(text)
    assert found.mention is not None
    assert found.verb is not None
    assert text[slice(*found.mention)] == found.mention_text == "she"
    assert text[slice(*found.verb)] == "told"
    assert found.mention_type == "pronoun"
    assert "told" in found.rule


def test_a_label_inside_the_marks_names_the_speaker() -> None:
    (found, _) = read('"RAMOS: Why did you leave the ship?\n"LIND: Because it sank."')
    assert (found.speaker, found.kind) == ("RAMOS", "speech")


def test_labels_inside_marks_that_no_paragraph_closes_take_turns() -> None:
    text = (
        'Leo Ramos spoke with Ann Lind.\n"RAMOS: Why did you leave the ship that night?\n"LIND: Because it sank.\n"It sank '
        'very fast.\n"RAMOS: I have one more question.\n"LIND: And I have gone home."'
    )
    found = [(one.speaker, len(one.parts)) for one in read(text)]
    assert found == [("Leo Ramos", 1), ("Ann Lind", 2), ("Leo Ramos", 1), ("Ann Lind", 1)]


def test_no_marks_no_quotations() -> None:
    assert read("Lena Roth opened the port.") == ()


def test_scores_tell_the_clear_from_the_doubtful() -> None:
    (clear,) = read('"We will sue the council," said Lena Roth.')
    (doubtful,) = read('Ana, Bo and Cy argued with Di about Ed for hours near the "empty old house" of Flo.')
    assert 0 <= doubtful.score < clear.score <= 1


NEWS = st.lists(
    st.sampled_from(
        [
            '"',
            "“",
            "”",
            "said",
            "Roth",
            "Lena",
            "she",
            ",",
            ".",
            "\n",
            "the mayor",
            "told",
            "who",
            "and",
            "of",
            "3",
            "'",
        ]
    ),
    max_size=40,
).map(" ".join)


@given(st.one_of(NEWS, st.text(max_size=80)))
@example('Roth said the "green" plan failed.')
def test_any_text_gives_spans_inside_it_in_order(text: str) -> None:
    past = {True: 0, False: 0}  # what is told without marks may hold a term in marks
    for found in read(text):
        for start, end in found.parts:
            assert past[found.kind == "indirect"] <= start < end <= len(text)
            past[found.kind == "indirect"] = end
        assert 0 <= found.score <= 1
        if found.mention is not None:
            assert text[slice(*found.mention)] == found.mention_text


@pytest.mark.parametrize(
    "unit",
    [
        '"a" ',
        "Ana ",
        "he said ",
        "“Ana,” said Bo. ",
        "the man of ",
        "is ",
        "said ",
        "Ana and ",
        "“a” he ",
        "mayor, ",
        "a-b ",
        "Ana said the port is shut, ",
        "according to Ana, ",
        "a man who asked ",
        "“a b c” — Ana\n",
        "Q: a\nA: b\n",
    ],
)
def test_endless_text_is_read_in_seconds(unit: str) -> None:
    text = '"Go," said Ana. ' + unit * (100_000 // len(unit))
    began = time.process_time()
    read(text)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lund said that the sides had agreed to set up “a new board,” Reuters reported.", "Ann Lund"),
        ("Crews waited for “a new board,” Reuters reported.", "Reuters"),
    ],
)
def test_words_that_an_outlet_only_passes_on_are_of_whom_it_names(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]
