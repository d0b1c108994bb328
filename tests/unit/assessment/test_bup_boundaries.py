"""ÖT24 section 3.7: every edge of the BUP tiers and of the attainment route, with its degree."""

from fractions import Fraction

import pytest

from shared.schemas.submissions import KnownStatistic
from tests.unit.assessment.factories import (
    Definition,
    bup_figures,
    bup_rule,
    improved_rule,
    judge,
    known,
)

NONE, HALF, THREE_QUARTERS, FULL = Fraction(0), Fraction(1, 2), Fraction(3, 4), Fraction(1)
IMPROVEMENT = "ÖT24 avsnitt 3.7, sjätte stycket, punkterna om förbättring"
ROUNDING = "ÖT24 avsnitt 3.7, punkterna om förbättring; tolkning 6 och 23"
ATTAINMENT = "ÖT24 avsnitt 3.7, stycket om minst 75 procent"
WAITING = "ÖT24 avsnitt 3.7, stycket om fler än 20 som väntar"
NOT_COMPUTABLE = "ÖT24 avsnitt 3.7; tolkning 9"


def march(
    *,
    completed: tuple[int, int],
    waiting: tuple[int, int] = (0, 0),
    year_before: tuple[int, int] | None = None,
) -> list[KnownStatistic]:
    """Figures of March 2024, and of March 2023 where they are given, as (within 30 days, all)."""
    months = [known("2024-03", bup_figures(completed=completed, waiting=waiting))]
    if year_before is not None:
        months.append(known("2023-03", bup_figures(completed=year_before)))
    return months


def degree_of(rule: Definition, statistics: list[KnownStatistic]) -> Fraction:
    return judge(rule, statistics=statistics, month="2024-03").degree


@pytest.mark.parametrize(
    ("points", "within", "degree", "source"),
    [
        ("−1.0", 4900, NONE, IMPROVEMENT),
        ("0.0", 5000, NONE, IMPROVEMENT),
        ("0.9", 5090, NONE, IMPROVEMENT),
        ("0.94", 5094, NONE, ROUNDING),
        ("0.95, rounded to 1.0", 5095, HALF, ROUNDING),
        ("1.0", 5100, HALF, IMPROVEMENT),
        ("4.9", 5490, HALF, IMPROVEMENT),
        ("4.94", 5494, HALF, ROUNDING),
        ("4.95, rounded to 5.0", 5495, THREE_QUARTERS, ROUNDING),
        ("5.0", 5500, THREE_QUARTERS, IMPROVEMENT),
        ("9.9", 5990, THREE_QUARTERS, IMPROVEMENT),
        ("9.94", 5994, THREE_QUARTERS, ROUNDING),
        ("9.95, rounded to 10.0", 5995, FULL, ROUNDING),
        ("10.0", 6000, FULL, IMPROVEMENT),
        ("24.9", 7490, FULL, IMPROVEMENT),
    ],
)
def test_the_tier_follows_the_improvement_on_50_per_cent(
    points: str, within: int, degree: Fraction, source: str
) -> None:
    statistics = march(completed=(within, 10_000), year_before=(5000, 10_000))

    assert degree_of(bup_rule(), statistics) == degree, (points, source)


@pytest.mark.parametrize(
    ("within", "degree"),
    [(5095, NONE), (5100, HALF), (5495, HALF), (5500, THREE_QUARTERS), (5995, THREE_QUARTERS)],
)
def test_without_rounding_the_gap_below_a_tier_belongs_to_the_tier_below(
    within: int, degree: Fraction
) -> None:
    """The other reading of interpretation 6: 1 ≤ x < 5."""
    statistics = march(completed=(within, 10_000), year_before=(5000, 10_000))

    assert degree_of(improved_rule(round_to_places=None), statistics) == degree


@pytest.mark.parametrize(
    ("what", "completed", "waiting", "degree", "source"),
    [
        ("74.9 % of the completed", (749, 1000), (0, 0), NONE, ATTAINMENT),
        ("74.99 %: not rounded", (7499, 10_000), (0, 0), NONE, ATTAINMENT),
        ("75.0 % exactly", (750, 1000), (0, 0), FULL, ATTAINMENT),
        ("75.0 % exactly, of four", (3, 4), (0, 0), FULL, ATTAINMENT),
        ("20 waiting, none within 30 days", (80, 100), (0, 20), FULL, WAITING),
        ("21 waiting, none within 30 days", (80, 100), (0, 21), NONE, WAITING),
        ("21 waiting, 15 within: 71.4 %", (80, 100), (15, 21), NONE, WAITING),
        ("21 waiting, 16 within: 76.2 %", (80, 100), (16, 21), FULL, WAITING),
        ("24 waiting, 18 within: 75.0 %", (80, 100), (18, 24), FULL, WAITING),
        ("21 waiting in time, completed not", (74, 100), (21, 21), NONE, WAITING),
        ("0 completed", (0, 0), (0, 0), NONE, NOT_COMPUTABLE),
        ("0 completed, all waiting in time", (0, 0), (30, 30), NONE, NOT_COMPUTABLE),
    ],
)
def test_attainment_alone_counts_where_there_is_no_comparison_month(
    what: str, completed: tuple[int, int], waiting: tuple[int, int], degree: Fraction, source: str
) -> None:
    statistics = march(completed=completed, waiting=waiting)

    assert degree_of(bup_rule(), statistics) == degree, (what, source)


@pytest.mark.parametrize(
    ("what", "completed", "year_before", "degree"),
    [
        ("0 completed this month", (0, 0), (50, 100), NONE),
        ("0 completed in the comparison month, 74 % now", (74, 100), (0, 0), NONE),
        ("0 completed in the comparison month, 75 % now", (75, 100), (0, 0), FULL),
    ],
)
def test_with_nothing_completed_in_either_month_attainment_alone_counts(
    what: str, completed: tuple[int, int], year_before: tuple[int, int], degree: Fraction
) -> None:
    """Interpretation 9."""
    statistics = march(completed=completed, year_before=year_before)

    assert degree_of(bup_rule(), statistics) == degree, what


def test_the_better_route_wins_in_either_direction() -> None:
    attained = march(completed=(80, 100), year_before=(79, 100))
    improved = march(completed=(80, 100), waiting=(0, 21), year_before=(75, 100))

    assert degree_of(bup_rule(), attained) == FULL
    assert degree_of(bup_rule(), improved) == THREE_QUARTERS


def test_more_than_twenty_waiting_do_not_touch_the_improvement_route() -> None:
    """Interpretation 7: the rule on waiting belongs to the attainment route."""
    statistics = march(completed=(60, 100), waiting=(0, 500), year_before=(50, 100))

    assert degree_of(bup_rule(), statistics) == FULL


def test_a_month_without_figures_is_awaited() -> None:
    finding = judge(
        bup_rule(),
        statistics=[known("2023-03", bup_figures(completed=(1, 2)))],
        month="2024-03",
    )

    assert finding.status == "awaited"
    assert finding.degree == NONE
