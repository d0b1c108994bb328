from typing import Literal

PinnedInputKind = Literal['definition', 'earlier_run', 'key_data_set', 'outcome_set']

PINNED_INPUT_KIND_VALUES: set[PinnedInputKind] = { 'definition', 'earlier_run', 'key_data_set', 'outcome_set',  }

def check_pinned_input_kind(value: str) -> PinnedInputKind:
    if value in PINNED_INPUT_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PINNED_INPUT_KIND_VALUES!r}")
