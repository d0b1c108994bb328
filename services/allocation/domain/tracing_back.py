"""Backwards: from a paragraph, a decision's outcome or key data to every krona it moved."""

from collections.abc import Callable, Iterable, Sequence

from services.allocation.domain.totals import label_of
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import Amount
from shared.schemas.assessments import Outcome, RuleFinding
from shared.schemas.base import Label
from shared.schemas.explanations import MovedAmount, MovedSum
from shared.schemas.pots import Carry, EarnedKey
from shared.schemas.traces import Figure

Matches = Callable[[Figure], bool]
_JUDGED = {
    "met": Label(sv="uppfyllt", en="met"),
    "not_met": Label(sv="inte uppfyllt", en="not met"),
}


def rests_on(figure: Figure, matches: Matches) -> bool:
    """Whether a figure, or anything it builds on, is what is looked for."""
    return matches(figure) or any(rests_on(each, matches) for each in figure.inputs)


def by_source(source: str) -> Matches:
    """A paragraph: one that is named in whole or as one of several, such as `avsnitt 3.7`."""
    wanted = source.casefold().strip()
    return lambda figure: figure.source is not None and _is_named(figure.source, wanted)


def _is_named(source: str, wanted: str) -> bool:
    """`avsnitt 3` is no part of `avsnitt 3.7`, nor of `avsnitt 31`."""
    text = source.casefold()
    place = text.find(wanted)
    while place >= 0:
        following = text[place + len(wanted) : place + len(wanted) + 2]
        if not following[:1].isdigit() and not (following[:1] == "." and following[1:].isdigit()):
            return True
        place = text.find(wanted, place + 1)
    return False


def by_reference(ids: frozenset[str]) -> Matches:
    """An outcome, key data set or run, by id."""
    return lambda figure: figure.reference is not None and figure.reference.id in ids


def moved_by(
    amounts: Sequence[tuple[Amount, Figure]], matches: Matches, agreement: Agreement
) -> tuple[MovedAmount, ...]:
    """The amounts whose derivation rests on what is looked for, then those of pots they feed."""
    direct = [amount for amount, figure in amounts if rests_on(figure, matches)]
    ids = {each.id for each in direct}
    fed = _fed_by(agreement, frozenset(each.pot_id for each in direct))
    through = [amount for amount, _ in amounts if amount.pot_id in fed and amount.id not in ids]
    return (
        *(MovedAmount(amount=each, way="direct") for each in direct),
        *(MovedAmount(amount=each, way="through_another_pot") for each in through),
    )


def _fed_by(agreement: Agreement, pot_ids: frozenset[str]) -> frozenset[str]:
    """Pots that what these pots give or leave flows into: by a carry, or as what was earned."""
    fed: set[str] = set()
    for pot in agreement.shared_pots():
        if isinstance(pot.unreleased, Carry) and pot.id in pot_ids:
            fed.add(pot.unreleased.to)
        if isinstance(pot.key, EarnedKey) and pot_ids & set(pot.key.pots):
            fed.add(pot.id)
    return frozenset(fed)


def sums_of(moved: Iterable[MovedAmount], agreement: Agreement) -> tuple[MovedSum, ...]:
    """What was moved by pot and recipient, in the order of the amounts."""
    sums: dict[tuple[str, str, str], MovedSum] = {}
    for each in moved:
        amount = each.amount
        key = each.way, amount.pot_id, amount.recipient_id
        who = agreement.recipient(amount.recipient_id)
        before = sums.get(key)
        sums[key] = MovedSum(
            way=each.way,
            pot_id=amount.pot_id,
            pot=label_of(agreement, amount.pot_id),
            recipient_id=amount.recipient_id,
            recipient=amount.recipient_id if who is None else who.name,
            kronor=amount.kronor + (0 if before is None else before.kronor),
        )
    return tuple(sums.values())


# --- outcomes, by what they come of ---------------------------------------------------------


def comes_of(outcome: Outcome, wanted: str) -> bool:
    """Whether an outcome is, or comes of, something named by id, registration number or hash."""
    decision = outcome.decision
    if decision is not None and wanted in {str(decision.id), str(decision.case_id)}:
        return True
    return wanted == str(outcome.id) or wanted in _named_in(outcome.finding)


def _named_in(finding: RuleFinding) -> set[str]:
    own = {
        name
        for each in finding.evidence
        for name in (str(each.id), each.registration_number, each.sha256)
        if name is not None
    }
    return own.union(*(_named_in(part) for part in finding.parts))


def subject_of(wanted: str, outcomes: Sequence[Outcome], agreement: Agreement) -> Label:
    """What an id or number stands for, by name; the id itself where nothing says."""
    if not outcomes:
        return Label(sv=wanted, en=wanted)
    first = outcomes[0]
    condition = agreement.condition(first.condition_id)
    who = agreement.recipient(first.recipient_id)
    assert condition is not None, first.condition_id
    assert who is not None, first.recipient_id
    tail = "" if len(outcomes) > 1 or first.period is None else f", {first.period}"
    of = Label(
        sv=f"{condition.label.sv}, {who.name}{tail}", en=f"{condition.label.en}, {who.name}{tail}"
    )
    decision = first.decision
    if decision is not None and wanted in {str(decision.id), str(decision.case_id)}:
        said = _JUDGED[decision.judgement]
        day = decision.decided_at.date()
        return Label(
            sv=f"Beslut {day}: {of.sv}: {said.sv}", en=f"Decision {day}: {of.en}: {said.en}"
        )
    if wanted == str(first.id):
        return Label(sv=f"Utfall: {of.sv}", en=f"Outcome: {of.en}")
    return Label(sv=f"{wanted} ({who.name})", en=f"{wanted} ({who.name})")
