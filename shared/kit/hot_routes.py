"""Hot routes: what their arguments need is planned when the service starts, and not per request.

FastAPI finds out anew for every request how each dependency is called, which costs more than all
else a small request does. A hot route is declared and documented as every other; its plan gives
the same arguments and the same faults. In return it takes less: dependencies that are `async`,
values from query and headers, no body of FastAPI's, and it answers with a response of its own.
"""

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response, params
from fastapi._compat import (
    ModelField,
    Undefined,
    field_annotation_is_sequence,
    get_missing_field_error,
)
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.middleware.errors import ServerErrorMiddleware
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from shared.kit.strict_json import StrictRoute

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


@dataclass(frozen=True, slots=True)
class _Value:
    """An argument that is read from the query or a header."""

    name: str
    field: ModelField
    place: str
    alias: str

    @classmethod
    def of(cls, field: ModelField) -> "_Value":
        assert isinstance(field.field_info, params.Query | params.Header), field.name
        assert not field_annotation_is_sequence(field.field_info.annotation), field.name
        return cls(field.name, field, field.field_info.in_.value, field.alias)

    def read(self, source: Mapping[str, str]) -> tuple[object, list[Any]]:
        """The value, and what is wrong with it."""
        text = source.get(self.alias)
        if text is not None:
            return self.field.validate(text, {}, loc=(self.place, self.alias))
        if self.field.field_info.is_required():
            return None, [get_missing_field_error(loc=(self.place, self.alias))]
        default = self.field.default
        return (None if default is Undefined else copy(default)), []


_FAILED = object()
"""Stands for what could not be found, since something it takes has a fault."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One function to call, and where its arguments come from."""

    call: Callable[..., Awaitable[object]]
    request_name: str | None
    given: tuple[tuple[str | None, int], ...]
    """Arguments that earlier steps found; a step without a name is only waited for."""
    query: tuple[_Value, ...]
    headers: tuple[_Value, ...]

    def arguments(
        self, request: Request, found: list[object], faults: list[Any]
    ) -> dict[str, Any] | None:
        """What the function is called with; None where something has a fault."""
        arguments: dict[str, Any] = {}
        is_whole = True
        for name, step in self.given:
            is_whole = is_whole and found[step] is not _FAILED
            if name is not None:
                arguments[name] = found[step]
        for values, source in ((self.query, "query_params"), (self.headers, "headers")):
            if values:
                sent: Mapping[str, str] = getattr(request, source)
                for value in values:
                    arguments[value.name], wrong = value.read(sent)
                    if wrong:
                        faults += wrong
                        is_whole = False
        if self.request_name is not None:
            arguments[self.request_name] = request
        return arguments if is_whole else None


class Plan:
    """The steps that lead to a route's arguments, each taken once, in FastAPI's order."""

    def __init__(self, dependant: Dependant) -> None:
        """Plan a route; fails where it takes what a hot route does not give."""
        self._steps: list[_Step] = []
        self._places: dict[object, int] = {}
        self._last = self._step(dependant)

    def _step(self, dependant: Dependant) -> _Step:
        given = tuple((each.name, self._place(each)) for each in dependant.dependencies)
        others = (dependant.path_params, dependant.cookie_params, dependant.body_params)
        assert not any(others), f"a hot route takes only query and headers: {dependant.call}"
        assert dependant.call is not None
        return _Step(
            dependant.call,
            dependant.request_param_name or dependant.http_connection_param_name,
            given,
            tuple(_Value.of(field) for field in dependant.query_params),
            tuple(_Value.of(field) for field in dependant.header_params),
        )

    def _place(self, dependant: Dependant) -> int:
        """Which step finds a dependency: the one that is already planned, or a new one."""
        if dependant.call not in self._places:
            self._steps.append(self._step(dependant))
            self._places[dependant.call] = len(self._steps) - 1
        return self._places[dependant.call]

    async def arguments(self, request: Request) -> dict[str, Any]:
        """The route's arguments; raises RequestValidationError, or what a dependency raises."""
        found: list[object] = []
        faults: list[Any] = []
        for step in self._steps:
            arguments = step.arguments(request, found, faults)
            found.append(_FAILED if arguments is None else await step.call(**arguments))
        last = self._last.arguments(request, found, faults)
        if last is None:
            raise RequestValidationError(faults)
        return last


class HotRoute(StrictRoute):
    """A route that is asked so often that its arguments are planned."""

    def get_route_handler(self) -> Handler:
        """Find the arguments and call the route's function, which answers with a response."""
        plan, endpoint = Plan(self.dependant), self.endpoint

        async def handle(request: Request) -> Response:
            response = await endpoint(**await plan.arguments(request))
            assert isinstance(response, Response), endpoint
            return response

        return handle


class HotPaths:
    """In front of an API: serves its hot routes, and passes all else on."""

    def __init__(self, api: FastAPI, routers: Iterable[APIRouter], *, under: str) -> None:
        """`under` is where the API is mounted; `routers` are all of its routers."""
        self._api = api
        self._hot = {
            (method, f"{under}{route.path}"): self._served(route)
            for router in routers
            for route in router.routes
            if isinstance(route, HotRoute)
            for method in route.methods or ()
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        app = scope["type"] == "http" and self._hot.get((scope["method"], scope["path"]))
        await (app or self._api)(scope, receive, send)

    def _served(self, route: HotRoute) -> ASGIApp:
        """The route with what stands around every route: refusals as problems, and a limit."""
        handle = route.get_route_handler()

        async def serve(scope: Scope, receive: Receive, send: Send) -> None:
            scope["app"], scope["route"] = self._api, route
            response = await handle(Request(scope, receive, send))
            await response(scope, receive, send)

        handlers = dict(self._api.exception_handlers)
        bug = handlers.pop(Exception)
        limit_bytes = route.max_body_size
        assert limit_bytes is not None, f"say how much {route.path} takes"
        refusing = ExceptionMiddleware(serve, handlers=handlers)
        return ServerErrorMiddleware(RequestBodyLimitMiddleware(refusing, limit_bytes), bug)
