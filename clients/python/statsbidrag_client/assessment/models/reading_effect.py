from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.degree_change import DegreeChange
  from ..models.label import Label





T = TypeVar("T", bound="ReadingEffect")



@_attrs_define
class ReadingEffect:
    """ What another reading of one passage would do to degrees; kronor are allocation's to tell.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            changes (list[DegreeChange]):
            compared_count (int):
            interpretation_id (str):
            reading (Label): A short text for people, in Swedish and English.
            reading_id (str):
            unclear (Label): A short text for people, in Swedish and English.
     """

    agreement: AgreementReference
    changes: list[DegreeChange]
    compared_count: int
    interpretation_id: str
    reading: Label
    reading_id: str
    unclear: Label





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.degree_change import DegreeChange # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        agreement = self.agreement.to_dict()

        changes = []
        for changes_item_data in self.changes:
            changes_item = changes_item_data.to_dict()
            changes.append(changes_item)



        compared_count = self.compared_count

        interpretation_id = self.interpretation_id

        reading = self.reading.to_dict()

        reading_id = self.reading_id

        unclear = self.unclear.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "changes": changes,
            "compared_count": compared_count,
            "interpretation_id": interpretation_id,
            "reading": reading,
            "reading_id": reading_id,
            "unclear": unclear,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.degree_change import DegreeChange # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        changes = []
        _changes = d.pop("changes")
        for changes_item_data in (_changes):
            changes_item = DegreeChange.from_dict(changes_item_data)



            changes.append(changes_item)


        compared_count = d.pop("compared_count")

        interpretation_id = d.pop("interpretation_id")

        reading = Label.from_dict(d.pop("reading"))




        reading_id = d.pop("reading_id")

        unclear = Label.from_dict(d.pop("unclear"))




        reading_effect = cls(
            agreement=agreement,
            changes=changes,
            compared_count=compared_count,
            interpretation_id=interpretation_id,
            reading=reading,
            reading_id=reading_id,
            unclear=unclear,
        )

        return reading_effect

