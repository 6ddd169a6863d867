"""Short forms: what a short name of a place or body stands for, and what it leaves alone."""

import pytest

from riyadh_archive.model import Evidence, LocalName, NameKind
from riyadh_archive.reconcile.calling.names import index_names
from riyadh_archive.reconcile.calling.short_forms import short_forms, stand_for

STANDS = [
    ("superior court", "pelam county superior court"),
    ("pelam superior court", "pelam county superior court"),
    ("marlow", "marlow treatment center"),
    ("pelam", "pelam county"),
    ("korren", "mount korren"),
    ("Leeds", "south leeds"),
]
STANDS_NOT = [
    ("marlow", "marlow bridge"),
    ("pelam", "pelam superior court"),
    ("Washington", "washington post"),
    ("Korea", "south korea"),
    ("church", "trinity church"),
    ("korro", "korro general hospital"),
    ("lorn water board", "lorn inland water supply board"),
]


@pytest.mark.parametrize(("short", "full"), STANDS)
def test_a_short_form_stands_for_the_fuller_name(short: str, full: str) -> None:
    assert short_forms([short, full], [short, full]) == {short: full}


@pytest.mark.parametrize(("short", "full"), STANDS_NOT)
def test_another_name_stays_another(short: str, full: str) -> None:
    assert short_forms([short, full], [short, full]) == {}


def test_two_parts_of_a_town_are_not_the_town() -> None:
    assert short_forms(["Leeds"], ["Leeds", "south leeds", "north leeds"]) == {}


def test_two_names_of_one_house_are_one_without_its_bare_name() -> None:
    full = ["mercy hospital", "mercy medical center"]
    assert short_forms(full, full) == {"mercy hospital": "mercy medical center"}


def test_a_guess_is_of_the_kind_of_the_fuller_name() -> None:
    assert stand_for(["lorn vale", "lorn leeds"], ["lorn vale lodge"]) == ["lorn vale"]


def indexed(*names: tuple[str, str, NameKind]) -> list[tuple[NameKind, int]]:
    """Kind and number of articles of every name of a story, each printed alone in an article."""
    locals_ = {
        article: (
            LocalName(
                kind=kind,
                name=name,
                given=name.split()[0] if kind == "person" else None,
                surname=name.split()[-1] if kind == "person" else None,
                mentions=(Evidence(start=0, end=len(name), text=name),),
            ),
        )
        for article, name, kind in names
    }
    return [(n.kind, len(n.mentions)) for n in index_names(locals_).names]


def test_reports_that_disagree_on_the_kind_name_one_place() -> None:
    assert indexed(("a", "Lorrn Vale", "person"), ("b", "Lorrn Vale Lodge", "place")) == [("place", 2)]
    assert indexed(("a", "Marllow", "organization"), ("b", "Marllow Clinic", "place")) == [("place", 2)]


def test_a_person_with_a_known_given_name_is_no_house() -> None:
    assert len(indexed(("a", "Lena Vale", "person"), ("b", "Lena Vale Lodge", "place"))) == 2
