"""Names of many countries, and what tells a body, a place and a person apart; letters and their long forms."""

import pytest
from readings import read

KINDS = [
    ("particles of Dutch", "Johan ten Brinke and Sjoerd 't Hart spoke.", {"Johan ten Brinke": "person"}),
    ("an apostrophe inside", "They met Sjoerd 't Hart on Monday.", {"Sjoerd 't Hart": "person"}),
    ("particles of Portuguese", "They met Rui do Vale Moreno.", {"Rui do Vale Moreno": "person"}),
    ("initials", "M.K. Tirunal, the chief aide, spoke.", {"M.K. Tirunal": "person"}),
    ("a surname that is a word for a body", "They met Lena Power on Monday.", {"Lena Power": "person"}),
    ("a place before such a word", "Shares of Georgia Power fell.", {"Georgia Power": "organization"}),
    (
        "a surname that is a town",
        "The former governor of Tarrin State, Yahaya Orr Bello, left. Bello wept.",
        {"Yahaya Orr Bello": "person"},
    ),
    ("the town of an office", "The Mayor of Leeds spoke to the Ruler of Dubai.", {"Leeds": "place", "Dubai": "place"}),
    ("the holder of an office", "Mayor of Leeds Ana Ruiz spoke to Mayor Leeds.", {"Ana Ruiz": "person"}),
    (
        "names that tell whose child somebody is",
        "Prince Hamad Bin Nasser Bin Salim Al Korri met Orrad Humaid Al Tarin and Omar bin Sultan Al Korri, 27.",
        {
            "Hamad Bin Nasser Bin Salim Al Korri": "person",
            "Orrad Humaid Al Tarin": "person",
            "Omar bin Sultan Al Korri": "person",
        },
    ),
    (
        "a name behind two words for the field of an office",
        "They met Minister of Foreign Affairs Khalid Bin Mohammed Al-Korri.",
        {"Khalid Bin Mohammed Al-Korri": "person"},
    ),
    ("a country in full", "They flew to the State of Kuwait.", {"Kuwait": "place"}),
    ("letters of a country", "They left the United States of America (USA).", {"USA": "place"}),
    (
        "a member for a town",
        "The Member of Parliament for Akim Korra, Ana Lim, left.",
        {"Ana Lim": "person", "Akim Korra": "place"},
    ),
    (
        "the chairman of a body",
        "They met the chairman of the committee Joseph Korra Tarin.",
        {"Joseph Korra Tarin": "person"},
    ),
    ("a body by its noun", "They met the committee Joseph Korra.", {"Joseph Korra": "organization"}),
    (
        "a given name that is a title",
        "They met Gen. Sultan bin Hamad Al Korri.",
        {"Sultan bin Hamad Al Korri": "person"},
    ),
    ("a title that is a given name", "They met Sultan Hamad bin Korri.", {"Hamad bin Korri": "person"}),
    (
        "clans",
        "They met Sheikh Mubarak Al Korrud Al Tarir Al Lornah.",
        {"Mubarak Al Korrud Al Tarir Al Lornah": "person"},
    ),
    ("a memorandum by letters", "They signed two MoUs. MoUs are signed.", {"MoUs": "thing"}),
    ("a constituency", "They met the Korri Central MP.", {"Korri Central": "place"}),
    ("a state", "Korri State was hit. They fled Tarin State.", {"Korri State": "place", "Tarin State": "place"}),
    ("a university", "Ohio State won at Kent State.", {"Ohio State": "organization", "Kent State": "organization"}),
    ("an office alone", "The Senate President left.", {"Senate": "organization", "Senate President": None}),
    ("an office and its field", "They praised the Inspector-General of Police.", {"Inspector-General of Police": None}),
    ("a body before an office", "They met Lorn High Court Judge Ana Ruiz.", {"Lorn High Court": "organization"}),
    ("a country before an office", "They met Peru Foreign Minister Ana Ruiz.", {"Peru Foreign": None}),
    (
        "letters of an office",
        "The CM left with the IGP. DNA was found.",
        {"CM": "thing", "IGP": "thing", "DNA": "thing"},
    ),
    ("letters of a body", "The LKR left.", {"LKR": "organization"}),
    ("what is done", "It is about Artificial Intelligence.", {"Artificial Intelligence": "thing"}),
    ("a body with such an end", "They met the Lorn Foundation.", {"Lorn Foundation": "organization"}),
    ("ranks in the plural", "They are Corporals Karri Mwenda Mbayo.", {"Karri Mwenda Mbayo": "person"}),
    ("officers by letters", "DSP Ibrahim was killed.", {"Ibrahim": "person"}),
    ("a party in small letters", "The left-wing Smolka party won.", {"Smolka": "organization"}),
    ("a party's camp", "The KoR camp won. KoR fell.", {"KoR": "organization"}),
    ("a camp", "They fled the Tarin camp.", {"Tarin": "place"}),
    ("members in the plural", "They met KJP MLAs.", {"KJP": "organization"}),
    (
        "fields of a town's body",
        "The Dubai Culture and Arts Authority paid.",
        {"Dubai Culture and Arts Authority": "organization"},
    ),
    ("a town in a district", "A march was held at Basirat in the Korri district.", {"Basirat": "place"}),
    ("a body and a town", "They met at Larkspur in the Korri agency.", {"Larkspur": None}),
    ("a surname of a title", "# Tusko: Peru Must Help Now\nPrime Minister Ana Tusko left.", {"Tusko": "person"}),
    (
        "a word of a title",
        "# Young Voters Help Peru Now\nThe minister Ana Young left. The young came.",
        {"Young": None},
    ),
    ("a speaker behind a quotation", '"We will not stop," Qiu said.', {"Qiu": None}),
    (
        "words for companies",
        "Shares of Hansol Chemical and Merpat Air fell.",
        {"Hansol Chemical": "organization", "Merpat Air": "organization"},
    ),
    ("a legal form behind a sentence", "Shares of Lorn Rail Corp. LRX fell.", {"Lorn Rail Corp.": "organization"}),
    (
        "a legal form of another country",
        "The firm Suministros Vega del Sur SAS paid.",
        {"Suministros Vega del Sur SAS": "organization"},
    ),
    (
        "a body in another language",
        "The Fiscalía General de la Costa opened a case.",
        {"Fiscalía General de la Costa": "organization"},
    ),
    ("a thing of a town", "They won the Copa de Lima on Monday.", {"Copa de Lima": "organization"}),
    (
        "fields before and behind and",
        "The Harbor and Maritime Safety Authority came.",
        {"Harbor and Maritime Safety Authority": "organization"},
    ),
    (
        "fields in a list",
        "He met the Ministry of Health, Labour and Welfare left.",
        {"Ministry of Health, Labour and Welfare": "organization"},
    ),
    (
        "fields in a list before the body",
        "He met the Climatology, Water and Forest Agency left.",
        {"Climatology, Water and Forest Agency": "organization"},
    ),
    (
        "a list of two bodies' towns",
        "He met the Ministry of Health, Lima and Bogota agreed.",
        {"Ministry of Health": "organization", "Lima": "place"},
    ),
    (
        "a faith and a field",
        "The Hindu Religious and Health Agency came.",
        {"Hindu Religious and Health Agency": "organization"},
    ),
    ("members own a body", "The Lorn Bishops' Conference met.", {"Lorn Bishops' Conference": "organization"}),
    ("members own a thing", "The Lorn Bishops' Letter came.", {"Lorn Bishops' Letter": None}),
    ("a body on something", "The Lorn Authority on Rivers met.", {"Lorn Authority on Rivers": "organization"}),
    (
        "a center for something",
        "The Lorn Center for Korric Studies met.",
        {"Lorn Center for Korric Studies": "organization"},
    ),
    ("a court of a district", "The Lorn District Court ruled.", {"Lorn District Court": "organization"}),
    ("a letter inside a name", "Police met Vang A Pao on Monday.", {"Vang A Pao": "person"}),
    ("a letter and a title", "Police met Malam Ladan Orr on Monday.", {"Ladan Orr": "person"}),
    ("particles of German", "Police met Astrid zu Korrick on Monday.", {"Astrid zu Korrick": "person"}),
    ("an article with an apostrophe", "Police met Gabriele d'Orval on Monday.", {"Gabriele d'Orval": "person"}),
    ("an age at the start", "Sutrin, 47, wept. Sutrin said so.", {"Sutrin": "person"}),
    (
        "a letter at the end of a sentence",
        "He wrote on X. Ruiz wept. Ana Ruiz left.",
        {"X. Ruiz": None, "Ruiz": "person"},
    ),
    ("a letter before a surname", "Police met X. Ruiz on Monday.", {"X. Ruiz": "person"}),
    ("a surname in front", "Police met Noda Yoshihiko. Noda wept.", {"Noda Yoshihiko": "person", "Noda": "person"}),
    ("a body in apposition", "On Monday Basarin, the national rescue agency, left.", {"Basarin": "organization"}),
    ("a nurse of a school", "On Monday Basarin, a school nurse, left.", {"Basarin": "person"}),
    ("a center for warnings", "He met the Lorn Storm Warning Center.", {"Lorn Storm Warning Center": "organization"}),
    ("a center for shops", "He met him at the Lorn Trade Center.", {"Lorn Trade Center": "place"}),
    ("a university", "The Korrin University closed.", {"Korrin University": "organization"}),
    ("letters before a name", "He met Ana Ruiz of DNX Markets.", {"DNX Markets": "organization", "Ana Ruiz": "person"}),
    (
        "a founder of a club",
        "He met the Running Club of Ana Ruiz.",
        {"Ana Ruiz": "person"},
    ),
    (
        "a legal form in small letters",
        "Shares of Korrin International plc fell.",
        {"Korrin International plc": "organization"},
    ),
    ("what a body owns", "He met Korrin's managing director.", {"Korrin": "organization"}),
    (
        "a body and a person of one name",
        "The owner, Korrin Shipping, paid. Korrin's managing director, Jon Korrin, left.",
        {"Korrin Shipping": "organization", "Korrin": "organization", "Jon Korrin": "person"},
    ),
    ("an accent left out", "Tadej Korrič won. Korric wept.", {"Tadej Korrič": "person", "Korric": "person"}),
    ("a person who builds", "A developer, Chou Yu-tarin, was held.", {"Chou Yu-tarin": "person"}),
    ("a surname that is music", "They met Andrés Music on Monday.", {"Andrés Music": "person"}),
    ("a sum in dollars of a country", "It cost NT$2 million on Monday.", {"NT": None}),
    ("a letter before a particle", "They met Peter R. de Korra on Monday.", {"Peter R. de Korra": "person"}),
    ("a nickname in marks", 'They met Ramon "Bong" Korra on Monday.', {'Ramon "Bong" Korra': "person"}),
    (
        "initials in marks",
        "They met Premier Harka Badur “HB” Sarma Lod on Monday.",
        {"Harka Badur “HB” Sarma Lod": "person"},
    ),
    ("letters in marks that are no initials", "They read Harka Badur “DW” Lod on Monday.", {"Harka Badur": "person"}),
    (
        "people of one age",
        "Activists of Gen Z and Generation X met Ann Lund.",
        {"Ann Lund": "person", "Z": None, "X": None},
    ),
    ("a quotation behind a name", 'Ana Ruiz met Ramon. "Bong" Korra left.', {'Ramon. "Bong" Korra': None}),
    (
        "an association",
        "The Lorn Association of Cooks and Factory Workers met.",
        {"Lorn Association of Cooks and Factory Workers": "organization"},
    ),
    ("a daily", "He told the Korra Observer so.", {"Korra Observer": "organization"}),
    ("a surname in front, alone", "They met Korrunga Moses. Korrunga wept.", {"Korrunga": "person"}),
    ("a person's supporters", "They met Ana Korrin. He saw Korrin supporters.", {"Korrin": "person"}),
    ("a club's supporters", "They met Ana Ruiz. He saw Korrin supporters.", {"Korrin": "organization"}),
    ("a news site", "He told the news site Korrex so.", {"Korrex": "organization"}),
    ("a party of the center", "A senator of the Lorn Center party left.", {"Lorn Center": "organization"}),
    ("fields on both sides", "The Maritime and Port Authority came.", {"Maritime and Port Authority": "organization"}),
    ("two bodies", "The Senate and Port Authority agreed.", {"Port Authority": "organization"}),
    ("a court of the law", "The Lorn High Court ruled.", {"Lorn High Court": "organization"}),
    ("a parliament", "The Lorn Parliament ruled.", {"Lorn Parliament": "organization"}),
    ("a guard", "The Norwegian Coast Guard came.", {"Norwegian Coast Guard": "organization"}),
    ("a possessor inside", "The Lorn Prosecutors' Office came.", {"Lorn Prosecutors' Office": "organization"}),
    ("a known body at the start", "Advanced Micro Devices fell.", {"Advanced Micro Devices": "organization"}),
    ("an employer", "Fans met Korrick manager Brendan Orr.", {"Korrick": "organization", "Brendan Orr": "person"}),
    ("a mayor's town", "Fans met Korrick mayor Brendan Orr.", {"Korrick": "place", "Brendan Orr": "person"}),
    ("a former mayor's town", "Former Korrick mayor Brendan Orr left.", {"Korrick": "place", "Brendan Orr": "person"}),
    ("an outlet that reports", "Staff left, Korrick Wire reported.", {"Korrick Wire": "organization"}),
    ("a person who reports", "Staff left, Ana Ruiz reported.", {"Ana Ruiz": "person"}),
    ("a faith", "Fans met Catholic bishop Brendan Orr.", {"Catholic": None, "Brendan Orr": "person"}),
    (
        "a short name of a body",
        "Shares of Merpat Air fell. A bus took them to Merpat offices.",
        {"Merpat": "organization"},
    ),
]
PLACES = [
    ("a road and its number", "A crash shut Route 43 on Monday.", "Route 43"),
    ("a district and its number", "Crowds filled District 7 at dawn.", "District 7"),
    ("a street in one word", "A crash shut Korringracht at dawn.", "Korringracht"),
    ("a house with a dash", "They played at the Lorn-Arena on Monday.", "Lorn-Arena"),
    ("a foreign opening word", "A fire on Ilha do Korro was put out.", "Ilha do Korro"),
    ("where behind", "They were moved to Keflor, where a school opened.", "Keflor"),
    ("somebody from it", "It hurt a farmer from Keflor on Monday.", "Keflor"),
    ("dwellers", "Villagers of Keflor left.", "Keflor"),
    ("a tug from it", "He saw a tug from Keflor on Monday.", "Keflor"),
    ("taken to", "The hurt were taken to Keflor on Monday.", "Keflor"),
    ("a mine at it", "It shut a mine at Keflor on Monday.", "Keflor"),
    ("an article of Spanish", "Five men were trapped at El Korro on Monday.", "El Korro"),
    ("by the compass behind", "A fire at Keflor, north of Oslo, was put out.", "Keflor"),
    ("on the way", "A bus from Keflor to Oslo burned.", "Keflor"),
    ("between", "The road between Oslo and Keflor was shut.", "Keflor"),
    ("off the", "It sank off the Korreks on Monday.", "Korreks"),
    ("a street cut short", "The house on Korra St. burned.", "Korra St."),
    ("a bay of somebody", "It struck Korra's Bay on Monday.", "Korra's Bay"),
    ("a town in apposition", "Roads to Sa Korra, a tourist town, were shut.", "Sa Korra"),
    ("a country cut short", "They flew to S. Africa on Monday.", "S. Africa"),
    ("by the compass", "It struck ten miles west of Keflor on Monday.", "Keflor"),
    ("near the", "It struck near the Korreks on Monday.", "Korreks"),
    ("so far from the", "It struck two miles from the Korreks on Monday.", "Korreks"),
    ("an abbreviated street", "The house on Korra Rd. burned.", "Korra Rd"),
    ("a street of a prince", "They met on Prince Hamza Street at dawn.", "Prince Hamza Street"),
    ("flown to", "The hurt were flown to Keflor on Monday.", "Keflor"),
    ("off", "Two tankers met off Korra Branca on Monday.", "Korra Branca"),
    ("letters with blanks", "They flew to the U. S. on Monday.", "U. S."),
]


