"""All extractors together: one that fails costs its own claims alone."""

from dataclasses import replace

import pytest
from readings import read

from riyadh_archive.extract import extract_claims

TEXT = 'The quake killed 12 people in Lima on 3 March 2021. "We lost our homes," said Mayor Ana Bruk.\n'


def test_an_extractor_that_fails_costs_its_own_claims_alone_and_is_told() -> None:
    reading = replace(read(TEXT), dates=(None,))  # type: ignore[arg-type]
    faults: list[str] = []
    assert {"quotes"} <= {claim.topic for claim in extract_claims(reading, faults)}
    assert any(fault.startswith("date left out: a fault of this program, please report it: ") for fault in faults)
    with pytest.raises(AttributeError):
        extract_claims(reading)


def test_nothing_is_told_where_nothing_fails() -> None:
    faults: list[str] = []
    assert {"date", "figures", "quotes"} <= {claim.topic for claim in extract_claims(read(TEXT), faults)}
    assert faults == []
