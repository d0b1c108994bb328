"""What the specifications promise of a major version, and whether a change breaks it.

    python -m deploy.promises             says what is broken; exits 1 if anything is
    python -m deploy.promises --renew     writes docs/openapi/promised.json anew: a new version

A specification comes down to lines of two kinds. What a client may rely on (an operation, an
answer, a field, a value it may send) must not go away; what a client must do (a required parameter
or field) must not be added. Before 1.0 a new minor version may break, after it a new major one.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deploy.openapi import specifications

FILE = Path(__file__).parents[1] / "docs" / "openapi" / "promised.json"
Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Promises:
    """The lines of one specification: what may be relied on, and what is demanded."""

    version: str
    relied_on: frozenset[str]
    demanded: frozenset[str]


def promises_of(specification: Node) -> Promises:
    """Everything a specification promises and demands, line by line."""
    relied_on: set[str] = set()
    demanded: set[str] = set()
    for path, methods in specification["paths"].items():
        for method, operation in methods.items():
            at = f"{method.upper()} {path}"
            relied_on.add(f"{at} is {operation['operationId']}")
            relied_on |= set(_answers(at, operation))
            relied_on |= {
                f"{at} takes {media_type}"
                for media_type in operation.get("requestBody", {}).get("content", {})
            }
            for parameter in operation["parameters"]:
                name = f"{parameter['in']} parameter {parameter['name']}"
                relied_on.add(f"{at} knows {name}")
                if parameter["required"]:
                    demanded.add(f"{at} needs {name}")
    sent, answered = _schemas_by_direction(specification)
    for name, schema in specification["components"]["schemas"].items():
        if name in answered:
            relied_on |= {f"{name}.{field} is {kind}" for field, kind in _fields(schema)}
        if name in sent:
            relied_on |= {f"{name}.{field} may be sent" for field, _ in _fields(schema)}
            demanded |= {f"{name} needs {field}" for field in schema.get("required", ())}
            relied_on |= {f"{name} may be {value}" for value in schema.get("enum", ())}
    return Promises(specification["info"]["version"], frozenset(relied_on), frozenset(demanded))


def _answers(at: str, operation: Node) -> Iterator[str]:
    for status, response in operation["responses"].items():
        if status < "300":
            for media_type, content in response.get("content", {"nothing": {}}).items():
                schema = content.get("schema", {})
                yield f"{at} answers {status} {media_type} {_kind(schema)}".rstrip()


def _fields(schema: Node) -> Iterator[tuple[str, str]]:
    for name, field in schema.get("properties", {}).items():
        yield name, _kind(field)


def _kind(schema: Node) -> str:
    """A type in a word or two; two schemas with the same word are taken alike by a client."""
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[1]
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return " or ".join(sorted(_kind(each) for each in schema[key]))
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    return " ".join(str(schema[key]) for key in ("type", "format") if key in schema)


def _schemas_by_direction(specification: Node) -> tuple[set[str], set[str]]:
    """The schemas that reach what is sent, and those that reach what is answered."""
    operations = [each for path in specification["paths"].values() for each in path.values()]
    sent = [each.get("requestBody", {}) for each in operations]
    answered = [each["responses"] for each in operations]
    schemas = specification["components"]["schemas"]
    return _reached(sent, schemas), _reached(answered, schemas)


def _reached(start: object, schemas: Node) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        match waiting.pop():
            case {"$ref": str(reference)}:
                name = reference.rsplit("/", 1)[1]
                if name in schemas and name not in found:
                    found.add(name)
                    waiting.append(schemas[name])
            case dict() as node:
                waiting.extend(node.values())
            case list() as nodes:
                waiting.extend(nodes)
            case _:
                continue
    return found


def broken(promised: Promises, now: Promises) -> list[str]:
    """What a client that kept to what was promised could stumble on; nothing in a new version."""
    if _breakable(promised.version) != _breakable(now.version):
        return []
    gone = [f"no longer: {line}" for line in sorted(promised.relied_on - now.relied_on)]
    return gone + [f"newly: {line}" for line in sorted(now.demanded - promised.demanded)]


def _breakable(version: str) -> tuple[str, ...]:
    """The part of a version within which nothing may break: 0.3 of 0.3.1, 2 of 2.3.1."""
    major, minor, _ = version.split(".")
    return (major, minor) if major == "0" else (major,)


def present() -> dict[str, Promises]:
    """What the three services promise as they stand."""
    return {name: promises_of(json.loads(text)) for name, text in specifications().items()}


def read(file: Path = FILE) -> dict[str, Promises]:
    """What has been promised."""
    return {
        name: Promises(each["version"], frozenset(each["relied_on"]), frozenset(each["demanded"]))
        for name, each in json.loads(file.read_text("utf-8")).items()
    }


def renew(file: Path = FILE) -> None:
    """Promise what the services say now."""
    content = {
        name: {
            "version": each.version,
            "relied_on": sorted(each.relied_on),
            "demanded": sorted(each.demanded),
        }
        for name, each in present().items()
    }
    file.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")


def main(arguments: list[str]) -> int:
    """Say what is broken, or promise anew."""
    match arguments:
        case ["--renew"]:
            renew()
            return 0
        case []:
            promised = read()
            lines = [
                f"{name}: {line}"
                for name, each in present().items()
                for line in broken(promised[name], each)
            ]
            print("\n".join(lines) or "nothing is broken")
            return 1 if lines else 0
        case _:
            print("usage: python -m deploy.promises [--renew]", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
