"""The forms of single lines: dates, datelines, by-lines, credits, captions; positive beside negative."""

import pytest

from riyadh_archive.load.byline import parse_biography, parse_byline, parse_sign_off
from riyadh_archive.load.credit import find_credit, is_caption
from riyadh_archive.load.dateline import parse_dateline
from riyadh_archive.load.dates import parse_date_line
from riyadh_archive.load.lines import Unit
from riyadh_archive.load.signed import parse_signed_date


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Wednesday, 19 Feb 2025", "2025-02-19"),
        ("Published: June 13, 2013 4:59 PM EDT", "2013-06-13"),
        ("First published 9 May 2019 at 10:20 BST", "2019-05-09"),
        ("Updated 18 February 2025", "2025-02-18"),
        ("date 2025-02-18", "2025-02-18"),
        ("2025-02-18T10:00Z", "2025-02-18"),
        ("2025/02/18", "2025-02-18"),
        ("18.02.2025, 14:30", "2025-02-18"),
        ("02/18/2025", "2025-02-18"),
        ("06/13/13", "2013-06-13"),
        ("06.13.13", "2013-06-13"),
        ("13.06.13", "2013-06-13"),
        ("Published: Jan. 4, 2018 at 9:12 AM EST|Updated: Jan. 5, 2018 at 5:22 PM EST", "2018-01-04"),
        ("Jan. 4, 2018, 9:12 AM EST / Updated Jan. 5, 2018, 5:22 PM EST", "2018-01-04"),
        ("Nov 14th 2007 12:41PM", "2007-11-14"),
        ("4 May 2025, by Ada M. Moss", "2025-05-04"),
        ("Posted by Ada M. Moss on May 4, 2025", "2025-05-04"),
        ("Posted in Road Accidents on Sunday, May 4, 2025", "2025-05-04"),
        ("On behalf of Ada M. Moss, Esq. posted in Road Accidents on Sunday, May 4, 2025.", "2025-05-04"),
        ("Filed under Courts on 4 May 2025", "2025-05-04"),
        ("By Ada M. Moss on 4 May 2025", "2025-05-04"),
        ("AFP May 04, 2025", "2025-05-04"),
        ("4 May 2025, Reuters", "2025-05-04"),
        ("AP Published May 4, 2025", "2025-05-04"),
        ("Press release No. 714, 4 May 2025, 11.30 pm", "2025-05-04"),
        ("News release: 4 May 2025", "2025-05-04"),
        ("Communiqué, Sunday, May 4, 2025", "2025-05-04"),
        ("Press Note, 4 May 2025, 17:00", "2025-05-04"),
        ("Written by Professor Ada M. Moss | The Ledger | May 4, 2025", "2025-05-04"),
    ],
)
def test_a_line_that_is_a_date(line: str, iso: str) -> None:
    found = parse_date_line(line)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    "line", ["03/04/2025", "Published 11/12/2007", "February 30, 2021", "March 8", "Updated", "3 hours ago"]
)
def test_a_line_about_time_that_gives_no_day(line: str) -> None:
    found = parse_date_line(line)
    assert found is not None
    assert found.iso is None


@pytest.mark.parametrize(
    "line",
    [
        "The court sat on June 13, 2013.",
        "June 13, 2013: the dam breaks",
        "AFP staff met on May 4, 2025",
        "3-1",
        "May",
        "100 Days",
        "Lagos, June 13, 2013",
        "Sentenced by a court on May 4, 2025",
        "By order of the court on the steps of May Hall",
        "Press note 41/2025 — Road accident on the A23",
        "Statement, as given to the court on 4 May 2025",
        "The oldest bridge of the whole valley | May 4, 2025",
        "2024",
        "",
    ],
)
def test_a_line_that_is_no_date(line: str) -> None:
    assert parse_date_line(line) is None


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("NAIROBI/ADDIS ABABA (Reuters) - The two leaders met.", "NAIROBI/ADDIS ABABA", "Reuters"),
        ("FLINT, Mich. (AP) — Water is safe again.", "FLINT, Mich", "AP"),
        ("Port Sudan, Sudan — In the harbor, ships wait.", "Port Sudan, Sudan", None),
        ("GENEVA, Feb. 3 (Xinhua) -- The panel met.", "GENEVA", "Xinhua"),
        ("NEW DELHI: The court ruled.", "NEW DELHI", None),
        ("Lahore, Feb 18 (APP) The ministry said so.", "Lahore", "APP"),
        ("MOSCOW, March 3. /TASS/. The minister left.", "MOSCOW", "TASS"),
        ("Riyadh, March 3 (Own correspondent) – The minister left.", "Riyadh", None),
        ("Lahore, 3 March (Our Staff Reporter): The minister left.", "Lahore", None),
        ("BRUSSELS - “Enough,” the minister said.", "BRUSSELS", None),
        ("Dec 29 (Reuters) - The candidate spoke.", None, "Reuters"),
        ("(Reuters) - The candidate spoke.", None, "Reuters"),
        ("London (CNN)A fire broke out.", "London", None),
    ],
)
def test_dateline(line: str, place: str | None, agency: str | None) -> None:
    found = parse_dateline(line, line, early=True)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert line[found.sentence].isupper() or line[found.sentence] == "“"


