"""Every operation of the specification is called with its own examples, and does what it says."""

import json
from collections.abc import Iterator
from typing import Any, Literal

import httpx

from deploy.openapi import specifications
from tests.integration.coast import swedish
from tests.integration.submissions.hostile import harmless_plan
from tests.integration.submissions.test_uploads import with_plan
from tests.wire import Wire, as_role, new_key

Node = dict[str, Any]
SPECIFICATION: Node = json.loads(specifications()["submissions"])
OPERATIONS: dict[str, tuple[str, str, Node]] = {
    operation["operationId"]: (method, path, operation)
    for path, methods in SPECIFICATION["paths"].items()
    for method, operation in methods.items()
}
ATTACHED = "3.6-action-plan"
WHO = {"supplier": "statistics-supplier.database", "assessor": "assessor.1", "region": "region.01",
       "auditor": "auditor.1"}  # fmt: skip
BY_OTHERS: dict[str, Literal["supplier", "assessor", "auditor"]] = {
    "list_audit_entries": "auditor",
    **dict.fromkeys(
        ("deliver_statistics", "deliver_statistics_file", "try_statistics",
         "get_statistics_report"), "supplier",
    ),
    **dict.fromkeys(
        ("request_supplement", "close_filing", "list_statistics", "get_dossier"), "assessor"
    ),
}  # fmt: skip
"""Who makes a call that is not a region's to make."""


def example_of(schema: Node) -> Any:
    """The example a schema gives, or one put together from those of its required fields."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", maxsplit=1)[-1]
        return example_of(SPECIFICATION["components"]["schemas"][name])
    if "examples" in schema:
        return schema["examples"][0]
    if schema.get("type") == "object":
        return {name: example_of(schema["properties"][name]) for name in schema["required"]}
    if schema.get("type") == "array":
        return [example_of(schema["items"])]
    raise AssertionError(f"no example: {schema}")


def bodies_of(operation: Node) -> Iterator[tuple[str | None, bytes]]:
    """Each media type with its example; files have none that can be written down."""
    content = operation.get("requestBody", {}).get("content", {})
    if not content:
        yield None, b""
    for media_type, described in content.items():
        example = described.get("example")
        if example is None:
            example = example_of(described["schema"])
        if media_type == "application/json":
            yield media_type, json.dumps(example).encode()
        elif media_type in {"text/csv", "application/pdf"}:
            yield media_type, example.encode()


class Caller:
    """Calls operations by name, with the examples of their parameters."""

    def __init__(self, wire: Wire) -> None:
        """Nothing has been called yet."""
        self.client = wire.submissions
        self.called: set[str] = set()

    async def call(self, name: str, **steps: str) -> httpx.Response:
        """The answer to an operation; `steps` are the parts of its address that no example has."""
        method, path, operation = OPERATIONS[name]
        query: list[tuple[str, str | int | float | bool | None]] = []
        takes_etag = False
        for parameter in operation["parameters"]:
            match parameter["in"]:
                case "path" if parameter["name"] not in steps:
                    steps[parameter["name"]] = example_of(parameter["schema"])
                case "query" if parameter["required"]:
                    query.append((parameter["name"], example_of(parameter["schema"])))
                case "header":
                    takes_etag |= parameter["name"] == "If-Match"
        headers = as_role(WHO[BY_OTHERS.get(name, "region")])
        if takes_etag:
            seen = await self.client.get(
                "/".join(path.split("/")[:3]).format(**steps), headers=headers
            )
            headers["If-Match"] = seen.headers["ETag"]
        answer: httpx.Response | None = None
        for media_type, content in bodies_of(operation):
            kind = {} if media_type is None else {"Content-Type": media_type}
            answer = await self.client.request(
                method,
                path.format(**steps),
                params=query,
                content=content,
                headers={**headers, **kind, "Idempotency-Key": new_key()},
            )
            assert answer.is_success, (name, media_type, answer.text)
        assert answer is not None
        self.called.add(name)
        return answer


async def test_every_example_is_taken(wire: Wire) -> None:
    await wire.set_clock(swedish("2024-10-02 10:00"))
    caller = Caller(wire)
    withdrawn = (await caller.call("begin_draft")).json()
    await caller.call("withdraw_draft", id=withdrawn["id"])
    draft = (await caller.call("begin_draft")).json()
    await caller.call("get_draft", id=draft["id"])
    await caller.call("save_draft", id=draft["id"])
    await caller.call("list_drafts")
    for name in ("save_draft_file", "get_draft_file", "remove_draft_file"):
        await caller.call(name, id=draft["id"])
    receipt = (await caller.call("file_draft", id=draft["id"])).json()
    filing_id = receipt["filing_id"]
    await caller.call("request_supplement", id=filing_id)
    supplement = (await caller.call("supplement_filing", id=filing_id)).json()
    assert supplement["version"] == 2
    await caller.call("get_differences", id=filing_id, number="2")
    await caller.call("close_filing", id=filing_id)
    assert (await caller.call("validate_filing")).json()["is_complete"] is False
    assert (await caller.call("file_report")).json()["filing_id"] == filing_id
    delivered = (await caller.call("deliver_statistics")).json()
    assert delivered["row_count"] >= 1
    assert (await caller.call("try_statistics")).json()["is_taken"] is True
    report = (await caller.call("deliver_statistics_file")).json()
    assert report["is_taken"] is True, report
    await caller.call("get_statistics_report", id=report["id"])
    number = await attach_a_plan(wire)
    await caller.call("get_attachment", id=filing_id, number=number, question=ATTACHED)
    for name in ("get_filing", "get_content", "get_receipt"):
        await caller.call(name, id=filing_id, number="1")
    for name in sorted(set(OPERATIONS) - caller.called):
        assert OPERATIONS[name][0] == "get", name
        await caller.call(name)
    assert caller.called == set(OPERATIONS)


async def attach_a_plan(wire: Wire) -> str:
    """File a version with an action plan, so that there is one to fetch; gives its number."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    body = with_plan(word, harmless_plan()).replace(b'name="plan"', f'name="{ATTACHED}"'.encode())
    parameters = "agreement_id=okad-tillganglighet-2024&obligation_id=region-report&recipient_id=01"
    headers = as_role("region.01", Content_Type="multipart/form-data; boundary=b")
    answer = await wire.submissions.post(
        f"/filings?{parameters}", content=body, headers={**headers, "Idempotency-Key": new_key()}
    )
    assert answer.status_code == 201, answer.text
    return str(answer.json()["version"])
