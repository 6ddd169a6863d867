"""Names behind the field of an office, "envoy to the Middle East A", and runs of capitals that hold none."""

import pytest
from readings import read

from riyadh_archive.grammar.naming.portfolios import behind_portfolio
from riyadh_archive.grammar.naming.runs import Run

CASES = [
    ("The US envoy to the Middle East Evan Lorne flew in.", "Middle East", "Evan Lorne", "US envoy to the Middle East"),
    ("Chile's ambassador to the United States Lena Orr sat down.", "United States", "Lena Orr", ""),
    ("Minister of State for External Affairs Tirth Vardan Rao came.", "External Affairs", "Tirth Vardan Rao", ""),
    ("The Commissioner for Trade Mirus Selkovic came.", "Trade", "Mirus Selkovic", "Commissioner for Trade"),
    ("The mayor of San Jose Martin Orr came.", "San Jose", "Martin Orr", "mayor of San Jose"),
    (
        "Peru's Ambassador to the United States Princess Noura bint Orr came.",
        "United States",
        "Noura bint Orr",
        "Ambassador to",
    ),
    (
        "Chargé d'Affaires of the US Embassy in Saudi Arabia Alison Orr came.",
        "Saudi Arabia",
        "Alison Orr",
        "Chargé d'Aff",
    ),
    ("The coach of Real Madrid Carlo Orr came.", "Real Madrid", "Carlo Orr", "coach of Real Madrid"),
    (
        "The head of the Norland Harbor Fund Anna Orr came.",
        "Norland Harbor Fund",
        "Anna Orr",
        "head of the Norland Harbor Fund",
    ),
    ("Assistant to the President Sergey Orlin came.", "President", "Sergey Orlin", "Assistant to the President"),
    ("A lawyer for Donald John Orr came.", None, "", ""),
    ("An aide to Senator Joseph Orr came.", None, "", ""),
    ("A lawyer for Virginia Lund Hart came.", None, "", ""),
    ("The director of Saint Joseph Hospital came.", None, "", ""),
    ("The head of the Old Church of Martin Orr came.", None, "", ""),
    ("A member of the San Diego Orrs came.", None, "", ""),
    ("A supporter of Republican Martin Orr came.", None, "", ""),
    ("The town of San Jose Martin came.", None, "", ""),
    ("The road to the Middle East Evan Lorne took came.", None, "", ""),
]


@pytest.mark.parametrize(("text", "field", "name", "role"), CASES)
def test_a_name_behind_what_an_office_is_for(text: str, field: str | None, name: str, role: str) -> None:
    rows = read(text).tokens
    words = (field or text.split(" came")[0].split(" of ")[-1].split(" for ")[-1].split(" to ")[-1]).split()
    words = [word for word in words if word[0].isupper()]
    first = rows.words.index(words[0])
    last = max(k for k, word in enumerate(rows.words) if word == (name or words[-1]).split()[-1])
    found = behind_portfolio(text, rows, Run(first, last))
    if field is None:
        assert found is None
        return
    assert found is not None
    assert " ".join(rows.words[found.name : last + 1]) == name
    assert " ".join(rows.words[found.np_first : found.name]).startswith(role)


SIDES = [
    ("U.S. ambassador to France Charles Orr came to the talks in Oslo.", "United States"),
    ("Britain's ambassador to the United States Peter Orr came to the talks in Oslo.", "United Kingdom"),
    ("Secretary of State for Northern Ireland Hilary Orr came to the talks in Oslo.", None),
]


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_an_office_is_of_the_country_that_holds_it_and_not_of_its_field(text: str, side: str | None) -> None:
    (person,) = [entity for entity in read(text).entities if entity.kind == "person"]
    assert person.side == side
