from typing import Literal

LinkRel = Literal['first', 'last', 'next', 'prev', 'self']

LINK_REL_VALUES: set[LinkRel] = { 'first', 'last', 'next', 'prev', 'self',  }

def check_link_rel(value: str) -> LinkRel:
    if value in LINK_REL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LINK_REL_VALUES!r}")
