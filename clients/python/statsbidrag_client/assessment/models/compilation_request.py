from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="CompilationRequest")



@_attrs_define
class CompilationRequest:
    """ Which report to compile, from what is known and decided now.

        Attributes:
            agreement_id (str):
            occasion_id (str): A deadline of the agreement (`party_deadlines`) that says what is to be compiled for it.
     """

    agreement_id: str
    occasion_id: str





    def to_dict(self) -> dict[str, Any]:
        agreement_id = self.agreement_id

        occasion_id = self.occasion_id


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "occasion_id": occasion_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        occasion_id = d.pop("occasion_id")

        compilation_request = cls(
            agreement_id=agreement_id,
            occasion_id=occasion_id,
        )

        return compilation_request

