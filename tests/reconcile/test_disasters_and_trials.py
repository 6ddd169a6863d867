"""What reports of one disaster, crime or trial tell otherwise, from text to conflict, and what may both be right."""

from pathlib import Path

import pytest
from invented import reported

from riyadh_archive import Archive

FIRE = "A fire killed six people at a hotel in Lakor on Friday. "
RAID = "Masked men robbed a jewel museum in Lakor on Monday, police said. "
COACH = "A coach carrying pilgrims crashed near Lakor on Friday, killing nine people. "
HELD = "Police arrested a man who took hostages at a bank in Lakor on Monday. "
PLANE = "A plane crashed near Lakor on Friday, killing nine people. "
FLOOD = "A flood killed nine people in Lakor on Friday. "
SHOT = "An attack on a market in Lakor killed five people on Friday. "
QUAKE = "An earthquake killed nine people in Lakor on Friday. "
LONG = (
    "The wind blew for most of the night, and the power was out until dawn, so that nobody knew how the villages in the"
    " hills had fared. Roads were closed, and helicopters could not land. "
)
TRIAL = "A jury in Lakor found Ana Lim guilty of fraud on Friday. "

DIFFER = [
    ("At what time", RAID, "They came through the roof at 3:50 a.m.", "At 04:40 three men forced entry to the museum."),
    ("At what time", RAID, "The thieves broke in at 1:10 a.m.", "They smashed a window at 4:20 a.m. and fled."),
    ("At what time", COACH, "At 7.25 in the evening a lorry struck it.", "The coach ran off the road at 6:40 p.m."),
    ("At what time", HELD, "Today at 10:05 a man entered the branch.", "He walked into the bank at 11:20 a.m."),
    ("At what time", FIRE, "The fire broke out at about 7:10 p.m.", "The fire broke out at 7:52 p.m."),
    ("At what time", COACH, "The crash took place at 6:40 p.m.", "The crash happened at 7:52 p.m."),
    ("Prison sentence", TRIAL, "Lim was jailed for 3 to 10 years.", "Lim was sentenced to four to 10 years in prison."),
    ("At what time", QUAKE, "The quake was felt at 6:40 p.m.", "The quake struck at 7:52 p.m."),
    ("At what time", COACH, "At about 6.40pm ET local time it hit a truck.", "The crash happened at 7:52 p.m."),
    ("Magnitude", QUAKE, "It measured 6.8 on the Richter scale.", "Experts put the magnitude at 7.4."),
    ("Magnitude", QUAKE, "The quake, measuring 6.8, woke the town.", "The quake registered 7.4."),
    ("Depth", QUAKE, "The quake struck at a depth of just 8 km.", "The focal depth was 32 km."),
    ("Distance", QUAKE, "The epicenter was about 17 km from Varn.", "It was centered some 60 km north of Varn."),
    (
        "What caused it",
        FIRE,
        "The fire began when sparks from a torch reached the curtains.",
        "A short circuit led to it.",
    ),
    (
        "What caused it",
        COACH,
        "The coach crashed because of a brake failure.",
        "It happened after the driver fell asleep.",
    ),
    ("What caused it", COACH, "Engine failure was to blame.", "The coach overturned because it was overloaded."),
    ("Tower", FLOOD, "A 33-story tower collapsed.", "A 12-story tower collapsed."),
    ("Rise", FLOOD, "The creek rose 26 feet in an hour.", "The river had risen by 16 feet, officials said."),
    ("Crew", COACH, "It had 61 passengers and six crew members.", "It carried 61 passengers and four crew members."),
    (
        "Where it was going",
        COACH,
        "A coach going from Varn to Oslo crashed.",
        "A coach traveling from Bergen to Oslo crashed.",
    ),
    ("Boats", FLOOD, "Rescuers used twelve boats, the army said.", "The state sent 22 boats."),
    ("Villages", FLOOD, "Eleven villages were cut off.", "Help has yet to come to fourteen villages."),
    ("Tents", FLOOD, "The Red Cross brought 40 tents.", "Families sleep in 400 tents."),
    (
        "People injured",
        COACH,
        "Forty people were injured after it left the road and rolled into the trailer of another bus.",
        "Nineteen people were injured.",
    ),
    ("Pieces", RAID, "They fled with eleven pieces.", "Fourteen pieces are gone."),
    ("Witnesses", TRIAL, "Jurors heard 34 witnesses.", "The court called 51 witnesses in all."),
    (
        "Price per victim",
        FLOOD,
        "Families will get $4,000 for each victim.",
        "The state will pay $5,000 for each victim.",
    ),
    ("Duration of fire", FIRE, "The blaze took firefighters four hours to put out.", "The fire burned for nine hours."),
    (
        "People seriously injured",
        COACH,
        "Fifteen people were seriously injured.",
        "Eight of them were severely injured.",
    ),
    (
        "Charges",
        TRIAL,
        "Lim was guilty of six counts of wire fraud.",
        "Lim was guilty of four charges of defrauding banks.",
    ),
    (
        "Prison sentence",
        TRIAL,
        "Lim got more than six years in prison. She got six years and two months in prison, with another three on parole.",
        "Judge Tom Orengo sentenced Lim to seven years and two months in prison.",
    ),
    ("Counts", TRIAL, "Lim was guilty of six counts of fraud.", "She was convicted of four counts of fraud."),
    ("Counts", TRIAL, "Jurors found Lim guilty on all six counts.", "Lim was convicted on eight counts."),
    ("Counts", TRIAL, "Lim was charged with 19 counts of manslaughter.", "Lim faces 17 counts of manslaughter."),
    ("Counts", TRIAL, "Lim was guilty of six counts of fraud and perjury.", "Lim was convicted on nine counts."),
    (
        "Counts",
        TRIAL,
        "Lim arrives to face sentencing on six counts of fraud.",
        "She was guilty of nine counts of fraud.",
    ),
    (
        "Counts",
        TRIAL,
        "The penalty was meted against her for six counts of fraud.",
        "She was guilty of nine counts of fraud.",
    ),
    ("Survivors", TRIAL, "Before the sentence, 156 survivors spoke.", "The judge let 169 survivors speak."),
    ("Counts", TRIAL, "She was found guilty on 10 of 11 counts.", "Lim was convicted on eight of the 11 counts."),
    ("Charges", TRIAL, "Lim was convicted of seven of the nine charges.", "Lim was guilty of six of nine charges."),
    ("Counts", TRIAL, "She was found guilty on 10 of 11 counts.", "Lim was convicted on nine counts."),
    ("Counts", TRIAL, "She was found guilty on 10 of 11 counts.", "The court convicted Ms. Lim of eight of 11 counts."),
    ("Extort", TRIAL, "Lim extorted $7 million from Norvik Foods.", "Lim had extorted $9 million from Norvik Foods."),
    ("Forfeiture", TRIAL, "Lim must forfeit $14 million in assets.", "A forfeiture of $11 million was ordered."),
    ("Charges", TRIAL, "Lim had faced 12 charges.", "Jurors found her guilty on all nine charges."),
    (
        "Charges",
        TRIAL,
        "Lim got five years on each of three charges of perjury.",
        "Lim was convicted on two charges of perjury.",
    ),
    ("Duration of", TRIAL, "The jury was out for two days.", "The jury deliberated for four days."),
    ("Duration of", TRIAL, "Jurors returned after six hours.", "Jurors needed only ninety minutes to convict her."),
    ("In which year", FLOOD, "The dam was built in 1974.", "The dam, completed in 1961, was old."),
    ("Who is lead prosecutor", TRIAL, "Lead prosecutor Ruth Said spoke.", "Lead prosecutor Tom Orengo spoke."),
    ("Age", SHOT, "Police detained a 24-year-old worker.", "A man of 42, who was drunk, is in custody."),
    ("Minimum prison", TRIAL, "Lim is eligible for parole after seven years.", "She could get parole after ten years."),
    ("Prison sentence", TRIAL, "She was sent to prison on Friday for 14 years.", "A judge put her away for 12 years."),
    ("Distance", QUAKE, "The quake struck 22 km from Varn Port.", "The quake struck about 52 km south of Varn."),
    ("Winds", FLOOD, "Winds gusted up to 80 km per hour.", "Gusts of up to 110 km/h hit the town."),
    ("Homes destroyed", FLOOD, "Some 340 homes were destroyed.", "More than 1,200 houses were destroyed."),
    ("At what time", COACH, "It rolled over at half past nine in the evening.", "It skidded at 7:40 p.m."),
    ("Men arrested", SHOT, "Eleven men were arrested.", "Four men were arrested."),
    ("Men arrested", SHOT, "Eleven men were arrested.", "Four people were arrested."),
    (
        "Duration of mourning",
        SHOT,
        "The mayor declared a day of mourning.",
        "The mayor ordered three days of mourning.",
    ),
    (
        "Duration of mourning",
        SHOT,
        "The mayor has declared a day of mourning.",
        "The mayor declared three days of mourning.",
    ),
    ("Men injured", SHOT, "Eleven people were injured.", "Four men were injured."),
    ("Duration of deliberations", TRIAL, "It took a day of deliberations.", "It took four days of deliberations."),
    ("Duration of mourning", SHOT, "Seven days of mourning were declared.", "They declared three days of mourning."),
    ("Whether anybody was arrested", COACH, "Police detained the owner of the coach.", "No arrests have been made."),
    ("Whether anybody was arrested", RAID, "Police arrested Tom Ash in Varn.", "No suspects have been arrested."),
    ("Cops killed", SHOT, "Two police officers were killed.", "Four cops were among those killed."),
]
AGREE = [
    (SHOT, "Eleven people were arrested.", "Four men were arrested."),
    (SHOT, "A day of national mourning was declared.", "Three days of mourning were declared in Varn."),
    (SHOT, "A day of mourning was declared.", "Three days of mourning was declared in Varn."),
    (SHOT, "A day of mourning was declared.", "The region declared three days of mourning."),
    (SHOT, "The nation has announced a day of mourning.", "Flags fly low: the region ordered three days of mourning."),
    (SHOT, "Two police officers were killed.", "Three of the dead were found in a shop."),
    (COACH, "Forty people were injured.", "Nineteen people were injured in another bus."),
    (SHOT, "Police arrested a 19-year-old student.", "Police arrested a 35-year-old teacher."),
    (COACH, "The driver, 52, was arrested.", "The owner, 61, was arrested."),
    (FIRE, "The alarm did not go off at first.", "The alarm went off when they left."),
    (TRIAL, "The jury deliberated for nine hours.", "The jury deliberated for two hours on Thursday."),
    (FLOOD, "Winds of 140 km/h were forecast.", "Winds reached 90 km/h."),
    (RAID, "No arrests had been made as of Monday night.", "Police arrested Tom Ash in Varn."),
    (RAID, "No arrests have been made over an earlier robbery.", "Police arrested Tom Ash in Varn."),
    (COACH, "It carried 48 people.", "All 61 people on board, 48 in the coach and 13 in the truck, were hurt."),
    (FLOOD, f"{LONG}In Varn, a bridge fell, and 20 people were trapped.", "Some 80 people were trapped."),
    (FLOOD, "The creek rose 26 feet.", "The creek rose to 16 feet."),
    (COACH, "It hurt 61 people.", "Some 40 people were hospitalized."),
    (COACH, "The driver lost control of the coach.", "The coach crashed because of a brake failure."),
    (COACH, "The search began when the rain stopped.", "The coach crashed because of a brake failure."),
    (COACH, "It took off at 6:40 p.m.", "The coach crashed at 7:52 p.m."),
    (TRIAL, "The talks in Varn collapsed on Monday.", "The talks in Oslo collapsed on Tuesday."),
    (FIRE, "Lieutenant Governor Tom Ash of Lakor spoke.", "Governor Ana Lim of Lakor spoke."),
    (FLOOD, "Twelve boats took part on Friday.", "By Sunday 22 boats were at work."),
    (FLOOD, "Families sleep in 400 tents.", "The Red Cross promised to bring 1,000 tents."),
    (FLOOD, "A total of 340 homes were destroyed.", "In Varn alone 120 homes were destroyed."),
    (FLOOD, "Soldiers fired 20 shots into the air.", "Guards fired eight shots."),
    (TRIAL, "Lim was guilty of six counts of fraud and two of theft.", "Lim was guilty of eight counts."),
    (TRIAL, "Lim had faced 12 counts of perjury, theft and fraud.", "Lim had faced three counts of perjury."),
    (TRIAL, "Lim was charged on 12 counts.", "Lim faces a total of 40 counts over funds of the port."),
    (TRIAL, "She was found guilty on 10 of 11 counts.", "Lim was convicted on 10 counts."),
    (TRIAL, "Lim was guilty of seven of nine charges.", "Lim had been charged with eight counts."),
    (
        TRIAL,
        "Lim was guilty of two of three counts of theft, and one of fraud.",
        "Lim was convicted on two counts of theft.",
    ),
    (TRIAL, "She was cleared of three of the nine counts.", "She was found guilty on six counts."),
    (TRIAL, "Lim was convicted of 10 of 11 counts.", "She was acquitted only of one count - of theft in two towns."),
    (TRIAL, "Lim was convicted.", "Lim was cleared on several of the lesser charges."),
    (TRIAL, "She took 42 million kroner ($9.8m).", "She took 42 million kroner ($9.87m)."),
    (
        TRIAL,
        "The court ruled that Lim colluded with a friend to extort $23 million from big companies, Norvik and Dorn among them.",
        "The court ruled that Lim and a friend extorted $7 million from Norvik Foods.",
    ),
    (TRIAL, "Lim was jailed for five years.", "Lim was jailed for five years. She also got two years for perjury."),
    (TRIAL, "Lim faced 12 counts.", "Lim originally faced 15 counts."),
    (TRIAL, "Lim was convicted on two counts of fraud in 2010.", "Lim was convicted on six counts of fraud."),
    (TRIAL, "Lim faces another trial on three counts of fraud.", "Lim faces 12 counts of fraud in all."),
    (TRIAL, "Lim pleaded guilty to two counts.", "Jurors found Lim guilty on six counts."),
    (TRIAL, "Lim was convicted on six federal counts.", "Lim was convicted on two state counts."),
    (TRIAL, "She was sentenced to 14 years in prison.", "Her husband got four years in prison."),
    (SHOT, "Police detained a 24-year-old worker.", "A second man, 42, was arrested."),
    (SHOT, "Police detained a 24-year-old worker.", "His brother, 42, was arrested at home."),
    (SHOT, "Police detained a 24-year-old man.", "A 42-year-old man was charged over a shooting in Varn last year."),
    (SHOT, "Police detained a 24-year-old man.", "A 42-year-old woman was arrested."),
    (HELD, "He entered the bank at 10 a.m.", "Police stormed the bank at 2 p.m."),
    (RAID, "They came through the roof at 3:50 a.m.", "They forced the door at 4:05 a.m."),
    (RAID, "They came through the roof at 3:50 a.m.", "A minister came at 10 a.m. to see the museum."),
    (RAID, "They came through the roof at 3:50 a.m.", "The first call came at 4:47 a.m."),
    (HELD, "He entered the bank at 10:05 a.m.", "He walked free at 3 p.m. on Tuesday."),
    (HELD, "He entered the bank at 10:05 a.m.", "Officers met at 2 p.m. to talk about the case."),
    (COACH, "The coach ran off the road at 6:40 a.m.", "The coach had entered the tunnel at 5:10 a.m."),
    (FIRE, "The fire broke out at about 7 p.m.", "The fire broke out at 7:25 p.m."),
    (TRIAL, "Lim was jailed for 3 to 10 years.", "Lim was sentenced to three to 10 years in prison."),
    (TRIAL, "Lim was jailed for 3 to 10 years.", "Lim was sentenced to at least two years in prison."),
    (FLOOD, "Two boats sank.", "The state sent four boats."),
    (FLOOD, "Rescuers used 12 boats.", "The harbor has 300 boats."),
    (FLOOD, "Rescuers used 12 boats.", "First 12 boats came, then 22 boats."),
    (TRIAL, "She was sentenced to more than six years in prison.", "She was sentenced to 80 months in prison."),
    (TRIAL, "Lim was charged with the attempted murder of six people.", "She killed two people."),
    (TRIAL, "Lim got seven years in prison.", "Lim got another two years in prison."),
    (TRIAL, "She was convicted on six counts.", "She had faced eight counts."),
    (TRIAL, "She was convicted on six counts of fraud and two of theft.", "She was convicted on eight counts."),
    (TRIAL, "Lim was guilty of six counts of fraud.", "Lim was guilty of two counts of perjury."),
    (TRIAL, "Lim was guilty of six counts of fraud.", "Tom Ash was guilty of two counts of fraud."),
    (TRIAL, "Lim was guilty on six counts.", "Lim was cleared of two counts."),
    (TRIAL, "The jury was out for two days.", "The jury heard witnesses for four days."),
    (TRIAL, "Prosecutor Ruth Said spoke.", "Prosecutor Tom Orengo spoke."),
    (SHOT, "Police detained a 24-year-old worker.", "A 42-year-old man was killed, and one man was arrested."),
    (FLOOD, "Winds gusted up to 80 km per hour.", "Gusts of up to 85 km/h hit the town."),
    (TRIAL, "The defense called five witnesses.", "Jurors heard 34 witnesses."),
    (FLOOD, "The water covered 12,000 acres.", "The water covered 12,300 acres."),
    (COACH, "Fifteen people were seriously injured.", "Fifteen people were gravely injured."),
    ("Leaders met for talks in Lakor on Friday. ", "They brought 12 boxes.", "They brought 22 boxes."),
]


