from typing import Literal

FiguresAddUpSeverity = Literal['decides', 'informs', 'warns']

FIGURES_ADD_UP_SEVERITY_VALUES: set[FiguresAddUpSeverity] = { 'decides', 'informs', 'warns',  }

def check_figures_add_up_severity(value: str) -> FiguresAddUpSeverity:
    if value in FIGURES_ADD_UP_SEVERITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIGURES_ADD_UP_SEVERITY_VALUES!r}")
