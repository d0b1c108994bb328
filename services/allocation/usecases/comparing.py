"""A run beside another, computed once more, and what lapsed in it."""

import hashlib
from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain.allocate import allocate
from services.allocation.domain.differences import (
    Side,
    line_differences,
    recipient_differences,
)
from services.allocation.domain.forfeits import forfeited_rights
from services.allocation.domain.lifecycle import due_at
from services.allocation.domain.lines import Allocation
from services.allocation.domain.results import by_key, result_sha256, sha256_of_result
from services.allocation.store import amounts as amount_store
from services.allocation.store import key_data as key_data_store
from services.allocation.store import life
from services.allocation.store import runs as store
from services.allocation.usecases.runs import read_run
from shared.agreements.loader import LoadedAgreement, load_definition
from shared.schemas.agreements import AgreementReference
from shared.schemas.allocations import (
    ForfeitedRights,
    KeyDataSet,
    PinnedInput,
    Recomputation,
    Run,
    RunDifference,
)
from shared.values.errors import NotFound


async def compare_runs(
    session: AsyncSession, run_id: UUID, *, against_run_id: UUID | None
) -> RunDifference:
    """What a run gives differently from another, by default the one before it."""
    run = await read_run(session, run_id)
    other = (
        await store.run_before(session, run)
        if against_run_id is None
        else await read_run(session, against_run_id)
    )
    if other is None:
        return RunDifference(run_id=run.id, against_run_id=None, recipients=(), lines=())
    if (other.agreement.id, other.occasion_id) != (run.agreement.id, run.occasion_id):
        raise NotFound("The two runs are not over the same occasion; only such are compared.")
    loaded = await definition_of(session, run)
    before, after = await _side(session, other), await _side(session, run)
    lines = line_differences(loaded.agreement, before, after)
    return RunDifference(
        run_id=run.id,
        against_run_id=other.id,
        recipients=recipient_differences(lines, before, after),
        lines=lines,
    )


async def _side(session: AsyncSession, run: Run) -> Side:
    """All a run is entitled to, lines that other occasions paid among them."""
    key_data = await pinned_key_data(session, run)
    outcomes = by_key(await store.outcomes_of(session, run.id))
    in_all = allocate(
        (await definition_of(session, run)).agreement,
        occasion_id=run.occasion_id,
        outcomes=outcomes,
        key_data={each.data_set_id: each for each in key_data},
        earlier={},
    )
    return Side(
        definition_sha256=run.agreement.sha256,
        code_version=run.code_version,
        key_data={each.data_set_id: each.sha256 for each in key_data},
        outcomes=outcomes,
        entitled={line.key: line.entitled_kronor for line in in_all.lines},
    )


class Pinned(Protocol):
    """A run, or anything else that carries the ids and hashes of what it was computed from."""

    @property
    def agreement(self) -> AgreementReference:
        """The definition."""

    @property
    def inputs(self) -> tuple[PinnedInput, ...]:
        """Everything else."""


async def pinned_key_data(session: AsyncSession, run: Pinned) -> list[KeyDataSet]:
    """The key data a run pinned, as it was uploaded."""
    found = []
    for pinned in run.inputs:
        if pinned.kind == "key_data_set":
            key_data = await key_data_store.key_data_of(session, UUID(pinned.id))
            assert key_data is not None, pinned.id
            found.append(key_data)
    return found


async def definition_of(session: AsyncSession, run: Pinned) -> LoadedAgreement:
    """The definition a run was computed from, read from the files kept with it.

    Raises NotFound for a run of a time when they were not kept.
    """
    files = await life.definition_files(session, run.agreement.sha256)
    if files is None:
        raise NotFound("The definition this run was computed from has not been kept.")
    with TemporaryDirectory() as name:
        folder = Path(name) / run.agreement.id
        for file, text in files.items():
            place = folder / file
            assert place.resolve().is_relative_to(folder.resolve()), file
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text.encode())
        return load_definition(folder, name=run.agreement.id)


async def recompute(session: AsyncSession, run_id: UUID) -> Recomputation:
    """Compute a run once more from what it pinned, and compare; nothing is stored."""
    run = await read_run(session, run_id)
    allocation, changed = await computed_again(session, run)
    recomputed = result_sha256(allocation)
    lacking = (*changed, *[each async for each in _changed_results(session, run, allocation)])
    return Recomputation(
        run_id=run.id,
        result_sha256=run.result_sha256,
        recomputed_sha256=recomputed,
        is_equal=recomputed == run.result_sha256 and not lacking,
        lacking=lacking,
    )


async def computed_again(session: AsyncSession, run: Run) -> tuple[Allocation, tuple[str, ...]]:
    """A run's allocation from its pins, and which of them are not what they were."""
    loaded = await definition_of(session, run)
    key_data = await pinned_key_data(session, run)
    outcomes = await store.outcomes_of(session, run.id)
    pins = {(each.kind, each.id): each.sha256 for each in run.inputs}
    lacking = [] if loaded.sha256 == pins["definition", loaded.agreement.id] else ["definition"]
    if outcomes.content_sha256() != pins["outcome_set", loaded.agreement.id]:
        lacking.append("outcome_set")
    for each in key_data:
        listing = "".join(f"{value.recipient_id},{value.value}\n" for value in each.values)
        if hashlib.sha256(listing.encode()).hexdigest() != pins["key_data_set", str(each.id)]:
            lacking.append(f"key_data_set {each.data_set_id}")
    earlier_ids = [UUID(each.id) for each in run.inputs if each.kind == "earlier_run"]
    for earlier_id in earlier_ids:
        if await _stored_sha256(session, earlier_id) != pins["earlier_run", str(earlier_id)]:
            lacking.append(f"earlier_run {earlier_id}")
    given = await amount_store.given_by(session, earlier_ids)
    allocation = allocate(
        loaded.agreement,
        occasion_id=run.occasion_id,
        outcomes=by_key(outcomes),
        key_data={each.data_set_id: each for each in key_data},
        earlier=due_at(loaded.agreement, given, occasion_id=run.occasion_id),
    )
    return allocation, tuple(lacking)


async def _changed_results(
    session: AsyncSession, run: Run, allocation: Allocation
) -> AsyncIterator[str]:
    """Which of a run's stored results are not, byte for byte, what is computed from its pins."""
    if await _stored_sha256(session, run.id) != run.result_sha256:
        yield "amounts and balances"
    if await amount_store.figures_of(session, run.id) != [
        amount_store.as_stored(line.figure) for line in allocation.lines
    ]:
        yield "derivations"


async def _stored_sha256(session: AsyncSession, run_id: UUID) -> str:
    """The hash of a run's result as its amounts and balances stand in the database."""
    wanted = amount_store.AmountFilter(run_id)
    amounts = await amount_store.list_amounts(session, wanted, limit=10**7, offset=0)
    return sha256_of_result(amounts, (await read_run(session, run_id)).pots)


async def read_forfeited(session: AsyncSession, run_id: UUID) -> ForfeitedRights:
    """Every right that had lapsed when a run was computed: whose, how much, and why."""
    run = await read_run(session, run_id)
    loaded = await definition_of(session, run)
    amounts = await amount_store.explained_amounts(session, amount_store.AmountFilter(run.id))
    outcomes = by_key(await store.outcomes_of(session, run.id))
    rights = forfeited_rights(loaded.agreement, amounts, outcomes)
    return ForfeitedRights(
        run_id=run.id, total_kronor=sum(each.kronor for each in rights), rights=rights
    )
