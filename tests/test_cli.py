"""The command through its installed entry point: answers on stdout, everything else on stderr, exit codes as told."""

import gc
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from riyadh_archive import __version__
from riyadh_archive.model import Article
from riyadh_archive.store import Store, article_rows

BINARY = Path(sys.executable).parent / "archive"
COMMANDS = ("claims", "conflicts", "quote", "articles", "names", "timeline", "show", "info", "verify", "add")
Run = Callable[..., subprocess.CompletedProcess[str]]

FERRY = "Ferry sinks off Lumo\n\nMonday, 3 March 2025\n\nLUMO (Reuters) - A ferry sank off Lumo on Monday, officials said.\n"
MAYOR = '"We saw nothing," mayor Ana Bruk told reporters in Lumo on Tuesday after the ferry sank off the port.\n'


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def archive(cache: Path, tmp_path: Path) -> Run:
    """Run the command in an empty folder, with no archive named by the environment."""
    assert BINARY.exists()

    def run(*arguments: str, data: bytes = b"", code: int = 0, **settings: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if name not in ("RIYADH_ARCHIVE", "COLUMNS")}
        done = subprocess.run(
            [str(BINARY), *arguments],
            input=data,
            capture_output=True,
            env={**kept, "XDG_CACHE_HOME": str(cache), **settings},
            cwd=tmp_path,
            timeout=120,
        )
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert done.returncode == code, err
        assert "Traceback" not in err
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)

    return run


# the bundled archive


@pytest.mark.parametrize(
    "command",
    [
        ["claims"],
        ["claims", "--topic", "attendees"],
        ["conflicts", "--all"],
        ["quote"],
        ["quote", "Rubio"],
        ["quote", "Rubio", "--indirect", "--about", "missions"],
        ["articles"],
        ["names"],
        ["timeline"],
        ["show", "001"],
    ],
    ids=" ".join,
)
def test_the_bundled_archive_answers(archive: Run, command: list[str]) -> None:
    table = archive(*command)
    assert table.stdout.count("\n") >= 3
    assert table.stderr == ""
    assert max(map(len, table.stdout.splitlines())) <= 80
    assert "…" not in table.stdout or command[0] != "articles"
    assert json.loads(archive(*command, "--format", "json").stdout)


def test_the_bundled_archive_is_built_once(archive: Run, cache: Path) -> None:
    archive("articles")
    (built,) = cache.rglob("*.db")
    before = built.stat().st_mtime_ns
    archive("articles")
    assert [path.name for path in cache.rglob("riyadh-*.db")] == [built.name]
    assert built.stat().st_mtime_ns == before


def test_a_broken_cache_is_built_anew(archive: Run, cache: Path) -> None:
    whole = archive("articles").stdout
    (built,) = cache.rglob("*.db")
    built.write_bytes(b"not a database, " * 1000)
    assert archive("articles").stdout == whole


def test_without_a_cache_it_is_built_in_memory_and_says_so(archive: Run) -> None:
    told = archive("articles", XDG_CACHE_HOME="/dev/null")
    assert told.stdout == archive("articles").stdout
    (line,) = told.stderr.splitlines()
    assert line.startswith("archive: /dev/null/")
    assert "in memory" in line


# formats, filters and empty answers


def test_json_and_lines_are_the_same(archive: Run, dam_file: Path) -> None:
    told = json.loads(archive("claims", "--format", "json", "--archive", str(dam_file)).stdout)
    lines = archive("claims", "--format", "jsonl", "--archive", str(dam_file)).stdout.splitlines()
    assert [json.loads(line) for line in lines] == told
    assert told[0]["topic"] == "date"
    assert set(told[0]) >= {"id", "topic", "subject", "value", "label", "articles", "independent_sources", "claims"}


def labels(told: subprocess.CompletedProcess[str]) -> list[str]:
    return [record["label"] for record in json.loads(told.stdout)]


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (["--topic", "date"], ["3 March 2025", "4 March 2025"]),
        (["--topic", "date", "--source", "gazette"], ["3 March 2025"]),
        (["--topic", "date", "--source", "003"], ["4 March 2025"]),
        (["--person", "stern"], ["Olaf Stern was there", "Olaf Stern was not there"]),
        (["--person", "ANNA BRUK"], ["Ana Bruk: We warned …"]),
        (["--topic", "date", "--on", "2025-03"], ["3 March 2025", "4 March 2025"]),
        (["--topic", "date", "--on", "2025-03-04"], ["4 March 2025"]),
        (["--on", "2025-03-04", "--topic", "figures"], ["200 homes"]),
        (["--on", "2024", "--topic", "figures"], []),
    ],
)
def test_filters_of_claims(archive: Run, dam_file: Path, filters: list[str], wanted: list[str]) -> None:
    told = archive("claims", *filters, "--format", "json", "--archive", str(dam_file))
    assert labels(told) == wanted
    assert told.stderr == ("" if wanted else "archive: no claims match\n")


