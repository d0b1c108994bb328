"""A derivation in words a region's economist can follow: Swedish or English, step by step.

Each step is told three ways: the formula in words, the same with the names of its inputs, and
the same with their numbers. Under it stand the steps it builds on; under a degree of fulfilment
stands what was judged, by whom, and from which filings and figures.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, assert_never

from services.allocation.files.grounds import grounds_of
from shared.schemas.allocations import Explanation, TotalExplanation
from shared.schemas.assessments import Outcome
from shared.schemas.base import Label
from shared.schemas.traces import Figure, Unit
from shared.values.money import kronor_text
from shared.values.shares import decimal_text, percent_text

Language = Literal["sv", "en"]

_WORDS: dict[Language, dict[str, str]] = {
    "sv": {
        "title": "Så här har beloppet räknats fram",
        "total": "Summa",
        "amount": "Belopp vid detta tillfälle",
        "entitled": "Tilldelat sammanlagt",
        "earlier": "Därav givet tidigare",
        "how": "Så räknas det",
        "names": "Med namn",
        "numbers": "Med tal",
        "seen": "förklaras ovan",
        "source": "Grund",
        "reading": "Tolkning",
        "note": "Anm.",
        "reference": "Hämtat ur",
        "agreement": "Överenskommelse",
        "version": "version",
    },
    "en": {
        "title": "How the amount came about",
        "total": "Sum",
        "amount": "Amount on this occasion",
        "entitled": "Allotted in all",
        "earlier": "Of that, given earlier",
        "how": "How it is reckoned",
        "names": "With names",
        "numbers": "With numbers",
        "seen": "explained above",
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
        "amount": "beloppet, som har sin egen förklaring:",
    },
    "en": {
        "definition": "the definition",
        "key_data_set": "key data",
        "outcome": "the condition's outcome",
        "run": "an earlier run",
        "amount": "the amount, which has its own explanation:",
    },
}


@dataclass(frozen=True, slots=True)
class Step:
    """A figure in words: what it is, its value, what is said of it, and what it builds on."""

    name: str
    value: str
    details: tuple[tuple[str, str], ...]
    parts: tuple["Step", ...]


def particulars_of(
    explanation: Explanation | TotalExplanation, language: Language
) -> tuple[tuple[str, str], ...]:
    """What stands at the top: the agreement, and what is explained."""
    words = _WORDS[language]
    of = explanation.agreement
    agreement = (words["agreement"], f"{of.id}, {words['version']} {of.version}")
    if isinstance(explanation, TotalExplanation):
        return (agreement, (words["total"], kronor_text(explanation.kronor)))
    amount = explanation.amount
    return (
        agreement,
        (words["amount"], kronor_text(amount.kronor)),
        (words["entitled"], kronor_text(amount.entitled_kronor)),
        (words["earlier"], kronor_text(amount.earlier_kronor)),
    )


def title_of(language: Language) -> str:
    """What an explanation is called."""
    return _WORDS[language]["title"]


def explanation_text(explanation: Explanation | TotalExplanation, language: Language) -> str:
    """The whole explanation as plain text."""
    head = [f"{name}: {value}" for name, value in particulars_of(explanation, language)]
    lines = [title_of(language), "", *head, "", *_lines(told(explanation, language), 0)]
    return "\n".join(lines) + "\n"


def told(explanation: Explanation | TotalExplanation, language: Language) -> Step:
    """The derivation in words; what has been unfolded once is only named after that."""
    outcomes = {str(each.id): each for each in explanation.outcomes}
    return _step(explanation.figure, language, outcomes, seen=set())


def _lines(step: Step, depth: int) -> Iterator[str]:
    """A step and those it builds on, two signs further in for each level."""
    indent = "  " * depth
    yield f"{indent}• {step.name} = {step.value}"
    for name, text in step.details:
        yield f"{indent}    {name}: {text}"
    for each in step.parts:
        yield from _lines(each, depth + 1)


def _step(
    figure: Figure, language: Language, outcomes: dict[str, Outcome], *, seen: set[tuple[str, str]]
) -> Step:
    words = _WORDS[language]
    name, value = _in(figure.name, language), value_text(figure, language)
    mark = (name, figure.value)
    if mark in seen and figure.inputs:
        return Step(name, value, ((words["how"], words["seen"]),), ())
    details = list(_details(figure, language))
    reference = figure.reference
    if reference is not None and reference.id in outcomes and mark not in seen:
        details += grounds_of(outcomes[reference.id], language)
    elif reference is not None and reference.kind != "outcome":
        where = _REFERENCES[language][reference.kind]
        details.append((words["reference"], f"{where} {reference.id}"))
    seen.add(mark)
    parts = tuple(_step(each, language, outcomes, seen=seen) for each in figure.inputs)
    return Step(name, value, tuple(details), parts)


def _details(figure: Figure, language: Language) -> Iterator[tuple[str, str]]:
    words = _WORDS[language]
    if figure.formula is not None:
        yield words["how"], _in(figure.formula, language)
    if figure.expression is not None and len(figure.inputs) > 1:
        names = [_in(each.name, language) for each in figure.inputs]
        numbers = [_number_text(each, language) for each in figure.inputs]
        yield words["names"], _filled(figure.expression, [f"[{name}]" for name in names])
        yield words["numbers"], _filled(figure.expression, numbers)
    if figure.note is not None:
        yield words["note"], _in(figure.note, language)
    if figure.source is not None:
        yield words["source"], figure.source
    if figure.interpretation is not None:
        yield words["reading"], figure.interpretation


def _filled(expression: str, parts: list[str]) -> str:
    """The expression with a text in the place of each number in braces."""
    return re.sub(r"\{(\d+)\}", lambda place: parts[int(place[1])], expression)


def _number_text(figure: Figure, language: Language) -> str:
    """A value as it stands in a sum: kronor without their unit, thousands apart."""
    return value_text(figure, language).removesuffix("\u00a0kr")


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
