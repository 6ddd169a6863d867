"""Dates in running text and what the article itself resolves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riyadh_archive.grammar import read_article
from riyadh_archive.grammar.dates import OPEN_DAY, PUBLISHED, read_dates
from riyadh_archive.model import Article, Block

# sentence, article's date, [(printed words, EDTF)]
CASES = [
    ("w01", "It sank on Monday (May 6, 2019) off Elba.", None, [("Monday (May 6, 2019)", "2019-05-06")]),
    ("w02", "It sank on Monday (6 May) off Elba.", None, [("Monday (6 May)", "XXXX-05-06")]),
    ("w03", "It sank on Monday (off Elba, May 6).", "2019-05-07", [("Monday", "2019-05-06"), ("May 6", "2019-05-06")]),
    ("d01", "The ferry sank on Monday, May 6, 2019, off Elba.", None, [("Monday, May 6, 2019", "2019-05-06")]),
    ("d02", "The court sat on 14 July 2023.", None, [("14 July 2023", "2023-07-14")]),
    ("d03", "The dam was opened on the 3rd of June 1998.", None, [("3rd of June 1998", "1998-06-03")]),
    ("d04", "A tremor in February 2011 did more damage.", None, [("February 2011", "2011-02")]),
    ("d04n", "The panel heard from Jan Frei.", None, []),
    ("d04j", "The panel met in Jan and Feb.", None, [("Jan", "XXXX-01")]),
    ("d05", "Since 2014 the bridge has been closed.", None, [("2014", "2014")]),
    ("d05b", "They won Expo 2030 after a vote.", None, []),
    ("d05c", "In 2030 and Since 2014 are years.", None, [("2030", "2030"), ("2014", "2014")]),
    ("d06", "They met on Feb. 18 in Oslo.", None, [("Feb. 18", "XXXX-02-18")]),
    ("d06m", "The May 9 Movement met the 14 July Front.", None, []),
    ("d06o", "On May 9, Movement leaders met.", None, [("May 9", "XXXX-05-09")]),
    ("d07", "They met on Feb. 18 in Oslo.", "2025-02-20", [("Feb. 18", "2025-02-18")]),
    ("d08", "The vote was on December 30.", "2025-01-03", [("December 30", "2024-12-30")]),
    (
        "d58",
        "The talks ran from March 6 to 10, they said.",
        "2023-03-12",
        [("March 6", "2023-03-06"), ("10", "2023-03-10")],
    ),
    ("d59", "On March 6 to 10 people it was sold.", "2023-03-12", [("March 6", "2023-03-06")]),
    (
        "d60",
        "They met on Friday." + " It rained on the lake." * 12 + " They renewed a pact of April 17, 2001.",
        None,
        [("Friday", "XXXX-XX-XX"), ("April 17, 2001", "2001-04-17")],
    ),
    ("d50", "On May 11–12, 2025, they met.", None, [("May 11", "2025-05-11"), ("12, 2025", "2025-05-12")]),
    ("d51", "They met on 10-11 May 2025.", None, [("10", "2025-05-10"), ("11 May 2025", "2025-05-11")]),
    ("d53", "They met at 9-7 May 2025.", None, [("7 May 2025", "2025-05-07")]),
    (
        "d54",
        "On Friday, August 15, 2025, she said she would meet him in Lyon, France, on Monday.",
        None,
        [("Friday, August 15, 2025", "2025-08-15"), ("Monday", "2025-08-18")],
    ),
    ("d55", "Chad struck a deal with Mali on Jan. 1.", "2024-12-12", [("Jan. 1", "2024-01-01")]),
    ("d56a", "The sentence follows her conviction in January.", "2024-11-18", [("January", "2024-01")]),
    ("d56b", "Her son is due to be sentenced in January.", "2024-11-18", [("January", "2025-01")]),
    ("d57a", "They met on 18/02/2025.", None, [("18/02/2025", "2025-02-18")]),
    ("d57b", "They met on 02/18/2025.", None, [("02/18/2025", "2025-02-18")]),
    ("d57c", "They met on 03/02/2025.", None, []),
    ("d57d", "They met on 18.02.2025.", None, [("18.02.2025", "2025-02-18")]),
    ("d57e", "They met on 31.02.2025.", None, []),
    ("d57f", "They met the day before yesterday.", "2025-02-19", [("day before yesterday", "2025-02-17")]),
    ("d57g", "They meet the day after tomorrow.", "2025-02-19", [("day after tomorrow", "2025-02-21")]),
    ("d57h", "The day before, yesterday’s talks ended.", "2025-02-19", [("yesterday", "2025-02-18")]),
    ("d56e", "The judge set her surrender date for April 27.", "2022-11-18", [("April 27", "2023-04-27")]),
    ("d56f", "The judge ordered Lim to report to prison in April.", "2022-11-18", [("April", "2023-04")]),
    ("d56g", "The judge had ordered Lim to report to prison in April.", "2022-11-18", [("April", "2022-04")]),
    ("d56h", "She must surrender on April 27.", "2022-11-18", [("April 27", "2023-04-27")]),
    ("d56i", "She set up the trial on April 27.", "2022-11-18", [("April 27", "2022-04-27")]),
    ("d56c", "He was remanded to appear at Leeds Crown Court on Thursday.", "2024-11-18", [("Thursday", "2024-11-21")]),
    ("d56d", "He failed to appear in court on Thursday.", "2024-11-18", [("Thursday", "2024-11-14")]),
    ("d56", "Chad struck a deal with Mali in January.", "2024-12-12", [("January", "2024-01")]),
    ("d56a", "The talks were held on April 14.", "2025-04-12", [("April 14", "2025-04-14")]),
    ("d56b", "The talks were held on June 14.", "2025-04-12", [("June 14", "2024-06-14")]),
    ("d57", "The match is on Jan. 1.", "2024-12-12", [("Jan. 1", "2025-01-01")]),
    ("d09p", "The team that will travel on May 15 is small.", "2025-05-16", [("May 15", "2025-05-15")]),
    ("d09q", "The team that will travel on March 15 is small.", "2025-05-16", [("March 15", "2026-03-15")]),
    ("d09", "The match is due on March 2.", "2025-02-20", [("March 2", "2025-03-02")]),
    ("d10", "Police said on Tuesday they had no leads.", "2025-02-18", [("Tuesday", "2025-02-18")]),
    ("d11", "Police said on Saturday they had no leads.", "2025-02-19", [("Saturday", "2025-02-15")]),
    ("d11a", "They will meet on Wednesday.", "2025-02-19", [("Wednesday", "2025-02-19")]),
    ("d12", "The hearing resumes next Friday.", "2025-02-19", [("next Friday", "2025-02-21")]),
    ("d13", "He was sworn in last month.", "2025-01-15", [("last month", "2024-12")]),
    ("d14", "He fled on July 22 last year.", "2025-08-15", [("July 22 last year", "2024-07-22")]),
    ("d14", "He fled in March this year.", "2025-02-15", [("March this year", "2025-03")]),
    ("d14", "He fled on Monday last year or so.", "2025-02-13", [("Monday", "2025-02-10"), ("last year", "2024")]),
    ("d14", "Prices doubled last year.", "2025-01-15", [("last year", "2024")]),
    ("d15", "The storm hit yesterday.", "2025-03-01", [("yesterday", "2025-02-28")]),
    ("d30", "The pact was signed this afternoon.", "2025-03-01", [("this afternoon", "2025-03-01")]),
    ("d16", "Tuesday's talks failed.", "2025-02-20", [("Tuesday", "2025-02-18")]),
    ("d31", "They agreed to begin patrols in June.", "2025-03-12", [("June", "2025-06")]),
    ("d32", "Patrols would begin in July, he said.", "2025-03-12", [("July", "2025-07")]),
    ("d33", "The plant would have closed in June.", "2025-03-12", [("June", "2024-06")]),
    ("d34", "The plant closed in June.", "2025-03-12", [("June", "2024-06")]),
    ("d17", "The treaty was signed in April.", "2025-02-20", [("April", "2024-04")]),
    (
        "d17b",
        "The treaty is of April, no earlier; in April it lapses.",
        "2025-02-20",
        [("April", "2025-04"), ("April", "2025-04")],
    ),
    ("d18", "Police said on Tuesday they had no leads.", None, [("Tuesday", OPEN_DAY)]),
    (
        "d19",
        "They met on June 5, 2024. The June 5 talks were brief.",
        None,
        [("June 5, 2024", "2024-06-05"), ("June 5", "2024-06-05")],
    ),
    (
        "d20",
        "On Thursday, May 2, 2024, it rained; on Tuesday it had not.",
        None,
        [("Thursday, May 2, 2024", "2024-05-02"), ("Tuesday", "2024-04-30")],
    ),
    ("d21", "A vigil will be held at 7 p.m. Friday.", "2025-02-19", [("Friday", "2025-02-21")]),
    ("d22", "He is due in court on Monday.", "2025-02-19", [("Monday", "2025-02-24")]),
    ("d35", "Lund, who had been due in Oslo on Wednesday, stayed home.", "2025-02-18", [("Wednesday", "2025-02-19")]),
    ("d36", "She was due to testify on Monday but did not.", "2025-02-18", [("Monday", "2025-02-17")]),
    ("d37", "Berg is to travel to Lima on Wednesday.", "2025-02-18", [("Wednesday", "2025-02-19")]),
    ("d38", "Berg would fly to Lima on Thursday.", "2025-02-18", [("Thursday", "2025-02-20")]),
    ("d39", "Berg would have flown to Lima on Friday.", "2025-02-18", [("Friday", "2025-02-14")]),
    ("d40", "Berg, who is due home soon, spoke on Friday.", "2025-02-18", [("Friday", "2025-02-14")]),
    ("d23", "They will appeal, his lawyer said on Monday.", "2025-02-19", [("Monday", "2025-02-17")]),
    ("d24", "She will be freed after what happened Monday.", "2025-02-19", [("Monday", "2025-02-17")]),
    ("d25", "The firm plans to file its papers by June.", "2026-02-04", [("June", "2026-06")]),
    ("d26", "It would seek a permit by February, it said.", "2026-02-04", [("February", "2026-02")]),
    ("d27", "Owners meet at votes planned for January 20.", "2025-10-15", [("January 20", "2026-01-20")]),
    ("d28", "The vote had been planned for January 20.", "2025-10-15", [("January 20", "2025-01-20")]),
    ("d29", "The bridge will reopen in March.", "2025-10-15", [("March", "2026-03")]),
    ("d30", "He would walk there in March.", "2025-10-15", [("March", "2025-03")]),
    # what can be done from a day on, or must be by one
    ("d41", "Staff can return to the mill as soon as Thursday.", "2025-02-18", [("Thursday", "2025-02-20")]),
    ("d42", "The envoys have until Saturday to pack.", "2025-02-18", [("Saturday", "2025-02-22")]),
    ("d43", "The firm must pay by Friday.", "2025-02-18", [("Friday", "2025-02-21")]),
    ("d44", "The mill could not open by Friday, when it rained.", "2025-02-18", [("Friday", "2025-02-14")]),
    ("d45", "The mill knew of it as early as Friday.", "2025-02-18", [("Friday", "2025-02-14")]),
    ("d46", "Peru's Lim to visit China in April", "2025-10-30", [("April", "2026-04")]),
    ("d47", "A large “Lorn 2019” sign stood there.", "2025-10-30", []),
    # no dates
    ("n05", "It was 6 p.m. (1600 GMT).", "2025-02-20", []),
    ("n06", "He took his vows in 1981. The next year, he was ordained.", "2025-02-20", [("1981", "1981")]),
    ("n01", "May said the plan was dead, and March agreed.", "2025-02-20", []),
    ("n02", "About 2000 people and $2024 in cash were at 1999 Elm Street/2001.", None, [("1999", "1999")]),
    ("n03", "The 1990s were kinder, he said at 20:15.", None, []),
    ("n04", "A march of 1500 miles ended; the score was 2010-1999.", None, []),
]


@pytest.mark.parametrize(("text", "published", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_dates(text: str, published: str | None, wanted: list[tuple[str, str]]) -> None:
    found = read_dates(text, [(0, len(text))], published=published)
    assert [(d.text, d.date) for d in found] == wanted
    assert all(text[d.start : d.end] == d.text for d in found)


def test_what_a_date_was_resolved_from() -> None:
    text = "They met on Tuesday."
    assert read_dates(text, [(0, len(text))], published="2025-02-18")[0].resolved_from == PUBLISHED
    text = "They met on 4 May 2021. The Monday before, they had not."
    assert [d.resolved_from for d in read_dates(text, [(0, len(text))], published=None)] == [None, "4 May 2021"]


def test_a_weekday_far_from_the_only_other_date_stays_open() -> None:
    text = "The law of 4 May 2021 was tested on Wednesday."
    assert read_dates(text, [(0, len(text))], published=None)[1].date == OPEN_DAY


@given(st.text(alphabet="JanFebruay 0123456789,.-/:TusdMno'th", max_size=200), st.sampled_from([None, "2024-02-29"]))
def test_any_text_gives_dates_at_their_place(text: str, published: str | None) -> None:
    for mention in read_dates(text, [(0, len(text))], published=published):
        assert text[mention.start : mention.end] == mention.text


UPDATES = [
    ("Published: June 7, 2025 | Updated: June 8, 2025\n\nThe mayor named them Sunday.", "2025-06-08"),
    ("By Ann Lee\nUPDATED: 08:47 BST, 8 June 2025\n\nThe mayor named them Sunday.", "2025-06-08"),
    ("Updated: July 8, 2025\n\nThe mayor named them Sunday.", "2025-06-01"),
    ("The mayor named them Sunday.", "2025-06-01"),
]


@pytest.mark.parametrize(("text", "day"), UPDATES)
def test_weekdays_are_counted_from_the_last_update(text: str, day: str) -> None:
    head, _, body = text.rpartition("\n\n")
    block = Block(kind="paragraph", start=len(text) - len(body), end=len(text))
    found = Article(id="a", sha256="", text=text, published="2025-06-07", blocks=(block,))
    assert [mention.date for mention in read_article(found).dates] == [day], head
