"""The guides are run as their readers would, and the command line does a case's whole way.

Both against the system as `make up` starts it, over sockets, with requisitions and a first payment.
"""

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from deploy.demo.callers import Services
from deploy.demo.year import evaluate_and_run, file_requisitions, upload_key_data
from deploy.local.database import SERVICES
from deploy.local.issuer import bearer, local_issuer
from deploy.local.issuer_server import issuer_url
from deploy.local.stack import Stack, running_stack
from shared.agreements.catalogue import Catalogue
from tests.journeys.pages import blocks_of, run_page
from tests.journeys.terminal import Terminal

OT24 = "okad-tillganglighet-2024"
GUIDES = "services/allocation/site/guides"
AXE = Path(__file__).parents[2] / ".local" / "npm" / "node_modules" / "axe-core" / "axe.min.js"


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
    await publish_a_month(services)
    await services.live_at("2024-09-27")
    for client in clients.values():
        await client.aclose()


async def publish_a_month(services: Services) -> None:
    """Three regions' first visits of January, one count of which is too small to be shown."""
    figures = ({"completed": 80, "completed_within_30_days": prompt,
                "waiting": 40, "waiting_within_30_days": 20} for prompt in (70, 2, 60))  # fmt: skip
    rows = [
        {
            "statistic_id": "bup-first-visit",
            "period": "2024-01",
            "recipient_id": who,
            "figures": each,
        }
        for who, each in zip(("01", "03", "04"), figures, strict=True)
    ]
    delivery = {"agreement_id": OT24, "origin": "Påhittade tal", "rows": rows}
    month = {"agreement_id": OT24, "period": "2024-01"}
    for client, path, who, body in (
        (services.submissions, "statistics-deliveries", "statistics-supplier.database", delivery),
        (services.assessment, "publications", "assessor.1", month),
    ):
        headers = {"Authorization": bearer(who), "Idempotency-Key": f"before-{path}"}
        answer = await client.post(path, json=body, headers=headers)
        assert answer.status_code == 201, answer.text


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


def test_the_command_line_goes_from_a_form_to_a_verified_proof(
    stack: Stack, tmp_path: Path
) -> None:
    terminal = Terminal(stack, tmp_path / "home")
    terminal.log_in("region.12", "assessor.1", "approver.2", "payer.1", "payer.2")
    assert (tmp_path / "home" / "region.12.json").stat().st_mode & 0o077 == 0
    form, receipt, key = tmp_path / "form.docx", tmp_path / "receipt.json", tmp_path / "key.pem"
    terminal.say("region.12", "form", OT24, "region-report", str(form))
    report = (OT24, "region-report", "12", str(form))
    assert "•" in terminal.say("region.12", "file", *report, "--check")
    said = terminal.say("region.12", "file", *report, "--receipt", str(receipt))
    assert "S-2024-" in said
    assert "svar saknas" in said, "what a file held is told, though it is read after the receipt"
    proof = ("verify-receipt", str(receipt), "--content", str(form))
    assert "GILTIGT" in terminal.say("region.12", *proof)
    keys = httpx.get(f"{stack.urls['submissions']}/receipt-keys").json()
    key.write_text(keys[0]["public_key_pem"])
    assert "GILTIGT" in terminal.say("nobody", *proof, "--key", str(key))
    receipt.write_text(receipt.read_text().replace("S-2024-", "S-2023-"))
    assert "OGILTIGT" in terminal.say("region.12", *proof, code=1)

    rows = terminal.json("region.12", "board", OT24)
    assert {each["recipient_id"] for each in rows} == {"12"}
    followed = terminal.interrupted("region.12", "board", OT24, "--watch", seconds=8)
    assert followed.count("Nästa steg") >= 1
    assert "Utvärdering" in terminal.say("assessor.1", "evaluate", OT24)
    cases = terminal.json("assessor.1", "cases", OT24)
    case = next(each["id"] for each in cases if each["recipient_id"] == "12")
    assert case in terminal.say("assessor.1", "cases", OT24)
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


def test_a_proof_is_verified_without_a_network_and_one_that_was_changed_is_not(
    stack: Stack, tmp_path: Path
) -> None:
    terminal = Terminal(stack, tmp_path / "home")
    terminal.log_in("region.12")
    runs = httpx.get(
        f"{stack.urls['allocation']}/runs", params={"agreement_id": OT24, "occasion_id": "first"},
        headers={"Authorization": bearer("region.12")},
    ).json()["items"]  # fmt: skip
    proof, changed = tmp_path / "proof.json", tmp_path / "changed.json"
    run_id = str(runs[-1]["id"])
    terminal.say("region.12", "proof", run_id, "12", str(proof))
    assert "GILTIGT" in terminal.say("nobody", "verify-proof", str(proof))
    assert terminal.json("region.12", "verify-proof", str(proof), "--ask") == {
        "is_consistent": True, "is_equal": True, "is_same_run": True,
    }  # fmt: skip
    for plant, said in PLANTS.items():
        content = json.loads(proof.read_text("utf-8"))
        plant(content)
        changed.write_text(json.dumps(content), "utf-8")
        assert said in terminal.say(
            "nobody", "verify-proof", str(changed), code=1, STATSBIDRAG_LANGUAGE="en"
        )


