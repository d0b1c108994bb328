"""Where what is not released goes: to others, to another pot, back to the state, or nowhere."""

from fractions import Fraction

import pytest

from services.allocation.domain.errors import WeightsSumToZero
from tests.unit.allocation.factories import (
    EQUAL,
    POPULATION,
    Tree,
    agreement,
    condition,
    degrees,
    key_data,
    month,
    one_pot,
    pot,
)
from tests.unit.allocation.running import balance, paid, run

HALF = Fraction(1, 2)


def redistribute(*, among: str = "met", key: Tree = POPULATION) -> Tree:
    return {"kind": "redistribute", "key": key, "among": among, "source": "avsnitt 2"}


def test_a_leftover_is_shared_by_itself_among_those_who_met_the_condition() -> None:
    # ÖT24 section 2: 300 kr of b are shared by 5 : 2 between a and c: 214.3 and 85.7.
    allocation = run(one_pot(redistribute()), judged=degrees("report", {"a": 1, "b": 0, "c": 1}))
    assert paid(allocation, "p") == {"a": 500, "b": 0, "c": 200}
    assert paid(allocation, "p", part="redistribution") == {"a": 214, "c": 86}
    assert balance(allocation, "p").allocated_kronor == 1000


def test_a_leftover_may_be_shared_by_another_key_than_the_pot() -> None:
    # ÖT24 interpretation 20: what is left of the 0–18 part is shared by total population.
    other: Tree = {"kind": "data_set", "data_set": "other"}
    allocation = run(
        one_pot(redistribute(key=other)),
        judged=degrees("report", {"a": 1, "b": 0, "c": 1}),
        more_key_data=[key_data({"a": 1, "b": 0, "c": 2}, data_set_id="other")],
    )
    assert paid(allocation, "p", part="redistribution") == {"a": 100, "c": 200}


@pytest.mark.parametrize(
    ("among", "shared"), [("met", {"c": 550}), ("earning", {"a": 393, "c": 157})]
)
def test_a_leftover_goes_to_those_met_in_full_or_to_all_who_earn(
    among: str, shared: dict[str, int]
) -> None:
    judged = degrees("report", {"a": HALF, "b": 0, "c": 1})
    allocation = run(one_pot(redistribute(among=among)), judged=judged)
    assert paid(allocation, "p") == {"a": 250, "b": 0, "c": 200}
    assert paid(allocation, "p", part="redistribution") == shared


def test_a_leftover_with_nobody_to_share_it_stays_undistributed() -> None:
    judged = degrees("report", {"a": HALF, "b": 0, "c": 0})
    allocation = run(one_pot(redistribute()), judged=judged)
    assert paid(allocation, "p", part="redistribution") == {}
    where = balance(allocation, "p")
    assert (where.allocated_kronor, where.undistributed_kronor) == (250, 750)


def test_without_a_leftover_there_are_no_lines_for_it() -> None:
    judged = degrees("report", {"a": 1, "b": 1, "c": 1})
    assert len(run(one_pot(redistribute()), judged=judged).lines) == 3


def test_a_leftover_of_less_kronor_than_sharers_gives_lines_of_nothing_too() -> None:
    judged = degrees("report", {"a": 1, "b": 0, "c": 1})
    allocation = run(one_pot(redistribute(key=EQUAL), amount=3), judged=judged)
    assert paid(allocation, "p", part="redistribution") == {"a": 1, "c": 0}


def test_a_leftover_that_those_who_met_have_no_weight_for_is_refused() -> None:
    with pytest.raises(WeightsSumToZero, match="To redistribute: Pot p"):
        run(
            one_pot(redistribute()),
            judged=degrees("report", {"a": 0, "b": 0, "c": 1}),
            population={"a": 5, "b": 3, "c": 0},
        )


def test_a_leftover_of_each_month_is_shared_by_itself() -> None:
    monthly = agreement(
        pot(
            "p",
            periods={"first": "2024-01", "last": "2024-02"},
            condition="tiers",
            unreleased=redistribute(),
        ),
        conditions=[condition("tiers", months=("2024-01", "2024-02"))],
    )
    judged = degrees("tiers", {"a": 1, "b": 0, "c": 0}, period=month("2024-01")) | degrees(
        "tiers", {"a": 1, "b": 1, "c": 1}, period=month("2024-02")
    )
    allocation = run(monthly, judged=judged)
    assert paid(allocation, "p", part="redistribution", period="2024-01") == {"a": 250}
    assert paid(allocation, "p", part="redistribution", period="2024-02") == {}


@pytest.mark.parametrize(
    ("kind", "place"), [("forfeit", "forfeited_kronor"), ("leave", "undistributed_kronor")]
)
def test_what_is_forfeited_or_left_is_reported(kind: str, place: str) -> None:
    judged = degrees("report", {"a": 1, "b": 0, "c": HALF})
    allocation = run(one_pot({"kind": kind}), judged=judged)
    assert allocation.total_kronor == 600
    assert getattr(balance(allocation, "p"), place) == 400


def test_what_is_carried_is_shared_by_the_other_pots_key() -> None:
    carrying = one_pot({"kind": "carry", "to": "q"}, pot("q", amount=7, key=EQUAL))
    allocation = run(carrying, judged=degrees("report", {"a": 1, "b": 0, "c": 1}))
    assert paid(allocation, "q") == {"a": 103, "b": 102, "c": 102}
    assert balance(allocation, "p").carried_out_kronor == 300
    assert balance(allocation, "q").carried_in_kronor == 300


def test_a_pot_that_is_carried_to_may_stand_before_its_source() -> None:
    reversed_order = agreement(
        pot("q", amount=0, key=EQUAL),
        pot("p", condition="report", unreleased={"kind": "carry", "to": "q"}),
        conditions=[condition("report")],
    )
    allocation = run(reversed_order, judged=degrees("report", {"a": 1, "b": 0, "c": 1}))
    assert [each.pot_id for each in allocation.balances] == ["q", "p"]
    assert paid(allocation, "q") == {"a": 100, "b": 100, "c": 100}
