"""The tables beside a definition: whole numbers per recipient, and key data taken from them."""

from pathlib import Path

import pytest

from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement, load_agreement
from shared.agreements.tables import key_data_of, read_table
from shared.agreements.yaml_text import DefinitionError
from shared.schemas.agreements import DataSet
from tests.unit.shared.small_agreement import AGREEMENT, TABLE, changed, write_folder


def small(tmp_path: Path) -> LoadedAgreement:
    return load_agreement(write_folder(tmp_path))


def inhabitants(loaded: LoadedAgreement) -> DataSet:
    data_set = loaded.agreement.data_set("inhabitants")
    assert data_set is not None
    return data_set


def test_a_table_is_read_by_column_and_recipient(tmp_path: Path) -> None:
    table = read_table(write_folder(tmp_path) / "published/table.csv")

    assert table == {
        "inhabitants": {"01": 3, "02": 1, "total": 4},
        "kronor": {"01": 700, "02": 300, "total": 1000},
    }


def test_key_data_leaves_out_the_total(tmp_path: Path) -> None:
    loaded = small(tmp_path)

    assert key_data_of(loaded, inhabitants(loaded)) == {"01": 3, "02": 1}


def test_a_data_set_without_a_file_has_no_values_here(tmp_path: Path) -> None:
    loaded = small(tmp_path)

    assert key_data_of(loaded, inhabitants(loaded).model_copy(update={"file": None})) is None


def test_a_column_goes_by_the_data_sets_id_where_none_is_named(tmp_path: Path) -> None:
    text = changed(AGREEMENT, ("    column: inhabitants\n", ""))
    loaded = load_agreement(write_folder(tmp_path, agreement=text))

    assert key_data_of(loaded, inhabitants(loaded)) == {"01": 3, "02": 1}


def test_a_data_set_whose_column_is_not_there_is_refused(tmp_path: Path) -> None:
    loaded = small(tmp_path)
    mistyped = inhabitants(loaded).model_copy(update={"column": "heads"})

    with pytest.raises(DefinitionError, match="names column 'heads', which published/table"):
        key_data_of(loaded, mistyped)


def test_a_table_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes(TABLE.replace("made up", "påhittat").encode("latin-1"))

    with pytest.raises(DefinitionError, match=r"table\.csv: cannot be read as UTF-8"):
        read_table(file)


PROJECT_DATA_SETS = [
    pytest.param(loaded, data_set, id=f"{loaded.agreement.id} {data_set.id}")
    for loaded in Catalogue.load().all()
    for data_set in loaded.agreement.data_sets
]


@pytest.mark.parametrize(("loaded", "data_set"), PROJECT_DATA_SETS)
def test_the_key_data_of_our_agreements_covers_every_recipient(
    loaded: LoadedAgreement, data_set: DataSet
) -> None:
    values = key_data_of(loaded, data_set)

    assert values is not None
    assert sorted(values) == list(loaded.agreement.recipient_ids(data_set.recipients))
    assert all(value > 0 for value in values.values())


def test_both_agreements_and_both_county_tables_count_the_same_inhabitants() -> None:
    """Interpretation 17 of ÖT24: its population is that which God och nära vård 2024 prints."""
    catalogue = Catalogue.load()

    def counted(agreement_id: str, data_set_id: str) -> dict[str, int]:
        loaded = catalogue.get(agreement_id)
        data_set = loaded.agreement.data_set(data_set_id)
        assert data_set is not None
        values = key_data_of(loaded, data_set)
        assert values is not None
        return {each.removeprefix("rss-"): value for each, value in values.items()}

    regions = counted("god-och-nara-vard-2024", "population")
    assert sum(regions.values()) == 10_557_682  # annexes 2 and 3, the printed total
    assert counted("god-och-nara-vard-2024", "population-by-county") == regions
    assert counted("okad-tillganglighet-2024", "population") == regions