def more_kronor(proof: Any) -> None:
    """An amount with a krona more than its derivation gives."""
    proof["amounts"][0]["amount"]["kronor"] += 1


def more_inhabitants(proof: Any) -> None:
    """A derivation from other figures."""
    proof["amounts"][0]["figure"]["inputs"][0]["value"] = "1"


def other_key_data(proof: Any) -> None:
    """Other key data than what was pinned."""
    proof["key_data"][0]["values"][0]["value"] += 1


def other_outcome(proof: Any) -> None:
    """Another outcome than what was pinned."""
    proof["outcomes"]["outcomes"][0]["degree"] = "1/2"


def other_definition(proof: Any) -> None:
    """A definition that was changed after."""
    proof["definition_files"]["agreement.yaml"] += "\n"


PLANTS = {
    more_kronor: "is not what its derivation says",
    more_inhabitants: "does not follow from its parts",
    other_key_data: "is not what the run pinned",
    other_outcome: "The outcomes are not those",
    other_definition: "The definition is not the one",
}


def test_a_system_logs_in_with_its_own_key_and_files(stack: Stack, tmp_path: Path) -> None:
    terminal = Terminal(stack, tmp_path / "home")
    key, report = tmp_path / "key.pem", tmp_path / "report.json"
    key.write_text(local_issuer().client_key_pem("region.14"))
    report.write_text('{"answers": {}}')
    how = ["--key", str(key), "--client-id", "region.14",
           "--token-endpoint", f"{issuer_url()}/token"]  # fmt: skip
    kept = terminal.json("system", "login", *terminal.places, *how)
    assert "PRIVATE KEY" not in Path(kept["kept_in"]).read_text()
    filed = terminal.json("system", "file", OT24, "region-report", "14", str(report))
    assert filed["registration_number"].startswith("S-2024-")
    assert terminal.json("system", "board", OT24)

    terminal.say("reader", "login", *terminal.places, *how, "--read-only")
    assert terminal.json("reader", "board", OT24)
    refused = terminal.say("reader", "file", OT24, "region-report", "14", str(report), code=1)
    assert "403" in refused
    how[3] = "region.01"
    terminal.say("thief", "login", *terminal.places, *how)
    assert "Kontrollera klientens id" in terminal.say("thief", "board", OT24, code=4)


def test_what_goes_wrong_is_said_as_people_read_it(stack: Stack, tmp_path: Path) -> None:
    terminal = Terminal(stack, tmp_path / "home")
    terminal.log_in("region.12")
    said = terminal.say("region.12", "evaluate", OT24, code=1)
    assert "problems/not-allowed" in said
    assert "Gör så här: " in said
    said = terminal.say("region.12", "evaluate", OT24, code=1, STATSBIDRAG_LANGUAGE="en")
    assert "What to do: " in said
    assert "statsbidrag login" in terminal.say("nobody", "board", OT24, code=4)
    terminal.say("forger", "login", *terminal.places, "--token", "forged")
    assert "(401)" in terminal.say("forger", "board", OT24, code=4)
    terminal.say("lost", "login", "--base", "http://127.0.0.1:9", "--token", "any")
    assert "svarar inte" in terminal.say("lost", "board", OT24, code=3)
    (tmp_path / "not.json").write_text("{")
    assert "inte JSON" in terminal.say("region.12", "simulate", str(tmp_path / "not.json"), code=2)
    terminal.say("region.12", "file", OT24, "region-report", "12", "nowhere.docx", code=2)
    terminal.say("region.12", "form", OT24, "region-report", str(tmp_path / "form.pdf"), code=2)


def test_the_shell_completes_commands_and_agreements(stack: Stack, tmp_path: Path) -> None:
    terminal = Terminal(stack, tmp_path / "home")
    terminal.log_in("region.12")

    def completed(words: str) -> list[str]:
        said = terminal.say(
            "region.12", _STATSBIDRAG_COMPLETE="complete_bash", COMP_WORDS=f"statsbidrag {words}",
            COMP_CWORD=str(len(words.split()))
        )  # fmt: skip
        return said.split()

    assert completed("ver") == ["verify-receipt", "verify-proof"]
    assert completed("board ok") == [OT24]


