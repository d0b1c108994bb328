from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.outcome_differences import OutcomeDifferences
from ...models.problem import Problem
from ...types import UNSET, Unset
from typing import cast
from uuid import UUID



def _get_kwargs(
    id: UUID,
    *,
    earlier: None | Unset | UUID = UNSET,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    json_earlier: None | str | Unset
    if isinstance(earlier, Unset):
        json_earlier = UNSET
    elif isinstance(earlier, UUID):
        json_earlier = str(earlier)
    else:
        json_earlier = earlier
    params["earlier"] = json_earlier


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/evaluations/{id}/differences".format(id=quote(str(id), safe=""),),
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> OutcomeDifferences | Problem | None:
    if response.status_code == 200:
        response_200 = OutcomeDifferences.from_dict(response.json())



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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[OutcomeDifferences | Problem]:
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
    earlier: None | Unset | UUID = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[OutcomeDifferences | Problem]:
    """ Get Differences

     Where an evaluation says something else than before: both sides, and what has come since.

    Args:
        id (UUID): The evaluation's id.
        earlier (None | Unset | UUID): Another evaluation; none: what stood just before this.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OutcomeDifferences | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
earlier=earlier,
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
    earlier: None | Unset | UUID = UNSET,
    traceparent: str | Unset = UNSET,

) -> OutcomeDifferences | Problem | None:
    """ Get Differences

     Where an evaluation says something else than before: both sides, and what has come since.

    Args:
        id (UUID): The evaluation's id.
        earlier (None | Unset | UUID): Another evaluation; none: what stood just before this.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OutcomeDifferences | Problem
     """


    return sync_detailed(
        id=id,
client=client,
earlier=earlier,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient,
    earlier: None | Unset | UUID = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[OutcomeDifferences | Problem]:
    """ Get Differences

     Where an evaluation says something else than before: both sides, and what has come since.

    Args:
        id (UUID): The evaluation's id.
        earlier (None | Unset | UUID): Another evaluation; none: what stood just before this.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OutcomeDifferences | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
earlier=earlier,
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
    earlier: None | Unset | UUID = UNSET,
    traceparent: str | Unset = UNSET,

) -> OutcomeDifferences | Problem | None:
    """ Get Differences

     Where an evaluation says something else than before: both sides, and what has come since.

    Args:
        id (UUID): The evaluation's id.
        earlier (None | Unset | UUID): Another evaluation; none: what stood just before this.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OutcomeDifferences | Problem
     """


    return (await asyncio_detailed(
        id=id,
client=client,
earlier=earlier,
traceparent=traceparent,

    )).parsed
