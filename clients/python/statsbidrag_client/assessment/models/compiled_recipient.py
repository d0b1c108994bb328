from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.compiled_recipient_status_type_0 import check_compiled_recipient_status_type_0
from ..models.compiled_recipient_status_type_0 import CompiledRecipientStatusType0
from typing import cast

if TYPE_CHECKING:
  from ..models.measure import Measure





T = TypeVar("T", bound="CompiledRecipient")



@_attrs_define
class CompiledRecipient:
    """ Where one recipient stands: what came, how complete it is, and what was decided.

        Attributes:
            answered_count (int):
            degree (str):
            departs_from_proposal (bool):
            is_decided (bool):
            is_late (bool):
            measures (list[Measure]):
            name (str):
            received_at (None | str):
            recipient_id (str):
            required_count (int):
            status (CompiledRecipientStatusType0 | None): Of the condition the report is judged by; None where nothing has
                been evaluated.
            supplement_request_count (int): Requests sent to the recipient.
            version_count (int):
     """

    answered_count: int
    degree: str
    departs_from_proposal: bool
    is_decided: bool
    is_late: bool
    measures: list[Measure]
    name: str
    received_at: None | str
    recipient_id: str
    required_count: int
    status: CompiledRecipientStatusType0 | None
    supplement_request_count: int
    version_count: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.measure import Measure # noqa: PLC0415
        answered_count = self.answered_count

        degree = self.degree

        departs_from_proposal = self.departs_from_proposal

        is_decided = self.is_decided

        is_late = self.is_late

        measures = []
        for measures_item_data in self.measures:
            measures_item = measures_item_data.to_dict()
            measures.append(measures_item)



        name = self.name

        received_at: None | str
        received_at = self.received_at

        recipient_id = self.recipient_id

        required_count = self.required_count

        status: None | str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        supplement_request_count = self.supplement_request_count

        version_count = self.version_count


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "answered_count": answered_count,
            "degree": degree,
            "departs_from_proposal": departs_from_proposal,
            "is_decided": is_decided,
            "is_late": is_late,
            "measures": measures,
            "name": name,
            "received_at": received_at,
            "recipient_id": recipient_id,
            "required_count": required_count,
            "status": status,
            "supplement_request_count": supplement_request_count,
            "version_count": version_count,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.measure import Measure # noqa: PLC0415
        d = dict(src_dict)
        answered_count = d.pop("answered_count")

        degree = d.pop("degree")

        departs_from_proposal = d.pop("departs_from_proposal")

        is_decided = d.pop("is_decided")

        is_late = d.pop("is_late")

        measures = []
        _measures = d.pop("measures")
        for measures_item_data in (_measures):
            measures_item = Measure.from_dict(measures_item_data)



            measures.append(measures_item)


        name = d.pop("name")

        def _parse_received_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        received_at = _parse_received_at(d.pop("received_at"))


        recipient_id = d.pop("recipient_id")

        required_count = d.pop("required_count")

        def _parse_status(data: object) -> CompiledRecipientStatusType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_compiled_recipient_status_type_0(data)



                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CompiledRecipientStatusType0 | None, data)

        status = _parse_status(d.pop("status"))


        supplement_request_count = d.pop("supplement_request_count")

        version_count = d.pop("version_count")

        compiled_recipient = cls(
            answered_count=answered_count,
            degree=degree,
            departs_from_proposal=departs_from_proposal,
            is_decided=is_decided,
            is_late=is_late,
            measures=measures,
            name=name,
            received_at=received_at,
            recipient_id=recipient_id,
            required_count=required_count,
            status=status,
            supplement_request_count=supplement_request_count,
            version_count=version_count,
        )

        return compiled_recipient