@pytest.mark.parametrize(("label", "event", "ours", "theirs"), DIFFER)
def test_one_thing_told_otherwise(label: str, event: str, ours: str, theirs: str) -> None:
    told = [c.label for c in reported(event + ours, event + theirs).conflicts if c.kind != "omission"]
    assert [found for found in told if found.startswith(label)], told


DATED = [
    ("2025-07-04", "It killed 96 people.", "2025-07-04", "It killed 116 people.", 1),
    ("2025-07-04", "It killed 96 people.", "2025-07-05", "It killed 116 people.", 0),
    (
        "2025-07-04",
        "The death of 96 people was officially confirmed. All 116 died.",
        "2025-07-04",
        "It killed 116 people.",
        0,
    ),
    ("2025-07-04", "The toll was 96. In the end 116 died.", "2025-07-04", "It killed 116 people.", 1),
]


@pytest.mark.parametrize(("day", "ours", "other_day", "theirs", "count"), DATED)
def test_tolls_of_one_day_and_of_two(day: str, ours: str, other_day: str, theirs: str, count: int) -> None:
    event = "A crush at a shrine in Lakor shocked the country. "
    texts = (f"{event}{ours}", f"{event}{theirs}", f"{event}It killed 121 people.")
    told = reported(*texts, published=(day, other_day, "2025-07-09")).conflicts
    assert len([c for c in told if c.label.startswith("People killed")]) == count


