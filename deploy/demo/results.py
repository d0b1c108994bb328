"""What the year came to: amounts as read over HTTP, beside what the authority published."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from deploy.demo.callers import Services, get, get_all
from deploy.demo.year import PAYER
from shared.agreements.loader import LoadedAgreement
from shared.agreements.tables import read_table
from shared.schemas.agreements import PublishedColumn, PublishedTable
from shared.schemas.allocations import Amount, PotBalance, Run
from shared.schemas.assessments import OutcomeSet
from shared.schemas.explanations import Explanation
from shared.schemas.pots import Pot, PotGroup, amount_of, walk_pots


@dataclass(frozen=True, slots=True)
class Results:
    """An agreement's runs in order of time, and every amount they give."""

    loaded: LoadedAgreement
    runs: tuple[Run, ...]
    amounts: tuple[Amount, ...]

    def kronor(self, recipient_id: str, pots: Iterable[str]) -> int:
        """What a recipient gets from some pots over the whole year."""
        wanted = set(pots)
        return sum(
            amount.kronor
            for amount in self.amounts
            if amount.recipient_id == recipient_id and amount.pot_id in wanted
        )

    @property
    def unaccounted_kronor(self) -> int:
        """The agreement's money less what was given and what the last run says is left.

        Reckoned here from the amounts themselves, not taken from the runs' own word for it.
        """
        held = sum(amount_of(pot) for pot in self.loaded.agreement.pots)
        given = sum(amount.kronor for amount in self.amounts)
        return held - given - sum(_left(balance) for balance in self.runs[-1].pots)


def _left(balance: PotBalance) -> int:
    return (
        balance.forfeited_kronor
        + balance.undistributed_kronor
        + balance.not_due_kronor
        + balance.outside_kronor
    )


async def read_results(services: Services, loaded: LoadedAgreement, runs: list[Run]) -> Results:
    """Read what the runs give, as anyone may over HTTP."""
    amounts: list[Amount] = []
    for run in runs:
        amounts += await get_all(
            services.allocation, f"runs/{run.id}/amounts", who=PAYER, items=Amount
        )
    return Results(loaded, tuple(runs), tuple(amounts))


async def explain(services: Services, amount: Amount) -> Explanation:
    """How an amount came about."""
    path = f"amounts/{amount.id}/explanation"
    return await get(services.allocation, path, who=PAYER, answers=Explanation)


async def read_outcomes(services: Services, loaded: LoadedAgreement) -> OutcomeSet:
    """How far every condition is met, as allocation reads it."""
    path = f"agreements/{loaded.agreement.id}/outcomes"
    return await get(services.assessment, path, who=PAYER, answers=OutcomeSet)


@dataclass(frozen=True, slots=True)
class Compared:
    """A published column beside the computed amounts, recipient by recipient."""

    table: PublishedTable
    column: PublishedColumn
    rows: Mapping[str, tuple[int, int]]
    """Published and computed kronor by recipient."""

    @property
    def equal_count(self) -> int:
        """How many rows are equal to the krona."""
        return sum(published == computed for published, computed in self.rows.values())


def compare(results: Results) -> list[Compared]:
    """Every published amount beside the computed one; columns of key data are inputs, not these."""
    loaded = results.loaded
    compared = []
    for table in loaded.agreement.published:
        columns = read_table(loaded.folder / table.file)
        recipients = loaded.agreement.recipient_ids(table.recipients)
        for column in table.columns:
            if not column.pots:
                continue
            pots = list(_leaves(loaded, column.pots))
            rows = {
                recipient_id: (
                    columns[column.column][recipient_id],
                    results.kronor(recipient_id, pots),
                )
                for recipient_id in recipients
            }
            compared.append(Compared(table, column, rows))
    return compared


def _leaves(loaded: LoadedAgreement, pot_ids: Iterable[str]) -> Iterable[str]:
    """The pots that are shared out, under pots and groups named."""
    for pot_id in pot_ids:
        found = loaded.agreement.pot(pot_id)
        assert found is not None, pot_id
        parts = found.parts if isinstance(found, PotGroup) else (found,)
        yield from (pot.id for pot in walk_pots(parts) if isinstance(pot, Pot))


def by_recipient(
    results: Results, columns: Mapping[str, set[tuple[str, str]]]
) -> dict[str, dict[str, int]]:
    """Kronor by recipient and column; a column is a set of (occasion, pot or pot/part)."""
    occasion_of = {run.id: run.occasion_id for run in results.runs}
    sums: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(columns, 0))
    for amount in results.amounts:
        place = f"{amount.pot_id}/{amount.part}"
        for column, wanted in columns.items():
            if (occasion_of[amount.run_id], place) in wanted:
                sums[amount.recipient_id][column] += amount.kronor
    return dict(sums)
