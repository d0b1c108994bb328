from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.case_step_kind import CaseStepKind
from ..models.case_step_kind import check_case_step_kind
from typing import cast






T = TypeVar("T", bound="CaseStep")



@_attrs_define
class CaseStep:
    """ Something that has happened in a case; steps are added and never changed.

        Attributes:
            at (str):
            by (str):
            decision_number (int | None):
            kind (CaseStepKind):
            note (None | str):
            number (int):
     """

    at: str
    by: str
    decision_number: int | None
    kind: CaseStepKind
    note: None | str
    number: int





    def to_dict(self) -> dict[str, Any]:
        at = self.at

        by = self.by

        decision_number: int | None
        decision_number = self.decision_number

        kind: str = self.kind

        note: None | str
        note = self.note

        number = self.number


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "at": at,
            "by": by,
            "decision_number": decision_number,
            "kind": kind,
            "note": note,
            "number": number,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = d.pop("at")

        by = d.pop("by")

        def _parse_decision_number(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        decision_number = _parse_decision_number(d.pop("decision_number"))


        kind = check_case_step_kind(d.pop("kind"))




        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))


        number = d.pop("number")

        case_step = cls(
            at=at,
            by=by,
            decision_number=decision_number,
            kind=kind,
            note=note,
            number=number,
        )

        return case_step

