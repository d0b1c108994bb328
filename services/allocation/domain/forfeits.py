"""Rights that have lapsed (förverkade rättigheter): whose, how much, and on what ground."""

from collections.abc import Mapping, Sequence

from services.allocation.domain.lines import LineKey, OutcomeKey
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import Amount, ForfeitedRight
from shared.schemas.assessments import Outcome
from shared.schemas.pots import Forfeit, Pot
from shared.schemas.traces import Figure

Explained = Sequence[tuple[Amount, Figure]]


def forfeited_rights(
    agreement: Agreement, amounts: Explained, outcomes: Mapping[OutcomeKey, Outcome]
) -> tuple[ForfeitedRight, ...]:
    """What each recipient's reserved share loses where its pot says that the right lapses.

    Read from the derivations themselves: the share that was reserved, less what it gave.
    """
    found: dict[LineKey, ForfeitedRight] = {}
    for amount, figure in amounts:
        pot = agreement.pot(amount.pot_id)
        if not isinstance(pot, Pot) or not isinstance(pot.unreleased, Forfeit):
            continue
        assert pot.condition is not None, pot.id
        condition = agreement.condition(pot.condition)
        assert condition is not None, pot.condition
        period = amount.period if condition.periods is not None else None
        outcome = outcomes[condition.id, amount.recipient_id, period]
        lapsed = reserved_kronor(figure) - amount.entitled_kronor
        if outcome.status == "awaited" or lapsed <= 0:
            continue
        key = (amount.pot_id, amount.period, amount.recipient_id, amount.part)
        found[key] = ForfeitedRight(
            pot_id=pot.id,
            period=amount.period,
            recipient_id=amount.recipient_id,
            kronor=lapsed,
            source=pot.unreleased.source or outcome.source,
            reason=outcome.finding.text,
        )
    return tuple(found.values())


def reserved_kronor(figure: Figure) -> int:
    """What was reserved before the condition and the requisition: the innermost kronor of all.

    A released figure has the share as its first input and the degree as its second; one that a
    requisition lowered has the released figure as its first.
    """
    reserved = figure
    while reserved.inputs and reserved.inputs[0].unit == "kronor" and _lowers(reserved):
        reserved = reserved.inputs[0]
    return reserved.kronor()


def _lowers(figure: Figure) -> bool:
    """Whether the figure is its first input made smaller, by a degree or by a requisition."""
    units = [each.unit for each in figure.inputs]
    is_degree = units == ["kronor", "share"] and figure.inputs[1].reference is not None
    is_requisition = len(units) == 3 and any(
        each.reference is not None and each.reference.kind == "outcome" for each in figure.inputs
    )
    return is_degree or is_requisition
