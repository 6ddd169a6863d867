"""Announced lists of points: their parts in order, numbered only where all that was announced is there."""

import pytest

from riyadh_archive.grammar.agreeing.agreements import quoted_tokens, read_agreed_points
from riyadh_archive.grammar.agreeing.point_lists import count_of
from riyadh_archive.grammar.referring.marks import read_stretches
from riyadh_archive.grammar.tokens import read_tokens


def listed(text: str) -> list[tuple[int | None, str]]:
    """Number and words of every point."""
    return [(number, words) for number, words, _ in rated(text)]


def rated(text: str) -> list[tuple[int | None, str, str]]:
    """Number, words and strength of every point; lines of the text are blocks."""
    spans, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((at, at + len(line)))
        at += len(line) + 1
    tokens = read_tokens(text, spans)
    points = read_agreed_points(tokens, quoted_tokens(tokens, read_stretches(text, spans)))
    return [
        (p.number, text[tokens.starts[p.extent.first] : tokens.ends[p.extent.last]], p.extent.strength) for p in points
    ]


def test_ordinals_alone_announce_a_list() -> None:
    text = (
        "Peru and Chile agreed, first, to reopen the pass; second, to share the water; and third, to mark the border, "
        "Ana Bruk told reporters."
    )
    assert listed(text) == [(1, "to reopen the pass"), (2, "to share the water"), (3, "to mark the border")]
    assert listed("Peru and Chile agreed, first, to reopen the pass.") == [(None, "reopen the pass")]


def test_sentences_with_ordinals_and_one_with_semicolons() -> None:
    text = "Peru and Chile agreed on two things. First, fish will be counted. And second, the pass will be reopened."
    assert listed(text) == [(1, "fish will be counted"), (2, "the pass will be reopened")]
    text = "Peru and Chile agreed on three points. Lima will open a port, shut since May; name a judge; and lift a ban."
    assert listed(text) == [(1, "Lima will open a port, shut since May"), (2, "name a judge"), (3, "lift a ban")]


def test_they_who_agreed_are_not_whom_it_was_told() -> None:
    text = "Bruk told reporters on Monday they agreed to pursue two goals: to reopen the pass and to share the water."
    assert listed(f"The talks in Lima ended.\n{text}") == [(1, "to reopen the pass"), (2, "to share the water")]


def test_a_verb_that_only_opens_a_list() -> None:
    text = "Bruk said both countries would do two things.\n1. They will reopen the pass.\n2. Peru will share the water."
    assert listed(text) == [(1, "They will reopen the pass"), (2, "Peru will share the water")]


def test_what_the_parties_hope_to_do_is_intended() -> None:
    text = (
        "The two unions agreed on three points.\n1. The unions hope to meet again in Oran.\n"
        "2. Crews that want to leave will be paid.\n3. The unions will meet in May."
    )
    assert [strength for _, _, strength in rated(text)] == ["intend", "agree", "agree"]


