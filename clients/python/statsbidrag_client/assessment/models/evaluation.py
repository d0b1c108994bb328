from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.condition_count import ConditionCount





T = TypeVar("T", bound="Evaluation")



@_attrs_define
class Evaluation:
    """ One evaluation of an agreement's conditions; it never changes.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            code_version (str):
            conditions (list[ConditionCount]):
            dossier_sha256 (str):
            evaluated_at (str):
            evaluated_by (str):
            id (UUID):
     """

    agreement: AgreementReference
    code_version: str
    conditions: list[ConditionCount]
    dossier_sha256: str
    evaluated_at: str
    evaluated_by: str
    id: UUID





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.condition_count import ConditionCount # noqa: PLC0415
        agreement = self.agreement.to_dict()

        code_version = self.code_version

        conditions = []
        for conditions_item_data in self.conditions:
            conditions_item = conditions_item_data.to_dict()
            conditions.append(conditions_item)



        dossier_sha256 = self.dossier_sha256

        evaluated_at = self.evaluated_at

        evaluated_by = self.evaluated_by

        id = str(self.id)


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "code_version": code_version,
            "conditions": conditions,
            "dossier_sha256": dossier_sha256,
            "evaluated_at": evaluated_at,
            "evaluated_by": evaluated_by,
            "id": id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.condition_count import ConditionCount # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        code_version = d.pop("code_version")

        conditions = []
        _conditions = d.pop("conditions")
        for conditions_item_data in (_conditions):
            conditions_item = ConditionCount.from_dict(conditions_item_data)



            conditions.append(conditions_item)


        dossier_sha256 = d.pop("dossier_sha256")

        evaluated_at = d.pop("evaluated_at")

        evaluated_by = d.pop("evaluated_by")

        id = UUID(d.pop("id"))




        evaluation = cls(
            agreement=agreement,
            code_version=code_version,
            conditions=conditions,
            dossier_sha256=dossier_sha256,
            evaluated_at=evaluated_at,
            evaluated_by=evaluated_by,
            id=id,
        )

        return evaluation