CLIENTS = Path(__file__).parents[2] / "clients"


def block_of_clients(language: str) -> str:
    """The example of a language in the page on clients."""
    text = (CLIENTS / "README.md").read_text("utf-8")
    (block,) = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    return str(block)


def test_the_generated_python_client_makes_a_round_trip(stack: Stack) -> None:
    tokens = {f"{role.upper()}_TOKEN": bearer(who).removeprefix("Bearer ")
              for role, who in (("region", "region.09"), ("assessor", "assessor.1"))}  # fmt: skip
    evaluated = httpx.post(
        f"{stack.urls['assessment']}/evaluations", json={"agreement_id": OT24}, timeout=60,
        headers={"Authorization": bearer("assessor.1"), "Idempotency-Key": "before-python"},
    )  # fmt: skip
    assert evaluated.status_code == 201, evaluated.text
    addresses = {name.upper(): url for name, url in stack.urls.items()}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", block_of_clients("python")],
        env={**os.environ, **addresses, **tokens, "PYTHONPATH": str(CLIENTS / "python")},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    filed, *cases, why = done.stdout.splitlines()
    assert re.fullmatch(r"S-2024-\d+ in time \d+", filed)
    assert any(line.startswith("section-5-report ") for line in cases)
    assert re.search(r" 6929444 avsnitt 6", why)


