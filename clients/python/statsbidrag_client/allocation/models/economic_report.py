from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.economic_report_status_type_0 import check_economic_report_status_type_0
from ..models.economic_report_status_type_0 import EconomicReportStatusType0
from typing import cast
import datetime

if TYPE_CHECKING:
  from ..models.label import Label





T = TypeVar("T", bound="EconomicReport")



@_attrs_define
class EconomicReport:
    """ An economic report that the agreement asks for: what it says, and what follows of it.

        Attributes:
            agreement_id (str):
            claimed_kronor (int): Repayment claimed so far.
            condition_id (str):
            evidence (list[str]): Registration numbers of the filings.
            if_late (Label | None): What the agreement says may follow where no report comes in time.
            recipient_id (str):
            repayment_due (datetime.date | None): None where the agreement does not say that this recipient repays what is
                not spent.
            repayment_source (None | str):
            report_source (str):
            status (EconomicReportStatusType0 | None): `met`: it came in time; None where nobody has evaluated it yet.
            unspent_kronor (int | None): None where no report says.
     """

    agreement_id: str
    claimed_kronor: int
    condition_id: str
    evidence: list[str]
    if_late: Label | None
    recipient_id: str
    repayment_due: datetime.date | None
    repayment_source: None | str
    report_source: str
    status: EconomicReportStatusType0 | None
    unspent_kronor: int | None





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        agreement_id = self.agreement_id

        claimed_kronor = self.claimed_kronor

        condition_id = self.condition_id

        evidence = self.evidence



        if_late: dict[str, Any] | None
        if isinstance(self.if_late, Label):
            if_late = self.if_late.to_dict()
        else:
            if_late = self.if_late

        recipient_id = self.recipient_id

        repayment_due: None | str
        if isinstance(self.repayment_due, datetime.date):
            repayment_due = self.repayment_due.isoformat()
        else:
            repayment_due = self.repayment_due

        repayment_source: None | str
        repayment_source = self.repayment_source

        report_source = self.report_source

        status: None | str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        unspent_kronor: int | None
        unspent_kronor = self.unspent_kronor


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "claimed_kronor": claimed_kronor,
            "condition_id": condition_id,
            "evidence": evidence,
            "if_late": if_late,
            "recipient_id": recipient_id,
            "repayment_due": repayment_due,
            "repayment_source": repayment_source,
            "report_source": report_source,
            "status": status,
            "unspent_kronor": unspent_kronor,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        claimed_kronor = d.pop("claimed_kronor")

        condition_id = d.pop("condition_id")

        evidence = cast(list[str], d.pop("evidence"))


        def _parse_if_late(data: object) -> Label | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                if_late_type_0 = Label.from_dict(data)



                return if_late_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None, data)

        if_late = _parse_if_late(d.pop("if_late"))


        recipient_id = d.pop("recipient_id")

        def _parse_repayment_due(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                repayment_due_type_0 = datetime.date.fromisoformat(data)



                return repayment_due_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        repayment_due = _parse_repayment_due(d.pop("repayment_due"))


        def _parse_repayment_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        repayment_source = _parse_repayment_source(d.pop("repayment_source"))


        report_source = d.pop("report_source")

        def _parse_status(data: object) -> EconomicReportStatusType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_economic_report_status_type_0(data)



                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EconomicReportStatusType0 | None, data)

        status = _parse_status(d.pop("status"))


        def _parse_unspent_kronor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        unspent_kronor = _parse_unspent_kronor(d.pop("unspent_kronor"))


        economic_report = cls(
            agreement_id=agreement_id,
            claimed_kronor=claimed_kronor,
            condition_id=condition_id,
            evidence=evidence,
            if_late=if_late,
            recipient_id=recipient_id,
            repayment_due=repayment_due,
            repayment_source=repayment_source,
            report_source=report_source,
            status=status,
            unspent_kronor=unspent_kronor,
        )

        return economic_report

