"""Names beside honors, offices, gatherings, nicknames and brackets, and first words of sentences: each with what is none."""

import pytest
from readings import read

# text, the names with their kind that are read, a word that is in no name
CASES = [
    (
        "The guest was Prime Minister Datuk Seri Omar Varel. Omar spoke.",
        {("person", "Omar Varel")},
        "Seri",
    ),
    (
        "They met Deputy Minister of Village Development and Cooperatives Datuk Seri R. Varelan on Monday.",
        {("person", "R. Varelan")},
        "Development",
    ),
    (
        "With him was Kota Lorn Member of Parliament Amina Hassan.",
        {("person", "Amina Hassan")},
        "Parliament",
    ),
    ("Bandar Seri Begawan was calm.", {("place", "Bandar Seri Begawan")}, "Datuk"),
    (
        "The General Secretary of the Labor Party of Norland spoke.",
        {("organization", "Labor Party of Norland")},
        "Secretary",
    ),
    (
        "The President of the Socialist Republic of Vietnam came.",
        {("place", "Vietnam")},
        "Socialist",
    ),
    (
        "Bill Varelan was fined. The county pays the bill of the Varelan trial.",
        {("person", "Bill Varelan")},
        "county",
    ),
    ("Neo-Nazi Tom Varelan hid.", {("person", "Tom Varelan")}, "Neo-Nazi"),
    ("It fined the party chief Rs 30 lakh and Tom Varelan Rs 2 lakh.", {("person", "Tom Varelan")}, "Rs"),
    ("The Federation of Trade Unions met.", {("organization", "Federation of Trade Unions")}, "the"),
    ("The 46th ASEAN Summit opened.", {("organization", "ASEAN")}, "Summit"),
    ("The East Asia Summit opened in Lima.", {("place", "East Asia"), ("place", "Lima")}, "Summit"),
    ("They won the Lorn Trophy in Leeds.", {("place", "Leeds")}, "Trophy"),
    (
        "In Jasprin Rumrel’s absence the side won. Later Rumrel and Tonvik Balro batted.",
        {("person", "Jasprin Rumrel"), ("person", "Tonvik Balro")},
        "absence",
    ),
    ("He left Hà Nội, as Việt Nam's envoy did.", {("place", "Hà Nội"), ("place", "Việt Nam")}, "envoy"),
    (
        "Akrel Varek bowled. It gave Akrel his first win. Varek smiled.",
        {("person", "Akrel Varek")},
        "first",
    ),
    ("Darvian Quilt hid. Darvian said he was there.", {("person", "Darvian Quilt")}, "he"),
    ("Suwarni, whose son was aboard, wept. Suwarni said so.", {("person", "Suwarni")}, "son"),
    ("Water, whose price had doubled, ran out.", set(), "Water"),
    (
        "“We search on,” said Budiawan, head of the Sea Rescue Agency (Baslorn) in Medan.",
        {("person", "Budiawan"), ("organization", "Sea Rescue Agency"), ("place", "Medan")},
        "head",
    ),
    (
        "People fled Al-Korra on foot. The army took Al-Korra, and the fall of Tarin followed.",
        {("place", "Al-Korra"), ("place", "Tarin")},
        "army",
    ),
    ("Besides Lena Orr, nobody came.", {("person", "Lena Orr")}, "Besides"),
    ("FILE - Ana Ruiz smiles in Lima, May 14, 2025.", {("person", "Ana Ruiz"), ("place", "Lima")}, "FILE"),
    (
        "It was told by Nina Krig, B.C.’s minister of safety. The B.C. government agreed.",
        {("person", "Nina Krig"), ("place", "B.C.")},
        "minister",
    ),
    ("President Joko “Jowi” Widarel spoke.", {("person", "Joko “Jowi” Widarel")}, "spoke"),
    ("They lost to an Ana Ruiz-led Norway.", {("person", "Ana Ruiz"), ("place", "Norway")}, "led"),
    (
        "Larry Neu, the member for Peace River South, spoke. The Korrin School District shut its gates.",
        {
            ("person", "Larry Neu"),
            ("place", "Peace River South"),
            ("organization", "Korrin School District"),
        },
        "gates",
    ),
    (
        "A Border Patrol officer shot him, Interim Government sources said.",
        {("organization", "Border Patrol")},
        "Interim",
    ),
    (
        "A U.S. Immigration and Customs Enforcement agent came.",
        {("place", "U.S."), ("organization", "Immigration and Customs Enforcement")},
        "Enforcement agent",
    ),
    ("The Galerie d’Orlon was shut.", {("place", "Galerie d’Orlon")}, "shut"),
    ("A Catholic school in Lima was shut. Police said so. MEPs voted.", {("place", "Lima")}, "Catholic"),
]


@pytest.mark.parametrize(("text", "expected", "absent"), CASES, ids=[case[0][:28] for case in CASES])
def test_names_beside_what_is_no_part_of_them(text: str, expected: set[tuple[str, str]], absent: str) -> None:
    names = {(name.kind, name.name) for name in read(text).names}
    assert expected <= names
    assert not any(absent in name.split() for _, name in names)


def test_who_is_called_by_one_word_is_one_person() -> None:
    text = "Darvian Quilt hid. Darvian said he was there. Omar Varel came with Datuk Seri Idris Orr. Idris left."
    mentions = {name.name: [m.text for m in name.mentions] for name in read(text).names}
    assert mentions["Darvian Quilt"] == ["Darvian Quilt", "Darvian"]
    assert mentions["Idris Orr"] == ["Idris Orr", "Idris"]


def test_the_word_in_brackets_is_the_bodys() -> None:
    text = "The National Rescue Agency (Baslorn) came. He asked Baslorn for help. The Rescue Agency (Friday) closed."
    names = [name for name in read(text).names if name.kind == "organization"]
    assert [m.text for m in names[0].mentions][:3] == ["National Rescue Agency", "Baslorn", "Baslorn"]
    assert "Friday" not in {name.name for name in names}


def test_a_surname_alone_is_not_that_of_the_kin_named_in_full() -> None:
    text = "Alex Prell was shot. His father, Michael Prell, said that his son was troubled. Prell had protested."
    mentions = {name.name: [m.text for m in name.mentions] for name in read(text).names}
    assert mentions == {"Alex Prell": ["Alex Prell", "Prell"], "Michael Prell": ["Michael Prell"]}


def test_a_nickname_in_marks_is_its_bearers() -> None:
    text = "The victim was Alexander “Sash” Prell, 37. “Sash was kind,” she said. He met Sash in May."
    assert [m.text for m in read(text).names[0].mentions] == ["Alexander “Sash” Prell", "Sash", "Sash"]


def test_letters_may_pass_over_an_article_joined_to_a_word() -> None:
    text = "The group Hayat Tahrir al-Lorn (HTL) came. The HTL left."
    assert [m.text for m in read(text).names[0].mentions] == ["Hayat Tahrir al-Lorn", "HTL", "HTL"]


def test_capitals_that_open_a_report_end_before_the_auxiliary() -> None:
    names = read("ANA LIM HAS been jailed in Lakor. Lim wept.").entities
    assert [name.name for name in names if name.kind == "person"] == ["ANA LIM"]


@pytest.mark.parametrize("surname", ["Pastor", "Justice", "Bishop"])
def test_a_word_for_an_office_behind_a_given_name_is_a_surname(surname: str) -> None:
    names = read(f"Tom Ash was jailed by Superior Court Judge Michael {surname} on Tuesday.").entities
    assert f"Michael {surname}" in [name.name for name in names if name.kind == "person"]
