"""Events with their place and date, and which of them is the principal one."""

import pytest
from readings import read

from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text

# text, noun, chain of the place or None, date or None
PLACED = [
    ("eh1", "The talks were on patrols in the Chad-Sudan border area.", "talks", None, None),
    ("ef1", "The talks in Oslo follow a proposal by the minister on May 2, 2024.", "talks", "Oslo", None),
    ("eb1", "The talks in Oslo agreed a cut in duties effective May 14, 2024.", "talks", "Oslo", None),
    ("eb2", "Talks in Oslo starting on May 14, 2024 may be long.", "talks", "Oslo", "2024-05-14"),
    ("eb3", "The summit in Oslo was her first since she ordered the war in May 2022.", "summit", "Oslo", None),
    ("e01", "Talks between Chad and Sudan in Nairobi on 4 May 2024 failed.", "talks", "Nairobi", "2024-05-04"),
    ("w01", "The mayor of Lorn, where the accident occurred, said a cable broke.", "accident", "Lorn", None),
    ("w02", "“It was terrible,” said the mayor of Lorn, where the bus crashed.", "crashed", "Lorn", None),
    ("w03", "The mayor of Lorn, where a fine accident report was written, wept.", "accident", None, None),
    ("w04", "A bus crashed in the vicinity of the Italian town of Lorn.", "crashed", "Lorn", None),
    ("e02", "The summit took place at the Hofburg Palace in Vienna.", "summit", "Hofburg Palace", None),
    ("e02a", "A fire swept through a hostel in Chile's Valparaiso on 4 May 2022.", "fire", "Valparaiso", "2022-05-04"),
    (
        "e02b",
        "The envoys met on Wednesday, May 4, 2022 at the Hofburg Palace in Vienna.",
        "met",
        "Hofburg Palace",
        "2022-05-04",
    ),
    ("e02c", "The talks at his home in Norway’s quiet capital Oslo were long.", "talks", "Oslo", None),
    ("e02d", "The deal came after talks that lasted more than four hours in Oslo.", "talks", "Oslo", None),
    ("e02e", "They spoke of the talks that failed over fish in Oslo.", "talks", None, None),
    (
        "e02f",
        "After talks between Premier Ana Lim, President Leo Sy and aides in Oslo all was quiet.",
        "talks",
        "Oslo",
        None,
    ),
    ("e02g", "Chad kept peace by a protocol signed on 3 June 2024 in Oslo.", "protocol", "Oslo", "2024-06-03"),
    (
        "e02h",
        "A July meeting between Ana Lim and Leo Sy in Oslo failed, they said.",
        "meeting",
        "Oslo",
        "XXXX-07",
    ),
    ("e03", "The Geneva conference ended in discord.", "conference", "Geneva", None),
    ("e04", "A 6.1-magnitude quake struck off the coast of southern Chile on 2 May 2024.", "quake", "Chile", None),
    ("e05", "Ministers met in Oslo on 3 June 2024.", "met", "Oslo", "2024-06-03"),
    ("e06", "The May 2, 2024 hearing in the Kenyan capital was short.", "hearing", "Nairobi", "2024-05-02"),
    ("e08", "The talks, which lasted an hour, were held at Hofburg Palace.", "talks", "Hofburg Palace", None),
    ("e11", "The envoy, who was in Geneva, did not join the talks.", "talks", None, None),
    ("e09", "The rider, born in Geneva, was never in the match.", "match", None, None),
    (
        "e12",
        "The sides held their first peace talks since the start of the full-scale war in Oslo on 3 June 2024.",
        "talks",
        "Oslo",
        "2024-06-03",
    ),
    (
        "e13",
        "On 3 June 2024, following his call with the king last week, the envoy met ministers in Oslo.",
        "met",
        "Oslo",
        "2024-06-03",
    ),
    (
        "e14",
        "The talks were the first since June 2021, when the two envoys met in Oslo.",
        "met",
        "Oslo",
        "2021-06",
    ),
    ("e15", "The union sat down with the owners on 3 June 2024 for crunch talks.", "talks", None, "2024-06-03"),
    ("e16", "The king flew in on 3 June 2024 for talks.", "talks", None, None),
    ("e14", "On 3 June 2024, after the ceremony, it rained in Oslo.", "ceremony", None, "2024-06-03"),
    ("e10", "He opened the museum by ringing a bell from a church in Oregon.", "opened", None, None),
    ("e17", "Jonas Beck was jailed for aggravated assault on 3 June 2024.", "jailed", None, "2024-06-03"),
    ("e17", "Jonas Beck was jailed for the assault on 3 June 2024.", "assault", None, None),
    ("e07", "On 7 June 2024, the king held a ceremony in Rabat.", "ceremony", "Rabat", "2024-06-07"),
]


