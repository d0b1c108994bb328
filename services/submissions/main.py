"""Submissions, put together."""

from starlette.applications import Starlette

from services.submissions.api import ROUTERS, STATUSES
from services.submissions.files.inspection import Inspector
from services.submissions.files.scanner import Scanner
from services.submissions.settings import SubmissionsSettings
from services.submissions.usecases.watching import watches
from shared.agreements.catalogue import Catalogue
from shared.kit.app import ServiceDescription, create_service


def create_app(settings: SubmissionsSettings) -> Starlette:
    """Wire the service: settings and agreements in, an ASGI application out."""
    catalogue = Catalogue.load(*settings.agreement_folders())
    description = ServiceDescription(
        name="submissions",
        title="Statsbidrag: inlämning (submissions)",
        summary_sv="Tar emot redovisningar, rekvisitioner och statistik under överenskommelser.",
        summary_en="Takes in reports, requisitions and statistics under agreements.",
        statuses=STATUSES,
        routers=ROUTERS,
        watches=watches(catalogue),
    )
    host, port = settings.scanner_host, settings.scanner_port
    state = {
        "catalogue": catalogue,
        "signer": settings.make_signer(),
        "inspector": Inspector(None if host is None else Scanner(host, port)),
    }
    return create_service(description, settings, state=state)


def app_from_environment() -> Starlette:
    """What uvicorn runs: `uvicorn --factory services.submissions.main:app_from_environment`."""
    return create_app(SubmissionsSettings())
