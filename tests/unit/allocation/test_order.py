"""In which order pots are settled, and what no definition that was loaded can hold."""

import pytest

from services.allocation.domain.order import settlement_order
from tests.unit.allocation.factories import Tree, agreement, condition, group, one_pot, outside, pot


def test_pots_that_wait_for_each_other_cannot_happen() -> None:
    circle = agreement(
        pot("p", condition="report", unreleased={"kind": "carry", "to": "q"}),
        pot("q", condition="report", unreleased={"kind": "carry", "to": "p"}),
        conditions=[condition("report")],
    )
    with pytest.raises(AssertionError, match="wait for each other"):
        settlement_order(circle)


def test_a_pot_that_one_requisition_ties_to_its_own_source_cannot_happen() -> None:
    tied = agreement(
        pot("p", condition="requisition", unreleased={"kind": "carry", "to": "q"}),
        pot("q", condition="requisition", unreleased={"kind": "forfeit"}),
        conditions=[condition("requisition", requisition=True)],
    )
    with pytest.raises(AssertionError, match="wait for each other"):
        settlement_order(tied)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (pot("q", periods={"first": "2024-01", "last": "2024-02"}), "pot q has months"),
        (outside("q", amount=1), "pot p carries to q"),
        (group(group_id="q", parts=[pot("r")]), "pot p carries to q"),
    ],
)
def test_carrying_to_what_cannot_take_it_cannot_happen(target: Tree, message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        settlement_order(one_pot({"kind": "carry", "to": "q"}, target))


def test_pots_of_one_requisition_are_settled_together_and_others_alone() -> None:
    mixed = agreement(
        pot("p", condition="requisition", unreleased={"kind": "forfeit"}),
        pot("r", condition="report", unreleased={"kind": "carry", "to": "t"}),
        pot("q", condition="requisition", unreleased={"kind": "forfeit"}),
        pot("s", condition="report", unreleased={"kind": "forfeit"}),
        pot("t", amount=0),
        conditions=[condition("requisition", requisition=True), condition("report")],
    )
    batches = [tuple(each.id for each in batch) for batch in settlement_order(mixed)]
    assert sorted(batches) == [("p", "q"), ("r",), ("s",), ("t",)]
    assert batches.index(("r",)) < batches.index(("t",))
