"""What holds for every rule and every fact: order is nothing, degrees are shares, better is max."""

from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from services.assessment.domain.combinators import Combination, combine
from services.assessment.domain.findings import evaluate
from services.assessment.domain.tiers import improvement_between, tier_reached
from shared.schemas.assessments import RuleFinding, Status
from shared.schemas.conditions import Tier
from shared.schemas.submissions import Filing, KnownStatistic
from tests.unit.assessment.factories import (
    STATES,
    SUPPLEMENTS,
    Definition,
    agreement,
    bup_figures,
    bup_rule,
    condition,
    dossier,
    filing,
    known,
    obligation,
    part,
    swedish,
    version,
)

REPORT: Definition = {
    "kind": "officer_judges",
    "proposal": {
        "kind": "all_of",
        "rules": [
            {"kind": "received", "obligation": "report"},
            {"kind": "answered", "obligation": "report"},
            {"kind": "attachment_present", "obligation": "report", "question": "plan"},
        ],
    },
}
AGREEMENT = agreement(
    condition(bup_rule(), id="bup", periods={"first": "2024-01", "last": "2024-03"}),
    condition(REPORT, id="report"),
    obligations=[obligation(supplement_window=SUPPLEMENTS)],
)
RECIPIENTS = ("01", "03", "25")
MONTHS = [f"{year}-{month:02d}" for year, month in product((2023, 2024), (1, 2, 3))]

pairs = st.integers(0, 40).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))
states: st.SearchStrategy[Status] = st.sampled_from(sorted(STATES))
kinds: st.SearchStrategy[Combination] = st.sampled_from(["all_of", "any_of", "better_of"])


@st.composite
def statistics(draw: st.DrawFn) -> list[KnownStatistic]:
    chosen = draw(st.sets(st.tuples(st.sampled_from(RECIPIENTS), st.sampled_from(MONTHS))))
    return [
        known(
            month,
            bup_figures(completed=draw(pairs), waiting=draw(pairs)),
            recipient_id=recipient_id,
            delivery=month,
        )
        for recipient_id, month in sorted(chosen)
    ]


@st.composite
def filings(draw: st.DrawFn) -> list[Filing]:
    chosen = draw(st.sets(st.sampled_from(RECIPIENTS)))
    arrivals = st.lists(st.integers(1, 30), min_size=1, max_size=3).map(sorted)
    months = st.sampled_from(["2024-09", "2024-10"])
    return [
        filing(
            *(
                version(f"{month}-{day:02d} 10:00", {"use": "Ja"} if day % 2 else None, number=n)
                for n, day in enumerate(draw(arrivals), start=1)
                for month in [draw(months) if n == 1 else "2024-10"]
            ),
            recipient_id=recipient_id,
        )
        for recipient_id in sorted(chosen)
    ]


def tree(finding: RuleFinding) -> list[RuleFinding]:
    """A finding and all below it."""
    return [finding, *(each for below in finding.parts for each in tree(below))]


@settings(max_examples=40, deadline=None)
@given(data=st.data(), figures=statistics(), reports=filings())
def test_the_order_of_facts_changes_nothing(
    data: st.DataObject, figures: list[KnownStatistic], reports: list[Filing]
) -> None:
    now = swedish("2024-10-10 12:00")
    straight = dossier(AGREEMENT, filings=reports, statistics=figures)
    shuffled = dossier(
        AGREEMENT,
        filings=data.draw(st.permutations(reports)),
        statistics=data.draw(st.permutations(figures)),
    )

    assert evaluate(AGREEMENT, straight, condition_ids=None, now=now) == evaluate(
        AGREEMENT, shuffled, condition_ids=None, now=now
    )


@settings(max_examples=40, deadline=None)
@given(figures=statistics(), reports=filings())
def test_every_degree_is_a_share_that_fits_its_status(
    figures: list[KnownStatistic], reports: list[Filing]
) -> None:
    known_now = dossier(AGREEMENT, filings=reports, statistics=figures)
    for result in evaluate(
        AGREEMENT, known_now, condition_ids=None, now=swedish("2024-10-10 12:00")
    ):
        for finding in tree(result.finding):
            assert 0 <= finding.degree <= 1
            assert (finding.degree == 1) == (finding.status in {"met", "not_applicable"})
            assert (0 < finding.degree < 1) == (finding.status == "partly_met")


@given(degrees=st.lists(st.fractions(0, 1, max_denominator=20), min_size=1, max_size=6))
def test_better_of_is_the_highest_and_all_of_the_lowest(degrees: list[Fraction]) -> None:
    parts = tuple(
        part("met" if each == 1 else "partly_met" if each else "not_met", each) for each in degrees
    )

    assert combine("better_of", parts).degree == max(degrees)
    assert combine("all_of", parts).degree == min(degrees)
    assert combine("any_of", parts).degree == (1 if 1 in degrees else 0)


@given(
    statuses=st.lists(states, min_size=1, max_size=5),
    kind=kinds,
    data=st.data(),
)
def test_the_order_of_parts_changes_neither_status_nor_degree(
    statuses: list[Status], kind: Combination, data: st.DataObject
) -> None:
    parts = tuple(part(status) for status in statuses)
    one = combine(kind, parts)
    other = combine(kind, tuple(data.draw(st.permutations(parts))))

    assert (one.status, one.degree) == (other.status, other.degree)


@given(
    before=st.fractions(0, 1, max_denominator=500),
    after=st.fractions(0, 1, max_denominator=500),
    more=st.fractions(0, 1, max_denominator=500),
    places=st.sampled_from([None, 0, 1, 2]),
)
def test_a_larger_improvement_never_reaches_a_lower_tier(
    before: Fraction, after: Fraction, more: Fraction, places: int | None
) -> None:
    tiers = tuple(
        Tier(at_least=Fraction(step), degree=degree)
        for step, degree in ((1, Fraction(1, 2)), (5, Fraction(3, 4)), (10, Fraction(1)))
    )

    def degree(share: Fraction) -> Fraction:
        improvement = improvement_between(before=before, after=share, round_to_places=places)
        reached = tier_reached(tiers, improvement)
        return Fraction(0) if reached is None else reached.degree

    assert degree(after) <= degree(after + more)
