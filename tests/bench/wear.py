"""Writers and readers at once, and a long `archive add` killed again and again: `python tests/bench/wear.py [SECONDS] [KILLS]`.

Nothing may be lost, no command may say that the archive is locked, and after every kill the archive must be whole: the
same `add` run again gives, byte for byte, the export of one that was never disturbed.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ARCHIVE = str(Path(sys.executable).parent / "archive")
TOWNS = ("Arl", "Brin", "Corvo", "Dunmore", "Estrel", "Fallow", "Gorm", "Hexley", "Ivarna", "Jutland")
EXPORT = ("articles.jsonl", "claims.jsonl", "conflicts.jsonl")
QUESTIONS = (["conflicts", "--all"], ["claims"], ["show", "r"], ["timeline"], ["info"], ["quote", "Bruk"])
NO_READY_ARCHIVE = ("there is no archive here", "nothing has been added to it yet", "no name", "no single id", "no id")
"""What a reader may hear before the first article is there, or of a name and an id that are not yet there or many."""


def write_reports(folder: Path, count: int, *, begin: str = "r") -> list[Path]:
    """Small reports of fires, two of every fire, and every tenth with the bytes of another."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        fire = number - 1 if number % 10 == 9 else number
        town = TOWNS[fire // 2 % len(TOWNS)]
        text = (
            f"A fire burned {fire // 2 + 2} houses in {town} on Monday, {fire // 20 % 27 + 1} March 2025, police said.\n\n"
            f'"We lost {fire + 2} homes in {town}," mayor Ana Bruk said at the fire in {town}.\n'
        )
        paths.append(folder / f"{begin}{number:04}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def export(archive: Path, folder: Path) -> dict[str, bytes]:
    """The export of an archive. Raises CalledProcessError."""
    subprocess.run([ARCHIVE, "export", str(folder), "--archive", str(archive)], check=True, capture_output=True)
    return {name: (folder / name).read_bytes() for name in EXPORT}


def together(folder: Path, *, seconds: float, writers: int = 2, readers: int = 4) -> tuple[int, int]:
    """Let writers add a report at a time while readers ask; how many reports were added and questions answered.

    Raises AssertionError where a report is lost or a command complains.
    """
    archive = folder / "together.db"
    paths = [write_reports(folder / f"w{w}", 2000, begin=f"w{w}-") for w in range(writers)]
    ends = time.monotonic() + seconds
    added = [0] * writers
    asked = 0
    running: dict[tuple[str, int], subprocess.Popen[str]] = {}
    while time.monotonic() < ends or running:
        for role, count in (("writer", writers), ("reader", readers)):
            for number in range(count):
                process = running.get((role, number))
                if process is not None and process.poll() is None:
                    continue
                if process is not None:
                    asked += role == "reader"
                    _check(process)
                    del running[role, number]
                if time.monotonic() < ends:
                    arguments = list(QUESTIONS[asked % len(QUESTIONS)])
                    if role == "writer":
                        at = added[number]
                        arguments = ["add", *map(str, paths[number][at : at + 3])]
                        added[number] += 3
                    running[role, number] = _start([*arguments, "--archive", str(archive)])
        time.sleep(0.005)
    whole = folder / "whole.db"
    told = [str(path) for w in range(writers) for path in paths[w][: added[w]]]
    subprocess.run([ARCHIVE, "add", *told, "--archive", str(whole)], check=True, capture_output=True)
    assert export(archive, folder / "a") == export(whole, folder / "b"), "something was lost"
    return sum(added), asked


def _start(arguments: Sequence[str]) -> subprocess.Popen[str]:
    pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    return subprocess.Popen([ARCHIVE, *arguments], text=True, **pipes)  # type: ignore[call-overload,no-any-return]


def _check(process: subprocess.Popen[str]) -> None:
    told = process.communicate()[1]
    assert "locked" not in told, told
    assert "writing to it" not in told, told
    assert "Traceback" not in told, told
    assert process.returncode == 0 or any(words in told for words in NO_READY_ARCHIVE), told


def killed(folder: Path, *, kills: int, reports: int = 120, seed: int = 1) -> tuple[int, int]:
    """Kill an `add` at random moments until `kills` were hit, look whether the archive is whole, and run it to its end.

    Returns how many were begun in all, and how many of those killed had articles. Raises AssertionError.
    """
    chance = random.Random(seed)
    paths = write_reports(folder / "reports", reports)
    add = [ARCHIVE, "add", str(paths[0].parent), "--archive"]
    began = time.monotonic()
    subprocess.run([*add, str(folder / "whole.db")], check=True, capture_output=True)
    lasts = time.monotonic() - began
    wanted = export(folder / "whole.db", folder / "wanted")
    hit = begun = number = 0
    while hit < kills:
        number += 1
        archive = folder / f"killed{number}.db"
        process = subprocess.Popen([*add, str(archive)], stderr=subprocess.PIPE, start_new_session=True)
        time.sleep(chance.random() * lasts)
        if process.poll() is not None:
            process.communicate()
            continue
        hit += 1
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        verified = subprocess.run([ARCHIVE, "verify", "--archive", str(archive)], capture_output=True, text=True)
        begun += verified.returncode == 0
        assert verified.returncode == 0 or any(words in verified.stderr for words in NO_READY_ARCHIVE), verified.stderr
        subprocess.run([*add, str(archive)], check=True, capture_output=True)
        assert export(archive, folder / f"export{number}") == wanted, f"kill {number} left a trace"
        for file in folder.glob(f"killed{number}.db*"):
            file.unlink()
    return number, begun


def main(seconds: float = 60, kills: int = 200) -> None:
    """Run both and print what was done."""
    with tempfile.TemporaryDirectory() as folder:
        added, asked = together(Path(folder), seconds=seconds)
        print(
            f"two writers, four readers  {seconds:.0f} s: {added} reports added, {asked} questions answered", flush=True
        )
    with tempfile.TemporaryDirectory() as folder:
        tried, begun = killed(Path(folder), kills=kills)
        print(
            f"killed                     {kills} of {tried} before the end, {begun} with articles; all exports as undisturbed"
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
