"""The public names are few, sorted, lazy and typed; the version is told once."""

import subprocess
import sys
import tomllib
from pathlib import Path

import riyadh_archive


def test_public_names() -> None:
    assert riyadh_archive.__all__ == sorted(riyadh_archive.__all__)
    assert len(riyadh_archive.__all__) <= 16
    for name in riyadh_archive.__all__:
        assert getattr(riyadh_archive, name) is not None
    assert set(riyadh_archive.__all__) <= set(dir(riyadh_archive))
    assert not hasattr(riyadh_archive, "nonsense")


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import riyadh_archive; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    ours = {name for name in done.stdout.split() if name.startswith(("riyadh_archive", "pydantic", "rich", "typer"))}
    assert ours == {"riyadh_archive", "riyadh_archive.version"}


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert riyadh_archive.__version__ == project["version"]
