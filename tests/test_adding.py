"""`archive add` of many files: progress on a terminal alone, Ctrl-C that loses nothing, the same on any number of cores."""

import os
import pty
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

BINARY = str(Path(sys.executable).parent / "archive")
TOWNS = ("Arl", "Brin", "Corvo", "Dunmore", "Estrel", "Fallow", "Gorm", "Hexley", "Ivarna", "Jutland", "Kestrel")

TRIES = 5


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Enough reports for several processes, some of one event and some alike."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(90):
        town, other = TOWNS[number % 11], TOWNS[number * 7 % 11]
        text = f'A fire burned {number + 2} houses in {town} on 3 March 2025. "We lost our homes," said Ana Bruk of {other}.\n'
        (folder / f"{number:03}.txt").write_text(text * 8, encoding="utf-8")
    return folder


def add(folder: Path, archive: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    command = [BINARY, "add", str(folder), "--archive", str(archive), *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def export(archive: Path) -> dict[str, str]:
    folder = archive.with_suffix("")
    subprocess.run([BINARY, "export", str(folder), "--archive", str(archive)], check=True, capture_output=True)
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def test_any_number_of_processes_gives_one_archive(reports: Path, tmp_path: Path) -> None:
    for jobs in ("1", "3"):
        told = add(reports, tmp_path / f"{jobs}.db", "--jobs", jobs)
        assert (told.returncode, told.stdout) == (0, "")
        assert told.stderr == f"archive: 90 added in {tmp_path / f'{jobs}.db'}\n"
    assert export(tmp_path / "1.db") == export(tmp_path / "3.db")
    assert add(reports, tmp_path / "0.db", "--jobs", "0").returncode == 2


def test_progress_is_shown_on_a_terminal(reports: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen([BINARY, "add", str(reports), "--archive", str(tmp_path / "a.db")], stderr=theirs) as adding:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
    os.close(ours)
    assert adding.returncode == 0
    assert b"/90 articles" in shown
    assert shown.replace(b"\r", b"").endswith(b"archive: 90 added in " + os.fsencode(tmp_path / "a.db") + b"\n")


def test_ctrl_c_keeps_what_is_in_and_the_next_add_completes_it(reports: Path, tmp_path: Path) -> None:
    assert add(reports, tmp_path / "whole.db").returncode == 0
    path, told = _interrupted(reports, tmp_path)
    assert told == f"archive: stopped; what was read stays in {path}, and the same command adds the rest\n"
    assert subprocess.run([BINARY, "verify", "--archive", str(path)], capture_output=True, check=False).returncode == 0
    kept = _count(path)
    assert 5 <= kept < 90
    done = add(reports, path)
    assert done.returncode == 0
    assert f"{90 - kept} added" in done.stderr
    assert export(path) == export(tmp_path / "whole.db")


def _heed_interrupts() -> None:
    """A shell starts what runs in its background deaf to Ctrl-C, and so would be what a test run there starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _interrupted(reports: Path, folder: Path) -> tuple[Path, str]:
    """An archive whose adding Ctrl-C ended, and what was told; on a busy machine it may be done before, and is tried again."""
    for number in range(TRIES):
        path = folder / f"stopped{number}.db"
        command = [BINARY, "add", str(reports), "--archive", str(path)]
        with subprocess.Popen(
            command, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=_heed_interrupts
        ) as adding:
            _wait_for_articles(path, 5)
            os.killpg(adding.pid, signal.SIGINT)
            _, told = adding.communicate(timeout=60)
        if adding.returncode != 0:
            break
    assert adding.returncode == 130
    return path, told


def _wait_for_articles(path: Path, count: int) -> None:
    until = time.monotonic() + 60
    while _count(path) < count:
        assert time.monotonic() < until
        time.sleep(0.005)


def _count(path: Path) -> int:
    try:
        database = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    except sqlite3.OperationalError:
        return 0
    try:
        return int(database.execute("SELECT count(*) FROM article").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        database.close()
