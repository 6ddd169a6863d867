"""`archive quote` and its twins in Python: by speaker, by words, with what is reported, and everybody who is quoted."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from riyadh_archive import Archive, NotFoundError
from riyadh_archive.query import has_words

BINARY = Path(sys.executable).parent / "archive"
REPORTS = {
    "gazette": "Flood gates open above Lumo\n\nLUMO, March 3, 2025 - The council met on Monday after the river Ard rose.\n\n"
    '"We are opening all 9 flood gates tonight because the banks will not hold," Mayor Ana Bruk told Arl Radio on Monday.\n\n'
    "Bruk said that the town’s schools would stay closed until Friday.\n\n"
    '"Nobody warned the fishermen," said Ivo Lang, who owns two boats in the harbor of Lumo.\n',
    "radio": "Lumo opens flood gates as river rises\n\nLUMO, March 3, 2025 - The river Ard rose again on Monday, the council"
    " of Lumo said.\n\n"
    '"We are opening all 7 flood gates tonight because the banks will hold," Mayor Ana Bruk said at a news conference in'
    " Lumo on Monday.\n\n"
    "A spokesman for the harbor did not answer calls about the gates on Monday evening.\n",
}
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def flood(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an archive with both reports, added by the command."""
    folder = tmp_path_factory.mktemp("flood")
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    files = [f"{name}.txt" for name in REPORTS]
    subprocess.run([BINARY, "add", *files, "--archive", "flood.db"], cwd=folder, check=True, capture_output=True)
    return folder / "flood.db"


@pytest.fixture
def quote(flood: Path) -> Run:
    """Run `archive quote` on that archive through a pipe."""

    def run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
        command = [str(BINARY), "quote", *arguments, "--archive", str(flood)]
        env = {name: value for name, value in os.environ.items() if name != "COLUMNS"} | settings
        return subprocess.run(command, capture_output=True, encoding="utf-8", env=env, check=True)

    return run


def records(told: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(told.stdout)
    return found


def test_without_a_name_the_speakers_are_listed_with_their_counts(quote: Run) -> None:
    assert records(quote("--format", "json")) == [
        {"speaker": "Ana Bruk", "utterances": 1, "articles": ["gazette", "radio"], "independent_sources": 2},
        {"speaker": "Ivo Lang", "utterances": 1, "articles": ["gazette"], "independent_sources": 1},
    ]
    table = [line.split() for line in quote().stdout.splitlines()]
    assert table[:2] == [["speaker", "utterances", "articles", "sources"], ["Ana", "Bruk", "1", "2", "2"]]
    rows = list(csv.DictReader(io.StringIO(quote("--format", "csv").stdout)))
    assert [(row["speaker"], row["articles"]) for row in rows] == [
        ("Ana Bruk", "gazette; radio"),
        ("Ivo Lang", "gazette"),
    ]


def test_speakers_are_those_whom_the_filters_leave(quote: Run) -> None:
    assert [told["speaker"] for told in records(quote("--about", "fisherman", "--format", "json"))] == []
    assert [told["speaker"] for told in records(quote("--about", "FISHERMEN", "--format", "json"))] == ["Ivo Lang"]
    assert [told["speaker"] for told in records(quote("--source", "radio", "--format", "json"))] == ["Ana Bruk"]
    reported = {told["speaker"]: told["utterances"] for told in records(quote("--indirect", "--format", "json"))}
    assert (reported["Ana Bruk"], reported["Ivo Lang"]) == (2, 1)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("gate", 1),
        ("Flood-Gates opened", 1),
        ("9", 1),
        ("7", 1),
        ("9 7", 0),
        ("school", 0),
        ("bank’s hold", 1),
        ("bruk", 0),
    ],
)
def test_utterances_are_those_with_all_the_words_in_one_printing(quote: Run, words: str, found: int) -> None:
    told = quote("bruk", "--about", words, "--format", "json")
    assert len(records(told)) == found
    assert ("is quoted" in told.stderr) is not bool(found)


def test_what_is_reported_is_shown_when_it_is_asked_for(quote: Run) -> None:
    assert [said["kind"] for said in records(quote("bruk", "--format", "json"))] == ["speech"]
    quoted, reported = records(quote("bruk", "--indirect", "--format", "json"))
    assert (quoted["kind"], reported["kind"]) == ("speech", "indirect")
    assert reported["text"] == "the town’s schools would stay closed until Friday"
    table = quote("bruk", "--indirect").stdout
    assert "  (reported) the town’s schools would stay closed until Friday" in table
    assert "“the town’s" not in table


def test_an_empty_answer_says_what_is_left_out(quote: Run) -> None:
    told = quote("bruk", "--about", "schools")
    assert told.stdout == ""
    assert told.stderr.splitlines() == [
        "archive: nothing that bruk said about schools is quoted",
        "archive: 1 reported without quotation marks; --indirect shows them",
    ]


