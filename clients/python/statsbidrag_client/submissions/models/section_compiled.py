from typing import Literal

SectionCompiled = Literal['no', 'yes']

SECTION_COMPILED_VALUES: set[SectionCompiled] = { 'no', 'yes',  }

def check_section_compiled(value: str) -> SectionCompiled:
    if value in SECTION_COMPILED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SECTION_COMPILED_VALUES!r}")
