"""The clients in the repository are what the specifications give."""

from pathlib import Path

import pytest

from deploy import clients
from deploy.clients import NPM_TOOL, PYTHON, drifted


def test_the_committed_clients_are_what_the_generators_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(drifted()) == [], "run `make openapi` and review the change"

    changed = tmp_path / "statsbidrag_client"
    changed.mkdir()
    monkeypatch.setattr(clients, "PYTHON", changed)
    monkeypatch.setattr(clients, "generate_python", lambda folder: folder.mkdir())
    (changed / "more.py").write_text("")
    assert list(drifted()) == ["python/more.py"], "a file that nobody generates is found"


def test_every_operation_has_a_function_in_the_python_client() -> None:
    for name, operations in clients.operations().items():
        written = {file.stem for file in (PYTHON / name / "api").rglob("*.py")}
        assert operations <= written, name


def test_types_for_typescript_are_there() -> None:
    for name in clients.SERVICES:
        text = (clients.TYPESCRIPT / f"{name}.d.ts").read_text("utf-8")
        assert "export interface paths" in text
    if not NPM_TOOL.exists():
        pytest.skip("openapi-typescript (npm) is not installed: only that the files are there")
