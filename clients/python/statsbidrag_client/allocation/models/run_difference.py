from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.line_difference import LineDifference
  from ..models.recipient_difference import RecipientDifference





T = TypeVar("T", bound="RunDifference")



@_attrs_define
class RunDifference:
    """ A run beside another over the same occasion.

        Attributes:
            against_run_id (None | UUID): None where there is no earlier run to compare with.
            lines (list[LineDifference]):
            recipients (list[RecipientDifference]):
            run_id (UUID):
     """

    against_run_id: None | UUID
    lines: list[LineDifference]
    recipients: list[RecipientDifference]
    run_id: UUID





    def to_dict(self) -> dict[str, Any]:
        from ..models.line_difference import LineDifference # noqa: PLC0415
        from ..models.recipient_difference import RecipientDifference # noqa: PLC0415
        against_run_id: None | str
        if isinstance(self.against_run_id, UUID):
            against_run_id = str(self.against_run_id)
        else:
            against_run_id = self.against_run_id

        lines = []
        for lines_item_data in self.lines:
            lines_item = lines_item_data.to_dict()
            lines.append(lines_item)



        recipients = []
        for recipients_item_data in self.recipients:
            recipients_item = recipients_item_data.to_dict()
            recipients.append(recipients_item)



        run_id = str(self.run_id)


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "against_run_id": against_run_id,
            "lines": lines,
            "recipients": recipients,
            "run_id": run_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.line_difference import LineDifference # noqa: PLC0415
        from ..models.recipient_difference import RecipientDifference # noqa: PLC0415
        d = dict(src_dict)
        def _parse_against_run_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                against_run_id_type_0 = UUID(data)



                return against_run_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        against_run_id = _parse_against_run_id(d.pop("against_run_id"))


        lines = []
        _lines = d.pop("lines")
        for lines_item_data in (_lines):
            lines_item = LineDifference.from_dict(lines_item_data)



            lines.append(lines_item)


        recipients = []
        _recipients = d.pop("recipients")
        for recipients_item_data in (_recipients):
            recipients_item = RecipientDifference.from_dict(recipients_item_data)



            recipients.append(recipients_item)


        run_id = UUID(d.pop("run_id"))




        run_difference = cls(
            against_run_id=against_run_id,
            lines=lines,
            recipients=recipients,
            run_id=run_id,
        )

        return run_difference

