"""Names over all stories of an archive: one person once, two people never as one."""

import pytest

from riyadh_archive.model import Citation, Name, NameKind, Spelling
from riyadh_archive.query.joining import join_names


def name(article: str, text: str, kind: NameKind = "person") -> Name:
    """A name that one article prints, of a story of its own."""
    mention = Citation(article=article, start=0, end=len(text), text=text)
    return Name(
        id=f"{article}-{text}",
        kind=kind,
        name=text,
        variants=(Spelling(text=text, articles=(article,)),),
        mentions=(mention,),
    )


ONE: list[tuple[NameKind, str, str]] = [
    ("person", "Marta Ruiz", "Marta Ruiz"),
    ("person", "Michael Harlan", "Mike Harlan"),
    ("person", "Jang Ha-neul", "Jang Ha Neul"),
    ("person", "Regina M. Obi", "Regina Obi"),
    ("person", "Volodymyr Zelenskyy", "Zelensky"),
    ("place", "Kiev", "Kyiv"),
    ("place", "the Mediterranean", "Mediterranean Sea"),
    ("organization", "The Larkspur Institute", "Larkspur Institute"),
]
TWO: list[tuple[NameKind, str, str]] = [
    ("person", "Jang Ha-neul", "Jang Ha Rin"),
    ("person", "Marta Ruiz", "Ruiz"),
    ("person", "Marta Ruiz", "Marco Ruiz"),
    ("person", "Regina M. Obi", "Regina T. Obi"),
    ("person", "Ruiz", "Ortega"),
    ("place", "Leeds", "Lyon"),
]


@pytest.mark.parametrize(("kind", "a", "b"), ONE)
def test_one_name_of_two_stories_is_listed_once(kind: NameKind, a: str, b: str) -> None:
    joined = join_names([name("x", a, kind), name("y", b, kind)])
    assert len(joined) == 1
    assert {v.text for v in joined[0].variants} == {a, b}
    assert [m.article for m in joined[0].mentions] == ["x", "y"]


@pytest.mark.parametrize(("kind", "a", "b"), TWO)
def test_two_people_stay_two(kind: NameKind, a: str, b: str) -> None:
    assert len(join_names([name("x", a, kind), name("y", b, kind)])) == 2


def test_a_form_that_fits_two_bearers_of_a_surname_is_left_alone() -> None:
    joined = join_names([name("x", "J. Cole"), name("y", "James Cole"), name("z", "Jane Cole")])
    assert [n.name for n in joined] == ["J. Cole", "James Cole", "Jane Cole"]


def test_the_form_that_most_articles_print_is_the_name() -> None:
    joined = join_names([name("x", "Mike Harlan"), name("y", "Michael Harlan"), name("z", "Mike Harlan")])
    assert [n.name for n in joined] == ["Mike Harlan"]


def test_a_name_of_two_kinds_is_of_the_kind_that_most_articles_take_it_for() -> None:
    joined = join_names([name("x", "Lorn Vale"), name("y", "Lorn Vale", "place"), name("z", "Vale", "person")])
    assert [(n.kind, n.name) for n in joined] == [("place", "Lorn Vale"), ("person", "Vale")]


def test_a_short_form_joins_the_one_name_that_some_report_prints_so() -> None:
    full = name("x", "Pelam County Superior Court", "place")
    told = full.model_copy(update={"variants": (*full.variants, Spelling(text="Superior Court", articles=("w",)))})
    assert len(join_names([told, name("y", "Superior Court", "place")])) == 1
    assert len(join_names([told, name("y", "Superior Court", "person")])) == 2
