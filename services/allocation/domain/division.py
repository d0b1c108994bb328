"""One sum divided by one key: every recipient's whole kronor, each with its derivation."""

from collections.abc import Mapping
from fractions import Fraction

from services.allocation.domain.basis import Basis, Slot
from services.allocation.domain.errors import BaseAmountsExceedPot, WeightsSumToZero
from services.allocation.domain.figures import (
    Wording,
    before_rounding,
    kronor_of,
    of_pot,
    rounding_words,
)
from services.allocation.domain.rounding import extra_kronor, split
from services.allocation.domain.weights import Weights
from shared.schemas.base import Label
from shared.schemas.traces import Figure, exact
from shared.values.money import kronor_text

EXACT_SHARE = Label(sv="Andel före avrundning", en="Share before rounding")


def divide(
    total: Figure, weights: Weights, *, slot: Slot, wording: Wording, basis: Basis
) -> dict[str, Figure]:
    """Divide a sum of a slot by the weights, base amounts first; the parts add up to it.

    Raises WeightsSumToZero, or BaseAmountsExceedPot where the base amounts do not fit in it.
    """
    if weights.base_kronor == 0:
        return _by_weight(total, weights, slot=slot, wording=wording, basis=basis)
    base = Figure(
        name=of_pot(Label(sv="Grundbelopp", en="Base amount"), slot.pot),
        value=exact(weights.base_kronor),
        unit="kronor",
        source=wording.source,
    )
    rest = _rest_after_base(
        total, base, slot=slot, whole=wording.whole, recipient_count=len(weights.numbers)
    )
    of_rest = Wording(
        part=Label(sv="Andel av resten", en="Share of the rest"),
        whole=Label(sv="resten", en="the rest"),
        source=wording.source,
    )
    by_weight = _by_weight(rest, weights, slot=slot, wording=of_rest, basis=basis)
    formula = Label(sv="grundbelopp + andel av resten", en="base amount + share of the rest")
    parts = {
        recipient_id: kronor_of(
            (base, share),
            name=of_pot(wording.part, slot.pot, basis.names[recipient_id], slot.period),
            formula=formula,
            source=wording.source,
        )
        for recipient_id, share in by_weight.items()
    }
    assert sum_of(parts) == total.kronor(), (slot.pot.id, slot.period)
    return parts


def sum_of(parts: Mapping[str, Figure]) -> int:
    """The kronor of all the parts."""
    return sum(part.kronor() for part in parts.values())


def _rest_after_base(
    total: Figure, base: Figure, *, slot: Slot, whole: Label, recipient_count: int
) -> Figure:
    """What is left to share by weight when everyone has had the base amount."""
    base_total = base.kronor() * recipient_count
    if base_total > total.kronor():
        raise BaseAmountsExceedPot(
            f"Pot {slot.pot.id}{f' in {slot.period}' if slot.period else ''} has "
            f"{kronor_text(total.kronor())} to share, and its {recipient_count} base amounts make "
            f"{kronor_text(base_total)}. Lower `base_kronor` in the definition."
        )
    number = Figure(
        name=Label(sv="Antal mottagare", en="Number of recipients"),
        value=exact(recipient_count),
        unit="count",
        source=base.source,
    )
    return Figure(
        name=of_pot(Label(sv="Resten", en="The rest"), slot.pot, slot.period),
        value=exact(total.kronor() - base_total),
        unit="kronor",
        formula=Label(
            sv=f"{whole.sv} − grundbeloppet × antalet mottagare",
            en=f"{whole.en} − the base amount × the number of recipients",
        ),
        expression="{0} − {1} × {2}",
        source=base.source,
        inputs=(total, base, number),
    )


def _by_weight(
    total: Figure, weights: Weights, *, slot: Slot, wording: Wording, basis: Basis
) -> dict[str, Figure]:
    """Each part with the sum, the weight, the sum of weights and the exact share as inputs."""
    pot, kronor = slot.pot, total.kronor()
    weight_sum = sum(weights.numbers.values())
    if weight_sum == 0 and kronor > 0:
        raise WeightsSumToZero(
            f"{total.name.en}: {kronor_text(kronor)} is to be shared among "
            f"{', '.join(weights.numbers)}, whose weights sum to zero. Correct the key data of "
            f"pot {pot.id}."
        )
    parts = split(kronor, weights.numbers, method=pot.rounding)
    extra = extra_kronor(kronor, weights.numbers) if weight_sum > 0 else 0
    figures = {}
    for recipient_id, part in parts.items():
        who = basis.names[recipient_id]
        share = Fraction(kronor * weights.numbers[recipient_id], max(weight_sum, 1))
        exact_share = before_rounding(
            share, name=of_pot(EXACT_SHARE, pot, who, slot.period), wording=wording
        )
        figures[recipient_id] = Figure(
            name=of_pot(wording.part, pot, who, slot.period),
            value=exact(part),
            unit="kronor",
            formula=rounding_words(
                pot.rounding, whole=wording.whole, share=share, part=part, extra=extra
            ),
            expression="{0} × {1} ÷ {2}",
            source=pot.rounding_source or wording.source,
            inputs=(total, weights.figures[recipient_id], weights.total, exact_share),
        )
    assert sum_of(figures) == kronor, (pot.id, slot.period)
    return figures