def kinds(text: str) -> dict[str, str]:
    """The kind of each mention by its text."""
    return {m.text: m.kind for m in read(text).mentions if m.kind}


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in KINDS], ids=[case[0] for case in KINDS])
def test_kinds(text: str, wanted: dict[str, str | None]) -> None:
    found = kinds(text)
    assert {name: found.get(name) for name in wanted} == wanted


ONE_WORD = [
    # the surname of a holder of an office is his also where no full name is printed, at the head of a sentence too
    ("Rubio and Lavrov met in Lorn on Tuesday.", {"Rubio": "person", "Lavrov": "person"}),
    ("Trump called Putin on Tuesday.", {"Trump": "person", "Putin": "person"}),
    ("Zelenskyy and Orban spoke.", {"Zelenskyy": "person", "Orban": "person"}),
    ("Zelenskyy was not asked. Lukaschenko smiled.", {"Zelenskyy": "person"}),
    ("Ford met the union on Monday.", {"Ford": None}),
    ("Sing and dance. Store and Field closed.", {"Sing": None, "Store": None}),
    (
        "Afterwards Haldor Lund left. Meanwhile Ana Ruiz rang. Hence Bo Reed.",
        {"Haldor Lund": "person", "Ana Ruiz": "person"},
    ),
    ("Key Takeaways: Trump met Xi in Busan.", {"Key Takeaways": "thing", "Xi": "person"}),
    ("Moon and Kim met in Lorn.", {"Moon": "person", "Kim": "person"}),
    ("Moon and Mars rise. Rice and Corn fell. Key points emerged.", {"Moon": None, "Rice": None, "Key": None}),
    ("Brown bears were seen. Major roads are brown with mud.", {"Brown": None, "Major": None}),
    # so is an unknown word in one list with him, wherever it stands
    ("Putin and Haldor met in Lorn. Haldor left by car.", {"Haldor": "person"}),
    ("Lavrov, Haldor and Okkafor sat across from them.", {"Haldor": "person", "Okkafor": "person"}),
    ("Putin and NATO are at odds.", {"NATO": "organization"}),
    ("Putin and Gazprom signed. Gazprom gained.", {"Gazprom": "organization"}),
    # and one that meets another beside a word for talks; teams and demands are met too
    ("Haldor met Okkafor in Lorn. The talks lasted an hour.", {"Haldor": "person", "Okkafor": "person"}),
    ("Haldor and Okkafor shook hands before the talks.", {"Haldor": "person", "Okkafor": "person"}),
    ("Lund met Haldor and Okkafor for talks.", {"Haldor": "person", "Okkafor": "person"}),
    ("The minister left after meeting Haldor for talks.", {"Haldor": "person"}),
    ("The talks were attended by Haldor and Okkafor.", {"Haldor": "person", "Okkafor": "person"}),
    ("Haldor met Okkafor in the final after talks with the referee.", {"Okkafor": None}),
    ("Haldor met Okkafor on Monday.", {"Okkafor": None}),
]


