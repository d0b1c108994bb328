"""A pot shared by earnings: the bonus pot of ÖT24 section 3.7, last paragraph."""

from tests.unit.allocation.factories import (
    POPULATION,
    Tree,
    agreement,
    condition,
    degrees,
    one_pot,
    pot,
)
from tests.unit.allocation.running import balance, paid, run

EARNED: Tree = {"kind": "earned", "pots": ["p"]}
CARRY: Tree = {"kind": "carry", "to": "q"}
REDISTRIBUTE: Tree = {"kind": "redistribute", "key": POPULATION}


def test_three_per_cent_of_what_all_earned_is_three_per_cent_of_the_bonus_pot() -> None:
    # a earns 3 000 of 100 000 and b the rest; the bonus pot is the 60 000 that c did not earn.
    allocation = run(
        one_pot(CARRY, pot("q", amount=0, key=EARNED), amount=160_000),
        judged=degrees("report", {"a": 1, "b": 1, "c": 0}),
        population={"a": 3, "b": 97, "c": 60},
    )
    assert paid(allocation, "p") == {"a": 3_000, "b": 97_000, "c": 0}
    assert paid(allocation, "q") == {"a": 1_800, "b": 58_200, "c": 0}
    assert allocation.total_kronor == 160_000


def test_a_bonus_counts_what_was_earned_of_redistributions_too() -> None:
    both = agreement(
        pot("p", condition="report", unreleased=REDISTRIBUTE),
        pot("q", amount=1000, key=EARNED),
        conditions=[condition("report")],
    )
    allocation = run(both, judged=degrees("report", {"a": 1, "b": 0, "c": 1}))
    assert paid(allocation, "q") == {"a": 714, "b": 0, "c": 286}


def test_when_nobody_earns_the_bonus_pot_stays_undistributed() -> None:
    # ÖT24 interpretation 11.
    allocation = run(
        one_pot(CARRY, pot("q", amount=0, key=EARNED)),
        judged=degrees("report", {"a": 0, "b": 0, "c": 0}),
    )
    assert paid(allocation, "q") == {"a": 0, "b": 0, "c": 0}
    where = balance(allocation, "q")
    assert (where.carried_in_kronor, where.undistributed_kronor) == (1000, 1000)
    formula = allocation.lines[-1].figure.formula
    assert formula is not None
    assert formula.sv.startswith("ingen har tjänat in något")


def test_a_bonus_pot_with_a_condition_and_nobody_earning_stays_undistributed() -> None:
    conditional = agreement(
        pot("p", condition="report", unreleased=CARRY),
        pot("q", amount=0, key=EARNED, condition="report", unreleased={"kind": "forfeit"}),
        conditions=[condition("report")],
    )
    allocation = run(conditional, judged=degrees("report", {"a": 0, "b": 0, "c": 0}))
    where = balance(allocation, "q")
    assert (where.undistributed_kronor, where.forfeited_kronor) == (1000, 0)


def test_a_bonus_of_pots_that_are_not_due_is_nothing_yet() -> None:
    later = agreement(
        pot("p", occasion="later"),
        pot("q", amount=10, key=EARNED),
        occasions=["only", "later"],
    )
    assert balance(run(later), "q").undistributed_kronor == 10
    assert paid(run(later, occasion="later"), "q") == {"a": 5, "b": 3, "c": 2}
