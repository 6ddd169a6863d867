"""Numbers of news: what counts or measures is read with comparator and unit, labels and dates are left alone."""

import time

import pytest

from riyadh_archive.grammar.counting.numbers import NumberMention, read_numbers
from riyadh_archive.grammar.tokens import read_tokens


def read(text: str) -> tuple[NumberMention, ...]:
    return read_numbers(text, read_tokens(text, [(0, len(text))]))


def rows(text: str) -> list[tuple[str, object, str | None, str | None]]:
    return [(m.comparator, m.quantity, m.unit, m.of) for m in read(text)]


COUNTED = [
    ("The quake killed at least 31 villagers.", (">", 31, "villager", "villagers")),
    ("Nearly 400 firefighters were sent to the island.", ("~", 400, "firefighter", "firefighters")),
    ("No fewer than nine ships left port.", (">", 9, "ship", "ships")),
    ("It was sold under a $3 million deal.", ("=", 3000000, "dollar", "deal")),
    ("Up to 60 flights were canceled.", ("<", 60, "flight", "flights")),
    ("The ministers agreed on seven reforms.", ("=", 7, "reform", "reforms")),
    ("A dozen aftershocks followed.", ("=", 12, "aftershock", "aftershocks")),
    ("Two dozen homes burned.", ("=", 24, "home", "homes")),
    ("About 2.5 million people lost power.", ("~", 2500000, "person", "people")),
    ("Some 3,400 striking nurses marched.", ("~", 3400, "nurse", "striking nurses")),
    ("Two hundred and fifty runners fell ill.", ("=", 250, "runner", "runners")),
    ("Twenty-three miners are trapped.", ("=", 23, "miner", "miners")),
    ("Police found 12 unexploded shells in the barn.", ("=", 12, "shell", "unexploded shells")),
    ("Only one person survived.", ("=", 1, "person", "person")),
    ("Dozens of homes were flooded.", ("~", None, "home", "homes")),
    ("Tens of thousands of pilgrims camped there.", ("~", None, "pilgrim", "pilgrims")),
    ("Several judges dissented.", ("~", None, "judge", "judges")),
    ("Between 10 and 15 boats capsized.", ("=", 10, "boat", "boats")),
    ("Half a dozen boats capsized.", ("=", 6, "boat", "boats")),
    ("Two to three dozen boats capsized.", ("=", 24, "boat", "boats")),
    ("Two hundred to three hundred boats capsized.", ("=", 200, "boat", "boats")),
    ("One and a half million people lost power.", ("=", 1500000, "person", "people")),
    ("A dozen and a half boats capsized.", ("=", 18, "boat", "boats")),
    ("Some 40-odd boats capsized.", ("~", 40, "boat", "boats")),
    ("The 150-plus boats capsized.", (">", 150, "boat", "boats")),
]
MEASURED = [
    ("The strike entered a ninth day after six hours of talks.", ("=", 6, "hour", "talks")),
    ("The more than four-hour hearing ended.", (">", 4, "hour", "hearing")),
    ("Their nearly two-year feud is over.", ("~", 2, "year", "feud")),
    ("It lasted two and a half hours.", ("=", 2.5, "hour", None)),
    ("They sat for an hour and a half.", ("=", 1.5, "hour", None)),
    ("He was jailed for 22½ years.", ("=", 22.5, "year", None)),
    ("He was jailed for 22 1/2 years.", ("=", 22.5, "year", None)),
    ("He was jailed for 22 and a half years.", ("=", 22.5, "year", None)),
    ("He was jailed for 22-and-a-half years.", ("=", 22.5, "year", None)),
    ("She got a 3¼-year term.", ("=", 3.25, "year", "term")),
    ("They met for barely an hour.", ("~", 1, "hour", None)),
    ("They met for a little more than two hours.", ("~", 2, "hour", None)),
    ("They signed it following four and a half hours of debate.", ("=", 4.5, "hour", "debate")),
    ("The hearing ran for 3 hours and 15 minutes.", ("=", 3.25, "hour", None)),
    ("They needed nearly two hours 30 minutes of penalties.", ("~", 2.5, "hour", "penalties")),
    ("He was jailed for four years and six months.", ("=", 4.5, "year", None)),
    ("The port has been shut for over a decade.", (">", 1, "decade", None)),
    ("Tensions rose over the past decade.", ("=", 1, "decade", None)),
    ("The siege ended after months of shelling.", ("~", None, "month", "shelling")),
    ("Rents rose over recent years.", ("~", None, "year", None)),
    ("A 6.4-magnitude earthquake hit the coast.", ("=", 6.4, "magnitude", "earthquake")),
    ("A quake of magnitude 6.4 hit the coast.", ("=", 6.4, "magnitude", None)),
    ("The magnitude-5.9 quake hit the coast.", ("=", 5.9, "magnitude", "quake")),
    ("An M5.9 quake hit the coast.", ("=", 5.9, "magnitude", "quake")),
    ("The quake had a magnitude of 5.9.", ("=", 5.9, "magnitude", None)),
    ("Inflation slowed to 3.2%.", ("=", 3.2, "percent", None)),
    ("Nearly 40 per cent of voters stayed home.", ("~", 40, "percent", "voters")),
    ("The lead fell by two percentage points.", ("=", 2, "percentage point", None)),
    ("The bank paid a $2.3 billion fine.", ("=", 2300000000, "dollar", "fine")),
    ("It pledged more than $5 million in aid.", (">", 5000000, "dollar", "aid")),
    ("The club paid £30m.", ("=", 30000000, "pound", None)),
    ("The dam cost A$12 million.", ("=", 12000000, "Australian dollar", None)),
    ("The tax raised 300 million euros.", ("=", 300000000, "euro", None)),
    ("The fire burned 60 square miles of forest.", ("=", 60, "square mile", "forest")),
    ("The village lies 25 km from the front.", ("=", 25, "kilometer", None)),
    ("Maria Lopez, 26, was rescued.", ("=", 26, "year", "age")),
    ("The dead are Maria Lopez, 26; and a dog.", ("=", 26, "year", "age")),
    ("A 17-year-old pupil was arrested.", ("=", 17, "year", "pupil")),
    ("A 17-year old pupil was arrested.", ("=", 17, "year", "pupil")),
    ("The suspect is 44 years old.", ("=", 44, "year", "age")),
    ("The home side won 3-1 on Sunday.", ("=", 3, "score", "3-1")),
    ("In a 5-4 ruling the court agreed.", ("=", 5, "score", "5-4")),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED + MEASURED)
