"""The words of explanations in Swedish and English, and how people write numbers and days."""

from datetime import datetime
from fractions import Fraction
from typing import Literal, assert_never

from shared.schemas.base import Label
from shared.schemas.traces import Figure, Unit
from shared.values.money import kronor_text
from shared.values.periods import legal_date
from shared.values.shares import decimal_text, percent_text

Language = Literal["sv", "en"]

WORDS: dict[Language, dict[str, str]] = {
    "sv": {
        "title": "Så här har beloppet räknats fram",
        "summary": "Sammanfattning",
        "derivation": "Så räknades det",
        "judgements": "Bedömningar",
        "sources": "Källor",
        "readings": "Tolkningar",
        "pot": "Pott",
        "kronor": "Belopp",
        "total": "Summa",
        "entitled": "tilldelat sammanlagt",
        "earlier": "därav givet tidigare",
        "now": "vid detta tillfälle",
        "share": "tilldelat",
        "redistribution": "omfördelat från andra",
        "how": "Så räknas det",
        "names": "Med namn",
        "numbers": "Med tal",
        "seen": "förklaras ovan",
        "terms": "poster nedan",
        "source": "Grund",
        "note": "Anm.",
        "amount": "Egen förklaring",
        "run": "Tidigare beräkning",
        "key_data_set": "Källa",
        "outcome": "Bedömning",
        "agreement": "Överenskommelse",
        "version": "version",
        "unclear": "Oklart",
        "reading": "Läsning",
        "mark": "Nr",
        "concerns": "Gäller",
        "value": "Utfall",
        "remark": "Först kommer en sammanfattning, sedan räkningen steg för steg och sist det den"
        " vilar på: bedömningar (B1, B2 …), källor (K1, K2 …) och tolkningar.",
    },
    "en": {
        "title": "How the amount came about",
        "summary": "In short",
        "derivation": "How it was reckoned",
        "judgements": "Judgements",
        "sources": "Sources",
        "readings": "Interpretations",
        "pot": "Pot",
        "kronor": "Amount",
        "total": "Sum",
        "entitled": "allotted in all",
        "earlier": "of that, given earlier",
        "now": "on this occasion",
        "share": "allotted",
        "redistribution": "redistributed from others",
        "how": "How it is reckoned",
        "names": "With names",
        "numbers": "With numbers",
        "seen": "explained above",
        "terms": "terms below",
        "source": "Ground",
        "note": "Note",
        "amount": "Its own explanation",
        "run": "Earlier run",
        "key_data_set": "Source",
        "outcome": "Judgement",
        "agreement": "Agreement",
        "version": "version",
        "unclear": "Unclear",
        "reading": "Read as",
        "mark": "No.",
        "concerns": "Concerns",
        "value": "Result",
        "remark": "A summary comes first, then the reckoning step by step, and last what it rests"
        " on: judgements (B1, B2 …), sources (K1, K2 …) and interpretations. Grounds, sources and"
        " motivations are quoted in Swedish, as the documents have them: avsnitt is section,"
        " stycke paragraph, bilaga annex, tolkning interpretation.",
    },
}


def in_language(label: Label, language: Language) -> str:
    """A label's text."""
    return label.sv if language == "sv" else label.en


def day_text(instant: datetime) -> str:
    """The Swedish day of an instant."""
    return legal_date(instant).isoformat()


def value_text(figure: Figure, language: Language) -> str:
    """A figure's value as people write it, with what is exact where decimals never end."""
    number = figure.number()
    match figure.unit:
        case "kronor":
            return _kronor(number, language)
        case "share":
            return _decimal(percent_text(number), language)
        case "weight" | "count" | "points":
            whole = number.denominator == 1
            text = grouped(number.numerator) if whole else _decimal(decimal_text(number), language)
            return text + _unit(figure.unit, language)
        case _:
            assert_never(figure.unit)


def number_text(figure: Figure, language: Language) -> str:
    """A value as it stands in a sum: kronor without their unit, thousands apart."""
    return value_text(figure, language).removesuffix("\u00a0kr")


def _kronor(number: Fraction, language: Language) -> str:
    whole, rest = divmod(number, 1)
    if rest == 0:
        return kronor_text(whole)
    point, exactly = (",", "exakt") if language == "sv" else (".", "exactly")
    hundredths = rest.numerator * 100 // rest.denominator
    return f"{grouped(whole)}{point}{hundredths:02d}…\u00a0kr ({exactly} {grouped(whole)} + {rest})"


def grouped(number: int) -> str:
    """A whole number with its thousands apart."""
    return f"{number:,}".replace(",", "\u00a0")


def _decimal(text: str, language: Language) -> str:
    return text.replace(".", ",") if language == "sv" else text


def _unit(unit: Unit, language: Language) -> str:
    if unit == "points":
        return " procentenheter" if language == "sv" else " percentage points"
    return ""
