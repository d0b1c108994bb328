from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.posting import Posting





T = TypeVar("T", bound="LedgerTransaction")



@_attrs_define
class LedgerTransaction:
    """ Kronor moved between accounts; the sum is zero, and the hash is chained to the one before.

        Attributes:
            agreement_id (str):
            business_key (str): What was done, named so that it can only be posted once.
            effective_at (str):
            kind (str):
            number (int):
            postings (list[Posting]):
            previous_sha256 (None | str):
            recorded_at (str):
            recorded_by (str):
            sha256 (str):
            subject (str):
     """

    agreement_id: str
    business_key: str
    effective_at: str
    kind: str
    number: int
    postings: list[Posting]
    previous_sha256: None | str
    recorded_at: str
    recorded_by: str
    sha256: str
    subject: str





    def to_dict(self) -> dict[str, Any]:
        from ..models.posting import Posting # noqa: PLC0415
        agreement_id = self.agreement_id

        business_key = self.business_key

        effective_at = self.effective_at

        kind = self.kind

        number = self.number

        postings = []
        for postings_item_data in self.postings:
            postings_item = postings_item_data.to_dict()
            postings.append(postings_item)



        previous_sha256: None | str
        previous_sha256 = self.previous_sha256

        recorded_at = self.recorded_at

        recorded_by = self.recorded_by

        sha256 = self.sha256

        subject = self.subject


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "business_key": business_key,
            "effective_at": effective_at,
            "kind": kind,
            "number": number,
            "postings": postings,
            "previous_sha256": previous_sha256,
            "recorded_at": recorded_at,
            "recorded_by": recorded_by,
            "sha256": sha256,
            "subject": subject,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.posting import Posting # noqa: PLC0415
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        business_key = d.pop("business_key")

        effective_at = d.pop("effective_at")

        kind = d.pop("kind")

        number = d.pop("number")

        postings = []
        _postings = d.pop("postings")
        for postings_item_data in (_postings):
            postings_item = Posting.from_dict(postings_item_data)



            postings.append(postings_item)


        def _parse_previous_sha256(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        previous_sha256 = _parse_previous_sha256(d.pop("previous_sha256"))


        recorded_at = d.pop("recorded_at")

        recorded_by = d.pop("recorded_by")

        sha256 = d.pop("sha256")

        subject = d.pop("subject")

        ledger_transaction = cls(
            agreement_id=agreement_id,
            business_key=business_key,
            effective_at=effective_at,
            kind=kind,
            number=number,
            postings=postings,
            previous_sha256=previous_sha256,
            recorded_at=recorded_at,
            recorded_by=recorded_by,
            sha256=sha256,
            subject=subject,
        )

        return ledger_transaction

