"""In which order pots are settled: sources before targets, and which of them go together."""

from collections import defaultdict
from graphlib import CycleError, TopologicalSorter

from shared.schemas.agreements import Agreement
from shared.schemas.pots import Carry, EarnedKey, Pot

Batch = tuple[Pot, ...]
"""Pots that are settled in one go."""


def settlement_order(agreement: Agreement) -> tuple[Batch, ...]:
    """The shared pots in batches, each after every pot that it waits for.

    A pot waits for those that carry money to it and for those its key counts earnings of. Pots
    that one requisition caps together are one batch, since none can be known without the others.
    """
    pots = agreement.shared_pots()
    batch_of = {pot.id: _batch_name(pot, agreement) for pot in pots}
    waits: dict[str, set[str]] = {name: set() for name in batch_of.values()}
    for pot in pots:
        if isinstance(pot.unreleased, Carry):
            target = agreement.pot(pot.unreleased.to)
            assert isinstance(target, Pot), f"pot {pot.id} carries to {pot.unreleased.to}"
            assert target.periods is None, f"pot {target.id} has months and cannot be carried to"
            waits[batch_of[target.id]].add(batch_of[pot.id])
        if isinstance(pot.key, EarnedKey):
            waits[batch_of[pot.id]].update(batch_of[each] for each in pot.key.pots)
    batches: dict[str, list[Pot]] = defaultdict(list)
    for pot in pots:
        batches[batch_of[pot.id]].append(pot)
    try:
        names = tuple(TopologicalSorter(waits).static_order())
    except CycleError as error:
        raise AssertionError(f"these pots wait for each other: {error.args[1]}") from error
    return tuple(tuple(batches[name]) for name in names)


def _batch_name(pot: Pot, agreement: Agreement) -> str:
    """The condition of a requisition, or the pot by itself."""
    if pot.condition is None:
        return f"pot {pot.id}"
    if not is_requisition(pot.condition, agreement):
        return f"pot {pot.id}"
    return f"condition {pot.condition}"


def is_requisition(condition_id: str, agreement: Agreement) -> bool:
    """Whether the condition's outcomes name a sum that caps what the pots under it give."""
    condition = agreement.condition(condition_id)
    assert condition is not None, condition_id
    return condition.requested_amount is not None
