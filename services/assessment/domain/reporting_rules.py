"""The rule that figures for every month were there in time."""

from datetime import datetime
from typing import Literal

from services.assessment.domain.verdicts import NOTHING, WHOLE, Subject, Verdict
from services.assessment.domain.wording import listing, month_name
from shared.schemas.assessments import Evidence, NumberUsed
from shared.schemas.base import Label
from shared.schemas.conditions import EveryMonthReported
from shared.schemas.deadlines import deadline_of
from shared.schemas.forms import DueMonthly
from shared.schemas.submissions import KnownStatistic
from shared.values.periods import Month

_State = Literal["failed", "awaited", "in_time"]
_MONTHS_ASKED = Label(sv="Månader som ska rapporteras", en="Months to report")
_MONTHS_IN_TIME = Label(sv="Månader i rätt tid", en="Months in time")


def judge_every_month(rule: EveryMonthReported, subject: Subject) -> Verdict:
    """Whether every statistic of every month came before that month's deadline.

    A month's first delivery decides, as a filing's first version does: correcting it after the
    deadline does not make it late.
    """
    obligation = subject.agreement.obligation(rule.obligation)
    assert obligation is not None, rule.obligation
    assert isinstance(obligation.due, DueMonthly), rule.obligation
    months = obligation.due.periods.months()
    known = {month: _known_of(month, rule, subject) for month in months}
    states = {
        month: _state_of(
            known[month], deadline=deadline_of(obligation.due, period=month), now=subject.now
        )
        for month in months
    }
    numbers = (
        NumberUsed(name=_MONTHS_ASKED, value=str(len(months)), unit="count"),
        NumberUsed(
            name=_MONTHS_IN_TIME, value=str(list(states.values()).count("in_time")), unit="count"
        ),
    )
    evidence = _deliveries(known, subject)
    return _verdict(states, numbers=numbers, evidence=evidence)


def _known_of(
    month: Month, rule: EveryMonthReported, subject: Subject
) -> tuple[KnownStatistic | None, ...]:
    statistics = subject.facts.statistics
    return tuple(
        statistics.get((statistic_id, subject.recipient_id, month))
        for statistic_id in rule.statistics
    )


def _state_of(
    known: tuple[KnownStatistic | None, ...], *, deadline: datetime, now: datetime
) -> _State:
    if any(each is not None and each.first_received_at >= deadline for each in known):
        return "failed"
    if None not in known:
        return "in_time"
    return "awaited" if now < deadline else "failed"


def _deliveries(
    known: dict[Month, tuple[KnownStatistic | None, ...]], subject: Subject
) -> tuple[Evidence, ...]:
    """The deliveries behind the figures, each once, the oldest first."""
    found = {
        each.delivery_id: subject.facts.delivery_of(each)
        for of_month in known.values()
        for each in of_month
        if each is not None
    }
    return tuple(sorted(found.values(), key=lambda each: (each.received_at, each.id)))


def _verdict(
    states: dict[Month, _State],
    *,
    numbers: tuple[NumberUsed, ...],
    evidence: tuple[Evidence, ...],
) -> Verdict:
    failed = [month for month, state in states.items() if state == "failed"]
    awaited = [month for month, state in states.items() if state == "awaited"]
    if failed:
        names = _names(failed)
        text = Label(
            sv=f"Uppgifterna kom inte i rätt tid för {len(failed)} av {len(states)} månader: "
            f"{names.sv}.",
            en=f"The figures were not there in time for {len(failed)} of {len(states)} months: "
            f"{names.en}.",
        )
        return Verdict("not_met", NOTHING, text, numbers, evidence)
    if awaited:
        names = _names(awaited)
        text = Label(
            sv=f"Uppgifterna har hittills kommit i rätt tid; {len(awaited)} av {len(states)} "
            f"månader väntas: {names.sv}.",
            en=f"The figures have so far been there in time; {len(awaited)} of {len(states)} "
            f"months are awaited: {names.en}.",
        )
        return Verdict("awaited", NOTHING, text, numbers, evidence)
    text = Label(
        sv=f"Uppgifterna för alla {len(states)} månader kom i rätt tid.",
        en=f"The figures for all {len(states)} months were there in time.",
    )
    return Verdict("met", WHOLE, text, numbers, evidence)


def _names(months: list[Month]) -> Label:
    words = [month_name(month) for month in months]
    return Label(
        sv=listing([each.sv for each in words]).sv, en=listing([each.en for each in words]).en
    )
