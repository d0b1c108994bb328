from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.scenario_analysis_state import check_scenario_analysis_state
from ..models.scenario_analysis_state import ScenarioAnalysisState
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.pinned_input import PinnedInput
  from ..models.scenario_request import ScenarioRequest
  from ..models.scenario_result import ScenarioResult





T = TypeVar("T", bound="ScenarioAnalysis")



@_attrs_define
class ScenarioAnalysis:
    """ An analysis of many scenarios (scenarioanalys): asked for, under way, done or failed.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            done_count (int): How many scenarios have been computed.
            failure (None | str):
            finished_at (None | str):
            id (UUID):
            inputs (list[PinnedInput]):
            request (ScenarioRequest): What to draw, how many times; what is neither drawn nor assumed stays as it is known.
            requested_at (str):
            requested_by (str):
            result (None | ScenarioResult):
            state (ScenarioAnalysisState):
     """

    agreement: AgreementReference
    done_count: int
    failure: None | str
    finished_at: None | str
    id: UUID
    inputs: list[PinnedInput]
    request: ScenarioRequest
    requested_at: str
    requested_by: str
    result: None | ScenarioResult
    state: ScenarioAnalysisState





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.pinned_input import PinnedInput # noqa: PLC0415
        from ..models.scenario_request import ScenarioRequest # noqa: PLC0415
        from ..models.scenario_result import ScenarioResult # noqa: PLC0415
        agreement = self.agreement.to_dict()

        done_count = self.done_count

        failure: None | str
        failure = self.failure

        finished_at: None | str
        finished_at = self.finished_at

        id = str(self.id)

        inputs = []
        for inputs_item_data in self.inputs:
            inputs_item = inputs_item_data.to_dict()
            inputs.append(inputs_item)



        request = self.request.to_dict()

        requested_at = self.requested_at

        requested_by = self.requested_by

        result: dict[str, Any] | None
        if isinstance(self.result, ScenarioResult):
            result = self.result.to_dict()
        else:
            result = self.result

        state: str = self.state


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "done_count": done_count,
            "failure": failure,
            "finished_at": finished_at,
            "id": id,
            "inputs": inputs,
            "request": request,
            "requested_at": requested_at,
            "requested_by": requested_by,
            "result": result,
            "state": state,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.pinned_input import PinnedInput # noqa: PLC0415
        from ..models.scenario_request import ScenarioRequest # noqa: PLC0415
        from ..models.scenario_result import ScenarioResult # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        done_count = d.pop("done_count")

        def _parse_failure(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        failure = _parse_failure(d.pop("failure"))


        def _parse_finished_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        finished_at = _parse_finished_at(d.pop("finished_at"))


        id = UUID(d.pop("id"))




        inputs = []
        _inputs = d.pop("inputs")
        for inputs_item_data in (_inputs):
            inputs_item = PinnedInput.from_dict(inputs_item_data)



            inputs.append(inputs_item)


        request = ScenarioRequest.from_dict(d.pop("request"))




        requested_at = d.pop("requested_at")

        requested_by = d.pop("requested_by")

        def _parse_result(data: object) -> None | ScenarioResult:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                result_type_0 = ScenarioResult.from_dict(data)



                return result_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ScenarioResult, data)

        result = _parse_result(d.pop("result"))


        state = check_scenario_analysis_state(d.pop("state"))




        scenario_analysis = cls(
            agreement=agreement,
            done_count=done_count,
            failure=failure,
            finished_at=finished_at,
            id=id,
            inputs=inputs,
            request=request,
            requested_at=requested_at,
            requested_by=requested_by,
            result=result,
            state=state,
        )

        return scenario_analysis

