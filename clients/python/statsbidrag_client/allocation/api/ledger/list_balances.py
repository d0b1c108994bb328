from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.balances import Balances
from ...models.problem import Problem
from ...types import UNSET, Unset
from typing import cast
import datetime



def _get_kwargs(
    *,
    agreement_id: None | str | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    known_at: datetime.datetime | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    json_agreement_id: None | str | Unset
    if isinstance(agreement_id, Unset):
        json_agreement_id = UNSET
    else:
        json_agreement_id = agreement_id
    params["agreement_id"] = json_agreement_id

    json_as_of: None | str | Unset
    if isinstance(as_of, Unset):
        json_as_of = UNSET
    elif isinstance(as_of, datetime.datetime):
        json_as_of = as_of.isoformat()
    else:
        json_as_of = as_of
    params["as_of"] = json_as_of

    json_known_at: None | str | Unset
    if isinstance(known_at, Unset):
        json_known_at = UNSET
    elif isinstance(known_at, datetime.datetime):
        json_known_at = known_at.isoformat()
    else:
        json_known_at = known_at
    params["known_at"] = json_known_at


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/ledger-balances",
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Balances | Problem | None:
    if response.status_code == 200:
        response_200 = Balances.from_dict(response.json())



        return response_200

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())



        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())



        return response_403

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Balances | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    agreement_id: None | str | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    known_at: datetime.datetime | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[Balances | Problem]:
    """ List Balances

     What every account holds: now, or at any time, as known at any time. The sum is zero.

    Args:
        agreement_id (None | str | Unset):
        as_of (datetime.datetime | None | Unset): What had taken effect by then.
        known_at (datetime.datetime | None | Unset): What was recorded by then.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Balances | Problem]
     """


    kwargs = _get_kwargs(
        agreement_id=agreement_id,
as_of=as_of,
known_at=known_at,
traceparent=traceparent,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    *,
    client: AuthenticatedClient,
    agreement_id: None | str | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    known_at: datetime.datetime | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Balances | Problem | None:
    """ List Balances

     What every account holds: now, or at any time, as known at any time. The sum is zero.

    Args:
        agreement_id (None | str | Unset):
        as_of (datetime.datetime | None | Unset): What had taken effect by then.
        known_at (datetime.datetime | None | Unset): What was recorded by then.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Balances | Problem
     """


    return sync_detailed(
        client=client,
agreement_id=agreement_id,
as_of=as_of,
known_at=known_at,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    agreement_id: None | str | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    known_at: datetime.datetime | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[Balances | Problem]:
    """ List Balances

     What every account holds: now, or at any time, as known at any time. The sum is zero.

    Args:
        agreement_id (None | str | Unset):
        as_of (datetime.datetime | None | Unset): What had taken effect by then.
        known_at (datetime.datetime | None | Unset): What was recorded by then.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Balances | Problem]
     """


    kwargs = _get_kwargs(
        agreement_id=agreement_id,
as_of=as_of,
known_at=known_at,
traceparent=traceparent,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    *,
    client: AuthenticatedClient,
    agreement_id: None | str | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    known_at: datetime.datetime | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Balances | Problem | None:
    """ List Balances

     What every account holds: now, or at any time, as known at any time. The sum is zero.

    Args:
        agreement_id (None | str | Unset):
        as_of (datetime.datetime | None | Unset): What had taken effect by then.
        known_at (datetime.datetime | None | Unset): What was recorded by then.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Balances | Problem
     """


    return (await asyncio_detailed(
        client=client,
agreement_id=agreement_id,
as_of=as_of,
known_at=known_at,
traceparent=traceparent,

    )).parsed
