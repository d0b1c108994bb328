"""Thousands of scenarios of an agreement at once: what each would give every recipient.

Scenario by scenario the kronor are those of `allocate` on the same outcomes, with two assumptions:
every condition is decided, and every requisition asks for all that is released. Arrays have a row
per recipient and a column per scenario.
"""

import numpy as np

from services.allocation.domain.scenarios_plan import Plan
from services.allocation.domain.scenarios_pot import Assumptions, Foreseen, Scenarios, foresee_pot
from services.allocation.domain.vectorised_blocks import Integers


def foresee(plan: Plan, assumptions: Assumptions) -> tuple[Foreseen, ...]:
    """Compute every scenario of the plan; the pots come in the order of settlement.

    Raises WeightsSumToZero or BaseAmountsExceedPot where a run of one of the scenarios would.
    """
    scenarios = Scenarios(plan, assumptions, _count(plan, assumptions), {})
    for planned in plan.pots:
        scenarios.pots[planned.pot.id] = foresee_pot(planned, scenarios)
    return tuple(scenarios.pots.values())


def by_recipient(foreseen: tuple[Foreseen, ...]) -> dict[str, Integers]:
    """What each recipient gets of all the pots together, one number per scenario."""
    sums: dict[str, Integers] = {}
    for each in foreseen:
        for recipient_id, kronor in zip(each.recipients, each.kronor, strict=True):
            sums[recipient_id] = sums.get(recipient_id, 0) + kronor
    return {recipient_id: sums[recipient_id] for recipient_id in sorted(sums)}


def _count(plan: Plan, assumptions: Assumptions) -> int:
    """The number of scenarios, after a look at the arrays' shapes; one where nothing can differ."""
    if not plan.conditions:
        return 1
    counts: set[int] = set()
    for condition_id, shape in plan.conditions.items():
        assumed = assumptions[condition_id]
        assert assumed.dtype == np.uint8, (condition_id, assumed.dtype)
        assert assumed.shape[:2] == shape, (condition_id, assumed.shape)
        assert int(assumed.max(initial=0)) < len(plan.degrees), condition_id
        counts.add(assumed.shape[2])
    assert len(counts) == 1, f"every condition needs as many scenarios as the others: {counts}"
    return counts.pop()
