"""Imports run down only, rooms of one floor do not import each other, and three libraries stay behind their walls."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "riyadh_archive"
SOURCE = Path(__file__).parents[1] / "src" / PACKAGE
FLOORS = {
    "text": 1,
    "errors": 1,
    "version": 1,
    "vocabulary": 1,
    "model": 2,
    "lexicon": 2,
    "citing": 2,
    "grammar": 3,
    "load": 4,
    "extract": 4,
    "reconcile": 4,
    "store": 4,
    "render": 4,
    "pipeline": 5,
    "query": 5,
    "bundled": 5,
    "archive": 6,
    "__init__": 6.5,
    "cli": 7,
    "__main__": 8,
}
WALLS = {"typer": {"cli"}, "rich": {"cli", "render"}, "sqlite3": {"store"}}


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def room_of(path: Path) -> str:
    relative = path.relative_to(SOURCE)
    return relative.parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[str]:
    """Every imported module, also under TYPE_CHECKING and inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module == PACKAGE:
                yield from (f"{PACKAGE}.{alias.name}" for alias in node.names)
            elif node.module:
                yield node.module


def target_room(module: str) -> str | None:
    parts = module.split(".")
    if parts[0] != PACKAGE:
        return None
    room = parts[1] if len(parts) > 1 else "__init__"
    return room if room in FLOORS else "__init__"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(SOURCE)))
def test_imports_run_down(path: Path) -> None:
    room = room_of(path)
    assert room in FLOORS, f"{path.name} stands on no floor"
    for module in imports_of(path):
        target = target_room(module)
        if target is None or target == room:
            continue
        assert FLOORS[target] < FLOORS[room], f"{room} imports {target}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(SOURCE)))
def test_walls(path: Path) -> None:
    room = room_of(path)
    for module in imports_of(path):
        allowed = WALLS.get(module.split(".")[0])
        assert allowed is None or room in allowed, f"{room} imports {module}"


def test_every_import_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "x.py"
    file.write_text("def f():\n    import rich.table\n    from riyadh_archive import store\n", encoding="utf-8")
    assert list(imports_of(file)) == ["rich.table", "riyadh_archive.store"]


def folder_of(path: Path) -> str:
    """The folder inside a room that holds a module, or the module itself where it stands in the room."""
    return path.relative_to(SOURCE).parts[1].removesuffix(".py")


def folder_imports(room: str) -> dict[str, set[str]]:
    """Which folders and lone modules of its own room each folder or lone module imports."""
    paths = [
        path for path in modules() if room_of(path) == room and path.parent.name + path.name != f"{room}__init__.py"
    ]
    imports: dict[str, set[str]] = {folder_of(path): set() for path in paths}
    for path in paths:
        targets = {module.split(".")[2] for module in imports_of(path) if module.startswith(f"{PACKAGE}.{room}.")}
        imports[folder_of(path)] |= targets & imports.keys() - {folder_of(path)}
    return imports


def circle_in(imports: dict[str, set[str]]) -> list[str]:
    """What is left when all that imports nothing left is taken away, again and again: a circle and whoever leads to it."""
    left = dict(imports)
    while free := [folder for folder, targets in left.items() if not targets & left.keys()]:
        for folder in free:
            del left[folder]
    return sorted(left)


@pytest.mark.parametrize("room", ["grammar", "load", "extract", "reconcile"])
def test_folders_of_a_room_import_one_way(room: str) -> None:
    assert circle_in(folder_imports(room)) == []


def test_a_circle_is_seen() -> None:
    assert circle_in({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == ["a", "b", "c"]
