from typing import Literal

ExplainTotalInWordsLanguage = Literal['en', 'sv']

EXPLAIN_TOTAL_IN_WORDS_LANGUAGE_VALUES: set[ExplainTotalInWordsLanguage] = { 'en', 'sv',  }

def check_explain_total_in_words_language(value: str) -> ExplainTotalInWordsLanguage:
    if value in EXPLAIN_TOTAL_IN_WORDS_LANGUAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPLAIN_TOTAL_IN_WORDS_LANGUAGE_VALUES!r}")
