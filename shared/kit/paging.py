"""Pages of a list: `limit` and `page` in, `_meta` and `_links` out."""

from collections.abc import Sequence
from typing import Annotated, TypeVar

from fastapi import Depends, Query, Request
from starlette.datastructures import URL

from shared.schemas.base import Schema
from shared.schemas.paging import Page, PageLinks, PageMeta

Item = TypeVar("Item", bound=Schema)

LIMIT_MAXIMUM = 1000


class PageRequest:
    """Which page was asked for."""

    def __init__(self, url: URL, *, limit: int, number: int) -> None:
        """Taken from the query."""
        self._url = url
        self.limit = limit
        self.number = number

    @property
    def offset(self) -> int:
        """How many records come before the page."""
        return (self.number - 1) * self.limit

    def page(self, items: Sequence[Item], *, total: int) -> Page[Item]:
        """The page with its surroundings; every other query parameter is kept in the links."""
        last = max(1, -(-total // self.limit))
        number = self.number
        return Page(
            items=tuple(items),
            meta=PageMeta(
                total_records=total,
                page=number,
                offset=self.offset,
                limit=self.limit,
                count=len(items),
            ),
            links=PageLinks(
                self=self._link(number),
                first=self._link(1),
                last=self._link(last),
                next=self._link(number + 1) if number < last else None,
                prev=self._link(min(number - 1, last)) if number > 1 else None,
            ),
        )

    def _link(self, number: int) -> str:
        return str(self._url.include_query_params(page=number, limit=self.limit))


async def _page_request(
    request: Request,
    limit: Annotated[
        int, Query(ge=1, le=LIMIT_MAXIMUM, description="How many records a page holds.")
    ] = 20,
    page: Annotated[int, Query(ge=1, le=10**9, description="Which page, from 1.")] = 1,
) -> PageRequest:
    return PageRequest(request.url, limit=limit, number=page)


Paging = Annotated[PageRequest, Depends(_page_request)]
