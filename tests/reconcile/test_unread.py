"""Names that other reports of the story tell: found in headlines and single mentions, never in plain words."""

import pytest

from riyadh_archive.model import Article, Evidence, LocalName, NameKind, Span
from riyadh_archive.reconcile.calling.unread import with_unread

Printed = tuple[str, NameKind]


def article(id_: str, text: str) -> Article:
    return Article(id=id_, sha256="", title=None, text=text, body=(Span(start=0, end=len(text)),))


def read(text: str, *printed: Printed) -> tuple[LocalName, ...]:
    """The names of a text, each with its first mention."""
    return tuple(
        LocalName(
            kind=kind,
            name=name,
            mentions=(Evidence(start=text.index(name), end=text.index(name) + len(name), text=name),),
        )
        for name, kind in printed
    )


TELLING = "The Harriers beat the Colliers. Ana Petrovic of Brixholm watched the Harriers in Brixholm and Brix."
NAMES: tuple[Printed, ...] = (
    ("Harriers", "organization"),
    ("Colliers", "organization"),
    ("Ana Petrovic", "person"),
    ("Brixholm", "place"),
    ("Brix", "place"),
)


def unread(text: str, *printed: Printed, telling: int = 1) -> list[tuple[str, NameKind]]:
    """What is found in `text` besides `printed`, where so many other articles tell the names above."""
    articles = [article("z", text), *(article(f"a{n}", TELLING) for n in range(telling))]
    names = {"z": read(text, *printed)} | {f"a{n}": read(TELLING, *NAMES) for n in range(telling)}
    return [(m.text, n.kind) for n in with_unread(articles, names)["z"][len(printed) :] for m in n.mentions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Harriers Beat Colliers To Reach Final", [("Harriers", "organization"), ("Colliers", "organization")]),
        ("Fans sang for Ana Petrovic's return.", [("Ana Petrovic", "person")]),
        ("Many harriers circled. Harriers hunt by day.", []),  # the bird
        ("Ana Lindqvist sang.", []),
        ("They saw Ana. Petrovic was away.", []),
        ("Fans left Brixholm early.", [("Brixholm", "place")]),
        ("Fans left Brix early.", []),  # one article alone takes the short word for a place
    ],
)
def test_names_that_another_report_tells(text: str, found: list[Printed]) -> None:
    assert unread(text) == found


def test_a_short_word_for_a_place_needs_two_reports() -> None:
    assert unread("Fans left Brix early.", telling=2) == [("Brix", "place")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Petrovic was away.", ["Petrovic"]),
        ("Petrovic was away from the petrovic.", []),
        ("Martin was away.", []),  # a given name as well
        ("Baker was away.", []),  # a role as well
    ],
)
def test_a_surname_that_one_report_prints_in_full(text: str, found: list[str]) -> None:
    telling = "Ana Petrovic met Ana Martin and Ana Baker."
    full = tuple(
        name.model_copy(update={"given": "Ana", "surname": name.name.split()[1]})
        for name in read(telling, *((f"Ana {name}", "person") for name in ("Petrovic", "Martin", "Baker")))
    )
    names = with_unread([article("z", text), article("a", telling)], {"z": (), "a": full})["z"]
    assert [m.text for n in names for m in n.mentions] == found


def test_the_town_behind_a_house_is_no_part_of_the_form() -> None:
    telling = "They closed the Lorn Arena in Leeds."
    [house] = read(telling, ("Lorn Arena in Leeds", "place"))
    names = {"z": (), "a": (house.model_copy(update={"name": "Lorn Arena"}),)}
    found = with_unread([article("z", "Lorn Arena was full."), article("a", telling)], names)["z"]
    assert [m.text for n in found for m in n.mentions] == ["Lorn Arena"]


def test_a_word_of_a_name_that_was_read_is_left_alone() -> None:
    assert unread("Brixholm Harriers won.", ("Brixholm Harriers", "organization")) == []


def test_a_report_alone_learns_nothing() -> None:
    text = "Harriers win. The Harriers danced."
    names = {"z": read(text, ("The Harriers", "organization"))}
    assert with_unread([article("z", text)], names) == names
