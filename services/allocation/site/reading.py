"""What the public pages show: what released runs gave, and to what degree conditions were met.

Only what has been released is public; a run that is merely computed or approved is shown to nobody.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from services.allocation.store import runs as store
from services.allocation.store.amounts import AmountFilter, list_amounts
from shared.agreements.loader import LoadedAgreement
from shared.kit.database import Database
from shared.schemas.agreements import Agreement
from shared.schemas.allocations import Amount, Run
from shared.schemas.assessments import Outcome
from shared.values.periods import Month

_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class PublicYear:
    """An agreement's year as far as it has been released."""

    loaded: LoadedAgreement
    runs: tuple[Run, ...]
    amounts: tuple[Amount, ...]
    outcomes: tuple[Outcome, ...]
    """Those that the latest run was computed from."""

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

    def monthly_degrees(self, recipient_id: str) -> Mapping[str, Mapping[Month, Fraction]]:
        """The degree of each condition that is judged by month, month by month."""
        degrees: dict[str, dict[Month, Fraction]] = defaultdict(dict)
        for outcome in self.outcomes:
            if outcome.recipient_id == recipient_id and outcome.period is not None:
                degrees[outcome.condition_id][outcome.period] = outcome.degree
        return {name: dict(sorted(months.items())) for name, months in degrees.items()}

    def mean_degrees(self) -> Mapping[str, Fraction]:
        """The mean of a recipient's monthly degrees, for those who have any."""
        sums: dict[str, list[Fraction]] = defaultdict(list)
        for outcome in self.outcomes:
            if outcome.period is not None:
                sums[outcome.recipient_id].append(outcome.degree)
        return {name: sum(found, Fraction(0)) * Fraction(1, len(found))
                for name, found in sorted(sums.items())}  # fmt: skip


async def read_year(database: Database, loaded: LoadedAgreement) -> PublicYear:
    """What has been released under an agreement."""
    async with database.transaction() as session:
        runs = tuple(
            run
            for run in await store.runs_of(session, loaded.agreement.id)
            if run.state in {"released", "paid"}
        )
        amounts = [
            amount
            for run in runs
            for amount in await list_amounts(session, AmountFilter(run.id), limit=_ALL, offset=0)
        ]
        outcomes = (await store.outcomes_of(session, runs[-1].id)).outcomes if runs else ()
    return PublicYear(loaded, runs, tuple(amounts), tuple(outcomes))
