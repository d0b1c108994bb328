from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.file_fault import FileFault





T = TypeVar("T", bound="FileReport")



@_attrs_define
class FileReport:
    """ What was found in a file: it is taken whole, or not at all.

        Attributes:
            agreement_id (str):
            delivery_id (None | UUID):
            fault_count (int):
            faults (list[FileFault]): The first thousand.
            id (None | UUID): Where the report is kept; None when the file was only tried.
            is_taken (bool): Whether every row was taken. Of a file that was only tried: whether it would be.
            received_at (str):
            row_count (int):
            sha256 (str):
     """

    agreement_id: str
    delivery_id: None | UUID
    fault_count: int
    faults: list[FileFault]
    id: None | UUID
    is_taken: bool
    received_at: str
    row_count: int
    sha256: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.file_fault import FileFault # noqa: PLC0415
        agreement_id = self.agreement_id

        delivery_id: None | str
        if isinstance(self.delivery_id, UUID):
            delivery_id = str(self.delivery_id)
        else:
            delivery_id = self.delivery_id

        fault_count = self.fault_count

        faults = []
        for faults_item_data in self.faults:
            faults_item = faults_item_data.to_dict()
            faults.append(faults_item)



        id: None | str
        if isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        is_taken = self.is_taken

        received_at = self.received_at

        row_count = self.row_count

        sha256 = self.sha256


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "delivery_id": delivery_id,
            "fault_count": fault_count,
            "faults": faults,
            "id": id,
            "is_taken": is_taken,
            "received_at": received_at,
            "row_count": row_count,
            "sha256": sha256,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.file_fault import FileFault # noqa: PLC0415
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        def _parse_delivery_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                delivery_id_type_0 = UUID(data)



                return delivery_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        delivery_id = _parse_delivery_id(d.pop("delivery_id"))


        fault_count = d.pop("fault_count")

        faults = []
        _faults = d.pop("faults")
        for faults_item_data in (_faults):
            faults_item = FileFault.from_dict(faults_item_data)



            faults.append(faults_item)


        def _parse_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)



                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        id = _parse_id(d.pop("id"))


        is_taken = d.pop("is_taken")

        received_at = d.pop("received_at")

        row_count = d.pop("row_count")

        sha256 = d.pop("sha256")

        file_report = cls(
            agreement_id=agreement_id,
            delivery_id=delivery_id,
            fault_count=fault_count,
            faults=faults,
            id=id,
            is_taken=is_taken,
            received_at=received_at,
            row_count=row_count,
            sha256=sha256,
        )

        return file_report

