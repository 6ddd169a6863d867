"""Topic `principles`: claims on agreed points, with number, parties, condition, speaker and short evidence."""

import pytest

from riyadh_archive.extract.principles import EARLIER_SUBJECT, SUBJECT, extract_principles
from riyadh_archive.grammar import read_article
from riyadh_archive.model import Article, Block, Claim, PrincipleValue, Span


def read(text: str, *, published: str | None = None) -> list[Claim]:
    """The claims of a text whose lines are paragraphs."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start=at, end=at + len(line), kind="paragraph"))
        at += len(line) + 1
    body = tuple(Span(start=b.start, end=b.end) for b in blocks)
    article = Article(id="x", sha256="0", text=text, blocks=tuple(blocks), body=body, published=published)
    return list(extract_principles(read_article(article)))


def value(claim: Claim) -> PrincipleValue:
    assert isinstance(claim.value, PrincipleValue)
    return claim.value


PARTIES = [
    ("The U.S. and China agreed to cut tariffs on toys.", ("United States", "China")),
    ("Paris and Berlin have agreed to fund a rail tunnel.", ("France", "Germany")),
    ("The Turkish and Greek delegations agreed to share ferry routes.", ("Turkey", "Greece")),
    ("Chile, Peru agree to protect whales", ("Chile", "Peru")),
    ("Ghana agreed with Togo to share the cost of the dam.", ("Ghana", "Togo")),
    ("Both sides agreed to free hostages.", ()),
]

SPEAKERS = [
    ("Prime Minister Ann Otieno said the sides agreed to reopen the bridge.", "Ann Otieno"),
    ("The sides agreed to reopen the bridge, Prime Minister Ann Otieno said.", "Ann Otieno"),
    ("The sides agreed to reopen the bridge.", None),
]

CONDITIONS = [
    ("Oman and Yemen agreed to open a ferry line if the port is safe.", "if the port is safe"),
    ("The clubs agreed a loan deal subject to a medical.", "subject to a medical"),
    ("The armies agreed to pull back in exchange for a road toll.", "in exchange for a road toll"),
    (
        'The sides agreed to study "trade that could result from an end to the siege."',
        "that could result from an end to the siege",
    ),
    ("Oman and Yemen agreed to open a ferry line.", None),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_parties_are_canonical_countries(text: str, parties: tuple[str, ...]) -> None:
    assert [value(c).parties for c in read(text)] == [parties]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_a_point_is_attributed_to_who_says_it(text: str, speaker: str | None) -> None:
    assert [c.attributed_to for c in read(text)] == [speaker]


@pytest.mark.parametrize(("text", "condition"), CONDITIONS)
def test_conditions_are_kept(text: str, condition: str | None) -> None:
    assert [value(c).condition for c in read(text)] == [condition]


def test_evidence_is_the_clause_and_its_slice() -> None:
    text = "After a long night, Kenya and Uganda agreed to reopen the bridge and lower tolls, easing a feud."
    claims = read(text)
    assert [c.evidence[0].text for c in claims] == ["Kenya and Uganda agreed to reopen the bridge", "lower tolls"]
    assert all(text[e.start : e.end] == e.text for c in claims for e in c.evidence)
    assert len({c.id for c in claims}) == 2


def test_only_points_of_an_announced_list_have_a_number() -> None:
    text = (
        "The two firms agreed on two steps: merging their depots and selling the fleet.\n"
        "The two firms agreed to keep all staff."
    )
    assert [(value(c).number, value(c).text) for c in read(text)] == [
        (1, "merging their depots"),
        (2, "selling the fleet"),
        (None, "keep all staff"),
    ]


def test_a_refused_point_is_denied() -> None:
    (claim,) = read("The two sides did not agree to lift the blockade.")
    assert claim.stance == "denied"


def test_an_agreement_of_another_year_is_no_point_of_this_meeting() -> None:
    text = "In 2015 the two countries agreed to dismantle the reactors.\nThe two countries agreed to reopen the road."
    old, new = read(text, published="2024-05-02")
    assert (old.subject, old.event) == (EARLIER_SUBJECT, None)
    assert (new.subject, new.event) == (SUBJECT, "")


EARLIER = [
    ("Ties have worsened since Mali and Chad agreed to share a dam.", True),
    ("Since Monday, Mali and Chad have agreed to share a dam.", False),
    ("In 2013, Mali and Chad agreed to share a dam.", True),
    ("By 2030, Mali and Chad agreed to share a dam.", False),
    ("In March 2013, Mali and Chad agreed to share a dam.", False),
    ("Mali and Chad talked on 4 March 2013. In March 2013, Mali and Chad agreed to share a dam.", False),
    ("Mali and Chad talked on 4 March 2014. In March 2013, Mali and Chad agreed to share a dam.", True),
    ("They met under the 2015 river accord. Under that deal, Mali and Chad agreed to share a dam.", True),
    ("Under the pact signed in his first term, Mali and Chad agreed to share a dam.", True),
    ("Rao spoke on May 9 of the pact of March 2013, under which Mali and Chad agreed to share a dam.", True),
    ("They met under the old river accord. Under that deal, Mali and Chad agreed to share a dam.", False),
]


@pytest.mark.parametrize(("text", "earlier"), EARLIER)
def test_a_year_alone_dates_an_agreement_of_before(text: str, earlier: bool) -> None:
    assert [c.subject for c in read(text)] == [EARLIER_SUBJECT if earlier else SUBJECT]


def test_reading_twice_gives_the_same_claims() -> None:
    text = "The sides agreed to reopen the bridge, cut tolls and free the crew."
    assert read(text) == read(text)


TOLD = [
    (
        "The two clubs agreed on three points. Ticket prices will be cut to 15 euros. A panel may be appointed one day. "
        "They refused to share the stadium.",
        [
            (1, "asserted", "agree", "Ticket prices will be cut to 15 euros"),
            (2, "asserted", "explore", "A panel may be appointed one day"),
            (3, "denied", "agree", "share the stadium"),
        ],
    ),
    (
        "The two clubs agreed on two points:\n1. Ticket prices will not be raised.\n2. Both clubs will explore a merger.",
        [
            (1, "denied", "agree", "Ticket prices will not be raised"),
            (2, "asserted", "explore", "Both clubs will explore a merger"),
        ],
    ),
    ("The two clubs agreed on three points. The room was cold. Nobody sang.", []),
    (
        "The deal has two other parts. The city will hire 60 drivers. And all lawsuits will be dropped.",
        [
            (None, "asserted", "agree", "The city will hire 60 drivers"),
            (None, "asserted", "agree", "all lawsuits will be dropped"),
        ],
    ),
    ("The deal has two other parts. Nobody knows them.", []),
    (
        "After talks in Quito, the two sides refused to reopen the bridge.",
        [(None, "denied", "agree", "reopen the bridge")],
    ),
    ("Peru refused to reopen the bridge after talks in Quito.", []),
    ("After the talks the two ministers declined to comment.", []),
    ("After the talks the two ministers refused to discuss their health.", []),
    (
        "The firms agreed to raise pay. They refused to shorten the week.",
        [(None, "asserted", "agree", "raise pay"), (None, "denied", "agree", "shorten the week")],
    ),
    (
        "Chile and Peru discussed on Monday whether to cut duties on tin at talks in Quito.",
        [(None, "asserted", "explore", "cut duties on tin")],
    ),
    ("Chile discussed the weather with Peru.", []),
    (
        "The two sides will explore ways to cut duties and to free the crew, they said after talks.",
        [(None, "asserted", "explore", "cut duties"), (None, "asserted", "explore", "free the crew")],
    ),
    (
        "The city and the union refused to raise wages, they said in a joint statement.",
        [(None, "denied", "agree", "raise wages")],
    ),
    ("The driver and the owner refused to pay the toll.", []),
    (
        "The two sides agreed to cut duties on tin. The delegations will meet again in Quito.",
        [(None, "asserted", "agree", "cut duties on tin"), (None, "asserted", "agree", "meet again in Quito")],
    ),
    ("The lamps were lit. The delegations will meet again in Quito.", []),
    (
        "Chile and Peru agreed to lower duties on tin to 5% in a deal reached on Monday.",
        [(None, "asserted", "agree", "lower duties on tin to 5%")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_points_told_in_sentences_refused_or_discussed(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(value(c).number, c.stance, value(c).strength, value(c).text) for c in read(text)] == expected


@pytest.mark.parametrize(
    ("ending", "subject"),
    [
        ("She was back from her Hanoi summit with Ana Lim, which broke up without a deal on eels.", EARLIER_SUBJECT),
        ("It was a meeting in Quito, which broke up without a deal on eels.", SUBJECT),
    ],
)
def test_what_another_summit_ended_without_is_of_that_summit(ending: str, subject: str) -> None:
    (claim,) = read(f"The president met Paulo Lins in Quito on Thursday.\n\n{ending}")
    assert (claim.subject, claim.stance) == (subject, "denied")


def test_a_year_in_the_first_point_does_not_date_the_others() -> None:
    text = "The two sides agreed to cut duties by January 2027, to appoint a panel and to free the crew."
    assert [(c.subject, c.event) for c in read(text, published="2025-06-27")] == [(SUBJECT, "")] * 3


def test_what_is_agreed_before_the_subject_is_no_point_of_its_verb_alone() -> None:
    told = "They held talks in Lima. The envoy outlined three goals both sides had agreed to pursue."
    assert read(told) == []
    assert len(read("After talks in Lima both sides agreed to meet.")) == 1


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        (
            "The talks followed a call between Ana Lim and Bo Reed, during which the two agreed to reopen the port.",
            EARLIER_SUBJECT,
        ),
        ("Ana Lim and Bo Reed agreed in a phone call last week to reopen the port.", EARLIER_SUBJECT),
        ("They held talks in Lorn, during which they agreed to reopen the port.", SUBJECT),
    ],
)
def test_what_was_agreed_in_a_call_is_no_point_of_the_talks(sentence: str, subject: str) -> None:
    told = read(f"Officials of Chad and Peru held talks in Lorn on Tuesday. {sentence}")
    assert [c.subject for c in told] == [subject]


def test_once_and_for_all_is_no_condition() -> None:
    (claim,) = read("The two sides agreed to end the strike once and for all.")
    assert isinstance(claim.value, PrincipleValue)
    assert claim.value.condition is None


def test_what_was_called_off_is_no_point() -> None:
    planned = "A ceremony where Ana Lim and Tom Ash of Peru and Chile planned to sign the port deal was {}."
    assert [read(planned.format(end)) for end in ("canceled", "called off")] == [[], []]


POINTS = [
    ("Peru and Chile agreed to a truce, more than two years after the war began.", ["a truce"]),
    ("Peru and Chile agreed to open the border a day after the talks.", ["open the border"]),
    ("Peru and Chile agreed to open the border within two years.", ["open the border within two years"]),
    (
        "Peru and Chile agreed to open the border. Peru is committed to hiring 40 guards.",
        ["open the border", "hiring 40 guards"],
    ),
    (
        "Peru and Chile agreed to open the border. Peru fears any group committed to hiring 40 guards.",
        ["open the border"],
    ),
]


@pytest.mark.parametrize(("text", "points"), POINTS)
def test_what_belongs_to_a_point(text: str, points: list[str]) -> None:
    assert [value(claim).text for claim in read(text)] == points
