from typing import Literal

InterpretationEffectStatus = Literal['cannot_be_computed', 'computed', 'moves_nothing', 'needs_assessment', 'not_computed']

INTERPRETATION_EFFECT_STATUS_VALUES: set[InterpretationEffectStatus] = { 'cannot_be_computed', 'computed', 'moves_nothing', 'needs_assessment', 'not_computed',  }

def check_interpretation_effect_status(value: str) -> InterpretationEffectStatus:
    if value in INTERPRETATION_EFFECT_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {INTERPRETATION_EFFECT_STATUS_VALUES!r}")
