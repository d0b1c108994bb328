from typing import Literal

ExplainTotalOnPaperLanguage = Literal['en', 'sv']

EXPLAIN_TOTAL_ON_PAPER_LANGUAGE_VALUES: set[ExplainTotalOnPaperLanguage] = { 'en', 'sv',  }

def check_explain_total_on_paper_language(value: str) -> ExplainTotalOnPaperLanguage:
    if value in EXPLAIN_TOTAL_ON_PAPER_LANGUAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPLAIN_TOTAL_ON_PAPER_LANGUAGE_VALUES!r}")
