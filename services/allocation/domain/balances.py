"""Where every pot's kronor are, and the proof that none is missing or counted twice."""

from collections.abc import Mapping
from typing import assert_never

from services.allocation.domain.lines import unaccounted_in
from services.allocation.domain.settlement import SettledPot
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import PotBalance
from shared.schemas.pots import OutsidePot, Pot, PotGroup, walk_pots


def balances_of(agreement: Agreement, settled: Mapping[str, SettledPot]) -> tuple[PotBalance, ...]:
    """The balance of every pot in the definition's order; groups only add theirs up.

    Asserted: each pot's kronor are all in some place, and what pots carry out others carry in.
    """
    balances = []
    for pot in walk_pots(agreement.pots):
        match pot:
            case Pot():
                balances.append(_shared(settled[pot.id]))
            case OutsidePot():
                balances.append(_outside(pot))
            case PotGroup():
                continue
            case _:
                assert_never(pot)
    for balance in balances:
        assert unaccounted_in(balance) == 0, balance
    carried_in = sum(balance.carried_in_kronor for balance in balances)
    carried_out = sum(balance.carried_out_kronor for balance in balances)
    assert carried_in == carried_out, (carried_in, carried_out)
    return tuple(balances)


def _shared(settled: SettledPot) -> PotBalance:
    slots = settled.slots
    return PotBalance(
        pot_id=settled.pot.id,
        label=settled.pot.label,
        amount_kronor=settled.pot.amount,
        carried_in_kronor=settled.carried_in_kronor,
        allocated_kronor=sum(slot.allocated_kronor for slot in slots),
        carried_out_kronor=settled.carried_out_kronor,
        forfeited_kronor=sum(slot.forfeited_kronor for slot in slots),
        undistributed_kronor=sum(slot.undistributed_kronor for slot in slots),
        not_due_kronor=settled.later_kronor + sum(slot.held_kronor for slot in slots),
        outside_kronor=0,
    )


def _outside(pot: OutsidePot) -> PotBalance:
    return PotBalance(
        pot_id=pot.id,
        label=pot.label,
        amount_kronor=pot.amount,
        carried_in_kronor=0,
        allocated_kronor=0,
        carried_out_kronor=0,
        forfeited_kronor=0,
        undistributed_kronor=0,
        not_due_kronor=0,
        outside_kronor=pot.amount,
    )
