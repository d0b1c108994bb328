from typing import Literal

ColumnKind = Literal['figure', 'text']

COLUMN_KIND_VALUES: set[ColumnKind] = { 'figure', 'text',  }

def check_column_kind(value: str) -> ColumnKind:
    if value in COLUMN_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COLUMN_KIND_VALUES!r}")
