from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="PublicationRequest")



@_attrs_define
class PublicationRequest:
    """ Which month's statistics to publish, from what has been delivered now.

        Attributes:
            agreement_id (str):
            period (str):
     """

    agreement_id: str
    period: str





    def to_dict(self) -> dict[str, Any]:
        agreement_id = self.agreement_id

        period = self.period


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "period": period,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        period = d.pop("period")

        publication_request = cls(
            agreement_id=agreement_id,
            period=period,
        )

        return publication_request

