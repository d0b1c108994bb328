"""Examples for a specification, put together from those of its fields.

Each field says its own example once (`Field(examples=[…])`); whole requests and answers follow.
"""

from typing import Any, TypeAlias

Specification: TypeAlias = "dict[str, Any]"

_TEXTS = {
    "uuid": "0190b0c1-7a3e-7000-8000-000000000001",
    "date": "2024-09-30",
    "date-time": "2024-09-30T21:59:59Z",
    "uri": "https://statsbidrag.example/",
}


def example_of(
    schema: Specification, components: Specification, within: tuple[str, ...] = ()
) -> Any:  # noqa: ANN401 - a JSON value
    """An example that the schema allows; a tree that holds itself is cut where it repeats."""
    for key in ("example", "const", "default"):
        if schema.get(key) is not None:
            return schema[key]
    for key in ("examples", "enum"):
        if schema.get(key):
            return schema[key][0]
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return example_of(components[name], components, (*within, name))
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return _of_alternatives(schema[key], components, within)
    return _of_type(schema, components, within)


def _of_alternatives(
    alternatives: list[Specification], components: Specification, within: tuple[str, ...]
) -> Any:  # noqa: ANN401
    """The first that is something and does not lead back; null where there is none."""
    for each in alternatives:
        if each.get("type") != "null" and not _leads_back(each, within):
            return example_of(each, components, within)
    return None


def _leads_back(schema: Specification, within: tuple[str, ...]) -> bool:
    return schema.get("$ref", "").rsplit("/", 1)[-1] in within


def _of_type(schema: Specification, components: Specification, within: tuple[str, ...]) -> Any:  # noqa: ANN401
    match schema.get("type"):
        case "object":
            return {
                name: example_of(each, components, within)
                for name, each in schema.get("properties", {}).items()
            }
        case "array":
            items = schema.get("items", {})
            return [] if _leads_back(items, within) else [example_of(items, components, within)]
        case "integer" | "number":
            return schema.get("minimum", 1)
        case "boolean":
            return True
        case "string":
            return _TEXTS.get(schema.get("format", ""), "text")
        case _:
            return None
