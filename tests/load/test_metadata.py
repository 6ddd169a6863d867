"""What the page says about its article: title, date, authors, dateline, agency, source, address."""

import pytest
from pages import PAGES, split_page

from riyadh_archive.load import load_text
from riyadh_archive.model import Article

BODY = "The dam broke on Monday night after a week of rain, officials said.\n\nHundreds of people fled.\n"


def load(text: str) -> Article:
    return load_text(text.encode(), name="page.txt")


@pytest.mark.parametrize(
    ("name", "source", "agency", "published", "authors"),
    [
        ("broadcaster", "BBC", None, "2018-09-11", ()),
        ("wire", "AP", None, "2021-03-03", ("Binaj Gurung", "Tom Reed")),
        ("daily", None, None, "2022-02-03", ("Ritu Sharma",)),
        ("court", None, None, None, ("Ana Silva",)),
        ("fields", "ANSA", None, "2020-10-03", ()),
    ],
)
def test_pages(
    name: str, source: str | None, agency: str | None, published: str | None, authors: tuple[str, ...]
) -> None:
    article = load(split_page(PAGES[name])[0])
    assert (article.source, article.agency, article.published, article.authors) == (source, agency, published, authors)


def test_fields_of_a_head() -> None:
    article = load(split_page(PAGES["fields"])[0])
    assert (article.title, article.url) == ("Flood wall holds in Venice", "https://www.example.org/venice/flood")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Dam breaks after week of rain\n\n{BODY}", "Dam breaks after week of rain"),
        (f"World\nDam breaks after week of rain\n\n{BODY}", "Dam breaks after week of rain"),
        (f"Pope visits island\nDam breaks after week of rain\n\n{BODY}", "Dam breaks after week of rain"),
        (f"Dam breaks after a week.\n\nLAGOS (AFP) - {BODY}", "Dam breaks after a week."),
        (f"Who built the dam that broke?\n\n{BODY}", "Who built the dam that broke?"),
        (BODY, None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    assert load(text).title == title


@pytest.mark.parametrize(
    ("text", "source", "agency", "dateline"),
    [
        (f"LAGOS (Reuters) - {BODY}", "Reuters", "Reuters", "LAGOS"),
        (f"London (CNN) -- {BODY}", "CNN", None, "London"),
        (f"LAGOS, Nigeria, May 4 (Delta Press) - {BODY}", "Delta Press", "Delta Press", "LAGOS, Nigeria"),
        (f"LAGOS (News Agency of the Delta) — {BODY}", None, None, None),
        (f"LAGOS (Nigeria) — {BODY}", None, None, "LAGOS (Nigeria)"),
        (f"Mr Odu (Green Party) - {BODY}", None, None, None),
        (f"By The Associated Press\n\n{BODY}", "AP", "AP", None),
        (f"{BODY}Nobody blamed the builder, according to AFP.\n", None, None, None),
        (f"{BODY}“We ran,” she told CNN.\n\n“We hid,” he told CNN.\n\n“We swam,” they told CNN.\n", None, None, None),
        (f"{BODY}© Photo: Ana Silva/Lagos Courier\n", None, None, None),
        (f"{BODY}© 2021 Lagos Courier. All rights reserved.\n", "Lagos Courier", None, None),
        (f"{BODY}https://www.theguardian.com/world/dam\n", "The Guardian", None, None),
    ],
)
def test_source(text: str, source: str | None, agency: str | None, dateline: str | None) -> None:
    article = load(text)
    assert (article.source, article.agency, article.dateline) == (source, agency, dateline)


def test_signs_that_agree_make_a_source() -> None:
    end = "\nTom Reed\n\nTom Reed is Newsweek's Africa reporter based in Lagos.\n"
    told = "“We ran,” she told Newsweek.\n"
    assert load(BODY + told + end).source == "Newsweek"
    assert load(BODY + "“We ran,” she told CNN.\n" + end).source is None


def test_the_date_of_publication_comes_before_the_update() -> None:
    assert load(f"Dam breaks\nUpdated March 4, 2021\nPublished March 3, 2021\n\n{BODY}").published == "2021-03-03"
    assert load(f"Dam breaks after rain\nBy Tom Reed | March 3, 2021\n\n{BODY}").published == "2021-03-03"


@pytest.mark.parametrize(
    ("head", "published", "authors"),
    [
        ("By Tom Reed, March 3, 2021", "2021-03-03", ("Tom Reed",)),
        ("By Tom Reed, harbor correspondent, 3 March 2021", "2021-03-03", ("Tom Reed",)),
        ("From Tom Reed in Port Harcourt", None, ("Tom Reed",)),
        ("From Dust to Gold in Lagos", None, ()),
        ("Lagoon Courier, 3 March 2021", "2021-03-03", ()),
        ("By rain and wind, 3 March 2021", None, ()),
        ("AFP 3 March 2021", "2021-03-03", ()),
        ("PTI | New Delhi | 3 March 2021", "2021-03-03", ()),
    ],
)
def test_a_line_of_author_or_outlet_and_date(head: str, published: str | None, authors: tuple[str, ...]) -> None:
    article = load(f"Dam breaks after rain\n\n{head}\n\n{BODY}")
    assert (article.title, article.published, article.authors) == ("Dam breaks after rain", published, authors)


def test_a_line_that_is_a_day_in_digits_alone() -> None:
    text = "Ministers open a dam\n2019-05-06\n\nMinisters opened a dam near Lima on Monday, officials said.\n"
    assert load_text(text.encode(), name="dam.txt").published == "2019-05-06"


@pytest.mark.parametrize(
    ("end", "published"),
    [
        ("© 2021 Lagos Courier. All rights reserved.", "2021-03-03"),
        ("© 2012-2021 Lagos Courier. All rights reserved.", None),
        ("https://www.example.org/2020/03/dam-breaks", "2020-03-03"),
        ("Nobody blamed the builder.", None),
    ],
)
def test_the_year_of_a_dateline_that_prints_none(end: str, published: str | None) -> None:
    assert load(f"Dam breaks after rain\n\nLAGOS, March 3 (Delta Press) - {BODY}\n{end}\n").published == published


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("LIMA, July 28 (Andes) -- The truce holds from 28 July 2025, the two sides said.", "2025-07-28"),
        ("LIMA, July 28 (Andes) -- The truce of May 2025 holds. Peru was freed on July 28, 1821.", None),
        ("LIMA, July 28 (Andes) -- The truce of May 2025 holds, the two sides said.", None),
        ("Lima, July 28, 2025, GNA -- The truce holds, the two sides said today.", "2025-07-28"),
    ],
)
def test_the_year_of_a_dateline_stands_in_the_text(text: str, published: str | None) -> None:
    assert load(f"The truce holds\n\n{text}\n\nNobody was hurt on either side of the river.\n").published == published