@pytest.mark.parametrize(("text", "noun", "place", "date"), [c[1:] for c in PLACED], ids=[c[0] for c in PLACED])
def test_place_and_date(text: str, noun: str, place: str | None, date: str | None) -> None:
    reading = read(text)
    event = next(e for e in reading.events if e.noun == noun)
    assert (reading.places[event.place].chain[0] if event.place is not None else None) == place
    if date is not None:
        assert event.date is not None
        assert reading.dates[event.date].date == date


PRINCIPAL = [
    ("k01", "A ferry capsized off the coast of Elba on Monday, killing nine.", "Elba", "2025-03-10"),
    ("k02", "Cork Circuit Court heard on Monday that he had lied.", "Cork Circuit Court", "2025-03-10"),
    (
        "k03",
        "On Monday, his sister sat in the gallery of Cork Circuit Court as he was sentenced to six years.",
        "Cork Circuit Court",
        "2025-03-10",
    ),
    ("k04", "The council voted 9-4 on Monday to end the strike.", None, "2025-03-10"),
    (
        "k05",
        "Two ministers shook hands in Lisbon on Monday. The deal between Chad and Sudan is modest. The meeting was long.",
        "Lisbon",
        "2025-03-10",
    ),
    ("k06", "Rovers came from behind to beat United 3-2 in Leeds on Monday.", "Leeds", "2025-03-10"),
    ("k07", "^ Divers at work near Valletta on Monday.\nA ferry capsized, killing nine.", "Valletta", "2025-03-10"),
    ("k08", "The accord was signed in Panama City on Monday by two ministers.", "Panama City", "2025-03-10"),
    ("k09", "A dam burst above the wine town of Cochem on Monday.", "Cochem", "2025-03-10"),
    ("k10", "At the Federal Court in Sydney on Monday, the judge fined the airline.", "Federal Court", "2025-03-10"),
    ("k11", "Flash floods killed nine people on Monday. In July 2021, floods in Lyon killed four.", None, "2025-03-10"),
    ("k12", "Ministers agreed on Monday to restore staffing at their embassies in Washington.", None, "2025-03-10"),
    ("k13", 'The talks in Oslo ended on Monday. "Today we can breathe," a minister said.', "Oslo", "2025-03-10"),
    ("k14", "The talks in Oslo ended on Monday. The talks resume in January in Doha.", "Oslo", "2025-03-10"),
    (
        "k15",
        "The talks ended on Monday. Odera was joined at the table in Wells Palace by an adviser.",
        "Wells Palace",
        "2025-03-10",
    ),
    (
        "m01",
        "Two ministers agreed on Monday to reopen the border after talks in Tunis.\nThe envoy met a donor in Bern on Friday.",
        "Tunis",
        "2025-03-10",
    ),
    (
        "m02",
        "Two ministers met in Tunis on Monday. Their deputies will hold a meeting on Friday, followed by a meeting of "
        "experts in Malta on March 20.",
        "Tunis",
        "2025-03-10",
    ),
    ("m03", "The talks took place on Monday behind closed doors at the Bardo Palace.", "Bardo Palace", "2025-03-10"),
    (
        "m04",
        "The talks ended in Tunis on Monday. He missed the meeting after his plane was held up in Lagos.",
        "Tunis",
        "2025-03-10",
    ),
    ("m05", "The two met the envoy to the lakes in Tunis on Monday.", "Tunis", "2025-03-10"),
    ("m06", "The talks were held in Putrajaya on Monday.", "Putrajaya", "2025-03-10"),
    ("m07", "The talks were held at St. James's Palace on Monday.", "St. James's Palace", "2025-03-10"),
    (
        "m08",
        "The two agreed on Monday to a truce in the talks. Malta has influence in Bern, but no envoy attended the meeting.",
        None,
        "2025-03-10",
    ),
    (
        "m09",
        "The ministers signed up to a pact with Chad at the royal palace in Rabat on Monday.",
        "Rabat",
        "2025-03-10",
    ),
    (
        "m10",
        "Two premiers signed a treaty on Monday. The minister remained in Bern all week.",
        None,
        "2025-03-10",
    ),
    ("m12", "The talks were held in Vienna's old Hofburg Palace on Monday.", "Hofburg Palace", "2025-03-10"),
    ("m13", "Two kings signed a treaty on Monday at a ceremony in Rabat.", "Rabat", "2025-03-10"),
    (
        "m14",
        "# Treaty on eels\nTwo kings put their names to the document on Monday in Ogier Hall. The treaty is short.",
        "Ogier Hall",
        "2025-03-10",
    ),
    ("m16", "The bloc approved sanctions over the war in Mali on Monday at a meeting in Rabat.", "Rabat", "2025-03-10"),
    (
        "m17",
        "Neutrality sank when the premier signed a pact in Rabat on Monday. The pact is short.",
        "Rabat",
        "2025-03-10",
    ),
    ("m11", "The two presidents met in Tunis this morning.", "Tunis", "2025-03-11"),
    ("k16", "A masked man opened fire at a wedding in Oran on Monday. The fire brigade came.", "Oran", "2025-03-10"),
    (
        "k17",
        "Sentencing Doyle on Monday, the judge spoke of greed. A driver was convicted in 2019.",
        None,
        "2025-03-10",
    ),
    ("k18", "Passing by, he was jailed at Leeds Crown Court on Monday.", "Leeds Crown Court", "2025-03-10"),
    ("k19", "An avalanche that buried a hut and killed six hikers on Monday was not forecast.", None, "2025-03-10"),
    ("k20", "A blast ripped through a mill near Surat in the early hours of Monday.", "Surat", "2025-03-10"),
    ("k21", "Lyon beat Lille 2-0 on Monday. They had beaten Nantes in January.", None, "2025-03-10"),
    (
        "k21c",
        "A crash killed two near Turin. On Monday, a sad incident occurred when a train left.",
        "Turin",
        "2025-03-10",
    ),
    ("k22", "A crash killed two on Monday. The tragedy occurred at a crossing near Turin.", "Turin", "2025-03-10"),
    ("k23", "The flu shot is free. Nurses will be paid more, the ministry said on Monday.", None, "2025-03-10"),
    ("k24", "Rovers won. On Monday in Cardiff they beat Swansea 1-0.", "Cardiff", "2025-03-10"),
    ("k25", "Thirty were freed after a raid on Monday. In May 2019, a raid in Quito freed two.", None, "2025-03-10"),
    ("k26", "The buyer strikes $3 billion deal. It will be closed by a vote, it said on Monday.", None, "2025-03-10"),
    ("k29", "Nine died on Monday in Ghana's capital, Accra, as a fire swept a mall.", "Accra", "2025-03-10"),
    (
        "k30",
        "Many marched in Accra on Monday.\nIt rained.\nIt was hot.\nIn June 2021, nine were killed in protests in Tamale.",
        "Accra",
        "2025-03-10",
    ),
    ("k28", "On Monday, a lab unveiled the trial of its drug. The trial was long.", None, "2025-03-10"),
    (
        "k27",
        "On Monday he was jailed for a fire at Elm House. York Crown Court heard why.",
        "York Crown Court",
        "2025-03-10",
    ),
]


