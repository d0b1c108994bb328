"""Explanations of sums, backwards from a cause to kronor, and proofs to be checked elsewhere."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain.lifecycle import counted_runs
from services.allocation.domain.totals import bare_amounts, referred_to, total_of, year_of
from services.allocation.domain.tracing_back import Matches, by_reference, by_source, moved_by
from services.allocation.store import amounts as amount_store
from services.allocation.store import life
from services.allocation.store import runs as store
from services.allocation.usecases.comparing import definition_of, pinned_key_data
from services.allocation.usecases.runs import read_run
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import Explanation, TotalExplanation
from shared.schemas.assessments import Outcome, RuleFinding
from shared.schemas.foreseen import Moved, MovedAmount
from shared.schemas.pots import Carry, EarnedKey
from shared.schemas.proofs import EarlierLine, Proof, ProofAmount
from shared.schemas.traces import Figure
from shared.values.errors import NotFound


async def explain_total(
    session: AsyncSession, run_id: UUID, *, recipient_id: str | None, pot_id: str | None
) -> TotalExplanation:
    """What a run gives in all, or a recipient, or from a pot: unfolded down to the paragraphs.

    Of the whole run the amounts are named, each with the place of its own explanation. Raises
    NotFound where the run gives no such amount.
    """
    run = await read_run(session, run_id)
    agreement = (await definition_of(session, run)).agreement
    wanted = amount_store.AmountFilter(run_id, recipient_id, pot_id)
    explained = await amount_store.explained_amounts(session, wanted)
    if not explained:
        raise NotFound("The run has no amount of this recipient and pot.")
    if recipient_id is None and pot_id is None:
        explained = bare_amounts(explained)
    who = None if recipient_id is None else agreement.recipient(recipient_id)
    figure = total_of(agreement, run, explained, *(() if who is None else (who.name,)))
    return TotalExplanation(
        agreement=run.agreement,
        run_ids=(run.id,),
        recipient_id=recipient_id,
        pot_id=pot_id,
        kronor=figure.kronor(),
        figure=figure,
        outcomes=await outcomes_referred_to(session, run.id, figure),
    )


async def explain_year(
    session: AsyncSession, agreement_id: str, *, recipient_id: str
) -> TotalExplanation:
    """What a recipient has been given by all the runs that count, as one sum; raises NotFound."""
    runs = await store.runs_of(session, agreement_id)
    newest = runs[-1] if runs else None
    if newest is None:
        raise NotFound("No occasion of an agreement with this id has been computed.")
    agreement = (await definition_of(session, newest)).agreement
    last = agreement.occasions[-1].id
    latest = [run for run in runs if run.occasion_id == last and run.state == "computed"][-1:]
    earlier = counted_runs(agreement, runs, occasion_id=last)
    totals, outcomes, counted = [], {}, []
    for run in dict.fromkeys((*earlier, *latest)):
        wanted = amount_store.AmountFilter(run.id, recipient_id)
        explained = await amount_store.explained_amounts(session, wanted)
        if explained:
            figure = total_of(agreement, run, explained)
            totals.append(figure)
            counted.append(run.id)
            for each in await outcomes_referred_to(session, run.id, figure):
                outcomes[each.id] = each
    if not totals:
        raise NotFound("No run gives anything to a recipient of that id.")
    who = agreement.recipient(recipient_id)
    total = year_of(totals, name=recipient_id if who is None else who.name)
    return TotalExplanation(
        agreement=newest.agreement,
        run_ids=tuple(counted),
        recipient_id=recipient_id,
        pot_id=None,
        kronor=total.kronor(),
        figure=total,
        outcomes=tuple(outcomes.values()),
    )


async def outcomes_referred_to(
    session: AsyncSession, run_id: UUID, figure: Figure
) -> tuple[Outcome, ...]:
    """The outcomes of a run that a derivation rests on, in the run's own order."""
    ids = {each.id for each in referred_to(figure) if each.kind == "outcome"}
    outcomes = (await store.outcomes_of(session, run_id)).outcomes if ids else ()
    return tuple(each for each in outcomes if str(each.id) in ids)


async def explain(session: AsyncSession, amount_id: UUID) -> Explanation:
    """An amount with its derivation down to the paragraphs; raises NotFound."""
    found = await amount_store.explained_amount(session, amount_id)
    if found is None:
        raise NotFound("There is no amount with this id.")
    amount, figure = found
    run = await read_run(session, amount.run_id)
    return Explanation(
        amount=amount,
        agreement=run.agreement,
        figure=figure,
        outcomes=await outcomes_referred_to(session, run.id, figure),
    )


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
