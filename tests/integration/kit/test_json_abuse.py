"""JSON made to harm, sent to every operation that takes a body: refused, and nothing changed.

Filing is the exception, and the only one: what is filed is receipted whatever it holds, and what
is wrong with it stands among its findings.
"""

import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import httpx
import pytest

from deploy.local.database import ServiceDatabase
from deploy.openapi import applications
from shared.kit.strict_json import MalformedJson, parse_strictly
from tests.integration.coast import filings
from tests.integration.tables import connect, nothing_stored
from tests.wire import Wire, as_role, new_key

pytestmark = pytest.mark.asyncio(loop_scope="module")

Databases = dict[str, ServiceDatabase]
LARGEST = 1024 * 1024
ANY_ID = "0190b0c1-7a3e-7000-8000-000000000001"
FILLED_IN = {"{id}": ANY_ID, "{number}": "1"}

WHO = {
    "deliver_statistics": "statistics-supplier.1",
    "deliver_statistics_file": "statistics-supplier.1",
    "file_report": "region.nord",
    "supplement_filing": "region.nord",
    "take_report": "payer.1",
    "try_statistics": "statistics-supplier.1",
    "validate_filing": "region.nord",
}
"""Who asks where the body is not the first thing looked at; elsewhere it is refused unseen."""

TAKES_ANY_BYTES = {"file_report", "validate_filing"}
TAKES_25_MB = {"deliver_statistics", "deliver_statistics_file", "try_statistics",
               "supplement_filing", *TAKES_ANY_BYTES}  # fmt: skip

