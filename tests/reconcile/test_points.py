"""Matching agreed points: which two say the same, and which place in a list a point has that another report numbers."""

import pytest

from riyadh_archive.model import Claim, Evidence, PrincipleValue, Stance
from riyadh_archive.reconcile.agreeing.points import SAME_POINT, number_points, point_keys, same_point


def claim(
    text: str,
    *,
    article: str = "a",
    number: int | None = None,
    at: int = 0,
    condition: str | None = None,
    stance: Stance = "asserted",
) -> Claim:
    return Claim(
        id=f"{article}{at}{number}{text}",
        article=article,
        topic="principles",
        subject="agreed points",
        value=PrincipleValue(text=text, strength="agree", number=number, condition=condition),
        stance=stance,
        evidence=(Evidence(start=at, end=at + len(text), text=text),),
        rule="agreed to",
    )


SAME = [
    ("the two parties decided to launch technical talks in May", "begin technical talks by the end of May"),
    ("put aside differences between the two", "abandon differences of opinion and contentious issues"),
    ("restore staffing at their respective embassies in Lima and Oslo", "restore diplomatic missions"),
    ("restore diplomatic staffing levels to pre-crisis numbers", "re-establish embassy staffing"),
    ("start working toward ending the strike in Lima", "work toward ending the Lima strike"),
    ("initiate efforts to end the strike", "continuing efforts to end the strike"),
    ("take account of each other's wishes", "consider each other's wishes"),
    ("Chad has ninety days to withdraw its troops from the east", "withdraw troops from eastern Mali within 90 days"),
    ("free 1,000 captured soldiers each", "a prisoner exchange involving 1,000 people from each side"),
    ("present their detailed views on a truce", "prepare written proposals on the terms of a possible ceasefire"),
    ("conclude soon a comprehensive agreement for developing copper", "finalize a deal on copper"),
    ("resume security assistance to Chad", "resume military aid to Chad"),
    ("suspend 24 percentage points of its duties for 90 days", "lower its tariffs for 90 days"),
    ("end support for armed groups", "cease backing rebel militias"),
    ("restart high-level military dialogue", "reopen communication between their armed forces"),
    ("begin negotiations toward an enduring peace", "begin talks aimed at a lasting peace"),
    ("Prisoner Exchange Amidst Tense Lomé Talks in May 2025", "an exchange of prisoners"),
    ("launch talks on the risks of artificial intelligence", "open a dialogue on AI"),
    ("take back 10,000 refugees by spring", "accept the return of 10,000 displaced people"),
    ("invest $550 billion in Peruvian industry", "550 billion dollars of investments in Peru"),
    ("double bilateral trade", "boost two-way trade"),
    ("hold joint naval exercises every year", "conduct maritime drills"),
    ("disarm", "lay down their arms"),
    ("extradite two suspects", "hand over two suspects for trial"),
    ("create a transit corridor", "build a transport route"),
    ("end the blockade of the enclave", "lift the siege of the town"),
    ("deepen trade ties", "closer trade relations"),
    ("phase out a list of harmful oils", "Certain hazardous oils are to be banned step by step"),
    ("pause their fighting", "A ceasefire, to take effect at noon"),
    ("swap ambassadors", "new ambassadors will be named without delay"),
    ("establishes a fund for poorer states", "A fund is to help poor countries"),
    ("halve litter in rivers by 2035", "River litter is to fall by 50 percent"),
    ("release 18 captured Chadian soldiers", "Mali will free the 18 Chadian prisoners of war"),
    ("begin removing heavy weapons from the border", "Heavy weapons will be withdrawn from the frontier"),
    ("remain engaged to make sure the process moves forward", "stay involved to keep the process moving"),
    ("bring U.S. duties on Swiss goods down to 15%", "US import taxes on Swiss products will fall to 15 percent"),
    (
        "create teams of negotiators who would end the war over the lake",
        "each designate teams to work on ending the war",
    ),
    ("appoint envoys as soon as possible", "ensure the prompt appointment of envoys to each other's capitals"),
    ("explore closer relations and economic cooperation", "lay the foundation for cooperation on matters of interest"),
    ("explore closer ties and cooperation", "creating conditions for fully restoring cooperation between the two"),
    ("the gradual return of state authority to the valley", "Restoration of state control in the valley"),
    ("the two air forces would train together", "joint air-force training"),
    ("troops will leave the valley", "the withdrawal of troops from the valley"),
    ("the lifting of the grain embargo", "end the ban on grain exports"),
    ("drop nine other charges", "dismiss the remaining nine counts"),
    ("build two nuclear power plants", "Two nuclear reactors are to be built near Lod"),
    ("a ceasefire in the north", "silence the guns in the north"),
    ("hold a second round of talks in Muscat", "meet again in Muscat"),
    ("an unconditional truce starting at noon", "halt all hostilities from midnight"),
    ("hold a meeting of their army commanders", "regional commanders will meet on Friday morning"),
    ("cut duties on British boats to 5% from 9%", "boat tariffs will fall to 5%"),
    ("Peru will cut tariffs on UK boats", "slash Peruvian import taxes on British boats"),
    ("stay engaged to make sure the process moves forward", "the envoys will remain engaged in talks"),
    ("rehire 40 laid-off workers", "the mill will reinstate 40 dismissed employees"),
    ("A panel may one day be appointed to settle disputes over fishing", "appoint a panel on fishing"),
    ("Duties on tractors will not be cut", "lower duties on tractors to 5%"),
    ("A joint panel will be appointed to settle disputes over fishing", "appoint a joint panel on fishing"),
    ("Duties on tractors will be cut to 5% by January", "lower duties on tractors to 5%"),
    ("all lawsuits will be dropped", "to drop all lawsuits"),
    ("cut tariffs on steel", "lower duties on steel imports"),
    ("scrapping tariffs on wine and cheese", "remove duties on wine"),
    ("extend the truce by four days", "prolong the ceasefire until Friday"),
    ("a 72-hour ceasefire", "observe a three-day truce"),
    ("free 40 prisoners", "the release of all prisoners"),
    ("exchange 40 prisoners", "swap prisoners"),
    ("reopen the Busia crossing", "reopening the border crossing at Busia"),
    ("resume direct flights", "restart flights between the capitals"),
    ("restore diplomatic relations", "re-establish diplomatic ties"),
    ("reopening their embassies in Niamey and Bamako", "restore normal operations at their embassies"),
    ("re-staff their consulates", "take steps toward restoring consulate staffing"),
    ("appointing a panel to mark the border", "name a commission to demarcate the frontier"),
    ("create a fund for drought victims", "set up a drought fund"),
    ("raise night pay by 6 percent", "increase pay for night shifts"),
    ("a raise of 4 percent", "increase wages by four percent"),
    ("freeze layoffs until 2027", "no layoffs before 2027"),
    ("a fee of €20 million for the winger", "a transfer fee for the forward"),
    ("hold a vote as soon as possible", "hold elections within a year"),
    ("cut output by a million barrels a day", "reduce oil output"),
    ("phasing out coal by 2040", "phase out coal power"),
    ("double spending on forests", "increase forest funding"),
    ("halt and reverse forest loss", "end deforestation"),
    ("withdraw heavy weapons", "pull back heavy arms"),
    ("share flood data", "exchange data on floods"),
    ("build a bridge over the river", "construct a bridge"),
    ("explore mining and energy cooperation", "deepen cooperation on energy"),
    ("stay in touch and continue the talks", "ensuring that the envoys will remain engaged in talks"),
    ("send humanitarian aid to the city", "allow aid into the city"),
    ("pay increases of 25%", "raise wages by 25 percent over four years"),
    ("a prisoner swap", "exchange 1,000 prisoners each"),
    ("slash tariffs on each other's goods for 90 days", "lower tariffs by 115 percentage points"),
    ("end the strike", "call off the walkout"),
    ("lift visa rules for students", "waive visas for students"),
    ("negotiate an end to the war", "hold talks on ending the conflict"),
]

