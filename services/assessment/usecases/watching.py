"""What operators want to know of the assessment: what waits for whom, and what is out of date."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime

from prometheus_client.core import Metric

from services.assessment import store
from services.assessment.clients import Submissions
from services.assessment.store import CaseFilter
from services.assessment.usecases.case_views import as_cases
from services.assessment.usecases.outcomes import find_stale
from shared.agreements.catalogue import Catalogue
from shared.kit.database import Database
from shared.kit.metrics import Watch, gauge


def watches(
    catalogue: Catalogue, submissions: Submissions
) -> Callable[[Database], tuple[Watch, ...]]:
    """The figures of this service, over every agreement."""

    def of(database: Database) -> tuple[Watch, ...]:
        async def cases(_: datetime) -> Iterable[Metric]:
            return await _cases(database, catalogue)

        async def staleness(now: datetime) -> Iterable[Metric]:
            return await _staleness(database, catalogue, submissions, now)

        return (
            Watch("cases", cases, keep_seconds=60),
            # Everything is judged anew to find out, so this is asked for less often.
            Watch("staleness", staleness, keep_seconds=600),
        )

    return of


async def _cases(database: Database, catalogue: Catalogue) -> list[Metric]:
    states: Counter[tuple[str, ...]] = Counter()
    stale: dict[tuple[str, ...], float] = {}
    for loaded in catalogue.all():
        agreement_id = loaded.agreement.id
        wanted = CaseFilter(agreement_id=agreement_id)
        async with database.reading() as session:
            stored = await store.list_cases(session, loaded.reference, wanted, limit=None, offset=0)
            cases = await as_cases(session, loaded, stored)
        states.update((agreement_id, case.state) for case in cases)
        stale[(agreement_id,)] = sum(case.is_stale for case in cases)
    return [
        gauge(
            "cases",
            "Officers' cases by state; those proposed await a second person.",
            states,
            labels=["agreement", "state"],
        ),
        gauge(
            "cases_stale",
            "Cases judged on facts that have changed since.",
            stale,
            labels=["agreement"],
        ),
    ]


async def _staleness(
    database: Database, catalogue: Catalogue, submissions: Submissions, now: datetime
) -> list[Metric]:
    stale: dict[tuple[str, ...], float] = {}
    for loaded in catalogue.all():
        async with database.reading() as session:
            if not await store.latest_outcomes(session, loaded.reference, condition_ids=None):
                continue
            found = await find_stale(session, submissions, loaded, now=now)
        stale[(loaded.agreement.id,)] = len(found.differences)
    text = "Outcomes that no longer rest on what has been filed and delivered."
    return [gauge("evaluations_stale", text, stale, labels=["agreement"])]