@pytest.mark.parametrize(
    ("filters", "wanted", "left_out"),
    [
        ([], ["the day of the dam"], 1),
        (["--all"], ["the day of the dam", "Ana Bruk or Anna Bruk"], 0),
        (["--topic", "names"], ["Ana Bruk or Anna Bruk"], 0),
        (["--kind", "variant"], [], 1),
        (["--kind", "contradiction"], ["the day of the dam"], 0),
        (["--min-severity", "high", "--all"], ["the day of the dam"], 0),
        (["--topic", "venue"], [], 0),
    ],
)
def test_filters_of_conflicts(
    archive: Run, dam_file: Path, filters: list[str], wanted: list[str], left_out: int
) -> None:
    told = archive("conflicts", *filters, "--format", "json", "--archive", str(dam_file))
    assert labels(told) == wanted
    assert ("no conflicts match" in told.stderr) is not bool(wanted)
    assert (f"{left_out} left out (variants of names and titles, omissions); --all" in told.stderr) is bool(left_out)


@pytest.mark.parametrize(
    ("filters", "code"),
    [([], 3), (["--topic", "venue"], 0), (["--kind", "variant"], 0), (["--kind", "variant", "--all"], 3)],
)
def test_check_tells_by_its_exit_code(archive: Run, dam_file: Path, filters: list[str], code: int) -> None:
    archive("conflicts", "--check", *filters, "--archive", str(dam_file), code=code)
    archive("conflicts", "--check", "--all", "--kind", "variant", "--min-severity", "high", "--archive", str(dam_file))


@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_an_empty_answer_leaves_stdout_empty(archive: Run, dam_file: Path, form: str) -> None:
    told = archive("claims", "--topic", "venue", "--format", form, "--archive", str(dam_file))
    assert (told.stdout, told.stderr) == ("", "archive: no claims match\n")


# usage and errors: one line each


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["claims", "--topic", "atendees"], 2, "no topic 'atendees' in this archive; the nearest: attendees"),
        (["conflicts", "--topic", "name"], 2, "the nearest: names"),
        (["claims", "--on", "18 Feb"], 2, "'18 Feb' is no date; write 2025-02-18"),
        (["quote", "bruk", "--about", " … "], 2, "' … ' has no word to look for"),
        (["quote", "--about", ""], 2, "'' has no word to look for"),
        (["claims", "--source", "Gazete"], 1, "the nearest: "),
        (["claims", "--person", "Sterm"], 1, "no name 'Sterm' in this archive; the nearest: Olaf Stern"),
        (["quote", "Brugg"], 1, "no name 'Brugg' in this archive; the nearest: Ana Bruk"),
        (["quote", "\x1b[31m\u202e"], 1, "no name '\\x1b[31m\\u202e' in this archive"),
        (["show", "00"], 1, "no single id that begins with '00' in this archive; the nearest: 001_a1b2c3d4, 002_"),
        (["show", "zz"], 1, "no id 'zz' in this archive; the nearest: 001, 002, 003"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_what_is_not_there(archive: Run, dam_file: Path, arguments: list[str], code: int, words: str) -> None:
    told = archive(*arguments, "--archive", str(dam_file), code=code)
    assert told.stdout == ""
    (line,) = told.stderr.splitlines()
    assert line.startswith("archive: ")
    assert words in line


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["claims", "--format", "xml"],
        ["conflicts", "--kind", "row"],
        ["quote", "a", "b"],
        ["claims", "--nope"],
    ],
    ids=" ".join,
)
def test_wrong_usage(archive: Run, arguments: list[str]) -> None:
    told = archive(*arguments, code=2)
    assert told.stdout == ""
    assert "Usage: archive" in told.stderr


