from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="WebhookRequest")



@_attrs_define
class WebhookRequest:
    """ Ask to be told of events at an address, once an operator has approved it.

        Attributes:
            description (str): What system it is, for the operator who approves it; no personal data.
            url (str): An https address by name; it must lead to the public internet.
            agreement_id (None | str | Unset): Only events under this agreement; none: under all.
            types (list[str] | Unset): Only events of these types; none: of all that you may see.
     """

    description: str
    url: str
    agreement_id: None | str | Unset = UNSET
    types: list[str] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        description = self.description

        url = self.url

        agreement_id: None | str | Unset
        if isinstance(self.agreement_id, Unset):
            agreement_id = UNSET
        else:
            agreement_id = self.agreement_id

        types: list[str] | Unset = UNSET
        if not isinstance(self.types, Unset):
            types = self.types




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "description": description,
            "url": url,
        })
        if agreement_id is not UNSET:
            field_dict["agreement_id"] = agreement_id
        if types is not UNSET:
            field_dict["types"] = types

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        description = d.pop("description")

        url = d.pop("url")

        def _parse_agreement_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agreement_id = _parse_agreement_id(d.pop("agreement_id", UNSET))


        types = cast(list[str], d.pop("types", UNSET))


        webhook_request = cls(
            description=description,
            url=url,
            agreement_id=agreement_id,
            types=types,
        )

        return webhook_request