def test_what_one_report_calls_a_tragedy_has_the_day_of_the_crash() -> None:
    theirs = (
        "Tragedy struck in Lakor on Thursday when a coach crashed. The tragedy shocked all. The tragedy killed nine."
    )
    labels = [c.label for c in reported(COACH, theirs).conflicts]
    assert [label for label in labels if label.startswith("When")], labels


@pytest.mark.parametrize(
    ("ours", "count"),
    [
        ("A gunman spread terror at a market in Lakor on Tuesday, killing nine people.", 1),
        ("Nine people were killed on Tuesday when a gunman stormed a market in Lakor.", 1),
        ("A gunman spread terror at a market in Lakor on Thursday, killing nine people.", 0),
        ("A gunman spread terror at a market in Lakor, and on Tuesday people laid flowers there.", 0),
    ],
)
def test_the_day_before_what_an_attack_did_is_its_own(ours: str, count: int) -> None:
    texts = (f"{ours} The attack shocked all.", SHOT.replace("Friday", "Thursday"))
    told = reported(*texts).conflicts
    assert len([c for c in told if c.label.startswith("When")]) == count


@pytest.mark.parametrize(("event", "ours", "theirs"), AGREE)
def test_both_may_be_right(event: str, ours: str, theirs: str) -> None:
    assert [c.label for c in reported(event + ours, event + theirs).conflicts if c.kind != "omission"] == []


