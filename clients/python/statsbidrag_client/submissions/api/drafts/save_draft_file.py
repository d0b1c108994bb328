from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.draft import Draft
from ...models.problem import Problem
from ...types import File, FileTypes
from ...types import UNSET, Unset
from io import BytesIO
from typing import cast
from uuid import UUID



def _get_kwargs(
    id: UUID,
    question: str,
    *,
    body:    File  |     File  | Unset = UNSET,
    name: str | Unset = 'unnamed',
    if_match: str,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["If-Match"] = if_match

    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    params["name"] = name


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/drafts/{id}/attachments/{question}".format(id=quote(str(id), safe=""),question=quote(str(question), safe=""),),
        "params": params,
    }

    if isinstance(body, File):
        _kwargs["content"] = body.payload
        headers["Content-Type"] = "application/octet-stream"
    if isinstance(body, File):
        _kwargs["content"] = body.payload
        headers["Content-Type"] = "application/pdf"

    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Draft | Problem | None:
    if response.status_code == 200:
        response_200 = Draft.from_dict(response.json())



        return response_200

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())



        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())



        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())



        return response_404

    if response.status_code == 412:
        response_412 = Problem.from_dict(response.json())



        return response_412

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())



        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())



        return response_415

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())



        return response_422

    if response.status_code == 428:
        response_428 = Problem.from_dict(response.json())



        return response_428

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Draft | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: UUID,
    question: str,
    *,
    client: AuthenticatedClient,
    body:    File  |     File  | Unset = UNSET,
    name: str | Unset = 'unnamed',
    if_match: str,
    traceparent: str | Unset = UNSET,

) -> Response[Draft | Problem]:
    """ Save Draft File

     Save a file with a draft you have seen, in the place of an earlier one.

    Args:
        id (UUID): The draft's id.
        question (str): The attachment's question id.
        name (str | Unset): What the file is called. Default: 'unnamed'.
        if_match (str): The ETag of the state you have read. Missing: 428. No longer current: 412.
        traceparent (str | Unset):
        body (File):
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Draft | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
question=question,
body=body,
name=name,
if_match=if_match,
traceparent=traceparent,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    id: UUID,
    question: str,
    *,
    client: AuthenticatedClient,
    body:    File  |     File  | Unset = UNSET,
    name: str | Unset = 'unnamed',
    if_match: str,
    traceparent: str | Unset = UNSET,

) -> Draft | Problem | None:
    """ Save Draft File

     Save a file with a draft you have seen, in the place of an earlier one.

    Args:
        id (UUID): The draft's id.
        question (str): The attachment's question id.
        name (str | Unset): What the file is called. Default: 'unnamed'.
        if_match (str): The ETag of the state you have read. Missing: 428. No longer current: 412.
        traceparent (str | Unset):
        body (File):
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Draft | Problem
     """


    return sync_detailed(
        id=id,
question=question,
client=client,
body=body,
name=name,
if_match=if_match,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    id: UUID,
    question: str,
    *,
    client: AuthenticatedClient,
    body:    File  |     File  | Unset = UNSET,
    name: str | Unset = 'unnamed',
    if_match: str,
    traceparent: str | Unset = UNSET,

) -> Response[Draft | Problem]:
    """ Save Draft File

     Save a file with a draft you have seen, in the place of an earlier one.

    Args:
        id (UUID): The draft's id.
        question (str): The attachment's question id.
        name (str | Unset): What the file is called. Default: 'unnamed'.
        if_match (str): The ETag of the state you have read. Missing: 428. No longer current: 412.
        traceparent (str | Unset):
        body (File):
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Draft | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
question=question,
body=body,
name=name,
if_match=if_match,
traceparent=traceparent,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    id: UUID,
    question: str,
    *,
    client: AuthenticatedClient,
    body:    File  |     File  | Unset = UNSET,
    name: str | Unset = 'unnamed',
    if_match: str,
    traceparent: str | Unset = UNSET,

) -> Draft | Problem | None:
    """ Save Draft File

     Save a file with a draft you have seen, in the place of an earlier one.

    Args:
        id (UUID): The draft's id.
        question (str): The attachment's question id.
        name (str | Unset): What the file is called. Default: 'unnamed'.
        if_match (str): The ETag of the state you have read. Missing: 428. No longer current: 412.
        traceparent (str | Unset):
        body (File):
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Draft | Problem
     """


    return (await asyncio_detailed(
        id=id,
question=question,
client=client,
body=body,
name=name,
if_match=if_match,
traceparent=traceparent,

    )).parsed
