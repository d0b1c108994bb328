"""Problem details (RFC 9457): the one shape of every error, in all three services."""

from typing import Annotated

from pydantic import Field

from shared.schemas.base import Schema


class ProblemError(Schema):
    """One fault: where it is, which rule it breaks, and what to do. Never the value itself."""

    pointer: Annotated[str, Field(examples=["/values/3/value"])]
    """A JSON Pointer into what was sent."""
    code: Annotated[str, Field(examples=["negative-value"])]
    message: Annotated[str, Field(examples=["Expected a whole number from 0 and up."])]


class Problem(Schema):
    """What went wrong, for a program (`code`) and for a person (`detail`)."""

    type: Annotated[str, Field(examples=["https://statsbidrag.example/problems/not-found"])]
    """A URI that names the kind of problem and leads to a page about it."""
    title: Annotated[str, Field(examples=["There is no such thing here"])]
    status: Annotated[int, Field(ge=400, le=599, examples=[404])]
    detail: Annotated[str, Field(examples=["There is no run with this id."])]
    instance: Annotated[str, Field(examples=["/allocation/v1/runs/none"])]
    code: Annotated[str, Field(examples=["not-found"])]
    errors: Annotated[tuple[ProblemError, ...], Field(examples=[[]])]
    trace_id: Annotated[str, Field(examples=["0af7651916cd43dd8448eb211c80319c"])]
    """The W3C trace id of the request: give it to support."""
