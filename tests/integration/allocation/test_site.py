"""The site and the open data show what has been released, in two languages, and nothing before."""

import csv
import io
import re
import warnings
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pyshacl
import pytest
from rdflib import DCAT, RDF, Graph

from services.allocation.site.recipients import Filed
from services.allocation.site.rendering import told
from shared.schemas.base import Label
from shared.schemas.traces import Figure, Unit
from shared.values.money import kronor_text
from tests.integration.coast import (
    COAST,
    POPULATION,
    Tree,
    delivery,
    live_until_december,
    run,
    swedish,
)
from tests.wire import Wire, as_role, post

BY_MONTH = 30_000
"""What the coast shares for each of two months of prompt visits."""
OT24 = "okad-tillganglighet-2024"
SHAPES = Path(__file__).parent / "dcat-ap-se.ttl"


def validated(graph: Graph) -> tuple[bool, str]:
    """Whether the catalogue keeps to the shapes, and what is said of it."""
    with warnings.catch_warnings():
        # The validator still calls the graph library by a former name.
        warnings.simplefilter("ignore", DeprecationWarning)
        conforms, _, report = pyshacl.validate(graph, shacl_graph=str(SHAPES))
    return bool(conforms), str(report)


async def page(wire: Wire, path: str, *, status: int = 200) -> httpx.Response:
    """What anyone sees, without a token."""
    url = wire.allocation.base_url.copy_with(raw_path=path.encode())
    response = await wire.allocation.get(url, headers={"Accept": "text/html"})
    assert response.status_code == status, (path, response.text[:500])
    return response


async def released(wire: Wire, occasion_id: str) -> Any:
    """A run that has been computed, approved by another and released; shown to nobody before."""
    made = (await run(wire, occasion_id)).json()
    for step in ("approved", "released"):
        assert made["id"] not in (await page(wire, f"/open-data/allocations/{COAST}.csv")).text
        response = await post(
            wire.allocation, f"/runs/{made['id']}/transitions", "payer.2", json={"to": step},
            headers={"If-Match": f'"{made["version"]}"'},
        )  # fmt: skip
        assert response.status_code == 201, response.text
        made = response.json()
    return made


async def test_what_is_released_is_shown_and_nothing_before(wire: Wire) -> None:
    await live_until_december(wire)
    assert "Inget har släppts" in (await page(wire, f"/sv/agreements/{COAST}")).text
    made = await released(wire, "spring")
    amounts = (
        await wire.allocation.get(f"/runs/{made['id']}/amounts", headers=as_role("payer.1"))
    ).json()["items"]

    shown = await page(wire, f"/sv/agreements/{COAST}")
    assert "<svg" in shown.text
    assert "default-src 'none'" in shown.headers["content-security-policy"]
    for amount in amounts:
        if amount["kronor"]:
            path = f"agreements/{COAST}/recipients/{amount['recipient_id']}"
            assert f"/sv/amounts/{amount['id']}" in (await page(wire, f"/sv/{path}")).text
            why = await page(wire, f"/en/amounts/{amount['id']}")
            assert "<details open>" in why.text
            assert '<html lang="en">' in why.text
    table = list(
        csv.DictReader(io.StringIO((await page(wire, f"/open-data/allocations/{COAST}.csv")).text))
    )
    assert sum(int(row["kronor"]) for row in table) == made["total_kronor"]
    same = (await page(wire, f"/open-data/allocations/{COAST}.json")).json()
    assert [row["kronor"] for row in same["amounts"]] == [int(row["kronor"]) for row in table]


async def test_a_recipients_year_shows_filings_degrees_and_what_the_next_tier_is_worth(
    wire: Wire,
) -> None:
    await live_until_december(wire)
    await released(wire, "spring")
    made = await released(wire, "december")

    slow = (await page(wire, f"/en/agreements/{COAST}/recipients/syd")).text
    reserved = BY_MONTH * POPULATION["syd"] // sum(POPULATION.values())
    rungs = re.findall(r"<strong>(.*?)</strong><br><span class=\"note\">(.*?)</span>", slow)
    assert rungs == 2 * [("0\u00a0%", f"100\u00a0%: +{kronor_text(reserved)}")]
    assert f"<strong>{kronor_text(2 * reserved)}</strong>" in slow
    prompt = (await page(wire, f"/sv/agreements/{COAST}/recipients/nord")).text
    assert prompt.count("<strong>100\u00a0%</strong>") == 2
    assert 'class="note">100' not in prompt, "there is no tier above the highest"
    numbers = re.findall(r"S-2024-\d+", prompt)
    assert len(set(numbers)) == len(numbers) == 2, "the requisition and the report, each once"
    assert prompt.count(">i tid<") == 2
    assert kronor_text(made["total_kronor"]) in (await page(wire, f"/sv/agreements/{COAST}")).text


