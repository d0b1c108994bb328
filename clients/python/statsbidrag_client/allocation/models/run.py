from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.run_state import check_run_state
from ..models.run_state import RunState
from typing import cast
from typing import Literal, cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.pinned_input import PinnedInput
  from ..models.pot_balance import PotBalance





T = TypeVar("T", bound="Run")



@_attrs_define
class Run:
    """ A payment occasion, computed; immutable, with the hashes of all it used.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            code_version (str):
            computed_at (str):
            computed_by (str):
            id (UUID):
            inputs (list[PinnedInput]):
            number (int): Counted per agreement and occasion.
            occasion_id (str):
            pots (list[PotBalance]):
            result_sha256 (str):
            state (RunState):
            total_kronor (int): What the occasion pays: the sum of its amounts.
            unaccounted_kronor (Literal[0]): Pots less where their kronor are; anything but 0 refuses the run.
            version (int): Counts the states the run has been in; quoted, it is the ETag to send as If-Match.
     """

    agreement: AgreementReference
    code_version: str
    computed_at: str
    computed_by: str
    id: UUID
    inputs: list[PinnedInput]
    number: int
    occasion_id: str
    pots: list[PotBalance]
    result_sha256: str
    state: RunState
    total_kronor: int
    unaccounted_kronor: Literal[0]
    version: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.pinned_input import PinnedInput # noqa: PLC0415
        from ..models.pot_balance import PotBalance # noqa: PLC0415
        agreement = self.agreement.to_dict()

        code_version = self.code_version

        computed_at = self.computed_at

        computed_by = self.computed_by

        id = str(self.id)

        inputs = []
        for inputs_item_data in self.inputs:
            inputs_item = inputs_item_data.to_dict()
            inputs.append(inputs_item)



        number = self.number

        occasion_id = self.occasion_id

        pots = []
        for pots_item_data in self.pots:
            pots_item = pots_item_data.to_dict()
            pots.append(pots_item)



        result_sha256 = self.result_sha256

        state: str = self.state

        total_kronor = self.total_kronor

        unaccounted_kronor = self.unaccounted_kronor

        version = self.version


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "code_version": code_version,
            "computed_at": computed_at,
            "computed_by": computed_by,
            "id": id,
            "inputs": inputs,
            "number": number,
            "occasion_id": occasion_id,
            "pots": pots,
            "result_sha256": result_sha256,
            "state": state,
            "total_kronor": total_kronor,
            "unaccounted_kronor": unaccounted_kronor,
            "version": version,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.pinned_input import PinnedInput # noqa: PLC0415
        from ..models.pot_balance import PotBalance # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        code_version = d.pop("code_version")

        computed_at = d.pop("computed_at")

        computed_by = d.pop("computed_by")

        id = UUID(d.pop("id"))




        inputs = []
        _inputs = d.pop("inputs")
        for inputs_item_data in (_inputs):
            inputs_item = PinnedInput.from_dict(inputs_item_data)



            inputs.append(inputs_item)


        number = d.pop("number")

        occasion_id = d.pop("occasion_id")

        pots = []
        _pots = d.pop("pots")
        for pots_item_data in (_pots):
            pots_item = PotBalance.from_dict(pots_item_data)



            pots.append(pots_item)


        result_sha256 = d.pop("result_sha256")

        state = check_run_state(d.pop("state"))




        total_kronor = d.pop("total_kronor")

        unaccounted_kronor = cast(Literal[0] , d.pop("unaccounted_kronor"))
        if unaccounted_kronor != 0:
            raise ValueError(f"unaccounted_kronor must match const 0, got '{unaccounted_kronor}'")

        version = d.pop("version")

        run = cls(
            agreement=agreement,
            code_version=code_version,
            computed_at=computed_at,
            computed_by=computed_by,
            id=id,
            inputs=inputs,
            number=number,
            occasion_id=occasion_id,
            pots=pots,
            result_sha256=result_sha256,
            state=state,
            total_kronor=total_kronor,
            unaccounted_kronor=unaccounted_kronor,
            version=version,
        )

        return run