_BIG = str(2**63).encode()
ABUSES = {
    "a key twice": b'{"a": 1, "a": 2}',
    "a key twice deep inside": b'{"a": [{"b": {"c": 1, "c": 1}}]}',
    "a key twice once unescaped": b'{"a": 1, "\\u0061": 2}',
    "NaN": b'{"a": NaN}',
    "infinity": b'{"a": [Infinity]}',
    "minus infinity": b'{"a": -Infinity}',
    "infinity in digits": b'{"a": 1e999}',
    "minus infinity in digits": b'{"a": -1e999}',
    "NUL in a text": b'{"a": "\\u0000"}',
    "NUL in a key": b'{"\\u0000": 1}',
    "a bare NUL": b'{"a": "\x00"}',
    "a bare line feed in a text": b'{"a": "\n"}',
    "the first half of a surrogate pair": b'{"a": "\\ud800"}',
    "the second half of a surrogate pair": b'{"a": ["\\udfff"]}',
    "halves in the wrong order": b'{"a": "\\udc00\\ud800"}',
    "a surrogate in the bytes": b'{"a": "\xed\xa0\x80"}',
    "beyond 64 bits": b'{"a": ' + _BIG + b"}",
    "beyond 64 bits below zero": b'{"a": -' + _BIG + b"1}",
    "beyond 64 bits in a list": b'{"a": [[' + _BIG + b"]]}",
    "a number of 4000 digits": b'{"a": ' + b"9" * 4000 + b"}",
    "a number of 5000 digits": b'{"a": ' + b"9" * 5000 + b"}",
    "33 lists": b"[" * 33 + b"]" * 33,
    "33 objects": b'{"a":' * 33 + b"1" + b"}" * 33,
    "a hundred thousand lists": b"[" * 100_000 + b"]" * 100_000,
    "a hundred thousand openings": b'{"a":' * 100_000,
    "depth behind an escaped quotation mark": b'["\\"",' + b"[" * 40 + b"]" * 40 + b"]",
    "a byte order mark": b'\xef\xbb\xbf{"a": 1}',
    "UTF-16, with its mark": '{"a": 1}'.encode("utf-16"),
    "UTF-16, little-endian": '{"a": 1}'.encode("utf-16-le"),
    "UTF-16, big-endian": '{"a": 1}'.encode("utf-16-be"),
    "UTF-32": '{"a": 1}'.encode("utf-32"),
    "Latin-1": '{"a": "å"}'.encode("latin-1"),
    "an overlong encoding": b'{"a": "\xc0\x80"}',
    "another document after": b"{} {}",
    "text after": b"{} x",
    "a comma after": b'{"a": 1,}',
    "a comment": b'{"a": 1 /* one */}',
    "single quotes": b"{'a': 1}",
    "a key without quotes": b"{a: 1}",
    "half a document": b'{"a": "b',
    "hexadecimal": b'{"a": 0x10}',
    "a leading zero": b'{"a": 01}',
    "a leading plus": b'{"a": +1}',
    "white space only": b"   ",
}


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that takes a body."""

    service: str
    method: str
    path: str
    id: str


def operations_with_a_body() -> Iterator[Operation]:
    for service, app in applications().items():
        for path, methods in app.state.api.openapi()["paths"].items():
            for method, operation in methods.items():
                if "requestBody" in operation:
                    yield Operation(service, method, path, operation["operationId"])


OPERATIONS = list(operations_with_a_body())


async def ask(wire: Wire, operation: Operation, content: bytes) -> httpx.Response:
    path = operation.path
    for placeholder, value in FILLED_IN.items():
        path = path.replace(placeholder, value)
    client: httpx.AsyncClient = getattr(wire, operation.service)
    headers = as_role(
        WHO.get(operation.id, "public.1"),
        Content_Type="application/json",
        Idempotency_Key=new_key(),
        If_Match='"1"',
    )
    _, _, query = filings().partition("?")
    return await client.request(
        operation.method, f"{path}?{query}", content=content, headers=headers
    )


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
async def test_abuse_is_refused_and_changes_nothing(
    standing: Wire, standing_databases: Databases, operation: Operation
) -> None:
    if operation.id == "file_report":
        pytest.skip("receipted whatever it holds: see the test below")
    with nothing_stored(standing_databases):
        for name, content in ABUSES.items():
            response = await ask(standing, operation, content)
            if operation.id in TAKES_ANY_BYTES:
                assert response.status_code == 200, (name, response.text)
                assert response.json()["findings"], name
                continue
            assert 400 <= response.status_code < 500, (name, response.text)
            if response.status_code == 400:
                assert response.json()["code"] == "malformed-json", (name, response.text)


async def test_abuse_that_is_filed_is_receipted_once_with_a_finding(
    standing: Wire, standing_databases: Databases
) -> None:
    operation = next(each for each in OPERATIONS if each.id == "file_report")
    for name, content in ABUSES.items():
        response = await ask(standing, operation, content)
        assert response.status_code == 201, (name, response.text)
        assert response.json()["findings"], name

    with connect(standing_databases["submissions"].owner_url) as connection:
        kept = connection.execute("SELECT content FROM filing_version ORDER BY number").fetchall()
    assert [bytes(content) for (content,) in kept] == list(ABUSES.values())


@pytest.mark.parametrize("chunked", [False, True], ids=["with its length", "in pieces"])
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
async def test_a_body_beyond_the_limit_is_refused_before_it_is_read(
    standing: Wire, standing_databases: Databases, operation: Operation, chunked: bool
) -> None:
    limit = 25 * LARGEST if operation.id in TAKES_25_MB else LARGEST
    if operation.id in TAKES_25_MB and chunked:
        pytest.skip("25 MB in pieces: one operation of the kind is tried in test_uploads")

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(limit // 65_536):
            yield b" " * 65_536
        yield b"{}"

    content = pieces() if chunked else b" " * limit + b"{}"
    with nothing_stored(standing_databases):
        response = await ask(standing, operation, content)  # type: ignore[arg-type]

    assert response.status_code == 413, response.text


def test_every_abuse_is_seen_by_the_parser_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """Not by a rule further in, which another operation may not have."""
    for name, content in ABUSES.items():
        with pytest.raises(MalformedJson):
            raise AssertionError(f"{name} was read as {parse_strictly(content)!r}")
    with capsys.disabled():
        sys.stdout.write(
            f"\nJSON abuses {len(ABUSES)} · operations that take a body {len(OPERATIONS)} · "
            f"requests {len(ABUSES) * len(OPERATIONS)} · taken 0, filings receipted {len(ABUSES)}\n"
        )


@pytest.mark.parametrize(
    "content",
    [b'{"a": "[[[["}', b"[" * 32 + b"]" * 32, b'{"a": 9223372036854775807}',
     b'{"a": "\\ud83d\\ude00"}',
     b'{"a": -9223372036854775808}', b" {} \n", b'{"a": 1e308}', '{"å": "日本"}'.encode()],
)  # fmt: skip
def test_what_is_only_unusual_is_read(content: bytes) -> None:
    parse_strictly(content)
