from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.occasion_needs_requisition import check_occasion_needs_requisition
from ..models.occasion_needs_requisition import OccasionNeedsRequisition
from ..types import UNSET, Unset
from typing import cast
import datetime

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="Occasion")



@_attrs_define
class Occasion:
    """ A payment occasion (utbetalningstillfälle); the order of the list is their order in time.

        Attributes:
            id (str):
            label (Label): A short text for people, in Swedish and English.
            needs_requisition (OccasionNeedsRequisition):
            source (str):
            earliest (datetime.date | None | Unset): The first day the payment may be made, where the agreement gives one.
     """

    id: str
    label: Label
    needs_requisition: OccasionNeedsRequisition
    source: str
    earliest: datetime.date | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        id = self.id

        label = self.label.to_dict()

        needs_requisition: str = self.needs_requisition

        source = self.source

        earliest: None | str | Unset
        if isinstance(self.earliest, Unset):
            earliest = UNSET
        elif isinstance(self.earliest, datetime.date):
            earliest = self.earliest.isoformat()
        else:
            earliest = self.earliest


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "label": label,
            "needs_requisition": needs_requisition,
            "source": source,
        })
        if earliest is not UNSET:
            field_dict["earliest"] = earliest

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        label = Label.from_dict(d.pop("label"))




        needs_requisition = check_occasion_needs_requisition(d.pop("needs_requisition"))




        source = d.pop("source")

        def _parse_earliest(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                earliest_type_0 = datetime.date.fromisoformat(data)



                return earliest_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        earliest = _parse_earliest(d.pop("earliest", UNSET))


        occasion = cls(
            id=id,
            label=label,
            needs_requisition=needs_requisition,
            source=source,
            earliest=earliest,
        )

        return occasion

