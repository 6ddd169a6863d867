"""Who is set apart from those who came, stands in for another, or leaves early: each with its presence, "+", "-" or "~"."""

import pytest
from readings import read

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.model import AttendeeValue

LEDE = "Ministers met for talks on the ceasefire in Quito on Monday.\n\n"
SIGNS = {"present": "+", "absent": "-", "part": "~"}

CASES = [
    ("All members except Ana Lim attended the talks.", "-Lim"),
    ("All the invited leaders but Ana Lim attended the talks.", "-Lim"),
    ("Everyone but Ana Lim came to the talks.", "-Lim"),
    ("Everyone but Ana Lim cheered the talks.", ""),
    ("Everyone but Ana Lim took part in the talks.", "-Lim"),
    ("No premier but Ana Lim attended the talks.", "+Lim"),
    ("Everyone apart from Ana Lim attended the talks.", "-Lim"),
    ("Not in the mood, Ana Lim phoned home.", ""),
    ("Paulo Ruiz wrote it in place of Ana Lim, who attended the talks.", "+Lim"),
    ("All of them spoke but Ana Lim attended the talks.", "+Lim"),
    ("No invitation to the talks was sent by Ana Lim.", ""),
    ("Ana Lim left the talks, and it rained early.", ""),
    ("At noon: a table in Quito for Ana Lim.", ""),
    ("Omar Deby spoke briefly but Ana Lim attended the talks.", "+Lim"),
    ("All of the leaders, except for Ana Lim and Omar Deby, came to the talks.", "-Deby -Lim"),
    ("All of them spoke, but Ana Lim attended the talks.", "+Lim"),
    ("The invited leaders, but not Ana Lim, attended the talks.", "-Lim"),
    ("It was Paulo Ruiz, not Ana Lim, who attended the talks.", "+Ruiz -Lim"),
    ("Paulo Ruiz, rather than Ana Lim, led the delegation to the talks.", "+Ruiz"),
    ("Ana Lim, unlike Paulo Ruiz, attended the talks.", "+Lim"),
    ("Apart from Omar Deby, Ana Lim attended the talks.", "+Lim"),
    ("Besides Omar Deby, Ana Lim attended the talks.", "+Deby +Lim"),
    ("Ana Lim did not attend the talks; her deputy, Paulo Ruiz, came instead.", "+Ruiz -Lim"),
    ("Ana Lim attended the talks; Paulo Ruiz did not.", "+Lim -Ruiz"),
    ("Ana Lim hailed the talks; Paulo Ruiz did not.", ""),
    ("In place of Ana Lim, Paulo Ruiz attended the talks.", "+Ruiz -Lim"),
    ("In place of Ana Lim, Paulo Ruiz was elected.", ""),
    ("Not in the room: Ana Lim, the Peruvian finance minister.", "-Lim"),
    ("Notably missing from the talks in Quito on Monday: Ana Lim.", "-Lim"),
    ("Missing from the talks in the Ecuadorean capital on Monday was Ana Lim.", "-Lim"),
    ("Missing from the text was the name of Ana Lim.", ""),
    ("In the room: Ana Lim. Not in doubt: Omar Deby.", "+Lim"),
    ("No invitation to the talks was extended to Ana Lim.", "-Lim"),
    ("No invitation to the talks was read to Ana Lim.", ""),
    ("Ana Lim got no invite to the talks.", "-Lim"),
    ("Ana Lim left the talks in Quito on Monday after an hour.", "~Lim"),
    ("Ana Lim left Monday's talks in Quito early.", "~Lim"),
    ("Ana Lim left the talks in Quito before the final session.", "~Lim"),
    ("Ana Lim left the talks in Quito after a deal was reached.", ""),
    ("Among those at the table in Quito on Monday: Ana Lim and Omar Deby.", "+Deby +Lim"),
    ("On the table in Quito on Monday: Ana Lim and her plan.", ""),
    ("Three of the leaders – Ana Lim, Paulo Ruiz and Omar Deby – stayed away from the talks.", "-Deby -Lim -Ruiz"),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_who_came_and_who_did_not(text: str, told: str) -> None:
    values = [c.value for c in extract_attendees(read(LEDE + text)) if isinstance(c.value, AttendeeValue)]
    assert " ".join(sorted({f"{SIGNS[v.presence]}{v.name.split()[-1]}" for v in values})) == told
