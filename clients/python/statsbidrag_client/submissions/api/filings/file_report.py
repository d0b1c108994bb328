from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.file_report_files_body import FileReportFilesBody
from ...models.file_report_json_body import FileReportJsonBody
from ...models.problem import Problem
from ...models.receipt import Receipt
from ...types import File, FileTypes
from ...types import UNSET, Unset
from io import BytesIO
from typing import cast



def _get_kwargs(
    *,
    body:    FileReportJsonBody  |     File  |     File  |     FileReportFilesBody  | Unset = UNSET,
    agreement_id: str,
    obligation_id: str,
    recipient_id: str,
    period: None | str | Unset = UNSET,
    idempotency_key: str,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["idempotency-key"] = idempotency_key

    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    params["agreement_id"] = agreement_id

    params["obligation_id"] = obligation_id

    params["recipient_id"] = recipient_id

    json_period: None | str | Unset
    if isinstance(period, Unset):
        json_period = UNSET
    else:
        json_period = period
    params["period"] = json_period


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/filings",
        "params": params,
    }

    if isinstance(body, FileReportJsonBody):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    if isinstance(body, File):
        _kwargs["content"] = body.payload
        headers["Content-Type"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    if isinstance(body, File):
        _kwargs["content"] = body.payload
        headers["Content-Type"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    if isinstance(body, FileReportFilesBody):
        _kwargs["files"] = body.to_multipart()

        headers["Content-Type"] = "multipart/form-data; boundary=+++"

    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | Receipt | None:
    if response.status_code == 201:
        response_201 = Receipt.from_dict(response.json())



        return response_201

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())



        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())



        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())



        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())



        return response_404

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())



        return response_409

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())



        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())



        return response_415

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())



        return response_422

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())



        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())



        return response_500

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())



        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | Receipt]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body:    FileReportJsonBody  |     File  |     File  |     FileReportFilesBody  | Unset = UNSET,
    agreement_id: str,
    obligation_id: str,
    recipient_id: str,
    period: None | str | Unset = UNSET,
    idempotency_key: str,
    traceparent: str | Unset = UNSET,

) -> Response[Problem | Receipt]:
    """ File Report

     File a report, a requisition or an account. What arrives is receipted, whatever it holds.

    Faults of the content do not refuse a filing: they are listed as findings in the receipt.
    Files are looked into once the receipt is given: read the filing to see what was found.
    Filing again under the same obligation adds a version; the earlier ones stay as filed.

    Args:
        agreement_id (str):
        obligation_id (str):
        recipient_id (str):
        period (None | str | Unset): The month, such as 2024-03, for what is owed month by month.
        idempotency_key (str): Chosen by the client, new for each new request, the same when a
            request is sent again. Kept as long as the record.
        traceparent (str | Unset):
        body (FileReportJsonBody): Answers by question id; see the form.
        body (File):
        body (File):
        body (FileReportFilesBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Receipt]
     """


    kwargs = _get_kwargs(
        body=body,
agreement_id=agreement_id,
obligation_id=obligation_id,
recipient_id=recipient_id,
period=period,
idempotency_key=idempotency_key,
traceparent=traceparent,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    *,
    client: AuthenticatedClient,
    body:    FileReportJsonBody  |     File  |     File  |     FileReportFilesBody  | Unset = UNSET,
    agreement_id: str,
    obligation_id: str,
    recipient_id: str,
    period: None | str | Unset = UNSET,
    idempotency_key: str,
    traceparent: str | Unset = UNSET,

) -> Problem | Receipt | None:
    """ File Report

     File a report, a requisition or an account. What arrives is receipted, whatever it holds.

    Faults of the content do not refuse a filing: they are listed as findings in the receipt.
    Files are looked into once the receipt is given: read the filing to see what was found.
    Filing again under the same obligation adds a version; the earlier ones stay as filed.

    Args:
        agreement_id (str):
        obligation_id (str):
        recipient_id (str):
        period (None | str | Unset): The month, such as 2024-03, for what is owed month by month.
        idempotency_key (str): Chosen by the client, new for each new request, the same when a
            request is sent again. Kept as long as the record.
        traceparent (str | Unset):
        body (FileReportJsonBody): Answers by question id; see the form.
        body (File):
        body (File):
        body (FileReportFilesBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Receipt
     """


    return sync_detailed(
        client=client,
body=body,
agreement_id=agreement_id,
obligation_id=obligation_id,
recipient_id=recipient_id,
period=period,
idempotency_key=idempotency_key,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body:    FileReportJsonBody  |     File  |     File  |     FileReportFilesBody  | Unset = UNSET,
    agreement_id: str,
    obligation_id: str,
    recipient_id: str,
    period: None | str | Unset = UNSET,
    idempotency_key: str,
    traceparent: str | Unset = UNSET,

) -> Response[Problem | Receipt]:
    """ File Report

     File a report, a requisition or an account. What arrives is receipted, whatever it holds.

    Faults of the content do not refuse a filing: they are listed as findings in the receipt.
    Files are looked into once the receipt is given: read the filing to see what was found.
    Filing again under the same obligation adds a version; the earlier ones stay as filed.

    Args:
        agreement_id (str):
        obligation_id (str):
        recipient_id (str):
        period (None | str | Unset): The month, such as 2024-03, for what is owed month by month.
        idempotency_key (str): Chosen by the client, new for each new request, the same when a
            request is sent again. Kept as long as the record.
        traceparent (str | Unset):
        body (FileReportJsonBody): Answers by question id; see the form.
        body (File):
        body (File):
        body (FileReportFilesBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Receipt]
     """


    kwargs = _get_kwargs(
        body=body,
agreement_id=agreement_id,
obligation_id=obligation_id,
recipient_id=recipient_id,
period=period,
idempotency_key=idempotency_key,
traceparent=traceparent,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    *,
    client: AuthenticatedClient,
    body:    FileReportJsonBody  |     File  |     File  |     FileReportFilesBody  | Unset = UNSET,
    agreement_id: str,
    obligation_id: str,
    recipient_id: str,
    period: None | str | Unset = UNSET,
    idempotency_key: str,
    traceparent: str | Unset = UNSET,

) -> Problem | Receipt | None:
    """ File Report

     File a report, a requisition or an account. What arrives is receipted, whatever it holds.

    Faults of the content do not refuse a filing: they are listed as findings in the receipt.
    Files are looked into once the receipt is given: read the filing to see what was found.
    Filing again under the same obligation adds a version; the earlier ones stay as filed.

    Args:
        agreement_id (str):
        obligation_id (str):
        recipient_id (str):
        period (None | str | Unset): The month, such as 2024-03, for what is owed month by month.
        idempotency_key (str): Chosen by the client, new for each new request, the same when a
            request is sent again. Kept as long as the record.
        traceparent (str | Unset):
        body (FileReportJsonBody): Answers by question id; see the form.
        body (File):
        body (File):
        body (FileReportFilesBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Receipt
     """


    return (await asyncio_detailed(
        client=client,
body=body,
agreement_id=agreement_id,
obligation_id=obligation_id,
recipient_id=recipient_id,
period=period,
idempotency_key=idempotency_key,
traceparent=traceparent,

    )).parsed
