"""Backwards from a cause to kronor, and proofs to be checked elsewhere."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain import tracing_back
from services.allocation.store import amounts as amount_store
from services.allocation.store import life
from services.allocation.store import runs as store
from services.allocation.usecases.comparing import definition_of, pinned_key_data
from services.allocation.usecases.runs import read_run
from shared.schemas.base import Label
from shared.schemas.explanations import Moved
from shared.schemas.proofs import EarlierLine, Proof, ProofAmount
from shared.values.errors import NotFound


async def trace_back(
    session: AsyncSession, run_id: UUID, *, source: str | None, reference_id: str | None
) -> Moved:
    """Every amount of a run that rests on a paragraph, or on an outcome, decision or filing."""
    run = await read_run(session, run_id)
    agreement = (await definition_of(session, run)).agreement
    if source is not None:
        matches = tracing_back.by_source(source)
        subject = Label(sv=source, en=source)
    elif reference_id is not None:
        outcomes = (await store.outcomes_of(session, run_id)).outcomes
        behind = [each for each in outcomes if tracing_back.comes_of(each, reference_id)]
        matches = tracing_back.by_reference(
            frozenset({reference_id, *(str(each.id) for each in behind)})
        )
        subject = tracing_back.subject_of(reference_id, behind, agreement)
    else:
        raise NotFound("Name a paragraph as `source`, or an id as `reference_id`.")
    explained = await amount_store.explained_amounts(session, amount_store.AmountFilter(run_id))
    moved = tracing_back.moved_by(explained, matches, agreement)
    occasion = agreement.occasion(run.occasion_id)
    assert occasion is not None, run.occasion_id
    return Moved(
        agreement=run.agreement,
        title=agreement.title,
        run_id=run_id,
        occasion=occasion.label,
        subject=subject,
        total_kronor=sum(each.amount.kronor for each in moved if each.way == "direct"),
        sums=tracing_back.sums_of(moved, agreement),
        amounts=moved,
    )


async def make_proof(session: AsyncSession, run_id: UUID, *, recipient_id: str) -> Proof:
    """All that a recipient's amounts in a run were computed from, to be checked anywhere."""
    run = await read_run(session, run_id)
    files = await life.definition_files(session, run.agreement.sha256)
    if files is None:
        raise NotFound("The definition this run was computed from has not been kept.")
    earlier_ids = [UUID(each.id) for each in run.inputs if each.kind == "earlier_run"]
    given = await amount_store.given_by(session, earlier_ids)
    wanted = amount_store.AmountFilter(run_id, recipient_id)
    explained = await amount_store.explained_amounts(session, wanted)
    if not explained:
        raise NotFound("The run gives nothing to a recipient of that id.")
    return Proof(
        recipient_id=recipient_id,
        run=run,
        definition_files={**files},
        outcomes=await store.outcomes_of(session, run_id),
        key_data=tuple(await pinned_key_data(session, run)),
        earlier=tuple(
            EarlierLine(pot_id=pot_id, period=period, recipient_id=who, part=part, kronor=kronor)
            for (pot_id, period, who, part), kronor in given.items()
        ),
        amounts=tuple(ProofAmount(amount=amount, figure=figure) for amount, figure in explained),
    )
