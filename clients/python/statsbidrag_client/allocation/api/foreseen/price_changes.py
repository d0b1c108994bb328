from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.priced_changes import PricedChanges
from ...models.problem import Problem
from ...types import UNSET, Unset
from typing import cast
from uuid import UUID



def _get_kwargs(
    id: str,
    *,
    occasion_id: str,
    evaluation_id: None | Unset | UUID = UNSET,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    params["occasion_id"] = occasion_id

    json_evaluation_id: None | str | Unset
    if isinstance(evaluation_id, Unset):
        json_evaluation_id = UNSET
    elif isinstance(evaluation_id, UUID):
        json_evaluation_id = str(evaluation_id)
    else:
        json_evaluation_id = evaluation_id
    params["evaluation_id"] = json_evaluation_id


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/agreements/{id}/priced-changes".format(id=quote(str(id), safe=""),),
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> PricedChanges | Problem | None:
    if response.status_code == 200:
        response_200 = PricedChanges.from_dict(response.json())



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

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())



        return response_409

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[PricedChanges | Problem]:
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
    occasion_id: str,
    evaluation_id: None | Unset | UUID = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[PricedChanges | Problem]:
    """ Price Changes

     What a supplement or a correction is worth for every recipient, in kronor.

    Args:
        id (str): The agreement's id.
        occasion_id (str): Up to and with this occasion.
        evaluation_id (None | Unset | UUID): What it changed; none: what judging now would change.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PricedChanges | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
occasion_id=occasion_id,
evaluation_id=evaluation_id,
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
    occasion_id: str,
    evaluation_id: None | Unset | UUID = UNSET,
    traceparent: str | Unset = UNSET,

) -> PricedChanges | Problem | None:
    """ Price Changes

     What a supplement or a correction is worth for every recipient, in kronor.

    Args:
        id (str): The agreement's id.
        occasion_id (str): Up to and with this occasion.
        evaluation_id (None | Unset | UUID): What it changed; none: what judging now would change.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PricedChanges | Problem
     """


    return sync_detailed(
        id=id,
client=client,
occasion_id=occasion_id,
evaluation_id=evaluation_id,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    occasion_id: str,
    evaluation_id: None | Unset | UUID = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[PricedChanges | Problem]:
    """ Price Changes

     What a supplement or a correction is worth for every recipient, in kronor.

    Args:
        id (str): The agreement's id.
        occasion_id (str): Up to and with this occasion.
        evaluation_id (None | Unset | UUID): What it changed; none: what judging now would change.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PricedChanges | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
occasion_id=occasion_id,
evaluation_id=evaluation_id,
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
    occasion_id: str,
    evaluation_id: None | Unset | UUID = UNSET,
    traceparent: str | Unset = UNSET,

) -> PricedChanges | Problem | None:
    """ Price Changes

     What a supplement or a correction is worth for every recipient, in kronor.

    Args:
        id (str): The agreement's id.
        occasion_id (str): Up to and with this occasion.
        evaluation_id (None | Unset | UUID): What it changed; none: what judging now would change.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PricedChanges | Problem
     """


    return (await asyncio_detailed(
        id=id,
client=client,
occasion_id=occasion_id,
evaluation_id=evaluation_id,
traceparent=traceparent,

    )).parsed
