from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="RunRequest")



@_attrs_define
class RunRequest:
    """ Which payment occasion to compute.

        Attributes:
            agreement_id (str):
            occasion_id (str):
            agreement_sha256 (None | str | Unset): Refused when it is not the definition this service knows.
     """

    agreement_id: str
    occasion_id: str
    agreement_sha256: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        agreement_id = self.agreement_id

        occasion_id = self.occasion_id

        agreement_sha256: None | str | Unset
        if isinstance(self.agreement_sha256, Unset):
            agreement_sha256 = UNSET
        else:
            agreement_sha256 = self.agreement_sha256


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "occasion_id": occasion_id,
        })
        if agreement_sha256 is not UNSET:
            field_dict["agreement_sha256"] = agreement_sha256

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        occasion_id = d.pop("occasion_id")

        def _parse_agreement_sha256(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agreement_sha256 = _parse_agreement_sha256(d.pop("agreement_sha256", UNSET))


        run_request = cls(
            agreement_id=agreement_id,
            occasion_id=occasion_id,
            agreement_sha256=agreement_sha256,
        )

        return run_request

