"""An explanation as a document: in short first, then the derivation, then what it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

from services.allocation.files.grounds import (
    judgement_in_short,
    judgement_of,
    readings_of,
    source_of,
)
from services.allocation.files.steps import Step, Telling, sections_of, step_of
from services.allocation.files.wording import (
    WORDS,
    Language,
    grouped,
    in_language,
    value_text,
)
from shared.schemas.allocations import Amount
from shared.schemas.assessments import Outcome
from shared.schemas.explanations import ExplainedPot, Explanation, TotalExplanation
from shared.schemas.traces import Figure
from shared.values.money import kronor_text

_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the summary: a pot, what it gives, and of what that is made."""

    name: str
    value: str
    said: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A line of the summary: a judgement, by the mark it is told under, and what it came to."""

    mark: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """An explanation in words, in the order it is read."""

    title: str
    subject: str
    particulars: tuple[tuple[str, str], ...]
    remark: str
    """How it is read."""
    summary: tuple[Row, ...]
    judged: tuple[Judged, ...]
    chapters: tuple[tuple[str, tuple[Step, ...]], ...]
    """A heading and the steps under it, the derivation first."""


def document_of(explanation: Explanation | TotalExplanation, language: Language) -> Document:
    """Tell an explanation; whose it is decides which judgements are told in full."""
    words, figure = WORDS[language], explanation.figure
    judged = _judged(figure)
    outcomes = {str(each.id): each for each in explanation.outcomes}
    marks = {each: f"B{place}" for place, each in enumerate(judged, start=1)}
    for place, cited in enumerate(explanation.key_data, start=1):
        marks[str(cited.id)] = f"K{place}"
    telling = Telling(language, marks, "", set(), set(), set())
    who = _recipient_of(explanation)
    steps = (
        (step_of(figure, telling),)
        if isinstance(explanation, Explanation)
        else sections_of(figure, telling, explanation.pots)
    )
    rows = {
        each: Judged(marks[each], in_language(of.name, language), value_text(of, language))
        for each, of in judged.items()
        if each in outcomes
    }
    judgements = [
        _judgement(row, outcomes[each], language, is_own=outcomes[each].recipient_id == who)
        for each, row in rows.items()
    ]
    sources = tuple(source_of(each, marks[str(each.id)], language) for each in explanation.key_data)
    chapters = (
        (words["derivation"], steps),
        (words["judgements"], tuple(judgements)),
        (words["sources"], sources),
        (words["readings"], readings_of(explanation.interpretations, language)),
    )
    agreement = f"{in_language(explanation.title, language)}, {words['version']}"
    return Document(
        title=words["title"],
        subject=in_language(figure.name, language),
        particulars=(
            (words["agreement"], f"{agreement} {explanation.agreement.version}"),
            (words["total"], kronor_text(sum(each.kronor for each in explanation.pots))),
        ),
        remark=words["remark"],
        summary=tuple(_rows(explanation, language, is_of_one=who is not None)),
        judged=tuple(rows.values()),
        chapters=tuple((heading, told) for heading, told in chapters if told),
    )


def _recipient_of(explanation: Explanation | TotalExplanation) -> str | None:
    """The one whom an explanation is for, if it is for one."""
    if isinstance(explanation, Explanation):
        return explanation.amount.recipient_id
    return explanation.recipient_id


def _judged(figure: Figure) -> dict[str, Figure]:
    """The first figure that refers to each outcome, by the outcome's id, as they are read."""
    reference = figure.reference
    found = {reference.id: figure} if reference is not None and reference.kind == "outcome" else {}
    for each in figure.inputs:
        found |= {key: value for key, value in _judged(each).items() if key not in found}
    return found


def _judgement(row: Judged, outcome: Outcome, language: Language, *, is_own: bool) -> Step:
    """A judgement in full where it is of the one whom the explanation is for."""
    tell = judgement_of if is_own else judgement_in_short
    return tell(outcome, f"{row.mark} {row.name}", row.value, language)


def _rows(
    explanation: Explanation | TotalExplanation, language: Language, *, is_of_one: bool
) -> Iterator[Row]:
    occasions = {each.run_id for each in explanation.pots}
    for pot in explanation.pots:
        name = in_language(pot.label, language)
        if len(occasions) > 1:
            name = f"{name} ({in_language(pot.occasion, language)})"
        said = _made_of(pot, language) if is_of_one else ""
        yield Row(name, kronor_text(pot.kronor), said)


def _made_of(pot: ExplainedPot, language: Language) -> str:
    """Of which months, parts and earlier payments a pot's amount is made."""
    several = len(pot.amounts) > 1
    return ", ".join(
        said for each in pot.amounts if (said := _amount_text(each, language, is_alone=not several))
    )


def _amount_text(amount: Amount, language: Language, *, is_alone: bool) -> str:
    words = WORDS[language]
    name = words[amount.part]
    if amount.period is not None:
        name = str(amount.period)
        if amount.part != "share":
            name = f"{name} {words[amount.part]}"
    if amount.earlier_kronor:
        return (
            f"{words['entitled']} {grouped(amount.entitled_kronor)}, {words['earlier']} "
            f"{grouped(amount.earlier_kronor)}, {words['now']} {grouped(amount.kronor)}"
        )
    return "" if is_alone else f"{name} {grouped(amount.kronor)}"


# --- as plain text --------------------------------------------------------------------------


def explanation_text(explanation: Explanation | TotalExplanation, language: Language) -> str:
    """The whole explanation as plain text."""
    document = document_of(explanation, language)
    lines = [document.title, "", document.subject, ""]
    lines += [f"{name}: {value}" for name, value in document.particulars]
    lines += ["", document.remark]
    lines += ["", WORDS[language]["summary"].upper(), ""]
    for row in document.summary:
        lines += [f"{row.name}: {row.value}", *([f"{_INDENT}{row.said}"] if row.said else [])]
    if document.judged:
        lines += ["", *(f"{each.mark} {each.name}: {each.value}" for each in document.judged)]
    for heading, steps in document.chapters:
        lines += ["", heading.upper(), ""]
        lines += [line for step in steps for line in _lines(step, 0)]
    return "\n".join(lines) + "\n"


def _lines(step: Step, depth: int) -> Iterator[str]:
    """A step and those it builds on, two signs further in for each level."""
    indent = _INDENT * depth
    yield f"{indent}• {step.name}{f' = {step.value}' if step.value else ''}"
    for name, text in step.details:
        yield f"{indent}    {name}: {text}"
    for each in step.parts:
        yield from _lines(each, depth + 1)
