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
    assert set(information["contact"]) == {"name", "url", "email"}
    assert set(information["license"]) == {"name", "url"}
    assert specification["components"]["schemas"]
    assert specification["components"]["securitySchemes"]


def test_dok_01_where_the_documentation_is_stands_in_it(specification: Specification) -> None:
    documentation = specification["externalDocs"]
    assert documentation["description"]
    assert documentation["url"].startswith("https://")


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


def test_dok_22_a_specification_per_major_version(specification: Specification) -> None:
    major = specification["info"]["version"].split(".")[0]
    (server,) = specification["servers"]
    # What is in beta is served where version 1 will be (VER.05 knows no v0 with users).
    assert server["url"].endswith(f"/v{max(int(major), 1)}")


def dates(node: Any) -> Iterator[Specification]:
    """Every place in a specification that holds a date or a time."""
    match node:
        case {"type": "string", "format": "date" | "date-time"}:
            yield node
        case dict():
            for each in node.values():
                yield from dates(each)
        case list():
            for each in node:
                yield from dates(each)
        case _:
            return


def test_dot_01_02_03_and_04_times_are_rfc_3339_in_utc(specification: Specification) -> None:
    found = list(dates(specification["components"]["schemas"]))
    assert found
    for each in found:
        pattern = r"\d{4}-\d\d-\d\d"
        if each["format"] == "date-time":
            pattern += r"T\d\d:\d\d:\d\d(\.\d{1,6})?Z"
        assert re.fullmatch(pattern, each["example"]), each


def test_res_01_and_03_ids_are_random_and_last(specification: Specification) -> None:
    """A number in an address counts the versions of one filing and stands below that filing."""
    for method, path, operation in operations(specification):
        for each in operation["parameters"]:
            if each["in"] == "path" and each["schema"].get("type") == "integer":
                assert re.search(r"\{id\}/versions/\{number\}", path), (method, path)


def test_res_02_no_personal_number_is_asked_for(specification: Specification) -> None:
    personal = r"(?i)pnr|person(al|nummer|nr|_?id)|ssn|social"
    for each in (*parameters(specification, "query"), *parameters(specification, "path")):
        assert not re.search(personal, each["name"])


def test_res_04_a_part_is_found_under_what_it_is_part_of(specification: Specification) -> None:
    for path in specification["paths"]:
        if path.count("{") > 1:
            assert re.match(r"/[a-z-]+/\{id\}/", path), path


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


def test_ufn_03_what_is_sent_is_sent_in_the_body(specification: Specification) -> None:
    for each in parameters(specification, "query"):
        kinds = {kind.get("type") for kind in each["schema"].get("anyOf", [each["schema"]])}
        assert "object" not in kinds, each["name"]


def test_ufn_05_no_address_is_long(specification: Specification) -> None:
    base = len(specification["servers"][0]["url"])
    assert all(base + len(path) < 500 for path in specification["paths"])


def test_ufn_07_08_and_09_lower_case_and_hyphens(specification: Specification) -> None:
    for path in specification["paths"]:
        assert re.fullmatch(r"(/([a-z]+(-[a-z]+)*|\{[a-z]+\}))+", path), path


def test_mog_01_resources_and_methods(specification: Specification) -> None:
    for method, path, _ in operations(specification):
        assert method in {"get", "post", "put", "patch", "delete"}, (method, path)


def test_mog_03_a_post_that_only_reads_says_why(specification: Specification) -> None:
    for method, path, operation in operations(specification):
        if method == "post" and "200" in operation["responses"]:
            assert "A POST that only reads:" in operation["description"], path


def test_for_02_a_get_takes_no_body(specification: Specification) -> None:
    for method, path, operation in operations(specification):
        assert method != "get" or "requestBody" not in operation, path


def test_sak_09_neither_basic_nor_digest(specification: Specification) -> None:
    schemes = specification["components"]["securitySchemes"].values()
    assert all(each.get("scheme") not in {"basic", "digest"} for each in schemes)


def test_sak_10_and_18_a_bearer_token(specification: Specification) -> None:
    schemes = specification["components"]["securitySchemes"].values()
    assert [(each["type"], each["scheme"]) for each in schemes] == [("http", "bearer")]


def test_sak_13_14_35_and_36_clients_prove_themselves_by_oauth(
    specification: Specification,
) -> None:
    schemes = specification["components"]["securitySchemes"].values()
    assert all("OAuth 2.0" in each["description"] for each in schemes)
    assert not any(each["type"] == "apiKey" for each in schemes)


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