def test_archives_that_cannot_be_used(archive: Run, tmp_path: Path) -> None:
    (tmp_path / "words.db").write_text("no database at all, " * 100)
    database = sqlite3.connect(tmp_path / "other.db")
    database.execute("CREATE TABLE cakes (name TEXT)")
    database.close()
    for name, words in {"words.db": "not an archive", "other.db": "not an archive", "none.db": "archive add"}.items():
        for command in (["articles", "--archive", name], ["add", "--archive", "none/x.db", "."]):
            told = archive(*command, code=1)
            (line,) = told.stderr.splitlines()
            assert words in line or command[0] == "add"
            assert told.stdout == ""


def test_help_has_an_example_for_each_command(archive: Run) -> None:
    told = archive("--help").stdout
    assert "..." not in told.partition("Commands:")[2]
    for command in COMMANDS:
        assert f"  {command} " in told
        assert f"Example: archive {command}" in archive(command, "--help").stdout


def test_version(archive: Run) -> None:
    assert archive("--version").stdout == f"archive {__version__}\n"
    done = subprocess.run([sys.executable, "-m", "riyadh_archive", "--version"], capture_output=True, text=True)
    assert done.stdout == f"archive {__version__}\n"


# pipes, locales and hostile text


def test_a_closed_pipe_is_no_error(cache: Path, tmp_path: Path) -> None:
    with Store(tmp_path / "big.db", create=True) as store:
        article = Article(id="big", sha256="0", text="A dam burst. " * 100_000)
        store.put_article(article_rows(article, names=(), claims=()))
    command = [str(BINARY), "articles", "--text", "--format", "json", "--archive", str(tmp_path / "big.db")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.read(1) == b"["
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 0


@pytest.mark.parametrize("command", ["conflicts", "quote", "quote bruk", "names", "claims", "show 001", "info"])
def test_a_table_whose_reader_has_left_is_no_error(dam_file: Path, command: str) -> None:
    inside, outside = os.pipe()
    os.close(inside)
    done = subprocess.run(
        [str(BINARY), *command.split(), "--archive", str(dam_file)], stdout=outside, stderr=subprocess.PIPE
    )
    os.close(outside)
    assert (done.returncode, done.stderr) == (0, b"")


def test_without_utf8_nothing_crashes(archive: Run, dam_file: Path) -> None:
    poor = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    table = archive("claims", "--archive", str(dam_file), **poor).stdout
    assert table.isascii()
    assert "Ana Bruk: We warned \\u2026" in table
    told = archive("claims", "--format", "json", "--archive", str(dam_file), **poor).stdout
    assert told.isascii()
    assert json.loads(told) == json.loads(archive("claims", "--format", "json", "--archive", str(dam_file)).stdout)
    archive("conflicts", "--format", "csv", "--archive", str(dam_file), **poor)


def test_colors(archive: Run, dam_file: Path) -> None:
    plain = archive("conflicts", "--archive", str(dam_file)).stdout
    assert "\x1b" not in plain
    colored = archive("conflicts", "--archive", str(dam_file), FORCE_COLOR="1", TERM="xterm").stdout
    assert "\x1b[1;31m" in colored
    without = archive("conflicts", "--archive", str(dam_file), FORCE_COLOR="1", TERM="xterm", NO_COLOR="1").stdout
    assert "31m" not in without


def test_hostile_words_reach_no_terminal(archive: Run, tmp_path: Path) -> None:
    evil = "\x1b]0;owned\x07\u202e\u200b\x9b31m[bold]"
    text = f'Title {evil}\n\nPARIS, March 3, 2025 (Reuters) - "We {evil} agreed to leave," Ana {evil} Bruk said on Monday.\n'
    (tmp_path / "evil.txt").write_text(text, encoding="utf-8")
    told = archive("add", "evil.txt", "missing\x1b.txt", code=1)
    commands = [["claims"], ["conflicts", "--all"], ["articles"], ["articles", "--text"], ["names"], ["timeline"]]
    outputs = [told.stderr] + [archive(*command).stdout for command in [*commands, ["show", "evil"]]]
    for output in outputs:
        assert not {char for char in output if unicodedata.category(char) in ("Cc", "Cf")} - {"\n"}
    assert "\\u001b" in "".join(outputs)


# adding


def test_add_makes_an_archive_here_and_says_so(archive: Run, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "1_ferry.txt").write_text(FERRY, encoding="utf-8")
    (tmp_path / "reports" / "2_mayor.txt").write_text(MAYOR, encoding="utf-8")
    told = archive("add", "reports")
    assert told.stdout == ""
    assert told.stderr == f"archive: making {tmp_path / 'archive.db'}\narchive: 2 added in archive.db\n"
    assert [record["id"] for record in json.loads(archive("articles", "--format", "json").stdout)] == [
        "1_ferry",
        "2_mayor",
    ]
    again = archive("add", "reports/1_ferry.txt")
    assert again.stderr == "archive: already there: 1_ferry\narchive: 0 added, 1 already there in archive.db\n"


def test_one_bad_file_loses_no_other(archive: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FERRY, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "d.txt").write_text(MAYOR, encoding="utf-8")
    told = archive("add", "a.txt", "b.txt", "missing.txt", "c.txt", "d.txt", "--archive", "x.db", code=1)
    lines = told.stderr.splitlines()
    assert sorted(line.split(":")[1].strip() for line in lines[:-1]) == ["b.txt", "c.txt", "missing.txt"]
    assert lines[-1] == "archive: 2 added, 3 failed in x.db"
    told = archive("articles", "--format", "json", "--archive", "x.db")
    assert [record["id"] for record in json.loads(told.stdout)] == ["a", "d"]


def test_standard_input_and_pipes(archive: Run, tmp_path: Path) -> None:
    archive("add", "-", "--archive", "x.db", data=FERRY.encode())
    (article,) = json.loads(archive("articles", "--text", "--format", "json", "--archive", "x.db").stdout)
    assert article["id"] == "standard-input"
    assert article["text"] == FERRY
    assert article["path"] is None


def test_a_changed_file_is_a_new_version(archive: Run, tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    file.write_text(FERRY, encoding="utf-8")
    archive("add", "ferry.txt")
    file.write_text(FERRY.replace("sank", "capsized"), encoding="utf-8")
    assert "1 replaced by a new version" in archive("add", str(file)).stderr
    (article,) = json.loads(archive("articles", "--text", "--format", "json").stdout)
    assert article["id"] == "ferry"
    assert "capsized" in article["text"]
    with Store(tmp_path / "archive.db") as store:
        assert store.versions("ferry") == (FERRY,)


def test_two_files_of_one_name_get_ids_of_their_own(archive: Run, tmp_path: Path) -> None:
    for folder, text in (("one", FERRY), ("two", MAYOR), ("three", FERRY + "More.\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "report.txt").write_text(text, encoding="utf-8")
    archive("add", "one", "two", "three")
    told = json.loads(archive("claims", "--format", "json").stdout)
    assert {claim["article"] for group in told for claim in group["claims"]} == {"report", "report-2", "report-3"}
    articles = json.loads(archive("articles", "--text", "--format", "json").stdout)
    assert [article["id"] for article in articles] == ["report", "report-2", "report-3"]
    assert [article["text"] for article in articles] == [FERRY, FERRY + "More.\n", MAYOR]


def test_which_archive(archive: Run, dam_file: Path, tmp_path: Path) -> None:
    def ids(*arguments: str, **settings: str) -> list[str]:
        return [a["id"] for a in json.loads(archive("articles", "--format", "json", *arguments, **settings).stdout)]

    assert len(ids()) == 5
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    archive("add", "ferry.txt")
    assert ids() == ["ferry"]
    assert len(ids(RIYADH_ARCHIVE=str(dam_file))) == 3
    shutil.copy(tmp_path / "archive.db", tmp_path / "named.db")
    assert ids("--archive", "named.db", RIYADH_ARCHIVE=str(dam_file)) == ["ferry"]
    assert ids(RIYADH_ARCHIVE="") == ["ferry"]


def test_the_order_of_adding_leaves_no_trace(archive: Run, tmp_path: Path) -> None:
    texts = {"c": FERRY, "a": MAYOR, "b": FERRY.replace("Monday", "Sunday"), "d": "The sea was calm on Tuesday.\n"}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    archive("add", *(f"{name}.txt" for name in texts), "--archive", "one.db")
    for name in reversed(texts):
        archive("add", f"{name}.txt", "--archive", "two.db")
    for name in ("one", "two"):
        archive("export", name, "--archive", f"{name}.db")
    for file in ("articles.jsonl", "claims.jsonl", "conflicts.jsonl"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
    lines = (tmp_path / "one" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a", "b", "c", "d"]


# speed


@pytest.mark.parametrize(
    ("command", "never"),
    [
        ("conflicts --format json", "rich pydantic rapidfuzz"),
        ("conflicts", "rich.console rich.text pydantic rapidfuzz hashlib html platformdirs"),
        ("claims --format csv", "rich pydantic rapidfuzz"),
        ("show 001", "rich.console pydantic rapidfuzz"),
        ("quote bruk --about warning", "pydantic rapidfuzz"),
        ("quote --format json", "rich pydantic rapidfuzz"),
    ],
)
def test_a_question_imports_no_more_than_it_needs(dam_file: Path, command: str, never: str) -> None:
    code = (
        "import sys\n"
        "from riyadh_archive.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)\n"
    )
    arguments = [sys.executable, "-c", code, *command.split(), "--archive", str(dam_file)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    imported = set(done.stderr.splitlines()[-1].split())
    assert "riyadh_archive.query" in imported
    stages = {f"riyadh_archive.{room}" for room in ("grammar", "extract", "reconcile", "load", "model", "pipeline")}
    assert not imported & (stages | set(never.split()))


def test_adding_one_article_waits_for_no_other_process_and_collects_rarely(tmp_path: Path) -> None:
    code = (
        "import gc, sys\n"
        "from riyadh_archive.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(gc.get_threshold()[0], *sorted(sys.modules), file=sys.stderr)\n"
    )
    (tmp_path / "one.txt").write_text("The harbor of Lorn was closed on Monday, its master said.", encoding="utf-8")
    arguments = [sys.executable, "-c", code, "add", str(tmp_path / "one.txt"), "--archive", str(tmp_path / "a.db")]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    threshold, *imported = done.stderr.splitlines()[-1].split()
    assert int(threshold) > 10 * gc.get_threshold()[0]
    assert not {"multiprocessing", "concurrent.futures", "trafilatura"} & set(imported)


# completion


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("archive claims --topic a", ["administration", "attendees"]),
        ("archive conflicts --topic n", ["names"]),
        ("archive claims --format c", ["csv"]),
        ("archive quote bru", ["bruk"]),
        ("archive show 00", ["001_a1b2c3d4", "002_b2c3d4e5", "003_c3d4e5f6"]),
        ("archive claims --source a", ["arl Radio"]),
        ("archive claims --story 003", ["003"]),
        ("archive quote nobody", []),
    ],
)
def test_completion(archive: Run, dam_file: Path, typed: str, offered: list[str]) -> None:
    words = {"_ARCHIVE_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" "))}
    told = archive(RIYADH_ARCHIVE=str(dam_file), **words)
    assert told.stdout.split() == " ".join(offered).split()


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (["--source", "radio"], ["the day of the dam"]),
        (["--person", "anna bruk", "--all"], ["Ana Bruk or Anna Bruk"]),
        (["--on", "2025-03-04"], ["the day of the dam"]),
        (["--on", "2024"], []),
        (["--story", "002"], ["the day of the dam"]),
    ],
)
def test_more_filters_of_conflicts(archive: Run, dam_file: Path, filters: list[str], wanted: list[str]) -> None:
    assert labels(archive("conflicts", *filters, "--format", "json", "--archive", str(dam_file))) == wanted


def test_the_archive_may_be_named_before_the_command(archive: Run, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(FERRY)
    (tmp_path / "mayor.txt").write_text(MAYOR)
    archive("--archive", "one.db", "add", "ferry.txt")
    archive("add", "--archive", "two.db", "mayor.txt")
    assert archive("--archive", "one.db", "articles", "--format", "csv").stdout.count("ferry") >= 1
    assert "ferry" not in archive("--archive", "one.db", "articles", "--archive", "two.db", "--format", "csv").stdout


def test_what_an_archive_is_tells_of_units(archive: Run) -> None:
    told = archive("info").stdout
    assert re.search(r"^size: [\d,]+ bytes$", told, re.MULTILINE)
    assert "not compared yet: 0" in told


def test_a_claim_shows_the_day_by_name_and_the_report_that_gave_the_rest(archive: Run, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(FERRY)
    (tmp_path / "two.txt").write_text(
        "Ferry sinks off Lumo\n\nA ferry sank off Lumo on Monday morning, a fisherman said.\n"
    )
    archive("--archive", "one.db", "add", "one.txt", "two.txt")
    (group,) = json.loads(archive("--archive", "one.db", "claims", "--topic", "date", "--format", "json").stdout)
    found = [claim["id"] for claim in group["claims"] if claim["article"] == "two"]
    told = archive("--archive", "one.db", "show", found[0]).stdout
    assert "date: 2025-03-03; weekday Monday" in told
    assert "resolved from one Reuters" in told
