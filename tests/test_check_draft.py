"""`archive check-draft` through the installed command: a draft against four reports of one ferry, and nothing is written."""

import csv
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from riyadh_archive import Archive
from riyadh_archive.render.draft import escaped

BINARY = Path(sys.executable).parent / "archive"
FERRY = Path(__file__).parent / "stories" / "ferry"
REPORTS = ("1-wire", "2-rewrite", "3-independent", "4-independent")
WIRE = (FERRY / "1-wire.txt").read_text(encoding="utf-8")
SLOPPY = (FERRY / "5-sloppy.txt").read_text(encoding="utf-8")
CLEAN = """A passenger ferry capsized off the Philippine province of Batangas on Wednesday, March 12, 2025, and 11 are missing.

"We will find out who let this ship leave the harbor," Transport Secretary Corazon Villaruel said.
"""
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of four reports."""
    path = tmp_path_factory.mktemp("ferry") / "ferry.db"
    with Archive(path, create=True) as archive:
        told = archive.add([FERRY / f"{name}.txt" for name in REPORTS])
        assert len(told.added) == len(REPORTS)
    return path


@pytest.fixture
def check(reports: Path, tmp_path: Path) -> Run:
    """Run `archive check-draft` in an empty folder, on the text of a draft."""

    def run(
        draft: str, *options: str, code: int = 0, file: str = "draft.txt", archive: Path = reports
    ) -> subprocess.CompletedProcess[str]:
        (tmp_path / file).write_text(draft, encoding="utf-8")
        return command(tmp_path, file, *options, "--archive", str(archive), code=code)

    return run


def command(folder: Path, *arguments: str, code: int = 0, data: str = "") -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [str(BINARY), "check-draft", *arguments],
        input=data.encode(),
        capture_output=True,
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name not in ("RIYADH_ARCHIVE", "COLUMNS")},
        timeout=120,
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert done.returncode == code, err
    assert "Traceback" not in err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def findings(told: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(told.stdout)["findings"]
    return found


def test_a_wrong_draft_is_contradicted(check: Run) -> None:
    told = check(SLOPPY, "--format", "json", code=3)
    wrong = {(f["topic"], f["evidence"][0]["text"]) for f in findings(told) if f["status"] == "contradicted"}
    assert {topic for topic, _ in wrong} >= {"administration", "date", "figures", "attendees"}
    assert ("figures", "Nestor Quiambao, 48") in wrong
    age = next(f for f in findings(told) if f["evidence"][0]["text"] == "Nestor Quiambao, 48")
    against = [side for c in age["conflicts"] for side in c["sides"] if "draft" not in side["articles"]]
    assert [(side["label"], side["articles"]) for side in against] == [("58", ["1-wire", "2-rewrite", "3-independent"])]
    assert all("58" in place["text"] for place in against[0]["evidence"] if place["article"] == "1-wire")
    assert [side["independent_sources"] for c in age["conflicts"] for side in c["sides"] if side["label"] == "48"] == [
        0
    ]


def test_what_draft_and_report_print_is_marked(check: Run) -> None:
    told = check(SLOPPY, code=3)
    assert "We will {+never+} {!negation!} find out" in " ".join(told.stdout.split())
    assert "58" in told.stdout
    assert told.stderr.startswith("archive: ")
    assert "contradicted" in told.stderr
    assert max(map(len, told.stdout.splitlines())) <= 80
    (changed,) = [
        f
        for f in findings(check(SLOPPY, "--format", "json", code=3))
        if f["status"] == "changed" and "find out" in f["label"]
    ]
    assert [(e["op"], e["ours"], e["theirs"]) for e in changed["rewording"]["edits"]] == [("negation", "", "never")]
    assert changed["rewording"]["printed"]["article"] in REPORTS


def test_places_are_those_of_the_file(check: Run) -> None:
    draft = "Tuesday\r\n\r\n" + CLEAN
    for finding in findings(check(draft, "--format", "json")):
        first = finding["evidence"][0]
        line, column = finding["line"], finding["column"]
        assert draft[first["start"] : first["end"]] == first["text"]
        assert draft.split("\n")[line - 1][column - 1 :].startswith(first["text"].split("\n")[0])


def test_a_right_draft_is_supported_and_may_be_published(check: Run) -> None:
    told = check(CLEAN, "--format", "json")
    found = {f["topic"]: f for f in findings(told)}
    assert {f["status"] for f in found.values()} == {"supported"}
    assert found["date"]["independent_sources"] == 3
    assert found["quotes"]["articles"] == ["1-wire", "2-rewrite", "3-independent"]
    assert found["quotes"]["independent_sources"] == 2
    assert not any(f["grave"] for f in found.values())


@pytest.mark.parametrize(
    "draft", [WIRE, (FERRY / "2-rewrite.txt").read_text(encoding="utf-8")], ids=["wire", "rewrite"]
)
def test_a_copy_is_no_support_for_itself(check: Run, reports: Path, draft: str) -> None:
    told = check(draft, "--format", "json")
    answer = json.loads(told.stdout)
    assert answer["copies"][0] == "1-wire"
    with Archive(reports) as archive:
        most = max(group.independent_sources for group in archive.claims())
        lineages = {article.id: article.lineage for article in archive.articles()}
    for finding in answer["findings"]:
        assert finding["independent_sources"] <= most
        assert finding["independent_sources"] == len({lineages[id_] for id_ in finding["articles"]})
        assert "draft" not in finding["articles"]
    assert "which the draft copies" in " ".join(check(draft).stdout.split())


def test_what_no_report_has_is_not_in_the_archive(check: Run) -> None:
    told = check(CLEAN + "\nThe ferry carried 312 goats.\n", "--format", "json")
    new = [f for f in findings(told) if f["status"] == "new"]
    assert [f["evidence"][0]["text"] for f in new] == ["312 goats"]
    assert (new[0]["independent_sources"], new[0]["articles"]) == (0, [])


def test_nothing_is_written(check: Run, reports: Path) -> None:
    before = hashlib.sha256(reports.read_bytes()).hexdigest()
    check(SLOPPY, code=3)
    assert hashlib.sha256(reports.read_bytes()).hexdigest() == before
    with Archive(reports) as archive:
        assert len(archive.articles()) == len(REPORTS)


def test_the_draft_may_come_through_a_pipe(reports: Path, tmp_path: Path) -> None:
    told = command(tmp_path, "-", "--archive", str(reports), "--format", "json", data=SLOPPY, code=3)
    assert json.loads(told.stdout)["file"] == "-"
    assert findings(told)[0]["status"] == "contradicted"


@pytest.mark.parametrize(("severity", "code"), [("low", 3), ("medium", 3), ("high", 0)])
def test_severity_decides_the_exit(check: Run, severity: str, code: int) -> None:
    draft = CLEAN + "\nThe captain, Nestor Quiambao, 48, was detained on Wednesday night.\n"
    told = check(draft, "--min-severity", severity, "--format", "github", code=code)
    assert told.stdout.startswith("::error " if code else "::warning ")


def test_a_changed_quotation_that_turns_it_round_is_grave(check: Run) -> None:
    told = check(CLEAN.replace("We will find out", "We will not find out"), "--format", "json", code=3)
    assert [(f["status"], f["grave"]) for f in findings(told) if f["topic"] == "quotes"] == [("changed", True)]
    told = check(CLEAN.replace("this ship", "this [ferry]"), "--format", "json")
    assert [(f["status"], f["grave"]) for f in findings(told) if f["topic"] == "quotes"] == [("changed", False)]


def test_a_draft_follows_reports_that_contradict_one_another(reports: Path, tmp_path: Path) -> None:
    """With the wrong report in the archive, the right draft is told that there is a dispute, and may be published."""
    wrong = tmp_path / "wrong.db"
    with Archive(wrong, create=True) as archive:
        archive.add([*(FERRY / f"{name}.txt" for name in REPORTS), FERRY / "5-sloppy.txt"])
    (tmp_path / "draft.txt").write_text("The Trump administration offered help.\n\n" + CLEAN, encoding="utf-8")
    told = command(tmp_path, "draft.txt", "--archive", str(wrong), "--format", "json")
    assert {f["topic"]: f["status"] for f in findings(told)}["date"] == "disputed"
    assert {f["topic"]: f["status"] for f in findings(told)}["administration"] == "disputed"
    (tmp_path / "draft.txt").write_text(SLOPPY, encoding="utf-8")
    told = command(tmp_path, "draft.txt", "--archive", str(wrong), "--format", "json", code=3)
    assert {f["status"] for f in findings(told) if f["topic"] in ("date", "administration")} == {"contradicted"}


def test_a_file_of_the_archive_is_not_compared_with_itself(reports: Path, tmp_path: Path) -> None:
    told = command(tmp_path, str(FERRY / "1-wire.txt"), "--archive", str(reports), "--format", "json")
    answer = json.loads(told.stdout)
    assert answer["own"] == ["1-wire"]
    assert answer["compared"] == ["2-rewrite", "3-independent", "4-independent"]
    counted = {id_ for f in answer["findings"] for id_ in f["articles"]}
    assert counted == {"3-independent", "4-independent"}, "a rewrite of the draft is no support"
    assert "left out: 1-wire" in told.stderr


def test_a_draft_of_another_event(check: Run) -> None:
    told = check("The parliament of Norway passed the budget on Friday by 88 votes to 81.\n", "--format", "json")
    answer = json.loads(told.stdout)
    assert answer["story"] is None
    assert {f["status"] for f in answer["findings"]} == {"new"}
    assert "no story of the archive fits this draft" in told.stderr


def test_a_story_can_be_named(check: Run) -> None:
    draft = "The parliament of Norway passed the budget on Friday by 88 votes to 81.\n"
    answer = json.loads(check(draft, "--story", "1-wire", "--format", "json").stdout)
    assert answer["compared"] == list(REPORTS)
    assert "no story 'zzz'" in check(draft, "--story", "zzz", code=1).stderr


def test_what_cannot_be_read_is_told(reports: Path, tmp_path: Path) -> None:
    told = command(tmp_path, "missing.txt", "--archive", str(reports), code=1)
    assert told.stderr.startswith("archive: missing.txt: ")
    assert command(tmp_path, "-", "--archive", str(reports), code=1).stdout == ""
    assert "usage" in command(tmp_path, "x", "--min-severity", "grave", code=2).stderr.lower()


def test_lines_and_rows_are_the_findings(check: Run) -> None:
    answer = json.loads(check(SLOPPY, "--format", "json", code=3).stdout)["findings"]
    lines = check(SLOPPY, "--format", "jsonl", code=3).stdout.splitlines()
    assert [json.loads(line) for line in lines] == answer
    rows = list(csv.DictReader(check(SLOPPY, "--format", "csv", code=3).stdout.splitlines()))
    assert [(row["status"], row["label"], row["line"]) for row in rows] == [
        (f["status"], f["label"], str(f["line"])) for f in answer
    ]


def test_annotations_point_into_the_file(check: Run) -> None:
    file = "50%, draft:1.txt"
    lines = check(SLOPPY, "--format", "github", code=3, file=file).stdout.splitlines()
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines)
    age = next(line for line in lines if "Quiambao" in line and "figures" in line)
    row = next(at for at, line in enumerate(SLOPPY.split("\n"), 1) if "Nestor Quiambao, 48" in line)
    column = SLOPPY.split("\n")[row - 1].index("Nestor Quiambao, 48") + 1
    assert age.startswith(f"::error file=50%25%2C draft%3A1.txt,line={row},col={column},endLine={row},endColumn=")
    assert "%0A" in age
    assert age.partition("title=")[2].startswith("Contradicted%3A figures::")


@pytest.mark.parametrize(
    ("text", "property_", "wanted"),
    [
        ("50% of it", False, "50%25 of it"),
        ("a\r\nb", False, "a%0D%0Ab"),
        ("a,b:c", False, "a,b:c"),
        ("a,b:c", True, "a%2Cb%3Ac"),
        ("%0A", True, "%250A"),
        ("\x1b[31m", False, "\\u001b[31m"),
    ],
)
def test_escapes_of_annotations(text: str, property_: bool, wanted: str) -> None:
    assert escaped(text, property_=property_) == wanted


def test_python_asks_the_same(reports: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(SLOPPY, encoding="utf-8")
    with Archive(reports) as archive:
        told = archive.check_draft(draft)
        assert told.grave("high")
        assert len(told.grave("high")) < len(told.grave())
        assert archive.check_draft("-", data=SLOPPY.encode()).findings == told.findings
        assert archive.check_draft("column.txt", data=SLOPPY.encode()).file == "column.txt"


NORLAND = """[[office]]
country = "Norland"
office = "Prime Minister"
holder = "Olaf Holm"
start = "2019-01-01"
end = "2023-05-01"
source = "Gazette of Norland, 2019"

