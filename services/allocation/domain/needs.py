"""What a payment occasion must know before it can be computed: conditions, key data, the past."""

from dataclasses import dataclass

from services.allocation.domain.basis import Basis, slots_of
from services.allocation.domain.keys import data_sets_of
from shared.schemas.agreements import Agreement
from shared.schemas.pots import Redistribute


@dataclass(frozen=True, slots=True)
class Needs:
    """Names of what an occasion reads, each in a stable order."""

    condition_ids: tuple[str, ...]
    data_set_ids: tuple[str, ...]
    earlier_occasion_ids: tuple[str, ...]
    """Occasions before this one, in order of time."""


def needs_of(agreement: Agreement, *, occasion_id: str) -> Needs:
    """What the pots and months due at an occasion are released and shared by.

    Raises UnknownOccasion.
    """
    basis = Basis.of(agreement, occasion_id=occasion_id, outcomes={}, key_data={}, earlier={})
    due = [
        pot for pot in agreement.shared_pots() if any(basis.is_due(slot) for slot in slots_of(pot))
    ]
    data_sets = {name for pot in due for name in data_sets_of(pot.key)}
    for pot in due:
        if isinstance(pot.unreleased, Redistribute):
            data_sets.update(data_sets_of(pot.unreleased.key))
    order = [occasion.id for occasion in agreement.occasions]
    return Needs(
        condition_ids=tuple(sorted({pot.condition for pot in due if pot.condition})),
        data_set_ids=tuple(sorted(data_sets)),
        earlier_occasion_ids=tuple(order[: order.index(occasion_id)]),
    )
