"""Every fault of a definition is refused with file, line, column and a sentence that helps.

Each case changes one place of the small made-up agreement and names where the error must point.
"""

import hashlib
import subprocess
from pathlib import Path

import pytest

import shared.agreements.loader as loader
from shared.agreements.catalogue import DEFINITIONS
from shared.agreements.loader import load_agreement
from tests.unit.shared.small_agreement import (
    AGREEMENT,
    FORM,
    TABLE,
    changed,
    place,
    refusal,
    write_folder,
)


def test_the_small_agreement_loads(tmp_path: Path) -> None:
    loaded = load_agreement(write_folder(tmp_path))

    assert loaded.agreement.id == loaded.reference.id == "small"
    assert loaded.reference.sha256 == loaded.sha256
    assert [form.id for form in loaded.agreement.forms] == ["report"]
    assert loaded.agreement.recipient_ids("towns") == ("01", "02")


def test_scalars_are_read_as_text(tmp_path: Path) -> None:
    """YAML's own reading would make 1 of `01`, False of `no` and 1.0 of `1.0`."""
    text = changed(
        AGREEMENT,
        ('{id: "01", name: Alby}', "{id: 01, name: no}"),
        ('weights: {"01": 1, "02": 3}', "weights: {01: 1, 02: 3}"),
        ('at_least: "1.0"', "at_least: 1.0"),
    )

    agreement = load_agreement(write_folder(tmp_path, agreement=text)).agreement

    town = agreement.recipient("01")
    assert town is not None
    assert town.name == "no"


# Old text, new text, the mark the error must point at, and what its sentence must hold.
SHAPE = {
    "a key given twice": (
        "grant_year: 2024\n",
        "grant_year: 2024\ngrant_year: 2025\n",
        "grant_year: 2025",
        "key 'grant_year' is given twice (first on line 4); keep one",
    ),
    "a key given twice deep down": (
        "rounding: sainte_lague\n",
        "rounding: sainte_lague\n        amount: 41\n",
        "amount: 41",
        "key 'amount' is given twice (first on line",
    ),
    "an unknown key": (
        "grant_year: 2024\n",
        "grant_year: 2024\ngrantyear: 2025\n",
        "grantyear",
        "grantyear: there is no such key here; mend its spelling or remove it",
    ),
    "a missing key": (
        "    source: avsnitt 2\n    recipients: towns\n    rule",
        "    recipients: towns\n    rule",
        "id: reported",
        "source: this key is missing; it must be given",
    ),
    "a list where a number belongs": (
        "grant_year: 2024", "grant_year: [2024]", "grant_year", "valid integer",
    ),
    "text where a number belongs": (
        "amount: 60", "amount: sixty", "amount: sixty", "expected a whole number such as",
    ),
    "a decimal amount": (
        "amount: 60", "amount: 60.5", "amount: 60.5", "expected a whole number such as",
    ),
    "a negative amount": (
        "amount: 60", "amount: -60", "amount: -60", "expected a whole number such as",
    ),
    "a degree above the whole": (
        'degree: "50 %"', 'degree: "150 %"', "degree: \"150", "between 0 % and 100 %",
    ),
    "a degree that went through a float": (
        'degree: "50 %"', "degree: 5e-1", "degree: 5e-1", '"12.5 %", "0.125" or "1/8"',
    ),
    "tiers that do not rise": (
        'at_least: "5.0"', 'at_least: "1.0"', "rule:\n      kind: share_improved", "tiers must",
    ),
    "a tier that gives less than the one before": (
        'at_least: "5.0", degree: "100 %"',
        'at_least: "5.0", degree: "40 %"',
        "rule:\n      kind: share_improved",
        "tiers must rise",
    ),
    "a kind that does not exist": (
        "rest: {kind: data_set", "rest: {kind: census", "rest: {kind: census", "'census'",
    ),
    "a key without a kind": (
        "{kind: single, recipient: office}", "{recipient: office}", "key: {recipient",
        "`kind` is missing",
    ),
    "neither yes nor no": (
        "moves_to_working_day: no", "moves_to_working_day: maybe", "moves_to_working_day",
        "'yes' or 'no'",
    ),
    "a rounding nobody knows": (
        "rounding: sainte_lague", "rounding: bankers", "rounding: bankers", "'sainte_lague'",
    ),
    "a day no calendar has": (
        "date: 2024-09-30", "date: 2024-09-31", "date: 2024-09-31", "day value is outside",
    ),
    "a condition without a use for what it holds back": (
        "        unreleased: {kind: forfeit}\n", "", "id: general",
        "`condition` and `unreleased` go together",
    ),
    "an anchor": (
        "name: {sv: Staten", "name: &state {sv: Staten", "&state", "anchors (&) and aliases (*)",
    ),
    "an alias": ("name: Kansliet}", "name: *state}", "*state", "anchors (&) and aliases (*)"),
    "a merge key": (
        "name: {sv: Staten, en: The state}",
        "name: {<<: {sv: Staten}, sv: Staten, en: The state}",
        "<<",
        "<<: there is no such key here",
    ),
    "a key that is not text": (
        "grant_year: 2024\n", "grant_year: 2024\n? [a, b]\n: c\n", "[a, b]",
        "a key must be plain text",
    ),
    "a list that is not closed": (
        "to: [state]", "to: [state", ":\n      kind: date", "this is not YAML: ",
    ),
    "a character that may not stand in YAML": (
        "name: Alby", "name: Al\x07by", "\x07", "may not stand",
    ),
    "a second document": ("published:\n", "---\npublished:\n", "---", "another document"),
    "forms in the wrong place": (
        "published:\n", "forms: []\npublished:\n", "forms:", "files in the folder forms/",
    ),
    "an id that is not the folder's": (
        "id: small\n", "id: smal\n", "id: smal", "the id is 'smal' and the folder 'small'",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "mark", "sentence"), SHAPE.values(), ids=SHAPE.keys())
