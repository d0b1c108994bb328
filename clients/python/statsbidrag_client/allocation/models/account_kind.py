from typing import Literal

AccountKind = Literal['appropriation', 'claim', 'forfeited', 'in_transit', 'paid', 'pot', 'recipient', 'repaid', 'undistributed']

ACCOUNT_KIND_VALUES: set[AccountKind] = { 'appropriation', 'claim', 'forfeited', 'in_transit', 'paid', 'pot', 'recipient', 'repaid', 'undistributed',  }

def check_account_kind(value: str) -> AccountKind:
    if value in ACCOUNT_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACCOUNT_KIND_VALUES!r}")
