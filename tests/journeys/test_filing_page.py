"""What docs/filing.md shows is run: every call, in order, as a reader would."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from deploy.local.stack import Stack, running_stack
from tests.journeys.pages import run_page

pytestmark = pytest.mark.skipif(shutil.which("curl") is None, reason="the pages use curl")


@pytest.fixture(scope="module")
def stack() -> Iterator[Stack]:
    """The system as `make up` starts it, on ports of its own."""
    with running_stack() as running:
        yield running


def test_a_report_is_filed_step_by_step_as_the_page_says(stack: Stack, tmp_path: Path) -> None:
    printed = run_page("docs/filing.md", stack, tmp_path)

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
