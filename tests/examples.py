"""Calls the operations of a specification by their names, with the examples it gives itself."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import httpx

from deploy.openapi import specifications
from tests.wire import as_role, new_key

Node = dict[str, Any]


class Caller:
    """One service, called with its examples; what no example can know is given for each call."""

    def __init__(
        self, service: str, client: httpx.AsyncClient, *, usually: str, others: Mapping[str, str]
    ) -> None:
        """`usually` makes the calls, but for those of `others`, by operation."""
        self.client = client
        self.called: set[str] = set()
        self._usually, self._others = usually, others
        self._specification: Node = json.loads(specifications()[service])
        self.operations: dict[str, tuple[str, str, Node]] = {
            operation["operationId"]: (method, path, operation)
            for path, methods in self._specification["paths"].items()
            for method, operation in methods.items()
        }

    def example_of(self, schema: Node) -> Any:
        """The example a schema gives, or one put together from those of its required fields."""
        if "$ref" in schema:
            name = schema["$ref"].rsplit("/", maxsplit=1)[-1]
            return self.example_of(self._specification["components"]["schemas"][name])
        if "examples" in schema:
            return schema["examples"][0]
        if schema.get("type") == "object":
            return {
                name: self.example_of(schema["properties"][name]) for name in schema["required"]
            }
        if schema.get("type") == "array":
            return [self.example_of(schema["items"])]
        raise AssertionError(f"no example: {schema}")

    def _value_of(self, parameter: Node) -> Any:
        """The example of a parameter, which may stand beside its schema."""
        named = parameter.get("examples") or parameter["schema"].get("examples")
        return named[0] if named else self.example_of(parameter["schema"])

    def bodies_of(self, operation: Node, given: Node) -> Iterator[tuple[str | None, bytes]]:
        """Each media type with its example; files have none that can be written down."""
        content = operation.get("requestBody", {}).get("content", {})
        if not content:
            yield None, b""
        for media_type, described in content.items():
            example = described.get("example")
            if example is None:
                example = self.example_of(described["schema"])
            if media_type == "application/json":
                yield media_type, json.dumps({**example, **given}).encode()
            elif media_type in {"text/csv", "application/pdf"}:
                yield media_type, example.encode()

    async def call(
        self, name: str, *, given: Node | None = None, asked: str | None = None, **steps: str
    ) -> httpx.Response:
        """The answer to an operation; `asked` is a parameter that could have been left out.

        `steps` are the parts of its address, and `given` those of its body, that only a service
        gives: ids of what it has made.
        """
        method, path, operation = self.operations[name]
        query: list[tuple[str, str | int | float | bool | None]] = []
        takes_etag = False
        for parameter in operation["parameters"]:
            match parameter["in"]:
                case "path" if parameter["name"] not in steps:
                    steps[parameter["name"]] = self.example_of(parameter["schema"])
                case "query" if parameter["required"] or parameter["name"] == asked:
                    query.append((parameter["name"], self._value_of(parameter)))
                case "header":
                    takes_etag |= parameter["name"] == "If-Match"
        headers = as_role(self._others.get(name, self._usually))
        if takes_etag:
            seen = await self.client.get(
                "/".join(path.split("/")[:3]).format(**steps), headers=headers
            )
            headers["If-Match"] = seen.headers["ETag"]
        answer: httpx.Response | None = None
        for media_type, content in self.bodies_of(operation, given or {}):
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

    async def call_the_rest(self) -> None:
        """Call what has not been called: all of it reads, and needs nothing but its examples."""
        for name in sorted(set(self.operations) - self.called):
            assert self.operations[name][0] == "get", name
            await self.call(name)
