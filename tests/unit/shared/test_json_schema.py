"""The committed JSON Schemas are the code's, take our definitions, and catch an editor's slips."""

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pydantic import JsonValue
from ruamel.yaml import YAML

from shared.agreements.catalogue import DEFINITIONS
from shared.agreements.json_schema import FOLDER, drifted_files, main, schema_files
from tests.unit.shared.small_agreement import AGREEMENT, FORM, changed, write_folder

VALIDATORS = {name: Draft202012Validator(json.loads(text)) for name, text in schema_files().items()}
AGREEMENT_CHECK = VALIDATORS["agreement.schema.json"]
FORM_CHECK = VALIDATORS["form.schema.json"]


def as_an_editor_reads(text: str) -> JsonValue:
    """YAML 1.2's core reading: unquoted numbers are numbers, `yes` and dates are text."""
    return _without_dates(YAML(typ="safe", pure=True).load(text))


def _without_dates(value: object) -> JsonValue:
    match value:
        case dict():
            return {str(key): _without_dates(each) for key, each in value.items()}
        case list():
            return [_without_dates(each) for each in value]
        case date():
            return value.isoformat()
        case None | bool() | int() | float() | str():
            return value
        case _:
            raise AssertionError(value)


def complaints(validator: Draft202012Validator, text: str) -> list[str]:
    return [error.message for error in validator.iter_errors(as_an_editor_reads(text))]


# --- the committed files --------------------------------------------------------------------


def test_the_committed_schemas_are_what_the_code_says() -> None:
    assert drifted_files(FOLDER) == [], "run python -m shared.agreements.json_schema"


def test_a_schema_that_has_drifted_or_is_missing_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "schemas"
    assert main(["--folder", str(folder)]) == 0
    assert main(["--folder", str(folder), "--check"]) == 0

    file = folder / "agreement.schema.json"
    file.write_text(file.read_text(encoding="utf-8").replace('"minimum": 0', '"minimum": 1', 1))
    (folder / "form.schema.json").unlink()

    assert drifted_files(folder) == ["agreement.schema.json", "form.schema.json"]
    assert main(["--folder", str(folder), "--check"]) == 1
    assert "agreement.schema.json is not what the schemas say" in capsys.readouterr().err


@pytest.mark.parametrize("name", VALIDATORS)
def test_the_schemas_are_valid_json_schema_and_say_what_things_are(name: str) -> None:
    schema = VALIDATORS[name].schema
    assert isinstance(schema, dict)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    undescribed = [
        title for title, part in schema["$defs"].items() if part and not part.get("description")
    ]
    assert undescribed == []
    assert schema["title"]
    assert schema["description"]


def test_the_agreement_has_no_forms_which_are_files_of_their_own() -> None:
    schema = json.loads(schema_files()["agreement.schema.json"])

    assert "forms" not in schema["properties"]
    assert "Form" not in schema["$defs"]


# --- our definitions ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "file",
    sorted(DEFINITIONS.rglob("*.yaml")),
    ids=lambda file: str(file.relative_to(DEFINITIONS)),
)
def test_every_definition_of_ours_fits_its_schema(file: Path) -> None:
    validator = AGREEMENT_CHECK if file.name == "agreement.yaml" else FORM_CHECK

    assert complaints(validator, file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "file",
    sorted(DEFINITIONS.rglob("*.yaml")),
    ids=lambda file: str(file.relative_to(DEFINITIONS)),
)
def test_every_definition_of_ours_points_editors_to_its_schema(file: Path) -> None:
    first_line = file.read_text(encoding="utf-8").splitlines()[0]
    named = first_line.removeprefix("# yaml-language-server: $schema=")

    expected = "agreement.schema.json" if file.name == "agreement.yaml" else "form.schema.json"
    assert (file.parent / named).resolve() == FOLDER / expected


def test_the_small_agreement_fits(tmp_path: Path) -> None:
    write_folder(tmp_path)

    assert complaints(AGREEMENT_CHECK, AGREEMENT) == []
    assert complaints(FORM_CHECK, FORM) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id: "01", name: Alby', "id: 01, name: Alby"),  # the editor sees the number 1
        ("name: Alby", "name: 1984"),
        ("name: Alby", "name: 3.14"),
        ('at_least: "1.0"', "at_least: 1.0"),
        ('at_least: "1.0"', "at_least: 1"),
        ('degree: "50 %"', "degree: 50 %"),
        ('degree: "50 %"', "degree: 1/2"),
        ("amount: 60", "amount: 1 060"),
        ("amount: 60", 'amount: "60"'),
        ('weights: {"01": 1, "02": 3}', "weights: {01: 1, 02: 1 003}"),
        ("date: 2024-09-30", 'date: "2024-09-30"'),
        ("    column: inhabitants\n", "    column:\n"),  # nothing is null
    ],
)
def test_what_the_loader_reads_as_text_may_be_written_unquoted(old: str, new: str) -> None:
    assert complaints(AGREEMENT_CHECK, changed(AGREEMENT, (old, new))) == []


def test_a_group_from_a_register_needs_no_members() -> None:
    text = changed(
        AGREEMENT,
        (
            '    members:\n      - {id: "01", name: Alby}\n      - {id: "02", name: Boda}\n',
            "    register_name: regions\n",
        ),
    )

    assert complaints(AGREEMENT_CHECK, text) == []


SLIPS = {
    "an unknown key": ("grant_year: 2024", "grantyear: 2024"),
    "an unknown key deep down": ("rounding: sainte_lague", "rouding: sainte_lague"),
    "a missing key": ("    source: avsnitt 2\n    recipients: towns\n    rule", "    rule"),
    "true for yes": ("needs_requisition: no", "needs_requisition: true"),
    "a boolean for a name": ("name: Alby", "name: true"),
    "a boolean for an amount": ("amount: 60", "amount: true"),
    "a decimal amount": ("amount: 60", "amount: 60.5"),
    "a negative amount": ("amount: 60", "amount: -60"),
    "thousands in the wrong places": ("amount: 1 600", "amount: 16 00"),
    "a negative share": ('at_least: "1.0"', "at_least: -1.0"),
    "a share in words": ('degree: "50 %"', "degree: half"),
    "an id in capitals": ("id: small", "id: Small"),
    "a kind that does not exist": ("{kind: equal}", "{kind: equally}"),
    "a rounding nobody knows": ("rounding: sainte_lague", "rounding: bankers"),
    "a month of one digit": ("periods: {first: 2024-01, last: 2024-02}\n    rule",
                             "periods: {first: 2024-1, last: 2024-02}\n    rule"),
    "a weight for no possible recipient": ('"02": 3}', '"Ö2": 3}'),
    "no recipients in a group": (
        "    members:\n      - {id: office, name: Kansliet}\n", ""
    ),
    "an empty list of parts": ("to: [state]", "to: []"),
    "forms in the wrong place": ("published:\n", "forms: []\npublished:\n"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new"), SLIPS.values(), ids=SLIPS.keys())
def test_an_editor_sees_the_slip(old: str, new: str) -> None:
    assert complaints(AGREEMENT_CHECK, changed(AGREEMENT, (old, new))) != []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: text", "kind: texts"),
        ("kind: text", "kind: text, lenght: 5"),
        ("kind: text", "kind: figure"),  # which needs a unit
        ("kind: text", "kind: text, required: true"),
        ("source: avsnitt 2\nsections", "sections"),
    ],
)
def test_an_editor_sees_the_slip_in_a_form(old: str, new: str) -> None:
    assert complaints(FORM_CHECK, changed(FORM, (old, new))) != []
