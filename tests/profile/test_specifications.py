"""The national REST API profile 1.2.0 over the three committed specifications, by requirement.

`docs/rest-api-profile.md` says of all its requirements whether they are met, and by which test.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Specification = dict[str, Any]
SERVICES = ("submissions", "assessment", "allocation")
FOLDER = Path(__file__).parents[2] / "docs" / "openapi"
STANDARD_NAMES = {"apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus"}
"""Spelled as the profile itself spells them (VER.07)."""


@pytest.fixture(params=SERVICES)
def specification(request: pytest.FixtureRequest) -> Specification:
    loaded: Specification = json.loads((FOLDER / f"{request.param}.json").read_text("utf-8"))
    return loaded


def operations(specification: Specification) -> Iterator[tuple[str, str, Specification]]:
    """Method, path and content of every operation."""
    for path, methods in specification["paths"].items():
        for method, operation in methods.items():
            yield method, path, operation


def parameters(specification: Specification, place: str) -> Iterator[Specification]:
    for _, _, operation in operations(specification):
        yield from (each for each in operation["parameters"] if each["in"] == place)


def fields(specification: Specification) -> Iterator[tuple[str, str, Specification]]:
    """Schema, name and definition of every field."""
    for schema, definition in specification["components"]["schemas"].items():
        for name, field in definition.get("properties", {}).items():
            yield schema, name, field


def contents(specification: Specification) -> Iterator[tuple[str, str, Specification]]:
    """Where, media type and content of everything sent and answered."""
    for method, path, operation in operations(specification):
        sent = {"request": operation.get("requestBody", {})}
        for where, holder in {**sent, **operation["responses"]}.items():
            for media_type, content in holder.get("content", {}).items():
                yield f"{method} {path} {where}", media_type, content


def test_dok_03_about_terms_data_model_and_authentication(specification: Specification) -> None:
    information = specification["info"]
    assert information["description"]
    assert information["termsOfService"]
    assert information["contact"]["url"]
    assert specification["components"]["schemas"]
    assert specification["components"]["securitySchemes"]


def test_dok_06_and_07_described_in_swedish_and_english(specification: Specification) -> None:
    first, second, *_ = specification["info"]["description"].split("\n\n")
    assert re.search("[åäö]", first)
    assert not re.search("[åäö]", second)


def test_dok_08_the_level_of_service_is_said(specification: Specification) -> None:
    assert "**Servicenivå / service level**" in specification["info"]["description"]


def test_dok_09_known_limitations_are_said(specification: Specification) -> None:
    assert "**Kända begränsningar / known limitations**" in specification["info"]["description"]


def test_dok_11_12_and_19_every_operation_is_described(specification: Specification) -> None:
    for method, path, operation in operations(specification):
        assert operation["summary"].strip(), (method, path)
        assert operation["description"].strip(), (method, path)


def test_dok_13_and_20_every_answer_is_described(specification: Specification) -> None:
    for method, path, operation in operations(specification):
        assert any(status < "300" for status in operation["responses"]), (method, path)
        for status, response in operation["responses"].items():
            assert response["description"].strip(), (method, path, status)


def test_dok_15_every_json_is_shown_in_full_and_allowed_by_its_schema(
    specification: Specification,
) -> None:
    for where, media_type, content in contents(specification):
        if media_type.endswith("json"):
            schema = {**content["schema"], "components": specification["components"]}
            jsonschema.Draft202012Validator(schema).validate(content["example"])
            assert content["example"] is not None, where


def test_dok_16_17_and_18_openapi_3_1_in_json(specification: Specification) -> None:
    assert specification["openapi"].startswith("3.1")


def test_dok_21_authentication_is_specified(specification: Specification) -> None:
    open_to_all = {"/api-info", "/receipt-keys"}
    for method, path, operation in operations(specification):
        assert operation.get("security") or path in open_to_all, (method, path)


def test_dot_01_and_02_times_are_rfc_3339(specification: Specification) -> None:
    for schema, name, field in fields(specification):
        for each in (field, *field.get("anyOf", [])):
            if each.get("format") == "date-time":
                example = (field.get("examples") or each.get("examples") or [None])[0]
                assert example is None or example.endswith("Z"), (schema, name)


def test_res_06_resources_are_nouns_in_lower_case(specification: Specification) -> None:
    verbs = {"get", "create", "make", "update", "delete", "validate", "check", "search", "list"}
    for path in specification["paths"]:
        steps = [step for step in path.split("/") if step and not step.startswith("{")]
        assert not verbs & set(steps), path


def test_ufn_01_and_ver_05_the_address_ends_in_api_and_major_version(
    specification: Specification,
) -> None:
    (server,) = specification["servers"]
    assert re.fullmatch(r"https://[a-z.]+/[a-z]+/v\d+", server["url"])


def test_ufn_02_and_sak_01_https(specification: Specification) -> None:
    assert all(server["url"].startswith("https://") for server in specification["servers"])


def test_ufn_05_no_address_is_long(specification: Specification) -> None:
    base = len(specification["servers"][0]["url"])
    assert all(base + len(path) < 500 for path in specification["paths"])


def test_ufn_07_08_and_09_lower_case_and_hyphens(specification: Specification) -> None:
    for path in specification["paths"]:
        assert re.fullmatch(r"(/([a-z]+(-[a-z]+)*|\{[a-z]+\}))+", path), path


def test_mog_01_resources_and_methods(specification: Specification) -> None:
    for method, path, _ in operations(specification):
        assert method in {"get", "post", "put", "patch", "delete"}, (method, path)


def test_sak_09_neither_basic_nor_digest(specification: Specification) -> None:
    schemes = specification["components"]["securitySchemes"].values()
    assert all(each.get("scheme") not in {"basic", "digest"} for each in schemes)


def test_sak_10_and_18_a_bearer_token(specification: Specification) -> None:
    schemes = specification["components"]["securitySchemes"].values()
    assert [(each["type"], each["scheme"]) for each in schemes] == [("http", "bearer")]


def test_sak_15_and_16_no_key_in_an_address(specification: Specification) -> None:
    for parameter in (*parameters(specification, "query"), *parameters(specification, "path")):
        assert not re.search(r"token|secret|password|api_?key", parameter["name"])


def test_ame_01_json_unless_it_is_a_file(specification: Specification) -> None:
    files = {"text/plain", "text/csv", "application/xml", "application/pdf", "multipart/form-data",
             "application/octet-stream"}  # fmt: skip
    for where, media_type, _ in contents(specification):
        office = media_type.startswith("application/vnd.openxmlformats-officedocument.")
        assert media_type.endswith("json") or office or media_type in files, (where, media_type)


def test_ame_04_05_and_07_fields_are_snake_case(specification: Specification) -> None:
    for schema, name, _ in fields(specification):
        if name not in STANDARD_NAMES:
            assert re.fullmatch(r"_?[a-z][a-z0-9]*(_[a-z0-9]+)*", name), (schema, name)


def test_arq_05_nothing_of_the_content_in_headers(specification: Specification) -> None:
    allowed = {"idempotency-key", "if-match", "if-none-match", "traceparent"}
    names = {each["name"].lower() for each in parameters(specification, "header")}
    assert names <= allowed


def test_fel_01_and_02_faults_are_problems(specification: Specification) -> None:
    for where, media_type, content in contents(specification):
        if re.search(r" [45]\d\d$", where):
            assert media_type == "application/problem+json", where
            assert content["schema"] == {"$ref": "#/components/schemas/Problem"}, where
    assert {"type", "title", "status", "detail", "instance"} <= set(
        specification["components"]["schemas"]["Problem"]["required"]
    )


def test_fns_01_03_and_06_query_parameters_are_snake_case(specification: Specification) -> None:
    for parameter in parameters(specification, "query"):
        assert re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", parameter["name"])


def test_fns_07_08_and_09_pages_are_asked_for_alike(specification: Specification) -> None:
    """The feed of events is read on from an event (`after`), and is no list with pages."""
    found = 0
    for _, path, operation in operations(specification):
        asked = {each["name"]: each["schema"] for each in operation["parameters"]}
        if "limit" in asked and "after" not in asked:
            found += 1
            assert asked["limit"]["default"] == 20, path
            assert (asked["page"]["default"], asked["page"]["minimum"]) == (1, 1), path
    assert found


def test_fns_10_11_and_13_pages_say_where_they_are(specification: Specification) -> None:
    schemas = specification["components"]["schemas"]
    pages = [each for name, each in schemas.items() if name.startswith("Page_")]
    assert pages
    for page in pages:
        assert {"_meta", "_links"} <= set(page["properties"])
    assert {"total_records", "page", "offset", "limit", "count"} <= set(
        schemas["PageMeta"]["properties"]
    )
    assert {"self", "first", "last", "next", "prev"} <= set(schemas["PageLinks"]["properties"])


def test_ver_04_and_11_semantic_versions_and_0_while_in_beta(specification: Specification) -> None:
    assert re.fullmatch(r"0\.\d+\.\d+", specification["info"]["version"])


def test_ver_06_and_07_api_info(specification: Specification) -> None:
    assert "get" in specification["paths"]["/api-info"]
    assert set(specification["components"]["schemas"]["ApiInfo"]["required"]) == STANDARD_NAMES


def test_traceability_every_operation_takes_a_traceparent(specification: Specification) -> None:
    for method, path, operation in operations(specification):
        names = [each["name"] for each in operation["parameters"]]
        assert "traceparent" in names, (method, path)
