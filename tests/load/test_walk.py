"""From paths to files: order, what is passed over, and errors that stop nothing."""

from pathlib import Path

import pytest

from riyadh_archive.errors import LoadError, NotArticleError
from riyadh_archive.load import iter_paths, load_path


def test_folders_are_walked_in_sorted_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.text", "sub/c", "sub/.hidden", ".git/d.txt", "e.md", "f.html"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
    found = [path.relative_to(tmp_path).as_posix() for path in iter_paths([tmp_path]) if isinstance(path, Path)]
    assert found == ["a.text", "b.txt", "e.md", "f.html", "sub/c"]


def test_a_folder_may_hold_what_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "style.css").write_text("p { color: red }")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (tmp_path / "index.php").write_text("<!-- saved -->\n<!DOCTYPE html><html><body>x</body></html>")
    article, page, photo, style = iter_paths([tmp_path])
    assert [path for path in (article, page) if isinstance(path, Path)] == [tmp_path / "a.txt", tmp_path / "index.php"]
    assert all(isinstance(passed, NotArticleError) for passed in (photo, style))


def test_a_file_named_by_itself_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "report.out"
    file.write_text("x")
    assert list(iter_paths([str(file)])) == [file]


def test_errors_do_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    file = tmp_path / "a.txt"
    file.write_text("x")
    missing, empty, bad, found = iter_paths([tmp_path / "none", tmp_path / "empty", "nul\0l", file])
    assert isinstance(missing, LoadError)
    assert "no such" in missing.why
    assert isinstance(empty, LoadError)
    assert empty.why == "no articles in this folder"
    assert isinstance(bad, LoadError)
    assert found == file


def test_links_do_not_loop(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert list(iter_paths([tmp_path])) == [tmp_path / "a.txt"]


def test_load_path_keeps_the_path(tmp_path: Path) -> None:
    file = tmp_path / "012_storm.txt"
    file.write_bytes(b"The storm passed over Manila on Friday.\r\n")
    article = load_path(file)
    assert (article.id, article.path) == ("012_storm", str(file))
    assert article.text == "The storm passed over Manila on Friday.\r\n"
    assert len(article.sha256) == 64


def test_load_path_of_a_folder_or_of_nothing(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.txt"):
        with pytest.raises(LoadError):
            load_path(path)
