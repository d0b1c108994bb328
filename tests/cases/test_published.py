"""Every table an authority published comes out of its agreement's definition, to the krona.

The test knows no agreement: it finds the tables of the project's folders, and of those in
`STATSBIDRAG_AGREEMENTS_DIR` where that is set.
"""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement, load_agreement
from shared.schemas.agreements import PublishedTable
from tests.cases.published import differences
from tests.unit.shared.small_agreement import write_folder


def catalogue_of(environment: Mapping[str, str]) -> Catalogue:
    further = environment.get("STATSBIDRAG_AGREEMENTS_DIR")
    return Catalogue.load(*([Path(further)] if further else []))


CATALOGUE = catalogue_of(os.environ)
TABLES = [
    pytest.param(loaded, table, id=f"{loaded.agreement.id} {table.id}")
    for loaded in CATALOGUE.all()
    for table in loaded.agreement.published
]
PRINTED_AMOUNTS = [
    pytest.param(
        loaded, table, column.column, id=f"{loaded.agreement.id} {table.id} {column.column}"
    )
    for loaded in CATALOGUE.all()
    for table in loaded.agreement.published
    for column in table.columns
    if column.pots
]


@pytest.mark.parametrize(("loaded", "table"), TABLES)
def test_a_published_table_comes_out_row_by_row_and_in_total(
    loaded: LoadedAgreement, table: PublishedTable
) -> None:
    missed = differences(loaded, table)

    assert not missed, "\n".join([f"{len(missed)} amounts differ:", *missed])


def test_84_amounts_of_god_och_nara_vard_2024_are_compared() -> None:
    """Annexes 2 and 3: 21 rows in four columns of kronor (annex 4 is an input here)."""
    loaded = CATALOGUE.get("god-och-nara-vard-2024")

    amounts = [
        (column.column, recipient_id)
        for table in loaded.agreement.published
        for column in table.columns
        if column.pots
        for recipient_id in loaded.agreement.recipient_ids(table.recipients)
    ]

    assert len(amounts) == 84


def test_the_folders_of_a_further_directory_are_found(tmp_path: Path) -> None:
    write_folder(tmp_path)

    found = catalogue_of({"STATSBIDRAG_AGREEMENTS_DIR": str(tmp_path)}).get("small")

    assert differences(found, found.agreement.published[0]) == []


# --- planted faults: the test above must be able to fail ------------------------------------


def planted(
    tmp_path: Path, loaded: LoadedAgreement, *, file: str, recipient_id: str, column: str
) -> LoadedAgreement:
    """A copy of an agreement's folder with one number of one table a unit higher."""
    folder = tmp_path / loaded.folder.name
    shutil.copytree(loaded.folder, folder)
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    names = next(line for line in lines if not line.startswith("#")).split(",")
    row = next(i for i, line in enumerate(lines) if line.startswith(f"{recipient_id},"))
    cells = lines[row].split(",")
    place = names.index(column)
    cells[place] = str(int(cells[place]) + 1)
    lines[row] = ",".join(cells)
    (folder / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return load_agreement(folder)


def table_of(loaded: LoadedAgreement, table_id: str) -> PublishedTable:
    return next(table for table in loaded.agreement.published if table.id == table_id)


@pytest.mark.parametrize(("loaded", "table", "column"), PRINTED_AMOUNTS)
def test_one_printed_krona_changed_is_found(
    tmp_path: Path, loaded: LoadedAgreement, table: PublishedTable, column: str
) -> None:
    first = loaded.agreement.recipient_ids(table.recipients)[0]
    changed = planted(tmp_path, loaded, file=table.file, recipient_id=first, column=column)

    (missed,) = differences(changed, table)

    assert f"column {column}, row {first}:" in missed
    assert missed.endswith("-1")


@pytest.mark.parametrize(
    ("table_id", "column", "recipient_id"),
    [
        ("annex-2", "measures", "rss-09"),
        ("annex-2", "population", "rss-09"),
        ("annex-3", "population", "09"),
    ],
)
def test_one_measure_or_inhabitant_more_on_gotland_moves_its_amount_and_is_found(
    tmp_path: Path, table_id: str, column: str, recipient_id: str
) -> None:
    """A measure is worth about 900 kr, an inhabitant 35 kr (annex 2) and 200 kr (annex 3)."""
    loaded = CATALOGUE.get("god-och-nara-vard-2024")
    table = table_of(loaded, table_id)
    changed = planted(tmp_path, loaded, file=table.file, recipient_id=recipient_id, column=column)

    missed = differences(changed, table)

    assert any(f"close_care_kronor, row {recipient_id}:" in each for each in missed)


def test_an_annex_4_weight_changed_moves_close_care(tmp_path: Path) -> None:
    """Annex 4 is the rural key: what it says is paid as a part of annex 3 (GNV24 section 12)."""
    loaded = CATALOGUE.get("god-och-nara-vard-2024")
    annex_4 = table_of(loaded, "annex-4").file
    changed = planted(tmp_path, loaded, file=annex_4, recipient_id="25", column="outcome_kronor")

    assert differences(changed, table_of(loaded, "annex-3")) != []


def test_the_failure_says_which_row_and_by_how_much(tmp_path: Path) -> None:
    loaded = CATALOGUE.get("god-och-nara-vard-2024")
    annex_3 = table_of(loaded, "annex-3")
    changed = planted(
        tmp_path, loaded, file=annex_3.file, recipient_id="04", column="ambulance_kronor"
    )

    (missed,) = differences(changed, annex_3)

    assert missed.replace("\u00a0", " ") == (
        "annex-3, column ambulance_kronor, row 04: printed 1 516 512 kr, computed 1 516 511 kr, -1"
    )
