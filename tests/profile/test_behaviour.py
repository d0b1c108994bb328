"""The national REST API profile 1.2.0 over the running services, by requirement."""

import json
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from deploy.openapi import FOLDER
from tests.integration.coast import COAST, GOOD_REPORT, evaluate, file, filings, swedish
from tests.integration.problems import refused
from tests.integration.submissions.life import draft
from tests.wire import Wire, as_role, post

pytestmark = pytest.mark.asyncio(loop_scope="module")

SERVICES = ("submissions", "assessment", "allocation")
FILER = "region.nord"


async def test_dok_01_23_and_24_the_specification_is_open_at_the_root(standing: Wire) -> None:
    for name in SERVICES:
        response = await getattr(standing, name).get("/openapi.json")
        assert response.status_code == 200
        assert response.json() == json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


async def test_dot_01_any_zone_is_taken_and_utc_is_answered(standing: Wire) -> None:
    await standing.set_clock(swedish("2024-03-01 10:00"))
    answers = [
        (
            await standing.allocation.get(
                "/ledger-balances", params={"as_of": at}, headers=as_role("auditor.1")
            )
        ).json()
        for at in ("2024-02-01T12:00:00+01:00", "2024-02-01T06:00:00-05:00", "2024-02-01T11:00:00Z")
    ]
    assert answers[0] == answers[1] == answers[2]
    assert answers[0]["as_of"] == "2024-02-01T11:00:00.000000Z"


async def test_sak_05_a_method_that_is_not_used_is_405(standing: Wire) -> None:
    for name in SERVICES:
        client = getattr(standing, name)
        response = await client.patch("/api-info")
        refused(response, 405, "method-not-allowed")
        assert response.headers["allow"] == "GET"


async def test_sak_06_28_and_31_what_is_sent_is_checked(standing: Wire) -> None:
    bodies: dict[str, tuple[bytes, int]] = {
        "unknown field": (b'{"agreement_id": "kust-2024", "nonsense": 1}', 422),
        "a key twice": (b'{"agreement_id": "kust-2024", "agreement_id": "x"}', 400),
        "not json": (b"nonsense", 400),
        "too large": (b'{"agreement_id": "' + b"x" * 2_000_000 + b'"}', 413),
    }
    for content, status in bodies.values():
        response = await post(
            standing.assessment, "/evaluations", "assessor.1",
            content=content, headers={"Content-Type": "application/json"},
        )  # fmt: skip
        assert response.status_code == status


async def test_sak_08_and_10_who_is_not_known_reads_nothing(standing: Wire) -> None:
    for name, path in zip(
        SERVICES, ("/filings", f"/cases?agreement_id={COAST}", "/runs"), strict=True
    ):
        response = await getattr(standing, name).get(path)
        assert response.status_code == 401
        assert response.headers["www-authenticate"].startswith("Bearer ")


async def test_sak_17_and_37_no_other_site_is_let_in_by_cors(standing: Wire) -> None:
    for name in SERVICES:
        response = await getattr(standing, name).get(
            "/api-info", headers={"Origin": "https://elsewhere.example"}
        )
        assert not [each for each in response.headers if each.startswith("access-control-")]


async def test_sak_29_another_content_type_is_415(standing: Wire) -> None:
    response = await post(
        standing.assessment, "/evaluations", "assessor.1",
        content=b"{}", headers={"Content-Type": "text/xml"},
    )  # fmt: skip
    refused(response, 415, "unsupported-media-type")


async def test_ame_02_and_arq_01_to_03_usual_headers_are_understood(standing: Wire) -> None:
    usual = {
        "Accept": "application/json", "Date": "Fri, 01 Mar 2024 10:00:00 GMT",
        "Cache-Control": "no-cache", "Connection": "keep-alive", "Cookie": "a=b",
    }  # fmt: skip
    for headers in ({}, usual):
        response = await standing.submissions.get("/api-info", headers=headers)
        assert response.status_code == 200
        assert response.headers["content-type"] == "application/json"


async def test_arq_06_and_hyp_02_reading_and_putting_twice_is_as_once(standing: Wire) -> None:
    made = await post(standing.submissions, "/drafts", FILER, json=draft())
    assert made.status_code == 201, made.text
    path = made.headers["location"].removeprefix("/submissions/v1")
    read = [await standing.submissions.get(path, headers=as_role(FILER)) for _ in range(2)]
    assert read[0].content == read[1].content
    assert read[0].headers["etag"] == read[1].headers["etag"]

    put = [
        await standing.submissions.put(
            path, json=GOOD_REPORT, headers=as_role(FILER, If_Match=read[0].headers["etag"])
        )
        for _ in range(2)
    ]
    assert (put[0].status_code, put[1].status_code) == (200, 412)
    after = (await standing.submissions.get(path, headers=as_role(FILER))).json()
    assert after == put[0].json()
    gone = as_role(FILER, If_Match=put[0].headers["etag"])
    deleted = [await standing.submissions.delete(path, headers=gone) for _ in range(2)]
    assert [each.status_code for each in deleted] == [204, 404]


