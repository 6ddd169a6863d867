"""What was the case at a disaster, a crime or a trial, or was not: questions that two reports answer otherwise."""

import pytest
from invented import reported

from riyadh_archive.extract import extract_situations
from riyadh_archive.grammar import read_article
from riyadh_archive.lexicon.situations import phrases, situations
from riyadh_archive.load.text import load_text

FIRE = "A fire killed six people at a hotel in Lakor on Friday. "
RAID = "Masked men robbed a jewel museum in Lakor on Monday, police said. "
COACH = "A coach carrying pilgrims crashed near Lakor on Friday, killing nine people. "
PLANE = "A plane crashed at the airport in Lakor on Friday, killing nine people. "
HELD = "Police arrested a man who took hostages in a robbery at a bank in Lakor on Monday. "
FLOOD = "A flood killed nine people in Lakor on Friday. "
SHOT = "A gunman opened fire in an attack on a market in Lakor on Friday, killing five people. "
TRIAL = "A jury in Lakor found Ana Lim guilty of fraud on Friday. "
QUAKE = "An earthquake killed nine people in Lakor on Friday. "

DIFFER = [
    (PLANE, "There was no fire.", "Flames engulfed the cabin."),
    (PLANE, "The plane did not catch fire.", "The plane burst into flames."),
    (PLANE, "The pilot sent a distress call.", "No distress call was received."),
    (PLANE, "The pilot died.", "The pilot was pulled out alive."),
    (PLANE, "It was landing in heavy rain.", "The sky was clear, according to the tower."),
    (FIRE, "The hotel had no sprinklers.", "The sprinklers failed, a guest said."),
    (FIRE, "The owner had a valid fire certificate.", "It had been operating without a fire certificate since 2017."),
    (FIRE, "The fire alarm failed to sound.", "Guests said that the alarm rang for minutes."),
    (RAID, "The alarm did not go off.", "The alarm was triggered at 4:21 a.m."),
    (RAID, "Nothing was taken, the museum said.", "The gang got away with jewels."),
    (COACH, "The driver had a valid license.", "The driver did not have a license."),
    (COACH, "Rain had been falling for hours.", "The road was dry."),
    (COACH, "A test showed that the driver had not been drinking.", "The driver was over the drink-drive limit."),
    (COACH, "The driver was among the dead.", "The driver survived with a broken leg."),
    (COACH, "The firm suspended all its services.", "The firm continues to operate normally."),
    (COACH, "No other vehicle was involved.", "The coach collided with a truck."),
    (HELD, "No shots were fired, police said.", "Three shots were heard at around noon."),
    (HELD, "A knife was found in the van.", "No weapons were found in the vehicle."),
    (HELD, "The man had no criminal record.", "The man was known to police for assault."),
    (HELD, "He was arrested without resistance.", "He resisted arrest."),
    (SHOT, "The gunman acted alone, police said.", "Police are looking for a second gunman."),
    (SHOT, "Police are treating the attack as terrorism.", "The attack was not terror-related, police said."),
    (SHOT, "He bought the gun legally.", "The gun was stolen."),
    (FLOOD, "No warning was given.", "Residents were warned on Thursday."),
    (FLOOD, "Officials issued a warning on Thursday.", "Nobody warned us, residents said."),
    (FLOOD, "The minister ordered an inquiry.", "There will be no inquiry, the minister said."),
    (FLOOD, "Residents were told to evacuate.", "No evacuation was ordered."),
    (QUAKE, "The quake generated a small tsunami.", "There was no tsunami."),
    (TRIAL, "The jury was unanimous.", "The jury convicted her by a majority of ten to two."),
    (COACH, "The bus smashed through barriers.", "There were no barriers."),
    (TRIAL, "She was sentenced to life without parole.", "She could be released on parole after 30 years."),
]
DIFFER += [
    (COACH, "The ship's captain, Tom Ash, 51, is among the missing.", "Captain Tom Ash was rescued by fishermen."),
    (COACH, "It had passed a safety inspection in March.", "The coach had never been inspected."),
    (FLOOD, "Alert messages were sent to all phones at noon.", "No alert reached their phones, residents said."),
    (TRIAL, "Both had pleaded not guilty.", "They had admitted the fraud."),
    (TRIAL, "She had never been in trouble with the law.", "Lim has previous convictions."),
]
SEVERAL = [
    ("How the captive came free", HELD, "He freed himself while they slept.", "Police stormed the house."),
    ("Way in", RAID, "They smashed a ground-floor window.", "They came through the roof."),
    ("Way in", HELD, "He came in by the front door.", "He entered through the back door."),
    ("Way of escape", RAID, "They fled in a black Audi.", "The gang escaped on motorcycles."),
    ("Where the fire started", FIRE, "The fire started in the basement.", "The fire broke out on the second floor."),
    ("Where the fire started", FIRE, "It was a kitchen fire, the owner said.", "The fire began in the basement."),
    ("When in its flight", PLANE, "It went down minutes after takeoff.", "It was trying to land, officials said."),
    (
        "How the sentences run",
        TRIAL,
        "The terms are to run consecutively.",
        "She will serve the sentences concurrently.",
    ),
    ("What was driven", SHOT, "He drove a rented van into the crowd.", "He had driven a truck into the stalls."),
]
AGREE = [
    (TRIAL, "She got life without parole for 30 years.", "She could be released on parole after 30 years."),
    (RAID, "They came through the roof.", "They came through a hole in the roof and broke a cabinet."),
    (RAID, "They fled in a black Audi.", "They fled in a car, police said."),
    (RAID, "They fled in a black Audi.", "They did not escape on motorcycles."),
    (RAID, "They fled in a car and then on motorcycles.", "They fled in a black Audi."),
    (FIRE, "The fire started in the basement.", "Guests jumped from the second floor."),
    (PLANE, "It went down minutes after takeoff.", "The airport is closed for landings."),
    (PLANE, "There was no fire.", "Fire engines reached the plane in minutes."),
    (PLANE, "There was no fire.", "It was feared that the plane could burst into flames."),
    (FIRE, "There were no sprinklers in the hotel.", "The law requires sprinklers in new hotels."),
    (FIRE, "There were no sprinklers in the hotel.", "Union leaders called for sprinklers in all hotels."),
    (FIRE, "No alarm sounded.", "Neighbors raised the alarm, police said."),
    (FLOOD, "No warning was given.", "The minister warned that more rain was on its way."),
    (FLOOD, "No warning was given.", "Forecasters issued a new warning for Sunday."),
    (COACH, "The driver was sober.", "Police will test whether the driver was drunk."),
    (COACH, "The driver survived with a broken leg.", "The truck driver died."),
    (COACH, "It had rained for hours.", "Rain is forecast for Monday."),
    (SHOT, "The gunman acted alone, police said.", "Police are not looking for anyone else."),
    (SHOT, "The man had no criminal record.", "He was not known to police."),
    (SHOT, "The man had no criminal record.", "Police asked for his criminal record."),
    (HELD, "No shots were fired.", "He threatened to fire shots at police."),
    (TRIAL, "The jury was unanimous.", "Jurors had said they could not reach a unanimous verdict."),
    (FLOOD, "The minister ordered an inquiry.", "The opposition demanded an independent inquiry."),
    (QUAKE, "There was no tsunami.", "No tsunami warning was issued."),
    (COACH, "There were no barriers.", "The minister praised her for breaking barriers."),
    (COACH, "There were no survivors.", "All aboard were Norlanders."),
    (COACH, "There was no fire.", "There were no fire engines for an hour."),
    (COACH, "The driver had a valid license.", "The company's license was suspended."),
    (COACH, "The driver had a valid license.", "A clinic without nurses is unlicensed."),
    (COACH, "No other vehicle was involved.", "A woman was hit by a car as she ran for help."),
    (COACH, "The driver was sober.", "A group that campaigns against drunk driving held a vigil."),
    (PLANE, "No distress call was received.", "Emergency calls came from all over the town."),
    (COACH, "The coach had never been inspected.", "The wreck was inspected by engineers."),
    (COACH, "The coach had never been inspected.", "The passengers checked in at noon."),
    (COACH, "The firm suspended all its services.", "Trains were running normally by noon."),
    (TRIAL, "The jury was unanimous.", "Her party had won the election by a majority."),
    (FIRE, "No alarm sounded.", "The alarm was raised by a guest."),
    (FIRE, "The man confessed to setting the fire.", "Witnesses have refused to testify."),
    (FIRE, "The man confessed to setting the fire.", "The owner said nothing to reporters."),
    (FIRE, "The fire started in the basement.", "He had a room on the second floor."),
    (HELD, "No weapon was found.", "He seized the gun of a guard."),
    (HELD, "The suspect was unarmed.", "The lawyer said he was armed with fresh evidence."),
    (HELD, "He was arrested without resistance.", "The hostages tried to flee."),
    (HELD, "Police stormed the house.", "He was let go by his employer last week."),
    (RAID, "They came through the roof.", "Prices of jewels went through the roof."),
    (RAID, "They came through the roof.", "A guard stood at the front door."),
    (RAID, "They fled in a black Audi.", "A passer-by on a bicycle saw them."),
    (SHOT, "The gunman acted alone, police said.", "They were searching for another man over a theft."),
    (SHOT, "The attack was premeditated.", "A spontaneous protest began in the evening."),
    (SHOT, "Police are treating the attack as terrorism.", "Terrorism has long been feared in Lakor."),
    (TRIAL, "It was held in open court.", "The ministers met behind closed doors."),
    (TRIAL, "The sentences run concurrently.", "She had served two consecutive terms as mayor."),
    (TRIAL, "She got life with no parole for 30 years.", "She will be eligible for parole after 30 years."),
    (TRIAL, "She got life with no parole eligibility until 2055.", "She will be eligible for parole in 2055."),
    (TRIAL, "She was convicted in a bench trial.", "In 2007 a jury found her brother guilty."),
    (FLOOD, "Residents were warned on Thursday.", "The dam burst without warning."),
    (FLOOD, "There will be no judicial inquiry.", "Police opened an inquiry."),
    ("Leaders met for talks in Lakor on Friday. ", "There were no barriers.", "They drove through barriers."),
]


