"""Whom the caption of a picture shows at the event, wherever it tells who stands where."""

import pytest

from riyadh_archive.extract.attendees import extract_attendees
from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text
from riyadh_archive.model import AttendeeValue

NEWS = "Talks in Oslo\n\nOSLO, May 5 - Ministers met for talks in Oslo on Monday, officials said, and agreed on a plan.\n\n"
TWO, THREE = {"Ana Lim", "Leo Dahl"}, {"Ana Lim", "Leo Dahl", "Tom Ash"}
CAPTIONS = [
    ("Foreign minister Ana Lim (left) and President Leo Dahl at the palace in Oslo on Monday. Photo: Jan Frei", TWO),
    ("Photo: Foreign minister Ana Lim (left) and President Leo Dahl at the talks in Oslo on Monday.", TWO),
    ("From left: Ana Lim, Leo Dahl and Tom Ash at the talks in Oslo on Monday. AP Photo", THREE),
    ("From left, Ana Lim, Leo Dahl and Tom Ash at the palace in Oslo on Monday. AP Photo", THREE),
    ("(L-R) Ana Lim, Leo Dahl and Tom Ash at the talks in Oslo, May 5, 2025. REUTERS/Jan Frei", THREE),
    ("Ana Lim (2nd L), Leo Dahl (C) and Tom Ash (R) during the meeting in Oslo. AFP", THREE),
    ("FILE - Foreign minister Ana Lim speaks in Lima, April 3, 2024. (AP Photo)", set()),
    ("A guard looks on as Foreign Minister Ana Lim, President Leo Dahl and Envoy Tom Ash meet. AFP", THREE),
    ("Foreign Minister Ana Lim and President Leo Dahl meet at the palace in Oslo, Norway, May 5, 2025. AFP", TWO),
    ("Foreign Minister Ana Lim and President Leo Dahl meet on Friday.", set()),
    ("Foreign minister Ana Lim and President Leo Dahl shook hands at the start of the talks. AFP", TWO),
    ("Foreign minister Ana Lim and President Leo Dahl greeted each other before the talks.", TWO),
    ("Foreign minister Ana Lim and President Leo Dahl exchanged smiles and a handshake before the talks.", TWO),
    ("Foreign minister Ana Lim (left) spoke to Leo Dahl about the talks.", set()),
    (
        "Ana Lim, right, attends a meeting in Oslo with Leo Dahl, seated at the table from center left, and Tom Ash.",
        THREE,
    ),
    ("Ana Lim attends a meeting with Leo Dahl, second from left, Tom Ash, right, in Oslo.", THREE),
    ("Ana Lim attends a meeting with Leo Dahl, and from foreground left, envoy Tom Ash in Oslo.", THREE),
    ("Ana Lim meets Leo Dahl, as envoy Tom Ash, from background left, listens in the hall in Oslo.", THREE),
    ("Ana Lim attends a meeting with Leo Dahl, Tom Ash said in Oslo.", TWO),
]


TOLD = [
    ("An official photo of the meeting showed minister Ana Lim, envoy Leo Dahl, and Tom Ash at a table.", THREE),
    ("A picture released of the talks shows Ana Lim and Leo Dahl.", TWO),
    ("A poll on the talks showed Ana Lim and Leo Dahl ahead.", set()),
    ("Norwegian minister Ana Lim, and Malian foreign minister Leo Dahl meet for talks at the castle in Oslo.", TWO),
    ("Norwegian minister Ana Lim, and Malian foreign minister Leo Dahl will meet for talks in Rome.", set()),
]


@pytest.mark.parametrize(("text", "names"), TOLD)
def test_whom_a_told_picture_shows(text: str, names: set[str]) -> None:
    reading = read_article(load_text(f"{NEWS}{text}\n".encode(), name="x.txt"))
    found = {claim.value.name for claim in extract_attendees(reading) if isinstance(claim.value, AttendeeValue)}
    assert found == names


@pytest.mark.parametrize(("caption", "names"), CAPTIONS)
def test_whom_a_caption_shows(caption: str, names: set[str]) -> None:
    reading = read_article(load_text(f"{NEWS}{caption}\n\nThe plan is to be signed in June.\n".encode(), name="x.txt"))
    found = {claim.value.name for claim in extract_attendees(reading) if isinstance(claim.value, AttendeeValue)}
    assert found == names


def test_a_greeting_at_the_start_limits_nobodys_stay() -> None:
    text = f"{NEWS}Ana Lim and Leo Dahl shook hands at the start of the talks. Tom Ash attended at the start of the talks.\n"
    found = extract_attendees(read_article(load_text(text.encode(), name="x.txt")))
    told = {c.value.name: c.value.presence for c in found if isinstance(c.value, AttendeeValue)}
    assert told == {"Ana Lim": "present", "Leo Dahl": "present", "Tom Ash": "part"}