@pytest.mark.parametrize(("text", "wanted"), ONE_WORD)
def test_who_is_named_by_one_word(text: str, wanted: dict[str, str | None]) -> None:
    found = kinds(text)
    assert {name: found.get(name) for name in wanted} == wanted


@pytest.mark.parametrize(("text", "name"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_places(text: str, name: str) -> None:
    assert kinds(text).get(name) == "place"


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Ana Lucía Torres Vega left. The judge held Torres.", "Torres", "Ana Lucía Torres Vega"),
        ("Ana Lucía Torres Vega left. A judge held Torres Vega.", "Torres Vega", "Ana Lucía Torres Vega"),
        ("Rui Carlos do Vale Neto left. A judge held Rui Carlos.", "Rui Carlos", "Rui Carlos do Vale Neto"),
        ("Wouter van den Berg left. Van den Berg wept.", "Van den Berg", "Wouter van den Berg"),
        ("Ana Korra Pardo left. A judge held Korra.", "Korra", "Ana Korra Pardo"),
        ("Isabel dos Vales, 40, left. Dos Vales wept.", "Dos Vales", "Isabel dos Vales"),
        ("Pádraig Ó Korra left. Ó Korra wept.", "Ó Korra", "Pádraig Ó Korra"),
        ("Amit Banerji left. Ms. Ana Banerji stayed. Amit Banerji ate. Ms. Banerji wept.", "Banerji", "Ana Banerji"),
        ("Amit Banerji left. Raj Banerji stayed. Banerji wept.", "Banerji", "Raj Banerji"),
        ("The Lorn Relief Agency, known as KBPB, came. Cranes came from KBPB.", "KBPB", "Lorn Relief Agency"),
        ("President Recep Tayyip Erdoğan left. He met Erdogan.", "Erdogan", "Recep Tayyip Erdoğan"),
        ('Qiu Guoqing left. "We wait," Qiu said.', "Qiu", "Qiu Guoqing"),
        ("Kovács Béla left. Kovács, 65, wept. Zoltán Kovács spoke.", "Kovács", "Kovács Béla"),
        ("Kovács Béla left. Zoltán Kovács spoke. Kovács wept.", "Kovács", "Zoltán Kovács"),
        (
            "The Lorn and Hexby Crimes Commission (LHCC) came. The LHCC left.",
            "LHCC",
            "Lorn and Hexby Crimes Commission",
        ),
        ("The Lorn Korrin-e-Tarin (LKT) came. The men of LKT left.", "LKT", "Lorn Korrin-e-Tarin"),
        ("The Lorn Muslim League-Tarin (LML-T) won. LML-T men came.", "LML-T", "Lorn Muslim League-Tarin"),
        ('Yomin Korrela of Oslo won. "I prayed," Yomin said.', "Yomin", "Yomin Korrela"),
        ("They met Ciarán Mac Giolla Korra. Mac Giolla Korra left.", "Mac Giolla Korra", "Ciarán Mac Giolla Korra"),
        ("They met K. Sukumaran Nair. Sukumaran Nair left.", "Sukumaran Nair", "K. Sukumaran Nair"),
        (
            "Shares of Korrin AeroWorks Holdings Inc. fell. Korrin closed. Korrin paid.",
            "Korrin",
            "Korrin AeroWorks Holdings Inc.",
        ),
        ("They met Prime Minister Fiamē Naomi Korra. They praised Fiame.", "Fiame", "Fiamē Naomi Korra"),
        ("The nurse Janet Lim-Korras left. They met Korras.", "Korras", "Janet Lim-Korras"),
        (
            "They found Paulo Marín Tapia. Marín, 48, was dead. His sister, Verónica Marín, wept.",
            "Marín",
            "Paulo Marín Tapia",
        ),
        ("The Bank of Lorn met. The talks of BOL failed.", "BOL", "Bank of Lorn"),
        ("The Armed Forces of Lorn, or FORL, came. The men of FORL left.", "FORL", "Armed Forces of Lorn"),
        ("Shares of Toyota Motor Corp. fell. Toyota said so.", "Toyota", "Toyota Motor Corp."),
        ("The All Farmers Congress (AFC) won.", "AFC", "All Farmers Congress"),
        ("They met Carla Ferrán de Kirsch (CFK). The men of CFK left.", "CFK", "Carla Ferrán de Kirsch"),
        ("They met Rui “Payo” Korra. They praised Payo Korra.", "Payo Korra", "Rui “Payo” Korra"),
        ("They met Rui Lobo, also known by his alias “Dumar,” in May. They praised Dumar.", "Dumar", "Rui Lobo"),
        ("They met King Salim bin Hamad. King Salim left.", "Salim", "Salim bin Hamad"),
        ("They met Hamad bin Salim. They praised bin Salim.", "Salim", "Hamad bin Salim"),
        ("They met Hamad bin Salim Al Korri. Hamad bin Salim left.", "Hamad bin Salim", "Hamad bin Salim Al Korri"),
        (
            "Prince Hamad bin Salim met Mr Hamad bin Omar. They praised Prince Hamad.",
            "Hamad",
            "Hamad bin Salim",
        ),
        ("The Lorn Safety Committee, or KNKT, came. It is up to KNKT now.", "KNKT", "Lorn Safety Committee"),
        ("The Hexby Rail Union struck. The talks of HRU failed.", "HRU", "Hexby Rail Union"),
    ],
)
def test_short_name_is_the_long_one(text: str, short: str, long: str) -> None:
    reading = read(text)
    (entity,) = {m.entity for m in reading.mentions if m.text == short}
    assert long in {m.text for m in reading.mentions if m.entity == entity}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Rotimi Ade Orr (APC) left. The APC won.", "Rotimi Ade Orr", "APC"),
        ("Maria Ana Lopez Vega left. Ana Vega stayed.", "Ana Vega", "Maria Ana Lopez Vega"),
        ("They left Oslo (OSL) by air. The OSL runway shut.", "Oslo", "OSL"),
        ("They met King Salim and Crown Prince Hamad bin Salim.", "Salim", "Hamad bin Salim"),
        (
            "Sheikh Salim Bin Omar and Sheikh Hamad Bin Salim Bin Omar met.",
            "Salim Bin Omar",
            "Hamad Bin Salim Bin Omar",
        ),
        ("The Hexby Rail Union (HRU) met the Lorn Police (LP).", "LP", "HRU"),
    ],
)
def test_two_names_stay_two(text: str, one: str, other: str) -> None:
    entities = {m.text: m.entity for m in read(text).mentions}
    assert entities[one] != entities.get(other)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("They played at Lorn Arena in Leeds on Monday.", "Lorn Arena in Leeds"),
        ("A crash shut 117th Street in South Leeds, Ohio.", "117th Street in South Leeds, Ohio"),
        ("The Larkspur supermarket in Leeds burned.", "Larkspur supermarket in Leeds"),
        ("They met at Larkspur Foods in Leeds.", "Larkspur Foods in Leeds"),
        ("They fled from the Korrhal Institute in Leeds.", "Korrhal Institute in Leeds"),
        ("They met Larkspur Foods in Leeds.", "Larkspur Foods"),
        ("They played at Lorn Arena in January.", "Lorn Arena"),
        ("They flew from Egypt in Italy's jet.", "Egypt"),
    ],
)
def test_town_tells_which_house(text: str, printed: str) -> None:
    assert printed in {mention.text for name in read(text).names for mention in name.mentions}


