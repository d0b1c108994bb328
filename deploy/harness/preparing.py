"""The made-up state of affairs that a harness begins with, made through the services' APIs."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import httpx

from deploy.demo.answers import made_up_bankgiro
from deploy.demo.callers import Services, get_all, post
from deploy.demo.year import (
    ASSESSOR,
    PAYER,
    evaluate,
    evaluate_and_run,
    file_requisitions,
    upload_key_data,
)
from shared.agreements.catalogue import Catalogue
from shared.schemas.cases import Case
from shared.schemas.payments import Payee, PayeeRegistration

AGREEMENT, OBLIGATION, CONDITION = "okad-tillganglighet-2024", "region-report", "section-5-report"
OCCASION = "first"


@asynccontextmanager
async def callers(
    urls: Mapping[str, str], *, timeout_seconds: float = 60
) -> AsyncIterator[Services]:
    """A client per service, by the address of its API."""
    clients = {
        name: httpx.AsyncClient(
            base_url=url,
            timeout=timeout_seconds,
            # A service closes what is idle for 5 s: a connection is not used again for as long.
            limits=httpx.Limits(max_connections=100, keepalive_expiry=2),
            trust_env=False,
        )
        for name, url in urls.items()
    }
    try:
        yield Services(**clients, tell=lambda _: None)
    finally:
        for client in clients.values():
            await client.aclose()


async def prepare_requisitions(services: Services) -> None:
    """Key data and requisitions, as of the first months of the year."""
    loaded = Catalogue.load().get(AGREEMENT)
    await services.live_at("2024-01-22")
    await upload_key_data(services, loaded)
    await services.live_at("2024-02-05")
    await file_requisitions(services, loaded)
    await services.live_at("2024-02-20")


async def prepare_cases(services: Services) -> list[Case]:
    """Cases to be judged by officers."""
    await evaluate(services, Catalogue.load().get(AGREEMENT), [CONDITION])
    query = {"agreement_id": AGREEMENT, "condition_id": CONDITION}
    return await get_all(services.assessment, "cases", who=ASSESSOR, items=Case, query=query)


async def prepare_payments(services: Services) -> str:
    """A released run whose payments are due, and where they are paid; the run's id."""
    loaded = Catalogue.load().get(AGREEMENT)
    run = await evaluate_and_run(services, loaded, OCCASION)
    for group in ("regions", "skr"):
        for recipient_id in loaded.agreement.recipient_ids(group):
            registration = PayeeRegistration(
                recipient_id=recipient_id,
                giro="bankgiro",
                giro_number=made_up_bankgiro(recipient_id),
                source="Påhittad rekvisition",
            )
            await post(
                services.allocation,
                "payees",
                who=PAYER,
                content=registration.model_dump_json().encode(),
                answers=Payee,
            )
    return str(run.id)
