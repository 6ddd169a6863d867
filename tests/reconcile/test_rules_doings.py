"""Acts with two answers in the reports of a story: which are one act told both ways, and which are two."""

import pytest
from invented import reported

from riyadh_archive.extract.doings import extract_doings
from riyadh_archive.extract.leading import extract_leading
from riyadh_archive.extract.requests import extract_requests
from riyadh_archive.reconcile import Reconciled


def story(*texts: str) -> Reconciled:
    return reported(*texts, extract=lambda r: [*extract_doings(r), *extract_leading(r), *extract_requests(r)])


DIFFERENT = [
    ("• The port deal between Peru and Chile was signed.", "• The port deal between Peru and Chile was not signed."),
    ("President Ana Lim signed the Lakor treaty.", "President Ana Lim left the hall without signing the Lakor treaty."),
    ("President Ana Lim signed the Lakor treaty.", "President Ana Lim declined to sign the Lakor treaty."),
    ("The trip to Lakor took place.", "Premier Tom Ash postponed his visit to Lakor."),
    ("Parliament approved the budget.", "The budget was rejected by parliament."),
    ("The port of Lakor stayed open.", "The port of Lakor was closed."),
    ("Coach Ana Lim will stay on.", "Coach Ana Lim said she would step down."),
    ("The banker Tom Ash pleaded guilty to fraud.", "The banker Tom Ash pleaded not guilty to fraud."),
    ("The banker Tom Ash pleaded guilty to all charges.", "The banker Tom Ash pleaded not guilty to fraud."),
    ("The banker Tom Ash was acquitted of all charges.", "The banker Tom Ash was found guilty of fraud."),
    ("Rovers beat United.", "United beat Rovers."),
    ("Teachers will walk out on Friday.", "The teachers' union called off the strike."),
    ("Prosecutor Ana Lim said she would appeal.", "Prosecutor Ana Lim said she would not appeal."),
    ("The captain Tom Ash died in the crash.", "The captain Tom Ash survived the crash."),
    ("The banker Tom Ash was arrested.", "Tom Ash, the banker, remained at large."),
    ("Ana Lim beat Eva Moss in the final in Lakor.", "Eva Moss beat Ana Lim in the final."),
    ("Lakor train drivers called off a strike.", "Train drivers will go on strike."),
    ("Minister Ana Lim ordered an inquiry.", "Minister Ana Lim ruled out an inquiry."),
    ("Parliament passed the bill.", "Lawmakers in parliament voted down the law."),
    ("Lakor's parliament passed the bill.", "The National Assembly rejected the bill."),
    ("The army was deployed in Lakor.", "The army has not been deployed."),
    ("Internet access was cut in Lakor.", "The ministry denied that the network had been shut down."),
    ("The Azimo coalition voted against it.", "Azimo's members voted for the bill."),
    ("Captain Ramon Otto, 52, survived.", "The skipper went down with his ship."),
    ("The candidate Ana Lim conceded defeat.", "Ana Lim has refused to concede."),
    ("The government declared a state of emergency.", "No state of emergency has been decreed."),
    ("The banker Tom Ash was given a suspended sentence.", "Tom Ash was jailed for two years."),
    ("The banker Tom Ash wept as the verdict was read.", "Tom Ash showed no emotion in court."),
    ("The contract does not restore the pension plan.", "The pension plan is restored."),
    ("Investigators recovered the flight recorder.", "The flight recorder has not been found."),
    ("Police fired tear gas.", "Police did not use tear gas."),
    ("Governor Ana Lim brokered the deal.", "Mayor Tom Ash brokered the deal."),
    ("Pepsi waived a clause in its contract.", "Pepsi refused to waive a clause in its contract."),
    ("Kosovo agreed to drop the fines.", "Kosovo refused to drop the fines."),
    ("The bank sold its shares in Lakor Steel.", "The bank did not sell its shares in Lakor Steel."),
    ("The Greens joined the government.", "The Greens stayed out of the government."),
    ("Ministers Ana Lim and Tom Ash signed the border protocol.", "No border protocol was signed."),
    ("The gunman acted alone, police said.", "Police said the gunman did not act alone."),
    ("A flood warning was lifted.", "The flood warning was never issued."),
    ("The governor declared a state of calamity.", "No state of calamity was declared."),
    ("Prosecutors did not seek the death penalty.", "Prosecutors will seek the death penalty."),
    ("The navy issued a flood warning.", "No flood warning was issued."),
    ("The banker Tom Ash was interviewed by police.", "The banker Tom Ash has not been questioned."),
    ("The banker Tom Ash was ordered held.", "The banker Tom Ash walked out of court on bond."),
    ("The school in Varn collapsed.", "The school in Varn stood firm."),
    ("The police ruled out terrorism.", "The police are treating the attack as terrorism."),
    (
        "The ministers Ana Lim and Tom Ash shook hands.",
        "The ministers Ana Lim and Tom Ash parted without shaking hands.",
    ),
    ("The Peruvian team was led by Minister Ana Lim.", "Peru, whose delegation was headed by aide Tom Ash, left."),
    ("The Peruvian team was headed by Ana Lim.", "Leading the Peruvian side was Tom Ash. Ana Lim smiled."),
    ("Varnland's team, led by Minister Ana Lim, left.", "Tom Ash, the head of the delegation of Varnland, left."),
    ("At the head of the Peruvian delegation was Ana Lim.", "The Peruvian delegation, under Tom Ash, left."),
    (
        "Peruvian Minister Ana Lim chaired the closing session.",
        "Peru's premier Tom Ash presided over the final session.",
    ),
    ("The army's delegation was led by Ana Lim.", "Leading the army delegation was Tom Ash."),
    (
        "The deal was signed by the ministers Ana Lim and Tom Ash.",
        "Tom Ash, the minister, did not sign the deal. Ana Lim did.",
    ),
    ("The deal was signed by the ministers Ana Lim and Tom Ash.", "Minister Ana Lim did not sign the deal."),
    ("Peruvian President Ana Lim hosted the summit.", "The summit was hosted by Chile's Tom Ash."),
    ("Peruvian Minister Ana Lim opened the session.", "The session was opened by the Peruvian envoy Tom Ash."),
    ("France opposes the fisheries pact.", "France has given its blessing to the fisheries pact."),
    ("Poland voted against the pact.", "Poland abstained."),
    ("The banker Tom Ash will challenge the result.", "The banker Tom Ash will not go to court."),
    (
        "The initiative for the meeting came from Peru.",
        "Chile had asked for the meeting. The minister Ana Lim of Chile came.",
    ),
    (
        "The Kremlin had asked for the meeting. Kremlin spokesman Tom Ash smiled.",
        "The meeting was held at the request of Chile.",
    ),
    ("The governor will appoint a new envoy.", "The governor will not name a new envoy."),
    ("President Ana Lim withdrew from the reef pact.", "It was Tom Ash who left the reef pact."),
    ("Peru was informed of the talks in advance.", "Peru was not told of the talks."),
    (
        "The Peruvians had sought the talks.",
        "Talks took place in Oslo. They were held at the request of the Chilean side.",
    ),
    ("Qatar had proposed the talks.", "The talks were held at the request of the United States."),
    ("Peru had asked for the talks.", "The meeting was held at the request of Chile."),
    ("The Chileans had asked for the talks.", "The meeting was held after a request by the Peruvian side."),
    (
        "Varnland and Kestria met. The talks were held at Varnland's request.",
        "Kestria had asked for the talks with Varnland.",
    ),
    ("Peru proposed a further meeting.", "It was Chile that proposed a further round of talks."),
    ("Minister Ana Lim signed for Peru.", "President Tom Ash signed on behalf of Peru."),
    ("Minister Ana Lim signed for Peru.", "President Tom Ash signed for Peru. Ana Lim smiled."),
    ("The two leaders took no questions.", "The leaders answered questions from reporters."),
    ("The Peruvian side refused to give up the islands claim.", "Peru agreed to give up its islands claim."),
    (
        "Peruvian President Ana Lim agreed to suspend the annexation of the Lakor islands.",
        "Peru refused to suspend the annexation of the Lakor islands.",
    ),
    ("Qatar hosted the truce talks.", "The truce talks were hosted by Oman."),
    (
        "No date for a meeting of Ana Lim and Tom Ash had been set.",
        "The minister Ana Lim said a date for the Ash meeting had been fixed.",
    ),
]
ALIKE = [
    ("The talks in Lakor took place.", "Premier Tom Ash postponed his trip to Lakor."),
    ("The banker Tom Ash pleaded guilty to manslaughter.", "The banker Tom Ash pleaded not guilty to murder."),
    (
        "The banker Tom Ash pleaded guilty to a lesser count of theft.",
        "The banker Tom Ash had pleaded not guilty to defrauding Eva Moss, but guilty to theft.",
    ),
    ("A total of 364 MPs voted against the pact.", "Some 25 MPs abstained."),
    ("Peru had asked for the talks.", "Chile proposed talks between the two presidents."),
    ("The Peruvian team was led by Ana Lim.", "The ministers Ana Lim and Tom Ash led the Peruvian team."),
    ("Presenter Ana Lim interviewed the baker Tom Ash.", "The baker Tom Ash has not been questioned."),
    ("The Peruvian team was headed by Ana Lim.", "Leading Peru's technical team was Tom Ash."),
    ("The Peruvian delegation head Ana Lim spoke.", "The Chilean delegation head Tom Ash spoke."),
    ("They met the head of the Peruvian delegation.", "Peru's team was led by Tom Ash."),
    ("The talks were held at Varnland's request.", "Kestria had asked for the talks."),
    ("The Peruvian team was led by Minister Ana Lim.", "The Chilean team was led by aide Tom Ash."),
    ("The delegation was led by Minister Ana Lim.", "The delegation was led by aide Tom Ash."),
    ("Peru had asked for the talks.", "Chile proposed a further round of talks."),
    ("Peru had asked for the talks.", "The talks came about at the request of Peru."),
    ("Minister Ana Lim signed for Peru.", "President Tom Ash signed on behalf of Chile."),
    ("Forward Ana Lim signed for Rovers.", "Keeper Tom Ash signed for Rovers."),
    ("Qatar hosted the truce talks.", "Qatar and Oman hosted the truce talks."),
    ("Qatar hosted the talks, to which Oman came.", "The talks were hosted by Oman."),
    ("Governor Ana Lim brokered the deal.", "Mayor Tom Ash and Governor Ana Lim brokered the deal."),
    ("Governor Ana Lim brokered the deal.", "Mayor Tom Ash brokered a truce."),
    ("Peruvian Foreign Minister Ana Lim brokered the deal.", "Tom Ash brokered the deal."),
    ("Governor Ana Lim praised the deal.", "Mayor Tom Ash praised the deal."),
    ("The surgeon Ana Lim was found not guilty.", "Ana Lim was not found at home."),
    ("President Ana Lim waved as she left.", "President Ana Lim will stay in office."),
    ("Police used water pumps to dry the cellar.", "Police did not use tear gas."),
    ("Captain Ramon Otto and Captain Luis Alba survived.", "The captain went down with his ship."),
    ("The ministers Ana Lim and Tom Ash shook hands.", "The ministers Ana Lim and Tom Ash parted without a deal."),
    ("The state of Lakor declared a state of emergency.", "The state of Varn did not declare a state of emergency."),
    ("No statement was issued.", "A statement was issued."),
    ("The House voted for it.", "The Senate voted against it."),
    ("The road will reopen.", "The road was closed."),
    ("The House passed the bill.", "The Senate rejected the bill."),
    ("Parliament approved the budget.", "The opposition rejected the budget."),
    ("The banker Tom Ash was convicted of theft.", "The banker Tom Ash was acquitted of murder."),
    ("The high court upheld the conviction of Tom Ash.", "The high court rejected the appeal of Tom Ash."),
    ("The high court upheld Ash's conviction.", "The high court rejected Ash's appeal against his conviction."),
    ("The high court upheld the ban.", "The court dismissed an appeal against the ban."),
    ("A judge convicted the Ashes.", "The banker Tom Ash was acquitted."),
    ("The Norland High Court convicted the banker Tom Ash.", "The trial court had acquitted the banker Tom Ash."),
    ("The port of Lakor was closed.", "The port of Varn stayed open."),
    ("President Ana Lim refused to sign the treaty and then signed the treaty.", "Ana Lim signed the treaty."),
    ("Coach Ana Lim will step down.", "Striker Tom Ash will stay on."),
    ("Ana Lim met Tom Ash on May 3.", "Ana Lim refused to meet Tom Ash on May 9."),
    ("The banker Tom Ash declined to comment.", "The banker Tom Ash commented on the plan."),
    ("Rovers beat United.", "Rovers defeated United."),
    ("The banker Tom Ash has not yet signed the deal.", "The banker Tom Ash signed the deal."),
]