@pytest.mark.parametrize(
    "text",
    [
        "The Food and",
        "The Institute on",
        "Sutriskor,",
        "Sutriskor, a",
        "Gerard 't",
        "Route",
        "The Lorn Agency (",
        "Van den",
    ],
)
def test_a_text_may_end_anywhere(text: str) -> None:
    assert read(text).tokens


def test_of_several_kims_the_one_called_so_is_the_same_throughout() -> None:
    text = (
        "Summit in Oruro\n\nNorth Korean leader Kim Jong Un met Ivo Dal in Oruro on Tuesday. Kim was accompanied by"
        " Kim Yong Chol, a general, and Kim Yo Jong. Kim said nothing."
    )
    reading = read(text)
    called = [m for m in reading.mentions if m.text == "Kim"]
    assert len(called) == 2
    assert {reading.entities[m.entity].name for m in called} == {"Kim Jong Un"}


def test_compound_at_the_head_of_a_sentence_is_no_name() -> None:
    reading = read("High-level US and Norwegian teams met. Stratford-upon-Avon slept. They left Stratford-upon-Avon.")
    assert {name.name for name in reading.names} == {"US", "Stratford-upon-Avon"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("He won by stopping American challenger Toby Ash in Bern.", ("American challenger",)),
        ("Even interim coach Leo Brandt cried.", ("interim coach",)),
        ("It is a case involving wide receiver Leo Brandt.", ("wide receiver",)),
        ("A judge sentences Norway's former premier Leo Brandt.", ("Norway's former premier",)),
        ("Her own partner Leo Brandt left.", ("partner",)),
        ("The 32-year-old champion Leo Brandt spoke.", ("champion",)),
        ("They met acting foreign minister Leo Brandt.", ("acting foreign minister",)),
        ("A letter from managing director Leo Brandt came.", ("managing director",)),
    ],
)
def test_office_begins_behind_what_is_done_with_its_holder(text: str, roles: tuple[str, ...]) -> None:
    assert roles in {entity.roles for entity in read(text).entities}
