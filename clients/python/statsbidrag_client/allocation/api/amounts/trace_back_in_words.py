from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.problem import Problem
from ...models.trace_back_in_words_language import check_trace_back_in_words_language
from ...models.trace_back_in_words_language import TraceBackInWordsLanguage
from ...types import UNSET, Unset
from typing import cast
from uuid import UUID



def _get_kwargs(
    id: UUID,
    *,
    source: None | str | Unset = UNSET,
    reference_id: None | str | Unset = UNSET,
    language: TraceBackInWordsLanguage | Unset = 'sv',
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    json_source: None | str | Unset
    if isinstance(source, Unset):
        json_source = UNSET
    else:
        json_source = source
    params["source"] = json_source

    json_reference_id: None | str | Unset
    if isinstance(reference_id, Unset):
        json_reference_id = UNSET
    else:
        json_reference_id = reference_id
    params["reference_id"] = json_reference_id

    json_language: str | Unset = UNSET
    if not isinstance(language, Unset):
        json_language = language

    params["language"] = json_language


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/runs/{id}/traces-text".format(id=quote(str(id), safe=""),),
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Problem | None:
    if response.status_code == 200:
        response_200 = cast(Any, None)
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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any | Problem]:
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
    source: None | str | Unset = UNSET,
    reference_id: None | str | Unset = UNSET,
    language: TraceBackInWordsLanguage | Unset = 'sv',
    traceparent: str | Unset = UNSET,

) -> Response[Any | Problem]:
    """ Trace Back In Words

     The same as text: pot by pot, with the recipients' names.

    Args:
        id (UUID): The run's id.
        source (None | str | Unset): A paragraph, such as `avsnitt 3.7`.
        reference_id (None | str | Unset): An outcome, decision or filing, by id or number.
        language (TraceBackInWordsLanguage | Unset):  Default: 'sv'.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
source=source,
reference_id=reference_id,
language=language,
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
    source: None | str | Unset = UNSET,
    reference_id: None | str | Unset = UNSET,
    language: TraceBackInWordsLanguage | Unset = 'sv',
    traceparent: str | Unset = UNSET,

) -> Any | Problem | None:
    """ Trace Back In Words

     The same as text: pot by pot, with the recipients' names.

    Args:
        id (UUID): The run's id.
        source (None | str | Unset): A paragraph, such as `avsnitt 3.7`.
        reference_id (None | str | Unset): An outcome, decision or filing, by id or number.
        language (TraceBackInWordsLanguage | Unset):  Default: 'sv'.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem
     """


    return sync_detailed(
        id=id,
client=client,
source=source,
reference_id=reference_id,
language=language,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient,
    source: None | str | Unset = UNSET,
    reference_id: None | str | Unset = UNSET,
    language: TraceBackInWordsLanguage | Unset = 'sv',
    traceparent: str | Unset = UNSET,

) -> Response[Any | Problem]:
    """ Trace Back In Words

     The same as text: pot by pot, with the recipients' names.

    Args:
        id (UUID): The run's id.
        source (None | str | Unset): A paragraph, such as `avsnitt 3.7`.
        reference_id (None | str | Unset): An outcome, decision or filing, by id or number.
        language (TraceBackInWordsLanguage | Unset):  Default: 'sv'.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
source=source,
reference_id=reference_id,
language=language,
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
    source: None | str | Unset = UNSET,
    reference_id: None | str | Unset = UNSET,
    language: TraceBackInWordsLanguage | Unset = 'sv',
    traceparent: str | Unset = UNSET,

) -> Any | Problem | None:
    """ Trace Back In Words

     The same as text: pot by pot, with the recipients' names.

    Args:
        id (UUID): The run's id.
        source (None | str | Unset): A paragraph, such as `avsnitt 3.7`.
        reference_id (None | str | Unset): An outcome, decision or filing, by id or number.
        language (TraceBackInWordsLanguage | Unset):  Default: 'sv'.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem
     """


    return (await asyncio_detailed(
        id=id,
client=client,
source=source,
reference_id=reference_id,
language=language,
traceparent=traceparent,

    )).parsed
