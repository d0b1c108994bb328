from typing import Literal

TraceBackInWordsLanguage = Literal['en', 'sv']

TRACE_BACK_IN_WORDS_LANGUAGE_VALUES: set[TraceBackInWordsLanguage] = { 'en', 'sv',  }

def check_trace_back_in_words_language(value: str) -> TraceBackInWordsLanguage:
    if value in TRACE_BACK_IN_WORDS_LANGUAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRACE_BACK_IN_WORDS_LANGUAGE_VALUES!r}")
