"""How good a recipient's monthly figures are, by the criteria that can be seen from deliveries.

Section 3.4 of ÖT24: in the database within three weeks of the month's end (the obligation's own
deadline), a response rate, the same care offering for completed as for waiting, and what is missing
named, with the plan for it. What the figures are held to is the definition's to say.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from shared.schemas.data_descriptions import ResponseRate, SameOffering
from shared.schemas.deadlines import deadline_of
from shared.schemas.forms import Obligation
from shared.schemas.statistics import (
    DataQuality,
    OneSidedOffering,
    PlanFound,
    ResponseRateFound,
)
from shared.schemas.submissions import KnownStatistic
from shared.values.periods import Month

Figures = Mapping[tuple[str, str, Month], KnownStatistic]
"""The latest figures by statistic, recipient and month."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What is known of the figures owed under an obligation."""

    owed: Sequence[str]
    """The statistics that every recipient owes every month."""
    wholes: Figures
    by_offering: Sequence[KnownStatistic]
    """The same figures in parts, by the breakdown that must be the same for all."""
    plans: Mapping[str, PlanFound]
    """By recipient."""

    def parts_of(self, recipient_id: str, period: Month) -> list[KnownStatistic]:
        """The parts of one recipient's month."""
        return [
            part
            for part in self.by_offering
            if part.recipient_id == recipient_id and part.period == period
        ]


def quality_of(
    obligation: Obligation,
    recipient_id: str,
    period: Month,
    *,
    delivered: Delivered,
    now: datetime,
) -> DataQuality:
    """The figures of one recipient and month."""
    deadline = deadline_of(obligation.due, period=period)
    found = {
        each: known
        for each in delivered.owed
        if (known := delivered.wholes.get((each, recipient_id, period))) is not None
    }
    missing = tuple(each for each in delivered.owed if each not in found)
    times = [known.first_received_at for known in found.values()]
    complete_at = max(times) if times and not missing else None
    criteria = obligation.quality
    rate = None if criteria is None else criteria.response_rate
    rates = () if rate is None else tuple(_rates(rate, found))
    same = None if criteria is None else criteria.same_offering
    parts = delivered.parts_of(recipient_id, period)
    one_sided = () if same is None else tuple(_one_sided(same, parts))
    falls_short = missing or one_sided or any(each.is_enough is False for each in rates)
    return DataQuality(
        obligation_id=obligation.id,
        recipient_id=recipient_id,
        period=period,
        deadline=deadline,
        complete_at=complete_at,
        in_time=_in_time(complete_at, deadline=deadline, now=now),
        missing_statistic_ids=missing,
        response_rates=rates,
        has_same_offering=not one_sided if same is not None and parts else None,
        one_sided_offerings=one_sided,
        plan=delivered.plans.get(recipient_id) if falls_short else None,
    )


def _in_time(complete_at: datetime | None, *, deadline: datetime, now: datetime) -> bool | None:
    if complete_at is not None:
        return complete_at < deadline
    return False if now >= deadline else None


def _rates(rate: ResponseRate, found: Mapping[str, KnownStatistic]) -> Iterator[ResponseRateFound]:
    for statistic_id, known in found.items():
        received, expected = known.figures.get(rate.received), known.figures.get(rate.expected)
        share = Fraction(received, expected) if received is not None and expected else None
        yield ResponseRateFound(
            statistic_id=statistic_id,
            received=received,
            expected=expected,
            share=share,
            is_enough=None if share is None else share >= rate.at_least,
        )


def _one_sided(same: SameOffering, parts: Sequence[KnownStatistic]) -> Iterator[OneSidedOffering]:
    for part in parts:
        lacks = tuple(name for name in same.figures if name not in part.figures)
        if lacks:
            yield OneSidedOffering(
                statistic_id=part.statistic_id,
                category=part.breakdown[same.breakdown],
                lacks=lacks,
            )
