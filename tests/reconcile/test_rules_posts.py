"""One post, two people: told where it is the same post at the same time, and nowhere else."""

import pytest
from invented import reported

from riyadh_archive.lexicon.posts import post_of

FIRE = "A fire at a mill in Leeds killed two people on Monday. "
QUAKE = "An earthquake killed nine people in Peru on Monday. "
TWO_PEOPLE = [
    (FIRE, "Fire chief Ana Lim said it was out.", "The fire chief, Ruth Okoro, thanked her crews.", "fire chief"),
    (FIRE, "Leeds Mayor Ana Lim wept.", "Mayor Tom Ash of the Greens visited the mill.", "mayor"),
    (FIRE, "Leeds police chief Ana Lim said so.", "Leeds police chief Tom Ash said so.", "police chief"),
    (QUAKE, "Health Minister Rosa Quispe flew there.", "Health minister Luis Huanca sent doctors.", "health minister"),
    (
        QUAKE,
        "Peruvian Interior Minister Rosa Quispe spoke.",
        "Peru's interior minister, Luis Huanca, spoke.",
        "interior minister",
    ),
]
TWO_PEOPLE += [
    ("A plane crashed in Yukon on Monday. ", "Yukon Premier Ana Lim spoke.", "Yukon Premier Tom Ash spoke.", "premier"),
]
TWO_PEOPLE += [
    (
        "A hurricane hit Tampico in Mexico on Thursday. ",
        "Governor Ana Lim declared an emergency in Tamaulipas.",
        "Tamaulipas Governor Tom Ash declared none.",
        "governor",
    ),
]
TALKS = "Talks between Norway and the United States took place in Lagos on Monday. "
TWO_PEOPLE += [
    (TALKS, "Secretary of State Ana Lim smiled.", "US Secretary of State Tom Ash smiled.", "secretary of state"),
    (TALKS, "UN Secretary-General Ana Lim clapped.", "Secretary-General Tom Ash clapped.", "secretary-general"),
]
TWO_PEOPLE += [
    (
        "Rovers beat United 2-1 in Leeds on Monday. ",
        "United coach Ana Lim wept.",
        "United coach Tom Ash and Rovers coach Eva Moss smiled.",
        "head coach",
    ),
    (
        TALKS,
        "State Department spokeswoman Ana Lim spoke.",
        "US State Department spokesman Tom Ash spoke.",
        "state department spokeswoman",
    ),
    (
        TALKS,
        "U.N. envoy Ana Lim clapped.",
        "The first day ended. UN Special Representative Tom Ash clapped.",
        "un envoy",
    ),
    (
        TALKS,
        "Electoral commission chairman Tom Ash came.",
        "Ana Lim, the chairwoman of the electoral commission, came.",
        "electoral commission chair",
    ),
]
TWO_PEOPLE += [
    (
        TALKS,
        "Nigerian pensions minister Ana Lim spoke.",
        "Nigeria's pensions minister, Tom Ash, spoke.",
        "pensions minister",
    ),
]
TWO_PEOPLE += [
    (
        "Rovers beat United 2-1 in Leeds on Monday. ",
        "Referee Ana Lim of Italy sent off two players.",
        "Two were sent off by referee Tom Ash.",
        "referee",
    ),
    (
        "The baker Eva Moss was jailed for two years in Leeds on 4 March 2024. ",
        "District Judge Ana Lim said she had lied.",
        "Judge Tom Ash said she had lied.",
        "judge",
    ),
    (
        "The baker Eva Moss was jailed for two years in Leeds on 4 March 2024. ",
        "Lord Justice Lim said she had lied.",
        "Lord Justice Ash said she had lied.",
        "judge",
    ),
    (
        "Ex-mayor Eva Moss was jailed for two years in Leeds on 4 March 2024. ",
        "Judge Ana Lim sentenced the former mayor.",
        "The former mayor heard it from Judge Tom Ash.",
        "judge",
    ),
]
BUDGET = "Parliament in Norvania passed the budget on Monday. "
TWO_PEOPLE += [
    (BUDGET, *row)
    for row in (
        ("Pensions Minister Ana Lim smiled.", "Pensions Minister Tom Ash left.", "pensions minister"),
        ("The speaker, Ana Lim, smiled.", "Chamber president Tom Ash smiled.", "parliament speaker"),
        (
            "The Socialist Party voted against it. Its leader, Ana Lim, smiled.",
            "The Socialists left, their president Tom Ash said.",
            "party leader",
        ),
        (
            "The People's Party left. “We were not asked,” said the party's leader, Ana Lim.",
            "People's Party leader Tom Ash said so.",
            "party leader",
        ),
        ("The union NOF will strike, its chairwoman Ana Lim said.", "NOF chairman Tom Ash thanked all.", "chairman"),
        (
            "Electoral commission chairman Ana Lim smiled.",
            "The chairwoman of the electoral commission, Judge Ruth Tembo, smiled.",
            "electoral commission chair",
        ),
        (
            "Interior Cabinet Secretary Ana Lim spoke.",
            "Interior Cabinet Secretary Tom Ash spoke.",
            "interior cabinet secretary",
        ),
        ("In Vardnes the mayor, Knut Eide, wept.", "Mayor Solveig Moss of Vardnes wept.", "mayor"),
        ("The mayor of Vardnes, Knut Eide, wept.", "Vardnes mayor Solveig Eide wept.", "mayor"),
    )
]
TRIAL = "Banker Ada Moss was sentenced to six years in Lakor on Friday. "
TWO_PEOPLE += [
    (TRIAL, "District Attorney Ana Lim wept.", "Lakor County District Attorney Tom Ash wept.", "district attorney"),
    (TRIAL, "Presiding judge Ana Lim said she had lied.", "Judge Tom Ash said she had lied.", "judge"),
    (TRIAL, "Justice Ana Lim said she had lied.", "Justice Tom Ash said she had lied.", "judge"),
    (TRIAL, "Mr Justice Lim said she had lied.", "Mr Justice Ash said she had lied. It was grave, Lim said.", "judge"),
]
TWO_PEOPLE += [
    (
        "Guru Ram Lim was sentenced to six years in Lakor on Friday. ",
        "Judge Ana Lim said he had lied.",
        "Judge Tom Ash said he had lied.",
        "judge",
    ),
]
ENVOYS = "Talks between Norway and Chad took place in Oslo on Monday. "
TWO_PEOPLE += [
    (
        ENVOYS,
        "National Security Adviser Ana Lim attended the talks.",
        "National Security Adviser Tom Ash attended the talks.",
        "national security adviser",
    ),
]
TWO_PEOPLE += [
    (ENVOYS, "Chadian President Ana Lim came.", "The President of Chad, Ruth Lim, came.", "president"),
]
NO_CONFLICT = [
    (ENVOYS, "Chadian President Ana Lim came.", "Chadian President Tom Ash came."),
    (ENVOYS, "Chadian President Ana Lim came.", "Norwegian President Ruth Lim came."),
    (
        ENVOYS,
        "The Norwegian delegation included National Security Adviser Ana Lim. Chad hosted it, and Chad paid for Chad.",
        "Chadian National Security Adviser Tom Ash attended the talks.",
    ),
    (
        TRIAL,
        "Mr Justice Lim said she had lied.",
        "Mr Justice Ash said she had lied. It was grave, Mr Justice Lim said.",
    ),
    (
        "Judge Ada Moss was convicted of theft in Lakor on Friday. ",
        "Judge Ada Moss wept.",
        "Judge Tom Ash told her to stand.",
    ),
    (BUDGET, "The mayor, Knut Eide, wept.", "Mayor Tor Moss of Vardnes wept."),
    (BUDGET, "Labour leader Ana Lim spoke.", "Scottish Labour leader Tom Ash spoke."),
    (BUDGET, "The bank fell. Its president, Ana Lim, left.", "The bank fell. Its chairman, Tom Ash, left."),
    (BUDGET, "A speaker, Ana Lim, called for calm.", "The speaker, Tom Ash, closed the session."),
    (BUDGET, "Interior Minister Ana Lim spoke in Germany.", "In France Interior Minister Tom Ash spoke."),
    (BUDGET, "Foreign Minister Ana Lim met him.", "Foreign Minister Tom Ash met her."),
    (BUDGET, "Health Minister Liz Lim spoke.", "Health Minister Elizabeth Lim spoke."),
    (
        "The baker Eva Moss was jailed for two years in Leeds on 4 March 2024. ",
        "Judge Ana Lim said she had lied.",
        "Supreme Court Judge Tom Ash had freed her.",
    ),
    (TALKS, "Norwegian cabinet minister Ana Lim spoke.", "Norwegian cabinet minister Tom Ash spoke."),
    (
        TALKS,
        "Norwegian Foreign Minister Ana Lim smiled.",
        "Norway met the Republic of Varnland. Foreign Minister Tom Ash left.",
    ),
    (TALKS, "EU foreign policy chief Ana Lim smiled.", "Labour foreign policy chief Tom Ash smiled."),
    (TALKS, "Secretary of State Ana Lim smiled.", "Former Secretary of State Tom Ash smiled."),
    (TALKS, "Secretary of State Ana Lim smiled.", "Georgia Secretary of State Tom Ash smiled."),
    (TALKS, "Secretary of State Ana Lim smiled.", "The secretary general of the club, Tom Ash, smiled."),
    (FIRE, "Fire chief Ana Lim said it was out.", "Former fire chief Ruth Okoro blamed the owner."),
    (FIRE, "Fire chief Ana Lim said it was out.", "The acting fire chief, Ruth Okoro, thanked her crews."),
    (FIRE, "Leeds police chief Ana Lim said so.", "York police chief Tom Ash said so."),
    (FIRE, "Leeds police chief Ana Lim said so.", "Leeds police chief Tom Ash, who is to succeed Ana Lim, said so."),
    (FIRE, "Mayor Ana Lim wept.", "Tom Ash, who was mayor in 2009, wept."),
    (FIRE, "Leeds police chief Ann Lim said so.", "Leeds police chief Anna Lim said so."),
    (FIRE, "Councillor Ana Lim wept.", "Councillor Tom Ash wept."),
    (QUAKE, "Peruvian Interior Minister Rosa Quispe spoke.", "Chilean Interior Minister Luis Huanca sent rescuers."),
    (
        QUAKE,
        "Health Minister Rosa Quispe flew there.",
        "Chile and Bolivia sent help. Health minister Luis Huanca thanked Chile.",
    ),
]

