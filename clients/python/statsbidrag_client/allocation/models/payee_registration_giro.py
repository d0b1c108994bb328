from typing import Literal

PayeeRegistrationGiro = Literal['bankgiro', 'plusgiro']

PAYEE_REGISTRATION_GIRO_VALUES: set[PayeeRegistrationGiro] = { 'bankgiro', 'plusgiro',  }

def check_payee_registration_giro(value: str) -> PayeeRegistrationGiro:
    if value in PAYEE_REGISTRATION_GIRO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PAYEE_REGISTRATION_GIRO_VALUES!r}")
