"""What the public pages show: what released runs gave, and to what degree conditions were met.

Only what has been released is public; a run that is merely computed or approved is shown to nobody.
"""

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from uuid import UUID

from services.allocation.store import life
from services.allocation.store import runs as store
from services.allocation.store.amounts import AmountFilter, list_amounts
from services.allocation.usecases.comparing import definition_of
from services.allocation.usecases.forecasts import tiers_of_run
from shared.agreements.loader import LoadedAgreement
from shared.kit.database import Database
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import Amount, Run
from shared.schemas.assessments import Outcome
from shared.schemas.forecasts import TierWorth
from shared.values.periods import Month

_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class PublicYear:
    """An agreement's year as far as it has been released."""

    loaded: LoadedAgreement
    runs: tuple[Run, ...]
    released_at: Mapping[UUID, datetime]
    amounts: tuple[Amount, ...]
    outcomes: tuple[Outcome, ...]
    """Those that the latest run was computed from."""
    tiers: Mapping[str, tuple[TierWorth, ...]]
    """By recipient, what each higher degree would give, as the latest run knew the year."""

    @property
    def agreement(self) -> Agreement:
        """The agreement itself."""
        return self.loaded.agreement

    def name_of(self, recipient_id: str) -> str:
        """A recipient's name."""
        found = self.agreement.recipient(recipient_id)
        return recipient_id if found is None else found.name

    def by_recipient(self) -> Mapping[str, int]:
        """Kronor in all per recipient, in the order of their ids."""
        return self._sums("recipient_id")

    def by_pot(self) -> Mapping[str, int]:
        """Kronor in all per pot that has given anything, in the definition's order."""
        sums = self._sums("pot_id")
        return {pot.id: sums[pot.id] for pot in self.agreement.shared_pots() if sums.get(pot.id)}

    def _sums(self, name: str) -> Mapping[str, int]:
        sums: dict[str, int] = defaultdict(int)
        for amount in self.amounts:
            sums[getattr(amount, name)] += amount.kronor
        return dict(sorted(sums.items()))

    def flows(self) -> Mapping[tuple[str, str], int]:
        """Kronor from each pot to each recipient."""
        sums: dict[tuple[str, str], int] = defaultdict(int)
        for amount in self.amounts:
            sums[amount.pot_id, amount.recipient_id] += amount.kronor
        return sums

    def mean_degrees(self) -> Mapping[str, Fraction]:
        """The mean of a recipient's monthly degrees, for those who have any."""
        sums: dict[str, list[Fraction]] = defaultdict(list)
        for outcome in self.outcomes:
            if outcome.period is not None:
                sums[outcome.recipient_id].append(outcome.degree)
        return {name: sum(found, Fraction(0)) * Fraction(1, len(found))
                for name, found in sorted(sums.items())}  # fmt: skip

    def outcomes_of(self, recipient_id: str) -> Mapping[tuple[str, Month | None], Outcome]:
        """A recipient's outcomes by condition and month."""
        return {
            (each.condition_id, each.period): each
            for each in self.outcomes
            if each.recipient_id == recipient_id
        }


class PublicYears:
    """The released years, each read when somebody first looks after a release."""

    def __init__(self) -> None:
        """Nothing has been read yet."""
        self._kept: dict[str, PublicYear] = {}
        self._reading = asyncio.Lock()

    async def read(self, database: Database, loaded: LoadedAgreement) -> PublicYear:
        """What has been released under an agreement; what a run gave never changes."""
        agreement_id = loaded.agreement.id
        async with self._reading:
            async with database.transaction() as session:
                runs = tuple(
                    run
                    for run in await store.runs_of(session, agreement_id)
                    if run.state in {"released", "paid"}
                )
            kept = self._kept.get(agreement_id)
            if kept is None or kept.runs != runs:
                kept = await _read(database, loaded, runs)
                self._kept[agreement_id] = kept
            return kept


async def _read(database: Database, loaded: LoadedAgreement, runs: tuple[Run, ...]) -> PublicYear:
    if not runs:
        return PublicYear(loaded, (), {}, (), (), {})
    async with database.transaction() as session:
        amounts = [
            amount
            for run in runs
            for amount in await list_amounts(session, AmountFilter(run.id), limit=_ALL, offset=0)
        ]
        released_at = {
            run.id: event.at
            for run in runs
            for event in await life.history_of(session, run.id)
            if event.to_state == "released"
        }
        latest = runs[-1]
        outcomes = await store.outcomes_of(session, latest.id)
        definition = await definition_of(session, latest)
        tiers = await tiers_of_run(session, latest, definition, outcomes)
    return PublicYear(loaded, runs, released_at, tuple(amounts), outcomes.outcomes, tiers)
