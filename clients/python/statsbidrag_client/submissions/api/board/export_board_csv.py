from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response, UNSET
from ... import errors

from ...models.export_board_csv_language import check_export_board_csv_language
from ...models.export_board_csv_language import ExportBoardCsvLanguage
from ...models.export_board_csv_states_type_0_item import check_export_board_csv_states_type_0_item
from ...models.export_board_csv_states_type_0_item import ExportBoardCsvStatesType0Item
from ...models.problem import Problem
from ...types import File, FileTypes
from ...types import UNSET, Unset
from io import BytesIO
from typing import cast



def _get_kwargs(
    id: str,
    *,
    states: list[ExportBoardCsvStatesType0Item] | None | Unset = UNSET,
    obligation_ids: list[str] | None | Unset = UNSET,
    recipient_ids: list[str] | None | Unset = UNSET,
    language: ExportBoardCsvLanguage | Unset = 'sv',
    traceparent: str | Unset = UNSET,

) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(traceparent, Unset):
        headers["traceparent"] = traceparent



    

    params: dict[str, Any] = {}

    json_states: list[str] | None | Unset
    if isinstance(states, Unset):
        json_states = UNSET
    elif isinstance(states, list):
        json_states = []
        for states_type_0_item_data in states:
            states_type_0_item: str = states_type_0_item_data
            json_states.append(states_type_0_item)


    else:
        json_states = states
    params["states"] = json_states

    json_obligation_ids: list[str] | None | Unset
    if isinstance(obligation_ids, Unset):
        json_obligation_ids = UNSET
    elif isinstance(obligation_ids, list):
        json_obligation_ids = obligation_ids


    else:
        json_obligation_ids = obligation_ids
    params["obligation_ids"] = json_obligation_ids

    json_recipient_ids: list[str] | None | Unset
    if isinstance(recipient_ids, Unset):
        json_recipient_ids = UNSET
    elif isinstance(recipient_ids, list):
        json_recipient_ids = recipient_ids


    else:
        json_recipient_ids = recipient_ids
    params["recipient_ids"] = json_recipient_ids

    json_language: str | Unset = UNSET
    if not isinstance(language, Unset):
        json_language = language

    params["language"] = json_language


    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}


    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/agreements/{id}/board/csv".format(id=quote(str(id), safe=""),),
        "params": params,
    }


    _kwargs["headers"] = headers
    return _kwargs



def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Problem | None:
    if response.status_code == 200:
        response_200 = File(
             payload = BytesIO(response.content)
        )



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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File | Problem]:
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
    states: list[ExportBoardCsvStatesType0Item] | None | Unset = UNSET,
    obligation_ids: list[str] | None | Unset = UNSET,
    recipient_ids: list[str] | None | Unset = UNSET,
    language: ExportBoardCsvLanguage | Unset = 'sv',
    traceparent: str | Unset = UNSET,

) -> Response[File | Problem]:
    """ Export Board Csv

     The board as CSV in UTF-8, semicolons between, as Swedish Excel reads it.

    Args:
        id (str): The agreement's id.
        states (list[ExportBoardCsvStatesType0Item] | None | Unset): Only these; none: all.
        obligation_ids (list[str] | None | Unset): Only these; none: all.
        recipient_ids (list[str] | None | Unset): Only these; none: all.
        language (ExportBoardCsvLanguage | Unset): sv or en. Default: 'sv'.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
states=states,
obligation_ids=obligation_ids,
recipient_ids=recipient_ids,
language=language,
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
    states: list[ExportBoardCsvStatesType0Item] | None | Unset = UNSET,
    obligation_ids: list[str] | None | Unset = UNSET,
    recipient_ids: list[str] | None | Unset = UNSET,
    language: ExportBoardCsvLanguage | Unset = 'sv',
    traceparent: str | Unset = UNSET,

) -> File | Problem | None:
    """ Export Board Csv

     The board as CSV in UTF-8, semicolons between, as Swedish Excel reads it.

    Args:
        id (str): The agreement's id.
        states (list[ExportBoardCsvStatesType0Item] | None | Unset): Only these; none: all.
        obligation_ids (list[str] | None | Unset): Only these; none: all.
        recipient_ids (list[str] | None | Unset): Only these; none: all.
        language (ExportBoardCsvLanguage | Unset): sv or en. Default: 'sv'.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
     """


    return sync_detailed(
        id=id,
client=client,
states=states,
obligation_ids=obligation_ids,
recipient_ids=recipient_ids,
language=language,
traceparent=traceparent,

    ).parsed

async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    states: list[ExportBoardCsvStatesType0Item] | None | Unset = UNSET,
    obligation_ids: list[str] | None | Unset = UNSET,
    recipient_ids: list[str] | None | Unset = UNSET,
    language: ExportBoardCsvLanguage | Unset = 'sv',
    traceparent: str | Unset = UNSET,

) -> Response[File | Problem]:
    """ Export Board Csv

     The board as CSV in UTF-8, semicolons between, as Swedish Excel reads it.

    Args:
        id (str): The agreement's id.
        states (list[ExportBoardCsvStatesType0Item] | None | Unset): Only these; none: all.
        obligation_ids (list[str] | None | Unset): Only these; none: all.
        recipient_ids (list[str] | None | Unset): Only these; none: all.
        language (ExportBoardCsvLanguage | Unset): sv or en. Default: 'sv'.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
     """


    kwargs = _get_kwargs(
        id=id,
states=states,
obligation_ids=obligation_ids,
recipient_ids=recipient_ids,
language=language,
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
    states: list[ExportBoardCsvStatesType0Item] | None | Unset = UNSET,
    obligation_ids: list[str] | None | Unset = UNSET,
    recipient_ids: list[str] | None | Unset = UNSET,
    language: ExportBoardCsvLanguage | Unset = 'sv',
    traceparent: str | Unset = UNSET,

) -> File | Problem | None:
    """ Export Board Csv

     The board as CSV in UTF-8, semicolons between, as Swedish Excel reads it.

    Args:
        id (str): The agreement's id.
        states (list[ExportBoardCsvStatesType0Item] | None | Unset): Only these; none: all.
        obligation_ids (list[str] | None | Unset): Only these; none: all.
        recipient_ids (list[str] | None | Unset): Only these; none: all.
        language (ExportBoardCsvLanguage | Unset): sv or en. Default: 'sv'.
        traceparent (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
     """


    return (await asyncio_detailed(
        id=id,
client=client,
states=states,
obligation_ids=obligation_ids,
recipient_ids=recipient_ids,
language=language,
traceparent=traceparent,

    )).parsed
