"""Tolls of nobody: "no one was hurt", "there were no arrests", "all four escaped unhurt".

In: a reading. Out: a claim of 0 for each outcome that the report says befell nobody.
"""

from collections.abc import Iterator

from riyadh_archive.extract.claims import make_claim
from riyadh_archive.extract.voices import said_by
from riyadh_archive.grammar.happening.events import PRINCIPAL
from riyadh_archive.grammar.reading import Reading
from riyadh_archive.lexicon.figures import figure_words, outcome_classes, singular
from riyadh_archive.model import Claim, FigureValue

REACH = 4
"""Tokens between "nobody" and the outcome, "no" and its noun: "no one was seriously hurt", "no further serious injuries"."""
_ARREST = "arrest"
"""The noun of "no arrest has been made"; "no arrest warrant" is none."""
_NOBODY = frozenset(("nobody", "no-one"))


def read_nobody(reading: Reading) -> Iterator[Claim]:
    """The outcomes of nobody, in text order."""
    rows = reading.tokens
    for i in rows.where(_OPENERS):
        if not reading.quoted(i) and (told := _nobody_of(reading, i)) is not None:
            yield _claim_of(reading, i, *told)
            continue
        one = rows.lowers[i] == "no" and rows.lowers[i + 1 : i + 2] == ["one"]
        at = _state(reading, i + one) if one or rows.lowers[i] in _NOBODY else _noun(reading, i)
        if at is None or reading.quoted(i):
            continue
        classes = outcome_classes("nouns") if not one and rows.lowers[i] == "no" else outcome_classes("states")
        kind = "arrested" if rows.lowers[at] == _ARREST else classes.get(rows.lowers[at])
        if kind in figure_words("figure_contexts", "befalling"):
            yield make_claim(
                reading,
                "figures",
                subject=kind or "",
                value=FigureValue(quantity=0, unit="person", of=f"people {kind}"),
                spans=[(rows.starts[i], rows.ends[at])],
                event=PRINCIPAL,
                attributed_to=said_by(reading, i),
                rule=f"counted {kind}",
            )


def _claim_of(reading: Reading, i: int, kind: str, noun: str, at: int) -> Claim:
    rows = reading.tokens
    unit = singular(rows.lowers[at - 2])
    return make_claim(
        reading,
        "figures",
        subject=kind,
        value=FigureValue(quantity=0, unit=unit, of=f"{noun} {kind}"),
        spans=[(rows.starts[i], rows.ends[at])],
        event=PRINCIPAL,
        attributed_to=said_by(reading, i),
        rule=f"counted {kind}",
    )


_OPENERS = frozenset(("no", *_NOBODY))


def _state(reading: Reading, i: int) -> int | None:
    """The participle behind "nobody was": "killed"; None behind "else", "yet", where more is said of how badly."""
    rows = reading.tokens
    for at in range(i + 1, min(i + 1 + REACH, len(rows))):
        if rows.sentences[at] != rows.sentences[i] or rows.lowers[at] in figure_words(
            "figure_contexts", "more_of_them"
        ):
            return None
        if rows.lowers[at] in outcome_classes("states"):
            return at if rows.lowers[at - 1] in ("was", "were", "been") else None
    return None


def _nobody_of(reading: Reading, i: int) -> tuple[str, str, int] | None:
    """The kind, the noun and the last token of "no firefighters were hurt"; None for anything else."""
    rows = reading.tokens
    stop = min(i + 1 + REACH, rows.sentence(rows.sentences[i]).stop)
    noun = next((k for k in range(i + 1, stop) if singular(rows.lowers[k]) in figure_words("nouns", "persons")), None)
    if noun is None or rows.lowers[i] != "no" or rows.lowers[noun] in ("one", "people", "persons", "person"):
        return None
    at = noun + 2
    if rows.lowers[noun + 1 : at] not in (["were"], ["was"]) or rows.sentences[at] != rows.sentences[i]:
        return None
    kind = outcome_classes("states").get(rows.lowers[at])
    return (kind, reading.words(i + 1, noun), at) if kind in figure_words("figure_contexts", "befalling") else None


def _noun(reading: Reading, i: int) -> int | None:
    """The noun of an outcome right behind "no": "no arrests"."""
    rows = reading.tokens
    at = i + 1
    same = at + 1 < len(rows) and rows.sentences[at] == rows.sentences[i]
    if same and rows.lowers[at] == _ARREST and rows.lowers[at + 1] not in ("has", "had", "was", "."):
        return None
    return at if same and (rows.lowers[at] in outcome_classes("nouns") or rows.lowers[at] == _ARREST) else None