LISTS = [
    (
        "lines in small letters behind a colon",
        "The spokeswoman said the sides would:\nestablish a panel on fish\nappoint inspectors\nIn Lima nobody spoke.",
        [(1, "establish a panel on fish"), (2, "appoint inspectors")],
    ),
    (
        "lines with numbers behind will",
        "Under the treaty the two countries will:\n1. share radar data;\n2. consider a common purchase of boats.",
        [(1, "share radar data"), (2, "consider a common purchase of boats")],
    ),
    (
        "an understanding as follows",
        "Both sides reached a common understanding as follows:\n(1) An end of the blockade;\n(2) The opening of the bridge.",
        [(1, "An end of the blockade"), (2, "The opening of the bridge")],
    ),
    (
        "what a treaty commits both to",
        "The treaty commits the two countries to exchange radar data, to exercise together and to pay into a fund.",
        [(None, "exchange radar data"), (None, "exercise together"), (None, "pay into a fund")],
    ),
    ("a treaty that commits one", "The treaty commits Peru to pay for the bridge.", [(None, "pay for the bridge")]),
    ("no list behind a colon", "Both sides would:\nNobody knew why.\nNothing came of it.", []),
    ("a clause of their own", "The two sides agreed to a truce, and they rejected a visit.", [(None, "a truce")]),
    (
        "these comprise, gerunds with commas and marks inside",
        "Envoy Ada Bello said the two juntas agreed on four principles after the Abuja talks. "
        "These comprise swiftly reopening their embassies in Niamey and Bamako, naming a panel to mark the border, "
        'studying further "mining, energy and water projects that could follow an end to the feud," '
        "and ensuring that the envoys in Abuja stay in touch.",
        [
            (1, "swiftly reopening their embassies in Niamey and Bamako"),
            (2, "naming a panel to mark the border"),
            (3, 'studying further "mining, energy and water projects that could follow an end to the feud,"'),
            (4, "ensuring that the envoys in Abuja stay in touch"),
        ],
    ),
    (
        "two names that one part ends with",
        "After the talks the sides agreed on three goals: restoring staff in Lima and Quito, a truce and a swap.",
        [(1, "restoring staff in Lima and Quito"), (2, "a truce"), (3, "a swap")],
    ),
    (
        "two names that are parts",
        "After the talks the sides agreed on three areas: trade, NATO and Chad.",
        [(1, "trade"), (2, "NATO"), (3, "Chad")],
    ),
    (
        "a gerund, then an infinitive",
        "After the talks the sides agreed to pursue two goals: lifting the limits on staff and ships and to hold a vote.",
        [(1, "lifting the limits on staff and ships"), (2, "to hold a vote")],
    ),
    (
        "enumerators in brackets",
        "The parties signed a three-point plan: (1) a ceasefire at midnight; (2) the release of all prisoners; "
        "and (3) a vote within a year.",
        [(1, "a ceasefire at midnight"), (2, "the release of all prisoners"), (3, "a vote within a year")],
    ),
    (
        "digits before point",
        "Leaders adopted a 3-point declaration: to cut emissions, to fund sea walls and to meet each year.",
        [(1, "to cut emissions"), (2, "to fund sea walls"), (3, "to meet each year")],
    ),
    (
        "semicolons",
        "The two firms agreed on three goals: to merge their yards and offices; to keep all staff; "
        "and to list the new company in Oslo.",
        [
            (1, "to merge their yards and offices"),
            (2, "to keep all staff"),
            (3, "to list the new company in Oslo"),
        ],
    ),
    (
        "bullets",
        "The union and the railway agreed on the following:\n• a raise of 4 percent\n• two more rest days\n"
        "• no layoffs before 2027\nVoting starts on Monday.",
        [(1, "a raise of 4 percent"), (2, "two more rest days"), (3, "no layoffs before 2027")],
    ),
    (
        "numbered lines",
        "The delegations agreed on two measures.\n1. Reopen the bridge at Kars.\n2. Restart the mail service.",
        [(1, "Reopen the bridge at Kars"), (2, "Restart the mail service")],
    ),
    (
        "ordinals",
        "The clubs agreed on three steps. First, the fee will be paid at once. Second, the player passes a medical. "
        "Finally, both sides drop their complaints. Fans cheered.",
        [
            (1, "the fee will be paid at once"),
            (2, "the player passes a medical"),
            (3, "both sides drop their complaints"),
        ],
    ),
    (
        "the next sentence names the points",
        "The G7 agreed on three priorities. The priorities are: cutting methane, ending coal loans and helping islands.",
        [(1, "cutting methane"), (2, "ending coal loans"), (3, "helping islands")],
    ),
    (
        "fewer than announced have no number",
        "The ministers agreed on five measures. These include reopening the ports and lifting visa rules.",
        [(None, "reopening the ports"), (None, "lifting visa rules")],
    ),
    ("announced and never listed", "The ministers agreed on five measures on Monday. Talks go on in May.", []),
    ("a count that announces nothing", "The sides agreed to free 40 prisoners.", [(None, "free 40 prisoners")]),
    (
        "bullets that belong to nothing",
        "Talks ended on Monday.\n• a raise of 4 percent\n• two more rest days",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
def test_announced_lists(text: str, expected: list[tuple[int | None, str]]) -> None:
    assert listed(text) == expected


@pytest.mark.parametrize(("word", "count"), [("three", 3), ("10", 10), ("one", None), ("2025", None), ("half", None)])
def test_count_words(word: str, count: int | None) -> None:
    assert count_of(word) == count


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "agreed to ",
        "The two sides agreed on three points: (1) ",
        "both sides will ",
        "and, ",
        "A",
        "[",
        "1. ",
        "• a\n",
        "They agreed. ",
        "signed a deal ",
        "that ",
    ],
)
def test_endless_text_is_read_in_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    listed(text)


def test_lines_behind_a_colon_may_begin_with_a_capital() -> None:
    text = (
        "The parties agreed to:\nEstablish a panel on fish.\nAppoint teams to mark the border. They will meet in May.\n"
        "The pass was shut in March."
    )
    assert listed(text) == [(1, "Establish a panel on fish"), (2, "Appoint teams to mark the border")]
    assert listed("The parties agreed to:\nFish are rare here.\nNobody knew why.") == []


def test_verbs_in_ing_name_the_points_of_a_list() -> None:
    text = (
        "Bruk said both sides agreed on three points, including reopening the pass, counting fish and naming a judge."
    )
    assert listed(text) == [(1, "reopening the pass"), (2, "counting fish"), (3, "naming a judge")]
    assert listed("Both sides agreed on three points, including the pass and the fish.") == []
