"""Names, their kinds, roles and sides; and which mentions are one person."""

import pytest
from readings import read

# sentence, {name: (kind, role contains, side)}
NAMES = [
    ("p00d", "She took up an idea of the mediators, Ruth Orr told reporters.", "Ruth Orr", "person", None, None),
    ("p00e", "The mediators, Ruth Orr and Pat Roe, left.", "Ruth Orr", "person", "mediators", None),
    ("p00f", "The mediator, Ruth Orr, left.", "Ruth Orr", "person", "mediator", None),
    ("p00", "He met lead Malian negotiator Ruth Orr.", "Ruth Orr", "person", "lead Malian negotiator", "Mali"),
    ("p00b", "Mali hired her to lead negotiator Ruth Orr home.", "Ruth Orr", "person", "negotiator", None),
    (
        "p00c",
        "The negotiator for Mali’s government, Lorn Orr, left.",
        "Lorn Orr",
        "person",
        "negotiator for Mali’s government",
        "Mali",
    ),
    (
        "p01",
        "Canadian Foreign Minister Anita Anand flew home.",
        "Anita Anand",
        "person",
        "Canadian Foreign Minister",
        "Canada",
    ),
    (
        "p02",
        "The talks were led by Norway's chief negotiator, Ingrid Solberg, on Friday.",
        "Ingrid Solberg",
        "person",
        "chief negotiator",
        "Norway",
    ),
    (
        "p03",
        "Piotr Zielinski, a retired miner from Katowice, wept.",
        "Piotr Zielinski",
        "person",
        "retired miner",
        None,
    ),
    ("p70", "Mum-of-two Ada Lobo wept.", "Ada Lobo", "person", "Mum-of-two", None),
    ("p71", "Spanish PM Rui Lobo flew home.", "Rui Lobo", "person", "Spanish PM", "Spain"),
    ("p72", "Farmer Rui Lobo came first.", "Rui Lobo", "person", "Farmer", None),
    ("p04", "Defense lawyer Karim Haddad objected.", "Karim Haddad", "person", "Defense lawyer", None),
    (
        "p05",
        "Crown Prince Haakon bin Omar Al Rashid arrived.",
        "Haakon bin Omar Al Rashid",
        "person",
        "Crown Prince",
        None,
    ),
    (
        "p60",
        "Ada and Ruiz met Chinese Vice Premier He Lisha in Lima on Saturday for the first time since the spring of the year.",
        "He Lisha",
        "person",
        "Vice Premier",
        "China",
    ),
    (
        "p61",
        "They were joined by the Special Envoy to the Middle East Paula Lins and by a clerk.",
        "Paula Lins",
        "person",
        "Special Envoy to the Middle East",
        None,
    ),
    ("p65", "Special Mideast envoy Paula Lins went home on that day.", "Paula Lins", "person", "envoy", None),
    ("p66", "Paula Lins, the envoy for Peru, went home on that day.", "Paula Lins", "person", "envoy for Peru", None),
    (
        "p67",
        "Paula Lins, the US envoy for Peru, went home.",
        "Paula Lins",
        "person",
        "US envoy for Peru",
        "United States",
    ),
    ("p62", "Minister for Energy Paula Lins went home.", "Paula Lins", "person", "Minister for Energy", None),
    (
        "p63",
        "The talks were led by Presidential Aide Paula Lins on that day.",
        "Paula Lins",
        "person",
        "Presidential Aide",
        None,
    ),
    ("p64", "It was the Prime Minister of Ireland, Nora Lins, who came.", "Ireland", "place", None, "Ireland"),
    ("p06", "Sheriff Dale Whitcomb, 61, opened the door.", "Dale Whitcomb", "person", "Sheriff", None),
    ("p07", "Ana Ruiz, who survived the crash, spoke.", "Ana Ruiz", "person", None, None),
    ("p08", "Lawyer Anjali Rao KC spoke first.", "Anjali Rao", "person", "Lawyer", None),
    (
        "p10",
        "He met member of parliament Yusuf Lorimer there.",
        "Yusuf Lorimer",
        "person",
        "member of parliament",
        None,
    ),
    (
        "p11",
        "The vote was close, Board Chairman Ferrol Tamsin said.",
        "Ferrol Tamsin",
        "person",
        "Board Chairman",
        None,
    ),
    ("p12", "Singer Ana das Neves bowed.", "Ana das Neves", "person", "Singer", None),
    ("p13", "They met Foreign Minister Luo Gang there.", "Luo Gang", "person", "Foreign Minister", None),
    ("p14", "Zhu Gang won the race.", "Zhu Gang", "person", None, None),
    ("p15", "The case went to Judge Alma House.", "Alma House", "person", "Judge", None),
    ("p16", "They met Trade Minister Tarro Bank there.", "Tarro Bank", "person", "Trade Minister", None),
    ("o11", "ATU District 412 members walked out.", "ATU District", "organization", None, None),
    ("l90", "US District 412 is large, New Lorn District larger.", "New Lorn District", "place", None, None),
    (
        "o12",
        "The Norland National Disaster Operation Centre sent men.",
        "Norland National Disaster Operation Centre",
        "organization",
        None,
        None,
    ),
    (
        "o13",
        "The Central Lorn Corruption Court jailed him.",
        "Central Lorn Corruption Court",
        "organization",
        None,
        None,
    ),
    (
        "o14",
        "It was said by a member of the left-wing Common Renewal party.",
        "Common Renewal",
        "organization",
        None,
        None,
    ),
    (
        "o15",
        "A maker, Spirit AeroTech, of Leeds, shut. Spirit AeroTech said so. Spirit makes wings.",
        "Spirit AeroTech",
        "organization",
        None,
        None,
    ),
    ("o10", "A pilot of the Norwegian Air Force spoke.", "Norwegian Air Force", "organization", None, None),
    ("o07", "Police raided the Riverside Gang.", "Riverside Gang", "organization", None, None),
    ("o08", "She joined the Prince Rupert Club.", "Prince Rupert Club", "organization", None, None),
    ("l05", "He scored twice at the Stade des Alouettes.", "Stade des Alouettes", "place", None, None),
    ("l06", "Crowds filled the Plaza de la Merced at noon.", "Plaza de la Merced", "place", None, None),
    ("o06", "Students of King Faisal University marched.", "King Faisal University", "organization", None, None),
    ("o30", "The chief of Harlow & Price was jailed.", "Harlow & Price", "organization", None, None),
    ("o04", "The ferry of Tidewater Marine Lines sank.", "Tidewater Marine Lines", "organization", None, None),
    ("o05", "The Princess Amihan sank at dawn.", "Princess Amihan", "organization", None, None),
    ("l04", "A boat sank off the coast of Ramidanda at dawn.", "Ramidanda", "place", None, None),
    ("o01", "The World Health Organization sent tents.", "World Health Organization", "organization", None, None),
    ("o02", "Researchers at the University of Ghana agreed.", "University of Ghana", "organization", None, None),
    ("o03", "A spokesman for NASA declined to comment.", "NASA", "organization", None, None),
    ("l01", "The fire spread to Lyon within an hour.", "Lyon", "place", None, None),
    ("l02", "Rain fell on New Zealand all day.", "New Zealand", "place", None, None),
    ("l03", "They met at Schwedenplatz Palace in Vienna.", "Vienna", "place", None, None),
]


