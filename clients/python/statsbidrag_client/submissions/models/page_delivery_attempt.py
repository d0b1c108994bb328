from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.delivery_attempt import DeliveryAttempt
  from ..models.page_links import PageLinks
  from ..models.page_meta import PageMeta





T = TypeVar("T", bound="PageDeliveryAttempt")



@_attrs_define
class PageDeliveryAttempt:
    """ 
        Attributes:
            field_links (PageLinks): The way to the other pages; null where there is none.
            field_meta (PageMeta): Where in the list this page is.
            items (list[DeliveryAttempt]):
     """

    field_links: PageLinks
    field_meta: PageMeta
    items: list[DeliveryAttempt]





    def to_dict(self) -> dict[str, Any]:
        from ..models.delivery_attempt import DeliveryAttempt # noqa: PLC0415
        from ..models.page_links import PageLinks # noqa: PLC0415
        from ..models.page_meta import PageMeta # noqa: PLC0415
        field_links = self.field_links.to_dict()

        field_meta = self.field_meta.to_dict()

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "_links": field_links,
            "_meta": field_meta,
            "items": items,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.delivery_attempt import DeliveryAttempt # noqa: PLC0415
        from ..models.page_links import PageLinks # noqa: PLC0415
        from ..models.page_meta import PageMeta # noqa: PLC0415
        d = dict(src_dict)
        field_links = PageLinks.from_dict(d.pop("_links"))




        field_meta = PageMeta.from_dict(d.pop("_meta"))




        items = []
        _items = d.pop("items")
        for items_item_data in (_items):
            items_item = DeliveryAttempt.from_dict(items_item_data)



            items.append(items_item)


        page_delivery_attempt = cls(
            field_links=field_links,
            field_meta=field_meta,
            items=items,
        )

        return page_delivery_attempt

