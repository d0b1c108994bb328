"""Compute a worked example and say, in sentences, where it differs from what is expected."""

from collections.abc import Iterator, Mapping

from services.allocation.domain.allocate import allocate
from services.allocation.domain.lines import Allocation, OutcomeKey
from services.assessment.domain.facts import index_facts
from services.assessment.domain.findings import evaluate_condition
from shared.agreements.loader import LoadedAgreement
from shared.agreements.readings import with_reading
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Outcome
from shared.schemas.conditions import Condition, obligations_read_by, statistics_read_by
from shared.schemas.pots import Pot
from shared.schemas.submissions import Answer, Dossier
from shared.values.money import kronor_text
from shared.values.shares import percent_text
from tests.cases.case_format import (
    AllocationCase,
    AssessmentCase,
    Case,
    ExceptionalOutcome,
    ExpectedPot,
    ExpectedRest,
)
from tests.cases.world import everything_met, key_data_in, months_of
from tests.unit.allocation.factories import outcome, outcomes
from tests.unit.assessment.factories import dossier, filing, known, version


def misses(case: Case, loaded: LoadedAgreement) -> list[str]:
    """Every way in which a worked example does not come out; empty where it does."""
    agreement = loaded.agreement
    if case.reading is not None:
        agreement = with_reading(
            loaded, interpretation_id=case.reading.interpretation, reading_id=case.reading.other
        )
    if isinstance(case, AllocationCase):
        return list(_allocation_misses(case, agreement, loaded))
    return list(_assessment_misses(case, agreement))


# --- degrees to kronor ----------------------------------------------------------------------


def _allocation_misses(
    case: AllocationCase, agreement: Agreement, loaded: LoadedAgreement
) -> Iterator[str]:
    judged = everything_met(agreement)
    for exception in case.exceptions:
        judged |= _excepted(exception, agreement)
    allocation = allocate(
        agreement,
        occasion_id=case.occasion,
        outcomes=judged,
        key_data=key_data_in(loaded),
        earlier={},
    )
    for expected in case.expected:
        yield from _pot_misses(expected, allocation, agreement)
    for rest in case.rest:
        yield from _rest_misses(rest, allocation)


def _excepted(exception: ExceptionalOutcome, agreement: Agreement) -> Mapping[OutcomeKey, Outcome]:
    condition = _condition(agreement, exception.condition)
    members = agreement.recipient_ids(condition.recipients)
    chosen = members if exception.recipients == "all" else exception.recipients
    months = months_of(condition) if exception.months == "all" else exception.months
    assert set(chosen) <= set(members), f"{chosen} are not judged by {condition.id}"
    assert set(months) <= set(months_of(condition)), f"{months} are not judged by {condition.id}"
    return outcomes(
        *(
            outcome(
                condition.id,
                recipient_id,
                period=month,
                degree=exception.degree,
                requested_kronor=exception.requested,
            )
            for recipient_id in chosen
            for month in months
        )
    )


def _pot_misses(
    expected: ExpectedPot, allocation: Allocation, agreement: Agreement
) -> Iterator[str]:
    pot = agreement.pot(expected.pot)
    assert isinstance(pot, Pot), f"{agreement.id} shares out no pot {expected.pot}"
    computed = dict.fromkeys(agreement.recipient_ids(pot.recipients), 0)
    for line in allocation.lines:
        if (line.pot_id, line.part) == (pot.id, expected.part) and (
            expected.month is None or line.period == expected.month
        ):
            computed[line.recipient_id] += line.entitled_kronor
    where = f"{pot.id} ({expected.part}{f', {expected.month}' if expected.month else ''})"
    for recipient_id, kronor in expected.kronor.items():
        if computed[recipient_id] != kronor:
            yield (
                f"{where}: {recipient_id} should get {kronor_text(kronor)} and gets "
                f"{kronor_text(computed[recipient_id])} ({computed[recipient_id] - kronor:+})"
            )
    if expected.total is not None and sum(computed.values()) != expected.total:
        yield (
            f"{where}: all together should get {kronor_text(expected.total)} and get "
            f"{kronor_text(sum(computed.values()))}"
        )


def _rest_misses(rest: ExpectedRest, allocation: Allocation) -> Iterator[str]:
    balance = next(each for each in allocation.balances if each.pot_id == rest.pot)
    held = {
        "carried_in": balance.carried_in_kronor,
        "carried_out": balance.carried_out_kronor,
        "forfeited": balance.forfeited_kronor,
        "undistributed": balance.undistributed_kronor,
    }
    for name, kronor in held.items():
        expected = getattr(rest, name)
        if expected is not None and expected != kronor:
            yield f"{rest.pot}: {name} should be {kronor_text(expected)}, is {kronor_text(kronor)}"


# --- reports and figures to a degree --------------------------------------------------------


def _assessment_misses(case: AssessmentCase, agreement: Agreement) -> Iterator[str]:
    condition = _condition(agreement, case.condition)
    found = evaluate_condition(
        condition,
        agreement,
        index_facts(_dossier(case, condition, agreement)),
        recipient_id=case.recipient,
        period=case.month,
        now=case.judged_at,
    )
    if (found.status, found.degree) != (case.expected.status, case.expected.degree):
        yield (
            f"{condition.id}: should be {case.expected.status} to "
            f"{percent_text(case.expected.degree)} and is {found.status} to "
            f"{percent_text(found.degree)}: {found.finding.text.en}"
        )
    if found.requested_kronor != case.expected.requested:
        yield (
            f"{condition.id}: should ask for {case.expected.requested} kr and asks for "
            f"{found.requested_kronor}"
        )


def _dossier(case: AssessmentCase, condition: Condition, agreement: Agreement) -> Dossier:
    """What is known: the figures and the filing of the example, and nothing else."""
    filings = []
    if case.filed is not None:
        (obligation_id,) = obligations_read_by(condition.rule)
        answers: dict[str, Answer] = {}
        if case.filed.requested is not None:
            assert condition.requested_amount is not None, condition.id
            answers[condition.requested_amount] = case.filed.requested
        arrival = case.filed.at.replace(tzinfo=None).isoformat(sep=" ")
        filings.append(
            filing(
                version(arrival, answers), obligation_id=obligation_id, recipient_id=case.recipient
            )
        )
    statistics = []
    if case.figures:
        (statistic_id,) = statistics_read_by(condition.rule)
        statistics = [
            known(str(month), figures, statistic_id=statistic_id, recipient_id=case.recipient)
            for month, figures in case.figures.items()
        ]
    return dossier(agreement, filings=filings, statistics=statistics)


def _condition(agreement: Agreement, condition_id: str) -> Condition:
    condition = agreement.condition(condition_id)
    assert condition is not None, f"{agreement.id} has no condition {condition_id}"
    return condition
