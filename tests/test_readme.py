"""README.md is true: every console block prints what stands there, every example in Python gives what it says."""

import doctest
import re
from pathlib import Path

import pytest

from readme import README, blocks, outputs

TEXT = README.read_text(encoding="utf-8")
BLOCKS = blocks(TEXT)
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def printed() -> list[str]:
    return list(outputs([command for command, _ in BLOCKS]))


def test_every_console_block_is_checked() -> None:
    assert len(BLOCKS) == TEXT.count("```console") > 5


@pytest.mark.parametrize("number", range(len(BLOCKS)), ids=[command for command, _ in BLOCKS])
def test_block(printed: list[str], number: int) -> None:
    assert printed[number] == BLOCKS[number][1], "`python tests/readme.py` renews the blocks"


@pytest.mark.parametrize("example", PYTHON.findall(TEXT))
def test_python(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RIYADH_ARCHIVE", raising=False)
    parsed = doctest.DocTestParser().get_doctest(example, {}, "README.md", "README.md", 0)
    assert parsed.examples
    assert doctest.DocTestRunner().run(parsed).failed == 0


def test_test_command_is_marked() -> None:
    (fence,) = re.findall(r"<!-- tests -->\n+```sh\n(.*?)\n```", TEXT, re.DOTALL)
    assert "[test]" in fence
    assert fence.rstrip().endswith("pytest -n auto")
