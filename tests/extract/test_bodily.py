"""Who was there because of what they did with their bodies, and the same verbs where they tell nothing of the kind."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees

FUNERAL = "Hundreds came to the funeral of the poet Ove Bratt in Bergen on Friday.\n\n"
RALLY = "Thousands marched in a protest against the dam in Lima on Friday.\n\n"
MATCH = "Bergen beat Lund 3-2 in the cup final on Saturday after the goalkeeper saved a penalty.\n\n"
VOTE = "Lawmakers voted on Thursday to oust the premier after a stormy debate in parliament.\n\n"
BACKGROUND = "\n\nAmina Odera, Paulo Lins, Grace Wanjiru and Viola Amherd are well known.\n"

CASES = [
    (FUNERAL, "Paulo Lins knelt before the coffin.", "Lins"),
    (FUNERAL, "Paulo Lins had knelt before the coffin of his father.", ""),
    (FUNERAL, "Paulo Lins stepped down as mayor.", ""),
    (FUNERAL, "Earlier, Paulo Lins wept at a school in Oslo.", ""),
    (FUNERAL, "Paulo Lins prayed in Madrid.", ""),
    (FUNERAL, "Paulo Lins listened to the service from hospital.", ""),
    (FUNERAL, "Paulo Lins would have wept.", ""),
    (FUNERAL, "Paulo Lins stood in a river.", ""),
    (FUNERAL, "“Come back!” shouted Paulo Lins.", "Lins"),
    (FUNERAL, "“I knew him,” Paulo Lins said, leaning on a stick.", "Lins"),
    (FUNERAL, "“I knew him,” Paulo Lins said.", ""),
    (FUNERAL, "Paulo Lins, whose son Henrik sang, wept.", "Lins"),
    (FUNERAL, "Relatives of singer Paulo Lins wept.", ""),
    (FUNERAL, "Paulo Lins of Mount Prospect wept.", "Lins"),
    (FUNERAL, "Paulo Lins knelt; so did Grace Wanjiru and Amina Odera.", "Lins Wanjiru Odera"),
    (FUNERAL, "Paulo Lins knelt and so the day ended for Grace Wanjiru.", "Lins"),
    (FUNERAL, "“I knew him,” said Paulo Lins, his voice cracking.", "Lins"),
    (FUNERAL, "Paulo Lins of Ohio, one of two men to know the poet, wept.", "Lins"),
    (FUNERAL, "When the bell rang, Henrik said, Paulo Lins, a baker, wept.", "Lins"),
    (FUNERAL, "Former manager of singer Paulo Lins wept.", ""),
    (FUNERAL, "Amina Odera, former aide to President Paulo Lins, wept.", "Odera"),
    (FUNERAL, "Paulo Lins on Friday wept.", "Lins"),
    (RALLY, "Paulo Lins climbed onto a truck with Grace Wanjiru.", "Lins Wanjiru"),
    (MATCH, "Paulo Lins tied it in the second half.", "Lins"),
    (MATCH, "Lund led twice through Paulo Lins and Grace Wanjiru.", "Lins Wanjiru"),
    (MATCH, "Lund heard it from Paulo Lins.", ""),
    (MATCH, "Paulo Lins made 67.", "Lins"),
    (MATCH, "Paulo Lins made a film.", ""),
    (RALLY, "Paulo Lins tied his shoes to a stick.", ""),
    (VOTE, "Paulo Lins crossed the aisle.", "Lins"),
    ("Voters went to the election on Thursday.\n\n", "Paulo Lins crossed the aisle.", ""),
]


@pytest.mark.parametrize(("lead", "text", "present"), CASES)
def test_who_was_there_by_an_act_of_the_body(lead: str, text: str, present: str) -> None:
    claims = extract_attendees(read(lead + text + BACKGROUND, "2025-05-10"))
    told = {c.value.name.split()[-1] for c in claims if c.value.presence != "absent"}  # type: ignore[union-attr]
    assert told - {"Hundreds", "Thousands", "Lawmakers"} == set(present.split())