AT_THE_LEDE = [
    ("a01", "Nine people died when a footbridge collapsed in the town of Ubaro in Oregon on Monday.", "Ubaro"),
    ("a02", "A van skidded off a road near Ubaro village in Kenya on Monday.", "Ubaro"),
    ("a03", "Mourners lined the streets of Tralee on Monday for the singer.", "Tralee"),
    ("a04", "Tens of thousands marched through Lyon on Monday.", "Lyon"),
    ("a05", "A rocket blasted off from Ubaro in Oregon on Monday.", "Ubaro"),
    ("a06", "A lion killed a herder in Ubaro on Monday, the park said.", "Ubaro"),
    ("a07", "A fire at an inn in the ski resort of Ubaro in northern Italy killed two on Monday.", "Ubaro"),
    ("a08", "A van ploughed into a crowd in the South African city of Durban on Monday.", "Durban"),
    ("a09", "A boy was stabbed to death on Mill Lane Road in north London on Monday.", "Mill Lane Road"),
    ("a10", "Police in Leeds are looking for a man who took a bronze horse on Monday.", "Leeds"),
    ("a11", "A cable car crashed to the ground south of Naples on Monday.", "Naples"),
    ("a12", "Four were hurt when a van hit marchers at a parade in Salem, Oregon, on Monday.", "Salem"),
    ("a13", "A yacht sank in a storm off the coast of Palermo on Monday.", "Palermo"),
    ("a14", "A typhoon slammed into the island province of Catanduanes on Monday.", "Catanduanes"),
    ("a15", "Lightning killed six people in the Indian state of Odisha on Monday.", "Odisha"),
    ("a16", "Dockers walked off the job at the Port of Montreal on Monday.", "Port of Montreal"),
    ("a17", "A girl won a chess medal in Singapore on Monday.", "Singapore"),
    ("a18", "A new bishop was installed in Limerick on Monday.", "Limerick"),
    ("a19", "The two teams drew lots in Samoa on Monday.", "Samoa"),
    ("a20", "Thieves stole six rings from a shop in Ubaro on Monday night.", "Ubaro"),
    ("a21", "Rescuers found the last miner dead on Monday at the El Ubaro mine.", "El Ubaro"),
    ("a22", "A wall fell on guests in the beer garden of the Anchor Inn in Wrotham on Monday.", "Anchor Inn"),
    ("a23", "A boy was found drowned off Ubaro Beach in County Waterford on Monday.", "Ubaro Beach"),
    ("a24", "Gunmen killed nine people in an attack on the village of Ubaro on Monday.", "Ubaro"),
    ("a25", "China launched a weather satellite from the Ubaro Space Center on Monday.", "Ubaro Space Center"),
    ("a28", "Hundreds gathered in the square of the Alpine town of Ubaro on Monday to pray for peace.", "Ubaro"),
    ("a29", "The premier toured the flood-hit New South Wales town of Ubaro on Monday.", "Ubaro"),
    ("a31", "The district court of Salem sentenced the man to four years in prison on Monday.", "Salem"),
    ("a32", "The Salem regional court jailed the man for four years on Monday.", "Salem"),
    ("a30", "The man was led out of a Salem County courtroom on Monday after he was sentenced.", "Salem County"),
    ("a31", "The Tralee school board voted 4-3 on Monday to close a school.", "Tralee"),
    ("a32", "Ministers held talks on Monday at an inn in the Red Sea resort of Ubaro.", "Ubaro"),
    ("a32b", "Ministers held talks on Monday at the presidential retreat of Camp David.", "Camp David"),
    ("a26", "Mourners crammed into Maris Church on Monday for the funeral.", "Maris Church"),
    ("a27", "Rovers drew 1-1 in a match at a rain-lashed Ubaro Park on Monday.", "Ubaro Park"),
    ("n13", "Thousands joined a protest on Monday for the nine who died when a roof fell in Palermo.", None),
    ("n12", "A singer from Leeds was given a prize on Monday.", None),
    ("n10", "The ministry denied on Monday reports of unrest in Ubaro.", None),
    ("n11", "The minister praised the troops in Chad.", None),
    ("n01", "Tariffs hurt everyone, the minister said in Brussels on Monday.", None),
    ("n02", "The actor, who was born in Leeds and lived in Bath, died on Monday.", None),
    ("n03", "The striker, who won a medal in Athens, became a coach on Monday.", None),
    ("n04", "A film about a family killed in Quito won a prize on Monday.", None),
    ("n05", "The charity opened a clinic in Goma last year. It asked for money on Monday.", None),
    ("n06", "The bank said on Monday that it would open a branch in Debrecen.", None),
    ("n07", "The museum gave back a bust on Monday. It was found in Palermo a century ago.", None),
    ("n08", "Kenya recalled its envoy in Lima on Monday.", None),
    ("n09", "A singer was shot dead on Monday. He grew up in Leeds.", None),
]


