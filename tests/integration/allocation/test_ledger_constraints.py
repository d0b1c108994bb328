"""The ledger's own constraints, driven without the service's code; each one missing is noticed.

A shortened run here; `python -m deploy.ledger_steps 10000` takes the same steps as many times as
it is told.
"""

import pytest

from deploy.ledger_steps import REMOVALS, LedgerBroken, drive
from deploy.local.database import ServiceDatabase

Databases = dict[str, ServiceDatabase]
STEPS = 150


def test_no_step_breaks_the_ledger(databases: Databases) -> None:
    done = drive(databases["allocation"], steps=STEPS, seed=1)
    assert done.posted > 0
    assert done.refused > 0


@pytest.mark.parametrize("removal", sorted(REMOVALS))
def test_a_removed_constraint_is_noticed(databases: Databases, removal: str) -> None:
    with pytest.raises(LedgerBroken):
        drive(databases["allocation"], steps=400, seed=1, removal=removal)
