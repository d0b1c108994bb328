from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.line_difference_causes_item import check_line_difference_causes_item
from ..models.line_difference_causes_item import LineDifferenceCausesItem
from ..models.line_difference_part import check_line_difference_part
from ..models.line_difference_part import LineDifferencePart
from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="LineDifference")



@_attrs_define
class LineDifference:
    """ One line of a run beside the same line of another run.

        Attributes:
            after_kronor (int):
            before_kronor (int):
            causes (list[LineDifferenceCausesItem]):
            difference_kronor (int):
            part (LineDifferencePart):
            period (None | str):
            pot_id (str):
            recipient_id (str):
            text (Label): A short text for people, in Swedish and English.
     """

    after_kronor: int
    before_kronor: int
    causes: list[LineDifferenceCausesItem]
    difference_kronor: int
    part: LineDifferencePart
    period: None | str
    pot_id: str
    recipient_id: str
    text: Label





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        after_kronor = self.after_kronor

        before_kronor = self.before_kronor

        causes = []
        for causes_item_data in self.causes:
            causes_item: str = causes_item_data
            causes.append(causes_item)



        difference_kronor = self.difference_kronor

        part: str = self.part

        period: None | str
        period = self.period

        pot_id = self.pot_id

        recipient_id = self.recipient_id

        text = self.text.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "after_kronor": after_kronor,
            "before_kronor": before_kronor,
            "causes": causes,
            "difference_kronor": difference_kronor,
            "part": part,
            "period": period,
            "pot_id": pot_id,
            "recipient_id": recipient_id,
            "text": text,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        after_kronor = d.pop("after_kronor")

        before_kronor = d.pop("before_kronor")

        causes = []
        _causes = d.pop("causes")
        for causes_item_data in (_causes):
            causes_item = check_line_difference_causes_item(causes_item_data)



            causes.append(causes_item)


        difference_kronor = d.pop("difference_kronor")

        part = check_line_difference_part(d.pop("part"))




        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        pot_id = d.pop("pot_id")

        recipient_id = d.pop("recipient_id")

        text = Label.from_dict(d.pop("text"))




        line_difference = cls(
            after_kronor=after_kronor,
            before_kronor=before_kronor,
            causes=causes,
            difference_kronor=difference_kronor,
            part=part,
            period=period,
            pot_id=pot_id,
            recipient_id=recipient_id,
            text=text,
        )

        return line_difference

