from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.outcome_set import OutcomeSet
from ...models.problem import Problem
from ...types import UNSET, Unset
from typing import cast



def _get_kwargs(
    id: str,
    *,
    agreement_sha256: None | str | Unset = UNSET,
    condition_ids: list[str] | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    json_agreement_sha256: None | str | Unset
    if isinstance(agreement_sha256, Unset):
        json_agreement_sha256 = UNSET
    else:
        json_agreement_sha256 = agreement_sha256
    params["agreement_sha256"] = json_agreement_sha256

    json_condition_ids: list[str] | None | Unset
    if isinstance(condition_ids, Unset):
        json_condition_ids = UNSET
    elif isinstance(condition_ids, list):
        json_condition_ids = condition_ids


    else:
        json_condition_ids = condition_ids
    params["condition_ids"] = json_condition_ids


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/agreements/{id}/outcomes".format(id=quote(str(id), safe=""),),
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> OutcomeSet | Problem | None:
    if response.status_code == 200:
        response_200 = OutcomeSet.from_dict(response.json())



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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[OutcomeSet | Problem]:
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
    agreement_sha256: None | str | Unset = UNSET,
    condition_ids: list[str] | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[OutcomeSet | Problem]:
    """ Get Outcomes

     Every current outcome under an agreement, read in one go: what allocation shares out by.

    Args:
        id (str):
        agreement_sha256 (None | str | Unset): Refused when the definition here has another hash.
        condition_ids (list[str] | None | Unset): Only of these conditions; none: all.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OutcomeSet | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
agreement_sha256=agreement_sha256,
condition_ids=condition_ids,
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
    agreement_sha256: None | str | Unset = UNSET,
    condition_ids: list[str] | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> OutcomeSet | Problem | None:
    """ Get Outcomes

     Every current outcome under an agreement, read in one go: what allocation shares out by.

    Args:
        id (str):
        agreement_sha256 (None | str | Unset): Refused when the definition here has another hash.
        condition_ids (list[str] | None | Unset): Only of these conditions; none: all.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OutcomeSet | Problem
     """


    return sync_detailed(
        id=id,
client=client,
agreement_sha256=agreement_sha256,
condition_ids=condition_ids,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    agreement_sha256: None | str | Unset = UNSET,
    condition_ids: list[str] | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> Response[OutcomeSet | Problem]:
    """ Get Outcomes

     Every current outcome under an agreement, read in one go: what allocation shares out by.

    Args:
        id (str):
        agreement_sha256 (None | str | Unset): Refused when the definition here has another hash.
        condition_ids (list[str] | None | Unset): Only of these conditions; none: all.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OutcomeSet | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
agreement_sha256=agreement_sha256,
condition_ids=condition_ids,
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
    agreement_sha256: None | str | Unset = UNSET,
    condition_ids: list[str] | None | Unset = UNSET,
    traceparent: str | Unset = UNSET,

) -> OutcomeSet | Problem | None:
    """ Get Outcomes

     Every current outcome under an agreement, read in one go: what allocation shares out by.

    Args:
        id (str):
        agreement_sha256 (None | str | Unset): Refused when the definition here has another hash.
        condition_ids (list[str] | None | Unset): Only of these conditions; none: all.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OutcomeSet | Problem
     """


    return (await asyncio_detailed(
        id=id,
client=client,
agreement_sha256=agreement_sha256,
condition_ids=condition_ids,
traceparent=traceparent,

    )).parsed