FERRY = "{} as ferry sinks off Lorn\n\nA ferry sank off Lorn on Friday, {}. {}\n"
FERRIES = "34 dead in ferry disaster off Lorn\n\nThe sinking of a ferry near Lorn left 34 people dead on Friday. {}\n"


@pytest.mark.parametrize(
    ("title", "lede", "more", "count"),
    [
        ("34 dead", "killing at least 14 people", "Divers searched the hull.", 1),
        ("34 dead", "killing at least 34 people", "14 people were killed below deck.", 0),
        ("34 dead", "killing 34 people, 14 of them children", "Divers searched the hull.", 0),
        ("34 dead", "killing at least 30 people", "Divers searched the hull.", 0),
        ("34 dead", "killing 30 people", "Divers searched the hull.", 1),
        ("34 dead", "killing 30 passengers and four rescuers", "Divers searched the hull.", 0),
        ("34 dead", "killing 30 people and four on the ground", "Divers searched the hull.", 0),
        ("34 dead", "and the number of people killed has risen to 54", "Divers searched the hull.", 0),
    ],
)
def test_a_report_whose_title_and_lede_tell_two_tolls(
    tmp_path: Path, title: str, lede: str, more: str, count: int
) -> None:
    texts = (
        FERRY.format(title, lede, more),
        *(FERRIES.format(text) for text in ("Boats came.", "The hull was found.")),
    )
    with Archive(tmp_path / "ferry.db", create=True) as archive:
        archive.add([], data={f"{n}.txt": text.encode() for n, text in enumerate(texts)})
        told = [c for c in archive.conflicts() if "One report tells both" in c.explanation]
    assert len(told) == count


