from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast






T = TypeVar("T", bound="Appropriation")



@_attrs_define
class Appropriation:
    """ Where the cost is charged (anslag and anslagsposter). Which pot goes where is not given.

        Attributes:
            account (str):
            posts (list[str]):
            source (str):
            title (str):
     """

    account: str
    posts: list[str]
    source: str
    title: str





    def to_dict(self) -> dict[str, Any]:
        account = self.account

        posts = self.posts



        source = self.source

        title = self.title


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "account": account,
            "posts": posts,
            "source": source,
            "title": title,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        account = d.pop("account")

        posts = cast(list[str], d.pop("posts"))


        source = d.pop("source")

        title = d.pop("title")

        appropriation = cls(
            account=account,
            posts=posts,
            source=source,
            title=title,
        )

        return appropriation

