"""What a condition releases: the share times the degree, and no more than was requisitioned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from services.allocation.domain.basis import Basis, Slot
from services.allocation.domain.division import sum_of
from services.allocation.domain.figures import named, of_pot
from services.allocation.domain.outcomes import is_held
from services.allocation.domain.requisitions import capped
from services.allocation.domain.shares import ALLOTTED, Shares
from shared.schemas.assessments import Outcome
from shared.schemas.base import Label
from shared.schemas.pots import Carry, Forfeit, Leave, Redistribute, Unreleased
from shared.schemas.traces import Figure, Reference, exact
from shared.values.money import kronor_text


@dataclass(frozen=True, slots=True)
class Released:
    """A slot after its condition: what each recipient is entitled to, and what was kept back."""

    slot: Slot
    total_kronor: int
    entitled: Mapping[str, Figure]
    unreleased: Mapping[str, int]
    """Kronor by recipient that the condition or the requisition did not release."""
    held_kronor: int
    """Shares that wait for a deadline."""
    unshared_kronor: int


def release(shares: Sequence[Shares], *, basis: Basis) -> tuple[Released, ...]:
    """Apply the conditions to slots that are settled together.

    The entitlement is the whole kronor of share × degree (ÖT24, interpretation 12). A
    requisition caps what all pots under the same outcome give together (interpretation 24),
    which is why they come together.
    """
    by_degree = [_by_degree(each, basis) for each in shares]
    slots = [each.slot for each in shares]
    return tuple(
        _kept_apart(each, entitled, basis)
        for each, entitled in zip(shares, capped(slots, by_degree, basis=basis), strict=True)
    )


def _by_degree(shares: Shares, basis: Basis) -> dict[str, Figure]:
    """Each share times its degree, rounded down."""
    if shares.slot.pot.condition is None:
        return dict(shares.figures)
    return {
        recipient_id: _times_degree(share, shares.slot, recipient_id, basis)
        for recipient_id, share in shares.figures.items()
    }


def _times_degree(share: Figure, slot: Slot, recipient_id: str, basis: Basis) -> Figure:
    outcome, who = basis.outcome(slot, recipient_id), basis.names[recipient_id]
    degree = outcome.degree
    if is_held(outcome, slot.pot):
        formula = Label(
            sv="hålls inne: fristen har inte gått ut och inget har kommit in ännu",
            en="held: the deadline has not passed and nothing has come in yet",
        )
    else:
        formula = Label(
            sv="reserverat × uppfyllnadsgraden, nedåt till hela kronor",
            en="what is reserved × the degree of fulfilment, down to whole kronor",
        )
    return Figure(
        name=of_pot(ALLOTTED, slot.pot, who, slot.period),
        value=exact(share.kronor() * degree.numerator // degree.denominator),
        unit="kronor",
        formula=formula,
        expression="{0} × {1}",
        source=slot.pot.source,
        inputs=(share, _degree(outcome, basis)),
    )


def _degree(outcome: Outcome, basis: Basis) -> Figure:
    """The outcome as an input: its degree, its paragraph, and its reason in words."""
    condition = basis.agreement.condition(outcome.condition_id)
    assert condition is not None, outcome.condition_id
    what = Label(
        sv=f"Uppfyllnadsgrad: {condition.label.sv}",
        en=f"Degree of fulfilment: {condition.label.en}",
    )
    return Figure(
        name=named(what, basis.names[outcome.recipient_id], outcome.period),
        value=exact(outcome.degree),
        unit="share",
        source=outcome.source,
        note=outcome.finding.text,
        reference=Reference(kind="outcome", id=str(outcome.id)),
    )


def _kept_apart(shares: Shares, entitled: Mapping[str, Figure], basis: Basis) -> Released:
    """Tell what waits from what was not released; together with the entitled it is the sum."""
    slot, held_kronor, final = shares.slot, 0, dict(entitled)
    unreleased: dict[str, int] = {}
    for recipient_id, share in shares.figures.items():
        kept_kronor = share.kronor() - entitled[recipient_id].kronor()
        assert kept_kronor >= 0, (slot.pot.id, slot.period, recipient_id)
        if slot.pot.condition is None:
            assert kept_kronor == 0, (slot.pot.id, slot.period, recipient_id)
        elif is_held(basis.outcome(slot, recipient_id), slot.pot):
            held_kronor += kept_kronor
        else:
            unreleased[recipient_id] = kept_kronor
            if kept_kronor > 0:
                assert slot.pot.unreleased is not None, slot.pot.id
                note = _whereabouts(kept_kronor, slot.pot.unreleased, basis)
                final[recipient_id] = entitled[recipient_id].model_copy(update={"note": note})
    placed = sum_of(final) + sum(unreleased.values()) + held_kronor + shares.unshared_kronor
    assert placed == shares.total_kronor, (slot.pot.id, slot.period)
    return Released(
        slot, shares.total_kronor, final, unreleased, held_kronor, shares.unshared_kronor
    )


def _whereabouts(kronor: int, unreleased: Unreleased, basis: Basis) -> Label:
    """What becomes of the part that is not released, for the one who did not get it."""
    match unreleased:
        case Redistribute():
            goes = Label(sv="omfördelas", en="is redistributed")
        case Carry(to=target_id):
            target = basis.agreement.pot(target_id)
            assert target is not None, target_id
            goes = Label(
                sv=f"förs över till {target.label.sv}", en=f"is carried over to {target.label.en}"
            )
        case Forfeit():
            goes = Label(sv="förfaller", en="is forfeited")
        case Leave():
            goes = Label(sv="ligger kvar ofördelat", en="stays undistributed")
        case _:
            assert_never(unreleased)
    says = f" ({unreleased.source})" if unreleased.source is not None else ""
    rest = kronor_text(kronor)
    return Label(sv=f"Resten, {rest}, {goes.sv}{says}.", en=f"The rest, {rest}, {goes.en}{says}.")
