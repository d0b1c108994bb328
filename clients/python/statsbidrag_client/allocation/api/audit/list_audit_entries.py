from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.page_audit_entry import PageAuditEntry
from ...models.problem import Problem
from ...types import UNSET, Unset
from typing import cast
import datetime



def _get_kwargs(
    *,
    principal: None | str | Unset = UNSET,
    action: None | str | Unset = UNSET,
    subject: None | str | Unset = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    json_principal: None | str | Unset
    if isinstance(principal, Unset):
        json_principal = UNSET
    else:
        json_principal = principal
    params["principal"] = json_principal

    json_action: None | str | Unset
    if isinstance(action, Unset):
        json_action = UNSET
    else:
        json_action = action
    params["action"] = json_action

    json_subject: None | str | Unset
    if isinstance(subject, Unset):
        json_subject = UNSET
    else:
        json_subject = subject
    params["subject"] = json_subject

    json_since: None | str | Unset
    if isinstance(since, Unset):
        json_since = UNSET
    elif isinstance(since, datetime.datetime):
        json_since = since.isoformat()
    else:
        json_since = since
    params["since"] = json_since

    json_until: None | str | Unset
    if isinstance(until, Unset):
        json_until = UNSET
    elif isinstance(until, datetime.datetime):
        json_until = until.isoformat()
    else:
        json_until = until
    params["until"] = json_until

    params["limit"] = limit

    params["page"] = page


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/audit-entries",
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> PageAuditEntry | Problem | None:
    if response.status_code == 200:
        response_200 = PageAuditEntry.from_dict(response.json())



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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[PageAuditEntry | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    principal: None | str | Unset = UNSET,
    action: None | str | Unset = UNSET,
    subject: None | str | Unset = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> Response[PageAuditEntry | Problem]:
    """ List Audit Entries

     Who did what, or was refused, in the order of the chain, sealed a moment after.

    Args:
        principal (None | str | Unset):
        action (None | str | Unset):
        subject (None | str | Unset):
        since (datetime.datetime | None | Unset): From this instant on.
        until (datetime.datetime | None | Unset): Before this instant.
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageAuditEntry | Problem]
     """


    kwargs = _get_kwargs(
        principal=principal,
action=action,
subject=subject,
since=since,
until=until,
limit=limit,
page=page,
traceparent=traceparent,

    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)

def sync(
    *,
    client: AuthenticatedClient,
    principal: None | str | Unset = UNSET,
    action: None | str | Unset = UNSET,
    subject: None | str | Unset = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> PageAuditEntry | Problem | None:
    """ List Audit Entries

     Who did what, or was refused, in the order of the chain, sealed a moment after.

    Args:
        principal (None | str | Unset):
        action (None | str | Unset):
        subject (None | str | Unset):
        since (datetime.datetime | None | Unset): From this instant on.
        until (datetime.datetime | None | Unset): Before this instant.
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageAuditEntry | Problem
     """


    return sync_detailed(
        client=client,
principal=principal,
action=action,
subject=subject,
since=since,
until=until,
limit=limit,
page=page,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    principal: None | str | Unset = UNSET,
    action: None | str | Unset = UNSET,
    subject: None | str | Unset = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> Response[PageAuditEntry | Problem]:
    """ List Audit Entries

     Who did what, or was refused, in the order of the chain, sealed a moment after.

    Args:
        principal (None | str | Unset):
        action (None | str | Unset):
        subject (None | str | Unset):
        since (datetime.datetime | None | Unset): From this instant on.
        until (datetime.datetime | None | Unset): Before this instant.
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PageAuditEntry | Problem]
     """


    kwargs = _get_kwargs(
        principal=principal,
action=action,
subject=subject,
since=since,
until=until,
limit=limit,
page=page,
traceparent=traceparent,

    )

    response = await client.get_async_httpx_client().request(
        **kwargs
    )

    return _build_response(client=client, response=response)

async def asyncio(
    *,
    client: AuthenticatedClient,
    principal: None | str | Unset = UNSET,
    action: None | str | Unset = UNSET,
    subject: None | str | Unset = UNSET,
    since: datetime.datetime | None | Unset = UNSET,
    until: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 20,
    page: int | Unset = 1,
    traceparent: str | Unset = UNSET,

) -> PageAuditEntry | Problem | None:
    """ List Audit Entries

     Who did what, or was refused, in the order of the chain, sealed a moment after.

    Args:
        principal (None | str | Unset):
        action (None | str | Unset):
        subject (None | str | Unset):
        since (datetime.datetime | None | Unset): From this instant on.
        until (datetime.datetime | None | Unset): Before this instant.
        limit (int | Unset): How many records a page holds. Default: 20.
        page (int | Unset): Which page, from 1. Default: 1.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PageAuditEntry | Problem
     """


    return (await asyncio_detailed(
        client=client,
principal=principal,
action=action,
subject=subject,
since=since,
until=until,
limit=limit,
page=page,
traceparent=traceparent,

    )).parsed
