"""What the rules of an agreement read, all the way down."""

from collections.abc import Iterator
from fractions import Fraction

from shared.schemas.agreements import Agreement
from shared.schemas.conditions import (
    AllOf,
    Answered,
    AnsweredYes,
    AnyOf,
    AttachmentPresent,
    BetterOf,
    FiguresAddUp,
    OfficerJudges,
    Rule,
    ShareImproved,
)


def questions_read(agreement: Agreement) -> set[tuple[str, str]]:
    """The questions, by obligation, whose answers some rule reads."""
    read: set[tuple[str, str]] = set()
    for condition in agreement.conditions:
        for rule in rules_of(condition.rule):
            match rule:
                case Answered(questions=()):
                    form_id = getattr(agreement.obligation(rule.obligation), "form", None)
                    form = None if form_id is None else agreement.form(form_id)
                    required = () if form is None else form.questions()
                    read |= {(rule.obligation, q.id) for q in required if q.required == "yes"}
                case Answered() | AnsweredYes():
                    read |= {(rule.obligation, each) for each in rule.questions}
                case AttachmentPresent():
                    read.add((rule.obligation, rule.question))
                case FiguresAddUp():
                    names = (rule.result, *rule.plus, *rule.minus)
                    read |= {(rule.obligation, each) for each in names}
                case _:
                    pass
            for amount in (condition.requested_amount, condition.unspent_amount):
                if amount is not None and hasattr(rule, "obligation"):
                    read.add((rule.obligation, amount))
    return read


def rules_of(rule: Rule) -> Iterator[Rule]:
    """A rule and every rule in it."""
    yield rule
    match rule:
        case AllOf() | AnyOf() | BetterOf():
            for part in rule.rules:
                yield from rules_of(part)
        case OfficerJudges():
            yield from rules_of(rule.proposal)
        case _:
            return


def degrees_of(rule: Rule) -> tuple[Fraction, ...]:
    """Every degree a rule can come to, the lowest first: none, the tiers', the whole."""
    tiers = {
        tier.degree
        for each in rules_of(rule)
        if isinstance(each, ShareImproved)
        for tier in each.tiers
    }
    return tuple(sorted({Fraction(0), Fraction(1), *tiers}))
