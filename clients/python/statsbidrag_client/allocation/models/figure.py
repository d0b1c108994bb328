from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.figure_unit import check_figure_unit
from ..models.figure_unit import FigureUnit
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.label import Label
  from ..models.reference import Reference





T = TypeVar("T", bound="Figure")



@_attrs_define
class Figure:
    """ A number with its name, how it came about, the paragraph that says so, and its inputs.

    `value` is exact: an integer, a finite decimal or a quotient as text. Figures form a tree;
    a figure without inputs is a fact from a definition, a data set or an outcome.

        Attributes:
            name (Label): A short text for people, in Swedish and English.
            unit (FigureUnit):
            value (str):
            expression (None | str | Unset): The formula with a number in braces for each input, the first `{0}`; none for a
                fact.
            formula (Label | None | Unset): In words, naming the inputs; none for a fact.
            inputs (list[Figure] | Unset):
            interpretation (None | str | Unset): The entry in the register of interpretations that chose this reading, if
                one did.
            note (Label | None | Unset):
            reference (None | Reference | Unset):
            source (None | str | Unset):
     """

    name: Label
    unit: FigureUnit
    value: str
    expression: None | str | Unset = UNSET
    formula: Label | None | Unset = UNSET
    inputs: list[Figure] | Unset = UNSET
    interpretation: None | str | Unset = UNSET
    note: Label | None | Unset = UNSET
    reference: None | Reference | Unset = UNSET
    source: None | str | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.label import Label # noqa: PLC0415
        from ..models.reference import Reference # noqa: PLC0415
        name = self.name.to_dict()

        unit: str = self.unit

        value = self.value

        expression: None | str | Unset
        if isinstance(self.expression, Unset):
            expression = UNSET
        else:
            expression = self.expression

        formula: dict[str, Any] | None | Unset
        if isinstance(self.formula, Unset):
            formula = UNSET
        elif isinstance(self.formula, Label):
            formula = self.formula.to_dict()
        else:
            formula = self.formula

        inputs: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.inputs, Unset):
            inputs = []
            for inputs_item_data in self.inputs:
                inputs_item = inputs_item_data.to_dict()
                inputs.append(inputs_item)



        interpretation: None | str | Unset
        if isinstance(self.interpretation, Unset):
            interpretation = UNSET
        else:
            interpretation = self.interpretation

        note: dict[str, Any] | None | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        elif isinstance(self.note, Label):
            note = self.note.to_dict()
        else:
            note = self.note

        reference: dict[str, Any] | None | Unset
        if isinstance(self.reference, Unset):
            reference = UNSET
        elif isinstance(self.reference, Reference):
            reference = self.reference.to_dict()
        else:
            reference = self.reference

        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "name": name,
            "unit": unit,
            "value": value,
        })
        if expression is not UNSET:
            field_dict["expression"] = expression
        if formula is not UNSET:
            field_dict["formula"] = formula
        if inputs is not UNSET:
            field_dict["inputs"] = inputs
        if interpretation is not UNSET:
            field_dict["interpretation"] = interpretation
        if note is not UNSET:
            field_dict["note"] = note
        if reference is not UNSET:
            field_dict["reference"] = reference
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label # noqa: PLC0415
        from ..models.reference import Reference # noqa: PLC0415
        d = dict(src_dict)
        name = Label.from_dict(d.pop("name"))




        unit = check_figure_unit(d.pop("unit"))




        value = d.pop("value")

        def _parse_expression(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        expression = _parse_expression(d.pop("expression", UNSET))


        def _parse_formula(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                formula_type_0 = Label.from_dict(data)



                return formula_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        formula = _parse_formula(d.pop("formula", UNSET))


        _inputs = d.pop("inputs", UNSET)
        inputs: list[Figure] | Unset = UNSET
        if _inputs is not UNSET:
            inputs = []
            for inputs_item_data in _inputs:
                inputs_item = Figure.from_dict(inputs_item_data)



                inputs.append(inputs_item)


        def _parse_interpretation(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        interpretation = _parse_interpretation(d.pop("interpretation", UNSET))


        def _parse_note(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                note_type_0 = Label.from_dict(data)



                return note_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        note = _parse_note(d.pop("note", UNSET))


        def _parse_reference(data: object) -> None | Reference | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                reference_type_0 = Reference.from_dict(data)



                return reference_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference | Unset, data)

        reference = _parse_reference(d.pop("reference", UNSET))


        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))


        figure = cls(
            name=name,
            unit=unit,
            value=value,
            expression=expression,
            formula=formula,
            inputs=inputs,
            interpretation=interpretation,
            note=note,
            reference=reference,
            source=source,
        )

        return figure

