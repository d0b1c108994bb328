"""The committed specifications are what the services say, and keep to the API profile."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from deploy.openapi import FOLDER, drifted, main, specifications, write
from shared.values.money import KRONOR_MAXIMUM

Operation = dict[str, Any]
PROBLEM = {"application/problem+json": {"$ref": "#/components/schemas/Problem"}}


TRIES = {"validate_filing", "try_statistics", "simulate_occasion", "compare_table"}
"""POSTs that only say what would happen: nothing changes, so nothing can happen twice."""


def operations(specification: Operation) -> Iterator[tuple[str, Operation]]:
    for path, methods in specification["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def faults(specification: Operation) -> Iterator[str]:
    """What the profile's rules say of a specification, in a sentence for each breach."""
    for at, operation in operations(specification):
        steps = [step for step in at.split(" ")[1].split("/") if step]
        if not all(re.fullmatch(r"[a-z]+(-[a-z]+)*|\{[a-z]+\}", step) for step in steps):
            yield f"{at}: a path is lower case with hyphens, a parameter one word"
        if not re.fullmatch(r"[a-z]+(_[a-z]+)+", operation.get("operationId", "")):
            yield f"{at}: an operationId is verb_noun in snake_case"
        for what in ("summary", "description"):
            if not operation.get(what, "").strip():
                yield f"{at}: there is no {what}"
        if "traceparent" not in [each["name"] for each in operation["parameters"]]:
            yield f"{at}: traceparent is not offered"
        for status, response in operation["responses"].items():
            if not response.get("description", "").strip():
                yield f"{at}: {status} is not described"
            content = {
                name: each.get("schema") for name, each in response.get("content", {}).items()
            }
            if int(status) >= 400 and content != PROBLEM:
                yield f"{at}: {status} is not a Problem as application/problem+json"
            if int(status) == 200 and not response.get("content"):
                yield f"{at}: 200 does not say what media type it is"
        posts = at.startswith("POST ")
        names = [each["name"].lower() for each in operation["parameters"]]
        if posts and not {"400", "409", "413", "415", "422"} <= set(operation["responses"]):
            yield f"{at}: a POST does not document how it refuses"
        is_change = operation.get("operationId") not in TRIES
        if posts and is_change and "idempotency-key" not in names:
            yield f"{at}: a POST takes no Idempotency-Key"


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return dict(specifications())


def test_the_committed_files_are_what_the_services_say() -> None:
    assert drifted() == [], "run `make openapi` and review the change"
    assert main(["--check"]) == 0


def floats(node: object) -> Iterator[float]:
    """Every number of a specification that is written with a point."""
    match node:
        case dict():
            for each in node.values():
                yield from floats(each)
        case list():
            for each in node:
                yield from floats(each)
        case float():
            yield node


def test_limits_are_whole_and_the_largest_kronor_is_exact(texts: dict[str, str]) -> None:
    for text in texts.values():
        assert list(floats(json.loads(text))) == []
    assert f'"maximum": {KRONOR_MAXIMUM},' in texts["allocation"]
    assert f'"minimum": -{KRONOR_MAXIMUM},' in texts["allocation"]


def test_a_file_that_drifts_is_found(tmp_path: Path) -> None:
    write(tmp_path)
    assert drifted(tmp_path) == []

    file = tmp_path / "allocation.json"
    file.write_text(file.read_text("utf-8").replace('"minimum": 0', '"minimum": 1', 1), "utf-8")
    (tmp_path / "assessment.json").unlink()

    assert drifted(tmp_path) == ["assessment.json", "allocation.json"]


def test_a_file_is_sorted_and_ends_with_a_line(texts: dict[str, str]) -> None:
    for name, text in texts.items():
        committed = (FOLDER / f"{name}.json").read_text("utf-8")
        assert committed.endswith("}\n")
        expected = json.dumps(json.loads(text), indent=2, sort_keys=True, ensure_ascii=False)
        assert committed == expected + "\n"


def test_the_specifications_keep_to_the_profile(texts: dict[str, str]) -> None:
    found = [f"{name}: {each}" for name, text in texts.items() for each in faults(json.loads(text))]
    assert not found, "\n".join(found)


def test_an_operation_id_names_one_operation(texts: dict[str, str]) -> None:
    for text in texts.values():
        ids = [operation["operationId"] for _, operation in operations(json.loads(text))]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"/runs/{id}"', '"/runs/{run_id}"', "a parameter one word"),
        ('"/key-data-sets"', '"/keyDataSets"', "a path is lower case"),
        ('"operationId": "compute_run"', '"operationId": "computeRun"', "verb_noun"),
        ('"application/problem+json"', '"application/json"', "is not a Problem"),
        ('"summary": "Compute Run"', '"summary": ""', "there is no summary"),
        ('"name": "idempotency-key"', '"name": "key"', "takes no Idempotency-Key"),
    ],
)
def test_what_breaks_the_profile_is_found(
    texts: dict[str, str], old: str, new: str, said: str
) -> None:
    planted = texts["allocation"].replace(old, new)

    assert planted != texts["allocation"]
    assert any(said in fault for fault in faults(json.loads(planted)))
