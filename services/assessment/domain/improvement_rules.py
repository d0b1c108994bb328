"""The rule that a share has improved against the same month a year earlier, by tiers."""

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
from services.assessment.domain.improvement_wording import improvement_text
from services.assessment.domain.tiers import Improvement, improvement_between, tier_reached
from services.assessment.domain.verdicts import NOTHING, Subject, Verdict
from services.assessment.domain.wording import month_name
from shared.schemas.assessments import Distance, Evidence, NumberUsed
from shared.schemas.base import Label
from shared.schemas.conditions import ShareImproved, Tier
from shared.values.periods import Month

_POINTS = "percentage points"
_SHARE = Label(sv="Andel", en="Share")
_IMPROVEMENT = Label(sv="Förbättring", en="Improvement")
_ROUNDED = Label(sv="Förbättring, avrundad", en="Improvement, rounded")


def judge_improvement(rule: ShareImproved, subject: Subject) -> Verdict:
    """The degree of the highest tier that the improvement reaches.

    Where either month has no whole, or nothing is known of the month a year earlier, an
    improvement cannot be computed and the rule is not met (interpretation 9 of ÖT24).
    """
    month = judged_month(subject)
    known = delivered_figures(rule.statistic, month, subject)
    if known is None:
        return not_delivered(rule.statistic, subject)
    if lacking := known.lacking(rule.part, rule.whole):
        return delivered_without(lacking, known)
    earlier = delivered_figures(rule.statistic, month.year_before(), subject)
    if earlier is None or earlier.lacking(rule.part, rule.whole):
        return _cannot_compare(rule, (known,), _no_figures_reason(month.year_before()))
    for figures in (known, earlier):
        if figures.figures[rule.whole] == 0:
            return _cannot_compare(rule, (known, earlier), _no_whole_reason(rule, figures))
    return _compare(rule, after=known, before=earlier)


def _compare(rule: ShareImproved, *, after: MonthFigures, before: MonthFigures) -> Verdict:
    share_after, share_before = _share(rule, after), _share(rule, before)
    improvement = improvement_between(
        before=share_before, after=share_after, round_to_places=rule.round_to_places
    )
    tier = tier_reached(rule.tiers, improvement)
    return Verdict.graded(
        NOTHING if tier is None else tier.degree,
        partial(improvement_text, rule, improvement, tier, after=after, before=before),
        numbers=partial(_numbers, rule, improvement, after=after, before=before),
        evidence=_evidence_of(after, before),
        distances=partial(_distances, rule, tier, after=after, before=before),
    )


def _numbers(
    rule: ShareImproved, improvement: Improvement, *, after: MonthFigures, before: MonthFigures
) -> tuple[NumberUsed, ...]:
    return (
        *_counts_used(rule, after),
        number_used(_of_month(_SHARE, after.month), _share(rule, after) * 100, unit="%"),
        *_counts_used(rule, before),
        number_used(_of_month(_SHARE, before.month), _share(rule, before) * 100, unit="%"),
        *_improvement_used(rule, improvement),
    )


def _distances(
    rule: ShareImproved, reached: Tier | None, *, after: MonthFigures, before: MonthFigures
) -> tuple[Distance, ...]:
    """What each tier above the one reached would have taken, as far as they were within reach."""
    whole, share_before = after.figures[rule.whole], _share(rule, before)

    def reaches(tier: Tier, part: int) -> bool:
        improvement = improvement_between(
            before=share_before, after=Fraction(part, whole), round_to_places=rule.round_to_places
        )
        return improvement.compared_points >= tier.at_least

    degree = NOTHING if reached is None else reached.degree
    higher = [tier for tier in rule.tiers if tier.degree > degree]
    return tuple(
        distance
        for tier in higher
        for distance in distance_to(
            tier.degree,
            after,
            part=rule.part,
            whole=rule.whole,
            is_enough=partial(reaches, tier),
        )
    )


def _cannot_compare(rule: ShareImproved, known: tuple[MonthFigures, ...], reason: Label) -> Verdict:
    return Verdict.graded(
        NOTHING,
        lambda: Label(
            sv=f"{reason.sv} Förbättringen kan därför inte beräknas.",
            en=f"{reason.en} The improvement can therefore not be computed.",
        ),
        numbers=lambda: tuple(number for each in known for number in _counts_used(rule, each)),
        evidence=_evidence_of(*known),
    )


def _no_figures_reason(month: Month) -> Label:
    name = month_name(month)
    return Label(
        sv=f"Uppgifter för jämförelsemånaden, {name.sv}, saknas.",
        en=f"There are no figures for the comparison month, {name.en}.",
    )


def _no_whole_reason(rule: ShareImproved, figures: MonthFigures) -> Label:
    name, month = figures.label(rule.whole), month_name(figures.month)
    return Label(sv=f"{name.sv}: 0 i {month.sv}.", en=f"{name.en}: 0 in {month.en}.")


def _share(rule: ShareImproved, figures: MonthFigures) -> Fraction:
    return Fraction(figures.figures[rule.part], figures.figures[rule.whole])


def _counts_used(rule: ShareImproved, figures: MonthFigures) -> tuple[NumberUsed, ...]:
    return tuple(
        NumberUsed(
            name=_of_month(figures.label(each), figures.month),
            value=str(figures.figures[each]),
            unit="count",
        )
        for each in (rule.part, rule.whole)
    )


def _improvement_used(rule: ShareImproved, improvement: Improvement) -> tuple[NumberUsed, ...]:
    exact = number_used(_IMPROVEMENT, improvement.exact_points, unit=_POINTS)
    if rule.round_to_places is None:
        return (exact,)
    return (exact, number_used(_ROUNDED, improvement.compared_points, unit=_POINTS))


def _of_month(name: Label, month: Month) -> Label:
    words = month_name(month)
    return Label(sv=f"{name.sv}, {words.sv}", en=f"{name.en}, {words.en}")


def _evidence_of(*known: MonthFigures) -> tuple[Evidence, ...]:
    """The deliveries, each once: both months may have come in the same."""
    return tuple({each.evidence.id: each.evidence for each in known}.values())
