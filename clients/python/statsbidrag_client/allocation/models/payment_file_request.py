from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID
import datetime

if TYPE_CHECKING:
  from ..models.debtor import Debtor





T = TypeVar("T", bound="PaymentFileRequest")



@_attrs_define
class PaymentFileRequest:
    """ Send what a released run has due: to be paid on a day, from the payer's account.

        Attributes:
            debtor (Debtor): Who pays, from which account.
            execution_date (datetime.date):  Example: 2024-12-16.
            run_id (UUID):
     """

    debtor: Debtor
    execution_date: datetime.date
    run_id: UUID





    def to_dict(self) -> dict[str, Any]:
        from ..models.debtor import Debtor # noqa: PLC0415
        debtor = self.debtor.to_dict()

        execution_date = self.execution_date.isoformat()

        run_id = str(self.run_id)


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "debtor": debtor,
            "execution_date": execution_date,
            "run_id": run_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.debtor import Debtor # noqa: PLC0415
        d = dict(src_dict)
        debtor = Debtor.from_dict(d.pop("debtor"))




        execution_date = datetime.date.fromisoformat(d.pop("execution_date"))




        run_id = UUID(d.pop("run_id"))




        payment_file_request = cls(
            debtor=debtor,
            execution_date=execution_date,
            run_id=run_id,
        )

        return payment_file_request

