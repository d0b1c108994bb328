from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.data_set_key import DataSetKey
  from ..models.equal_key import EqualKey
  from ..models.given_weights_key import GivenWeightsKey
  from ..models.weighted_classes_key import WeightedClassesKey





T = TypeVar("T", bound="BaseAndRestKey")



@_attrs_define
class BaseAndRestKey:
    """ An equal base amount to every recipient, and the rest by another key.

        Attributes:
            base_kronor (int):
            kind (Literal['base_and_rest']):
            rest (DataSetKey | EqualKey | GivenWeightsKey | WeightedClassesKey):
     """

    base_kronor: int
    kind: Literal['base_and_rest']
    rest: DataSetKey | EqualKey | GivenWeightsKey | WeightedClassesKey





    def to_dict(self) -> dict[str, Any]:
        from ..models.data_set_key import DataSetKey # noqa: PLC0415
        from ..models.equal_key import EqualKey # noqa: PLC0415
        from ..models.given_weights_key import GivenWeightsKey # noqa: PLC0415
        from ..models.weighted_classes_key import WeightedClassesKey # noqa: PLC0415
        base_kronor = self.base_kronor

        kind = self.kind

        rest: dict[str, Any]
        if isinstance(self.rest, DataSetKey):
            rest = self.rest.to_dict()
        elif isinstance(self.rest, WeightedClassesKey):
            rest = self.rest.to_dict()
        elif isinstance(self.rest, GivenWeightsKey):
            rest = self.rest.to_dict()
        else:
            rest = self.rest.to_dict()



        field_dict: dict[str, Any] = {}

        field_dict.update({
            "base_kronor": base_kronor,
            "kind": kind,
            "rest": rest,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.data_set_key import DataSetKey # noqa: PLC0415
        from ..models.equal_key import EqualKey # noqa: PLC0415
        from ..models.given_weights_key import GivenWeightsKey # noqa: PLC0415
        from ..models.weighted_classes_key import WeightedClassesKey # noqa: PLC0415
        d = dict(src_dict)
        base_kronor = d.pop("base_kronor")

        kind = cast(Literal['base_and_rest'] , d.pop("kind"))
        if kind != 'base_and_rest':
            raise ValueError(f"kind must match const 'base_and_rest', got '{kind}'")

        def _parse_rest(data: object) -> DataSetKey | EqualKey | GivenWeightsKey | WeightedClassesKey:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rest_type_0 = DataSetKey.from_dict(data)



                return rest_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rest_type_1 = WeightedClassesKey.from_dict(data)



                return rest_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rest_type_2 = GivenWeightsKey.from_dict(data)



                return rest_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            rest_type_3 = EqualKey.from_dict(data)



            return rest_type_3

        rest = _parse_rest(d.pop("rest"))


        base_and_rest_key = cls(
            base_kronor=base_kronor,
            kind=kind,
            rest=rest,
        )

        return base_and_rest_key

