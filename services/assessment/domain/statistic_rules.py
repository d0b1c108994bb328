"""Rules on one month's figures: a share or a value against a limit, exact and not rounded."""

from fractions import Fraction
from functools import partial

from services.assessment.domain.distances import distance_to
from services.assessment.domain.figures import (
    MonthFigures,
    delivered_figures,
    delivered_without,
    judged_month,
    not_delivered,
    number_used,
)
from services.assessment.domain.verdicts import NOTHING, WHOLE, Subject, Verdict
from services.assessment.domain.wording import decimal, month_name, percent, whole_number
from shared.schemas.assessments import Distance, NumberUsed
from shared.schemas.base import Label
from shared.schemas.conditions import ShareAtLeast, ValueAtMost, WhenMoreThan

_REQUIREMENT = Label(sv="Krav, minst", en="Requirement, at least")
_LIMIT = Label(sv="Krav, högst", en="Requirement, at most")
_APPLIES_ABOVE = Label(sv="Kravet gäller vid fler än", en="The requirement applies above")
_SHARE = Label(sv="Andel", en="Share")


def judge_share(rule: ShareAtLeast, subject: Subject) -> Verdict:
    """Whether a part of a whole is at least a share.

    A whole of nothing has no shares, so the requirement is not met: with no completed contacts
    in a month the degree is 0 (interpretation 9 of ÖT24).
    """
    known = delivered_figures(rule.statistic, judged_month(subject), subject)
    if known is None:
        return not_delivered(rule.statistic, subject)
    if rule.when is not None:
        if lacking := known.lacking(rule.when.figure):
            return delivered_without(lacking, known)
        if known.figures[rule.when.figure] <= rule.when.more_than:
            return _does_not_apply(rule.when, known)
    if lacking := known.lacking(rule.part, rule.whole):
        return delivered_without(lacking, known)
    return _compare(rule, known)


def judge_value(rule: ValueAtMost, subject: Subject) -> Verdict:
    """Whether a figure is at most a number."""
    known = delivered_figures(rule.statistic, judged_month(subject), subject)
    if known is None:
        return not_delivered(rule.statistic, subject)
    if lacking := known.lacking(rule.figure):
        return delivered_without(lacking, known)
    return Verdict.graded(
        WHOLE if known.figures[rule.figure] <= rule.at_most else NOTHING,
        partial(_value_text, rule, known),
        numbers=partial(_value_numbers, rule, known),
        evidence=(known.evidence,),
    )


def _value_numbers(rule: ValueAtMost, known: MonthFigures) -> tuple[NumberUsed, ...]:
    limit = number_used(_LIMIT, rule.at_most, unit="count")
    return (known.count_used(rule.figure), limit)


def _value_text(rule: ValueAtMost, known: MonthFigures) -> Label:
    value = known.figures[rule.figure]
    is_met = value <= rule.at_most
    name, number, limit = known.label(rule.figure), whole_number(value), decimal(rule.at_most)
    month = month_name(known.month)
    return Label(
        sv=f"{name.sv}: {number.sv} i {month.sv}. Kravet på högst {limit.sv} är "
        f"{'uppfyllt' if is_met else 'inte uppfyllt'}.",
        en=f"{name.en}: {number.en} in {month.en}. The requirement of at most {limit.en} is "
        f"{'met' if is_met else 'not met'}.",
    )


def _does_not_apply(when: WhenMoreThan, known: MonthFigures) -> Verdict:
    return Verdict(
        "not_applicable",
        WHOLE,
        partial(_exempt_text, when, known),
        partial(_exempt_numbers, when, known),
        (known.evidence,),
    )


def _exempt_numbers(when: WhenMoreThan, known: MonthFigures) -> tuple[NumberUsed, ...]:
    limit = number_used(_APPLIES_ABOVE, when.more_than, unit="count")
    return (known.count_used(when.figure), limit)


def _exempt_text(when: WhenMoreThan, known: MonthFigures) -> Label:
    name, number = known.label(when.figure), whole_number(known.figures[when.figure])
    limit, month = decimal(when.more_than), month_name(known.month)
    return Label(
        sv=f"{name.sv}: {number.sv} i {month.sv}. Kravet gäller bara vid fler än {limit.sv} "
        "och tillämpas därför inte.",
        en=f"{name.en}: {number.en} in {month.en}. The requirement applies only above "
        f"{limit.en}, so it is not applied.",
    )


def _compare(rule: ShareAtLeast, known: MonthFigures) -> Verdict:
    part, whole = known.figures[rule.part], known.figures[rule.whole]
    if whole == 0:
        return Verdict.graded(
            NOTHING,
            partial(_no_whole_text, rule, known),
            numbers=partial(_numbers, rule, known),
            evidence=(known.evidence,),
        )
    is_met = _is_enough(rule, part, of=whole)
    return Verdict.graded(
        WHOLE if is_met else NOTHING,
        partial(_share_text, rule, known),
        numbers=partial(_numbers, rule, known),
        evidence=(known.evidence,),
        distances=None if is_met else partial(_distances, rule, known),
    )


def _is_enough(rule: ShareAtLeast, part: int, *, of: int) -> bool:
    return part * rule.at_least.denominator >= rule.at_least.numerator * of


def _distances(rule: ShareAtLeast, known: MonthFigures) -> tuple[Distance, ...]:
    is_enough = partial(_is_enough, rule, of=known.figures[rule.whole])
    return distance_to(WHOLE, known, part=rule.part, whole=rule.whole, is_enough=is_enough)


def _numbers(rule: ShareAtLeast, known: MonthFigures) -> tuple[NumberUsed, ...]:
    part, whole = known.figures[rule.part], known.figures[rule.whole]
    share = () if whole == 0 else (number_used(_SHARE, Fraction(part, whole) * 100, unit="%"),)
    required = number_used(_REQUIREMENT, rule.at_least * 100, unit="%")
    return (known.count_used(rule.part), known.count_used(rule.whole), *share, required)


def _no_whole_text(rule: ShareAtLeast, known: MonthFigures) -> Label:
    name, month, limit = known.label(rule.whole), month_name(known.month), percent(rule.at_least)
    return Label(
        sv=f"{name.sv}: 0 i {month.sv}. Någon andel kan inte beräknas, och kravet på minst "
        f"{limit.sv} är inte uppfyllt.",
        en=f"{name.en}: 0 in {month.en}. No share can be computed, and the requirement of at "
        f"least {limit.en} is not met.",
    )


def _share_text(rule: ShareAtLeast, known: MonthFigures) -> Label:
    share = Fraction(known.figures[rule.part], known.figures[rule.whole])
    name, month, limit = known.label(rule.part), month_name(known.month), percent(rule.at_least)
    part, whole = whole_number(known.figures[rule.part]), whole_number(known.figures[rule.whole])
    shown = percent(share, limits=(rule.at_least,))
    is_met = share >= rule.at_least
    return Label(
        sv=f"{name.sv}: {part.sv} av {whole.sv} i {month.sv}, {shown.sv}. Kravet på minst "
        f"{limit.sv} är {'uppfyllt' if is_met else 'inte uppfyllt'}.",
        en=f"{name.en}: {part.en} of {whole.en} in {month.en}, {shown.en}. The requirement of at "
        f"least {limit.en} is {'met' if is_met else 'not met'}.",
    )