@pytest.mark.parametrize(("text", "place"), [c[1:] for c in AT_THE_LEDE], ids=[c[0] for c in AT_THE_LEDE])
def test_the_lede_tells_where_it_happened_or_only_where_somebody_was(text: str, place: str | None) -> None:
    reading = read(text, "2025-03-11")
    places = [reading.places[e.place].chain[0] for e in reading.events if e.key == "" and e.place is not None]
    assert sorted(set(places)) == ([place] if place else [])


@pytest.mark.parametrize(("text", "place", "date"), [c[1:] for c in PRINCIPAL], ids=[c[0] for c in PRINCIPAL])
def test_the_principal_event_has_its_place_and_day(text: str, place: str | None, date: str) -> None:
    reading = read(text, "2025-03-11")
    own = [e for e in reading.events if e.key == "" and not e.planned]
    places = {reading.places[e.place].chain[0] for e in own if e.place is not None}
    dates = {reading.dates[e.date].date for e in own if e.date is not None}
    assert places == ({place} if place else set())
    assert dates == {date}


NO_EVENTS = [
    "It opened in March.",
    "The children call it home.",
    "The accord calls for patience.",
    "Arsenal Rallies At Home",
    "The flu shot cuts the risk by half.",
    "What struck me was the silence.",
    "The fire brigade and the fire service came.",
    "The buyer strikes $3 billion deal.",
]


