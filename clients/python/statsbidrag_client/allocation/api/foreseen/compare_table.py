from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.problem import Problem
from ...models.published_table_upload import PublishedTableUpload
from ...models.table_comparison import TableComparison
from ...types import UNSET, Unset
from typing import cast



def _get_kwargs(
    *,
    body: PublishedTableUpload,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/table-comparisons",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | TableComparison | None:
    if response.status_code == 200:
        response_200 = TableComparison.from_dict(response.json())



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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | TableComparison]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: PublishedTableUpload,
    traceparent: str | Unset = UNSET,

) -> Response[Problem | TableComparison]:
    """ Compare Table

     A published table against a run: row by row, and which rounding explains every row.

    A POST that only reads: a table does not fit in an address.

    Args:
        traceparent (str | Unset):
        body (PublishedTableUpload): A table as published: kronor per recipient, and the pots they
            are of.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | TableComparison]
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
    body: PublishedTableUpload,
    traceparent: str | Unset = UNSET,

) -> Problem | TableComparison | None:
    """ Compare Table

     A published table against a run: row by row, and which rounding explains every row.

    A POST that only reads: a table does not fit in an address.

    Args:
        traceparent (str | Unset):
        body (PublishedTableUpload): A table as published: kronor per recipient, and the pots they
            are of.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | TableComparison
     """


    return sync_detailed(
        client=client,
body=body,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: PublishedTableUpload,
    traceparent: str | Unset = UNSET,

) -> Response[Problem | TableComparison]:
    """ Compare Table

     A published table against a run: row by row, and which rounding explains every row.

    A POST that only reads: a table does not fit in an address.

    Args:
        traceparent (str | Unset):
        body (PublishedTableUpload): A table as published: kronor per recipient, and the pots they
            are of.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | TableComparison]
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
    body: PublishedTableUpload,
    traceparent: str | Unset = UNSET,

) -> Problem | TableComparison | None:
    """ Compare Table

     A published table against a run: row by row, and which rounding explains every row.

    A POST that only reads: a table does not fit in an address.

    Args:
        traceparent (str | Unset):
        body (PublishedTableUpload): A table as published: kronor per recipient, and the pots they
            are of.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | TableComparison
     """


    return (await asyncio_detailed(
        client=client,
body=body,
traceparent=traceparent,

    )).parsed
