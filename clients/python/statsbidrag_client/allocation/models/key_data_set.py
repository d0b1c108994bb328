from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID
import datetime

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.key_value import KeyValue





T = TypeVar("T", bound="KeyDataSet")



@_attrs_define
class KeyDataSet:
    """ An uploaded key data set; a new upload supersedes it and leaves it as it was.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            as_of (datetime.date | None):
            data_set_id (str):
            id (UUID):
            note (None | str):
            sha256 (str):
            source (str):
            uploaded_at (str):
            uploaded_by (str):
            values (list[KeyValue]):
     """

    agreement: AgreementReference
    as_of: datetime.date | None
    data_set_id: str
    id: UUID
    note: None | str
    sha256: str
    source: str
    uploaded_at: str
    uploaded_by: str
    values: list[KeyValue]





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.key_value import KeyValue # noqa: PLC0415
        agreement = self.agreement.to_dict()

        as_of: None | str
        if isinstance(self.as_of, datetime.date):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        data_set_id = self.data_set_id

        id = str(self.id)

        note: None | str
        note = self.note

        sha256 = self.sha256

        source = self.source

        uploaded_at = self.uploaded_at

        uploaded_by = self.uploaded_by

        values = []
        for values_item_data in self.values:
            values_item = values_item_data.to_dict()
            values.append(values_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "as_of": as_of,
            "data_set_id": data_set_id,
            "id": id,
            "note": note,
            "sha256": sha256,
            "source": source,
            "uploaded_at": uploaded_at,
            "uploaded_by": uploaded_by,
            "values": values,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.key_value import KeyValue # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        def _parse_as_of(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                as_of_type_0 = datetime.date.fromisoformat(data)



                return as_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        as_of = _parse_as_of(d.pop("as_of"))


        data_set_id = d.pop("data_set_id")

        id = UUID(d.pop("id"))




        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))


        sha256 = d.pop("sha256")

        source = d.pop("source")

        uploaded_at = d.pop("uploaded_at")

        uploaded_by = d.pop("uploaded_by")

        values = []
        _values = d.pop("values")
        for values_item_data in (_values):
            values_item = KeyValue.from_dict(values_item_data)



            values.append(values_item)


        key_data_set = cls(
            agreement=agreement,
            as_of=as_of,
            data_set_id=data_set_id,
            id=id,
            note=note,
            sha256=sha256,
            source=source,
            uploaded_at=uploaded_at,
            uploaded_by=uploaded_by,
            values=values,
        )

        return key_data_set

