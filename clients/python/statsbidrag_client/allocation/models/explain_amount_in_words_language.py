from typing import Literal

ExplainAmountInWordsLanguage = Literal['en', 'sv']

EXPLAIN_AMOUNT_IN_WORDS_LANGUAGE_VALUES: set[ExplainAmountInWordsLanguage] = { 'en', 'sv',  }

def check_explain_amount_in_words_language(value: str) -> ExplainAmountInWordsLanguage:
    if value in EXPLAIN_AMOUNT_IN_WORDS_LANGUAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPLAIN_AMOUNT_IN_WORDS_LANGUAGE_VALUES!r}")
