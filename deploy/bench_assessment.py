"""How long evaluation takes, and how many times a bare function with the same degrees.

    python -m deploy.bench_assessment

All figures are made up. The bare function reads the same figures and computes the same exact
degrees, with no evidence, reasons or distances; evaluation gives all of that. What is written out
(sentences, numbers, distances) is measured by itself.
"""

import gc
import itertools
import time
from collections.abc import Callable
from datetime import UTC, datetime
from fractions import Fraction
from uuid import UUID

from services.assessment.domain.facts import Facts, index_facts
from services.assessment.domain.findings import (
    ConditionFinding,
    evaluate_condition,
    subjects_of,
)
from services.assessment.domain.reevaluation import evaluate_changed
from shared.agreements.catalogue import Catalogue
from shared.schemas.agreements import Agreement, Recipient
from shared.schemas.conditions import AllOf, BetterOf, Condition, ShareAtLeast, ShareImproved
from shared.schemas.submissions import Dossier, KnownStatistic
from shared.values.periods import Month, months_between
from shared.values.shares import rounded_half_up

NOW = datetime(2025, 2, 1, tzinfo=UTC)
DELIVERY = UUID("0190b0c1-7a3e-7000-8000-000000000001")
MONTHS = months_between(Month(2024, 1), Month(2024, 12))
ROUNDS = 5
TARGET = 5


def main() -> None:
    """Measure one region, all regions, and 290 municipalities × 12 months × 3 care steps."""
    agreement = Catalogue.load().get("okad-tillganglighet-2024").agreement
    regions = agreement.recipient_ids("regions")
    # As the kit sets it in every service: see `shared/kit/app.py`.
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)
    print("made-up figures; best of", ROUNDS)
    report("one region", _scaled(agreement, list(regions[:1])))
    report("21 regions", _scaled(agreement, list(regions)))
    report("290 municipalities", _scaled(agreement, [f"k{number:04d}" for number in range(290)]))


def report(name: str, agreement: Agreement) -> None:
    """Print what one size takes, and what a single changed month takes."""
    dossier = _dossier(agreement)
    facts = index_facts(dossier)
    count = sum(1 for _ in subjects_of(agreement, agreement.conditions))
    assert bare(agreement, facts) == [each.degree for each in full(agreement, facts)]
    found = full(agreement, facts)[:300]
    bare_seconds, full_seconds, written_seconds = best_of(
        lambda: bare(agreement, facts),
        lambda: full(agreement, facts),
        lambda: [each.finding for each in found],
    )
    written_seconds /= len(found)
    times = full_seconds / bare_seconds
    print(
        f"{name}: {count} evaluations, bare {bare_seconds * 1e6 / count:.1f} µs, with evidence "
        f"{full_seconds * 1e6 / count:.1f} µs each ({times:.1f} times; target {TARGET}), "
        f"{full_seconds:.3f} s in all; written out {written_seconds * 1e6:.0f} µs more"
    )
    known = {
        (each.found.condition_id, each.found.recipient_id, each.found.period): each.facts_sha256
        for each in evaluate_changed(
            agreement, dossier, condition_ids=None, now=NOW, judged_by="", known={}
        )
    }
    first, *rest = dossier.statistics
    figures = {**first.figures, "completed_within_30_days": 0}
    changed = first.model_copy(update={"figures": figures})
    corrected = dossier.model_copy(update={"statistics": (changed, *rest)})
    started = time.process_time()
    again = evaluate_changed(
        agreement, corrected, condition_ids=None, now=NOW, judged_by="", known=known
    )
    print(f"  one month corrected: {len(again)} judged, {time.process_time() - started:.3f} s")


def full(agreement: Agreement, facts: Facts) -> list[ConditionFinding]:
    """Every evaluation, with evidence and what is needed to write it out."""
    return [
        evaluate_condition(
            condition, agreement, facts, recipient_id=recipient_id, period=period, now=NOW
        )
        for condition, recipient_id, period in subjects_of(agreement, agreement.conditions)
    ]