def test_a_definition_out_of_shape_is_refused(
    tmp_path: Path, old: str, new: str, mark: str, sentence: str
) -> None:
    text = changed(AGREEMENT, (old, new))

    (line,) = refusal(write_folder(tmp_path, agreement=text)).splitlines()

    assert line.startswith(f"small/agreement.yaml:{place(text, mark)}: ")
    assert sentence in line


TOGETHER = {
    "parts that do not make the sum": (
        "amount: 1 600",
        "amount: 1 601",
        "amount: 1 601",
        "stated as 1 601 kr and its parts (general, monthly, bonus, support, weighted) "
        "make 1 600 kr",
    ),
    "a check that does not hold": (
        "equals: 1 500",
        "equals: 1 501",
        "equals: 1 501",
        "states 1 501 kr and its pots (general, monthly) make 1 500 kr",
    ),
    "an unknown pot in a check": (
        "pots: [general, monthly]", "pots: [general, mothly]", "pots: [general, mothly]",
        "there is no pot 'mothly'",
    ),
    "an unknown pot in a published table": (
        "column: kronor, pots: [general]", "column: kronor, pots: [generl]",
        "columns:\n      - {column: inhabitants", "there is no pot 'generl'",
    ),
    "an unknown pot to carry to": (
        "to: bonus", "to: bonuses", "to: bonuses", "'bonuses' cannot take carried money",
    ),
    "an unknown pot to earn from": (
        "pots: [monthly]}", "pots: [yearly]}", "key: {kind: earned",
        "'yearly' is not a pot that anything is earned from",
    ),
    "an unknown condition": (
        "condition: reported", "condition: repoted", "condition: repoted",
        "there is no condition 'repoted'",
    ),
    "an unknown data set": (
        "data_set: inhabitants}}", "data_set: heads}}", "key: {kind: base_and_rest",
        "there is no data set 'heads'",
    ),
    "an unknown data set of a class": (
        'kind: given_weights\n          weights: {"01": 1, "02": 3}',
        "kind: weighted_classes\n          classes: [{data_set: heads, weight: 4}]",
        "key:\n          kind: weighted_classes", "there is no data set 'heads'",
    ),
    "an unknown data set to redistribute by": (
        "{kind: forfeit}", "{kind: redistribute, key: {kind: data_set, data_set: heads}}",
        "unreleased: {kind: redistribute", "there is no data set 'heads'",
    ),
    "an unknown data set in a published table": (
        "column: inhabitants, data_set: inhabitants}", "column: inhabitants, data_set: heads}",
        "columns:\n      - {column: inhabitants", "there is no data set 'heads'",
    ),
    "an unknown occasion": (
        "        unreleased: {kind: forfeit}\n        occasion: june",
        "        unreleased: {kind: forfeit}\n        occasion: july",
        "occasion: july", "there is no payment occasion 'july'",
    ),
    "an unknown group of a pot": (
        "recipients: office", "recipients: offices", "recipients: offices",
        "there is no group of recipients 'offices'",
    ),
    "an unknown group of a condition": (
        "recipients: towns\n    periods", "recipients: cities\n    periods", "recipients: cities",
        "there is no group of recipients 'cities'",
    ),
    "an unknown group of a data set": (
        "recipients: towns\n    source: bilaga 1", "recipients: cities\n    source: bilaga 1",
        "recipients: cities", "there is no group of recipients 'cities'",
    ),
    "an unknown form": (
        "    form: report\n", "    form: reports\n", "form: reports", "there is no form 'reports'",
    ),
    "an unknown party": ("to: [state]", "to: [stat]", "to: [stat]", "there is no party 'stat'"),
    "an unknown obligation": (
        "obligation: report", "obligation: reports", "rule:\n      kind: received",
        "there is no obligation 'reports'",
    ),
    "an unknown statistic": (
        "statistic: visits", "statistic: visit", "rule:\n      kind: share_improved",
        "there is no statistic 'visit'",
    ),
    "a pot that waits for itself": (
        "pots: [monthly]}", "pots: [bonus]}", "pots:\n  - id: everything",
        "these pots wait for each other: bonus → bonus",
    ),
    "months that differ from the condition's": (
        "periods: {first: 2024-01, last: 2024-02}\n    rule",
        "periods: {first: 2024-01, last: 2024-03}\n    rule",
        "condition: improved",
        "judged per month 2024-01–2024-03; the pot must be split over the same months",
    ),
    "base amounts above the pot": (
        "base_kronor: 100", "base_kronor: 501", "key: {kind: base_and_rest",
        "the base amounts make 1 002 kr, more than the pot's 1 000 kr",
    ),
    "a weight for one who gets nothing": (
        '"02": 3}', '"02": 3, "03": 1}', "key:\n          kind: given_weights",
        "weights are given for 03, no recipients here",
    ),
    "no weight for one who shares": (
        '{"01": 1, "02": 3}', '{"01": 4}', "key:\n          kind: given_weights",
        "no weight is given for 02",
    ),
    "a single recipient outside the group": (
        "{kind: single, recipient: office}", '{kind: single, recipient: "01"}',
        "key: {kind: single", "'01' is not in the group 'office'",
    ),
    "key data of another group": (
        "{kind: single, recipient: office}", "{kind: data_set, data_set: inhabitants}",
        "key: {kind: data_set",
        "data set 'inhabitants' is of the group 'towns', which does not include all of this "
        "pot's 'office'",
    ),
    "a condition that judges another group": (
        "amount: 60\n", "amount: 60\n        condition: reported\n"
        "        unreleased: {kind: leave}\n",
        "condition: reported\n        unreleased: {kind: leave}",
        "condition 'reported' judges the group 'towns'",
    ),
    "money carried to a pot that has months": (
        "to: bonus}", "to: monthly}", "to: monthly}", "'monthly' cannot take carried money",
    ),
    "an id used twice": (
        "- id: support", "- id: bonus", "id: bonus\n        label: {sv: Stöd",
        "pot id 'bonus' is used more than once",
    ),
    "a party named twice": (
        "recipients:\n  - id: towns", "  - id: state\n    name: {sv: Staten, en: State}\n"
        "recipients:\n  - id: towns",
        "id: state\n    name: {sv: Staten, en: State}", "party id 'state' is used more than once",
    ),
    "a recipient in two groups": (
        "{id: office, name: Kansliet}", '{id: "01", name: Kansliet}', 'id: "01", name: Kansliet',
        "recipient id '01' is used more than once",
    ),
    "a table that is not there": (
        "published/table.csv\n    column", "published/tabel.csv\n    column",
        "file: published/tabel.csv", "no file published/tabel.csv in the agreement's folder",
    ),
    "a table outside the folder": (
        "published/table.csv\n    column", "../outside.csv\n    column",
        "file: ../outside.csv", "no file ../outside.csv in the agreement's folder",
    ),
    "a breakdown that is not there": (
        "part_of: all}\nobligations", "part_of: all}\n    breakdowns: [sex]\nobligations",
        "breakdowns: [sex]", "there is no breakdown 'sex'",
    ),
    "a breakdown named as another column": (
        "statistics:\n  - id: visits",
        "breakdowns:\n  - {id: in_time, label: {sv: I, en: I}, source: x}\n"
        "statistics:\n  - id: visits",
        "id: in_time, label: {sv: I,", "a file of statistics has another column 'in_time'",
    ),
    "a response rate of figures that are not there": (
        "    form: report\nconditions",
        "    form: report\n    quality:\n      response_rate:\n        "
        "{received: in_time, expected: al, at_least: 95 %, source: x}\nconditions",
        "quality:\n      response_rate", "there is no figure 'al'",
    ),
    "a plan in a question that is not there": (
        "    form: report\nconditions",
        "    form: report\n    quality:\n      plan: {obligation: report, question: wy, source: x}"
        "\nconditions",
        "quality:\n      plan", "there is no question 'wy'",
    ),
    "a column the table lacks": (
        "{column: kronor,", "{column: crowns,", "file: published/table.csv\n    recipients",
        "table.csv has no column 'crowns'; its columns are inhabitants, kronor",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "mark", "sentence"), TOGETHER.values(), ids=TOGETHER.keys())