@pytest.mark.parametrize(
    ("line", "published", "opens"),
    [
        ("TURIN, Italy (AP) — May 4, 2025 — Rain fell.", "2025-05-04", "Rain"),
        ("LISBON (AFP) - 9 September 2022. Rain fell.", "2022-09-09", "Rain"),
        ("Lakor, (APP - Hexpoint / Norland Point News - 9th Sep, 2022) Nine men left.", "2022-09-09", "Nine"),
        ("Berlin, 15 July 2022 (Hexby) - Nine men left.", "2022-07-15", "Nine"),
        ("LISBON (AFP) - Nine men left. Rain fell.", None, "Nine"),
        ("LISBON (AFP) - May 4 is a holiday.", None, "May 4 is"),
    ],
)
def test_a_date_behind_the_dash(line: str, published: str | None, opens: str) -> None:
    found = parse_dateline(line, line, early=True)
    assert found is not None
    assert found.published == published
    assert line[found.sentence :].startswith(opens)


@pytest.mark.parametrize(
    "line",
    [
        "The minister — a lawyer — resigned.",
        "Ana Silva — The woman who swam the strait.",
        "WALLACE: You said it yourself.",
        "NATO: The alliance will meet.",
        "Indy led 13 - 10 at half-time.",
        "UPDATE - The road is open.",
        "He left Paris - The city was empty.",
        "SEN. ANN LUND (R), OHIO: I do not think so.",
        "ANN LUND (D-Ohio), OHIO: I do not think so.",
        "",
    ],
)
def test_no_dateline(line: str) -> None:
    assert parse_dateline(line, line, early=True) is None


def test_a_full_date_alone_opens_a_report_and_no_chronology() -> None:
    line = "4 June 2022; GNA: Envoys met in Lugano."
    found = parse_dateline(line, f"Envoys meet\n\n{line}", early=True)
    assert found is not None
    assert (found.agency, found.published, line[found.sentence :]) == ("GNA", "2022-06-04", "Envoys met in Lugano.")
    entry = "June 4, 2012 – The border is closed."
    assert parse_dateline(entry, f"{entry}\nJune 5, 2014 – It is opened.", early=True) is None


def test_a_late_paragraph_has_a_dateline_only_with_an_agency() -> None:
    assert parse_dateline("BRUSSELS - The minister left.", "", early=False) is None
    assert parse_dateline("BRUSSELS (AFP) - The minister left.", "", early=False) is not None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ana Silva", ("Ana Silva",)),
        ("By Ana Silva and Tom Reed, Health Correspondents", ("Ana Silva", "Tom Reed")),
        ("By ANA SILVA, TOM REED and JO HALL", ("ANA SILVA", "TOM REED", "JO HALL")),
        ("By Ana Silva, New York", ("Ana Silva",)),
        ("Written by Lucía de la Cruz for the Courier", ("Lucía de la Cruz",)),
        ("Author: Tom Reed", ("Tom Reed",)),
        ("By our economics editor", ()),
        ("From our own correspondent in Lima", ()),
        ("By Staff Reporters", ()),
        ("By the Editorial Board", ()),
    ],
)
def test_byline(line: str, authors: tuple[str, ...]) -> None:
    found = parse_byline(line)
    assert found is not None
    assert found.authors == authors


