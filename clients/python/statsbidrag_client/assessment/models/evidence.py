from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.evidence_kind import check_evidence_kind
from ..models.evidence_kind import EvidenceKind
from typing import cast
from uuid import UUID






T = TypeVar("T", bound="Evidence")



@_attrs_define
class Evidence:
    """ What a finding rests on: a filing's version, or a delivery of statistics.

        Attributes:
            id (UUID):
            kind (EvidenceKind):
            origin (None | str): For statistics: where they come from, made-up ones included.
            received_at (str):
            registration_number (None | str):
            sha256 (None | str):
            version (int | None):
     """

    id: UUID
    kind: EvidenceKind
    origin: None | str
    received_at: str
    registration_number: None | str
    sha256: None | str
    version: int | None





    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind: str = self.kind

        origin: None | str
        origin = self.origin

        received_at = self.received_at

        registration_number: None | str
        registration_number = self.registration_number

        sha256: None | str
        sha256 = self.sha256

        version: int | None
        version = self.version


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "kind": kind,
            "origin": origin,
            "received_at": received_at,
            "registration_number": registration_number,
            "sha256": sha256,
            "version": version,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))




        kind = check_evidence_kind(d.pop("kind"))




        def _parse_origin(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        origin = _parse_origin(d.pop("origin"))


        received_at = d.pop("received_at")

        def _parse_registration_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        registration_number = _parse_registration_number(d.pop("registration_number"))


        def _parse_sha256(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sha256 = _parse_sha256(d.pop("sha256"))


        def _parse_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        version = _parse_version(d.pop("version"))


        evidence = cls(
            id=id,
            kind=kind,
            origin=origin,
            received_at=received_at,
            registration_number=registration_number,
            sha256=sha256,
            version=version,
        )

        return evidence

