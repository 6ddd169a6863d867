"""What people do at an event and nowhere else, and the phrases and empty chairs by which somebody was not there."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.extract.claims import merge_claims

BACKGROUND = "\n\nAmina Odera, Paulo Lins, Grace Wanjiru, Henrik Solberg and Viola Amherd are well known.\n"
TALKS = "Ministers held talks in Geneva on Friday, 9 May 2025.\n\n"
FUNERAL = "Hundreds came to the funeral of the poet Ove Bratt in Bergen on Friday.\n\n"
TRIAL = "The trial of banker Henrik Solberg opened in Bergen on Friday.\n\n"
OPENING = "A port was inaugurated in Lima on Friday at a ceremony.\n\n"
CALL = "The two premiers had a phone call on Friday.\n\n"
RALLY = "Thousands marched in a protest against the dam in Lima on Friday.\n\n"

CASES = [
    (TALKS, "Amina Odera posed for the cameras beside her host, Paulo Lins.", "Odera Lins", ""),
    (TALKS, "Paulo Lins posed a question to Amina Odera in a letter.", "", ""),
    (TALKS, "Paulo Lins sat around an oval table with Amina Odera.", "Lins Odera", ""),
    (TALKS, "The two — Paulo Lins and Amina Odera — sat at the same table.", "Lins Odera", ""),
    (TALKS, "Paulo Lins sat on the board of Quay Bank.", "", ""),
    (TALKS, "Opening the session, Viola Amherd asked for patience.", "Amherd", ""),
    (TALKS, "The opening session pleased Viola Amherd.", "", ""),
    (TALKS, "Grace Wanjiru was seen leaving the villa at noon.", "Wanjiru", ""),
    (TALKS, "Grace Wanjiru was seen as a rising star.", "", ""),
    (TALKS, "Grace Wanjiru stood in for Paulo Lins.", "Wanjiru", "Lins"),
    (TALKS, "Grace Wanjiru stood in a river for a photograph.", "", ""),
    (TALKS, "Also at the table were the bank's head, Paulo Lins, and the envoy, Amina Odera.", "Lins Odera", ""),
    (TALKS, "Flanked by his wife Amina Odera and Paulo Lins, Henrik Solberg spoke.", "Odera Lins Solberg", ""),
    (TALKS, "Kenya sent its trade minister, Amina Odera, to attend in his place.", "Odera", ""),
    (TALKS, "If Paulo Lins had attended the talks, all would be well.", "", ""),
    (TALKS, "Paulo Lins posed for the cameras with Amina Odera in 2011.", "", ""),
    (TALKS, "Paulo Lins left before the last session.", "Lins", ""),
    (FUNERAL, "Amina Odera and Paulo Lins were among the mourners.", "Odera Lins", ""),
    (FUNERAL, "Amina Odera was among the authors of the law.", "", ""),
    (FUNERAL, "Mourners included the skier Paulo Lins.", "Lins", ""),
    (FUNERAL, "His books included a novel about Paulo Lins.", "", ""),
    (FUNERAL, "Among the 400 guests was Grace Wanjiru.", "Wanjiru", ""),
    (FUNERAL, "Grace Wanjiru laid a wreath of white roses.", "Wanjiru", ""),
    (FUNERAL, "The eulogy was delivered by Viola Amherd.", "Amherd", ""),
    (FUNERAL, "The parcel was delivered by Viola Amherd.", "", ""),
    (FUNERAL, "Wiping away tears in the front pew sat Paulo Lins.", "Lins", ""),
    (FUNERAL, "Paulo Lins watched the service on television.", "", ""),
    (TRIAL, "Prosecutor Paulo Lins told the court that the books were forged.", "Lins", ""),
    (TRIAL, "Prosecutor Paulo Lins told a newspaper that the books were forged.", "", ""),
    (TRIAL, "Watching from the public gallery was Grace Wanjiru.", "Wanjiru", ""),
    (RALLY, "Singer Amina Odera addressed the crowd from a truck.", "Odera", ""),
    (RALLY, "Singer Amina Odera addressed the problem in a song.", "", ""),
    (RALLY, "Marching at the front were Amina Odera and Paulo Lins.", "Odera Lins", ""),
    (TALKS, "Paulo Lins was in Geneva and met Amina Odera, but he took no part in the talks.", "", "Lins"),
    (TALKS, "Paulo Lins sent his deputy, Amina Odera.", "Odera", "Lins"),
    (TALKS, "Paulo Lins sent his regards, Amina Odera said.", "", ""),
    (
        TALKS,
        "Paulo Lins missed the talks because of a rally in Lima. Amina Odera addressed the delegates.",
        "Odera",
        "Lins",
    ),
    (TALKS, "Paulo Lins sat beside his wife, Amina Odera.", "Lins Odera", ""),
    (FUNERAL, "Paulo Lins laid a wreath.", "Lins", ""),
    (FUNERAL, "Paulo Lins was wheeled in.", "Lins", ""),
    (TRIAL, "Paulo Lins laid a wreath.", "", ""),
    (TRIAL, "The lawyer objected to a question by Paulo Lins.", "Lins", ""),
    (TRIAL, "The lawyer objected to a book by Paulo Lins.", "", ""),
    (CALL, "Paulo Lins spoke with Amina Odera.", "Lins Odera", ""),
    (CALL, "Paulo Lins told reporters that it was short.", "", ""),
    (TALKS, "Prince Paulo Lins represented King Henrik Solberg.", "Lins", "Solberg"),
    (TRIAL, "Paulo Lins represented Grace Wanjiru.", "", ""),
    (TALKS, "Paulo Lins had to cancel at short notice.", "", "Lins"),
    (TALKS, "Paulo Lins had to cancel his debts.", "", ""),
    (TALKS, "Paulo Lins did not accompany his chief.", "", "Lins"),
    (TALKS, "Paulo Lins, a republican, said he had not been invited.", "", "Lins"),
    (
        TALKS,
        "The team was led by Paulo Lins, aide to President Henrik Solberg, alongside Amina Odera.",
        "Lins Odera",
        "",
    ),
    (TALKS, "Advisers joined later; among them was Paulo Lins.", "Lins", ""),
    (TALKS, "Kenya was not represented.", "", "Kenya"),
    (FUNERAL, "Paulo Lins was applauded by the crowd.", "Lins", ""),
    (TALKS, "Paulo Lins stayed in Lima.", "", "Lins"),
    (TALKS, "Paulo Lins stayed in Geneva.", "", ""),
    (OPENING, "Paulo Lins thanked the builders of the North Farm site at a ceremony.", "Lins", ""),
    (TALKS, "Paulo Lins thanked the builders at a school.", "", ""),
    (TALKS, "The minister was received by Paulo Lins.", "Lins", ""),
    (TALKS, "Paulo Lins did not join the talks.", "", "Lins"),
    (RALLY, "Paulo Lins met a group of drivers. Amina Odera addressed the strikers.", "Odera", ""),
    (TALKS, "Paulo Lins never missed the talks.", "", ""),
    (TALKS, "Paulo Lins stayed out of the talks.", "", "Lins"),
    (TALKS, "Paulo Lins was to have attended.", "", "Lins"),
    (TALKS, "Paulo Lins, who met Amina Odera before the talks, called for peace.", "", ""),
    (TALKS, "Paulo Lins was represented by his deputy, Amina Odera.", "Odera", "Lins"),
    (TALKS, "Kenya was represented not by Paulo Lins but by Amina Odera.", "Odera", ""),
    (TALKS, "Paulo Lins was joined on the Chilean side by Amina Odera at the talks.", "Lins Odera", ""),
    (TALKS, "Paulo Lins was joined by Amina Odera; Grace Wanjiru by Viola Amherd.", "Lins Odera Wanjiru Amherd", ""),
    (TALKS, "Paulo Lins chatted with nurses and was shown the wards by Amina Odera.", "Lins Odera", ""),
    (TALKS, "Across the table sat Paulo Lins; the envoy, Amina Odera; and Grace Wanjiru.", "Lins Odera Wanjiru", ""),
    (TALKS, "The talks were attended by Paulo Lins; Amina Odera called them a farce.", "Lins", ""),
    (TALKS, "A few seats away were Paulo Lins and Amina Odera.", "Lins Odera", ""),
    (TALKS, "Paulo Lins flew home, leaving Amina Odera to represent Kenya.", "Odera", ""),
    (TALKS, "Paulo Lins arrived on Friday morning together with his aide, Amina Odera.", "Lins Odera", ""),
    (TALKS, "Paulo Lins founded the bank together with Amina Odera.", "", ""),
    (TALKS, "Paulo Lins and other officials were present.", "Lins", ""),
    (TALKS, "Paulo Lins pulled out of the talks at the last minute.", "", "Lins"),
    (TALKS, "Paulo Lins pulled out of the treaty in March.", "", ""),
    (TALKS, "Paulo Lins threatened to pull out of the talks.", "", ""),
    (TALKS, "Paulo Lins failed to appear.", "", "Lins"),
    (TALKS, "Paulo Lins failed to convince his party.", "", ""),
    (TALKS, "Paulo Lins was nowhere to be seen.", "", "Lins"),
    (TALKS, "Paulo Lins was conspicuous by his absence.", "", "Lins"),
    (TALKS, "Paulo Lins was invited but did not show up.", "", "Lins"),
    (TALKS, "Paulo Lins did not come to a decision.", "", ""),
    (TALKS, "Paulo Lins was abroad and missed the talks.", "", "Lins"),
    (TALKS, "Paulo Lins of Brazil skipped the talks.", "", "Lins"),
    (TALKS, "Venezuela's chair was empty.", "", "Venezuela"),
    (TALKS, "Venezuela's chair was made of oak.", "", ""),
    (TALKS, "Nicaragua and Cuba were not on the guest list.", "", "Nicaragua Cuba"),
    (TALKS, "Ministers gathered in the old hall without Paulo Lins.", "", "Lins"),
    (TALKS, "Ministers would be lost without Paulo Lins.", "", ""),
    (TALKS, "Instead of Paulo Lins, Brazil sent Grace Wanjiru.", "Wanjiru", "Lins"),
    (TALKS, "Viola Amherd thanked the aides from the podium.", "Amherd", ""),
    (TALKS, "Viola Amherd thanked the aides in a letter.", "", ""),
    (TALKS, "Viola Amherd spoke at a summit in Lima.", "", ""),
    (TALKS, "Viola Amherd was criticized at the session.", "", ""),
    (TALKS, "Viola Amherd will speak at the closing session.", "", ""),
    (TALKS, "Viola Amherd strode into the hall.", "Amherd", ""),
    (TALKS, "Paulo Lins was met on the steps by Viola Amherd.", "Lins Amherd", ""),
    (TALKS, "The plan was welcomed by Viola Amherd.", "", ""),
    (TALKS, "Paulo Lins had planned to attend but was grounded by a strike.", "", "Lins"),
    (TALKS, "Paulo Lins had planned to attend the talks with Viola Amherd.", "", ""),
    (TALKS, "Those in the hall included the singer Paulo Lins.", "Lins", ""),
    (TALKS, "Brazil dispatched its trade minister, Paulo Lins.", "Lins", ""),
    (FUNERAL, "Paulo Lins sang his first song from the balcony.", "Lins", ""),
    (FUNERAL, "Paulo Lins sang his first song in a bar.", "", ""),
    (TALKS, "Paulo Lins embraced Amina Odera.", "Lins Odera", ""),
    (TALKS, "Paulo Lins embraced the plan.", "", ""),
    (TALKS, "Paulo Lins hugged Amina Odera as the bells rang.", "Lins Odera", ""),
    (TALKS, "Paulo Lins was seated next to Amina Odera.", "Lins Odera", ""),
    (TALKS, "Paulo Lins was seen at a market in Cusco.", "", ""),
    (TALKS, "Paulo Lins failed to appear on the ballot.", "", ""),
    (TALKS, "Paulo Lins watched from his kitchen table.", "", ""),
    (TALKS, "Paulo Lins was among those arrested in Lima.", "", ""),
    (TALKS, "Paulo Lins raised fees before the summit.", "", ""),
]


@pytest.mark.parametrize(("lead", "text", "present", "absent"), CASES, ids=[c[1][:40] for c in CASES])
def test_who_was_there_by_what_they_did(lead: str, text: str, present: str, absent: str) -> None:
    claims = merge_claims(extract_attendees(read(lead + text + BACKGROUND, "2025-05-10")))
    told = [(c.value.name.split()[-1], c.value.presence) for c in claims]  # type: ignore[attr-defined]
    told = [row for row in told if row[0] not in ("Hundreds", "Thousands", "Ministers")]
    assert {name for name, presence in told if presence != "absent"} == set(present.split())
    assert {name for name, presence in told if presence == "absent"} == set(absent.split())


def test_who_leaves_early_or_dials_in_was_there_for_a_part() -> None:
    text = TALKS + "Paulo Lins left before the last session. Amina Odera dialed in from Nairobi."
    claims = merge_claims(extract_attendees(read(text + BACKGROUND, "2025-05-10")))
    assert {c.value.presence for c in claims if c.value.name != "Ministers"} == {"part"}  # type: ignore[attr-defined]


@pytest.mark.parametrize("word", ["without", "instead", "stood", "sat", "chair", "was", "mourners", "not"])
def test_a_text_may_end_on_any_opening_word(word: str) -> None:
    list(extract_attendees(read(TALKS + "Paulo Lins " + word, "2025-05-10")))
