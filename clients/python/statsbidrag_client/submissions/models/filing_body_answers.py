from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.filing_body_answers_additional_property_type_3_item import FilingBodyAnswersAdditionalPropertyType3Item





T = TypeVar("T", bound="FilingBodyAnswers")



@_attrs_define
class FilingBodyAnswers:
    

    additional_properties: dict[str, bool | int | list[FilingBodyAnswersAdditionalPropertyType3Item] | str] = _attrs_field(init=False, factory=dict)





    def to_dict(self) -> dict[str, Any]:
        from ..models.filing_body_answers_additional_property_type_3_item import FilingBodyAnswersAdditionalPropertyType3Item # noqa: PLC0415
        
        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            
            if isinstance(prop, list):
                field_dict[prop_name] = []
                for additional_property_type_3_item_data in prop:
                    additional_property_type_3_item = additional_property_type_3_item_data.to_dict()
                    field_dict[prop_name].append(additional_property_type_3_item)


            else:
                field_dict[prop_name] = prop


        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.filing_body_answers_additional_property_type_3_item import FilingBodyAnswersAdditionalPropertyType3Item # noqa: PLC0415
        d = dict(src_dict)
        filing_body_answers = cls(
        )


        additional_properties = {}
        for prop_name, prop_dict in d.items():
            def _parse_additional_property(data: object) -> bool | int | list[FilingBodyAnswersAdditionalPropertyType3Item] | str:
                try:
                    if not isinstance(data, list):
                        raise TypeError()
                    additional_property_type_3 = []
                    _additional_property_type_3 = data
                    for additional_property_type_3_item_data in (_additional_property_type_3):
                        additional_property_type_3_item = FilingBodyAnswersAdditionalPropertyType3Item.from_dict(additional_property_type_3_item_data)



                        additional_property_type_3.append(additional_property_type_3_item)

                    return additional_property_type_3
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                return cast(bool | int | list[FilingBodyAnswersAdditionalPropertyType3Item] | str, data)

            additional_property = _parse_additional_property(prop_dict)

            additional_properties[prop_name] = additional_property

        filing_body_answers.additional_properties = additional_properties
        return filing_body_answers

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> bool | int | list[FilingBodyAnswersAdditionalPropertyType3Item] | str:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: bool | int | list[FilingBodyAnswersAdditionalPropertyType3Item] | str) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
