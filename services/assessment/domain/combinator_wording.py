"""How combinations of rules are told, in Swedish and English."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, assert_never

from services.assessment.domain.verdicts import NOTHING, WHOLE, Part
from services.assessment.domain.wording import percent
from shared.schemas.base import Label

Pending = Literal["awaited", "officer_judges"]

NOTHING_APPLIES = Label(
    sv="Inget av kraven är tillämpligt här, så inget av dem hindrar.",
    en="None of the requirements applies here, so none of them stands in the way.",
)


def pending_text(pending: Pending, counting: Sequence[Part]) -> Label:
    """What a combination waits for."""
    waiting = sum(part.status == pending for part in counting)
    match pending:
        case "awaited":
            return Label(
                sv=f"Underlag väntas för {waiting} av {len(counting)} delar.",
                en=f"Nothing has come yet for {waiting} of {len(counting)} parts.",
            )
        case "officer_judges":
            return Label(
                sv=f"En handläggares bedömning väntas för {waiting} av {len(counting)} delar.",
                en=f"An officer's judgement is awaited for {waiting} of {len(counting)} parts.",
            )
        case _:
            assert_never(pending)


def some_missing_text(counting: Sequence[Part]) -> Label:
    """Not all of the requirements are met."""
    met = _met_of(counting)
    return Label(
        sv=f"Uppfyllda krav: {met.sv}. Alla ska vara uppfyllda.",
        en=f"Requirements met: {met.en}. All must be met.",
    )


def all_text(counting: Sequence[Part], lowest: Fraction) -> Label:
    """All are met, at least in part."""
    met = _met_of(counting)
    if lowest == WHOLE:
        return Label(
            sv=f"Alla krav som gäller är uppfyllda ({met.sv}).",
            en=f"All requirements that apply are met ({met.en}).",
        )
    degree = percent(lowest)
    return Label(
        sv=f"Uppfyllda krav: {met.sv}. Det lägst uppfyllda ger uppfyllnadsgraden {degree.sv}.",
        en=f"Requirements met: {met.en}. The one least met gives a degree of {degree.en}.",
    )


def one_text(counting: Sequence[Part]) -> Label:
    """An alternative is met."""
    met = _met_of(counting)
    return Label(
        sv=f"Minst ett alternativ är uppfyllt ({met.sv}).",
        en=f"At least one alternative is met ({met.en}).",
    )


def none_in_full_text(counting: Sequence[Part]) -> Label:
    """No alternative is met in full."""
    met = _met_of(counting)
    return Label(
        sv=f"Inget alternativ är uppfyllt i sin helhet ({met.sv}).",
        en=f"No alternative is met in full ({met.en}).",
    )


def best_text(highest: Fraction) -> Label:
    """What the best alternative gives."""
    if highest == NOTHING:
        return Label(
            sv="Inget av alternativen är uppfyllt, vare sig helt eller delvis.",
            en="None of the alternatives is met, in full or in part.",
        )
    degree = percent(highest)
    return Label(
        sv=f"Det bästa av alternativen ger uppfyllnadsgraden {degree.sv}.",
        en=f"The best of the alternatives gives a degree of {degree.en}.",
    )


def _met_of(counting: Sequence[Part]) -> Label:
    met = sum(part.status == "met" for part in counting)
    return Label(sv=f"{met} av {len(counting)}", en=f"{met} of {len(counting)}")
