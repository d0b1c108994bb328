from typing import Literal

PayeeGiro = Literal['bankgiro', 'plusgiro']

PAYEE_GIRO_VALUES: set[PayeeGiro] = { 'bankgiro', 'plusgiro',  }

def check_payee_giro(value: str) -> PayeeGiro:
    if value in PAYEE_GIRO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PAYEE_GIRO_VALUES!r}")
