from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="ApiInfo")



@_attrs_define
class ApiInfo:
    """ About the API, as the national profile asks (VER.07).

        Attributes:
            api_documentation (str):
            api_name (str):
            api_released (str):
            api_status (str):
            api_version (str):
     """

    api_documentation: str
    api_name: str
    api_released: str
    api_status: str
    api_version: str





    def to_dict(self) -> dict[str, Any]:
        api_documentation = self.api_documentation

        api_name = self.api_name

        api_released = self.api_released

        api_status = self.api_status

        api_version = self.api_version


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "apiDocumentation": api_documentation,
            "apiName": api_name,
            "apiReleased": api_released,
            "apiStatus": api_status,
            "apiVersion": api_version,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        api_documentation = d.pop("apiDocumentation")

        api_name = d.pop("apiName")

        api_released = d.pop("apiReleased")

        api_status = d.pop("apiStatus")

        api_version = d.pop("apiVersion")

        api_info = cls(
            api_documentation=api_documentation,
            api_name=api_name,
            api_released=api_released,
            api_status=api_status,
            api_version=api_version,
        )

        return api_info

