"""Pots, keys and degrees to kronor: a payment occasion (utbetalningstillfälle), computed.

Everything due so far is computed anew each time, and a line gives what it is entitled to less
what earlier occasions gave. So a judgement that comes after a payment is settled by the next
occasion, and nothing that was paid is ever changed (ÖT24, interpretation 14).
"""

from collections.abc import Iterable, Mapping

from services.allocation.domain.balances import balances_of
from services.allocation.domain.basis import Basis, slots_of
from services.allocation.domain.figures import named
from services.allocation.domain.keys import require_key_data
from services.allocation.domain.lines import Allocation, Line, LineKey, Outcomes
from services.allocation.domain.order import settlement_order
from services.allocation.domain.outcomes import require_outcomes
from services.allocation.domain.settlement import SettledPot, settle
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet
from shared.schemas.base import Label
from shared.schemas.traces import Figure, exact


def allocate(
    agreement: Agreement,
    *,
    occasion_id: str,
    outcomes: Outcomes,
    key_data: Mapping[str, KeyDataSet],
    earlier: Mapping[LineKey, int],
) -> Allocation:
    """Compute an occasion from the outcomes, the key data, and what earlier occasions gave.

    `earlier` is the sum per line of what the runs of earlier occasions gave. Raises one of the
    errors of `errors.py` where something the occasion needs is missing or undecided.
    """
    basis = Basis.of(
        agreement,
        occasion_id=occasion_id,
        outcomes=outcomes,
        key_data=key_data,
        earlier=earlier,
    )
    pots = agreement.shared_pots()
    due = [slot for pot in pots for slot in slots_of(pot) if basis.is_due(slot)]
    require_outcomes(due, basis)
    require_key_data([pot for pot in pots if any(slot.pot is pot for slot in due)], basis)

    settled: dict[str, SettledPot] = {}
    for batch in settlement_order(agreement):
        settled.update({each.pot.id: each for each in settle(batch, settled, basis=basis)})

    in_order = [settled[pot.id] for pot in pots]
    lines = (*_given(in_order, basis), *_taken_back(in_order, basis))
    allocation = Allocation(lines, balances_of(agreement, settled))
    allocated = sum(balance.allocated_kronor for balance in allocation.balances)
    assert allocation.total_kronor == allocated - sum(earlier.values()), allocation.total_kronor
    assert allocation.unaccounted_kronor == 0, allocation.balances
    return allocation


def _given(settled: Iterable[SettledPot], basis: Basis) -> list[Line]:
    """The lines this occasion pays, and those of earlier ones that have changed since."""
    return [
        line
        for each in settled
        for line in each.lines
        if line.kronor != 0 or each.pot.occasion_of(line.period) == basis.occasion_id
    ]


def _taken_back(settled: Iterable[SettledPot], basis: Basis) -> list[Line]:
    """Lines that earlier occasions gave and nothing gives any more.

    Such is a redistribution among those who had met a condition, to one who no longer has.
    """
    computed = {line.key for each in settled for line in each.lines}
    gone = [key for key, kronor in basis.earlier.items() if kronor and key not in computed]
    return [
        Line(*key, _nothing(key, basis), basis.earlier[key]) for key in sorted(gone, key=_in_order)
    ]


def _nothing(key: LineKey, basis: Basis) -> Figure:
    """The figure of a line that is no longer computed: nothing, and why that is."""
    pot_id, period, recipient_id, _ = key
    pot = basis.agreement.pot(pot_id)
    what = Label(sv=pot_id, en=pot_id) if pot is None else pot.label
    return Figure(
        name=named(
            Label(sv=f"Inte längre tilldelat: {what.sv}", en=f"No longer allotted: {what.en}"),
            basis.names.get(recipient_id, recipient_id),
            period,
        ),
        value=exact(0),
        unit="kronor",
        formula=Label(
            sv="med dagens utfall ges inget här, så det som tidigare getts dras av",
            en="with the present outcomes nothing is given here, so what was given is deducted",
        ),
        source=None if pot is None else pot.source,
    )


def _in_order(key: LineKey) -> tuple[str, str, str, str]:
    pot_id, period, recipient_id, part = key
    return pot_id, "" if period is None else str(period), recipient_id, part
