"""The rule that a reported figure is the sum of some others less the sum of some more."""

from collections.abc import Sequence

from services.assessment.domain.contents import Content, falls_short, holds, read_content
from services.assessment.domain.verdicts import Subject, Verdict
from services.assessment.domain.wording import listing, whole_number
from shared.schemas.assessments import NumberUsed
from shared.schemas.base import Label
from shared.schemas.conditions import FiguresAddUp
from shared.schemas.forms import FigureQuestion


def judge_figures(rule: FiguresAddUp, subject: Subject) -> Verdict:
    """Whether the figures add up; one that is missing or no whole number makes them not."""
    content = read_content(rule.obligation, subject)
    if isinstance(content, Verdict):
        return content
    read = (rule.result, *rule.plus, *rule.minus)
    figures = {each: content.whole_number(each) for each in read}
    known = {each: number for each, number in figures.items() if number is not None}
    numbers = tuple(_number_used(each, known[each], content) for each in known)
    if len(known) < len(figures):
        missing = tuple(each for each in figures if each not in known)
        return falls_short(
            content.filed,
            content.version,
            _missing_text(missing),
            now=subject.now,
            questions=missing,
            numbers=numbers,
        )
    computed = sum(known[each] for each in rule.plus) - sum(known[each] for each in rule.minus)
    if computed == known[rule.result]:
        text = _equal_text(rule, computed)
        return holds(content.filed, content.version, text, numbers=numbers)
    return falls_short(
        content.filed,
        content.version,
        _unequal_text(rule, stated=known[rule.result], computed=computed),
        now=subject.now,
        questions=read,
        numbers=numbers,
    )


def _number_used(question_id: str, number: int, content: Content) -> NumberUsed:
    question = content.question(question_id)
    unit = question.unit.sv if isinstance(question, FigureQuestion) else "count"
    return NumberUsed(name=question.label, value=str(number), unit=unit)


def _sum_in_words(rule: FiguresAddUp) -> str:
    return " + ".join(rule.plus) + "".join(f" − {each}" for each in rule.minus)


def _equal_text(rule: FiguresAddUp, computed: int) -> Label:
    number = whole_number(computed)
    return Label(
        sv=f"Fråga {rule.result} stämmer: {_sum_in_words(rule)} = {number.sv}.",
        en=f"Question {rule.result} adds up: {_sum_in_words(rule)} = {number.en}.",
    )


def _unequal_text(rule: FiguresAddUp, *, stated: int, computed: int) -> Label:
    given, expected = whole_number(stated), whole_number(computed)
    apart = whole_number(abs(stated - computed))
    return Label(
        sv=f"Fråga {rule.result} anger {given.sv}, men {_sum_in_words(rule)} = {expected.sv}: "
        f"det skiljer {apart.sv}.",
        en=f"Question {rule.result} states {given.en}, but {_sum_in_words(rule)} = {expected.en}: "
        f"they are {apart.en} apart.",
    )


def _missing_text(missing: Sequence[str]) -> Label:
    names = listing(missing)
    return Label(
        sv=f"Summan kan inte prövas: heltal saknas i svaret på fråga {names.sv}.",
        en=f"The sum cannot be judged: there is no whole number in the answer to {names.en}.",
    )
