"""A user's own table of offices, capitals and memberships, and what is known with it and without."""

import tomllib

import pytest

from riyadh_archive.errors import LexiconError
from riyadh_archive.lexicon.added import added, adding
from riyadh_archive.lexicon.countries import capital_of, country_of, government_of
from riyadh_archive.lexicon.memberships import is_member
from riyadh_archive.lexicon.offices import holders_on, in_office, terms_of
from riyadh_archive.lexicon.reference import parse_reference, read_reference

TABLE = """
[[office]]
country = "Norland"
office = "Prime Minister"
holder = "Olaf Holm"
start = "2019-01-01"
end = "2023-05-01"
source = "Gazette of Norland, 2019"

[[office]]
country = "Norland"
office = "Prime Minister"
holder = "Ada de la Berg"
administration = "de la Berg"
start = 2023-05-01
source = "Gazette of Norland, 2023"

[[office]]
country = "Germany"
office = "Chancellor"
holder = "Vera Neumann"
start = 2031-01-01
source = "invented"

[[capital]]
country = "Norland"
capital = "Berghaven"
adjectives = ["Norlandic"]
governments = ["the Storhus"]
source = "Gazette of Norland, 1950"

[[membership]]
body = "Northern League"
member = "Norland"
since = 2001-01-01
source = "the League's own list"

[[membership]]
body = "NATO"
member = "Norland"
source = "in dispute"
"""


def test_what_a_table_tells_is_known_while_it_is_in_force() -> None:
    knowledge = parse_reference(tomllib.loads(TABLE), "own.toml")
    assert in_office("Holm", country="Norland", date="2025-01-01") is None
    with adding(knowledge):
        assert added() is knowledge
        assert in_office("Holm", country="Norland", date="2025-01-01") is False
        assert in_office("de la Berg", country="Norland", date="2025-01-01") is True
        assert in_office("Holm", country="Norland", date="2018-12-31") is None, "before the table begins"
        assert (country_of("Norlandic"), government_of("the Storhus")) == ("Norland", "Norland")
        assert (government_of("Berghaven"), capital_of("Norland")) == ("Norland", "Berghaven")
        assert is_member("Norland", "Northern League", "2005-05-05") is True
        assert is_member("Peru", "Northern League", "2005-05-05") is False
        assert is_member("Norland", "NATO", "2005-05-05") is None
    assert in_office("Holm", country="Norland", date="2025-01-01") is None
    assert country_of("Norlandic") is None
    assert is_member("Norland", "Northern League", "2005-05-05") is None


def test_a_later_term_ends_one_of_the_package_that_has_no_end() -> None:
    with adding(parse_reference(tomllib.loads(TABLE), "own.toml")):
        assert [o.holder for o in holders_on("Germany", "2031-06-01") if o.office == "Chancellor"] == ["Vera Neumann"]
        assert in_office("Merz", country="Germany", date="2031-06-01") is False
        assert in_office("Merz", country="Germany", date="2028-06-01") is None, "between the two tables"
    assert terms_of("Neumann") == ()


def test_what_is_known_without_a_table_stays_known() -> None:
    with adding(parse_reference(tomllib.loads(TABLE), "own.toml")):
        assert in_office("Biden", country="United States", date="2025-02-18") is False
        assert is_member("Sweden", "NATO", "2023-01-01") is False
        assert country_of("the U.S.") == "United States"


@pytest.mark.parametrize(
    ("text", "key", "why"),
    [
        ("", "file", "has none of the lists"),
        ("rulers = 1", "rulers", "is none of the lists"),
        ("[office]\nholder = 'A'", "office", "must be a list of tables"),
        ("[[office]]\ncountry = 'X'", "[[office]] 1, office", "is missing"),
        ("[[capital]]\ncountry='X'\ncapital='Y'\nsource='s'\nking='Z'", "[[capital]] 1, king", "is none of"),
        ("[[capital]]\ncountry='X'\ncapital='Y'\nsource='s'\naliases='Z'", "[[capital]] 1, aliases", "list of words"),
        ("[[membership]]\nbody='B'\nmember=3\nsource='s'", "[[membership]] 1, member", "must be words, not 3"),
        ("[[membership]]\nbody='B'\nmember='X'\nsource='  '", "[[membership]] 1, source", "must be words"),
        ("[[membership]]\nbody='B'\nmember='X'\nsince='soon'\nsource='s'", "B, X", "'soon' is no ISO day"),
    ],
)
def test_a_broken_table_is_told_with_file_and_key(text: str, key: str, why: str) -> None:
    with pytest.raises(LexiconError) as told:
        parse_reference(tomllib.loads(text), "own.toml")
    assert told.value.file.startswith("own.toml")
    assert told.value.key == key
    assert why in told.value.why


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        ("2023-13-01", "", "its start '2023-13-01' is no ISO day"),
        ("2023-01-01", "May", "its end 'May' is no ISO day"),
        ("2023-01-01", "2022-01-01", "ends on 2022-01-01"),
    ],
)
def test_days_of_a_term(start: str, end: str, why: str) -> None:
    entry = {"country": "X", "office": "President", "holder": "A B", "start": start, "source": "s"}
    with pytest.raises(LexiconError, match=why):
        parse_reference({"office": [entry | ({"end": end} if end else {})]}, "own.toml")


def test_files_that_cannot_be_read(tmp_path: object) -> None:
    with pytest.raises(LexiconError, match=r"missing\.toml: file: No such file"):
        read_reference("missing.toml")


@pytest.mark.parametrize(
    ("member", "body", "date", "wanted"),
    [
        ("Austria", "NATO", "2025-01-01", False),
        ("Finland", "NATO", "2023-04-04", True),
        ("Finland", "NATO", "2023", None),
        ("the U.K.", "European Union", "2025", False),
        ("the U.K.", "European Union", None, None),
        ("Germany", "European Union", "2025-02", True),
        ("Saudi Arabia", "BRICS", "2025-02", None),
        ("Angola", "OPEC", "2024-06-01", False),
        ("Peru", "Andean Pact", "2024", None),
    ],
)
def test_members(member: str, body: str, date: str | None, wanted: bool | None) -> None:
    assert is_member(member, body, date) is wanted
