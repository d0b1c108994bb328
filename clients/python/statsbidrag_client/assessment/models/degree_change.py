from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.degree_change_status import check_degree_change_status
from ..models.degree_change_status import DegreeChangeStatus
from ..models.degree_change_status_under_other_reading import check_degree_change_status_under_other_reading
from ..models.degree_change_status_under_other_reading import DegreeChangeStatusUnderOtherReading
from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="DegreeChange")



@_attrs_define
class DegreeChange:
    """ A degree that another reading of the agreement changes.

        Attributes:
            condition_id (str):
            degree (str):
            degree_under_other_reading (str):
            period (None | str):
            recipient_id (str):
            status (DegreeChangeStatus):
            status_under_other_reading (DegreeChangeStatusUnderOtherReading):
            text_under_other_reading (Label): A short text for people, in Swedish and English.
     """

    condition_id: str
    degree: str
    degree_under_other_reading: str
    period: None | str
    recipient_id: str
    status: DegreeChangeStatus
    status_under_other_reading: DegreeChangeStatusUnderOtherReading
    text_under_other_reading: Label





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        condition_id = self.condition_id

        degree = self.degree

        degree_under_other_reading = self.degree_under_other_reading

        period: None | str
        period = self.period

        recipient_id = self.recipient_id

        status: str = self.status

        status_under_other_reading: str = self.status_under_other_reading

        text_under_other_reading = self.text_under_other_reading.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "condition_id": condition_id,
            "degree": degree,
            "degree_under_other_reading": degree_under_other_reading,
            "period": period,
            "recipient_id": recipient_id,
            "status": status,
            "status_under_other_reading": status_under_other_reading,
            "text_under_other_reading": text_under_other_reading,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        condition_id = d.pop("condition_id")

        degree = d.pop("degree")

        degree_under_other_reading = d.pop("degree_under_other_reading")

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        recipient_id = d.pop("recipient_id")

        status = check_degree_change_status(d.pop("status"))




        status_under_other_reading = check_degree_change_status_under_other_reading(d.pop("status_under_other_reading"))




        text_under_other_reading = Label.from_dict(d.pop("text_under_other_reading"))




        degree_change = cls(
            condition_id=condition_id,
            degree=degree,
            degree_under_other_reading=degree_under_other_reading,
            period=period,
            recipient_id=recipient_id,
            status=status,
            status_under_other_reading=status_under_other_reading,
            text_under_other_reading=text_under_other_reading,
        )

        return degree_change

