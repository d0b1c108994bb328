from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.pinned_input_kind import check_pinned_input_kind
from ..models.pinned_input_kind import PinnedInputKind
from typing import cast






T = TypeVar("T", bound="PinnedInput")



@_attrs_define
class PinnedInput:
    """ Something a run was computed from, by id and hash.

        Attributes:
            id (str):
            kind (PinnedInputKind):
            sha256 (str):
     """

    id: str
    kind: PinnedInputKind
    sha256: str





    def to_dict(self) -> dict[str, Any]:
        id = self.id

        kind: str = self.kind

        sha256 = self.sha256


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "kind": kind,
            "sha256": sha256,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        kind = check_pinned_input_kind(d.pop("kind"))




        sha256 = d.pop("sha256")

        pinned_input = cls(
            id=id,
            kind=kind,
            sha256=sha256,
        )

        return pinned_input

