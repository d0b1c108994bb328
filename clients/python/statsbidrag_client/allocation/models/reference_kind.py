from typing import Literal

ReferenceKind = Literal['amount', 'definition', 'key_data_set', 'outcome', 'run']

REFERENCE_KIND_VALUES: set[ReferenceKind] = { 'amount', 'definition', 'key_data_set', 'outcome', 'run',  }

def check_reference_kind(value: str) -> ReferenceKind:
    if value in REFERENCE_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REFERENCE_KIND_VALUES!r}")
