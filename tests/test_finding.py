"""Searching, and what changed between versions: through `Archive` and through the installed command."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riyadh_archive import Archive
from riyadh_archive.errors import NotFoundError
from riyadh_archive.query.searching import expression

BINARY = Path(sys.executable).parent / "archive"
FLOOD = (
    "Flood kills nine in Arl\n\nPublished 4 May 2024\n\nA flood killed nine people in Arl on Friday, officials said. "
    "The café in the old town was spared.\n\nMayor Hilda Brandt said the dam had warned nobody. "
    "“We lost everything,” she said.\n"
)
STRIKE = (
    "Rail strike ends in Brin\n\nPublished 9 June 2024\n\nDrivers in Brin went back to work on Sunday after the flood of "
    "complaints, the union said.\n"
)


@pytest.fixture
def opened(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path / "news.db", create=True)
    archive.add([], data={"flood.txt": FLOOD.encode(), "strike.txt": STRIKE.encode()})
    return archive


def found(archive: Archive, words: str) -> dict[str, list[str]]:
    """The words found, by article in the order of the answer."""
    texts = {article.id: article.text for article in archive.articles()}
    return {
        one.article: [texts[one.article][start:end] for passage in one.passages for start, end in passage.matches]
        for one in archive.search(words)
    }


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("nine", {"flood": ["nine", "nine"]}),
        ("NINE people", {"flood": ["nine", "nine", "people"]}),
        ("cafe", {"flood": ["café"]}),
        ("official", {"flood": ["officials"]}),
        ('"old town"', {"flood": ["old town"]}),
        ('"town old"', {}),
        ("complain*", {"strike": ["complaints"]}),
        ("nine union", {}),
        ("nine OR union", {}),
        ("NOT nine", {}),
    ],
)
def test_words_and_phrases(opened: Archive, asked: str, wanted: dict[str, list[str]]) -> None:
    assert found(opened, asked) == wanted


def test_an_article_called_so_comes_first(opened: Archive) -> None:
    assert list(found(opened, "flood")) == ["flood", "strike"]


def test_passages_lie_in_the_text_and_claims_have_all_the_words(opened: Archive) -> None:
    (one,) = opened.search("lost everything")
    text = opened.articles()[0].text
    assert [text[p.start : p.end] for p in one.passages] == [p.text for p in one.passages]
    assert [p.text for p in one.passages] == ["“We lost everything,” she said."]
    assert {claim.topic for claim in one.claims} == {"quotes"}


def test_filters_and_nothing_to_look_for(opened: Archive) -> None:
    assert [one.article for one in opened.search("flood", source="strike")] == ["strike"]
    with pytest.raises(ValueError, match="no word to look for"):
        opened.search('"*" ?!')
    with pytest.raises(NotFoundError):
        opened.search("flood", source="nobody")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40))
def test_what_is_typed_is_never_an_expression(words: str) -> None:
    with Archive() as archive:
        try:
            expression(words)
        except ValueError:
            return
        for one in archive.search(words):
            assert one.passages or one.title


def test_text_with_marks_of_its_own_is_found_without_them(tmp_path: Path) -> None:
    text = "A dam burst\n\nThe \ufdd0\ufdd1\ufdd0dam\ufdd0\ufdd2\ufdd0 burst above Arl on Monday, the mayor said.\n"
    with Archive(tmp_path / "x.db", create=True) as archive:
        archive.add([], data={"dam.txt": text.encode()})
        assert [(one.title, one.passages) for one in archive.search("dam")] == [("A dam burst", ())]


def renewed(folder: Path, text: str) -> None:
    (folder / "flood.txt").write_text(text, encoding="utf-8")
    with Archive(folder / "news.db", create=True) as archive:
        archive.add([folder / "flood.txt"])


def test_what_changed_between_versions(tmp_path: Path) -> None:
    renewed(tmp_path, FLOOD)
    renewed(tmp_path, FLOOD.replace("nine", "12").replace("lost everything", "have lost everything"))
    renewed(tmp_path, FLOOD.replace("nine", "12") + "\nMinister Olaf Stern attended the funeral in Arl on Sunday.\n")
    with Archive(tmp_path / "news.db") as archive:
        first, second = archive.changes("flo")
        assert [(first.before.version, first.after.version), second.after.version] == [(1, 2), 3]
        changed = {(a.topic, a.evidence[0].text, b.evidence[0].text) for a, b in first.changed}
        assert ("quotes", "We lost everything,", "We have lost everything,") in changed
        assert any(topic == "figures" for topic, *_ in changed)
        assert not first.came
        assert {claim.value.name for claim in second.came if claim.topic == "attendees"} == {"Olaf Stern"}
        shown = archive.show("flood")
        assert [version.version for version in shown.versions] == [1, 2, 3]
        assert "12" in shown.record.title
        with pytest.raises(NotFoundError):
            archive.changes("strike")


def test_an_article_without_versions_has_no_changes(opened: Archive) -> None:
    assert opened.changes() == ()
    assert opened.show("flood").versions == ()


def run(folder: Path, *arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "COLUMNS": "80", "RIYADH_ARCHIVE": str(folder / "news.db")}
    done = subprocess.run([str(BINARY), *arguments], env=env, cwd=folder, capture_output=True, encoding="utf-8")
    assert done.returncode == code, done.stderr
    return done


def test_the_commands(tmp_path: Path) -> None:
    renewed(tmp_path, FLOOD)
    renewed(tmp_path, FLOOD.replace("nine", "12"))
    told = run(tmp_path, "search", "old town")
    assert "«old town»" in told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 80
    (one,) = json.loads(run(tmp_path, "search", "old", "town", "--format", "json").stdout)
    assert one["article"] == "flood"
    rows = list(csv.DictReader(io.StringIO(run(tmp_path, "search", "old town", "--format", "csv").stdout)))
    assert rows[0]["text"] == "The café in the old town was spared."
    assert run(tmp_path, "search", "zebra").stderr == "archive: no article has all these words\n"
    assert "no word to look for" in run(tmp_path, "search", "?", code=2).stderr
    assert "  ~ figures: " in run(tmp_path, "changes").stdout
    assert json.loads(run(tmp_path, "changes", "flood", "--format", "jsonl").stdout)["after"]["version"] == 2
    assert "versions: 2 of 2024-05-04" in run(tmp_path, "show", "flood").stdout
    shown = json.loads(run(tmp_path, "show", "flood", "--format", "json").stdout)
    assert [version["version"] for version in shown["versions"]] == [1, 2]
