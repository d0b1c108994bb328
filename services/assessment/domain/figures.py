"""The figures of a month that statistic rules read, and what is said where they are not there."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from services.assessment.domain.verdicts import NOTHING, Subject, Verdict
from services.assessment.domain.wording import listing, month_name
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Evidence, NumberUsed
from shared.schemas.base import Label
from shared.schemas.data_descriptions import Statistic
from shared.values.periods import Month
from shared.values.shares import decimal_text


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """The figures of one recipient for one month, as last delivered."""

    statistic_id: str
    agreement: Agreement
    month: Month
    figures: Mapping[str, int]
    evidence: Evidence

    @property
    def statistic(self) -> Statistic:
        """What the definition says of the statistic: looked up only to be told."""
        return _statistic(self.statistic_id, self.agreement)

    def lacking(self, *names: str) -> tuple[str, ...]:
        """The figures among these that the delivery does not hold."""
        return tuple(name for name in names if name not in self.figures)

    def label(self, name: str) -> Label:
        """What the definition calls a figure."""
        return next(figure.label for figure in self.statistic.figures if figure.id == name)

    def counted_as(self, name: str) -> Label:
        """What stands after a number of this in a sentence."""
        figure = next(figure for figure in self.statistic.figures if figure.id == name)
        return figure.counted_as or Label(sv=f"”{figure.label.sv}”", en=f"“{figure.label.en}”")

    def count_used(self, name: str) -> NumberUsed:
        """A figure as a number that a rule used."""
        return NumberUsed(name=self.label(name), value=str(self.figures[name]), unit="count")


def judged_month(subject: Subject) -> Month:
    """The month a rule on statistics judges; that it has one is checked before."""
    assert subject.period is not None
    return subject.period


def delivered_figures(statistic_id: str, month: Month, subject: Subject) -> MonthFigures | None:
    """The latest figures of the subject for a month, or None where none have been delivered."""
    known = subject.facts.statistics.get((statistic_id, subject.recipient_id, month))
    if known is None:
        return None
    evidence = subject.facts.delivery_of(known)
    return MonthFigures(statistic_id, subject.agreement, month, known.figures, evidence)


def not_delivered(statistic_id: str, subject: Subject) -> Verdict:
    """Nothing is known of the month yet."""

    def text() -> Label:
        name = _statistic(statistic_id, subject.agreement).label
        month = month_name(judged_month(subject))
        return Label(
            sv=f"{name.sv}: uppgifter för {month.sv} har inte levererats än.",
            en=f"{name.en}: no figures for {month.en} have been delivered yet.",
        )

    return Verdict.awaited(text)


def delivered_without(names: tuple[str, ...], known: MonthFigures) -> Verdict:
    """The month was delivered without a figure the rule reads, so it cannot be shown to be met."""
    swedish = listing([known.label(name).sv for name in names]).sv
    english = listing([known.label(name).en for name in names]).en
    month = month_name(known.month)
    return Verdict.graded(
        NOTHING,
        Label(
            sv=f"Leveransen för {month.sv} saknar uppgift om: {swedish}. Kravet kan inte prövas "
            "och är inte uppfyllt.",
            en=f"The delivery for {month.en} has no figure for: {english}. The requirement cannot "
            "be judged and is not met.",
        ),
        evidence=(known.evidence,),
    )


def number_used(name: Label, value: Fraction, *, unit: str) -> NumberUsed:
    """A number that a rule computed or compared with, exact."""
    return NumberUsed(name=name, value=decimal_text(value), unit=unit)


def _statistic(statistic_id: str, agreement: Agreement) -> Statistic:
    statistic = agreement.statistic(statistic_id)
    assert statistic is not None, statistic_id
    return statistic
