from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.arithmetic import Arithmetic
  from ..models.ceiling import Ceiling
  from ..models.label import Label
  from ..models.section import Section





T = TypeVar("T", bound="Form")



@_attrs_define
class Form:
    """ What is asked for, in sections of questions.

        Attributes:
            id (str):
            sections (list[Section]):
            source (str):
            title (Label): A short text for people, in Swedish and English.
            arithmetic (list[Arithmetic] | Unset):
            ceilings (list[Ceiling] | Unset):
            origin (Label | None | Unset): Who wrote the form, where it is not the authority's own: shown with it.
     """

    id: str
    sections: list[Section]
    source: str
    title: Label
    arithmetic: list[Arithmetic] | Unset = UNSET
    ceilings: list[Ceiling] | Unset = UNSET
    origin: Label | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.arithmetic import Arithmetic # noqa: PLC0415
        from ..models.ceiling import Ceiling # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.section import Section # noqa: PLC0415
        id = self.id

        sections = []
        for sections_item_data in self.sections:
            sections_item = sections_item_data.to_dict()
            sections.append(sections_item)



        source = self.source

        title = self.title.to_dict()

        arithmetic: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.arithmetic, Unset):
            arithmetic = []
            for arithmetic_item_data in self.arithmetic:
                arithmetic_item = arithmetic_item_data.to_dict()
                arithmetic.append(arithmetic_item)



        ceilings: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.ceilings, Unset):
            ceilings = []
            for ceilings_item_data in self.ceilings:
                ceilings_item = ceilings_item_data.to_dict()
                ceilings.append(ceilings_item)



        origin: dict[str, Any] | None | Unset
        if isinstance(self.origin, Unset):
            origin = UNSET
        elif isinstance(self.origin, Label):
            origin = self.origin.to_dict()
        else:
            origin = self.origin


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "id": id,
            "sections": sections,
            "source": source,
            "title": title,
        })
        if arithmetic is not UNSET:
            field_dict["arithmetic"] = arithmetic
        if ceilings is not UNSET:
            field_dict["ceilings"] = ceilings
        if origin is not UNSET:
            field_dict["origin"] = origin

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.arithmetic import Arithmetic # noqa: PLC0415
        from ..models.ceiling import Ceiling # noqa: PLC0415
        from ..models.label import Label # noqa: PLC0415
        from ..models.section import Section # noqa: PLC0415
        d = dict(src_dict)
        id = d.pop("id")

        sections = []
        _sections = d.pop("sections")
        for sections_item_data in (_sections):
            sections_item = Section.from_dict(sections_item_data)



            sections.append(sections_item)


        source = d.pop("source")

        title = Label.from_dict(d.pop("title"))




        _arithmetic = d.pop("arithmetic", UNSET)
        arithmetic: list[Arithmetic] | Unset = UNSET
        if _arithmetic is not UNSET:
            arithmetic = []
            for arithmetic_item_data in _arithmetic:
                arithmetic_item = Arithmetic.from_dict(arithmetic_item_data)



                arithmetic.append(arithmetic_item)


        _ceilings = d.pop("ceilings", UNSET)
        ceilings: list[Ceiling] | Unset = UNSET
        if _ceilings is not UNSET:
            ceilings = []
            for ceilings_item_data in _ceilings:
                ceilings_item = Ceiling.from_dict(ceilings_item_data)



                ceilings.append(ceilings_item)


        def _parse_origin(data: object) -> Label | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                origin_type_0 = Label.from_dict(data)



                return origin_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Label | None | Unset, data)

        origin = _parse_origin(d.pop("origin", UNSET))


        form = cls(
            id=id,
            sections=sections,
            source=source,
            title=title,
            arithmetic=arithmetic,
            ceilings=ceilings,
            origin=origin,
        )

        return form

