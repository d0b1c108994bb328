from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.amount import Amount
  from ..models.figure import Figure





T = TypeVar("T", bound="ProofAmount")



@_attrs_define
class ProofAmount:
    """ An amount with its derivation.

        Attributes:
            amount (Amount): What a recipient gets from a pot at an occasion.
            figure (Figure): A number with its name, how it came about, the paragraph that says so, and its inputs.

                `value` is exact: an integer, a finite decimal or a quotient as text. Figures form a tree;
                a figure without inputs is a fact from a definition, a data set or an outcome.
     """

    amount: Amount
    figure: Figure





    def to_dict(self) -> dict[str, Any]:
        from ..models.amount import Amount # noqa: PLC0415
        from ..models.figure import Figure # noqa: PLC0415
        amount = self.amount.to_dict()

        figure = self.figure.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "amount": amount,
            "figure": figure,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.amount import Amount # noqa: PLC0415
        from ..models.figure import Figure # noqa: PLC0415
        d = dict(src_dict)
        amount = Amount.from_dict(d.pop("amount"))




        figure = Figure.from_dict(d.pop("figure"))




        proof_amount = cls(
            amount=amount,
            figure=figure,
        )

        return proof_amount