def test_several_people_are_nobodys_title() -> None:
    text = (
        "Marla Lim spoke. The five people Lim referred to came, as did the two engineers Lim sent. "
        "Two men, Tom Roe and Ann Ash, left."
    )
    roles = {e.name: [str(role) for role in e.roles] for e in read(text).entities}
    assert roles["Marla Lim"] == ["engineers"]
    assert not roles["Tom Roe"]


@pytest.mark.parametrize(("text", "name", "kind", "role", "side"), [n[1:] for n in NAMES], ids=[n[0] for n in NAMES])
def test_names(text: str, name: str, kind: str, role: str | None, side: str | None) -> None:
    found = {e.name: e for e in read(text).entities}
    assert name in found, sorted(found)
    assert found[name].kind == kind
    assert found[name].side == side
    if role is None:
        assert not found[name].roles
    else:
        assert role in found[name].roles[0]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Rui Lincoln came on. Lincoln scored at once. For Lincoln, it was a first cup.", "Rui Lincoln", "person"),
        ("Norland's Amir Shaikh Nadir Al Korani died.", "Nadir Al Korani", "person"),
        ("The navy's head, Vice-Adm Rui Lobo Salvador, was held.", "Rui Lobo Salvador", "person"),
        ("Kari Lund signed the Abraham Accords.", "Kari Lund", "person"),
        ("Ada Pacheco signed the Jonah Accord, a deal with Chad.", "Ada Pacheco", "person"),
        ("She beat German Ada Forest on Monday.", "Ada Forest", "person"),
        ("World No.1 Ana Ruiz won her second Grand Slam title.", "Ana Ruiz", "person"),
        ("He is backed by the Croatian Democratic Community, or HDC.", "Democratic Community", "organization"),
        ("He said so in the Ada el Pueblo newspaper.", "Ada el Pueblo", "organization"),
        ("Rui Leeds came on late. For Leeds, it was a first cup.", "Rui Leeds", "person"),
        ("New Bern Mayor Ada Cole and the New Bern mayor's aide left.", "New Bern", "place"),
        ("He came from the Nordgaland (NDG) party. The NDG lost.", "Nordgaland", "organization"),
        ("The Roman Catholic Church chose her.", "Roman Catholic Church", "organization"),
        ("Rui Leeds came on. He lives in Leeds.", "Leeds", "place"),
        ("AKM Khalid Rahman took the oath.", "AKM Khalid Rahman", "person"),
        ("Peru's Chief of Army Staff General Orr-Hamun spoke on Monday.", "Orr-Hamun", "person"),
        ("Woman of the Match Ana Ruiz wept.", "Ana Ruiz", "person"),
        ("An Ada Cole-inspired Norway won the cup.", "Norway", "place"),
        ("Console-maker Larkspur rose, and Larkspur said so.", "Larkspur", "organization"),
        ("He Liwen of China lost the match.", "He Liwen", "person"),
        (
            "A plea was made to the Court of Appeals for the Third Circuit.",
            "Court of Appeals for the Third Circuit",
            "organization",
        ),
        (
            "He heads the Committee for the Transition and Restoration of Institutions, an officer said.",
            "Committee for the Transition and Restoration of Institutions",
            "organization",
        ),
        ("They lead the Parents Against Violence that began it.", "Parents Against Violence", "organization"),
        ("The probe came down on the Moon on Monday.", "Moon", "place"),
        ("They flew over the South Pole on Monday.", "South Pole", "place"),
        ("It was Vice Premier of the State Council He Lifan who spoke.", "He Lifan", "person"),
        (
            "Aides met Vice Premier of the State Council of the People's Republic of China He Lifan.",
            "State Council of the People's Republic of China",
            "organization",
        ),
        ("The Democratic Republic of the Congo (DRC) signed.", "Democratic Republic of the Congo", "place"),
        (
            "It is done.\n\nMinisters Olaf Durand, Thea Kamba Wagner and President Omar Lund at the Trade Office in Lima.",
            "Thea Kamba Wagner",
            "person",
        ),
        ("It was led by senior Moro Tani member Ana Ruiz.", "Moro Tani", "organization"),
        ("At 9 A.M. Ana Ruiz left.", "Ana Ruiz", "person"),
        ("He met South Korean President Moon Hae In in April.", "Moon Hae In", "person"),
        ("He saw Moon Hae In Seoul.", "Moon Hae", "person"),
        ("Aides met General Secretary of the Workers Party of China Ma Linpo.", "Ma Linpo", "person"),
        ("Aides met General Secretary of the Workers Party of the Soviet Union Olga Lorn.", "Olga Lorn", "person"),
        (
            "Chair of the Trade Committee of the House of Commons Olga Lorn spoke.",
            "Trade Committee of the House of Commons",
            "organization",
        ),
        ("The Rudmo Selanik trial went on. Rudmo Selanik wept.", "Rudmo Selanik", "person"),
        ("The Rudmo Selanik tapes went missing.", "Rudmo Selanik", "organization"),
        ("Rudmo Selanik, a retired miner, wept. The Rudmo Selanik tapes went missing.", "Rudmo Selanik", "person"),
        ("The Lorn Pharma case went on. Lorn Pharma Ltd. fell.", "Lorn Pharma Ltd.", "organization"),
        ("She met Olav Th. Brandtsen on Monday.", "Olav Th. Brandtsen", "person"),
        ("The chief of the Lorn Fire Station Choi Min-sol was there.", "Choi Min-sol", "person"),
        ("The chief of the Lorn Fire Station Choi Min-sol was there.", "Lorn Fire Station", "place"),
        ("The head of the Lorn Water Board Ana Ruiz came.", "Lorn Water Board", "organization"),
        ("He was the Director of Amnesty International Chile then.", "Amnesty International Chile", "organization"),
        ("It lies with the Lorn Anti-Corruption Commission now.", "Lorn Anti-Corruption Commission", "organization"),
        ("They met Anti-Corruption Minister Ana Ruiz.", "Ana Ruiz", "person"),
        ("They met Anti-War Ana Ruiz.", "Ana Ruiz", "person"),
        (
            "She met a Lorn University of Engineering and Technology student.",
            "Lorn University of Engineering and Technology",
            "organization",
        ),
        (
            "The Lorn Ministry of Health and Education Minister Ana Ruiz came.",
            "Lorn Ministry of Health",
            "organization",
        ),
        ("Top Ethiopian dissident Tola Guta was freed.", "Top Ethiopian", None),
        ("Top Ethiopian dissident Tola Guta was freed.", "Tola Guta", "person"),
        ("Norma Watch Chile fell.", "Norma Watch Chile", "person"),
        (
            "He was the Head of the Professional and Security Division then.",
            "Professional and Security Division",
            "organization",
        ),
        ("Minister for Political, Legal and Defense Affairs (Polhum) Ana Ruiz spoke.", "Political", None),
        ("Minister for Political, Legal and Defense Affairs (Polhum) Ana Ruiz spoke.", "Defense Affairs", None),
        ("The mayors of Lima, Uba Lasak; Oslo, Rudo Marek; and York, Tia Lund, met.", "Rudo Marek", "person"),
        ("They have schools in Lima, Kota Tarin and York.", "Kota Tarin", "place"),
        ("The envoy for talks between Lima and Quito Mirko Marek left.", "Mirko Marek", "person"),
        ("The envoy for talks between Ann Lund and Lima Mirko Marek left.", "Mirko Marek", None),
        ("They saw Oslo and Lima Mirko Marek.", "Mirko Marek", None),
        ("The aide for talks between Lima and Quito Lorn Club left.", "Lorn Club", None),
        ("It was an African Union-brokered deal.", "African Union", "organization"),
        ("It was an African Union-inspired deal.", "African Union", None),
    ],
)
def test_what_a_name_is_of(text: str, name: str, kind: str | None) -> None:
    found = {e.name: e.kind for e in read(text).entities}
    assert found.get(name) == kind, found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The West African state held polls.", []),
        ("The probe came down at 6:04 p.m. IST and cost $69 billion USD.", []),
        ("Player of the Match, as ever, was the captain.", []),
        ("The club has won five Champions Leagues.", []),
        ("He Tuesday went home, and stayed there.", []),
        ("Two Middle Eastern states held polls.", []),
        ("The US-North Korea thaw began.", []),
        ("They set up a panel for China-U.S. trade and for fish.", []),
    ],
)
def test_words_that_are_of_no_name(text: str, names: list[str]) -> None:
    assert [e.name for e in read(text).entities] == names