NOT_PLURAL = {
    "after", "arithmetic", "before", "comparable", "days_before", "earlier", "evidence",
    "explained_by", "judged_otherwise", "key_data", "lacking", "missing", "no", "not_delivered",
    "occasions_by_period", "performance", "published", "quarantined", "refers_to_earlier_report",
    "to", "uncertain", "unanswered",
}  # fmt: skip
"""Lists under words without a plural, or that name what holds of each (an exception to AME.06)."""


def test_ame_06_lists_are_named_in_the_plural(specification: Specification) -> None:
    for schema, name, field in fields(specification):
        is_list = any(each.get("type") == "array" for each in (field, *field.get("anyOf", [])))
        assert not is_list or name.endswith("s") or name in NOT_PLURAL, (schema, name)


def test_arq_01_json_is_taken_unless_it_is_a_file(specification: Specification) -> None:
    files = {"/payment-status-reports", "/statistics-file-checks", "/statistics-files",
             "/drafts/{id}/attachments/{question}"}  # fmt: skip
    for _, path, operation in operations(specification):
        content = operation.get("requestBody", {}).get("content", {})
        assert not content or "application/json" in content or path in files, path


def test_arp_02_the_usual_answers_are_used(specification: Specification) -> None:
    usual = {200, 201, 202, 204, 400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 503}
    for _, path, operation in operations(specification):
        assert {int(status) for status in operation["responses"]} <= usual, path


def test_arp_03_and_04_what_is_made_says_where_it_is(specification: Specification) -> None:
    for _, path, operation in operations(specification):
        for status in {"201", "202"} & set(operation["responses"]):
            assert "Location" in operation["responses"][status]["headers"], path


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


NEEDED = {
    "/agreements/{id}/priced-changes", "/cases", "/compilations", "/debts",
    "/due-date-announcements", "/economic-reports", "/filing-checks", "/filings",
    "/key-data-sets", "/publications", "/statistics-file-checks", "/statistics-files",
}  # fmt: skip
"""Where a question without agreement (or what is filed under it) has no answer."""


def test_fns_05_parameters_may_be_left_out(specification: Specification) -> None:
    for _, path, operation in operations(specification):
        for each in operation["parameters"]:
            assert each["in"] != "query" or not each["required"] or path in NEEDED, path


def test_fns_07_08_and_09_pages_are_asked_for_alike(specification: Specification) -> None:
    """The feed of events is read on from an event (`after`), and is no list with pages."""
    found = 0
    for _, path, operation in operations(specification):
        asked = {each["name"]: each["schema"] for each in operation["parameters"]}
        if "limit" in asked and "after" not in asked:
            found += 1
            assert asked["limit"]["default"] == 20, path
            assert asked["page"]["default"] == 1, path
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


def test_hyp_01_and_11_to_19_a_link_says_where_what_and_how(specification: Specification) -> None:
    """Relations are IANA's; a link is an object with href, rel and method, all three given."""
    schemas = specification["components"]["schemas"]
    if "Link" not in schemas:
        assert not any(name.startswith("Page_") for name in schemas)
        return
    link = schemas["Link"]
    assert set(link["required"]) == set(link["properties"]) == {"href", "rel", "method"}
    assert link["properties"]["rel"]["enum"] == ["self", "first", "last", "next", "prev"]
    assert link["properties"]["method"]["const"] == "GET"
    assert link["description"]


def test_ver_04_and_11_semantic_versions_and_0_while_in_beta(specification: Specification) -> None:
    assert re.fullmatch(r"0\.\d+\.\d+", specification["info"]["version"])


def test_ver_06_and_07_api_info(specification: Specification) -> None:
    assert "get" in specification["paths"]["/api-info"]
    assert set(specification["components"]["schemas"]["ApiInfo"]["required"]) == STANDARD_NAMES


def test_spa_04_every_answer_has_a_traceparent(specification: Specification) -> None:
    for method, path, operation in operations(specification):
        for status, response in operation["responses"].items():
            assert "traceparent" in response["headers"], (method, path, status)


def test_spa_02_every_operation_takes_a_traceparent(specification: Specification) -> None:
    for method, path, operation in operations(specification):
        names = [each["name"] for each in operation["parameters"]]
        assert "traceparent" in names, (method, path)