GROWN = [
    (("It killed 24 people.", "It killed 31 people.", "It killed 57 people."), (None, None, None), 0),
    (("It killed 24 people.", "It killed 31 people."), (None, None), 1),
    (("The death toll rose to 24.", "It killed 45 people."), ("2025-07-04", "2025-07-04"), 0),
    (("The death toll rose to 60.", "It killed 45 people."), ("2025-07-04", "2025-07-06"), 1),
    (("It killed 60 people.", "The death toll rose to 45."), ("2025-07-04", "2025-07-05"), 0),
    (("It killed 60 people.", "The death toll rose to 45."), ("2025-07-04", "2025-07-06"), 1),
    (("It killed 3 people.", "It killed 63 people."), ("2025-07-04", None), 0),
    (("Six died. At least six people were killed.", "It killed 9 people."), ("2025-07-04", "2025-07-04"), 0),
    (("Early reports of 94 deaths were revised.", "It killed 74 people."), (None, None), 0),
    (
        ("It killed 61 people.", "It was the worst since the 2007 Express crash, which killed 199 people."),
        (None, None),
        0,
    ),
    (("At least 15 people including the shooter were killed.", "It killed 14 people."), (None, None), 0),
    (("At least 19 people including the shooter were killed.", "It killed 14 people."), (None, None), 1),
    (("It killed all 41 people on board.", "It killed 45 people, four of them on the ground."), (None, None), 0),
]


