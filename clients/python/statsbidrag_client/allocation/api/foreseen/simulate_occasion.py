from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.problem import Problem
from ...models.simulation import Simulation
from ...models.simulation_request import SimulationRequest
from ...types import UNSET, Unset
from typing import cast



def _get_kwargs(
    *,
    body: SimulationRequest,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/simulations",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | Simulation | None:
    if response.status_code == 200:
        response_200 = Simulation.from_dict(response.json())



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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | Simulation]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: SimulationRequest,
    traceparent: str | Unset = UNSET,

) -> Response[Problem | Simulation]:
    """ Simulate Occasion

     What an occasion would give if: outcomes, key data, readings or changes are assumed.

    Nothing is stored. "What if a region reaches 75 % from July" is one assumption.
    A POST that only reads: assumptions do not fit in an address.

    Args:
        traceparent (str | Unset):
        body (SimulationRequest): What is assumed; everything that is not stays as it is known to
            be now.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Simulation]
     """


    kwargs = _get_kwargs(
        body=body,
traceparent=traceparent,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    *,
    client: AuthenticatedClient,
    body: SimulationRequest,
    traceparent: str | Unset = UNSET,

) -> Problem | Simulation | None:
    """ Simulate Occasion

     What an occasion would give if: outcomes, key data, readings or changes are assumed.

    Nothing is stored. "What if a region reaches 75 % from July" is one assumption.
    A POST that only reads: assumptions do not fit in an address.

    Args:
        traceparent (str | Unset):
        body (SimulationRequest): What is assumed; everything that is not stays as it is known to
            be now.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Simulation
     """


    return sync_detailed(
        client=client,
body=body,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: SimulationRequest,
    traceparent: str | Unset = UNSET,

) -> Response[Problem | Simulation]:
    """ Simulate Occasion

     What an occasion would give if: outcomes, key data, readings or changes are assumed.

    Nothing is stored. "What if a region reaches 75 % from July" is one assumption.
    A POST that only reads: assumptions do not fit in an address.

    Args:
        traceparent (str | Unset):
        body (SimulationRequest): What is assumed; everything that is not stays as it is known to
            be now.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Simulation]
     """


    kwargs = _get_kwargs(
        body=body,
traceparent=traceparent,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    *,
    client: AuthenticatedClient,
    body: SimulationRequest,
    traceparent: str | Unset = UNSET,

) -> Problem | Simulation | None:
    """ Simulate Occasion

     What an occasion would give if: outcomes, key data, readings or changes are assumed.

    Nothing is stored. "What if a region reaches 75 % from July" is one assumption.
    A POST that only reads: assumptions do not fit in an address.

    Args:
        traceparent (str | Unset):
        body (SimulationRequest): What is assumed; everything that is not stays as it is known to
            be now.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Simulation
     """


    return (await asyncio_detailed(
        client=client,
body=body,
traceparent=traceparent,

    )).parsed