def test_reported_words_stand_in_marks_nowhere(flood: Path) -> None:
    for command in (["claims"], ["claims", "--topic", "quotes"], ["show", "gazette"], ["conflicts", "--all"]):
        told = subprocess.run([BINARY, *command, "--archive", str(flood)], capture_output=True, encoding="utf-8")
        assert "“the town" not in " ".join(told.stdout.split())


def test_a_printing_shows_whom_where_and_what_was_changed(quote: Run) -> None:
    told = " ".join(quote("Bruk").stdout.split())
    assert ", to Arl Radio" in told
    assert ", at a news conference in Lumo" in told
    assert told.count("{!number!}") + told.count("{!negation!}") >= 2
    assert "tells what was changed" in told
    (said,) = records(quote("Bruk", "--format", "json"))
    changed = next(printing for printing in said["printings"] if printing["relation"] == "altered")
    assert {edit["op"] for edit in changed["edits"]} == {"number", "negation"}
    first, second = sorted((p["article"], p["channel"]) for p in said["printings"])
    assert first == ("gazette", None)
    assert second[1].startswith("at a news conference in Lumo")


def test_signs_mark_what_colors_mark(quote: Run) -> None:
    plain = quote("Bruk", "--indirect").stdout
    colored = quote("Bruk", "--indirect", FORCE_COLOR="1", TERM="xterm").stdout
    assert "\x1b" not in plain
    assert "\x1b[1;33m{!n" in colored
    assert max(map(len, plain.splitlines())) <= 80


def test_the_same_in_python(flood: Path) -> None:
    with Archive.open(flood) as archive:
        assert [told.speaker for told in archive.speakers()] == ["Ana Bruk", "Ivo Lang"]
        assert [told.utterances for told in archive.speakers(about="gates")] == [1]
        assert [said.kind for said in archive.quotes("Ana Bruk", indirect=True)] == ["speech", "indirect"]
        assert archive.quotes("Ana Bruk", about="schools") == ()
        assert "<td>Ana Bruk</td><td>1</td>" in archive.speakers()._repr_html_()
        with pytest.raises(NotFoundError):
            archive.quotes("Brugg", about="gates")
        with pytest.raises(ValueError, match="no word"):
            archive.quotes("Ana Bruk", about="?!")


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("sanction", "We keep the sanctions"),
        ("SANCTIONED banks", "a bank under sanctions"),
        ("countries", "no country won"),
        ("stopping", "they stopped at dawn"),
        ("agree", "we agreed"),
        ("make", "making it"),
        ("house", "the houses burned"),
        ("Zürich", "in Zurich"),
        ("u.s.", "the US team"),
        ("isn't", "it isn’t"),
        ("reestablish", "to reestablish"),
        ("1,000", "1000 seats"),
        ("team’s", "the teams"),
        ("press", "pressed by the press"),
        ("class", "classed"),
        ("tries", "we try"),
    ],
)
def test_has_words(asked: str, text: str) -> None:
    assert has_words(asked)(text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("ban", "the bank"),
        ("sanctions war", "sanctions alone"),
        ("sing", "a single goal"),
        ("king", "the k"),
        ("goalkeeper", "goal keeper"),
        ("9", "90 gates"),
    ],
)
def test_has_not_the_words(asked: str, text: str) -> None:
    assert not has_words(asked)(text)


@pytest.mark.parametrize("asked", ["Mayor Bruk", "Ms. Ana Bruk", "Bruk, Ana", "bruk ana", "ana bruk’s"])
def test_a_name_is_typed_in_many_ways(flood: Path, asked: str) -> None:
    with Archive(flood) as archive:
        assert archive.quotes(asked) == archive.quotes("Ana Bruk") != ()


def test_words_given_to_somebody_else_are_found_by_both_names(tmp_path: Path) -> None:
    said = "We are opening all the flood gates tonight because the banks will not hold"
    head = "LUMO, March 3, 2025 - The council of Lumo met on Monday after the river Ard rose.\n\n"
    for name, speaker in (("one", "Mayor Ana Bruk"), ("two", "Mayor Ana Bruk"), ("three", "harbor master Ivo Lang")):
        telling = {"one": "told reporters", "two": "said on Monday", "three": "told the council of Lumo"}[name]
        (tmp_path / f"{name}.txt").write_text(
            f"{head}“{said},” {speaker} {telling}. Report number {name}.\n\n"
            f"{'Ivo Lang was in the room.' if name != 'three' else 'Ana Bruk was in the room.'}\n",
            encoding="utf-8",
        )
    with Archive(tmp_path / "a.db", create=True) as archive:
        archive.add(sorted(tmp_path.glob("*.txt")))
        (bruk,) = archive.quotes("Bruk")
        assert bruk.speaker == "Ana Bruk"
        assert archive.quotes("Lang") == (bruk,)
        assert [one.attributed_to for one in bruk.printings if one.relation == "speaker"] == ["Ivo Lang"]
