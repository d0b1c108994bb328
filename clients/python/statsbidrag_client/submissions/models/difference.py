from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.difference_kind import check_difference_kind
from ..models.difference_kind import DifferenceKind
from typing import cast

if TYPE_CHECKING:
  from ..models.difference_after_type_3_item import DifferenceAfterType3Item
  from ..models.difference_before_type_3_item import DifferenceBeforeType3Item





T = TypeVar("T", bound="Difference")



@_attrs_define
class Difference:
    """ One question that two versions answer differently.

        Attributes:
            after (bool | int | list[DifferenceAfterType3Item] | None | str): Of an attachment, the SHA-256; of a reference
                to an earlier report, that it is one.
            before (bool | int | list[DifferenceBeforeType3Item] | None | str):
            kind (DifferenceKind):
            question_id (str):
            requested (bool): Whether the assessor had asked for this question to be supplemented.
     """

    after: bool | int | list[DifferenceAfterType3Item] | None | str
    before: bool | int | list[DifferenceBeforeType3Item] | None | str
    kind: DifferenceKind
    question_id: str
    requested: bool





    def to_dict(self) -> dict[str, Any]:
        from ..models.difference_after_type_3_item import DifferenceAfterType3Item # noqa: PLC0415
        from ..models.difference_before_type_3_item import DifferenceBeforeType3Item # noqa: PLC0415
        after: bool | int | list[dict[str, Any]] | None | str
        if isinstance(self.after, list):
            after = []
            for after_type_3_item_data in self.after:
                after_type_3_item = after_type_3_item_data.to_dict()
                after.append(after_type_3_item)


        else:
            after = self.after

        before: bool | int | list[dict[str, Any]] | None | str
        if isinstance(self.before, list):
            before = []
            for before_type_3_item_data in self.before:
                before_type_3_item = before_type_3_item_data.to_dict()
                before.append(before_type_3_item)


        else:
            before = self.before

        kind: str = self.kind

        question_id = self.question_id

        requested = self.requested


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "after": after,
            "before": before,
            "kind": kind,
            "question_id": question_id,
            "requested": requested,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.difference_after_type_3_item import DifferenceAfterType3Item # noqa: PLC0415
        from ..models.difference_before_type_3_item import DifferenceBeforeType3Item # noqa: PLC0415
        d = dict(src_dict)
        def _parse_after(data: object) -> bool | int | list[DifferenceAfterType3Item] | None | str:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                after_type_3 = []
                _after_type_3 = data
                for after_type_3_item_data in (_after_type_3):
                    after_type_3_item = DifferenceAfterType3Item.from_dict(after_type_3_item_data)



                    after_type_3.append(after_type_3_item)

                return after_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(bool | int | list[DifferenceAfterType3Item] | None | str, data)

        after = _parse_after(d.pop("after"))


        def _parse_before(data: object) -> bool | int | list[DifferenceBeforeType3Item] | None | str:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                before_type_3 = []
                _before_type_3 = data
                for before_type_3_item_data in (_before_type_3):
                    before_type_3_item = DifferenceBeforeType3Item.from_dict(before_type_3_item_data)



                    before_type_3.append(before_type_3_item)

                return before_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(bool | int | list[DifferenceBeforeType3Item] | None | str, data)

        before = _parse_before(d.pop("before"))


        kind = check_difference_kind(d.pop("kind"))




        question_id = d.pop("question_id")

        requested = d.pop("requested")

        difference = cls(
            after=after,
            before=before,
            kind=kind,
            question_id=question_id,
            requested=requested,
        )

        return difference

