"""The grant years that allocation is timed on: the real agreements, outcomes made up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from uuid import NAMESPACE_URL, uuid5

import numpy as np

from services.allocation.domain.allocate import allocate
from services.allocation.domain.lines import Allocation, LineKey, OutcomeKey
from services.allocation.domain.scenarios_plan import Plan, months_of, plan_of, recipients_of
from services.allocation.domain.scenarios_pot import Assumptions
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.agreements.tables import key_data_of
from shared.schemas.agreements import AgreementReference
from shared.schemas.allocations import KeyDataSet, KeyValue
from shared.schemas.assessments import Outcome, RuleFinding, Status
from shared.schemas.base import Label

DEGREES = (Fraction(0), Fraction(1, 2), Fraction(3, 4), Fraction(1))
"""Those of ÖT24's tiers, section 3.7."""
THEN = datetime(2024, 12, 5, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Year:
    """An agreement, its key data and its plan of scenarios."""

    loaded: LoadedAgreement
    key_data: dict[str, KeyDataSet]
    plan: Plan


def years() -> tuple[Year, ...]:
    """Every agreement that the project defines."""
    return tuple(_year(loaded) for loaded in Catalogue.load().all())


def assumed_at_random(plan: Plan, *, count: int) -> Assumptions:
    """Degrees drawn for every condition, month, recipient and scenario: made up."""
    generator = np.random.default_rng(2024)
    return {
        condition_id: generator.integers(0, len(DEGREES), (*shape, count), dtype=np.uint8)
        for condition_id, shape in plan.conditions.items()
    }


def outcomes_in(scenario: int, assumptions: Assumptions, plan: Plan) -> dict[OutcomeKey, Outcome]:
    """The outcomes that a scenario assumes, as a run reads them."""
    return {
        (each.condition_id, each.recipient_id, each.period): each
        for each in _outcomes(scenario, assumptions, plan)
    }


def live(year: Year, judged: dict[OutcomeKey, Outcome]) -> tuple[Allocation, ...]:
    """Every payment occasion of the year, each knowing what the earlier ones gave."""
    runs: list[Allocation] = []
    earlier: dict[LineKey, int] = {}
    for occasion in year.loaded.agreement.occasions:
        run = allocate(
            year.loaded.agreement,
            occasion_id=occasion.id,
            outcomes=judged,
            key_data=year.key_data,
            earlier=earlier,
        )
        for line in run.lines:
            earlier[line.key] = earlier.get(line.key, 0) + line.kronor
        runs.append(run)
    return tuple(runs)


def _year(loaded: LoadedAgreement) -> Year:
    key_data = {
        each.id: _key_data(loaded, each.id, values)
        for each in loaded.agreement.data_sets
        if (values := key_data_of(loaded, each)) is not None
    }
    return Year(loaded, key_data, plan_of(loaded.agreement, key_data=key_data, degrees=DEGREES))


def _key_data(loaded: LoadedAgreement, data_set_id: str, values: Mapping[str, int]) -> KeyDataSet:
    agreement = loaded.agreement
    return KeyDataSet(
        id=uuid5(NAMESPACE_URL, data_set_id),
        agreement=AgreementReference(
            id=agreement.id, version=agreement.version, sha256=loaded.sha256
        ),
        data_set_id=data_set_id,
        source="bench",
        as_of=None,
        note=None,
        uploaded_at=THEN,
        uploaded_by="bench",
        sha256=loaded.sha256,
        values=tuple(KeyValue(recipient_id=name, value=value) for name, value in values.items()),
    )


def _outcomes(scenario: int, assumptions: Assumptions, plan: Plan) -> Iterator[Outcome]:
    for condition_id in plan.conditions:
        for place, month in enumerate(months_of(condition_id, plan.agreement) or (None,)):
            for row, recipient_id in enumerate(recipients_of(condition_id, plan.agreement)):
                degree = plan.degrees[assumptions[condition_id][place, row, scenario]]
                status: Status = "met" if degree == 1 else "partly_met" if degree else "not_met"
                yield Outcome(
                    id=uuid5(NAMESPACE_URL, f"{condition_id} {recipient_id} {month}"),
                    evaluation_id=uuid5(NAMESPACE_URL, "bench"),
                    condition_id=condition_id,
                    recipient_id=recipient_id,
                    period=month,
                    status=status,
                    degree=degree,
                    requested_kronor=None,
                    source="bench",
                    finding=_made_up(status, degree),
                    decision=None,
                    evaluated_at=THEN,
                )


def _made_up(status: Status, degree: Fraction) -> RuleFinding:
    return RuleFinding(
        kind="received",
        source="bench",
        severity="decides",
        status=status,
        degree=degree,
        text=Label(sv="Påhittat utfall.", en="Made-up outcome."),
        numbers=(),
        evidence=(),
        parts=(),
    )
