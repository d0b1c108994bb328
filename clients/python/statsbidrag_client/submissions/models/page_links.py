from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.link import Link





T = TypeVar("T", bound="PageLinks")



@_attrs_define
class PageLinks:
    """ The way to the other pages; null where there is none.

        Attributes:
            first (Link): A link (Link Description Object): where it leads, how it is followed, and what it is.
            last (Link): A link (Link Description Object): where it leads, how it is followed, and what it is.
            next_ (Link | None):
            prev (Link | None):
            self_ (Link): A link (Link Description Object): where it leads, how it is followed, and what it is.
     """

    first: Link
    last: Link
    next_: Link | None
    prev: Link | None
    self_: Link





    def to_dict(self) -> dict[str, Any]:
        from ..models.link import Link # noqa: PLC0415
        first = self.first.to_dict()

        last = self.last.to_dict()

        next_: dict[str, Any] | None
        if isinstance(self.next_, Link):
            next_ = self.next_.to_dict()
        else:
            next_ = self.next_

        prev: dict[str, Any] | None
        if isinstance(self.prev, Link):
            prev = self.prev.to_dict()
        else:
            prev = self.prev

        self_ = self.self_.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "first": first,
            "last": last,
            "next": next_,
            "prev": prev,
            "self": self_,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.link import Link # noqa: PLC0415
        d = dict(src_dict)
        first = Link.from_dict(d.pop("first"))




        last = Link.from_dict(d.pop("last"))




        def _parse_next_(data: object) -> Link | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                next_type_0 = Link.from_dict(data)



                return next_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Link | None, data)

        next_ = _parse_next_(d.pop("next"))


        def _parse_prev(data: object) -> Link | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                prev_type_0 = Link.from_dict(data)



                return prev_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Link | None, data)

        prev = _parse_prev(d.pop("prev"))


        self_ = Link.from_dict(d.pop("self"))




        page_links = cls(
            first=first,
            last=last,
            next_=next_,
            prev=prev,
            self_=self_,
        )

        return page_links

