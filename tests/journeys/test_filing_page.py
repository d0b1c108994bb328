"""What docs/filing.md shows is run: every shell block, in order, as a reader would."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from deploy.local.database import SERVICES
from deploy.local.stack import Stack, running_stack

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^( *)```sh\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_STRICT = 'set -euo pipefail\ncurl() { command curl --fail-with-body "$@"; }\n'

pytestmark = pytest.mark.skipif(shutil.which("curl") is None, reason="the pages use curl")


@pytest.fixture(scope="module")
def stack() -> Iterator[Stack]:
    """The system as `make up` starts it, on ports of its own."""
    with running_stack() as running:
        yield running


def blocks(page: str) -> list[str]:
    """The shell blocks of a page, in order, without the indent they stand at."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [re.sub(rf"(?m)^{indent}", "", block) for indent, block in _BLOCK.findall(text)]


def at(stack: Stack, script: str) -> str:
    """A script with the system's own addresses in the place of the usual ones."""
    for name in SERVICES:
        usual = re.compile(rf"^{name.upper()}=\S+$", re.MULTILINE)
        script = usual.sub(f"{name.upper()}={stack.urls[name]}", script)
    return script


def run(script: str, folder: Path) -> str:
    """What a script prints; it must end well."""
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=ROOT, env={**os.environ, "TMPDIR": str(folder)}, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout[-1500:]}\n{done.stderr[-1500:]}"
    return done.stdout


def test_a_report_is_filed_step_by_step_as_the_page_says(stack: Stack, tmp_path: Path) -> None:
    printed = run(_STRICT + at(stack, "\n".join(blocks("docs/filing.md"))), tmp_path)

    (folder,) = tmp_path.iterdir()

    def saved(name: str) -> Any:
        return json.loads((folder / name).read_text())

    assert "VALID: S-2024-" in printed
    assert '"state":"draft"' not in printed, "the board was read before there was a draft"
    assert '"state":"not_due"' in printed
    assert saved("receipt.json")["late"] is False
    assert saved("draft.json")["findings"]
    assert saved("validation.json")["is_complete"] is False
    assert saved("filing.json")["state"] == "supplemented"
    changed = {each["question_id"]: each for each in saved("differences.json")["differences"]}
    assert changed["3.4-response-rate"]["requested"] is True
    assert changed["3.5-results"]["requested"] is False
    assert (folder / "attachment.pdf").read_bytes() == (folder / "plan.pdf").read_bytes()
    assert [row["recipient_id"] for row in saved("board.json")["items"]] == ["12"]
    assert len(saved("events.json")["events"]) >= 3
    assert saved("trial.json")["is_taken"] is saved("delivered.json")["is_taken"] is True
    assert [row["breakdown"] for row in saved("by-sex.json")["items"]] == [
        {"sex": "female"}, {"sex": "male"},
    ]  # fmt: skip
    assert {row["recipient_id"] for row in saved("quality.json")["items"]} == {"12"}
    for name, start in {"form.docx": b"PK", "form.xlsx": b"PK", "board.xlsx": b"PK"}.items():
        assert (folder / name).read_bytes().startswith(start)
