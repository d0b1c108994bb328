"""Every problem's `type` leads to a page: what it means and what to do, sv + en, HTML and JSON."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from shared.kit.problem_pages import ProblemPage, problem_pages
from shared.kit.problems import PROBLEM_BASE
from tests.architecture.test_errors_mapped import all_errors
from tests.wire import Wire, as_role

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROOT = Path(__file__).parents[3]
OF_HTTP = {
    "audit-trail-broken", "bad-request", "content-too-large", "database-busy", "forbidden",
    "internal-error",
    "method-not-allowed", "not-an-instant", "too-many-requests", "unauthorized",
    "unprocessable-content",
}  # fmt: skip
"""Problems that HTTP itself gives, and those the kit names where it answers."""


def faults(pages: Mapping[str, ProblemPage]) -> Iterator[str]:
    """What is wrong with the pages, in a sentence each."""
    titles = {kind.code: kind.title for kind in all_errors()}
    for code in sorted({*titles, *OF_HTTP} - set(pages)):
        yield f"{code} has no page: write one in shared/kit/pages/problems.yaml"
    for code, page in pages.items():
        if code not in titles and code not in OF_HTTP:
            yield f"{code} is the page of no problem"
        if titles.get(code, page.title.en) != page.title.en:
            yield f"{code} has another title than its error"
        for text in (page.cause, page.remedy):
            if not (text.sv.endswith(".") and text.en.endswith(".")) or text.sv == text.en:
                yield f"{code} lacks a sentence in Swedish or English"


async def test_every_problem_has_a_page_with_cause_and_remedy() -> None:
    assert not list(faults(problem_pages()))


async def test_a_problem_without_a_page_is_found() -> None:
    pages = dict(problem_pages())
    pages["made-up"] = pages.pop("same-person")
    pages["conflict"] = pages["not-found"]

    found = " ".join(faults(pages))

    assert "same-person has no page" in found
    assert "made-up is the page of no problem" in found
    assert "conflict has another title" in found


async def test_codes_written_where_they_are_answered_have_pages() -> None:
    written = {
        code
        for file in (ROOT / "shared" / "kit").glob("*.py")
        for code in re.findall(r'\bcode="([a-z-]+)"', file.read_text("utf-8"))
    }
    assert written
    assert written <= set(problem_pages())


async def test_a_type_leads_to_its_page_at_each_service(standing: Wire) -> None:
    for client in (standing.submissions, standing.assessment, standing.allocation):
        problem = (await client.get("/nothing", headers=as_role("auditor.1"))).json()
        assert problem["type"].startswith(PROBLEM_BASE)
        url = client.base_url.copy_with(path=urlsplit(problem["type"]).path)
        shown = await client.get(url)
        assert shown.json()["code"] == problem["code"]
        assert set(shown.json()["remedy"]) == {"sv", "en"}
        page = await client.get(url, headers={"Accept": "text/html,*/*"})
        assert page.headers["content-type"].startswith("text/html")
        assert "default-src 'none'" in page.headers["content-security-policy"]
        assert shown.json()["cause"]["sv"] in page.text
        assert (await client.get(url.copy_with(path="/problems/none"))).status_code == 404
        listed = await client.get(url.copy_with(path="/problems"), headers={"Accept": "text/html"})
        assert listed.text.count("<tr>") == len(problem_pages()) + 1
