"""Explanations as text, backwards from a cause to kronor, and proofs to be checked elsewhere."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain.tracing_back import Matches, by_reference, by_source, moved_by
from services.allocation.store import amounts as amount_store
from services.allocation.store import life
from services.allocation.store import runs as store
from services.allocation.usecases.comparing import definition_of, pinned_key_data
from services.allocation.usecases.runs import read_run
from shared.schemas.agreements import Agreement
from shared.schemas.assessments import Outcome, RuleFinding
from shared.schemas.foreseen import Moved, MovedAmount
from shared.schemas.pots import Carry, EarnedKey
from shared.schemas.proofs import EarlierLine, Proof, ProofAmount
from shared.values.errors import NotFound


async def trace_back(
    session: AsyncSession, run_id: UUID, *, source: str | None, reference_id: str | None
) -> Moved:
    """Every amount of a run that rests on a paragraph, or on an outcome, decision or filing."""
    run = await read_run(session, run_id)
    if source is not None:
        matches: Matches = by_source(source)
    elif reference_id is not None:
        outcomes = await store.outcomes_of(session, run_id)
        resting = {str(each.id) for each in outcomes.outcomes if _rests_on(each, reference_id)}
        matches = by_reference(frozenset({reference_id, *resting}))
    else:
        raise NotFound("Name a paragraph as `source`, or an id as `reference_id`.")
    explained = await amount_store.explained_amounts(session, amount_store.AmountFilter(run_id))
    direct = moved_by(explained, matches)
    fed = _fed_by(
        (await definition_of(session, run)).agreement, frozenset(each.pot_id for each in direct)
    )
    ids = {each.id for each in direct}
    through = [amount for amount, _ in explained if amount.pot_id in fed and amount.id not in ids]
    return Moved(
        run_id=run_id,
        total_kronor=sum(each.kronor for each in direct),
        amounts=(
            *(MovedAmount(amount=each, way="direct") for each in direct),
            *(MovedAmount(amount=each, way="through_another_pot") for each in through),
        ),
    )


def _rests_on(outcome: Outcome, wanted: str) -> bool:
    """Whether an outcome comes of a decision or filing, named by id, number or hash."""
    decision = outcome.decision
    if decision is not None and wanted in {str(decision.id), str(decision.case_id)}:
        return True
    return wanted in _named_in(outcome.finding)


def _named_in(finding: RuleFinding) -> set[str]:
    own = {
        name
        for each in finding.evidence
        for name in (str(each.id), each.registration_number, each.sha256)
        if name is not None
    }
    return own.union(*(_named_in(part) for part in finding.parts))


def _fed_by(agreement: Agreement, pot_ids: frozenset[str]) -> frozenset[str]:
    """Pots that what these pots give or leave flows into: by a carry, or as what was earned."""
    fed: set[str] = set()
    for pot in agreement.shared_pots():
        if isinstance(pot.unreleased, Carry) and pot.id in pot_ids:
            fed.add(pot.unreleased.to)
        if isinstance(pot.key, EarnedKey) and pot_ids & set(pot.key.pots):
            fed.add(pot.id)
    return frozenset(fed)


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
