"""Renews the console blocks of README.md in place: `python tests/readme.py`.

A block is a fence marked `console` whose first line is `$ command`; the lines after it are what the command prints, 80
columns wide and without color. A command that is no pipe shows what it says on stderr too, below its answer. The
commands of all blocks run one after the other in one empty folder that has the articles in `seeds`, and the tests.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"^```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)^```$", re.MULTILINE | re.DOTALL)
ANSWERED = (0, 3)
"""The exit codes of an answer; 3 is a find of `conflicts --check`."""


def blocks(text: str) -> list[tuple[str, str]]:
    """The command and the printed output of every console block.

    >>> blocks("```console\\n$ archive --version\\narchive 1\\n```\\n")
    [('archive --version', 'archive 1\\n')]
    """
    return [(found["command"], found["output"]) for found in BLOCK.finditer(text)]


def outputs(commands: list[str]) -> Iterator[str]:
    """What each command prints. Raises RuntimeError where one fails."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("seeds", "tests"):
            Path(folder, name).symlink_to(ROOT / name)
        for command in commands:
            yield _output(command, Path(folder))


def _output(command: str, folder: Path) -> str:
    scripts = Path(sys.executable).parent
    env = {key: value for key, value in os.environ.items() if key not in ("RIYADH_ARCHIVE", "FORCE_COLOR")}
    env |= {"PATH": f"{scripts}{os.pathsep}{env['PATH']}", "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=env, capture_output=True, encoding="utf-8")
    if done.returncode not in ANSWERED or not done.stdout + done.stderr:
        raise RuntimeError(f"{command}: exit {done.returncode}: {done.stderr}")
    told = done.stdout if "|" in command else done.stdout + done.stderr
    return "".join(f"{line.rstrip()}\n" for line in told.splitlines())


def renewed(text: str) -> str:
    """The text with the output of every block as it is now."""
    told = outputs([command for command, _ in blocks(text)])
    return BLOCK.sub(lambda found: f"```console\n$ {found['command']}\n{next(told)}```", text)


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