@pytest.mark.parametrize("text", NO_EVENTS)
def test_words_that_only_look_like_events(text: str) -> None:
    words = ("march", "call", "calls", "rallies", "shot", "struck", "fire", "strikes")
    assert not [e for e in read(text).events if e.noun in words]


NOT_PLACED = [
    ("x07", "The meeting with the Chadian ambassador in Peru was long.", "meeting"),
    ("x05", "A truce in Colombia took effect.", "truce"),
    ("x06", "Envoys held talks to end the fighting in Yemen.", "talks"),
    ("x01", "Talks on the war in Yemen failed.", "talks"),
    ("x02", "The talks collapsed, the minister said in Cairo.", "talks"),
    ("x03", "The Ukraine war goes on.", "war"),
    ("x04", "The meeting ended and the minister flew to Lima.", "meeting"),
]


@pytest.mark.parametrize(("text", "noun"), [c[1:] for c in NOT_PLACED], ids=[c[0] for c in NOT_PLACED])
def test_places_of_something_else(text: str, noun: str) -> None:
    assert next(e for e in read(text).events if e.noun == noun).place is None


PLANNED = [
    "They would hold talks in Rome.",
    "They are set to hold a closely watched summit in Rome.",
    "A planned summit in Rome fell through.",
    "Both are open to talks.",
    "Before any meeting, trust is needed.",
    "Both called for another round of talks in Ottawa.",
    "The next summit will take place in Ottawa.",
    "The owners dread the meetings planned for June.",
    "Both worked to lay the groundwork for a summit between Ana Lim and Leo Dahl.",
    "As for a meeting between Ana Lim and Leo Dahl, no day is known.",
    "Aides spoke of the organization of a summit.",
    "The banker still faces sentencing in Lima.",
]


@pytest.mark.parametrize("text", PLANNED)
def test_planned(text: str) -> None:
    assert all(e.planned for e in read(text).events)


ANSWERS = [
    (
        "Chad-Mali talks open\n\nEnvoys met on Tuesday.\n\nThe leaders of several African countries gathered in Lima.",
        "Lima",
    ),
    (
        "Envoys of Chad and Mali met.\n\nThey spoke for an hour.\n\nThe allies called an emergency meeting in Lima.",
        "Lima",
    ),
    ("Chad-Mali talks open\n\nEnvoys met on Tuesday.\n\nBoth sides smiled.\n\nThe envoys gathered in Lima.", None),
    ("An emergency meeting was held in Lima.\n\nIt took an hour.\n\nThe emergency meeting in Lima ended.", None),
]


