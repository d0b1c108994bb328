from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.outcome import Outcome





T = TypeVar("T", bound="OutcomeSet")



@_attrs_define
class OutcomeSet:
    """ Every current outcome under an agreement, read in one go.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            outcomes (list[Outcome]):
            sha256 (str): Over the outcomes in canonical JSON: what a run pins.
     """

    agreement: AgreementReference
    outcomes: list[Outcome]
    sha256: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.outcome import Outcome # noqa: PLC0415
        agreement = self.agreement.to_dict()

        outcomes = []
        for outcomes_item_data in self.outcomes:
            outcomes_item = outcomes_item_data.to_dict()
            outcomes.append(outcomes_item)



        sha256 = self.sha256


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "outcomes": outcomes,
            "sha256": sha256,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.outcome import Outcome # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        outcomes = []
        _outcomes = d.pop("outcomes")
        for outcomes_item_data in (_outcomes):
            outcomes_item = Outcome.from_dict(outcomes_item_data)



            outcomes.append(outcomes_item)


        sha256 = d.pop("sha256")

        outcome_set = cls(
            agreement=agreement,
            outcomes=outcomes,
            sha256=sha256,
        )

        return outcome_set

