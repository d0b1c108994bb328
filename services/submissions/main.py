"""Submissions, put together."""

from starlette.applications import Starlette

from services.submissions.api import ROUTERS, STATUSES
from services.submissions.domain.event_types import EVENT_TYPES
from services.submissions.files.inspection import Inspector
from services.submissions.files.scanner import Scanner
from services.submissions.settings import SubmissionsSettings
from services.submissions.usecases.intake import Desk, Intake
from services.submissions.usecases.watching import watches
from shared.agreements.catalogue import Catalogue
from shared.kit.app import ServiceDescription, create_service
from shared.kit.database import Database
from shared.kit.events import EVERYONE_CONCERNED, Feed


def create_app(settings: SubmissionsSettings) -> Starlette:
    """Wire the service: settings and agreements in, an ASGI application out."""
    catalogue = Catalogue.load(*settings.agreement_folders())
    description = ServiceDescription(
        name="submissions",
        title="Statsbidrag: inlämning (submissions)",
        summary_sv="Tar emot redovisningar, rekvisitioner och statistik under överenskommelser.",
        summary_en="Takes in reports, requisitions and statistics under agreements.",
        statuses=STATUSES,
        feed=Feed("submissions", EVENT_TYPES, EVERYONE_CONCERNED),
        routers=ROUTERS,
        watches=watches(catalogue),
        shed_last=r"/filings(/[^/]+/versions)?|/drafts/[^/]+/filings",
    )
    host, port = settings.scanner_host, settings.scanner_port
    database, signer = Database.of(settings), settings.make_signer()
    desk = Desk(
        Intake(database, signer, settings.intake_bounds()),
        database,
        catalogue,
        Inspector(None if host is None else Scanner(host, port)),
    )
    state = {
        "desk": desk,
        "catalogue": catalogue,
        "signer": signer,
        "inspector": desk.inspector,
    }
    return create_service(
        description, settings, database=database, state=state, close=desk.intake.close
    )


def app_from_environment() -> Starlette:
    """What uvicorn runs: `uvicorn --factory services.submissions.main:app_from_environment`."""
    return create_app(SubmissionsSettings())