[[office]]
country = "Norland"
office = "Prime Minister"
holder = "Ada Berg"
start = 2023-05-01
source = "Gazette of Norland, 2023"

[[capital]]
country = "Norland"
capital = "Berghaven"
source = "Gazette of Norland, 1950"
"""
TREATY = "Fish treaty signed\n\nThe {0} government signed a fish treaty in Berghaven on Tuesday, June 3, 2025.\n"


def test_own_knowledge_decides(tmp_path: Path) -> None:
    archive = tmp_path / "norland.db"
    report = tmp_path / "report.txt"
    report.write_text(TREATY.format("Holm") + "\nNorland's Prime Minister Olaf Holm was glad.\n", encoding="utf-8")
    with Archive(archive, create=True) as made:
        made.add([report])
        assert [c for c in made.conflicts() if c.topic == "administration"] == []
        (tmp_path / "own.toml").write_text(NORLAND, encoding="utf-8")
        (found,) = made.conflicts(reference=tmp_path / "own.toml")
        assert found.reference is not None
        assert "Ada Berg, Prime Minister (Norland), since 2023-05-01" in found.reference.statement
        assert made.conflicts() == (), "nothing is written"
    for name, status, code in (("Olaf Holm", "contradicted", 3), ("Ada Berg", "disputed", 0)):
        draft = TREATY.format(name.split()[1]) + f"\nNorland's Prime Minister {name} was glad.\n"
        (tmp_path / "draft.txt").write_text(draft, encoding="utf-8")
        options = ("--archive", str(archive), "--reference", "own.toml", "--story", "report", "--format", "json")
        told = command(tmp_path, "draft.txt", *options, code=code)
        assert next(f["status"] for f in findings(told) if f["topic"] == "administration") == status


def test_a_broken_table_is_told(reports: Path, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('[[office]]\ncountry = "Norland"\n', encoding="utf-8")
    (tmp_path / "draft.txt").write_text(CLEAN, encoding="utf-8")
    told = command(tmp_path, "draft.txt", "--archive", str(reports), "--reference", "own.toml", code=1)
    assert told.stderr == "archive: own.toml: [[office]] 1, office: is missing\n"


def test_show_tells_the_whole_reasoning_of_a_conflict(tmp_path: Path) -> None:
    """A rewrite that changes a number: one origin on both sides, who is given as the source, and what would settle it."""
    wire = (
        "The dam above Arl burst on 3 March 2025 and flooded 14 mills, mayor Ana Bruk said. Water rose in the old town for nine"
        " hours before soldiers opened the lower gates by hand and led it into the fields behind the mill.\n"
    )
    archive = tmp_path / "dam.db"
    with Archive(archive, create=True) as made:
        made.add([], data={"wire.txt": wire.encode(), "copy.txt": wire.replace("14", "41").encode()})
        (conflict,) = made.conflicts(topic="figures")
    asked = [str(BINARY), "show", conflict.id, "--archive", str(archive)]
    told = json.loads(subprocess.run([*asked, "--format", "json"], capture_output=True, check=True).stdout)
    why = told["reasoning"]
    assert why["origins"][0] == why["origins"][1]
    assert "is an origin of more than one side" in why["independence"]
    assert why["settled_by"][0] == "the count of the body that made it, and when it was made"
    table = " ".join(subprocess.run(asked, capture_output=True, check=True).stdout.decode().split())
    for words in (
        "rule: figures: ",
        "cannot both be true",
        "14 mills",
        "how independent: ",
        "what would settle it: ",
    ):
        assert words in table