@pytest.mark.parametrize(("text", "apart"), ANSWERS)
def test_meetings_that_answer_the_talks_are_others(text: str, apart: str | None) -> None:
    own = {e.key for e in read(text).events if e.place is not None}
    assert own == {f"meeting@{apart}" if apart else ""}


def test_what_is_dated_since_another_event_keeps_its_own_day() -> None:
    reading = read("They held the first talks since the war in Chad in May 2021.")
    told = {e.kind: e.date for e in reading.events}
    assert told == {"meeting": None, "war": 0}
    reading = read("It was the first meeting since the start of the invasion of Chad on May 24, 2022.")
    assert {e.kind: e.date for e in reading.events}["meeting"] is None
    reading = read(
        "Ana Lim met Leo Dahl, Tom Ash and Ida Berg, right, at the Old Palace, in Lima, Peru, Tuesday May 6, 2025."
    )
    assert {reading.dates[e.date].date for e in reading.events if e.date is not None} == {"2025-05-06"}


@pytest.mark.parametrize("text", ["A static fire test ended well.", "They stood by the launch pad."])
def test_a_word_before_another_noun_is_no_event(text: str) -> None:
    assert not [e for e in read(text).events if e.kind in ("fire", "launch")]


@pytest.mark.parametrize(
    ("text", "kinds"), [("The motion was defeated on Monday.", 0), ("Rovers were defeated on Monday.", 1)]
)
def test_what_is_defeated_in_a_match(text: str, kinds: int) -> None:
    assert len([e for e in read(text).events if e.kind == "match"]) == kinds


def test_what_explodes_is_an_explosion() -> None:
    assert {e.kind for e in read("A Larkspur rocket exploded in Lorn on Monday.").events} == {"attack"}


def test_held_is_not_planned() -> None:
    assert not any(e.planned for e in read("The minister said after the talks that they had met twice.").events)
    assert not any(e.planned for e in read("He left the preparations for the talks to her.").events)
    assert not any(e.planned for e in read("The banker faces charges after his sentencing in Lima.").events)


def test_another_meeting_gets_another_key() -> None:
    reading = read(
        "The talks in Doha ended on 5 March 2024.\nBoth sides called the Doha talks useful.\n"
        "European leaders held emergency talks in Brussels on 4 March 2024."
    )
    keys = {reading.places[e.place].chain[0]: e.key for e in reading.events if e.place is not None}
    assert keys == {"Doha": "", "Brussels": "meeting@Brussels"}


def test_two_days_of_one_meeting() -> None:
    reading = read("The conference, held on Tuesday and Wednesday in Accra, was calm.", "2025-03-13")
    event = next(e for e in reading.events if e.noun == "conference")
    assert [reading.dates[n].date for n in (event.date, *event.more_dates)] == ["2025-03-11", "2025-03-12"]


HOUSES = [
    ("Fans met at the Riverside.", ("Riverside",)),
    ("The Riverside talks failed.", ("Riverside", "California", "United States")),
    ("Fans met in Riverside.", ("Riverside", "California", "United States")),
    ("He was tried at Leicester Crown Court.", ("Leicester Crown Court", "Leicester", "England", "United Kingdom")),
    ("He was tried at Kingston Crown Court.", ("Kingston Crown Court",)),
    ("He was tried at the Supreme Court.", ("Supreme Court",)),
]


@pytest.mark.parametrize(("text", "chain"), HOUSES)
def test_a_house_is_no_town_and_a_court_lies_in_its_town(text: str, chain: tuple[str, ...]) -> None:
    assert [place.chain for place in read(text).places] == [chain]


def test_a_part_of_a_town_is_no_town_of_its_name_elsewhere() -> None:
    assert [place.chain for place in read("Shots were fired in the Mount Pleasant neighborhood.").places] == [
        ("Mount Pleasant neighborhood",)
    ]
    assert [place.chain[0] for place in read("Shots were fired in the central Mount Pleasant suburb.").places] == [
        "Mount Pleasant suburb"
    ]
    assert len(read("Shots were fired in Mount Pleasant.").places[0].chain) > 1


