"""Two runs over one occasion side by side: what each line became, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from services.allocation.domain.keys import data_sets_of
from services.allocation.domain.lines import LineKey, OutcomeKey
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import Cause, LineDifference, RecipientDifference
from shared.schemas.assessments import Outcome, RuleFinding
from shared.schemas.base import Label
from shared.schemas.pots import Carry, EarnedKey, Pot, Redistribute
from shared.values.money import kronor_text

CAUSES: Mapping[Cause, Label] = {
    "new_decision": Label(sv="nytt beslut", en="a new decision"),
    "corrected_statistics": Label(sv="rättad statistik", en="corrected statistics"),
    "new_filing": Label(sv="ny eller kompletterad inlämning", en="a new or supplemented filing"),
    "deadline_passed": Label(sv="fristen har gått ut", en="the deadline has passed"),
    "other_recipients": Label(
        sv="andra mottagares utfall har ändrats", en="other recipients' outcomes have changed"
    ),
    "new_key_data": Label(sv="nya nyckeldata", en="new key data"),
    "other_definition": Label(
        sv="annan version av överenskommelsen", en="another version of the agreement"
    ),
    "other_code": Label(sv="annan programversion", en="another version of the program"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two runs: what it gives in all, line by line, and what it was computed from."""

    definition_sha256: str
    code_version: str
    key_data: Mapping[str, str]
    """Hash by data set id."""
    outcomes: Mapping[OutcomeKey, Outcome]
    entitled: Mapping[LineKey, int]


def line_differences(agreement: Agreement, before: Side, after: Side) -> tuple[LineDifference, ...]:
    """Every line that gives something else than it did, with the causes that can be found."""
    keys = sorted({*before.entitled, *after.entitled}, key=_in_order)
    found = []
    for key in keys:
        was, now = before.entitled.get(key, 0), after.entitled.get(key, 0)
        if was == now:
            continue
        pot_id, period, recipient_id, part = key
        causes = causes_of(agreement, key, before=before, after=after)
        found.append(
            LineDifference(
                pot_id=pot_id,
                period=period,
                recipient_id=recipient_id,
                part=part,
                before_kronor=was,
                after_kronor=now,
                difference_kronor=now - was,
                causes=causes,
                text=_text(was, now, causes),
            )
        )
    return tuple(found)


def recipient_differences(
    lines: tuple[LineDifference, ...], before: Side, after: Side
) -> tuple[RecipientDifference, ...]:
    """The same per recipient: all its lines added up, with every cause among them."""
    found = []
    for recipient_id in sorted({line.recipient_id for line in lines}):
        was, now = (
            sum(kronor for key, kronor in side.entitled.items() if key[2] == recipient_id)
            for side in (before, after)
        )
        causes = dict.fromkeys(
            cause for line in lines if line.recipient_id == recipient_id for cause in line.causes
        )
        found.append(
            RecipientDifference(
                recipient_id=recipient_id,
                before_kronor=was,
                after_kronor=now,
                difference_kronor=now - was,
                causes=tuple(causes),
            )
        )
    return tuple(found)


def causes_of(
    agreement: Agreement, key: LineKey, *, before: Side, after: Side
) -> tuple[Cause, ...]:
    """Why a line changed: its own outcome first, then others', then what all runs rest on."""
    pot_id, _, recipient_id, _ = key
    causes: list[Cause] = []
    if before.definition_sha256 != after.definition_sha256:
        causes.append("other_definition")
    pot = agreement.pot(pot_id)
    if isinstance(pot, Pot):
        read = _read_by(agreement, pot)
        if any(before.key_data.get(each) != after.key_data.get(each) for each in read):
            causes.append("new_key_data")
        own = [each for each in after.outcomes if _is_own(each, pot, key)]
        causes += [
            cause
            for each in own
            if (cause := _change(before.outcomes.get(each), after.outcomes[each])) is not None
        ]
    others = any(
        outcome_key[1] != recipient_id and _change(before.outcomes.get(outcome_key), outcome)
        for outcome_key, outcome in after.outcomes.items()
    )
    if not causes and others:
        causes.append("other_recipients")
    if not causes and any(
        _change(before.outcomes.get(each), outcome) for each, outcome in after.outcomes.items()
    ):
        # Its own months moved what it shares in, such as the bonus pot.
        causes += dict.fromkeys(
            cause
            for each, outcome in after.outcomes.items()
            if (cause := _change(before.outcomes.get(each), outcome)) is not None
        )
    if not causes and before.code_version != after.code_version:
        causes.append("other_code")
    return tuple(dict.fromkeys(causes))


def _read_by(agreement: Agreement, pot: Pot) -> frozenset[str]:
    """The data sets a pot is shared by, those behind what others carry to it among them."""
    keys = [pot.key]
    if isinstance(pot.unreleased, Redistribute):
        keys.append(pot.unreleased.key)
    behind = {
        each.id
        for each in agreement.shared_pots()
        if isinstance(each.unreleased, Carry) and each.unreleased.to == pot.id
    }
    for key in keys:
        behind |= set(key.pots) if isinstance(key, EarnedKey) else set()
    own = frozenset(name for key in keys for name in data_sets_of(key))
    # A definition whose pots wait for each other in a ring is refused when it is loaded.
    others = (agreement.pot(each) for each in behind)
    return own.union(*(_read_by(agreement, each) for each in others if isinstance(each, Pot)))


def _is_own(outcome_key: OutcomeKey, pot: Pot, key: LineKey) -> bool:
    condition_id, recipient_id, period = outcome_key
    return (
        condition_id == pot.condition
        and recipient_id == key[2]
        and (period is None or period == key[1])
    )


def _change(before: Outcome | None, after: Outcome) -> Cause | None:
    """What made an outcome worth something else, or None where it is worth the same."""
    if before is None:
        return "new_filing"
    if (before.degree, before.requested_kronor) == (after.degree, after.requested_kronor):
        return None
    if after.decision is not None and (
        before.decision is None or before.decision.id != after.decision.id
    ):
        return "new_decision"
    was, now = _evidence(before.finding), _evidence(after.finding)
    if {each for each in was if each[0] == "statistics_delivery"} != {
        each for each in now if each[0] == "statistics_delivery"
    }:
        return "corrected_statistics"
    return "deadline_passed" if was == now else "new_filing"


def _evidence(finding: RuleFinding) -> frozenset[tuple[str, str, int | None]]:
    own = {(each.kind, str(each.id), each.version) for each in finding.evidence}
    return frozenset(own).union(*(_evidence(part) for part in finding.parts))


def _text(was: int, now: int, causes: tuple[Cause, ...]) -> Label:
    words = [CAUSES[cause] for cause in causes]
    step = f"{kronor_text(was)} → {kronor_text(now)}"
    return Label(
        sv=f"{step}: {', '.join(word.sv for word in words) or 'orsaken framgår inte'}",
        en=f"{step}: {', '.join(word.en for word in words) or 'the cause is not to be seen'}",
    )


def _in_order(key: LineKey) -> tuple[str, str, str, str]:
    pot_id, period, recipient_id, part = key
    return pot_id, "" if period is None else str(period), recipient_id, part
