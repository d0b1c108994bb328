from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.filing_state import check_filing_state
from ..models.filing_state import FilingState
from ..types import UNSET, Unset
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.closing import Closing
  from ..models.filing_version import FilingVersion
  from ..models.supplement_request import SupplementRequest





T = TypeVar("T", bound="Filing")



@_attrs_define
class Filing:
    """ Everything filed by one recipient under one obligation, oldest version first.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            id (UUID):
            obligation_id (str):
            period (None | str):
            recipient_id (str):
            state (FilingState):
            versions (list[FilingVersion]):
            closings (list[Closing] | Unset):
            supplement_requests (list[SupplementRequest] | Unset):
     """

    agreement: AgreementReference
    id: UUID
    obligation_id: str
    period: None | str
    recipient_id: str
    state: FilingState
    versions: list[FilingVersion]
    closings: list[Closing] | Unset = UNSET
    supplement_requests: list[SupplementRequest] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.closing import Closing # noqa: PLC0415
        from ..models.filing_version import FilingVersion # noqa: PLC0415
        from ..models.supplement_request import SupplementRequest # noqa: PLC0415
        agreement = self.agreement.to_dict()

        id = str(self.id)

        obligation_id = self.obligation_id

        period: None | str
        period = self.period

        recipient_id = self.recipient_id

        state: str = self.state

        versions = []
        for versions_item_data in self.versions:
            versions_item = versions_item_data.to_dict()
            versions.append(versions_item)



        closings: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.closings, Unset):
            closings = []
            for closings_item_data in self.closings:
                closings_item = closings_item_data.to_dict()
                closings.append(closings_item)



        supplement_requests: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.supplement_requests, Unset):
            supplement_requests = []
            for supplement_requests_item_data in self.supplement_requests:
                supplement_requests_item = supplement_requests_item_data.to_dict()
                supplement_requests.append(supplement_requests_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "id": id,
            "obligation_id": obligation_id,
            "period": period,
            "recipient_id": recipient_id,
            "state": state,
            "versions": versions,
        })
        if closings is not UNSET:
            field_dict["closings"] = closings
        if supplement_requests is not UNSET:
            field_dict["supplement_requests"] = supplement_requests

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.closing import Closing # noqa: PLC0415
        from ..models.filing_version import FilingVersion # noqa: PLC0415
        from ..models.supplement_request import SupplementRequest # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        id = UUID(d.pop("id"))




        obligation_id = d.pop("obligation_id")

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))


        recipient_id = d.pop("recipient_id")

        state = check_filing_state(d.pop("state"))




        versions = []
        _versions = d.pop("versions")
        for versions_item_data in (_versions):
            versions_item = FilingVersion.from_dict(versions_item_data)



            versions.append(versions_item)


        _closings = d.pop("closings", UNSET)
        closings: list[Closing] | Unset = UNSET
        if _closings is not UNSET:
            closings = []
            for closings_item_data in _closings:
                closings_item = Closing.from_dict(closings_item_data)



                closings.append(closings_item)


        _supplement_requests = d.pop("supplement_requests", UNSET)
        supplement_requests: list[SupplementRequest] | Unset = UNSET
        if _supplement_requests is not UNSET:
            supplement_requests = []
            for supplement_requests_item_data in _supplement_requests:
                supplement_requests_item = SupplementRequest.from_dict(supplement_requests_item_data)



                supplement_requests.append(supplement_requests_item)


        filing = cls(
            agreement=agreement,
            id=id,
            obligation_id=obligation_id,
            period=period,
            recipient_id=recipient_id,
            state=state,
            versions=versions,
            closings=closings,
            supplement_requests=supplement_requests,
        )

        return filing

