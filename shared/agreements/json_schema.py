"""The JSON Schemas of what is written by hand, so that editors complete and check it as one types.

    python -m shared.agreements.json_schema            write docs/schemas anew
    python -m shared.agreements.json_schema --check    say whether they are as they should be

They describe a file as an editor sees it. The loader reads every scalar as text, while an editor
follows YAML 1.2 and sees a number in an unquoted `1.0` or `01`; so where the loader takes the text
of a number, the schemas take a number too. The loader has the last word: sums and names that must
have something to point at are not for a schema to say.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from pydantic import JsonValue

from shared.schemas.agreements import Agreement, RecipientGroup
from shared.schemas.base import Schema
from shared.schemas.forms import Form

FOLDER = Path(__file__).parents[2] / "docs" / "schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
BASE = "https://statsbidrag.example/schemas"
Node: TypeAlias = dict[str, JsonValue]


def main(arguments: Sequence[str]) -> int:
    """Write the schemas, or with `--check` compare them with what is committed."""
    parser = argparse.ArgumentParser(prog="python -m shared.agreements.json_schema")
    parser.add_argument("--check", action="store_true", help="write nothing; fail on a difference")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the schemas are")
    chosen = parser.parse_args(arguments)
    folder: Path = chosen.folder
    if not chosen.check:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in schema_files().items():
            (folder / name).write_text(text, encoding="utf-8")
        return 0
    drifted = drifted_files(folder)
    for name in drifted:
        sys.stderr.write(
            f"{name} is not what the schemas say; run python -m shared.agreements.json_schema\n"
        )
    return 1 if drifted else 0


def drifted_files(folder: Path) -> list[str]:
    """The files of a folder that differ from what the code says, or are not there."""
    return [
        name
        for name, text in schema_files().items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text
    ]


def schema_files() -> dict[str, str]:
    """Each schema by its file name, as it is committed."""
    schemas = {
        "agreement.schema.json": agreement_schema(),
        "form.schema.json": form_schema(),
    }
    return {
        name: json.dumps(
            {"$schema": DIALECT, "$id": f"{BASE}/{name}", **schema}, indent=2, ensure_ascii=False
        )
        + "\n"
        for name, schema in schemas.items()
    }


def agreement_schema() -> Node:
    """The schema of `agreement.yaml`: no forms, which are files of their own."""
    schema = _schema_of(Agreement)
    del _mapping(schema["properties"])["forms"]
    group = _mapping(_mapping(schema["$defs"])[RecipientGroup.__name__])
    required = group["required"]
    assert isinstance(required, list)
    group["required"] = [name for name in required if name != "members"]
    group["anyOf"] = [{"required": ["members"]}, {"required": ["register_name"]}]
    return _without_unused(schema)


def form_schema() -> Node:
    """The schema of one file in `forms/`."""
    return _without_unused(_schema_of(Form))


def _schema_of(model: type[Schema]) -> Node:
    schema: Node = model.model_json_schema(mode="validation")
    return _mapping(_as_editors_read(schema))


def _as_editors_read(node: JsonValue) -> JsonValue:
    """Let text be written as an unquoted number, wherever the text of one would do."""
    if isinstance(node, list):
        takes_integers = any(isinstance(each, dict) and _takes_integers(each) for each in node)
        return [each if takes_integers else _as_editors_read(each) for each in node]
    if not isinstance(node, dict):
        return node
    # `discriminator` is OpenAPI's; in JSON Schema the `const` of each variant says the same.
    read = {key: _as_editors_read(value) for key, value in node.items() if key != "discriminator"}
    if "patternProperties" in node:
        read["additionalProperties"] = False  # a name that fits no pattern is a mistake
    if node.get("type") != "string" or node.keys() & {"enum", "const", "format"}:
        return read
    return {**read, **_numbers_taken(str(node.get("pattern", "")))}


def _takes_integers(node: Node) -> bool:
    return node.get("type") == "integer"


def _numbers_taken(pattern: str) -> Node:
    """Which numbers are as good as text: those whose text fits the pattern."""
    if re.search(pattern, "1.5"):
        types: list[JsonValue] = ["string", "number"]
    elif re.search(pattern, "1"):
        types = ["string", "integer"]
    else:
        return {}
    return {"type": types} if re.search(pattern, "-1") else {"type": types, "minimum": 0}


def _without_unused(schema: Node) -> Node:
    """The schema with only those definitions that are still referred to."""
    definitions = _mapping(schema["$defs"])
    used: set[str] = set()
    waiting = set(_references({key: value for key, value in schema.items() if key != "$defs"}))
    while waiting:
        name = waiting.pop()
        used.add(name)
        waiting |= set(_references(definitions[name])) - used
    return {
        **schema,
        "$defs": {name: value for name, value in definitions.items() if name in used},
    }


def _references(node: JsonValue) -> Iterator[str]:
    if isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str):
            yield reference.removeprefix("#/$defs/")
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for each in node:
            yield from _references(each)


def _mapping(node: JsonValue) -> Node:
    assert isinstance(node, dict), node
    return node


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
