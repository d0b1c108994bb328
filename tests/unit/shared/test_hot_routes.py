"""A hot route gives the same arguments and the same faults as FastAPI would, or does not start."""

from typing import Annotated

import httpx
import pytest
from fastapi import APIRouter, Depends, FastAPI, Header, Query, Request, Response
from fastapi.routing import APIRoute
from pydantic import StringConstraints
from starlette.applications import Starlette
from starlette.routing import Mount

from shared.kit.hot_routes import HotPaths, HotRoute
from shared.kit.problems import install_problem_handlers
from shared.values.errors import NotFound

called: list[str] = []


async def _base(request: Request) -> str:
    called.append("base")
    return request.url.path


async def _given(
    base: Annotated[str, Depends(_base)],
    key: Annotated[str | None, Header(min_length=2, pattern="^[a-z]+$")] = None,
) -> str:
    called.append("given")
    if key == "nowhere":
        raise NotFound("There is nothing here.")
    return f"{base} {key}"


async def _recorded(_: Request, status: int, code: str) -> None:
    called.append(f"refused {status} {code}")


def app(kind: type[APIRoute]) -> Starlette:
    api, router = FastAPI(), APIRouter(route_class=kind)
    install_problem_handlers(api, {}, _recorded)
    router.post("/told", response_model=None, max_body_size=10)(told)
    api.include_router(router)
    return Starlette(routes=[Mount("/v1", app=HotPaths(api, [router], under="/v1"))])


async def told(
    request: Request,
    given: Annotated[str, Depends(_given)],
    base: Annotated[str, Depends(_base)],
    name: Annotated[str, StringConstraints(pattern="^[a-z]+$"), Query(examples=["a"])],
    count: Annotated[int, Query(ge=1)] = 7,
) -> Response:
    called.append("route")
    if name == "bug":
        raise RuntimeError("planted")
    size = len(await request.body())
    return Response(f"{given} {base} {name} {count} {size}")


REQUESTS: dict[str, tuple[str, dict[str, str], bytes]] = {
    "all given": ("?name=a&count=2", {"Key": "abc"}, b"12345"),
    "defaults": ("?name=a", {}, b""),
    "missing": ("", {"Key": "abc"}, b""),
    "two faults": ("?name=A&count=0", {}, b""),
    "a fault in what another takes": ("?name=a", {"Key": "X"}, b""),
    "faults everywhere": ("?count=x", {"Key": "X"}, b""),
    "the same name twice": ("?name=a&name=b", {}, b""),
    "refused by what it takes": ("?name=a", {"Key": "nowhere"}, b""),
    "too large": ("?name=a", {}, bytes(11)),
    "too large and wrong": ("", {}, bytes(11)),
    "a fault of ours": ("?name=bug", {}, b""),
}


@pytest.mark.parametrize("name", REQUESTS)
async def test_a_hot_route_answers_as_any_other(name: str) -> None:
    query, headers, body = REQUESTS[name]
    answers = []
    for kind in (APIRoute, HotRoute):
        called.clear()
        transport = httpx.ASGITransport(app(kind), raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            found = await client.post(f"/v1/told{query}", headers=headers, content=body)
        told_of = found.json() if found.content.startswith(b"{") else found.text
        answers.append((found.status_code, told_of, list(called)))
    assert answers[0] == answers[1]


async def test_another_method_is_left_to_the_router() -> None:
    transport = httpx.ASGITransport(app(HotRoute))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        assert (await client.get("/v1/told")).status_code == 405


async def _many(names: Annotated[list[str], Query()]) -> Response:
    return Response(str(names))


async def _in_path(name: str) -> Response:
    return Response(name)


@pytest.mark.parametrize(("path", "endpoint"), [("/many", _many), ("/{name}", _in_path)])
def test_what_a_plan_cannot_give_is_refused_at_start_up(path: str, endpoint: object) -> None:
    router = APIRouter(route_class=HotRoute)
    with pytest.raises(AssertionError):
        router.add_api_route(path, endpoint, response_model=None)  # type: ignore[arg-type]
