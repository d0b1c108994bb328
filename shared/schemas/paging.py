"""Pages of a list, in the national API profile's shape: `_meta` and `_links`."""

from typing import Annotated, Generic, Literal, TypeVar

from pydantic import ConfigDict, Field

from shared.schemas.base import Schema

Item = TypeVar("Item", bound=Schema)

_URL = "https://statsbidrag.example/submissions/v1/filings?limit=20&page=1"


class PageMeta(Schema):
    """Where in the list this page is."""

    total_records: Annotated[int, Field(ge=0, examples=[63])]
    page: Annotated[int, Field(ge=0, examples=[1])]
    """As asked for: from 1. There is nothing on page 0."""
    offset: Annotated[int, Field(ge=0, examples=[0])]
    limit: Annotated[int, Field(ge=1, examples=[20])]
    count: Annotated[int, Field(ge=0, examples=[20])]


class Link(Schema):
    """A link (Link Description Object): where it leads, how it is followed, and what it is."""

    href: Annotated[str, Field(examples=[_URL])]
    """An absolute address, to be used as it stands."""
    rel: Annotated[Literal["self", "first", "last", "next", "prev"], Field(examples=["self"])]
    """What the address is to this answer: a relation of IANA's list."""
    method: Annotated[Literal["GET"], Field(examples=["GET"])]


class PageLinks(Schema):
    """The way to the other pages; null where there is none."""

    self: Link
    first: Link
    last: Link
    next: Link | None
    prev: Link | None


class Page(Schema, Generic[Item]):
    """One page of a list; a page out of range is empty."""

    model_config = ConfigDict(populate_by_name=True)

    items: tuple[Item, ...]
    meta: Annotated[PageMeta, Field(alias="_meta")]
    links: Annotated[PageLinks, Field(alias="_links")]
