"""The page a problem's `type` leads to: what it means and what to do, in Swedish and English.

The texts are `pages/problems.yaml`, one entry per code. People get HTML and programs JSON, by what
they accept.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from shared.kit.pages import page_response
from shared.kit.problems import PROBLEM_BASE, http_problem
from shared.schemas.base import Label, Schema

_FILE = Path(__file__).parent / "pages" / "problems.yaml"


class ProblemPage(Schema):
    """What a kind of problem is called, why it arises, and what to do about it."""

    title: Label
    cause: Label
    remedy: Label


@cache
def problem_pages() -> Mapping[str, ProblemPage]:
    """Every kind of problem by its code."""
    read = yaml.safe_load(_FILE.read_text("utf-8"))
    return {code: ProblemPage.model_validate(entry) for code, entry in read.items()}


async def _show(request: Request) -> Response:
    code = request.path_params["code"]
    page = problem_pages().get(code)
    if page is None:
        return http_problem(request, status=404)
    if "text/html" in request.headers.get("accept", ""):
        return page_response("problem.html", {"code": code, "page": page})
    return JSONResponse({"type": PROBLEM_BASE + code, "code": code, **page.model_dump()})


async def _list(request: Request) -> Response:
    pages = problem_pages()
    if "text/html" in request.headers.get("accept", ""):
        return page_response("problems.html", {"pages": pages})
    titles = {code: page.title.model_dump() for code, page in pages.items()}
    return JSONResponse({"problems": titles})


def problem_routes() -> list[Route]:
    """Where the pages are: beside the API, open to all."""
    return [Route("/problems", _list), Route("/problems/{code}", _show)]
