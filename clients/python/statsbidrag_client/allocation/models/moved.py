from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.label import Label
  from ..models.moved_amount import MovedAmount
  from ..models.moved_sum import MovedSum





T = TypeVar("T", bound="Moved")



@_attrs_define
class Moved:
    """ Every krona that a paragraph, an outcome, a decision or a filing moved in a run.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            amounts (list[MovedAmount]):
            occasion (Label): A short text for people, in Swedish and English.
            run_id (UUID):
            subject (Label): A short text for people, in Swedish and English.
            sums (list[MovedSum]):
            title (Label): A short text for people, in Swedish and English.
            total_kronor (int): Of the direct ones.
     """

    agreement: AgreementReference
    amounts: list[MovedAmount]
    occasion: Label
    run_id: UUID
    subject: Label
    sums: list[MovedSum]
    title: Label
    total_kronor: int





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.moved_amount import MovedAmount # noqa: PLC0415
        from ..models.moved_sum import MovedSum # noqa: PLC0415
        agreement = self.agreement.to_dict()

        amounts = []
        for amounts_item_data in self.amounts:
            amounts_item = amounts_item_data.to_dict()
            amounts.append(amounts_item)



        occasion = self.occasion.to_dict()

        run_id = str(self.run_id)

        subject = self.subject.to_dict()

        sums = []
        for sums_item_data in self.sums:
            sums_item = sums_item_data.to_dict()
            sums.append(sums_item)



        title = self.title.to_dict()

        total_kronor = self.total_kronor


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "amounts": amounts,
            "occasion": occasion,
            "run_id": run_id,
            "subject": subject,
            "sums": sums,
            "title": title,
            "total_kronor": total_kronor,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.moved_amount import MovedAmount # noqa: PLC0415
        from ..models.moved_sum import MovedSum # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        amounts = []
        _amounts = d.pop("amounts")
        for amounts_item_data in (_amounts):
            amounts_item = MovedAmount.from_dict(amounts_item_data)



            amounts.append(amounts_item)


        occasion = Label.from_dict(d.pop("occasion"))




        run_id = UUID(d.pop("run_id"))




        subject = Label.from_dict(d.pop("subject"))




        sums = []
        _sums = d.pop("sums")
        for sums_item_data in (_sums):
            sums_item = MovedSum.from_dict(sums_item_data)



            sums.append(sums_item)


        title = Label.from_dict(d.pop("title"))




        total_kronor = d.pop("total_kronor")

        moved = cls(
            agreement=agreement,
            amounts=amounts,
            occasion=occasion,
            run_id=run_id,
            subject=subject,
            sums=sums,
            title=title,
            total_kronor=total_kronor,
        )

        return moved