def test_parts_that_do_not_agree_are_refused(
    tmp_path: Path, old: str, new: str, mark: str, sentence: str
) -> None:
    (tmp_path / "outside.csv").write_text(TABLE, encoding="utf-8")
    text = changed(AGREEMENT, (old, new))

    lines = refusal(write_folder(tmp_path, agreement=text)).splitlines()

    pointed = [line for line in lines if f"small/agreement.yaml:{place(text, mark)}: " in line]
    assert any(sentence in line.replace("\u00a0", " ") for line in pointed), "\n".join(lines)


def test_every_fault_is_said_at_once(tmp_path: Path) -> None:
    text = changed(AGREEMENT, ("condition: reported", "condition: a"), ("to: bonus}", "to: b}"))

    assert len(refusal(write_folder(tmp_path, agreement=text)).splitlines()) == 2


def test_both_lines_of_a_duplicate_key_are_named(tmp_path: Path) -> None:
    text = changed(AGREEMENT, ("grant_year: 2024\n", "grant_year: 2024\ngrant_year: 2024\n"))

    assert refusal(write_folder(tmp_path, agreement=text)) == (
        "small/agreement.yaml:5:1: key 'grant_year' is given twice (first on line 4); keep one"
    )


FORM_FAULTS = {
    "an unknown key": ("kind: text", "kind: text, lenght: 5", "lenght", "no such key here"),
    "a question without a kind": ("kind: text, ", "", "{id: use", "`kind` is missing"),
    "a question asked twice": (
        "      - {id: use",
        "      - {id: use, kind: yes_no, label: {sv: a, en: b}}\n      - {id: use",
        "id: report",
        "question id use is used more than once",
    ),
    "a key given twice": ("id: report\n", "id: report\nid: b\n", "id: b", "given twice"),
}


