"""Who asks what, and one check of our own, for schemathesis.

There is one user for each role. Every case is asked by one of those the operation lets in, and one
case in eight by any of them; which one follows from what is asked, so that a failure can be
repeated.
"""

import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from io import BytesIO
from typing import Any, TypeAlias

import httpx
import schemathesis
import xlsxwriter
from docx import Document
from hypothesis import strategies as st
from schemathesis.core.result import Ok

from deploy.local.issuer import bearer
from shared.schemas.problems import Problem

USERS = (
    "region.09",
    "rss.rss-09",
    "skr.skr",
    "assessor.1",
    "approver.1",
    "payer.1",
    "auditor.1",
    "statistics-supplier.1",
    "service.assessment",
    "public.anyone",
)
LetIn: TypeAlias = Mapping[str, Sequence[str]]
"""The users that an operation, `GET /runs`, is for."""


_ANYONE_IN = 8


def who_is_let_in(base_url: str, schema: schemathesis.BaseSchema) -> LetIn:
    """Ask every operation once as every user, and see whom it turns away for their role."""
    found: dict[str, list[str]] = {}
    with httpx.Client(base_url=base_url) as client:
        for result in schema.get_all_operations():
            assert isinstance(result, Ok), "an operation of the specification cannot be read"
            operation = result.ok()
            path = operation.path.replace("{", "").replace("}", "")
            address = f"{path}?agreement_id=none&obligation_id=none&recipient_id=none"
            found[operation.label] = [
                user
                for user in USERS
                if not _turns_away(client, operation.method.upper(), address, user)
            ]
    return found


def _turns_away(client: httpx.Client, method: str, address: str, user: str) -> bool:
    headers = {"Authorization": bearer(user), "Content-Type": "application/json"}
    response = client.request(method, address, headers=headers, content=b"{}")
    return response.status_code == httpx.codes.FORBIDDEN


def ask_as_users(schema: schemathesis.BaseSchema, let_in: LetIn) -> None:
    """Have every case of a specification asked in somebody's name."""

    @schema.auth(refresh_interval=None)
    class InSomebodysName:
        def get(self, case: schemathesis.Case[Any], _: schemathesis.AuthContext) -> str:
            asked = (case.path_parameters, case.query, case.body)
            chance = zlib.crc32(repr(asked).encode("utf-8", "backslashreplace"))
            label = f"{case.method.upper()} {case.path}"
            among = USERS if chance % _ANYONE_IN == 0 else let_in.get(label) or USERS
            return among[chance // _ANYONE_IN % len(among)]

        def set(self, case: schemathesis.Case[Any], user: str, _: schemathesis.AuthContext) -> None:
            case.headers["Authorization"] = bearer(user)


@schemathesis.check
def right_shape_is_not_misshapen(
    _: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case[Any]
) -> None:
    """What the specification allows is not refused for its shape; only a rule may refuse it."""
    mode = case.meta.generation.mode if case.meta is not None else None
    if mode is not schemathesis.GenerationMode.POSITIVE or response.status_code != 422:
        return
    problem = Problem.model_validate_json(response.content)
    shapes = [
        fault.code
        for fault in problem.errors
        # A rule of the field's own says value-error; ids in paths are taken from other answers.
        if fault.code != "value-error" and not fault.pointer.startswith("/path/")
    ]
    if problem.code == "invalid-content" and shapes:
        raise AssertionError(f"the specification allows this, the service does not: {shapes}")


def _word() -> bytes:
    file = BytesIO()
    Document().save(file)
    return file.getvalue()


def _excel() -> bytes:
    file = BytesIO()
    xlsxwriter.Workbook(file, {"in_memory": True}).close()
    return file.getvalue()


_OFFICE = "application/vnd.openxmlformats-officedocument"
_FILES: Mapping[str, Callable[[], bytes]] = {
    f"{_OFFICE}.wordprocessingml.document": _word,
    f"{_OFFICE}.spreadsheetml.sheet": _excel,
    "text/csv": lambda: (
        b"statistic_id;recipient_id;period;completed\nbup-first-visit;01;2024-03;4\n"
    ),
    "application/xml": lambda: b'<?xml version="1.0"?><Document/>',
    "application/pdf": lambda: b"%PDF-1.7\n%%EOF\n",
}


def offer_files() -> None:
    """What is sent where a file is expected: whole ones, cut ones, and random bytes."""
    for media_type, make in _FILES.items():
        whole = make()
        cut = st.integers(0, len(whole)).map(partial(_start_of, whole))
        files = st.just(whole) | cut | st.binary(max_size=2000)
        schemathesis.openapi.media_type(media_type, files)


def _start_of(whole: bytes, end: int) -> bytes:
    return whole[:end]


@schemathesis.hook
def before_load_schema(_: schemathesis.HookContext, raw_schema: dict[str, Any]) -> None:
    """The example of a file is words about it, not bytes to send."""
    for methods in raw_schema["paths"].values():
        for operation in methods.values():
            content = operation.get("requestBody", {}).get("content", {})
            for media_type in _FILES.keys() & content.keys():
                content[media_type].pop("example", None)
