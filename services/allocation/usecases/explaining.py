"""Explanations: one amount, a sum of an occasion, a pot or a recipient, a recipient's year."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.allocation.domain.citations import (
    interpretations_cited,
    key_data_cited,
    referred_to,
)
from services.allocation.domain.lifecycle import counted_runs
from services.allocation.domain.totals import bare_amounts, in_short, total_of, year_of
from services.allocation.store import amounts as amount_store
from services.allocation.store import runs as store
from services.allocation.usecases.comparing import definition_of, pinned_key_data
from services.allocation.usecases.runs import read_run
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import KeyDataSet, Run
from shared.schemas.assessments import Outcome
from shared.schemas.explanations import ExplainedPot, Explanation, TotalExplanation
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
    outcomes = await _outcomes_behind(session, [run], figure)
    return TotalExplanation(
        agreement=run.agreement,
        title=agreement.title,
        run_ids=(run.id,),
        recipient_id=recipient_id,
        pot_id=pot_id,
        kronor=figure.kronor(),
        pots=in_short(agreement, run, explained),
        figure=figure,
        outcomes=outcomes,
        key_data=key_data_cited(figure, await _key_data_of(session, [run]), agreement),
        interpretations=interpretations_cited(figure, outcomes, agreement),
    )


async def explain_year(
    session: AsyncSession, agreement_id: str, *, recipient_id: str
) -> TotalExplanation:
    """What a recipient has been given by all the runs that count, as one sum; raises NotFound."""
    runs = await store.runs_of(session, agreement_id)
    if not runs:
        raise NotFound("No occasion of an agreement with this id has been computed.")
    agreement = (await definition_of(session, runs[-1])).agreement
    totals: list[Figure] = []
    pots: list[ExplainedPot] = []
    counted: list[Run] = []
    for run in _runs_of_the_year(agreement, runs):
        wanted = amount_store.AmountFilter(run.id, recipient_id)
        explained = await amount_store.explained_amounts(session, wanted)
        if explained:
            totals.append(total_of(agreement, run, explained))
            pots.extend(in_short(agreement, run, explained))
            counted.append(run)
    if not totals:
        raise NotFound("No run gives anything to a recipient of that id.")
    who = agreement.recipient(recipient_id)
    total = year_of(totals, name=recipient_id if who is None else who.name)
    outcomes = await _outcomes_behind(session, counted, total)
    return TotalExplanation(
        agreement=runs[-1].agreement,
        title=agreement.title,
        run_ids=tuple(each.id for each in counted),
        recipient_id=recipient_id,
        pot_id=None,
        kronor=total.kronor(),
        pots=tuple(pots),
        figure=total,
        outcomes=outcomes,
        key_data=key_data_cited(total, await _key_data_of(session, counted), agreement),
        interpretations=interpretations_cited(total, outcomes, agreement),
    )


def _runs_of_the_year(agreement: Agreement, runs: list[Run]) -> Iterable[Run]:
    """The runs that count, and the newest of the last occasion though it is only computed."""
    last = agreement.occasions[-1].id
    latest = [run for run in runs if run.occasion_id == last and run.state == "computed"][-1:]
    return dict.fromkeys((*counted_runs(agreement, runs, occasion_id=last), *latest))


async def explain(session: AsyncSession, amount_id: UUID) -> Explanation:
    """An amount with its derivation down to the paragraphs; raises NotFound."""
    found = await amount_store.explained_amount(session, amount_id)
    if found is None:
        raise NotFound("There is no amount with this id.")
    amount, figure = found
    run = await read_run(session, amount.run_id)
    agreement = (await definition_of(session, run)).agreement
    outcomes = await _outcomes_behind(session, [run], figure)
    return Explanation(
        amount=amount,
        agreement=run.agreement,
        title=agreement.title,
        pots=in_short(agreement, run, [found]),
        figure=figure,
        outcomes=outcomes,
        key_data=key_data_cited(figure, await _key_data_of(session, [run]), agreement),
        interpretations=interpretations_cited(figure, outcomes, agreement),
    )


async def _outcomes_behind(
    session: AsyncSession, runs: Iterable[Run], figure: Figure
) -> tuple[Outcome, ...]:
    """The outcomes of some runs that a derivation rests on, in the runs' own order."""
    ids = {each.id for each in referred_to(figure) if each.kind == "outcome"}
    found: dict[UUID, Outcome] = {}
    for run in runs if ids else ():
        for each in (await store.outcomes_of(session, run.id)).outcomes:
            if str(each.id) in ids:
                found[each.id] = each
    return tuple(found.values())


async def _key_data_of(session: AsyncSession, runs: Iterable[Run]) -> list[KeyDataSet]:
    """The key data that some runs pinned, each set once."""
    pinned = [each for run in runs for each in await pinned_key_data(session, run)]
    return list({each.id: each for each in pinned}.values())
