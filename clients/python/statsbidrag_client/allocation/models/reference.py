from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.reference_kind import check_reference_kind
from ..models.reference_kind import ReferenceKind
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="Reference")



@_attrs_define
class Reference:
    """ What a figure was taken from: a resource of some service, by id and hash where it has one.

        Attributes:
            id (str):
            kind (ReferenceKind):
            sha256 (None | str | Unset):
     """

    id: str
    kind: ReferenceKind
    sha256: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        id = self.id

        kind: str = self.kind

        sha256: None | str | Unset
        if isinstance(self.sha256, Unset):
            sha256 = UNSET
        else:
            sha256 = self.sha256


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "kind": kind,
        })
        if sha256 is not UNSET:
            field_dict["sha256"] = sha256

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        kind = check_reference_kind(d.pop("kind"))




        def _parse_sha256(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        sha256 = _parse_sha256(d.pop("sha256", UNSET))


        reference = cls(
            id=id,
            kind=kind,
            sha256=sha256,
        )

        return reference

