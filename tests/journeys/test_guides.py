"""The guides are run as their readers would, and the command line does a case's whole way.

Both against the system as `make up` starts it, over sockets, with requisitions and a first payment.
"""

import asyncio
import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from typer.testing import CliRunner

from clients.statsbidrag.commands import app
from clients.statsbidrag.session import SERVICES
from deploy.demo.callers import Services
from deploy.demo.year import evaluate_and_run, file_requisitions, upload_key_data
from deploy.local.issuer import bearer
from deploy.local.stack import Stack, running_stack
from shared.agreements.catalogue import Catalogue
from tests.journeys.pages import blocks_of, run_page

OT24 = "okad-tillganglighet-2024"
GUIDES = "services/allocation/site/guides"


@pytest.fixture(scope="module")
def stack() -> Iterator[Stack]:
    """The system on ports of its own, with what the regions have requisitioned and been given."""
    with running_stack() as running:
        asyncio.run(_begin_the_year(running))
        yield running


async def _begin_the_year(stack: Stack) -> None:
    clients = {
        name: httpx.AsyncClient(base_url=url, timeout=60) for name, url in stack.urls.items()
    }
    services = Services(**clients, tell=lambda _: None)
    loaded = Catalogue.load().get(OT24)
    await services.live_at("2024-01-22")
    await upload_key_data(services, loaded)
    await services.live_at("2024-02-05")
    await file_requisitions(services, loaded)
    await services.live_at("2024-02-20")
    await evaluate_and_run(services, loaded, "first")
    await services.live_at("2024-09-27")
    for client in clients.values():
        await client.aclose()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_call_of_the_guides_is_answered(stack: Stack, tmp_path: Path, language: str) -> None:
    printed = run_page(f"{GUIDES}/{language}.md", stack, tmp_path)

    assert re.search(r"S-2024-\d+\n", printed), "the registration number"
    assert '"specversion":"1.0"' in printed
    said = {"sv": "Utvärdera villkoren", "en": "Evaluate the conditions"}
    assert said[language] in printed


def test_both_guides_make_the_same_calls() -> None:
    first, second = (
        [
            re.sub(r"guide-(sv|en)|\.(sv|en)\b|=(sv|en)\b", "", each)
            for each in blocks_of(f"{GUIDES}/{language}.md")
        ]
        for language in ("sv", "en")
    )
    assert first == second


class Terminal:
    """Someone at the command line, logged in in several roles."""

    def __init__(self, stack: Stack, folder: Path) -> None:
        """Log in as a region, two officers and two payers."""
        self._environment = {"STATSBIDRAG_HOME": str(folder)}
        self._runner = CliRunner()
        places = [part for name in SERVICES for part in (f"--{name}", stack.urls[name])]
        for who in ("region.12", "assessor.1", "approver.2", "payer.1", "payer.2"):
            token = bearer(who).removeprefix("Bearer ")
            self.say(who, "login", *places, "--token", token)

    def say(self, who: str, *words: str, code: int = 0) -> str:
        """What a command prints; it must end as expected."""
        environment = {**self._environment, "STATSBIDRAG_PROFILE": who}
        done = self._runner.invoke(app, list(words), env=environment)
        assert done.exit_code == code, (words, done.output, done.exception)
        return str(done.output)

    def json(self, who: str, *words: str) -> Any:
        """What a command answers a program."""
        return json.loads(self.say(who, *words, "--json"))


def test_the_command_line_goes_from_a_form_to_a_verified_proof(
    stack: Stack, tmp_path: Path
) -> None:
    terminal = Terminal(stack, tmp_path / "home")
    assert (tmp_path / "home" / "region.12.json").stat().st_mode & 0o077 == 0
    form, receipt = tmp_path / "form.docx", tmp_path / "receipt.json"
    terminal.say("region.12", "form", OT24, "region-report", str(form))
    report = (OT24, "region-report", "12", str(form))
    assert "•" in terminal.say("region.12", "file", *report, "--check")
    assert "S-2024-" in terminal.say("region.12", "file", *report, "--receipt", str(receipt))
    proof = ("verify-receipt", str(receipt), "--content", str(form))
    assert "GILTIGT" in terminal.say("region.12", *proof)
    receipt.write_text(receipt.read_text().replace("S-2024-", "S-2023-"))
    assert "OGILTIGT" in terminal.say("region.12", *proof, code=1)

    rows = terminal.json("region.12", "board", OT24)
    assert {each["recipient_id"] for each in rows} == {"12"}
    assert "12" in terminal.say("region.12", "board", OT24)
    assert "Utvärdering" in terminal.say("assessor.1", "evaluate", OT24)
    cases = terminal.json("assessor.1", "cases", OT24)
    case = next(each["id"] for each in cases if each["recipient_id"] == "12")
    assert case in terminal.say("assessor.1", "cases", OT24).replace("\n", "")
    decision = ("decide", case, "not_met", "--motivation", "Påhittad.")
    terminal.say("assessor.1", *decision)
    assert terminal.json("approver.2", "approve", case)["state"] == "decided"

    computed = terminal.json("payer.1", "run", OT24, "first")
    terminal.say("payer.1", "step", computed["id"], "approved", code=1)
    # The same again gives nobody more, so what is released is paid.
    assert "approved" in terminal.say("payer.2", "step", computed["id"], "approved")
    assert "paid" in terminal.say("payer.2", "step", computed["id"], "released")
    assert "kr" in terminal.say("region.12", "explain", computed["id"], "12")
    assert terminal.json("payer.1", "explain", computed["id"], "12")
    request = tmp_path / "what-if.json"
    request.write_text(json.dumps({"agreement_id": OT24, "occasion_id": "first"}))
    assert "recipients" in terminal.json("payer.1", "simulate", str(request))
    terminal.say("payer.1", "simulate", str(request))
    assert "GILTIGT" in terminal.say("payer.1", "verify-proof", computed["id"], "12")


