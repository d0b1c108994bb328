from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.page_delivery_attempt import PageDeliveryAttempt
from ...models.problem import Problem
from ...types import UNSET, Unset
from typing import cast
from uuid import UUID



def _get_kwargs(
    id: UUID,
    *,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["page"] = page


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/webhooks/{id}/deliveries".format(id=quote(str(id), safe=""),),
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> PageDeliveryAttempt | Problem | None:
    if response.status_code == 200:
        response_200 = PageDeliveryAttempt.from_dict(response.json())



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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[PageDeliveryAttempt | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> Response[PageDeliveryAttempt | Problem]:
    """ List Deliveries

     Every attempt to send, the newest first: what came of it, never what was sent or answered.

    Args:
        id (UUID): The webhook's id, from when it was registered.
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageDeliveryAttempt | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
limit=limit,
page=page,
traceparent=traceparent,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    id: UUID,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> PageDeliveryAttempt | Problem | None:
    """ List Deliveries

     Every attempt to send, the newest first: what came of it, never what was sent or answered.

    Args:
        id (UUID): The webhook's id, from when it was registered.
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageDeliveryAttempt | Problem
     """


    return sync_detailed(
        id=id,
client=client,
limit=limit,
page=page,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> Response[PageDeliveryAttempt | Problem]:
    """ List Deliveries

     Every attempt to send, the newest first: what came of it, never what was sent or answered.

    Args:
        id (UUID): The webhook's id, from when it was registered.
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageDeliveryAttempt | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
limit=limit,
page=page,
traceparent=traceparent,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    id: UUID,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> PageDeliveryAttempt | Problem | None:
    """ List Deliveries

     Every attempt to send, the newest first: what came of it, never what was sent or answered.

    Args:
        id (UUID): The webhook's id, from when it was registered.
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageDeliveryAttempt | Problem
     """


    return (await asyncio_detailed(
        id=id,
client=client,
limit=limit,
page=page,
traceparent=traceparent,

    )).parsed
