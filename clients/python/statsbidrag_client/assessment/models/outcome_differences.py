from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.outcome_difference import OutcomeDifference





T = TypeVar("T", bound="OutcomeDifferences")



@_attrs_define
class OutcomeDifferences:
    """ What differs between what stands and what was or would be found.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            differences (list[OutcomeDifference]):
     """

    agreement: AgreementReference
    differences: list[OutcomeDifference]





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.outcome_difference import OutcomeDifference # noqa: PLC0415
        agreement = self.agreement.to_dict()

        differences = []
        for differences_item_data in self.differences:
            differences_item = differences_item_data.to_dict()
            differences.append(differences_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "differences": differences,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.outcome_difference import OutcomeDifference # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        differences = []
        _differences = d.pop("differences")
        for differences_item_data in (_differences):
            differences_item = OutcomeDifference.from_dict(differences_item_data)



            differences.append(differences_item)


        outcome_differences = cls(
            agreement=agreement,
            differences=differences,
        )

        return outcome_differences