def test_a_capital_told_by_its_country_lies_in_it() -> None:
    reading = read("The meeting in the Kenyan capital was short.")
    assert [place.chain for place in reading.places] == [("Nairobi", "Kenya")]


def test_a_hall_that_may_lie_anywhere_brings_in_no_other_town() -> None:
    text = (
        "Two kings signed a treaty in Rabat on Monday. They put their names to the document in Ogier Hall.\n"
        "The treaty is short.\nA similar pact was signed in London in 2022."
    )
    reading = read(text, "2025-03-11")
    keys = {reading.places[e.place].chain[0]: e.key for e in reading.events if e.place is not None}
    assert keys == {"Rabat": "", "Ogier Hall": "", "London": "agreement@London"}


def test_the_day_on_which_ministers_speak_of_talks_is_not_that_of_the_talks() -> None:
    reading = read(
        "The ministers said on Monday that fees will fall. The talks of the weekend went well.", "2025-03-11"
    )
    assert [e.date for e in reading.events] == [None]


def test_a_firm_that_opens_with_a_noun_for_an_event_is_none() -> None:
    assert read("Actor Ana Lim clashed with Summit Entertainment over a film.").events == ()
    assert [e.noun for e in read("Premiers met at the Summit of the Seas.").events if e.noun == "summit"] == ["summit"]


def test_who_was_in_a_town_for_talks_was_at_other_talks() -> None:
    reading = read(
        "Talks in Doha\n\nThe talks in Doha ended on 5 March 2024.\n\n"
        "The king, who was in Oslo for talks with Ana Bruk, called them useful."
    )
    keys = {reading.places[e.place].chain[0]: e.key for e in reading.events if e.place is not None}
    assert keys == {"Doha": "", "Oslo": "meeting@Oslo"}


BURSTS = [
    ("A plane skidded off the runway and burst into flames.", ["skidded"]),
    ("A dam burst near Lakor on Friday.", ["burst"]),
    ("Mount Semeru erupted on Sunday, spewing ash.", ["erupted"]),
    ("A quarrel erupted over the skid marks.", []),
]


@pytest.mark.parametrize(("text", "nouns"), BURSTS)
def test_what_bursts_skids_and_erupts(text: str, nouns: list[str]) -> None:
    assert [event.noun for event in read(text).events if event.noun] == nouns


def test_where_a_plane_took_off_is_not_where_it_crashed() -> None:
    text = "Three crew members died when a freighter crash-landed on Thursday. The plane, which took off from Abidjan, burned."
    assert all("Abidjan" not in read(text).places[e.place].chain for e in read(text).events if e.place is not None)


def test_earlier_contacts_are_no_part_of_the_event() -> None:
    for earlier in (
        "Previous contacts, such as brief talks between the envoys in Lima, were few.",
        "There were talks between the envoy and then-U.S. Secretary Ana Lim at a summit in Lima.",
    ):
        reading = read(f"Talks of the envoys opened in Oslo on Monday.\n\nThe hosts spoke.\n\nThey sat.\n\n{earlier}\n")
        own = [reading.places[e.place].chain[0] for e in reading.events if e.key == "" and e.place is not None]
        assert own == ["Oslo"]


def test_who_arrived_for_what_is_to_come_on_another_day_dates_his_arrival() -> None:
    arrived = "The envoy arrived in Oslo on Monday for talks with the king. "
    for to_come, own in (("The talks will take place on Tuesday.", []), ("The talks were long.", ["2025-03-10"])):
        reading = read(arrived + to_come, "2025-03-11")
        days = [reading.dates[e.date].date for e in reading.events if e.key == "" and e.date is not None]
        assert [day for day in days if day == "2025-03-10"] == own


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "Two trains collided in Tempe, north of Athens, Greece, on Friday. Greek police said so.",
            ("Tempe", "Greece"),
        ),
        ("Two trains collided in Tempe on Friday.", ("Tempe", "Arizona", "United States")),
        ("Two trains collided in Tempe on Friday. Scores of Joburg commuters were on board.", ("Tempe",)),
        (
            "A blaze tore through a block in Marshalltown, Johannesburg, on Friday.",
            ("Marshalltown", "Johannesburg", "South Africa"),
        ),
        ("Blazes were seen in Marshalltown, Johannesburg and Lagos.", ("Marshalltown",)),
        (
            "Two trains collided in Tempe on Friday. Mexico and Phoenix sent help.",
            ("Tempe", "Arizona", "United States"),
        ),
        ("Ministers met in Geneva on Friday. Iran said so, Iranian papers wrote.", ("Geneva", "Switzerland")),
    ],
)
def test_a_town_of_a_common_name_lies_where_the_article_is_about(text: str, chain: tuple[str, ...]) -> None:
    assert read(text).places[0].chain == chain


