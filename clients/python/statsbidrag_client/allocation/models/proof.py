from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.earlier_line import EarlierLine
  from ..models.key_data_set import KeyDataSet
  from ..models.outcome_set import OutcomeSet
  from ..models.proof_amount import ProofAmount
  from ..models.proof_definition_files import ProofDefinitionFiles
  from ..models.run import Run





T = TypeVar("T", bound="Proof")



@_attrs_define
class Proof:
    """ The inputs, their hashes, the definition and the result: checked without any service.

    `python -m deploy.verify_proof FILE` computes the run again from it and compares.

        Attributes:
            amounts (list[ProofAmount]):
            definition_files (ProofDefinitionFiles):
            earlier (list[EarlierLine]):
            key_data (list[KeyDataSet]):
            outcomes (OutcomeSet): Every current outcome under an agreement, read in one go.
            recipient_id (str):
            run (Run): A payment occasion, computed; immutable, with the hashes of all it used.
     """

    amounts: list[ProofAmount]
    definition_files: ProofDefinitionFiles
    earlier: list[EarlierLine]
    key_data: list[KeyDataSet]
    outcomes: OutcomeSet
    recipient_id: str
    run: Run





    def to_dict(self) -> dict[str, Any]:
        from ..models.earlier_line import EarlierLine # noqa: PLC0415
        from ..models.key_data_set import KeyDataSet # noqa: PLC0415
        from ..models.outcome_set import OutcomeSet # noqa: PLC0415
        from ..models.proof_amount import ProofAmount # noqa: PLC0415
        from ..models.proof_definition_files import ProofDefinitionFiles # noqa: PLC0415
        from ..models.run import Run # noqa: PLC0415
        amounts = []
        for amounts_item_data in self.amounts:
            amounts_item = amounts_item_data.to_dict()
            amounts.append(amounts_item)



        definition_files = self.definition_files.to_dict()

        earlier = []
        for earlier_item_data in self.earlier:
            earlier_item = earlier_item_data.to_dict()
            earlier.append(earlier_item)



        key_data = []
        for key_data_item_data in self.key_data:
            key_data_item = key_data_item_data.to_dict()
            key_data.append(key_data_item)



        outcomes = self.outcomes.to_dict()

        recipient_id = self.recipient_id

        run = self.run.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "amounts": amounts,
            "definition_files": definition_files,
            "earlier": earlier,
            "key_data": key_data,
            "outcomes": outcomes,
            "recipient_id": recipient_id,
            "run": run,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.earlier_line import EarlierLine # noqa: PLC0415
        from ..models.key_data_set import KeyDataSet # noqa: PLC0415
        from ..models.outcome_set import OutcomeSet # noqa: PLC0415
        from ..models.proof_amount import ProofAmount # noqa: PLC0415
        from ..models.proof_definition_files import ProofDefinitionFiles # noqa: PLC0415
        from ..models.run import Run # noqa: PLC0415
        d = dict(src_dict)
        amounts = []
        _amounts = d.pop("amounts")
        for amounts_item_data in (_amounts):
            amounts_item = ProofAmount.from_dict(amounts_item_data)



            amounts.append(amounts_item)


        definition_files = ProofDefinitionFiles.from_dict(d.pop("definition_files"))




        earlier = []
        _earlier = d.pop("earlier")
        for earlier_item_data in (_earlier):
            earlier_item = EarlierLine.from_dict(earlier_item_data)



            earlier.append(earlier_item)


        key_data = []
        _key_data = d.pop("key_data")
        for key_data_item_data in (_key_data):
            key_data_item = KeyDataSet.from_dict(key_data_item_data)



            key_data.append(key_data_item)


        outcomes = OutcomeSet.from_dict(d.pop("outcomes"))




        recipient_id = d.pop("recipient_id")

        run = Run.from_dict(d.pop("run"))




        proof = cls(
            amounts=amounts,
            definition_files=definition_files,
            earlier=earlier,
            key_data=key_data,
            outcomes=outcomes,
            recipient_id=recipient_id,
            run=run,
        )

        return proof