def test_a_labeled_day_beside_an_office() -> None:
    head = "The bridge is open\n\nPress release | Date: 13/09/2025 | Office of the Minister for Roads\n\n"
    assert load(head + BODY).published == "2025-09-13"


def test_the_day_in_the_address() -> None:
    assert load(f"{BODY}https://www.example.org/2020/03/04/dam-breaks\n").published == "2020-03-04"
    assert load(f"{BODY}https://www.example.org/2020/13/44/dam-breaks\n").published is None


def test_the_dates_of_a_timeline_are_not_the_page_date() -> None:
    days = "".join(f"March {day}, 2021\n\nRain fell on the hills above the dam all day.\n\n" for day in (1, 2, 3))
    assert load(BODY + "\n" + days).published is None


def test_authors_of_a_sign_off_and_of_a_section() -> None:
    assert load(BODY + "(Reporting by Ana Silva and Tom Reed; Editing by Jo Hall)\n").authors == (
        "Ana Silva",
        "Tom Reed",
    )
    section = "By Ana Silva, health correspondent\n\nThe water is not clean, doctors say.\n"
    assert load(BODY + section).authors == ("Ana Silva",)
    assert load(f"Dam breaks after rain\nBy Tom Reed\n\n{BODY}{section}").authors == ("Tom Reed",)


STORY = (
    "Ferry sinks off Corvo with forty aboard\n\n{line}\n{date}\n\n"
    "A ferry with forty people aboard sank off the island of Corvo on Monday, the coast guard said, after it had lost its"
    " rudder in high waves.\n\nFishing boats took thirty-eight people ashore, and divers looked for the two others until"
    " night fell.\n"
)


@pytest.mark.parametrize(
    ("line", "date", "source", "authors"),
    [
        ("Reuters", "March 4, 2025", "Reuters", ()),
        ("AFP, LISBON", "", "AFP", ()),
        ("Ana Silva, Tom Reed", "Tuesday 4 March 2025 17:02", None, ("Ana Silva", "Tom Reed")),
        ("Ana Silva", "4 March 2025", None, ("Ana Silva",)),
        ("Ana Silva, Reuters", "", "Reuters", ("Ana Silva",)),
        ("By Lisil", "4 March 2025", None, ()),
        ("Lisbon, Portugal", "4 March 2025", None, ()),
    ],
)
def test_a_line_under_the_title_may_be_a_byline_without_by(
    line: str, date: str, source: str | None, authors: tuple[str, ...]
) -> None:
    found = load(STORY.format(line=line, date=date))
    assert (found.source, found.authors) == (source, authors)
