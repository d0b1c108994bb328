from typing import Literal

RuleFindingSeverity = Literal['decides', 'informs', 'warns']

RULE_FINDING_SEVERITY_VALUES: set[RuleFindingSeverity] = { 'decides', 'informs', 'warns',  }

def check_rule_finding_severity(value: str) -> RuleFindingSeverity:
    if value in RULE_FINDING_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RULE_FINDING_SEVERITY_VALUES!r}")
