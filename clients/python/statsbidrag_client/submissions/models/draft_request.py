from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.filing_body import FilingBody





T = TypeVar("T", bound="DraftRequest")



@_attrs_define
class DraftRequest:
    """ Answers so far, under the envelope they will be filed under.

        Attributes:
            agreement_id (str):
            body (FilingBody): The JSON of a filing: answers by question id, and where an earlier report is pointed to.
            obligation_id (str):
            recipient_id (str):
            period (None | str | Unset):
     """

    agreement_id: str
    body: FilingBody
    obligation_id: str
    recipient_id: str
    period: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.filing_body import FilingBody # noqa: PLC0415
        agreement_id = self.agreement_id

        body = self.body.to_dict()

        obligation_id = self.obligation_id

        recipient_id = self.recipient_id

        period: None | str | Unset
        if isinstance(self.period, Unset):
            period = UNSET
        else:
            period = self.period


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "body": body,
            "obligation_id": obligation_id,
            "recipient_id": recipient_id,
        })
        if period is not UNSET:
            field_dict["period"] = period

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.filing_body import FilingBody # noqa: PLC0415
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        body = FilingBody.from_dict(d.pop("body"))




        obligation_id = d.pop("obligation_id")

        recipient_id = d.pop("recipient_id")

        def _parse_period(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        period = _parse_period(d.pop("period", UNSET))


        draft_request = cls(
            agreement_id=agreement_id,
            body=body,
            obligation_id=obligation_id,
            recipient_id=recipient_id,
            period=period,
        )

        return draft_request

