from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.compilation import Compilation
from ...models.get_compilation_format import check_get_compilation_format
from ...models.get_compilation_format import GetCompilationFormat
from ...models.problem import Problem
from ...types import UNSET, Unset
from typing import cast



def _get_kwargs(
    id: str,
    obligation: str,
    *,
    format_: GetCompilationFormat | Unset = 'json',
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/agreements/{id}/compilations/{obligation}".format(id=quote(str(id), safe=""),obligation=quote(str(obligation), safe=""),),
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Compilation | Problem | None:
    if response.status_code == 200:
        response_200 = Compilation.from_dict(response.json())



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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Compilation | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: str,
    obligation: str,
    *,
    client: AuthenticatedClient,
    format_: GetCompilationFormat | Unset = 'json',
    traceparent: str | Unset = UNSET,

) -> Response[Compilation | Problem]:
    """ Get Compilation

     The national compilation: answers, texts by focus area, completeness, who met what.

    Args:
        id (str):
        obligation (str):
        format_ (GetCompilationFormat | Unset):  Default: 'json'.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Compilation | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
obligation=obligation,
format_=format_,
traceparent=traceparent,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    id: str,
    obligation: str,
    *,
    client: AuthenticatedClient,
    format_: GetCompilationFormat | Unset = 'json',
    traceparent: str | Unset = UNSET,

) -> Compilation | Problem | None:
    """ Get Compilation

     The national compilation: answers, texts by focus area, completeness, who met what.

    Args:
        id (str):
        obligation (str):
        format_ (GetCompilationFormat | Unset):  Default: 'json'.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Compilation | Problem
     """


    return sync_detailed(
        id=id,
obligation=obligation,
client=client,
format_=format_,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    id: str,
    obligation: str,
    *,
    client: AuthenticatedClient,
    format_: GetCompilationFormat | Unset = 'json',
    traceparent: str | Unset = UNSET,

) -> Response[Compilation | Problem]:
    """ Get Compilation

     The national compilation: answers, texts by focus area, completeness, who met what.

    Args:
        id (str):
        obligation (str):
        format_ (GetCompilationFormat | Unset):  Default: 'json'.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Compilation | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
obligation=obligation,
format_=format_,
traceparent=traceparent,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    id: str,
    obligation: str,
    *,
    client: AuthenticatedClient,
    format_: GetCompilationFormat | Unset = 'json',
    traceparent: str | Unset = UNSET,

) -> Compilation | Problem | None:
    """ Get Compilation

     The national compilation: answers, texts by focus area, completeness, who met what.

    Args:
        id (str):
        obligation (str):
        format_ (GetCompilationFormat | Unset):  Default: 'json'.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Compilation | Problem
     """


    return (await asyncio_detailed(
        id=id,
obligation=obligation,
client=client,
format_=format_,
traceparent=traceparent,

    )).parsed
