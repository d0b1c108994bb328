"""Allocation, put together."""

from uuid import UUID

import httpx
from starlette.applications import Starlette

from services.allocation.api import ROUTERS, STATUSES
from services.allocation.clients import Assessment
from services.allocation.domain.event_types import EVENT_TYPES
from services.allocation.settings import AllocationSettings
from services.allocation.site import site_routes
from services.allocation.usecases.scenario_engines import TASK, in_threads, on_cluster
from services.allocation.usecases.watching import watches
from shared.agreements.catalogue import Catalogue
from shared.kit.app import ServiceDescription, create_service
from shared.kit.client_credentials import ClientCredentials
from shared.kit.clock import Clock
from shared.kit.database import Database
from shared.kit.events import EVERYONE_CONCERNED, Feed
from shared.kit.http import PeerClient, make_http_client
from shared.kit.jobs import Task


def create_app(
    settings: AllocationSettings, *, assessment: httpx.AsyncClient | None = None
) -> Starlette:
    """Wire the service; `assessment` is how its sibling is reached, where not over the network."""
    siblings = (
        {}
        if settings.submissions_url is None
        else {"submissions": make_http_client(settings.submissions_url)}
    )
    client = assessment or make_http_client(settings.assessment_url)
    peer = PeerClient(
        client,
        peer="assessment",
        credentials=ClientCredentials(settings, service="allocation", sibling="assessment"),
        deadline_seconds=settings.peer_deadline_seconds,
    )
    sibling = Assessment(peer)
    description = ServiceDescription(
        name="allocation",
        title="Statsbidrag: fördelning (allocation)",
        summary_sv="Fördelar överenskommelsernas medel till mottagarna och förklarar varje krona.",
        summary_en="Shares agreements' funds among the recipients and explains every krona.",
        statuses=STATUSES,
        feed=Feed("allocation", EVENT_TYPES, EVERYONE_CONCERNED - {"assessor", "approver"}),
        routers=ROUTERS,
        checks={"assessment": sibling.is_alive},
        watches=watches,
        collectors=(peer.calls,),
        tasks={TASK: _scenarios(settings)},
        pages=site_routes({"assessment": client, **siblings}, sibling),
    )
    catalogue = Catalogue.load(*settings.agreement_folders())
    state: dict[str, object] = {"catalogue": catalogue, "assessment": sibling}

    async def close() -> None:
        for each in (client, *siblings.values()):
            await each.aclose()

    return create_service(
        description, settings, database=Database.of(settings), state=state, close=close
    )


def _scenarios(settings: AllocationSettings) -> Task:
    address = settings.dask_address
    engine = in_threads if address is None else on_cluster(address)

    async def compute(about: str, database: Database, clock: Clock) -> None:
        from services.allocation.usecases.scenarios import compute_analysis  # noqa: PLC0415 - slow

        await compute_analysis(database, clock, engine, UUID(about))

    return compute


def app_from_environment() -> Starlette:
    """What uvicorn runs: `uvicorn --factory services.allocation.main:app_from_environment`."""
    return create_app(AllocationSettings())
