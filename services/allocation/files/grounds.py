"""Why a degree of fulfilment is what it is, in words: judgement, filings, statistics, decision."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from shared.schemas.assessments import Evidence, NumberUsed, Outcome, RuleFinding
from shared.values.periods import LEGAL_ZONE

_WORDS = {
    "sv": {
        "judged": "Bedömning",
        "number": "Tal i bedömningen",
        "filing": "Inlämning",
        "version": "version",
        "received": "inkommen",
        "statistics": "Statistik",
        "delivered": "levererad",
        "decision": "Beslut",
        "met": "villkoret är uppfyllt",
        "not_met": "villkoret är inte uppfyllt",
        "motivation": "Motivering",
        "decided": "beslutat",
        "approved": "godkänt av en annan person",
    },
    "en": {
        "judged": "Judgement",
        "number": "Number in the judgement",
        "filing": "Filing",
        "version": "version",
        "received": "received",
        "statistics": "Statistics",
        "delivered": "delivered",
        "decision": "Decision",
        "met": "the condition is met",
        "not_met": "the condition is not met",
        "motivation": "Motivation",
        "decided": "decided",
        "approved": "approved by another person",
    },
}
_UNITS = {
    "sv": {"count": "", "percentage points": " procentenheter", "s": " sekunder", "kronor": " kr"},
    "en": {
        "count": "",
        "percentage points": " percentage points",
        "s": " seconds",
        "kronor": " kr",
    },
}

Language = Literal["sv", "en"]


def grounds_of(outcome: Outcome, language: Language) -> Iterator[tuple[str, str]]:
    """Name and text of everything that an outcome rests on, down to filing and statistic."""
    yield from _judged(outcome.finding, language)
    words, decision = _WORDS[language], outcome.decision
    if decision is not None:
        said = f"{words[decision.judgement]}, {words['decided']} {_day(decision.decided_at)}"
        if decision.approved_at is not None:
            said += f", {words['approved']} {_day(decision.approved_at)}"
        yield words["decision"], said
        yield words["motivation"], decision.motivation


def _judged(finding: RuleFinding, language: Language) -> Iterator[tuple[str, str]]:
    words = _WORDS[language]
    text = finding.text.sv if language == "sv" else finding.text.en
    yield words["judged"], f"{text} ({finding.source})"
    for number in finding.numbers:
        yield words["number"], _number(number, language)
    for each in finding.evidence:
        yield _evidence(each, language)
    for part in finding.parts:
        yield from _judged(part, language)


def _number(number: NumberUsed, language: Language) -> str:
    name = number.name.sv if language == "sv" else number.name.en
    value = number.value
    if value.lstrip("-").isdecimal():
        value = f"{int(value):,}".replace(",", "\u00a0")
    elif language == "sv":
        value = value.replace(".", ",")
    return f"{name} = {value}{_UNITS[language].get(number.unit, f' {number.unit}')}"


def _evidence(evidence: Evidence, language: Language) -> tuple[str, str]:
    words, day = _WORDS[language], _day(evidence.received_at)
    if evidence.kind == "statistics_delivery":
        origin = evidence.origin or str(evidence.id)
        return words["statistics"], f"{origin}, {words['delivered']} {day}"
    number = evidence.registration_number or str(evidence.id)
    version = f"{words['version']} {evidence.version}"
    return words["filing"], f"{number}, {version}, {words['received']} {day}"


def _day(instant: datetime) -> str:
    return instant.astimezone(LEGAL_ZONE).strftime("%Y-%m-%d")