def test_the_types_for_typescript_compile_and_a_wrong_use_does_not(tmp_path: Path) -> None:
    compiler = AXE.parents[1] / ".bin" / "tsc"
    if not compiler.exists():
        pytest.skip("needs typescript (npm); .ci/run installs it")
    for name in SERVICES:
        shutil.copy(CLIENTS / "typescript" / f"{name}.d.ts", tmp_path)
    uses = "".join(f'import type {{ paths as {name} }} from "./{name}";\n' for name in SERVICES)
    uses += "".join(f"export type In{name} = {name};\n" for name in SERVICES)
    (tmp_path / "all.ts").write_text(uses)
    (tmp_path / "example.ts").write_text(block_of_clients("ts"))

    wrong = block_of_clients("ts").replace("as Problem).detail", "as Problem).reason")
    (tmp_path / "wrong.ts").write_text(wrong)

    done = subprocess.run(
        [str(compiler), "--strict", "--noEmit", "--skipDefaultLibCheck", "--target", "es2022",
         "--lib", "es2022,dom", "--moduleResolution", "bundler", "--module", "esnext",
         "all.ts", "example.ts", "wrong.ts"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    (fault,) = [line for line in done.stdout.splitlines() if "error" in line]
    assert fault.startswith("wrong.ts")
    assert "Property 'reason' does not exist" in fault


def test_the_developer_page_gathers_three_specifications(stack: Stack) -> None:
    root = stack.urls["allocation"].removesuffix("/allocation/v1")
    page = httpx.get(f"{root}/developers").text
    for name in SERVICES:
        assert f"developers/reference/{name}" in page
        shown = httpx.get(f"{root}/developers/specifications/{name}")
        assert shown.json() == httpx.get(f"{stack.urls[name]}/openapi.json").json()
        assert f'data-api="/{name}/v1"' in httpx.get(f"{root}/developers/reference/{name}").text
    links = re.findall(r'href="(developers[^"]*|problems)"', page)
    assert len(links) == 10
    for link in links:
        answer = httpx.get(f"{root}/{link}", headers={"Accept": "text/html"})
        assert answer.status_code == 200, link
        assert "://" not in "".join(re.findall(r'(?:src|href)="([^"]*)"', answer.text)), link


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


def look(browser: WebDriver, *, width: int, scheme: str) -> None:
    """Look from now on through a window so wide, in a light or a dark scheme."""
    size = {"width": width, "height": 1600, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    preferred = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", preferred)


def serious(browser: WebDriver) -> list[list[str]]:
    """What axe finds, rules of level A and AA up to WCAG 2.2."""
    browser.execute_script(AXE.read_text("utf-8"))
    return list(browser.execute_async_script(_RUN_AXE))


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light")])
def test_pages_are_seen_in_chromium_and_axe_finds_nothing_serious(
    stack: Stack,
    browser: WebDriver,
    tmp_path_factory: pytest.TempPathFactory,
    width: int,
    scheme: str,
) -> None:
    root = stack.urls["allocation"].removesuffix("/allocation/v1")
    pictures = Path(os.environ.get("SCREENSHOTS") or tmp_path_factory.mktemp("pages"))
    year = f"/sv/agreements/{OT24}"
    region = httpx.get(f"{root}{year}/recipients/09").text
    why = re.findall(r'href="(/sv/amounts/[^"]+)"', region)[0]
    paths = [
        "/sv", year, f"/en{year[3:]}", f"{year}/recipients/09", why, f"{year}/statistics",
        f"{year}/statistics/2024-01", "/developers",
    ]  # fmt: skip
    if (width, scheme) == (1280, "light"):
        paths += ["/developers/guides/en", "/developers/changes", "/problems", "/problems/conflict"]
    look(browser, width=width, scheme=scheme)
    found, titles = [], set()
    for number, path in enumerate(paths):
        browser.get(root + path)
        browser.save_screenshot(str(pictures / f"{number:02d}-{width}-{scheme}.png"))
        found += [(path, *each) for each in serious(browser)]
        wide = browser.execute_script("return document.documentElement.scrollWidth")
        assert wide <= width, f"{path} is {wide} wide and has to be scrolled sideways"
        language = browser.find_element(By.TAG_NAME, "html").get_attribute("lang")
        assert language == ("en" if "/en" in path else "sv"), path
        titles.add(browser.title)
        said = browser.execute("getLog", {"type": "browser"})["value"]
        assert not [each for each in said if each["level"] == "SEVERE"], path
    assert not found
    assert len(titles) >= len(paths) - 1, "each page has a title of its own"


def test_a_page_is_read_with_the_keyboard_alone(stack: Stack, browser: WebDriver) -> None:
    root = stack.urls["allocation"].removesuffix("/allocation/v1")
    look(browser, width=1280, scheme="light")
    browser.get(f"{root}/sv/agreements/{OT24}/recipients/09")

    def press(key: str) -> WebElement:
        browser.switch_to.active_element.send_keys(key)
        return browser.switch_to.active_element

    skip = press(Keys.TAB)
    assert skip.text == "Till innehållet", "the first stop leads past what all pages have"
    assert skip.is_displayed()
    press(Keys.ENTER)
    assert browser.current_url.endswith("#content")
    assert browser.switch_to.active_element.get_attribute("id") == "content"
    for _ in range(40):
        if "/amounts/" in (press(Keys.TAB).get_attribute("href") or ""):
            break
    reached = browser.switch_to.active_element
    outline = reached.value_of_css_property("outline-style")
    assert outline == "solid", "where the keyboard is can be seen"
    press(Keys.ENTER)
    assert "/sv/amounts/" in browser.current_url
    folded = "return document.querySelectorAll('details:not([open])').length"
    before = browser.execute_script(folded)
    summary = browser.find_element(By.CSS_SELECTOR, "details details details summary")
    browser.execute_script("arguments[0].focus()", summary)
    press(Keys.ENTER)
    assert browser.execute_script(folded) == before - 1, "a line of the explanation unfolds"


def test_a_call_is_tried_from_the_reference_with_a_token(stack: Stack, browser: WebDriver) -> None:
    look(browser, width=1280, scheme="light")
    waiting = WebDriverWait(browser, 30)

    def click(selector: str) -> None:
        found = waiting.until(lambda page: page.find_element(By.CSS_SELECTOR, selector))
        browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
        waiting.until(lambda _: found.is_displayed())
        browser.execute_script("arguments[0].click()", found)

    root = stack.urls["allocation"].removesuffix("/allocation/v1")
    browser.get(f"{root}/developers/reference/allocation")
    click(".auth-wrapper .authorize")
    token = waiting.until(lambda page: page.find_element(By.CSS_SELECTOR, ".auth-container input"))
    token.send_keys(bearer("region.09").removeprefix("Bearer "))
    click(".auth-btn-wrapper .authorize")
    click(".auth-btn-wrapper .btn-done")
    click("[id$='-list_runs'] .opblock-summary-control")
    click(".try-out__btn")
    click(".execute")
    status = waiting.until(
        lambda page: page.find_element(By.CSS_SELECTOR, "tr.response .response-col_status")
    )
    assert status.text.startswith("200")
    assert not browser.find_element(By.ID, "cannot-try").is_displayed()


def test_every_reference_is_shown_and_says_where_calls_cannot_be_tried(
    stack: Stack, browser: WebDriver
) -> None:
    root = stack.urls["allocation"].removesuffix("/allocation/v1")
    for name in SERVICES:
        browser.get(f"{root}/developers/reference/{name}")
        shown = WebDriverWait(browser, 30).until(
            lambda page: page.find_elements(By.CSS_SELECTOR, ".opblock-summary-path")
        )
        assert len(shown) > 10, name
        is_said = browser.find_element(By.ID, "cannot-try").is_displayed()
        assert is_said is (name != "allocation"), name
