"""What the README and the pages of the payer's and the assessor's year show is run, after the year.

The demo year is lived once for all of them; who changes something comes last.
"""

import asyncio
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from rich.console import Console

from deploy.demo.__main__ import run_demo
from deploy.demo.year import LATE
from deploy.local.stack import Stack, running_stack
from tests.journeys.pages import ROOT, run_page

pytestmark = pytest.mark.skipif(shutil.which("curl") is None, reason="the pages use curl")
PATIENT = {f"{service}_PEER_DEADLINE_SECONDS": "60" for service in ("ASSESSMENT", "ALLOCATION")}
"""What is shown is what is answered, not how soon on a machine with other tests on it."""
TRANSFERS = 43
"""Recipients of God och nära vård 2024: 21 regions, 21 RSS, SKR."""


@pytest.fixture(scope="module")
def stack() -> Iterator[Stack]:
    """A system in which the demo year has been lived."""
    with running_stack(extra_environment=PATIENT) as running:
        assert asyncio.run(run_demo(dict(running.urls), Console(quiet=True)))
        yield running


def saved(folder: Path, name: str) -> Any:
    """What a page's calls saved, as JSON."""
    (made,) = folder.iterdir()
    return json.loads((made / name).read_text())


def text(folder: Path, name: str) -> str:
    """The same, as text."""
    (made,) = folder.iterdir()
    return (made / name).read_text(encoding="utf-8-sig")


def content(folder: Path, name: str) -> bytes:
    """The same, as it is."""
    (made,) = folder.iterdir()
    return (made / name).read_bytes()


def test_one_krona_is_followed_as_the_readme_says(stack: Stack, tmp_path: Path) -> None:
    _, rest = (ROOT / "README.md").read_text(encoding="utf-8").split("## One krona", 1)
    section = tmp_path / "one-krona.md"
    section.write_text(rest.split("\n## ", 1)[0], encoding="utf-8")

    printed = run_page(str(section), stack, tmp_path)

    assert '"registration_number":"S-2024-' in printed
    assert '"kronor":6929444' in printed
    assert '"kronor":196195' in printed
    assert "61093" in printed
    unrun = re.sub(r"```sh.*?```", "", section.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert "curl" not in unrun


def test_a_regions_year_on_the_site_says_who_was_late_and_what_a_tier_is_worth(
    stack: Stack,
) -> None:
    root = stack.urls["allocation"].removesuffix("/allocation/v1")
    year = f"{root}/sv/agreements/okad-tillganglighet-2024"
    late, prompt = (httpx.get(f"{year}/recipients/{who}").text for who in (LATE, "09"))

    assert late.count("<strong>för sent</strong>") == 1
    assert "för sent" not in prompt
    assert prompt.count(">i tid<") == 2
    assert "ej bedömd" not in prompt, "the year is over"
    assert prompt.count("<strong>0\u00a0%</strong><br>") > 10
    assert "50\u00a0%: +39\u00a0454\u00a0kr" in prompt
    assert httpx.get(year).text.count('<section class="map">') == 2


def test_the_payers_calls_are_as_the_page_says(stack: Stack, tmp_path: Path) -> None:
    run_page("docs/payers-year.md", stack, tmp_path)

    run, taken = saved(tmp_path, "run.json"), saved(tmp_path, "taken.json")
    assert saved(tmp_path, "file.json")["payment_count"] == TRANSFERS
    assert saved(tmp_path, "file.json")["total_kronor"] == run["total_kronor"]
    assert (taken["accepted"], taken["rejected"]) == (TRANSFERS, 0)
    differences = saved(tmp_path, "differences.json")["recipients"]
    assert {cause for each in differences for cause in each["causes"]} == {"new_key_data"}
    by_recipient = {each["recipient_id"]: each["difference_kronor"] for each in differences}
    assert saved(tmp_path, "released.json")["state"] == "released"
    settled = saved(tmp_path, "settled.json")
    assert (settled["state"], settled["recipient_id"]) == ("settled", "01")
    assert by_recipient["01"] == -settled["kronor"]
    lapsed = saved(tmp_path, "forfeited.json")
    assert lapsed["total_kronor"] == -sum(by_recipient.values())
    assert "09" in {each["recipient_id"] for each in lapsed["rights"]}
    assert saved(tmp_path, "balances.json")["sum_kronor"] == 0
    assert saved(tmp_path, "check.json")["is_whole"]
    assert "beviset håller / holds" in text(tmp_path, "verified.txt")
    assert "God och nära vård 2024, version" in text(tmp_path, "why.txt")
    assert "Ambulanssjukvård, SKR: 750\u00a0000\u00a0kr" in text(tmp_path, "moved.txt")
    readings = text(tmp_path, "readings.txt")
    assert "tolkning-12-largest-remainder: ändrar" in readings
    assert re.search(r"    04       [+-]1\u00a0kr", readings), "Sörmland's ambulance krona"
    what_if = saved(tmp_path, "what-if.json")
    assert sum(each["difference_kronor"] for each in what_if["recipients"]) == 0
    moved = {each["recipient_id"]: each["difference_kronor"] for each in what_if["recipients"]}
    assert moved["09"] > 0
    assert all(kronor <= 0 for who, kronor in moved.items() if who != "09")
    assert content(tmp_path, "why.pdf").startswith(b"%PDF")
    assert content(tmp_path, "payments.xlsx").startswith(b"PK")


def test_the_assessors_calls_are_as_the_page_says(stack: Stack, tmp_path: Path) -> None:
    run_page("docs/assessors-year.md", stack, tmp_path)

    assert {each["recipient_id"] for each in saved(tmp_path, "months.json")["items"]} == {"09"}
    assert saved(tmp_path, "draft.json")["question_ids"] == ["3.2-funds-use", "3.6-action-plan"]
    assert saved(tmp_path, "hand-backs.json")["state"] == "reopened"
    approved = saved(tmp_path, "approvals.json")
    assert approved["state"] == "decided"
    assert approved["decision"]["departs_from_proposal"]
    assert approved["decision"]["approved_by"] != approved["decision"]["decided_by"]
    assert saved(tmp_path, "published.json")["hidden_count"] > 0
    assert text(tmp_path, "month.csv").startswith("period,statistic_id,figure,recipient_id")
    for name, start in {
        "letter.pdf": b"%PDF", "letter.docx": b"PK", "compiled.pdf": b"%PDF",
        "compiled.docx": b"PK", "compiled.xlsx": b"PK",
    }.items():  # fmt: skip
        assert content(tmp_path, name).startswith(start)
