"""A published table held against a run: equal or not, and how it must have been rounded."""

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain.errors import InvalidTable
from services.allocation.domain.lines import LineKey
from services.allocation.domain.results import by_key
from services.allocation.store import runs as store
from services.allocation.usecases.comparing import definition_of, pinned_key_data
from services.allocation.usecases.foreseeing import entitled, entitled_in_all
from services.allocation.usecases.runs import read_run
from shared.schemas.agreements import Agreement
from shared.schemas.foreseen import ComparedRow, PublishedTableUpload, TableComparison
from shared.schemas.pots import AnyPot, PotGroup, Rounding

_METHODS: tuple[Rounding, ...] = ("largest_remainder", "sainte_lague")


async def compare_table(session: AsyncSession, upload: PublishedTableUpload) -> TableComparison:
    """A published table row by row, and the rounding methods that explain all of it."""
    run = await read_run(session, upload.run_id)
    loaded = await definition_of(session, run)
    agreement = loaded.agreement
    known = {pot.id for pot in agreement.shared_pots()}
    unknown = [each for each in upload.pot_ids if each not in known]
    published = {row.recipient_id: row.value for row in upload.rows}
    if unknown or len(published) != len(upload.rows):
        raise InvalidTable(
            f"These pots are not shared out here: {', '.join(unknown)}."
            if unknown
            else "A recipient has two rows; keep one."
        )
    outcomes = by_key(await store.outcomes_of(session, run.id))
    key_data = {each.data_set_id: each for each in await pinned_key_data(session, run)}
    computed = _of_pots(await entitled_in_all(session, run), upload.pot_ids)
    explained_by = []
    for method in _METHODS:
        changed = _rounded(agreement, upload.pot_ids, method)
        under = _of_pots(entitled(changed, run.occasion_id, outcomes, key_data), upload.pot_ids)
        if all(under.get(recipient_id, 0) == value for recipient_id, value in published.items()):
            explained_by.append(method)
    rows = tuple(
        ComparedRow(
            recipient_id=recipient_id,
            published_kronor=value,
            computed_kronor=computed.get(recipient_id, 0),
            difference_kronor=computed.get(recipient_id, 0) - value,
            is_equal=computed.get(recipient_id, 0) == value,
        )
        for recipient_id, value in published.items()
    )
    return TableComparison(
        run_id=run.id,
        equal_count=sum(row.is_equal for row in rows),
        row_count=len(rows),
        explained_by=tuple(explained_by),
        rows=rows,
    )


def _of_pots(entitled: Mapping[LineKey, int], pot_ids: list[str]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for (pot_id, _, recipient_id, _), kronor in entitled.items():
        if pot_id in pot_ids:
            sums[recipient_id] = sums.get(recipient_id, 0) + kronor
    return sums


def _rounded(agreement: Agreement, pot_ids: list[str], method: Rounding) -> Agreement:
    """The agreement with some pots rounded by a method."""

    def changed(pot: AnyPot) -> AnyPot:
        if isinstance(pot, PotGroup):
            return pot.model_copy(update={"parts": tuple(changed(part) for part in pot.parts)})
        return pot.model_copy(update={"rounding": method}) if pot.id in pot_ids else pot

    return agreement.model_copy(update={"pots": tuple(changed(pot) for pot in agreement.pots)})
