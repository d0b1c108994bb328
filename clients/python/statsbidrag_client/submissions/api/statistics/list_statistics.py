from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.page_known_statistic import PageKnownStatistic
from ...models.problem import Problem
from ...types import UNSET, Unset
from typing import cast
import datetime



def _get_kwargs(
    id: str,
    *,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    statistic_ids: list[str] | None | Unset = UNSET,
    recipient_ids: list[str] | None | Unset = UNSET,
    periods: list[str] | None | Unset = UNSET,
    broken_down_by: list[str] | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["page"] = page

    json_statistic_ids: list[str] | None | Unset
    if isinstance(statistic_ids, Unset):
        json_statistic_ids = UNSET
    elif isinstance(statistic_ids, list):
        json_statistic_ids = statistic_ids


    else:
        json_statistic_ids = statistic_ids
    params["statistic_ids"] = json_statistic_ids

    json_recipient_ids: list[str] | None | Unset
    if isinstance(recipient_ids, Unset):
        json_recipient_ids = UNSET
    elif isinstance(recipient_ids, list):
        json_recipient_ids = recipient_ids


    else:
        json_recipient_ids = recipient_ids
    params["recipient_ids"] = json_recipient_ids

    json_periods: list[str] | None | Unset
    if isinstance(periods, Unset):
        json_periods = UNSET
    elif isinstance(periods, list):
        json_periods = periods


    else:
        json_periods = periods
    params["periods"] = json_periods

    json_broken_down_by: list[str] | Unset = UNSET
    if not isinstance(broken_down_by, Unset):
        json_broken_down_by = broken_down_by


    params["broken_down_by"] = json_broken_down_by

    json_as_of: None | str | Unset
    if isinstance(as_of, Unset):
        json_as_of = UNSET
    elif isinstance(as_of, datetime.datetime):
        json_as_of = as_of.isoformat()
    else:
        json_as_of = as_of
    params["as_of"] = json_as_of


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/agreements/{id}/statistics".format(id=quote(str(id), safe=""),),
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> PageKnownStatistic | Problem | None:
    if response.status_code == 200:
        response_200 = PageKnownStatistic.from_dict(response.json())



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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[PageKnownStatistic | Problem]:
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
    limit: int | Unset = 20,
    page: int | Unset = 1,
    statistic_ids: list[str] | None | Unset = UNSET,
    recipient_ids: list[str] | None | Unset = UNSET,
    periods: list[str] | None | Unset = UNSET,
    broken_down_by: list[str] | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[PageKnownStatistic | Problem]:
    """ List Statistics

     The figures known per statistic, recipient and month, now or at an instant.

    Whole, or in parts: `broken_down_by=sex&broken_down_by=age_group` gives each sex and age group.

    Args:
        id (str): The agreement's id.
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        statistic_ids (list[str] | None | Unset): Only these statistics; none: all.
        recipient_ids (list[str] | None | Unset): Only the statistics of these recipients; none:
            of all.
        periods (list[str] | None | Unset): Only the statistics of these; none: of all.
        broken_down_by (list[str] | Unset): Statistics in parts by exactly these; none: the
            wholes.
        as_of (datetime.datetime | None | Unset): Statistics as known at this instant; none: as
            known now.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageKnownStatistic | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
limit=limit,
page=page,
statistic_ids=statistic_ids,
recipient_ids=recipient_ids,
periods=periods,
broken_down_by=broken_down_by,
as_of=as_of,
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
    limit: int | Unset = 20,
    page: int | Unset = 1,
    statistic_ids: list[str] | None | Unset = UNSET,
    recipient_ids: list[str] | None | Unset = UNSET,
    periods: list[str] | None | Unset = UNSET,
    broken_down_by: list[str] | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> PageKnownStatistic | Problem | None:
    """ List Statistics

     The figures known per statistic, recipient and month, now or at an instant.

    Whole, or in parts: `broken_down_by=sex&broken_down_by=age_group` gives each sex and age group.

    Args:
        id (str): The agreement's id.
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        statistic_ids (list[str] | None | Unset): Only these statistics; none: all.
        recipient_ids (list[str] | None | Unset): Only the statistics of these recipients; none:
            of all.
        periods (list[str] | None | Unset): Only the statistics of these; none: of all.
        broken_down_by (list[str] | Unset): Statistics in parts by exactly these; none: the
            wholes.
        as_of (datetime.datetime | None | Unset): Statistics as known at this instant; none: as
            known now.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageKnownStatistic | Problem
     """


    return sync_detailed(
        id=id,
client=client,
limit=limit,
page=page,
statistic_ids=statistic_ids,
recipient_ids=recipient_ids,
periods=periods,
broken_down_by=broken_down_by,
as_of=as_of,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    statistic_ids: list[str] | None | Unset = UNSET,
    recipient_ids: list[str] | None | Unset = UNSET,
    periods: list[str] | None | Unset = UNSET,
    broken_down_by: list[str] | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[PageKnownStatistic | Problem]:
    """ List Statistics

     The figures known per statistic, recipient and month, now or at an instant.

    Whole, or in parts: `broken_down_by=sex&broken_down_by=age_group` gives each sex and age group.

    Args:
        id (str): The agreement's id.
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        statistic_ids (list[str] | None | Unset): Only these statistics; none: all.
        recipient_ids (list[str] | None | Unset): Only the statistics of these recipients; none:
            of all.
        periods (list[str] | None | Unset): Only the statistics of these; none: of all.
        broken_down_by (list[str] | Unset): Statistics in parts by exactly these; none: the
            wholes.
        as_of (datetime.datetime | None | Unset): Statistics as known at this instant; none: as
            known now.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageKnownStatistic | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
limit=limit,
page=page,
statistic_ids=statistic_ids,
recipient_ids=recipient_ids,
periods=periods,
broken_down_by=broken_down_by,
as_of=as_of,
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
    limit: int | Unset = 20,
    page: int | Unset = 1,
    statistic_ids: list[str] | None | Unset = UNSET,
    recipient_ids: list[str] | None | Unset = UNSET,
    periods: list[str] | None | Unset = UNSET,
    broken_down_by: list[str] | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> PageKnownStatistic | Problem | None:
    """ List Statistics

     The figures known per statistic, recipient and month, now or at an instant.

    Whole, or in parts: `broken_down_by=sex&broken_down_by=age_group` gives each sex and age group.

    Args:
        id (str): The agreement's id.
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        statistic_ids (list[str] | None | Unset): Only these statistics; none: all.
        recipient_ids (list[str] | None | Unset): Only the statistics of these recipients; none:
            of all.
        periods (list[str] | None | Unset): Only the statistics of these; none: of all.
        broken_down_by (list[str] | Unset): Statistics in parts by exactly these; none: the
            wholes.
        as_of (datetime.datetime | None | Unset): Statistics as known at this instant; none: as
            known now.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageKnownStatistic | Problem
     """


    return (await asyncio_detailed(
        id=id,
client=client,
limit=limit,
page=page,
statistic_ids=statistic_ids,
recipient_ids=recipient_ids,
periods=periods,
broken_down_by=broken_down_by,
as_of=as_of,
traceparent=traceparent,

    )).parsed
