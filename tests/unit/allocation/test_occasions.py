"""Payment occasions: what is due, what earlier occasions gave, and where the pots' kronor are."""

from collections.abc import Mapping

import pytest
from pydantic import JsonValue

from services.allocation.domain.errors import EarlierRunsOutOfStep, UnknownOccasion
from services.allocation.domain.lines import Line, LineKey, OutcomeKey
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Outcome
from tests.unit.allocation.factories import (
    EQUAL,
    POPULATION,
    Tree,
    agreement,
    condition,
    degrees,
    group,
    month,
    outcome,
    outcomes,
    outside,
    pot,
)
from tests.unit.allocation.running import given_so_far, paid, run

OCCASIONS = ("august", "december")
JANUARY, FEBRUARY = month("2024-01"), month("2024-02")
EARLY_AND_LATE: list[JsonValue] = [
    {"occasion": "august", "periods": {"first": "2024-01", "last": "2024-01"}},
    {"occasion": "december", "periods": {"first": "2024-02", "last": "2024-02"}},
]


def monthly() -> Agreement:
    """A monthly pot, January paid in August and February in December, and its bonus pot."""
    return agreement(
        pot(
            "p",
            amount=2001,
            occasion=None,
            occasions_by_period=EARLY_AND_LATE,
            periods={"first": "2024-01", "last": "2024-02"},
            condition="tiers",
            unreleased={"kind": "carry", "to": "q"},
        ),
        pot("q", amount=0, key={"kind": "earned", "pots": ["p"]}, occasion="december"),
        conditions=[condition("tiers", months=("2024-01", "2024-02"))],
        occasions=OCCASIONS,
    )


def tiers(january: Mapping[str, int], february: Mapping[str, int]) -> dict[OutcomeKey, Outcome]:
    return degrees("tiers", january, period=JANUARY) | degrees("tiers", february, period=FEBRUARY)


ALL = {"a": 1, "b": 1, "c": 1}
NOT_B = {"a": 1, "b": 0, "c": 1}


def second_payment(*, redistributing: bool = True) -> Agreement:
    """A conditional pot paid in August, and an empty occasion in December."""
    unreleased: Tree = {"kind": "leave"}
    if redistributing:
        unreleased = {"kind": "redistribute", "key": POPULATION}
    return agreement(
        pot("p", occasion="august", condition="report", unreleased=unreleased),
        conditions=[condition("report")],
        occasions=OCCASIONS,
    )


def told(line: Line) -> tuple[str, str, int, int, int]:
    return line.recipient_id, line.part, line.entitled_kronor, line.earlier_kronor, line.kronor


def test_an_occasion_the_agreement_does_not_have_is_refused_with_those_it_has() -> None:
    with pytest.raises(UnknownOccasion, match="It has, in order of time: august, december"):
        run(monthly(), occasion="first")


def test_only_months_due_by_the_occasion_are_computed() -> None:
    allocation = run(monthly(), occasion="august", judged=degrees("tiers", NOT_B, period=JANUARY))
    assert paid(allocation, "p") == {"a": 501, "b": 0, "c": 200}
    assert {line.period for line in allocation.lines} == {JANUARY}


def test_what_is_not_due_is_told_apart_and_so_is_all_of_a_pot_that_is_not() -> None:
    allocation = run(monthly(), occasion="august", judged=degrees("tiers", NOT_B, period=JANUARY))
    monthly_pot, bonus_pot = allocation.balances
    assert (monthly_pot.allocated_kronor, monthly_pot.carried_out_kronor) == (701, 300)
    assert monthly_pot.not_due_kronor == 1000
    assert (bonus_pot.carried_in_kronor, bonus_pot.not_due_kronor) == (300, 300)


def test_the_last_occasion_pays_the_rest_and_the_bonus_of_the_year() -> None:
    judged = tiers(NOT_B, ALL)
    august = run(monthly(), occasion="august", judged=judged)
    december = run(monthly(), occasion="december", judged=judged, earlier=given_so_far([august]))
    assert paid(december, "p") == {"a": 500, "b": 300, "c": 200}
    # The 300 kr of b's January by what each earned in both months, 1 001, 300 and 400: that is
    # 176.54, 52.91 and 70.55, and the two kronor over go to b and c.
    assert paid(december, "q") == {"a": 176, "b": 53, "c": 71}
    assert august.total_kronor + december.total_kronor == 2001


def test_an_unchanged_line_of_an_earlier_occasion_is_not_repeated() -> None:
    judged = tiers(NOT_B, ALL)
    august = run(monthly(), occasion="august", judged=judged)
    december = run(monthly(), occasion="december", judged=judged, earlier=given_so_far([august]))
    assert all(line.period != JANUARY for line in december.lines)


