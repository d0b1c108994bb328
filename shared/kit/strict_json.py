"""JSON without surprises: what two parsers would read differently is refused at the door.

Refused: duplicate keys (the later would win), NaN and infinities, nesting deeper than 32, NUL and
lone surrogates (Postgres cannot keep them), whole numbers beyond 64 bits, any encoding but UTF-8.
Filing is the exception: there the bytes are taken in first and judged after
(`services.submissions`).
"""

import json
import re
from collections.abc import Callable, Coroutine
from math import isfinite
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from shared.values.errors import DomainError, InvalidContent

DEPTH_MAXIMUM = 32
_INTEGER_LIMIT = 2**63


class MalformedJson(DomainError):
    """The body is not JSON, or JSON that two readers could take differently."""

    code = "malformed-json"
    title = "The body is not acceptable JSON"


class UnsupportedMediaType(DomainError):
    """The body has a media type the operation does not take."""

    code = "unsupported-media-type"
    title = "The operation does not take that media type"


def parse_strictly(body: bytes) -> object:
    """Parse JSON; raises MalformedJson saying what is wrong, without repeating the content."""
    _refuse_depth(body)
    try:
        parsed: object = json.loads(
            # Left to itself the parser would guess, and take UTF-16 whose brackets nobody counted.
            body.decode("utf-8"),
            object_pairs_hook=_without_duplicates,
            parse_constant=_refuse_constant,
        )
    except (ValueError, RecursionError) as error:
        place = (
            f" at line {error.lineno}, column {error.colno}"
            if isinstance(error, json.JSONDecodeError)
            else ""
        )
        raise MalformedJson(
            f"The body is not JSON{place}. Send one JSON document in UTF-8."
        ) from None
    _refuse_unstorable(parsed)
    return parsed


_TEXTS = re.compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_BRACKETS = re.compile(rb"[\[\]{}]")


def _refuse_depth(body: bytes) -> None:
    """Count brackets outside texts: cheap enough to do before anything is parsed."""
    depth = 0
    for bracket in _BRACKETS.finditer(_TEXTS.sub(b"", body)):
        depth += 1 if bracket[0] in b"[{" else -1
        if depth > DEPTH_MAXIMUM:
            raise MalformedJson(f"The body is nested deeper than {DEPTH_MAXIMUM} levels.")


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise MalformedJson("An object has the same key twice; keep one of them.")
    return found


def _refuse_constant(_: str) -> object:
    raise MalformedJson("NaN and infinities are not JSON numbers.")


def _refuse_unstorable(value: object) -> None:
    match value:
        case str():
            if "\x00" in value or any("\ud800" <= sign <= "\udfff" for sign in value):
                raise MalformedJson("A text holds NUL or half of a surrogate pair; remove it.")
        case int():
            if not -_INTEGER_LIMIT <= value < _INTEGER_LIMIT:
                raise MalformedJson("A whole number does not fit in 64 bits.")
        case float():
            if not isfinite(value):
                raise MalformedJson("A number is larger than any that can be read.")
        case list():
            for item in value:
                _refuse_unstorable(item)
        case dict():
            for key, item in value.items():
                _refuse_unstorable(key)
                _refuse_unstorable(item)
        case _:
            return


class StrictRoute(APIRoute):
    """A route whose JSON body is parsed strictly, once, before FastAPI validates it."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap FastAPI's handler."""
        handle = super().get_route_handler()
        field = self.body_field
        needs_json = field is not None and field.field_info.is_required()

        async def strictly(request: Request) -> Response:
            if needs_json or (field is not None and await request.body()):
                media_type = request.headers.get("content-type", "").split(";")[0].strip().lower()
                if media_type != "application/json":
                    raise UnsupportedMediaType("Send the body as application/json.")
                body = await request.body()
                if not body:
                    raise InvalidContent("The body is empty; a JSON document is expected.")
                request._json = parse_strictly(body)  # where Request.json() keeps what it has read
            return await handle(request)

        return strictly
