"""What operators see in Prometheus after a grant year; nothing asks for what is not told."""

import asyncio
import re
from pathlib import Path

import psycopg
import pytest
from prometheus_client.parser import text_string_to_metric_families
from ruamel.yaml import YAML

from deploy.demo.callers import Services
from deploy.demo.year import live_okad_tillganglighet
from deploy.grafana.dashboards import queries
from deploy.local.database import SERVICES, ServiceDatabase
from shared.agreements.catalogue import Catalogue
from tests.wire import Wire

OT24 = "okad-tillganglighet-2024"
ALERTS = Path("deploy/prometheus/alerts.yml").read_text()
ONLY_WHERE_ARCHIVED = {
    "statsbidrag_database_archived_timestamp_seconds",
    "statsbidrag_database_archive_failing",
}
"""Told by a database that archives; the one of the tests does not."""
Figures = dict[tuple[str, frozenset[tuple[str, str]]], float]


async def figures(wire: Wire, service: str) -> Figures:
    """Every sample a service tells, by name and labels."""
    client = getattr(wire, service)
    response = await client.get(client.base_url.copy_with(path="/metrics"))
    assert response.status_code == 200
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(response.text)
        for sample in family.samples
    }


def value(found: Figures, name: str, **labels: str) -> float:
    """One figure; a KeyError says that it is not told."""
    return found[f"statsbidrag_{name}", frozenset(labels.items())]


@pytest.fixture
def services(wire: Wire) -> Services:
    """The wire, as the demo sees it."""
    return Services(wire.submissions, wire.assessment, wire.allocation, tell=lambda _: None)


async def test_the_year_is_seen_in_the_figures(wire: Wire, services: Services) -> None:
    before = await figures(wire, "allocation")
    assert not [name for name, _ in before if name == "statsbidrag_payments"]
    await live_okad_tillganglighet(services, Catalogue.load().get(OT24))

    intake = await figures(wire, "submissions")
    report = {"agreement": OT24, "obligation": "region-report"}
    assert value(intake, "filings_received", **report, late="no") == 21
    assert value(intake, "filings_received", **report, late="yes") == 1
    assert value(intake, "board_places", **report, state="supplemented") == 1
    assert value(intake, "filings_unread") == 0
    due_next = {"agreement": OT24, "obligation": "skr-repayment"}
    assert value(intake, "filings_awaited", **due_next) == 1
    assert 0 < value(intake, "deadline_seconds_left", **due_next) < 8 * 86400

    judged = await figures(wire, "assessment")
    assert value(judged, "cases", agreement=OT24, state="decided") == 21
    assert value(judged, "peer_calls_total", peer="submissions", outcome="answered") > 0
    assert abs(value(judged, "clock_offset_seconds")) < 1

    given_kronor = 2_937_000_000
    money = await figures(wire, "allocation")
    assert value(money, "kronor_unaccounted", agreement=OT24) == 0
    assert value(money, "ledger_kronor", agreement=OT24, account="recipient") == given_kronor
    assert value(money, "ledger_kronor", agreement=OT24, account="appropriation") == -given_kronor
    assert value(money, "payments_kronor", agreement=OT24, state="due") == given_kronor
    assert value(money, "ledger_is_whole") == 1

    asked_for = _names_in(ALERTS) | _names_in(" ".join(queries()))
    for _ in range(30):
        # As Prometheus does: what takes long to measure is told the next time.
        told = {name for each in SERVICES for name, _ in await figures(wire, each)}
        if asked_for - told == ONLY_WHERE_ARCHIVED:
            break
        await asyncio.sleep(1)
    assert asked_for - told == ONLY_WHERE_ARCHIVED, "a query asks for what no service tells"


def _names_in(text: str) -> set[str]:
    return set(re.findall(r"\b(?:statsbidrag|http|process)_[a-z_]+(?![a-z_\"])", text))


async def test_a_figure_that_cannot_be_read_is_missing_and_the_others_are_told(
    wire: Wire, databases: dict[str, ServiceDatabase]
) -> None:
    owner = databases["allocation"].owner_url.replace("+psycopg", "")
    with psycopg.connect(owner, autocommit=True) as connection:
        connection.execute("ALTER TABLE allocation.payment_event RENAME TO gone")
    found = await figures(wire, "allocation")
    assert value(found, "figures_measured", watch="money") == 0
    assert value(found, "figures_measured", watch="chain") == 1
    assert not [name for name, _ in found if name == "statsbidrag_kronor_unaccounted"]


def test_each_alert_has_a_page() -> None:
    rules = YAML(typ="safe").load(ALERTS)
    alerts = {rule["alert"] for group in rules["groups"] for rule in group["rules"]}
    assert alerts == {page.stem for page in Path("docs/runbooks").glob("*.md")}
