"""Speakers whom the nearest verb of saying would not give: papers of others, tellers of deals, who acts meanwhile."""

import pytest
from test_quotations import read_marked, speakers

PAPERS = [
    ("Ivo Lund read a report that called the pier “a danger to the crew.”", ["a report"]),
    ("Ivo Lund cited a study which said the pier “may fall”.", ["a study"]),
    (
        "Ivo Lund went home after the newspaper’s editorial urging him to leave “the playground of the posh.”",
        ["the newspaper’s editorial"],
    ),
    ("Ivo Lund tore down a banner saying “Go home”.", ["a banner"]),
    # what somebody says in a paper of his own
    ("Ivo Lund attacked the plan in a report calling it “a disgrace”.", ["Ivo Lund"]),
    ("Ivo Lund issued a report calling it “a disgrace”.", ["Ivo Lund"]),
    ("Ivo Lund issued a report that called the pier “a danger”.", ["Ivo Lund"]),
    ("Ivo Lund shared a post calling the pier “a danger”.", ["Ivo Lund"]),
    ("Ivo Lund, who read a report, called the pier “a danger”.", ["Ivo Lund"]),
    ("Ivo Lund read the report which Pia Holm said was “all wrong”.", ["Pia Holm"]),
    ("Ivo Lund read a report calling it bad; the port is “a danger to us all”, Pia Holm said.", ["Pia Holm"]),
    # by the rules or a paper, behind the words
    ("“We will not leave this place,” per Harbor News.", ["Harbor News"]),
    (
        "Proxies are not allowed when voting “to fill a seat on the board,” per the club’s bylaws.",
        ["the club’s bylaws"],
    ),
    # the paper of two is not that of whoever gave it out
    ("“Both sides agreed to go,” read a joint statement released by the State Department.", ["a joint statement"]),
    ("“Both sides agreed to go,” read a statement released by the State Department.", ["State Department"]),
]


@pytest.mark.parametrize(("text", "expected"), PAPERS)
def test_papers_that_speak(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


DEALS = [
    (
        "Chad and Peru have agreed that “when interests meet, work must be shared” in trade, the minister said.",
        "the minister",
    ),
    (
        "Chad and Peru have agreed to settle what they owe each other “once and for all,” Minister Obi Marsh said Tuesday.",
        "Obi Marsh",
    ),
    ("Chad and Peru agreed to meet; Pia Holm wrote of “an end to it,” the minister said.", "Pia Holm"),
]


@pytest.mark.parametrize(("text", "expected"), DEALS)
def test_who_tells_of_a_deal_at_the_end_says_its_words(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


MEANWHILE = [
    ("Ferries are still late despite the port declaring itself “open and fully working”.", "the port"),
    ("Ferries are late, the port declaring itself “open and fully working”, Ivo Lund said.", "Ivo Lund"),
    ("Nothing moved.\nIvo Lund called the plan “a national shame” as ministers warned of delays.", "Ivo Lund"),
    ("Nothing moved.\nThe port dubbed “the old lady of us all” its first ship, Ivo Lund said.", "The port"),
    ("Nothing moved.\nThe plan is “a national shame” as Ivo Lund put it on Monday.", "Ivo Lund"),
    ("Nothing moved.\nThe plan is “a national shame” as Ivo Lund warned on Monday.", "Ivo Lund"),
]


@pytest.mark.parametrize(("text", "expected"), MEANWHILE)
def test_who_speaks_while_others_do_something(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


def test_what_a_headline_says_was_named_so_is_nobodys() -> None:
    rest = "\nNothing moved on Monday."
    assert [
        q.kind for q in read_marked(f"Ferry chaos branded a “national shame” as airlines warn of delays{rest}")
    ] == ["term"]
    assert speakers(f"Lund branded plan a “national shame” as airlines warn of delays{rest}") == ["Lund"]
