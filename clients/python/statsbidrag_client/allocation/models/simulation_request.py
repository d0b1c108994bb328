from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.simulation_request_undecided import check_simulation_request_undecided
from ..models.simulation_request_undecided import SimulationRequestUndecided
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.assumed_key_data import AssumedKeyData
  from ..models.assumption import Assumption
  from ..models.change import Change
  from ..models.reading import Reading





T = TypeVar("T", bound="SimulationRequest")



@_attrs_define
class SimulationRequest:
    """ What is assumed; everything that is not stays as it is known to be now.

        Attributes:
            agreement_id (str):
            occasion_id (str):
            assumptions (list[Assumption] | Unset):
            changes (list[Change] | Unset): Changes to the definition, written as those of an interpretation's other
                readings.
            key_data (list[AssumedKeyData] | Unset):
            reading (None | Reading | Unset):
            undecided (SimulationRequestUndecided | Unset): How conditions that have no outcome yet are taken. Default:
                'not_met'.
     """

    agreement_id: str
    occasion_id: str
    assumptions: list[Assumption] | Unset = UNSET
    changes: list[Change] | Unset = UNSET
    key_data: list[AssumedKeyData] | Unset = UNSET
    reading: None | Reading | Unset = UNSET
    undecided: SimulationRequestUndecided | Unset = 'not_met'





    def to_dict(self) -> dict[str, Any]:
        from ..models.assumed_key_data import AssumedKeyData # noqa: PLC0415
        from ..models.assumption import Assumption # noqa: PLC0415
        from ..models.change import Change # noqa: PLC0415
        from ..models.reading import Reading # noqa: PLC0415
        agreement_id = self.agreement_id

        occasion_id = self.occasion_id

        assumptions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.assumptions, Unset):
            assumptions = []
            for assumptions_item_data in self.assumptions:
                assumptions_item = assumptions_item_data.to_dict()
                assumptions.append(assumptions_item)



        changes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.changes, Unset):
            changes = []
            for changes_item_data in self.changes:
                changes_item = changes_item_data.to_dict()
                changes.append(changes_item)



        key_data: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.key_data, Unset):
            key_data = []
            for key_data_item_data in self.key_data:
                key_data_item = key_data_item_data.to_dict()
                key_data.append(key_data_item)



        reading: dict[str, Any] | None | Unset
        if isinstance(self.reading, Unset):
            reading = UNSET
        elif isinstance(self.reading, Reading):
            reading = self.reading.to_dict()
        else:
            reading = self.reading

        undecided: str | Unset = UNSET
        if not isinstance(self.undecided, Unset):
            undecided = self.undecided



        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "occasion_id": occasion_id,
        })
        if assumptions is not UNSET:
            field_dict["assumptions"] = assumptions
        if changes is not UNSET:
            field_dict["changes"] = changes
        if key_data is not UNSET:
            field_dict["key_data"] = key_data
        if reading is not UNSET:
            field_dict["reading"] = reading
        if undecided is not UNSET:
            field_dict["undecided"] = undecided

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assumed_key_data import AssumedKeyData # noqa: PLC0415
        from ..models.assumption import Assumption # noqa: PLC0415
        from ..models.change import Change # noqa: PLC0415
        from ..models.reading import Reading # noqa: PLC0415
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        occasion_id = d.pop("occasion_id")

        _assumptions = d.pop("assumptions", UNSET)
        assumptions: list[Assumption] | Unset = UNSET
        if _assumptions is not UNSET:
            assumptions = []
            for assumptions_item_data in _assumptions:
                assumptions_item = Assumption.from_dict(assumptions_item_data)



                assumptions.append(assumptions_item)


        _changes = d.pop("changes", UNSET)
        changes: list[Change] | Unset = UNSET
        if _changes is not UNSET:
            changes = []
            for changes_item_data in _changes:
                changes_item = Change.from_dict(changes_item_data)



                changes.append(changes_item)


        _key_data = d.pop("key_data", UNSET)
        key_data: list[AssumedKeyData] | Unset = UNSET
        if _key_data is not UNSET:
            key_data = []
            for key_data_item_data in _key_data:
                key_data_item = AssumedKeyData.from_dict(key_data_item_data)



                key_data.append(key_data_item)


        def _parse_reading(data: object) -> None | Reading | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                reading_type_0 = Reading.from_dict(data)



                return reading_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reading | Unset, data)

        reading = _parse_reading(d.pop("reading", UNSET))


        _undecided = d.pop("undecided", UNSET)
        undecided: SimulationRequestUndecided | Unset
        if isinstance(_undecided,  Unset):
            undecided = UNSET
        else:
            undecided = check_simulation_request_undecided(_undecided)




        simulation_request = cls(
            agreement_id=agreement_id,
            occasion_id=occasion_id,
            assumptions=assumptions,
            changes=changes,
            key_data=key_data,
            reading=reading,
            undecided=undecided,
        )

        return simulation_request

