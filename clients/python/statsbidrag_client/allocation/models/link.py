from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.link_rel import check_link_rel
from ..models.link_rel import LinkRel
from typing import cast
from typing import Literal, cast






T = TypeVar("T", bound="Link")



@_attrs_define
class Link:
    """ A link (Link Description Object): where it leads, how it is followed, and what it is.

        Attributes:
            href (str): An absolute address, to be used as it stands.
            method (Literal['GET']):
            rel (LinkRel): What the address is to this answer: a relation of IANA's list.
     """

    href: str
    method: Literal['GET']
    rel: LinkRel





    def to_dict(self) -> dict[str, Any]:
        href = self.href

        method = self.method

        rel: str = self.rel


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "href": href,
            "method": method,
            "rel": rel,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        href = d.pop("href")

        method = cast(Literal['GET'] , d.pop("method"))
        if method != 'GET':
            raise ValueError(f"method must match const 'GET', got '{method}'")

        rel = check_link_rel(d.pop("rel"))




        link = cls(
            href=href,
            method=method,
            rel=rel,
        )

        return link

