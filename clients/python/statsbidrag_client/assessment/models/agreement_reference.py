from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="AgreementReference")



@_attrs_define
class AgreementReference:
    """ Which definition something was filed, judged or computed under.

        Attributes:
            id (str):
            sha256 (str): Over the definition's files; `shared.agreements.loader` says how.
            version (str):
     """

    id: str
    sha256: str
    version: str





    def to_dict(self) -> dict[str, Any]:
        id = self.id

        sha256 = self.sha256

        version = self.version


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "sha256": sha256,
            "version": version,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        sha256 = d.pop("sha256")

        version = d.pop("version")

        agreement_reference = cls(
            id=id,
            sha256=sha256,
            version=version,
        )

        return agreement_reference

