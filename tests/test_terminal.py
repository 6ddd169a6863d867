"""Through a real pseudo-terminal: nothing of an article is obeyed, and a pager comes when git's would."""

import os
import pty
import select
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

BINARY = str(Path(sys.executable).parent / "archive")
EVIL = "\x1b]0;owned\x07\u202e\u200b\x9b31m\u2066[bold red]\ue000\U000e0041"
REPORT = (
    f'Title {EVIL}\n\nPARIS, March 3, 2025 (Reuters) - "We {EVIL} agreed to leave," Ana {EVIL} Bruk said on Monday.\n'
)
Seen = Callable[..., str]


@pytest.fixture
def seen(tmp_path: Path) -> Seen:
    """Run a command on a terminal of so many lines and return all that the terminal got."""

    def run(*arguments: str, lines: int = 500, **settings: str) -> str:
        inside, outside = pty.openpty()
        kept = {
            k: v for k, v in os.environ.items() if k not in ("PAGER", "LESS", "NO_COLOR", "COLUMNS", "RIYADH_ARCHIVE")
        }
        subprocess.run(["stty", "rows", str(lines), "columns", "80"], stdin=outside, check=True)
        process = subprocess.Popen(
            [BINARY, *arguments],
            stdin=outside,
            stdout=outside,
            stderr=outside,
            cwd=tmp_path,
            env=kept | {"TERM": "xterm"} | settings,
        )
        os.close(outside)
        told = b""
        while select.select([inside], [], [], 60)[0]:
            try:
                part = os.read(inside, 65536)
            except OSError:
                break
            if not part:
                break
            told += part
        os.close(inside)
        assert process.wait(60) in (0, 1)
        return told.decode("utf-8").replace("\r\n", "\n")

    return run


def controls(text: str) -> set[str]:
    return {char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs")} - {"\n"}


COMMANDS = [
    *(["claims"], ["conflicts", "--all"], ["articles"], ["articles", "--text"], ["names"], ["timeline"], ["info"]),
    *(
        ["show", "evil"],
        ["show", "evil", "--open-at"],
        ["claims", "--format", "json"],
        ["show", "evil", "--format", "csv"],
    ),
    *(["articles", "--text", "--format", "json"], ["articles", "--text", "--format", "csv"]),
    *(
        ["quote"],
        ["quote", "bruk", "--indirect", "--about", "agree"],
        ["quote", EVIL],
        ["claims", "--person", EVIL],
        ["show", EVIL],
        ["claims", "--source", EVIL],
        ["--help"],
    ),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command).encode("ascii", "replace").decode())
def test_nothing_of_an_article_is_obeyed(seen: Seen, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "evil.txt").write_text(REPORT, encoding="utf-8")
    subprocess.run([BINARY, "add", "evil.txt"], cwd=tmp_path, check=True, capture_output=True)
    assert (
        controls(seen(*command, "--no-pager" if command != ["--help"] else "--help", NO_COLOR="1", TERM="dumb"))
        == set()
    )


PAGER = "sed 's/^/paged: /'"


@pytest.mark.parametrize(
    ("arguments", "settings", "lines", "paged"),
    [
        (["names"], {"PAGER": PAGER}, 10, True),
        (["names"], {"PAGER": PAGER}, 1000, False),
        (["names", "--no-pager"], {"PAGER": PAGER}, 10, False),
        (["--no-pager", "names"], {"PAGER": PAGER}, 10, False),
        (["names"], {"PAGER": ""}, 10, False),
        (["names"], {"PAGER": "cat"}, 10, False),
        (["names"], {"PAGER": "no-such-pager-here"}, 10, False),
    ],
)
def test_a_pager_comes_for_what_is_longer_than_the_screen(
    seen: Seen, arguments: list[str], settings: dict[str, str], lines: int, paged: bool
) -> None:
    told = seen(*arguments, lines=lines, **settings)
    assert "Zelenskyy" in told or "Zelensky" in told
    assert ("paged: " in told) is paged


def test_a_pager_gets_the_flags_of_git_and_those_of_the_user(seen: Seen) -> None:
    assert "flags: FRX" in seen("names", lines=10, PAGER="echo flags: $LESS; cat > /dev/null")
    assert "flags: S" in seen("names", lines=10, PAGER="echo flags: $LESS; cat > /dev/null", LESS="S")


def test_a_pager_that_is_left_early_is_no_error(seen: Seen) -> None:
    told = seen("articles", "--text", lines=10, PAGER="head -n 1")
    assert told.count("\n") == 1


def test_colors_stand_on_a_terminal_unless_they_are_not_wanted(seen: Seen) -> None:
    assert "\x1b[1;31m" in seen("conflicts", "--no-pager")
    assert "\x1b[1;31m" in seen("conflicts", lines=10, PAGER="cat -")
    assert "31m" not in seen("conflicts", "--no-pager", NO_COLOR="1")


def test_no_pager_in_a_pipe(tmp_path: Path) -> None:
    env = {**os.environ, "PAGER": PAGER, "LINES": "5"}
    done = subprocess.run([BINARY, "names"], cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
    assert "paged" not in done.stdout
