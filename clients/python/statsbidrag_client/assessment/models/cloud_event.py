from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.cloud_event_data import CloudEventData





T = TypeVar("T", bound="CloudEvent")



@_attrs_define
class CloudEvent:
    """ Something that happened, in the envelope of CloudEvents 1.0; names are the standard's.

        Attributes:
            data (CloudEventData):
            datacontenttype (Literal['application/json']):
            id (str): The event's number in this service: pass the last one seen as `after`.
            source (str):
            specversion (Literal['1.0']):
            subject (str):
            time (str):
            type_ (str):
     """

    data: CloudEventData
    datacontenttype: Literal['application/json']
    id: str
    source: str
    specversion: Literal['1.0']
    subject: str
    time: str
    type_: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.cloud_event_data import CloudEventData # noqa: PLC0415
        data = self.data.to_dict()

        datacontenttype = self.datacontenttype

        id = self.id

        source = self.source

        specversion = self.specversion

        subject = self.subject

        time = self.time

        type_ = self.type_


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "data": data,
            "datacontenttype": datacontenttype,
            "id": id,
            "source": source,
            "specversion": specversion,
            "subject": subject,
            "time": time,
            "type": type_,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cloud_event_data import CloudEventData # noqa: PLC0415
        d = dict(src_dict)
        data = CloudEventData.from_dict(d.pop("data"))




        datacontenttype = cast(Literal['application/json'] , d.pop("datacontenttype"))
        if datacontenttype != 'application/json':
            raise ValueError(f"datacontenttype must match const 'application/json', got '{datacontenttype}'")

        id = d.pop("id")

        source = d.pop("source")

        specversion = cast(Literal['1.0'] , d.pop("specversion"))
        if specversion != '1.0':
            raise ValueError(f"specversion must match const '1.0', got '{specversion}'")

        subject = d.pop("subject")

        time = d.pop("time")

        type_ = d.pop("type")

        cloud_event = cls(
            data=data,
            datacontenttype=datacontenttype,
            id=id,
            source=source,
            specversion=specversion,
            subject=subject,
            time=time,
            type_=type_,
        )

        return cloud_event

