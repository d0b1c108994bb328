"""A derivation as text a region's economist can follow: Swedish or English, step by step.

Each step is told three ways: the formula in words, the same with the names of its inputs, and
the same with their numbers. Under it stand the steps it builds on, each further in.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, assert_never

from shared.schemas.allocations import Explanation
from shared.schemas.base import Label
from shared.schemas.traces import Figure, Unit
from shared.values.money import kronor_text
from shared.values.shares import decimal_text, percent_text

Language = Literal["sv", "en"]

_WORDS: dict[Language, dict[str, str]] = {
    "sv": {
        "title": "Så här har beloppet räknats fram",
        "amount": "Belopp vid detta tillfälle",
        "entitled": "Tilldelat sammanlagt",
        "earlier": "Därav givet tidigare",
        "how": "Så räknas det",
        "from": "av",
        "source": "Grund",
        "reading": "Tolkning",
        "note": "Anm.",
        "reference": "Hämtat ur",
        "agreement": "Överenskommelse",
        "version": "version",
    },
    "en": {
        "title": "How the amount came about",
        "amount": "Amount on this occasion",
        "entitled": "Allotted in all",
        "earlier": "Of that, given earlier",
        "how": "How it is reckoned",
        "from": "from",
        "source": "Ground",
        "reading": "Interpretation",
        "note": "Note",
        "reference": "Taken from",
        "agreement": "Agreement",
        "version": "version",
    },
}
_REFERENCES: dict[Language, dict[str, str]] = {
    "sv": {
        "definition": "definitionen",
        "key_data_set": "nyckeldata",
        "outcome": "villkorets utfall",
        "run": "en tidigare beräkning",
    },
    "en": {
        "definition": "the definition",
        "key_data_set": "key data",
        "outcome": "the condition's outcome",
        "run": "an earlier run",
    },
}


def explanation_text(explanation: Explanation, language: Language) -> str:
    """The whole explanation as plain text."""
    words, amount = _WORDS[language], explanation.amount
    head = [
        words["title"],
        "",
        f"{words['agreement']}: {explanation.agreement.id}, "
        f"{words['version']} {explanation.agreement.version}",
        f"{words['amount']}: {kronor_text(amount.kronor)}",
        f"{words['entitled']}: {kronor_text(amount.entitled_kronor)}",
        f"{words['earlier']}: {kronor_text(amount.earlier_kronor)}",
        "",
    ]
    return "\n".join([*head, *steps(explanation.figure, language)]) + "\n"


def steps(figure: Figure, language: Language, depth: int = 0) -> Iterator[str]:
    """The lines of a figure and of those it builds on, two signs further in for each level."""
    words, indent = _WORDS[language], "  " * depth
    yield f"{indent}• {_in(figure.name, language)} = {value_text(figure, language)}"
    indent += "    "
    if figure.formula is not None:
        yield f"{indent}{words['how']}: {_in(figure.formula, language)}"
        if figure.inputs:
            names = "; ".join(_in(each.name, language) for each in figure.inputs)
            numbers = "; ".join(value_text(each, language) for each in figure.inputs)
            yield f"{indent}  {words['from']}: {names}"
            yield f"{indent}  {words['from']}: {numbers}"
    if figure.note is not None:
        yield f"{indent}{words['note']}: {_in(figure.note, language)}"
    if figure.source is not None:
        yield f"{indent}{words['source']}: {figure.source}"
    if figure.interpretation is not None:
        yield f"{indent}{words['reading']}: {figure.interpretation}"
    if figure.reference is not None:
        where = _REFERENCES[language][figure.reference.kind]
        yield f"{indent}{words['reference']}: {where} {figure.reference.id}"
    for each in figure.inputs:
        yield from steps(each, language, depth + 1)


def value_text(figure: Figure, language: Language) -> str:
    """A figure's value as people write it; what never ends is given as a quotient, exactly."""
    number = figure.number()
    match figure.unit:
        case "kronor":
            return _kronor(number)
        case "share":
            return _decimal(percent_text(number), language)
        case "weight" | "count" | "points":
            whole = number.denominator == 1
            text = _grouped(number.numerator) if whole else _decimal(decimal_text(number), language)
            return text + _unit(figure.unit, language)
        case _:
            assert_never(figure.unit)


def _kronor(number: Fraction) -> str:
    whole, rest = divmod(number, 1)
    return kronor_text(whole) if rest == 0 else f"{_grouped(whole)} + {rest} kr"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")


def _decimal(text: str, language: Language) -> str:
    return text.replace(".", ",") if language == "sv" else text


def _unit(unit: Unit, language: Language) -> str:
    if unit == "points":
        return " procentenheter" if language == "sv" else " percentage points"
    return ""


def _in(label: Label, language: Language) -> str:
    return label.sv if language == "sv" else label.en
