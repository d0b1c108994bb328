"""ÖT24 section 3.7: how far it was to the next tier, by the smallest number that would do."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.schemas.assessments import Distance, RuleFinding
from tests.unit.assessment.factories import (
    Definition,
    bup_figures,
    bup_rule,
    improved_rule,
    judge,
    known,
    share_rule,
    words,
)

FULL, HALF, THREE_QUARTERS = Fraction(1), Fraction(1, 2), Fraction(3, 4)


def march(
    rule: Definition,
    within: int,
    *,
    completed: int = 100,
    waiting: tuple[int, int] = (0, 0),
    year_before: tuple[int, int] | None = (50, 100),
) -> RuleFinding:
    months = [known("2024-03", bup_figures(completed=(within, completed), waiting=waiting))]
    if year_before is not None:
        months.append(known("2023-03", bup_figures(completed=year_before)))
    return judge(rule, statistics=months, month="2024-03")


def counts(distances: tuple[Distance, ...]) -> list[tuple[Fraction, list[tuple[str, int]]]]:
    return [
        (each.degree, [(missing.figure, missing.more) for missing in each.missing])
        for each in distances
    ]


def test_each_tier_above_is_named_with_what_it_would_have_taken() -> None:
    """52 % against 50 %: 2.0 points, the tier of 1.0. 55 % and 60 % were the next."""
    finding = march(improved_rule(), 52)

    assert finding.degree == HALF
    assert counts(finding.distances) == [
        (THREE_QUARTERS, [("completed_within_30_days", 3)]),
        (FULL, [("completed_within_30_days", 8)]),
    ]
    assert words(finding.distances[0].text.en) == (
        "3 more “Completed within 30 days” in March 2024 would have given 75 %."
    )


@pytest.mark.parametrize(
    ("within", "more", "why"),
    [
        (5494, 1, "4.95 is rounded to 5.0: ÖT24 avsnitt 3.7; tolkning 6"),
        (5400, 95, "4.95 from 4.00"),
        (5490, 5, "4.95 from 4.90"),
    ],
)
def test_rounding_counts_in_the_distance(within: int, more: int, why: str) -> None:
    finding = march(improved_rule(), within, completed=10_000, year_before=(5000, 10_000))

    assert finding.distances[0].missing[0].more == more, why


def test_attainment_lacks_what_both_its_parts_lack() -> None:
    """70 of 100 completed and 10 of 40 waiting: 5 and 20 short of 75 %."""
    finding = march(bup_rule(), 70, waiting=(10, 40), year_before=None)

    assert finding.degree == 0
    assert counts(finding.distances) == [
        (FULL, [("completed_within_30_days", 5), ("waiting_within_30_days", 20)])
    ]


def test_with_20_waiting_only_those_completed_are_lacking() -> None:
    finding = march(bup_rule(), 70, waiting=(0, 20), year_before=None)

    assert counts(finding.distances) == [(FULL, [("completed_within_30_days", 5)])]


def test_the_smallest_step_to_a_degree_comes_first() -> None:
    """65 % against 50 % is 15 points: full. 58 %: 2 more by improvement, 17 by attainment."""
    finding = march(bup_rule(), 58)

    assert counts(finding.distances) == [
        (FULL, [("completed_within_30_days", 2)]),
        (FULL, [("completed_within_30_days", 17)]),
    ]
    assert march(bup_rule(), 65).distances == ()


def test_what_no_number_could_reach_is_not_promised() -> None:
    """From 95 % a year earlier, 5 and 10 points up would be 100 and 105 %."""
    assert counts(march(improved_rule(), 96, year_before=(95, 100)).distances) == [
        (THREE_QUARTERS, [("completed_within_30_days", 4)])
    ]
    assert march(bup_rule(), 0, completed=0).distances == ()


@settings(deadline=None)
@given(
    completed=st.integers(1, 400),
    within=st.integers(0, 400),
    before=st.tuples(st.integers(0, 300), st.integers(1, 300)),
)
def test_the_number_more_gives_the_degree_and_one_less_does_not(
    completed: int, within: int, before: tuple[int, int]
) -> None:
    within, year_before = min(within, completed), (min(before), max(before))
    for rule in (improved_rule(), improved_rule(round_to_places=None), share_rule()):
        finding = march(rule, within, completed=completed, year_before=year_before)
        for distance in finding.distances:
            more = distance.missing[0].more
            enough = march(rule, within + more, completed=completed, year_before=year_before)
            short = march(rule, within + more - 1, completed=completed, year_before=year_before)
            assert enough.degree >= distance.degree > short.degree
