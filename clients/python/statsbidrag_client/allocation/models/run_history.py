from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.run_event import RunEvent





T = TypeVar("T", bound="RunHistory")



@_attrs_define
class RunHistory:
    """ A run's life so far.

        Attributes:
            events (list[RunEvent]):
            run_id (UUID):
     """

    events: list[RunEvent]
    run_id: UUID





    def to_dict(self) -> dict[str, Any]:
        from ..models.run_event import RunEvent # noqa: PLC0415
        events = []
        for events_item_data in self.events:
            events_item = events_item_data.to_dict()
            events.append(events_item)



        run_id = str(self.run_id)


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "events": events,
            "run_id": run_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.run_event import RunEvent # noqa: PLC0415
        d = dict(src_dict)
        events = []
        _events = d.pop("events")
        for events_item_data in (_events):
            events_item = RunEvent.from_dict(events_item_data)



            events.append(events_item)


        run_id = UUID(d.pop("run_id"))




        run_history = cls(
            events=events,
            run_id=run_id,
        )

        return run_history