async def test_arp_03_location_leads_to_what_was_made(standing: Wire) -> None:
    evaluated = await evaluate(standing)
    assert evaluated.status_code == 201, evaluated.text
    path = evaluated.headers["location"].removeprefix("/assessment/v1")
    read = await standing.assessment.get(path, headers=as_role("assessor.1"))
    assert read.json() == evaluated.json()


async def test_fns_10_to_14_pages_lead_on_and_lose_nothing_asked_for(standing: Wire) -> None:
    await standing.set_clock(swedish("2024-03-02 10:00"))
    for _ in range(3):
        await file(standing, GOOD_REPORT, recipient_id="syd")
        await file(standing, {"answers": {"requested-amount": 1}}, obligation_id="requisition",
                   recipient_id="syd")  # fmt: skip
    query = f"agreement_id={COAST}&recipient_id=syd&limit=1"
    first = (
        await standing.submissions.get(f"/filings?{query}", headers=as_role("auditor.1"))
    ).json()
    links = first["_links"]
    assert links["prev"] is None
    for rel in ("self", "first", "last", "next"):
        parts = urlsplit(links[rel]["href"])
        assert (parts.scheme, parts.path) == ("http", "/submissions/v1/filings")
        asked = parse_qs(parts.query)
        assert asked["agreement_id"] == [COAST]
        assert asked["limit"] == ["1"]
        assert (links[rel]["rel"], links[rel]["method"]) == (rel, "GET")
    second = await standing.submissions.get(links["next"]["href"], headers=as_role("auditor.1"))
    assert second.json()["_meta"]["page"] == 2
    for beyond in (0, 99):
        empty = await standing.submissions.get(
            f"/filings?{query}&page={beyond}", headers=as_role("auditor.1")
        )
        assert (empty.status_code, empty.json()["items"]) == (200, [])


async def test_fns_02_parameters_are_percent_encoded_utf_8(standing: Wire) -> None:
    response = await standing.submissions.get(
        "/filings?obligation_id=%C3%A5&page=%31", headers=as_role("auditor.1")
    )
    refused(response, 422, "invalid-content")
    path = f"/agreements/{COAST}/board?states=not%5Fdue&limit=1"
    board = await standing.submissions.get(path, headers=as_role("assessor.1"))
    assert board.status_code == 200, board.text
    assert "states=not_due" in board.json()["_links"]["self"]["href"]


@pytest.mark.parametrize(
    ("forwarded", "base"),
    [
        ("host=api.region.example;proto=https", "https://api.region.example/"),
        ('for=10.0.0.1;proto=https;host="gw.example:8443", host=inner', "https://gw.example:8443/"),
        ("host=bad host;proto=https", "http://submissions/"),
        ("host=x.example;proto=javascript", "http://submissions/"),
        (None, "http://submissions/"),
    ],
)
async def test_hyp_07_to_10_and_14_links_are_absolute_as_the_gateway_says(
    standing: Wire, forwarded: str | None, base: str
) -> None:
    headers = as_role("auditor.1") | ({} if forwarded is None else {"Forwarded": forwarded})
    page = (await standing.submissions.get("/filings", headers=headers)).json()
    assert page["_links"]["self"]["href"].startswith(f"{base}submissions/v1/filings?")


async def test_ver_06_07_and_10_api_info(standing: Wire) -> None:
    for name in SERVICES:
        information = (await getattr(standing, name).get("/api-info")).json()
        assert information["apiName"] == f"statsbidrag-{name}"
        assert information["apiStatus"] in {"alpha", "beta", "active", "deprecated", "retired"}
        assert datetime.fromisoformat(information["apiReleased"]).replace(tzinfo=UTC)


async def test_cac_01_what_is_known_is_not_sent_again(standing: Wire) -> None:
    await standing.set_clock(swedish("2024-03-03 10:00"))
    receipt = await file(standing, GOOD_REPORT, recipient_id="mitt")
    for path in (f"/filings/{receipt.filing_id}", filings().partition("?")[0], "/api-info"):
        read = await standing.submissions.get(path, headers=as_role("auditor.1"))
        assert read.headers["cache-control"] == "private, no-cache"
        etag = read.headers["etag"]
        for known in (etag, f'"other", W/{etag}', "*"):
            again = await standing.submissions.get(
                path, headers=as_role("auditor.1", If_None_Match=known)
            )
            assert (again.status_code, again.content) == (304, b""), path
            assert again.headers["etag"] == etag
        changed = await standing.submissions.get(
            path, headers=as_role("auditor.1", If_None_Match='"other"')
        )
        assert changed.status_code == 200


async def test_spa_02_and_04_the_callers_trace_is_in_the_answer(standing: Wire) -> None:
    trace = "0af7651916cd43dd8448eb211c80319c"
    sent = f"00-{trace}-b7ad6b7169203331-01"
    for name in SERVICES:
        for path in ("/api-info", "/nothing"):
            answer = await getattr(standing, name).get(path, headers={"traceparent": sent})
            version, answered, span, flags = answer.headers["traceparent"].split("-")
            assert (version, answered, flags) == ("00", trace, "01")
            assert span != "b7ad6b7169203331"
