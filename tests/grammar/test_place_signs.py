"""Places, teams and houses that no table holds, told by what stands around their names; beside each what tells nothing."""

import pytest
from readings import article, read

from riyadh_archive.grammar import read_article
from riyadh_archive.model import Block

PLACES = [
    ("a noun behind", "Floods hit Tarrin district on Monday.", "Tarrin"),
    ("a noun and a modifier behind", "Shells fell on Lakkor refugee camp at dawn.", "Lakkor"),
    ("a noun before", "Rain fell on the hill town Tarrin all day.", "Tarrin"),
    ("two words behind in", "Houses fell in Bener Mallin on Monday.", "Bener Mallin"),
    ("a word of time behind", "A man died in Hexvale late on Monday.", "Hexvale"),
    ("a larger place behind", "They drove to Tarrin, Oregon, at night.", "Tarrin"),
    ("a larger place behind its part", "They drove to Tarrin, northern Norway, at night.", "Tarrin"),
    ("a list of places", "It was felt in Leeds, Tarrin and Hexham Vale.", "Hexham Vale"),
    ("an apposition", "The center was near Oslo and close to Tarrin, a small fishing town in the hills.", "Tarrin"),
    ("an opening word", "A guide fell on Mount Korren on Monday.", "Mount Korren"),
    ("a short opening word", "A guide fell on Mt Korren on Monday.", "Mt Korren"),
    ("an opening word inside", "A guide fell on Aruhe Mount Korren on Monday.", "Aruhe Mount Korren"),
    ("a foreign opening word", "The shop on Rue Dalmont closed.", "Rue Dalmont"),
    ("a numbered street", "She was hit on 117th Street at seven.", "117th Street"),
    ("a numbered court", "He was tried in the 51st District Court on Monday.", "51st District Court"),
    ("a possessor inside", "She prayed at St. Olga's Church on Monday.", "St. Olga's Church"),
    ("a possessor in the plural", "He appeared at Hexby Veterans' Hospital on Monday.", "Hexby Veterans' Hospital"),
    ("a surname that is a noun", "They met at Lena Hall on Monday.", "Lena Hall"),
    ("the noun tells of a given name", "The Glen Orrin neighborhood was dark.", "Glen Orrin"),
    ("a site in apposition", "They met at Loughmore, a country estate outside Dublin.", "Loughmore"),
    ("a site's noun behind", "They met at the Tarrin military base on Monday.", "Tarrin"),
    ("a base with its own name", "He landed at Naval Air Station Tarrin on Monday.", "Naval Air Station Tarrin"),
    ("a town that begins like a person", "It hit the town of Ana Tarrin. Ana Tarrin is wet.", "Ana Tarrin"),
    ("a name that opens a sentence", "Of Ana Lund little is known. She left the town of Ana Tarrin.", "Ana Tarrin"),
    ("a dateline", "ANA TARRIN, Kenya (AP) — A dam burst on Monday. Ana Tarrin is wet.", "Ana Tarrin"),
    ("who lives there", "On Monday Tarrin residents wept.", "Tarrin"),
    ("a road between two", "A wall fell on the road between Tarrin and Hexlow.", "Tarrin"),
    ("the other end of the road", "A wall fell on the road between Tarrin and Hexlow.", "Hexlow"),
    ("where somebody fled from", "She had fled from Tarrin to Hexlow in May.", "Tarrin"),
    ("a refinery", "The blast at the Tarrin refinery was loud.", "Tarrin"),
    ("a water", "He fell through the ice on Ada Pond on Monday.", "Ada Pond"),
    ("a state closes its sentence", "It was in Orrin Township, N.J. Tarrin came.", "Orrin Township"),
    ("a well-known ground", "They drew at Old Trafford on Monday.", "Old Trafford"),
    ("a place with an ending", "The Lyon-based agency closed.", "Lyon"),
]
NO_PLACES = [
    ("a surname", "The judge, Lena Hall, spoke on Monday."),
    ("a title", "They waited for Mr. Camp and Dr. Ward."),
    ("a person after a place", "In Leeds, Tarrin said the road was closed."),
    ("a person of a site", "The Tarrin military chief met Dessen, a mansion owner, at noon."),
    ("a person's town", "They came from the town of Ana Tarrin's mother."),
    ("who lives somewhere else", "Elderly Bosnian residents and Muslim residents wept on Monday."),
    ("two who quarrel", "The rivalry between Tarrin and Hexlow grew on Monday."),
    ("a modifier", "The Bener Mallin verdict came on Monday."),
]