@pytest.mark.parametrize(
    "line",
    [
        "By the numbers",
        "By Friday Morning",
        "Bystanders ran",
        "By Ana Silva had left.",
        "Author tells all",
        "By the numbers: staff cuts",
    ],
)
def test_no_byline(line: str) -> None:
    assert parse_byline(line) is None


def test_a_byline_names_agency_and_outlet() -> None:
    found = parse_byline("By Ana Silva, Associated Press")
    assert found is not None
    assert (found.authors, found.agency) == (("Ana Silva",), "AP")
    section = parse_byline("By Ana Silva, RFE/RL senior correspondent")
    assert section is not None
    assert section.outlet == "RFE/RL"


def test_sign_off_leaves_out_editors_and_helpers() -> None:
    line = "(Reporting by Ana Silva in Lima; Writing by Tom Reed; Additional reporting by Jo Hall; Editing by Max Roy)"
    assert parse_sign_off(line) == ("Ana Silva", "Tom Reed")
    assert parse_sign_off("(Editing by Max Roy)") == ()


def test_biography() -> None:
    found = parse_biography("Ana Silva is CNN's Africa correspondent based in Nairobi.")
    assert found is not None
    assert (found.author, found.outlet) == ("Ana Silva", "CNN")
    assert parse_biography("Ana Silva is the mayor of Lima.") is None
    assert parse_biography("The author is a reporter.") is None


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Men dig in Izmir. REUTERS/Ana Silva/Pool", "REUTERS/Ana Silva/Pool"),
        ("Men dig in Izmir. (AP Photo/Ana Silva)", "(AP Photo/Ana Silva)"),
        ("Men dig in Izmir [Ana Silva/AFP]", "[Ana Silva/AFP]"),
        ("Men dig in Izmir. Ana Silva/Getty Images", "Ana Silva/Getty Images"),
        ("Men dig in Izmir. Photo: Ana Silva", "Photo: Ana Silva"),
        ("Men dig in Izmir | Photo Credit: PTI", "Photo Credit: PTI"),
        ("Image source, Getty Images", "Image source, Getty Images"),
        ("Kremlin Pool Photo via AP", "Kremlin Pool Photo via AP"),
    ],
)
def test_credit(line: str, credit: str) -> None:
    at = find_credit(line)
    assert at is not None
    assert line[at:] == credit


@pytest.mark.parametrize(
    "line",
    [
        "He told RFE/RL.",
        "They flew from Lagos. The Paris/London train was late.",
        "Photo shows a man with a dog.",
        "The photo was taken by AFP, he said.",
        "A Reuters/Ipsos poll found the same.",
        "She won (again).",
    ],
)
def test_no_credit(line: str) -> None:
    assert find_credit(line) is None


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("The queen (left) greets the mayor of Ghent.", True),
        ("FILE PHOTO: The mayor of Ghent speaks.", True),
        ("This combination of pictures created on May 3, 2021 shows the mayor of Ghent.", True),
        ("This combination is rare.", False),
        ("File photo of the mayor.", False),
        ("Rep. Tom Reed (R) voted against the bill.", False),
        ("Photos show the two-story house in flames.", False),
        ("“Look (left) and run,” he said.", False),
    ],
)
def test_caption(line: str, caption: bool) -> None:
    assert is_caption(Unit(0, len(line), line, 0, 0)) is caption


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("by Tim Zadorny February 18, 2025 5:23 PM 2 min read", "by Tim Zadorny"),
        ("VALERIA ROMANO Tuesday, 18 February 2025, 16:56", "VALERIA ROMANO"),
        ("Ana Silva 18 February 2025 17:20", "Ana Silva"),
    ],
)
def test_a_name_and_a_date_with_nothing_between(line: str, name: str) -> None:
    found = parse_signed_date(line)
    assert found is not None
    assert (found[0], found[1].iso) == (name, "2025-02-18")


@pytest.mark.parametrize(
    "line", ["Rio Branco March 3, 2021", "By Monday March 3, 2021 they had gone.", "March 3, 2021"]
)
def test_a_town_and_a_sentence_are_no_name_before_a_date(line: str) -> None:
    assert parse_signed_date(line) is None
