"""Names: one person under all spellings, and never two under one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import Story

from riyadh_archive.model import Evidence, LocalName, NameKind
from riyadh_archive.reconcile.calling.names import NameIndex, index_names
from riyadh_archive.reconcile.calling.persons import is_near_spelling


def indexed(
    *names: tuple[str, str], roles: dict[str, str] | None = None, sides: dict[str, str] | None = None
) -> NameIndex:
    """The index of persons given as (article, printed name), with a role or side by printed name."""
    story = Story(**dict.fromkeys(sorted({article for article, _ in names})))
    for article, name in names:
        story.person(article, name, role=(roles or {}).get(name), side=(sides or {}).get(name))
    return index_names(story.names)


def people(index: NameIndex) -> list[tuple[str, ...]]:
    """The spellings of every person."""
    return sorted(tuple(sorted({local.name for _, local in index.members[n.id]})) for n in index.names)


ONE = [
    (("a", "Yuri Orlov"), ("b", "Yury Orlov")),
    (("a", "Volodymyr Zelensky"), ("b", "Volodymyr Zelenskyy")),
    (("a", "Mike Harlan"), ("b", "Michael Harlan")),
    (("a", "Marta Ruiz"), ("b", "Ruiz")),
    (("a", "George W. Bush"), ("b", "George Bush")),
    (("a", "Faisal bin Farhan Al Saud"), ("b", "Faisal bin Farhan")),
    (("a", "Dmitri Pankovsky"), ("b", "Dmitri Pankowsky")),
    (("a", "J. Oyelaran"), ("b", "Joseph Oyelaran")),
    (("a", "Joseph Oyelaran"), ("a", "Oyelarran")),
    (("a", "Lee Jae-hee"), ("b", "Lee Jae Hee")),
    (("a", "Lee Jae-hee"), ("b", "Jae-hee Lee")),
    (("a", "Ishiba Shigeru"), ("b", "Shigeru Ishiba")),
    (("a", "Kovács Béla"), ("b", "Béla Kovács")),
    (("a", "Kovács Béla"), ("b", "Kovács")),
    (("a", "Xi Jinping"), ("b", "Xi")),
    (("a", "Rui Alvarez-Tostado"), ("b", "Rui Alvarez Tostado")),
    (("a", "Niclas Ahlborg"), ("b", "Niklas Ahlborg")),
    (("a", "Caio Junior"), ("b", "Caio Jr")),
]
TWO = [
    (("a", "Thomas James"), ("b", "James Thomas")),
    (("a", "Lee Jae-hee"), ("b", "Lee Jae-ho")),
    (("a", "Suparman"), ("b", "Supatman")),
    (("a", "Kim Clark"), ("b", "Kim")),
    (("a", "Charles III"), ("b", "Charles")),
    (("a", "Marco Delgado"), ("b", "Mark Delgado")),
    (("a", "Zhang Wei"), ("b", "Li Wei")),
    (("a", "Maria Petrova"), ("b", "Petrov")),
    (("a", "Erik Hansen"), ("b", "Hanson")),
    (("a", "Joseph Oyelaran"), ("b", "K. Oyelaran")),
    (("a", "George W. Bush"), ("b", "George H. Bush")),
    (("a", "M Sakhawat Oyelaran"), ("b", "Mahbub Oyelaran")),
    (("a", "Caio Junior"), ("b", "Rui Junior")),
]


@pytest.mark.parametrize("names", ONE, ids=lambda n: " = ".join(x[1] for x in n))
def test_one_person(names: tuple[tuple[str, str], ...]) -> None:
    assert len(indexed(*names).names) == 1


@pytest.mark.parametrize("names", TWO, ids=lambda n: " ≠ ".join(x[1] for x in n))
def test_two_persons(names: tuple[tuple[str, str], ...]) -> None:
    assert len(indexed(*names).names) == 2


def test_one_title_joins_nobody() -> None:
    index = indexed(("a", "Ana Duarte"), ("b", "Rui Duarte"), roles={"Ana Duarte": "Mayor", "Rui Duarte": "Mayor"})
    assert len(index.names) == 2


def test_a_shared_surname_goes_to_the_one_its_own_article_names() -> None:
    index = indexed(("a", "Liam Byrne"), ("b", "Nora Byrne"), ("b", "Byrne"), ("c", "Byrne"))
    assert people(index) == [("Byrne",), ("Byrne", "Nora Byrne"), ("Liam Byrne",)]
    assert index.canonical("b", "Byrne") == "Nora Byrne"
    assert index.canonical("c", "Byrne") == "Byrne"


def test_a_role_tells_which_of_two_a_surname_means() -> None:
    roles = {"Liam Byrne": "Judge", "Nora Byrne": "Prosecutor", "Byrne": "Judge"}
    assert ("Byrne", "Liam Byrne") in people(
        indexed(("a", "Liam Byrne"), ("b", "Nora Byrne"), ("c", "Byrne"), roles=roles)
    )


def test_a_titled_surname_is_not_the_wife_that_its_article_names() -> None:
    roles = {"Liam Byrne": "President", "Nora Byrne": "First Lady", "Byrne": "President"}
    index = indexed(("a", "Liam Byrne"), ("b", "Nora Byrne"), ("b", "Byrne"), roles=roles)
    assert index.canonical("b", "Byrne") == "Liam Byrne"


def test_a_slip_behind_a_surname_in_front_is_the_person_of_one_side() -> None:
    names = (("a", "Kim Song Ryol"), ("b", "Kim Son-ryol"))
    of_one_side = indexed(*names, sides=dict.fromkeys([name for _, name in names], "North Korea"))
    assert people(of_one_side) == [("Kim Son-ryol", "Kim Song Ryol")]
    assert len(people(indexed(*names))) == 2


def test_sides_keep_a_surname_from_a_foreign_person() -> None:
    assert (
        len(indexed(("a", "Ana Costa"), ("b", "Costa"), sides={"Ana Costa": "Portugal", "Costa": "Brazil"}).names) == 2
    )


def test_a_misspelled_surname_needs_length_or_support() -> None:
    assert len(indexed(("a", "Ines Carvalheira"), ("a", "Carvalheirra")).names) == 1
    assert len(indexed(("a", "Ines Carvalheira"), ("a", "Karvalhiera")).names) == 2


def test_the_canonical_name_is_the_fullest_form_most_articles_print() -> None:
    index = indexed(("a", "Yury Orlov"), ("b", "Yuri Orlov"), ("c", "Yuri Orlov"), ("d", "Orlov"))
    (name,) = index.names
    assert name.name == "Yuri Orlov"
    assert [(v.text, v.articles) for v in name.variants] == [
        ("Yuri Orlov", ("b", "c")),
        ("Orlov", ("d",)),
        ("Yury Orlov", ("a",)),
    ]
    assert [m.article for m in name.mentions] == ["a", "b", "c", "d"]


def test_equally_frequent_spellings_are_settled_by_the_alphabet() -> None:
    assert indexed(("a", "Yury Orlov"), ("b", "Yuri Orlov")).names[0].name == "Yuri Orlov"


def test_a_longer_form_of_one_article_is_no_fuller_name_than_that_of_three() -> None:
    index = indexed(("a", "Marta Ruiz"), ("b", "Marta Ruiz"), ("c", "Marta Ruiz"), ("d", "Marta Elena Ruiz"))
    assert [name.name for name in index.names] == ["Marta Ruiz"]
    assert indexed(("a", "Marta Ruiz"), ("d", "Marta Elena Ruiz")).names[0].name == "Marta Elena Ruiz"


def test_a_name_is_of_the_kind_that_most_articles_take_it_for() -> None:
    story = Story(a=None, b=None, c=None)
    story.person("a", "Harbor Logistics")
    story.thing("b", "organization", "Harbor Logistics")
    story.thing("c", "organization", "Harbor Logistics")
    assert [(n.kind, len(n.mentions)) for n in index_names(story.names).names] == [("organization", 3)]


def test_a_town_that_begins_like_a_person_is_one_where_a_report_says_so() -> None:
    story = Story(a=None, b=None, c=None)
    story.person("a", "Mai Tarrin")
    story.person("b", "Mai Tarrin")
    story.thing("c", "place", "Mai Tarrin")
    assert [(n.kind, len(n.mentions)) for n in index_names(story.names).names] == [("place", 3)]


def test_places_and_bodies_are_joined_by_what_they_name() -> None:
    story = Story(a=None, b=None)
    story.thing("a", "place", "the United States")
    story.thing("b", "place", "U.S.")
    story.thing("a", "organization", "Regional Flood Relief Council")
    story.thing("b", "organization", "RFRC")
    story.thing("b", "organization", "Harbor Workers Union")
    index = index_names(story.names)
    assert [(n.kind, n.name) for n in index.names] == [
        ("organization", "Harbor Workers Union"),
        ("organization", "Regional Flood Relief Council"),
        ("place", "United States"),
    ]
    assert index.canonical("a", "RFRC") == "Regional Flood Relief Council"


def test_near_spellings() -> None:
    assert is_near_spelling("carvalheira", "carvalheirra", shortest=8)
    assert not is_near_spelling("hansen", "hanson", shortest=8)
    assert not is_near_spelling("petrov", "petrova", shortest=5)


@given(st.permutations(["Yuri Orlov", "Yury Orlov", "Orlov", "Marta Ruiz", "Martha Ruiz", "Ruiz", "J. Orlov"]))
def test_the_order_of_articles_changes_nothing(order: list[str]) -> None:
    names = ["Yuri Orlov", "Yury Orlov", "Orlov", "Marta Ruiz", "Martha Ruiz", "Ruiz", "J. Orlov"]
    story = Story(**{name.replace(" ", "_").replace(".", ""): None for name in names})
    for name in names:
        story.person(name.replace(" ", "_").replace(".", ""), name)
    shuffled = {key: story.names[key] for key in (n.replace(" ", "_").replace(".", "") for n in order)}
    assert index_names(shuffled).names == index_names(story.names).names


GIVEN = [
    ("Cora Velarde", "Corazon Velarde", True),
    ("Otávio Barros", "Octavio Barros", True),
    ("Christian Moller", "Christina Moller", False),
    ("Marco Velarde", "Mark Velarde", False),
]


@pytest.mark.parametrize(("ours", "theirs", "one"), GIVEN)
def test_given_names_of_one_role_in_two_reports(ours: str, theirs: str, one: bool) -> None:
    story = Story(a=None, b=None)
    story.person("a", ours, role="Transport Secretary")
    story.person("b", theirs, role="Transport Secretary")
    assert (len([n for n in story.reconciled().names if n.kind == "person"]) == 1) is one


SLIPS = [("Carvalheirra", 1), ("Carvalho", 0), ("Cathedral", 0)]


@pytest.mark.parametrize(("word", "count"), SLIPS)
def test_a_slip_in_a_long_surname_is_the_person(word: str, count: int) -> None:
    story = Story(a=None)
    story.person("a", "Ines Carvalheira")
    story.say("a", f"{word} was there.")
    (name,) = story.reconciled().names
    assert [v.text for v in name.variants].count(word) == count


@pytest.mark.parametrize(
    ("kind", "first", "second", "name"),
    [
        ("place", "Lorn Theatre", "Lorn Theater", "Lorn Theater"),
        ("organization", "Lorn Centre for Labour", "Lorn Center for Labor", "Lorn Center for Labor"),
        ("place", "Calif.", "California", "California"),
        ("place", "L.A.", "Los Angeles", "Los Angeles"),
        ("place", "Fla.", "Fla.", "Florida"),
        ("place", "Hawke's Bay", "Hawkes Bay", "Hawke's Bay"),
        ("place", "Tarin Lake", "Lake Tarin", "Lake Tarin"),
        ("place", "Korra St.", "Korra Street", "Korra St."),
    ],
)
def test_spellings_and_abbreviations_are_one(kind: NameKind, first: str, second: str, name: str) -> None:
    mention = Evidence(start=0, end=5, text="Lorn ")
    [found] = index_names(
        {
            article: [LocalName(kind=kind, name=printed, mentions=(mention,))]
            for article, printed in (("a", first), ("b", second))
        }
    ).names
    assert found.name == name


def test_letters_that_one_article_explains_name_the_body_in_another() -> None:
    def body(name: str, *printed: str) -> LocalName:
        found = tuple(Evidence(start=k, end=k + len(text), text=text) for k, text in enumerate(printed))
        return LocalName(kind="organization", name=name, mentions=found)

    explained = body("Rail Safety Committee", "Rail Safety Committee", "KNKT")
    names = index_names({"a": [explained], "b": [body("KNKT", "KNKT")], "c": [body("KNKR", "KNKR")]}).names
    assert [(n.name, len(n.mentions)) for n in names] == [("KNKR", 1), ("Rail Safety Committee", 3)]


@pytest.mark.parametrize(("role", "count"), [("King", 1), ("carpenter", 2)])
def test_a_monarch_without_the_number_has_the_title(role: str, count: int) -> None:
    index = indexed(("a", "Charles III"), ("b", "Charles"), roles={"Charles III": "King", "Charles": role})
    assert len(index.names) == count


@pytest.mark.parametrize(
    ("known", "role", "count"),
    [
        ("Hamad bin Salim", "King", 2),
        ("Salim bin Hamad", "King", 1),
        ("Salim bin Hamad Al Korri", "King", 1),
        ("Salim bin Hamad", "Prince", 2),
        ("Salim Korri", "King", 2),
    ],
)
def test_a_king_by_the_given_name_is_not_the_son_of_that_name(known: str, role: str, count: int) -> None:
    index = indexed(("a", known), ("b", "Salim"), roles={known: role, "Salim": "King"})
    assert len(index.names) == count


@pytest.mark.parametrize(("role", "count"), [("wife", 2), ("nurse", 3)])
def test_a_given_name_of_kin_is_one_of_the_family(role: str, count: int) -> None:
    index = indexed(("a", "Nils Holm"), ("a", "Ingrid"), ("b", "Ingrid Holm"), roles={"Ingrid": role})
    assert len(index.names) == count


@pytest.mark.parametrize(
    ("kind", "word", "others", "one"),
    [
        ("organization", "Korani", (), True),
        ("organization", "Korani", ("Korani Shipping",), False),
        ("organization", "KORANI", (), False),
        ("organization", "Microsoft", (), False),
        ("place", "Korani", (), False),
    ],
)
def test_a_word_taken_for_a_body_is_the_surname_of_whom_another_report_names(
    kind: NameKind, word: str, others: tuple[str, ...], one: bool
) -> None:
    def local(kind: NameKind, name: str) -> LocalName:
        given, _, surname = name.rpartition(" ")
        mention = Evidence(start=0, end=len(name), text=name)
        return LocalName(kind=kind, name=name, given=given or None, surname=surname, mentions=(mention,))

    full = [local("person", f"Tamim {word.title()}"), *(local("organization", name) for name in others)]
    index = index_names({"a": full, "b": [local(kind, word)]})
    assert (len(index.names) == 1) is one


def test_another_name_that_one_article_explains_is_the_persons_in_another() -> None:
    def person(name: str, *printed: str) -> LocalName:
        found = tuple(Evidence(start=k, end=k + len(text), text=text) for k, text in enumerate(printed))
        given, _, surname = name.rpartition(" ")
        return LocalName(kind="person", name=name, given=given or None, surname=surname, mentions=found)

    explained = person("Omar Musa", "Omar Musa", "Zed")
    names = index_names({"a": [explained], "b": [person("Zed", "Zed")], "c": [person("Zeb", "Zeb")]}).names
    assert [(n.name, len(n.mentions)) for n in names] == [("Omar Musa", 3), ("Zeb", 1)]


def test_a_spelling_leaves_out_the_town_of_a_house() -> None:
    mention = Evidence(start=0, end=19, text="Lorn Arena in Leeds")
    [name] = index_names({"a": [LocalName(kind="place", name="Lorn Arena", mentions=(mention,))]}).names
    assert [spelling.text for spelling in name.variants] == ["Lorn Arena"]


def test_a_surname_printed_alone_is_its_one_bearer() -> None:
    index = indexed(("a", "Volodymyr Zelenskyy"), ("b", "Ana Ruiz"), ("c", "Omar Ruiz"))
    assert index.canonical_attendee("b", "Zelensky") == "Volodymyr Zelenskyy"
    assert index.canonical_attendee("a", "Ruiz") == "Ruiz"
    assert index.canonical_attendee("a", "Ukraine") == "Ukraine"