OTHER = [
    ("hold a meeting to implement this decision", "rejuvenate their ties through talks"),
    ("restore diplomatic missions", "restore contacts with relatives of the missing"),
    ("start working on a new port", "end the strike in the port"),
    ("end the violence in eastern Chad", "withdraw troops from eastern Chad"),
    ("end the violence in eastern Chad", "Malian troops are to withdraw from eastern Chad within 90 days"),
    ("lift the pause on intelligence sharing", "a 30-day ceasefire"),
    ("halt the fighting", "prepare written proposals on the terms of a possible ceasefire"),
    ("hold a new round of negotiations", "name negotiating teams"),
    ("the negotiations will continue", "a prisoner exchange involving 1,000 people from each side"),
    ("launch talks on artificial intelligence", "launch talks on trade"),
    ("extend the truce by two weeks", "monitor the truce jointly"),
    ("extradite two suspects", "arrest two suspects"),
    ("exchange prisoners", "exchange the bodies of soldiers"),
    ("a 90-day pause on tariffs", "a 90-day truce in the fighting"),
    ("lift the siege", "lift the export ban on grain"),
    ("build two schools for 2025", "repair two bridges for 2025"),
    ("return the missing soldiers", "close the diplomatic mission"),
    ("the return of ambassadors", "the return of refugees"),
    ("restore the staff of their missions", "appoint ambassadors"),
    ("a new contract", "keep working under the current contract until members vote"),
    ("the withdrawal of troops from the valley", "the withdrawal of the complaint"),
    ("take account of each other's interests", "creating conditions for restoring cooperation"),
    ("cut tariffs on British boats", "cut tariffs on Chinese boats"),
    ("flights to Lod will resume", "trains to Lod will resume"),
    ("the mill will reinstate 40 workers", "the mill will hire 40 workers"),
    ("continue contacts", "an immediate ceasefire along the line of contact"),
    ("A panel will be appointed to count fish", "Duties on tractors will be cut to 5%"),
    ("cut tariffs on steel", "cut tariffs on cars"),
    ("cut tariffs on steel", "raise tariffs on steel"),
    ("open the border crossing", "close the border crossing"),
    ("free 40 prisoners", "free the tanker"),
    ("appoint teams to reopen the consulates", "appointing a high-level team to negotiate an end to the siege"),
    ("appoint teams to reopen the consulates", "reopening their consulates"),
    ("build a bridge over the river", "share water from the river"),
    ("create a fund for drought victims", "create a court for war crimes"),
    ("create a fund for sea walls", "create a fund for drought victims"),
    ("a raise of 4 percent", "two more rest days"),
    ("raise night pay", "cut night pay"),
    ("impose sanctions on the airline", "lift sanctions on the airline"),
    ("start the strike", "end the strike"),
    ("hold a vote", "hold a summit"),
    ("extend the truce", "extend the runway"),
    ("sign the player for five years", "sell the stadium"),
    ("address irritants in their ties", "reopening their embassies"),
    ("enhance economic cooperation", "enhance border security"),
    ("resume direct flights", "resume gas deliveries"),
    ("exchange prisoners", "exchange ambassadors"),
    ("withdraw heavy weapons", "supply heavy weapons"),
    ("phase out coal", "phase out plastic bags"),
    ("share flood data", "share satellite images of illegal fishing"),
    ("begin negotiations around the feud", "appointing a panel to mark the border"),
    ("continue the talks", "end the talks"),
    ("joint military exercises", "joint naval shipyards"),
    ("reopen the ports", "protect judges and journalists"),
    ("diplomatic passports for staff", "diplomatic missions in both capitals"),
    ("review the minimum wage", "review the fishing quota"),
    ("spend 5 percent of GDP on defense", "spend 5 percent of GDP on schools"),
    ("a pay freeze", "a hiring freeze"),
    ("ban imports of the pesticide", "ban imports of ivory"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_points_that_say_the_same(a: str, b: str) -> None:
    assert same_point(claim(a), claim(b)) >= SAME_POINT


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_points_that_say_something_else(a: str, b: str) -> None:
    assert same_point(claim(a), claim(b)) < SAME_POINT


@pytest.mark.parametrize(("a", "b"), SAME + OTHER)
def test_the_score_is_symmetric_and_a_share(a: str, b: str) -> None:
    score = same_point(claim(a), claim(b))
    assert score == same_point(claim(b), claim(a))
    assert 0.0 <= score <= 1.0


@pytest.mark.parametrize(("a", "b"), SAME)
def test_points_that_say_the_same_share_a_key(a: str, b: str) -> None:
    assert set(point_keys(claim(a))) & set(point_keys(claim(b)))


def test_a_condition_does_not_count() -> None:
    condition = "if the pipeline reopens"
    whole = claim(f"share water from the river {condition}", condition=condition)
    assert same_point(whole, claim("share river water")) >= SAME_POINT
    assert same_point(whole, claim("reopening the pipeline")) < SAME_POINT


def test_nothing_in_common_with_no_words_at_all() -> None:
    assert same_point(claim("it"), claim("it")) == 0.0


REFERENCE = [
    "swiftly reopening their embassies in Niamey and Bamako after years of closure",
    "naming a high-level panel to negotiate an end to the feud over the gold fields",
    'studying further "mining, energy and water projects"',
    "ensuring that the envoys present in Abuja will remain engaged in discussions",
]

NUMBERED = [
    ("restore the normal functioning of each other's embassies", 1),
    ("take steps toward restoring embassy staffing", 1),
    ("establishing a high-level panel to facilitate negotiations aimed at ending the feud over the gold fields", 2),
    ("launch mining and energy projects", 3),
    ("continue talks moving forward", 4),
    ("they need to settle problems regarding the work of the embassies", 1),
    ("appoint teams to reopen the embassies", None),
    ("move quickly to normalize their ties", None),
    ("address irritants in their ties with the goal of normalizing diplomatic relations", None),
    ("lower duties on cattle", None),
]


@pytest.mark.parametrize(("text", "number"), NUMBERED)
def test_a_point_gets_its_place_in_the_list_that_another_report_prints(text: str, number: int | None) -> None:
    listed = [claim(t, article="b", number=n, at=100 * n) for n, t in enumerate(REFERENCE, 1)]
    single = claim(text)
    numbers = number_points([single, *listed])
    assert [numbers[c.id] for c in listed] == [1, 2, 3, 4]
    assert numbers[single.id] == number


def test_the_longest_list_is_the_reference_and_its_own_article_is_matched_too() -> None:
    long = [claim(t, article="b", number=n, at=100 * n) for n, t in enumerate(REFERENCE, 1)]
    short = [
        claim("naming a panel to negotiate an end to the feud", article="a", number=1, at=0),
        claim("reopening the embassies", article="a", number=2, at=50),
    ]
    again = claim("reopen their embassies", article="b", at=900)
    numbers = number_points([*short, again, *long])
    assert [numbers[c.id] for c in short] == [2, 1]
    assert numbers[again.id] == 1


def test_two_lists_of_one_article_are_two() -> None:
    first = [claim(t, article="a", number=n, at=n) for n, t in enumerate(("lower duties on beef", "open a port"), 1)]
    second = [claim(t, article="a", number=n, at=100 + n) for n, t in enumerate(REFERENCE, 1)]
    numbers = number_points([*second, *first])
    assert [numbers[c.id] for c in second] == [1, 2, 3, 4]
    assert [numbers[c.id] for c in first] == [None, None]


OTHER_LISTS = [
    (("lower duties on beef", "open a port"), [None, None]),
    (("lower duties on beef", "naming a panel to negotiate an end to the feud"), [1, 2]),
    (("lower duties on beef", "open a port", "build a dam", "send doctors"), [1, 2, 3, 4]),
    (("lower duties on beef",), [1]),
]


@pytest.mark.parametrize(("texts", "places"), OTHER_LISTS)
def test_a_number_counts_in_a_list_of_the_same_points(texts: tuple[str, ...], places: list[int | None]) -> None:
    listed = [claim(t, article="b", number=n, at=100 * n) for n, t in enumerate(REFERENCE, 1)]
    other = [claim(t, article="c", number=n, at=100 * n) for n, t in enumerate(texts, 1)]
    numbers = number_points([*listed, *other])
    assert [numbers[c.id] for c in other] == places


def test_without_a_list_no_point_has_a_number() -> None:
    assert set(number_points([claim("open a port"), claim("open the port", article="b")]).values()) == {None}
    assert number_points([]) == {}


def test_the_order_of_claims_does_not_matter() -> None:
    claims = [claim(t, article="b", number=n, at=100 * n) for n, t in enumerate(REFERENCE, 1)]
    claims += [claim(t) for t, _ in NUMBERED]
    assert number_points(claims) == number_points(claims[::-1])