DIFFERENT += [
    ("Ana Lim discussed the graves with Tom Ash in Lima.", "The graves were not discussed in Lima, an aide said."),
    ("The minister thanked the king in his speech.", "The minister did not thank the king."),
    ("Norvania accused Kestria of arming the rebels.", "Kestria was never accused of arming the rebels."),
    ("The law was adopted without consulting the unions.", "The government consulted the unions about the law."),
    ("The Red Cross was given access to the camps.", "The Red Cross was denied access to the camps."),
    ("The text of the accord was made public.", "The text of the accord has not been made public."),
    ("Ana Lim left the country on Thursday.", "Ana Lim remains in the country, her lawyer said."),
    ("Tom Ash was sentenced to 20 years by a court.", "Tom Ash never stood trial, his lawyer said."),
    ("Ana Lim travelled to the bridge with her aides.", "Ana Lim did not travel to the bridge."),
    ("Ana Lim supported the nuclear law in parliament.", "Ana Lim voted against the nuclear law in parliament."),
    ("The high court upheld the conviction of Tom Ash.", "The high court overturned the conviction of Tom Ash."),
    ("The motion was brought by the Civic Union.", "The Agrarians had tabled the motion of the Civic Union."),
    ("Police broke up the rally in Lakor.", "Police did not disturb the march in Lakor."),
    ("Ana Lim had sought the talks.", "The talks were started by Tom Ash, aides said."),
]
ALIKE[:0] = [
    ("Ana Lim discussed trade with Tom Ash.", "Ana Lim did not discuss the dam with Tom Ash."),
    ("The minister thanked the king.", "The minister did not thank the unions."),
    ("The motion was brought by the Civic Union.", "The Agrarians had tabled the motion."),
    ("Ana Lim travelled to Lima.", "Ana Lim did not travel to Rome."),
    ("The government consulted the unions.", "The government did not consult the farmers."),
]


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_both_answers(a: str, b: str) -> None:
    found = [c for c in story(a, b).conflicts if c.topic == "measures"]
    assert found
    assert {side.articles for side in found[0].sides} == {("a0",), ("a1",)}


@pytest.mark.parametrize(("a", "b"), ALIKE)
def test_two_acts_or_one_answer(a: str, b: str) -> None:
    assert not [c for c in story(a, b).conflicts if c.topic == "measures"]


def test_an_act_that_nobody_turns_round_is_no_claim() -> None:
    assert not story(*ALIKE[-2]).claims
    assert len(story(*DIFFERENT[0]).claims) == 2


def test_voices() -> None:
    found = story("The harbor was closed, the mayor said.", "The harbor stayed open, the police said.").conflicts
    assert [(c.kind, c.severity) for c in found if c.topic == "measures"] == [("discrepancy", "medium")]


def test_a_result_turned_round_is_one_conflict() -> None:
    found = story("Ana Lim beat Eva Moss in the final.", "Eva Moss beat Ana Lim in the final.").conflicts
    assert len([c for c in found if c.topic == "measures"]) == 1


def test_a_side_holds_what_the_other_side_denies_alone() -> None:
    told = story(
        "The banker Tom Ash paid federal tax, his lawyer said.",
        "Tom Ash, the banker, paid no federal tax for years.",
        "The richest families paid most of all federal tax.",
    )
    for conflict in told.conflicts:
        assert not any("families" in e.text for side in conflict.sides for e in side.evidence)
