"""Runs of made-up agreements, and short ways to ask what they gave."""

from collections.abc import Iterable, Mapping, Sequence

from services.allocation.domain.allocate import allocate
from services.allocation.domain.lines import Allocation, LineKey, OutcomeKey, Part
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet, PotBalance
from shared.schemas.assessments import Outcome
from shared.values.periods import Month
from tests.unit.allocation.factories import key_data


def run(
    of: Agreement,
    *,
    occasion: str = "only",
    judged: Mapping[OutcomeKey, Outcome] | None = None,
    population: Mapping[str, int] | None = None,
    more_key_data: Sequence[KeyDataSet] = (),
    earlier: Mapping[LineKey, int] | None = None,
) -> Allocation:
    """Allocate with population 5, 3 and 2 for a, b and c, unless others are given."""
    counted = key_data({"a": 5, "b": 3, "c": 2} if population is None else population)
    return allocate(
        of,
        occasion_id=occasion,
        outcomes={} if judged is None else judged,
        key_data={each.data_set_id: each for each in (counted, *more_key_data)},
        earlier={} if earlier is None else earlier,
    )


def paid(
    allocation: Allocation, pot_id: str, *, part: Part = "share", period: str | None = None
) -> dict[str, int]:
    """The kronor per recipient of a pot's lines, of one month where a month is given."""
    return {
        line.recipient_id: line.kronor
        for line in allocation.lines
        if (line.pot_id, line.part) == (pot_id, part)
        and (period is None or line.period == Month.from_text(period))
    }


def given_so_far(allocations: Iterable[Allocation]) -> dict[LineKey, int]:
    """What a series of runs has given per line: the `earlier` of the next occasion."""
    given: dict[LineKey, int] = {}
    for allocation in allocations:
        for line in allocation.lines:
            given[line.key] = given.get(line.key, 0) + line.kronor
    return given


def balance(allocation: Allocation, pot_id: str) -> PotBalance:
    """Where a pot's kronor are."""
    return next(each for each in allocation.balances if each.pot_id == pot_id)
