from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.problem import Problem
from ...models.webhook_request import WebhookRequest
from ...models.webhook_secret import WebhookSecret
from ...types import UNSET, Unset
from typing import cast



def _get_kwargs(
    *,
    body: WebhookRequest,
    idempotency_key: str,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["idempotency-key"] = idempotency_key

    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/webhooks",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | WebhookSecret | None:
    if response.status_code == 201:
        response_201 = WebhookSecret.from_dict(response.json())



        return response_201

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | WebhookSecret]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: WebhookRequest,
    idempotency_key: str,
    traceparent: str | Unset = UNSET,

) -> Response[Problem | WebhookSecret]:
    """ Register Webhook

     Ask to be sent events, signed by Standard Webhooks; an operator approves the address first.

    The answer holds the secret, once.

    Args:
        idempotency_key (str): Chosen by the client, new for each new request, the same when a
            request is sent again. Kept as long as the record.
        traceparent (str | Unset):
        body (WebhookRequest): Ask to be told of events at an address, once an operator has
            approved it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | WebhookSecret]
     """


    kwargs = _get_kwargs(
        body=body,
idempotency_key=idempotency_key,
traceparent=traceparent,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    *,
    client: AuthenticatedClient,
    body: WebhookRequest,
    idempotency_key: str,
    traceparent: str | Unset = UNSET,

) -> Problem | WebhookSecret | None:
    """ Register Webhook

     Ask to be sent events, signed by Standard Webhooks; an operator approves the address first.

    The answer holds the secret, once.

    Args:
        idempotency_key (str): Chosen by the client, new for each new request, the same when a
            request is sent again. Kept as long as the record.
        traceparent (str | Unset):
        body (WebhookRequest): Ask to be told of events at an address, once an operator has
            approved it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | WebhookSecret
     """


    return sync_detailed(
        client=client,
body=body,
idempotency_key=idempotency_key,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: WebhookRequest,
    idempotency_key: str,
    traceparent: str | Unset = UNSET,

) -> Response[Problem | WebhookSecret]:
    """ Register Webhook

     Ask to be sent events, signed by Standard Webhooks; an operator approves the address first.

    The answer holds the secret, once.

    Args:
        idempotency_key (str): Chosen by the client, new for each new request, the same when a
            request is sent again. Kept as long as the record.
        traceparent (str | Unset):
        body (WebhookRequest): Ask to be told of events at an address, once an operator has
            approved it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | WebhookSecret]
     """


    kwargs = _get_kwargs(
        body=body,
idempotency_key=idempotency_key,
traceparent=traceparent,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    *,
    client: AuthenticatedClient,
    body: WebhookRequest,
    idempotency_key: str,
    traceparent: str | Unset = UNSET,

) -> Problem | WebhookSecret | None:
    """ Register Webhook

     Ask to be sent events, signed by Standard Webhooks; an operator approves the address first.

    The answer holds the secret, once.

    Args:
        idempotency_key (str): Chosen by the client, new for each new request, the same when a
            request is sent again. Kept as long as the record.
        traceparent (str | Unset):
        body (WebhookRequest): Ask to be told of events at an address, once an operator has
            approved it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | WebhookSecret
     """


    return (await asyncio_detailed(
        client=client,
body=body,
idempotency_key=idempotency_key,
traceparent=traceparent,

    )).parsed
