"""Which rights have lapsed: whose, how much, and on what ground."""

from collections.abc import Mapping
from fractions import Fraction
from uuid import uuid4

from services.allocation.domain.forfeits import forfeited_rights, reserved_kronor
from services.allocation.domain.lines import OutcomeKey
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import Amount, ForfeitedRight
from shared.schemas.assessments import Outcome
from tests.unit.allocation.factories import (
    Tree,
    agreement,
    condition,
    degrees,
    month,
    one_pot,
    outcome,
    outcomes,
    pot,
)
from tests.unit.allocation.running import run

FORFEIT: Tree = {"kind": "forfeit", "source": "avsnitt 6, femte stycket"}


def lapsed(
    of: Agreement, judged: Mapping[OutcomeKey, Outcome], *, occasion: str = "only"
) -> tuple[ForfeitedRight, ...]:
    """The rights that have lapsed when an occasion is computed."""
    allocation = run(of, judged=judged, occasion=occasion)
    explained = [
        (
            Amount(
                id=uuid4(),
                run_id=uuid4(),
                pot_id=line.pot_id,
                period=line.period,
                recipient_id=line.recipient_id,
                part=line.part,
                entitled_kronor=line.entitled_kronor,
                earlier_kronor=line.earlier_kronor,
                kronor=line.kronor,
            ),
            line.figure,
        )
        for line in allocation.lines
    ]
    return forfeited_rights(of, explained, judged)


def test_what_a_recipient_did_not_meet_the_condition_for_has_lapsed() -> None:
    # 1 000 kr by 5 : 3 : 2. b loses all of 300 kr, c half of 200 kr.
    judged = degrees("report", {"a": 1, "b": 0, "c": Fraction(1, 2)})
    found = lapsed(one_pot(FORFEIT), judged)

    assert [(each.pot_id, each.period, each.recipient_id, each.kronor) for each in found] == [
        ("p", None, "b", 300),
        ("p", None, "c", 100),
    ]
    assert {each.source for each in found} == {"avsnitt 6, femte stycket"}
    assert found[0].reason == judged["report", "b", None].finding.text


def test_without_a_paragraph_of_its_own_the_outcomes_is_told() -> None:
    found = lapsed(one_pot({"kind": "forfeit"}), degrees("report", {"a": 1, "b": 0, "c": 1}))

    assert [each.source for each in found] == ["villkor report"]


def test_one_krona_is_a_right_too() -> None:
    judged = degrees("report", {"a": 1, "b": 0, "c": 1})

    assert [each.kronor for each in lapsed(one_pot(FORFEIT, amount=3), judged)] == [1]


def test_what_is_awaited_has_not_lapsed() -> None:
    judged = degrees("report", {"a": 1, "c": 1}) | outcomes(
        outcome("report", "b", degree=0, status="awaited")
    )

    assert lapsed(one_pot(FORFEIT), judged) == ()


def test_what_a_pot_shares_among_others_has_not_lapsed() -> None:
    redistribute: Tree = {
        "kind": "redistribute",
        "key": {"kind": "data_set", "data_set": "population"},
        "source": "avsnitt 2",
    }
    judged = degrees("report", {"a": 1, "b": 0, "c": 1})

    assert lapsed(one_pot(redistribute), judged) == ()


def test_a_requisition_of_less_than_the_share_gives_up_the_rest() -> None:
    of = agreement(
        pot("p", condition="requisition", unreleased=FORFEIT),
        conditions=[condition("requisition", requisition=True)],
    )
    judged = outcomes(
        outcome("requisition", "a", requested_kronor=500),
        outcome("requisition", "b", requested_kronor=120),
        outcome("requisition", "c", degree=0),
    )
    found = lapsed(of, judged)

    assert {(each.recipient_id, each.kronor) for each in found} == {("b", 180), ("c", 200)}


def test_a_right_of_a_month_lapses_by_itself() -> None:
    of = agreement(
        pot(
            "p",
            occasion=None,
            periods={"first": "2024-01", "last": "2024-02"},
            occasions_by_period=[
                {"occasion": "only", "periods": {"first": "2024-01", "last": "2024-02"}}
            ],
            condition="monthly",
            unreleased=FORFEIT,
        ),
        conditions=[condition("monthly", months=("2024-01", "2024-02"))],
    )
    judged = degrees("monthly", {"a": 1, "b": 0, "c": 1}, period=month("2024-01"))
    judged |= degrees("monthly", {"a": 1, "b": 1, "c": 0}, period=month("2024-02"))

    assert [(each.recipient_id, each.period, each.kronor) for each in lapsed(of, judged)] == [
        ("b", month("2024-01"), 150),
        ("c", month("2024-02"), 100),
    ]


def test_what_was_reserved_is_found_beneath_degree_and_requisition() -> None:
    judged = degrees("report", {"a": 1, "b": 0, "c": Fraction(1, 2)})
    figures = {
        line.recipient_id: line.figure for line in run(one_pot(FORFEIT), judged=judged).lines
    }

    assert {name: reserved_kronor(each) for name, each in figures.items()} == {
        "a": 500, "b": 300, "c": 200,
    }  # fmt: skip