NO_CONFLICT += [(TRIAL, "Justice Ana Lim said she had lied.", "Justice Tom Ash dissented, and said she had not lied.")]


def posts(*texts: str) -> list[str]:
    return [c.label for c in reported(*texts).conflicts if c.label.startswith("Who is ")]


@pytest.mark.parametrize(("event", "ours", "theirs", "post"), TWO_PEOPLE)
def test_one_post_given_to_two_people(event: str, ours: str, theirs: str, post: str) -> None:
    (label,) = posts(event + ours, event + theirs)
    assert label.startswith(f"Who is {post}: ")


@pytest.mark.parametrize(("event", "ours", "theirs"), NO_CONFLICT)
def test_another_time_another_town_and_another_spelling_are_none(event: str, ours: str, theirs: str) -> None:
    assert posts(event + ours, event + theirs) == []


def test_a_report_that_names_two_of_the_post_takes_no_side() -> None:
    both = "Leeds police chief Tom Ash spoke. Leeds police chief Ruth Okoro spoke as well."
    assert posts(FIRE + "Leeds police chief Ana Lim said so.", FIRE + both) == []


@pytest.mark.parametrize("title", ["senator", "deputy mayor", "ex-governor", "spokesman"])
def test_titles_that_are_no_post_of_one(title: str) -> None:
    assert post_of(title) is None
