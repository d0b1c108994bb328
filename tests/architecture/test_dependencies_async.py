"""What routes are given is found without a thread: a plain function would cost a switch to one.

FastAPI runs each plain function among the dependencies in a pool of threads, which costs more than
all else in a small request.
"""

import inspect
from collections.abc import Callable, Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from services.allocation.api import ROUTERS as ALLOCATION
from services.assessment.api import router as assessment
from services.submissions.api import ROUTERS as SUBMISSIONS


def routes_of(routes: list[BaseRoute]) -> Iterator[APIRoute]:
    """Every route, those of routers within routers too."""
    for route in routes:
        if isinstance(route, APIRoute):
            yield route
        else:
            yield from routes_of(getattr(route, "original_router").routes)  # noqa: B009


def plain_functions(dependant: Dependant) -> Iterator[Callable[..., Any]]:
    """The dependencies of a route, on all levels, that FastAPI would run in a thread."""
    for each in dependant.dependencies:
        call = each.call
        assert call is not None
        step = call if inspect.isroutine(call) or inspect.isclass(call) else type(call).__call__
        if not inspect.iscoroutinefunction(step) and not inspect.isasyncgenfunction(step):
            yield call
        yield from plain_functions(each)


def found_in(*routers: APIRouter) -> set[str]:
    return {
        f"{route.name}: {call.__qualname__}"
        for router in routers
        for route in routes_of(router.routes)
        for call in plain_functions(route.dependant)
    }


def test_no_route_needs_a_thread_to_be_given_what_it_takes() -> None:
    assert found_in(*SUBMISSIONS, assessment, *ALLOCATION) == set(), "make it async def"


def planted() -> int:
    return 1


def test_a_plain_function_behind_a_good_one_is_found() -> None:
    router, outer = APIRouter(), APIRouter()

    async def good(given: Annotated[int, Depends(planted)]) -> int:
        return given

    @router.get("/planted")
    async def get_planted(given: Annotated[int, Depends(good)]) -> int:
        return given

    outer.include_router(router)
    assert found_in(outer) == {"get_planted: planted"}