ONE_PERSON = [
    ("s01", "Ursula Brandt spoke first. Brandt then left.", 1),
    ("s02", "Mike Dawson resigned. Michael Dawson had served two years.", 1),
    ("s03", "Marco Vidal won. Mark Vidal lost.", 2),
    ("s04", "President Julia Okafor met President Samuel Tetteh.", 2),
    ("s05", "Yuri Belov left early. Yury Belov was tired.", 1),
    ("s07", "President Lim spoke. Lim smiled. His wife, Julia Lim, stayed at home.", 2),
    ("s08", "President Lim spoke. Julia Lim smiled.", 1),
    ("s09", "He shot his aide Nofri Yosar Hutamba. They say that Yosar had wept.", 1),
    ("s10", "He shot his aide Nofri Yosar Hutamba and Rima Yosar Lund. They say that Yosar had wept.", 3),
    ("s06", "Judge Helen Park ruled on Monday. Park said the case was closed.", 1),
]


@pytest.mark.parametrize(("text", "persons"), [c[1:] for c in ONE_PERSON], ids=[c[0] for c in ONE_PERSON])
def test_persons_of_one_article(text: str, persons: int) -> None:
    assert len([e for e in read(text).entities if e.kind == "person"]) == persons


def test_who_is_called_by_the_given_name_is_not_called_by_the_surname_too() -> None:
    text = "Mark Lim killed Julia Lim, a judge ruled. Julia was found on Monday. Lim was arrested. Lim wept."
    found = read(text)
    meant = [found.entities[m.entity].name for m in found.mentions if m.text == "Lim"]
    assert meant == ["Mark Lim", "Mark Lim"]
    other = read("Mark Lim met Julia Lim on Monday. Lim wept.")
    assert [other.entities[m.entity].name for m in other.mentions if m.text == "Lim"] == ["Julia Lim"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("With the other leaders, Ana Ruiz met Pat Hume.", ()),
        ("Second, Ana Ruiz met Pat Hume.", ()),
        ("Aid is pledged at Ana Ruiz, EU leaders summit.", ()),
        ("The king met Ana Ruiz, EU leader.", ("EU leader",)),
    ],
)
def test_what_is_no_role(text: str, roles: tuple[str, ...]) -> None:
    (first, *_) = [e for e in read(text).entities if e.kind == "person"]
    assert (first.name, first.roles) == ("Ana Ruiz", roles)


