"""Elections and terms: whose share of the vote, how long in office, on which day people voted."""

import pytest

from riyadh_archive.extract.administration import extract_administration
from riyadh_archive.extract.date import extract_date
from riyadh_archive.extract.figures import extract_figures
from riyadh_archive.grammar import read_article
from riyadh_archive.model import AdministrationValue, Article, Block, DateValue, FigureValue

RACE = "Norland chose between Ana Lim, a lawyer, and Prime Minister Tom Ash. "
ANA, TOM = "vote share of Ana Lim", "vote share of Tom Ash"


def _article(text: str, published: str | None = None) -> Article:
    block = Block(kind="paragraph", start=0, end=len(text))
    return Article(id="a", sha256="", published=published, text=text, blocks=(block,))


def shares(text: str) -> dict[str, object]:
    claims = extract_figures(read_article(_article(RACE + text)))
    told = [(c.subject, c.value) for c in claims]
    return {subject: v.quantity for subject, v in told if isinstance(v, FigureValue) and v.unit == "percent"}


@pytest.mark.parametrize(
    ("text", "ana", "tom"),
    [
        ("Lim won 56.3 percent of the vote against 41.3 percent for Ash.", 56.3, 41.3),
        ("Lim took 56% of votes, compared with 41% for Ash.", 56, 41),
        ("Lim won with 56 percent of the vote, defeating Prime Minister Tom Ash, who earned 41 percent.", 56, 41),
        ("Lim got 56.3% of the vote to Ash's 41.3%.", 56.3, 41.3),
        ("Lim garnered 4,512,000 votes, or 56.3 percent of the total votes cast.", 56.3, None),
        ("Ash trailed with 41.3 percent of the vote.", None, 41.3),
        ("Lim and her running mate Rui Paz got 5,586,019 votes, or 40.05 percent of the vote.", 40.05, None),
        ("Votes are still trickling in. Lim has 56.3 percent of the vote.", None, None),
        ("So far, Lim has won 56.3 percent of the vote.", None, None),
        ("The vote gave 41.3 percent to Ash.", None, 41.3),
        ("A poll gave 41 percent to Ash before the vote.", None, None),
        ("Lim won the election. She defeated Tom Ash, who garnered 41.3%.", None, 41.3),
        ("Lim beat Tom Ash (in office since 2001), who got 41.3% of the vote.", None, 41.3),
        ("Ash owns shops. Lim sold them. She defeated Tom Ash, who garnered 41.3%.", None, None),
        ("Only 12 percent of voters cast ballots for the mayor.", None, None),
    ],
)
def test_whose_share_of_the_vote_it_is(text: str, ana: float | None, tom: float | None) -> None:
    found = shares(text)
    assert (found.get(ANA), found.get(TOM)) == (ana, tom)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Voters elect a president for a four-year term.", "duration of term"),
        ("She was sworn in for a five-year presidential term.", "duration of presidential term"),
        ("The board named her director for a four-year term.", "duration of term"),
        ("He was given a four-year term at Hexburg jail.", "sentence"),
        ("The court gave the mayor a four-year term.", "sentence"),
        ("Ana Lim lost the vote after ten years in power.", "time in power of Ana Lim"),
        ("It was a comeback for Ana Lim that ended eight years in power for the Liberals.", None),
    ],
)
def test_what_a_term_is_of(text: str, subject: str | None) -> None:
    assert [c.subject for c in extract_figures(read_article(_article(text)))] == ([subject] if subject else [])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ana Lim won the presidential election after Tom Ash conceded defeat on Sunday.", set()),
        ("Tom Ash, who lost the presidential election, congratulated Ana Lim on Sunday.", set()),
        ("Ana Lim was declared the winner of the presidential election on Sunday.", set()),
        (
            "The government fell on Sunday after a vote. Ana Lim left. Tom Ash stayed. He wept. He may call an election.",
            {"2025-03-09"},
        ),
        ("Norlanders voted on Sunday in a presidential election.", {"2025-03-09"}),
        ("On Sunday, voters in Norland went to the polls in a presidential election.", {"2025-03-09"}),
    ],
)
def test_the_day_of_the_vote(text: str, days: set[str]) -> None:
    claims = extract_date(read_article(_article(text, "2025-03-11")))
    assert {c.value.date for c in claims if c.event == "" and isinstance(c.value, DateValue)} == days


@pytest.mark.parametrize(
    ("text", "current"),
    [
        ("French Prime Minister Ana Lim resigned and fled to Lima on Monday.", False),
        ("French Prime Minister Ana Lim stepped down after protests.", False),
        ("French Prime Minister Ana Lim was ousted by the army.", False),
        ("French Prime Minister Ana Lim said she would stay.", True),
        ("French Prime Minister Ana Lim was cheered by the army.", True),
    ],
)
def test_who_left_office_is_not_in_it(text: str, current: bool) -> None:
    (value,) = (c.value for c in extract_administration(read_article(_article(text))))
    assert isinstance(value, AdministrationValue)
    assert value.current is current


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("So far, Ana Lim got 4.47 million votes.", ">"),
        ("With half of the ballots counted, Ana Lim got 4.47 million votes.", ">"),
        ("Ana Lim got 4.47 million votes.", "="),
    ],
)
def test_votes_that_were_counted_until_then_are_a_bound(text: str, comparator: str) -> None:
    values = [c.value for c in extract_figures(read_article(_article(text))) if isinstance(c.value, FigureValue)]
    assert [v.comparator for v in values if v.unit == "vote"] == [comparator]
