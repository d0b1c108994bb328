"""How much a share has improved, in percentage points, and which tier that reaches."""

from dataclasses import dataclass
from fractions import Fraction

from shared.schemas.conditions import Tier
from shared.values.shares import rounded_half_up


@dataclass(frozen=True, slots=True)
class Improvement:
    """A change of a share in percentage points; negative where it has fallen."""

    exact_points: Fraction
    compared_points: Fraction
    """As compared with the tiers: rounded, where the rule says so."""


def improvement_between(
    *, before: Fraction, after: Fraction, round_to_places: int | None
) -> Improvement:
    """The improvement from one share to another, rounded half up where the rule says so.

    ÖT24 section 3.7 writes its tiers with one decimal and leaves a gap between 4.9 and 5.0;
    rounding to that decimal first is interpretations 6 and 23.
    """
    exact = (after - before) * 100
    if round_to_places is None:
        return Improvement(exact, exact)
    return Improvement(exact, rounded_half_up(exact, places=round_to_places))


def tier_reached(tiers: tuple[Tier, ...], improvement: Improvement) -> Tier | None:
    """The highest tier an improvement reaches, or None below the lowest."""
    reached = [tier for tier in tiers if tier.at_least <= improvement.compared_points]
    return reached[-1] if reached else None