def bare(agreement: Agreement, facts: Facts) -> list[Fraction]:
    """The same degrees and nothing else."""
    degrees = []
    for condition, recipient_id, period in subjects_of(agreement, agreement.conditions):
        assert period is not None
        assert isinstance(condition.rule, BetterOf)
        improved, attained = condition.rule.rules
        assert isinstance(improved, ShareImproved)
        assert isinstance(attained, AllOf)
        now = facts.statistics[(improved.statistic, recipient_id, period)].figures
        before = facts.statistics[(improved.statistic, recipient_id, period.year_before())].figures
        degrees.append(max(_improvement(improved, now, before), _attainment(attained, now)))
    return degrees


def _improvement(rule: ShareImproved, now: dict[str, int], before: dict[str, int]) -> Fraction:
    if now[rule.whole] == 0 or before[rule.whole] == 0:
        return Fraction(0)
    change = Fraction(now[rule.part], now[rule.whole])
    change -= Fraction(before[rule.part], before[rule.whole])
    points = change * 100
    if rule.round_to_places is not None:
        points = rounded_half_up(points, places=rule.round_to_places)
    reached = [tier.degree for tier in rule.tiers if points >= tier.at_least]
    return reached[-1] if reached else Fraction(0)


def _attainment(rule: AllOf, now: dict[str, int]) -> Fraction:
    for part in rule.rules:
        assert isinstance(part, ShareAtLeast)
        if part.when is not None and now[part.when.figure] <= part.when.more_than:
            continue
        if now[part.whole] == 0 or Fraction(now[part.part], now[part.whole]) < part.at_least:
            return Fraction(0)
    return Fraction(1)


def best_of(*works: Callable[[], object]) -> list[float]:
    """Seconds of each one's quickest round; they take turns, so that all meet the same machine."""
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for work, taken in zip(works, seconds, strict=True):
            started = time.process_time()
            work()
            taken.append(time.process_time() - started)
    return [min(taken) for taken in seconds]


def _scaled(agreement: Agreement, recipients: list[str]) -> Agreement:
    """The three monthly conditions, for these recipients and twelve months."""
    members = tuple(Recipient(id=each, name=f"Påhittad {each}") for each in recipients)
    group = agreement.recipients[0].model_copy(update={"members": members})
    conditions = tuple(_for_the_year(each) for each in agreement.conditions if each.periods)
    return agreement.model_copy(update={"recipients": (group,), "conditions": conditions})


def _for_the_year(condition: Condition) -> Condition:
    assert condition.periods is not None
    periods = condition.periods.model_copy(update={"first": MONTHS[0], "last": MONTHS[-1]})
    return condition.model_copy(update={"periods": periods})


def _dossier(agreement: Agreement) -> Dossier:
    reference = Catalogue.load().get(agreement.id).reference
    counted = itertools.count(1)
    months = [each for month in MONTHS for each in (month, month.year_before())]
    statistics = tuple(
        KnownStatistic(
            statistic_id=statistic.id,
            recipient_id=recipient_id,
            period=month,
            figures=_figures(next(counted)),
            delivery_id=DELIVERY,
            received_at=NOW,
            first_received_at=NOW,
            origin="Påhittade uppgifter",
        )
        for statistic in agreement.statistics
        for recipient_id in agreement.recipient_ids("regions")
        for month in months
    )
    return Dossier(agreement=reference, known_at=NOW, filings=(), statistics=statistics)


def _figures(number: int) -> dict[str, int]:
    completed, waiting = 20 + number * 37 % 180, number * 11 % 60
    return {
        "completed": completed,
        "completed_within_30_days": completed * (40 + number * 7 % 60) // 100,
        "waiting": waiting,
        "waiting_within_30_days": waiting * (50 + number * 13 % 50) // 100,
    }


if __name__ == "__main__":
    main()
