"""The developer page (utvecklarsida): three APIs, guides, changes and problems, without a network.

The reference shows the three specifications with shipped files, and lets calls be tried. Those of
the siblings are asked for over HTTP where their addresses are known, and linked to otherwise.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from shared.kit.documentation import SITE, documentation_assets
from shared.kit.pages import page_response
from shared.kit.problems import http_problem

_HERE = Path(__file__).parent
_PAGES = _HERE / "pages"
APIS: Mapping[str, tuple[str, str]] = {
    "submissions": (
        "Inlämning: redovisningar, rekvisitioner, statistik",
        "Filing: reports, requisitions, statistics",
    ),
    "assessment": (
        "Bedömning: villkor, ärenden, sammanställningar",
        "Judging: conditions, cases, compilations",
    ),
    "allocation": (
        "Fördelning: körningar, belopp, förklaringar, betalningar",
        "Sharing: runs, amounts, explanations, payments",
    ),
}


def developer_routes(siblings: Mapping[str, httpx.AsyncClient]) -> list[BaseRoute]:
    """The pages under `/developers`; `siblings` are the other APIs that can be asked."""

    async def specification(request: Request) -> Response:
        return await _specification(request, siblings)

    return [
        Route("/developers", _show),
        Route("/developers/guides/{language}", _guide),
        Route("/developers/changes", _changes),
        Route("/developers/reference/{name}", _reference),
        Route("/developers/specifications/{name}", specification),
        Mount("/developers/shipped", documentation_assets()),
    ]


async def _show(_: Request) -> Response:
    return page_response("developers.html", {"apis": APIS}, _PAGES)


async def _guide(request: Request) -> Response:
    language = request.path_params["language"]
    if language not in {"sv", "en"}:
        return http_problem(request, status=404)
    facts = {"body": _rendered(f"guides/{language}.md"), "language": language}
    return page_response("text.html", facts, _PAGES)


async def _changes(_: Request) -> Response:
    language: Literal["sv"] = "sv"
    facts = {"body": _rendered("changes.md"), "language": language}
    return page_response("text.html", facts, _PAGES)


@cache
def _rendered(file: str) -> str:
    """A shipped page in HTML; what was written with HTML in it is shown, not obeyed."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import

    text = (_HERE / file).read_text("utf-8")
    return str(MarkdownIt("commonmark", {"html": False}).enable("table").render(text))


async def _reference(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in APIS:
        return http_problem(request, status=404)
    facts = {
        "name": name, "others": tuple(APIS), "assets": "../shipped",
        "api": f"/{name}/v1", "specification": f"../specifications/{name}",
    }  # fmt: skip
    return page_response("reference.html", facts, _PAGES)


async def _specification(request: Request, siblings: Mapping[str, httpx.AsyncClient]) -> Response:
    """Our own specification, or that of a sibling as it answers now."""
    name = request.path_params["name"]
    if name == "allocation":
        return JSONResponse(request.app.state.api.openapi())
    if name not in APIS:
        return http_problem(request, status=404)
    if name not in siblings:
        return RedirectResponse(f"{SITE}/{name}/v1/openapi.json")
    try:
        answer = await siblings[name].get("openapi.json")
        answer.raise_for_status()
        return JSONResponse(answer.json())
    except (httpx.HTTPError, ValueError):
        return http_problem(request, status=503)
