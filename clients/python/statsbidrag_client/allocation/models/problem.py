from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.problem_error import ProblemError





T = TypeVar("T", bound="Problem")



@_attrs_define
class Problem:
    """ What went wrong, for a program (`code`) and for a person (`detail`).

        Attributes:
            code (str):
            detail (str):
            errors (list[ProblemError]):
            instance (str):
            status (int):
            title (str):
            trace_id (str): The W3C trace id of the request: give it to support.
            type_ (str): A URI that names the kind of problem and leads to a page about it.
     """

    code: str
    detail: str
    errors: list[ProblemError]
    instance: str
    status: int
    title: str
    trace_id: str
    type_: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.problem_error import ProblemError # noqa: PLC0415
        code = self.code

        detail = self.detail

        errors = []
        for errors_item_data in self.errors:
            errors_item = errors_item_data.to_dict()
            errors.append(errors_item)



        instance = self.instance

        status = self.status

        title = self.title

        trace_id = self.trace_id

        type_ = self.type_


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "code": code,
            "detail": detail,
            "errors": errors,
            "instance": instance,
            "status": status,
            "title": title,
            "trace_id": trace_id,
            "type": type_,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.problem_error import ProblemError # noqa: PLC0415
        d = dict(src_dict)
        code = d.pop("code")

        detail = d.pop("detail")

        errors = []
        _errors = d.pop("errors")
        for errors_item_data in (_errors):
            errors_item = ProblemError.from_dict(errors_item_data)



            errors.append(errors_item)


        instance = d.pop("instance")

        status = d.pop("status")

        title = d.pop("title")

        trace_id = d.pop("trace_id")

        type_ = d.pop("type")

        problem = cls(
            code=code,
            detail=detail,
            errors=errors,
            instance=instance,
            status=status,
            title=title,
            trace_id=trace_id,
            type_=type_,
        )

        return problem