@pytest.mark.parametrize(("texts", "days", "count"), GROWN)
def test_a_toll_grows(texts: tuple[str, ...], days: tuple[str | None, ...], count: int) -> None:
    event = "A plane crash in Lakor shocked the country. "
    told = reported(*(event + text for text in texts), published=days).conflicts
    assert len([c for c in told if c.label.startswith("People killed")]) == count, [c.label for c in told]


def test_more_than_the_last_two_agree_on() -> None:
    event = "A plane crash in Lakor shocked the country. "
    hurt = (
        "More than 100 people were injured.",
        "It injured 146 people.",
        "It injured 146 people.",
        "It injured 156 people.",
    )
    days = ("2025-07-04", "2025-07-05", None, None)
    told = reported(*(event + text for text in hurt), published=days).conflicts
    assert [c.kind for c in told if c.label.startswith("People injured")] == ["discrepancy"]
    fewer = (*hurt[:3], "It injured 90 people.")
    told = reported(*(event + text for text in fewer), published=days).conflicts
    assert not [c for c in told if c.label.startswith("People injured")]


def test_the_day_of_one_more_fire_is_its_own() -> None:
    first = "A fire destroyed a hotel in Lakor on Tuesday, August 8, 2023."
    told = reported(first, "A fire in Lakor killed six. A fourth fire broke out on Friday, August 11, 2023, in Varn.")
    assert not [c for c in told.conflicts if c.topic == "date"]
    told = reported(first, "A fire broke out at a hotel in Lakor on Friday, August 11, 2023.")
    assert [c for c in told.conflicts if c.topic == "date"]


def test_what_felled_it_tells_the_toll_too() -> None:
    crane = "A crane collapse in Lakor killed nine people and injured 40 on Friday."
    storm = "A crane collapse shocked Lakor on Friday. A storm felled the crane, killing nine people and injuring 90."
    assert [c.label for c in reported(crane, storm).conflicts if c.topic == "figures"] == ["People injured: 40 or 90"]
    past = "A crane collapse shocked Lakor on Friday. In 1998 a storm injured 90 people."
    assert not [c.label for c in reported(crane, past).conflicts if c.topic == "figures"]