@pytest.mark.parametrize(("event", "ours", "theirs"), DIFFER)
def test_reports_answer_otherwise(event: str, ours: str, theirs: str) -> None:
    found = [c for c in reported(event + ours, event + theirs).conflicts if c.label.startswith("Whether or not")]
    assert [(c.kind, c.severity) for c in found] == [("discrepancy", "medium")]


@pytest.mark.parametrize(("label", "event", "ours", "theirs"), SEVERAL)
def test_reports_give_other_answers(label: str, event: str, ours: str, theirs: str) -> None:
    (conflict,) = [c for c in reported(event + ours, event + theirs).conflicts if c.label.startswith(label)]
    assert conflict.kind == "discrepancy"
    assert " or " in conflict.label


@pytest.mark.parametrize(("event", "ours", "theirs"), AGREE)
def test_reports_do_not_answer_otherwise(event: str, ours: str, theirs: str) -> None:
    told = [c.label for c in reported(event + ours, event + theirs).conflicts]
    questions = ("Whether or not", *situations())
    assert [label for label in told if label.startswith(questions)] == []


def test_a_report_with_both_answers_takes_no_side() -> None:
    both = "The alarm did not go off, a guard said. The museum said the alarm sounded."
    assert [c for c in reported(RAID + both, RAID + "The alarm sounded.").conflicts if c.topic == "measures"] == []


