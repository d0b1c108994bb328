from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.rule_finding_severity import check_rule_finding_severity
from ..models.rule_finding_severity import RuleFindingSeverity
from ..models.rule_finding_status import check_rule_finding_status
from ..models.rule_finding_status import RuleFindingStatus
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.distance import Distance
  from ..models.evidence import Evidence
  from ..models.label import Label
  from ..models.number_used import NumberUsed





T = TypeVar("T", bound="RuleFinding")



@_attrs_define
class RuleFinding:
    """ What one rule says of one recipient, why, and from what; findings form a tree as rules do.

        Attributes:
            degree (str):
            evidence (list[Evidence]):
            kind (str):
            numbers (list[NumberUsed]):
            parts (list[RuleFinding]):
            severity (RuleFindingSeverity):
            source (str):
            status (RuleFindingStatus):
            text (Label): A short text for people, in Swedish and English.
            distances (list[Distance] | Unset): For figures of a month: what each higher degree that was within reach would
                have taken.
            label (Label | None | Unset): What the definition calls the requirement.
            questions (list[str] | Unset): The questions of the form whose answers keep the rule from being met.
     """

    degree: str
    evidence: list[Evidence]
    kind: str
    numbers: list[NumberUsed]
    parts: list[RuleFinding]
    severity: RuleFindingSeverity
    source: str
    status: RuleFindingStatus
    text: Label
    distances: list[Distance] | Unset = UNSET
    label: Label | None | Unset = UNSET
    questions: list[str] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.distance import Distance # noqa: PLC0415
        from ..models.evidence import Evidence # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.number_used import NumberUsed # noqa: PLC0415
        degree = self.degree

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)



        kind = self.kind

        numbers = []
        for numbers_item_data in self.numbers:
            numbers_item = numbers_item_data.to_dict()
            numbers.append(numbers_item)



        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)



        severity: str = self.severity

        source = self.source

        status: str = self.status

        text = self.text.to_dict()

        distances: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.distances, Unset):
            distances = []
            for distances_item_data in self.distances:
                distances_item = distances_item_data.to_dict()
                distances.append(distances_item)



        label: dict[str, Any] | None | Unset
        if isinstance(self.label, Unset):
            label = UNSET
        elif isinstance(self.label, Label):
            label = self.label.to_dict()
        else:
            label = self.label

        questions: list[str] | Unset = UNSET
        if not isinstance(self.questions, Unset):
            questions = self.questions




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "degree": degree,
            "evidence": evidence,
            "kind": kind,
            "numbers": numbers,
            "parts": parts,
            "severity": severity,
            "source": source,
            "status": status,
            "text": text,
        })
        if distances is not UNSET:
            field_dict["distances"] = distances
        if label is not UNSET:
            field_dict["label"] = label
        if questions is not UNSET:
            field_dict["questions"] = questions

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.distance import Distance # noqa: PLC0415
        from ..models.evidence import Evidence # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.number_used import NumberUsed # noqa: PLC0415
        d = dict(src_dict)
        degree = d.pop("degree")

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in (_evidence):
            evidence_item = Evidence.from_dict(evidence_item_data)



            evidence.append(evidence_item)


        kind = d.pop("kind")

        numbers = []
        _numbers = d.pop("numbers")
        for numbers_item_data in (_numbers):
            numbers_item = NumberUsed.from_dict(numbers_item_data)



            numbers.append(numbers_item)


        parts = []
        _parts = d.pop("parts")
        for parts_item_data in (_parts):
            parts_item = RuleFinding.from_dict(parts_item_data)



            parts.append(parts_item)


        severity = check_rule_finding_severity(d.pop("severity"))




        source = d.pop("source")

        status = check_rule_finding_status(d.pop("status"))




        text = Label.from_dict(d.pop("text"))




        _distances = d.pop("distances", UNSET)
        distances: list[Distance] | Unset = UNSET
        if _distances is not UNSET:
            distances = []
            for distances_item_data in _distances:
                distances_item = Distance.from_dict(distances_item_data)



                distances.append(distances_item)


        def _parse_label(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                label_type_0 = Label.from_dict(data)



                return label_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        label = _parse_label(d.pop("label", UNSET))


        questions = cast(list[str], d.pop("questions", UNSET))


        rule_finding = cls(
            degree=degree,
            evidence=evidence,
            kind=kind,
            numbers=numbers,
            parts=parts,
            severity=severity,
            source=source,
            status=status,
            text=text,
            distances=distances,
            label=label,
            questions=questions,
        )

        return rule_finding