@pytest.mark.parametrize(
    ("old", "new", "mark", "sentence"), FORM_FAULTS.values(), ids=FORM_FAULTS.keys()
)
def test_a_fault_in_a_form_is_placed_in_the_form_file(
    tmp_path: Path, old: str, new: str, mark: str, sentence: str
) -> None:
    text = changed(FORM, (old, new))

    (line,) = refusal(write_folder(tmp_path, form=text)).splitlines()

    assert line.startswith(f"small/forms/report.yaml:{place(text, mark)}: ")
    assert sentence in line


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n"])
def test_an_empty_file_is_refused(tmp_path: Path, text: str) -> None:
    expected = "1:1: the file is empty; expected a mapping of keys"

    assert refusal(write_folder(tmp_path, agreement=text)) == f"small/agreement.yaml:{expected}"
    assert refusal(write_folder(tmp_path, form=text)) == f"small/forms/report.yaml:{expected}"


def test_a_list_is_no_definition(tmp_path: Path) -> None:
    assert refusal(write_folder(tmp_path, agreement="- a\n")) == (
        "small/agreement.yaml:1:1: expected a mapping of keys"
    )
    assert refusal(write_folder(tmp_path, form="- a\n")).startswith("small/forms/report.yaml:1:1: ")


def test_bytes_that_are_not_utf_8_are_refused(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "agreement.yaml").write_bytes("id: åäö\n".encode("latin-1"))

    assert refusal(folder).startswith("small/agreement.yaml: cannot be read as UTF-8 text")


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    assert "nested too deeply" in refusal(write_folder(tmp_path, agreement="[" * 500))


