from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.differing_status import check_differing_status
from ..models.differing_status import DifferingStatus
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.evidence import Evidence
  from ..models.label import Label





T = TypeVar("T", bound="Differing")



@_attrs_define
class Differing:
    """ An outcome's side of a difference.

        Attributes:
            degree (str):
            evaluation_id (None | UUID): None where it has been computed to compare with, and not kept.
            evidence (list[Evidence]):
            status (DifferingStatus):
            text (Label): A short text for people, in Swedish and English.
     """

    degree: str
    evaluation_id: None | UUID
    evidence: list[Evidence]
    status: DifferingStatus
    text: Label





    def to_dict(self) -> dict[str, Any]:
        from ..models.evidence import Evidence # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        degree = self.degree

        evaluation_id: None | str
        if isinstance(self.evaluation_id, UUID):
            evaluation_id = str(self.evaluation_id)
        else:
            evaluation_id = self.evaluation_id

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)



        status: str = self.status

        text = self.text.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "degree": degree,
            "evaluation_id": evaluation_id,
            "evidence": evidence,
            "status": status,
            "text": text,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.evidence import Evidence # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        degree = d.pop("degree")

        def _parse_evaluation_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                evaluation_id_type_0 = UUID(data)



                return evaluation_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        evaluation_id = _parse_evaluation_id(d.pop("evaluation_id"))


        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in (_evidence):
            evidence_item = Evidence.from_dict(evidence_item_data)



            evidence.append(evidence_item)


        status = check_differing_status(d.pop("status"))




        text = Label.from_dict(d.pop("text"))




        differing = cls(
            degree=degree,
            evaluation_id=evaluation_id,
            evidence=evidence,
            status=status,
            text=text,
        )

        return differing