@pytest.mark.parametrize(("text", "name"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_places(text: str, name: str) -> None:
    assert name in {e.name for e in read(text).entities if e.kind == "place"}


@pytest.mark.parametrize("text", [case[1] for case in NO_PLACES], ids=[case[0] for case in NO_PLACES])
def test_what_is_no_place(text: str) -> None:
    places = {e.name for e in read(text).entities if e.kind == "place"}
    assert not places - {"Leeds"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("On Monday the Harriers lost again.", "Harriers", "organization"),
        ("On Monday the Ruizes lost, and Ana Ruiz wept.", "Ana Ruiz", "person"),
        ("They robbed the Lena Moritz boutique in Lyon.", "Lena Moritz", "organization"),
        ("They robbed Lena Moritz in Lyon.", "Lena Moritz", "person"),
        ("The warship HMS Marrigold sailed.", "HMS Marrigold", "organization"),
        ("NATO sent a ship.", "NATO", "organization"),
        ("Norway sent a ship.", "Norway", "place"),
        ("Last week Larkspur CEO Tim Bell spoke.", "Larkspur", "organization"),
        ("Last week Larkspur CEO Tim Bell spoke.", "Tim Bell", "person"),
        ("Last week Republican Marco Ruiz spoke.", "Marco Ruiz", "person"),
        ("Last week Deputy Wayne Foss spoke.", "Wayne Foss", "person"),
        ("Microsoft said so.", "Microsoft", "organization"),
        ("Police named Tyree Wattle, 21. Wattle's mother wept.", "Tyree Wattle", "person"),
    ],
)
def test_kinds(text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(e.name, e.kind) for e in read(text).entities}


@pytest.mark.parametrize(
    "text", ["It rained on Labor Day.", "The Tarrin Amendment passed.", "It was after World War II."]
)
def test_days_laws_and_wars_are_nobody(text: str) -> None:
    assert not read(text).entities


def test_a_surname_behind_a_name_that_was_guessed_is_the_persons() -> None:
    [person] = [e for e in read("Police named Tyree Wattle. Wattle's mother wept.").entities if e.kind == "person"]
    assert len(person.mentions) == 2


def test_a_given_name_alone_is_the_persons() -> None:
    [person] = read("Kimano Ruiz, 16, was shot. On Monday Kimano's mother wept.").entities
    assert len(person.mentions) == 2


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("It struck Lakkor island at dawn.", "Lakkor island"),
        ("They live in Springfield, Ohio, now.", "Springfield, Ohio"),
        ("They went to Ohio, Texas and Utah.", "Ohio"),
        ("He slept at the Hilton hotel.", "Hilton hotel"),
        ("He works at the Larkspur plant.", "Larkspur"),
    ],
)
def test_the_printed_words_tell_which_place_is_meant(text: str, printed: str) -> None:
    assert printed in {m.text for name in read(text).names for m in name.mentions}


def test_a_dateline_names_its_places() -> None:
    text = "HEXBURG, Ohio (Newswire) — Rain fell."
    made = article(text)
    blocks = (Block(kind="dateline", start=0, end=27), Block(kind="paragraph", start=27, end=len(text)))
    names = read_article(made.model_copy(update={"blocks": blocks, "dateline": "HEXBURG, Ohio"})).names
    assert [(n.kind, n.name, n.mentions[0].text) for n in names] == [
        ("place", "Hexburg", "HEXBURG"),
        ("place", "Ohio", "Ohio"),
    ]


def test_a_site_lies_where_its_apposition_puts_it() -> None:
    text = "They met at Loughmore, a country estate on the edge of Dublin. They flew to the Tarrin air base in Spain."
    assert [place.chain[:2] for place in read(text).places] == [("Loughmore", "Dublin"), ("Tarrin", "Spain")]
    assert next(p.chain[0] for p in read("They met at Fort Tarrin, the White House said.").places) == "Fort Tarrin"


def test_the_point_of_a_state_belongs_to_it() -> None:
    text = "HEXBURG, Ore. - Rain fell."
    made = article(text)
    blocks = (Block(kind="dateline", start=0, end=16), Block(kind="paragraph", start=16, end=len(text)))
    names = read_article(made.model_copy(update={"blocks": blocks, "dateline": "HEXBURG, Ore"})).names
    assert [n.name for n in names] == ["Hexburg", "Ore."]
