from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from typing import Literal, cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.event_data import EventData





T = TypeVar("T", bound="Event")



@_attrs_define
class Event:
    """ Something that happened, as a CloudEvent.

        Attributes:
            data (EventData):
            id (UUID):
            sequence (int): Its place in the feed: send the last one as `after` to get what follows.
            source (str):
            specversion (Literal['1.0']):
            subject (str):
            time (str):
            type_ (str):
     """

    data: EventData
    id: UUID
    sequence: int
    source: str
    specversion: Literal['1.0']
    subject: str
    time: str
    type_: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.event_data import EventData # noqa: PLC0415
        data = self.data.to_dict()

        id = str(self.id)

        sequence = self.sequence

        source = self.source

        specversion = self.specversion

        subject = self.subject

        time = self.time

        type_ = self.type_


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "data": data,
            "id": id,
            "sequence": sequence,
            "source": source,
            "specversion": specversion,
            "subject": subject,
            "time": time,
            "type": type_,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.event_data import EventData # noqa: PLC0415
        d = dict(src_dict)
        data = EventData.from_dict(d.pop("data"))




        id = UUID(d.pop("id"))




        sequence = d.pop("sequence")

        source = d.pop("source")

        specversion = cast(Literal['1.0'] , d.pop("specversion"))
        if specversion != '1.0':
            raise ValueError(f"specversion must match const '1.0', got '{specversion}'")

        subject = d.pop("subject")

        time = d.pop("time")

        type_ = d.pop("type")

        event = cls(
            data=data,
            id=id,
            sequence=sequence,
            source=source,
            specversion=specversion,
            subject=subject,
            time=time,
            type_=type_,
        )

        return event