def test_a_folder_without_a_definition_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert refusal(tmp_path / "empty") == "empty: expected a file agreement.yaml in the folder"


TABLE_FAULTS = {
    "a decimal": ("01,3,700", "01,3,700.0", "table.csv:3: column 'kronor' of '01' must be a whole"),
    "thousands by commas": (
        "01,3,700",
        "01,3,1,700",
        "table.csv:3: '01' has more cells than there",
    ),
    "thousands by spaces": ("01,3,700", "01,3,1 700", "table.csv:3: column 'kronor' of '01'"),
    "a negative number": ("02,1,300", "02,-1,300", "table.csv:4: column 'inhabitants' of '02'"),
    "an empty cell": ("02,1,300", "02,,300", "table.csv:4: column 'inhabitants' of '02'"),
    "a missing cell": ("02,1,300", "02,1", "table.csv:4: column 'kronor' of '02'"),
    "a number of absurd length": ("02,1,300", f"02,1,{'9' * 5000}", "table.csv:4: column 'kronor'"),
    "a recipient given twice": ("02,1,300", "01,1,300", "table.csv:4: '01' is given twice"),
    "no recipients": ("recipient,", "region,", "table.csv:2: the first column must be 'recipient'"),
    "a fault after an empty line": ("02,1,300", "\n02,1,x", "table.csv:5: column 'kronor' of '02'"),
    "a recipient that is missing": ("02,1,300\n", "", "table.csv has no row for 02"),
    "an unknown recipient": ("total", "03,1,1\ntotal", "table.csv has rows for 03, no recipients"),
    "nothing at all": (TABLE, "# made up\n", "table.csv:2: the first column must be 'recipient'"),
}


@pytest.mark.parametrize(("old", "new", "sentence"), TABLE_FAULTS.values(), ids=TABLE_FAULTS.keys())
def test_a_bad_table_is_refused_when_the_agreement_is_loaded(
    tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    assert sentence in refusal(write_folder(tmp_path, table=changed(TABLE, (old, new))))


# --- the hash -------------------------------------------------------------------------------

PIPELINE = r"find . -name '*.yaml' | sed 's|^\./||' | LC_ALL=C sort | xargs sha256sum | sha256sum"


def hash_by_shell(folder: Path) -> str:
    ran = subprocess.run(  # the command of the loader's docstring, run as an auditor would
        ["/bin/sh", "-c", PIPELINE], cwd=folder, capture_output=True, check=True, text=True
    )
    return ran.stdout.split()[0]


@pytest.mark.parametrize("folder", sorted(DEFINITIONS.iterdir()), ids=lambda folder: folder.name)
def test_the_hash_of_an_agreement_is_what_the_documented_command_prints(folder: Path) -> None:
    assert load_agreement(folder).sha256 == hash_by_shell(folder)


def test_the_documented_command_is_the_one_tested() -> None:
    assert PIPELINE in (loader.__doc__ or "")


def test_the_hash_follows_every_byte_and_name_of_the_definition(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    before = load_agreement(folder).sha256
    assert before == hash_by_shell(folder)

    (folder / "forms/report.yaml").rename(folder / "forms/a.yaml")
    renamed = load_agreement(folder).sha256
    assert renamed == hash_by_shell(folder)  # sorted by path, so a.yaml comes after agreement.yaml
    (folder / "agreement.yaml").write_text(f"{AGREEMENT}\n", encoding="utf-8")

    assert len({before, renamed, load_agreement(folder).sha256}) == 3
    assert load_agreement(folder).sha256 == hash_by_shell(folder)


def test_the_hash_of_the_small_agreement_is_the_one_written_out_by_hand(tmp_path: Path) -> None:
    names = {"agreement.yaml": AGREEMENT, "forms/report.yaml": FORM}
    listing = "".join(
        f"{hashlib.sha256(text.encode()).hexdigest()}  {name}\n" for name, text in names.items()
    )

    expected = hashlib.sha256(listing.encode()).hexdigest()
    assert load_agreement(write_folder(tmp_path)).sha256 == expected