def test_a_decision_after_a_payment_is_settled_by_the_next_occasion() -> None:
    # ÖT24 interpretation 14: b's January turns out to be earned after August has been paid.
    august = run(monthly(), occasion="august", judged=tiers(NOT_B, ALL))
    december = run(
        monthly(), occasion="december", judged=tiers(ALL, ALL), earlier=given_so_far([august])
    )
    january = [line for line in december.lines if line.period == JANUARY]
    assert [told(line) for line in january] == [("b", "share", 300, 0, 300)]
    assert paid(december, "q") == {"a": 0, "b": 0, "c": 0}


def test_what_was_given_too_much_is_deducted() -> None:
    august = run(monthly(), occasion="august", judged=tiers(ALL, ALL))
    december = run(
        monthly(), occasion="december", judged=tiers(NOT_B, ALL), earlier=given_so_far([august])
    )
    january = [line for line in december.lines if line.period == JANUARY]
    assert [told(line) for line in january] == [("b", "share", 0, 300, -300)]
    assert august.total_kronor + december.total_kronor == 2001


def test_a_redistribution_that_nothing_gives_any_more_is_taken_back() -> None:
    # In August c has met the condition and shares what b did not get; later it is the reverse.
    august = run(second_payment(), occasion="august", judged=degrees("report", NOT_B))
    assert paid(august, "p", part="redistribution") == {"a": 214, "c": 86}
    reversed_outcomes = degrees("report", {"a": 1, "b": 1, "c": 0})
    december = run(
        second_payment(),
        occasion="december",
        judged=reversed_outcomes,
        earlier=given_so_far([august]),
    )
    assert [told(line) for line in december.lines] == [
        ("b", "share", 300, 0, 300),
        ("c", "share", 0, 200, -200),
        ("a", "redistribution", 125, 214, -89),
        ("b", "redistribution", 75, 0, 75),
        ("c", "redistribution", 0, 86, -86),
    ]
    assert december.total_kronor == 0
    gone = december.lines[-1].figure
    assert gone.name.sv == "Inte längre tilldelat: Pott p, Gamma"
    assert gone.source == "avsnitt p"


def test_lines_of_pots_and_recipients_that_are_gone_are_taken_back_in_order() -> None:
    earlier: dict[LineKey, int] = {
        ("z", JANUARY, "a", "share"): 5,
        ("z", None, "a", "share"): 4,
        ("p", None, "x", "share"): 3,
        ("p", None, "y", "share"): 0,
    }
    allocation = run(agreement(pot("p")), earlier=earlier)
    taken = allocation.lines[3:]
    assert [(line.pot_id, line.period, line.kronor) for line in taken] == [
        ("p", None, -3),
        ("z", None, -4),
        ("z", JANUARY, -5),
    ]
    assert taken[1].figure.name.en == "No longer allotted: z, Alfa"
    assert taken[1].figure.source is None
    assert allocation.total_kronor == 1000 - 12


def test_a_held_share_is_paid_by_the_occasion_after_its_requisition() -> None:
    held = degrees("report", ALL) | outcomes(outcome("report", "b", degree=0, status="awaited"))
    august = run(second_payment(redistributing=False), occasion="august", judged=held)
    december = run(
        second_payment(redistributing=False),
        occasion="december",
        judged=degrees("report", ALL),
        earlier=given_so_far([august]),
    )
    assert august.balances[0].not_due_kronor == 300
    assert [told(line) for line in december.lines] == [("b", "share", 300, 0, 300)]


def test_a_line_of_the_occasion_is_there_even_when_it_gives_nothing() -> None:
    allocation = run(agreement(pot("p", amount=1, key=EQUAL)))
    assert paid(allocation, "p") == {"a": 1, "b": 0, "c": 0}


def test_lines_come_by_pot_month_part_and_recipient() -> None:
    judged = tiers(NOT_B, ALL)
    keys = [line.key for line in run(monthly(), occasion="december", judged=judged).lines]
    assert keys == [
        *(("p", JANUARY, each, "share") for each in "ac"),
        *(("p", FEBRUARY, each, "share") for each in "abc"),
        *(("q", None, each, "share") for each in "abc"),
    ]


def test_money_outside_the_system_is_told_apart_and_groups_have_no_balance() -> None:
    whole = agreement(
        group(group_id="g", parts=[pot("p"), outside("o", amount=70)]), outside("o2", amount=9)
    )
    balances = run(whole).balances
    assert [(each.pot_id, each.outside_kronor) for each in balances] == [
        ("p", 0),
        ("o", 70),
        ("o2", 9),
    ]
    assert run(whole).unaccounted_kronor == 0


def test_an_occasion_computed_again_after_a_later_one_is_noticed() -> None:
    # August gave b 300 kr, December took them back, and then August was computed again.
    december = run(
        monthly(),
        occasion="december",
        judged=tiers(NOT_B, ALL),
        earlier={("p", JANUARY, "b", "share"): 300},
    )
    august_again = run(monthly(), occasion="august", judged=tiers(NOT_B, ALL))
    with pytest.raises(EarlierRunsOutOfStep, match="here: pot p, recipient b"):
        run(
            monthly(),
            occasion="december",
            judged=tiers(NOT_B, ALL),
            earlier=given_so_far([august_again, december]),
        )
