from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="Assumption")



@_attrs_define
class Assumption:
    """ What is taken to happen to a recipient, from a month on: a degree, or a share it reaches.

    `reaches` is the share of the completed within the agreement's time; the degree is then what
    the condition's own rule gives for that share. Improvement is not assumed with it.

        Attributes:
            recipient_id (str):
            condition_ids (list[str] | None | Unset): None: every condition of the recipient that is judged by month.
            degree (None | str | Unset):
            first (None | str | Unset): The first month; None: all of them, or the condition's only judgement.
            reaches (None | str | Unset):
     """

    recipient_id: str
    condition_ids: list[str] | None | Unset = UNSET
    degree: None | str | Unset = UNSET
    first: None | str | Unset = UNSET
    reaches: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        recipient_id = self.recipient_id

        condition_ids: list[str] | None | Unset
        if isinstance(self.condition_ids, Unset):
            condition_ids = UNSET
        elif isinstance(self.condition_ids, list):
            condition_ids = self.condition_ids


        else:
            condition_ids = self.condition_ids

        degree: None | str | Unset
        if isinstance(self.degree, Unset):
            degree = UNSET
        else:
            degree = self.degree

        first: None | str | Unset
        if isinstance(self.first, Unset):
            first = UNSET
        else:
            first = self.first

        reaches: None | str | Unset
        if isinstance(self.reaches, Unset):
            reaches = UNSET
        else:
            reaches = self.reaches


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "recipient_id": recipient_id,
        })
        if condition_ids is not UNSET:
            field_dict["condition_ids"] = condition_ids
        if degree is not UNSET:
            field_dict["degree"] = degree
        if first is not UNSET:
            field_dict["first"] = first
        if reaches is not UNSET:
            field_dict["reaches"] = reaches

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        recipient_id = d.pop("recipient_id")

        def _parse_condition_ids(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                condition_ids_type_0 = cast(list[str], data)

                return condition_ids_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        condition_ids = _parse_condition_ids(d.pop("condition_ids", UNSET))


        def _parse_degree(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        degree = _parse_degree(d.pop("degree", UNSET))


        def _parse_first(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        first = _parse_first(d.pop("first", UNSET))


        def _parse_reaches(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reaches = _parse_reaches(d.pop("reaches", UNSET))


        assumption = cls(
            recipient_id=recipient_id,
            condition_ids=condition_ids,
            degree=degree,
            first=first,
            reaches=reaches,
        )

        return assumption

