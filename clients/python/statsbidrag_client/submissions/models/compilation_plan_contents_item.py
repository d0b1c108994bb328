from typing import Literal

CompilationPlanContentsItem = Literal['answers', 'judgements', 'measures', 'performance', 'texts']

COMPILATION_PLAN_CONTENTS_ITEM_VALUES: set[CompilationPlanContentsItem] = { 'answers', 'judgements', 'measures', 'performance', 'texts',  }

def check_compilation_plan_contents_item(value: str) -> CompilationPlanContentsItem:
    if value in COMPILATION_PLAN_CONTENTS_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPILATION_PLAN_CONTENTS_ITEM_VALUES!r}")
