from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
  from ..models.agreement_reference import AgreementReference
  from ..models.cited_key_data import CitedKeyData
  from ..models.explained_pot import ExplainedPot
  from ..models.figure import Figure
  from ..models.interpretation import Interpretation
  from ..models.label import Label
  from ..models.outcome import Outcome





T = TypeVar("T", bound="TotalExplanation")



@_attrs_define
class TotalExplanation:
    """ The derivation of a sum of amounts: of an occasion, a pot, a recipient, a year.

        Attributes:
            agreement (AgreementReference): Which definition something was filed, judged or computed under.
            figure (Figure): A number with its name, how it came about, the paragraph that says so, and its inputs.

                `value` is exact: an integer, a finite decimal or a quotient as text. Figures form a tree;
                a figure without inputs is a fact from a definition, a data set or an outcome.
            kronor (int):
            pot_id (None | str):
            pots (list[ExplainedPot]):
            recipient_id (None | str):
            run_ids (list[UUID]):
            title (Label): A short text for people, in Swedish and English.
            interpretations (list[Interpretation] | Unset): Every entry of the register of interpretations that a ground
                names, with its readings.
            key_data (list[CitedKeyData] | Unset): Every key data set the figures refer to.
            outcomes (list[Outcome] | Unset): Every outcome the figures refer to, with its finding, decision, filings and
                statistics.
     """

    agreement: AgreementReference
    figure: Figure
    kronor: int
    pot_id: None | str
    pots: list[ExplainedPot]
    recipient_id: None | str
    run_ids: list[UUID]
    title: Label
    interpretations: list[Interpretation] | Unset = UNSET
    key_data: list[CitedKeyData] | Unset = UNSET
    outcomes: list[Outcome] | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.cited_key_data import CitedKeyData # noqa: PLC0415
        from ..models.explained_pot import ExplainedPot # noqa: PLC0415
        from ..models.figure import Figure # noqa: PLC0415
        from ..models.interpretation import Interpretation # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.outcome import Outcome # noqa: PLC0415
        agreement = self.agreement.to_dict()

        figure = self.figure.to_dict()

        kronor = self.kronor

        pot_id: None | str
        pot_id = self.pot_id

        pots = []
        for pots_item_data in self.pots:
            pots_item = pots_item_data.to_dict()
            pots.append(pots_item)



        recipient_id: None | str
        recipient_id = self.recipient_id

        run_ids = []
        for run_ids_item_data in self.run_ids:
            run_ids_item = str(run_ids_item_data)
            run_ids.append(run_ids_item)



        title = self.title.to_dict()

        interpretations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.interpretations, Unset):
            interpretations = []
            for interpretations_item_data in self.interpretations:
                interpretations_item = interpretations_item_data.to_dict()
                interpretations.append(interpretations_item)



        key_data: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.key_data, Unset):
            key_data = []
            for key_data_item_data in self.key_data:
                key_data_item = key_data_item_data.to_dict()
                key_data.append(key_data_item)



        outcomes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.outcomes, Unset):
            outcomes = []
            for outcomes_item_data in self.outcomes:
                outcomes_item = outcomes_item_data.to_dict()
                outcomes.append(outcomes_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "agreement": agreement,
            "figure": figure,
            "kronor": kronor,
            "pot_id": pot_id,
            "pots": pots,
            "recipient_id": recipient_id,
            "run_ids": run_ids,
            "title": title,
        })
        if interpretations is not UNSET:
            field_dict["interpretations"] = interpretations
        if key_data is not UNSET:
            field_dict["key_data"] = key_data
        if outcomes is not UNSET:
            field_dict["outcomes"] = outcomes

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreement_reference import AgreementReference # noqa: PLC0415
        from ..models.cited_key_data import CitedKeyData # noqa: PLC0415
        from ..models.explained_pot import ExplainedPot # noqa: PLC0415
        from ..models.figure import Figure # noqa: PLC0415
        from ..models.interpretation import Interpretation # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.outcome import Outcome # noqa: PLC0415
        d = dict(src_dict)
        agreement = AgreementReference.from_dict(d.pop("agreement"))




        figure = Figure.from_dict(d.pop("figure"))




        kronor = d.pop("kronor")

        def _parse_pot_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        pot_id = _parse_pot_id(d.pop("pot_id"))


        pots = []
        _pots = d.pop("pots")
        for pots_item_data in (_pots):
            pots_item = ExplainedPot.from_dict(pots_item_data)



            pots.append(pots_item)


        def _parse_recipient_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recipient_id = _parse_recipient_id(d.pop("recipient_id"))


        run_ids = []
        _run_ids = d.pop("run_ids")
        for run_ids_item_data in (_run_ids):
            run_ids_item = UUID(run_ids_item_data)



            run_ids.append(run_ids_item)


        title = Label.from_dict(d.pop("title"))




        _interpretations = d.pop("interpretations", UNSET)
        interpretations: list[Interpretation] | Unset = UNSET
        if _interpretations is not UNSET:
            interpretations = []
            for interpretations_item_data in _interpretations:
                interpretations_item = Interpretation.from_dict(interpretations_item_data)



                interpretations.append(interpretations_item)


        _key_data = d.pop("key_data", UNSET)
        key_data: list[CitedKeyData] | Unset = UNSET
        if _key_data is not UNSET:
            key_data = []
            for key_data_item_data in _key_data:
                key_data_item = CitedKeyData.from_dict(key_data_item_data)



                key_data.append(key_data_item)


        _outcomes = d.pop("outcomes", UNSET)
        outcomes: list[Outcome] | Unset = UNSET
        if _outcomes is not UNSET:
            outcomes = []
            for outcomes_item_data in _outcomes:
                outcomes_item = Outcome.from_dict(outcomes_item_data)



                outcomes.append(outcomes_item)


        total_explanation = cls(
            agreement=agreement,
            figure=figure,
            kronor=kronor,
            pot_id=pot_id,
            pots=pots,
            recipient_id=recipient_id,
            run_ids=run_ids,
            title=title,
            interpretations=interpretations,
            key_data=key_data,
            outcomes=outcomes,
        )

        return total_explanation

