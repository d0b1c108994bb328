from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.problem import Problem
from ...models.validate_filing_files_body import ValidateFilingFilesBody
from ...models.validate_filing_json_body import ValidateFilingJsonBody
from ...models.validation import Validation
from ...types import File, FileTypes
from ...types import UNSET, Unset
from io import BytesIO
from typing import cast



def _get_kwargs(
    *,
    body:    ValidateFilingJsonBody  |     File  |     File  |     ValidateFilingFilesBody  | Unset = UNSET,
    agreement_id: str,
    obligation_id: str,
    recipient_id: str,
    period: None | str | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
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
        "url": "/filing-checks",
        "params": params,
    }

    if isinstance(body, ValidateFilingJsonBody):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    if isinstance(body, File):
        _kwargs["content"] = body.payload
        headers["Content-Type"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    if isinstance(body, File):
        _kwargs["content"] = body.payload
        headers["Content-Type"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    if isinstance(body, ValidateFilingFilesBody):
        _kwargs["files"] = body.to_multipart()

        headers["Content-Type"] = "multipart/form-data; boundary=+++"

    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | Validation | None:
    if response.status_code == 200:
        response_200 = Validation.from_dict(response.json())



        return response_200

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | Validation]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body:    ValidateFilingJsonBody  |     File  |     File  |     ValidateFilingFilesBody  | Unset = UNSET,
    agreement_id: str,
    obligation_id: str,
    recipient_id: str,
    period: None | str | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[Problem | Validation]:
    """ Validate Filing

     Say what would be found if this were filed. Nothing is saved, and nothing has arrived.

    A POST that only reads: a report does not fit in an address.

    Args:
        agreement_id (str):
        obligation_id (str):
        recipient_id (str):
        period (None | str | Unset): The month, such as 2024-03, for what is owed month by month.
        traceparent (str | Unset):
        body (ValidateFilingJsonBody): Answers by question id; see the form.
        body (File):
        body (File):
        body (ValidateFilingFilesBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Validation]
     """


    kwargs = _get_kwargs(
        body=body,
agreement_id=agreement_id,
obligation_id=obligation_id,
recipient_id=recipient_id,
period=period,
traceparent=traceparent,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    *,
    client: AuthenticatedClient,
    body:    ValidateFilingJsonBody  |     File  |     File  |     ValidateFilingFilesBody  | Unset = UNSET,
    agreement_id: str,
    obligation_id: str,
    recipient_id: str,
    period: None | str | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Problem | Validation | None:
    """ Validate Filing

     Say what would be found if this were filed. Nothing is saved, and nothing has arrived.

    A POST that only reads: a report does not fit in an address.

    Args:
        agreement_id (str):
        obligation_id (str):
        recipient_id (str):
        period (None | str | Unset): The month, such as 2024-03, for what is owed month by month.
        traceparent (str | Unset):
        body (ValidateFilingJsonBody): Answers by question id; see the form.
        body (File):
        body (File):
        body (ValidateFilingFilesBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Validation
     """


    return sync_detailed(
        client=client,
body=body,
agreement_id=agreement_id,
obligation_id=obligation_id,
recipient_id=recipient_id,
period=period,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body:    ValidateFilingJsonBody  |     File  |     File  |     ValidateFilingFilesBody  | Unset = UNSET,
    agreement_id: str,
    obligation_id: str,
    recipient_id: str,
    period: None | str | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[Problem | Validation]:
    """ Validate Filing

     Say what would be found if this were filed. Nothing is saved, and nothing has arrived.

    A POST that only reads: a report does not fit in an address.

    Args:
        agreement_id (str):
        obligation_id (str):
        recipient_id (str):
        period (None | str | Unset): The month, such as 2024-03, for what is owed month by month.
        traceparent (str | Unset):
        body (ValidateFilingJsonBody): Answers by question id; see the form.
        body (File):
        body (File):
        body (ValidateFilingFilesBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Validation]
     """


    kwargs = _get_kwargs(
        body=body,
agreement_id=agreement_id,
obligation_id=obligation_id,
recipient_id=recipient_id,
period=period,
traceparent=traceparent,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    *,
    client: AuthenticatedClient,
    body:    ValidateFilingJsonBody  |     File  |     File  |     ValidateFilingFilesBody  | Unset = UNSET,
    agreement_id: str,
    obligation_id: str,
    recipient_id: str,
    period: None | str | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Problem | Validation | None:
    """ Validate Filing

     Say what would be found if this were filed. Nothing is saved, and nothing has arrived.

    A POST that only reads: a report does not fit in an address.

    Args:
        agreement_id (str):
        obligation_id (str):
        recipient_id (str):
        period (None | str | Unset): The month, such as 2024-03, for what is owed month by month.
        traceparent (str | Unset):
        body (ValidateFilingJsonBody): Answers by question id; see the form.
        body (File):
        body (File):
        body (ValidateFilingFilesBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Validation
     """


    return (await asyncio_detailed(
        client=client,
body=body,
agreement_id=agreement_id,
obligation_id=obligation_id,
recipient_id=recipient_id,
period=period,
traceparent=traceparent,

    )).parsed