def test_reads_number_with_comparator_and_unit(text: str, expected: tuple[object, ...]) -> None:
    assert rows(text) == [expected]


NO_FIGURES = [
    "The treaty was signed on March 12, 1998.",
    "He was born in 1984 and died in 2019.",
    "The 2015 pact was revived on 14 July.",
    "It began at 5:30 and ended at 9 p.m.",
    "The train left at 0600 GMT.",
    "The 18th round began; the 1990s were worse.",
    "One of the judges left the room.",
    "One another they blamed; no one else spoke.",
    "See page 12 of the report.",
    "Article 5 was invoked.",
    "The flight was on a Boeing 737.",
    "Call 555-0142 or (202) 555-0199 today.",
    "They held one-on-one sessions.",
    "Two-thirds agreed.",
    "One in five pupils is absent.",
    "The log is dated 2011-03-14.",
    "It runs 24/7.",
    "The file 1457542800 was lost.",
    "A few left early.",
    "He sat on the 9/11 panel.",
    "She comes twice a week.",
    "It rained the other days.",
    "The 2024-25 season starts.",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_leaves_dates_labels_and_idioms_alone(text: str) -> None:
    assert rows(text) == []


def test_two_stretches_are_not_added_up() -> None:
    assert [m.quantity for m in read("It ran for 3 hours, 90 minutes of them in rain.")] == [3, 90]
    assert [m.quantity for m in read("After two days of talks and five hours of rest they met.")] == [2, 5]


def test_ranges_keep_both_ends() -> None:
    (found,) = read("It will take 10 to 12 weeks.")
    assert (found.quantity, found.high, found.unit) == (10, 12, "week")
    (found,) = read("The slide killed 10-12 hikers.")
    assert (found.quantity, found.high, found.unit) == (10, 12, "hiker")


def test_two_counts_of_one_sentence_stay_apart() -> None:
    assert rows("Three men and one woman were hurt.") == [("=", 3, "man", "men"), ("=", 1, "woman", "woman")]


def test_points_in_time_are_marked() -> None:
    (found,) = read("The bridge fell two years ago.")
    assert found.kind == "ago"


def test_span_covers_comparator_and_noun() -> None:
    text = "Police said at least 31 angry villagers were hurt."
    (found,) = read(text)
    assert text[found.start : found.end] == "at least 31 angry villagers"


def test_over_means_about_or_during() -> None:
    assert rows("A row over two fish began.")[0][0] == "="
    assert rows("It snowed over two days.")[0][0] == "="
    assert rows("It has snowed for over two days.")[0][0] == ">"


@pytest.mark.parametrize(
    "piece", ["9", "1,", "1-", "$", "two-", "a ", "one hundred ", "12 ", "over ", "(", "٣", "²", "\ud800"]
)
def test_a_long_row_of_anything_is_read_in_linear_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    tokens = read_tokens(text, [(0, len(text))])
    begun = time.process_time()
    read_numbers(text, tokens)
    assert time.process_time() - begun < 5


def test_a_second_of_several_is_no_length() -> None:
    assert (93, "minute") in [(q, unit) for _, q, unit, _ in rows("It had a session of 93 minutes and a second of 65.")]
    assert [q for _, q, _, _ in rows("It took two minutes and 30 seconds.")] == [2.5]
