"""What of a reading stands in a stretch of its text: events, dates, places, looked up and not gone through."""

import pytest
from readings import read

from riyadh_archive.grammar.reading import Reading

TEXT = (
    "Ferry owners meet in Tampere\n\n"
    "Ferry owners met in Tampere on 3 March 2021. Mayor Aino Kallas opened the talks.\n\n"
    "The crash of 9 May 2019 was not discussed in Turku, said Kallas. A hearing follows on 12 June 2021.\n"
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(TEXT)


def test_events_of_a_sentence_are_those_whose_heads_stand_in_it(reading: Reading) -> None:
    for number in range(len(reading.tokens.sentence_starts) - 1):
        tokens = reading.tokens.sentence(number)
        within = tuple(event for event in reading.events if event.head in tokens)
        assert reading.events_among(tokens.start, tokens.stop) == within


def test_events_are_found_at_the_edges_of_a_stretch(reading: Reading) -> None:
    first, *_, last = reading.events
    assert reading.events_among(first.head, last.head + 1) == reading.events
    assert first not in reading.events_among(first.head + 1, last.head + 1)
    assert last not in reading.events_among(first.head, last.head)


def test_dates_are_those_that_begin_in_a_stretch(reading: Reading) -> None:
    years = [date.date[:4] for date in reading.dates_among(TEXT.index("The crash"), len(TEXT))]
    assert years == ["2019", "2021"]
    start = reading.dates[0].start
    assert reading.dates_among(start, start + 1) == reading.dates[:1]
    assert reading.dates_among(start + 1, start + 2) == ()


def test_a_place_is_found_by_the_token_at_which_it_begins(reading: Reading) -> None:
    for place in reading.places:
        assert reading.place_at(place.first) is place
    assert reading.place_at(reading.tokens.words.index("opened")) is None
    assert reading.place_at(len(reading.tokens)) is None


def test_people_are_known_by_their_full_names(reading: Reading) -> None:
    assert "Aino Kallas" in reading.people_named
    assert "Tampere" not in reading.people_named