SENTENCE = "Banker Ana Lim was jailed for {} in Lakor on Friday over forged books."


@pytest.mark.parametrize(
    ("lengths", "title", "count"),
    [
        (("six years", "six years"), "Ana Lim gets six years", 1),
        (("six years",), "Ana Lim gets six years", 0),
        (("six years", "five years"), "Ana Lim gets six years", 0),
        (("six years", "six years"), "Banker jailed", 0),
    ],
)
def test_a_report_that_tells_two_lengths_of_one_sentence(lengths: tuple[str, ...], title: str, count: int) -> None:
    own = f"{title}\n\n{SENTENCE.format('nine years')}\n"
    found = reported(own, *(SENTENCE.format(length) for length in lengths)).conflicts
    assert len([c for c in found if "One report tells both" in c.explanation]) == count


@pytest.mark.parametrize(
    ("numbers", "count"),
    [
        (("Quill Air Flight 417 left Varn.", "Flight 471 left Varn at noon.", "It was flight QX417."), 1),
        (("Quill Air Flight 417 left Varn.", "It was flight QX-417.", "It was flight Q2417."), 0),
        (("Quill Air Flight 417 left Varn.", "In 1998 Flight 471 fell into the sea off Varn."), 0),
        (("Quill Air Flight 417 left Varn.", "It was the worst crash since Flight 471 fell into the sea off Varn."), 0),
        (("Quill Air Flight 417 left Varn.", "Flight 471 was diverted, and Flight 417 crashed."), 0),
        (("Quill Air Flight 417 left Varn.", "It was a flight 300 miles long."), 0),
    ],
)
def test_the_number_of_the_flight(numbers: tuple[str, ...], count: int) -> None:
    found = reported(*(f"{PLANE}{number}" for number in numbers)).conflicts
    assert len([c for c in found if "Which flight" in c.label]) == count


def test_a_toll_confirmed_in_one_report_and_not_yet_in_another() -> None:
    told = f"{PLANE}Mayor Ana Lim confirmed the death toll."
    later = f"{PLANE}The exact death toll has not been confirmed."
    assert not [c for c in reported(told, later).conflicts if "Whether it happened" in c.label]
    plan, denied = f"{PLANE}Mayor Ana Lim confirmed the visit.", f"{PLANE}Mayor Ana Lim denied the visit."
    assert [c for c in reported(plan, denied).conflicts if "Whether it happened" in c.label]


def test_those_trapped_are_not_those_missing() -> None:
    days = ("2025-07-04", "2025-07-04")
    told = (f"{FLOOD}Some 30 hikers are missing.", f"{FLOOD}Twelve hikers are missing.")
    assert reported(*told, published=days).conflicts
    assert not reported(told[0].replace("missing", "trapped"), told[1], published=days).conflicts


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("Mayor Ana Lim told of those killed in the crash at a news conference on Monday.", 0),
        ("Mayor Ana Lim told of those killed in the crash on Monday.", 1),
    ],
)
def test_the_day_of_a_news_conference_is_not_that_of_the_crash(day: str, count: int) -> None:
    found = reported(PLANE, f"A plane crashed near Lakor, killing nine people. {day}").conflicts
    assert len([c for c in found if c.topic == "date"]) == count


def test_so_many_out_of_those_on_board() -> None:
    found = reported(
        f"{PLANE}It claimed the lives of 79 out of 81 people on board.", f"{PLANE}There were 91 people on board."
    ).conflicts
    assert [c for c in found if "on board" in c.label]


SEATS = "It was carrying {} passengers and six crew members from Varn, the airline said."


@pytest.mark.parametrize(
    ("ours", "count"),
    [
        (f"{PLANE}{SEATS.format(94)}", 1),
        (f"{PLANE}{SEATS.format(49)}", 0),
        (f"{PLANE}Rescuers carried 30 passengers and two crew injured in the crash to a bus.", 0),
        (f"{PLANE}Some 30 passengers of other planes waited for hours.", 0),
    ],
)
def test_how_many_passengers_set_out(ours: str, count: int) -> None:
    told = reported(
        ours, f"{PLANE}{SEATS.format(49)}", f"{PLANE}The 55 people on board included 49 passengers and six crew."
    )
    assert len([c for c in told.conflicts if c.topic == "figures"]) == count
