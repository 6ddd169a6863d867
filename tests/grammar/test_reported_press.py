"""What reports of many kinds say without quotation marks: whose clause, which words, and sentences that report nobody's.

Politics, courts, sport, disasters, business, culture; United States, British, Indian and Gulf style. Clauses and speakers are
set by hand; a sentence is right where all of its clauses are, each in exactly these words.
"""

import pytest
from test_indirect import reported

REPORTED: list[tuple[str, list[tuple[str, str]]]] = [
    ("Senator Marla Quist said she would vote against the bill.", [("Marla Quist", "she would vote against the bill")]),
    (
        "The White House said on Tuesday the president would veto the measure.",
        [("White House", "the president would veto the measure")],
    ),
    (
        "Foreign Minister Jean Roux told reporters in Geneva that the truce was holding.",
        [("Jean Roux", "the truce was holding")],
    ),
    ("The two sides will meet again in May, Roux added.", [("Roux", "The two sides will meet again in May")]),
    (
        "According to the Kremlin, no date has been set for a summit.",
        [("Kremlin", "no date has been set for a summit")],
    ),
    (
        "No date has been set for a summit, according to Kremlin spokesman Oleg Danilov.",
        [("Oleg Danilov", "No date has been set for a summit")],
    ),
    (
        "Prime Minister Ada Berg, speaking in parliament, warned that taxes would have to rise.",
        [("Ada Berg", "taxes would have to rise")],
    ),
    ("Opposition lawmakers claimed the vote had been rigged.", [("Opposition lawmakers", "the vote had been rigged")]),
    (
        "A senior official who spoke on condition of anonymity said the talks had stalled.",
        [("A senior official who spoke on condition of anonymity", "the talks had stalled")],
    ),
    (
        "The minister denied that the visit had been called off.",
        [("The minister", "denied that the visit had been called off")],
    ),
    ("Berg insisted she had not known about the payments.", [("Berg", "she had not known about the payments")]),
    (
        "In a statement, the ministry said the ambassador had been recalled.",
        [("the ministry", "the ambassador had been recalled")],
    ),
    (
        "The ambassador, the ministry said, will return next week.",
        [("the ministry", "The ambassador will return next week")],
    ),
    (
        "U.S. and Iranian negotiators said they had agreed on an agenda.",
        [("U.S. and Iranian negotiators", "they had agreed on an agenda")],
    ),
    (
        "Trade ministers Karin Holt and Musa Diallo said in a joint statement that tariffs would be cut.",
        [("Karin Holt and Musa Diallo", "tariffs would be cut")],
    ),
    ("She also said the border would stay shut.", []),
    ("Ada Berg resigned. She said her health had failed.", [("Ada Berg", "her health had failed")]),
    ("The report says the dam was built on sand.", [("The report", "the dam was built on sand")]),
    (
        "The ministry's report concluded that the pilots were not to blame.",
        [("The ministry's report", "the pilots were not to blame")],
    ),
    ("Prosecutors said Weller stole the car on May 4.", [("Prosecutors", "Weller stole the car on May 4")]),
    ("Prosecutors allege that Weller stole the car.", [("Prosecutors", "Weller stole the car")]),
    ("Weller testified he had never met the victim.", [("Weller", "he had never met the victim")]),
    ("Judge Patricia Holm ruled that the search was lawful.", [("Patricia Holm", "the search was lawful")]),
    ("The court heard that Weller had been drinking.", []),
    ("Weller was told that he could appeal.", []),
    ("His lawyer, Simon Achebe, argued the confession was forced.", [("Simon Achebe", "the confession was forced")]),
    ("The jury must decide whether Weller lied, Holm said.", [("Holm", "The jury must decide whether Weller lied")]),
    ("Weller, who denies the charges, will be sentenced on Friday.", []),
    (
        "The indictment alleges that the pair ran a fraud from a garage.",
        [("The indictment", "the pair ran a fraud from a garage")],
    ),
    ("Holm asked whether the witness had been paid.", [("Holm", "whether the witness had been paid")]),
    ("Coach Steve Clough said his side had deserved to lose.", [("Steve Clough", "his side had deserved to lose")]),
    (
        "Okonkwo will miss the final with a torn calf, the club announced on Sunday.",
        [("the club", "Okonkwo will miss the final with a torn calf")],
    ),
    ("Clough confirmed Okonkwo would miss the final.", [("Clough", "Okonkwo would miss the final")]),
    ("Clough confirmed that Okonkwo would miss the final.", [("Clough", "Okonkwo would miss the final")]),
    ("Clough blamed the referee and the weather.", []),
    ("Clough said nothing about the red card.", []),
    ("FIFA said it was investigating the incident.", [("FIFA", "it was investigating the incident")]),
    ("Vlasova admitted she had been nervous before the match.", [("Vlasova", "she had been nervous before the match")]),
    ("The captain told Sky Sports he was fit.", [("The captain", "he was fit")]),
    ("The captain told Sky Sports about his injury.", []),
    ("At least 14 people died in the fire, police said.", [("police", "At least 14 people died in the fire")]),
    (
        "At least 14 people died in the fire, police said on Friday.",
        [("police", "At least 14 people died in the fire")],
    ),
    (
        "At least 14 people died in the fire, said police chief Roland Mbeki.",
        [("Roland Mbeki", "At least 14 people died in the fire")],
    ),
    ("Police said at least 14 people died in the fire.", [("Police", "at least 14 people died in the fire")]),
    ("Officials fear that more bodies lie under the rubble.", []),
    (
        "Witnesses reported that the bus had skidded before it fell.",
        [("Witnesses", "the bus had skidded before it fell")],
    ),
    ("Fire chief Roland Mbeki estimated that 200 homes were lost.", [("Roland Mbeki", "200 homes were lost")]),
    (
        "The U.S. Geological Survey said the quake struck at a depth of 10 kilometers.",
        [("U.S. Geological Survey", "the quake struck at a depth of 10 kilometers")],
    ),
    (
        "The quake struck at a depth of 10 kilometers, the U.S. Geological Survey said.",
        [("U.S. Geological Survey", "The quake struck at a depth of 10 kilometers")],
    ),
    ("Residents said they had received no warning.", [("Residents", "they had received no warning")]),
    ("One resident said the water came at night.", [("One resident", "the water came at night")]),
    ("The water came at night, and nobody was warned.", []),
    ("Rescuers believe up to 30 people are trapped.", []),
    (
        "Meteorologists warned the storm could strengthen by Sunday.",
        [("Meteorologists", "the storm could strengthen by Sunday")],
    ),
    (
        "The carmaker said profit fell 12 percent in the third quarter.",
        [("The carmaker", "profit fell 12 percent in the third quarter")],
    ),
    (
        "Profit fell 12 percent in the third quarter, the carmaker said in a statement.",
        [("the carmaker", "Profit fell 12 percent in the third quarter")],
    ),
    (
        "Chief Executive Ingmar Dahl told analysts that demand remained resilient.",
        [("Ingmar Dahl", "demand remained resilient")],
    ),
    (
        "Analysts at Norvik Securities said the shares were cheap.",
        [("Analysts at Norvik Securities", "the shares were cheap")],
    ),
    ("Zentrix announced a merger with its rival on Monday.", []),
    ("Zentrix announced that it would merge with its rival.", [("Zentrix", "it would merge with its rival")]),
    ("Zentrix said it plans to cut 400 jobs.", [("Zentrix", "it plans to cut 400 jobs")]),
    ("Zentrix said to be near a deal rose 4 percent.", []),
    ("The company is said to be in talks with a buyer.", []),
    (
        "Two people familiar with the matter said the bank would be sold.",
        [("Two people familiar with the matter", "the bank would be sold")],
    ),
    (
        "The bank would be sold, said two people familiar with the matter.",
        [("two people familiar with the matter", "The bank would be sold")],
    ),
    ("The Fed said inflation had eased but remained high.", [("Fed", "inflation had eased but remained high")]),
    ("Shares rose after Dahl said the dividend was safe.", [("Dahl", "the dividend was safe")]),
    ("The museum said the painting was a forgery.", [("The museum", "the painting was a forgery")]),
    (
        "Novelist Femi Adeyemi-Cole said in an interview that he wrote in a basement.",
        [("Femi Adeyemi-Cole", "he wrote in a basement")],
    ),
    ("The film tells the story of a miner.", []),
    ("Researchers at the university found that bees can count.", []),
    ("Researchers said bees can count to four.", [("Researchers", "bees can count to four")]),
    ("The study, published in Nature, suggests that bees can count.", [("The study", "bees can count")]),
    (
        "The director explained that the last scene was shot at night.",
        [("The director", "the last scene was shot at night")],
    ),
    ("The critics said so too.", []),
    (
        "A spokesman for No 10 said the prime minister had not read the memo.",
        [("A spokesman for No 10", "the prime minister had not read the memo")],
    ),
    (
        "Union Minister Ravi Menon on Friday said the scheme would cover 12 lakh farmers.",
        [("Ravi Menon", "the scheme would cover 12 lakh farmers")],
    ),
    (
        "The scheme will cover 12 lakh farmers, Union Minister Ravi Menon said here on Friday.",
        [("Ravi Menon", "The scheme will cover 12 lakh farmers")],
    ),
    (
        "Sheikh Hamdan bin Rashid stressed that the port would open on time.",
        [("Hamdan bin Rashid", "the port would open on time")],
    ),
    ("Al-Ketbi said the first water would flow by March.", [("Al-Ketbi", "the first water would flow by March")]),
    (
        "The official SPA news agency reported that the king had left hospital.",
        [("The official SPA news agency", "the king had left hospital")],
    ),
    ("State media said the strike killed four soldiers.", [("State media", "the strike killed four soldiers")]),
    (
        "Ukraine's military said it had shot down 40 drones overnight.",
        [("Ukraine's military", "it had shot down 40 drones overnight")],
    ),
    (
        "Israel says it struck a command center; Hamas says civilians were killed.",
        [("Israel", "it struck a command center"), ("Hamas", "civilians were killed")],
    ),
    (
        "Dr. Iain Boyd and nurse Clare Hume told the inquest that the ward was short of staff.",
        [("Iain Boyd and Clare Hume", "the ward was short of staff")],
    ),
    ("The inquest was told that the ward was short of staff.", []),
    ("Boyd did not say when he left the ward.", []),
    ("Boyd refused to say who had called him.", []),
    ("Boyd is expected to say the ward was safe.", []),
    ("Boyd said goodbye and left the ward.", []),
    ("If Boyd says the ward was safe, the case is over.", []),
    ("Boyd, he said, was a good doctor.", []),
    ("Nobody said the ward was safe.", []),
]


@pytest.mark.parametrize(("text", "expected"), REPORTED, ids=[text[:50] for text, _ in REPORTED])
def test_reported_in_the_press(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected
