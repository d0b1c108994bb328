"""The tables beside a definition: what the authority published, and the key data it rests on."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from shared.agreements.yaml_text import DefinitionError
from shared.schemas.agreements import DataSet

if TYPE_CHECKING:  # the loader checks the tables as it loads
    from shared.agreements.loader import LoadedAgreement

TOTAL_ROW = "total"
DIGITS_MAXIMUM = 18


def read_table(file: Path) -> dict[str, dict[str, int]]:
    """Read a table's columns: column → recipient id (or `total`) → whole number.

    Leading lines that start with `#` say what the table is. Raises DefinitionError with file
    and line for anything that is not a whole number, and for a recipient given twice.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise DefinitionError(f"{file.name}: cannot be read as UTF-8 text: {error}") from error
    start = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    reader = csv.DictReader(lines[start:])
    if not reader.fieldnames or reader.fieldnames[0] != "recipient":
        raise DefinitionError(f"{file.name}:{start + 1}: the first column must be 'recipient'")
    columns: dict[str, dict[str, int]] = {name: {} for name in reader.fieldnames[1:]}
    for row in reader:
        recipient, place = row["recipient"], f"{file.name}:{start + reader.line_num}"
        if None in row:
            raise DefinitionError(
                f"{place}: '{recipient}' has more cells than there are columns; numbers are "
                "written without commas"
            )
        for name, values in columns.items():
            if not _is_whole_number(row[name]):
                raise DefinitionError(
                    f"{place}: column '{name}' of '{recipient}' must be a whole number, written "
                    "with digits only"
                )
            if recipient in values:
                raise DefinitionError(f"{place}: '{recipient}' is given twice")
            values[recipient] = int(row[name])
    return columns


def _is_whole_number(cell: str | None) -> bool:
    if cell is None or len(cell) > DIGITS_MAXIMUM:
        return False
    return cell.isascii() and cell.isdigit()


def table_fault(file: Path, *, columns: Iterable[str], recipients: Iterable[str]) -> str | None:
    """What keeps a table from being used: a column or a recipient it lacks or has too many of."""
    there = read_table(file)
    for column in columns:
        if column not in there:
            return f"{file.name} has no column '{column}'; its columns are {', '.join(there)}"
    expected = set(recipients)
    given = {each for values in there.values() for each in values} - {TOTAL_ROW}
    if expected - given:
        return f"{file.name} has no row for {', '.join(sorted(expected - given))}"
    if given - expected:
        return f"{file.name} has rows for {', '.join(sorted(given - expected))}, no recipients here"
    return None


def heading_of(file: Path) -> str:
    """Where a table's figures come from: what its first line says, for people to read."""
    return file.read_text("utf-8").partition("\n")[0].removeprefix("#").strip()


def key_data_of(loaded: "LoadedAgreement", data_set: DataSet) -> Mapping[str, int] | None:
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
