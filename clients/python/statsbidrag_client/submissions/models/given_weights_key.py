from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast
from typing import Literal, cast

if TYPE_CHECKING:
  from ..models.given_weights_key_weights_type_0 import GivenWeightsKeyWeightsType0





T = TypeVar("T", bound="GivenWeightsKey")



@_attrs_define
class GivenWeightsKey:
    """ In proportion to weights that are given as they are: in the definition, or as published.

        Attributes:
            kind (Literal['given_weights']):
            data_set (None | str | Unset):
            weights (GivenWeightsKeyWeightsType0 | None | Unset):
     """

    kind: Literal['given_weights']
    data_set: None | str | Unset = UNSET
    weights: GivenWeightsKeyWeightsType0 | None | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.given_weights_key_weights_type_0 import GivenWeightsKeyWeightsType0 # noqa: PLC0415
        kind = self.kind

        data_set: None | str | Unset
        if isinstance(self.data_set, Unset):
            data_set = UNSET
        else:
            data_set = self.data_set

        weights: dict[str, Any] | None | Unset
        if isinstance(self.weights, Unset):
            weights = UNSET
        elif isinstance(self.weights, GivenWeightsKeyWeightsType0):
            weights = self.weights.to_dict()
        else:
            weights = self.weights


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "kind": kind,
        })
        if data_set is not UNSET:
            field_dict["data_set"] = data_set
        if weights is not UNSET:
            field_dict["weights"] = weights

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.given_weights_key_weights_type_0 import GivenWeightsKeyWeightsType0 # noqa: PLC0415
        d = dict(src_dict)
        kind = cast(Literal['given_weights'] , d.pop("kind"))
        if kind != 'given_weights':
            raise ValueError(f"kind must match const 'given_weights', got '{kind}'")

        def _parse_data_set(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        data_set = _parse_data_set(d.pop("data_set", UNSET))


        def _parse_weights(data: object) -> GivenWeightsKeyWeightsType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                weights_type_0 = GivenWeightsKeyWeightsType0.from_dict(data)



                return weights_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GivenWeightsKeyWeightsType0 | None | Unset, data)

        weights = _parse_weights(d.pop("weights", UNSET))


        given_weights_key = cls(
            kind=kind,
            data_set=data_set,
            weights=weights,
        )

        return given_weights_key

