"""Who spoke where an event was held, who heard a verdict, and the same words where they put nobody there."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.extract.claims import merge_claims

FUNERAL = "Hundreds came to the funeral of the poet Ove Bratt in Bergen on Friday.\n\n"
TRIAL = "The trial of a banker ended in Bergen on Friday.\n\n"
TALKS = "Ministers held talks in Geneva on Friday, 9 May 2025.\n\n"
MATCH = "Tennis fans filled the stadium for the final in Lima on Friday, 9 May 2025.\n"
AWARDS = "A film about bees won the prize for best debut at the Lima film festival on Friday.\n\n"
BOARD = "The Salem school board voted 4-3 on Friday to close a school.\n\n"
TEST = (
    "Bergen lost six wickets in 40 overs to the Lund captain on the first day of the series in the second Test in Lund "
    "on Friday.\n"
)
COUNCIL = "The Salem City Council voted 5-2 on Friday to reject a data center.\n\n"
TOUR = "Thousands jeered as the king toured the flooded town of Bergen on Friday.\n\n"
SUMMIT = "Leaders met for a two-day summit in Geneva on Friday.\n\n"
NEWS = "The Quay Bank will close its branches, it said on Friday at a news conference.\n\n"
BACKGROUND = "\n\nAmina Odera, Paulo Lins, Grace Wanjiru and Viola Amherd are well known.\n"

CASES = [
    (FUNERAL, "“He was kind,” said Paulo Lins, a former aide, outside the cathedral.", "Lins", ""),
    (FUNERAL, "“He was kind,” said Paulo Lins, a former aide, outside Norway.", "", ""),
    (FUNERAL, "“He was kind,” Paulo Lins said as he left the chapel.", "Lins", ""),
    (FUNERAL, "“He was kind,” Paulo Lins said as he had nothing to add.", "", ""),
    (TRIAL, "“It is unjust,” Paulo Lins told reporters outside the court.", "", ""),
    (FUNERAL, "Speaking outside the packed church, Paulo Lins called him kind.", "Lins", ""),
    (FUNERAL, "Relatives, including the poet's sister, Amina Odera, wept.", "Odera", ""),
    (FUNERAL, "Relatives, including the poet's sister, Amina Odera, live in Lima.", "", ""),
    (TRIAL, "Paulo Lins was sentenced to four years.", "Lins", ""),
    (TRIAL, "Paulo Lins was sentenced in his absence to four years.", "", "Lins"),
    (TRIAL, "Paulo Lins was jailed for four years in February.", "", ""),
    (TRIAL, "An appeals court said Paulo Lins was wrongly convicted.", "", ""),
    (TRIAL, "The judge jailed Paulo Lins for four years.", "Lins", ""),
    (TRIAL, "Paulo Lins told the panel's chair, Senator Grace Wanjiru, that he was sorry.", "Lins Wanjiru", ""),
    (TRIAL, "Paulo Lins was excused on medical grounds.", "", "Lins"),
    (TRIAL, "Paulo Lins had been asked to testify but did not appear.", "", "Lins"),
    (TALKS, "Paulo Lins had brought his adviser, Grace Wanjiru, and the envoy, Amina Odera.", "Lins Wanjiru Odera", ""),
    (TALKS, "Paulo Lins brought a case against Grace Wanjiru.", "", ""),
    (TALKS, "Viola Amherd carried messages between the rooms.", "Amherd", ""),
    (TALKS, "Neither Paulo Lins nor Grace Wanjiru travelled to Geneva.", "", "Lins Wanjiru"),
    (TALKS, "Neither Paulo Lins nor Grace Wanjiru travelled in their youth.", "", "Lins Wanjiru"),
    (TALKS, "Paulo Lins of Peru was grounded by a storm and sent a video message.", "", "Lins"),
    (TALKS, "Paulo Lins stayed home to face a vote and was represented by his deputy, Amina Odera.", "Odera", "Lins"),
    (TALKS, "Paulo Lins was not in Geneva.", "", "Lins"),
    (TALKS, "Paulo Lins was not in Lima.", "", ""),
    (TALKS, "Peru declined to send an observer.", "", "Peru"),
    (MATCH, "Paulo Lins beat Jan Veld 6-4, 6-3 in the title match.", "Lins Veld", ""),
    (MATCH, "Paulo Lins, who beat Jan Veld in May, is 22.", "", ""),
    (MATCH, "Ravens Paulo beat Estrella Veld 3-2 in the title match.", "", ""),
    (MATCH, "Paulo Lins received the plate from Grace Wanjiru.", "Lins Wanjiru", ""),
    (AWARDS, "Amina Odera accepted the statuette for her director.", "Odera", ""),
    (AWARDS, "Also in the audience were the actors Paulo Lins and Grace Wanjiru.", "Lins Wanjiru", ""),
    (BOARD, "Superintendent Paulo Lins told the board that money was short.", "Lins", ""),
    (BOARD, "Viola Amherd, who cast the deciding vote, was sorry.", "Amherd", ""),
    (BOARD, "Voting no were Paulo Lins and Grace Wanjiru.", "Lins Wanjiru", ""),
    (BOARD, "Grace Wanjiru was out sick.", "", "Wanjiru"),
    (TEST, "Paulo Lins and Grace Wanjiru negotiated a testing hour.", "Lins Wanjiru", ""),
    (TEST, "Paulo Lins took 5 for 62 and Viola Amherd rang the bell.", "Lins Amherd", ""),
    (TEST, "Paulo Lins signed for Lund from Bergen.", "", ""),
    (TEST, "Lund, without the injured Paulo Lins, looked beaten.", "", ""),
    (COUNCIL, "Councilor Paulo Lins called it a gamble. Councilor Grace Wanjiru recused herself.", "Lins Wanjiru", ""),
    (COUNCIL, "Councilor Paulo Lins called it a gamble in a radio interview.", "", ""),
    (COUNCIL, "Economist Paulo Lins called it a gamble.", "", ""),
    (COUNCIL, "Rancher Paulo Lins brought a jar of brown water to the lectern.", "Lins", ""),
    (COUNCIL, "“You cannot drink it,” retired baker Paulo Lins said to cheers.", "Lins", ""),
    (COUNCIL, "The vote was 5-2, with councilors Paulo Lins and Grace Wanjiru in favor.", "Lins Wanjiru", ""),
    (TOUR, "Volunteer Paulo Lins told the king that he came too late.", "Lins", ""),
    (TOUR, "The premier, Paulo Lins, was hustled to his car.", "Lins", ""),
    (TOUR, "Grace Wanjiru had stayed in Oslo.", "", "Wanjiru"),
    (TOUR, "Grace Wanjiru did not come along.", "", "Wanjiru"),
    (SUMMIT, "Paulo Lins, who was held up, joined by secure video link instead.", "Lins", ""),
    (SUMMIT, "Grace Wanjiru took part in the debt roundtable.", "Wanjiru", ""),
    (
        SUMMIT,
        "Neither of the two hosts, Paulo Lins of Peru and Grace Wanjiru of Chile, was in Geneva.",
        "",
        "Lins Wanjiru",
    ),
    (SUMMIT, "Neither of the two hosts, Paulo Lins of Peru and Grace Wanjiru of Chile, was pleased.", "", ""),
    (SUMMIT, "Paulo Lins of Togo sent his foreign minister, Amina Odera.", "Odera", "Lins"),
    (SUMMIT, "Paulo Lins skipped the summit, sending his deputy, Amina Odera.", "Odera", "Lins"),
    (SUMMIT, "Paulo Lins missed his chance to shine.", "", ""),
    (SUMMIT, "Paulo Lins may have missed the summit.", "", ""),
    (SUMMIT, "Paulo Lins was overseas.", "", "Lins"),
    (
        SUMMIT,
        "Accompanying Paulo Lins was his wife, Amina Odera, and two aides, among them Jan Veld.",
        "Odera Lins Veld",
        "",
    ),
    (SUMMIT, "A petition was signed by Paulo Lins.", "", ""),
    (SUMMIT, "Paulo Lins leads Grace Wanjiru by 40 delegates.", "", ""),
    (AWARDS, "Grace Wanjiru handed her the award.", "Wanjiru", ""),
    (AWARDS, "“I owe it to you,” Paulo Lins told Amina Odera, who collected the prize.", "Lins Odera", ""),
    (TOUR, "Sister Amina Odera, who ran the school, led him by the hand to a row of crosses.", "Odera", ""),
    (TOUR, "Grace Wanjiru gave him a drawing.", "Wanjiru", ""),
    (TOUR, "Paulo Lins spoke of a book.", "", ""),
    (SUMMIT, "Paulo Lins slipped into his seat, followed by Grace Wanjiru.", "Lins Wanjiru", ""),
    (SUMMIT, "Kenya was represented by Paulo Lins and the king, Jan Veld, by Grace Wanjiru.", "Lins Wanjiru", "Veld"),
    (SUMMIT, "Mali, Niger and Togo remain suspended and were not invited.", "", "Mali Niger Togo"),
    (SUMMIT, "Mali, Niger and Togo remain suspended and were not pleased.", "", ""),
    (SUMMIT, "Grace Wanjiru was not permitted to come.", "", "Wanjiru"),
    (SUMMIT, "Paulo Lins briefed the delegates on his talks in Lima.", "Lins", ""),
    (FUNERAL, "Seated beside Amina Odera, the king prayed.", "Odera", ""),
    (FUNERAL, "Chief Paulo Lins of the Assembly of First Nations wept.", "Lins", ""),
    (FUNERAL, "Paulo Lins bowed as it passed.", "Lins", ""),
    (FUNERAL, "Paulo Lins bowed as mayor to nobody.", "", ""),
    (FUNERAL, "Grace Wanjiru was on stage in Madrid.", "", ""),
    (TRIAL, "Paulo Lins (71), brought from jail under guard, folded his hands.", "Lins", ""),
    (TRIAL, "Prosecutor Paulo Lins sought the death penalty.", "Lins", ""),
    (
        TRIAL,
        "The judge jailed Paulo Lins for a murder on the old bridge in the north of the town three decades ago.",
        "Lins",
        "",
    ),
    (TRIAL, "Grace Wanjiru did not come to the court.", "", "Wanjiru"),
    (TRIAL, "Grace Wanjiru did not come to a decision.", "", ""),
    (TEST, "Grace Wanjiru was also unavailable.", "", "Wanjiru"),
    (AWARDS, "Amina Odera received the honorary statue from Paulo Lins.", "Odera Lins", ""),
    (
        COUNCIL,
        "Councilors Paulo Lins and Grace Wanjiru dissented. Viola Amherd, who has no vote, thanked the board.",
        "Lins Wanjiru Amherd",
        "",
    ),
    (NEWS, "Paulo Lins broke down at the podium, and Grace Wanjiru burst in with flowers.", "Lins Wanjiru", ""),
    (TRIAL, "Paulo Lins, 53, spoke only to confirm his name.", "Lins", ""),
    (TRIAL, "Paulo Lins was asked by counsel Grace Wanjiru whether he knew.", "Lins Wanjiru", ""),
    (TRIAL, "Paulo Lins was asked by his bank to resign.", "", ""),
    (TRIAL, "Asked by reporters, President Paulo Lins said he was surprised.", "", ""),
    (TRIAL, "Paulo Lins was sentenced to nine years.", "Lins", ""),
    (TRIAL, "Paulo Lins was sentenced to nine years. Lima will not extradite him.", "", ""),
    (TRIAL, "Grace Wanjiru is in Lima and is being tried in absentia.", "", "Wanjiru"),
    (TRIAL, "Grace Wanjiru herself was in hospital and did not attend.", "", "Wanjiru"),
    (TRIAL, "Prosecutor Paulo Lins took 40 minutes to read out the charges.", "Lins", ""),
    (SUMMIT, "Kenya's envoy, Paulo Lins, raised tensions in the strait.", "Lins", ""),
    (SUMMIT, "Grace Wanjiru missed the summit. Her deputy, Amina Odera, took her place.", "Odera", "Wanjiru"),
    (SUMMIT, "Grace Wanjiru did not arrive in time for the opening.", "", "Wanjiru"),
    (TOUR, "He was shown the high-water mark on the wall of a bakery by baker Paulo Lins.", "Lins", ""),
    (TOUR, "Grace Wanjiru was not on the trip.", "", "Wanjiru"),
    (TEST, "Paulo Lins had 41 points and was ejected.", "Lins", ""),
    (TEST, "Paulo Lins had a dog.", "", ""),
    (TEST, "Paulo Estrella had led 2-0 at half-time.", "", ""),
    (TEST, "Paulo Lins led the side with 37 points.", "Lins", ""),
    (AWARDS, "President Amina Odera on Friday conferred the national awards.", "Odera", ""),
    (NEWS, "Sheriff Paulo Lins said they had found him. Baker Grace Wanjiru said she was glad.", "Lins", ""),
    (NEWS, "Searchers spotted Paulo Lins, 29, waving a red jacket near a pond.", "", ""),
    (SUMMIT, "Paulo Lins and Grace Wanjiru were on the Kenyan side of the table.", "Lins Wanjiru", ""),
    (
        SUMMIT,
        "Paulo Lins objected that he had been ignored. Grace Wanjiru spoke on behalf of Togo.",
        "Lins Wanjiru",
        "",
    ),
    (SUMMIT, "Grace Wanjiru was missing because of an operation.", "", "Wanjiru"),
    (SUMMIT, "Last year's host, the bankers' group Quay Union, was not represented.", "", "Union"),
    (TRIAL, "Grace Wanjiru was too sick to testify.", "", "Wanjiru"),
    (TRIAL, "Paulo Lins attended the hearing with his wife Amina Odera.", "Lins Odera", ""),
    (TOUR, "Grace Wanjiru was stopped by police from entering the town.", "", "Wanjiru"),
    (TOUR, "Grace Wanjiru did not visit.", "", "Wanjiru"),
    (TOUR, "Paulo Lins joined the premier at a review meeting.", "Lins", ""),
    (TOUR, "Paulo Lins joined the board of a bank.", "", ""),
    (FUNERAL, "Amina Odera, who had not seen him in months, wept.", "Odera", ""),
    (FUNERAL, "“Come back!” shouted Ravens chairman Paulo Lins.", "Lins", ""),
    (COUNCIL, "Councilor Paulo Lins said it could be reviewed in January.", "Lins", ""),
    (COUNCIL, "Club President Paulo Lins said it could be reviewed.", "", ""),
    (SUMMIT, "Paulo Lins attended in place of Grace Wanjiru.", "Lins", "Wanjiru"),
    (SUMMIT, "Paulo Lins put the glass in place of Grace Wanjiru.", "", ""),
    (SUMMIT, "Grace Wanjiru canceled her trip amid unrest at home.", "", "Wanjiru"),
    (
        COUNCIL,
        "The council member Paulo Lins called it a gamble. Viola Amherd moved to table it.",
        "Lins Amherd",
        "",
    ),
    (FUNERAL, "The mayor, Paulo Lins, presented a folded flag to his widow, Amina Odera.", "Lins Odera", ""),
    (NEWS, "“It is hard,” chief executive Paulo Lins told the news conference.", "Lins", ""),
    (NEWS, "Chief executive Paulo Lins bowed deeply.", "Lins", ""),
    (NEWS, "Chief executive Paulo Lins told a newspaper that it was hard.", "", ""),
]


@pytest.mark.parametrize(("lead", "text", "present", "absent"), CASES)
def test_who_spoke_there(lead: str, text: str, present: str, absent: str) -> None:
    claims = merge_claims(extract_attendees(read(lead + text + BACKGROUND, "2025-05-10")))
    told = [(c.value.name.split()[-1], c.value.presence) for c in claims]  # type: ignore[attr-defined]
    told = [row for row in told if row[0] not in ("Hundreds", "Ministers")]
    assert {name for name, presence in told if presence != "absent"} == set(present.split())
    assert {name for name, presence in told if presence == "absent"} == set(absent.split())
