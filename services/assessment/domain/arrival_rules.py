"""Has a filing arrived, and in time? Its first version decides, whatever it says."""

from datetime import datetime, timedelta
from fractions import Fraction

from services.assessment.domain.facts import Filed, filed_under
from services.assessment.domain.verdicts import NOTHING, WHOLE, Subject, Verdict
from services.assessment.domain.wording import duration, last_day_before, moment
from shared.schemas.assessments import NumberUsed
from shared.schemas.base import Label
from shared.schemas.conditions import Received
from shared.schemas.submissions import FilingVersion
from shared.values.shares import decimal_text

_NAMES = {
    "report": Label(sv="Redovisningen", en="The report"),
    "interim_report": Label(sv="Delrapporten", en="The interim report"),
    "activity_report": Label(sv="Verksamhetsrapporten", en="The activity report"),
    "final_report": Label(sv="Slutrapporten", en="The final report"),
    "economic_report": Label(sv="Den ekonomiska redovisningen", en="The economic report"),
    "requisition": Label(sv="Rekvisitionen", en="The requisition"),
    "statistics": Label(sv="Statistiken", en="The statistics report"),
    "data_delivery": Label(sv="Dataleveransen", en="The data delivery"),
}


def judge_received(rule: Received, subject: Subject) -> Verdict:
    """Whether a filing came before the deadline passed; what came at that instant is late."""
    filed = filed_for(rule.obligation, subject)
    version = filed.first_version()
    if version is None:
        return nothing_filed(filed, now=subject.now)
    if version.received_at < filed.deadline:
        return _in_time(filed, version)
    return _late(filed, version)


def filed_for(obligation_id: str, subject: Subject) -> Filed:
    """What the subject has filed under an obligation."""
    return filed_under(
        obligation_id,
        subject.agreement,
        subject.facts,
        recipient_id=subject.recipient_id,
        period=subject.period,
    )


def nothing_filed(filed: Filed, *, now: datetime) -> Verdict:
    """Awaited until the deadline has passed, and from then on not met."""
    name = _NAMES[filed.obligation.kind]
    last_day = last_day_before(filed.deadline)
    if now < filed.deadline:
        return Verdict.awaited(
            Label(
                sv=f"{name.sv} har inte kommit in än. Sista dag är {last_day}.",
                en=f"{name.en} has not arrived yet. The last day is {last_day}.",
            )
        )
    return Verdict.graded(
        NOTHING,
        Label(
            sv=f"{name.sv} har inte kommit in. Sista dag var {last_day}.",
            en=f"{name.en} has not arrived. The last day was {last_day}.",
        ),
    )


def _in_time(filed: Filed, version: FilingVersion) -> Verdict:
    name, arrived = _NAMES[filed.obligation.kind], moment(version.received_at)
    last_day = last_day_before(filed.deadline)
    return Verdict.graded(
        WHOLE,
        Label(
            sv=f"{name.sv} kom in {arrived.sv}, i rätt tid: sista dag var {last_day}.",
            en=f"{name.en} arrived on {arrived.en}, in time: the last day was {last_day}.",
        ),
        evidence=(filed.evidence_of(version),),
    )


def _late(filed: Filed, version: FilingVersion) -> Verdict:
    name, arrived = _NAMES[filed.obligation.kind], moment(version.received_at)
    delay = version.received_at - filed.deadline
    late_by = duration(delay)
    seconds = Fraction(delay // timedelta(microseconds=1), 1_000_000)
    return Verdict.graded(
        NOTHING,
        Label(
            sv=f"{name.sv} kom in {arrived.sv}, {late_by.sv} efter fristens utgång.",
            en=f"{name.en} arrived on {arrived.en}, {late_by.en} after the deadline had passed.",
        ),
        numbers=(
            NumberUsed(
                name=Label(sv="Försening", en="Late by"), value=decimal_text(seconds), unit="s"
            ),
        ),
        evidence=(filed.evidence_of(version),),
    )
