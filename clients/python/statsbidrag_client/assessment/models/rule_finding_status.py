from typing import Literal

RuleFindingStatus = Literal['awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met']

RULE_FINDING_STATUS_VALUES: set[RuleFindingStatus] = { 'awaited', 'met', 'not_applicable', 'not_met', 'officer_judges', 'partly_met',  }

def check_rule_finding_status(value: str) -> RuleFindingStatus:
    if value in RULE_FINDING_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RULE_FINDING_STATUS_VALUES!r}")
