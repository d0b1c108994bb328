"""What can be done in allocation, step by step: the only place that knows the order."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation import store
from services.allocation.clients import Assessment
from services.allocation.domain.allocate import allocate
from services.allocation.domain.key_data_checks import check_upload
from services.allocation.domain.lines import Allocation
from services.allocation.domain.needs import Needs, needs_of
from shared.agreements.loader import LoadedAgreement
from shared.kit.audit import record_change
from shared.kit.principals import Principal
from shared.kit.version import VERSION
from shared.schemas.allocations import (
    Amount,
    Explanation,
    KeyDataSet,
    KeyDataUpload,
    PinnedInput,
    Run,
)
from shared.schemas.assessments import OutcomeSet
from shared.schemas.traces import Figure
from shared.values.errors import NotFound

MakeId = Callable[[], UUID]


async def upload_key_data(
    session: AsyncSession,
    loaded: LoadedAgreement,
    principal: Principal,
    upload: KeyDataUpload,
    *,
    now: datetime,
    new_id: UUID,
) -> KeyDataSet:
    """Take in key data to share by; the latest upload of a data set is the one used."""
    check_upload(loaded.agreement, upload)
    values = tuple(sorted(upload.values, key=lambda value: value.recipient_id))
    listing = "".join(f"{value.recipient_id},{value.value}\n" for value in values)
    key_data = KeyDataSet(
        id=new_id,
        agreement=loaded.reference,
        data_set_id=upload.data_set_id,
        source=upload.source,
        as_of=upload.as_of,
        note=upload.note,
        uploaded_at=now,
        uploaded_by=str(principal),
        sha256=hashlib.sha256(listing.encode()).hexdigest(),
        values=values,
    )
    await store.add_key_data(session, key_data)
    await record_change(
        session,
        at=now,
        principal=principal,
        action="key data uploaded",
        subject=f"key-data-set:{new_id}",
        facts={
            "data_set_id": upload.data_set_id,
            "sha256": key_data.sha256,
            "agreement_sha256": loaded.sha256,
        },
    )
    return key_data


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
    key_data = await store.latest_key_data(session, agreement.id, data_set_ids=needs.data_set_ids)
    earlier_runs = await store.latest_runs(
        session, agreement_id=agreement.id, occasion_ids=needs.earlier_occasion_ids
    )
    allocation = allocate(
        agreement,
        occasion_id=occasion_id,
        outcomes={
            (each.condition_id, each.recipient_id, each.period): each for each in outcomes.outcomes
        },
        key_data={each.data_set_id: each for each in key_data},
        earlier=await store.given_by(session, [run.id for run in earlier_runs]),
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
        result_sha256=_sha256_of(allocation),
        pots=allocation.balances,
    )
    await store.add_run(session, run, outcomes, amounts)
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


def _sha256_of(allocation: Allocation) -> str:
    """The hash of the result alone: equal inputs give equal results, whenever they are computed."""
    digest = hashlib.sha256()
    for line in allocation.lines:
        place = f"{line.pot_id}|{line.period or ''}|{line.recipient_id}|{line.part}"
        digest.update(f"{place}|{line.entitled_kronor}|{line.earlier_kronor}\n".encode())
    for balance in allocation.balances:
        digest.update(balance.model_dump_json().encode() + b"\n")
    return digest.hexdigest()


def _pinned(
    loaded: LoadedAgreement,
    outcomes: OutcomeSet,
    key_data: list[KeyDataSet],
    earlier_runs: list[Run],
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


async def explain(session: AsyncSession, amount_id: UUID) -> Explanation:
    """An amount with its derivation down to the paragraphs; raises NotFound."""
    found = await store.explained_amount(session, amount_id)
    if found is None:
        raise NotFound("There is no amount with this id.")
    amount, figure = found
    run = await read_run(session, amount.run_id)
    return Explanation(amount=amount, agreement=run.agreement, figure=figure)
