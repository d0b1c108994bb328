from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.cloud_event import CloudEvent
from ...models.problem import Problem
from ...types import UNSET, Unset
from typing import cast



def _get_kwargs(
    *,
    after: int | Unset = 0,
    limit: int | Unset = 100,
    agreement_id: None | str | Unset = UNSET,
    types: list[str] | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    params["after"] = after

    params["limit"] = limit

    json_agreement_id: None | str | Unset
    if isinstance(agreement_id, Unset):
        json_agreement_id = UNSET
    else:
        json_agreement_id = agreement_id
    params["agreement_id"] = json_agreement_id

    json_types: list[str] | None | Unset
    if isinstance(types, Unset):
        json_types = UNSET
    elif isinstance(types, list):
        json_types = types


    else:
        json_types = types
    params["types"] = json_types


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/events",
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | list[CloudEvent] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in (_response_200):
            response_200_item = CloudEvent.from_dict(response_200_item_data)



            response_200.append(response_200_item)

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | list[CloudEvent]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    after: int | Unset = 0,
    limit: int | Unset = 100,
    agreement_id: None | str | Unset = UNSET,
    types: list[str] | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[Problem | list[CloudEvent]]:
    """ List Events

     Everything that happened, in order (CloudEvents 1.0); a recipient sees its own.

    Ask again with `next_after`: nothing is missed and nothing comes twice. As a batch, by `Accept`,
    the way onwards is the header `Link` with `rel="next"`.

    Args:
        after (int | Unset): The last event you have seen. Default: 0.
        limit (int | Unset): How many at most. Default: 100.
        agreement_id (None | str | Unset): Only under this one.
        types (list[str] | None | Unset): Only of these types; none: of all.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | list[CloudEvent]]
     """


    kwargs = _get_kwargs(
        after=after,
limit=limit,
agreement_id=agreement_id,
types=types,
traceparent=traceparent,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    *,
    client: AuthenticatedClient,
    after: int | Unset = 0,
    limit: int | Unset = 100,
    agreement_id: None | str | Unset = UNSET,
    types: list[str] | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Problem | list[CloudEvent] | None:
    """ List Events

     Everything that happened, in order (CloudEvents 1.0); a recipient sees its own.

    Ask again with `next_after`: nothing is missed and nothing comes twice. As a batch, by `Accept`,
    the way onwards is the header `Link` with `rel="next"`.

    Args:
        after (int | Unset): The last event you have seen. Default: 0.
        limit (int | Unset): How many at most. Default: 100.
        agreement_id (None | str | Unset): Only under this one.
        types (list[str] | None | Unset): Only of these types; none: of all.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | list[CloudEvent]
     """


    return sync_detailed(
        client=client,
after=after,
limit=limit,
agreement_id=agreement_id,
types=types,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    after: int | Unset = 0,
    limit: int | Unset = 100,
    agreement_id: None | str | Unset = UNSET,
    types: list[str] | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[Problem | list[CloudEvent]]:
    """ List Events

     Everything that happened, in order (CloudEvents 1.0); a recipient sees its own.

    Ask again with `next_after`: nothing is missed and nothing comes twice. As a batch, by `Accept`,
    the way onwards is the header `Link` with `rel="next"`.

    Args:
        after (int | Unset): The last event you have seen. Default: 0.
        limit (int | Unset): How many at most. Default: 100.
        agreement_id (None | str | Unset): Only under this one.
        types (list[str] | None | Unset): Only of these types; none: of all.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | list[CloudEvent]]
     """


    kwargs = _get_kwargs(
        after=after,
limit=limit,
agreement_id=agreement_id,
types=types,
traceparent=traceparent,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    *,
    client: AuthenticatedClient,
    after: int | Unset = 0,
    limit: int | Unset = 100,
    agreement_id: None | str | Unset = UNSET,
    types: list[str] | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Problem | list[CloudEvent] | None:
    """ List Events

     Everything that happened, in order (CloudEvents 1.0); a recipient sees its own.

    Ask again with `next_after`: nothing is missed and nothing comes twice. As a batch, by `Accept`,
    the way onwards is the header `Link` with `rel="next"`.

    Args:
        after (int | Unset): The last event you have seen. Default: 0.
        limit (int | Unset): How many at most. Default: 100.
        agreement_id (None | str | Unset): Only under this one.
        types (list[str] | None | Unset): Only of these types; none: of all.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | list[CloudEvent]
     """


    return (await asyncio_detailed(
        client=client,
after=after,
limit=limit,
agreement_id=agreement_id,
types=types,
traceparent=traceparent,

    )).parsed
