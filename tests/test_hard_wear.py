"""Bad input, bad archives, bad places and many at once: one clear line each, the right exit code, nothing else lost."""

import importlib.util
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import ModuleType

import pytest

from riyadh_archive.render.document import write_file

BINARY = str(Path(sys.executable).parent / "archive")
GOOD = "The ferry Marisol sank off Corvo on Monday, 3 March 2025, captain Ivo Bruk said.\n"
OTHER = '"We saw nothing," mayor Ana Bruk told reporters in Lumo on Tuesday after the ferry sank.\n'


def ask(*arguments: str, cwd: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """The command as a user runs it; never a traceback, never more than a minute."""
    kept = {name: value for name, value in os.environ.items() if name not in ("RIYADH_ARCHIVE", "COLUMNS", "PAGER")}
    done = subprocess.run(
        [*_LIMITED, BINARY, *arguments], cwd=cwd, env=kept | settings, capture_output=True, timeout=60, check=False
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in err, err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def ids(cwd: Path, archive: str = "archive.db") -> list[str]:
    told = ask("articles", "--format", "json", "--archive", archive, cwd=cwd)
    return [article["id"] for article in json.loads(told.stdout)]


def _limits() -> list[str]:
    """Takes from the superuser the right to read and write what permissions forbid, where it has that right."""
    setpriv = shutil.which("setpriv")
    if os.geteuid() or setpriv is None:
        return []
    command = [setpriv, "--bounding-set=-dac_override,-dac_read_search"]
    done = subprocess.run([*command, "true"], capture_output=True, check=False)
    return command if done.returncode == 0 else []


_LIMITED = _limits()
LIMITED = bool(_LIMITED) or os.geteuid() != 0


# input


def _pipe(path: Path) -> None:
    path.mkdir()


def _circle(path: Path) -> None:
    path.symlink_to(path.name)


def _locked(path: Path) -> None:
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)


BAD = {
    "empty": (lambda path: path.write_bytes(b""), "the file is empty"),
    "blank": (lambda path: path.write_bytes(b" \n\t\n"), "the file is empty"),
    "binary": (lambda path: path.write_bytes(bytes(range(256)) * 40), "binary file"),
    "50 MB": (lambda path: path.write_bytes(b"a" * (50 * 2**20 + 1)), "more than 50 MB"),
    "missing": (lambda path: None, "no such file"),
    "folder without articles": (_pipe, "no articles in this folder"),
    "broken link": (lambda path: path.symlink_to("nowhere"), "no such file"),
    "circular link": (_circle, "no such file"),
    "forbidden": (_locked, "Permission denied"),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_costs_itself_alone(tmp_path: Path, kind: str) -> None:
    if kind == "forbidden" and not LIMITED:
        pytest.skip("this user may read everything")
    make, words = BAD[kind]
    make(tmp_path / "bad.txt")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    told = ask("add", "bad.txt", "good.txt", cwd=tmp_path)
    assert told.returncode == 1
    _, fault, count = told.stderr.splitlines()
    assert fault.startswith("archive: bad.txt: ")
    assert words in fault
    assert count == "archive: 1 added, 1 failed in archive.db"
    assert ids(tmp_path) == ["good"]


@pytest.mark.parametrize("arguments", [["add", ""], ["claims", "--archive", ""], ["add", "good.txt", "--archive", ""]])
def test_an_empty_name_is_a_mistake_of_usage(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    told = ask(*arguments, cwd=tmp_path)
    assert (told.returncode, told.stdout) == (2, "")
    assert "empty" in told.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good.txt"]


def test_nobodys_home_is_told(tmp_path: Path) -> None:
    told = ask("claims", "--archive", "~no-such-user-here/a.db", cwd=tmp_path)
    assert (told.returncode, told.stdout) == (1, "")
    (line,) = told.stderr.splitlines()
    assert "no such user" in line


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["add", "--help"], ["claims"], ["info"]], ids=" ".join
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_answer_that_finds_no_room_is_told(tmp_path: Path, arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([BINARY, *arguments], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode() == "archive: output: No space left on device\n"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_harm_nothing(tmp_path: Path, closed: str) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    for words, code in (("add good.txt", 0), ("claims", 0), ("verify", 0), ("add nowhere.txt", 1)):
        done = subprocess.run(f"{BINARY} {words} {closed}", shell=True, cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == code, done.stderr
        assert b"Traceback" not in done.stderr
    assert ids(tmp_path) == ["good"]


def test_an_export_that_fails_leaves_the_one_before(tmp_path: Path) -> None:
    path = write_file([{"a": 1}], tmp_path / "claims.jsonl")
    before = path.read_bytes()
    with pytest.raises(TypeError):
        write_file([{"a": 2}, {"b": object()}], path)
    assert [path.name for path in tmp_path.iterdir()] == ["claims.jsonl"]
    assert path.read_bytes() == before


def test_links_in_circles_end(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "around").symlink_to(folder)
    assert ask("add", "folder", cwd=tmp_path).returncode == 0
    assert ids(tmp_path) == ["good"]


@pytest.mark.parametrize("name", [b"new\nline.txt", b"red\x1b[31m.txt", b"caf\xff.txt", "caf\u00e9\u202e.txt".encode()])
def test_odd_names_are_spelled_out(tmp_path: Path, name: bytes) -> None:
    path = os.path.join(os.fsencode(tmp_path), name)
    Path(os.fsdecode(path)).write_text(GOOD, encoding="utf-8")
    told = ask("add", str(tmp_path), cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    for command in (["articles"], ["show", ids(tmp_path)[0]], ["show", ids(tmp_path)[0], "--open-at"]):
        out = ask(*command, cwd=tmp_path).stdout
        assert out
        assert all(char.isprintable() or char == "\n" for char in out)
    assert ask("verify", cwd=tmp_path).returncode == 0
    os.unlink(path)


def test_the_same_bytes_and_the_same_path(tmp_path: Path) -> None:
    for name in ("b", "c"):
        (tmp_path / f"{name}.txt").write_text(GOOD, encoding="utf-8")
    assert "1 already there" in ask("add", "c.txt", "b.txt", cwd=tmp_path).stderr
    assert ids(tmp_path) == ["b"]
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    assert "1 replaced by a new version" in ask("add", "b.txt", cwd=tmp_path).stderr
    assert ask("verify", cwd=tmp_path).stdout.startswith("whole: 1 article,")


def test_bytes_have_the_first_of_their_names_in_any_order(tmp_path: Path) -> None:
    for folder, name, text in (("y", "a", GOOD), ("x", "a", OTHER), ("x", "b", GOOD), ("z", "a-2", GOOD + OTHER)):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / f"{name}.txt").write_text(text, encoding="utf-8")
    files = ["x/b.txt", "z/a-2.txt", "y/a.txt", "x/a.txt"]
    exports = []
    for number, order in enumerate((files, files[::-1], [files[2], files[0], files[3], files[1]])):
        for file in order:
            ask("add", file, "--archive", f"{number}.db", cwd=tmp_path)
        ask("export", f"{number}", "--archive", f"{number}.db", cwd=tmp_path)
        exports.append([path.read_bytes() for path in sorted((tmp_path / str(number)).iterdir())])
        assert ids(tmp_path, f"{number}.db") == ["a", "a-2", "a-3"]
    assert exports[0] == exports[1] == exports[2]
    assert ask("verify", "--archive", "2.db", cwd=tmp_path).returncode == 0


# archives


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    """A folder with an archive of two articles, and another article."""
    for name, text in (("one", GOOD), ("two", OTHER)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    ask("add", "one.txt", "two.txt", cwd=tmp_path)
    (tmp_path / "three.txt").write_text(GOOD + OTHER, encoding="utf-8")
    yield tmp_path
    for path in (tmp_path, *tmp_path.iterdir()):
        path.chmod(0o755)


def _newer(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()


def _damaged(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET authors = '[{'",
        "UPDATE article SET title = CAST(x'ff61' AS TEXT)",
        'UPDATE article SET body = \'[{"start": "x"}]\'',
        "UPDATE extracted SET claims = CAST(x'5bff5d' AS TEXT)",
        "UPDATE extracted SET claims = '[{\"id\": 1}]'",
    ],
)
def test_a_bent_record_is_damage(kept: Path, statement: str) -> None:
    database = sqlite3.connect(kept / "archive.db")
    database.execute(statement)
    database.commit()
    database.close()
    told = ask("verify", cwd=kept)
    assert told.returncode == 1
    (line,) = told.stderr.splitlines()
    assert "damaged" in line or "first difference" in line


@pytest.mark.parametrize(
    ("table", "column", "key", "command"),
    [
        ("article", "body", "start", ["show", "one"]),
        ("name", "mentions", "article", ["names"]),
        ("name", "variants", "text", ["names"]),
        ("utterance", "printings", "edits", ["quote", "bruk"]),
        ("sketch", "words", "bruk", ["verify"]),
        ("statement", "mentions", "article", ["verify"]),
    ],
)
def test_a_flipped_letter_in_a_record_is_damage(
    kept: Path, table: str, column: str, key: str, command: list[str]
) -> None:
    database = sqlite3.connect(kept / "archive.db")
    changed = (f'"{key}"', f'"{key[:-1]}') if column == "words" else (f'"{key}"', f'"{key[:-1]}~"')
    database.execute(f"UPDATE {table} SET {column} = replace({column}, ?, ?)", changed)
    database.commit()
    database.close()
    told = ask(*command, cwd=kept)
    assert told.returncode == 1
    (line,) = told.stderr.splitlines()
    assert "damaged" in line or "cannot be read" in line


def test_a_bent_schema_is_damage(kept: Path) -> None:
    path = kept / "archive.db"
    content = path.read_bytes()
    path.write_bytes(content.replace(b"CREATE TABLE article", b"CREATE TABLE \xffrticle"))
    for command in (["claims"], ["verify"], ["info"], ["add", "three.txt"]):
        told = ask(*command, cwd=kept)
        assert told.returncode == 1
        (line,) = told.stderr.splitlines()
        assert "damaged" in line


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_damaged, "the file is damaged"),
        (_newer, "a newer version wrote it"),
        (lambda path: path.write_bytes(b"words " * 500), "not an archive of this program"),
        (lambda path: path.write_bytes(b""), "nothing has been added to it yet"),
    ],
    ids=["damaged", "newer", "foreign", "empty"],
)
@pytest.mark.parametrize("command", [["claims"], ["verify"], ["info"]], ids=" ".join)
def test_bad_archives(kept: Path, change, words: str, command: list[str]) -> None:  # type: ignore[no-untyped-def]
    change(kept / "archive.db")
    told = ask(*command, cwd=kept)
    assert (told.returncode, told.stdout) == (1, "")
    (line,) = told.stderr.splitlines()
    assert words in line


@pytest.mark.parametrize("what", ["file", "folder"])
def test_an_archive_that_may_only_be_read(kept: Path, what: str) -> None:
    if not LIMITED:
        pytest.skip("this user may write everything")
    before = ids(kept)
    (kept / "archive.db").chmod(0o444)
    if what == "folder":
        kept.chmod(0o555)
    assert ids(kept) == before
    told = ask("add", "three.txt", cwd=kept)
    assert told.returncode == 1
    (line,) = told.stderr.splitlines()
    assert "may only be read" in line
    assert ids(kept) == before


def test_a_log_that_cannot_be_read_hides_nothing(kept: Path) -> None:
    """What was added last stands in the log of an archive that was copied while it was open."""
    if not LIMITED:
        pytest.skip("this user may write everything")
    writer = sqlite3.connect(kept / "archive.db")
    writer.execute("INSERT INTO meta VALUES ('note', 'still in the log')")
    writer.commit()
    log = (kept / "archive.db-wal").read_bytes()
    writer.close()
    (kept / "archive.db-wal").write_bytes(log)
    kept.chmod(0o555)
    told = ask("claims", cwd=kept)
    assert told.returncode == 1
    (line,) = told.stderr.splitlines()
    assert "archive.db-wal" in line
    kept.chmod(0o755)
    assert ids(kept) == ["one", "two"]


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(GOOD, encoding="utf-8")
    for number in range(40):
        (tmp_path / f"long{number}.txt").write_text(GOOD * 200 + f"Ship {number} sank.\n", encoding="utf-8")
    assert ask("add", "one.txt", "--archive", "tiny/a.db", cwd=tmp_path).returncode == 0
    longer = [path.name for path in sorted(tmp_path.glob("long*"))]
    told = ask("add", *longer, "--archive", "tiny/a.db", cwd=tmp_path)
    assert told.returncode == 1
    assert "room" in told.stderr.splitlines()[-1]
    assert "one" in ids(tmp_path, "tiny/a.db")
    with suppress(OSError):
        (tiny / "fill").write_bytes(b"0" * 1_000_000)
    told = ask("add", "one.txt", "--archive", "tiny/b.db", cwd=tmp_path)
    assert told.returncode == 1
    (line,) = told.stderr.splitlines()
    assert "room" in line


def test_a_full_cache(tiny: Path, tmp_path: Path) -> None:
    (tiny / "fill").write_bytes(b"0" * 1_030_000)
    told = ask("timeline", cwd=tmp_path, XDG_CACHE_HOME=str(tiny))
    assert told.returncode == 0
    assert told.stdout
    (line,) = told.stderr.splitlines()
    assert "built in memory" in line
    assert [path.name for path in tiny.rglob("*.db*")] == []


# places


@pytest.mark.parametrize("command", [["conflicts", "--all"], ["claims"], ["show", "001"], ["articles"]], ids=" ".join)
def test_poor_terminals(tmp_path: Path, command: list[str]) -> None:
    poor = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "COLUMNS": "20"}
    told = ask(*command, cwd=tmp_path, **poor)
    assert told.returncode == 0
    assert told.stdout.isascii()
    assert told.stdout.count("\n") > 5


# many at once


def wear() -> ModuleType:
    """The measurement in tests/bench, which does the same for a minute and two hundred kills."""
    spec = importlib.util.spec_from_file_location("wear", Path(__file__).parent / "bench" / "wear.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_writers_and_readers_at_once_lose_nothing(tmp_path: Path) -> None:
    added, asked = wear().together(tmp_path, seconds=4)
    assert added > 1
    assert asked > 3


def test_a_killed_add_is_whole_and_can_be_finished(tmp_path: Path) -> None:
    wear().killed(tmp_path, kills=4, reports=50)
