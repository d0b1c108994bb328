"""How an improvement and the tier it reaches are told, in Swedish and English."""

from fractions import Fraction

from services.assessment.domain.figures import MonthFigures
from services.assessment.domain.tiers import Improvement
from services.assessment.domain.wording import Words, decimal, month_name, percent, whole_number
from shared.schemas.base import Label
from shared.schemas.conditions import ShareImproved, Tier


def improvement_text(
    rule: ShareImproved,
    improvement: Improvement,
    tier: Tier | None,
    *,
    after: MonthFigures,
    before: MonthFigures,
) -> Label:
    """Both shares, the change between them, and what it gives."""
    name = after.label(rule.part)
    now, then = _share_words(rule, after), _share_words(rule, before)
    change, result = _change_words(rule, improvement), _result_words(rule, tier)
    return Label(
        sv=f"{name.sv}: {now.sv} mot {then.sv}, {change.sv}. {result.sv}",
        en=f"{name.en}: {now.en} against {then.en}, {change.en}. {result.en}",
    )


def _share_words(rule: ShareImproved, figures: MonthFigures) -> Words:
    part, whole = figures.figures[rule.part], figures.figures[rule.whole]
    shown, month = percent(Fraction(part, whole)), month_name(figures.month)
    of, total = whole_number(part), whole_number(whole)
    return Words(
        sv=f"{shown.sv} i {month.sv} ({of.sv} av {total.sv})",
        en=f"{shown.en} in {month.en} ({of.en} of {total.en})",
    )


def _change_words(rule: ShareImproved, improvement: Improvement) -> Words:
    exact, compared = improvement.exact_points, improvement.compared_points
    if exact == 0:
        return Words(sv="ingen förändring", en="no change")
    swedish, english = ("förbättring", "improvement") if exact > 0 else ("försämring", "decline")
    size = decimal(abs(exact), limits=_limits(rule, improvement))
    words = Words(
        sv=f"en {swedish} med {size.sv} procentenheter",
        en=f"{'an' if exact > 0 else 'a'} {english} of {size.en} percentage points",
    )
    if compared == exact:
        return words
    rounded = decimal(abs(compared), least_places=_places(rule))
    return Words(
        sv=f"{words.sv}, avrundat till {rounded.sv}", en=f"{words.en}, rounded to {rounded.en}"
    )


def _result_words(rule: ShareImproved, tier: Tier | None) -> Words:
    if tier is not None:
        step, degree = decimal(tier.at_least, least_places=_places(rule)), percent(tier.degree)
        return Words(
            sv=f"Nivån från {step.sv} procentenheter ger uppfyllnadsgraden {degree.sv}.",
            en=f"The tier from {step.en} percentage points gives a degree of {degree.en}.",
        )
    lowest = decimal(rule.tiers[0].at_least, least_places=_places(rule))
    return Words(
        sv=f"Den lägsta nivån, {lowest.sv} procentenheter, nås inte.",
        en=f"The lowest tier, {lowest.en} percentage points, is not reached.",
    )


def _places(rule: ShareImproved) -> int:
    return rule.round_to_places or 0


def _limits(rule: ShareImproved, improvement: Improvement) -> tuple[Fraction, ...]:
    """What the shown size must not seem to be on the other side of.

    Where it is rounded: the halves around the rounded size, so that 4.9499 is not shown as 4.95
    and then rounded to 4.9. Else: the tiers.
    """
    if rule.round_to_places is None:
        return tuple(tier.at_least for tier in rule.tiers)
    size = abs(improvement.compared_points)
    half_step = Fraction(1, 2 * 10**rule.round_to_places)
    return (size - half_step, size + half_step)
