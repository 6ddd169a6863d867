"""One number in two units: told where both measure the same of one thing, and only then."""

import pytest
from invented import reported


@pytest.mark.parametrize(
    ("ours", "theirs", "label"),
    [
        ("The quake was 10 kilometers deep.", "The quake struck at a depth of 10 miles.", "10 kilometers or 10 miles"),
        ("The quake was 10 kilometers (6 miles) deep.", "The quake struck at a depth of 6 kilometers.", ""),
        ("The quake was 16 kilometers (10 miles) deep.", "The quake struck at a depth of 10 miles.", ""),
        ("The fire burned 4,000 hectares.", "The fire burned 4,000 acres.", "4,000 hectares or 4,000 acres"),
        ("The fire burned about 4,000 hectares.", "The fire burned about 4,000 acres.", ""),
        ("He was fined 4,000 pounds.", "He was fined $4,000.", "4,000 pounds or 4,000 dollars"),
        ("Police seized 400 kilograms of tea.", "Police seized 400 pounds of tea.", "400 kilograms or 400 pounds"),
        ("Police seized 400 kilograms of tea.", "Police seized 400 pounds of coffee.", ""),
        ("Police seized 400 kilograms of tea.", "Police seized 400 bags of tea.", ""),
        (
            "The storm brought winds of 150 mph.",
            "It brought winds of 150 kph.",
            "150 miles per hour or 150 kilometers per hour",
        ),
        ("The talks lasted four hours.", "The talks lasted four days.", "4 hours or 4 days"),
        ("The talks lasted one hour.", "The talks lasted one day.", ""),
        ("The talks lasted three nights.", "The talks lasted three days.", ""),
        ("The talks lasted four hours. The talks lasted two hours.", "The talks lasted four days.", ""),
        ("She was jailed for six years.", "She was jailed for six months.", "6 years or 6 months"),
        ("She was jailed for one year.", "She was jailed for one month.", ""),
        ("In Lima alone the fire burned 4,000 hectares.", "The fire burned 4,000 acres.", ""),
        ("The country sent 4,000 tons of aid.", "The country sent $4,000 in aid.", ""),
        (
            "A flood hit Lima. A quake in Peru on June 3, 2019, was 40 km deep.",
            "A flood hit Lima. A quake in Chile on May 5, 2014, was 40 miles deep.",
            "",
        ),
    ],
)
def test_one_number_in_two_units(ours: str, theirs: str, label: str) -> None:
    found = [c.label for c in reported(ours, theirs).conflicts if "in two units" in c.explanation]
    assert [one.partition(": ")[2] for one in found] == ([label] if label else [])


def test_a_place_keeps_its_capital() -> None:
    texts = ("A jet crashed 40 miles from Lima.", "A jet crashed 40 kilometers from Lima.")
    assert [c.label for c in reported(*texts).conflicts] == ["Distance from Lima: 40 miles or 40 kilometers"]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The strike lasted six weeks.", "The strike lasted six months."),
        ("The talks lasted four minutes.", "The talks lasted four hours."),
        ("Ana Lim was jailed for six years.", "Ana Lim was jailed for six months."),
    ],
)
def test_what_is_told_as_two_numbers_is_not_told_again(ours: str, theirs: str) -> None:
    (conflict,) = reported(ours, theirs).conflicts
    assert conflict.kind == "contradiction"


def test_a_third_report_with_another_number_hides_nothing() -> None:
    texts = ("The quake was 10 kilometers deep.", "The quake was 10 miles deep.", "The quake was 16 kilometers deep.")
    found = [c.label for c in reported(*texts).conflicts if "in two units" in c.explanation]
    assert found == ["Depth: 10 kilometers or 10 miles"]
