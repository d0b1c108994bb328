"""Who may import whom: the contracts of pyproject.toml hold, and each of them can break."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")

PLANTED = {
    "services.submissions.usecases": "import services.assessment.settings",
    "services.assessment.domain.rules": "import httpx",
    "services.allocation.domain.keys": "import os",
    "shared.values.money": "import shared.values.detour",
    "shared.values.detour": "import asyncio",
    "shared.values.periods": "import services.submissions.settings",
    "services.allocation.utils": "",
    "services.assessment.api": "import services.assessment.tables",
}
FOUND = {
    "a service that imports a service": "services.submissions.usecases -> services.assessment.",
    "an HTTP client in a domain package": "services.assessment.domain.rules -> httpx",
    "the operating system in a domain package": "services.allocation.domain.keys -> os",
    "I/O two hops away, through shared.values": "shared.values.detour -> asyncio",
    "that this taints the domain": "services.submissions.domain is not allowed to import asyncio",
    "shared code that imports a service": "shared.values.periods -> services.submissions.settings",
    "a stray utils.py": "- services.allocation.utils",
    "an API that looks into the tables": "services.assessment.api -> services.assessment.tables",
}


def file_of(module: str, folder: Path) -> Path:
    """The file of a module, or of a package, or where a new module would be."""
    path = folder.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINT_IMPORTS, "--no-cache", "--config", "pyproject.toml"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def said_of_planted_faults(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What is said of a copy of the code with every fault of the list in it."""
    folder = tmp_path_factory.mktemp("planted")
    for name in ("services", "shared"):
        unread = shutil.ignore_patterns("definitions", "__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=unread)
    shutil.copy(ROOT / "pyproject.toml", folder)
    assert lint_imports(folder).returncode == 0, "the copy is clean before anything is planted"
    for module, line in PLANTED.items():
        with file_of(module, folder).open("a") as file:
            file.write(f"\n{line}\n")
    report = lint_imports(folder)
    assert report.returncode == 1
    return report.stdout


def test_every_import_contract_is_kept() -> None:
    report = lint_imports(ROOT)

    assert report.returncode == 0, report.stdout[report.stdout.find("Contracts\n") :]


@pytest.mark.parametrize("fault", FOUND)
def test_a_planted_import_is_reported(said_of_planted_faults: str, fault: str) -> None:
    assert FOUND[fault] in said_of_planted_faults, said_of_planted_faults