def test_what_is_named_far_down_is_not_what_a_report_is_about() -> None:
    talk = (
        "Ministers met for talks in Lakor on Friday. "
        + "They spoke of fish and of wheat. " * 50
        + "There was a crash. "
    )
    told = [c.label for c in reported(talk + "The driver was sober.", talk + "The driver was drunk.").conflicts]
    assert not [label for label in told if label.startswith("Whether or not")]


def test_what_nobody_contests_is_no_claim_of_its_own() -> None:
    told = reported(RAID + "The alarm did not go off.", RAID + "The alarm did not go off.")
    assert not {c.subject for c in told.claims} & situations().keys()


@pytest.mark.parametrize(
    ("told", "stances"),
    [
        (PLANE + "The flight recorder has not been found.", ["denied"]),
        (PLANE + "Divers recovered the flight recorder.", ["asserted"]),
        (HELD + "He has confessed, police said.", ["asserted"]),
        (HELD + "The suspect has so far said nothing.", ["denied"]),
        (HELD + "The suspect took a bow and confessed that he loved opera.", []),
    ],
)
def test_each_report_gives_one_answer(told: str, stances: list[str]) -> None:
    reading = read_article(load_text(told.encode(), name="a.txt"))
    assert [claim.stance for claim in extract_situations(reading)] == stances


def test_every_question_has_phrases() -> None:
    assert {phrase.question for own in phrases().values() for phrase in own} == situations().keys()
