"""Pages of a list: `limit` and `page` in, `_meta` and `_links` out."""

import re
from collections.abc import Sequence
from typing import Annotated, Literal, TypeVar

from fastapi import Depends, Query, Request
from starlette.datastructures import URL

from shared.schemas.base import Schema
from shared.schemas.paging import Link, Page, PageLinks, PageMeta

Item = TypeVar("Item", bound=Schema)

LIMIT_MAXIMUM = 1000
Relation = Literal["self", "first", "last", "next", "prev"]
_PAIR = re.compile(r'([a-zA-Z]+)="?([^";,]*)"?')
_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d{1,5})?|\[[0-9A-Fa-f:.]+\](:\d{1,5})?")


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
        return max(self.number - 1, 0) * self.limit

    def page(self, items: Sequence[Item], *, total: int) -> Page[Item]:
        """The page with its surroundings; every other query parameter is kept in the links."""
        last = max(1, -(-total // self.limit))
        number = self.number
        # A page before the first is as empty as one after the last (FNS.14).
        items = items if number > 0 else ()
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
                self=self._link("self", number),
                first=self._link("first", 1),
                last=self._link("last", last),
                next=self._link("next", number + 1) if number < last else None,
                prev=self._link("prev", min(number - 1, last)) if number > 1 else None,
            ),
        )

    def _link(self, rel: Relation, number: int) -> Link:
        url = self._url.include_query_params(page=number, limit=self.limit)
        return Link(href=str(url), rel=rel, method="GET")


def outside_url(request: Request) -> URL:
    """The address as the caller knows it: by the gateway's Forwarded (RFC 7239), or our own."""
    nearest = request.headers.get("forwarded", "").split(",")[0]
    told = {name.strip().lower(): value for name, value in _PAIR.findall(nearest)}
    host, scheme = told.get("host", ""), told.get("proto", request.url.scheme)
    if not _HOST.fullmatch(host) or scheme not in {"http", "https"}:
        return request.url
    return request.url.replace(netloc=host, scheme=scheme)


async def _page_request(
    request: Request,
    limit: Annotated[
        int, Query(ge=1, le=LIMIT_MAXIMUM, description="How many records a page holds.")
    ] = 20,
    page: Annotated[int, Query(ge=0, le=10**9, description="Which page, from 1.")] = 1,
) -> PageRequest:
    return PageRequest(outside_url(request), limit=limit, number=page)


Paging = Annotated[PageRequest, Depends(_page_request)]
