from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.run_event_from_state_type_0 import check_run_event_from_state_type_0
from ..models.run_event_from_state_type_0 import RunEventFromStateType0
from ..models.run_event_to_state import check_run_event_to_state
from ..models.run_event_to_state import RunEventToState
from typing import cast






T = TypeVar("T", bound="RunEvent")



@_attrs_define
class RunEvent:
    """ A step in a run's life, never changed.

        Attributes:
            at (str):
            by (str):
            from_state (None | RunEventFromStateType0):
            number (int):
            reason (None | str):
            to_state (RunEventToState):
     """

    at: str
    by: str
    from_state: None | RunEventFromStateType0
    number: int
    reason: None | str
    to_state: RunEventToState





    def to_dict(self) -> dict[str, Any]:
        at = self.at

        by = self.by

        from_state: None | str
        if isinstance(self.from_state, str):
            from_state = self.from_state
        else:
            from_state = self.from_state

        number = self.number

        reason: None | str
        reason = self.reason

        to_state: str = self.to_state


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "at": at,
            "by": by,
            "from_state": from_state,
            "number": number,
            "reason": reason,
            "to_state": to_state,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = d.pop("at")

        by = d.pop("by")

        def _parse_from_state(data: object) -> None | RunEventFromStateType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_state_type_0 = check_run_event_from_state_type_0(data)



                return from_state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RunEventFromStateType0, data)

        from_state = _parse_from_state(d.pop("from_state"))


        number = d.pop("number")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))


        to_state = check_run_event_to_state(d.pop("to_state"))




        run_event = cls(
            at=at,
            by=by,
            from_state=from_state,
            number=number,
            reason=reason,
            to_state=to_state,
        )

        return run_event