def test_the_possessor_of_a_role_is_not_its_holder() -> None:
    found = read("French President Emmanuel Macron's chief of staff Alexis Kohler stayed away.").entities
    people = {e.name: e for e in found if e.kind == "person"}
    assert set(people) == {"Emmanuel Macron", "Alexis Kohler"}
    assert people["Alexis Kohler"].side == "France"


def test_words_with_a_capital_that_name_nobody() -> None:
    names = {
        e.name
        for e in read(
            "# Flood Victims Still Wait For Help\nYesterday it rained. Nobody came. The Talks failed."
        ).entities
    }
    assert names == set()


def test_given_names_in_one_list_are_people() -> None:
    text = "The couple’s children, David, Caroline and Florian, wept. They thanked David, Caroline and Florian."
    assert [m.kind for m in read(text).mentions] == ["person"] * 6


@pytest.mark.parametrize(
    ("text", "person", "mentions"),
    [
        ("They jailed Thomas Arno Lemor. Tom Lemor wept. Judges said Tom was guilty.", "Thomas Arno Lemor", 3),
        ("They jailed Thomas Arno Lemor. Tom Lemor wept. Tom Brandt did not. Tom was calm.", "Thomas Arno Lemor", 2),
    ],
)
def test_a_given_name_alone_is_whoever_is_called_by_it(text: str, person: str, mentions: int) -> None:
    found = {e.name: e for e in read(text).entities}
    assert len(found[person].mentions) == mentions


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("He blamed a Sunni Arab state.", ["adjective"]),
        ("Three Gulf Arab states met Shiite Muslim clerics.", ["adjective", "adjective"]),
        ("Christian Black said so.", ["person"]),
    ],
)
def test_what_people_are_of_is_nobodys_name(text: str, kinds: list[str]) -> None:
    assert [m.kind for m in read(text).mentions] == kinds


@pytest.mark.parametrize("name", ["Abraham Accord", "Abraham Accords", "Samuel Treaty", "David Protocol"])
def test_an_agreement_with_a_given_name_is_no_person(name: str) -> None:
    people = {e.name for e in read(f"The {name} requires both countries to exchange envoys. {name} signed.").entities}
    assert name not in people


def test_an_adjective_of_a_noun_is_nobody() -> None:
    found = read("The Norlanders, a militant Islamist group, left.\nAn Islamist leader left.")
    assert [m.text for m in found.mentions if m.kind == "person"] == []
