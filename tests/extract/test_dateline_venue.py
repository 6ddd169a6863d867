"""Where a dateline's town is the venue, and where it is only where the reporter sits."""

import pytest

from riyadh_archive.extract.venue import extract_venue
from riyadh_archive.grammar import read_article
from riyadh_archive.load.text import load_text

CASES = [
    ("BERGEN, Norway (AP) — A banker pleaded not guilty before a judge on Friday over forged books.", "Bergen"),
    ("BERGEN, Norway (AP) — Thousands joined a protest on Friday against higher fares.", "Bergen"),
    ("BERGEN, Norway (AP) — Ministers held talks on Friday about fares.", None),
    ("BERGEN, Norway (AP) — Ministers held talks here on Friday about fares.", "Bergen"),
    ("BERGEN, Norway (AP) — Ministers held talks on Friday in this wind-swept fjord port about fares.", "Bergen"),
    ("BERGEN, Norway (AP) — Ministers held talks on Friday in this spirit about fares.", None),
    ("A banker gave evidence to the public inquiry at Wells House on Friday.", "Wells House"),
    (
        "Two hundred parents packed into the gymnasium of Wells Middle School. The school board met on Friday.",
        "Wells Middle School",
    ),
    ("BERGEN, Norway (AP) — Ministers held talks on Friday on the margins of the Bergen Fish Forum.", "Bergen"),
    ("BERGEN, Norway (AP) — Thousands of Turks joined a protest on Friday against higher fares.", None),
    ("BERGEN, Norway (AP) — A Turkish court sentenced a banker on Friday over forged books.", None),
    ("BERGEN, Norway (AP) — Thousands joined a protest on Friday, state-run media said.", None),
    ("BERGEN, Norway (AP) — A fire killed nine people on Friday.", None),
    ("BERGEN, Norway (AP) — Thousands joined a protest in Oslo on Friday.", "Oslo"),
    ("The talks were held at the US Consul General's residence in Oslo on Friday.", "Oslo"),
    ("The talks were held at the Peru Trade Representative's villa on Friday.", None),
]


@pytest.mark.parametrize(("text", "place"), CASES)
def test_the_town_of_the_dateline(text: str, place: str | None) -> None:
    article = load_text(f"The news of the day\n\n{text}\n\nThe weather was fine.\n".encode(), name="made.txt")
    claims = extract_venue(read_article(article))
    assert [c.value.place for c in claims] == ([place] if place else [])  # type: ignore[union-attr]
