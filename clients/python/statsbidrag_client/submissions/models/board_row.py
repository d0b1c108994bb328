from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.board_row_state import BoardRowState
from ..models.board_row_state import check_board_row_state
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="BoardRow")



@_attrs_define
class BoardRow:
    """ Where one recipient stands with one obligation, in one month where it is monthly.

        Attributes:
            deadline (str): The first instant that is too late, by what is now asked for.
            filing_id (None | UUID):
            finding_count (int):
            first_received_at (None | str):
            late (bool): Whether what was first filed came too late.
            latest_received_at (None | str):
            next_step (Label): A short text for people, in Swedish and English.
            obligation (Label): A short text for people, in Swedish and English.
            obligation_id (str):
            period (None | str):
            recipient_id (str):
            recipient_name (str):
            state (BoardRowState):
     """

    deadline: str
    filing_id: None | UUID
    finding_count: int
    first_received_at: None | str
    late: bool
    latest_received_at: None | str
    next_step: Label
    obligation: Label
    obligation_id: str
    period: None | str
    recipient_id: str
    recipient_name: str
    state: BoardRowState





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        deadline = self.deadline

        filing_id: None | str
        if isinstance(self.filing_id, UUID):
            filing_id = str(self.filing_id)
        else:
            filing_id = self.filing_id

        finding_count = self.finding_count

        first_received_at: None | str
        first_received_at = self.first_received_at

        late = self.late

        latest_received_at: None | str
        latest_received_at = self.latest_received_at

        next_step = self.next_step.to_dict()

        obligation = self.obligation.to_dict()

        obligation_id = self.obligation_id

        period: None | str
        period = self.period

        recipient_id = self.recipient_id

        recipient_name = self.recipient_name

        state: str = self.state


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "deadline": deadline,
            "filing_id": filing_id,
            "finding_count": finding_count,
            "first_received_at": first_received_at,
            "late": late,
            "latest_received_at": latest_received_at,
            "next_step": next_step,
            "obligation": obligation,
            "obligation_id": obligation_id,
            "period": period,
            "recipient_id": recipient_id,
            "recipient_name": recipient_name,
            "state": state,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        deadline = d.pop("deadline")

        def _parse_filing_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                filing_id_type_0 = UUID(data)



                return filing_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        filing_id = _parse_filing_id(d.pop("filing_id"))


        finding_count = d.pop("finding_count")

        def _parse_first_received_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        first_received_at = _parse_first_received_at(d.pop("first_received_at"))


        late = d.pop("late")

        def _parse_latest_received_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        latest_received_at = _parse_latest_received_at(d.pop("latest_received_at"))


        next_step = Label.from_dict(d.pop("next_step"))




        obligation = Label.from_dict(d.pop("obligation"))




        obligation_id = d.pop("obligation_id")

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        recipient_id = d.pop("recipient_id")

        recipient_name = d.pop("recipient_name")

        state = check_board_row_state(d.pop("state"))




        board_row = cls(
            deadline=deadline,
            filing_id=filing_id,
            finding_count=finding_count,
            first_received_at=first_received_at,
            late=late,
            latest_received_at=latest_received_at,
            next_step=next_step,
            obligation=obligation,
            obligation_id=obligation_id,
            period=period,
            recipient_id=recipient_id,
            recipient_name=recipient_name,
            state=state,
        )

        return board_row

