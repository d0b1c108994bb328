"""The tables beside a definition: what the authority published, and the key data it rests on."""

import csv
from collections.abc import Mapping
from pathlib import Path

from shared.agreements.loader import LoadedAgreement
from shared.agreements.yaml_text import DefinitionError
from shared.schemas.agreements import DataSet

TOTAL_ROW = "total"


def read_table(file: Path) -> dict[str, dict[str, int]]:
    """Read a table's columns: column → recipient id (or `total`) → whole number.

    Leading lines that start with `#` say what the table is. Raises DefinitionError with file
    and line for anything that is not a whole number, and for a recipient given twice.
    """
    lines = file.read_text(encoding="utf-8").splitlines()
    start = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    reader = csv.DictReader(lines[start:])
    if not reader.fieldnames or reader.fieldnames[0] != "recipient":
        raise DefinitionError(f"{file.name}:{start + 1}: the first column must be 'recipient'")
    columns: dict[str, dict[str, int]] = {name: {} for name in reader.fieldnames[1:]}
    for number, row in enumerate(reader, start=start + 2):
        recipient = row["recipient"]
        for name, values in columns.items():
            cell = row[name]
            if cell is None or not (cell.isascii() and cell.isdigit()):
                raise DefinitionError(
                    f"{file.name}:{number}: column '{name}' of '{recipient}' must be a whole "
                    "number, written with digits only"
                )
            if recipient in values:
                raise DefinitionError(f"{file.name}:{number}: '{recipient}' is given twice")
            values[recipient] = int(cell)
    return columns


def key_data_of(loaded: LoadedAgreement, data_set: DataSet) -> Mapping[str, int] | None:
    """The values of a data set that the agreement's folder holds, or None where it holds none."""
    if data_set.file is None:
        return None
    columns = read_table(loaded.folder / data_set.file)
    column = data_set.column or data_set.id
    if column not in columns:
        raise DefinitionError(
            f"{loaded.agreement.id}: data set '{data_set.id}' names column '{column}', which "
            f"{data_set.file} does not have"
        )
    return {each: value for each, value in columns[column].items() if each != TOTAL_ROW}
