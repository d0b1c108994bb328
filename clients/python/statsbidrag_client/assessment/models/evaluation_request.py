from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.evaluation_request_scope import check_evaluation_request_scope
from ..models.evaluation_request_scope import EvaluationRequestScope
from ..types import UNSET, Unset
from typing import cast






T = TypeVar("T", bound="EvaluationRequest")



@_attrs_define
class EvaluationRequest:
    """ Which conditions to evaluate, from what submissions has now.

        Attributes:
            agreement_id (str):
            agreement_sha256 (None | str | Unset): Refused when it is not the definition this service knows.
            condition_ids (list[str] | None | Unset): None: all of them.
            scope (EvaluationRequestScope | Unset): `changed`: only the outcomes whose facts, deadlines or rules differ from
                those they rest on,
                so that a supplement touches nothing but what it concerns. Default: 'all'.
     """

    agreement_id: str
    agreement_sha256: None | str | Unset = UNSET
    condition_ids: list[str] | None | Unset = UNSET
    scope: EvaluationRequestScope | Unset = 'all'





    def to_dict(self) -> dict[str, Any]:
        agreement_id = self.agreement_id

        agreement_sha256: None | str | Unset
        if isinstance(self.agreement_sha256, Unset):
            agreement_sha256 = UNSET
        else:
            agreement_sha256 = self.agreement_sha256

        condition_ids: list[str] | None | Unset
        if isinstance(self.condition_ids, Unset):
            condition_ids = UNSET
        elif isinstance(self.condition_ids, list):
            condition_ids = self.condition_ids


        else:
            condition_ids = self.condition_ids

        scope: str | Unset = UNSET
        if not isinstance(self.scope, Unset):
            scope = self.scope



        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
        })
        if agreement_sha256 is not UNSET:
            field_dict["agreement_sha256"] = agreement_sha256
        if condition_ids is not UNSET:
            field_dict["condition_ids"] = condition_ids
        if scope is not UNSET:
            field_dict["scope"] = scope

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        def _parse_agreement_sha256(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agreement_sha256 = _parse_agreement_sha256(d.pop("agreement_sha256", UNSET))


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


        _scope = d.pop("scope", UNSET)
        scope: EvaluationRequestScope | Unset
        if isinstance(_scope,  Unset):
            scope = UNSET
        else:
            scope = check_evaluation_request_scope(_scope)




        evaluation_request = cls(
            agreement_id=agreement_id,
            agreement_sha256=agreement_sha256,
            condition_ids=condition_ids,
            scope=scope,
        )

        return evaluation_request

