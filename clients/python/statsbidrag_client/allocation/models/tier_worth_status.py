from typing import Literal

TierWorthStatus = Literal['judged', 'open']

TIER_WORTH_STATUS_VALUES: set[TierWorthStatus] = { 'judged', 'open',  }

def check_tier_worth_status(value: str) -> TierWorthStatus:
    if value in TIER_WORTH_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TIER_WORTH_STATUS_VALUES!r}")
