from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.scenario_request_undecided import check_scenario_request_undecided
from ..models.scenario_request_undecided import ScenarioRequestUndecided
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.assumption import Assumption
  from ..models.uncertainty import Uncertainty





T = TypeVar("T", bound="ScenarioRequest")



@_attrs_define
class ScenarioRequest:
    """ What to draw, how many times; what is neither drawn nor assumed stays as it is known.

        Attributes:
            agreement_id (str):
            scenario_count (int):
            seed (int): The same seed over the same facts draws the same scenarios, wherever they are computed.
            uncertain (list[Uncertainty]):
            assumptions (list[Assumption] | Unset):
            quantiles (list[str] | Unset):
            undecided (ScenarioRequestUndecided | Unset): How conditions that have no outcome yet, and are not drawn, are
                taken. Default: 'not_met'.
     """

    agreement_id: str
    scenario_count: int
    seed: int
    uncertain: list[Uncertainty]
    assumptions: list[Assumption] | Unset = UNSET
    quantiles: list[str] | Unset = UNSET
    undecided: ScenarioRequestUndecided | Unset = 'not_met'





    def to_dict(self) -> dict[str, Any]:
        from ..models.assumption import Assumption # noqa: PLC0415
        from ..models.uncertainty import Uncertainty # noqa: PLC0415
        agreement_id = self.agreement_id

        scenario_count = self.scenario_count

        seed = self.seed

        uncertain = []
        for uncertain_item_data in self.uncertain:
            uncertain_item = uncertain_item_data.to_dict()
            uncertain.append(uncertain_item)



        assumptions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.assumptions, Unset):
            assumptions = []
            for assumptions_item_data in self.assumptions:
                assumptions_item = assumptions_item_data.to_dict()
                assumptions.append(assumptions_item)



        quantiles: list[str] | Unset = UNSET
        if not isinstance(self.quantiles, Unset):
            quantiles = self.quantiles



        undecided: str | Unset = UNSET
        if not isinstance(self.undecided, Unset):
            undecided = self.undecided



        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "scenario_count": scenario_count,
            "seed": seed,
            "uncertain": uncertain,
        })
        if assumptions is not UNSET:
            field_dict["assumptions"] = assumptions
        if quantiles is not UNSET:
            field_dict["quantiles"] = quantiles
        if undecided is not UNSET:
            field_dict["undecided"] = undecided

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assumption import Assumption # noqa: PLC0415
        from ..models.uncertainty import Uncertainty # noqa: PLC0415
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        scenario_count = d.pop("scenario_count")

        seed = d.pop("seed")

        uncertain = []
        _uncertain = d.pop("uncertain")
        for uncertain_item_data in (_uncertain):
            uncertain_item = Uncertainty.from_dict(uncertain_item_data)



            uncertain.append(uncertain_item)


        _assumptions = d.pop("assumptions", UNSET)
        assumptions: list[Assumption] | Unset = UNSET
        if _assumptions is not UNSET:
            assumptions = []
            for assumptions_item_data in _assumptions:
                assumptions_item = Assumption.from_dict(assumptions_item_data)



                assumptions.append(assumptions_item)


        quantiles = cast(list[str], d.pop("quantiles", UNSET))


        _undecided = d.pop("undecided", UNSET)
        undecided: ScenarioRequestUndecided | Unset
        if isinstance(_undecided,  Unset):
            undecided = UNSET
        else:
            undecided = check_scenario_request_undecided(_undecided)




        scenario_request = cls(
            agreement_id=agreement_id,
            scenario_count=scenario_count,
            seed=seed,
            uncertain=uncertain,
            assumptions=assumptions,
            quantiles=quantiles,
            undecided=undecided,
        )

        return scenario_request

