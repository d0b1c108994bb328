from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.page_month_performance import PageMonthPerformance
from ...models.problem import Problem
from ...types import UNSET, Unset
from typing import cast



def _get_kwargs(
    id: str,
    *,
    recipient_id: None | str | Unset = UNSET,
    condition_id: None | str | Unset = UNSET,
    period: None | str | Unset = UNSET,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    json_recipient_id: None | str | Unset
    if isinstance(recipient_id, Unset):
        json_recipient_id = UNSET
    else:
        json_recipient_id = recipient_id
    params["recipient_id"] = json_recipient_id

    json_condition_id: None | str | Unset
    if isinstance(condition_id, Unset):
        json_condition_id = UNSET
    else:
        json_condition_id = condition_id
    params["condition_id"] = json_condition_id

    json_period: None | str | Unset
    if isinstance(period, Unset):
        json_period = UNSET
    else:
        json_period = period
    params["period"] = json_period

    params["limit"] = limit

    params["page"] = page


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/agreements/{id}/performance".format(id=quote(str(id), safe=""),),
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> PageMonthPerformance | Problem | None:
    if response.status_code == 200:
        response_200 = PageMonthPerformance.from_dict(response.json())



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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[PageMonthPerformance | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    recipient_id: None | str | Unset = UNSET,
    condition_id: None | str | Unset = UNSET,
    period: None | str | Unset = UNSET,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> Response[PageMonthPerformance | Problem]:
    """ List Performance

     Month by month: both routes, the tier, why, and how far it was to the next.

    Months are there as they are evaluated through the year. A recipient sees its own.

    Args:
        id (str):
        recipient_id (None | str | Unset):
        condition_id (None | str | Unset):
        period (None | str | Unset):
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageMonthPerformance | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
recipient_id=recipient_id,
condition_id=condition_id,
period=period,
limit=limit,
page=page,
traceparent=traceparent,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    id: str,
    *,
    client: AuthenticatedClient,
    recipient_id: None | str | Unset = UNSET,
    condition_id: None | str | Unset = UNSET,
    period: None | str | Unset = UNSET,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> PageMonthPerformance | Problem | None:
    """ List Performance

     Month by month: both routes, the tier, why, and how far it was to the next.

    Months are there as they are evaluated through the year. A recipient sees its own.

    Args:
        id (str):
        recipient_id (None | str | Unset):
        condition_id (None | str | Unset):
        period (None | str | Unset):
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageMonthPerformance | Problem
     """


    return sync_detailed(
        id=id,
client=client,
recipient_id=recipient_id,
condition_id=condition_id,
period=period,
limit=limit,
page=page,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    recipient_id: None | str | Unset = UNSET,
    condition_id: None | str | Unset = UNSET,
    period: None | str | Unset = UNSET,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> Response[PageMonthPerformance | Problem]:
    """ List Performance

     Month by month: both routes, the tier, why, and how far it was to the next.

    Months are there as they are evaluated through the year. A recipient sees its own.

    Args:
        id (str):
        recipient_id (None | str | Unset):
        condition_id (None | str | Unset):
        period (None | str | Unset):
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageMonthPerformance | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
recipient_id=recipient_id,
condition_id=condition_id,
period=period,
limit=limit,
page=page,
traceparent=traceparent,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient,
    recipient_id: None | str | Unset = UNSET,
    condition_id: None | str | Unset = UNSET,
    period: None | str | Unset = UNSET,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> PageMonthPerformance | Problem | None:
    """ List Performance

     Month by month: both routes, the tier, why, and how far it was to the next.

    Months are there as they are evaluated through the year. A recipient sees its own.

    Args:
        id (str):
        recipient_id (None | str | Unset):
        condition_id (None | str | Unset):
        period (None | str | Unset):
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageMonthPerformance | Problem
     """


    return (await asyncio_detailed(
        id=id,
client=client,
recipient_id=recipient_id,
condition_id=condition_id,
period=period,
limit=limit,
page=page,
traceparent=traceparent,

    )).parsed
