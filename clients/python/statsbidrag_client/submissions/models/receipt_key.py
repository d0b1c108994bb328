from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import Literal, cast






T = TypeVar("T", bound="ReceiptKey")



@_attrs_define
class ReceiptKey:
    """ A public key that receipts are verified with.

        Attributes:
            algorithm (Literal['Ed25519']):
            is_made_up (bool): True for the key that demo and test share: its receipts prove nothing to anyone.
            key_id (str):
            public_key_pem (str):
     """

    algorithm: Literal['Ed25519']
    is_made_up: bool
    key_id: str
    public_key_pem: str





    def to_dict(self) -> dict[str, Any]:
        algorithm = self.algorithm

        is_made_up = self.is_made_up

        key_id = self.key_id

        public_key_pem = self.public_key_pem


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "algorithm": algorithm,
            "is_made_up": is_made_up,
            "key_id": key_id,
            "public_key_pem": public_key_pem,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        algorithm = cast(Literal['Ed25519'] , d.pop("algorithm"))
        if algorithm != 'Ed25519':
            raise ValueError(f"algorithm must match const 'Ed25519', got '{algorithm}'")

        is_made_up = d.pop("is_made_up")

        key_id = d.pop("key_id")

        public_key_pem = d.pop("public_key_pem")

        receipt_key = cls(
            algorithm=algorithm,
            is_made_up=is_made_up,
            key_id=key_id,
            public_key_pem=public_key_pem,
        )

        return receipt_key

