from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="Debtor")



@_attrs_define
class Debtor:
    """ Who pays, from which account.

        Attributes:
            agent_bic (str):
            bankgiro (str):
            name (str):
            organisation_number (str):
     """

    agent_bic: str
    bankgiro: str
    name: str
    organisation_number: str





    def to_dict(self) -> dict[str, Any]:
        agent_bic = self.agent_bic

        bankgiro = self.bankgiro

        name = self.name

        organisation_number = self.organisation_number


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agent_bic": agent_bic,
            "bankgiro": bankgiro,
            "name": name,
            "organisation_number": organisation_number,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        agent_bic = d.pop("agent_bic")

        bankgiro = d.pop("bankgiro")

        name = d.pop("name")

        organisation_number = d.pop("organisation_number")

        debtor = cls(
            agent_bic=agent_bic,
            bankgiro=bankgiro,
            name=name,
            organisation_number=organisation_number,
        )

        return debtor