@pytest.mark.parametrize(
    ("version", "minute", "late"), [(1, 59, False), (1, 60, True), (2, 60, False)]
)
async def test_what_came_when_the_day_was_over_is_late_unless_it_is_a_supplement(
    version: int, minute: int, late: bool
) -> None:
    deadline = swedish("2024-10-01 00:00")
    filed = Filed(
        label=Label(sv="Redovisning", en="Report"), registration_number="S-2024-1",
        version=version, received_at=swedish("2024-09-30 23:00") + timedelta(minutes=minute),
        deadline=deadline, status=Label(sv="uppfyllt", en="met"),
    )  # fmt: skip
    assert filed.is_late is late


def visits_of(recipient_id: str, *, prompt: int) -> Tree:
    """A made-up month of a region's, of which so many were seen in time."""
    figures: Tree = {"completed": 80, "completed_within_30_days": prompt,
               "waiting": 40, "waiting_within_30_days": 20}  # fmt: skip
    return {"statistic_id": "bup-first-visit", "recipient_id": recipient_id, "period": "2024-01",
            "figures": figures}  # fmt: skip


async def test_published_statistics_are_shown_with_what_is_hidden_marked(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-03-20 10:00"))
    path = f"/sv/agreements/{OT24}/statistics"
    assert "Ingen månad har publicerats" in (await page(wire, path)).text
    rows = [visits_of(name, prompt=prompt) for name, prompt in (("01", 70), ("03", 2), ("04", 60))]
    delivered = await post(
        wire.submissions, "/statistics-deliveries", "statistics-supplier.database",
        json=delivery(*rows, agreement_id=OT24),
    )  # fmt: skip
    assert delivered.status_code == 201, delivered.text
    body = {"agreement_id": OT24, "period": "2024-01"}
    made = await post(wire.assessment, "/publications", "assessor.1", json=body)
    assert made.status_code == 201, made.text
    hidden = [cell for cell in made.json()["cells"] if cell["count"] is None]
    assert hidden

    assert f"{path}/2024-01" in (await page(wire, path)).text
    shown = (await page(wire, f"{path}/2024-01")).text
    whole = [cell for cell in hidden if cell["breakdown"] == "total"]
    assert shown.count(">dold<") == len(whole)
    await page(wire, f"{path}/2024-02", status=404)
    await page(wire, f"{path}/january", status=404)
    text = (await page(wire, f"/open-data/statistics/{OT24}.csv")).text
    table = list(csv.DictReader(io.StringIO(text)))
    assert [row["count"] for row in table].count("..") == len(hidden)
    counts = (await page(wire, f"/open-data/statistics/{OT24}.json")).json()["counts"]
    assert [row["count"] for row in counts].count(None) == len(hidden)
    assert len(counts) == len(table) == made.json()["cell_count"]


async def test_an_amount_that_is_only_computed_is_shown_to_nobody(wire: Wire) -> None:
    await live_until_december(wire)
    made = (await run(wire, "spring")).json()
    amounts = (
        await wire.allocation.get(f"/runs/{made['id']}/amounts", headers=as_role("payer.1"))
    ).json()["items"]
    for amount in amounts:
        await page(wire, f"/sv/amounts/{amount['id']}", status=404)


async def test_the_catalogue_keeps_to_its_shapes_and_its_distributions_are_there(
    wire: Wire,
) -> None:
    answer = await page(wire, "/catalog.rdf")
    assert answer.headers["content-type"] == "application/rdf+xml"
    graph = Graph().parse(data=answer.text, format="xml")

    conforms, report = validated(graph)
    assert conforms, report
    distributions = list(graph.objects(None, DCAT.downloadURL))
    assert len(distributions) == 5 * len(list(graph.subjects(RDF.type, DCAT.Dataset))) / 3
    for url in distributions:
        await page(wire, "/" + str(url).split("/", 3)[3])


async def test_a_catalogue_without_a_publisher_breaks_its_shapes(wire: Wire) -> None:
    graph = Graph().parse(data=(await page(wire, "/catalog.rdf")).text, format="xml")
    graph.remove((None, DCAT.contactPoint, None))

    conforms, report = validated(graph)
    assert not conforms
    assert "contactPoint" in report


@pytest.mark.parametrize(
    "path", ["/sv", "/en", "/sv/agreements/none", "/sv/agreements/kust-2024/recipients/none"]
)
async def test_each_page_has_its_twin_in_the_other_language(wire: Wire, path: str) -> None:
    status = 200 if path in {"/sv", "/en"} else 404
    shown = await page(wire, path, status=status)
    twin = ("/en" if path.startswith("/sv") else "/sv") + path[3:]
    assert f'href="{twin}"' in shown.text
    await page(wire, twin, status=status)


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("6929444", "kronor", "6 929 444 kr"),
        ("20788333/3", "kronor", "≈ 6 929 444 kr"),
        ("3/4", "share", "75 %"),
        ("0.755", "share", "75,5 %"),
        ("1", "share", "100 %"),
        ("61093", "count", "61 093"),
        ("1/3", "weight", "1/3"),
    ],
)
async def test_numbers_are_told_as_people_read_them(value: str, unit: Unit, shown: str) -> None:
    figure = Figure(name=Label(sv="Tal", en="Number"), value=value, unit=unit)
    assert told(figure).replace("\u00a0", " ") == shown
