from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.recipient_difference_causes_item import check_recipient_difference_causes_item
from ..models.recipient_difference_causes_item import RecipientDifferenceCausesItem
from typing import cast






T = TypeVar("T", bound="RecipientDifference")



@_attrs_define
class RecipientDifference:
    """ What a recipient is entitled to in all, before and after.

        Attributes:
            after_kronor (int):
            before_kronor (int):
            causes (list[RecipientDifferenceCausesItem]):
            difference_kronor (int):
            recipient_id (str):
     """

    after_kronor: int
    before_kronor: int
    causes: list[RecipientDifferenceCausesItem]
    difference_kronor: int
    recipient_id: str





    def to_dict(self) -> dict[str, Any]:
        after_kronor = self.after_kronor

        before_kronor = self.before_kronor

        causes = []
        for causes_item_data in self.causes:
            causes_item: str = causes_item_data
            causes.append(causes_item)



        difference_kronor = self.difference_kronor

        recipient_id = self.recipient_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "after_kronor": after_kronor,
            "before_kronor": before_kronor,
            "causes": causes,
            "difference_kronor": difference_kronor,
            "recipient_id": recipient_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        after_kronor = d.pop("after_kronor")

        before_kronor = d.pop("before_kronor")

        causes = []
        _causes = d.pop("causes")
        for causes_item_data in (_causes):
            causes_item = check_recipient_difference_causes_item(causes_item_data)



            causes.append(causes_item)


        difference_kronor = d.pop("difference_kronor")

        recipient_id = d.pop("recipient_id")

        recipient_difference = cls(
            after_kronor=after_kronor,
            before_kronor=before_kronor,
            causes=causes,
            difference_kronor=difference_kronor,
            recipient_id=recipient_id,
        )

        return recipient_difference

