"""A specification keeps what it has promised, until a new version."""

import json
from typing import Any

import pytest

from deploy.openapi import specifications
from deploy.promises import broken, main, present, promises_of, read

Node = dict[str, Any]


def test_nothing_promised_is_broken() -> None:
    promised = read()
    for name, each in present().items():
        found = broken(promised[name], each)
        assert not found, f"{name}: {found}: keep it, or raise the version and renew the promises"
    assert main([]) == 0


@pytest.fixture
def specification() -> Node:
    loaded: Node = json.loads(specifications()["allocation"])
    return loaded


def changed(before: Node, after: Node) -> list[str]:
    return broken(promises_of(before), promises_of(after))


def test_an_operation_a_field_or_a_value_that_goes_away_is_found(specification: Node) -> None:
    before = json.loads(json.dumps(specification))
    del specification["paths"]["/runs"]["get"]
    del specification["components"]["schemas"]["Run"]["properties"]["number"]
    specification["components"]["schemas"]["Run"]["properties"]["version"]["type"] = "string"

    found = changed(before, specification)

    assert "no longer: GET /runs is list_runs" in found
    assert any("no longer: Run.number is integer" in each for each in found)
    assert any("no longer: Run.version is integer" in each for each in found)


def test_a_new_demand_is_found_and_a_new_field_is_not(specification: Node) -> None:
    before = json.loads(json.dumps(specification))
    schemas = specification["components"]["schemas"]
    schemas["RunRequest"]["properties"]["why"] = {"type": "string"}
    schemas["Run"]["properties"]["why"] = {"type": "string"}
    assert changed(before, specification) == []

    schemas["RunRequest"]["required"].append("why")
    parameters = specification["paths"]["/runs"]["get"]["parameters"]
    parameters.append({"in": "query", "name": "why", "required": True, "schema": {}})
    assert changed(before, specification) == [
        "newly: GET /runs needs query parameter why", "newly: RunRequest needs why",
    ]  # fmt: skip


def test_a_new_version_may_break(specification: Node) -> None:
    before = json.loads(json.dumps(specification))
    del specification["paths"]["/runs"]["get"]
    for old, new, may in (
        ("0.1.0", "0.2.0", True), ("0.1.0", "0.1.1", False),
        ("1.2.0", "1.3.0", False), ("1.2.0", "2.0.0", True),
    ):  # fmt: skip
        before["info"]["version"], specification["info"]["version"] = old, new
        assert (changed(before, specification) == []) is may
