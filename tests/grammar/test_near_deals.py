"""What one side takes upon itself beside a deal, what a deal grants, and what follows in the next sentence."""

import pytest
from readings import points

POINTS = [
    (
        "The two armies agreed to stop shelling Lod. The navy, for its part, promised to free 40 divers.\n"
        "The ministry has also undertaken to post 30 nurses to the port and to insure all its crews.",
        ["stop shelling Lod", "free 40 divers", "post 30 nurses to the port", "insure all its crews"],
    ),
    (
        "Both sides agreed to cut fees. A panel of six judges is to be appointed in May.",
        ["cut fees", "A panel of six judges is to be appointed in May"],
    ),
    (
        "Both sides agreed to cut fees. No driver shall be punished for the strike.",
        ["cut fees", "-No driver shall be punished for the strike"],
    ),
    (
        "Brill Foods agreed to pay $3 million to settle a suit, a court said.\n"
        "The company will refund $2 million to farmers and close a mill.",
        [
            "pay $3 million to settle a suit",
            "The company will refund $2 million to farmers",
            "close a mill",
        ],
    ),
    (
        "Nurses and the clinic agreed to a raise. In return the union will drop two suits.",
        ["a raise", "the union will drop two suits"],
    ),
    (
        "As part of the settlement, the airline must repay 300 travelers.",
        ["the airline must repay 300 travelers"],
    ),
    (
        "The ministers signed a protocol in Lima on Friday under which they will set up a joint lab.",
        ["they will set up a joint lab"],
    ),
    ("The contract gives its 200 welders a raise of 4 percent.", ["gives its 200 welders a raise of 4 percent"]),
    ("The union said the deal caps classes at 20 pupils.", ["caps classes at 20 pupils"]),
    ("The deal includes a shorter week and a bonus of $300.", ["a shorter week and a bonus of $300"]),
    (
        "The rivals reached a deal that will limit fishing to 40 days a year.",
        ["limit fishing to 40 days a year"],
    ),
    ("Lodz Rovers have agreed to sell Ivo Marek to Porto Sul.", ["sell Ivo Marek to Porto Sul"]),
    (
        "Chad and Mali issued a joint statement in Oslo, under which both will cut fees.\n"
        "According to the statement, the Chadian side will free 40 divers, while the Malian side will lower duties.",
        ["both will cut fees", "the Chadian side will free 40 divers", "the Malian side will lower duties"],
    ),
    (
        "The rebels signed in Oslo an agreement on the road. The armed group undertakes to free 40 divers, not to recruit "
        "boys and to refrain from shelling. The state, for its part, commits itself to removing mines and to fund a school.",
        [
            "free 40 divers",
            "not to recruit boys",
            "refrain from shelling",
            "removing mines",
            "fund a school",
        ],
    ),
    (
        "Both sides have agreed that a fee will be paid and that the state shall fund a school.",
        ["a fee will be paid", "the state shall fund a school"],
    ),
    (
        "The mill has agreed to drop its plan and to pay 400 welders, ending a 13-day sit-in.",
        ["drop its plan", "pay 400 welders"],
    ),
    (
        "As per the settlement, no welder will be dismissed, cards will be issued to all, and a panel shall study the case.",
        ["no welder will be dismissed", "cards will be issued to all", "a panel shall study the case"],
    ),
    (
        "The settlement lifts base pay by 3 percent. Every nurse gets a bonus of $1,500. Staffing at night is to be written "
        "into the contract, and a panel will report by May. For its part the union has dropped its claim.",
        [
            "lifts base pay by 3 percent",
            "Every nurse gets a bonus of $1,500",
            "Staffing at night is to be written into the contract",
            "a panel will report by May",
            "the union has dropped its claim",
        ],
    ),
    ("The boards of both leagues agreed this week to drop the toss.", ["drop the toss"]),
    (
        "The ministers furthermore agreed that Peru and Chile be exempted and that fees should be cut.",
        ["Peru and Chile be exempted", "fees should be cut"],
    ),
    ("The two sides would hold talks on fees in May, the ministry said after the summit.", ["hold talks on fees in May"]),
    (
        "The mill and the port reached a settlement.\nLodz Power will pay the port $4; Brill Foods, in turn, will drop a suit.",
        ["Lodz Power will pay the port $4", "Brill Foods, in turn, will drop a suit"],
    ),
    (
        "Peru, Chile and Mali will set up a panel and share the data, their ministers said after talks.\n"
        "The three agreed that each country would send two judges and that boats would be sold.",
        ["set up a panel", "share the data", "each country would send two judges", "boats would be sold"],
    ),
    (
        "Chad and Mali signed a declaration on Friday, committing them to free 40 divers and to clear mines. "
        "Oman would buy 30 boats, the port said, while the Malian side will drop 11 fees.",
        ["free 40 divers", "clear mines", "Oman would buy 30 boats", "the Malian side will drop 11 fees"],
    ),
    (
        "The leaders agreed to cut fees. They also instructed officials to draft a treaty.",
        ["cut fees", "draft a treaty"],
    ),
    (
        "The mill and the union settled their row on Sunday. Layoffs are ruled out until May, and a clause will bar strikes.",
        ["Layoffs are ruled out until May", "a clause will bar strikes"],
    ),
    ("Brill Foods will pay 3 million dollars to resolve a suit.", ["Brill Foods will pay 3 million dollars to resolve a suit"]),
    ("Damages of 500 euros for each diver were agreed on Friday.", ["Damages of 500 euros for each diver"]),
    ("Both sides agreed to a raise. Wages will rise by 6 percent.", ["a raise", "Wages will rise by 6 percent"]),
    ("The parties agreed to hold the vote on May 4 as planned and to form a panel.", [
        "hold the vote on May 4 as planned",
        "form a panel",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), POINTS)
def test_points_beside_a_deal(text: str, expected: list[str]) -> None:
    assert points(text) == expected


NONE_MORE = [
    ("The navy promised to free 40 divers.", []),
    ("Talks on a possible deal failed. The navy promised to free 40 divers.", []),
    ("Both sides agreed to cut fees. Ana Lim promised to study the text.", ["cut fees"]),
    ("Both sides agreed to cut fees. The envoy will visit Oslo next week.", ["cut fees"]),
    ("Both sides agreed to cut fees.\nPrices will rise in May.", ["cut fees"]),
    ("Both sides agreed to cut fees.\nA play will be staged in May.", ["cut fees"]),
    ("Both sides agreed to cut fees. It was raining.\nThe company will close a mill.", ["cut fees"]),
    ("Both sides agreed to cut fees. Parliament must approve the accord.", ["cut fees"]),
    ("Both sides agreed to cut fees. Tension will rise.", ["cut fees"]),
    ("The mill has agreed to drop its plan, ending a long night.", []),
    ("Brill Foods will pay 3 million dollars for a mill.", []),
    ("Voters reached a broad consensus on an issue: by 2-1, they say fees should fall, not rise.", []),
    ("Both firms agreed to merge. Lim, 54, will lead the mill.", ["merge"]),
    ("They also instructed officials to draft a treaty.", []),
    ("Peru and Chile will play in Lima, their coaches said.", []),
    ("Staff were planning a party after the deal.", []),
    ("The downtime was resolved at noon.", []),
    ("Ana Lim was agreed on Friday.", []),
    ("According to the report, the rebels will free 40 divers.", []),
    ("In return the union will drop two suits.", []),
    ("The deal gives Brill Foods a head start.", []),
    ("The proposed deal caps classes at 20 pupils.", []),
    ("The museum agreed to sell maps to visitors.", []),
    ("The envoys rejected a protocol in Lima on Friday under which they would set up a lab.", []),
]


@pytest.mark.parametrize(("text", "expected"), NONE_MORE)
def test_no_points_beside_a_deal(text: str, expected: list[str]) -> None:
    assert points(text) == expected
