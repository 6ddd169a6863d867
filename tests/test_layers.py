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


def names_imported(path: Path) -> Iterator[str]:
    """Every module that a file takes something from: for `from a import b` both `a` and `a.b`, as either may be meant."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
    yield from imports_of(path)


def module_imports() -> dict[str, set[str]]:
    """Which modules of the package each of its modules imports; the front of a folder is the folder's name."""
    paths = {".".join((PACKAGE, *path.relative_to(SOURCE).with_suffix("").parts)): path for path in modules()}
    files = {name.removesuffix(".__init__"): path for name, path in paths.items()}
    return {name: set(names_imported(path)) & files.keys() - {name} for name, path in files.items()}


def folder_imports(room: str) -> dict[str, set[str]]:
    """Which folders and lone modules of its own room each folder or lone module imports."""
    inside = f"{PACKAGE}.{room}."
    imports: dict[str, set[str]] = {}
    for name, targets in module_imports().items():
        if name.startswith(inside):
            folder = name.removeprefix(inside).split(".")[0]
            found = {target.removeprefix(inside).split(".")[0] for target in targets if target.startswith(inside)}
            imports.setdefault(folder, set()).update(found - {folder})
    return imports


def circle_in(imports: dict[str, set[str]]) -> list[str]:
    """What is left when all that imports nothing left is taken away, again and again: a circle and whoever leads to it."""
    left = dict(imports)
    while free := [name for name, targets in left.items() if not targets & left.keys()]:
        for name in free:
            del left[name]
    return sorted(left)


def test_modules_import_one_way() -> None:
    """But for the front of a room, which offers what its modules hold."""
    imports = module_imports()
    fronts = {name for name in imports if any(other.startswith(f"{name}.") for other in imports)}
    assert circle_in({name: targets - fronts for name, targets in imports.items() if name not in fronts}) == []


@pytest.mark.parametrize("room", ["grammar", "load", "extract", "reconcile"])
def test_folders_of_a_room_import_one_way(room: str) -> None:
    assert circle_in(folder_imports(room)) == []


def test_a_circle_is_seen() -> None:
    assert circle_in({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == ["a", "b", "c"]