def test_what_is_at_the_expense_of_a_country_is_not_in_it() -> None:
    assert [p.chain[0] for p in read("Norland opened talks with Sudria at Ukraine's expense on Friday.").places] == []
    assert [p.chain[0] for p in read("Norland opened talks with Sudria in Ukraine's capital on Friday.").places] != []


@pytest.mark.parametrize(("house", "keys"), [("Elm Palace", {""}), ("Oak Palace", {"meeting@Oak Palace"})])
def test_who_met_where_a_deal_was_signed_met_to_sign_it(house: str, keys: set[str]) -> None:
    text = (
        "Chad and Mali sign historic peace deal at Elm Palace\n\nChad and Mali signed a historic peace declaration at the Elm "
        "Palace, ending decades of conflict. With President Leo Roa mediating, the leaders agreed to cease fighting. The deal "
        f"opens the border.\n\nAt a meeting at the {house}, the leaders of Chad and Mali, in the presence of President Leo "
        "Roa, agreed to end the war and signed a declaration.\n"
    )
    events = read_article(load_text(text.encode(), name="x.txt")).events
    assert {e.key for e in events if e.kind == "meeting"} == keys


NAMESAKES = [
    # what an apposition tells of a place is surer than what the gazetteer knows by its name
    ("The fire broke out in Perth, a busy suburb of Nairobi, on Sunday.", ("Perth", "Nairobi", "Kenya")),
    ("The fire broke out in Perth, a village near Nakuru, on Sunday.", ("Perth", "Kenya")),
    ("The fire broke out in Wellington, just east of Freetown, on Sunday.", ("Wellington", "Sierra Leone")),
    ("The fire broke out in Perth, officials said near Nakuru.", ("Perth", "Western Australia", "Australia")),
    ("The fire broke out in Medina on Sunday.", ("Medina", "Saudi Arabia")),
    # a sea on which a province lies does not part it from its towns
    ("The blast was in the town of Osk, in the Black Sea coastal province of Bartin.", ("Osk", "Bartin", "Black Sea")),
    # what the gazetteer knows of a town is surer than the sea it lies on
    ("The envoys met in the Egyptian Red Sea resort of Sharm el-Sheikh on Sunday.", ("Sharm el-Sheikh", "Egypt")),
    # the capital by its country's name
    ("The envoys met in Saudi Arabia's capital on Sunday.", ("Riyadh", "Saudi Arabia")),
    ("The envoys met in the capital of Peru on Sunday.", ("Lima", "Peru")),
    ("The envoys met in Oslo, the capital of Norway, on Sunday.", ("Oslo", "Norway")),
    # whose region it is that holds the town
    ("The envoys met in Peru's Andes town of Osk on Sunday.", ("Osk", "Andes", "Peru")),
    ("The envoys met in Russia's Far East city of Vladivostok on Sunday.", ("Vladivostok", "Russia")),
]


@pytest.mark.parametrize(("text", "chain"), NAMESAKES)
def test_where_a_place_lies_by_its_own_report(text: str, chain: tuple[str, ...]) -> None:
    assert read(text).places[0].chain == chain


LAUNCHED = [
    ("Rebels launched an attack on a school on Friday.", ["attack"]),
    ("Police launched a search for the crew on Friday.", []),
    ("The firm launched a search engine on Friday.", ["launch"]),
    ("The firm launched a phone on Friday.", ["launch"]),
]


@pytest.mark.parametrize(("text", "kinds"), LAUNCHED)
def test_an_attack_that_is_launched_is_no_launch(text: str, kinds: list[str]) -> None:
    assert [e.kind for e in read(text).events if e.noun] == kinds
