"""The fitted weights of what tells a speaker, and of what tells who was there; the headers of the tables tell their origin."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from riyadh_archive.lexicon.tables import parse_rows, read_text

_FILE = "speaker_weights.tsv"
SEPARATOR = "; "
Question = Literal["speaker", "speech"]


@cache
def feature_weights(question: Question) -> Mapping[tuple[str, ...], float]:
    """The weight of each feature: for `speaker`, that this mention is the speaker; for `speech`, that anybody is.

    Raises LexiconError when the table is missing or a row is broken.
    """
    rows = parse_rows(read_text(_FILE), _FILE, columns=("question", "weight", "feature"))
    return {tuple(feature.split(SEPARATOR)): float(weight) for asked, weight, feature in rows if asked == question}


_ATTENDANCE = "attendance_weights.tsv"


@cache
def attendance_weights() -> Mapping[str, float]:
    """The weight of each feature that speaks for or against somebody's having been at an event, in log-odds.

    Raises LexiconError when the table is missing or a row is broken.
    """
    rows = parse_rows(read_text(_ATTENDANCE), _ATTENDANCE, columns=("weight", "feature"))
    return {feature: float(weight) for weight, feature in rows}
