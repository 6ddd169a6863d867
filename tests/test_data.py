"""`data/` is the export of the bundled archive, byte for byte; `archive export data` renews it."""

from pathlib import Path

import pytest

from riyadh_archive import pipeline
from riyadh_archive.archive import Archive
from riyadh_archive.bundled import seed_folder, seed_paths
from riyadh_archive.store import Store

DATA = Path(__file__).parents[1] / "data"
FILES = ("articles.jsonl", "claims.jsonl", "conflicts.jsonl")


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled archive built anew and exported, its articles added in another order than theirs."""
    folder = tmp_path_factory.mktemp("export")
    with Store(folder / "export.db", create=True) as store:
        pipeline.build(store, seed_paths()[::-1], root=seed_folder().parent)
    with Archive(folder / "export.db") as archive:
        archive.export(folder)
    return folder


@pytest.mark.parametrize("name", FILES)
def test_data_is_the_export(export: Path, name: str) -> None:
    kept, built = (folder.joinpath(name).read_bytes() for folder in (DATA, export))
    changed = [(a, b) for a, b in zip(kept.splitlines(), built.splitlines(), strict=False) if a != b][:1]
    assert kept == built, f"{name} is not what the program gives; `archive export data` renews it; first: {changed}"


def test_nothing_else_is_kept() -> None:
    assert sorted(path.name for path in DATA.iterdir()) == list(FILES)
