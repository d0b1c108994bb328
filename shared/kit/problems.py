"""From refusals to problem details (RFC 9457): one shape, nothing leaked, nothing echoed."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from http import HTTPStatus

import psycopg
import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.kit.logs import kind_of
from shared.kit.tracing import trace_id
from shared.schemas.problems import Problem, ProblemError
from shared.values import errors

PROBLEM_BASE = "https://statsbidrag.example/problems/"
PROBLEM_MEDIA_TYPE = "application/problem+json"

StatusMap = Mapping[type[errors.DomainError], int]
RecordRefusal = Callable[[Request, int, str], Awaitable[None]]
"""What is told of every refusal: the request, the status and the code."""

COMMON_STATUSES: StatusMap = {
    errors.NotFound: 404,
    errors.NotAllowed: 403,
    errors.Conflict: 409,
    errors.InvalidContent: 422,
    errors.TryLater: 503,
}

_log = structlog.get_logger()


def problem_response(
    request: Request,
    *,
    status: int,
    code: str,
    title: str,
    detail: str,
    issues: Sequence[errors.Issue] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Answer with a problem; `instance` is the path, never the query, which may hold more."""
    problem = Problem(
        type=PROBLEM_BASE + code,
        title=title,
        status=status,
        detail=detail,
        instance=request.url.path,
        code=code,
        errors=tuple(
            ProblemError(pointer=issue.pointer, code=issue.code, message=issue.message)
            for issue in issues
        ),
        trace_id=trace_id(),
    )
    return Response(
        problem.model_dump_json().encode(),
        status_code=status,
        media_type=PROBLEM_MEDIA_TYPE,
        headers=dict(headers or {}),
    )


def install_problem_handlers(
    app: FastAPI, statuses: StatusMap, record_refusal: RecordRefusal
) -> None:
    """Turn domain errors, validation errors, HTTP errors and bugs into problems."""
    all_statuses = {**COMMON_STATUSES, **statuses}

    async def domain_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, errors.DomainError)
        status = status_of(type(error), all_statuses)
        _log.info("request refused", code=error.code, status=status, path=request.url.path)
        is_delayed = isinstance(error, errors.TryLater)  # asked to come back: not refused
        if not is_delayed:
            await record_refusal(request, status, error.code)
        headers = {"Retry-After": "1"} if is_delayed else {}
        return problem_response(
            request,
            status=status,
            code=error.code,
            title=error.title,
            detail=error.detail,
            issues=error.issues,
            headers=headers,
        )

    async def invalid_request(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        await record_refusal(request, 422, "invalid-content")
        return problem_response(
            request,
            status=422,
            code="invalid-content",
            title="The content breaks a rule",
            detail="What was sent does not have the expected shape. `errors` says where and what "
            "was expected; nothing was stored.",
            issues=[_issue(fault["loc"], fault["type"], fault["msg"]) for fault in error.errors()],
        )

    async def http_error(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        code = _code_of(_title_of(error.status_code))
        await record_refusal(request, error.status_code, code)
        headers = dict(error.headers or {})
        if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            headers["Allow"] = ", ".join(_methods_at(request)) or headers["Allow"]
        return http_problem(request, status=error.status_code, headers=headers)

    app.add_exception_handler(errors.DomainError, domain_error)
    app.add_exception_handler(RequestValidationError, invalid_request)
    app.add_exception_handler(HTTPException, http_error)
    for kind in (OperationalError, PoolTimeout, psycopg.OperationalError):
        app.add_exception_handler(kind, _busy)
    app.add_exception_handler(Exception, _bug)


async def _busy(request: Request, error: Exception) -> Response:
    _log.warning("the database did not answer", path=request.url.path, fault=kind_of(error))
    return problem_response(
        request,
        status=503,
        code="database-busy",
        title="The database does not answer just now",
        detail="Send the same request again in a moment, with the same Idempotency-Key: what "
        "has taken effect is not done twice.",
        headers={"Retry-After": "1"},
    )


async def _bug(request: Request, error: Exception) -> Response:
    _log.error("request failed", path=request.url.path, exc_info=error)
    return problem_response(
        request,
        status=500,
        code="internal-error",
        title="Something went wrong here",
        detail="The fault is ours and is logged under the trace id. Nothing was stored; the "
        "request may be sent again with the same Idempotency-Key.",
    )


class PlainRefusals:
    """Answer with a problem where a layer around the API has refused in plain text.

    So do the router, for an address outside the API, and the limit on the size of a body.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an ASGI application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, and put a problem in the place of a plain refusal."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        replaced = False

        async def send_problem(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start" and message["status"] >= 400:
                headers = Headers(raw=message["headers"])
                replaced = headers.get("content-type", "").startswith("text/plain")
                if replaced:
                    kept = {"Allow": headers["allow"]} if "allow" in headers else {}
                    problem = http_problem(Request(scope), status=message["status"], headers=kept)
                    await problem(scope, receive, send)
            if not replaced:
                await send(message)

        await self.app(scope, receive, send_problem)


def http_problem(
    request: Request, *, status: int, headers: Mapping[str, str] | None = None
) -> Response:
    """The problem of a status that HTTP itself gives."""
    title = _title_of(status)
    return problem_response(
        request,
        status=status,
        code=_code_of(title),
        title=title,
        detail=_HTTP_DETAILS.get(status, title),
        headers=headers,
    )


def _methods_at(request: Request) -> list[str]:
    """Every method of an address; the router names only those of the first route it met."""
    path: str = request.scope["route"].path_format
    operations: dict[str, object] = request.app.openapi()["paths"].get(path, {})
    return sorted(method.upper() for method in operations)


def _title_of(status: int) -> str:
    # The standard library renames some phrases from one Python to the next; a code must not move.
    return _HTTP_TITLES.get(status) or HTTPStatus(status).phrase


def _code_of(title: str) -> str:
    return title.lower().replace(" ", "-")


def status_of(kind: type[errors.DomainError], statuses: StatusMap) -> int:
    """The status of an error: its own, or its nearest ancestor's."""
    for ancestor in kind.__mro__:
        if ancestor in statuses:
            return statuses[ancestor]
    raise AssertionError(f"{kind.__name__} is not mapped to a status")


_HTTP_TITLES = {413: "Content Too Large", 422: "Unprocessable Content"}

_HTTP_DETAILS = {
    401: "Send `Authorization: Bearer …` with a valid token; `WWW-Authenticate` says where to get "
    "one and, if one was sent, why it is not believed.",
    403: "The token lacks the scope for this; `WWW-Authenticate` says which.",
    404: "There is nothing at this address. The paths are listed in openapi.json.",
    405: "This method is not used at this address. The `Allow` header says which are.",
    413: "The body is larger than this operation accepts.",
    429: "You ask more often than one client may. Wait as long as `Retry-After` says.",
    415: "This operation does not take that media type. See openapi.json for those it takes.",
}


_ECHOING = {
    "uuid_parsing": "Input should be a UUID: 32 hexadecimal digits in five groups, hyphens between",
    "union_tag_invalid": "Input should say which of the known kinds it is",
}
"""What is said in the place of messages that would repeat something of what was sent."""


def _issue(location: Sequence[int | str], kind: str, message: str) -> errors.Issue:
    """One fault of a request; `body` is the document itself, other places are named."""
    message = _ECHOING.get(kind, message)
    steps = [str(step).replace("~", "~0").replace("/", "~1") for step in location]
    if steps and steps[0] == "body":
        steps = steps[1:]
    pointer = "".join(f"/{step}" for step in steps)
    return errors.Issue(pointer, kind.replace("_", "-"), message)
