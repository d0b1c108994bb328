from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.filing_summary_state import check_filing_summary_state
from ..models.filing_summary_state import FilingSummaryState
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference





T = TypeVar("T", bound="FilingSummary")



@_attrs_define
class FilingSummary:
    """ A filing in a list.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            finding_count (int):
            first_received_at (str):
            id (UUID):
            late (bool):
            latest_received_at (str):
            latest_version (int):
            obligation_id (str):
            period (None | str):
            recipient_id (str):
            registration_number (str):
            state (FilingSummaryState):
     """

    agreement: AgreementReference
    finding_count: int
    first_received_at: str
    id: UUID
    late: bool
    latest_received_at: str
    latest_version: int
    obligation_id: str
    period: None | str
    recipient_id: str
    registration_number: str
    state: FilingSummaryState





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        agreement = self.agreement.to_dict()

        finding_count = self.finding_count

        first_received_at = self.first_received_at

        id = str(self.id)

        late = self.late

        latest_received_at = self.latest_received_at

        latest_version = self.latest_version

        obligation_id = self.obligation_id

        period: None | str
        period = self.period

        recipient_id = self.recipient_id

        registration_number = self.registration_number

        state: str = self.state


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "finding_count": finding_count,
            "first_received_at": first_received_at,
            "id": id,
            "late": late,
            "latest_received_at": latest_received_at,
            "latest_version": latest_version,
            "obligation_id": obligation_id,
            "period": period,
            "recipient_id": recipient_id,
            "registration_number": registration_number,
            "state": state,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        finding_count = d.pop("finding_count")

        first_received_at = d.pop("first_received_at")

        id = UUID(d.pop("id"))




        late = d.pop("late")

        latest_received_at = d.pop("latest_received_at")

        latest_version = d.pop("latest_version")

        obligation_id = d.pop("obligation_id")

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        recipient_id = d.pop("recipient_id")

        registration_number = d.pop("registration_number")

        state = check_filing_summary_state(d.pop("state"))




        filing_summary = cls(
            agreement=agreement,
            finding_count=finding_count,
            first_received_at=first_received_at,
            id=id,
            late=late,
            latest_received_at=latest_received_at,
            latest_version=latest_version,
            obligation_id=obligation_id,
            period=period,
            recipient_id=recipient_id,
            registration_number=registration_number,
            state=state,
        )

        return filing_summary