def test_what_is_refused_is_explained_and_ends_with_one(stack: Stack, tmp_path: Path) -> None:
    terminal = Terminal(stack, tmp_path / "home")
    said = terminal.say("region.12", "evaluate", OT24, code=1)
    assert "problems/not-allowed" in said
    assert "statsbidrag login" in terminal.say("nobody", "board", OT24, code=4)


def test_the_developer_page_gathers_three_specifications(stack: Stack) -> None:
    root = stack.urls["allocation"].removesuffix("/allocation/v1")
    page = httpx.get(f"{root}/developers").text
    for name in SERVICES:
        assert f"developers/reference/{name}" in page
        shown = httpx.get(f"{root}/developers/specifications/{name}")
        assert shown.json() == httpx.get(f"{stack.urls[name]}/openapi.json").json()
        assert f'data-api="{name}"' in httpx.get(f"{root}/developers/reference/{name}").text
    links = re.findall(r'href="(developers[^"]*|problems)"', page)
    assert len(links) == 10
    for link in links:
        answer = httpx.get(f"{root}/{link}", headers={"Accept": "text/html"})
        assert answer.status_code == 200, link
        assert "://" not in "".join(re.findall(r'(?:src|href)="([^"]*)"', answer.text)), link


AXE = Path(__file__).parents[2] / ".local" / "npm" / "node_modules" / "axe-core" / "axe.min.js"
_RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
   .then(found => done(found.violations.map(v => [v.impact, v.id, v.nodes[0].html])));
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[WebDriver]:
    """Chromium without a window."""
    if shutil.which("chromedriver") is None or not AXE.is_file():
        pytest.skip(
            "needs chromium, chromium-driver (apt) and axe-core (npm); .ci/run installs them"
        )
    options = Options()
    for argument in ("--headless=new", "--no-sandbox", "--window-size=1280,1600"):
        options.add_argument(argument)
    driver = WebDriver(options, Service(shutil.which("chromedriver")))
    yield driver
    driver.quit()


def test_pages_are_seen_in_chromium_and_axe_finds_nothing_serious(
    stack: Stack, browser: WebDriver, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = stack.urls["allocation"].removesuffix("/allocation/v1")
    pictures = Path(os.environ.get("SCREENSHOTS") or tmp_path_factory.mktemp("pages"))
    year = f"/sv/agreements/{OT24}"
    region = httpx.get(f"{root}{year}/recipients/09").text
    why = re.findall(r'href="(/sv/amounts/[^"]+)"', region)[0]
    paths = [
        "/sv", year, f"/en{year[3:]}", f"{year}/recipients/09", why, "/developers",
        "/developers/guides/en", "/developers/changes", "/problems", "/problems/conflict",
    ]  # fmt: skip
    found = []
    for number, path in enumerate(paths):
        browser.get(root + path)
        browser.save_screenshot(str(pictures / f"{number:02d}.png"))
        browser.execute_script(AXE.read_text("utf-8"))
        found += [(path, *each) for each in browser.execute_async_script(_RUN_AXE)]
        said = browser.execute("getLog", {"type": "browser"})["value"]
        assert not [each for each in said if each["level"] == "SEVERE"], path
    assert not found
    for name in SERVICES:
        browser.get(f"{root}/developers/reference/{name}")
        shown = WebDriverWait(browser, 30).until(
            lambda page: page.find_elements(By.CSS_SELECTOR, ".opblock-summary-path")
        )
        assert len(shown) > 10, name
    browser.save_screenshot(str(pictures / "reference.png"))
