from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import Literal, cast






T = TypeVar("T", bound="ReceiptSignature")



@_attrs_define
class ReceiptSignature:
    """ An Ed25519 signature over the receipt without this field; see `shared.kit.signatures`.

        Attributes:
            algorithm (Literal['Ed25519']):
            key_id (str): Which of the keys under `/receipt-keys` verifies it.
            value (str): The 64 bytes of the signature in base64.
     """

    algorithm: Literal['Ed25519']
    key_id: str
    value: str





    def to_dict(self) -> dict[str, Any]:
        algorithm = self.algorithm

        key_id = self.key_id

        value = self.value


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "algorithm": algorithm,
            "key_id": key_id,
            "value": value,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        algorithm = cast(Literal['Ed25519'] , d.pop("algorithm"))
        if algorithm != 'Ed25519':
            raise ValueError(f"algorithm must match const 'Ed25519', got '{algorithm}'")

        key_id = d.pop("key_id")

        value = d.pop("value")

        receipt_signature = cls(
            algorithm=algorithm,
            key_id=key_id,
            value=value,
        )

        return receipt_signature

