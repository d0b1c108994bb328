"""A result's own hash: equal inputs give equal results, whenever and wherever they are computed."""

import hashlib
from collections.abc import Iterable

from services.allocation.domain.lines import Allocation, Line, OutcomeKey
from shared.schemas.allocations import Amount, PotBalance
from shared.schemas.assessments import Outcome, OutcomeSet


def result_sha256(allocation: Allocation) -> str:
    """The hash of the result alone: every line's kronor, then every pot's balance."""
    return sha256_of_result(allocation.lines, allocation.balances)


def sha256_of_result(lines: Iterable[Line | Amount], balances: Iterable[PotBalance]) -> str:
    """The same of lines as they are computed, or of amounts as they are stored, in order."""
    digest = hashlib.sha256()
    for line in lines:
        place = f"{line.pot_id}|{line.period or ''}|{line.recipient_id}|{line.part}"
        digest.update(f"{place}|{line.entitled_kronor}|{line.earlier_kronor}\n".encode())
    for balance in balances:
        digest.update(balance.model_dump_json().encode() + b"\n")
    return digest.hexdigest()


def by_key(outcomes: OutcomeSet) -> dict[OutcomeKey, Outcome]:
    """The outcomes by what they are of."""
    return {(each.condition_id, each.recipient_id, each.period): each for each in outcomes.outcomes}
