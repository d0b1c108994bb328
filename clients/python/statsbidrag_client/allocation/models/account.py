from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.account_kind import AccountKind
from ..models.account_kind import check_account_kind
from typing import cast






T = TypeVar("T", bound="Account")



@_attrs_define
class Account:
    """ An account of the ledger.

        Attributes:
            agreement_id (str):
            id (str):
            kind (AccountKind):
            owner_id (str): The pot, recipient, claim or appropriation.
            posts (list[str]): Of an appropriation, as the agreement lists them; which pot goes where it does not say.
     """

    agreement_id: str
    id: str
    kind: AccountKind
    owner_id: str
    posts: list[str]





    def to_dict(self) -> dict[str, Any]:
        agreement_id = self.agreement_id

        id = self.id

        kind: str = self.kind

        owner_id = self.owner_id

        posts = self.posts




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement_id": agreement_id,
            "id": id,
            "kind": kind,
            "owner_id": owner_id,
            "posts": posts,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agreement_id = d.pop("agreement_id")

        id = d.pop("id")

        kind = check_account_kind(d.pop("kind"))




        owner_id = d.pop("owner_id")

        posts = cast(list[str], d.pop("posts"))


        account = cls(
            agreement_id=agreement_id,
            id=id,
            kind=kind,
            owner_id=owner_id,
            posts=posts,
        )

        return account

