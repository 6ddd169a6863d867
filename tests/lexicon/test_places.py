"""Places: what a name names, what holds what, and which words close the name of a place."""

import pytest

from riyadh_archive.lexicon.places import (
    contains,
    is_place_head,
    is_place_opener,
    parse_places,
    place_kind_of_head,
    place_named,
    places_named,
)
from riyadh_archive.lexicon.tables import read_text


@pytest.mark.parametrize(
    ("text", "name", "kind", "within"),
    [
        ("Kiev", "Kyiv", "city", ("Ukraine",)),
        ("Calcutta", "Kolkata", "city", ("West Bengal", "India")),
        ("St Petersburg", "St. Petersburg", "city", ("Russia",)),
        ("Saint Louis", "St. Louis", "city", ("Missouri", "United States")),
        ("Zürich", "Zurich", "city", ("Switzerland",)),
        ("Calif.", "California", "state", ("United States",)),
        ("N.Y.", "New York state", "state", ("United States",)),
        ("the Bronx", "Bronx", "district", ("New York", "New York state", "United States")),
        ("Gaza", "Gaza Strip", "disputed", ("Palestine",)),
        ("the Baltics", "Baltics", "region", ("Europe",)),
        ("the Hague", "The Hague", "city", ("Netherlands",)),
        ("Wales", "Wales", "nation", ("United Kingdom",)),
        ("Holland", "Netherlands", "country", ()),
        ("NATO", "NATO", "body", ()),
        ("TOULOUSE", "Toulouse", "city", ("France",)),
        ("Washington, D.C.", "Washington", "city", ("United States",)),
    ],
)
def test_place_named(text: str, name: str, kind: str, within: tuple[str, ...]) -> None:
    place = place_named(text)
    assert place is not None
    assert (place.name, place.kind, place.within) == (name, kind, within)


@pytest.mark.parametrize("text", ["nice", "Minister", "Xanadu-on-Sea", "", "the", "Soviet Union"])
def test_no_place(text: str) -> None:
    assert place_named(text) is None


def test_the_country_and_the_bigger_city_come_first() -> None:
    assert [place.kind for place in places_named("Georgia")] == ["country", "state"]
    assert [place.within[-1] for place in places_named("London")] == ["United Kingdom", "Canada"]


@pytest.mark.parametrize(
    ("name", "ambiguous"), [("Nice", True), ("Sofia", True), ("Phoenix", True), ("Toulouse", False)]
)
def test_names_that_are_words_or_persons_are_marked(name: str, ambiguous: bool) -> None:
    place = place_named(name)
    assert place is not None
    assert place.ambiguous is ambiguous


@pytest.mark.parametrize(
    ("outer", "inner", "answer"),
    [
        ("France", "Lyon", True),
        ("the U.S.", "Manhattan", True),
        ("New York", "Brooklyn", True),
        ("Georgia", "Atlanta", True),
        ("Lyon", "Lyon", True),
        ("Europe", "Lyon", True),
        ("Middle East", "Amman", True),
        ("Baltics", "Riga", True),
        ("United Kingdom", "London", True),
        ("Gaza Strip", "Rafah", True),
        ("Germany", "Lyon", False),
        ("Lyon", "Paris", False),
        ("Texas", "Chicago", False),
        ("Los Angeles", "Brooklyn", False),
        ("Lyon", "France", False),
        ("Africa", "Lyon", False),
        ("Germany", "France", False),
        ("Texas", "Ontario", False),
        ("Russia", "Crimea", None),
        ("Israel", "East Jerusalem", None),
        ("China", "Hong Kong", None),
        ("NATO", "Lyon", None),
        ("Middle East", "Lyon", None),
        ("Atlantis", "Lyon", None),
        ("France", "Xanadu-on-Sea", None),
        ("Canada", "London", None),
        ("Brittany", "Lyon", None),
        ("Scotland", "London", False),
        ("Scotland", "Glasgow", True),
    ],
)
def test_contains(outer: str, inner: str, answer: bool | None) -> None:
    assert contains(outer, inner) is answer


def test_heads() -> None:
    assert [place_kind_of_head(word) for word in ("Arena", "Street", "Lake", "Island", "Oblast")] == [
        "building",
        "street",
        "feature",
        "island",
        "state",
    ]
    assert is_place_head("Mosque")
    assert not is_place_head("mosque")
    assert not is_place_head("Minister")
    assert place_kind_of_head("Minister") is None
    assert is_place_opener("Mount")
    assert not is_place_opener("Stadium")


def test_every_place_lies_in_places_that_are_known() -> None:
    places = parse_places(read_text("places.tsv"))
    names = {place.name for place in places}
    unknown = {name for place in places for name in (*place.within, *place.holds) if name not in names}
    assert [name for name in sorted(unknown) if place_named(name) is None] == []
