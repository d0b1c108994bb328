"""Payees, payments, files for the bank, and what the bank answers."""

from typing import Annotated, Literal
from uuid import UUID, uuid4

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response

from services.allocation.api.dependencies import Payer, Reader
from services.allocation.files.lists import as_csv, as_excel
from services.allocation.store import payments as store
from services.allocation.usecases import bank_answers
from services.allocation.usecases import payments as usecases
from services.allocation.usecases.runs import read_run
from shared.kit.database import Transaction
from shared.kit.idempotency import OncePerKey
from shared.kit.openapi import problems
from shared.kit.preconditions import IfMatch, etag_of
from shared.kit.strict_json import StrictRoute, UnsupportedMediaType
from shared.kit.wiring import Agreements, ClockNow
from shared.schemas.base import Identifier, RecipientId
from shared.schemas.payments import (
    FileId,
    Payee,
    PayeeRegistration,
    Payment,
    PaymentFile,
    PaymentFileRequest,
    PaymentOutcome,
    StatusReading,
)

router = APIRouter(route_class=StrictRoute)
PaymentId = Annotated[UUID, Path(description="The payment's id.")]
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.post(
    "/payees",
    tags=["payments"],
    status_code=201,
    response_model=Payee,
    responses=problems(400, 409, 413, 415, 422),
)
async def register_payee(
    principal: Payer,
    once: OncePerKey,
    session: Transaction,
    clock: ClockNow,
    registration: PayeeRegistration,
) -> Response:
    """Register where a recipient is paid, as its requisition says; the latest is used."""
    payee = await usecases.register_payee(
        session, principal, registration, now=clock.now(), new_id=uuid4()
    )
    return await once.answer(payee)


@router.get("/payees", tags=["payments"], responses=problems(422))
async def list_payees(_: Reader, session: Transaction) -> list[Payee]:
    """Where each recipient is paid."""
    return await store.payees(session, None)


@router.get("/payments", tags=["payments"], responses=problems(422))
async def list_payments(
    _: Reader,
    session: Transaction,
    run_id: Annotated[UUID | None, Query()] = None,
    agreement_id: Annotated[Identifier | None, Query()] = None,
    recipient_id: Annotated[RecipientId | None, Query()] = None,
) -> list[Payment]:
    """What released runs pay, and where each payment is."""
    return await store.payments(
        session, run_id=run_id, agreement_id=agreement_id, recipient_id=recipient_id
    )


@router.get("/payments/{id}", tags=["payments"], responses=problems(404))
async def get_payment(
    _: Reader,
    session: Transaction,
    response: Response,
    id: PaymentId,  # noqa: A002
) -> Payment:
    """A payment and where it is."""
    payment = await bank_answers.read_payment(session, id)
    response.headers["ETag"] = etag_of(payment.version)
    return payment


@router.post(
    "/payments/{id}/outcomes",
    tags=["payments"],
    status_code=201,
    response_model=Payment,
    responses=problems(400, 404, 409, 412, 413, 415, 422, 428),
)
async def record_outcome(
    principal: Payer,
    once: OncePerKey,
    session: Transaction,
    clock: ClockNow,
    id: PaymentId,  # noqa: A002
    outcome: PaymentOutcome,
    if_match: IfMatch = None,
) -> Response:
    """Record what a person found out about a transfer whose outcome was unknown."""
    payment = await bank_answers.record_outcome(
        session,
        principal,
        outcome,
        payment_id=id,
        if_match=if_match,
        now=clock.now(),
    )
    return await once.answer(payment, etag=etag_of(payment.version))


@router.post(
    "/payment-files",
    tags=["payments"],
    status_code=201,
    response_model=PaymentFile,
    responses=problems(400, 404, 409, 413, 415, 422),
)
async def make_file(
    principal: Payer,
    once: OncePerKey,
    session: Transaction,
    catalogue: Agreements,
    clock: ClockNow,
    request: PaymentFileRequest,
) -> Response:
    """Put a run's due payments in a file for the bank; from then on their outcome is unknown."""
    run = await read_run(session, request.run_id)
    file = await usecases.send_payments(
        session,
        catalogue.get(run.agreement.id),
        principal,
        request,
        now=clock.now(),
    )
    return await once.answer(file, path=f"/payment-files/{file.id}")


@router.get("/payment-files/{id}", tags=["payments"], responses=problems(404))
async def get_file(_: Reader, session: Transaction, id: Annotated[FileId, Path()]) -> PaymentFile:  # noqa: A002
    """A file for the bank: how many, how much, and the hash of its bytes."""
    file, _transfers, _content = await usecases.read_file(session, id)
    return file


@router.get(
    "/payment-files/{id}/content",
    tags=["payments"],
    response_class=Response,
    responses={
        200: {
            "description": "The file; the same bytes each time.",
            "content": {"application/xml": {}, "text/csv": {}, EXCEL: {}},
        },
        **problems(404, 422),
    },
)
async def get_file_content(
    _: Reader,
    session: Transaction,
    id: Annotated[FileId, Path()],  # noqa: A002
    form: Annotated[Literal["pain.001", "csv", "xlsx"], Query()] = "pain.001",
) -> Response:
    """The file for the bank, or the same transfers as a list. Fetched again, it is the same."""
    file, transfers, content = await usecases.read_file(session, id)
    media_type = "application/xml"
    if form == "csv":
        content, media_type = as_csv(transfers), "text/csv"
    elif form == "xlsx":
        content, media_type = as_excel(transfers), EXCEL
    suffix = "xml" if form == "pain.001" else form
    disposition = f'attachment; filename="{file.id}.{suffix}"'
    headers = {"Content-Disposition": disposition}
    return Response(content, media_type=media_type, headers=headers)


@router.post(
    "/payment-status-reports",
    tags=["payments"],
    status_code=201,
    response_model=StatusReading,
    responses=problems(400, 409, 413, 415, 422),
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/xml": {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
async def take_report(
    request: Request, principal: Payer, once: OncePerKey, session: Transaction, clock: ClockNow
) -> Response:
    """Take in a status report of the bank (pain.002); said again, it changes nothing."""
    media_type = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if media_type not in {"application/xml", "text/xml"}:
        raise UnsupportedMediaType("Send the status report as application/xml.")
    reading = await bank_answers.take_report(
        session, principal, await request.body(), now=clock.now()
    )
    return await once.answer(reading)
