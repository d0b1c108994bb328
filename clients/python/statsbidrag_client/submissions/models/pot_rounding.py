from typing import Literal

PotRounding = Literal['largest_remainder', 'sainte_lague']

POT_ROUNDING_VALUES: set[PotRounding] = { 'largest_remainder', 'sainte_lague',  }

def check_pot_rounding(value: str) -> PotRounding:
    if value in POT_ROUNDING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {POT_ROUNDING_VALUES!r}")
