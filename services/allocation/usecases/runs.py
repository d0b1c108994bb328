"""A payment occasion computed from what is known, and everything about it kept."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.clients import Assessment
from services.allocation.domain.allocate import allocate
from services.allocation.domain.lifecycle import counted_runs, due_at
from services.allocation.domain.lines import Allocation
from services.allocation.domain.needs import Needs, needs_of
from services.allocation.domain.results import by_key, result_sha256
from services.allocation.store import amounts as amount_store
from services.allocation.store import key_data as key_data_store
from services.allocation.store import life
from services.allocation.store import runs as store
from shared.agreements.loader import LoadedAgreement
from shared.kit.audit import record_change
from shared.kit.principals import Principal
from shared.kit.version import VERSION
from shared.schemas.allocations import Amount, KeyDataSet, PinnedInput, Run
from shared.schemas.assessments import OutcomeSet
from shared.schemas.traces import Figure
from shared.values.errors import NotFound

MakeId = Callable[[], UUID]


async def compute_run(
    session: AsyncSession,
    assessment: Assessment,
    loaded: LoadedAgreement,
    principal: Principal,
    *,
    occasion_id: str,
    now: datetime,
    make_id: MakeId,
) -> Run:
    """Compute a payment occasion from the outcomes, the key data and what was given before."""
    agreement = loaded.agreement
    needs = needs_of(agreement, occasion_id=occasion_id)
    outcomes = await assessment.outcomes(loaded.reference, condition_ids=needs.condition_ids)
    await store.lock_agreement(session, agreement.id)
    await life.keep_definition(session, loaded)
    key_data = await key_data_store.latest_key_data(
        session, agreement.id, data_set_ids=needs.data_set_ids
    )
    earlier_runs = counted_runs(
        agreement, await store.runs_of(session, agreement.id), occasion_id=occasion_id
    )
    given = await amount_store.given_by(session, [run.id for run in earlier_runs])
    allocation = allocate(
        agreement,
        occasion_id=occasion_id,
        outcomes=by_key(outcomes),
        key_data={each.data_set_id: each for each in key_data},
        earlier=due_at(agreement, given, occasion_id=occasion_id),
    )
    run_id = make_id()
    amounts = _amounts(allocation, run_id, make_id)
    run = Run(
        id=run_id,
        number=await store.next_run_number(
            session, agreement_id=agreement.id, occasion_id=occasion_id
        ),
        agreement=loaded.reference,
        occasion_id=occasion_id,
        computed_at=now,
        computed_by=str(principal),
        code_version=VERSION,
        inputs=_pinned(loaded, outcomes, key_data, earlier_runs, needs),
        total_kronor=allocation.total_kronor,
        unaccounted_kronor=allocation.unaccounted_kronor,
        result_sha256=result_sha256(allocation),
        state="computed",
        version=1,
        pots=allocation.balances,
    )
    await store.add_run(session, run, outcomes, amounts)
    await life.add_step(session, run, "computed", at=now, by=str(principal), is_first=True)
    await record_change(
        session,
        at=now,
        principal=principal,
        action="run computed",
        subject=f"run:{run_id}",
        facts={
            "occasion_id": occasion_id,
            "number": run.number,
            "total_kronor": run.total_kronor,
            "result_sha256": run.result_sha256,
            "agreement_sha256": loaded.sha256,
        },
    )
    return run


def _amounts(allocation: Allocation, run_id: UUID, make_id: MakeId) -> list[tuple[Amount, Figure]]:
    return [
        (
            Amount(
                id=make_id(),
                run_id=run_id,
                pot_id=line.pot_id,
                period=line.period,
                recipient_id=line.recipient_id,
                part=line.part,
                entitled_kronor=line.entitled_kronor,
                earlier_kronor=line.earlier_kronor,
                kronor=line.kronor,
            ),
            line.figure,
        )
        for line in allocation.lines
    ]


def _pinned(
    loaded: LoadedAgreement,
    outcomes: OutcomeSet,
    key_data: list[KeyDataSet],
    earlier_runs: Sequence[Run],
    needs: Needs,
) -> tuple[PinnedInput, ...]:
    """Everything the run was computed from, by id and hash."""
    assert {each.data_set_id for each in key_data} == set(needs.data_set_ids), needs
    return (
        PinnedInput(kind="definition", id=loaded.agreement.id, sha256=loaded.sha256),
        PinnedInput(kind="outcome_set", id=loaded.agreement.id, sha256=outcomes.sha256),
        *(PinnedInput(kind="key_data_set", id=str(x.id), sha256=x.sha256) for x in key_data),
        *(
            PinnedInput(kind="earlier_run", id=str(run.id), sha256=run.result_sha256)
            for run in earlier_runs
        ),
    )


async def read_run(session: AsyncSession, run_id: UUID) -> Run:
    """A run with its pot balances; raises NotFound."""
    run = await store.run_of(session, run_id)
    if run is None:
        raise NotFound("There is no run with this id.")
    return run
