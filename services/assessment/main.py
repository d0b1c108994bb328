"""Assessment, put together."""

import httpx
import structlog
from starlette.applications import Starlette

from services.assessment.api import STATUSES, router
from services.assessment.clients import Submissions
from services.assessment.domain.event_types import EVENT_TYPES
from services.assessment.settings import AssessmentSettings
from services.assessment.usecases.watching import watches
from shared.agreements.catalogue import Catalogue
from shared.agreements.loader import LoadedAgreement
from shared.agreements.rule_set import check_rule_set
from shared.kit.app import ServiceDescription, create_service
from shared.kit.client_credentials import ClientCredentials
from shared.kit.database import Database
from shared.kit.events import EVERYONE_CONCERNED, Feed
from shared.kit.http import PeerClient, make_http_client

_LOG = structlog.get_logger()


def create_app(
    settings: AssessmentSettings, *, submissions: httpx.AsyncClient | None = None
) -> Starlette:
    """Wire the service; `submissions` is how its sibling is reached, where not over the network."""
    client = submissions or make_http_client(settings.submissions_url)
    peer = PeerClient(
        client,
        peer="submissions",
        credentials=ClientCredentials(settings, service="assessment", sibling="submissions"),
        deadline_seconds=settings.peer_deadline_seconds,
    )
    sibling = Submissions(peer)
    catalogue = Catalogue.load(*settings.agreement_folders())
    for loaded in catalogue.all():
        _tell_of_rule_set(loaded)
    description = ServiceDescription(
        name="assessment",
        title="Statsbidrag: bedömning (assessment)",
        summary_sv="Bedömer om överenskommelsernas villkor är uppfyllda, i vilken grad och varför.",
        summary_en="Judges whether agreements' conditions are met, to what degree, and why.",
        statuses=STATUSES,
        feed=Feed("assessment", EVENT_TYPES, EVERYONE_CONCERNED),
        routers=(router,),
        checks={"submissions": sibling.is_alive},
        watches=watches(catalogue, sibling),
        collectors=(peer.calls,),
    )
    state: dict[str, object] = {"catalogue": catalogue, "submissions": sibling}
    return create_service(
        description, settings, database=Database.of(settings), state=state, close=client.aclose
    )


def _tell_of_rule_set(loaded: LoadedAgreement) -> None:
    """Log what a person must look at; what blocks keeps results from publication, not from work."""
    for finding in check_rule_set(loaded.agreement):
        log = _LOG.warning if finding.blocks == "yes" else _LOG.debug
        log(
            "rule set finding",
            agreement_id=loaded.agreement.id,
            code=finding.code,
            where=finding.where,
        )


def app_from_environment() -> Starlette:
    """What uvicorn runs: `uvicorn --factory services.assessment.main:app_from_environment`."""
    return create_app(AssessmentSettings())
