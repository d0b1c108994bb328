"""What FastAPI's specification lacks of the national API profile, added once for all services."""

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI

from shared.kit.examples import Specification, example_of
from shared.kit.problems import PROBLEM_MEDIA_TYPE
from shared.schemas.events import EventType
from shared.schemas.problems import Problem
from shared.values.money import KRONOR_MAXIMUM

CONTACT_EMAIL = "statsbidrag@statsbidrag.example"
"""FastAPI would want another package to take an address, so it is put in afterwards."""

PROBLEM_RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": description}
    for status, description in {
        401: "No token, or one that is not valid. (Giltig åtkomstnyckel saknas.)",
        403: "The caller's role does not include this. (Rollen får inte göra detta.)",
        400: "A required header or the body is missing or unreadable. (Saknas eller oläsligt.)",
        404: "No such thing, or none that the caller may see. (Finns inte.)",
        409: "The state of the thing forbids this. (Hindras av sakens läge.)",
        412: "The thing has changed since it was read. (Saken har ändrats.)",
        413: "The body is too large. (Innehållet är för stort.)",
        415: "The media type is not taken here. (Formatet tas inte emot.)",
        422: "The content breaks a rule; `errors` says where. (Innehållet bryter mot en regel.)",
        428: "If-Match is required. (If-Match krävs.)",
        429: "Asked too often; `Retry-After` says when to come back. (För många anrop.)",
        500: "A fault of ours, logged under the trace id. (Ett fel hos oss.)",
        503: "Something needed is not available; try again. (Försök igen om en stund.)",
    }.items()
}

_TRACEPARENT = {
    "name": "traceparent",
    "in": "header",
    "required": False,
    "description": "W3C Trace Context; taken over and passed on.",
    "schema": {"type": "string"},
    "example": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
}

_HEADERS = {
    "traceparent": {
        "description": "The trace of this answer (W3C Trace Context).",
        "schema": {"type": "string"},
        "example": _TRACEPARENT["example"],
    },
    "Location": {
        "description": "Where the new thing is; absent where it has no address of its own.",
        "schema": {"type": "string"},
        "example": "/submissions/v1/filings/0190b0c1-7a3e-7000-8000-000000000001",
    },
}

_ASKED_FOR = {"idempotency-key", "if-match"}
"""Headers the services ask for in words of their own (400 and 428) rather than FastAPI's."""


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The documented refusals of an operation, beside those every operation has."""
    return {status: PROBLEM_RESPONSES[status] for status in (401, 403, *statuses, 500, 503)}


def finish_specification(app: FastAPI, *, told: Sequence[EventType], source: str) -> None:
    """Make `app.openapi()` name problems by their media type and offer traceparent everywhere.

    What the service tells of stands there too, as the webhooks that a receiver would serve.
    """
    original = app.openapi

    def finished() -> Specification:
        if app.openapi_schema is None:
            specification = original()
            specification["info"]["contact"]["email"] = CONTACT_EMAIL
            specification["components"]["headers"] = _HEADERS
            for path in specification["paths"].values():
                for operation in path.values():
                    _finish_operation(operation)
            _write_whole_limits(specification)
            schemas = specification["components"]["schemas"]
            _date_examples(schemas)
            # What nothing refers to: FastAPI's own faults, and the value behind `2024-03`.
            for unused in ("HTTPValidationError", "ValidationError", "Month"):
                schemas.pop(unused, None)
            for path in specification["paths"].values():
                for operation in path.values():
                    _give_examples(operation, schemas)
            specification["webhooks"] = {each.type: _webhook(each, source) for each in told}
            app.openapi_schema = specification
        return app.openapi_schema

    app.openapi = finished  # type: ignore[method-assign]  # the way FastAPI documents


_SIGNED_WITH = {
    "webhook-id": "The message; the same however often it comes.",
    "webhook-timestamp": "When it was sent, in seconds since 1970; refuse what is old.",
    "webhook-signature": "`v1,` and the signature (Standard Webhooks); two while rotating.",
}


def _webhook(kind: EventType, source: str) -> Specification:
    """How a receiver is told of one type of event."""
    event = {
        "specversion": "1.0",
        "id": "42",
        "source": source,
        "type": kind.type,
        "subject": kind.subject,
        "time": "2024-09-27T08:00:00.000000Z",
        "datacontenttype": "application/json",
        "data": kind.data,
    }
    schema = {"$ref": "#/components/schemas/CloudEvent"}
    return {
        "post": {
            "operationId": "told_of_" + kind.type.replace(".", "_").replace("-", "_"),
            "tags": ["webhooks"],
            "summary": kind.meaning.en,
            "description": f"{kind.meaning.en} ({kind.meaning.sv})",
            "parameters": [
                {
                    "name": name,
                    "in": "header",
                    "required": True,
                    "description": description,
                    "schema": {"type": "string"},
                }
                for name, description in _SIGNED_WITH.items()
            ],
            "requestBody": {
                "required": True,
                "content": {"application/cloudevents+json": {"schema": schema, "example": event}},
            },
            "responses": {"2XX": {"description": "Taken; anything else is sent again later."}},
        }
    }


def _finish_operation(operation: Specification) -> None:
    parameters = operation.setdefault("parameters", [])
    for parameter in parameters:
        if parameter["name"].lower() in _ASKED_FOR:
            parameter["required"] = True
            # What FastAPI may do without is nullable to it; a header that is there is a text.
            text, _ = parameter["schema"].pop("anyOf")
            parameter["schema"].update(text)
    parameters.append(_TRACEPARENT)
    operation["responses"].setdefault("429", {"description": PROBLEM_RESPONSES[429]["description"]})
    for status, response in operation["responses"].items():
        names = ("traceparent", "Location") if status in {"201", "202"} else ("traceparent",)
        headers = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
        response["headers"] = {**response.get("headers", {}), **headers}
        if int(status) < 400:
            continue
        # FastAPI adds a 422 with a body of its own wherever there is a parameter.
        if status == "422":
            response["description"] = PROBLEM_RESPONSES[422]["description"]
        schema = {"$ref": f"#/components/schemas/{Problem.__name__}"}
        response["content"] = {PROBLEM_MEDIA_TYPE: {"schema": schema}}


def _date_examples(node: Any) -> None:  # noqa: ANN401 - a JSON value
    """Repeat the example of dates and times under the name that the profile's linter reads."""
    match node:
        case {"type": "string", "format": "date" | "date-time"}:
            node["example"] = example_of(node, {})
        case dict():
            for each in node.values():
                _date_examples(each)
        case list():
            for each in node:
                _date_examples(each)
        case _:
            return


_LIMITS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")


def _write_whole_limits(node: object) -> None:
    """Put whole numbers back where FastAPI has made floats of limits, and the largest one right.

    The largest kronor is no float: what FastAPI writes in its place is one too many.
    """
    if isinstance(node, list):
        for each in node:
            _write_whole_limits(each)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in _LIMITS and isinstance(value, float) and value.is_integer():
                node[key] = max(-KRONOR_MAXIMUM, min(int(value), KRONOR_MAXIMUM))
            else:
                _write_whole_limits(value)


def _give_examples(operation: Specification, schemas: Specification) -> None:
    """Show every JSON that is sent or answered once in full."""
    for holder in (operation.get("requestBody", {}), *operation["responses"].values()):
        for media_type, content in holder.get("content", {}).items():
            if media_type.endswith("json"):
                content.setdefault("example", example_of(content["schema"], schemas))
